// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sql/sqlite_expression.h"

namespace reckoner {

/// One spelling per number: "0x10" is "16", "1.50" is "1.5", "1e2" is "100.0", "007" is "7". An
/// integer beyond 64 bits is a real, as in SQLite.
QString sqliteNumber(const QString &text);

/// A constant as a column of that affinity keeps it: '1' in an INTEGER column is 1, 1 in a TEXT
/// column is '1', 1 in a REAL column is 1.0. Anything but a number or string stays.
/// Source: https://www.sqlite.org/datatype3.html, 3 and 3.4.
SqliteExpression sqliteStored(const SqliteExpression &constant, const QString &affinity);

} // namespace reckoner
