// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/findingdelegate.h"

#include "model/items/findingsmodel.h"
#include "views/theme.h"

namespace reckoner {

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int air = 6;
    return LegibleDelegate::sizeHint(option, index) + QSize(0, air);
}

void FindingDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    LegibleDelegate::initStyleOption(option, index);
    const QString severity = index.data(FindingsModel::SeverityRole).toString();
    if (severity.isEmpty()) {
        option->font.setBold(true);
        return;
    }
    if (index.column() == FindingsModel::ObjectColumn) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon =
            theme::severityIcon(severity, index.data(FindingsModel::CertainRole).toBool(), option->palette);
        option->decorationSize = {12, 12};
    }
    const bool waived = index.data(FindingsModel::WaivedRole).toBool();
    if (waived || index.column() == FindingsModel::WhyColumn ||
        index.column() == FindingsModel::WhereColumn) {
        option->palette.setColor(QPalette::Text, theme::mutedColor(option->palette));
    }
}

} // namespace reckoner
