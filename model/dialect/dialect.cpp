// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/dialect.h"

#include "model/dialect/postgresql.h"
#if __has_include("model/dialect/sqlite.h")
#include "model/dialect/sqlite.h"
#endif

namespace reckoner {

const Dialect &dialect(DialectId id)
{
#if __has_include("model/dialect/sqlite.h")
    if (id == DialectId::Sqlite)
        return sqliteDialect();
#endif
    Q_ASSERT(id == DialectId::PostgreSql);
    return postgresqlDialect();
}

} // namespace reckoner
