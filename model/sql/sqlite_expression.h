// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/sql/sqlite_cursor.h"

namespace reckoner {

/// The tree of an SQLite expression. Parentheses are not in it: grouping is the shape.
///
/// | kind       | text                    | children                                      |
/// |------------|-------------------------|-----------------------------------------------|
/// | Literal*   | value as in the token   |                                               |
/// | Identifier | last part, unquoted     |  (`qualifier` holds "t" or "main.t")          |
/// | Keyword    | CURRENT_TIMESTAMP, NULL |                                               |
/// | Unary      | "-" "+" "~" "NOT"       | operand                                       |
/// | Binary     | "=", "AND", "IS", ...   | left, right                                   |
/// | Like       | LIKE GLOB REGEXP MATCH  | left, right, escape if written                |
/// | Between    |                         | operand, low, high                            |
/// | In         | "(" or table or select  | operand, members; `text` not empty: no list   |
/// | IsNull     |                         | operand                                       |
/// | Case       | "base" if it has one    | [base,] when, then, ..., [else] if `distinct` |
/// | Cast       | type as written         | operand                                       |
/// | Collate    | collation               | operand                                       |
/// | Call       | function                | arguments; `tail` is FILTER and OVER, folded  |
/// | Row        |                         | members of (a, b)                             |
/// | Select     | folded text             |  (also EXISTS, RAISE)                         |
///
/// `raw` is the source of what is folded: of a Select, of the `text` of an In, of the `tail` of a Call.
///
/// `negated` is the NOT of NOT IN, NOT LIKE, NOT BETWEEN, IS NOT (as Binary "IS"), NOT NULL.
struct SqliteExpression
{
    enum class Kind {
        Number,
        String,
        Blob,
        Parameter,
        Identifier,
        Keyword,
        Unary,
        Binary,
        Like,
        Between,
        In,
        IsNull,
        Case,
        Cast,
        Collate,
        Call,
        Row,
        Select,
    };
    Kind kind = Kind::Keyword;
    QString text;
    QString qualifier;
    QString tail;
    QString raw;
    QChar quote; ///< of an Identifier; null if bare
    bool negated = false;
    bool distinct = false; ///< DISTINCT in a call; an ELSE in a Case
    bool star = false;     ///< count(*)
    std::vector<SqliteExpression> children;

    bool operator==(const SqliteExpression &) const = default;
};

/// The whole text as one expression. Error sql.syntax with line and what was not understood.
Result<SqliteExpression> parseSqliteExpression(const QString &text);

/// One expression from the cursor on, which is left behind it; `false` at a syntax error.
bool readSqliteExpression(SqliteCursor &cursor, SqliteExpression &expression);

} // namespace reckoner
