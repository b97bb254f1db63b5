// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sources/read.h"

#include "model/introspect/postgresql.h"
#include "model/introspect/sqlite.h"
#include "model/schema/json.h"
#include "model/sources/ddl.h"
#include "model/sources/file.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace reckoner {

namespace {

struct SourcesText
{
    Q_DECLARE_TR_FUNCTIONS(SourcesText)
};

Result<std::shared_ptr<const Snapshot>> readSnapshotFile(const SourceSpec &spec,
                                                         SnapshotPart part = SnapshotPart::All)
{
    const Result<QByteArray> bytes = readFile(spec.path, spec.gitRef);
    return bytes ? readSnapshot(*bytes, spec.path, part) : bytes.forward();
}

/// What a live database is called.
SourceInfo liveInfo(const SourceSpec &spec)
{
    const QString label = spec.kind == SourceSpec::Kind::Sqlite ? QFileInfo(spec.path).fileName()
                          : spec.postgres.database.isEmpty()    ? spec.shown
                                                                : spec.postgres.database;
    return {spec.shown, label, QStringLiteral("live"), {}};
}

Unexpected noDatabase(const SourceSpec &spec)
{
    return unexpected(QStringLiteral("spec.database"),
                      SourcesText::tr("%1 is not a database.").arg(spec.shown));
}

// The same value under the label that was asked for.
std::shared_ptr<const Snapshot> labelled(const std::shared_ptr<const Snapshot> &snapshot,
                                         const SourceSpec &spec, const QString &label, const QString &kind)
{
    auto copy = std::make_shared<Snapshot>(*snapshot);
    copy->source = {spec.shown, label, kind};
    return copy;
}

} // namespace

Result<std::shared_ptr<const Snapshot>> readDatabase(const SourceSpec &spec, const LiveOptions &options,
                                                     const Progress &progress)
{
    switch (spec.kind) {
    case SourceSpec::Kind::Postgres:
        return readPostgres(spec.postgres, liveInfo(spec), options, progress);
    case SourceSpec::Kind::Sqlite:
        return readSqlite(spec.path, progress, options, liveInfo(spec));
    case SourceSpec::Kind::Snapshot:
        return readSnapshotFile(spec);
    default:
        return noDatabase(spec);
    }
}

Result<DatabaseStamps> readStamps(const SourceSpec &spec, int timeoutSeconds, const VersionTables &names,
                                  const Progress &progress)
{
    Result<std::vector<Stamp>> stamps = std::vector<Stamp>();
    switch (spec.kind) {
    case SourceSpec::Kind::Postgres:
        stamps = readPostgresStamps(spec.postgres, timeoutSeconds, names, progress);
        break;
    case SourceSpec::Kind::Sqlite:
        stamps = readSqliteStamps(spec.path, timeoutSeconds, names, progress);
        break;
    case SourceSpec::Kind::Snapshot: {
        const auto saved = readSnapshotFile(spec, SnapshotPart::Stamps);
        if (!saved)
            return saved.forward();
        return DatabaseStamps{(*saved)->source, (*saved)->dialect, (*saved)->stamps};
    }
    default:
        return noDatabase(spec);
    }
    if (!stamps)
        return stamps.forward();
    return DatabaseStamps{liveInfo(spec), *spec.dialect(), *std::move(stamps)};
}

Result<std::shared_ptr<const Snapshot>> readSource(const SourceSpec &spec, const ReadOptions &options,
                                                   const Progress &progress)
{
    if (spec.kind == SourceSpec::Kind::Ddl) {
        const Result<DialectId> chosen = chooseDialect(options.dialect, std::nullopt, {});
        if (!chosen)
            return chosen.forward();
        const auto snapshot = readDdl(spec.path, *chosen, spec.gitRef);
        if (!snapshot)
            return snapshot.forward();
        return labelled(*snapshot, spec, QFileInfo(spec.path).fileName(), QStringLiteral("ddl"));
    }
    if (spec.kind != SourceSpec::Kind::Models && spec.kind != SourceSpec::Kind::History)
        return readDatabase(spec, options.live, progress);
    const Result<Project> project = openProject(spec.path, spec.gitRef, options.sourceRoots);
    if (!project)
        return project.forward();
    const Result<DialectId> chosen = chooseDialect(options.dialect, std::nullopt, {&*project});
    if (!chosen)
        return chosen.forward();
    if (spec.kind == SourceSpec::Kind::Models) {
        const AlembicRoot *root = nullptr;
        if (!options.root.isEmpty()) {
            const Result<const AlembicRoot *> found = chooseRoot(*project, options.root);
            if (!found)
                return found.forward();
            root = *found;
        }
        const auto models = readProjectModels(*project, root, *chosen, progress);
        if (!models)
            return models.forward();
        return labelled(models->snapshot, spec, SourcesText::tr("models of %1").arg(project->name),
                        QStringLiteral("models"));
    }
    const Result<const AlembicRoot *> root = chooseRoot(*project, options.root);
    if (!root)
        return root.forward();
    // Only the naming convention is wanted of the models here: a history may well have none.
    const auto replay = readProjectHistory(
        *project, **root, *chosen, readProjectMetadata(*project, **root, *chosen, progress.part(0, 0.4)),
        progress.part(0.4, 0.8));
    if (!replay)
        return replay.forward();
    RevisionSet set;
    const QString asked = spec.revision.isEmpty() ? QStringLiteral("heads") : spec.revision;
    for (const QString &symbol : asked.split(QLatin1Char(','))) {
        const Result<QStringList> ids = (*replay)->graph().resolve(symbol);
        if (!ids)
            return ids.forward();
        set.merge((*replay)->graph().ancestors(*ids));
    }
    const auto snapshot = snapshotAt(**replay, set, dialect(*chosen));
    (*replay)->keep();
    return labelled(snapshot, spec, SourcesText::tr("history of %1 at %2").arg(project->name, asked),
                    QStringLiteral("history"));
}

} // namespace reckoner
