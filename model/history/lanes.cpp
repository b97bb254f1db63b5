// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/lanes.h"

#include <algorithm>
#include <optional>

namespace reckoner {

namespace {

/// What a lane is on its way to.
struct Awaited
{
    QString revision;
    bool dependency = false;

    bool operator==(const Awaited &) const = default;
};

class Layout
{
public:
    explicit Layout(const RevisionGraph &graph)
        : m_graph(graph)
    {
    }

    std::vector<LaneRow> run()
    {
        const std::vector<Revision> &revisions = m_graph.revisions();
        m_rows.reserve(revisions.size());
        for (auto it = revisions.rbegin(); it != revisions.rend(); ++it)
            add(*it);
        return std::move(m_rows);
    }

private:
    void add(const Revision &revision)
    {
        const auto isMine = [&](const std::optional<Awaited> &lane) {
            return lane && lane->revision == revision.id;
        };
        const auto mine = std::find_if(m_lanes.begin(), m_lanes.end(), isMine);
        const int lane = mine != m_lanes.end() ? int(mine - m_lanes.begin()) : freeLane();
        joinAbove(lane, isMine);
        for (std::optional<Awaited> &each : m_lanes) {
            if (isMine(each))
                each.reset();
        }

        LaneRow row{revision.id, lane, {}};
        for (int each = 0; each < int(m_lanes.size()); ++each) {
            if (m_lanes[size_t(each)])
                row.below.push_back({each, each, m_lanes[size_t(each)]->dependency});
        }
        for (const QString &parent : revision.down)
            lead(row, {parent, false});
        for (const QString &needed : revision.dependsOn) {
            if (const Result<QStringList> ids = m_graph.resolve(needed)) {
                for (const QString &id : *ids) {
                    if (!revision.down.contains(id))
                        lead(row, {id, true});
                }
            }
        }
        m_rows.push_back(std::move(row));
    }

    /// The lines of the row above that are on their way here end in this lane.
    template<class IsMine>
    void joinAbove(int lane, IsMine isMine)
    {
        if (m_rows.empty())
            return;
        for (LaneLine &line : m_rows.back().below) {
            if (isMine(m_lanes[size_t(line.to)]))
                line.to = lane;
        }
        std::vector<LaneLine> &lines = m_rows.back().below;
        std::sort(lines.begin(), lines.end());
        lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    }

    void lead(LaneRow &row, const Awaited &to)
    {
        const auto there = std::find(m_lanes.begin(), m_lanes.end(), std::optional(to));
        int lane = int(there - m_lanes.begin());
        if (there == m_lanes.end()) {
            // the first goes straight on
            lane = row.lane < int(m_lanes.size()) && !m_lanes[size_t(row.lane)] ? row.lane : freeLane();
            m_lanes[size_t(lane)] = to;
        }
        row.below.push_back({row.lane, lane, to.dependency});
    }

    int freeLane()
    {
        const auto it = std::find(m_lanes.begin(), m_lanes.end(), std::nullopt);
        if (it != m_lanes.end())
            return int(it - m_lanes.begin());
        m_lanes.emplace_back();
        return int(m_lanes.size()) - 1;
    }

    const RevisionGraph &m_graph;
    std::vector<std::optional<Awaited>> m_lanes;
    std::vector<LaneRow> m_rows;
};

} // namespace

std::vector<LaneRow> layOut(const RevisionGraph &graph)
{
    return Layout(graph).run();
}

int laneCount(const std::vector<LaneRow> &rows)
{
    int count = 0;
    for (const LaneRow &row : rows) {
        count = std::max(count, row.lane + 1);
        for (const LaneLine &line : row.below)
            count = std::max({count, line.from + 1, line.to + 1});
    }
    return count;
}

} // namespace reckoner
