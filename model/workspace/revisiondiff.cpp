// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/revisiondiff.h"

#include "model/history/alembic.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner {

namespace {

struct RevisionDiffText
{
    Q_DECLARE_TR_FUNCTIONS(RevisionDiffText)
};

RevisionSet without(const RevisionSet &set, const RevisionSet &other)
{
    RevisionSet rest;
    std::set_difference(set.begin(), set.end(), other.begin(), other.end(), std::inserter(rest, rest.end()));
    return rest;
}

Result<RevisionDiff> between(Replay &replay, const RevisionSet &from, const RevisionSet &to,
                             const Dialect &dialect, const Progress &progress)
{
    const auto cancelled = [] {
        return unexpected(QStringLiteral("cancelled"), RevisionDiffText::tr("Cancelled."));
    };
    if (progress.cancel.isCancelled())
        return cancelled();
    RevisionDiff made;
    const RevisionSet gone = without(from, to);
    const RevisionSet come = without(to, from);
    made.apart = !gone.empty() && !come.empty();
    for (const RevisionSet *set : {&gone, &come}) {
        for (const Opaque &opaque : replay.opaques(*set))
            made.unread += opaque.bound != Opaque::Bound::Data;
    }
    const SnapshotPtr before = snapshotAt(replay, from, dialect);
    if (progress.cancel.isCancelled())
        return cancelled();
    const SnapshotPtr after = snapshotAt(replay, to, dialect);
    if (progress.cancel.isCancelled())
        return cancelled();
    const DiffResult result = diff(*before, *after, dialect, {});
    if (progress.cancel.isCancelled())
        return cancelled();
    made.changes = int(result.changes.size());
    made.rows = unifiedRows(*before, *after, result, dialect);
    return made;
}

Unexpected unknown(const QString &revision)
{
    return unexpected(QStringLiteral("history.unknown"),
                      RevisionDiffText::tr("No migration has the revision %1.").arg(revision));
}

} // namespace

Result<RevisionDiff> changesOf(Replay &replay, const QString &revision, const Dialect &dialect,
                               const Progress &progress)
{
    if (!replay.graph().find(revision))
        return unknown(revision);
    const RevisionSet with = replay.graph().ancestors({revision});
    RevisionSet before = with;
    before.erase(revision);
    return between(replay, before, with, dialect, progress);
}

Result<RevisionDiff> changesBetween(Replay &replay, const QString &older, const QString &newer,
                                    const Dialect &dialect, const Progress &progress)
{
    for (const QString &revision : {older, newer}) {
        if (!replay.graph().find(revision))
            return unknown(revision);
    }
    return between(replay, replay.graph().ancestors({older}), replay.graph().ancestors({newer}), dialect,
                   progress);
}

} // namespace reckoner
