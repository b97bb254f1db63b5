// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/rules/gate.h"

#include <QSet>

#include <algorithm>

namespace reckoner {

namespace {

bool reaches(const Finding &finding, const QStringList &failOn)
{
    const auto says = [&](const char *word) { return failOn.contains(QLatin1String(word)); };
    if (finding.change.certainty == Certainty::Uncertain)
        return says("uncertain");
    switch (finding.severity) {
    case Severity::Error:
        if (says("error") || says("warning") || says("info"))
            return true;
        break;
    case Severity::Warning:
        if (says("warning") || says("info"))
            return true;
        break;
    case Severity::Info:
        if (says("info"))
            return true;
        break;
    }
    if (finding.driftClass == DriftClass::Foreign)
        return says("foreign");
    if (finding.leg == Leg::StampLive)
        return says("drift");
    return (finding.leg == Leg::ModelsHead || finding.leg == Leg::ModelsLive) && says("models");
}

QString firstNotIn(const QStringList &words, const QStringList &known)
{
    for (const QString &word : words) {
        if (!known.contains(word))
            return word;
    }
    return {};
}

/// An Opaque without a bound that nobody answers for.
bool isUnbounded(const Snapshot *snapshot, const QSet<QString> &answeredFor)
{
    return snapshot &&
           std::any_of(snapshot->opaques.begin(), snapshot->opaques.end(), [&](const Opaque &opaque) {
               return opaque.bound == Opaque::Bound::Anything && !answeredFor.contains(opaque.revision);
           });
}

/// The revisions all of whose RK305 and RK308 are waived or ignored.
QSet<QString> answeredFor(const Verdict &verdict)
{
    QSet<QString> revisions;
    const auto isOpaque = [](const Finding &finding) {
        return finding.rule == QLatin1String("RK305") || finding.rule == QLatin1String("RK308");
    };
    for (const Finding &finding : verdict.ignored) {
        if (isOpaque(finding))
            revisions.insert(finding.revision);
    }
    for (const Finding &finding : verdict.findings) {
        if (isOpaque(finding) && finding.waived)
            revisions.insert(finding.revision);
    }
    for (const Finding &finding : verdict.findings) {
        if (isOpaque(finding) && !finding.waived)
            revisions.remove(finding.revision);
    }
    return revisions;
}

} // namespace

const QStringList &gateWords()
{
    static const QStringList words{
        QStringLiteral("error"),   QStringLiteral("warning"),   QStringLiteral("info"),
        QStringLiteral("drift"),   QStringLiteral("models"),    QStringLiteral("pending"),
        QStringLiteral("foreign"), QStringLiteral("uncertain"), QStringLiteral("run")};
    return words;
}

const QStringList &allowWords()
{
    static const QStringList words{QStringLiteral("uncertain"), QStringLiteral("opaque")};
    return words;
}

QString unknownGateWord(const QStringList &words)
{
    return firstNotIn(words, gateWords());
}

QString unknownAllowWord(const QStringList &words)
{
    return firstNotIn(words, allowWords());
}

bool reachesGate(const Finding &finding, const GatePolicy &policy)
{
    return !finding.waived && reaches(finding, policy.failOn);
}

int gateExitCode(const Verdict &verdict, const GatePolicy &policy)
{
    if (!verdict.pending.isEmpty() && policy.failOn.contains(QLatin1String("pending")))
        return 1;
    if (policy.failOn.contains(QLatin1String("run")) && verdict.running.answer == Running::Answer::No)
        return 1;
    bool uncertain = verdict.tooOld || (verdict.quick && !verdict.quick->told);
    for (const Finding &finding : verdict.findings) {
        if (finding.waived)
            continue;
        if (reachesGate(finding, policy))
            return 1;
        uncertain = uncertain || (!policy.allowUncertain && finding.change.certainty == Certainty::Uncertain);
    }
    if (uncertain)
        return 2;
    if (policy.allowOpaque)
        return 0;
    const Positions &sides = verdict.positions;
    const QSet<QString> answered = answeredFor(verdict);
    for (const auto &side : {sides.models, sides.head, sides.stamp, sides.live}) {
        if (isUnbounded(side.get(), answered))
            return 2;
    }
    return 0;
}

int gateExitCode(const DiffResult &diff, const std::vector<const Snapshot *> &sides)
{
    bool uncertain =
        std::any_of(sides.begin(), sides.end(), [](const Snapshot *side) { return isUnbounded(side, {}); });
    for (const Change &change : diff.changes) {
        if (change.certainty == Certainty::Uncertain)
            uncertain = true;
        else if (!change.mild)
            return 1;
    }
    return uncertain ? 2 : 0;
}

} // namespace reckoner
