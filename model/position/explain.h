// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/position/verdict.h"

namespace reckoner::position {

/// Where the stamp-live differences are weighed against the history.
struct Course
{
    Replay &replay;
    const Dialect &dialect;
    RevisionSet stamp;
    RevisionSet head;
    const Snapshot *stampSnapshot = nullptr;
    const Snapshot *live = nullptr;
    const Snapshot *models = nullptr; ///< may be null
};

struct Explanation
{
    DriftClass driftClass = DriftClass::Unknown;
    QString revision;
    QStringList alternatives;
};

/// The class of each change (semantics 2 and 7), in the order given.
std::vector<Explanation> explain(const Course &course, const std::vector<Change> &changes);

/// Whole objects that some revision ever made, names folded where the engine folds case.
struct EverMade
{
    std::set<ObjectName> tables;
    std::set<ObjectRef> others; ///< as eachKind() gives them

    bool has(ObjectRef ref, bool foldsCase) const;
    /// What a schema has as well.
    void add(const Schema &schema, bool foldsCase);
};
EverMade everMade(Replay &replay, bool foldsCase);
/// The schema without objects no revision ever made: they weigh the same at every revision.
Schema withoutForeign(const Schema &schema, const EverMade &made, bool foldsCase);

/// The nearest set (semantics 6). `stamp`: the known closure, or null.
Fix nearest(Replay &replay, const Snapshot &live, const Dialect &dialect, const RevisionSet *stamp,
            const DiffOptions &options, const Progress &progress);

/// Ids of a closed set that are nobody's ancestor in it.
QStringList headsOf(const RevisionGraph &graph, const RevisionSet &set);

/// Semantics 5: pairs of branches that build something else when they are run in the other order.
struct BranchVerdict
{
    std::vector<Finding> findings;
    bool complete = true; ///< false: there were too many to try them all
};
BranchVerdict branchesThatDoNotCommute(Replay &replay, const RevisionSet &set, const QStringList &heads,
                                       const Dialect &dialect, const Progress &progress);

/// What is to be said of the history itself, RK303 and on, whatever database it is for.
void judgeHistory(Verdict &verdict, const VerdictInput &input, const RevisionSet &headSet,
                  const Dialect &dialect, const Progress &progress);

/// Rule, severity, message, fingerprint and repair action for a change on a leg.
Finding findingFor(Leg leg, const Change &change, const Explanation *explanation, const Dialect &dialect,
                   bool assumed);
/// A finding about the history itself.
Finding historyFinding(const char *rule, Severity severity, const QString &object, const QString &message,
                       const Place &place);

} // namespace reckoner::position
