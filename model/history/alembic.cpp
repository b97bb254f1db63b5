// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/alembic.h"

#include "model/history/alembicrunner.h"
#include "model/history/quickscript.h"
#include "model/history/scripts.h"

#include <QCoreApplication>

namespace reckoner {

namespace {

Unexpected cancelled()
{
    return unexpected(QStringLiteral("cancelled"),
                      QCoreApplication::translate("AlembicReader", "Cancelled."));
}

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
    std::optional<python::Interpreter> interpreter; // for the scripts that need one
    std::vector<Revision> revisions;
    for (const QString &path : scriptFiles(*files, root)) {
        if (progress.cancel.isCancelled())
            return cancelled();
        const Result<QByteArray> text = files->read(path);
        if (text && !text->contains("revision"))
            continue;
        std::optional<Revision> quick = text ? readScriptQuickly(*text, path) : std::nullopt;
        if (!quick) {
            if (!interpreter)
                interpreter.emplace(files, importRoots(root));
            Result<Revision> read = readScript(*interpreter, path);
            if (!read)
                return read.forward();
            quick = *std::move(read);
        }
        revisions.push_back(*std::move(quick));
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
