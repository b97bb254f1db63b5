// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/position/verdict.h"

namespace reckoner {

/// The verdict in sentences, the most important first: what the terminal and the window both show.
/// "2 migrations are pending.", "3 differences are drift.", "The database is where revision 0019 leaves it."
QStringList verdictSentences(const Verdict &verdict);

/// Differences of stamp and Live that weigh more than info.
struct DriftCount
{
    int certain = 0;
    int possible = 0;
};
DriftCount driftOf(const Verdict &verdict);

/// The rows of a stamp that names no place in the history: "bbbb, gone (unknown)", "none", "could not be
/// read".
QString stampWords(const Verdict &verdict);

/// "One difference is ignored, as the policy asks."
QString ignoredSentence(int count);

/// A change in one line without its place: "type numeric(10,2) → integer", "only in Live", "renamed from a".
QString changeWords(const Change &change);

/// "primary key", in the person's language; kindName() is for machines.
QString kindWords(Kind kind);

/// "column public.orders.total".
QString objectWords(const ObjectRef &ref);

/// "applied ahead", "stamped but not run", ...; "" for None.
QString classWords(DriftClass driftClass);

} // namespace reckoner
