// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/findingdelegate.h"

#include "model/items/findingsmodel.h"
#include "views/theme.h"

namespace reckoner {

void FindingDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
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
    } else if (index.column() != FindingsModel::DifferenceColumn) {
        option->palette.setColor(QPalette::Text, theme::mutedColor(option->palette));
    }
}

} // namespace reckoner
