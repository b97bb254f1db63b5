// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/position/verdict.h"

namespace reckoner {

/// One of the roots on a database.
struct RemitOf
{
    Verdict *verdict = nullptr; ///< null: nobody asked for this root
    Replay *replay = nullptr;   ///< may be null
    const Snapshot *models = nullptr;
};

/// Roots on one database share the remit (semantics 2): what another root's models declare, or one of its
/// revisions ever made, is not foreign to a root. It goes from the findings, and from the leg.
void shareRemit(const std::vector<RemitOf> &roots, const Dialect &dialect);

/// Whether a verdict calls anything foreign.
bool hasForeign(const Verdict &verdict);

} // namespace reckoner
