// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/jsonwriter.h"
#include "model/position/chart.h"
#include "model/rules/gate.h"

namespace reckoner {

/// One root as the documents need it: the verdict and, if there is a history, its replay.
struct RootView
{
    const Verdict *verdict = nullptr;
    Replay *replay = nullptr;
    /// If it is there, it is asked for what revisions did, and the replay only for its graph, which any
    /// thread may read.
    const Chart *chart = nullptr;
    const RevisionGraph *revisions = nullptr; ///< where there is no replay
    GateAnswer gate;                          ///< what the gate makes of it

    /// May be null.
    const RevisionGraph *graph() const { return replay ? &replay->graph() : revisions; }
};

/// The `check` document of the contract, version 1; without a dialect where nothing was read that has one.
/// `explain`: also the rules by which facets were compared,
/// and what is equal though spelt differently.
QByteArray jsonCheck(const std::vector<RootView> &roots, std::optional<DialectId> dialect, int exitCode,
                     bool explain = false);

/// The `diff` document, version 1; `explain` as above.
QByteArray jsonDiff(const DiffResult &diff, const Snapshot &from, const Snapshot &to, bool explain = false);

/// One root of `history` and `locate`.
struct HistoryView
{
    QString root;
    Replay *replay = nullptr;
    std::optional<Stamp> stamp;
    QStringList unknownRows; ///< of the stamp, that the history does not have
    QStringList pending;
    std::optional<Fix> fix;
    std::vector<Diagnostic> notes;
};
QByteArray jsonHistory(const std::vector<HistoryView> &roots);
QByteArray jsonLocate(const std::vector<HistoryView> &roots);

/// `{"reckoner":"error",...}`.
QByteArray jsonError(const Error &error);

} // namespace reckoner
