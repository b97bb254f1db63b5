// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/files/filestories.h"

#include <QByteArray>

#include <vector>

namespace reckoner {

/// A text that a file had on the default branch.
struct MergedText
{
    QString commit; ///< full id of the commit of the main line that brought it
    QString date;   ///< of that commit, UTC, ISO 8601
    QByteArray text;

    bool operator==(const MergedText &) const = default;
};

/// The texts of files on the default branch, and of files that were called otherwise before.
struct MergedTexts
{
    QString branch; ///< "origin/main", "main"; "HEAD" where none is known by such a name
    /// By path from the folder that was asked for, the oldest first.
    std::map<QString, std::vector<MergedText>> files;
    QString
        since; ///< the budget was used up, or a shallow clone ends: the date of the oldest commit looked at
};

/// Walks the main line (first parents) of the default branch: origin/HEAD, else main or master there or here,
/// else HEAD. What a file was on its way through a branch is not on it. Errors: as storiesOfFiles().
Result<MergedTexts> mergedTexts(const StoryRequest &request, const Progress &progress = {});

} // namespace reckoner
