// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/schema/snapshot.h"

namespace reckoner {

/// The schema that a file of DDL builds in an empty database: CREATE, ALTER, DROP and COMMENT in their order,
/// as pg_dump --schema-only, sqlite3's .schema or a person writes them. psql's own commands and rows are
/// passed over. A version table in it is bookkeeping; which rows it holds is not read, so there is no stamp.
/// Errors: those of readFile(), ddl.text (not UTF-8).
Result<std::shared_ptr<const Snapshot>> readDdl(const QString &path, DialectId dialect,
                                                const QString &gitRef = {});

} // namespace reckoner
