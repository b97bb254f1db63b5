// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/position/chart.h"

#include <QAbstractTableModel>

namespace reckoner {

/// What replaying one revision did: objects it created, altered and dropped, what could not be read, what
/// could not be applied. Parts that come or go with their table stand in its row.
class EffectsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { EffectColumn, ObjectColumn, ColumnCount };
    enum Role {
        EffectRole = Qt::UserRole, ///< "created", "altered", "dropped", "opaque", "problem"
        KindRole,                  ///< of the object, "table"; "" where there is none
        PlaceRole,                 ///< "file:line", or ""
    };

    struct Effect
    {
        QString what; ///< EffectRole
        QString text;
        QString detail;
        std::optional<ObjectRef> object;
        Place place;

        bool operator==(const Effect &) const = default;
    };

    explicit EffectsModel(QObject *parent = nullptr);

    /// Null: none. What is shown already stays as it is.
    void setRevision(const ChartRow *row);
    const Effect *effect(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<Effect> m_effects;
};

} // namespace reckoner
