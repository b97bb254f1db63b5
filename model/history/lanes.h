// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/history/graph.h"

namespace reckoner {

/// A piece of line between one row's middle and the next row's.
struct LaneLine
{
    int from = 0;            ///< lane in this row
    int to = 0;              ///< lane in the next row
    bool dependency = false; ///< depends_on, not down_revision

    auto operator<=>(const LaneLine &) const = default;
};

/// A revision's place in a drawing of the graph.
struct LaneRow
{
    QString revision;
    int lane = 0;
    std::vector<LaneLine> below; ///< sorted; what leads to the next row

    bool operator==(const LaneRow &) const = default;
};

/// The revisions from the newest to the oldest, each in a lane: children above their parents, a branch keeps
/// its lane until it joins another, the leftmost free lane is taken first. A pure function of the graph.
///
///     c *      head of a branch
///     b | *    head of the other
///     a *-'    both go on to a
std::vector<LaneRow> layOut(const RevisionGraph &graph);
/// The most lanes that a row or its lines need.
int laneCount(const std::vector<LaneRow> &rows);

} // namespace reckoner
