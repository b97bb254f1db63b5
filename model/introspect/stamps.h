// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"
#include "model/core/result.h"
#include "model/introspect/postgresql_target.h"
#include "model/schema/snapshot.h"

#include <functional>

namespace reckoner {

/// What the version tables of a database are called; may be asked from another thread, and may wait, while
/// the connection comes about.
using VersionTables = std::function<QStringList()>;

/// The rows of the tables of these names, in whatever schema, and nothing else of the database: by the same
/// sessions as the whole of it, read-only and with the same care for who writes meanwhile. Sorted by table.
/// Errors: those of SqliteSession and PostgresSession; stamp.unreadable.
Result<std::vector<Stamp>> readSqliteStamps(const QString &path, int timeoutSeconds,
                                            const VersionTables &names, const Progress &progress);
Result<std::vector<Stamp>> readPostgresStamps(const PostgresTarget &target, int timeoutSeconds,
                                              const VersionTables &names, const Progress &progress);

} // namespace reckoner
