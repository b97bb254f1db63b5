// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/theme.h"

#include <QPainter>

namespace reckoner::theme {

namespace {

QColor sheer(QColor color, qreal opacity)
{
    color.setAlphaF(float(opacity));
    return color;
}

QPolygonF polygonOf(const QString &kind, const QPointF &center, qreal radius)
{
    if (kind == QLatin1String("repair")) {
        const qreal reach = radius * 1.3;
        return {center + QPointF(0, -reach), center + QPointF(reach, 0), center + QPointF(0, reach),
                center + QPointF(-reach, 0)};
    }
    const qreal reach = radius * 1.25;
    return {center + QPointF(0, -reach), center + QPointF(reach, reach * 0.8),
            center + QPointF(-reach, reach * 0.8)};
}

} // namespace

QColor badgeColor(const QString &badge, const QPalette &palette)
{
    if (badge == QLatin1String("head"))
        return laneColor(0, palette);
    if (badge == QLatin1String("stamp"))
        return isHighContrast(palette) ? palette.color(QPalette::Text)
                                       : stateColor(QStringLiteral("present"), palette);
    if (badge == QLatin1String("fix"))
        return laneColor(1, palette);
    if (badge == QLatin1String("opaque") || badge == QLatin1String("edited"))
        return isHighContrast(palette) ? palette.color(QPalette::Text)
                                       : severityColor(QStringLiteral("warning"), palette);
    return mutedColor(palette);
}

QColor shadeColor(const QString &what, const QPalette &palette)
{
    if (what == QLatin1String("lit"))
        return sheer(laneColor(0, palette), isHighContrast(palette) ? 0.3 : 0.16);
    return sheer(palette.color(QPalette::Text), isHighContrast(palette) ? 0.16 : 0.07);
}

void drawRevision(QPainter &painter, const QPointF &center, qreal radius, const QString &kind,
                  const QString &standing, const QColor &color, const QPalette &palette)
{
    const bool hollow = standing == QLatin1String("pending") || standing == QLatin1String("apart");
    QPen pen(color, radius * 0.36);
    pen.setJoinStyle(Qt::MiterJoin);
    if (standing == QLatin1String("apart"))
        pen.setStyle(Qt::DotLine);
    painter.setPen(pen);
    painter.setBrush(hollow ? palette.color(QPalette::Base) : color);
    if (kind == QLatin1String("merge"))
        painter.drawRect(QRectF(center - QPointF(radius * 0.9, radius * 0.9), QSizeF(radius, radius) * 1.8));
    else if (kind == QLatin1String("repair") || kind == QLatin1String("opaque"))
        painter.drawPolygon(polygonOf(kind, center, radius));
    else if (kind == QLatin1String("data"))
        painter.drawRoundedRect(
            QRectF(center - QPointF(radius * 1.4, radius * 0.5), QSizeF(radius * 2.8, radius)), radius * 0.5,
            radius * 0.5);
    else
        painter.drawEllipse(center, radius, radius);
}

QPalette paperPalette()
{
    QPalette paper(Qt::white);
    // Not quite black: a palette of black on white alone asks for high contrast.
    const QColor ink(0x1f, 0x23, 0x28);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        paper.setColor(role, ink);
    for (const QPalette::ColorRole role : {QPalette::Base, QPalette::Window})
        paper.setColor(role, Qt::white);
    return paper;
}

} // namespace reckoner::theme
