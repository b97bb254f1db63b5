// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/introspect/postgresql_link.h"
#include "model/introspect/postgresql_snapshot.h"

namespace reckoner {

/// One connection and one read-only transaction at a time, used and closed in one function on one thread.
/// Settings that change how the server prints are pinned by SET LOCAL (start-up options do not pass every
/// pooler).
class PostgresSession
{
public:
    /// The major versions whose catalogs are known.
    static constexpr int oldestMajor = 12;
    static constexpr int newestMajor = 18;

    /// Connects and begins. The limit counts for all that the session does.
    /// Errors: postgres.connect, postgres.password, postgres.version, postgres.driver, cancelled.
    Result<void> open(const PostgresTarget &target, int timeoutSeconds, const Progress &progress);
    /// Ends the transaction and begins another: what changed meanwhile is seen.
    Result<void> again();
    /// After the connection was lost: waits some seconds for the server to come back, connects and begins.
    /// Errors: as open(); postgres.gone if it does not come back.
    Result<void> reopen();
    const PostgresSnapshot &snapshot() const { return m_snapshot; } ///< of the transaction
    /// Whether the last failure is what reading meets where objects vanish or change under it.
    bool stumbled() const;

    int serverVersion() const { return m_version; } ///< server_version_num, 150004
    int major() const { return m_version / 10000; }
    QString serverVersionText() const { return m_versionText; }
    QString where() const { return m_where; }

    /// Runs a query and hands each row to `row`. Errors: postgres.query, postgres.timeout, postgres.locked,
    /// postgres.denied, postgres.gone (the server went away), cancelled.
    Result<void> each(const QString &sql, const std::function<void(const PostgresRow &)> &row);
    /// After a refusal, which ended the transaction, back to where it was before.
    Result<void> rollBackTo(const char *savepoint);
    /// A query of resources/queries/postgresql as it is for the server's version (see queryForMajor); %1
    /// stands for an array of oids.
    Result<void> eachOf(const char *name, const QString &oids,
                        const std::function<void(const PostgresRow &)> &row);

private:
    Result<void> connect();
    /// Begins a transaction, takes its snapshot, and waits until every transaction that the snapshot sees has
    /// told the others what it changed. That comes a moment after a snapshot can see it, and until then
    /// deparsing functions may look names up as they were before.
    Result<void> begin();
    Result<bool> isSettled(const QByteArray &before);
    Result<void> run(const QByteArray &sql, const std::function<void(const PostgresRow &)> &row);
    Unexpected failure(const PostgresFailure &failure) const;

    std::optional<PostgresLink> m_link;
    PostgresTarget m_target;
    CancelToken m_cancel;
    QDeadlineTimer m_deadline;
    PostgresSnapshot m_snapshot;
    QString m_lastState; ///< SQLSTATE of the last failure
    int m_timeoutSeconds = 0;
    QString m_where; ///< "shop on db.example:5432" for messages
    int m_version = 0;
    QString m_versionText;
};

} // namespace reckoner
