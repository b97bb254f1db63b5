// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/snapshot.h"

namespace reckoner {

enum class Action { Added, Removed, Modified, Renamed };
/// "added" = only in `to`, "removed" = only in `from`.
QString changeActionName(Action action);

enum class Certainty { Certain, Uncertain };

/// One facet that differs: both spellings, both normal forms, the rules that made them comparable.
struct FacetChange
{
    QString facet;
    QString beforeRaw;
    QString afterRaw;
    QString beforeNormal;
    QString afterNormal;
    QStringList rules;

    bool operator==(const FacetChange &) const = default;
};

/// One difference. For added and removed objects `facets` is empty and `object` describes the one that is
/// there.
struct Change
{
    ObjectRef ref;
    Action action = Action::Modified;
    std::vector<FacetChange> facets;
    std::vector<std::pair<QString, QString>>
        before; ///< facet -> raw, of an object on the from side; empty if added
    std::vector<std::pair<QString, QString>> after;
    Certainty certainty = Certainty::Certain;
    QString uncertainBecause; ///< the opaque's place and text
    Origin from;
    Origin to;
    std::vector<ObjectRef> consequences; ///< semantics 8
    bool destructive = false;            ///< going from `from` to `to` loses data (a dropped table or column)
    bool mild = false;                   ///< info by default: a name, the order of columns, an era CHECK

    QStringList facetNames() const;
    bool operator==(const Change &) const = default;
};

/// Two spellings of one meaning: why a facet is equal although its texts are not.
struct Equality
{
    ObjectRef ref;
    FacetChange facet; ///< with one normal form on both sides

    bool operator==(const Equality &) const = default;
};

/// A facet or kind one side holds and the other cannot speak of, or a pair with an unknown verdict.
struct NotComparable
{
    ObjectRef ref;
    QString facet;
    QString reason;
    Place place;

    bool operator==(const NotComparable &) const = default;
};

} // namespace reckoner
