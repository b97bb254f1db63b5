// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/sqlite_session.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>
#include <sys/stat.h>

namespace reckoner {

namespace {

struct SqliteSessionText
{
    Q_DECLARE_TR_FUNCTIONS(SqliteSessionText)
};

/// Waiting longer for another program's lock helps nobody.
constexpr int lockSeconds = 5;

const QString walSuffix = QStringLiteral("-wal");
const QString shmSuffix = QStringLiteral("-shm");
const QString journalSuffix = QStringLiteral("-journal");

QByteArray firstBytes(const QString &file, int count)
{
    QFile reader(file);
    return reader.open(QIODevice::ReadOnly) ? reader.read(count) : QByteArray();
}

/// A journal whose first byte is zero is a finished one (journal_mode=PERSIST): pager.c, hasHotJournal().
bool hasJournal(const QString &file)
{
    const QByteArray first = firstBytes(file + journalSuffix, 1);
    return !first.isEmpty() && first.at(0) != '\0';
}

/// Bytes 18 and 19 of the header: 2 means WAL. Source: https://www.sqlite.org/fileformat.html, 1.3.
bool isWalFormat(const QString &file)
{
    const QByteArray header = firstBytes(file, 20);
    return header.size() == 20 && (header.at(18) == 2 || header.at(19) == 2);
}

/// What changes with the files: sizes, times, which file it is; and since times come in steps of some
/// milliseconds, the beginnings, where each change of the schema leaves its mark: the file's header counts
/// them, a WAL's gets another salt when it is begun anew.
QByteArray stateOf(const QString &file)
{
    QByteArray state;
    for (const QString &suffix : {QString(), walSuffix, journalSuffix}) {
        struct stat info;
        if (stat(QFile::encodeName(file + suffix).constData(), &info) != 0) {
            state += "-;";
            continue;
        }
        state += QByteArray::number(qint64(info.st_ino)) + ':' + QByteArray::number(qint64(info.st_size)) +
                 '@' + QByteArray::number(qint64(info.st_mtim.tv_sec)) + '.' +
                 QByteArray::number(qint64(info.st_mtim.tv_nsec)) + '=' + firstBytes(file + suffix, 100) +
                 ';';
    }
    return state;
}

sqlite3 *nativeHandle(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

} // namespace

SqliteSession::SqliteSession()
    : m_name(QUuid::createUuid().toString())
{
}

SqliteSession::~SqliteSession()
{
    close();
}

void SqliteSession::close()
{
    if (!QSqlDatabase::contains(m_name))
        return;
    m_progress.cancel.setInterrupt({});
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> SqliteSession::open(const QString &path, int timeoutSeconds, const Progress &progress)
{
    m_path = path;
    m_progress = progress;
    m_timeoutSeconds = qMax(1, timeoutSeconds);
    m_deadline.setRemainingTime(m_timeoutSeconds * 1000LL);
    const QFileInfo info(path);
    if (!info.exists())
        return unexpected(QStringLiteral("file.missing"),
                          SqliteSessionText::tr("There is no file %1.").arg(path));
    if (info.isDir())
        return unexpected(
            QStringLiteral("sqlite.directory"),
            SqliteSessionText::tr("%1 is a folder, not an SQLite file; name the file inside it.").arg(path));
    m_file = info.canonicalFilePath();
    if (QFile probe(m_file); !probe.open(QIODevice::ReadOnly))
        return unexpected(QStringLiteral("file.unreadable"),
                          SqliteSessionText::tr("%1 cannot be read; check its permissions.").arg(path), {},
                          probe.errorString());
    // SQLite itself takes a file of a few bytes for an empty database.
    const QByteArray magic = QByteArrayLiteral("SQLite format 3\0");
    if (info.size() > 0 && !hasJournal(m_file) && firstBytes(m_file, 16) != magic)
        return failure(SQLITE_NOTADB, {});
    Access access = wantedAccess();
    bool fallBack = false;
    Result<void> opened = openAs(access, fallBack);
    if (!opened && fallBack && access == Access::ReadOnlySharedMemory) {
        // The index of the WAL is in use and has no mark for us: read as any other reader.
        access = Access::ReadOnly;
        opened = openAs(access, fallBack);
    }
    if (!opened && fallBack && access == Access::ReadOnly)
        opened = openAs(Access::Copy, fallBack);
    return opened;
}

SqliteSession::Access SqliteSession::wantedAccess() const
{
    if (hasJournal(m_file))
        return Access::ReadOnly; // of a living writer; if it is a crash's, SQLite refuses and a copy is taken
    const QFileInfo wal(m_file + walSuffix);
    const bool sharedMemory = QFileInfo::exists(m_file + shmSuffix);
    if (wal.exists() && sharedMemory)
        return Access::ReadOnlySharedMemory;
    if (wal.exists() && wal.size() > 0)
        return Access::Copy;
    return isWalFormat(m_file) || QFileInfo(m_file).size() == 0 ? Access::Immutable : Access::ReadOnly;
}

/// `fallBack` tells that another access may succeed.
Result<void> SqliteSession::openAs(Access access, bool &fallBack)
{
    close();
    m_access = access;
    const bool unlocked = access == Access::Immutable || access == Access::Copy;
    m_state = unlocked ? stateOf(m_file) : QByteArray();
    fallBack = false;
    Result<void> opened;
    switch (access) {
    case Access::ReadOnly:
        opened = connect(m_file, "mode=ro");
        break;
    case Access::ReadOnlySharedMemory:
        opened = connect(m_file, "mode=ro&readonly_shm=1");
        break;
    case Access::Immutable:
        opened = connect(m_file, "mode=ro&immutable=1");
        break;
    case Access::Copy:
        opened = copy();
        if (opened)
            opened = connect(m_copy->filePath(QStringLiteral("copy.db")), "mode=rw");
        break;
    }
    if (!opened)
        return opened;
    const Result<void> begun = each(QStringLiteral("BEGIN"), {});
    if (!begun)
        return begun;
    const Result<void> read = each(QStringLiteral("SELECT count(*) FROM main.sqlite_master"), {});
    fallBack = !read && access != Access::Copy &&
               (m_lastCode == SQLITE_READONLY || m_lastCode == SQLITE_CANTOPEN || m_lastCode == SQLITE_IOERR);
    return read;
}

Result<void> SqliteSession::copy()
{
    for (int attempt = 0; attempt < 3; ++attempt) {
        m_copy = std::make_unique<QTemporaryDir>();
        const QString copied = m_copy->filePath(QStringLiteral("copy.db"));
        m_state = stateOf(m_file);
        bool ok = m_copy->isValid() && QFile::copy(m_file, copied);
        for (const QString &suffix : {walSuffix, journalSuffix}) {
            if (ok && QFileInfo::exists(m_file + suffix))
                ok = QFile::copy(m_file + suffix, copied + suffix);
        }
        if (!ok)
            return unexpected(
                QStringLiteral("sqlite.copy"),
                SqliteSessionText::tr(
                    "%1 has unfinished work beside it and could not be copied to a temporary folder to "
                    "be read there; check the free space.")
                    .arg(m_path));
        for (const QString &suffix : {QString(), walSuffix, journalSuffix}) {
            if (QFileInfo::exists(copied + suffix))
                QFile::setPermissions(copied + suffix, QFile::ReadOwner | QFile::WriteOwner);
        }
        if (stillTheSame())
            return {};
    }
    return unexpected(
        QStringLiteral("sqlite.changing"),
        SqliteSessionText::tr("%1 kept changing while it was copied; try again when no program writes to it.")
            .arg(m_path));
}

bool SqliteSession::stillTheSame() const
{
    const bool locked = m_access == Access::ReadOnly || m_access == Access::ReadOnlySharedMemory;
    return locked || m_state == stateOf(m_file);
}

Result<void> SqliteSession::connect(const QString &file, const char *parameters)
{
    // Counting memory takes a lock at each allocation; nobody asks. Refused, harmlessly, where SQLite is in
    // use already.
    static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(configured)
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    if (!database.isValid())
        return unexpected(
            QStringLiteral("sqlite.driver"),
            SqliteSessionText::tr("Qt's SQLite driver is not installed (package libqt6sql6-sqlite)."));
    // In a URI ?, # and % mean something; everything but plain characters is written as %XX.
    const QByteArray uri = "file:" + QFile::encodeName(file).toPercentEncoding("/") + '?' + parameters;
    database.setDatabaseName(QString::fromLatin1(uri));
    database.setConnectOptions(
        QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1%2")
            .arg(qMin(m_timeoutSeconds, lockSeconds) * 1000)
            .arg(m_access == Access::Copy ? QString() : QStringLiteral(";QSQLITE_OPEN_READONLY")));
    if (!database.open()) {
        const QSqlError error = database.lastError();
        return failure(error.nativeErrorCode().toInt(), error.databaseText());
    }
    if (sqlite3 *handle = nativeHandle(database))
        m_progress.cancel.setInterrupt([handle] { sqlite3_interrupt(handle); });
    return {};
}

Result<void> SqliteSession::each(const QString &sql, const std::function<void(const QSqlQuery &)> &row)
{
    if (m_progress.cancel.isCancelled())
        return failure(SQLITE_INTERRUPT, {});
    const auto late = [this] {
        return unexpected(QStringLiteral("sqlite.timeout"),
                          SqliteSessionText::tr("Reading %1 took longer than %2 seconds; see --timeout.")
                              .arg(m_path)
                              .arg(m_timeoutSeconds));
    };
    if (m_deadline.hasExpired())
        return late();
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    const bool done = query.exec(sql);
    for (int count = 1; done && query.next(); ++count) {
        if (count % 256 == 0 && m_deadline.hasExpired())
            return late();
        if (row)
            row(query);
    }
    const QSqlError error = query.lastError();
    if (error.type() == QSqlError::NoError)
        return {};
    m_lastCode = error.nativeErrorCode().toInt() & 0xff;
    return failure(m_lastCode, error.databaseText());
}

Unexpected SqliteSession::failure(int code, const QString &text) const
{
    const auto error = [&](const char *name, const QString &message) {
        return unexpected(QLatin1String(name), message, {}, text);
    };
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return error(
            "sqlite.locked",
            SqliteSessionText::tr(
                "%1 is locked by another program; wait for it to finish or close it, then try again.")
                .arg(m_path));
    case SQLITE_NOTADB:
        return error("sqlite.notadatabase",
                     SqliteSessionText::tr("%1 is not an SQLite database, or it is encrypted.").arg(m_path));
    case SQLITE_CORRUPT:
        return error("sqlite.corrupt",
                     SqliteSessionText::tr("%1 is damaged: %2. Run PRAGMA integrity_check on a copy.")
                         .arg(m_path, text));
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return error("file.unreadable",
                     SqliteSessionText::tr("%1 cannot be opened; check its permissions.").arg(m_path));
    case SQLITE_INTERRUPT:
        return error("cancelled", SqliteSessionText::tr("Cancelled."));
    default:
        return error("sqlite.query", SqliteSessionText::tr("Reading %1 failed: %2.").arg(m_path, text));
    }
}

} // namespace reckoner
