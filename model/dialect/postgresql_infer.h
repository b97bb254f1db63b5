// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"
#include "model/sql/pg_term.h"

namespace reckoner::pg {

// What type a term has, as a key: format_type's name without arguments and without the default
// schema, arrays with one "[]", domains as their base type. "" is not known, "unknown" is a string
// constant that has not met its type yet.

QString typeKey(const DataType &type, const ExpressionContext &context);
QString typeOfTerm(const Term &term, const ExpressionContext &context);

/// Text and character varying: what one of them can do, the other can.
bool isTextual(const QString &key);
bool isNumeric(const QString &key);
/// date, timestamp, timestamp with time zone: 1, 2, 3; each is brought to the next. Else 0.
int timeRank(const QString &key);
/// The argument types with which the server calls a numeric function of the catalog that is given arguments
/// of these types; empty if the function is not known here, or the call is none of its forms. Source:
/// pg_proc, and the rules of func_select_candidate().
std::vector<QString> overloadFor(const QString &function, const std::vector<QString> &arguments);
bool isIntegral(const QString &key);
/// The type two numbers meet in: integer and numeric meet in numeric.
QString promoted(const QString &a, const QString &b);
bool isComparison(const QString &op);
/// pg_operator.oprnegate, for operators whose negation holds for every value (NaN and NULL included).
QString negationOf(const QString &op);
/// The type a bare string constant takes beside an operand of type `other`; empty if not known.
QString literalBeside(const QString &op, const QString &other);

} // namespace reckoner::pg
