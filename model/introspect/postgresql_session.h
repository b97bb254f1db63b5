// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"
#include "model/core/result.h"

#include <QByteArrayView>
#include <QSqlDatabase>
#include <QString>
#include <QStringList>

#include <functional>
#include <utility>
#include <vector>

struct pg_conn;
struct pg_result;

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

/// One row of a result as the server printed it. Numbers and letters are taken from its bytes: a catalog of a
/// thousand tables has a hundred thousand of them, too many to make a QVariant and a QString of each.
class PostgresRow
{
public:
    PostgresRow(const pg_result *result, int row)
        : m_result(result)
        , m_row(row)
    {
    }

    bool isNull(int column) const;
    QByteArrayView bytes(int column) const;
    QString text(int column) const;
    qint64 number(int column) const; ///< 0 for NULL
    quint32 oid(int column) const { return static_cast<quint32>(number(column)); }
    int integer(int column) const { return static_cast<int>(number(column)); }
    char letter(int column) const; ///< of a "char"; '\0' if it is empty or NULL
    bool truth(int column) const { return letter(column) == 't'; }

private:
    const pg_result *m_result;
    int m_row;
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

    using RowReader = std::function<void(const PostgresRow &)>;

    /// Runs a query and hands each row to `row`. Errors: postgres.query, postgres.timeout, postgres.denied,
    /// postgres.gone (the server went away), cancelled.
    Result<void> each(const QString &sql, const RowReader &row);
    /// Sends queries all at once; the server works on the next while the rows of one are taken. After it,
    /// next() once for each of them, until it fails. Errors as each().
    Result<void> send(const QStringList &queries);
    Result<void> next(const RowReader &row);
    /// The text of a query of resources/queries/postgresql; %1 stands for an array of oids.
    static Result<QString> queryText(const char *name, const QString &oids);

private:
    Result<void> run(const QString &sql);
    Unexpected failure(const pg_result *result) const;
    Unexpected failure(const QString &state, const QString &text) const;

    QString m_connection;
    QSqlDatabase m_database;
    pg_conn *m_native = nullptr; ///< the one inside m_database
    CancelToken m_cancel;
    QString m_where; ///< "shop on db.example:5432" for messages
    int m_version = 0;
    QString m_versionText;
};

} // namespace reckoner
