// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/answers.h"
#include "model/report/reportparts.h"
#include "model/report/sentences.h"
#include "model/rules/rules.h"
#include "model/rules/waivers.h"

#include <algorithm>
#include <map>

namespace reckoner {

using namespace reporting;

namespace {

/// RK6xx.
bool isAboutPolicy(const Finding &finding)
{
    return finding.rule.startsWith(QLatin1String("RK6"));
}

QString headingOf(const Finding &finding)
{
    if (finding.driftClass == DriftClass::Foreign)
        return ReportText::tr("Foreign objects");
    if (isAboutPolicy(finding))
        return ReportText::tr("The policy");
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
        return 5;
    if (isAboutPolicy(finding))
        return 4;
    if (!finding.leg || finding.leg == Leg::StampHead)
        return 3;
    return *finding.leg == Leg::StampLive ? 0 : *finding.leg == Leg::ModelsHead ? 1 : 2;
}

void nameSides(ReportEntry &entry, Leg leg, bool assumed)
{
    switch (leg) {
    case Leg::ModelsHead:
        entry.from = ReportText::tr("at head");
        entry.to = ReportText::tr("in the models");
        break;
    case Leg::StampHead:
        entry.from = ReportText::tr("at the stamp");
        entry.to = ReportText::tr("at head");
        break;
    case Leg::StampLive:
        entry.from = assumed ? ReportText::tr("at the assumed revision") : ReportText::tr("at the stamp");
        entry.to = ReportText::tr("in the database");
        break;
    case Leg::ModelsLive:
        entry.from = ReportText::tr("in the models");
        entry.to = ReportText::tr("in the database");
        break;
    }
}

Reach reachOf(int exitCode)
{
    return exitCode == 1 ? Reach::Gate : exitCode == 0 ? Reach::Nothing : Reach::CouldNotTell;
}

Reach reachOf(const Finding &finding, const Gate &gate)
{
    if (finding.waived)
        return Reach::Nothing;
    Verdict alone;
    alone.findings = {finding};
    return reachOf(gate(alone));
}

/// Where the files speak of what the database has and its stamp does not: the models, or a pending revision.
using Elsewhere = std::map<ObjectRef, ReportPlace>;

Elsewhere elsewhereOf(const Verdict &verdict)
{
    Elsewhere places;
    for (const Change &change : verdict.modelsHead.changes)
        places.insert({change.ref, {placeOf(change.to), ReportText::tr("in the models"), true}});
    for (const Change &change : verdict.stampHead.changes)
        places.insert({change.ref, {placeOf(change.to), ReportText::tr("in the history"), true}});
    return places;
}

ReportEntry entryOf(const Finding &finding, const RootView &root, const Elsewhere &elsewhere,
                    const RepositoryPaths &paths)
{
    const RevisionGraph *graph = root.graph();
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
    entry.driftClass = driftClassName(finding.driftClass);
    if (finding.leg) {
        entry.leg = legName(*finding.leg);
        describe(entry, finding.change);
        nameSides(entry, *finding.leg, root.verdict->fix && root.verdict->fix->assumed);
    } else {
        entry.leg = isAboutPolicy(finding) ? QStringLiteral("policy") : QStringLiteral("history");
        entry.subject = finding.change.ref.object;
        entry.certain = finding.change.certainty == Certainty::Certain;
    }
    const Revision *revision = graph && !finding.revision.isEmpty() ? graph->find(finding.revision) : nullptr;
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
    entry.more = sentence(because.join(QStringLiteral("; ")));
    if (finding.driftClass != DriftClass::None)
        because.prepend(classWords(finding.driftClass));
    entry.because = sentence(because.join(QStringLiteral("; ")));
    const QString inHistory = ReportText::tr("in the history");
    const QString inModels = ReportText::tr("in the models");
    const bool fromModels = finding.leg == Leg::ModelsLive;
    addPlace(entry, placeOf(finding.change.to), finding.leg == Leg::StampHead ? inHistory : inModels, true,
             paths);
    addPlace(entry, placeOf(finding.change.from), fromModels ? inModels : inHistory, true, paths);
    if (const auto there = elsewhere.find(finding.change.ref);
        entry.places.empty() && finding.leg == Leg::StampLive && there != elsewhere.end())
        addPlace(entry, there->second.place, there->second.role, true, paths);
    if (revision)
        addPlace(entry, revision->place, ReportText::tr("revision %1").arg(revision->id), false, paths);
    if (finding.waived)
        addPlace(entry, finding.waivedAt, ReportText::tr("waived here"), false, paths);
    return entry;
}

std::vector<std::pair<QString, QString>> positionsOf(const Verdict &verdict)
{
    const Positions &sides = verdict.positions;
    const auto revisions = [](const QStringList &ids, const QString &none) {
        return ids.isEmpty() ? none : ids.join(QStringLiteral(" + "));
    };
    std::vector<std::pair<QString, QString>> list;
    if (verdict.quick) {
        list.emplace_back(ReportText::tr("Head"), revisions(verdict.heads, ReportText::tr("no revision")));
        if (const SourceInfo *live = liveSource(verdict)) {
            list.emplace_back(
                ReportText::tr("Stamp"),
                verdict.quick->stamp
                    ? revisions(verdict.stampRows, ReportText::tr("base (the version table is empty)"))
                    : ReportText::tr("none"));
            list.emplace_back(ReportText::tr("Database"), live->label + snapshotAge(verdict));
        }
        return list;
    }
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
                      QStringLiteral("%1, %2").arg(sides.live->source.label, tables(*sides.live)) +
                          snapshotAge(verdict));
    return list;
}

Reach reachOfPending(const Verdict &verdict, const Gate &gate)
{
    Verdict alone;
    alone.pending = verdict.pending;
    return reachOf(gate(alone));
}

Reach reachOfRunning(const Verdict &verdict, const Gate &gate)
{
    Verdict alone;
    alone.running = verdict.running;
    return reachOf(gate(alone));
}

std::vector<ReportLeg> legsOf(const Verdict &verdict, const ReportPart &part, const Gate &gate)
{
    const Positions &sides = verdict.positions;
    const QString ashore = sides.live ? QString() : ReportText::tr("No database was given.");
    const QString modelless = sides.models ? QString() : ReportText::tr("No models were found.");
    std::vector<ReportLeg> legs;
    const auto add = [&](const QString &name, const QString &title, const QString &missing) {
        legs.push_back({name, title, missing, {}, {}, Reach::Nothing});
    };
    if (verdict.quick) {
        const bool told = verdict.quick->database && verdict.quick->told;
        add(legName(Leg::StampHead), ReportText::tr("Stamp and head (pending migrations)"),
            told ? QString() : part.sentences.value(0));
    } else if (sides.head) {
        add(legName(Leg::StampLive), ReportText::tr("Stamp and database (drift)"), ashore);
        add(legName(Leg::StampHead), ReportText::tr("Stamp and head (pending migrations)"), ashore);
    }
    if (verdict.quick || sides.head) {
        if (!part.pending.isEmpty())
            legs.back().message = ReportText::tr("Migrations are pending.");
        legs.back().lines = part.pending;
        legs.back().reach = reachOfPending(verdict, gate);
    }
    if (verdict.quick) {
        add(QStringLiteral("history"), ReportText::tr("The history itself"), {});
    } else if (sides.head) {
        add(legName(Leg::ModelsHead), ReportText::tr("Models and head"), modelless);
        add(QStringLiteral("history"), ReportText::tr("The history itself"), {});
    } else {
        add(legName(Leg::ModelsLive), ReportText::tr("Models and database"),
            modelless.isEmpty() ? ashore : modelless);
    }
    if (!verdict.quick) {
        add(QStringLiteral("run"), ReportText::tr("This build's models on this database"),
            modelless.isEmpty() ? ashore : modelless);
        legs.back().message = runningSentence(verdict.running);
        legs.back().lines = part.problems;
        legs.back().reach = reachOfRunning(verdict, gate);
    }
    if (std::any_of(verdict.findings.begin(), verdict.findings.end(), isAboutPolicy))
        add(QStringLiteral("policy"), ReportText::tr("The policy"), {});
    return legs;
}

QStringList problemsOf(const Running &running, const RepositoryPaths &paths)
{
    QStringList lines;
    for (const RunProblem &problem : running.problems) {
        const QString how = problem.certain ? ReportText::tr("fails") : ReportText::tr("may fail");
        Place place = placeOf(problem.origin);
        place.file = paths.of(place.file);
        const QString text = QStringLiteral("%1: %2; %3").arg(how, problem.what, problem.effect);
        lines.append(place.isKnown() ? QStringLiteral("%1 (%2)").arg(text, place.toString()) : text);
    }
    return lines;
}

/// What makes that it cannot be told, besides findings. An Opaque that somebody answers for does not.
QStringList blindOf(const Verdict &verdict, const Gate &gate, const RepositoryPaths &paths)
{
    QStringList lines;
    Verdict alone;
    alone.tooOld = verdict.tooOld;
    if (gate(alone) != 0)
        lines.append(verdict.snapshotAgeDays < 0
                         ? ReportText::tr("The age of the snapshot is not known.")
                         : ReportText::tr("The snapshot is older than the policy allows."));
    alone.tooOld = false;
    alone.stampUnread = verdict.stampUnread;
    if (gate(alone) != 0)
        lines.append(ReportText::tr("The version table could not be read."));
    alone.stampUnread = false;
    alone.quick = verdict.quick;
    if (gate(alone) != 0)
        lines += verdictSentences(verdict);
    alone.quick.reset();
    alone.ignored = verdict.ignored;
    for (const Finding &finding : verdict.findings) {
        if (finding.waived)
            alone.findings.push_back(finding);
    }
    const Positions &sides = verdict.positions;
    for (const auto &side : {sides.models, sides.head, sides.stamp, sides.live}) {
        for (const Opaque &opaque : side ? side->opaques : std::vector<Opaque>()) {
            if (opaque.bound != Opaque::Bound::Anything)
                continue;
            const auto only = std::make_shared<Snapshot>();
            only->opaques = {opaque};
            alone.positions.head = only;
            if (gate(alone) != 0)
                addBlind(lines, opaque, paths);
        }
    }
    return lines;
}

/// In the order of weight: what a person writes for the project, what configures its history, the history's
/// end. Without any of them the file in which the answer would be written.
Place anchorOf(const RootView &root, const RepositoryPaths &paths)
{
    const QString config = QLatin1String(configFileName);
    for (const QString &file : {config, QStringLiteral("alembic.ini"), QStringLiteral("pyproject.toml")}) {
        if (paths.has(file))
            return {paths.of(file), 0, 0};
    }
    for (const QString &head : root.graph() ? root.verdict->heads : QStringList()) {
        if (const Revision *revision = root.graph()->find(head); revision && revision->place.isKnown())
            return {paths.of(revision->place.file), 0, 0};
    }
    return {paths.of(config), 0, 0};
}

ReportPart partOf(const RootView &root, const Gate &gate, const RepositoryPaths &paths)
{
    const Verdict &verdict = *root.verdict;
    const Positions &sides = verdict.positions;
    ReportPart part;
    part.name = verdict.root;
    part.positions = positionsOf(verdict);
    part.sentences = verdictSentences(verdict);
    part.anchor = anchorOf(root, paths);
    part.quick = verdict.quick.has_value();
    std::vector<const Finding *> findings;
    for (const Finding &finding : verdict.findings)
        findings.push_back(&finding);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding *a, const Finding *b) { return rankOf(*a) < rankOf(*b); });
    const Elsewhere elsewhere = elsewhereOf(verdict);
    for (const Finding *finding : findings) {
        part.entries.push_back(entryOf(*finding, root, elsewhere, paths));
        part.entries.back().reach = reachOf(*finding, gate);
    }
    for (const QString &id : verdict.pending) {
        const Revision *revision = root.graph() ? root.graph()->find(id) : nullptr;
        part.pending.append(revision && !revision->message.isEmpty()
                                ? id + QLatin1Char(' ') + revision->message.simplified()
                                : id);
    }
    part.problems = problemsOf(verdict.running, paths);
    part.legs = legsOf(verdict, part, gate);
    part.blind = blindOf(verdict, gate, paths);
    for (const Snapshot *side : {sides.models.get(), sides.live.get()})
        addNotCompared(part.notCompared, side);
    for (const DiffResult *diff : {&verdict.modelsHead, &verdict.stampLive, &verdict.modelsLive})
        addNotComparable(part.notCompared, diff->notComparable);
    addNotes(part.notes, verdict.notes, paths);
    for (const Snapshot *side : {sides.models.get(), sides.live.get()}) {
        if (side)
            addNotes(part.notes, side->notes, paths);
    }
    addOpaques(part.notes, sides.models.get(), paths);
    addOpaques(part.notes, sides.head.get(), paths);
    return part;
}

} // namespace

QString ReportPart::verdict() const
{
    Reach reach = blind.isEmpty() ? Reach::Nothing : Reach::CouldNotTell;
    for (const ReportLeg &leg : legs)
        reach = std::max(reach, leg.reach);
    for (const ReportEntry &entry : entries)
        reach = std::max(reach, entry.reach);
    return reach == Reach::Gate           ? ReportText::tr("out of line")
           : reach == Reach::CouldNotTell ? ReportText::tr("could not tell")
           : quick                        ? ReportText::tr("stamp and heads in line")
                                          : ReportText::tr("in line");
}

QString Report::verdict() const
{
    switch (exitCode) {
    case 0:
        return std::any_of(parts.begin(), parts.end(), [](const ReportPart &part) { return part.quick; })
                   ? ReportText::tr("stamp and heads in line")
                   : ReportText::tr("in line");
    case 1:
        return ReportText::tr("out of line");
    case 64:
        return ReportText::tr("wrong usage");
    case 70:
        return ReportText::tr("internal error");
    case 130:
        return ReportText::tr("interrupted");
    default:
        return ReportText::tr("could not tell");
    }
}

Report reportOfCheck(const QString &project, const std::vector<RootView> &roots, int exitCode,
                     const Gate &gate, const RepositoryPaths &paths)
{
    Report report{QStringLiteral("check"), project, exitCode, {}, {}};
    for (const RootView &root : roots)
        report.parts.push_back(partOf(root, gate, paths));
    return report;
}

Report reportOfError(const QString &kind, const Error &error, int exitCode)
{
    return {kind, QStringLiteral("reckoner ") + kind, exitCode, {}, error};
}

} // namespace reckoner
