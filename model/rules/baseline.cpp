// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/rules/baseline.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace reckoner {

namespace {

struct BaselineText
{
    Q_DECLARE_TR_FUNCTIONS(BaselineText)
};

constexpr int version = 1;

QByteArray quoted(const QString &text)
{
    // An array of one text, without its brackets.
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

} // namespace

Result<Baseline> readBaseline(const QByteArray &text, const QString &file)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    const QJsonObject root = document.object();
    if (document.isNull() || root.value(QLatin1String("reckoner")) != QLatin1String("baseline") ||
        !root.value(QLatin1String("findings")).isArray()) {
        const int line = document.isNull() ? int(text.left(problem.offset).count('\n')) + 1 : 0;
        return unexpected(QStringLiteral("baseline.syntax"),
                          BaselineText::tr("It is not a baseline; `reckoner check --write-baseline FILE` "
                                           "writes one."),
                          {file, line, 0}, document.isNull() ? problem.errorString() : QString());
    }
    if (root.value(QLatin1String("version")).toInt() != version)
        return unexpected(QStringLiteral("baseline.version"),
                          BaselineText::tr("The baseline is of a version that this build does not read."),
                          {file, 0, 0});
    Baseline baseline;
    baseline.file = file;
    for (const QJsonValue &each : root.value(QLatin1String("findings")).toArray()) {
        const QJsonObject object = each.toObject();
        const auto said = [&](const char *key) { return object.value(QLatin1String(key)).toString(); };
        const QString fingerprint = said("fingerprint");
        if (fingerprint.isEmpty())
            return unexpected(QStringLiteral("baseline.syntax"),
                              BaselineText::tr("The baseline has a finding without a fingerprint."),
                              {file, 0, 0});
        baseline.findings[fingerprint] = {said("rule"), said("leg"), said("kind"), said("path"),
                                          said("object")};
    }
    return baseline;
}

QByteArray baselineText(const Baseline &baseline)
{
    QByteArray text = "{\"reckoner\": \"baseline\", \"version\": 1, \"findings\": [";
    const char *separator = "\n";
    for (const auto &[fingerprint, finding] : baseline.findings) {
        text += separator;
        text += "  {\"fingerprint\": " + quoted(fingerprint) + ", \"rule\": " + quoted(finding.rule) +
                ", \"leg\": " + quoted(finding.leg) + ", \"kind\": " + quoted(finding.kind) +
                ", \"path\": " + quoted(finding.path) + ", \"object\": " + quoted(finding.object) + "}";
        separator = ",\n";
    }
    return text + "\n]}\n";
}

void addFindings(Baseline &baseline, const Verdict &verdict)
{
    for (const Finding &finding : verdict.findings) {
        const bool aboutPolicy = finding.rule.startsWith(QLatin1String("RK6"));
        if ((!finding.waived || finding.known) && !aboutPolicy)
            baseline.findings[finding.fingerprint] = {
                finding.rule, finding.leg ? legName(*finding.leg) : QString(),
                kindName(finding.change.ref.kind), finding.change.ref.path, finding.change.ref.object};
    }
}

void markKnown(Verdict &verdict, const Baseline &baseline)
{
    for (Finding &finding : verdict.findings) {
        if (finding.waived || !baseline.findings.contains(finding.fingerprint))
            continue;
        finding.known = true;
        finding.waived = true;
        finding.waivedBecause = BaselineText::tr("it is in the baseline %1").arg(baseline.file);
        finding.waivedAt = {baseline.file, 0, 0};
    }
    sumUp(verdict);
}

} // namespace reckoner
