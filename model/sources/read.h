// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"
#include "model/files/filetree.h"
#include "model/history/alembic.h"
#include "model/introspect/live.h"
#include "model/introspect/stamps.h"
#include "model/orm/models.h"
#include "model/sources/readingcache.h"
#include "model/sources/spec.h"

namespace reckoner {

struct ReadOptions
{
    std::optional<DialectId> dialect; ///< for files; a database knows its own
    QString root;                     ///< --root; "" if there is one only
    LiveOptions live;
    QStringList sourceRoots; ///< --source-root: folders of libraries
};

/// A project's folder with what was found in it: migration environments, and where its models are looked for.
struct Project
{
    QString folder; ///< as given
    QString gitRef; ///< the revision it was read at; "" for the files on disk
    QString name;   ///< of the folder, for people
    std::shared_ptr<const FileTree> files;
    std::vector<AlembicRoot> roots;            ///< may be empty: no history
    std::optional<Error> historyError;         ///< why there is none
    std::shared_ptr<const ReadingCache> cache; ///< null: everything is read
};

/// What projects that are opened from now on keep of their readings; null, as at the beginning: nothing. To
/// be said before there are threads.
void setReadingCache(std::shared_ptr<const ReadingCache> cache);

/// The libraries that its files import from are read in `sourceRoots`, and where findLibraries() finds them.
/// Errors: folder.missing, those of openFolderAt(); folder.missing too for a source root that is none.
Result<Project> openProject(const QString &folder, const QString &gitRef = {},
                            const QStringList &sourceRoots = {});

/// The dialects a project's files name: sqlalchemy.url of its inis, imports of sqlalchemy.dialects.
std::vector<DialectId> namedDialects(const Project &project);
/// --dialect, else the live side's, else the only one named; else error dialect.unknown with the candidates.
Result<DialectId> chooseDialect(const std::optional<DialectId> &asked, const std::optional<DialectId> &live,
                                const std::vector<const Project *> &projects);

/// The models of a project as seen by one of its roots (all of them if `root` is null).
Result<orm::ModelsResult> readProjectModels(const Project &project, const AlembicRoot *root,
                                            DialectId dialect, const Progress &progress);
/// The `metadata` of those models, mostly without reading them all.
orm::MetadataInfo readProjectMetadata(const Project &project, const AlembicRoot &root, DialectId dialect,
                                      const Progress &progress);
/// The replay of a root. `metadata`: the naming convention that op.* follows. Its keep() keeps it for another
/// run, where there is a cache.
Result<std::shared_ptr<Replay>> readProjectHistory(const Project &project, const AlembicRoot &root,
                                                   DialectId dialect, const orm::MetadataInfo &metadata,
                                                   const Progress &progress);
/// The root called `name`, or the only one. Errors: root.unknown, root.several, history.none.
Result<const AlembicRoot *> chooseRoot(const Project &project, const QString &name);

/// A live database or a saved snapshot.
Result<std::shared_ptr<const Snapshot>> readDatabase(const SourceSpec &spec, const LiveOptions &options,
                                                     const Progress &progress);

/// The version tables of a database, and what it is.
struct DatabaseStamps
{
    SourceInfo source;
    DialectId dialect = DialectId::PostgreSql;
    std::vector<Stamp> stamps;
};
/// Those of these names in a live database, or all of a saved one. Errors: as readDatabase(),
/// stamp.unreadable.
Result<DatabaseStamps> readStamps(const SourceSpec &spec, int timeoutSeconds, const VersionTables &names,
                                  const Progress &progress);

/// Any source. Errors: of its reader, and history.unknown for a revision that is not there.
Result<std::shared_ptr<const Snapshot>> readSource(const SourceSpec &spec, const ReadOptions &options,
                                                   const Progress &progress);

} // namespace reckoner
