// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUuid>
#include <QtTest>

/// A connection that a test writes with; open for as long as it lives.
class SqliteWriter
{
public:
    explicit SqliteWriter(const QString &file)
        : m_name(QUuid::createUuid().toString())
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
    }
    ~SqliteWriter()
    {
        QSqlDatabase::database(m_name).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    SqliteWriter(const SqliteWriter &) = delete;
    SqliteWriter &operator=(const SqliteWriter &) = delete;

    void run(const char *sql) { run(QString::fromUtf8(sql)); }
    void run(const QString &sql)
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        if (!query.exec(sql))
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
    }

private:
    QString m_name;
};

/// Names, sizes, times and contents of everything in a folder; of `locks`, only that it is there.
inline QStringList listing(const QString &folder, const QString &locks = {})
{
    QStringList lines;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
        if (info.fileName() == locks) {
            lines.append(locks);
            continue;
        }
        QFile file(info.filePath());
        const bool opened = file.open(QIODevice::ReadOnly);
        const QByteArray hash =
            opened ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha1) : QByteArray();
        lines.append(QStringLiteral("%1 %2 %3 %4")
                         .arg(info.fileName())
                         .arg(info.size())
                         .arg(info.lastModified().toMSecsSinceEpoch())
                         .arg(QString::fromLatin1(hash.toHex())));
    }
    return lines;
}
