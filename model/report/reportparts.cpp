// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/reportparts.h"

#include "model/report/sentences.h"

#include <QDateTime>

#include <algorithm>

namespace reckoner::reporting {

namespace {

QString wholePath(const ObjectRef &ref)
{
    if (ref.object.isEmpty())
        return ref.path;
    return ref.path.isEmpty() ? ref.object : ref.path + QLatin1Char('.') + pathPart(ref.object);
}

std::vector<ReportFacet> facetsOf(const Change &change)
{
    std::vector<ReportFacet> facets;
    for (const FacetChange &each : change.facets)
        facets.push_back({each.facet, each.beforeRaw, each.afterRaw});
    if (!facets.empty())
        return facets;
    // Of an object that is on one side only: what it is. It has been called by its name.
    const bool before = change.action == Action::Removed;
    for (const auto &[facet, raw] : before ? change.before : change.after) {
        if (facet != QLatin1String("name") && !raw.isEmpty())
            facets.push_back({facet, before ? raw : QString(), before ? QString() : raw});
    }
    return facets;
}

QString actionOf(const Change &change)
{
    switch (change.action) {
    case Action::Added:
        return ReportText::tr("added");
    case Action::Removed:
        return ReportText::tr("missing");
    case Action::Renamed:
        return ReportText::tr("renamed");
    case Action::Modified:
        break;
    }
    return ReportText::tr("changed");
}

Place rebased(Place place, const RepositoryPaths &paths)
{
    place.file = paths.of(place.file);
    return place;
}

} // namespace

QString sentence(const QString &text)
{
    if (text.isEmpty())
        return text;
    const QString whole = text.at(0).toUpper() + text.mid(1);
    return whole.endsWith(QLatin1Char('.')) ? whole : whole + QLatin1Char('.');
}

QString tables(const Snapshot &snapshot)
{
    const int count = int(snapshot.schema.tables.size());
    return count == 1 ? ReportText::tr("1 table") : ReportText::tr("%1 tables").arg(count);
}

void describe(ReportEntry &entry, const Change &change)
{
    entry.kind = kindName(change.ref.kind);
    entry.object = wholePath(change.ref);
    entry.subject = entry.object;
    entry.action = actionOf(change);
    entry.detail = changeWords(change);
    entry.facets = facetsOf(change);
    entry.oneSided = change.facets.empty();
    entry.certain = change.certainty == Certainty::Certain;
}

void addPlace(ReportEntry &entry, const Place &place, const QString &role, bool own,
              const RepositoryPaths &paths)
{
    if (!place.isKnown())
        return;
    const Place there = rebased(place, paths);
    if (std::none_of(entry.places.begin(), entry.places.end(),
                     [&](const ReportPlace &other) { return other.place == there; }))
        entry.places.push_back({there, role, own});
}

Place placeOf(const Origin &origin)
{
    return origin.file.isEmpty() ? Place() : Place{origin.file, origin.line, 0};
}

QString alongWith(const Change &change)
{
    QStringList names;
    for (const ObjectRef &ref : change.consequences)
        names.append(objectWords({ref.kind, {}, ref.object}));
    return names.isEmpty() ? QString()
                           : ReportText::tr("along with it: %1").arg(names.join(QStringLiteral(", ")));
}

void addNotCompared(QStringList &lines, const Snapshot *side)
{
    if (!side || side->notCompared.empty())
        return;
    QStringList counts;
    for (const auto &[name, count] : side->notCompared)
        counts.append(QStringLiteral("%1 %2").arg(count).arg(name));
    lines.append(QStringLiteral("%1: %2").arg(side->source.label, counts.join(QStringLiteral(", "))));
}

void addNotComparable(QStringList &lines, const std::vector<NotComparable> &entries)
{
    for (const NotComparable &entry : entries) {
        QString text = objectWords(entry.ref);
        if (!entry.facet.isEmpty())
            text += QStringLiteral(", ") + entry.facet;
        text += QStringLiteral(": ") + entry.reason;
        if (entry.place.isKnown())
            text += QStringLiteral(" (%1)").arg(entry.place.toString());
        lines.append(text);
    }
}

void addNotes(std::vector<ReportNote> &notes, const std::vector<Diagnostic> &more,
              const RepositoryPaths &paths)
{
    for (const Diagnostic &note : more)
        notes.push_back({note.severity, note.code, note.message, rebased(note.place, paths)});
}

void addOpaques(std::vector<ReportNote> &notes, const Snapshot *side, const RepositoryPaths &paths)
{
    if (!side)
        return;
    for (const Opaque &opaque : side->opaques) {
        if (opaque.bound == Opaque::Bound::Data)
            continue;
        const QString bound =
            opaque.bound == Opaque::Bound::Anything
                ? ReportText::tr("could touch anything")
                : ReportText::tr("bounded to %1").arg(opaque.names.join(QStringLiteral(", ")));
        notes.push_back({opaque.bound == Opaque::Bound::Anything ? Severity::Warning : Severity::Info,
                         QStringLiteral("opaque"),
                         ReportText::tr("Not understood by reading: %1 (%2)").arg(opaque.reason, bound),
                         rebased(opaque.place, paths)});
    }
}

void addBlind(QStringList &lines, const Opaque &opaque, const RepositoryPaths &paths)
{
    const QString where = rebased(opaque.place, paths).toString();
    const QString line = where.isEmpty() ? opaque.reason : QStringLiteral("%1: %2").arg(where, opaque.reason);
    if (!lines.contains(line))
        lines.append(line);
}

QString snapshotAge(const Verdict &verdict)
{
    const QString &taken = liveSource(verdict)->takenAt;
    const int days = verdict.snapshotAgeDays;
    if (verdict.saved && days < 0 && QDateTime::fromString(taken, Qt::ISODate).isValid())
        return ReportText::tr("; a snapshot of %1, a day that has not come").arg(taken);
    return !verdict.saved                ? QString()
           : taken.isEmpty() || days < 0 ? ReportText::tr("; a snapshot of an age that it does not say")
           : days == 0                   ? ReportText::tr("; a snapshot of %1, today").arg(taken)
           : days == 1                   ? ReportText::tr("; a snapshot of %1, one day ago").arg(taken)
                       : ReportText::tr("; a snapshot of %1, %2 days ago").arg(taken).arg(days);
}

} // namespace reckoner::reporting
