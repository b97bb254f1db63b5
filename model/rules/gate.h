// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/position/verdict.h"

namespace reckoner {

/// What makes a verdict fail. Words: error, warning (and error), info (and both), drift, models, pending,
/// uncertain, foreign, run (this build's models would not run on the database).
struct GatePolicy
{
    QStringList failOn{QStringLiteral("error")};
    bool allowUncertain = false; ///< an uncertain difference does not make the verdict "could not tell"
    bool allowOpaque = false;    ///< nor an Opaque without a bound
};

/// The words of --fail-on; the first that is none is returned, or "".
const QStringList &gateWords();
QString unknownGateWord(const QStringList &words);
/// The words of --allow: uncertain, opaque.
const QStringList &allowWords();
QString unknownAllowWord(const QStringList &words);

/// Whether a finding alone gives exit code 1.
bool reachesGate(const Finding &finding, const GatePolicy &policy);

/// What a gate makes of a verdict: the exit code, and why it is not 0, in sentences.
struct GateAnswer
{
    int code = 0;
    QStringList reasons;
};
GateAnswer askGate(const Verdict &verdict, const GatePolicy &policy);

/// Exit code of the contract: 0 in line, 1 a certain unwaived finding reaches the gate, 2 could not tell.
/// Precedence 1 over 2 over 0. An Opaque of a revision whose finding (RK305) is waived or ignored is answered
/// for.
int gateExitCode(const Verdict &verdict, const GatePolicy &policy);
int gateExitCode(const DiffResult &diff, const std::vector<const Snapshot *> &sides);

} // namespace reckoner
