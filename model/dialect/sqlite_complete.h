// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/schema.h"

namespace reckoner {

/// What SQLite makes of a CREATE TABLE: NOT NULL of the rowid alias and of the keys of WITHOUT ROWID
/// and STRICT tables, target columns of foreign keys, names in the spelling of what they name.
/// A key of any other table may hold NULL unless NOT NULL is written: an old bug of SQLite, kept.
void completeSqliteTable(const Schema &schema, Table &table);
void completeSqliteColumn(const Table &table, Column &column);

/// The column that is another name of the rowid, or nullptr: a key of exactly one column declared
/// INTEGER, in a rowid table, not "PRIMARY KEY DESC". Source: https://www.sqlite.org/lang_createtable.html
const Column *sqliteRowidAlias(const Table &table);

/// Whether the column of a completed table refuses NULL for the key's sake: it is the rowid alias, or in the
/// key of a WITHOUT ROWID or STRICT table.
bool sqliteKeyRefusesNull(const Table &table, const QString &column);
/// Whether a UNIQUE over these columns repeats the primary key, so that SQLite makes no index for it. Not
/// where the key is the rowid, which has none.
bool sqliteRepeatsKey(const Table &table, const UniqueConstraint &unique);
/// Whether two keys have the same columns under the same collations; their directions do not count.
bool sqliteSameKey(const QStringList &columns, const QStringList &options, const QStringList &otherColumns,
                   const QStringList &otherOptions);

} // namespace reckoner
