// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/text.h"

#include "model/report/explain.h"
#include "model/report/reportparts.h"
#include "model/report/sentences.h"
#include "model/report/textpage.h"
#include "model/schema/dump.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner {

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

QString placeOf(const Origin &origin)
{
    QString text;
    if (!origin.file.isEmpty())
        text = Place{origin.file, origin.line, 0}.toString();
    return text;
}

QString listed(const std::map<QString, int> &counts)
{
    QStringList parts;
    for (const auto &[name, count] : counts)
        parts.append(QStringLiteral("%1 %2").arg(count).arg(name));
    return parts.join(QStringLiteral(", "));
}

QString joined(const QStringList &revisions, const QString &none)
{
    return revisions.isEmpty() ? none : revisions.join(QStringLiteral(" + "));
}

/// A sentence as a part of another.
QString withoutStop(const QString &sentence)
{
    return sentence.endsWith(QLatin1Char('.')) ? sentence.chopped(1) : sentence;
}

QString tables(const Snapshot &snapshot)
{
    const int count = int(snapshot.schema.tables.size());
    return count == 1 ? ReportText::tr("1 table") : ReportText::tr("%1 tables").arg(count);
}

QString revisionCount(int count)
{
    return count == 1 ? ReportText::tr("1 revision") : ReportText::tr("%1 revisions").arg(count);
}

void positionLines(TextPage &page, const Verdict &verdict, Replay *replay)
{
    const Positions &sides = verdict.positions;
    constexpr int width = 8;
    const auto add = [&](const char *name, const QString &text) {
        page.entry(ReportText::tr(name), width, text, 2, TextPage::Ink::Dim);
    };
    add(QT_TRANSLATE_NOOP("ReportText", "Models"),
        sides.models ? tables(*sides.models) : ReportText::tr("none found"));
    if (sides.head && replay)
        add(QT_TRANSLATE_NOOP("ReportText", "Head"),
            QStringLiteral("%1, %2, %3")
                .arg(joined(verdict.heads, ReportText::tr("no revision")), tables(*sides.head),
                     revisionCount(int(replay->graph().revisions().size()))));
    else
        add(QT_TRANSLATE_NOOP("ReportText", "Head"), ReportText::tr("no migration history"));
    if (sides.live) {
        if (verdict.fix && verdict.fix->assumed)
            add(QT_TRANSLATE_NOOP("ReportText", "Stamp"), stampWords(verdict));
        else if (sides.stamp)
            add(QT_TRANSLATE_NOOP("ReportText", "Stamp"),
                joined(verdict.stampRows, ReportText::tr("base (the version table is empty)")));
        const QString server =
            sides.live->serverVersion.isEmpty()
                ? QString()
                : (sides.live->dialect == DialectId::PostgreSql ? ReportText::tr(", PostgreSQL %1")
                                                                : ReportText::tr(", SQLite %1"))
                      .arg(sides.live->serverVersion);
        add(QT_TRANSLATE_NOOP("ReportText", "Live"),
            ReportText::tr("%1, %2%3").arg(sides.live->source.label, tables(*sides.live), server) +
                reporting::snapshotAge(verdict));
    } else {
        add(QT_TRANSLATE_NOOP("ReportText", "Live"), ReportText::tr("no database given"));
    }
}

QString certaintyMark(const Change &change)
{
    return change.certainty == Certainty::Uncertain ? ReportText::tr("uncertain") : QString();
}

QString waivedWords(const Finding &finding)
{
    return (finding.known ? ReportText::tr("known: %1") : ReportText::tr("waived: %1"))
        .arg(finding.waivedBecause.simplified());
}

// One finding: what differs; then why, and where each side comes from.
void findingLines(TextPage &page, const Finding &finding, Replay *replay)
{
    const QString severity = finding.known    ? ReportText::tr("known")
                             : finding.waived ? ReportText::tr("waived")
                             : finding.change.certainty == Certainty::Uncertain
                                 ? certaintyMark(finding.change)
                                 : severityName(finding.severity);
    const TextPage::Ink ink = finding.waived ? TextPage::Ink::Dim : TextPage::inkOf(finding.severity);
    constexpr int indent = 12;
    if (!finding.leg) {
        // About the history itself: the sentence says it all.
        page.entry(severity, 9, finding.message, 2, ink);
        if (const QString place = placeOf(finding.change.from);
            !place.isEmpty() && !finding.message.contains(place))
            page.line(place, indent, 0, TextPage::Ink::Dim);
        if (finding.waived)
            page.line(waivedWords(finding), indent, 0, TextPage::Ink::Dim);
        return;
    }
    page.entry(severity, 9, objectWords(finding.change.ref), 2, ink);
    page.line(changeWords(finding.change), indent);
    if (page.options().explain)
        explainLines(page, finding.change);
    const bool alone = finding.change.action == Action::Added || finding.change.action == Action::Removed;
    if (alone && (finding.change.ref.kind != Kind::Table || page.options().verbose)) {
        QStringList facts;
        for (const auto &[facet, raw] :
             finding.change.action == Action::Added ? finding.change.after : finding.change.before) {
            if (!raw.isEmpty() && facet != QLatin1String("name"))
                facts.append(facet + QLatin1Char(' ') + raw.simplified());
        }
        if (!facts.isEmpty())
            page.line(facts.join(QStringLiteral("; ")), indent, 2, TextPage::Ink::Dim);
    }
    QStringList why;
    if (finding.driftClass != DriftClass::None)
        why.append(classWords(finding.driftClass));
    if (!finding.revision.isEmpty()) {
        const Revision *revision = replay ? replay->graph().find(finding.revision) : nullptr;
        QString text = finding.driftClass == DriftClass::Unknown
                           ? ReportText::tr("last shaped by %1").arg(finding.revision)
                           : ReportText::tr("revision %1").arg(finding.revision);
        if (revision && !revision->message.isEmpty())
            text += QStringLiteral(" \"%1\"").arg(revision->message.simplified());
        if (revision && revision->place.isKnown())
            text += QStringLiteral(", ") + revision->place.toString();
        why.append(text);
    }
    if (!finding.alternatives.isEmpty())
        why.append(
            ReportText::tr("as well explained by %1").arg(finding.alternatives.join(QStringLiteral(", "))));
    const QString place =
        placeOf(finding.change.to).isEmpty() ? placeOf(finding.change.from) : placeOf(finding.change.to);
    if (!place.isEmpty() && finding.leg != Leg::StampLive)
        why.append(place);
    if (!finding.change.uncertainBecause.isEmpty())
        why.append(withoutStop(finding.change.uncertainBecause));
    if (!finding.change.consequences.empty()) {
        QStringList names;
        for (const ObjectRef &ref : finding.change.consequences)
            names.append(objectWords({ref.kind, {}, ref.object}));
        constexpr qsizetype shown = 6;
        const qsizetype rest = names.size() - shown;
        if (rest > 0 && !page.options().verbose)
            names = names.mid(0, shown) << ReportText::tr("%1 more").arg(rest);
        why.append(ReportText::tr("along with it: %1").arg(names.join(QStringLiteral(", "))));
    }
    if (finding.waived)
        why.append(waivedWords(finding));
    if (!why.isEmpty())
        page.line(why.join(QStringLiteral("; ")), indent, 0, TextPage::Ink::Dim);
}

void findingsOf(TextPage &page, const QString &title, const Verdict &verdict, Replay *replay,
                const std::function<bool(const Finding &)> &wanted)
{
    bool first = true;
    constexpr int habitsShown = 5;
    std::map<QString, int> habits;
    for (const Finding &finding : verdict.findings) {
        if (!wanted(finding))
            continue;
        if (first)
            page.heading(title);
        first = false;
        // What a history does on purpose it does in every revision.
        if (!finding.leg && finding.severity == Severity::Info && !page.options().verbose &&
            ++habits[finding.rule] > habitsShown)
            continue;
        findingLines(page, finding, replay);
    }
    for (const auto &[rule, count] : habits) {
        if (count > habitsShown)
            page.line(ReportText::tr("... %1 more of %2 with --verbose").arg(count - habitsShown).arg(rule),
                      2, 0, TextPage::Ink::Dim);
    }
}

void pendingLines(TextPage &page, const QStringList &pending, Replay &replay)
{
    if (pending.isEmpty())
        return;
    page.heading(ReportText::tr("Pending migrations"));
    for (const QString &id : pending) {
        const Revision *revision = replay.graph().find(id);
        page.entry(id, 13, revision ? revision->message.simplified() : QString(), 2);
    }
}

void opaqueLines(TextPage &page, const std::vector<Opaque> &opaques, bool verbose)
{
    int shown = 0;
    for (const Opaque &opaque : opaques) {
        if (opaque.bound == Opaque::Bound::Data && !verbose)
            continue;
        if (shown == 0)
            page.heading(ReportText::tr("Not understood by reading"));
        if (++shown > 10 && !verbose) {
            page.line(ReportText::tr("... more with --verbose"), 2, 0, TextPage::Ink::Dim);
            return;
        }
        const QString bound =
            opaque.bound == Opaque::Bound::Anything ? ReportText::tr("could touch anything")
            : opaque.bound == Opaque::Bound::Data
                ? ReportText::tr("data only")
                : ReportText::tr("bounded to %1").arg(opaque.names.join(QStringLiteral(", ")));
        page.line(opaque.place.toString() + QStringLiteral(": ") + opaque.reason + QStringLiteral(" (") +
                      bound + QLatin1Char(')'),
                  2, 2);
    }
}

void notComparedLines(TextPage &page, const std::vector<const Snapshot *> &sides,
                      const std::vector<NotComparable> &entries)
{
    QStringList kinds;
    for (const Snapshot *side : sides) {
        if (side && !side->notCompared.empty())
            kinds.append(ReportText::tr("%1: %2").arg(side->source.label, listed(side->notCompared)));
    }
    if (kinds.isEmpty() && entries.empty())
        return;
    page.heading(ReportText::tr("Not compared"));
    for (const QString &line : kinds)
        page.line(line, 2, 2);
    int shown = 0;
    for (const NotComparable &entry : entries) {
        if (++shown > 10 && !page.options().verbose) {
            page.line(ReportText::tr("... more with --verbose"), 2, 0, TextPage::Ink::Dim);
            return;
        }
        QString text = objectWords(entry.ref);
        if (!entry.facet.isEmpty())
            text += QStringLiteral(", ") + entry.facet;
        text += QStringLiteral(": ") + entry.reason;
        if (entry.place.isKnown())
            text += QStringLiteral(" (") + entry.place.toString() + QLatin1Char(')');
        page.line(text, 2, 2);
    }
}

void noteLines(TextPage &page, const std::vector<Diagnostic> &notes, bool verbose)
{
    bool first = true;
    for (const Diagnostic &note : notes) {
        if (note.severity == Severity::Info && !verbose)
            continue;
        if (first)
            page.heading(ReportText::tr("Notes"));
        first = false;
        QString text = note.message;
        if (note.place.isKnown())
            text += QStringLiteral(" (") + note.place.toString() + QLatin1Char(')');
        page.line(text, 2, 2);
    }
}

/// RK6xx.
bool isAboutPolicy(const Finding &finding)
{
    return finding.rule.startsWith(QLatin1String("RK6"));
}

void runningLines(TextPage &page, const Running &running)
{
    if (running.problems.empty() || !page.options().verbose) // the first ones are told in a sentence
        return;
    page.heading(ReportText::tr("What this build's models would stumble over"));
    for (const RunProblem &problem : running.problems) {
        const QString place = placeOf(problem.origin);
        page.entry(problem.certain ? ReportText::tr("fails") : ReportText::tr("may fail"), 9, problem.what, 2,
                   problem.certain ? TextPage::Ink::Red : TextPage::Ink::Yellow);
        page.line(place.isEmpty() ? problem.effect : QStringLiteral("%1; %2").arg(problem.effect, place), 12,
                  0, TextPage::Ink::Dim);
    }
}

/// Whether a finding (RK305) tells it.
bool isFinding(const Opaque &opaque, const Verdict &verdict)
{
    return opaque.bound == Opaque::Bound::Anything &&
           std::any_of(verdict.findings.begin(), verdict.findings.end(), [&](const Finding &finding) {
               return finding.rule == QLatin1String("RK305") && finding.revision == opaque.revision;
           });
}

/// Why the gate does not let it pass, last: where the log of a pipeline ends.
void gateLines(TextPage &page, const std::vector<RootView> &roots)
{
    int code = 0;
    for (const RootView &root : roots) {
        // A quick look has said it in its one line.
        if (!root.gate.reasons.isEmpty() && code != 1 && !root.verdict->quick)
            code = root.gate.code;
    }
    if (code == 0)
        return;
    page.heading(code == 1 ? ReportText::tr("Out of line: exit code 1")
                           : ReportText::tr("Could not tell: exit code 2"));
    for (const RootView &root : roots) {
        if (root.gate.code != code || root.verdict->quick)
            continue;
        for (const QString &reason : root.gate.reasons)
            page.line(roots.size() > 1 ? QStringLiteral("%1: %2").arg(root.verdict->root, reason) : reason, 2,
                      2);
    }
}

void rootLines(TextPage &page, const RootView &root)
{
    const Verdict &verdict = *root.verdict;
    positionLines(page, verdict, root.replay);
    page.blank();
    for (const QString &sentence : verdictSentences(verdict))
        page.line(sentence, 0, 0, TextPage::Ink::Bold);
    const auto onLeg = [](Leg leg, bool told = false) {
        return [leg, told](const Finding &finding) {
            return finding.leg == leg && finding.driftClass != DriftClass::Foreign &&
                   (leg == Leg::ModelsLive || told == (finding.severity == Severity::Info));
        };
    };
    findingsOf(page, ReportText::tr("Drift: the database is not as its stamp says"), verdict, root.replay,
               onLeg(Leg::StampLive));
    findingsOf(page, ReportText::tr("Model changes without a migration"), verdict, root.replay,
               onLeg(Leg::ModelsHead));
    findingsOf(page, ReportText::tr("Not as the stamp says, but not called drift"), verdict, root.replay,
               onLeg(Leg::StampLive, true));
    findingsOf(page, ReportText::tr("Not as in the models, but in need of no migration"), verdict,
               root.replay, onLeg(Leg::ModelsHead, true));
    findingsOf(page, ReportText::tr("Models and database differ"), verdict, root.replay,
               onLeg(Leg::ModelsLive));
    findingsOf(page, ReportText::tr("The history itself"), verdict, root.replay, [](const Finding &finding) {
        return (!finding.leg && !isAboutPolicy(finding)) || finding.leg == Leg::StampHead;
    });
    findingsOf(page, ReportText::tr("The policy"), verdict, root.replay, isAboutPolicy);
    findingsOf(page, ReportText::tr("Foreign objects"), verdict, root.replay,
               [](const Finding &finding) { return finding.driftClass == DriftClass::Foreign; });
    if (root.replay)
        pendingLines(page, verdict.pending, *root.replay);
    runningLines(page, verdict.running);
    equalityLines(page, {&verdict.modelsHead, &verdict.stampHead, &verdict.stampLive, &verdict.modelsLive});
    const Positions &sides = verdict.positions;
    std::vector<Opaque> opaques;
    if (sides.models)
        opaques = sides.models->opaques;
    if (sides.head) {
        for (const Opaque &opaque : sides.head->opaques) {
            if (!isFinding(opaque, verdict))
                opaques.push_back(opaque);
        }
    }
    opaqueLines(page, opaques, page.options().verbose);
    std::vector<NotComparable> entries = verdict.modelsHead.notComparable;
    entries.insert(entries.end(), verdict.stampLive.notComparable.begin(),
                   verdict.stampLive.notComparable.end());
    entries.insert(entries.end(), verdict.modelsLive.notComparable.begin(),
                   verdict.modelsLive.notComparable.end());
    notComparedLines(page, {sides.models.get(), sides.live.get()}, entries);
    std::vector<Diagnostic> notes = verdict.notes;
    for (const auto &side : {sides.models, sides.live}) {
        if (side)
            notes.insert(notes.end(), side->notes.begin(), side->notes.end());
    }
    noteLines(page, notes, page.options().verbose);
}

QString sideLabel(const Snapshot &snapshot)
{
    return QStringLiteral("%1 (%2)").arg(
        snapshot.source.label.isEmpty() ? snapshot.source.spec : snapshot.source.label, tables(snapshot));
}

QString fixLine(const std::optional<Fix> &fix)
{
    if (!fix)
        return {};
    const QString where = joined(fix->revisions, ReportText::tr("base (the empty database)"));
    QString text = fix->distance == 0 ? ReportText::tr("exactly %1").arg(where)
                   : fix->distance == 1
                       ? ReportText::tr("%1, one difference away").arg(where)
                       : ReportText::tr("%1, %2 differences away").arg(where).arg(fix->distance);
    QStringList others;
    for (const QStringList &other : fix->alternatives)
        others.append(joined(other, ReportText::tr("base")));
    if (!others.isEmpty())
        text += ReportText::tr("; as near: %1").arg(others.join(QStringLiteral(", ")));
    return fix->assumed ? text + ReportText::tr("; assumed as the stamp") : text;
}

QString stampLine(const HistoryView &root)
{
    if (!root.stamp->tablePresent)
        return ReportText::tr("none");
    QStringList rows;
    for (const QString &row : root.stamp->revisions)
        rows.append(root.unknownRows.contains(row) ? ReportText::tr("%1 (unknown)").arg(row) : row);
    return joined(rows, ReportText::tr("base"));
}

void quickLines(TextPage &page, const QString &name, const RootView &root)
{
    const Verdict &verdict = *root.verdict;
    const QuickLook &look = *verdict.quick;
    const TextPage::Ink dim = TextPage::Ink::Dim;
    page.line(QStringLiteral("%1: %2").arg(name, verdictSentences(verdict).join(QLatin1Char(' '))), 0, 2,
              TextPage::Ink::Bold);
    page.entry(ReportText::tr("Head"), 5,
               QStringLiteral("%1, %2").arg(joined(verdict.heads, ReportText::tr("no revision")),
                                            revisionCount(look.revisions)),
               2, dim);
    if (const SourceInfo *live = liveSource(verdict))
        page.entry(
            ReportText::tr("Stamp"), 5,
            QStringLiteral("%1, %2%3")
                .arg(look.stamp ? joined(verdict.stampRows, ReportText::tr("base")) : ReportText::tr("none"),
                     live->label, reporting::snapshotAge(verdict)),
            2, dim);
    for (const Finding &finding : verdict.findings)
        findingLines(page, finding, nullptr);
    noteLines(page, verdict.notes, page.options().verbose);
}

} // namespace

QString textCheck(const QString &project, const std::vector<RootView> &roots, const TextOptions &options)
{
    TextPage page(options);
    for (const RootView &root : roots) {
        if (root.verdict->quick) {
            quickLines(page, roots.size() > 1 ? root.verdict->root : project, root);
            continue;
        }
        page.heading(roots.size() > 1 ? QStringLiteral("%1: %2").arg(project, root.verdict->root) : project);
        rootLines(page, root);
    }
    gateLines(page, roots);
    return page.take();
}

QString textDiff(const DiffResult &diff, const Snapshot &from, const Snapshot &to, const TextOptions &options)
{
    TextPage page(options);
    page.entry(ReportText::tr("from"), 5, sideLabel(from), 0, TextPage::Ink::Dim);
    page.entry(ReportText::tr("to"), 5, sideLabel(to), 0, TextPage::Ink::Dim);
    page.blank();
    const int count = int(diff.changes.size());
    page.line(count == 0   ? ReportText::tr("Nothing differs.")
              : count == 1 ? ReportText::tr("One difference.")
                           : ReportText::tr("%1 differences.").arg(count),
              0, 0, TextPage::Ink::Bold);
    if (diff.ignored)
        page.line(ignoredSentence(diff.ignored), 0, 0, TextPage::Ink::Bold);
    for (const Change &change : diff.changes) {
        const QString word = changeActionName(change.action);
        const TextPage::Ink color = change.action == Action::Added     ? TextPage::Ink::Green
                                    : change.action == Action::Removed ? TextPage::Ink::Red
                                                                       : TextPage::Ink::Yellow;
        page.entry(word, 9, objectWords(change.ref), 2, color);
        QStringList more;
        if (change.action == Action::Modified || change.action == Action::Renamed)
            page.line(changeWords(change), 12);
        if (options.explain)
            explainLines(page, change);
        if (const QString mark = certaintyMark(change); !mark.isEmpty())
            more.append(mark + QStringLiteral(": ") + withoutStop(change.uncertainBecause));
        for (const Origin &origin : {change.from, change.to}) {
            if (const QString place = placeOf(origin); !place.isEmpty())
                more.append(place + (origin.revision.isEmpty()
                                         ? QString()
                                         : ReportText::tr(" (revision %1)").arg(origin.revision)));
        }
        if (!more.isEmpty())
            page.line(more.join(QStringLiteral("; ")), 12, 0, TextPage::Ink::Dim);
    }
    equalityLines(page, {&diff});
    opaqueLines(page, from.opaques, options.verbose);
    opaqueLines(page, to.opaques, options.verbose);
    notComparedLines(page, {&from, &to}, diff.notComparable);
    std::vector<Diagnostic> notes = from.notes;
    notes.insert(notes.end(), to.notes.begin(), to.notes.end());
    notes.insert(notes.end(), diff.notes.begin(), diff.notes.end());
    noteLines(page, notes, options.verbose);
    return page.take();
}

QString textHistory(const std::vector<HistoryView> &roots, const TextOptions &options)
{
    TextPage page(options);
    for (const HistoryView &root : roots) {
        const RevisionGraph &graph = root.replay->graph();
        page.heading(QStringLiteral("%1: %2").arg(root.root, revisionCount(int(graph.revisions().size()))));
        page.entry(ReportText::tr("heads"), 8, joined(graph.heads(), ReportText::tr("none")), 2,
                   TextPage::Ink::Dim);
        page.entry(ReportText::tr("bases"), 8, joined(graph.bases(), ReportText::tr("none")), 2,
                   TextPage::Ink::Dim);
        if (root.stamp)
            page.entry(ReportText::tr("stamp"), 8, stampLine(root), 2, TextPage::Ink::Dim);
        if (root.fix)
            page.entry(ReportText::tr("fix"), 8, fixLine(root.fix), 2, TextPage::Ink::Dim);
        page.blank();
        // Newest first, as people read a history.
        const std::vector<Revision> &revisions = graph.revisions();
        for (auto it = revisions.rbegin(); it != revisions.rend(); ++it) {
            QStringList marks;
            if (root.stamp && root.stamp->revisions.contains(it->id))
                marks.append(ReportText::tr("stamp"));
            if (root.pending.contains(it->id))
                marks.append(ReportText::tr("pending"));
            if (it->down.size() > 1)
                marks.append(ReportText::tr("merge of %1").arg(it->down.join(QStringLiteral(", "))));
            const RevisionEffect &effect = root.replay->effect(it->id);
            if (!effect.opaques.empty())
                marks.append(ReportText::tr("%1 not understood").arg(effect.opaques.size()));
            if (!effect.problems.empty())
                marks.append(ReportText::tr("%1 could not be applied").arg(effect.problems.size()));
            if (effect.dataOnly)
                marks.append(ReportText::tr("data only"));
            if (it->repairLike)
                marks.append(ReportText::tr("repair-like"));
            QString text = it->message.simplified();
            if (!marks.isEmpty())
                text += QStringLiteral(" [") + marks.join(QStringLiteral("; ")) + QLatin1Char(']');
            page.entry(it->id, 13, text, 2,
                       root.pending.contains(it->id) ? TextPage::Ink::Yellow : TextPage::Ink::Plain);
        }
        noteLines(page, root.notes, options.verbose);
    }
    return page.take();
}

QString textLocate(const std::vector<HistoryView> &roots, const TextOptions &options)
{
    TextPage page(options);
    for (const HistoryView &root : roots) {
        page.heading(root.root);
        if (root.stamp)
            page.entry(ReportText::tr("stamp"), 8, stampLine(root), 2, TextPage::Ink::Dim);
        page.entry(ReportText::tr("fix"), 8, fixLine(root.fix), 2, TextPage::Ink::Bold);
        noteLines(page, root.notes, options.verbose);
    }
    return page.take();
}

QString textInspect(const Snapshot &snapshot, const TextOptions &options)
{
    TextPage page(options);
    const QString server =
        snapshot.serverVersion.isEmpty() ? QString() : QLatin1Char(' ') + snapshot.serverVersion;
    page.line(QStringLiteral("%1: %2%3, %4")
                  .arg(snapshot.source.label, dialectName(snapshot.dialect), server, tables(snapshot)),
              0, 0, TextPage::Ink::Bold);
    if (snapshot.stamp)
        page.line(
            snapshot.stamp->tablePresent
                ? ReportText::tr("stamp: %1").arg(joined(snapshot.stamp->revisions, ReportText::tr("base")))
                : ReportText::tr("stamp: none"));
    page.blank();
    dumpSchema(snapshot.schema, page.raw());
    opaqueLines(page, snapshot.opaques, options.verbose);
    notComparedLines(page, {&snapshot}, {});
    if (!snapshot.bookkeeping.empty() && options.verbose)
        page.line(ReportText::tr("Left out: %1").arg(listed(snapshot.bookkeeping)), 2, 2);
    noteLines(page, snapshot.notes, options.verbose);
    return page.take();
}

} // namespace reckoner
