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

struct pg_conn;
struct pg_result;

namespace reckoner {

struct Libpq;

/// One row of an answer, valid while it is handed over. Columns count from 0.
class PostgresRow
{
public:
    PostgresRow(const Libpq &libpq, const pg_result *result, int row)
        : m_libpq(libpq)
        , m_result(result)
        , m_row(row)
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
    const Libpq &m_libpq;
    const pg_result *m_result;
    int m_row;
};

/// Why a connection or a statement failed.
struct PostgresFailure
{
    enum class Reason {
        Driver,    ///< libpq is not installed
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

/// A connection to PostgreSQL over libpq that never waits longer than it may: while it connects, asks or
/// reads, it looks at the deadline and at the token many times a second, and tells the server to stop before
/// it gives up, so that no query is left behind. It sets nothing in the session: behind a pooler in
/// transaction mode, what it set would meet other programs.
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
    enum class Wait { Ready, Late, Cancelled };
    Wait wait(bool forWriting, QDeadlineTimer until) const;
    Wait waitForResult();
    PostgresFailure stopped(Wait why);
    PostgresFailure lost() const;
    void sendCancel() const;

    const Libpq &m_libpq;
    pg_conn *m_connection = nullptr;
    QDeadlineTimer m_deadline;
    CancelToken m_cancel;
};

} // namespace reckoner
