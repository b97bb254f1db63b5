// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/report.h"
#include "model/report/rulehelp.h"
#include "model/rules/rules.h"

#include <QUrl>

#include <algorithm>
#include <map>

namespace reckoner {

namespace {

// The base that code hosts know for the top of the checkout. It has no URI: where a checkout lies differs
// from machine to machine.
constexpr char sourceRoot[] = "%SRCROOT%";

QString levelOf(Severity severity)
{
    return severity == Severity::Info ? QStringLiteral("note") : severityName(severity);
}

/// A relative reference (RFC 3986), or a file: URL where the place is not in the repository.
QString uriOf(const QString &file)
{
    return file.startsWith(QLatin1Char('/')) ? QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded())
                                             : QString::fromLatin1(QUrl::toPercentEncoding(file, "/"));
}

/// "[text](target)" in a message is a link (3.11.6); what a database is called by is none.
QString plain(QString text)
{
    if (text.contains(QLatin1String("](")))
        text.replace(QLatin1Char('['), QLatin1String("\\[")).replace(QLatin1Char(']'), QLatin1String("\\]"));
    return text;
}

void writeText(JsonWriter &json, const char *key, const QString &text)
{
    json.key(key);
    json.beginObject();
    json.field("text", plain(text));
    json.endObject();
}

void writePhysical(JsonWriter &json, const Place &place)
{
    json.key("physicalLocation");
    json.beginObject();
    json.key("artifactLocation");
    json.beginObject();
    json.field("uri", uriOf(place.file));
    if (!place.file.startsWith(QLatin1Char('/')))
        json.field("uriBaseId", QString(QLatin1String(sourceRoot)));
    json.endObject();
    if (place.line > 0) {
        json.key("region");
        json.beginObject();
        json.field("startLine", place.line);
        json.endObject();
    }
    json.endObject();
}

void writeLogical(JsonWriter &json, const ReportEntry &entry)
{
    json.key("logicalLocations");
    json.beginArray();
    json.beginObject();
    json.field("fullyQualifiedName", entry.object);
    json.field("kind", entry.kind);
    json.endObject();
    json.endArray();
}

bool hasOwnPlace(const ReportEntry &entry)
{
    return !entry.places.empty() && entry.places.front().own;
}

/// GitHub refuses a file of which one result has no physical location. What only the database has gets the
/// file it has most to do with: the revision that last shaped the object, else the part's anchor. Such a
/// place is the file as a whole, without a line: nothing in a line of it is what was found.
Place mainPlace(const ReportEntry &entry, const ReportPart &part)
{
    if (hasOwnPlace(entry))
        return entry.places.front().place;
    return {entry.places.empty() ? part.anchor.file : entry.places.front().place.file, 0, 0};
}

void writeLocations(JsonWriter &json, const ReportEntry &entry, const ReportPart &part)
{
    json.key("locations");
    json.beginArray();
    json.beginObject();
    writePhysical(json, mainPlace(entry, part));
    if (!entry.object.isEmpty())
        writeLogical(json, entry);
    json.endObject();
    json.endArray();
    const size_t told = hasOwnPlace(entry) ? 1 : 0;
    if (entry.places.size() <= told)
        return;
    json.key("relatedLocations");
    json.beginArray();
    for (size_t i = told; i < entry.places.size(); ++i) {
        json.beginObject();
        json.field("id", int(i - told + 1));
        writePhysical(json, entry.places[i].place);
        writeText(json, "message", entry.places[i].role);
        json.endObject();
    }
    json.endArray();
}

void writeFingerprints(JsonWriter &json, const ReportEntry &entry)
{
    json.key("partialFingerprints");
    json.beginObject();
    json.field("reckoner/v1", entry.fingerprint);
    // GitHub tells results by the hash of their line, which its uploading action makes of each that has a
    // line. Those without one would be told apart by nothing: ten foreign tables of one alembic.ini were one
    // alert.
    if (!hasOwnPlace(entry))
        json.field("primaryLocationLineHash", entry.fingerprint + QLatin1String(":1"));
    json.endObject();
}

void writeResult(JsonWriter &json, const ReportEntry &entry, const ReportPart &part, int ruleIndex)
{
    json.beginObject();
    json.field("ruleId", entry.rule);
    json.field("ruleIndex", ruleIndex);
    // Always of kind "fail", which is the default: with "open" or "review", which an uncertain finding might
    // be, the level has to be "none", and code hosts show nothing of that level. A waived one is told by its
    // suppression; GitHub does not look at that, so it is not an error at least.
    json.field("level", entry.waived ? QStringLiteral("note") : levelOf(entry.severity));
    writeText(json, "message",
              entry.more.isEmpty() ? entry.message : entry.message + QLatin1Char(' ') + entry.more);
    writeLocations(json, entry, part);
    writeFingerprints(json, entry);
    if (entry.waived) {
        json.key("suppressions");
        json.beginArray();
        json.beginObject();
        json.field("kind", QStringLiteral("external"));
        json.field("status", QStringLiteral("accepted"));
        json.field("justification", entry.waivedBecause);
        json.endObject();
        json.endArray();
    }
    json.key("properties");
    json.beginObject();
    if (!part.name.isEmpty())
        json.field("root", part.name);
    if (!entry.leg.isEmpty())
        json.field("leg", entry.leg);
    if (!entry.driftClass.isEmpty())
        json.field("class", entry.driftClass);
    json.field("severity", severityName(entry.severity));
    json.field("certainty", entry.certain ? QStringLiteral("certain") : QStringLiteral("uncertain"));
    json.field("reachesGate", entry.reach == Reach::Gate);
    json.endObject();
    json.endObject();
}

void writeNotification(JsonWriter &json, const QString &code, const QString &level, const QString &text,
                       const Place &place)
{
    json.beginObject();
    if (!code.isEmpty()) {
        json.key("descriptor");
        json.beginObject();
        json.field("id", code);
        json.endObject();
    }
    json.field("level", level);
    writeText(json, "message", text);
    if (place.isKnown()) {
        json.key("locations");
        json.beginArray();
        json.beginObject();
        writePhysical(json, place);
        json.endObject();
        json.endArray();
    }
    json.endObject();
}

/// Why it came to nothing, what was not understood, or what is only to be known: of the run, no results.
void writeNotifications(JsonWriter &json, const Report &report)
{
    json.key("toolExecutionNotifications");
    json.beginArray();
    if (report.error)
        writeNotification(json, report.error->code, QStringLiteral("error"), report.error->message,
                          report.error->place);
    for (const ReportPart &part : report.parts) {
        // That of a run which says "error" is taken for a run that failed.
        for (const ReportNote &note : part.notes)
            writeNotification(json, note.code,
                              note.severity == Severity::Info ? QStringLiteral("note")
                                                              : QStringLiteral("warning"),
                              note.text, note.place);
    }
    json.endArray();
}

void writeInvocation(JsonWriter &json, const Report &report)
{
    json.key("invocations");
    json.beginArray();
    json.beginObject();
    // Neither the command line nor times: the first may hold a password, the others differ from run to run.
    json.field("executionSuccessful", !report.error);
    json.field("exitCode", report.exitCode);
    json.field("exitCodeDescription", report.verdict());
    writeNotifications(json, report);
    json.endObject();
    json.endArray();
}

/// "AStampedRevisionWasNotRun", of the title in English whatever is spoken.
QString nameOf(const QString &rule, const QString &title)
{
    const auto known = std::find_if(allRules().begin(), allRules().end(),
                                    [&](const Rule &each) { return each.code == rule; });
    const bool listed = known != allRules().end();
    QString words = listed ? known->title : rule.startsWith(QLatin1String("RK")) ? title : rule;
    QString name;
    bool capital = true;
    for (const QChar c : words) {
        if (!c.isLetterOrNumber()) {
            capital = true;
            continue;
        }
        name += capital ? c.toUpper() : c;
        capital = false;
    }
    return name;
}

Severity usualSeverity(const QString &rule)
{
    const auto known = std::find_if(allRules().begin(), allRules().end(),
                                    [&](const Rule &each) { return each.code == rule; });
    return known == allRules().end() ? Severity::Error : known->severity;
}

void writeRule(JsonWriter &json, const QString &rule, const QString &title)
{
    const RuleHelp help = ruleHelp(rule);
    json.beginObject();
    json.field("id", rule);
    json.field("name", nameOf(rule, title));
    writeText(json, "shortDescription", title + QLatin1Char('.'));
    if (!help.meaning.isEmpty()) {
        writeText(json, "fullDescription", help.meaning);
        writeText(json, "help", help.meaning + QLatin1Char(' ') + help.advice);
    }
    json.key("defaultConfiguration");
    json.beginObject();
    json.field("level", levelOf(usualSeverity(rule)));
    json.endObject();
    json.endObject();
}

std::map<QString, int> writeTool(JsonWriter &json, const Report &report, const QString &version)
{
    std::map<QString, QString> rules;
    for (const ReportPart &part : report.parts) {
        for (const ReportEntry &entry : part.entries)
            rules.emplace(entry.rule, entry.title);
    }
    json.key("tool");
    json.beginObject();
    json.key("driver");
    json.beginObject();
    json.field("name", QStringLiteral("Reckoner"));
    json.field("version", version);
    json.field("semanticVersion", version);
    json.key("rules");
    json.beginArray();
    std::map<QString, int> indexes;
    for (const auto &[code, title] : rules) {
        indexes.emplace(code, int(indexes.size()));
        writeRule(json, code, title);
    }
    json.endArray();
    json.endObject();
    json.endObject();
    return indexes;
}

} // namespace

QByteArray sarif(const Report &report, const QString &version)
{
    JsonWriter json;
    json.beginObject();
    json.field(
        "$schema",
        QStringLiteral(
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"));
    json.field("version", QStringLiteral("2.1.0"));
    json.key("runs");
    json.beginArray();
    // One run, whatever the number of roots: GitHub takes one per tool and category. The category is left to
    // who uploads it, who knows what else is.
    json.beginObject();
    const std::map<QString, int> indexes = writeTool(json, report, version);
    writeInvocation(json, report);
    json.key("originalUriBaseIds");
    json.beginObject();
    json.key(sourceRoot);
    json.beginObject();
    writeText(json, "description", QStringLiteral("The top of the repository."));
    json.endObject();
    json.endObject();
    json.field("columnKind", QStringLiteral("utf16CodeUnits"));
    json.key("results");
    json.beginArray();
    for (const ReportPart &part : report.parts) {
        for (const ReportEntry &entry : part.entries)
            writeResult(json, entry, part, indexes.at(entry.rule));
    }
    json.endArray();
    json.endObject();
    json.endArray();
    json.endObject();
    return json.take();
}

} // namespace reckoner
