// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"
#include "model/core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace reckoner {

/// A file as a commit has it.
struct GitSighting
{
    QString commit;    ///< full id of the latest commit that was found to have the file
    QString date;      ///< of that commit, UTC, ISO 8601
    QString path;      ///< from the repository's root
    QString removedBy; ///< the commit after it, which has it no longer; "" if none was met
    QString removedAt; ///< its date
    QString branch;    ///< a branch that still has the file; "" if none was met

    bool operator==(const GitSighting &) const = default;
};

/// What to look for in the history of the repository that a folder on disk belongs to.
struct GitSearch
{
    QString folder;    ///< inside the work tree
    QStringList first; ///< folders, from `folder`, that are searched before all others
    QString suffix;    ///< of the file's name
    QByteArray needle; ///< stands in the file's text
    std::function<bool(const QByteArray &)> matches; ///< asked for texts that have the needle
    std::chrono::milliseconds budget{3000};
};

/// Searches the commits that any reference reaches, latest first; nothing is checked out, fetched or
/// written. nullopt: no commit has it. Errors: git.none (no repository), git.unreadable, git.timeout,
/// cancelled.
Result<std::optional<GitSighting>> findInGit(const GitSearch &search, const Progress &progress = {});

} // namespace reckoner
