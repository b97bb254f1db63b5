// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/position/verdict.h"

#include <array>

namespace reckoner {

enum class Side { Models, Head, Stamp, Live };
inline constexpr std::array allSides{Side::Models, Side::Head, Side::Stamp, Side::Live};
/// Null if that position is missing.
const std::shared_ptr<const Snapshot> &sideOf(const Positions &positions, Side side);

/// What a position says of one object.
enum class Standing {
    NoSide, ///< the position itself is missing
    Silent, ///< its source cannot speak of this kind (semantics 1)
    Absent,
    Present,
};

/// A schema, a group ("Columns") or an object of the merged tree.
struct TreeNode
{
    enum class Level { Space, Group, Object };
    enum class Group : quint8 {
        None,
        Tables,
        Views,
        Routines,
        Types,
        Sequences,
        Collations,
        Statistics,
        Extensions,
        EventTriggers,
        Publications,
        ForeignServers,
        Columns,
        Keys,
        ForeignKeys,
        Indexes,
        Checks,
        Triggers,
        Policies,
        Rules,
    };

    Level level = Level::Object;
    Group group = Group::None; ///< of Level::Group
    Kind kind = Kind::Table;   ///< of an object; Schema for a space
    QString path;              ///< as ObjectRef's; the holder's path for a group
    QString name;              ///< of a space "" stands for what belongs to no schema: extensions, ...
    int parent = -1;
    int firstChild = 0; ///< children stand side by side
    int children = 0;
    std::array<Standing, 4> standing{};
    quint8 legs = 0;   ///< bit 1 << Leg: the object itself differs on that leg
    int differing = 0; ///< changed objects here and below; what a change takes along does not count (semantics 8)
    int objects = 0;   ///< objects here and below; columns and the like do not count for those that hold them
    int finding = -1;  ///< of the verdict's findings, the gravest about this object

    bool differs(Leg leg) const { return legs & (1 << int(leg)); }
    ObjectRef ref() const { return {kind, path, name}; }
};

/// The objects of all positions merged by name, as a tree in one list: spaces, groups of kinds, objects, the
/// parts of tables and views. Made once from a verdict; knows no screen.
struct ObjectTree
{
    std::vector<TreeNode> nodes; ///< spaces first
    int spaces = 0;
    bool foldsCase = false;

    /// -1: it is not there.
    int find(const ObjectRef &ref) const;
    int row(int node) const;
    /// The first object of that path, whatever its kind: "public.orders.total"; -1: there is none.
    int findPath(const QString &path) const;
};

ObjectTree mergePositions(const Verdict &verdict, const Dialect &dialect);

} // namespace reckoner
