// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/change.h"
#include "model/dialect/dialect.h"

#include <functional>

namespace reckoner {

struct DiffOptions
{
    bool renames = true;                               ///< semantics 9
    std::function<bool(const ObjectRef &)> include;    ///< false: left out (filters, include_object); empty: all
};

struct DiffResult
{
    std::vector<Change> changes;            ///< sorted by path, kind, object
    std::vector<NotComparable> notComparable;
    std::vector<Diagnostic> notes;
};

/// What differs between two positions of the same dialect: `added` is only in `to`. Pure; equality is
/// equality of normal forms facet by facet; objects inside a table are matched by structure first, by name second;
/// what the engine does by itself is a consequence, not a change of its own (semantics 8); what lies in an
/// Opaque's bound is uncertain (semantics 3).
DiffResult diff(const Snapshot &from, const Snapshot &to, const DiffOptions &options = {});

/// Only the tables whose Cow identity differs are looked at, opaques and facets are not weighed: the number of
/// changes, for the fix's search over many revisions.
int distance(const Schema &from, const Schema &to, const Dialect &dialect, const Facets &facets);

} // namespace reckoner
