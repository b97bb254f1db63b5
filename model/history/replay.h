// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"
#include "model/history/graph.h"
#include "model/schema/editor.h"
#include "model/schema/snapshot.h"

#include <QHash>

#include <functional>
#include <memory>

namespace reckoner {

/// What replaying one revision did.
struct RevisionEffect
{
    std::vector<Touch> touches;
    std::vector<Opaque> opaques;
    std::vector<Diagnostic>
        problems; ///< operations that could not be applied (object missing: no baseline, ...)
    std::vector<Diagnostic> modelsOfItsDay; ///< calls that make what the models declare when they run
    int operations = 0;
    bool dataOnly = false;

    bool operator==(const RevisionEffect &) const = default;
};

/// Runs the upgrade() of one revision against a schema. Implemented by the reader of each migration tool.
class RevisionRunner
{
public:
    virtual ~RevisionRunner() = default;
    virtual RevisionEffect run(const Revision &revision, Schema &schema) = 0;
    virtual const EngineRules &rules() const = 0;
};

/// The state of every object at every revision, made on demand and kept. One thread at a time.
class Replay
{
public:
    using MakeRunner = std::function<std::unique_ptr<RevisionRunner>()>;

    /// `again` makes a runner that does the same, for after a rest.
    Replay(RevisionGraph graph, std::unique_ptr<RevisionRunner> runner, MakeRunner again = {});

    const RevisionGraph &graph() const { return m_graph; }
    /// The schema that the revisions of `set` (closed under ancestors) build from an empty database.
    std::shared_ptr<const Schema> state(const RevisionSet &set);
    /// The effect of one revision as seen when all its ancestors were run before.
    const RevisionEffect &effect(const QString &revision) { return *sharedEffect(revision); }
    const Cow<RevisionEffect> &sharedEffect(const QString &revision);
    /// What comes of running the revisions of `more` after those of `done` (both closed under ancestors),
    /// whatever the usual order is. Nothing of it is kept.
    struct Continuation
    {
        Schema schema;
        std::vector<Diagnostic> problems; ///< of all that only one of the sets has
    };
    Continuation continued(const RevisionSet &done, const RevisionSet &more);
    /// Ids of the revisions of `set` that touched the object, in order.
    QStringList touchedBy(const ObjectRef &object, const RevisionSet &set);
    /// Opaques of the revisions of a set.
    std::vector<Opaque> opaques(const RevisionSet &set);
    /// Nothing will be asked for a while: lets go of what can be made again, the parsed scripts, the states
    /// but a few that others are made from, and what they know of their names.
    void rest();
    /// States share their tables, but each has a list of its own of them, and that of a thousand states of
    /// ten thousand tables takes a gigabyte: lists are kept up to so many tables in all, those that were
    /// asked for last, and beyond that only states that others are made from.
    void keepAtMost(size_t tables) { m_tablesAtMost = tables; }

private:
    struct Kept
    {
        std::shared_ptr<const Schema> state;
        size_t revisions = 0; ///< that led there
        quint64 asked = 0;    ///< the greater, the later
    };
    RevisionRunner &runner();
    void keep(const QByteArray &key, std::shared_ptr<const Schema> state, size_t revisions);

    RevisionGraph m_graph;
    std::unique_ptr<RevisionRunner> m_runner; ///< null: resting
    MakeRunner m_again;
    std::map<QString, Cow<RevisionEffect>> m_effects;
    /// States by the sequence of revisions that led there: any set that begins alike goes on from one of
    /// them.
    QHash<QByteArray, Kept> m_states;
    size_t m_tables = 0; ///< of all of m_states
    size_t m_tablesAtMost = 400'000;
    quint64 m_asked = 0;
};

} // namespace reckoner
