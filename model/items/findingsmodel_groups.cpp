// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/findingsmodel.h"

#include "model/report/sentences.h"
#include "model/rules/rules.h"

#include <map>

namespace reckoner {

namespace {

Place placeOf(const Origin &origin)
{
    return {origin.file, origin.file.isEmpty() ? 0 : origin.line, 0};
}

/// The table, view, ... that a finding is about or whose part it is about.
QString tableOf(const ObjectRef &ref)
{
    return belongsToTable(ref.kind) ? ref.path : fullPath(ref);
}

struct Heading
{
    int order = 0;
    QString name; ///< tells groups of the same order apart, and sorts them
    QString title;
    QString topic;

    bool operator<(const Heading &other) const
    {
        return std::tie(order, name) < std::tie(other.order, other.name);
    }
};

Heading legHeading(const Finding &finding)
{
    const auto heading = [](int order, const QString &title, const char *topic) {
        return Heading{order, {}, title, QLatin1String(topic)};
    };
    if (finding.driftClass == DriftClass::Foreign)
        return heading(4, FindingsModel::tr("Foreign objects"), "foreign");
    if (finding.leg == Leg::StampLive)
        return heading(0, FindingsModel::tr("Drift"), "drift");
    if (finding.leg == Leg::ModelsHead)
        return heading(1, FindingsModel::tr("Model changes without a migration"), "models");
    if (finding.leg == Leg::ModelsLive)
        return heading(2, FindingsModel::tr("Models and database differ"), "both");
    return heading(3, FindingsModel::tr("The history itself"), "history");
}

Heading headingOf(const Finding &finding, FindingsModel::Grouping grouping)
{
    constexpr int last = 1000;
    switch (grouping) {
    case FindingsModel::Grouping::Leg:
        break;
    case FindingsModel::Grouping::Class: {
        if (finding.driftClass == DriftClass::None)
            break; // not between stamp and database: its leg says what it is
        QString title = classWords(finding.driftClass);
        title[0] = title.at(0).toUpper();
        return {int(finding.driftClass) - last, {}, title, {}};
    }
    case FindingsModel::Grouping::Rule:
        return {0,
                finding.rule,
                FindingsModel::tr("%1: %2", "a rule's code and its title")
                    .arg(finding.rule, ruleTitle(finding.rule)),
                {}};
    case FindingsModel::Grouping::Table:
        if (!finding.leg)
            return {last, {}, FindingsModel::tr("The history itself"), {}};
        return {0, tableOf(finding.change.ref), tableOf(finding.change.ref), {}};
    case FindingsModel::Grouping::Severity:
        return {int(finding.severity),
                {},
                finding.severity == Severity::Error     ? FindingsModel::tr("Errors")
                : finding.severity == Severity::Warning ? FindingsModel::tr("Warnings")
                                                        : FindingsModel::tr("Information"),
                {}};
    }
    return legHeading(finding);
}

QString boundWords(const Opaque &opaque)
{
    switch (opaque.bound) {
    case Opaque::Bound::Anything:
        return FindingsModel::tr("It could touch anything.");
    case Opaque::Bound::Data:
        return FindingsModel::tr("It can only touch data.");
    case Opaque::Bound::Objects:
        break;
    }
    return FindingsModel::tr("It can only touch %1.").arg(opaque.names.join(QStringLiteral(", ")));
}

} // namespace

FindingsModel::Row FindingsModel::rowOf(const Finding &finding) const
{
    Row row;
    row.finding = &finding;
    row.severity = finding.severity;
    row.identity = finding.fingerprint;
    row.revision = finding.revision;
    if (finding.leg)
        row.object = finding.change.ref;
    row.texts[ObjectColumn] =
        finding.leg ? objectWords(finding.change.ref) : tr("revision %1").arg(finding.change.ref.object);
    row.texts[DifferenceColumn] = finding.leg ? changeWords(finding.change) : finding.message;
    QStringList why;
    if (finding.waived)
        why.append(tr("waived"));
    if (finding.driftClass != DriftClass::None)
        why.append(classWords(finding.driftClass));
    if (finding.leg && !finding.revision.isEmpty())
        why.append(finding.revision);
    row.texts[WhyColumn] = why.join(QStringLiteral(", "));
    const int revision = m_chart && !finding.revision.isEmpty() ? m_chart->find(finding.revision) : -1;
    row.place = placeOf(finding.change.to);
    if (!row.place.isKnown())
        row.place = placeOf(finding.change.from);
    if (!row.place.isKnown() && revision >= 0)
        row.place = m_chart->rows[size_t(revision)].revision.place;
    row.texts[WhereColumn] = row.place.toString();
    row.detail = finding.message;
    return row;
}

std::vector<FindingsModel::Group> FindingsModel::findingGroups() const
{
    std::map<Heading, Group> groups;
    for (const Finding &finding : m_verdict->findings) {
        const Heading heading = headingOf(finding, m_grouping);
        Group &group = groups[heading];
        group.title = heading.title;
        group.topic = heading.topic;
        group.rows.push_back(rowOf(finding));
    }
    std::vector<Group> list;
    for (auto &[heading, group] : groups)
        list.push_back(std::move(group));
    return list;
}

FindingsModel::Group FindingsModel::pendingGroup() const
{
    Group group{tr("Pending migrations"), QStringLiteral("pending"), {}};
    for (const QString &id : m_verdict->pending) {
        Row row;
        row.texts[ObjectColumn] = id;
        row.revision = id;
        row.identity = QStringLiteral("pending ") + id;
        row.detail = tr("Revision %1 is pending: an upgrade runs it.").arg(id);
        if (const int at = m_chart ? m_chart->find(id) : -1; at >= 0) {
            const Revision &revision = m_chart->rows[size_t(at)].revision;
            row.place = revision.place;
            row.texts[DifferenceColumn] = revision.message.simplified();
            row.texts[WhereColumn] = row.place.toString();
        }
        group.rows.push_back(std::move(row));
    }
    return group;
}

FindingsModel::Group FindingsModel::opaqueGroup() const
{
    Group group{tr("Not understood by reading"), QStringLiteral("opaque"), {}};
    const Positions &sides = m_verdict->positions;
    for (const Snapshot *side : {sides.models.get(), sides.head.get()}) {
        for (const Opaque &opaque : side ? side->opaques : std::vector<Opaque>()) {
            Row row;
            row.severity = opaque.bound == Opaque::Bound::Anything ? Severity::Warning : Severity::Info;
            row.place = opaque.place;
            row.revision = opaque.revision;
            row.texts[ObjectColumn] = opaque.text.isEmpty() ? tr("a statement") : opaque.text.simplified();
            row.texts[DifferenceColumn] = opaque.reason;
            row.texts[WhyColumn] = boundWords(opaque);
            row.texts[WhereColumn] = row.place.toString();
            row.detail = opaque.text;
            row.identity = QStringLiteral("opaque %1 %2").arg(row.place.toString(), opaque.text);
            group.rows.push_back(std::move(row));
        }
    }
    return group;
}

FindingsModel::Group FindingsModel::notComparedGroup() const
{
    Group group{tr("Not compared"), QStringLiteral("not-compared"), {}};
    const Positions &sides = m_verdict->positions;
    for (const Snapshot *side : {sides.models.get(), sides.live.get()}) {
        for (const auto &[kind, count] : side ? side->notCompared : std::map<QString, int>()) {
            Row row;
            row.texts[ObjectColumn] = kind;
            row.texts[DifferenceColumn] =
                tr("%n found in %1, which are read over.", nullptr, count).arg(side->source.label);
            row.identity = QStringLiteral("kind %1 %2").arg(side->source.kind, kind);
            group.rows.push_back(std::move(row));
        }
    }
    for (const DiffResult *diff : {&m_verdict->modelsHead, &m_verdict->stampLive, &m_verdict->modelsLive}) {
        for (const NotComparable &entry : diff->notComparable) {
            Row row;
            row.object = entry.ref;
            row.place = entry.place;
            row.texts[ObjectColumn] = objectWords(entry.ref);
            row.texts[DifferenceColumn] = entry.facet;
            row.texts[WhyColumn] = entry.reason;
            row.texts[WhereColumn] = row.place.toString();
            row.detail = entry.reason;
            row.identity = QStringLiteral("silent %1 %2").arg(row.texts[ObjectColumn], entry.facet);
            group.rows.push_back(std::move(row));
        }
    }
    return group;
}

FindingsModel::Group FindingsModel::notesGroup() const
{
    Group group{tr("Notes"), QStringLiteral("notes"), {}};
    const auto add = [&](const std::vector<Diagnostic> &notes) {
        for (const Diagnostic &note : notes) {
            Row row;
            row.severity = note.severity;
            row.place = note.place;
            row.revision = note.revision;
            row.texts[ObjectColumn] = note.message;
            row.texts[WhereColumn] = row.place.toString();
            row.detail = note.message;
            row.identity = QStringLiteral("note %1 %2").arg(row.place.toString(), note.message);
            group.rows.push_back(std::move(row));
        }
    };
    add(m_verdict->notes);
    for (const Snapshot *side : {m_verdict->positions.models.get(), m_verdict->positions.live.get()}) {
        if (side)
            add(side->notes);
    }
    return group;
}

} // namespace reckoner
