// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/dialect.h"
#include "model/introspect/postgresql_session.h"
#include "model/introspect/stamps.h"

#include <QCoreApplication>
#include <QThread>

namespace reckoner {

namespace {

constexpr int attempts = 3;
constexpr int lockSeconds = 5;
constexpr int lockPauseMilliseconds = 100;

struct PostgresText
{
    Q_DECLARE_TR_FUNCTIONS(PostgresText)
};

Result<std::vector<Stamp>> readStamps(PostgresSession &session, const QStringList &names)
{
    if (names.isEmpty())
        return std::vector<Stamp>();
    const Dialect &sql = dialect(DialectId::PostgreSql);
    QStringList wanted;
    for (const QString &name : names)
        wanted.append(sql.literal(name));
    std::vector<std::pair<QString, QString>> tables;
    const Result<void> found =
        session.eachOf("version_tables", wanted.join(QLatin1String(", ")),
                       [&](const PostgresRow &row) { tables.emplace_back(row.text(0), row.text(1)); });
    if (!found)
        return found.forward();
    std::vector<Stamp> stamps;
    for (const auto &[schema, table] : tables) {
        Stamp &stamp = stamps.emplace_back();
        stamp.tablePresent = true;
        stamp.table = joinPath({schema, table});
        const Result<void> read = session.each(
            QStringLiteral("SELECT version_num FROM %1.%2").arg(sql.quote(schema), sql.quote(table)),
            [&](const PostgresRow &row) { stamp.revisions.append(row.text(0)); });
        if (!read) {
            const bool refused = read.error().code == QLatin1String("postgres.denied") ||
                                 read.error().code == QLatin1String("postgres.query");
            // One that has vanished since the snapshot is read again.
            if (!refused ||
                (session.stumbled() && !read.error().detail.contains(QLatin1String("version_num"))))
                return read.forward();
            return unexpected(
                QStringLiteral("stamp.unreadable"),
                PostgresText::tr("The version table %1 could not be read: %2. Grant SELECT on it "
                                 "to the role that inspects.")
                    .arg(stamp.table, read.error().detail));
        }
        stamp.revisions.sort();
    }
    return stamps;
}

} // namespace

Result<std::vector<Stamp>> readPostgresStamps(const PostgresTarget &target, int timeoutSeconds,
                                              const VersionTables &names, const Progress &progress)
{
    PostgresSession session;
    if (const Result<void> opened = session.open(target, timeoutSeconds, progress); !opened)
        return opened.forward();
    const QStringList tables = names();
    const QDeadlineTimer patience(lockSeconds * 1000LL);
    for (int attempt = 1;;) {
        Result<std::vector<Stamp>> stamps = readStamps(session, tables);
        if (stamps)
            return stamps;
        const QString code = stamps.error().code;
        const bool gone = code == QLatin1String("postgres.gone");
        const bool locked = code == QLatin1String("postgres.locked");
        if (locked ? patience.hasExpired() : attempt++ == attempts || (!gone && !session.stumbled()))
            return stamps;
        if (locked)
            QThread::msleep(lockPauseMilliseconds);
        if (const Result<void> begun = gone ? session.reopen() : session.again(); !begun)
            return begun.forward();
    }
}

} // namespace reckoner
