// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/coveragemodel.h"

#include "model/report/sentences.h"

#include <QLocale>

#include <algorithm>

namespace reckoner {

namespace {

const char *sortName(IndexRemark::Sort sort)
{
    switch (sort) {
    case IndexRemark::Sort::Uncovered:
        return "uncovered";
    case IndexRemark::Sort::Duplicate:
        return "duplicate";
    case IndexRemark::Sort::Prefix:
        return "prefix";
    case IndexRemark::Sort::Covered:
        break;
    }
    return "covered";
}

const char *stateName(IndexState state)
{
    switch (state) {
    case IndexState::Absent:
        return "absent";
    case IndexState::Covered:
        return "covered";
    case IndexState::Lacking:
        return "lacking";
    case IndexState::Redundant:
        return "redundant";
    case IndexState::Needed:
        return "needed";
    case IndexState::NoSide:
        break;
    }
    return "none";
}

QString stateWord(IndexState state)
{
    switch (state) {
    case IndexState::Absent:
        return CoverageModel::tr("not there");
    case IndexState::Covered:
        return CoverageModel::tr("covered");
    case IndexState::Lacking:
        return CoverageModel::tr("no index");
    case IndexState::Redundant:
        return CoverageModel::tr("redundant");
    case IndexState::Needed:
        return CoverageModel::tr("needed");
    case IndexState::NoSide:
        break;
    }
    return {};
}

QString remarkWord(IndexRemark::Sort sort)
{
    switch (sort) {
    case IndexRemark::Sort::Uncovered:
        return CoverageModel::tr("Missing index");
    case IndexRemark::Sort::Duplicate:
        return CoverageModel::tr("Duplicate index");
    case IndexRemark::Sort::Prefix:
        return CoverageModel::tr("Redundant index");
    case IndexRemark::Sort::Covered:
        break;
    }
    return CoverageModel::tr("Indexed");
}

bool isPosition(int column)
{
    return column >= CoverageModel::ModelsColumn && column <= CoverageModel::LiveColumn;
}

IndexState stateOf(const IndexRemark &remark, int column)
{
    return remark.states[size_t(column - CoverageModel::ModelsColumn)];
}

} // namespace

CoverageModel::CoverageModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CoverageModel::setReport(IndexReport report)
{
    beginResetModel();
    m_report = std::move(report);
    endResetModel();
}

QStringList CoverageModel::sentences() const
{
    const IndexCounts &counts = m_report.counts[size_t(m_report.main)];
    QStringList sentences;
    if (counts.keys == 0)
        sentences.append(tr("There are no foreign keys."));
    else if (counts.uncovered == 0)
        sentences.append(
            m_report.main == Side::Live
                ? tr("All %n foreign key(s) in the database have an index.", nullptr, counts.keys)
            : m_report.main == Side::Head
                ? tr("All %n foreign key(s) at the head of the history have an index.", nullptr, counts.keys)
                : tr("All %n foreign key(s) in the models have an index.", nullptr, counts.keys));
    else
        sentences.append(
            (m_report.main == Side::Live
                 ? tr("%1 of %n foreign key(s) in the database have no index.", nullptr, counts.keys)
             : m_report.main == Side::Head
                 ? tr("%1 of %n foreign key(s) at the head of the history have no index.", nullptr,
                      counts.keys)
                 : tr("%1 of %n foreign key(s) in the models have no index.", nullptr, counts.keys))
                .arg(counts.uncovered));
    sentences.append(counts.redundant == 0 ? tr("No index is redundant.")
                                           : tr("%n index(es) are redundant.", nullptr, counts.redundant));
    return sentences;
}

int CoverageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_report.remarks.size());
}

int CoverageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CoverageModel::text(const IndexRemark &remark, int column) const
{
    switch (column) {
    case RemarkColumn:
        return remarkWord(remark.sort);
    case TableColumn:
        return remark.table;
    case ColumnsColumn:
        return remark.columns.join(QStringLiteral(", "));
    case ObjectColumn:
        return remark.object.object;
    case ByColumn:
        return remark.by ? remark.by->object : QString();
    case RowsColumn:
        return remark.rows < 0 ? QString() : QLocale().toString(remark.rows);
    default:
        return stateWord(stateOf(remark, column));
    }
}

QVariant CoverageModel::order(const IndexRemark &remark, int column) const
{
    if (column == RemarkColumn)
        return int(remark.sort);
    if (column == RowsColumn)
        return remark.rows;
    if (isPosition(column))
        return int(stateOf(remark, column));
    return text(remark, column);
}

QVariant CoverageModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const IndexRemark &remark = m_report.remarks[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(remark, index.column());
    case Qt::EditRole: // as a program wants it: numbers without a locale
        return index.column() == RowsColumn && remark.rows >= 0 ? QVariant(remark.rows)
                                                                : text(remark, index.column());
    case Qt::ToolTipRole:
        if (index.column() == ObjectColumn)
            return objectWords(remark.object);
        return index.column() == ByColumn && remark.by ? objectWords(*remark.by)
                                                       : text(remark, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == RowsColumn ? QVariant(int(Qt::AlignTrailing | Qt::AlignVCenter))
                                            : QVariant();
    case StateRole:
        return isPosition(index.column()) ? QString::fromLatin1(stateName(stateOf(remark, index.column())))
                                          : QString();
    case SortRole:
        return order(remark, index.column());
    case RemarkRole:
        return QString::fromLatin1(sortName(remark.sort));
    case SeverityRole:
        return severityName(remark.sort == IndexRemark::Sort::Covered ? Severity::Info : Severity::Warning);
    case ObjectRole:
        return QVariant::fromValue(remark.object);
    case IdentityRole:
        return QStringLiteral("%1 %2 %3")
            .arg(kindWords(remark.object.kind), remark.table,
                 remark.object.kind == Kind::Index ? remark.object.object
                                                   : remark.columns.join(QLatin1Char(',')));
    default:
        return {};
    }
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RemarkColumn:
        return tr("Remark");
    case TableColumn:
        return tr("Table");
    case ColumnsColumn:
        return tr("Columns");
    case ObjectColumn:
        return tr("Key or index");
    case ByColumn:
        return tr("Covered by");
    case ModelsColumn:
        return tr("Models");
    case HeadColumn:
        return tr("Head");
    case StampColumn:
        return tr("Stamp");
    case LiveColumn:
        return tr("Live");
    case RowsColumn:
        return tr("Rows");
    default:
        return {};
    }
}

CoverageFilter::CoverageFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(CoverageModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void CoverageFilter::setText(const QString &text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void CoverageFilter::setOnlyLacking(bool only)
{
    m_onlyLacking = only;
    invalidateFilter();
}

bool CoverageFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex first = sourceModel()->index(row, 0, parent);
    if (m_onlyLacking && first.data(CoverageModel::RemarkRole).toString() != QLatin1String("uncovered"))
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
            if (first.siblingAtColumn(column).data().toString().contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    });
}

} // namespace reckoner
