// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/table.h"

#include <algorithm>

namespace reckoner {

const Column *Table::column(const QString &columnName) const
{
    const auto it = std::find_if(columns.begin(), columns.end(),
                                 [&](const Column &column) { return column.name == columnName; });
    return it == columns.end() ? nullptr : &*it;
}

Column *Table::column(const QString &columnName)
{
    return const_cast<Column *>(std::as_const(*this).column(columnName));
}

QStringList Table::columnNames() const
{
    QStringList names;
    names.reserve(static_cast<int>(columns.size()));
    for (const Column &column : columns)
        names.append(column.name);
    return names;
}

} // namespace reckoner
