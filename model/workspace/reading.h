// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/position/chart.h"
#include "model/position/objecttree.h"
#include "model/workspace/check.h"

namespace reckoner {

/// All that the window shows of one root; made in the job that read it, so that no page computes.
struct RootReading
{
    std::shared_ptr<const Verdict> verdict;
    std::shared_ptr<const ObjectTree> tree;
    std::shared_ptr<const Chart> chart; ///< null without a history
    std::shared_ptr<Replay> replay; ///< null without a history; one thread at a time: Workspace::history()
};

/// One reading of a project and, usually, a database.
struct Reading
{
    CheckRequest request;
    QString project;
    QString folder; ///< absolute
    DialectId dialect = DialectId::PostgreSql;
    GatePolicy gate; ///< of reckoner.toml
    std::vector<RootReading> roots; ///< at least one
    QStringList watched;            ///< absolute paths of the files that were understood, and their folders
    bool watchesAll = true;         ///< false: there were too many to watch them all

    /// What a place names, as an absolute path; "" for none.
    QString fileOf(const Place &place) const;
};

/// Reads as checkProject() does, then makes what the pages show. Errors: as checkProject().
Result<std::shared_ptr<const Reading>> readWorkspace(const CheckRequest &request, const Progress &progress);

/// What came and went between two readings of one root, by fingerprints.
struct ReadingChange
{
    int came = 0;
    int went = 0;
    bool stampMoved = false;

    bool isEmpty() const { return !came && !went && !stampMoved; }
    bool operator==(const ReadingChange &) const = default;
};
ReadingChange changedSince(const Verdict &before, const Verdict &now);

} // namespace reckoner
