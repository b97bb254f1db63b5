// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/legible.h"

#include <functional>

namespace reckoner {

/// A row of two lines: the text in bold, below it what `second` makes of it, quieter; at the other end of
/// the first line, quieter too, what `aside` makes of the row.
class TwoLineDelegate final : public LegibleDelegate
{
    Q_OBJECT

public:
    using Text = std::function<QString(const QModelIndex &)>;

    TwoLineDelegate(Text second, Text aside, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Text m_second;
    Text m_aside;
};

} // namespace reckoner
