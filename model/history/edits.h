// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/history/alembic.h"

#include <chrono>

namespace reckoner {

/// A migration that says something else than when it came to the default branch: who ran it before has what it
/// said then.
struct RevisionEdit
{
    QString revision;
    QString branch; ///< "origin/main"
    QString commit; ///< the last that changed it, full id; "": the change is only here, in a branch or not committed
    QString date;   ///< of that commit, UTC, ISO 8601
    QString cameBy; ///< the commit that brought it to the branch; "": it is older than what git can tell
    QString cameOn; ///< its date; without cameBy, of the oldest commit that was looked at

    bool operator==(const RevisionEdit &) const = default;
};

struct RevisionEdits
{
    std::vector<RevisionEdit> edits; ///< in the order of the scripts
    std::vector<Diagnostic> notes;   ///< how far back it was looked, where that is not to the beginning
};

/// The migrations of a root, in a folder on disk, whose meaning (scriptMeaning()) changed on the first-parent line
/// of the default branch after they came there, or is another here. What a branch does before it is merged is no
/// edit, nor is a change that was taken back. Nothing without a git repository.
RevisionEdits editedAfterMerge(const QString &folder, const FileTree &files, const AlembicRoot &root,
                               const Progress &progress = {},
                               std::chrono::milliseconds budget = std::chrono::milliseconds(3000));

} // namespace reckoner
