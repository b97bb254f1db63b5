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

} // namespace reckoner
