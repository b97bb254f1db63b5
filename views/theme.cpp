// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace reckoner::theme {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor mutedColor(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Text);
    const QColor base = palette.color(QPalette::Base);
    const auto mix = [](int a, int b) { return (a * 62 + b * 38) / 100; };
    return QColor(mix(text.red(), base.red()), mix(text.green(), base.green()),
                  mix(text.blue(), base.blue()));
}

QColor severityColor(const QString &severity, const QPalette &palette)
{
    const bool dark = isDark(palette);
    if (severity == QLatin1String("error"))
        return dark ? QColor(0xff, 0x7b, 0x72) : QColor(0xb4, 0x23, 0x18);
    if (severity == QLatin1String("warning"))
        return dark ? QColor(0xe3, 0xb3, 0x41) : QColor(0x9a, 0x67, 0x00);
    return mutedColor(palette);
}

QColor legColor(bool agrees, const QPalette &palette)
{
    if (agrees)
        return isDark(palette) ? QColor(0x56, 0xd3, 0x64) : QColor(0x1a, 0x7f, 0x37);
    return severityColor(QStringLiteral("error"), palette);
}

QIcon severityIcon(const QString &severity, bool certain, const QPalette &palette)
{
    constexpr int size = 32; // drawn large, shown small: sharp on dense screens
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = severityColor(severity, palette);
    const QRectF box(6, 6, size - 12, size - 12);
    painter.setPen(QPen(color, 3));
    if (!certain) {
        QFont font = painter.font();
        font.setPixelSize(24);
        font.setBold(true);
        painter.setFont(font);
        painter.drawText(QRectF(0, 0, size, size), Qt::AlignCenter, QStringLiteral("?"));
    } else if (severity == QLatin1String("error")) {
        painter.setBrush(color);
        painter.drawEllipse(box);
    } else if (severity == QLatin1String("warning")) {
        QPainterPath triangle;
        triangle.moveTo(box.center().x(), box.top());
        triangle.lineTo(box.bottomRight());
        triangle.lineTo(box.bottomLeft());
        triangle.closeSubpath();
        painter.setBrush(color);
        painter.drawPath(triangle);
    } else {
        painter.drawEllipse(box);
    }
    return QIcon(pixmap);
}

} // namespace reckoner::theme
