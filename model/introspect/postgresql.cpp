// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql.h"

#include "model/core/name.h"
#include "model/introspect/postgresql_rows.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>

#include <optional>

namespace reckoner {

namespace {

constexpr int attempts = 3;
/// Waiting longer for another session's lock helps nobody.
constexpr int lockSeconds = 5;
constexpr int lockPauseMilliseconds = 100;

struct PostgresText
{
    Q_DECLARE_TR_FUNCTIONS(PostgresText)
};

/// Says who keeps the lock, as far as that can be told.
Unexpected locked(PostgresSession &session, const Error &error)
{
    Error named = error;
    if (!session.again())
        return unexpected(named);
    QString table;
    QString who;
    const Result<void> asked = session.eachOf("lockers", {}, [&](const PostgresRow &row) {
        if (!table.isEmpty())
            return;
        table = joinPath({row.text(0), row.text(1)});
        who = row.text(3).isEmpty() ? row.text(2) : PostgresText::tr("%1, %2").arg(row.text(2), row.text(3));
    });
    if (asked && !table.isEmpty())
        named.message =
            PostgresText::tr(
                "Another session (%1) keeps %2 of %3 locked; wait for it to finish, then try again.")
                .arg(who, table, session.where());
    return unexpected(named);
}

} // namespace

Result<std::shared_ptr<const Snapshot>> readPostgres(const PostgresTarget &target, const SourceInfo &source,
                                                     const LiveOptions &options, const Progress &progress)
{
    PostgresSession session;
    if (Result<void> opened = session.open(target, options.timeoutSeconds, progress); !opened)
        return opened.forward();
    std::optional<QDeadlineTimer> lockPatience;
    for (int attempt = 1;; ++attempt) {
        const PostgresSnapshot snapshot = session.snapshot();
        const Result<PostgresRows> rows = fetchPostgres(session, options, progress);
        if (rows) {
            const Result<bool> torn = rows->witness.isTorn(session);
            if (!torn)
                return torn.forward();
            if (!*torn)
                return assemblePostgres(*rows, source);
        } else if (rows.error().code == QLatin1String("postgres.gone") && attempt < attempts) {
            if (Result<void> back = session.reopen(); !back)
                return back.forward();
            continue;
        } else if (rows.error().code == QLatin1String("postgres.locked")) {
            if (!lockPatience)
                lockPatience.emplace(lockSeconds * 1000LL);
            if (lockPatience->hasExpired())
                return locked(session, rows.error());
            QThread::msleep(lockPauseMilliseconds); // the failed transaction holds no lock any more
            --attempt;
        } else if (!session.stumbled()) {
            return rows.forward();
        }
        Result<void> begun = session.again();
        // Ended by hand between two tries.
        if (!begun && begun.error().code == QLatin1String("postgres.gone") && attempt < attempts)
            begun = session.reopen();
        if (!begun)
            return begun.forward();
        // Nobody has done anything meanwhile: then it is no moving database but an error of its own.
        if (!rows && !lockPatience && session.snapshot() == snapshot)
            return rows.forward();
        if (attempt == attempts)
            return unexpected(
                QStringLiteral("postgres.moving"),
                PostgresText::tr("The schema of %1 changed each of the %2 times that it was read; "
                                 "try again when nobody changes it.")
                    .arg(session.where())
                    .arg(attempts),
                {}, rows ? QString() : rows.error().detail);
        progress.say(
            PostgresText::tr("The schema of %1 changed meanwhile; reading it again").arg(session.where()));
    }
}

} // namespace reckoner
