// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/report.h"

namespace reckoner {

namespace {

/// The data of a workflow command: these three end it.
QString dataOf(QString text)
{
    return text.replace(QLatin1Char('%'), QLatin1String("%25"))
        .replace(QLatin1Char('\r'), QLatin1String("%0D"))
        .replace(QLatin1Char('\n'), QLatin1String("%0A"));
}

/// A property of one: a colon or a comma ends it too.
QString propertyOf(const QString &text)
{
    return dataOf(text)
        .replace(QLatin1Char(':'), QLatin1String("%3A"))
        .replace(QLatin1Char(','), QLatin1String("%2C"));
}

QString command(Severity severity, const Place &place, const QString &title, const QString &text)
{
    const QString word = severity == Severity::Info ? QStringLiteral("notice") : severityName(severity);
    QStringList properties;
    if (place.isKnown())
        properties.append(QLatin1String("file=") + propertyOf(place.file));
    if (place.line > 0)
        properties.append(QStringLiteral("line=%1").arg(place.line));
    properties.append(QLatin1String("title=") + propertyOf(title));
    return QStringLiteral("::%1 %2::%3\n").arg(word, properties.join(QLatin1Char(',')), dataOf(text));
}

} // namespace

QByteArray githubAnnotations(const Report &report)
{
    QString out;
    for (const ReportPart &part : report.parts) {
        for (const ReportEntry &entry : part.entries) {
            if (entry.waived)
                continue;
            // A finding that does not stop the deploy does not look as if it did.
            const Severity severity =
                entry.severity == Severity::Error && !entry.reachesGate ? Severity::Warning : entry.severity;
            const QString text =
                entry.because.isEmpty() ? entry.message : entry.message + QLatin1Char(' ') + entry.because;
            out += command(severity, entry.places.empty() ? Place() : entry.places.front(),
                           QStringLiteral("%1 %2").arg(entry.rule, entry.object).trimmed(), text);
        }
        for (const ReportNote &note : part.notes) {
            if (note.severity != Severity::Info)
                out += command(note.severity, note.place, note.code, note.text);
        }
    }
    return out.toUtf8();
}

} // namespace reckoner
