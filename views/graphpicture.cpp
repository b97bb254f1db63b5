// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/graphpicture.h"

#include "views/graphdelegate.h"
#include "views/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QSvgGenerator>

namespace reckoner {

Result<QByteArray> graphAsSvg(const RevisionsModel &revisions, const QString &title, const QFont &font)
{
    const GraphStyle style = GraphStyle::of(font, theme::paperPalette(), false);
    const QFontMetricsF metrics(font);
    const qreal height = metrics.height() + 6;
    const int rows = revisions.rowCount();
    const auto text = [&](int row, int column) { return revisions.index(row, column).data().toString(); };
    const auto badges = [&](int row) {
        return revisions.index(row, 0).data(RevisionsModel::BadgesRole).toStringList();
    };
    constexpr int columns[] = {RevisionsModel::RevisionColumn, RevisionsModel::DateColumn,
                               RevisionsModel::MessageColumn};
    const qreal gap = metrics.horizontalAdvance(QLatin1Char('M'));
    qreal widths[] = {0, 0, 0};
    for (int row = 0; row < rows; ++row) {
        for (int i = 0; i < 3; ++i)
            widths[i] = std::max(widths[i], metrics.horizontalAdvance(text(row, columns[i])) +
                                                (i == 2 ? badgesWidth(font, badges(row)) : 0) + gap);
    }
    const qreal lanes = style.width(revisions.chart() ? revisions.chart()->lanes : 0);
    const QSizeF size(lanes + widths[0] + widths[1] + widths[2], height * std::max(rows, 1));

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setTitle(title);
    svg.setSize(size.toSize());
    svg.setViewBox(QRectF(QPointF(), size));
    QPainter painter;
    if (!painter.begin(&svg))
        return unexpected(QStringLiteral("picture.failed"),
                          QCoreApplication::translate("Graph", "The picture could not be drawn."));
    painter.setFont(font);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), size), style.palette.color(QPalette::Base));
    const auto cell = [&](int row, qreal left, qreal width) {
        return QRectF(left, row * height, width, height);
    };
    for (int row = 0; row < rows; ++row) {
        if (revisions.index(row, 0).data(RevisionsModel::StandingRole) == QLatin1String("pending"))
            painter.fillRect(cell(row, 0, size.width()),
                             theme::shadeColor(QStringLiteral("pending"), style.palette));
    }
    // All lines first: no line goes over a revision.
    for (int row = 0; row < rows; ++row)
        paintLines(painter, cell(row, 0, lanes), revisions.at(row)->lane, style);
    for (int row = 0; row < rows; ++row) {
        paintRevision(painter, cell(row, 0, lanes), revisions.index(row, 0), style);
        const auto say = [&](qreal left, qreal width, int column, const QColor &color) {
            painter.setPen(color);
            painter.drawText(cell(row, left, width), Qt::AlignLeft | Qt::AlignVCenter, text(row, column));
        };
        const QColor quiet = theme::mutedColor(style.palette);
        say(lanes, widths[0], columns[0], quiet);
        say(lanes + widths[0], widths[1], columns[1], quiet);
        const qreal left = lanes + widths[0] + widths[1];
        const qreal taken = paintBadges(painter, cell(row, left, widths[2]), badges(row), style);
        say(left + taken, widths[2] - taken, columns[2], style.palette.color(QPalette::Text));
    }
    painter.end();
    return bytes;
}

} // namespace reckoner
