// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/position/objecttree.h"

namespace reckoner {

/// A foreign key and the index or key that finds its rows, if one does: the database looks for them whenever
/// a row of the target is deleted or its key changes.
struct KeyCoverage
{
    ObjectRef key;
    QStringList columns;
    ObjectName target;
    std::optional<ObjectRef>
        by; ///< an index, unique constraint or primary key whose leading columns they are

    bool operator==(const KeyCoverage &) const = default;
};

/// An index that another one makes superfluous.
struct Redundancy
{
    ObjectRef index;
    QStringList columns; ///< its parts: names, and expressions as they are spelt
    ObjectRef by;
    bool duplicate = false; ///< the same parts; else they are the first of `by`

    bool operator==(const Redundancy &) const = default;
};

struct Coverage
{
    std::vector<KeyCoverage> keys; ///< by table, in the order of the table
    std::vector<Redundancy> redundant;

    bool operator==(const Coverage &) const = default;
};

/// What the indexes of a schema cover. A foreign key is covered by a whole, valid index over plain columns
/// that can find equal values (b-tree; hash for one column), or by a key, if its columns are the leading ones
/// in any order. An index is redundant if another of the same method and predicate begins with all its parts,
/// sorted alike, and holds what it includes; a unique one only as a duplicate of a unique one, and never
/// where a foreign key may stand on it.
Coverage coverageOf(const Schema &schema, bool foldsCase);

/// What one position says of a remark.
enum class IndexState {
    NoSide,    ///< the position is missing
    Absent,    ///< it does not have the foreign key, or the index
    Covered,   ///< a foreign key with an index
    Lacking,   ///< a foreign key without one
    Redundant, ///< an index that is redundant there
    Needed,    ///< an index that is not redundant there
};

/// A foreign key, or a redundant index, over all positions.
struct IndexRemark
{
    enum class Sort { Uncovered, Duplicate, Prefix, Covered };
    Sort sort = Sort::Covered; ///< Uncovered: in any position
    ObjectRef object;
    QString table; ///< path
    QStringList columns;
    std::optional<ObjectRef> by; ///< in the last position of Models, Head, Stamp, Live that has one
    std::array<IndexState, 4> states{};
    qint64 rows = -1; ///< of the table, as the server estimates; -1 unknown

    bool operator==(const IndexRemark &) const = default;
};

struct IndexCounts
{
    int keys = 0;
    int uncovered = 0;
    int redundant = 0;

    bool operator==(const IndexCounts &) const = default;
};

struct IndexReport
{
    std::vector<IndexRemark> remarks;  ///< by sort; then the tables with most rows first
    std::array<IndexCounts, 4> counts; ///< by Side
    /// The position that a summary speaks of: Live, else Head, else Models.
    Side main = Side::Live;

    bool operator==(const IndexReport &) const = default;
};

/// A foreign key is the same in two positions if its table, columns and target are, whatever it is called.
IndexReport indexReport(const Positions &positions, const Progress &progress = {});

} // namespace reckoner
