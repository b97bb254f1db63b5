// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/position/verdict.h"

#include <QAbstractItemModel>

namespace reckoner {

/// Findings of a verdict as a tree: groups (drift, model changes, history, foreign, pending) and their
/// findings. Knows no colours and no icons: views read the semantic roles.
class FindingsModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { ObjectColumn, DifferenceColumn, WhyColumn, WhereColumn, ColumnCount };
    enum Role {
        SeverityRole = Qt::UserRole, ///< "error", "warning", "info"; "" for a group
        CertainRole,                 ///< bool
        LegRole,                     ///< "stamp-live", ...
        ClassRole,                   ///< "applied-ahead", ...
        RuleRole,                    ///< "RK201"
        DetailRole,                  ///< plain text of all that is known about the finding
        PlaceRole,                   ///< "file:line" of the model or migration, or ""
    };

    explicit FindingsModel(QObject *parent = nullptr);

    /// Takes the findings over; `pending` are shown as a group of their own.
    void setVerdict(std::shared_ptr<const Verdict> verdict, const std::shared_ptr<Replay> &replay);
    int findingCount() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QString texts[ColumnCount];
        const Finding *finding = nullptr; ///< null for a pending migration
        QString detail;
        QString place;
    };
    struct Group
    {
        QString title;
        std::vector<Row> rows;
    };

    Row rowOf(const Finding &finding, Replay *replay) const;

    std::shared_ptr<const Verdict> m_verdict;
    std::vector<Group> m_groups;
};

} // namespace reckoner
