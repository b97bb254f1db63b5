// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/report.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>

namespace reckoner {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

/// XML 1.0 has no other control characters than these three, and no lone surrogates.
QString xmlText(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair) {
            ++i;
            continue;
        }
        const bool bad = c.isSurrogate() || c == QChar(0xfffe) || c == QChar(0xffff) ||
                         (c < QLatin1Char(' ') && c != QLatin1Char('\n') && c != QLatin1Char('\t'));
        if (bad)
            text[i] = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

QString linesOf(const ReportEntry &entry)
{
    QStringList lines;
    for (const ReportFacet &facet : entry.facets)
        lines.append(QStringLiteral("%1: %2 -> %3")
                         .arg(facet.facet, facet.before.simplified(), facet.after.simplified()));
    if (!entry.because.isEmpty())
        lines.append(entry.because);
    for (const Place &place : entry.places)
        lines.append(place.toString());
    if (!entry.fingerprint.isEmpty())
        lines.append(ReportText::tr("fingerprint %1").arg(entry.fingerprint));
    return lines.join(QLatin1Char('\n'));
}

void writeCase(QXmlStreamWriter &xml, const ReportPart &part, const ReportEntry &entry)
{
    xml.writeStartElement(QStringLiteral("testcase"));
    const QString subject =
        entry.object.isEmpty() ? entry.title : entry.kind + QLatin1Char(' ') + entry.object;
    xml.writeAttribute(QStringLiteral("name"), xmlText(entry.rule + QLatin1Char(' ') + subject));
    xml.writeAttribute(
        QStringLiteral("classname"),
        xmlText(part.name.isEmpty() ? entry.heading : part.name + QLatin1Char('.') + entry.heading));
    xml.writeAttribute(QStringLiteral("time"), QStringLiteral("0"));
    if (!entry.places.empty())
        xml.writeAttribute(QStringLiteral("file"), xmlText(entry.places.front().file));
    if (!entry.places.empty() && entry.places.front().line > 0)
        xml.writeAttribute(QStringLiteral("line"), QString::number(entry.places.front().line));
    if (entry.waived) {
        xml.writeEmptyElement(QStringLiteral("skipped"));
        xml.writeAttribute(QStringLiteral("message"),
                           xmlText(ReportText::tr("waived: %1").arg(entry.waivedBecause)));
    } else if (entry.reachesGate) {
        xml.writeStartElement(QStringLiteral("failure"));
        xml.writeAttribute(QStringLiteral("message"), xmlText(entry.message));
        xml.writeAttribute(QStringLiteral("type"), severityName(entry.severity));
        xml.writeCharacters(xmlText(linesOf(entry)));
        xml.writeEndElement();
    } else {
        xml.writeTextElement(QStringLiteral("system-out"),
                             xmlText(entry.message + QLatin1Char('\n') + linesOf(entry)));
    }
    xml.writeEndElement();
}

/// The verdict itself: a report without findings has a case too, and "could not tell" is an error.
void writeVerdict(QXmlStreamWriter &xml, const Report &report, const ReportPart &part)
{
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("name"), ReportText::tr("verdict"));
    xml.writeAttribute(QStringLiteral("classname"), xmlText(part.name.isEmpty() ? report.title : part.name));
    xml.writeAttribute(QStringLiteral("time"), QStringLiteral("0"));
    const QString words = xmlText(part.sentences.join(QLatin1Char('\n')));
    if (report.exitCode == 2) {
        xml.writeStartElement(QStringLiteral("error"));
        xml.writeAttribute(QStringLiteral("message"), report.verdict());
        xml.writeAttribute(QStringLiteral("type"), QStringLiteral("uncertain"));
        xml.writeCharacters(words);
        xml.writeEndElement();
    } else {
        xml.writeTextElement(QStringLiteral("system-out"), words);
    }
    xml.writeEndElement();
}

} // namespace

QByteArray junit(const Report &report)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuites"));
    xml.writeAttribute(QStringLiteral("name"), QStringLiteral("reckoner ") + report.kind);
    for (const ReportPart &part : report.parts) {
        int failures = 0;
        int skipped = 0;
        for (const ReportEntry &entry : part.entries) {
            failures += entry.reachesGate ? 1 : 0;
            skipped += entry.waived ? 1 : 0;
        }
        xml.writeStartElement(QStringLiteral("testsuite"));
        xml.writeAttribute(
            QStringLiteral("name"),
            xmlText(part.name.isEmpty() ? report.title : report.title + QLatin1Char('.') + part.name));
        xml.writeAttribute(QStringLiteral("tests"), QString::number(part.entries.size() + 1));
        xml.writeAttribute(QStringLiteral("failures"), QString::number(failures));
        xml.writeAttribute(QStringLiteral("errors"), QString::number(report.exitCode == 2 ? 1 : 0));
        xml.writeAttribute(QStringLiteral("skipped"), QString::number(skipped));
        xml.writeAttribute(QStringLiteral("time"), QStringLiteral("0"));
        writeVerdict(xml, report, part);
        for (const ReportEntry &entry : part.entries)
            writeCase(xml, part, entry);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace reckoner
