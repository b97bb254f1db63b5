// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/report/report.h"
#include "model/report/visible.h"

#include <QCoreApplication>

namespace reckoner::reporting {

/// What the reports of `check` and `diff` have in common.
struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

/// With a capital letter and a full stop.
QString sentence(const QString &text);
QString tables(const Snapshot &snapshot);

/// Kind, object, action, detail and facets.
void describe(ReportEntry &entry, const Change &change);
/// Places once, each with the role it was first seen in.
void addPlace(ReportEntry &entry, const Place &place, const QString &role, bool own,
              const RepositoryPaths &paths);
Place placeOf(const Origin &origin);
/// "along with it: ..."; "" if nothing went along.
QString alongWith(const Change &change);

void addNotCompared(QStringList &lines, const Snapshot *side);
void addNotComparable(QStringList &lines, const std::vector<NotComparable> &entries);
void addNotes(std::vector<ReportNote> &notes, const std::vector<Diagnostic> &more,
              const RepositoryPaths &paths);
void addOpaques(std::vector<ReportNote> &notes, const Snapshot *side, const RepositoryPaths &paths);
/// Where the opaque is and why it is one, once.
void addBlind(QStringList &lines, const Opaque &opaque, const RepositoryPaths &paths);

/// "; a snapshot of 2027-03-01, 2 days ago" of a live side that was saved; "" of one that is live.
QString snapshotAge(const Verdict &verdict);

} // namespace reckoner::reporting
