// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql.h"

#include "model/introspect/postgresql_rows.h"

namespace reckoner {

Result<std::shared_ptr<const Snapshot>> readPostgres(const PostgresTarget &target, const SourceInfo &source,
                                                     const LiveOptions &options, const Progress &progress)
{
    PostgresSession session;
    if (Result<void> opened = session.open(target, options.timeoutSeconds, progress); !opened)
        return opened.forward();
    const Result<PostgresRows> rows = fetchPostgres(session, options, progress);
    if (!rows)
        return rows.forward();
    return assemblePostgres(*rows, source);
}

} // namespace reckoner
