// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/introspect/live.h"
#include "model/introspect/postgresql_session.h"
#include "model/schema/snapshot.h"

namespace reckoner {

/// Reads a live PostgreSQL (12 to 18) in one read-only transaction with a fixed number of set-based catalog
/// queries, whatever the number of tables. If the schema changes under it, it is read again, three times in
/// all; so is it where the server goes away and comes back. Errors: those of PostgresSession, postgres.schema
/// (a schema asked for is not there), postgres.moving.
Result<std::shared_ptr<const Snapshot>> readPostgres(const PostgresTarget &target, const SourceInfo &source,
                                                     const LiveOptions &options, const Progress &progress);

/// Connects, begins a read-only transaction, and says the server's version, "15.4". Errors: as
/// PostgresSession::open().
Result<QString> greetPostgres(const PostgresTarget &target, int timeoutSeconds, const Progress &progress);

} // namespace reckoner
