// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/alembic.h"

#include "model/history/alembicrunner.h"
#include "model/history/quickscript.h"
#include "model/history/scripts.h"

#include <QCoreApplication>
#include <QtConcurrentMap>

namespace reckoner {

namespace {

Unexpected cancelled()
{
    return unexpected(QStringLiteral("cancelled"),
                      QCoreApplication::translate("AlembicReader", "Cancelled."));
}

/// What a first look at a file among the scripts tells; without a revision, Python has to be read.
struct Look
{
    std::shared_ptr<const Revision> revision;
    bool isScript = true;
};

} // namespace

Result<std::shared_ptr<Replay>> readAlembic(const std::shared_ptr<const FileTree> &files,
                                            const AlembicRoot &root, const HistoryOptions &options,
                                            const Progress &progress)
{
    // What was parsed can be let go of and parsed again; the same must come of it.
    const auto kept = keepingTree(files);
    auto runner = std::make_unique<AlembicRunner>(kept, root, options);
    const QStringList scripts = scriptFiles(*files, root);
    progress.say(
        QCoreApplication::translate("AlembicReader", "Reading %n migrations", nullptr, int(scripts.size())));
    runner->interpreter().readAhead(scripts);
    std::vector<Revision> revisions;
    qint64 done = 0;
    for (const QString &path : scripts) {
        progress.reached(done++, scripts.size());
        if (progress.cancel.isCancelled())
            return cancelled();
        const Result<QByteArray> text = kept->read(path);
        // Modules that lie among the scripts without being one.
        if (text && !text->contains("revision"))
            continue;
        Result<Revision> revision = readScript(runner->interpreter(), path);
        if (!revision)
            return revision.forward();
        revisions.push_back(std::move(*revision));
    }
    progress.reached(1, 1);
    Result<RevisionGraph> graph = RevisionGraph::build(std::move(revisions));
    if (!graph)
        return graph.forward();
    return std::make_shared<Replay>(std::move(*graph), std::move(runner), [kept, root, options] {
        return std::make_unique<AlembicRunner>(kept, root, options);
    });
}

Result<RevisionGraph> readAlembicGraph(const std::shared_ptr<const FileTree> &files, const AlembicRoot &root,
                                       const Progress &progress)
{
    const QStringList scripts = scriptFiles(*files, root);
    // A tree of files may be read by any number of threads; most of the time goes into looking through texts.
    const auto looks = QtConcurrent::blockingMapped<std::vector<Look>>(scripts, [&](const QString &path) {
        if (progress.cancel.isCancelled())
            return Look();
        const Result<QByteArray> text = files->read(path);
        if (text && !text->contains("revision"))
            return Look{nullptr, false};
        std::optional<Revision> quick = text ? readScriptQuickly(*text, path) : std::nullopt;
        return Look{quick ? std::make_shared<const Revision>(*std::move(quick)) : nullptr, true};
    });
    if (progress.cancel.isCancelled())
        return cancelled();
    std::optional<python::Interpreter> interpreter; // for the scripts that need one
    std::vector<Revision> revisions;
    for (qsizetype i = 0; i < scripts.size(); ++i) {
        const Look &look = looks[size_t(i)];
        if (look.revision) {
            revisions.push_back(*look.revision);
        } else if (look.isScript) {
            if (!interpreter)
                interpreter.emplace(files, importRoots(root));
            Result<Revision> read = readScript(*interpreter, scripts[i]);
            if (!read)
                return read.forward();
            revisions.push_back(*std::move(read));
        }
    }
    return RevisionGraph::build(std::move(revisions));
}

std::shared_ptr<const Snapshot> snapshotAt(Replay &replay, const RevisionSet &set, const Dialect &dialect)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->source.kind = QStringLiteral("history");
    snapshot->dialect = dialect.id();
    snapshot->schema = *replay.state(set);
    snapshot->facets = dialect.liveFacets();
    snapshot->opaques = replay.opaques(set);
    for (const Revision *revision : replay.graph().ordered(set)) {
        const std::vector<Diagnostic> &problems = replay.effect(revision->id).problems;
        snapshot->notes.insert(snapshot->notes.end(), problems.begin(), problems.end());
    }
    sayWhatIsCarried(*snapshot, dialect.defaultSchema());
    return snapshot;
}

} // namespace reckoner
