// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/position/verdict.h"

#include <map>

namespace reckoner {

/// A finding that was there when the baseline was written. What it was about is for those who read the file.
struct KnownFinding
{
    QString rule;
    QString leg;
    QString kind;
    QString path;
    QString object;

    bool operator==(const KnownFinding &) const = default;
};

/// Findings that are known: they are told, marked as known, and do not reach the gate. By fingerprint, so no
/// value is in the file, and a known difference stays known when its values change.
///
///     {"reckoner": "baseline", "version": 1, "findings": [
///       {"fingerprint": "…", "rule": "RK205", "leg": "stamp-live", "kind": "column", "path": "main.t",
///       "object": "a"}
///     ]}
struct Baseline
{
    QString file; ///< as it was named
    std::map<QString, KnownFinding> findings;

    bool operator==(const Baseline &) const = default;
};

/// Errors: baseline.syntax (not JSON, or not such a document), baseline.version.
Result<Baseline> readBaseline(const QByteArray &text, const QString &file);
/// One line for each finding, sorted by fingerprint: two of them can be merged line by line.
QByteArray baselineText(const Baseline &baseline);
/// Adds what no waiver covers, and is not about the policy itself (RK6xx).
void addFindings(Baseline &baseline, const Verdict &verdict);
/// Marks the findings that a baseline has, and counts again. Those that a waiver covers keep its words.
void markKnown(Verdict &verdict, const Baseline &baseline);

} // namespace reckoner
