// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/dialectid.h"
#include "model/core/result.h"
#include "model/introspect/postgresql_session.h"

#include <optional>

namespace reckoner {

/// A source as the contract spells it, understood: "postgresql://...", "sqlite:PATH", "models:DIR",
/// "history:DIR@REV", "ddl:FILE", "snapshot:FILE", "env:NAME"; "git:REF:SPEC" is a source of files as a git
/// revision has them.
struct SourceSpec
{
    enum class Kind { Postgres, Sqlite, Models, History, Ddl, Snapshot };
    Kind kind = Kind::Models;
    QString shown;    ///< as given, password taken out: goes into labels and documents
    QString path;     ///< folder or file
    QString revision; ///< history: after the '@'; "" is "heads"
    QString gitRef;   ///< "git:REF:...": the revision that the files are read at; "" for those on disk
    PostgresTarget postgres;

    bool isDatabase() const { return kind == Kind::Postgres || kind == Kind::Sqlite; }
    /// Of the database; nullopt for files.
    std::optional<DialectId> dialect() const;
};

/// Errors (all usage): spec.unknown, spec.unsupported, spec.url, spec.env (variable not set), spec.git (not
/// of files), file.missing.
Result<SourceSpec> parseSpec(const QString &text);

/// What stands for a database in `--database`: a live one or a snapshot; else error spec.database.
Result<SourceSpec> parseDatabaseSpec(const QString &text);

/// The text with the password of a URL, and password parameters, replaced by nothing.
QString withoutPassword(const QString &url);

} // namespace reckoner
