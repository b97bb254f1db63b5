// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/chain.h"

#include "views/legible.h"
#include "views/theme.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>

namespace reckoner {

namespace {

/// Focus and pointer are seen on both kinds of buttons alike.
void paintHalo(QPainter &painter, const QAbstractButton &button)
{
    if (!button.hasFocus() && !button.underMouse())
        return;
    QColor color = button.palette().color(QPalette::Highlight);
    if (!button.hasFocus())
        color.setAlphaF(0.4F);
    painter.setPen(QPen(color, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(button.rect()).adjusted(1, 1, -1, -1), 7, 7);
}

class StationButton final : public QAbstractButton
{
public:
    explicit StationButton(OverviewStation station)
        : m_station(std::move(station))
    {
        setText(m_station.name);
        setAccessibleName(m_station.name + QLatin1String(": ") + m_station.detail);
        setToolTip(plainTip(m_station.detail));
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const int letters = 18;
        return {fontMetrics().averageCharWidth() * letters + 24, fontMetrics().height() * 2 + 26};
    }
    QSize minimumSizeHint() const override
    {
        QFont bold = theme::headingFont(font());
        return {QFontMetrics(bold).horizontalAdvance(m_station.name) + 24, sizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5);
        painter.setPen(
            QPen(theme::lineColor(palette()), 1, m_station.present ? Qt::SolidLine : Qt::DashLine));
        painter.setBrush(m_station.present ? palette().brush(QPalette::Base) : Qt::NoBrush);
        painter.drawRoundedRect(box, 6, 6);
        const QRectF text = box.adjusted(10, 6, -10, -6);
        painter.setPen(
            palette().color(m_station.present ? QPalette::Normal : QPalette::Disabled, QPalette::Text));
        painter.setFont(theme::headingFont(font()));
        painter.drawText(text, int(Qt::AlignLeading | Qt::AlignTop), m_station.name);
        painter.setFont(font());
        painter.setPen(theme::mutedColor(palette()));
        painter.drawText(
            text, int(Qt::AlignLeading | Qt::AlignBottom),
            fontMetrics().elidedText(legible(m_station.detail), Qt::ElideMiddle, int(text.width())));
        paintHalo(painter, *this);
    }

private:
    OverviewStation m_station;
};

class LinkButton final : public QAbstractButton
{
public:
    explicit LinkButton(OverviewLink link)
        : m_link(std::move(link))
    {
        setText(m_link.words);
        setAccessibleName(m_link.words);
        setToolTip(plainTip(m_link.words));
        setEnabled(m_link.leg.has_value());
        setFocusPolicy(m_link.leg ? Qt::StrongFocus : Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
        if (m_link.leg)
            setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(m_link.words) + 24, fontMetrics().height() * 2 + 26};
    }
    QSize minimumSizeHint() const override
    {
        return {fontMetrics().averageCharWidth() * 8, sizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor color = m_link.count < 0 ? theme::mutedColor(palette())
                             : m_link.harmless && m_link.count > 0
                                 ? palette().color(QPalette::Link)
                                 : theme::legColor(m_link.count == 0, palette());
        painter.setPen(QPen(color, 2, m_link.count < 0 ? Qt::DotLine : Qt::SolidLine));
        const qreal y = height() / 2.0 + fontMetrics().height() / 2.0 + 1;
        painter.drawLine(QPointF(2, y), QPointF(width() - 2, y));
        if (m_link.count > 0 && !m_link.harmless) { // parted, not only red
            painter.drawLine(QPointF(width() / 2.0 - 3, y + 5), QPointF(width() / 2.0 + 3, y - 5));
        }
        painter.drawText(QRectF(4, y - fontMetrics().height() - 6, width() - 8, fontMetrics().height()),
                         Qt::AlignCenter,
                         fontMetrics().elidedText(m_link.words, Qt::ElideRight, width() - 8));
        paintHalo(painter, *this);
    }

private:
    OverviewLink m_link;
};

} // namespace

Chain::Chain(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Chain::setChain(const std::vector<OverviewStation> &stations, const std::vector<OverviewLink> &links)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (size_t i = 0; i < stations.size(); ++i) {
        auto *station = new StationButton(stations[i]);
        connect(station, &QAbstractButton::clicked, this, [this, i] { Q_EMIT stationChosen(int(i)); });
        m_layout->addWidget(station, 3);
        if (i + 1 >= stations.size() || i >= links.size())
            continue;
        auto *link = new LinkButton(links[i]);
        if (links[i].leg)
            connect(link, &QAbstractButton::clicked, this,
                    [this, leg = *links[i].leg] { Q_EMIT legChosen(leg); });
        m_layout->addWidget(link, 2);
    }
}

} // namespace reckoner
