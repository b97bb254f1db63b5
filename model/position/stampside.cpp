// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/position/stampside.h"

#include "model/position/explain.h"
#include "model/position/positiontext.h"

#include <algorithm>

namespace reckoner::position {

namespace {

/// A label counts along its whole branch; what is only depended on is another branch.
bool isLabelled(const RevisionGraph &graph, const QString &head, const QStringList &names)
{
    RevisionSet seen;
    QStringList todo{head};
    while (!todo.isEmpty()) {
        const Revision *revision = graph.find(todo.takeLast());
        if (!revision || !seen.insert(revision->id).second)
            continue;
        for (const QString &label : revision->labels) {
            if (names.contains(label, Qt::CaseInsensitive))
                return true;
        }
        todo += revision->down;
    }
    return false;
}

} // namespace

StampSide stampSide(const RevisionGraph &graph, const std::optional<Stamp> &stamp, bool standsIn)
{
    StampSide side;
    if (!stamp || !stamp->tablePresent)
        return side;
    side.present = true;
    side.rows = stamp->revisions;
    QStringList known;
    for (const QString &row : side.rows) {
        if (graph.find(row)) {
            known.append(row);
            continue;
        }
        side.unknown.append(row);
        const QString sentence =
            standsIn
                ? PositionText::tr(
                      "The stamp names revision %1, which the history does not have: it may be squashed, or "
                      "on another branch; the nearest revision stands in.")
                : PositionText::tr(
                      "The stamp names revision %1, which the history does not have: it may be squashed, or "
                      "on another branch.");
        side.findings.push_back(historyFinding("RK301", Severity::Error, row, sentence.arg(row), {}));
    }
    for (const QString &row : graph.redundant(known)) {
        known.removeAll(row);
        side.findings.push_back(historyFinding(
            "RK302", Severity::Warning, row,
            PositionText::tr(
                "The stamp has a row for revision %1, which is an ancestor of another row: it is "
                "left out.")
                .arg(row),
            graph.find(row)->place));
    }
    side.closure = graph.ancestors(known);
    return side;
}

QStringList namesOf(const SourceInfo &live, DialectId dialect, const QString &root)
{
    const QString database = live.label.section(QLatin1Char('/'), -1);
    return {database, database.section(QLatin1Char('.'), 0, 0), dialectName(dialect), root};
}

HeadSide headSide(const RevisionGraph &graph, const RevisionSet *stamp, const QStringList &names)
{
    HeadSide side;
    const QStringList all = graph.heads();
    if (!stamp || stamp->empty()) {
        side.heads = all;
        return side;
    }
    const QStringList bases = graph.bases();
    for (const QString &head : all) {
        const RevisionSet line = graph.ancestors({head});
        const bool shared = std::any_of(bases.begin(), bases.end(), [&](const QString &base) {
            return line.contains(base) && stamp->contains(base);
        });
        if (shared || isLabelled(graph, head, names))
            side.heads.append(head);
        else
            side.notes.push_back(
                {Severity::Info,
                 QStringLiteral("head.elsewhere"),
                 PositionText::tr("Head %1 shares no base with the stamp and has no label of this database: "
                                  "it is not of this database.")
                     .arg(head),
                 {},
                 {}});
    }
    return side;
}

void addSeveralHeads(Verdict &verdict, const RevisionGraph &graph)
{
    QStringList heads = verdict.heads;
    heads.sort();
    if (heads.size() < 2)
        return;
    verdict.findings.push_back(
        historyFinding("RK303", Severity::Warning, heads.join(QLatin1String(", ")),
                       PositionText::tr("The history has %1 heads (%2): upgrading to \"head\" is ambiguous.")
                           .arg(heads.size())
                           .arg(heads.join(QLatin1String(", "))),
                       graph.find(heads.front())->place));
}

} // namespace reckoner::position
