// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/rules/waivers.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner {

namespace {

struct WaiversText
{
    Q_DECLARE_TR_FUNCTIONS(WaiversText)
};

/// '*' stands for any run of characters. Greedy with one step back: linear in practice, and no pattern of a
/// file can make it explode as a regular expression would.
bool fits(QStringView text, QStringView pattern)
{
    qsizetype t = 0;
    qsizetype p = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == QLatin1Char('*')) {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == QLatin1Char('*'))
        ++p;
    return p == pattern.size();
}

QString nameOf(const Waiver &waiver)
{
    QStringList parts;
    for (const QString &part : {waiver.fingerprint, waiver.rule, waiver.object}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(QLatin1Char(' '));
}

Diagnostic expired(const Waiver &waiver, bool matters)
{
    const QString day = waiver.expires.toString(Qt::ISODate);
    return {matters ? Severity::Warning : Severity::Info,
            QStringLiteral("waiver.expired"),
            matters ? WaiversText::tr("The waiver of %1 expired on %2 and waives nothing any more: %3")
                          .arg(nameOf(waiver), day, waiver.reason.simplified())
                    : WaiversText::tr("The waiver of %1 expired on %2 and nothing needs it: it can go.")
                          .arg(nameOf(waiver), day),
            waiver.place,
            {}};
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

void applyWaivers(Verdict &verdict, const std::vector<Waiver> &waivers, QDate today)
{
    for (const Waiver &waiver : waivers) {
        const bool over = waiver.hasExpired(today);
        bool covered = false;
        for (Finding &finding : verdict.findings) {
            if (finding.waived || !waiver.covers(finding))
                continue;
            covered = true;
            if (over)
                continue;
            finding.waived = true;
            finding.waivedBecause = waiver.reason;
            finding.waivedAt = waiver.place;
        }
        if (over)
            verdict.notes.push_back(expired(waiver, covered));
    }
    verdict.summary.waived = int(std::count_if(verdict.findings.begin(), verdict.findings.end(),
                                               [](const Finding &finding) { return finding.waived; }));
}

} // namespace reckoner
