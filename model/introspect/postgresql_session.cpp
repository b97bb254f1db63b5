// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql_session.h"

#include "model/core/secrets.h"
#include "model/introspect/query_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QThread>

#include <algorithm>
#include <map>

static void initialiseQueries()
{
    Q_INIT_RESOURCE(queries);
}

namespace reckoner {

namespace {

struct PostgresSessionText
{
    Q_DECLARE_TR_FUNCTIONS(PostgresSessionText)
};

/// A view's text is had only under locks on its tables, which are kept until the transaction ends. Who waits
/// for another lock meanwhile may be in the way of a migration that waits for these: the migration would be
/// the one that is ended as a deadlock. So this gives up at once, lets go of all and tries again
/// (readPostgres()).
constexpr int lockMilliseconds = 20;
/// How long a server that restarts is waited for.
constexpr int returnSeconds = 5;
constexpr int retryMilliseconds = 100;

} // namespace

Result<void> PostgresSession::open(const PostgresTarget &target, int timeoutSeconds, const Progress &progress)
{
    m_timeoutSeconds = qMax(1, timeoutSeconds);
    m_deadline.setRemainingTime(m_timeoutSeconds * 1000LL);
    m_where = target.database.isEmpty() ? PostgresSessionText::tr("the default database") : target.database;
    if (!target.host.isEmpty())
        m_where = PostgresSessionText::tr("%1 on %2").arg(m_where, target.host) +
                  (target.port ? QLatin1Char(':') + QString::number(target.port) : QString());
    m_target = target;
    m_cancel = progress.cancel;
    return connect();
}

Result<void> PostgresSession::connect()
{
    const QDeadlineTimer patience(returnSeconds * 1000LL);
    for (;;) {
        m_link.emplace();
        const auto refused = m_link->open(m_target, m_deadline, m_cancel);
        if (!refused)
            break;
        // A server that starts, for the first time or after a crash, says so and lets nobody in yet.
        const bool starting = refused->text.contains(QLatin1String("starting up")) ||
                              refused->text.contains(QLatin1String("recovery mode"));
        if (refused->reason != PostgresFailure::Reason::Connect || !starting || patience.hasExpired())
            return failure(*refused);
        QThread::msleep(retryMilliseconds);
    }
    m_version = m_link->serverVersion();
    m_versionText = m_link->parameter("server_version").section(QLatin1Char(' '), 0, 0);
    if (major() < oldestMajor)
        return unexpected(QStringLiteral("postgres.version"),
                          PostgresSessionText::tr(
                              "%1 runs PostgreSQL %2; this version of Reckoner reads PostgreSQL %3 to %4.")
                              .arg(m_where, m_versionText)
                              .arg(oldestMajor)
                              .arg(newestMajor));
    return begin();
}

Result<void> PostgresSession::reopen()
{
    const QDeadlineTimer patience(returnSeconds * 1000LL);
    for (;;) {
        Result<void> connected = connect();
        if (connected || m_cancel.isCancelled())
            return connected;
        const bool absent = connected.error().code == QLatin1String("postgres.connect") ||
                            connected.error().code == QLatin1String("postgres.gone");
        if (!absent)
            return connected;
        if (patience.hasExpired() || m_deadline.hasExpired())
            return failure({PostgresFailure::Reason::Lost, {}, connected.error().detail});
        QThread::msleep(retryMilliseconds);
    }
}

bool PostgresSession::stumbled() const
{
    // internal_error ("cache lookup failed for ..."), undefined_table, _column, _object, _function,
    // invalid_schema_name; a standby's conflict with what it replays; a deadlock with somebody who changes
    // several tables.
    for (const char *state : {"XX000", "42P01", "42703", "42704", "42883", "3F000", "40001", "40P01"}) {
        if (m_lastState == QLatin1String(state))
            return true;
    }
    return false;
}

Result<void> PostgresSession::again()
{
    Result<void> ended = run("ROLLBACK", {});
    return ended ? begin() : ended;
}

Result<void> PostgresSession::begin()
{
    const QByteArray opening =
        "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL search_path = ''; "
        "SET LOCAL lock_timeout = " +
        QByteArray::number(lockMilliseconds) +
        "; SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; "
        "SET LOCAL IntervalStyle = 'postgres'; SET LOCAL extra_float_digits = 1; "
        "SET LOCAL bytea_output = 'hex'; SET LOCAL quote_all_identifiers = off; SET "
        "LOCAL lc_monetary = 'C'; SET LOCAL jit = off; "; // compiling a scan costs more than it saves
    Result<bool> settled = isSettled(opening);
    while (settled && !*settled) {
        QThread::msleep(1);
        settled = isSettled({});
    }
    return settled ? Result<void>() : settled.forward();
}

Result<bool> PostgresSession::isSettled(const QByteArray &before)
{
    // A transaction gives up the lock on its own number after it has told the others.
    std::map<QString, bool> ended; // by who holds locks on numbers
    const Result<void> asked =
        run(before + "SELECT 's', pg_catalog.txid_current_snapshot()::text;  "
                     "SELECT l.virtualtransaction || '/' || coalesce(l.pid, 0), l.transactionid FROM "
                     "pg_catalog.pg_locks l "
                     "WHERE l.locktype = 'transactionid' AND l.mode = 'ExclusiveLock' AND l.granted",
            [&](const PostgresRow &row) {
                if (row.text(0) == QLatin1String("s")) {
                    m_snapshot = PostgresSnapshot::fromText(row.text(1));
                    return;
                }
                // Savepoints have numbers of their own; who runs has one that the snapshot does not see.
                bool &all = ended.try_emplace(row.text(0), true).first->second;
                all = all && m_snapshot.sees(m_snapshot.fullNumber(row.oid(1)));
            });
    if (!asked)
        return asked.forward();
    return std::none_of(ended.begin(), ended.end(), [](const auto &holder) { return holder.second; });
}

Result<void> PostgresSession::run(const QByteArray &sql, const std::function<void(const PostgresRow &)> &row)
{
    const auto failed = m_link->run(sql, row);
    m_lastState = failed ? failed->state : QString();
    return failed ? Result<void>(failure(*failed)) : Result<void>();
}

Result<void> PostgresSession::each(const QString &sql, const std::function<void(const PostgresRow &)> &row)
{
    // The link keeps the time itself; the server has to keep it too where this program ends without a word.
    const QByteArray limit = QByteArray::number(qMax<qint64>(1, m_deadline.remainingTime()));
    return run("SET LOCAL statement_timeout = " + limit + "; " + sql.toUtf8(), row);
}

Result<void> PostgresSession::rollBackTo(const char *savepoint)
{
    return run(QByteArray("ROLLBACK TO SAVEPOINT ") + savepoint, {});
}

Result<void> PostgresSession::eachOf(const char *name, const QString &oids,
                                     const std::function<void(const PostgresRow &)> &row)
{
    initialiseQueries();
    QFile file(QStringLiteral(":/queries/postgresql/%1.sql").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        return unexpected(
            QStringLiteral("postgres.query"),
            PostgresSessionText::tr("The query %1 is missing from this build.").arg(QLatin1String(name)));
    const Result<QByteArray> text = queryForMajor(file.readAll(), qMin(major(), newestMajor));
    if (!text)
        return text.forward();
    if (text->isEmpty())
        return {};
    QString sql = QString::fromUtf8(*text);
    if (!oids.isEmpty())
        sql.replace(QLatin1String("%1"), oids);
    return each(sql, row);
}

Unexpected PostgresSession::failure(const PostgresFailure &failure) const
{
    using Reason = PostgresFailure::Reason;
    // A server, or a proxy before it, may repeat what it was told.
    const QString detail = withoutThis(withoutThis(withoutPasswords(failure.text), m_target.password),
                                       qEnvironmentVariable("PGPASSWORD"));
    const auto error = [&](const char *code, const QString &message) {
        return unexpected(QLatin1String(code), message, {}, detail);
    };
    const auto late = [&] {
        return error(
            "postgres.timeout",
            PostgresSessionText::tr("Reading %1 took longer than %2 seconds; try --timeout with more.")
                .arg(m_where)
                .arg(m_timeoutSeconds));
    };
    switch (failure.reason) {
    case Reason::Driver:
        return error("postgres.driver",
                     PostgresSessionText::tr("Qt's driver for PostgreSQL (QPSQL) or the libpq that it "
                                             "uses is not installed (package libqt6sql6-psql)."));
    case Reason::Connect:
        if (failure.wantsPassword || detail.contains(QLatin1String("password")))
            return error(
                "postgres.password",
                PostgresSessionText::tr("%1 refuses the password or wants one; set PGPASSWORD or ~/.pgpass.")
                    .arg(m_where));
        return error("postgres.connect",
                     PostgresSessionText::tr("Could not connect to %1: %2").arg(m_where, detail));
    case Reason::Cancelled:
        return error("cancelled", PostgresSessionText::tr("Cancelled."));
    case Reason::Late:
        return late();
    case Reason::Lost:
        break;
    case Reason::Server:
        if (failure.state == QLatin1String("57014"))
            return late();
        if (failure.state == QLatin1String("55P03"))
            return error(
                "postgres.locked",
                PostgresSessionText::tr(
                    "Another session keeps a table of %1 locked; wait for it to finish, then try again.")
                    .arg(m_where));
        if (failure.state == QLatin1String("42501"))
            return error("postgres.denied", PostgresSessionText::tr("%1: %2").arg(m_where, detail));
        // 08P01: a pooler's word for what it does not do.
        if (failure.state == QLatin1String("08P01") || (!failure.state.startsWith(QLatin1String("57P")) &&
                                                        !failure.state.startsWith(QLatin1String("08"))))
            return error(
                "postgres.query",
                PostgresSessionText::tr("Could not read the catalogs of %1: %2").arg(m_where, detail));
        break;
    }
    return error("postgres.gone",
                 PostgresSessionText::tr(
                     "The connection to %1 was lost while reading; nothing was changed, try again.")
                     .arg(m_where));
}

} // namespace reckoner
