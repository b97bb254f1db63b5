// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/place.h"
#include "model/schema/kind.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace reckoner {

/// Semantics 1: whether a source can speak of a facet of a kind at all.
enum class Speech { Can, Cannot };

/// For one object (or all of a path) a source does not know something it could speak of in general.
struct Unknown
{
    ObjectRef object; ///< object.object empty: every object of that kind in that path
    QString facet;    ///< empty: whether it exists at all
    QString reason;
    Place place;

    bool operator==(const Unknown &) const = default;
};

/// What a source can speak of. A kind that is not listed cannot be spoken of: its absence means
/// nothing and its presence on the other side is "not comparable".
class Facets
{
public:
    /// Can speak of the kind with all its facets but `except`.
    void allow(Kind kind, const QStringList &except = {});
    void forbid(Kind kind, const QString &facet);
    /// Cannot speak of the kind at all.
    void silence(Kind kind) { m_kinds.erase(kind); }

    bool speaksOf(Kind kind) const { return m_kinds.contains(kind); }
    bool speaksOf(Kind kind, const QString &facet) const;
    /// Lines like "column: type, nullable, default" for JSON and text.
    QStringList describe() const;

    bool operator==(const Facets &) const = default;

private:
    std::map<Kind, std::set<QString>> m_kinds; // kind -> facets that cannot be spoken of
};

} // namespace reckoner
