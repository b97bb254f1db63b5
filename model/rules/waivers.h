// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/position/verdict.h"

#include <QDate>
#include <QSet>

namespace reckoner {

/// The file in a project's folder that says what is expected of it.
inline constexpr char configFileName[] = "reckoner.toml";

/// A finding, or a sort of findings, that somebody answers for. In reckoner.toml:
///
///     [[waiver]]
///     rule = "RK206"                # or fingerprint = "…" of one finding
///     object = "public.legacy_*"    # a path; * stands for anything
///     reason = "the old importer keeps them until it is switched off"
///     owner = "data team"
///     expires = 2027-03-31          # the last day on which it holds
///
/// What is named must all fit. A reason and at least one of fingerprint, rule and object are required.
struct Waiver
{
    QString fingerprint;
    QString rule;
    QString object;
    QString reason;
    QString owner;
    QDate expires; ///< invalid: never
    Place place;   ///< of its [[waiver]] line

    bool operator==(const Waiver &) const = default;
    bool covers(const Finding &finding) const;
    bool hasExpired(QDate today) const { return expires.isValid() && expires < today; }
};

/// The waivers of a reckoner.toml, in its order; `file` names it in places. Errors: config.syntax (not TOML),
/// config.waiver (no reason, nothing named, a key that there is not, a value of the wrong kind).
Result<std::vector<Waiver>> readWaivers(const QByteArray &text, const QString &file);

/// The rules of equality that a reckoner.toml switches off, in its `[compare]` table:
///
///     [compare]
///     rules_off = ["pg.in.order"]
///
/// Errors: config.syntax, config.compare (no list of texts, a rule that there is none of).
Result<QSet<QString>> readRulesOff(const QByteArray &text, const QString &file);

/// The text with one waiver more, after the last one or at the end; every other byte is kept. Errors: as
/// readWaivers(), for the text as well as for the waiver.
Result<QByteArray> insertWaiver(const QByteArray &text, const Waiver &waiver);

/// Takes out the last waiver of exactly this fingerprint: the reverse of insertWaiver(), byte by byte. Error:
/// config.waiver if there is none.
Result<QByteArray> removeWaiver(const QByteArray &text, const QString &fingerprint);

/// For the roots of a project: marks the findings that are waived on that day.
void applyWaivers(const std::vector<Verdict *> &verdicts, const std::vector<Waiver> &waivers, QDate today);
/// A waiver that has expired waives nothing and is a finding itself (RK601): a warning where it covers what
/// nothing else waives by now, else info, in the first root. Counts again.
void tellExpired(const std::vector<Verdict *> &verdicts, const std::vector<Waiver> &waivers, QDate today);

} // namespace reckoner
