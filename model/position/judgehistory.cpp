// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/position/explain.h"
#include "model/position/positiontext.h"
#include "model/position/stampside.h"

#include <algorithm>

namespace reckoner::position {

namespace {

void notReplayed(Verdict &verdict, const Revision &revision, const RevisionEffect &effect)
{
    for (const Diagnostic &problem : effect.problems) {
        verdict.findings.push_back(
            historyFinding("RK304", Severity::Warning, revision.id,
                           PositionText::tr("An operation of revision %1 could not be replayed: %2")
                               .arg(revision.id, problem.message),
                           problem.place));
    }
}

void notUnderstood(Verdict &verdict, const Revision &revision, const RevisionEffect &effect)
{
    for (const Opaque &opaque : effect.opaques) {
        // RK308 names those that make models.
        const bool makesModels =
            std::any_of(effect.modelsOfItsDay.begin(), effect.modelsOfItsDay.end(),
                        [&](const Diagnostic &each) { return each.place == opaque.place; });
        if (opaque.bound != Opaque::Bound::Anything || makesModels)
            continue;
        verdict.findings.push_back(historyFinding(
            "RK305", Severity::Warning, revision.id,
            PositionText::tr("Revision %1 has a statement that reading cannot understand and that may touch "
                             "anything: %2")
                .arg(revision.id, opaque.reason.isEmpty() ? opaque.text : opaque.reason),
            opaque.place));
    }
}

void noWayBack(Verdict &verdict, const Revision &revision, const RevisionEffect &effect)
{
    // A merge brings branches together, and what changes no object leaves nothing to take back.
    if (revision.down.size() > 1 || (effect.touches.empty() && effect.modelsOfItsDay.empty()))
        return;
    QString message;
    switch (revision.downgrade) {
    case Downgrade::Unknown:
    case Downgrade::There:
        return;
    case Downgrade::Absent:
        message = PositionText::tr("Revision %1 changes the schema and has no downgrade().");
        break;
    case Downgrade::Empty:
        message = PositionText::tr("Revision %1 changes the schema and its downgrade() does nothing.");
        break;
    case Downgrade::Raises:
        message = PositionText::tr("Revision %1 changes the schema and its downgrade() only raises.");
        break;
    }
    verdict.findings.push_back(
        historyFinding("RK307", Severity::Info, revision.id, message.arg(revision.id),
                       revision.downgradePlace.isKnown() ? revision.downgradePlace : revision.place));
}

void modelsOfItsDay(Verdict &verdict, const Revision &revision, const RevisionEffect &effect)
{
    if (effect.modelsOfItsDay.empty())
        return;
    QStringList calls;
    for (const Diagnostic &call : effect.modelsOfItsDay)
        calls.append(call.message);
    calls.removeDuplicates();
    verdict.findings.push_back(historyFinding(
        "RK308", Severity::Warning, revision.id,
        PositionText::tr("Revision %1 runs %2, which makes whatever the models declare on that day: today's "
                         "models cannot replay it, so differences that it may explain are uncertain.")
            .arg(revision.id, calls.join(QLatin1String(", "))),
        effect.modelsOfItsDay.front().place));
}

/// Only what changes the schema is a repair of it, whatever its message says: rows are another matter.
void repair(Verdict &verdict, const Revision &revision, const RevisionEffect &effect, const QString &since)
{
    if (!revision.repairLike || effect.dataOnly || (effect.operations == 0 && effect.touches.empty()))
        return;
    verdict.findings.push_back(historyFinding(
        "RK310", Severity::Error, revision.id,
        PositionText::tr("Revision %1 comes after %2 and looks like a repair: its message says \"%3\".")
            .arg(revision.id, since, revision.repairBecause),
        revision.place));
}

} // namespace

void judgeHistory(Verdict &verdict, const VerdictInput &input, const RevisionSet &headSet,
                  const Dialect &dialect, const Progress &progress)
{
    Replay &replay = *input.replay;
    const RevisionGraph &graph = replay.graph();
    const QStringList since = input.noRepairsSince.value_or(QStringList());
    const RevisionSet settled = graph.ancestors(since);
    const QString shown = since.isEmpty() ? PositionText::tr("base") : since.join(QLatin1String(", "));
    verdict.repairsForbidden = input.noRepairsSince.has_value();
    addSeveralHeads(verdict, graph);
    BranchVerdict branches = branchesThatDoNotCommute(replay, headSet, verdict.heads, dialect, progress);
    for (Finding &finding : branches.findings)
        verdict.findings.push_back(std::move(finding));
    if (!branches.complete)
        verdict.notes.push_back(
            {Severity::Info,
             QStringLiteral("branches.many"),
             PositionText::tr("There are too many branches to try all of them in the other order."),
             {},
             {}});
    for (const Revision *revision : graph.ordered(headSet)) {
        const RevisionEffect &effect = replay.effect(revision->id);
        notReplayed(verdict, *revision, effect);
        notUnderstood(verdict, *revision, effect);
        modelsOfItsDay(verdict, *revision, effect);
        noWayBack(verdict, *revision, effect);
        if (input.noRepairsSince && !settled.contains(revision->id))
            repair(verdict, *revision, effect, shown);
    }
}

} // namespace reckoner::position
