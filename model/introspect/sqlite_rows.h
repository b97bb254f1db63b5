// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/introspect/live.h"
#include "model/introspect/sqlite_session.h"
#include "model/schema/snapshot.h"
#include "model/sql/sqlite_parser.h"

#include <unordered_map>

namespace reckoner {

/// What an SQLite file says of itself, as it says it. Column names follow the PRAGMAs':
/// https://www.sqlite.org/pragma.html
struct SqliteRows
{
    /// A row of sqlite_master, in the order of creation.
    struct Object
    {
        QString type; ///< "table", "index", "view", "trigger"
        QString name;
        QString table;
        QString sql; ///< empty: made along with its table (sqlite_autoindex_...)
        qint64 rowid = 0;
    };
    /// table_list
    struct TableKind
    {
        QString type; ///< "table", "virtual", "shadow", "view"
        bool withoutRowid = false;
        bool strict = false;
    };
    /// table_xinfo
    struct Column
    {
        QString name;
        QString type;
        bool notNull = false;
        std::optional<QString> defaultValue;
        int pk = 0;     ///< place in the primary key, from 1
        int hidden = 0; ///< 1 hidden, 2 generated virtual, 3 generated stored
    };
    /// foreign_key_list, rows of one id together
    struct ForeignKey
    {
        int id = 0;
        QString table;
        QStringList from;
        QStringList to; ///< empty: the primary key of `table`
        QString onUpdate;
        QString onDelete;
        QString match;
    };
    /// index_list with index_xinfo (key columns only)
    struct IndexColumn
    {
        int cid = 0; ///< -2: an expression
        QString name;
        bool descending = false;
        QString collation;
    };
    struct Index
    {
        QString name;
        bool unique = false;
        QString origin; ///< "c" CREATE INDEX, "u" UNIQUE, "pk" PRIMARY KEY
        bool partial = false;
        std::vector<IndexColumn> columns;
    };
    /// Columns and foreign keys one by one only where the summary is not what the text says; indexes where
    /// SQLite made one by itself or the text of one is not understood.
    struct Table
    {
        bool textAgrees = false; ///< columns, key and foreign keys are as the text says, and not read
        std::vector<Column> columns;
        std::vector<ForeignKey> foreignKeys;
        std::vector<Index> indexes;
    };

    QString libraryVersion;
    std::vector<Object> objects;
    std::vector<Result<SqliteCreate>> definitions; ///< what `sql` of each object means, in the same order
    std::unordered_map<QString, TableKind> kinds;  ///< by table name; no ordinary tables
    std::unordered_map<QString, Table> tables;     ///< by table name; no virtual, shadow or internal ones
    std::unordered_map<QString, qint64> rowEstimates;
    std::optional<Stamp> stamp; ///< unset: there is a version table, but it cannot be read
    std::vector<Stamp> stamps;  ///< of all version tables
    QStringList stampsUnread;   ///< version tables that cannot be read
    QStringList versionTables;  ///< their names as spelt in the file
    std::vector<Diagnostic> notes;
};

std::vector<Result<SqliteCreate>> parseSqliteObjects(const std::vector<SqliteRows::Object> &objects);

Result<SqliteRows> fetchSqlite(SqliteSession &session, const LiveOptions &options, const Progress &progress);

/// Rows to values: a pure function. Definitions are understood by their text and checked against the
/// PRAGMAs; where the two disagree or the text is not understood, the PRAGMAs count alone and the
/// facets that only the text could tell are unknown for that table, with a note.
std::shared_ptr<Snapshot> assembleSqlite(SqliteRows rows, const SourceInfo &source);

} // namespace reckoner
