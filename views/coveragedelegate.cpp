// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/coveragedelegate.h"

#include "model/items/coveragemodel.h"
#include "views/theme.h"

namespace reckoner {

namespace {

/// What the theme has a shape for.
QString shapeOf(const QString &state)
{
    if (state == QLatin1String("covered") || state == QLatin1String("needed"))
        return QStringLiteral("present");
    if (state == QLatin1String("lacking"))
        return QStringLiteral("absent");
    return state == QLatin1String("redundant") ? QStringLiteral("differs") : QStringLiteral("none");
}

} // namespace

void CoverageDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    LegibleDelegate::initStyleOption(option, index);
    const QString state = index.data(CoverageModel::StateRole).toString();
    const bool selected = option->state & QStyle::State_Selected;
    constexpr QSize icon{12, 12};
    if (index.column() == CoverageModel::RemarkColumn) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = icon;
        const QString severity = index.data(CoverageModel::SeverityRole).toString();
        const bool calm = severity == QLatin1String("info");
        option->icon = calm ? theme::stateIcon(QStringLiteral("present"), option->palette, selected)
                            : theme::severityIcon(severity, true, option->palette);
        if (calm)
            option->palette.setColor(QPalette::Text, theme::mutedColor(option->palette));
    } else if (!state.isEmpty() && state != QLatin1String("none")) {
        const QString shape = shapeOf(state);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = icon;
        option->icon = theme::stateIcon(shape, option->palette, selected);
        // Only what something can be done about asks for the eye.
        const bool calm = shape == QLatin1String("present") || shape == QLatin1String("none");
        option->palette.setColor(QPalette::Text, calm ? theme::mutedColor(option->palette)
                                                      : theme::stateColor(shape, option->palette));
    }
}

} // namespace reckoner
