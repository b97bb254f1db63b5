// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/position/quick.h"

#include "model/position/positiontext.h"
#include "model/position/stampside.h"

namespace reckoner {

Verdict judgeQuickly(const QuickInput &input)
{
    const RevisionGraph &graph = *input.graph;
    Verdict verdict;
    verdict.root = input.root;
    QuickLook look;
    look.revisions = int(graph.revisions().size());
    const bool asked = input.live.has_value();
    const position::StampSide stamp = position::stampSide(graph, input.stamp, false);
    const QStringList names =
        asked ? position::namesOf(*input.live, input.dialect, input.root) : QStringList();
    position::HeadSide heads = position::headSide(graph, stamp.isKnown() ? &stamp.closure : nullptr, names);
    verdict.heads = heads.heads;
    verdict.notes = std::move(heads.notes);
    if (asked) {
        look.database = input.live;
        look.stamp = input.stamp;
        look.told = stamp.isKnown();
        verdict.stampRows = stamp.rows;
        verdict.findings = stamp.findings;
        if (!stamp.present)
            verdict.notes.push_back(
                {Severity::Warning,
                 QStringLiteral("stamp.none"),
                 PositionText::tr("The database has no version table: where it stands cannot be told without "
                                  "reading its schema. `reckoner check` without --quick does."),
                 {},
                 {}});
    }
    position::addSeveralHeads(verdict, graph);
    if (look.told && asked) {
        for (const Revision *revision : graph.ordered(graph.ancestors(verdict.heads))) {
            if (!stamp.closure.contains(revision->id))
                verdict.pending.append(revision->id);
        }
    }
    verdict.quick = look;
    sumUp(verdict);
    return verdict;
}

} // namespace reckoner
