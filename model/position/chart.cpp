// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/position/chart.h"
#include "model/core/asciicase.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace reckoner {

namespace {

/// The path of what the object holds.
QString pathHeldBy(const ObjectRef &object)
{
    const QString name = pathPart(object.object);
    return object.path.isEmpty() ? name : object.path + QLatin1Char('.') + name;
}

/// What is touched when the object is, itself or the table that holds it: its names in lower case.
QString wholeOf(const ObjectRef &object)
{
    QStringList names = splitPath(object.path);
    if (!belongsToTable(object.kind))
        names.append(object.object);
    return asciiLower(names.join(QChar(0)));
}

} // namespace

bool ChartRow::isOpaque() const
{
    return std::any_of(effect->opaques.begin(), effect->opaques.end(),
                       [](const Opaque &opaque) { return opaque.bound != Opaque::Bound::Data; });
}

int Chart::find(const QString &revision) const
{
    const auto row = m_rows.find(revision);
    return row == m_rows.end() ? -1 : row->second;
}

std::vector<int> Chart::rowsAt(const ObjectRef &object) const
{
    // A schema holds nearly everything.
    if (!object.path.isEmpty())
        return m_touching.value(wholeOf(object));
    std::vector<int> all(rows.size());
    std::iota(all.begin(), all.end(), 0);
    return all;
}

std::vector<int> Chart::touching(const ObjectRef &object, bool foldsCase) const
{
    const auto same = [&](const QString &a, const QString &b) {
        return foldsCase ? sameInAscii(a, b) : a == b;
    };
    const QString held = pathHeldBy(object);
    std::vector<int> touching;
    for (const int i : rowsAt(object)) {
        for (const Touch &touch : rows[size_t(i)].effect->touches) {
            const ObjectRef &ref = touch.object;
            const bool itself =
                ref.kind == object.kind && same(ref.path, object.path) && same(ref.object, object.object);
            if (itself || same(ref.path, held)) {
                touching.push_back(i);
                break;
            }
        }
    }
    return touching;
}

Chart chartOf(Replay &replay, const Verdict &verdict, const Stories &stories)
{
    const RevisionGraph &graph = replay.graph();
    const bool assumed = verdict.fix && verdict.fix->assumed;
    const RevisionSet done =
        !verdict.positions.live ? RevisionSet() : graph.ancestors(assumed ? verdict.fix->revisions : [&] {
            QStringList known;
            for (const QString &row : verdict.stampRows) {
                if (graph.find(row))
                    known.append(row);
            }
            return known;
        }());
    Chart chart;
    chart.storiesComplete = stories.complete;
    std::vector<LaneRow> lanes = layOut(graph);
    chart.lanes = laneCount(lanes);
    chart.rows.reserve(lanes.size());
    for (LaneRow &lane : lanes) {
        ChartRow row;
        row.revision = *graph.find(lane.revision);
        const QString &id = row.revision.id;
        row.isHead = verdict.heads.contains(id);
        row.isStamp = verdict.positions.live && verdict.stampRows.contains(id);
        row.isFix = verdict.fix && verdict.fix->revisions.contains(id);
        row.isPending = verdict.pending.contains(id);
        row.isDone = done.contains(id);
        row.effect = replay.sharedEffect(id);
        std::set<QString> names;
        for (const Touch &touch : row.effect->touches) {
            std::vector<int> &touching = chart.m_touching[wholeOf(touch.object)];
            if (touching.empty() || touching.back() != int(chart.rows.size()))
                touching.push_back(int(chart.rows.size()));
            names.insert(asciiLower(touch.object.object));
            if (belongsToTable(touch.object.kind))
                names.insert(asciiLower(splitPath(touch.object.path).last()));
        }
        row.names = QStringList(names.begin(), names.end()).join(QLatin1Char('\n'));
        const auto story = stories.files.find(row.revision.place.file);
        if (story != stories.files.end())
            row.story = story->second;
        row.lane = std::move(lane);
        chart.m_rows.emplace(id, int(chart.rows.size()));
        chart.rows.push_back(std::move(row));
    }
    return chart;
}

} // namespace reckoner
