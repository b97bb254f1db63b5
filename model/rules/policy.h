// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/rules/baseline.h"
#include "model/rules/gate.h"
#include "model/rules/waivers.h"

namespace reckoner {

/// What is not to be told at all; what is named must all fit, and something must be named.
struct IgnoreRule
{
    QString rule;   ///< "RK206", "RK3*"
    QString object; ///< a path, of the object or of the table it is in; * stands for anything
    QString kind;   ///< kindName()
    QString facet;  ///< of a modified object; the other facets that differ are told
    QString owner;  ///< of the object in the database, or of the table it is in
    Place place;

    bool operator==(const IgnoreRule &) const = default;
};

/// How heavy the findings of a rule are.
struct SeverityRule
{
    QString rule;                     ///< "RK206", "RK1*", or "mild": what is info whatever the rule
    std::optional<Severity> severity; ///< none: "off", as if ignored
    Place place;

    bool operator==(const SeverityRule &) const = default;
};

/// What is expected of a project and what a gate makes of it: reckoner.toml, then the command line.
///
///     [gate]
///     fail_on = ["error", "run"]           # what gives exit code 1
///     allow = ["uncertain", "opaque"]      # what does not give exit code 2
///     baseline = "reckoner-baseline.json"  # findings that are known
///     no_repairs_since = "0030"            # a revision; repair-like ones after it are findings (RK310)
///     max_snapshot_age_days = 7            # an older snapshot, or one without a time, gives exit code 2
///
///     [severity]
///     RK206 = "error"                      # error, warning, info, off
///     "RK1*" = "warning"                   # the longest that fits counts
///     mild = "warning"                     # names, the order of columns
///
///     [[ignore]]
///     object = "public.legacy_*"
///     kind = "index"
///
///     [databases]
///     staging = "env:STAGING_URL"          # `--database staging`
///
/// [[waiver]] and [compare]: waivers.h.
struct ProjectPolicy
{
    std::optional<QStringList> failOn;
    std::optional<QStringList> allow;
    QString baseline;          ///< a file, relative to the project's folder
    bool baselineHere = false; ///< relative to the current folder: the command line names it
    QString noRepairsSince;
    std::optional<int> maxSnapshotAgeDays;
    std::vector<SeverityRule> severities;
    std::vector<IgnoreRule> ignores;
    std::vector<Waiver> waivers;
    QSet<QString> rulesOff;
    std::map<QString, QString> databases; ///< name to spec
    std::vector<Diagnostic> notes;        ///< tables that nothing reads

    GatePolicy gate() const;
};

/// The whole of a reckoner.toml; `file` names it in places. Errors: config.syntax (not TOML), config.key (a
/// key that there is not), config.gate, config.severity, config.ignore, config.databases (a value of the
/// wrong kind, a rule, kind, facet or word that there is not, a password), those of readWaivers() and
/// readRulesOff().
Result<ProjectPolicy> readPolicy(const QByteArray &text, const QString &file);

/// "" or what is wrong with it: names nothing, or a rule, kind or facet that there is not.
QString wrongIn(const IgnoreRule &rule);
/// Of "RK206=error" on the command line, and of one line of [severity]. Error: usage.severity.
Result<SeverityRule> severityFrom(const QString &rule, const QString &level);

/// What diff() leaves out by these rules; those with a rule's code are not for it. `live` tells owners; may
/// be null.
void addIgnores(DiffOptions &options, const std::vector<IgnoreRule> &rules, const Snapshot *live);

/// For the roots of a project: marks findings that are waived and those that the baseline knows, takes out
/// those that are ignored, gives the rest their severities, and counts again. A waiver that has expired is a
/// finding (RK601).
void applyPolicy(const std::vector<Verdict *> &verdicts, const ProjectPolicy &policy, const Baseline &known,
                 QDate today);

} // namespace reckoner
