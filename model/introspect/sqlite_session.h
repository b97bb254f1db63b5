// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"
#include "model/core/result.h"

#include <QDeadlineTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <functional>

namespace reckoner {

/// One SQLite file, opened so that nothing is created, changed or left beside it:
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
    SqliteSession();
    ~SqliteSession();
    SqliteSession(const SqliteSession &) = delete;
    SqliteSession &operator=(const SqliteSession &) = delete;

    /// Errors: file.missing, sqlite.directory, file.unreadable, sqlite.locked, sqlite.notadatabase,
    /// sqlite.changing, sqlite.driver.
    Result<void> open(const QString &path, int timeoutSeconds, const Progress &progress);

    /// Runs one statement and hands each row over. Errors: sqlite.locked, sqlite.notadatabase,
    /// sqlite.corrupt, sqlite.timeout, sqlite.query, cancelled.
    Result<void> each(const QString &sql, const std::function<void(const QSqlQuery &)> &row);

    bool stillTheSame() const;

    /// Also done by the destructor.
    void close();

private:
    enum class Access { ReadOnly, ReadOnlySharedMemory, Immutable, Copy };
    Access wantedAccess() const;
    Result<void> openAs(Access access, bool &fallBack);
    Result<void> copy();
    Result<void> connect(const QString &file, const char *parameters);
    Unexpected failure(int code, const QString &text) const;

    QString m_path;     ///< as given, for messages
    QString m_file;     ///< with links resolved: what lies beside it counts
    QString m_name;     ///< of the connection
    QByteArray m_state; ///< of the files before reading
    Access m_access = Access::ReadOnly;
    std::unique_ptr<QTemporaryDir> m_copy;
    QDeadlineTimer m_deadline;
    int m_timeoutSeconds = 60;
    Progress m_progress;
    int m_lastCode = 0;
};

} // namespace reckoner
