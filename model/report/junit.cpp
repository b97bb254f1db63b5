// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/reportparts.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace reckoner {

using namespace reporting;

namespace {

enum class Outcome { Passed, Failed, Erred, Skipped };

/// A test case before it is written: so that the numbers add up.
struct Case
{
    QString className;
    QString name;
    Outcome outcome = Outcome::Passed;
    QString message; ///< of what did not pass
    QString type;
    QString text;
};

struct Suite
{
    QString name;
    std::vector<Case> cases;

    int count(Outcome outcome) const
    {
        return int(std::count_if(cases.begin(), cases.end(),
                                 [&](const Case &each) { return each.outcome == outcome; }));
    }
};

QString spelt(const QString &text)
{
    return text.isEmpty() ? ReportText::tr("none") : text;
}

QString linesOf(const ReportEntry &entry)
{
    QStringList lines;
    for (const ReportFacet &facet : entry.facets) {
        const QString before = facet.before.simplified();
        const QString after = facet.after.simplified();
        lines.append(entry.oneSided
                         ? QStringLiteral("%1: %2").arg(facet.facet, before + after)
                         : QStringLiteral("%1: %2 -> %3").arg(facet.facet, spelt(before), spelt(after)));
    }
    if (!entry.because.isEmpty())
        lines.append(entry.because);
    for (const ReportPlace &place : entry.places)
        lines.append(QStringLiteral("%1 (%2)").arg(place.place.toString(), place.role));
    if (!entry.fingerprint.isEmpty())
        lines.append(ReportText::tr("fingerprint %1").arg(entry.fingerprint));
    return lines.join(QLatin1Char('\n'));
}

/// Jenkins takes what stands before the last dot for a package.
QString withoutDots(QString name)
{
    return name.replace(QLatin1Char('.'), QLatin1Char('_'));
}

Case caseOf(const ReportEntry &entry, const QString &className)
{
    Case made;
    made.className = className;
    const QString kind = entry.object.isEmpty() ? QString() : entry.kind + QLatin1Char(' ');
    made.name = QStringLiteral("%1 %2%3").arg(entry.rule, kind,
                                              entry.subject.isEmpty() ? entry.title : entry.subject);
    made.text = linesOf(entry);
    if (entry.waived) {
        made.outcome = Outcome::Skipped;
        made.message = ReportText::tr("waived: %1").arg(entry.waivedBecause);
    } else if (entry.reach == Reach::Nothing) {
        made.text = entry.message + QLatin1Char('\n') + made.text;
    } else {
        made.outcome = entry.reach == Reach::Gate ? Outcome::Failed : Outcome::Erred;
        made.message = entry.message;
        made.type = entry.certain ? severityName(entry.severity) : QStringLiteral("uncertain");
    }
    return made;
}

/// Whether nothing of the leg stands in the way: then it is a test that passed.
bool isInLine(const ReportLeg &leg, const ReportPart &part)
{
    return std::none_of(part.entries.begin(), part.entries.end(), [&](const ReportEntry &entry) {
        return entry.reach != Reach::Nothing && entry.leg == leg.name;
    });
}

void addLegs(Suite &suite, const ReportPart &part, const QString &className)
{
    for (const ReportLeg &leg : part.legs) {
        Case made{className, leg.title, Outcome::Passed, {}, {}, {}};
        made.text = (QStringList(leg.message) + leg.lines).join(QLatin1Char('\n')).trimmed();
        if (!leg.missing.isEmpty()) {
            made.outcome = Outcome::Skipped;
            made.message = leg.missing;
        } else if (leg.reach != Reach::Nothing) {
            made.outcome = leg.reach == Reach::Gate ? Outcome::Failed : Outcome::Erred;
            made.message = leg.message;
            made.type = leg.name;
        } else if (!isInLine(leg, part)) {
            continue;
        }
        suite.cases.push_back(std::move(made));
    }
}

Suite suiteOf(const Report &report, const ReportPart &part)
{
    Suite suite;
    suite.name = part.name.isEmpty() ? report.title : report.title + QLatin1Char('.') + part.name;
    const QString base = part.name.isEmpty() ? QStringLiteral("reckoner")
                                             : QLatin1String("reckoner.") + withoutDots(part.name);
    addLegs(suite, part, base);
    for (const ReportEntry &entry : part.entries)
        suite.cases.push_back(
            caseOf(entry, entry.leg.isEmpty() ? base : base + QLatin1Char('.') + entry.leg));
    for (const QString &reason : part.blind)
        suite.cases.push_back({base, ReportText::tr("could not be understood"), Outcome::Erred, reason,
                               QStringLiteral("opaque"), reason});
    return suite;
}

/// A verdict that no case speaks of is a case of its own.
void addVerdict(std::vector<Suite> &suites, const Report &report)
{
    const Outcome wanted = report.exitCode == 1 ? Outcome::Failed : Outcome::Erred;
    const bool told = std::any_of(suites.begin(), suites.end(),
                                  [&](const Suite &suite) { return suite.count(wanted) > 0; });
    if (report.exitCode == 0 || told || report.parts.empty())
        return;
    suites.front().cases.push_back({QStringLiteral("reckoner"), ReportText::tr("verdict"), wanted,
                                    report.verdict(), QStringLiteral("verdict"),
                                    report.parts.front().sentences.join(QLatin1Char('\n'))});
}

Suite suiteOf(const Report &report, const Error &error)
{
    QString text = error.message;
    if (error.place.isKnown())
        text += QLatin1Char('\n') + error.place.toString();
    return {report.title,
            {{QStringLiteral("reckoner"), report.kind, Outcome::Erred, error.message, error.code, text}}};
}

void writeCase(QXmlStreamWriter &xml, const Case &made)
{
    const auto attribute = [&](const char *name, const QString &value) {
        xml.writeAttribute(QLatin1String(name), visible(value));
    };
    xml.writeStartElement(QStringLiteral("testcase"));
    // No file and line: GitLab reads them, the schema of Jenkins' plugin has none and it refuses what it does
    // not know. They stand in the text.
    attribute("name", made.name);
    attribute("classname", made.className);
    attribute("time", QStringLiteral("0"));
    if (made.outcome == Outcome::Passed) {
        if (!made.text.isEmpty())
            xml.writeTextElement(QStringLiteral("system-out"), visible(made.text));
    } else {
        static const std::map<Outcome, const char *> elements{
            {Outcome::Failed, "failure"}, {Outcome::Erred, "error"}, {Outcome::Skipped, "skipped"}};
        xml.writeStartElement(QLatin1String(elements.at(made.outcome)));
        attribute("message", made.message);
        if (!made.type.isEmpty())
            attribute("type", made.type);
        xml.writeCharacters(visible(made.text));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

void writeNumbers(QXmlStreamWriter &xml, size_t tests, int failures, int errors)
{
    xml.writeAttribute(QStringLiteral("tests"), QString::number(tests));
    xml.writeAttribute(QStringLiteral("failures"), QString::number(failures));
    xml.writeAttribute(QStringLiteral("errors"), QString::number(errors));
}

} // namespace

QByteArray junit(const Report &report)
{
    std::vector<Suite> suites;
    if (report.error)
        suites.push_back(suiteOf(report, *report.error));
    for (const ReportPart &part : report.parts)
        suites.push_back(suiteOf(report, part));
    addVerdict(suites, report);

    size_t tests = 0;
    int failures = 0;
    int errors = 0;
    for (const Suite &suite : suites) {
        tests += suite.cases.size();
        failures += suite.count(Outcome::Failed);
        errors += suite.count(Outcome::Erred);
    }
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuites"));
    xml.writeAttribute(QStringLiteral("name"), QStringLiteral("reckoner ") + report.kind);
    writeNumbers(xml, tests, failures, errors);
    for (const Suite &suite : suites) {
        xml.writeStartElement(QStringLiteral("testsuite"));
        xml.writeAttribute(QStringLiteral("name"), visible(suite.name));
        writeNumbers(xml, suite.cases.size(), suite.count(Outcome::Failed), suite.count(Outcome::Erred));
        xml.writeAttribute(QStringLiteral("skipped"), QString::number(suite.count(Outcome::Skipped)));
        xml.writeAttribute(QStringLiteral("time"), QStringLiteral("0"));
        for (const Case &made : suite.cases)
            writeCase(xml, made);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace reckoner
