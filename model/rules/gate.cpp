// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/rules/gate.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace reckoner {

namespace {

struct GateText
{
    Q_DECLARE_TR_FUNCTIONS(GateText)
};

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
    // What is only told is neither drift nor a change of the models, as the verdict counts them.
    if (finding.severity == Severity::Info)
        return false;
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
bool isUnbounded(const Opaque &opaque, const QSet<QString> &answeredFor)
{
    return opaque.bound == Opaque::Bound::Anything && !answeredFor.contains(opaque.revision);
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

/// Where the Opaques are that may touch anything and that nobody answers for; the first few.
QStringList unbounded(const Verdict &verdict)
{
    constexpr qsizetype told = 3;
    const Positions &sides = verdict.positions;
    const QSet<QString> answered = answeredFor(verdict);
    QStringList places;
    for (const auto &side : {sides.models, sides.head, sides.stamp, sides.live}) {
        if (!side)
            continue;
        for (const Opaque &opaque : side->opaques) {
            const QString place = opaque.place.isKnown() ? opaque.place.toString() : opaque.reason;
            if (isUnbounded(opaque, answered) && !places.contains(place))
                places.append(place);
        }
    }
    if (places.size() > told)
        places = places.mid(0, told) << GateText::tr("%1 more").arg(places.size() - told);
    return places;
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

GateAnswer askGate(const Verdict &verdict, const GatePolicy &policy)
{
    GateAnswer out{1, {}};
    const auto reason = [](GateAnswer &answer, const QString &sentence) { answer.reasons.append(sentence); };
    GateAnswer unsure{2, {}};
    int reaching = 0;
    int uncertain = 0;
    for (const Finding &finding : verdict.findings) {
        if (finding.waived)
            continue;
        if (reachesGate(finding, policy))
            ++reaching;
        else if (!policy.allowUncertain && finding.change.certainty == Certainty::Uncertain)
            ++uncertain;
    }
    if (reaching)
        reason(out, reaching == 1 ? GateText::tr("One finding reaches the gate.")
                                  : GateText::tr("%1 findings reach the gate.").arg(reaching));
    if (!verdict.pending.isEmpty() && policy.failOn.contains(QLatin1String("pending")))
        reason(out, GateText::tr("The gate wants no pending migration."));
    if (policy.failOn.contains(QLatin1String("run")) && verdict.running.answer == Running::Answer::No)
        reason(out, GateText::tr("The gate wants a database on which this build's models would run."));
    if (!out.reasons.isEmpty())
        return out;
    if (verdict.stampUnread)
        reason(unsure,
               GateText::tr("The version table could not be read: where the database stands is not known."));
    if (verdict.quick && !verdict.quick->told && !verdict.stampUnread)
        reason(unsure,
               GateText::tr("Where the database stands is not known: what is pending cannot be told."));
    if (verdict.tooOld)
        reason(unsure,
               GateText::tr("The snapshot is older than the policy allows, or its age is not known."));
    if (uncertain)
        reason(unsure, (uncertain == 1
                            ? GateText::tr("One difference is uncertain; --allow uncertain lets it pass.")
                            : GateText::tr("%1 differences are uncertain; --allow uncertain lets them pass.")
                                  .arg(uncertain)));
    if (const QStringList places = unbounded(verdict); !places.isEmpty() && !policy.allowOpaque)
        reason(unsure, GateText::tr(
                           "What may touch anything could not be understood; --allow opaque lets it pass: %1")
                           .arg(places.join(QStringLiteral(", "))));
    return unsure.reasons.isEmpty() ? GateAnswer() : unsure;
}

int gateExitCode(const Verdict &verdict, const GatePolicy &policy)
{
    return askGate(verdict, policy).code;
}

int gateExitCode(const DiffResult &diff, const std::vector<const Snapshot *> &sides)
{
    bool uncertain = std::any_of(sides.begin(), sides.end(), [](const Snapshot *side) {
        return side && std::any_of(side->opaques.begin(), side->opaques.end(),
                                   [](const Opaque &opaque) { return isUnbounded(opaque, {}); });
    });
    for (const Change &change : diff.changes) {
        if (change.certainty == Certainty::Uncertain)
            uncertain = true;
        else if (!change.mild)
            return 1;
    }
    return uncertain ? 2 : 0;
}

} // namespace reckoner
