// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/lines.h"

namespace reckoner {

/// A row of two schemas in one column of text, as patches are written.
struct UnifiedRow
{
    enum class State { Same, Removed, Added, Skipped };

    State state = State::Same;
    QString text;                  ///< without a sign; "" for Skipped
    ObjectRef ref;                 ///< what the line says something of
    std::vector<TextPiece> pieces; ///< what the line has that its counterpart has not
    int skipped = 0;               ///< how many equal lines a row of Skipped stands for

    bool operator==(const UnifiedRow &) const = default;
};

/// What differs between two snapshots, with some equal lines around it; objects without a difference are left
/// out. What goes along with a change (the indexes of a dropped column) is told as removed or added too.
/// `result` is their diff.
///
///       CREATE TABLE public.orders (
///           ... 12 lines
///     -     total numeric(10,2),
///     +     total integer,
std::vector<UnifiedRow> unifiedRows(const Snapshot &from, const Snapshot &to, const DiffResult &result,
                                    const Dialect &dialect, int context = 3);

} // namespace reckoner
