// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"
#include "model/sql/sqlite_expression.h"

namespace reckoner {

/// The comparable form of an SQLite expression. Rules:
/// - sqlite.parentheses: needless parentheses are left out, nested AND and OR are one chain
/// - sqlite.layout: blanks, comments, case of key words and functions
/// - sqlite.identifier: quotes and case of names; the table's own name before a column
/// - sqlite.string: "x" that names no column is the string 'x'
/// - sqlite.operator: == is =, != is <>, ISNULL is IS NULL, IS NOT DISTINCT FROM is IS
/// - sqlite.not: NOT (a = b) is a <> b, NOT (a IN ...) is a NOT IN ...: the same for NULL too
/// - sqlite.boolean: TRUE and FALSE are 1 and 0, but not behind IS
/// - sqlite.number: 0x10 is 16, +1 is 1, 1.50 is 1.5; an integer and a real stay apart
/// - sqlite.function: ifnull is coalesce, substring is substr, if is iif
/// - sqlite.iif: iif(a, b, c) is CASE WHEN a THEN b ELSE c END
/// - sqlite.case.else-null: a CASE without ELSE gives NULL
/// - sqlite.in.order: the order and repetition of constants behind IN
/// - sqlite.now: datetime('now') is CURRENT_TIMESTAMP, date('now') CURRENT_DATE, time('now') CURRENT_TIME
/// - sqlite.default.affinity: a default is compared as the value that the column would keep
/// - sqlite.default.null: DEFAULT NULL is no default; its text is empty
Normal normalSqliteExpression(const Expression &expression, const ExpressionContext &context);

/// What an expression of a query or a trigger stands in.
class SqliteSurroundings
{
public:
    virtual ~SqliteSurroundings() = default;
    /// Whether anything is called so there, else "x" is a string; whether a column is. In lower case.
    virtual bool isName(const QString &name) const = 0;
    virtual bool isColumn(const QString &name) const = 0;
    /// The comparable form of a subquery, or of what follows a call, from its source; empty if it is not
    /// understood.
    virtual QString inner(const SqliteExpression &node) = 0;
};

/// The opening parentheses of a text.
int sqliteParentheses(const QString &text);

/// Brings a tree to its comparable form and notes the rules. `around`: null for what stands alone.
void rewriteSqliteExpression(SqliteExpression &tree, const ExpressionContext &context,
                             SqliteSurroundings *around, QStringList &rules);

} // namespace reckoner
