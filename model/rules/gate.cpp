// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/rules/gate.h"

#include <algorithm>

namespace reckoner {

namespace {

bool isUnbounded(const Snapshot *snapshot)
{
    return snapshot &&
           std::any_of(snapshot->opaques.begin(), snapshot->opaques.end(),
                       [](const Opaque &opaque) { return opaque.bound == Opaque::Bound::Anything; });
}

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

} // namespace

const QStringList &gateWords()
{
    static const QStringList known{QStringLiteral("error"),   QStringLiteral("warning"),
                                   QStringLiteral("info"),    QStringLiteral("drift"),
                                   QStringLiteral("models"),  QStringLiteral("pending"),
                                   QStringLiteral("foreign"), QStringLiteral("uncertain")};
    return known;
}

QString unknownGateWord(const QStringList &words)
{
    for (const QString &word : words) {
        if (!gateWords().contains(word))
            return word;
    }
    return {};
}

bool reachesGate(const Finding &finding, const GatePolicy &policy)
{
    return !finding.waived && reaches(finding, policy.failOn);
}

int gateExitCode(const Verdict &verdict, const GatePolicy &policy)
{
    if (!verdict.pending.isEmpty() && policy.failOn.contains(QLatin1String("pending")))
        return 1;
    bool uncertain = false;
    for (const Finding &finding : verdict.findings) {
        if (finding.waived)
            continue;
        if (reachesGate(finding, policy))
            return 1;
        uncertain = uncertain || finding.change.certainty == Certainty::Uncertain;
    }
    const Positions &sides = verdict.positions;
    const bool unbounded =
        !policy.allowOpaque && (isUnbounded(sides.models.get()) || isUnbounded(sides.head.get()) ||
                                isUnbounded(sides.stamp.get()) || isUnbounded(sides.live.get()));
    return uncertain || unbounded ? 2 : 0;
}

int gateExitCode(const DiffResult &diff, const std::vector<const Snapshot *> &sides)
{
    bool uncertain = std::any_of(sides.begin(), sides.end(), isUnbounded);
    for (const Change &change : diff.changes) {
        if (change.certainty == Certainty::Uncertain)
            uncertain = true;
        else if (!change.mild)
            return 1;
    }
    return uncertain ? 2 : 0;
}

} // namespace reckoner
