// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/replay.h"

#include "model/core/secrets.h"

#include <QCryptographicHash>

#include <algorithm>

namespace reckoner {

namespace {

// Often enough that a set which leaves a kept path goes on from nearby, seldom enough to stay small.
constexpr size_t keepEvery = 32;
constexpr size_t restEvery = 256; ///< the same while nothing is asked

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
    if (std::exchange(m_readBack, false)) {
        m_states.clear();
        m_tables = 0;
    }
    if (!m_runner)
        m_runner = m_again();
    return *m_runner;
}

void Replay::rest()
{
    if (m_again)
        m_runner.reset();
    m_states.removeIf(
        [](QHash<QByteArray, Kept>::iterator kept) { return kept->revisions % restEvery != 0; });
    m_tables = 0;
    for (Kept &kept : m_states) {
        m_tables += kept.state->tables.size();
        auto forgetful = std::make_shared<Schema>(*kept.state);
        forgetful->hints = {};
        kept.state = std::move(forgetful);
    }
}

void Replay::keep()
{
    if (m_keeper && std::exchange(m_grown, false))
        m_keeper(*this);
}

void Replay::keepState(const QByteArray &key, std::shared_ptr<const Schema> state, size_t revisions)
{
    const auto before = m_states.constFind(key);
    if (before != m_states.constEnd())
        m_tables -= before->state->tables.size();
    m_tables += state->tables.size();
    m_states.insert(key, {std::move(state), revisions, ++m_asked});
    while (m_tables > m_tablesAtMost) {
        auto oldest = m_states.end();
        for (auto it = m_states.begin(); it != m_states.end(); ++it) {
            if (it->revisions % keepEvery != 0 && it->asked != m_asked &&
                (oldest == m_states.end() || it->asked < oldest->asked))
                oldest = it;
        }
        if (oldest == m_states.end())
            return; // others are made from the rest
        m_tables -= oldest->state->tables.size();
        m_states.erase(oldest);
    }
}

std::shared_ptr<const Schema> Replay::state(const RevisionSet &set)
{
    const std::vector<const Revision *> order = m_graph.ordered(set);
    std::vector<QByteArray> keys{QByteArray()};
    for (const Revision *revision : order)
        keys.push_back(
            QCryptographicHash::hash(keys.back() + revision->id.toUtf8(), QCryptographicHash::Md5));

    if (m_readBack && !m_states.contains(keys.back()))
        runner();
    size_t done = order.size();
    while (done > 0 && !m_states.contains(keys[done]))
        --done;
    std::shared_ptr<const Schema> known;
    if (const auto it = m_states.find(keys[done]); it != m_states.end()) {
        it->asked = ++m_asked;
        known = it->state;
        if (done == order.size())
            return known;
        // Where there is no room for more, the state that this one goes on from makes it; if nobody else has
        // it, with all that it knows of its names.
        if (m_tables + known->tables.size() > m_tablesAtMost && it->revisions % keepEvery != 0) {
            m_tables -= known->tables.size();
            m_states.erase(it);
        }
    }
    Schema schema;
    if (known && known.use_count() == 1)
        schema = std::move(const_cast<Schema &>(*known)); // made below, not const, and about to go
    else if (known)
        schema = *known;
    known.reset();
    for (; done < order.size(); ++done) {
        RevisionEffect effect = runner().run(*order[done], schema);
        for (Opaque &opaque : effect.opaques)
            opaque.text = withoutLiterals(opaque.text);
        sayOnce(effect.opaques);
        sayOnce(effect.problems);
        sayOnce(effect.modelsOfItsDay);
        m_effects.emplace(order[done]->id, std::move(effect));
        m_grown = true;
        if ((done + 1) % keepEvery == 0)
            keepState(keys[done + 1], std::make_shared<Schema>(schema), done + 1);
    }
    const std::shared_ptr<const Schema> state = std::make_shared<Schema>(std::move(schema));
    m_grown = true;
    keepState(keys.back(), state, order.size());
    return state;
}

const Cow<RevisionEffect> &Replay::sharedEffect(const QString &revision)
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
    runner(); // it has to have seen what it goes on from
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
