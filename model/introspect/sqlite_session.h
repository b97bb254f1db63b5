// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"
#include "model/core/result.h"

#include <QDeadlineTimer>
#include <QTemporaryDir>

#include <functional>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace reckoner {

/// One row of a result, while the statement stands on it.
class SqliteRow
{
public:
    explicit SqliteRow(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }

    bool isNull(int column) const;
    QString text(int column) const;
    int integer(int column) const;
    bool truth(int column) const { return integer(column) != 0; }

private:
    sqlite3_stmt *m_statement;
};

/// One SQLite file, read by the linked library itself (four statements a table are too many to make a
/// QSqlQuery and a QVariant of each value), opened so that nothing is created, changed or left beside it:
///
/// | beside the file                  | it is opened                                                     |
/// |----------------------------------|------------------------------------------------------------------|
/// | nothing, rollback journal format | mode=ro: takes the shared lock as any reader does                |
/// | nothing, WAL format              | immutable=1: mode=ro would leave -wal and -shm behind            |
/// | -wal and -shm                    | mode=ro with readonly_shm=1                                      |
/// | -wal with content, no -shm       | as a copy of both: immutable=1 would not see what the WAL holds  |
/// | -journal of a crash              | as a copy of both, recovered there                               |
///
/// Where no lock protects the reading (immutable, copies), stillTheSame() tells afterwards whether
/// the files have changed meanwhile; the caller then reads again.
class SqliteSession
{
public:
    SqliteSession() = default;
    ~SqliteSession();
    SqliteSession(const SqliteSession &) = delete;
    SqliteSession &operator=(const SqliteSession &) = delete;

    /// Errors: file.missing, sqlite.directory, file.unreadable, sqlite.locked, sqlite.notadatabase,
    /// sqlite.changing.
    Result<void> open(const QString &path, int timeoutSeconds, const Progress &progress);

    /// Runs one statement and hands each row over. Errors: sqlite.locked, sqlite.notadatabase,
    /// sqlite.corrupt, sqlite.timeout, sqlite.query, cancelled.
    Result<void> each(const QString &sql, const std::function<void(const SqliteRow &)> &row);

    bool stillTheSame() const;

private:
    enum class Access { ReadOnly, ReadOnlySharedMemory, Immutable, Copy };
    Access wantedAccess() const;
    Result<void> openAs(Access access, bool &fallBack);
    Result<void> copy();
    Result<void> connect(const QString &file, const char *parameters);
    Unexpected failure(int code, const QString &text) const;
    void close();

    QString m_path;  ///< as given, for messages
    QString m_file;  ///< with links resolved: what lies beside it counts
    QString m_state; ///< sizes and times of the files before reading
    Access m_access = Access::ReadOnly;
    sqlite3 *m_handle = nullptr;
    std::unique_ptr<QTemporaryDir> m_copy;
    QDeadlineTimer m_deadline;
    int m_timeoutSeconds = 60;
    Progress m_progress;
    int m_lastCode = 0;
};

} // namespace reckoner
