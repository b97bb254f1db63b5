// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/check.h"

#include "model/core/progresssides.h"
#include "model/position/remit.h"
#include "model/sources/stampsearch.h"
#include "model/workspace/checkparts.h"
#include "model/workspace/mergededits.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QtConcurrentRun>

#include <algorithm>
#include <set>

namespace reckoner {

namespace {

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(CheckText)
};

Diagnostic noteOf(const Error &error)
{
    return {Severity::Info, error.code, error.message, error.place, {}};
}

// A position of the project with the spec that reads it again.
std::shared_ptr<const Snapshot> named(const std::shared_ptr<const Snapshot> &snapshot, const QString &folder,
                                      const QString &revisions, const QString &project)
{
    if (!snapshot)
        return snapshot;
    auto copy = std::make_shared<Snapshot>(*snapshot);
    copy->schema.hints = {}; // for those who edit it
    if (revisions.isEmpty())
        copy->source = {QStringLiteral("models:") + folder, CheckText::tr("models of %1").arg(project),
                        QStringLiteral("models")};
    else
        copy->source = {QStringLiteral("history:%1@%2").arg(folder, revisions),
                        CheckText::tr("history of %1 at %2").arg(project, revisions),
                        QStringLiteral("history")};
    return copy;
}

using Live = Result<std::shared_ptr<const Snapshot>>;

// The live side, read on a thread of its own while the files are read here. A saved one has been read.
QFuture<Live> startReading(const CheckRequest &request, const std::optional<Live> &saved,
                           const AlembicRoot *root, const Progress &progress)
{
    if (!request.database)
        return {};
    LiveOptions options = request.live;
    if (root) {
        options.versionTable = root->versionTable;
        options.versionTableSchema = root->versionTableSchema;
    }
    if (saved) {
        progress.reached(1, 1);
        if (!*saved)
            return QtFuture::makeReadyFuture(*saved);
        // Of several version tables the one of this root.
        const Snapshot &whole = ***saved;
        const auto own = stampFor(whole.stamps, whole.stampsUnread, whole.dialect, options);
        if (own == whole.stamp || (!whole.stamp && whole.stampsUnread.isEmpty()))
            return QtFuture::makeReadyFuture(*saved);
        auto copy = std::make_shared<Snapshot>(whole);
        copy->stamp = own;
        return QtFuture::makeReadyFuture(Live(std::move(copy)));
    }
    const SourceSpec spec = *request.database;
    return QtConcurrent::run([spec, options, progress]() -> Live {
        Live live = readDatabase(spec, options, progress);
        progress.reached(1, 1);
        return live;
    });
}

/// What is read at the same time (ProgressSides).
enum ReadSide : size_t { LiveSide, ModelsSide, HistorySide };

/// A saved live side; it names its dialect only when it is read.
std::optional<Live> savedSide(const CheckRequest &request)
{
    if (!request.database || request.database->kind != SourceSpec::Kind::Snapshot)
        return std::nullopt;
    Live saved = readDatabase(*request.database, request.live, {});
    if (!saved || request.diff.include)
        return saved;
    const std::vector<Diagnostic> &notes = (*saved)->notes;
    const auto part = std::find_if(notes.begin(), notes.end(), [](const Diagnostic &note) {
        return note.code == QLatin1String("snapshot.part");
    });
    if (part == notes.end())
        return saved;
    return Live(unexpected(
        part->code,
        CheckText::tr("%1 What is missing cannot be told from it: take a snapshot of all, or check "
                      "only that part.")
            .arg(part->message)));
}

Result<DialectId> dialectFor(const CheckRequest &request, const std::optional<Live> &saved,
                             const Project &project)
{
    if (saved && !*saved)
        return saved->forward();
    const std::optional<DialectId> live = saved              ? (**saved)->dialect
                                          : request.database ? request.database->dialect()
                                                             : std::nullopt;
    return chooseDialect(request.dialect, live, {&project});
}

// No models at all is a position that is missing, said in a note; models that cannot be read are an error.
Result<orm::ModelsResult> modelsOrNone(const Project &project, const AlembicRoot *root, DialectId dialect,
                                       const Progress &progress, std::vector<Diagnostic> &notes)
{
    Result<orm::ModelsResult> models = readProjectModels(project, root, dialect, progress);
    if (models || models.error().code != QLatin1String("models.none"))
        return models;
    notes.push_back(noteOf(models.error()));
    return orm::ModelsResult{};
}

/// What git knows of a root's scripts, looked up while the rest is read. No repository is no error here.
QFuture<MergedTexts> startMerged(const CheckRequest &request, const AlembicRoot *root,
                                 const Progress &progress)
{
    if (!root)
        return QtFuture::makeReadyFuture(MergedTexts());
    StoryRequest wanted;
    wanted.folder = request.folder;
    wanted.folders =
        root->versionLocations.isEmpty() ? QStringList{root->scriptLocation} : root->versionLocations;
    wanted.suffix = QStringLiteral(".py");
    wanted.budget = std::chrono::milliseconds(1500);
    Progress quiet;
    quiet.cancel = progress.cancel;
    return QtConcurrent::run([wanted, quiet]() -> MergedTexts {
        Result<MergedTexts> texts = mergedTexts(wanted, quiet);
        return texts ? *std::move(texts) : MergedTexts();
    });
}

/// RK309, and how far back git was looked at.
void addEdits(RootResult &root, const FileTree &files, const MergedTexts &merged)
{
    if (!root.replay)
        return;
    for (Finding &finding : editedAfterMerge(root.replay->graph(), files, merged))
        root.verdict.findings.push_back(std::move(finding));
    if (!merged.since.isEmpty())
        root.verdict.notes.push_back(
            {Severity::Info,
             QStringLiteral("git.since"),
             CheckText::tr("Edits of merged revisions were looked for in commits since %1 only.")
                 .arg(merged.since),
             {},
             {}});
    sumUp(root.verdict);
}

/// What the roots that nobody asked for made is not foreign to those that were. One that cannot be read says
/// nothing of it here.
void shareRemits(std::vector<RootResult> &results, const Project &project, DialectId dialect,
                 const Progress &progress)
{
    if (project.roots.size() < 2 ||
        std::none_of(results.begin(), results.end(),
                     [](const RootResult &result) { return hasForeign(result.verdict); }))
        return;
    std::vector<RemitOf> all;
    std::vector<std::shared_ptr<const void>> held;
    for (RootResult &result : results)
        all.push_back({&result.verdict, result.replay.get(), result.verdict.positions.models.get()});
    for (const AlembicRoot &root : project.roots) {
        if (std::any_of(results.begin(), results.end(),
                        [&](const RootResult &result) { return result.verdict.root == root.name; }))
            continue;
        RemitOf other;
        const Result<orm::ModelsResult> models = readProjectModels(project, &root, dialect, progress);
        if (models && models->snapshot) {
            other.models = models->snapshot.get();
            held.push_back(models->snapshot);
        }
        const auto replay = readProjectHistory(
            project, root, dialect, models ? models->metadata : decltype(models->metadata){}, progress);
        if (replay) {
            other.replay = replay->get();
            held.push_back(*replay);
        }
        all.push_back(other);
    }
    shareRemit(all, reckoner::dialect(dialect));
}

/// Entries of the baseline that no root has any more: only where every leg was looked at.
void tellStale(std::vector<RootResult> &roots, const Baseline &known)
{
    std::set<QString> seen;
    for (const RootResult &root : roots) {
        if (!root.verdict.positions.live || !root.verdict.positions.models)
            return;
        for (const Finding &finding : root.verdict.findings)
            seen.insert(finding.fingerprint);
        for (const Finding &finding : root.verdict.ignored)
            seen.insert(finding.fingerprint);
    }
    const auto gone = std::count_if(known.findings.begin(), known.findings.end(),
                                    [&](const auto &entry) { return !seen.contains(entry.first); });
    if (gone && !roots.empty())
        roots.back().verdict.notes.push_back(
            {Severity::Info,
             QStringLiteral("baseline.stale"),
             CheckText::tr(
                 "Findings of the baseline that are not there any more: %1. Write it again, so that they are "
                 "not known when they come back.")
                 .arg(gone),
             {known.file, 0, 0},
             {}});
}

/// The revision after which there may be no repairs. One of several roots has it; it is wrong usage if none
/// does.
class Settled
{
public:
    explicit Settled(const QString &symbol)
        : m_symbol(symbol)
    {
    }

    Result<void> resolve(const Replay *replay, VerdictInput &input)
    {
        if (m_symbol.isEmpty() || !replay)
            return {};
        const Result<QStringList> ids = replay->graph().resolve(m_symbol);
        if (ids) {
            m_known = true;
            input.noRepairsSince = *ids;
        } else if (ids.error().code != QLatin1String("history.unknown")) {
            return wrong(ids.error().message);
        }
        return {};
    }

    Result<void> known() const
    {
        if (m_symbol.isEmpty() || m_known)
            return {};
        return wrong(CheckText::tr("No migration has the revision %1.").arg(m_symbol));
    }

private:
    static Unexpected wrong(const QString &why)
    {
        return unexpected(
            QStringLiteral("usage.revision"),
            CheckText::tr("After which revision there may be no repairs is not clear: %1").arg(why));
    }

    QString m_symbol;
    bool m_known = false;
};

} // namespace

Result<ProjectPolicy> readProjectPolicy(const QString &folder, const QString &config)
{
    const QString name = config.isEmpty() ? QLatin1String(configFileName) : config;
    QFile file(config.isEmpty() ? QDir(folder).absoluteFilePath(name) : config);
    if (!file.exists()) {
        if (config.isEmpty())
            return ProjectPolicy();
        return unexpected(QStringLiteral("config.missing"),
                          CheckText::tr("There is no file %1.").arg(config));
    }
    if (!file.open(QIODevice::ReadOnly))
        return unexpected(QStringLiteral("file.unreadable"),
                          CheckText::tr("The file %1 cannot be read; look at its permissions.").arg(name),
                          {name, 0, 0}, file.errorString());
    return readPolicy(file.readAll(), name);
}

Result<CheckResult> checkProject(const CheckRequest &request, const Progress &progress)
{
    const Result<Project> project = openProject(request.folder, {}, request.sourceRoots);
    if (!project)
        return project.forward();
    const std::vector<const AlembicRoot *> roots = rootsAsked(*project, request.root);
    if (!request.root.isEmpty() && roots.empty())
        return chooseRoot(*project, request.root).forward();
    if (project->roots.empty() && project->historyError->code != QLatin1String("history.none"))
        return Unexpected{*project->historyError};
    const std::optional<Live> saved = savedSide(request);
    const Result<DialectId> dialect = dialectFor(request, saved, *project);
    if (!dialect)
        return dialect.forward();
    const Result<ProjectPolicy> read =
        request.policy ? *request.policy : readProjectPolicy(request.folder, request.config);
    if (!read)
        return read.forward();
    const ProjectPolicy &policy = *read;
    const Result<Baseline> known = baselineOf(policy, request.folder);
    if (!known)
        return known.forward();
    const QDate today = request.today.isValid() ? request.today : QDateTime::currentDateTimeUtc().date();
    const QSet<QString> &rulesOff = policy.rulesOff;
    const std::unique_ptr<const reckoner::Dialect> comparing = dialectWithout(*dialect, rulesOff);

    CheckResult result;
    result.project = project->name;
    result.dialect = *dialect;
    result.gate = policy.gate();
    Settled settled(policy.noRepairsSince);
    // Without a history the models alone are one root.
    std::vector<const AlembicRoot *> each = roots;
    if (each.empty())
        each.push_back(nullptr);
    for (size_t number = 0; number < each.size(); ++number) {
        const AlembicRoot *root = each[number];
        const auto within = [&, count = double(each.size())](double begin, double end) {
            return progress.part((double(number) + begin) / count, (double(number) + end) / count);
        };
        // The database is read while the models and then the migrations are.
        constexpr double sidesRead = 0.7;
        const ProgressSides sides(within(0, sidesRead), {request.database ? 0.5 : 0, 0.3, root ? 0.2 : 0});
        QFuture<Live> reading = startReading(request, saved, root, sides.side(LiveSide));
        QFuture<MergedTexts> merged = startMerged(request, root, progress);
        std::vector<Diagnostic> notes;
        const Result<orm::ModelsResult> models =
            modelsOrNone(*project, root, *dialect, sides.side(ModelsSide), notes);
        sides.side(ModelsSide).reached(1, 1);
        Result<std::shared_ptr<Replay>> replay = std::shared_ptr<Replay>();
        if (root && models)
            replay = readProjectHistory(*project, *root, *dialect, models->metadata, sides.side(HistorySide));
        sides.side(HistorySide).reached(1, 1);
        // The reader uses the request's progress: it must have ended before anything is returned.
        reading.waitForFinished();
        merged.waitForFinished();
        if (!models)
            return models.forward();
        if (!replay)
            return replay.forward();
        if (!root)
            notes.push_back(noteOf(*project->historyError));
        if (!models->snapshot && !*replay)
            return unexpected(QStringLiteral("project.empty"),
                              CheckText::tr("%1 has neither SQLAlchemy models nor an Alembic history.")
                                  .arg(request.folder));
        std::shared_ptr<const Snapshot> live;
        if (request.database) {
            const Live answer = reading.result();
            if (!answer)
                return answer.forward();
            live = *answer;
        }
        VerdictInput input;
        if (const Result<void> resolved = settled.resolve(replay->get(), input); !resolved)
            return resolved.forward();
        input.root = root ? root->name : project->name;
        input.models = models->snapshot;
        input.replay = *replay;
        input.live = live;
        input.options = request.diff;
        addIgnores(input.options, policy.ignores, live.get());
        input.dialect = rulesOff.isEmpty() ? nullptr : comparing.get();
        if (root)
            input.lookUp = [&project, root, &progress](const QString &revision) {
                return lookUpRevision(*project, *root, revision, progress);
            };
        RootResult entry{judge(input, within(sidesRead, 1)), *replay};
        Positions &positions = entry.verdict.positions;
        // Where the fix stands in for the stamp, the position is the one of the fix.
        const std::optional<Fix> &fix = entry.verdict.fix;
        const QStringList at = fix && fix->assumed ? fix->revisions : entry.verdict.stampRows;
        const QString stamp = input.live ? at.join(QLatin1Char(',')) : QString();
        positions.head =
            named(positions.head, request.folder, entry.verdict.heads.join(QLatin1Char(',')), project->name);
        positions.stamp = named(positions.stamp, request.folder,
                                stamp.isEmpty() ? QStringLiteral("base") : stamp, project->name);
        if (positions.models)
            positions.models = named(positions.models, request.folder, {}, project->name);
        entry.verdict.notes.insert(entry.verdict.notes.begin(), notes.begin(), notes.end());
        if (number == 0)
            entry.verdict.notes.insert(entry.verdict.notes.end(), policy.notes.begin(), policy.notes.end());
        if (saved)
            weighAge(entry.verdict, policy, today);
        addEdits(entry, *project->files, merged.result());
        if (entry.replay)
            entry.replay->keep();
        result.roots.push_back(std::move(entry));
        if (progress.cancel.isCancelled())
            return unexpected(QStringLiteral("cancelled"), CheckText::tr("Cancelled."));
    }
    shareRemits(result.roots, *project, *dialect, progress);
    std::vector<Verdict *> verdicts;
    for (RootResult &root : result.roots)
        verdicts.push_back(&root.verdict);
    applyPolicy(verdicts, policy, *known, today);
    tellStale(result.roots, *known);
    if (const Result<void> found = settled.known(); !found)
        return found.forward();
    return result;
}

Result<std::vector<HistoryResult>> projectHistory(const CheckRequest &request, bool wantFix,
                                                  const Progress &progress)
{
    const Result<Project> project = openProject(request.folder, {}, request.sourceRoots);
    if (!project)
        return project.forward();
    const std::vector<const AlembicRoot *> roots = rootsAsked(*project, request.root);
    if (roots.empty())
        return chooseRoot(*project, request.root).forward();
    // The graph itself is the same for every dialect: without a better answer any will do.
    const std::optional<Live> saved = savedSide(request);
    Result<DialectId> dialect = dialectFor(request, saved, *project);
    if (!dialect && dialect.error().code != QLatin1String("dialect.unknown"))
        return dialect.forward();
    const DialectId chosen = dialect ? *dialect : DialectId::PostgreSql;

    std::vector<HistoryResult> results;
    for (const AlembicRoot *root : roots) {
        QFuture<Live> reading = startReading(request, saved, root, progress);
        const auto replay = readProjectHistory(
            *project, *root, chosen, readProjectMetadata(*project, *root, chosen, progress), progress);
        reading.waitForFinished();
        if (!replay)
            return replay.forward();
        HistoryResult result;
        result.root = root->name;
        result.replay = *replay;
        if (request.database) {
            const Live live = reading.result();
            if (!live)
                return live.forward();
            result.stamp = (*live)->stamp;
            result.stampUnread = !result.stamp && !(*live)->stampsUnread.isEmpty();
            result.notes = (*live)->notes;
            const RevisionGraph &graph = (*replay)->graph();
            if (result.stamp && result.stamp->tablePresent) {
                for (const QString &row : result.stamp->revisions) {
                    if (graph.find(row))
                        continue;
                    result.unknownRows.append(row);
                    if (const auto seen = lookUpRevision(*project, *root, row, progress))
                        result.notes.push_back(*seen);
                }
            }
            if (wantFix)
                result.fix = locate(**replay, **live, progress);
            // The fix stands in for a stamp that is missing or unknown, as in the verdict.
            const bool known = result.stamp && result.stamp->tablePresent && result.unknownRows.isEmpty();
            if (known || result.fix) {
                const RevisionSet done =
                    graph.ancestors(known ? result.stamp->revisions : result.fix->revisions);
                for (const Revision *revision : graph.ordered(graph.ancestors(graph.heads()))) {
                    if (!done.contains(revision->id))
                        result.pending.append(revision->id);
                }
            }
        }
        result.replay->keep();
        results.push_back(std::move(result));
    }
    return results;
}

} // namespace reckoner
