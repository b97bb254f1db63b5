// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/report.h"

#include "model/report/sentences.h"
#include "model/rules/rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

QString tables(const Snapshot &snapshot)
{
    const int count = int(snapshot.schema.tables.size());
    return count == 1 ? ReportText::tr("1 table") : ReportText::tr("%1 tables").arg(count);
}

QString wholePath(const ObjectRef &ref)
{
    if (ref.object.isEmpty())
        return ref.path;
    return ref.path.isEmpty() ? ref.object : ref.path + QLatin1Char('.') + pathPart(ref.object);
}

void addPlace(std::vector<Place> &places, const Place &place)
{
    if (place.isKnown() && std::find(places.begin(), places.end(), place) == places.end())
        places.push_back(place);
}

Place placeOf(const Origin &origin)
{
    return origin.file.isEmpty() ? Place() : Place{origin.file, origin.line, 0};
}

std::vector<ReportFacet> facetsOf(const Change &change)
{
    std::vector<ReportFacet> facets;
    for (const FacetChange &each : change.facets)
        facets.push_back({each.facet, each.beforeRaw, each.afterRaw});
    if (!facets.empty())
        return facets;
    for (const auto &[facet, raw] : change.before)
        facets.push_back({facet, raw, {}});
    for (const auto &[facet, raw] : change.after)
        facets.push_back({facet, {}, raw});
    return facets;
}

QString alongWith(const Change &change)
{
    QStringList names;
    for (const ObjectRef &ref : change.consequences)
        names.append(objectWords({ref.kind, {}, ref.object}));
    return names.isEmpty() ? QString()
                           : ReportText::tr("along with it: %1").arg(names.join(QStringLiteral(", ")));
}

QString sentence(const QString &text)
{
    if (text.isEmpty())
        return text;
    QString whole = text.at(0).toUpper() + text.mid(1);
    return whole.endsWith(QLatin1Char('.')) ? whole : whole + QLatin1Char('.');
}

void describe(ReportEntry &entry, const Change &change)
{
    entry.kind = kindName(change.ref.kind);
    entry.object = wholePath(change.ref);
    entry.detail = changeWords(change);
    entry.facets = facetsOf(change);
    entry.certain = change.certainty == Certainty::Certain;
}

QString headingOf(const Finding &finding)
{
    if (finding.driftClass == DriftClass::Foreign)
        return ReportText::tr("Foreign objects");
    if (!finding.leg || finding.leg == Leg::StampHead)
        return ReportText::tr("The history itself");
    switch (*finding.leg) {
    case Leg::StampLive:
        return ReportText::tr("Drift: the database is not as its stamp says");
    case Leg::ModelsHead:
        return ReportText::tr("Model changes without a migration");
    case Leg::ModelsLive:
    case Leg::StampHead:
        break;
    }
    return ReportText::tr("Models and database differ");
}

int rankOf(const Finding &finding)
{
    if (finding.driftClass == DriftClass::Foreign)
        return 4;
    if (!finding.leg || finding.leg == Leg::StampHead)
        return 3;
    return *finding.leg == Leg::StampLive ? 0 : *finding.leg == Leg::ModelsHead ? 1 : 2;
}

ReportEntry entryOf(const Finding &finding, const Replay *replay)
{
    ReportEntry entry;
    entry.rule = finding.rule;
    entry.title = ruleTitle(finding.rule);
    entry.severity = finding.severity;
    entry.heading = headingOf(finding);
    entry.message = finding.message;
    entry.fingerprint = finding.fingerprint;
    entry.waived = finding.waived;
    entry.waivedBecause = finding.waivedBecause.simplified();
    QStringList because;
    if (finding.leg)
        describe(entry, finding.change);
    else
        entry.certain = finding.change.certainty == Certainty::Certain;
    if (finding.driftClass != DriftClass::None)
        because.append(classWords(finding.driftClass));
    const Revision *revision =
        replay && !finding.revision.isEmpty() ? replay->graph().find(finding.revision) : nullptr;
    if (!finding.revision.isEmpty()) {
        const QString text = finding.driftClass == DriftClass::Unknown
                                 ? ReportText::tr("last shaped by %1").arg(finding.revision)
                                 : ReportText::tr("revision %1").arg(finding.revision);
        because.append(revision && !revision->message.isEmpty()
                           ? QStringLiteral("%1 \"%2\"").arg(text, revision->message.simplified())
                           : text);
    }
    if (!finding.alternatives.isEmpty())
        because.append(
            ReportText::tr("as well explained by %1").arg(finding.alternatives.join(QStringLiteral(", "))));
    if (!finding.change.uncertainBecause.isEmpty())
        because.append(finding.change.uncertainBecause);
    if (const QString along = alongWith(finding.change); !along.isEmpty())
        because.append(along);
    entry.because = sentence(because.join(QStringLiteral("; ")));
    addPlace(entry.places, placeOf(finding.change.to));
    addPlace(entry.places, placeOf(finding.change.from));
    if (revision)
        addPlace(entry.places, revision->place);
    return entry;
}

void addNotCompared(QStringList &lines, const Snapshot *side)
{
    if (!side || side->notCompared.empty())
        return;
    QStringList counts;
    for (const auto &[name, count] : side->notCompared)
        counts.append(QStringLiteral("%1 %2").arg(count).arg(name));
    lines.append(QStringLiteral("%1: %2").arg(side->source.label, counts.join(QStringLiteral(", "))));
}

void addNotComparable(QStringList &lines, const std::vector<NotComparable> &entries)
{
    for (const NotComparable &entry : entries) {
        QString text = objectWords(entry.ref);
        if (!entry.facet.isEmpty())
            text += QStringLiteral(", ") + entry.facet;
        text += QStringLiteral(": ") + entry.reason;
        if (entry.place.isKnown())
            text += QStringLiteral(" (%1)").arg(entry.place.toString());
        lines.append(text);
    }
}

void addNotes(std::vector<ReportNote> &notes, const std::vector<Diagnostic> &more)
{
    for (const Diagnostic &note : more)
        notes.push_back({note.severity, note.code, note.message, note.place});
}

void addOpaques(std::vector<ReportNote> &notes, const Snapshot *side)
{
    if (!side)
        return;
    for (const Opaque &opaque : side->opaques) {
        if (opaque.bound == Opaque::Bound::Data)
            continue;
        const QString bound =
            opaque.bound == Opaque::Bound::Anything
                ? ReportText::tr("could touch anything")
                : ReportText::tr("bounded to %1").arg(opaque.names.join(QStringLiteral(", ")));
        notes.push_back({opaque.bound == Opaque::Bound::Anything ? Severity::Warning : Severity::Info,
                         QStringLiteral("opaque"),
                         ReportText::tr("Not understood by reading: %1 (%2)").arg(opaque.reason, bound),
                         opaque.place});
    }
}

std::vector<std::pair<QString, QString>> positionsOf(const Verdict &verdict)
{
    const Positions &sides = verdict.positions;
    const auto revisions = [](const QStringList &ids, const QString &none) {
        return ids.isEmpty() ? none : ids.join(QStringLiteral(" + "));
    };
    std::vector<std::pair<QString, QString>> list;
    list.emplace_back(ReportText::tr("Models"),
                      sides.models ? tables(*sides.models) : ReportText::tr("none found"));
    list.emplace_back(ReportText::tr("Head"),
                      sides.head
                          ? QStringLiteral("%1, %2").arg(
                                revisions(verdict.heads, ReportText::tr("no revision")), tables(*sides.head))
                          : ReportText::tr("no migration history"));
    if (!sides.live) {
        list.emplace_back(ReportText::tr("Live"), ReportText::tr("no database given"));
        return list;
    }
    if (verdict.fix && verdict.fix->assumed)
        list.emplace_back(ReportText::tr("Stamp"), stampWords(verdict));
    else if (sides.stamp)
        list.emplace_back(ReportText::tr("Stamp"),
                          revisions(verdict.stampRows, ReportText::tr("base (the version table is empty)")));
    list.emplace_back(ReportText::tr("Live"),
                      QStringLiteral("%1, %2").arg(sides.live->source.label, tables(*sides.live)));
    return list;
}

} // namespace

QString Report::verdict() const
{
    switch (exitCode) {
    case 0:
        return ReportText::tr("in line");
    case 1:
        return ReportText::tr("out of line");
    default:
        return ReportText::tr("could not tell");
    }
}

Report reportOfCheck(const QString &project, const std::vector<RootView> &roots, int exitCode,
                     const std::function<bool(const Finding &)> &reaches)
{
    Report report{QStringLiteral("check"), project, exitCode, {}};
    for (const RootView &root : roots) {
        const Verdict &verdict = *root.verdict;
        ReportPart part;
        part.name = verdict.root;
        part.positions = positionsOf(verdict);
        part.sentences = verdictSentences(verdict);
        std::vector<const Finding *> findings;
        for (const Finding &finding : verdict.findings)
            findings.push_back(&finding);
        std::stable_sort(findings.begin(), findings.end(),
                         [](const Finding *a, const Finding *b) { return rankOf(*a) < rankOf(*b); });
        for (const Finding *finding : findings) {
            part.entries.push_back(entryOf(*finding, root.replay));
            part.entries.back().reachesGate = !finding->waived && reaches(*finding);
        }
        for (const QString &id : verdict.pending) {
            const Revision *revision = root.replay ? root.replay->graph().find(id) : nullptr;
            part.pending.append(revision && !revision->message.isEmpty()
                                    ? id + QLatin1Char(' ') + revision->message.simplified()
                                    : id);
        }
        const Positions &sides = verdict.positions;
        for (const Snapshot *side : {sides.models.get(), sides.live.get()})
            addNotCompared(part.notCompared, side);
        for (const DiffResult *diff : {&verdict.modelsHead, &verdict.stampLive, &verdict.modelsLive})
            addNotComparable(part.notCompared, diff->notComparable);
        addNotes(part.notes, verdict.notes);
        for (const Snapshot *side : {sides.models.get(), sides.live.get()}) {
            if (side)
                addNotes(part.notes, side->notes);
        }
        addOpaques(part.notes, sides.models.get());
        addOpaques(part.notes, sides.head.get());
        report.parts.push_back(std::move(part));
    }
    return report;
}

Report reportOfDiff(const DiffResult &diff, const Snapshot &from, const Snapshot &to, int exitCode)
{
    const auto label = [](const Snapshot &side) {
        return side.source.label.isEmpty() ? side.source.spec : side.source.label;
    };
    Report report{
        QStringLiteral("diff"), ReportText::tr("%1 to %2").arg(label(from), label(to)), exitCode, {}};
    ReportPart part;
    part.positions = {{ReportText::tr("From"), QStringLiteral("%1, %2").arg(label(from), tables(from))},
                      {ReportText::tr("To"), QStringLiteral("%1, %2").arg(label(to), tables(to))}};
    const int count = int(diff.changes.size());
    part.sentences = {count == 0   ? ReportText::tr("Nothing differs.")
                      : count == 1 ? ReportText::tr("One difference.")
                                   : ReportText::tr("%1 differences.").arg(count)};
    for (const Change &change : diff.changes) {
        ReportEntry entry;
        describe(entry, change);
        const QString action = changeActionName(change.action);
        entry.rule = action + QLatin1Char('-') + entry.kind;
        entry.title = QStringLiteral("%1 %2").arg(kindWords(change.ref.kind), action);
        entry.severity = change.mild ? Severity::Info : Severity::Error;
        entry.heading = ReportText::tr("Differences");
        entry.message = sentence(QStringLiteral("%1: %2").arg(objectWords(change.ref), entry.detail));
        QStringList because;
        if (!change.uncertainBecause.isEmpty())
            because.append(change.uncertainBecause);
        if (const QString along = alongWith(change); !along.isEmpty())
            because.append(along);
        entry.because = sentence(because.join(QStringLiteral("; ")));
        addPlace(entry.places, placeOf(change.to));
        addPlace(entry.places, placeOf(change.from));
        entry.reachesGate = entry.certain && !change.mild;
        part.entries.push_back(std::move(entry));
    }
    for (const Snapshot *side : {&from, &to})
        addNotCompared(part.notCompared, side);
    addNotComparable(part.notCompared, diff.notComparable);
    for (const Snapshot *side : {&from, &to})
        addNotes(part.notes, side->notes);
    addNotes(part.notes, diff.notes);
    addOpaques(part.notes, &from);
    addOpaques(part.notes, &to);
    report.parts.push_back(std::move(part));
    return report;
}

} // namespace reckoner
