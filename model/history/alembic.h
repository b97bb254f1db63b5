// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/history/replay.h"
#include "model/orm/items.h"

namespace reckoner {

/// One Alembic environment: where its scripts are and how it is configured.
struct AlembicRoot
{
    QString name;           ///< ini section, or the folder's name
    QString ini;            ///< path in the tree; "" if there is none
    QString scriptLocation; ///< folder of env.py
    QStringList versionLocations;
    QString versionTable = QStringLiteral("alembic_version");
    QString versionTableSchema;
    QStringList pythonPath; ///< folders of prepend_sys_path: roots of imports
    QString urlText; ///< sqlalchemy.url as written, without password; never connected to (semantics 13)

    bool operator==(const AlembicRoot &) const = default;
};

/// Finds Alembic environments below `folder`: by alembic.ini forms (script_location relative, %(here)s,
/// package:dir, version_locations, recursive_version_locations, several sections, pyproject.toml
/// [tool.alembic]), else by content. Errors: history.none (says what was looked at).
Result<std::vector<AlembicRoot>> findAlembicRoots(const std::shared_ptr<const FileTree> &files,
                                                  const QString &folder = {});

struct HistoryOptions
{
    DialectId dialect = DialectId::PostgreSql;
    orm::MetadataInfo metadata; ///< target_metadata's naming convention counts for op.*
    QStringList sourceRoots;
};

/// Reads the revisions of a root. Errors as RevisionGraph::build, and python.syntax for a script whose
/// `revision` cannot be read.
Result<std::shared_ptr<Replay>> readAlembic(const std::shared_ptr<const FileTree> &files,
                                            const AlembicRoot &root, const HistoryOptions &options,
                                            const Progress &progress = {});

/// The graph alone: of the scripts no more is read than what links them, mostly without Python's reader, and
/// of the project nothing else. Revisions have neither message nor date. Errors: as readAlembic().
Result<RevisionGraph> readAlembicGraph(const std::shared_ptr<const FileTree> &files, const AlembicRoot &root,
                                       const Progress &progress = {});

/// A position as a Snapshot: the replay at a set of revisions, with what it can speak of and its opaques.
std::shared_ptr<const Snapshot> snapshotAt(Replay &replay, const RevisionSet &set, const Dialect &dialect);

} // namespace reckoner
