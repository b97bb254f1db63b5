// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/unified.h"

#include <QAbstractListModel>

namespace reckoner {

/// The rows of a unified diff.
class UnifiedModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole, ///< "same", "left-only", "right-only", "gap"
        SignRole,                 ///< QChar: '-', '+', ' '
    };

    explicit UnifiedModel(QObject *parent = nullptr);

    void setRows(std::vector<UnifiedRow> rows);
    const UnifiedRow &at(int row) const { return m_rows[size_t(row)]; }
    /// The row with the longest text; -1 without rows.
    int longest() const { return m_longest; }
    /// As in a patch, with signs; for the clipboard.
    QString patchLine(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<UnifiedRow> m_rows;
    int m_longest = -1;
};

} // namespace reckoner
