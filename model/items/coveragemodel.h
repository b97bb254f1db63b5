// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/indexes/coverage.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace reckoner {

/// Foreign keys and redundant indexes as a table: what is said of each, and in which position it holds.
class CoverageModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        RemarkColumn,
        TableColumn,
        ColumnsColumn,
        ObjectColumn,
        ByColumn,
        ModelsColumn,
        HeadColumn,
        StampColumn,
        LiveColumn,
        RowsColumn,
        ColumnCount
    };
    enum Role {
        StateRole =
            Qt::UserRole, ///< of a position: "covered", "lacking", "redundant", "needed", "absent", "none"
        SortRole,         ///< what to order by
        RemarkRole,       ///< "uncovered", "duplicate", "prefix", "covered"
        SeverityRole,     ///< "warning" where something can be done, else "info"
        ObjectRole,       ///< ObjectRef of the foreign key or the index
        IdentityRole,     ///< the same row after another reading
    };

    explicit CoverageModel(QObject *parent = nullptr);

    void setReport(IndexReport report);
    const IndexReport &report() const { return m_report; }
    /// "3 of 12 foreign keys have no index in the database.", "2 indexes are redundant."; of the main
    /// position.
    QStringList sentences() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant text(const IndexRemark &remark, int column) const;
    QVariant order(const IndexRemark &remark, int column) const;

    IndexReport m_report;
};

/// Rows with all words of a text in them; if wanted, only what something can be done about.
class CoverageFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CoverageFilter(QObject *parent = nullptr);

    void setText(const QString &text);
    /// Foreign keys that have no index in some position.
    void setOnlyLacking(bool only);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    bool m_onlyLacking = false;
};

} // namespace reckoner
