// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/diff.h"
#include "model/history/replay.h"
#include "model/position/running.h"

#include <functional>

namespace reckoner {

enum class Leg { ModelsHead, StampHead, StampLive, ModelsLive };
/// "models-head", ...
QString legName(Leg leg);

/// How a stamp-live difference came about (semantics 7), and remit (semantics 2).
enum class DriftClass { None, AppliedAhead, StampedNotRun, AsInModels, Reverted, Unknown, Foreign };
/// "applied-ahead", "stamped-not-run", "as-in-models", "reverted", "unknown", "foreign"; "" for None.
QString driftClassName(DriftClass driftClass);

/// One answer to "what is out of line here": a Change on a leg, explained.
struct Finding
{
    QString rule; ///< "RK201"
    Severity severity = Severity::Error;
    std::optional<Leg> leg; ///< none for findings about the history itself (RK3xx)
    Change change;
    QString message; ///< one sentence
    DriftClass driftClass = DriftClass::None;
    QString revision;         ///< the revision that explains it, or whose object it is
    QStringList alternatives; ///< other revisions that explain it as well (ties)
    QString fingerprint;
    QString repairAction; ///< "upgrade", "write-migration", "run-revision", "stamp-forward",
                          ///< "repair-database", "none"
    bool waived = false;  ///< somebody answers for it: it does not reach the gate
    bool known = false;   ///< waived because the baseline has it
    QString waivedBecause;
    Place waivedAt; ///< the waiver
};

struct Fix
{
    QStringList revisions; ///< heads of the set, empty: base
    int distance = 0;
    bool assumed = false; ///< the stamp is missing or unknown; the fix stands in (semantics 6)
    std::vector<QStringList> alternatives; ///< others at the same distance
};

/// The four positions of one root. Any may be null.
struct Positions
{
    std::shared_ptr<const Snapshot> models;
    std::shared_ptr<const Snapshot> head;
    std::shared_ptr<const Snapshot> stamp;
    std::shared_ptr<const Snapshot> live;
};

/// What was looked at instead of the positions, where only stamp and revisions were asked for.
struct QuickLook
{
    std::optional<SourceInfo> database; ///< none was given
    std::optional<Stamp> stamp;         ///< none: the database has no version table
    int revisions = 0;                  ///< of the history
    bool told = true;                   ///< false: what is pending cannot be told
};

struct VerdictSummary
{
    int pending = 0;
    int drift = 0;
    int modelsWithoutMigration = 0;
    int foreign = 0;
    int uncertain = 0;
    int notComparable = 0;
    int waived = 0; ///< with those that are known
    int known = 0;
    int ignored = 0; ///< left out by the policy
};

struct Verdict
{
    QString root;
    Positions positions;
    DiffResult modelsHead;
    DiffResult stampHead;
    DiffResult stampLive;
    DiffResult modelsLive; ///< only without a history
    std::vector<Finding> findings;
    std::optional<Fix> fix;
    QStringList heads;
    QStringList stampRows;
    QStringList pending; ///< ids in the order they would run
    std::vector<Diagnostic> notes;
    std::vector<Finding> ignored; ///< left out by the policy, for their rule
    Running running;
    bool saved = false;             ///< the live side was read from a snapshot
    int snapshotAgeDays = -1;       ///< of a live side that was saved: from its day to today; -1: not known
    bool stampUnread = false;       ///< there is a version table, but it could not be read
    bool tooOld = false;            ///< the policy asks for a younger snapshot
    bool repairsForbidden = false;  ///< after some revision: RK310 was looked for
    std::optional<QuickLook> quick; ///< then there are no positions and no legs
    VerdictSummary summary;
};

/// What is known of the live side as a source; null if there is none.
const SourceInfo *liveSource(const Verdict &verdict);

/// Counts the findings again, after a policy has looked at them.
void sumUp(Verdict &verdict);

struct VerdictInput
{
    QString root;
    std::shared_ptr<const Snapshot> models; ///< may be null
    std::shared_ptr<Replay> replay;         ///< may be null
    std::shared_ptr<const Snapshot> live;   ///< may be null
    DiffOptions options;
    const Dialect *dialect = nullptr; ///< null: that of the live side, else of the models
    /// Revisions after which repairs are findings (RK310), base if there are none; nullopt: nobody asks.
    std::optional<QStringList> noRepairsSince;
    /// Asked of a revision that the stamp names and the history does not have; may be empty.
    std::function<std::optional<Diagnostic>(const QString &revision)> lookUp;
};

/// The verdict of the four positions (product.md, semantics 2 to 8).
Verdict judge(const VerdictInput &input, const Progress &progress = {});

/// The revision set whose replay is nearest to `live` (semantics 6).
Fix locate(Replay &replay, const Snapshot &live, const Progress &progress = {});

} // namespace reckoner
