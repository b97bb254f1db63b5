// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/replay.h"

#include <QCryptographicHash>

#include <algorithm>

namespace reckoner {

namespace {

// Often enough that a set which leaves a kept path goes on from nearby, seldom enough to stay small.
constexpr size_t keepEvery = 32;

// States share their tables, but each has a list of its own of them: a thousand states of ten thousand tables
// would take a gigabyte. Up to here all that were asked for are kept.
constexpr size_t tablesKeptAtMost = 500'000;

/// A loop, or a function called from several places, says the same of one statement each time.
template<class T>
void sayOnce(std::vector<T> &said)
{
    auto end = said.begin();
    for (auto it = said.begin(); it != said.end(); ++it) {
        if (std::find(said.begin(), end, *it) != end)
            continue;
        if (it != end)
            *end = std::move(*it);
        ++end;
    }
    said.erase(end, said.end());
}

} // namespace

Replay::Replay(RevisionGraph graph, std::unique_ptr<RevisionRunner> runner, MakeRunner again)
    : m_graph(std::move(graph))
    , m_runner(std::move(runner))
    , m_again(std::move(again))
{
}

RevisionRunner &Replay::runner()
{
    if (!m_runner)
        m_runner = m_again();
    return *m_runner;
}

void Replay::rest()
{
    if (m_again)
        m_runner.reset();
    m_states.removeIf([](QHash<QByteArray, Kept>::iterator kept) { return !kept->milestone; });
}

std::shared_ptr<const Schema> Replay::state(const RevisionSet &set)
{
    const std::vector<const Revision *> order = m_graph.ordered(set);
    std::vector<QByteArray> keys{QByteArray()};
    for (const Revision *revision : order)
        keys.push_back(
            QCryptographicHash::hash(keys.back() + revision->id.toUtf8(), QCryptographicHash::Md5));

    size_t done = order.size();
    while (done > 0 && !m_states.contains(keys[done]))
        --done;
    std::shared_ptr<const Schema> known = m_states.value(keys[done]).state;
    if (done == order.size() && known)
        return known;

    const size_t from = done;
    size_t kept = 0;
    for (const auto &each : std::as_const(m_states))
        kept += each.state->tables.size();
    // Past that the state that this one goes on from makes room for it, unless it is a milestone; if nobody
    // else has it, with all that it knows of its names.
    if (kept > tablesKeptAtMost && !m_states.value(keys[from]).milestone)
        m_states.remove(keys[from]);
    Schema schema;
    if (known && known.use_count() == 1)
        schema = std::move(const_cast<Schema &>(*known)); // made below, not const, and about to go
    else if (known)
        schema = *known;
    known.reset();
    for (; done < order.size(); ++done) {
        RevisionEffect effect = runner().run(*order[done], schema);
        sayOnce(effect.opaques);
        sayOnce(effect.problems);
        m_effects.emplace(order[done]->id, std::move(effect));
        if ((done + 1) % keepEvery == 0)
            m_states.insert(keys[done + 1], {std::make_shared<Schema>(schema), true});
    }
    const std::shared_ptr<const Schema> state = std::make_shared<Schema>(std::move(schema));
    m_states.insert(keys.back(), {state, order.size() % keepEvery == 0});
    return state;
}

const RevisionEffect &Replay::effect(const QString &revision)
{
    if (!m_effects.contains(revision))
        state(m_graph.ancestors({revision}));
    return m_effects[revision];
}

Replay::Continuation Replay::continued(const RevisionSet &done, const RevisionSet &more)
{
    RevisionSet common;
    std::set_intersection(done.begin(), done.end(), more.begin(), more.end(),
                          std::inserter(common, common.end()));
    Continuation result;
    result.schema = *state(common);
    const auto run = [&](const RevisionSet &set) {
        for (const Revision *revision : m_graph.ordered(set)) {
            if (!common.insert(revision->id).second)
                continue;
            const RevisionEffect effect = runner().run(*revision, result.schema);
            result.problems.insert(result.problems.end(), effect.problems.begin(), effect.problems.end());
        }
    };
    run(done);
    run(more);
    return result;
}

QStringList Replay::touchedBy(const ObjectRef &object, const RevisionSet &set)
{
    QStringList ids;
    for (const Revision *revision : m_graph.ordered(set)) {
        const std::vector<Touch> &touches = effect(revision->id).touches;
        const bool touched = std::any_of(touches.begin(), touches.end(),
                                         [&](const Touch &touch) { return touch.object == object; });
        if (touched)
            ids.append(revision->id);
    }
    return ids;
}

std::vector<Opaque> Replay::opaques(const RevisionSet &set)
{
    std::vector<Opaque> all;
    for (const Revision *revision : m_graph.ordered(set)) {
        const std::vector<Opaque> &some = effect(revision->id).opaques;
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

} // namespace reckoner
