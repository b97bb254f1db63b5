// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"
#include "model/core/result.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <map>

namespace reckoner {

/// What a repository knows of one file that HEAD has.
struct FileStory
{
    QString author;  ///< of the commit that brought the file, "Ada Lovelace"
    QString date;    ///< of that commit, UTC, ISO 8601
    QString commit;  ///< its full id
    QString summary; ///< its first line
    /// Commits of the main line (first parents of HEAD) that changed the text after it had arrived there, the
    /// latest first: whoever ran the file before has something else. Renames alone do not count.
    QStringList editedAfterMerge;

    bool operator==(const FileStory &) const = default;
};

/// The stories of the files right inside some folders of a work tree.
struct StoryRequest
{
    QString folder;      ///< inside the work tree
    QStringList folders; ///< from `folder`
    QString suffix;      ///< of the files' names
    std::chrono::milliseconds budget{5000};
};

struct Stories
{
    std::map<QString, FileStory> files; ///< by path from `folder`
    bool complete =
        true; ///< false: the budget was used up, or a shallow clone ends; the oldest lack their author
};

/// Walks the commits that HEAD reaches; nothing is checked out, fetched or written. Errors: git.library,
/// git.none, git.unreadable, cancelled.
Result<Stories> storiesOfFiles(const StoryRequest &request, const Progress &progress = {});

} // namespace reckoner
