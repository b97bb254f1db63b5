// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/items/revisionsmodel.h"
#include "views/legible.h"

#include <QPalette>

namespace reckoner {

/// How the graph is measured and coloured; for the window and for pictures.
struct GraphStyle
{
    QPalette palette;
    qreal step = 16; ///< from lane to lane
    qreal radius = 5;
    qreal margin = 12; ///< from the edge to the first lane's middle
    bool mirrored = false;

    static GraphStyle of(const QFont &font, const QPalette &palette, bool mirrored);
    qreal laneX(const QRectF &cell, int lane) const;
    qreal width(int lanes) const { return 2 * margin + step * std::max(lanes - 1, 0); }
};

/// The lines that lead from a row to the next one, whole: they reach out of the cell.
void paintLines(QPainter &painter, const QRectF &cell, const LaneRow &row, const GraphStyle &style);
/// The revision itself.
void paintRevision(QPainter &painter, const QRectF &cell, const QModelIndex &index, const GraphStyle &style);
/// Words in frames, from the leading edge on; gives the room they took.
qreal paintBadges(QPainter &painter, const QRectF &cell, const QStringList &badges, const GraphStyle &style);
qreal badgesWidth(const QFont &font, const QStringList &badges);

/// Paints rows of RevisionsModel: lanes, the marks of a revision, what is searched for and what is lit.
class GraphDelegate final : public LegibleDelegate
{
    Q_OBJECT

public:
    using LegibleDelegate::LegibleDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintGraph(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintMessage(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace reckoner
