// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/json.h"

#include "model/report/answers.h"
#include "model/schema/json.h"

#include <algorithm>

namespace reckoner {

namespace {

void begin(JsonWriter &json, const char *kind)
{
    json.beginObject();
    json.field("reckoner", QString(QLatin1String(kind)));
    json.field("version", 1);
}

void writeOrigin(JsonWriter &json, const char *key, const Origin &origin)
{
    json.key(key);
    if (!origin.isKnown()) {
        json.null();
        return;
    }
    json.beginObject();
    if (!origin.file.isEmpty()) {
        json.field("file", origin.file);
        json.field("line", origin.line);
    }
    if (!origin.revision.isEmpty())
        json.field("revision", origin.revision);
    json.endObject();
}

void writeSpelling(JsonWriter &json, const QString &raw, const QString &normal)
{
    json.beginObject();
    json.field("raw", raw);
    json.field("normal", normal);
    json.endObject();
}

void writeSide(JsonWriter &json, const char *key, const Change &change, bool before)
{
    json.key(key);
    if (change.action == (before ? Action::Added : Action::Removed)) {
        json.null();
        return;
    }
    json.beginObject();
    if (change.facets.empty()) {
        for (const auto &[facet, raw] : before ? change.before : change.after) {
            json.key(facet);
            json.value(raw);
        }
    }
    for (const FacetChange &facet : change.facets) {
        json.key(facet.facet);
        if (before)
            writeSpelling(json, facet.beforeRaw, facet.beforeNormal);
        else
            writeSpelling(json, facet.afterRaw, facet.afterNormal);
    }
    json.endObject();
}

void writeRef(JsonWriter &json, const ObjectRef &ref)
{
    json.field("path", ref.path);
    json.field("kind", kindName(ref.kind));
    json.field("object", ref.object);
}

void writeChangeBody(JsonWriter &json, const Change &change, bool explain)
{
    json.field("action", changeActionName(change.action));
    json.field("facets", change.facetNames());
    writeSide(json, "before", change, true);
    writeSide(json, "after", change, false);
    if (explain) {
        json.key("rules");
        json.beginObject();
        for (const FacetChange &facet : change.facets) {
            json.key(facet.facet);
            json.value(facet.rules);
        }
        json.endObject();
    }
    json.field("certainty", change.certainty == Certainty::Certain ? QStringLiteral("certain")
                                                                   : QStringLiteral("uncertain"));
    if (!change.uncertainBecause.isEmpty())
        json.field("uncertainBecause", change.uncertainBecause);
    json.key("origins");
    json.beginObject();
    writeOrigin(json, "from", change.from);
    writeOrigin(json, "to", change.to);
    json.endObject();
    json.key("consequences");
    json.beginArray();
    for (const ObjectRef &ref : change.consequences) {
        json.beginObject();
        writeRef(json, ref);
        json.endObject();
    }
    json.endArray();
}

void writeChanges(JsonWriter &json, const char *key, const std::vector<Change> &changes, bool explain)
{
    json.key(key);
    json.beginArray();
    for (const Change &change : changes) {
        json.beginObject();
        writeRef(json, change.ref);
        writeChangeBody(json, change, explain);
        json.endObject();
    }
    json.endArray();
}

void writeEqualities(JsonWriter &json, const DiffResult &diff)
{
    json.beginArray();
    for (const Equality &each : diff.equalities) {
        json.beginObject();
        writeRef(json, each.ref);
        json.field("facet", each.facet.facet);
        json.key("from");
        writeSpelling(json, each.facet.beforeRaw, each.facet.beforeNormal);
        json.key("to");
        writeSpelling(json, each.facet.afterRaw, each.facet.afterNormal);
        json.field("rules", each.facet.rules);
        json.endObject();
    }
    json.endArray();
}

void writeNotComparable(JsonWriter &json, const std::vector<const DiffResult *> &diffs)
{
    json.key("notComparable");
    json.beginArray();
    for (const DiffResult *diff : diffs) {
        for (const NotComparable &entry : diff->notComparable) {
            json.beginObject();
            writeRef(json, entry.ref);
            json.field("facet", entry.facet);
            json.field("reason", entry.reason);
            json.key("place");
            writePlace(json, entry.place);
            json.endObject();
        }
    }
    json.endArray();
}

void writeNotes(JsonWriter &json, const std::vector<Diagnostic> &notes)
{
    json.key("notes");
    json.beginArray();
    for (const Diagnostic &note : notes)
        writeNote(json, note);
    json.endArray();
}

void writeOpaques(JsonWriter &json, const std::vector<Opaque> &opaques)
{
    json.beginArray();
    for (const Opaque &opaque : opaques) {
        json.beginObject();
        json.field("bound", boundName(opaque.bound));
        json.field("names", opaque.names);
        json.field("reason", opaque.reason);
        json.field("text", opaque.text);
        if (!opaque.revision.isEmpty())
            json.field("revision", opaque.revision);
        json.key("place");
        writePlace(json, opaque.place);
        json.endObject();
    }
    json.endArray();
}

void writePosition(JsonWriter &json, const char *key, const std::shared_ptr<const Snapshot> &snapshot,
                   const QStringList *revisions)
{
    json.key(key);
    if (!snapshot) {
        json.null();
        return;
    }
    json.beginObject();
    json.field("spec", snapshot->source.spec);
    json.field("label", snapshot->source.label);
    if (revisions)
        json.field("revisions", *revisions);
    json.field("tables", int(snapshot->schema.tables.size()));
    if (!snapshot->serverVersion.isEmpty())
        json.field("serverVersion", snapshot->serverVersion);
    if (!snapshot->source.takenAt.isEmpty())
        json.field("takenAt", snapshot->source.takenAt);
    writeCounts(json, "notCompared", snapshot->notCompared);
    json.key("opaque");
    writeOpaques(json, snapshot->opaques);
    writeNotes(json, snapshot->notes);
    json.endObject();
}

/// What a quick look knows of the positions: which revisions. Their tables were not read.
void writeQuickLook(JsonWriter &json, const Verdict &verdict)
{
    json.key("models");
    json.null();
    json.key("head");
    json.beginObject();
    json.field("revisions", verdict.heads);
    json.endObject();
    json.key("stamp");
    if (verdict.quick->stamp) {
        json.beginObject();
        json.field("revisions", verdict.stampRows);
        json.endObject();
    } else {
        json.null();
    }
    json.key("live");
    if (const SourceInfo *live = liveSource(verdict)) {
        json.beginObject();
        json.field("spec", live->spec);
        json.field("label", live->label);
        json.endObject();
    } else {
        json.null();
    }
}

void writeFinding(JsonWriter &json, const Finding &finding, bool explain)
{
    json.beginObject();
    json.field("rule", finding.rule);
    json.field("severity", severityName(finding.severity));
    json.key("leg");
    if (finding.leg)
        json.value(legName(*finding.leg));
    else
        json.null();
    json.field("kind", kindName(finding.change.ref.kind));
    json.field("path", finding.change.ref.path);
    json.field("object", finding.change.ref.object);
    json.field("message", finding.message);
    json.field("class", driftClassName(finding.driftClass));
    json.field("revision", finding.revision);
    json.field("alternatives", finding.alternatives);
    writeChangeBody(json, finding.change, explain);
    json.field("repairAction", finding.repairAction);
    json.field("fingerprint", finding.fingerprint);
    json.field("waived", finding.waived);
    if (finding.waived) {
        json.field("waivedBecause", finding.waivedBecause);
        json.field("known", finding.known);
    }
    json.endObject();
}

void writeFix(JsonWriter &json, const std::optional<Fix> &fix)
{
    json.key("fix");
    if (!fix) {
        json.null();
        return;
    }
    json.beginObject();
    json.field("revisions", fix->revisions);
    json.field("distance", fix->distance);
    json.field("assumed", fix->assumed);
    json.key("alternatives");
    json.beginArray();
    for (const QStringList &other : fix->alternatives)
        json.value(other);
    json.endArray();
    json.endObject();
}

/// `effect`: null where the revision was not replayed.
void writeRevision(JsonWriter &json, const RevisionEffect *effect, const Revision &revision)
{
    json.beginObject();
    json.field("id", revision.id);
    json.field("down", revision.down);
    json.field("dependsOn", revision.dependsOn);
    json.field("labels", revision.labels);
    json.field("message", revision.message);
    json.field("file", revision.place.file);
    json.field("line", revision.place.line);
    json.field("date", revision.date);
    if (!effect) {
        json.endObject();
        return;
    }
    json.field("operations", effect->operations);
    json.field("dataOnly", effect->dataOnly);
    json.key("opaque");
    writeOpaques(json, effect->opaques);
    json.key("problems");
    json.beginArray();
    for (const Diagnostic &problem : effect->problems)
        writeNote(json, problem);
    json.endArray();
    json.field("repairLike", revision.repairLike);
    if (revision.repairLike)
        json.field("repairBecause", revision.repairBecause);
    json.endObject();
}

void writeRevisions(JsonWriter &json, const char *key, const RootView &root, const QStringList &ids)
{
    json.key(key);
    json.beginArray();
    for (const QString &id : ids) {
        if (const int row = root.chart ? root.chart->find(id) : -1; row >= 0)
            writeRevision(json, &*root.chart->rows[size_t(row)].effect,
                          root.chart->rows[size_t(row)].revision);
        else if (const Revision *revision = root.graph() ? root.graph()->find(id) : nullptr)
            writeRevision(json, root.replay ? &root.replay->effect(id) : nullptr, *revision);
    }
    json.endArray();
}

void writeRoot(JsonWriter &json, const RootView &root, bool explain)
{
    const Verdict &verdict = *root.verdict;
    json.beginObject();
    json.field("name", verdict.root);
    json.key("positions");
    json.beginObject();
    if (verdict.quick) {
        writeQuickLook(json, verdict);
    } else {
        writePosition(json, "models", verdict.positions.models, nullptr);
        writePosition(json, "head", verdict.positions.head, &verdict.heads);
        writePosition(json, "stamp", verdict.positions.stamp, &verdict.stampRows);
        writePosition(json, "live", verdict.positions.live, nullptr);
    }
    json.endObject();
    json.key("legs");
    json.beginObject();
    std::vector<std::pair<const char *, const DiffResult *>> legs;
    if (!verdict.quick)
        legs = {{"models-head", &verdict.modelsHead},
                {"stamp-head", &verdict.stampHead},
                {"stamp-live", &verdict.stampLive}};
    if (!root.replay && !verdict.quick)
        legs.emplace_back("models-live", &verdict.modelsLive);
    for (const auto &[leg, diff] : legs)
        writeChanges(json, leg, diff->changes, explain);
    json.endObject();
    if (explain) {
        json.key("equalities");
        json.beginObject();
        for (const auto &[leg, diff] : legs) {
            json.key(leg);
            writeEqualities(json, *diff);
        }
        json.endObject();
    }
    json.key("findings");
    json.beginArray();
    for (const Finding &finding : verdict.findings)
        writeFinding(json, finding, explain);
    json.endArray();
    writeFix(json, verdict.fix);
    writeRevisions(json, "pending", root, verdict.pending);
    writeNotComparable(json, {&verdict.modelsHead, &verdict.stampLive, &verdict.modelsLive});
    writeNotes(json, verdict.notes);
    writeAnswers(json, verdict);
    json.endObject();
}

} // namespace

QByteArray jsonCheck(const std::vector<RootView> &roots, std::optional<DialectId> dialect, int exitCode,
                     bool explain)
{
    JsonWriter json;
    begin(json, "check");
    const bool quick = std::any_of(roots.begin(), roots.end(),
                                   [](const RootView &root) { return root.verdict->quick.has_value(); });
    if (quick)
        json.field("quick", true);
    json.key("dialect");
    if (dialect)
        json.value(dialectName(*dialect));
    else
        json.null();
    json.key("roots");
    json.beginArray();
    VerdictSummary sum;
    for (const RootView &root : roots) {
        writeRoot(json, root, explain);
        const VerdictSummary &one = root.verdict->summary;
        sum.pending += one.pending;
        sum.drift += one.drift;
        sum.modelsWithoutMigration += one.modelsWithoutMigration;
        sum.foreign += one.foreign;
        sum.uncertain += one.uncertain;
        sum.notComparable += one.notComparable;
        sum.waived += one.waived;
        sum.known += one.known;
        sum.ignored += one.ignored;
    }
    json.endArray();
    json.key("summary");
    json.beginObject();
    const auto count = [&](const char *key, int number, bool known) {
        json.key(key);
        if (known)
            json.value(number);
        else
            json.null();
    };
    const bool told = std::all_of(roots.begin(), roots.end(), [](const RootView &root) {
        return !root.verdict->quick || (root.verdict->quick->told && root.verdict->quick->database);
    });
    count("pending", sum.pending, told);
    count("drift", sum.drift, !quick);
    count("modelsWithoutMigration", sum.modelsWithoutMigration, !quick);
    count("foreign", sum.foreign, !quick);
    count("uncertain", sum.uncertain, !quick);
    count("notComparable", sum.notComparable, !quick);
    json.field("waived", sum.waived);
    json.field("known", sum.known);
    json.field("ignored", sum.ignored);
    json.endObject();
    json.field("exitCode", exitCode);
    json.endObject();
    return json.take();
}

QByteArray jsonDiff(const DiffResult &diff, const Snapshot &from, const Snapshot &to, bool explain)
{
    JsonWriter json;
    begin(json, "diff");
    json.field("dialect", dialectName(from.dialect));
    for (const auto &[key, side] : {std::pair("from", &from), std::pair("to", &to)}) {
        json.key(key);
        json.beginObject();
        json.field("spec", side->source.spec);
        json.field("label", side->source.label);
        writeCounts(json, "notCompared", side->notCompared);
        json.key("opaque");
        writeOpaques(json, side->opaques);
        json.endObject();
    }
    writeChanges(json, "changes", diff.changes, explain);
    if (explain) {
        json.key("equalities");
        writeEqualities(json, diff);
    }
    writeNotComparable(json, {&diff});
    std::vector<Diagnostic> notes = from.notes;
    notes.insert(notes.end(), to.notes.begin(), to.notes.end());
    notes.insert(notes.end(), diff.notes.begin(), diff.notes.end());
    writeNotes(json, notes);
    json.endObject();
    return json.take();
}

QByteArray jsonHistory(const std::vector<HistoryView> &roots)
{
    JsonWriter json;
    begin(json, "history");
    json.key("roots");
    json.beginArray();
    for (const HistoryView &root : roots) {
        const RevisionGraph &graph = root.replay->graph();
        json.beginObject();
        json.field("name", root.root);
        json.key("revisions");
        json.beginArray();
        for (const Revision &revision : graph.revisions())
            writeRevision(json, &root.replay->effect(revision.id), revision);
        json.endArray();
        json.field("heads", graph.heads());
        json.field("bases", graph.bases());
        json.key("stamp");
        if (root.stamp && root.stamp->tablePresent)
            json.value(root.stamp->revisions);
        else
            json.null();
        json.field("pending", root.pending);
        writeFix(json, root.fix);
        writeNotes(json, root.notes);
        json.endObject();
    }
    json.endArray();
    // The contract's top level: of the one root, or of the first.
    json.key("stamp");
    if (roots.size() == 1 && roots.front().stamp && roots.front().stamp->tablePresent)
        json.value(roots.front().stamp->revisions);
    else
        json.null();
    json.field("pending", roots.size() == 1 ? roots.front().pending : QStringList());
    writeFix(json, roots.size() == 1 ? roots.front().fix : std::nullopt);
    json.endObject();
    return json.take();
}

QByteArray jsonLocate(const std::vector<HistoryView> &roots)
{
    JsonWriter json;
    begin(json, "locate");
    json.key("roots");
    json.beginArray();
    for (const HistoryView &root : roots) {
        json.beginObject();
        json.field("name", root.root);
        json.key("stamp");
        if (root.stamp && root.stamp->tablePresent)
            json.value(root.stamp->revisions);
        else
            json.null();
        writeFix(json, root.fix);
        writeNotes(json, root.notes);
        json.endObject();
    }
    json.endArray();
    writeFix(json, roots.size() == 1 ? roots.front().fix : std::nullopt);
    json.endObject();
    return json.take();
}

QByteArray jsonError(const Error &error)
{
    JsonWriter json;
    begin(json, "error");
    json.field("code", error.code);
    json.field("message", error.message);
    json.key("place");
    writePlace(json, error.place);
    json.endObject();
    return json.take();
}

} // namespace reckoner
