// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/position/verdict.h"

namespace reckoner::position {

/// What the rows of a version table mean in a history (semantics 4).
struct StampSide
{
    bool present = false; ///< there is a version table
    QStringList rows;
    QStringList unknown; ///< of them, those that name no revision (RK301)
    RevisionSet closure; ///< of the others, less those that are ancestors of another (RK302)
    std::vector<Finding> findings;

    bool isKnown() const { return present && unknown.isEmpty(); }
};
/// `standsIn`: the nearest revision stands in for an unknown one, which its sentence says.
StampSide stampSide(const RevisionGraph &graph, const std::optional<Stamp> &stamp, bool standsIn);

/// The heads of this database (semantics 5); `stamp` is null where there is none or an unknown one.
struct HeadSide
{
    QStringList heads;
    std::vector<Diagnostic> notes; ///< heads that are of another
};
/// `names`: what a branch label may call the database.
HeadSide headSide(const RevisionGraph &graph, const RevisionSet *stamp, const QStringList &names);
QStringList namesOf(const SourceInfo &live, DialectId dialect, const QString &root);

/// RK303.
void addSeveralHeads(Verdict &verdict, const RevisionGraph &graph);

} // namespace reckoner::position
