// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/schema/schema.h"
#include "model/schema/table.h"
#include "model/sql/sqlite_cursor.h"

#include <variant>

namespace reckoner {

/// CREATE TABLE and CREATE VIRTUAL TABLE as written, before EngineRules::completeTable(): names keep
/// their spelling, NOT NULL stands only where it was written, foreign keys may lack target columns.
struct SqliteCreateTable
{
    Table table; ///< name.schema is empty if none was written
    bool ifNotExists = false;
    bool temporary = false;
    bool asSelect = false; ///< CREATE TABLE ... AS SELECT: the columns are not known from the text
};

struct SqliteCreateIndex
{
    QString schema;
    QString table;
    Index index;
    bool ifNotExists = false;
};

struct SqliteCreateView
{
    View view; ///< definition is the SELECT
    bool ifNotExists = false;
    bool temporary = false;
};

struct SqliteCreateTrigger
{
    QString schema;
    QString table;
    Trigger trigger; ///< definition is the whole statement
    bool ifNotExists = false;
    bool temporary = false;
};

using SqliteCreate =
    std::variant<SqliteCreateTable, SqliteCreateIndex, SqliteCreateView, SqliteCreateTrigger>;

/// One CREATE statement of SQLite, as sqlite_schema.sql keeps it or a script spells it. Errors:
/// sql.syntax with the line in the text.
Result<SqliteCreate> parseSqliteCreate(const QString &text);

/// The same from a run of tokens, cut from `source`.
Result<SqliteCreate> parseSqliteCreate(const QString &source, std::vector<SqliteToken> tokens);

/// A column definition as in ALTER TABLE ADD COLUMN, with its constraints, into `into.table`. The
/// cursor is left behind it; false at a syntax error.
bool readSqliteColumn(SqliteCursor &cursor, SqliteCreateTable &into);

/// A name, bare or quoted: an identifier of any spelling. False if there is none.
bool readSqliteName(SqliteCursor &cursor, QString &name);
/// `name` or `schema.name`.
bool readSqliteName(SqliteCursor &cursor, ObjectName &name);

} // namespace reckoner
