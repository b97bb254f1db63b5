// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace reckoner::theme {

QFont welcomeFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 2);
    font.setBold(true);
    return font;
}

QIcon readOnlyIcon(const QPalette &palette)
{
    constexpr qreal unit = 16;
    QIcon icon;
    for (const int side : {16, 32, 48, 64}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(side / unit, side / unit);
        QPen pen(mutedColor(palette), 1.4);
        pen.setCapStyle(Qt::RoundCap);
        painter.setPen(pen);
        QPainterPath bow(QPointF(5, 7.5));
        bow.lineTo(5, 5.5);
        bow.arcTo(QRectF(5, 2.5, 6, 6), 180, -180);
        bow.lineTo(11, 7.5);
        painter.drawPath(bow);
        painter.setBrush(mutedColor(palette));
        painter.drawRoundedRect(QRectF(3.5, 7.5, 9, 6), 1.2, 1.2);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace reckoner::theme
