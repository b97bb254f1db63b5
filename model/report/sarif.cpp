// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/report.h"

#include <QUrl>

#include <map>
#include <set>

namespace reckoner {

namespace {

QString levelOf(Severity severity)
{
    return severity == Severity::Info ? QStringLiteral("note") : severityName(severity);
}

/// A relative reference (RFC 3986), or a file: URL where the place is not in the project.
QString uriOf(const QString &file)
{
    return file.startsWith(QLatin1Char('/')) ? QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded())
                                             : QString::fromLatin1(QUrl::toPercentEncoding(file, "/"));
}

void writeText(JsonWriter &json, const char *key, const QString &text)
{
    json.key(key);
    json.beginObject();
    json.field("text", text);
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
        json.field("uriBaseId", QStringLiteral("PROJECT"));
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

void writeLocations(JsonWriter &json, const ReportEntry &entry)
{
    json.key("locations");
    json.beginArray();
    if (!entry.places.empty() || !entry.object.isEmpty()) {
        json.beginObject();
        if (!entry.places.empty())
            writePhysical(json, entry.places.front());
        if (!entry.object.isEmpty())
            writeLogical(json, entry);
        json.endObject();
    }
    json.endArray();
    if (entry.places.size() < 2)
        return;
    json.key("relatedLocations");
    json.beginArray();
    for (size_t i = 1; i < entry.places.size(); ++i) {
        json.beginObject();
        json.field("id", int(i));
        writePhysical(json, entry.places[i]);
        json.endObject();
    }
    json.endArray();
}

void writeResult(JsonWriter &json, const ReportEntry &entry, const QString &root, int ruleIndex)
{
    json.beginObject();
    json.field("ruleId", entry.rule);
    json.field("ruleIndex", ruleIndex);
    json.field("level", levelOf(entry.severity));
    writeText(json, "message",
              entry.because.isEmpty() ? entry.message : entry.message + QLatin1Char(' ') + entry.because);
    writeLocations(json, entry);
    if (!entry.fingerprint.isEmpty()) {
        json.key("partialFingerprints");
        json.beginObject();
        json.field("reckoner/v1", entry.fingerprint);
        json.endObject();
    }
    if (entry.waived) {
        json.key("suppressions");
        json.beginArray();
        json.beginObject();
        json.field("kind", QStringLiteral("external"));
        json.field("justification", entry.waivedBecause);
        json.endObject();
        json.endArray();
    }
    json.key("properties");
    json.beginObject();
    if (!root.isEmpty())
        json.field("root", root);
    json.field("certainty", entry.certain ? QStringLiteral("certain") : QStringLiteral("uncertain"));
    json.field("reachesGate", entry.reachesGate);
    json.endObject();
    json.endObject();
}

/// What was not understood or is only to be known: of the run, no results.
void writeNotifications(JsonWriter &json, const Report &report)
{
    json.key("toolExecutionNotifications");
    json.beginArray();
    for (const ReportPart &part : report.parts) {
        for (const ReportNote &note : part.notes) {
            json.beginObject();
            json.key("descriptor");
            json.beginObject();
            json.field("id", note.code);
            json.endObject();
            json.field("level", levelOf(note.severity));
            writeText(json, "message", note.text);
            if (note.place.isKnown()) {
                json.key("locations");
                json.beginArray();
                json.beginObject();
                writePhysical(json, note.place);
                json.endObject();
                json.endArray();
            }
            json.endObject();
        }
    }
    json.endArray();
}

} // namespace

QByteArray sarif(const Report &report, const QString &version)
{
    std::map<QString, const ReportEntry *> rules;
    for (const ReportPart &part : report.parts) {
        for (const ReportEntry &entry : part.entries)
            rules.emplace(entry.rule, &entry);
    }
    JsonWriter json;
    json.beginObject();
    json.field(
        "$schema",
        QStringLiteral(
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"));
    json.field("version", QStringLiteral("2.1.0"));
    json.key("runs");
    json.beginArray();
    json.beginObject();
    json.key("tool");
    json.beginObject();
    json.key("driver");
    json.beginObject();
    json.field("name", QStringLiteral("Reckoner"));
    json.field("version", version);
    json.key("rules");
    json.beginArray();
    std::map<QString, int> indexes;
    for (const auto &[code, entry] : rules) {
        indexes.emplace(code, int(indexes.size()));
        json.beginObject();
        json.field("id", code);
        writeText(json, "shortDescription", entry->title);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    json.endObject();
    json.key("invocations");
    json.beginArray();
    json.beginObject();
    json.field("executionSuccessful", true);
    json.field("exitCode", report.exitCode);
    json.field("exitCodeDescription", report.verdict());
    writeNotifications(json, report);
    json.endObject();
    json.endArray();
    json.field("columnKind", QStringLiteral("utf16CodeUnits"));
    json.key("results");
    json.beginArray();
    for (const ReportPart &part : report.parts) {
        for (const ReportEntry &entry : part.entries)
            writeResult(json, entry, part.name, indexes.at(entry.rule));
    }
    json.endArray();
    json.endObject();
    json.endArray();
    json.endObject();
    return json.take();
}

} // namespace reckoner
