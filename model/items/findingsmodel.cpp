// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/findingsmodel.h"

#include <algorithm>

namespace reckoner {

namespace {

// Internal ids: 0 for a group, else the group's row + 1.
constexpr quintptr groupId = 0;

} // namespace

FindingsModel::FindingsModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void FindingsModel::setVerdict(std::shared_ptr<const Verdict> verdict, std::shared_ptr<const Chart> chart)
{
    beginResetModel();
    m_verdict = std::move(verdict);
    m_chart = std::move(chart);
    refill();
    endResetModel();
}

void FindingsModel::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping)
        return;
    beginResetModel();
    m_grouping = grouping;
    refill();
    endResetModel();
}

void FindingsModel::refill()
{
    m_groups.clear();
    if (!m_verdict)
        return;
    m_groups = findingGroups();
    m_groups.push_back(pendingGroup());
    m_groups.push_back(opaqueGroup());
    m_groups.push_back(notComparedGroup());
    m_groups.push_back(notesGroup());
    std::erase_if(m_groups, [](const Group &group) { return group.rows.empty(); });
}

int FindingsModel::findingCount() const
{
    return m_verdict ? int(m_verdict->findings.size()) : 0;
}

int FindingsModel::countOf(Severity severity) const
{
    if (!m_verdict)
        return 0;
    return int(
        std::count_if(m_verdict->findings.begin(), m_verdict->findings.end(), [&](const Finding &finding) {
            return finding.severity == severity && !finding.waived;
        }));
}

int FindingsModel::waivedCount() const
{
    return m_verdict ? m_verdict->summary.waived : 0;
}

const Finding *FindingsModel::finding(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == groupId)
        return nullptr;
    return m_groups[index.internalId() - 1].rows[size_t(index.row())].finding;
}

QModelIndex FindingsModel::indexOf(const QString &identity) const
{
    for (size_t group = 0; group < m_groups.size(); ++group) {
        const std::vector<Row> &rows = m_groups[group].rows;
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [&](const Row &each) { return each.identity == identity; });
        if (row != rows.end())
            return createIndex(int(row - rows.begin()), 0, quintptr(group + 1));
    }
    return {};
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

QVariant FindingsModel::groupData(const Group &group, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == 0 ? tr("%1 (%2)").arg(group.title).arg(group.rows.size()) : QVariant();
    case TitleRole:
        return group.title;
    case TopicRole:
        return group.topic;
    case SeverityRole:
        return QString();
    default:
        return {};
    }
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == groupId)
        return groupData(m_groups[size_t(index.row())], index.column(), role);
    const Row &row = m_groups[index.internalId() - 1].rows[size_t(index.row())];
    const Finding *finding = row.finding;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.texts[size_t(index.column())];
    case Qt::AccessibleDescriptionRole:
        return row.detail;
    case SeverityRole:
        return severityName(row.severity);
    case CertainRole:
        return !finding || finding->change.certainty == Certainty::Certain;
    case LegRole:
        return finding && finding->leg ? legName(*finding->leg) : QString();
    case ClassRole:
        return finding ? driftClassName(finding->driftClass) : QString();
    case RuleRole:
        return finding ? finding->rule : QString();
    case DetailRole:
        return row.detail;
    case PlaceRole:
        return row.place.toString();
    case SourceRole:
        return QVariant::fromValue(row.place);
    case FingerprintRole:
        return finding ? finding->fingerprint : QString();
    case WaivedRole:
        return finding && finding->waived;
    case ObjectRole:
        return row.object ? QVariant::fromValue(*row.object) : QVariant();
    case RevisionRole:
        return row.revision;
    case IdentityRole:
        return row.identity;
    case FindingRole:
        return finding != nullptr;
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
