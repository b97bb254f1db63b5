// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/graph.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner {

namespace {

struct RevisionGraphText
{
    Q_DECLARE_TR_FUNCTIONS(RevisionGraphText)
};

/// Where `id` stands in the list of parents and dependencies of each revision, by index.
using Parents = std::vector<std::vector<int>>;

/// One cycle as ids, or empty. Iterative: histories are thousands of revisions deep.
QStringList findCycle(const std::vector<Revision> &revisions, const Parents &parents)
{
    enum State : char { New, Open, Done };
    std::vector<char> state(revisions.size(), New);
    for (size_t start = 0; start < revisions.size(); ++start) {
        if (state[start] != New)
            continue;
        std::vector<std::pair<int, size_t>> path{{static_cast<int>(start), 0}};
        state[start] = Open;
        while (!path.empty()) {
            auto &[at, next] = path.back();
            if (next == parents[at].size()) {
                state[at] = Done;
                path.pop_back();
                continue;
            }
            const int parent = parents[at][next++];
            if (state[parent] == New) {
                state[parent] = Open;
                path.emplace_back(parent, 0);
            } else if (state[parent] == Open) {
                QStringList cycle;
                auto it = std::find_if(path.begin(), path.end(),
                                       [&](const auto &step) { return step.first == parent; });
                for (; it != path.end(); ++it)
                    cycle.append(revisions[it->first].id);
                return cycle;
            }
        }
    }
    return {};
}

using Bits = std::vector<bool>;

Bits ancestorsOf(int start, const Parents &parents)
{
    Bits seen(parents.size());
    std::vector<int> todo{start};
    seen[start] = true;
    while (!todo.empty()) {
        const int at = todo.back();
        todo.pop_back();
        for (const int parent : parents[at]) {
            if (!seen[parent]) {
                seen[parent] = true;
                todo.push_back(parent);
            }
        }
    }
    return seen;
}

/// The order in which Alembic runs an upgrade to all heads (RevisionMap._topological_sort): one branch
/// is walked down as far as no other head needs the revision. Branches that do not commute are built in this
/// order.
std::vector<int> alembicOrder(const Parents &parents, std::vector<int> heads)
{
    std::vector<Bits> ancestors;
    for (const int head : heads)
        ancestors.push_back(ancestorsOf(head, parents));
    Bits todo(parents.size(), true);
    std::vector<int> output;
    size_t current = 0;
    while (!heads.empty()) {
        const int candidate = heads[current];
        size_t other = 0;
        while (other < heads.size() && (other == current || !ancestors[other][candidate]))
            ++other;
        if (other < heads.size()) {
            current = other;
            continue;
        }
        if (todo[candidate]) {
            output.push_back(candidate);
            todo[candidate] = false;
        }
        std::vector<int> next;
        for (const int parent : parents[candidate]) {
            if (todo[parent] && std::find(heads.begin(), heads.end(), parent) == heads.end() &&
                std::find(next.begin(), next.end(), parent) == next.end())
                next.push_back(parent);
        }
        if (next.empty()) {
            heads.erase(heads.begin() + static_cast<long>(current));
            ancestors.erase(ancestors.begin() + static_cast<long>(current));
            current = current > 0 ? current - 1 : 0;
            continue;
        }
        heads[current] = next.front();
        if (parents[candidate].size() == 1)
            ancestors[current][candidate] = false;
        else
            ancestors[current] = ancestorsOf(next.front(), parents);
        for (size_t i = 1; i < next.size(); ++i) {
            heads.push_back(next[i]);
            ancestors.push_back(ancestorsOf(next[i], parents));
        }
    }
    std::reverse(output.begin(), output.end());
    return output;
}

} // namespace

void RevisionGraph::describe(const Revision &revision)
{
    const auto found = m_index.find(revision.id);
    if (found == m_index.end())
        return;
    Revision &mine = m_revisions[size_t(found->second)];
    mine.message = revision.message;
    mine.date = revision.date;
}

Result<RevisionGraph> RevisionGraph::build(std::vector<Revision> revisions)
{
    std::map<QString, int> index;
    std::map<QString, int> labels;
    for (size_t i = 0; i < revisions.size(); ++i) {
        const Revision &revision = revisions[i];
        const auto [it, fresh] = index.emplace(revision.id, static_cast<int>(i));
        if (!fresh)
            return unexpected(
                QStringLiteral("history.duplicate"),
                RevisionGraphText::tr("Two migrations have the revision id %1: %2 and %3.")
                    .arg(revision.id, revisions[it->second].place.toString(), revision.place.toString()),
                revision.place);
    }
    for (size_t i = 0; i < revisions.size(); ++i) {
        for (const QString &label : revisions[i].labels) {
            const auto [it, fresh] = labels.emplace(label, static_cast<int>(i));
            if (!fresh || index.contains(label))
                return unexpected(
                    QStringLiteral("history.label"),
                    RevisionGraphText::tr("Branch label %1 of revision %2 is used by revision %3 already.")
                        .arg(label, revisions[i].id, fresh ? label : revisions[it->second].id),
                    revisions[i].place);
        }
    }
    Parents parents(revisions.size());
    std::vector<bool> hasChild(revisions.size());
    std::vector<bool> needed(revisions.size());
    for (size_t i = 0; i < revisions.size(); ++i) {
        Revision &revision = revisions[i];
        for (const QString &down : std::as_const(revision.down)) {
            const auto it = index.find(down);
            if (it == index.end())
                return unexpected(QStringLiteral("history.missing"),
                                  RevisionGraphText::tr("Revision %1 follows %2, which no migration has.")
                                      .arg(revision.id, down),
                                  revision.place);
            parents[i].push_back(it->second);
            hasChild[it->second] = true;
        }
        for (const QString &dependency : std::as_const(revision.dependsOn)) {
            auto it = index.find(dependency);
            if (it == index.end()) {
                it = labels.find(dependency);
                if (it == labels.end())
                    return unexpected(
                        QStringLiteral("history.missing"),
                        RevisionGraphText::tr("Revision %1 depends on %2, which no migration has.")
                            .arg(revision.id, dependency),
                        revision.place);
            }
            parents[i].push_back(it->second);
            needed[it->second] = true;
        }
    }
    if (const QStringList cycle = findCycle(revisions, parents); !cycle.isEmpty())
        return unexpected(QStringLiteral("history.cycle"),
                          RevisionGraphText::tr("These revisions follow one another in a circle: %1.")
                              .arg(cycle.join(QLatin1String(", "))),
                          revisions[index.at(cycle.first())].place);

    std::vector<int> heads;
    for (size_t i = 0; i < revisions.size(); ++i) {
        if (!hasChild[i] && !needed[i])
            heads.push_back(static_cast<int>(i));
    }
    RevisionGraph graph;
    for (const int at : alembicOrder(parents, heads))
        graph.m_revisions.push_back(revisions[at]);
    for (size_t i = 0; i < graph.m_revisions.size(); ++i) {
        const Revision &revision = graph.m_revisions[i];
        graph.m_index.emplace(revision.id, static_cast<int>(i));
        for (const QString &down : revision.down)
            graph.m_children[down].append(revision.id);
        for (const QString &label : revision.labels)
            graph.m_labels.emplace(label, revision.id);
    }
    return graph;
}

const Revision *RevisionGraph::find(const QString &id) const
{
    const auto it = m_index.find(id);
    return it == m_index.end() ? nullptr : &m_revisions[it->second];
}

QStringList RevisionGraph::heads() const
{
    QStringList ids;
    for (const Revision &revision : m_revisions) {
        if (!m_children.contains(revision.id))
            ids.append(revision.id);
    }
    return ids;
}

QStringList RevisionGraph::bases() const
{
    QStringList ids;
    for (const Revision &revision : m_revisions) {
        if (revision.down.isEmpty())
            ids.append(revision.id);
    }
    return ids;
}

RevisionSet RevisionGraph::ancestors(const QStringList &ids) const
{
    RevisionSet seen;
    QStringList todo = ids;
    while (!todo.isEmpty()) {
        const Revision *revision = find(todo.takeLast());
        if (!revision || !seen.insert(revision->id).second)
            continue;
        todo += parents(*revision);
    }
    return seen;
}

QStringList RevisionGraph::parents(const Revision &revision) const
{
    QStringList ids = revision.down;
    for (const QString &dependency : revision.dependsOn) {
        const auto label = m_labels.find(dependency);
        ids.append(label == m_labels.end() ? dependency : label->second);
    }
    return ids;
}

QStringList RevisionGraph::children(const QString &id) const
{
    const auto it = m_children.find(id);
    return it == m_children.end() ? QStringList() : it->second;
}

std::vector<const Revision *> RevisionGraph::ordered(const RevisionSet &set) const
{
    std::vector<int> at;
    for (const QString &id : set) {
        const auto it = m_index.find(id);
        if (it != m_index.end())
            at.push_back(it->second);
    }
    std::sort(at.begin(), at.end());
    std::vector<const Revision *> members;
    for (const int each : at)
        members.push_back(&m_revisions[each]);
    return members;
}

QStringList RevisionGraph::redundant(const QStringList &stamp) const
{
    QStringList rows;
    for (const QString &row : stamp) {
        const bool implied = std::any_of(stamp.begin(), stamp.end(), [&](const QString &other) {
            return other != row && ancestors({other}).contains(row);
        });
        if (implied)
            rows.append(row);
    }
    return rows;
}

} // namespace reckoner
