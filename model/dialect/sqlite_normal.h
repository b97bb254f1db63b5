// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"

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
/// - sqlite.in.order: the order and repetition of constants behind IN
/// - sqlite.now: datetime('now') is CURRENT_TIMESTAMP, date('now') CURRENT_DATE, time('now') CURRENT_TIME
/// - sqlite.default.affinity: a default is compared as the value that the column would keep
/// - sqlite.default.null: DEFAULT NULL is no default; its text is empty
Normal normalSqliteExpression(const Expression &expression, const ExpressionContext &context);

} // namespace reckoner
