// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"
#include "model/introspect/postgresql_target.h"

#include <QByteArray>
#include <QDeadlineTimer>

#include <functional>
#include <memory>
#include <optional>

class QSqlQuery;

namespace reckoner {

/// One row of an answer, valid while it is handed over. Columns count from 0.
class PostgresRow
{
public:
    explicit PostgresRow(const QSqlQuery &query)
        : m_query(query)
    {
    }

    bool isNull(int column) const;
    QString text(int column) const; ///< "" for NULL
    quint32 oid(int column) const;  ///< 0 for NULL
    char letter(int column) const;  ///< of a "char"; '\0' for NULL and for ""
    bool truth(int column) const;   ///< false for NULL
    int number(int column) const;   ///< 0 for NULL
    qint64 bigNumber(int column) const;

private:
    const QSqlQuery &m_query;
};

/// Why a connection or a statement failed.
struct PostgresFailure
{
    enum class Reason {
        Driver,    ///< Qt's driver QPSQL, or libpq, is not installed
        Connect,   ///< no connection came about
        Server,    ///< the server's own error: `state`
        Lost,      ///< the connection broke off
        Late,      ///< the deadline passed
        Cancelled, ///< the token was cancelled
    };
    Reason reason;
    QString state; ///< SQLSTATE
    QString text;  ///< the first line of the server's or libpq's message
    bool wantsPassword = false;
};

/// A connection to PostgreSQL through Qt's driver, which knows neither a deadline nor cancelling: the
/// connection lives on a thread of its own, and the thread that asks watches the deadline and the token
/// meanwhile. It tells the server to stop before it gives up, so that no query is left behind, and hangs up
/// where the server does not answer. Rows are handed over on the connection's thread, while the thread that
/// asks waits.
class PostgresLink
{
public:
    PostgresLink();
    ~PostgresLink();
    PostgresLink(const PostgresLink &) = delete;
    PostgresLink &operator=(const PostgresLink &) = delete;

    std::optional<PostgresFailure> open(const PostgresTarget &target, QDeadlineTimer deadline,
                                        const CancelToken &cancel);
    /// Runs one or more statements and hands over the rows of all of them.
    std::optional<PostgresFailure> run(const QByteArray &sql,
                                       const std::function<void(const PostgresRow &)> &row);

    int serverVersion() const; ///< server_version_num
    QString parameter(const char *name) const;

private:
    class Worker;
    std::optional<PostgresFailure> stopped() const;

    std::shared_ptr<Worker> m_worker;
    QDeadlineTimer m_deadline;
    CancelToken m_cancel;
};

} // namespace reckoner
