// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/unifiedmodel.h"

namespace reckoner {

namespace {

QChar signOf(UnifiedRow::State state)
{
    return state == UnifiedRow::State::Removed ? u'-' : state == UnifiedRow::State::Added ? u'+' : u' ';
}

} // namespace

UnifiedModel::UnifiedModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void UnifiedModel::setRows(std::vector<UnifiedRow> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    m_longest = -1;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        if (m_longest < 0 || at(i).text.size() > at(m_longest).text.size())
            m_longest = i;
    }
    endResetModel();
}

QString UnifiedModel::patchLine(int row) const
{
    const QModelIndex line = index(row);
    return signOf(at(row).state) + data(line).toString();
}

int UnifiedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant UnifiedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const UnifiedRow &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.state == UnifiedRow::State::Skipped ? tr("… %n equal line(s)", nullptr, row.skipped)
                                                       : row.text;
    case Qt::AccessibleTextRole:
        return row.state == UnifiedRow::State::Removed ? tr("removed: %1").arg(row.text.trimmed())
               : row.state == UnifiedRow::State::Added ? tr("added: %1").arg(row.text.trimmed())
                                                       : data(index, Qt::DisplayRole);
    case StateRole:
        switch (row.state) {
        case UnifiedRow::State::Removed:
            return QStringLiteral("left-only");
        case UnifiedRow::State::Added:
            return QStringLiteral("right-only");
        case UnifiedRow::State::Skipped:
            return QStringLiteral("gap");
        case UnifiedRow::State::Same:
            break;
        }
        return QStringLiteral("same");
    case SignRole:
        return signOf(row.state);
    default:
        return {};
    }
}

} // namespace reckoner
