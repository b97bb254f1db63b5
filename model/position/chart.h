// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/files/filestories.h"
#include "model/history/lanes.h"
#include "model/position/verdict.h"

#include <QHash>

namespace reckoner {

/// A revision as the migration graph shows it: its place in the drawing, what replaying it did, and what git
/// knows of its file.
struct ChartRow
{
    Revision revision;
    LaneRow lane;
    bool isHead = false;  ///< of this database (semantics 5)
    bool isStamp = false; ///< a row of the version table
    bool isFix = false;   ///< of the nearest revisions (semantics 6)
    bool isPending = false;
    bool isDone = false;        ///< it or a descendant is stamped, or the fix stands in for the stamp
    Cow<RevisionEffect> effect; ///< shared with the Replay
    QString names; ///< of what it touched and the tables that hold it, in lower case, a line for each
    std::optional<FileStory> story; ///< none: no repository, or the file is new

    /// Something in it that may change the schema could not be read.
    bool isOpaque() const;
    bool operator==(const ChartRow &) const = default;
};

/// The history of one root as a drawing, the newest revision first. Made once, in the job that read it.
struct Chart
{
    std::vector<ChartRow> rows;
    int lanes = 0;
    bool storiesComplete = true;

    /// -1: there is no such revision.
    int find(const QString &revision) const;
    /// Rows whose replay touched the object, or one of what it holds; the newest first.
    std::vector<int> touching(const ObjectRef &object, bool foldsCase) const;

private:
    friend Chart chartOf(Replay &replay, const Verdict &verdict, const Stories &stories);
    /// Those that touching() may tell, the newest first.
    std::vector<int> rowsAt(const ObjectRef &object) const;

    std::map<QString, int> m_rows;
    /// Rows by the whole object that they touched, or that holds what they touched.
    QHash<QString, std::vector<int>> m_touching;
};

/// Replays every revision once. `stories`: by the files' paths as Revision::place has them.
Chart chartOf(Replay &replay, const Verdict &verdict, const Stories &stories);

} // namespace reckoner
