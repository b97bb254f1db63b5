// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/types.h"
#include "model/sql/sqlite_tokens.h"

#include <span>

namespace reckoner {

/// A declared type of SQLite: "varchar ( 50 )" is {name "VARCHAR", args {50}}; "" is the empty type.
/// Any words are a type to SQLite, so nothing is opaque but a text that no column could declare.
DataType sqliteType(const QString &text);

/// The same from its tokens; `raw` is the text that they were cut from.
DataType sqliteType(std::span<const SqliteToken> tokens, const QString &raw);

/// "VARCHAR(50)", "NUMERIC(10,2)", "DOUBLE PRECISION", "".
QString sqliteTypeText(const DataType &type);

/// INTEGER, TEXT, BLOB, REAL or NUMERIC: what a column of this type does to values put into it.
/// Source: https://www.sqlite.org/datatype3.html, 3.1. In a STRICT table ANY is BLOB (no conversion).
QString sqliteAffinity(const DataType &type, bool strict = false);

/// Whether a column declared so keeps what SQLAlchemy puts into one of its type: the affinity is the same, or
/// the values are of a class that the declared affinity leaves as they are (datetimes are texts, truth values
/// integers). Equivalence 5.3.
bool sqliteHolds(const DataType &declared, const DataType &mapped);

} // namespace reckoner
