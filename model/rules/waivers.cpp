// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/rules/waivers.h"

#include "model/position/explain.h"
#include "model/rules/pattern.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner {

namespace {

struct WaiversText
{
    Q_DECLARE_TR_FUNCTIONS(WaiversText)
};

QString nameOf(const Waiver &waiver)
{
    QStringList parts;
    for (const QString &part : {waiver.fingerprint, waiver.rule, waiver.object}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(QLatin1Char(' '));
}

Finding expired(const Waiver &waiver, bool matters)
{
    const QString day = waiver.expires.toString(Qt::ISODate);
    return position::historyFinding(
        "RK601", matters ? Severity::Warning : Severity::Info, nameOf(waiver),
        matters ? WaiversText::tr("The waiver of %1 expired on %2 and waives nothing any more: %3")
                      .arg(nameOf(waiver), day, waiver.reason.simplified())
                : WaiversText::tr("The waiver of %1 expired on %2 and nothing needs it: it can go.")
                      .arg(nameOf(waiver), day),
        waiver.place);
}

} // namespace

bool Waiver::covers(const Finding &finding) const
{
    if (!fingerprint.isEmpty() && fingerprint != finding.fingerprint)
        return false;
    if (!rule.isEmpty() && rule != finding.rule)
        return false;
    return object.isEmpty() || fits(fullPath(finding.change.ref), object);
}

void applyWaivers(const std::vector<Verdict *> &verdicts, const std::vector<Waiver> &waivers, QDate today)
{
    for (const Waiver &waiver : waivers) {
        if (waiver.hasExpired(today))
            continue;
        for (Verdict *verdict : verdicts) {
            for (Finding &finding : verdict->findings) {
                if (finding.waived || !waiver.covers(finding))
                    continue;
                finding.waived = true;
                finding.waivedBecause = waiver.reason;
                finding.waivedAt = waiver.place;
            }
        }
    }
    for (Verdict *verdict : verdicts)
        sumUp(*verdict);
}

void tellExpired(const std::vector<Verdict *> &verdicts, const std::vector<Waiver> &waivers, QDate today)
{
    std::vector<std::pair<Verdict *, Finding>> over;
    for (const Waiver &waiver : waivers) {
        if (!waiver.hasExpired(today))
            continue;
        bool needed = false;
        for (Verdict *verdict : verdicts) {
            const bool here =
                std::any_of(verdict->findings.begin(), verdict->findings.end(), [&](const Finding &finding) {
                    return !finding.waived && waiver.covers(finding);
                });
            if (here)
                over.emplace_back(verdict, expired(waiver, true));
            needed = needed || here;
        }
        if (!needed && !verdicts.empty())
            over.emplace_back(verdicts.front(), expired(waiver, false));
    }
    for (auto &[verdict, finding] : over)
        verdict->findings.push_back(std::move(finding));
    for (Verdict *verdict : verdicts)
        sumUp(*verdict);
}

} // namespace reckoner
