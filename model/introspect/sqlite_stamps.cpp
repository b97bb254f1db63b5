// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/asciicase.h"
#include "model/dialect/dialect.h"
#include "model/introspect/sqlite_session.h"
#include "model/introspect/stamps.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner {

namespace {

struct SqliteReader
{
    Q_DECLARE_TR_FUNCTIONS(SqliteReader)
};

Result<std::vector<Stamp>> readStamps(SqliteSession &session, const QStringList &names)
{
    if (names.isEmpty())
        return std::vector<Stamp>();
    QStringList tables;
    Result<void> read =
        session.each(QStringLiteral("SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY name"),
                     [&](const QSqlQuery &row) {
                         const QString table = row.value(0).toString();
                         if (std::any_of(names.begin(), names.end(),
                                         [&](const QString &name) { return sameInAscii(name, table); }))
                             tables.append(table);
                     });
    if (!read)
        return read.forward();
    std::vector<Stamp> stamps;
    for (const QString &table : std::as_const(tables)) {
        Stamp &stamp = stamps.emplace_back();
        stamp.tablePresent = true;
        stamp.table = joinPath({QStringLiteral("main"), table});
        read = session.each(
            QStringLiteral("SELECT version_num FROM main.%1").arg(dialect(DialectId::Sqlite).quote(table)),
            [&](const QSqlQuery &row) { stamp.revisions.append(row.value(0).toString()); });
        if (!read && read.error().code == QLatin1String("sqlite.query"))
            return unexpected(QStringLiteral("stamp.unreadable"),
                              SqliteReader::tr("The version table %1 could not be read: %2.")
                                  .arg(stamp.table, read.error().detail));
        if (!read)
            return read.forward();
        stamp.revisions.sort();
    }
    return stamps;
}

} // namespace

Result<std::vector<Stamp>> readSqliteStamps(const QString &path, int timeoutSeconds,
                                            const VersionTables &names, const Progress &progress)
{
    for (int attempt = 0; attempt < 3; ++attempt) {
        SqliteSession session;
        if (const Result<void> opened = session.open(path, timeoutSeconds, progress); !opened)
            return opened.forward();
        Result<std::vector<Stamp>> stamps = readStamps(session, names());
        if (session.stillTheSame())
            return stamps;
    }
    return unexpected(
        QStringLiteral("sqlite.changing"),
        SqliteReader::tr("%1 kept changing while it was read; try again when no program writes to it.")
            .arg(path));
}

} // namespace reckoner
