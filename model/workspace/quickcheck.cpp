// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/quickcheck.h"

#include "model/history/scripts.h"
#include "model/position/quick.h"
#include "model/workspace/checkparts.h"

#include <QCoreApplication>

#include <future>

namespace reckoner {

namespace {

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(CheckText)
};

/// The connection comes about while the project is looked through; what the version tables are called is told
/// later.
class DatabaseSide
{
public:
    DatabaseSide(const CheckRequest &request, const Progress &progress)
    {
        if (!request.database)
            return;
        m_reading = std::async(std::launch::async,
                               [spec = *request.database, progress, seconds = request.live.timeoutSeconds,
                                names = m_names.get_future().share()] {
                                   return readStamps(
                                       spec, seconds, [&] { return names.get(); }, progress);
                               });
    }

    ~DatabaseSide()
    {
        if (m_reading.valid())
            tell({}); // the thread has to end
    }

    void tell(const QStringList &names)
    {
        if (!std::exchange(m_told, true))
            m_names.set_value(names);
    }

    Result<DatabaseStamps> take() { return m_reading.get(); }

private:
    std::promise<QStringList> m_names;
    std::future<Result<DatabaseStamps>> m_reading;
    bool m_told = false;
};

QStringList versionTables(const std::vector<const AlembicRoot *> &roots)
{
    QStringList names;
    for (const AlembicRoot *root : roots)
        names.append(root->versionTable);
    names.removeDuplicates();
    return names;
}

/// Messages of the revisions that are told of.
void describe(RevisionGraph &graph, const Verdict &verdict, const FileTree &files)
{
    for (const QString &id : verdict.pending + verdict.heads + verdict.stampRows) {
        const Revision *known = graph.find(id);
        if (!known || !known->message.isEmpty())
            continue;
        if (const Result<QByteArray> text = files.read(known->place.file)) {
            Revision described = *known;
            readDocstring(described, QString::fromUtf8(*text));
            graph.describe(described);
        }
    }
}

} // namespace

Result<CheckResult> checkQuickly(const CheckRequest &request, const Progress &progress)
{
    DatabaseSide database(request, progress);
    const Result<Project> project = openProject(request.folder);
    if (!project)
        return project.forward();
    const std::vector<const AlembicRoot *> roots = rootsAsked(*project, request.root);
    if (roots.empty())
        return chooseRoot(*project, request.root).forward();
    database.tell(versionTables(roots));
    const Result<ProjectPolicy> read =
        request.policy ? *request.policy : readProjectPolicy(request.folder, request.config);
    if (!read)
        return read.forward();
    const Result<Baseline> known = baselineOf(*read, request.folder);
    if (!known)
        return known.forward();

    std::vector<std::shared_ptr<RevisionGraph>> graphs;
    for (const AlembicRoot *root : roots) {
        Result<RevisionGraph> graph = readAlembicGraph(project->files, *root, progress);
        if (!graph)
            return graph.forward();
        graphs.push_back(std::make_shared<RevisionGraph>(*std::move(graph)));
    }
    std::optional<DatabaseStamps> live;
    if (request.database) {
        Result<DatabaseStamps> answer = database.take();
        if (!answer)
            return answer.forward();
        live = *std::move(answer);
    }
    CheckResult result;
    result.project = project->name;
    result.gate = read->gate();
    result.quick = true;
    if (live || request.dialect) {
        const std::optional<DialectId> own = live ? std::optional(live->dialect) : std::nullopt;
        const Result<DialectId> dialect = chooseDialect(request.dialect, own, {});
        if (!dialect)
            return dialect.forward();
        result.dialect = *dialect;
    }
    const QDate today = request.today.isValid() ? request.today : QDateTime::currentDateTimeUtc().date();
    const bool saved = request.database && request.database->kind == SourceSpec::Kind::Snapshot;
    for (size_t i = 0; i < roots.size(); ++i) {
        QuickInput input;
        input.root = roots[i]->name;
        input.graph = graphs[i].get();
        if (live) {
            input.live = live->source;
            input.dialect = live->dialect;
            LiveOptions options;
            options.versionTable = roots[i]->versionTable;
            options.versionTableSchema = roots[i]->versionTableSchema;
            const Stamp stamp = stampFor(live->stamps, live->dialect, options);
            if (stamp.tablePresent)
                input.stamp = stamp;
        }
        RootResult root{judgeQuickly(input), nullptr, graphs[i]};
        describe(*graphs[i], root.verdict, *project->files);
        if (i == 0)
            root.verdict.notes.insert(root.verdict.notes.end(), read->notes.begin(), read->notes.end());
        if (saved)
            weighAge(root.verdict, *read, today);
        result.roots.push_back(std::move(root));
    }
    std::vector<Verdict *> verdicts;
    for (RootResult &root : result.roots)
        verdicts.push_back(&root.verdict);
    applyPolicy(verdicts, *read, *known, today);
    if (progress.cancel.isCancelled())
        return unexpected(QStringLiteral("cancelled"), CheckText::tr("Cancelled."));
    return result;
}

} // namespace reckoner
