// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/findingsmodel.h"

#include "model/report/sentences.h"

namespace reckoner {

namespace {

// Internal ids: 0 for a group, else the group's row + 1.
constexpr quintptr groupId = 0;

QString placeOf(const Origin &origin)
{
    return origin.file.isEmpty() ? QString() : Place{origin.file, origin.line, 0}.toString();
}

} // namespace

FindingsModel::FindingsModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

FindingsModel::Row FindingsModel::rowOf(const Finding &finding, Replay *replay) const
{
    Row row;
    row.finding = &finding;
    row.texts[ObjectColumn] = objectWords(finding.change.ref);
    row.texts[DifferenceColumn] = finding.leg ? changeWords(finding.change) : finding.message;
    QStringList why;
    if (finding.driftClass != DriftClass::None)
        why.append(classWords(finding.driftClass));
    if (!finding.revision.isEmpty())
        why.append(finding.revision);
    row.texts[WhyColumn] = why.join(QStringLiteral(", "));
    const Revision *revision =
        replay && !finding.revision.isEmpty() ? replay->graph().find(finding.revision) : nullptr;
    row.place = placeOf(finding.change.to);
    if (row.place.isEmpty())
        row.place = placeOf(finding.change.from);
    if (row.place.isEmpty() && revision)
        row.place = revision->place.toString();
    row.texts[WhereColumn] = row.place;

    QStringList detail{finding.message};
    if (revision && !revision->message.isEmpty())
        detail.append(tr("Revision %1: %2").arg(revision->id, revision->message.simplified()));
    for (const FacetChange &facet : finding.change.facets) {
        detail.append(QString());
        detail.append(facet.facet);
        detail.append(tr("  before  %1").arg(facet.beforeRaw.isEmpty() ? tr("none") : facet.beforeRaw));
        detail.append(tr("  after   %1").arg(facet.afterRaw.isEmpty() ? tr("none") : facet.afterRaw));
        if (!facet.rules.isEmpty())
            detail.append(tr("  compared by %1").arg(facet.rules.join(QStringLiteral(", "))));
    }
    const auto &only = finding.change.action == Action::Added ? finding.change.after : finding.change.before;
    if (finding.change.facets.empty() && !only.empty()) {
        detail.append(QString());
        for (const auto &[facet, raw] : only) {
            if (!raw.isEmpty())
                detail.append(QStringLiteral("  %1  %2").arg(facet, raw));
        }
    }
    if (!finding.change.consequences.empty()) {
        detail.append(QString());
        detail.append(tr("Along with it:"));
        for (const ObjectRef &ref : finding.change.consequences)
            detail.append(QStringLiteral("  ") + objectWords(ref));
    }
    if (!finding.change.uncertainBecause.isEmpty()) {
        detail.append(QString());
        detail.append(tr("Uncertain: %1").arg(finding.change.uncertainBecause));
    }
    for (const auto &[label, origin] :
         {std::pair(tr("From"), finding.change.from), std::pair(tr("To"), finding.change.to)}) {
        if (!placeOf(origin).isEmpty())
            detail.append(QStringLiteral("%1: %2").arg(label, placeOf(origin)));
    }
    detail.append(QString());
    detail.append(QStringLiteral("%1, %2").arg(finding.rule, finding.fingerprint));
    row.detail = detail.join(QLatin1Char('\n'));
    return row;
}

void FindingsModel::setVerdict(std::shared_ptr<const Verdict> verdict, const std::shared_ptr<Replay> &replay)
{
    beginResetModel();
    m_verdict = std::move(verdict);
    m_groups.clear();
    Group drift{tr("Drift"), {}};
    Group models{tr("Model changes without a migration"), {}};
    Group both{tr("Models and database differ"), {}};
    Group history{tr("The history itself"), {}};
    Group foreign{tr("Foreign objects"), {}};
    Group pending{tr("Pending migrations"), {}};
    if (m_verdict) {
        for (const Finding &finding : m_verdict->findings) {
            Group &group = finding.driftClass == DriftClass::Foreign ? foreign
                           : finding.leg == Leg::StampLive           ? drift
                           : finding.leg == Leg::ModelsHead          ? models
                           : finding.leg == Leg::ModelsLive          ? both
                                                                     : history;
            group.rows.push_back(rowOf(finding, replay.get()));
        }
        for (const QString &id : m_verdict->pending) {
            Row row;
            row.texts[ObjectColumn] = id;
            if (const Revision *revision = replay ? replay->graph().find(id) : nullptr) {
                row.texts[DifferenceColumn] = revision->message.simplified();
                row.texts[WhereColumn] = row.place = revision->place.toString();
                row.detail = tr("Revision %1 is pending: upgrade runs it.\n%2").arg(id, revision->message);
            }
            pending.rows.push_back(std::move(row));
        }
    }
    for (Group *group : {&drift, &models, &both, &history, &foreign, &pending}) {
        if (!group->rows.empty())
            m_groups.push_back(std::move(*group));
    }
    endResetModel();
}

int FindingsModel::findingCount() const
{
    return m_verdict ? int(m_verdict->findings.size()) : 0;
}

QModelIndex FindingsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : groupId);
}

QModelIndex FindingsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == groupId)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, groupId);
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.internalId() != groupId || parent.column() != 0)
        return 0;
    return int(m_groups[size_t(parent.row())].rows.size());
}

int FindingsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == groupId) {
        const Group &group = m_groups[size_t(index.row())];
        if (role == Qt::DisplayRole && index.column() == 0)
            return QStringLiteral("%1 (%2)").arg(group.title).arg(group.rows.size());
        return role == SeverityRole ? QVariant(QString()) : QVariant();
    }
    const Row &row = m_groups[index.internalId() - 1].rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.texts[index.column()];
    case SeverityRole:
        return row.finding ? severityName(row.finding->severity) : QStringLiteral("info");
    case CertainRole:
        return !row.finding || row.finding->change.certainty == Certainty::Certain;
    case LegRole:
        return row.finding && row.finding->leg ? legName(*row.finding->leg) : QString();
    case ClassRole:
        return row.finding ? driftClassName(row.finding->driftClass) : QString();
    case RuleRole:
        return row.finding ? row.finding->rule : QString();
    case DetailRole:
        return row.detail;
    case PlaceRole:
        return row.place;
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ObjectColumn:
        return tr("Object");
    case DifferenceColumn:
        return tr("Difference");
    case WhyColumn:
        return tr("Explanation");
    case WhereColumn:
        return tr("Where");
    default:
        return {};
    }
}

} // namespace reckoner
