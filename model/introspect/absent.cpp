// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Only in builds without PostgreSQL, in place of the files that read it.

#include "model/introspect/absent.h"

#include "model/introspect/postgresql.h"
#include "model/introspect/stamps.h"

#include <QCoreApplication>

namespace reckoner {

Unexpected postgresAbsent()
{
    return unexpected(QStringLiteral("postgres.absent"),
                      QCoreApplication::translate(
                          "Postgres", "This build of Reckoner reads SQLite only; use one with PostgreSQL."));
}

Result<std::shared_ptr<const Snapshot>> readPostgres(const PostgresTarget &, const SourceInfo &,
                                                     const LiveOptions &, const Progress &)
{
    return postgresAbsent();
}

Result<std::vector<Stamp>> readPostgresStamps(const PostgresTarget &, int, const VersionTables &,
                                              const Progress &)
{
    return postgresAbsent();
}

Result<QString> greetPostgres(const PostgresTarget &, int, const Progress &)
{
    return postgresAbsent();
}

} // namespace reckoner
