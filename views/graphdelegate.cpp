// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/graphdelegate.h"

#include "views/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

namespace reckoner {

namespace {

constexpr int lanesAtMost = 12; ///< that a column is made wide for by itself
constexpr qreal badgePadding = 5;
constexpr qreal badgeGap = 4;

QFont badgeFont(const QFont &base)
{
    QFont font = base;
    font.setBold(false);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * 0.86);
    return font;
}

} // namespace

GraphStyle GraphStyle::of(const QFont &font, const QPalette &palette, bool mirrored)
{
    const qreal height = QFontMetricsF(font).height();
    return {palette, height * 0.95, height * 0.27, height * 0.75, mirrored};
}

qreal GraphStyle::laneX(const QRectF &cell, int lane) const
{
    const qreal offset = margin + lane * step;
    return mirrored ? cell.right() - offset : cell.left() + offset;
}

void paintLines(QPainter &painter, const QRectF &cell, const LaneRow &row, const GraphStyle &style)
{
    painter.setBrush(Qt::NoBrush);
    const qreal top = cell.center().y();
    const qreal bottom = top + cell.height();
    for (const LaneLine &line : row.below) {
        // A line that leaves or joins a lane has the colour of the one further out: a branch keeps its own.
        QPen pen(theme::laneColor(std::max(line.from, line.to), style.palette), style.radius * 0.36);
        if (line.dependency)
            pen.setStyle(Qt::DashLine);
        painter.setPen(pen);
        const QPointF from(style.laneX(cell, line.from), top);
        const QPointF to(style.laneX(cell, line.to), bottom);
        if (line.from == line.to) {
            painter.drawLine(from, to);
            continue;
        }
        const qreal half = (top + bottom) / 2;
        QPainterPath path(from);
        path.cubicTo(QPointF(from.x(), half), QPointF(to.x(), half), to);
        painter.drawPath(path);
    }
}

void paintRevision(QPainter &painter, const QRectF &cell, const QModelIndex &index, const GraphStyle &style)
{
    const auto mark = index.data(RevisionsModel::LaneRole).value<LaneMark>();
    const QPointF center(style.laneX(cell, mark.row->lane), cell.center().y());
    theme::drawRevision(painter, center, style.radius, index.data(RevisionsModel::KindRole).toString(),
                        index.data(RevisionsModel::StandingRole).toString(),
                        theme::laneColor(mark.row->lane, style.palette), style.palette);
}

qreal badgesWidth(const QFont &font, const QStringList &badges)
{
    const QFontMetricsF metrics(badgeFont(font));
    qreal width = 0;
    for (const QString &badge : badges)
        width += metrics.horizontalAdvance(RevisionsModel::word(badge)) + 2 * badgePadding + badgeGap;
    return width;
}

qreal paintBadges(QPainter &painter, const QRectF &cell, const QStringList &badges, const GraphStyle &style)
{
    if (badges.isEmpty())
        return 0;
    const QFont before = painter.font();
    painter.setFont(badgeFont(before));
    const QFontMetricsF metrics(painter.font());
    const qreal height = std::min(cell.height() - 2, metrics.height() + 2);
    qreal at = 0;
    for (const QString &badge : badges) {
        const QString word = RevisionsModel::word(badge);
        const qreal width = metrics.horizontalAdvance(word) + 2 * badgePadding;
        const QRectF frame(style.mirrored ? cell.right() - at - width : cell.left() + at,
                           cell.center().y() - height / 2, width, height);
        const QColor color = theme::badgeColor(badge, style.palette);
        // Where the database is, is said loudest.
        const bool solid = badge == QLatin1String("stamp") || badge == QLatin1String("fix");
        painter.setPen(QPen(color, 1));
        painter.setBrush(solid ? QBrush(color) : QBrush(style.palette.color(QPalette::Base)));
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(solid ? style.palette.color(QPalette::Base) : color);
        painter.drawText(frame, Qt::AlignCenter, word);
        at += width + badgeGap;
    }
    painter.setFont(before);
    return at;
}

void GraphDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    LegibleDelegate::initStyleOption(option, index);
    if (index.data(RevisionsModel::LitRole).toBool())
        option->backgroundBrush = theme::shadeColor(QStringLiteral("lit"), option->palette);
    else if (index.data(RevisionsModel::StandingRole) == QLatin1String("pending"))
        option->backgroundBrush = theme::shadeColor(QStringLiteral("pending"), option->palette);
    const QVariant hit = index.data(RevisionsModel::HitRole);
    if (hit.isValid() && hit.toBool() && index.column() <= RevisionsModel::RevisionColumn)
        option->font.setBold(true);
    const bool quiet = hit.isValid() ? !hit.toBool() : index.column() > RevisionsModel::MessageColumn;
    if (quiet)
        option->palette.setColor(QPalette::Text, theme::mutedColor(option->palette));
    if (index.column() == RevisionsModel::RevisionColumn) {
        const bool bold = option->font.bold();
        const qreal size = option->font.pointSizeF();
        option->font = theme::fixedFont();
        option->font.setBold(bold);
        if (size > 0)
            option->font.setPointSizeF(size);
    }
    option->textElideMode = Qt::ElideRight;
}

void GraphDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    if (index.column() == RevisionsModel::GraphColumn)
        paintGraph(*painter, option, index);
    else if (index.column() == RevisionsModel::MessageColumn)
        paintMessage(*painter, option, index);
    else
        LegibleDelegate::paint(painter, option, index);
}

void GraphDelegate::paintGraph(QPainter &painter, const QStyleOptionViewItem &given,
                               const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    // Lanes stay on their ground: colours that are chosen for it would drown in that of the selection.
    option.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus);
    const QWidget *widget = option.widget;
    QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, &painter, widget);
    const auto mark = index.data(RevisionsModel::LaneRole).value<LaneMark>();
    const QRectF cell = option.rect;
    const GraphStyle graph = GraphStyle::of(given.font, given.palette, option.direction == Qt::RightToLeft);
    painter.save();
    painter.setClipRect(cell);
    painter.setRenderHint(QPainter::Antialiasing);
    if (index.data(RevisionsModel::LitRole).toBool()) {
        constexpr qreal bar = 3;
        painter.fillRect(
            QRectF(graph.mirrored ? cell.right() - bar : cell.left(), cell.top(), bar, cell.height()),
            theme::laneColor(0, graph.palette));
    }
    if (mark.above)
        paintLines(painter, cell.translated(0, -cell.height()), *mark.above, graph);
    paintLines(painter, cell, *mark.row, graph);
    paintRevision(painter, cell, index, graph);
    painter.restore();
}

void GraphDelegate::paintMessage(QPainter &painter, const QStyleOptionViewItem &given,
                                 const QModelIndex &index) const
{
    const QStringList badges = index.data(RevisionsModel::BadgesRole).toStringList();
    if (badges.isEmpty())
        return LegibleDelegate::paint(&painter, given, index);
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString text = std::exchange(option.text, QString());
    const QWidget *widget = option.widget;
    QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, &painter, widget);
    const GraphStyle graph = GraphStyle::of(given.font, given.palette, option.direction == Qt::RightToLeft);
    const int gap = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, widget) + 1;
    const QRectF cell = option.rect.adjusted(gap, 0, -gap, 0);
    painter.save();
    painter.setClipRect(cell);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(given.font);
    const qreal taken = paintBadges(painter, cell, badges, graph) + badgeGap;
    const QRectF rest = graph.mirrored ? cell.adjusted(0, 0, -taken, 0) : cell.adjusted(taken, 0, 0, 0);
    const QPalette::ColorGroup group = !(option.state & QStyle::State_Enabled) ? QPalette::Disabled
                                       : option.state & QStyle::State_Active   ? QPalette::Active
                                                                               : QPalette::Inactive;
    painter.setFont(option.font);
    painter.setPen(option.palette.color(
        group, option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text));
    painter.drawText(rest, QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter),
                     QFontMetricsF(option.font).elidedText(text, Qt::ElideRight, rest.width()));
    painter.restore();
}

QSize GraphDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = LegibleDelegate::sizeHint(option, index);
    const auto *model = qobject_cast<const RevisionsModel *>(index.model());
    if (model && index.column() == RevisionsModel::GraphColumn)
        size.setWidth(int(GraphStyle::of(option.font, option.palette, false)
                              .width(std::min(model->chart()->lanes, lanesAtMost))));
    constexpr int air = 6;
    size.setHeight(QFontMetrics(option.font).height() + air);
    return size;
}

} // namespace reckoner
