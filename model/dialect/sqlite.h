// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"

namespace reckoner {

/// SQLite 3.37 and later. A declared type is any words; names are compared without case; constraints
/// have a name only if one was written.
const Dialect &sqliteDialect();
/// See dialectWithout().
std::unique_ptr<const Dialect> sqliteDialectWithout(const QSet<QString> &rules);

} // namespace reckoner
