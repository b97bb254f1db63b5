// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/changemap.h"

#include "views/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace reckoner {

namespace {

QString stateName(AlignedRow::State state)
{
    switch (state) {
    case AlignedRow::State::Changed:
        return QStringLiteral("changed");
    case AlignedRow::State::LeftOnly:
        return QStringLiteral("left-only");
    case AlignedRow::State::RightOnly:
        return QStringLiteral("right-only");
    case AlignedRow::State::Same:
        break;
    }
    return {};
}

} // namespace

ChangeMap::ChangeMap(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Map of changes"));
}

void ChangeMap::setComparison(const std::shared_ptr<const Comparison> &comparison)
{
    m_runs.clear();
    m_rows = comparison ? int(comparison->rows.size()) : 0;
    for (int row = 0; row < m_rows; ++row) {
        const AlignedRow::State state = comparison->rows[size_t(row)].state;
        if (state == AlignedRow::State::Same)
            continue;
        const QString name = stateName(state);
        if (!m_runs.empty() && m_runs.back().end == row && m_runs.back().state == name)
            m_runs.back().end = row + 1;
        else
            m_runs.push_back({row, row + 1, name});
    }
    setToolTip(tr("%n place(s) differ", nullptr, int(m_runs.size())));
    update();
}

void ChangeMap::setWindow(int firstRow, int rows)
{
    if (m_first == firstRow && m_seen == rows)
        return;
    m_first = firstRow;
    m_seen = rows;
    update();
}

QSize ChangeMap::sizeHint() const
{
    return {fontMetrics().height(), 120};
}

void ChangeMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(theme::lineColor(palette()));
    painter.drawLine(rect().topLeft(), rect().bottomLeft());
    if (!m_rows)
        return;
    const double scale = double(height()) / m_rows;
    // A mark is two pixels high at least; what lies on one pixel is painted once.
    int painted = -1;
    for (const Run &run : m_runs) {
        const int top = int(run.begin * scale);
        const int bottom = std::max(top + 2, int(run.end * scale));
        if (bottom <= painted)
            continue;
        painter.fillRect(QRect(3, top, width() - 6, bottom - top), theme::markColor(run.state, palette()));
        painted = bottom;
    }
    const int top = int(m_first * scale);
    const int seen = std::max(6, int(m_seen * scale));
    painter.setPen(theme::mutedColor(palette()));
    painter.drawRect(QRect(0, top, width() - 1, std::min(seen, height() - top - 1)));
}

void ChangeMap::goTo(int y)
{
    if (m_rows)
        Q_EMIT rowWanted(std::clamp(int(double(y) / std::max(1, height()) * m_rows), 0, m_rows - 1));
}

void ChangeMap::mousePressEvent(QMouseEvent *event)
{
    goTo(event->pos().y());
}

void ChangeMap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        goTo(event->pos().y());
}

} // namespace reckoner
