// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/chain.h"

#include "views/theme.h"

#include <QPainter>

namespace reckoner {

Chain::Chain(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Chain::setChain(std::vector<Station> stations, std::vector<Link> links)
{
    m_stations = std::move(stations);
    m_links = std::move(links);
    QStringList spoken;
    for (size_t i = 0; i < m_stations.size(); ++i) {
        spoken.append(m_stations[i].name + QLatin1Char(' ') + m_stations[i].detail);
        if (i < m_links.size())
            spoken.append(m_links[i].words);
    }
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    update();
}

QSize Chain::minimumSizeHint() const
{
    return {480, fontMetrics().height() * 2 + 28};
}

QSize Chain::sizeHint() const
{
    return {760, fontMetrics().height() * 2 + 28};
}

void Chain::paintEvent(QPaintEvent *)
{
    if (m_stations.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal count = qreal(m_stations.size());
    constexpr qreal gapShare = 0.75; // width of a link in stations
    const qreal unit = width() / (count + (count - 1) * gapShare);
    const qreal gap = unit * gapShare;
    const QRectF area(0.5, 2.5, width() - 1, height() - 5);
    QFont bold = font();
    bold.setBold(true);
    for (size_t i = 0; i < m_stations.size(); ++i) {
        const Station &station = m_stations[i];
        const QRectF box(area.left() + qreal(i) * (unit + gap), area.top(), unit - 1, area.height());
        QPen border(palette().color(QPalette::Mid), 1, station.present ? Qt::SolidLine : Qt::DashLine);
        painter.setPen(border);
        painter.setBrush(station.present ? palette().brush(QPalette::Base) : Qt::NoBrush);
        painter.drawRoundedRect(box, 6, 6);
        const QRectF text = box.adjusted(10, 6, -10, -6);
        painter.setPen(
            palette().color(station.present ? QPalette::Normal : QPalette::Disabled, QPalette::Text));
        painter.setFont(bold);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignTop, station.name);
        painter.setFont(font());
        painter.setPen(theme::mutedColor(palette()));
        painter.drawText(text, Qt::AlignLeft | Qt::AlignBottom,
                         fontMetrics().elidedText(station.detail, Qt::ElideMiddle, int(text.width())));
        if (i + 1 < m_stations.size() && i < m_links.size()) {
            const Link &link = m_links[i];
            const QRectF between(box.right(), box.top(), gap + 1, box.height());
            const QColor color = link.count < 0 ? theme::mutedColor(palette())
                                 : link.harmless && link.count > 0
                                     ? palette().color(QPalette::Link)
                                     : theme::legColor(link.count == 0, palette());
            painter.setPen(QPen(color, 2, link.count < 0 ? Qt::DotLine : Qt::SolidLine));
            const qreal y = between.center().y() + fontMetrics().height() / 2.0 + 1;
            painter.drawLine(QPointF(between.left() + 3, y), QPointF(between.right() - 3, y));
            painter.drawText(QRectF(between.left(), y - fontMetrics().height() - 4, between.width(),
                                    fontMetrics().height()),
                             Qt::AlignCenter,
                             fontMetrics().elidedText(link.words, Qt::ElideRight, int(between.width())));
        }
    }
}

} // namespace reckoner
