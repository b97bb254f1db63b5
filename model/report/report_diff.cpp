// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/reportparts.h"
#include "model/report/sentences.h"

#include <QCryptographicHash>

namespace reckoner {

using namespace reporting;

namespace {

QString labelOf(const Snapshot &side)
{
    return side.source.label.isEmpty() ? side.source.spec : side.source.label;
}

/// As that of a finding: no values.
QString fingerprintOf(const ReportEntry &entry, const Change &change)
{
    QStringList facets = change.facetNames();
    facets.sort();
    const QStringList parts{entry.rule, change.ref.path, entry.kind, change.ref.object,
                            facets.join(QLatin1Char(','))};
    return QString::fromLatin1(
        QCryptographicHash::hash(parts.join(QLatin1Char('\n')).toUtf8(), QCryptographicHash::Sha256)
            .left(16)
            .toHex());
}

ReportEntry entryOf(const Change &change, const RepositoryPaths &fromPaths, const RepositoryPaths &toPaths)
{
    ReportEntry entry;
    describe(entry, change);
    const QString action = changeActionName(change.action);
    entry.rule = action + QLatin1Char('-') + entry.kind;
    entry.title = QStringLiteral("%1 %2").arg(kindWords(change.ref.kind), action);
    entry.severity = change.mild ? Severity::Info : Severity::Error;
    entry.heading = ReportText::tr("Differences");
    entry.from = ReportText::tr("from");
    entry.to = ReportText::tr("to");
    entry.message = sentence(QStringLiteral("%1: %2").arg(objectWords(change.ref), entry.detail));
    QStringList because;
    if (!change.uncertainBecause.isEmpty())
        because.append(change.uncertainBecause);
    if (const QString along = alongWith(change); !along.isEmpty())
        because.append(along);
    entry.because = sentence(because.join(QStringLiteral("; ")));
    entry.more = entry.because;
    addPlace(entry, placeOf(change.to), entry.to, true, toPaths);
    addPlace(entry, placeOf(change.from), entry.from, true, fromPaths);
    entry.reach = !entry.certain ? Reach::CouldNotTell : change.mild ? Reach::Nothing : Reach::Gate;
    entry.fingerprint = fingerprintOf(entry, change);
    return entry;
}

} // namespace

Report reportOfDiff(const DiffResult &diff, const Snapshot &from, const Snapshot &to, int exitCode,
                    const RepositoryPaths &fromPaths, const RepositoryPaths &toPaths)
{
    Report report{
        QStringLiteral("diff"), ReportText::tr("%1 to %2").arg(labelOf(from), labelOf(to)), exitCode, {}, {}};
    ReportPart part;
    part.positions = {{ReportText::tr("From"), QStringLiteral("%1, %2").arg(labelOf(from), tables(from))},
                      {ReportText::tr("To"), QStringLiteral("%1, %2").arg(labelOf(to), tables(to))}};
    const int count = int(diff.changes.size());
    part.sentences = {count == 0   ? ReportText::tr("Nothing differs.")
                      : count == 1 ? ReportText::tr("One difference.")
                                   : ReportText::tr("%1 differences.").arg(count)};
    if (diff.ignored)
        part.sentences.append(ignoredSentence(diff.ignored));
    part.legs = {{QString(), report.title, {}, {}, {}, Reach::Nothing}};
    for (const Change &change : diff.changes)
        part.entries.push_back(entryOf(change, fromPaths, toPaths));
    addNotCompared(part.notCompared, &from);
    addNotCompared(part.notCompared, &to);
    addNotComparable(part.notCompared, diff.notComparable);
    addNotes(part.notes, from.notes, fromPaths);
    addNotes(part.notes, to.notes, toPaths);
    addNotes(part.notes, diff.notes, {});
    addOpaques(part.notes, &from, fromPaths);
    addOpaques(part.notes, &to, toPaths);
    for (const auto &[side, paths] : {std::pair(&from, &fromPaths), std::pair(&to, &toPaths)}) {
        for (const Opaque &opaque : side->opaques) {
            if (opaque.bound == Opaque::Bound::Anything)
                addBlind(part.blind, opaque, *paths);
        }
    }
    // A live database has no file of its own.
    part.anchor = {toPaths.of(QStringLiteral("reckoner.toml")), 0, 0};
    report.parts.push_back(std::move(part));
    return report;
}

} // namespace reckoner
