// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"
#include "model/sql/pg_term.h"

namespace reckoner::pg {

// What type a term has, as a key: format_type's name without arguments and without the default
// schema, arrays with one "[]", domains as their base type. "" is not known, "unknown" is a string
// constant or NULL that has not met its type yet.

QString typeKey(const DataType &type, const ExpressionContext &context);
DataType typeOfKey(const QString &key);
/// Of a column, a constant, a cast, and of what a Rewriter went over.
QString typeOfTerm(const Term &term, const ExpressionContext &context);
/// A number, truth value or bit string by its spelling.
QString naturalType(const Term &constant);
/// The column that a term names, if the context has it.
const Column *columnOf(const Term &term, const ExpressionContext &context);
const CompositeType *compositeOf(const DataType &type, const ExpressionContext &context);
const Domain *domainOf(const DataType &type, const ExpressionContext &context);

/// Types of well-known extensions. They may live in any schema, and which one says nothing about the
/// column (equivalence 5.1: hstore, citext, vector by extension schema).
bool isExtensionType(const QString &name);
/// Text and character varying: what one of them can do, the other can.
bool isTextual(const QString &key);
bool isNumeric(const QString &key);
bool isIntegral(const QString &key);
/// Of values, whose spelling does not matter: = <> < > <= >=.
bool isComparison(const QString &op);
/// pg_operator.oprnegate, for operators whose negation holds for every value (NaN and NULL included).
QString negationOf(const QString &op);

} // namespace reckoner::pg
