// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"
#include "model/diff/change.h"

#include <functional>
#include <map>

namespace reckoner {

struct DiffOptions
{
    bool renames = true;                            ///< semantics 9
    bool columnOrder = true;                        ///< compare the order of columns
    bool owners = false;                            ///< compare who owns what
    bool grants = false;                            ///< compare what was granted to whom
    bool equalities = false;                        ///< tell why different spellings are equal
    std::function<bool(const ObjectRef &)> include; ///< false: left out (filters, include_object); empty: all
    /// What a policy leaves out: whole changes, and facets of those that modify. Counted, unlike the rest.
    std::function<bool(const ObjectRef &)> ignores;
    std::function<bool(const ObjectRef &, const QString &facet)> ignoresFacet;
};

struct DiffResult
{
    std::vector<Change> changes; ///< sorted by path, kind, object
    std::vector<NotComparable> notComparable;
    std::vector<Equality> equalities; ///< sorted by object; only if asked for
    std::vector<Diagnostic> notes;
    int ignored = 0; ///< changes that DiffOptions::ignores and ignoresFacet left nothing of
};

/// Leaves out what the options ignore; returns how many changes went.
int leaveOutIgnored(std::vector<Change> &changes, const DiffOptions &options);

/// What differs between two positions of the same dialect: `added` is only in `to`. Pure; equality is
/// equality of normal forms facet by facet; objects inside a table are matched by structure first, by name
/// second; what the engine does by itself is a consequence, not a change of its own (semantics 8); what lies
/// in an Opaque's bound is uncertain (semantics 3). A difference of a unique constraint and a plain unique
/// index over the same columns is one mild change of kind unique, facet `kind` (equivalence 5.1: same
/// enforcement, not the same object).
DiffResult diff(const Snapshot &from, const Snapshot &to, const DiffOptions &options = {});
/// The same with the Dialect given.
DiffResult diff(const Snapshot &from, const Snapshot &to, const Dialect &dialect, const DiffOptions &options);

/// Only the tables whose Cow identity differs are looked at, opaques and facets are not weighed: the number
/// of changes, for the fix's search over many revisions.
int distance(const Schema &from, const Schema &to, const Dialect &dialect, const Facets &facets);

/// The changes that distance() counts, for many pairs that share most of their tables: what was found for
/// two tables is kept by their identity. One thread at a time.
class DistanceMeter
{
public:
    DistanceMeter(const Dialect &dialect, Facets from, Facets to, bool renames = true);
    ~DistanceMeter();

    std::vector<Change> changes(const Schema &from, const Schema &to);

private:
    struct Memo;
    const Dialect &m_dialect;
    Facets m_from;
    Facets m_to;
    bool m_renames;
    std::map<std::pair<const void *, const void *>, std::shared_ptr<const Memo>> m_memo;
};

} // namespace reckoner
