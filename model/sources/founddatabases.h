// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"
#include "model/files/filetree.h"
#include "model/sources/spec.h"

namespace reckoner {

/// A database that a file of the project names. Reckoner offers it; it never connects by itself (semantics
/// 13).
struct FoundDatabase
{
    enum class Kind {
        Usable,     ///< `spec` can be opened
        Other,      ///< of a backend that this version does not read
        Incomplete, ///< holds names that something fills in at run time: ${DB_HOST}, %(db)s
        InMemory,   ///< SQLite's ":memory:": there is nothing to open
    };
    Kind kind = Kind::Usable;
    QString backend;          ///< "postgresql", "sqlite", "mysql", ...
    QString spec;             ///< Usable: what parseDatabaseSpec() understands; else as written; no password
    Place place;              ///< in the tree
    QString key;              ///< what names it there: "sqlalchemy.url", "DATABASE_URL", "PGHOST"
    bool hasPassword = false; ///< one stands there; it is not taken along
    bool isExample = false;   ///< the file is a pattern for others: .env.example

    bool operator==(const FoundDatabase &) const = default;
};

/// Reads the inis (sqlalchemy.url of any section), pyproject.toml and env files (.env, .env.*, *.env) below
/// the root. `folder` is where the root lies on disk: paths of SQLite are made absolute against the file that
/// names them, or against the root if only that has such a file. Sorted by place; the same database named
/// twice in one file stands once.
std::vector<FoundDatabase> findDatabases(const FileTree &files, const QString &folder,
                                         const Progress &progress = {});

} // namespace reckoner
