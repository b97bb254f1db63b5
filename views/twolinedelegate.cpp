// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/twolinedelegate.h"

#include "views/theme.h"

#include <QApplication>
#include <QPainter>

namespace reckoner {

namespace {

constexpr int margin = 8;
constexpr int gap = 2;

} // namespace

TwoLineDelegate::TwoLineDelegate(Text second, Text aside, QObject *parent)
    : LegibleDelegate(parent)
    , m_second(std::move(second))
    , m_aside(std::move(aside))
{
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString first = option.text;
    option.text.clear();
    option.icon = {};
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    const bool chosen = option.state & QStyle::State_Selected;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QPalette::ColorGroup group = !enabled                              ? QPalette::Disabled
                                       : option.state & QStyle::State_Active ? QPalette::Active
                                                                             : QPalette::Inactive;
    const QColor strong = option.palette.color(group, chosen ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = chosen || !enabled ? strong : theme::mutedColor(option.palette);

    const QFont bold = theme::headingFont(option.font);
    const QFontMetrics above(bold);
    const QFontMetrics below(option.font);
    const QRect inside = option.rect.adjusted(margin, margin, -margin, -margin);
    const QRect firstLine(inside.left(), inside.top(), inside.width(), above.height());
    const QRect secondLine(inside.left(), firstLine.bottom() + 1 + gap, inside.width(), below.height());
    const Qt::Alignment begin = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    const Qt::Alignment end = QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter);

    painter->save();
    const QString aside = m_aside ? m_aside(index) : QString();
    painter->setFont(option.font);
    painter->setPen(quiet);
    painter->drawText(firstLine, int(end), aside);
    // Paths say most at both ends.
    painter->drawText(secondLine, int(begin),
                      below.elidedText(legible(m_second(index)), Qt::ElideMiddle, secondLine.width()));
    const int left = firstLine.width() - (aside.isEmpty() ? 0 : below.horizontalAdvance(aside) + 2 * margin);
    QRect firstPlace = firstLine;
    if (option.direction == Qt::RightToLeft)
        firstPlace.setLeft(firstLine.right() - left + 1);
    else
        firstPlace.setWidth(left);
    painter->setFont(bold);
    painter->setPen(strong);
    painter->drawText(firstPlace, int(begin), above.elidedText(first, Qt::ElideRight, left));
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QFontMetrics above(theme::headingFont(option.font));
    const QFontMetrics below(option.font);
    // The width is what the view has: texts are cut, never scrolled.
    return {above.averageCharWidth() * 20, above.height() + gap + below.height() + 2 * margin};
}

} // namespace reckoner
