// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/rules/policy.h"
#include "model/sources/read.h"

#include <QDate>

namespace reckoner {

/// What `check` is asked: a project's folder and, usually, a database.
struct CheckRequest
{
    QString folder = QStringLiteral(".");
    std::optional<SourceSpec> database;
    std::optional<DialectId> dialect;
    QString root; ///< "": all of them
    QStringList sourceRoots; ///< folders of libraries, besides a virtual environment that is found
    LiveOptions live;
    DiffOptions diff;
    QString config; ///< a file instead of the folder's reckoner.toml
    /// What the command line adds to the file's policy, or says instead: readProjectPolicy().
    std::optional<ProjectPolicy> policy;
    QDate today; ///< on which waivers and the age of a snapshot are judged; invalid: the day it is, in UTC
};

/// The policy of a project: its reckoner.toml, or `config` instead; an empty one where there is no such file
/// in the folder. Errors: config.* (readPolicy), config.missing (there is no `config`), file.unreadable.
Result<ProjectPolicy> readProjectPolicy(const QString &folder, const QString &config);

struct RootResult
{
    Verdict verdict;
    std::shared_ptr<Replay> replay;             ///< null without a history
    std::shared_ptr<const RevisionGraph> graph; ///< where there is no replay: of a quick check
};

struct CheckResult
{
    QString project;
    DialectId dialect = DialectId::PostgreSql;
    std::vector<RootResult> roots;
    GatePolicy gate;
    bool quick = false; ///< of checkQuickly(): without a database there is no dialect
};

/// Reads the sides at the same time and judges each root. Errors: folder.missing, project.empty (neither
/// models nor a history), dialect.*, root.unknown, those of the database's reader, those of a history that is
/// there but cannot be read, those of readProjectPolicy() and of the baseline it names (baseline.*),
/// usage.revision (no root has the revision after which there may be no repairs, or several fit).
Result<CheckResult> checkProject(const CheckRequest &request, const Progress &progress);

struct HistoryResult
{
    QString root;
    std::shared_ptr<Replay> replay;
    std::optional<Stamp> stamp;
    QStringList unknownRows;  ///< of the stamp, that the history does not have
    bool stampUnread = false; ///< there is a version table, but it could not be read
    QStringList pending;
    std::optional<Fix> fix;
    std::vector<Diagnostic> notes;
};

/// The revisions of a project's roots; with a database also stamp, pending and fix. `wantFix` false spares
/// the search.
Result<std::vector<HistoryResult>> projectHistory(const CheckRequest &request, bool wantFix,
                                                  const Progress &progress);

} // namespace reckoner
