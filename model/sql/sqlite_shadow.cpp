// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/sqlite_shadow.h"
#include "model/core/asciicase.h"

namespace reckoner {

QStringList sqliteShadowTables(const Table &table)
{
    struct Row
    {
        const char *module;
        const char *suffixes;
    };
    static constexpr Row rows[] = {
        {"fts5", "_data,_idx,_content,_docsize,_config"},
        {"fts3", "_content,_segdir,_segments,_docsize,_stat"},
        {"fts4", "_content,_segdir,_segments,_docsize,_stat"},
        {"rtree", "_node,_parent,_rowid"},
        {"rtree_i32", "_node,_parent,_rowid"},
        {"geopoly", "_node,_parent,_rowid"},
    };
    QStringList names;
    for (const Row &row : rows) {
        if (!table.isVirtual || table.module != QLatin1String(row.module))
            continue;
        for (const QString &suffix : QString(QLatin1String(row.suffixes)).split(QLatin1Char(',')))
            names.append(asciiLower(table.name.name + suffix));
    }
    return names;
}

} // namespace reckoner
