// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/findingsfilter.h"

#include <algorithm>

namespace reckoner {

FindingsFilter::FindingsFilter(FindingsModel &findings, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_findings(findings)
{
    setRecursiveFilteringEnabled(true);
    setSourceModel(&findings);
}

void FindingsFilter::setFilter(const FindingFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_words = filter.text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
    if (const int groups = rowCount())
        Q_EMIT dataChanged(index(0, 0), index(groups - 1, 0), {Qt::DisplayRole});
}

const Finding *FindingsFilter::finding(const QModelIndex &index) const
{
    return m_findings.finding(mapToSource(index));
}

QModelIndex FindingsFilter::indexOf(const QString &identity) const
{
    return mapFromSource(m_findings.indexOf(identity));
}

std::vector<const Finding *> FindingsFilter::shownFindings() const
{
    std::vector<const Finding *> shown;
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parent = index(group, 0);
        for (int row = 0; row < rowCount(parent); ++row) {
            if (const Finding *each = finding(index(row, 0, parent)))
                shown.push_back(each);
        }
    }
    return shown;
}

QVariant FindingsFilter::data(const QModelIndex &index, int role) const
{
    const bool isGroup = index.isValid() && !index.parent().isValid();
    if (!isGroup || role != Qt::DisplayRole || index.column() != 0)
        return QSortFilterProxyModel::data(index, role);
    const int all = m_findings.rowCount(mapToSource(index));
    const int shown = rowCount(index);
    const QString title = data(index, FindingsModel::TitleRole).toString();
    return shown == all ? tr("%1 (%2)").arg(title).arg(all)
                        : tr("%1 (%2 of %3)").arg(title).arg(shown).arg(all);
}

bool FindingsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!parent.isValid())
        return false; // a group is there for its rows
    const QModelIndex index = m_findings.index(row, 0, parent);
    const auto text = [&](int role) { return index.data(role).toString(); };
    const bool isFinding = index.data(FindingsModel::FindingRole).toBool();
    if (m_filter.isOnly() && !isFinding)
        return false;
    if (m_filter.hiddenSeverities.contains(text(FindingsModel::SeverityRole)))
        return false;
    if (m_filter.hidesWaived && index.data(FindingsModel::WaivedRole).toBool())
        return false;
    if (!m_filter.leg.isEmpty() && text(FindingsModel::LegRole) != m_filter.leg)
        return false;
    if (!m_filter.rule.isEmpty() && text(FindingsModel::RuleRole) != m_filter.rule)
        return false;
    if (!m_filter.driftClass.isEmpty() && text(FindingsModel::ClassRole) != m_filter.driftClass)
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        const auto says = [&](const QString &in) { return in.contains(word, Qt::CaseInsensitive); };
        for (int column = 0; column < FindingsModel::ColumnCount; ++column) {
            if (says(index.siblingAtColumn(column).data().toString()))
                return true;
        }
        return says(text(FindingsModel::RuleRole)) || says(text(FindingsModel::ClassRole)) ||
               says(text(FindingsModel::RevisionRole)) || says(text(FindingsModel::FingerprintRole));
    });
}

} // namespace reckoner
