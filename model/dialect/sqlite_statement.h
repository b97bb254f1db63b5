// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"

namespace reckoner {

/// The comparable form of an SQLite query, trigger body or module, which SQLite keeps as they were written:
/// as trees (`sqlite_query.h`, `sqlite_module.h`), or where these do not understand it token by token. Rules
/// of both:
/// - sqlite.layout: blanks, comments, the case of bare words, a semicolon at the end
/// - sqlite.identifier: quotes and case of names; 'x' behind AS is a name
/// - sqlite.string: "x" that names nothing is the string 'x'
/// - sqlite.operator: == is =, != is <>
/// Example: `SELECT  [a] FROM "T" -- all` and `select a from t` are one.
Normal normalSqliteStatement(StatementUse use, const QString &sql, const StatementContext &context);

} // namespace reckoner
