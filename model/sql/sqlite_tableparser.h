// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sql/sqlite_parser.h"

namespace reckoner {

/// Behind CREATE TABLE [IF NOT EXISTS]: name, columns, constraints, options, up to the end.
bool readSqliteTable(SqliteCursor &cursor, SqliteCreateTable &create);

/// Option of a table whose INTEGER PRIMARY KEY is no rowid alias because DESC follows it in the
/// column's definition (a quirk kept by SQLite for old files; the key may then hold NULL).
inline constexpr char sqlitePrimaryKeyDesc[] = "primary key desc";

/// Option of a column: "not null on conflict replace".
inline constexpr char sqliteNotNullConflict[] = "not null on conflict ";
/// Options of a primary key or UNIQUE: "email collate NOCASE", "email desc".
inline constexpr char sqliteKeyCollate[] = " collate ";
inline constexpr char sqliteKeyDesc[] = " desc";

} // namespace reckoner
