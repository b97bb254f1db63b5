// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/introspect/sqlite_rows.h"

namespace reckoner {

/// The expression by which SQLite sums up what table_xinfo and foreign_key_list say of the table in row `m`
/// of sqlite_master: one row of a table costs less than one of each column and key.
QString sqliteSummaryExpression();

/// Whether such a summary says what the table's text was understood to say. If not, the rows are to be asked
/// for: the same can be written in two ways.
bool isSqliteSummary(QStringView summary, const Table &parsed);

/// Where a table understood by its text and the PRAGMAs disagree, each as a short phrase. Empty: the
/// text was read as SQLite reads it.
QStringList sqliteDoubts(const Table &parsed, const SqliteRows::Table &facts);

/// The table as the PRAGMAs alone tell it: no CHECK, no collation, no constraint names.
Table sqliteTableFromFacts(const SqliteRows::Table &facts, const SqliteRows::TableKind &kind);

/// An index as the PRAGMAs alone tell it; expressions and the WHERE are opaque.
Index sqliteIndexFromFacts(const QString &name, const SqliteRows::Table &facts);

} // namespace reckoner
