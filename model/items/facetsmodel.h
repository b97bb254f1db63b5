// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/diff.h"

#include <QAbstractTableModel>

namespace reckoner {

/// Why an object differs, or why two spellings of it are equal: a row for each facet with both raw texts,
/// both normal forms and the rules that were applied.
class FacetsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        FacetColumn,
        VerdictColumn,
        LeftColumn,
        RightColumn,
        LeftNormalColumn,
        RightNormalColumn,
        RulesColumn,
        ColumnCount
    };
    enum Role {
        VerdictRole = Qt::UserRole, ///< "different", "equal", "unknown"
    };

    explicit FacetsModel(QObject *parent = nullptr);

    /// Of one object: its change (or null), the pairs that are equal, what could not be compared.
    void setObject(const Change *change, const std::vector<const Equality *> &equalities,
                   const std::vector<const NotComparable *> &notComparable);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QString verdict;
        QString texts[ColumnCount];
    };
    std::vector<Row> m_rows;
};

} // namespace reckoner
