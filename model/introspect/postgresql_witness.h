// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/introspect/postgresql_session.h"

#include <map>
#include <vector>

namespace reckoner {

/// Tells whether what was read in one transaction is one state of the database.
///
/// Rows of the catalogs are: the transaction's snapshot sees to that. What the server makes of them
/// (pg_get_expr, pg_get_viewdef, format_type, ...) is not: it looks names up in the present. So the answer is
/// torn if, since the snapshot, a transaction has committed that changed or removed a row which such a
/// function looks up. That is judged from the cheapest proof to the dearest:
///
/// 1. No transaction was running at the snapshot and no number was given to one since: nothing can have
/// changed.
///    One round trip. Not on a standby, which does not know who is running.
/// 2. A row that the snapshot sees and that has been changed since carries the number of who did it (xmax).
/// Catalogs
///    without such rows have not changed. New rows do not count: nothing that was read names them. Numbers of
///    transactions that still run or were rolled back do not either.
/// 3. What is looked up is compared for these rows, then and now: TRUNCATE and VACUUM FULL change a row too,
/// but no
///    name in it. Temporary tables do not count.
///
/// That the server does not look names up in the past either is the session's care, see
/// PostgresSession::begin(). Statistics (pg_stat_get_tuples_updated) would be cheaper than 2, but come up to
/// seconds late.
class PostgresWitness
{
public:
    /// A row that somebody has changed or removed, or tried to.
    struct Touched
    {
        quint32 object;      ///< oid; of a column: its relation's
        quint32 transaction; ///< xmax
    };

    /// Who made a version of a row, and who has changed it since.
    struct Version
    {
        quint32 made;
        quint32 changed;
    };
    using Rows = std::map<QString, Version>; ///< by what is looked up of them

    /// To be asked in the transaction that read, after the last deparsing query. `columns`: touched rows of
    /// pg_attribute as met by the query of columns, which comes after the deparsing ones; it spares a second
    /// scan of the largest catalog. `schemas`: the oids it was asked for.
    Result<void> testify(PostgresSession &session, const QString &schemas,
                         const std::vector<Touched> &columns);

    /// Whether an answer may be torn. Where that takes a look at the present, it begins another transaction.
    Result<bool> isTorn(PostgresSession &session) const;

private:
    std::vector<quint32> m_suspects; ///< objects touched by transactions that have committed
    Rows m_then;                     ///< as the snapshot has them
};

} // namespace reckoner
