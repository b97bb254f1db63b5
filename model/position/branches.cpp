// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/position/explain.h"

#include "model/history/alembic.h"
#include "model/position/positiontext.h"

#include <algorithm>

namespace reckoner::position {

namespace {

constexpr int mostRuns = 4000; // of single revisions, so that a history with long branches ends too

/// The names of tables and types that revisions touch, and of those that foreign keys of these tables lead
/// to.
struct Reach
{
    std::set<QString> own;
    std::set<QString> targets;

    bool meets(const Reach &other) const
    {
        const auto shares = [](const std::set<QString> &a, const std::set<QString> &b) {
            return std::any_of(a.begin(), a.end(), [&](const QString &name) { return b.contains(name); });
        };
        return shares(own, other.own) || shares(own, other.targets) || shares(targets, other.own);
    }
};

Reach reachOf(Replay &replay, const RevisionSet &branch, const Schema &state)
{
    Reach reach;
    for (const QString &id : branch) {
        for (const Touch &touch : replay.effect(id).touches)
            reach.own.insert(belongsToTable(touch.object.kind)
                                 ? touch.object.path
                                 : joinPath({touch.object.path, touch.object.object}));
    }
    for (const auto &[name, table] : state.tables) {
        if (!reach.own.contains(pathOf(name)))
            continue;
        for (const ForeignKey &key : table->foreignKeys)
            reach.targets.insert(pathOf(key.target));
    }
    return reach;
}

RevisionSet without(const RevisionSet &set, const RevisionSet &other)
{
    RevisionSet rest;
    std::set_difference(set.begin(), set.end(), other.begin(), other.end(), std::inserter(rest, rest.end()));
    return rest;
}

/// "column total of public.orders"
QString nameOf(const ObjectRef &ref)
{
    const QString kind = kindName(ref.kind);
    return belongsToTable(ref.kind) ? QStringLiteral("%1 %2 of %3").arg(kind, ref.object, ref.path)
                                    : QStringLiteral("%1 %2").arg(kind, ref.object);
}

class Branches
{
public:
    Branches(Replay &replay, const Dialect &dialect, const Progress &progress)
        : m_replay(replay)
        , m_progress(progress)
        , m_facets(snapshotAt(replay, {}, dialect)->facets)
        , m_meter(dialect, m_facets, m_facets, false)
    {
    }

    /// Whether the order of two branches matters; nullopt: it does not.
    std::optional<Finding> compare(QString one, QString other, const Place &place)
    {
        if (other < one)
            std::swap(one, other);
        const RevisionGraph &graph = m_replay.graph();
        const RevisionSet below = graph.ancestors({one});
        const RevisionSet beside = graph.ancestors({other});
        const RevisionSet first = without(below, beside);
        const RevisionSet second = without(beside, below);
        if (first.empty() || second.empty())
            return std::nullopt; // one of them comes after the other
        const auto key = std::make_pair(first, second);
        if (!m_seen.insert(key).second)
            return std::nullopt; // a later merge of the same branches
        const Reach left = reachOf(m_replay, first, *m_replay.state(below));
        const Reach right = reachOf(m_replay, second, *m_replay.state(beside));
        if (!left.meets(right))
            return std::nullopt;
        m_runs += 2 * static_cast<int>(first.size() + second.size());
        const Replay::Continuation there = m_replay.continued(below, beside);
        const Replay::Continuation back = m_replay.continued(beside, below);
        std::vector<Change> changes = m_meter.changes(there.schema, back.schema);
        std::erase_if(changes, [](const Change &change) {
            return !change.facets.empty() &&
                   std::all_of(change.facets.begin(), change.facets.end(), [](const FacetChange &facet) {
                       return facet.facet == QLatin1String("columnOrder");
                   });
        });
        QString what;
        if (!changes.empty()) {
            const int more = int(changes.size()) - 1;
            what = (more ? PositionText::tr("%1 comes out differently, and %n more", nullptr, more)
                         : PositionText::tr("%1 comes out differently"))
                       .arg(nameOf(changes.front().ref));
        } else if (there.problems.size() != back.problems.size()) {
            const auto &failed =
                there.problems.size() > back.problems.size() ? there.problems : back.problems;
            what = PositionText::tr("in one of the two orders an operation fails: %1")
                       .arg(failed.back().message);
        } else {
            return std::nullopt;
        }
        return historyFinding(
            "RK306", Severity::Warning, one + QLatin1String(", ") + other,
            PositionText::tr("The branches up to %1 and %2 do not commute: %3.").arg(one, other, what),
            place);
    }

    bool isOver() const { return m_runs > mostRuns || m_progress.cancel.isCancelled(); }

private:
    Replay &m_replay;
    const Progress &m_progress;
    const Facets m_facets;
    DistanceMeter m_meter;
    std::set<std::pair<RevisionSet, RevisionSet>> m_seen;
    int m_runs = 0;
};

} // namespace

BranchVerdict branchesThatDoNotCommute(Replay &replay, const RevisionSet &set, const QStringList &heads,
                                       const Dialect &dialect, const Progress &progress)
{
    BranchVerdict verdict;
    const RevisionGraph &graph = replay.graph();
    std::vector<std::pair<QStringList, Place>> meetings;
    for (const Revision *revision : graph.ordered(set)) {
        if (revision->down.size() > 1)
            meetings.emplace_back(revision->down, revision->place);
    }
    if (heads.size() > 1)
        meetings.emplace_back(heads, graph.find(heads.front())->place);
    if (meetings.empty())
        return verdict;
    Branches branches(replay, dialect, progress);
    for (const auto &[tips, place] : meetings) {
        for (qsizetype i = 0; i < tips.size(); ++i) {
            for (qsizetype j = i + 1; j < tips.size(); ++j) {
                if (branches.isOver()) {
                    verdict.complete = false;
                    return verdict;
                }
                if (std::optional<Finding> finding = branches.compare(tips.at(i), tips.at(j), place))
                    verdict.findings.push_back(std::move(*finding));
            }
        }
    }
    return verdict;
}

} // namespace reckoner::position
