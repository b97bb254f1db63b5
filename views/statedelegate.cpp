// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/statedelegate.h"

#include "model/items/schemamodel.h"
#include "views/theme.h"

namespace reckoner {

const QIcon &StateDelegate::icon(const QString &what, bool isState, const QStyleOptionViewItem &option) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const QString key = QLatin1String(isState ? "state " : "kind ") + what +
                        QLatin1String(selected ? " selected " : " ") +
                        option.palette.color(QPalette::Text).name();
    auto it = m_icons.find(key);
    if (it == m_icons.end())
        it = m_icons.insert(key, isState ? theme::stateIcon(what, option.palette, selected)
                                         : theme::kindIcon(what, option.palette, selected));
    return *it;
}

void StateDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    LegibleDelegate::initStyleOption(option, index);
    if (index.column() == SchemaModel::ObjectColumn) {
        const QString kind = index.data(SchemaModel::KindRole).toString();
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = icon(kind, false, *option);
        const int differing = index.data(SchemaModel::DifferingRole).toInt();
        const bool holds = index.model()->rowCount(index) > 0;
        if (differing > 0) {
            option->font.setBold(true);
            if (holds)
                option->text = tr("%1   %n differ", "a tree's row and how many below it differ", differing)
                                   .arg(option->text);
        } else if (kind == QLatin1String("group")) {
            option->palette.setColor(QPalette::Text, theme::mutedColor(option->palette));
        }
        return;
    }
    const QString state = index.data(SchemaModel::StateRole).toString();
    if (!state.isEmpty()) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = icon(state, true, *option);
        // What is in line is said quietly.
        option->palette.setColor(QPalette::Text, state == QLatin1String("present")
                                                     ? theme::mutedColor(option->palette)
                                                     : theme::stateColor(state, option->palette));
    }
}

} // namespace reckoner
