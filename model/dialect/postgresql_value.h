// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sql/pg_term.h"

#include <optional>

namespace reckoner::pg {

/// What a string constant is worth as a value of a type.
struct Value
{
    Term term;           ///< the constant as the rules print it: a number, true, '1 day', ARRAY[...]
    QString rule;        ///< the rule that changed the spelling; empty if it did not change
    bool certain = true; ///< false: what it means hangs on the session or the moment ('now', 'today', money)
};

/// `type` is a type's name without arguments ("integer", "text[]", "interval"); `fields` as in DataType.
/// Types whose input is not known here give the text itself.
Value valueOf(const QString &text, const QString &type, const QString &fields = {});

/// The same of a range of `element`s, and of an hstore.
Value rangeValue(const QString &text, const QString &type, const QString &element);
Value hstoreValue(const QString &text);

/// A decimal number by value: "1.50" and "15e-1" are 1.5, "+05" is 5. Nothing if it is not one.
std::optional<Term> numberTerm(const QString &text);

/// The same with the zeros behind its point, which numeric keeps: "15.0e-1" is 1.50.
std::optional<QString> scaledNumber(const QString &text);

/// "24 hours" and "1 mon 2 days 03:04:05" as months, days and microseconds, which PostgreSQL keeps
/// apart: '1 day' is not '24 hours'. Nothing if it is not understood.
/// `precision`: digits of a second that are kept; -1: all.
std::optional<QString> intervalText(const QString &text, const QString &fields = {}, int precision = -1);

/// A tsquery and a jsonpath as the server prints them; nothing for what is not read. Source: tsquery.c
/// infix(), jsonpath.c printJsonPathItem().
std::optional<QString> wordsText(const QString &text); ///< the same of a tsvector
std::optional<QString> searchText(const QString &text);
std::optional<QString> jsonPathText(const QString &text);

/// JSON by value: keys sorted, the last of equal keys wins, no blanks. Nothing if it is no JSON.
std::optional<QString> jsonText(const QString &text);

/// The members of a one-dimensional array literal "{a,\"b c\",NULL}"; nothing if it is something else.
std::optional<std::vector<Term>> arrayMembers(const QString &text);

/// The name in a regclass constant, folded, without the default schema.
QString relationText(const QString &text);

} // namespace reckoner::pg
