// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/introspect/live.h"
#include "model/schema/snapshot.h"

#include "model/core/progress.h"
#include "model/core/result.h"

namespace reckoner {

/// Reads an SQLite file without creating, changing or leaving anything beside it; see SqliteSession.
/// An empty file is an empty database. Attached and temporary tables are not the file's.
/// `source` says what it is called; by default by its path. Errors: those of SqliteSession.
Result<std::shared_ptr<const Snapshot>> readSqlite(const QString &path, const Progress &progress,
                                                   const LiveOptions &options,
                                                   std::optional<SourceInfo> source = {});

} // namespace reckoner
