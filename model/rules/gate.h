// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/position/verdict.h"

namespace reckoner {

/// What makes a verdict fail. Words: error, warning (and error), info (and both), drift, models, pending,
/// uncertain, foreign.
struct GatePolicy
{
    QStringList failOn{QStringLiteral("error")};
    bool allowOpaque = false; ///< an Opaque without a bound does not make the verdict "could not tell"
};

/// The words of --fail-on.
const QStringList &gateWords();
/// The first of `words` that is none of them, or "".
QString unknownGateWord(const QStringList &words);

/// Whether a finding alone gives exit code 1.
bool reachesGate(const Finding &finding, const GatePolicy &policy);

/// Exit code of the contract: 0 in line, 1 a certain unwaived finding reaches the gate, 2 could not tell.
/// Precedence 1 over 2 over 0.
int gateExitCode(const Verdict &verdict, const GatePolicy &policy);
int gateExitCode(const DiffResult &diff, const std::vector<const Snapshot *> &sides);

} // namespace reckoner
