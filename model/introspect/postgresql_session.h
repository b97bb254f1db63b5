// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"
#include "model/core/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <functional>
#include <utility>
#include <vector>

namespace reckoner {

/// How to reach a PostgreSQL server. Unset members are left to libpq: environment, service file, ~/.pgpass.
struct PostgresTarget
{
    QString host; ///< a name, or a folder of a socket
    int port = 0;
    QString user;
    QString password; ///< never shown, logged or kept
    QString database;
    std::vector<std::pair<QString, QString>> parameters; ///< other libpq key words: service, sslmode, ...

    bool operator==(const PostgresTarget &) const = default;
};

/// One connection, one read-only transaction, used and closed in one function on one thread. Settings that
/// change how the server prints are pinned by SET LOCAL (start-up options do not pass every pooler).
class PostgresSession
{
public:
    PostgresSession();
    ~PostgresSession();
    PostgresSession(const PostgresSession &) = delete;
    PostgresSession &operator=(const PostgresSession &) = delete;

    /// Connects and begins. Errors: postgres.connect, postgres.password, postgres.version, postgres.driver,
    /// cancelled.
    Result<void> open(const PostgresTarget &target, int timeoutSeconds, const Progress &progress);
    int serverVersion() const { return m_version; } ///< server_version_num, 150004
    QString serverVersionText() const { return m_versionText; }
    QString where() const { return m_where; }

    /// Runs a query and hands each row to `row`. Errors: postgres.query, postgres.timeout, postgres.denied,
    /// postgres.gone (the server went away), cancelled.
    Result<void> each(const QString &sql, const std::function<void(const QSqlQuery &)> &row);
    /// A query of resources/queries/postgresql; %1 stands for an array of oids.
    Result<void> eachOf(const char *name, const QString &oids,
                        const std::function<void(const QSqlQuery &)> &row);

private:
    Result<void> run(QSqlQuery &query, const QString &sql);
    Unexpected failure(const QSqlError &error) const;

    QString m_connection;
    QSqlDatabase m_database;
    CancelToken m_cancel;
    QString m_where; ///< "shop on db.example:5432" for messages
    int m_version = 0;
    QString m_versionText;
};

} // namespace reckoner
