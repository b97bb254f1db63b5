// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/legible.h"

#include <QHash>
#include <QIcon>

namespace reckoner {

/// Paints what a position says of an object as shape, word and colour, an object with the shape of its kind
/// and the number of differences below it.
class StateDelegate final : public LegibleDelegate
{
    Q_OBJECT

public:
    using LegibleDelegate::LegibleDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const QIcon &icon(const QString &what, bool isState, const QStyleOptionViewItem &option) const;

    mutable QHash<QString, QIcon> m_icons;
};

} // namespace reckoner
