// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/unified.h"
#include "model/history/replay.h"

namespace reckoner {

/// What lies between two states of a history, as text.
struct RevisionDiff
{
    std::vector<UnifiedRow> rows;
    int changes = 0;
    int unread = 0;     ///< statements between the two that could not be read and may change the schema
    bool apart = false; ///< the two are on different branches: neither contains the other

    bool operator==(const RevisionDiff &) const = default;
};

/// What one revision changes: from the state that all it builds on lead to. Errors: history.unknown,
/// cancelled.
Result<RevisionDiff> changesOf(Replay &replay, const QString &revision, const Dialect &dialect,
                               const Progress &progress = {});

/// From the state at `older`, with all that it builds on, to that at `newer`. Errors: the same.
Result<RevisionDiff> changesBetween(Replay &replay, const QString &older, const QString &newer,
                                    const Dialect &dialect, const Progress &progress = {});

} // namespace reckoner
