// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/lines.h"
#include "model/position/objecttree.h"
#include "model/sources/read.h"

namespace reckoner {

/// Two positions or sources next to each other: their texts, how the lines stand beside each other, what
/// differs and why the rest is equal.
struct Comparison
{
    std::shared_ptr<const Snapshot> left;
    std::shared_ptr<const Snapshot> right;
    SchemaText leftLines;
    SchemaText rightLines;
    std::vector<AlignedRow> rows;
    DiffResult diff; ///< from left to right, with equalities

    /// A line of the unified view: one side of a row.
    struct UnifiedLine
    {
        int row = 0;
        bool right = false;
    };
    std::vector<UnifiedLine> unified;
    std::vector<int> opens;        ///< rows that a whole object begins with
    std::vector<int> unifiedOpens; ///< lines of the unified view that do

    bool foldsCase = false;

    /// The line of one side; none for a gap.
    std::optional<SchemaLine> leftLine(int row) const { return leftLines.atOrGap(rows[size_t(row)].left); }
    std::optional<SchemaLine> rightLine(int row) const { return rightLines.atOrGap(rows[size_t(row)].right); }
    /// The line of the unified view.
    SchemaLine unifiedLine(int line) const;
    /// The rows from `first` to before `end` as an editor shows one side, UTF-8: gaps are empty lines.
    QByteArray leftText(int first, int end) const;
    QByteArray rightText(int first, int end) const;
    /// The same of the lines of the unified view.
    QByteArray unifiedText(int first, int end) const;
    /// What the row says something of.
    const ObjectRef &refOf(int row) const;
    /// Where the row's object comes from on each side; unknown where it is not there or nobody noted it.
    Origin leftOrigin(int row) const;
    Origin rightOrigin(int row) const;
    /// The change of the row's object; null if it is equal.
    const Change *change(int row) const;
    std::vector<const Equality *> equalities(int row) const;
    /// First rows of what differs, top to bottom; rows that differ one after the other are one.
    std::vector<int> changeStarts() const;
    /// -1: the object has no line.
    int rowOf(const ObjectRef &ref) const;
};

/// Pure. `scope`: the one object (with what it holds) that is shown; none: the whole schema.
std::shared_ptr<const Comparison> compareSnapshots(std::shared_ptr<const Snapshot> left,
                                                   std::shared_ptr<const Snapshot> right,
                                                   const std::optional<ObjectRef> &scope = {});

/// The two sides as a unified diff with three lines around each change; spellings of one meaning are context,
/// as the left side has them.
QByteArray unifiedDiff(const Comparison &comparison);

/// A side that the person typed: any source, read for the dialect of the project. Errors: of its reader.
Result<std::shared_ptr<const Snapshot>> readSide(const QString &spec, const ReadOptions &options,
                                                 const QString &folder, const Progress &progress);

/// The text of a file that a side comes from: on disk, or as the git revision of the spec has it. Errors:
/// file.missing, file.unreadable, git.*.
Result<QByteArray> readPlace(const QString &folder, const Place &place, const QString &gitRef = {});

} // namespace reckoner
