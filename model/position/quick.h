// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/position/verdict.h"

namespace reckoner {

struct QuickInput
{
    QString root;
    const RevisionGraph *graph = nullptr;
    std::optional<SourceInfo> live;            ///< the database, if one was given
    std::optional<Stamp> stamp;                ///< none: it has no version table
    DialectId dialect = DialectId::PostgreSql; ///< of the database
};

/// The verdict of stamp and revisions alone (semantics 4 and 5): RK301 to RK303 and what is pending. No
/// position is read, so nothing is said of them, and no fix stands in for a stamp.
Verdict judgeQuickly(const QuickInput &input);

} // namespace reckoner
