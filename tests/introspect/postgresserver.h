// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/introspect/postgresql.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>

namespace reckoner {

/// A scratch database on the server of RECKONER_TEST_PG ("postgresql:///db?host=FOLDER&user=NAME"), dropped
/// at the end.
class ScratchDatabase
{
public:
    static bool isAvailable() { return qEnvironmentVariableIsSet("RECKONER_TEST_PG"); }

    ScratchDatabase()
        : m_name(QStringLiteral("reckoner_") + QUuid::createUuid().toString(QUuid::Id128).left(12))
    {
        const QUrl url(qEnvironmentVariable("RECKONER_TEST_PG"));
        const QUrlQuery query(url);
        m_target.host = query.hasQueryItem(QStringLiteral("host"))
                            ? query.queryItemValue(QStringLiteral("host"))
                            : url.host();
        m_target.user = query.hasQueryItem(QStringLiteral("user"))
                            ? query.queryItemValue(QStringLiteral("user"))
                            : url.userName();
        m_target.port = url.port(0);
        m_target.database = url.path().mid(1);
        exec(m_target.database, {QStringLiteral("CREATE DATABASE ") + m_name});
        m_admin = m_target.database;
        m_target.database = m_name;
    }
    ~ScratchDatabase()
    {
        exec(m_admin, {QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(m_name)});
    }

    const PostgresTarget &target() const { return m_target; }
    /// Each statement in turn; "" or the first error.
    QString run(const QStringList &statements) { return exec(m_name, statements); }

private:
    QString exec(const QString &database, const QStringList &statements)
    {
        const QString connection = QUuid::createUuid().toString();
        QString failure;
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), connection);
            db.setHostName(m_target.host);
            db.setUserName(m_target.user);
            if (m_target.port)
                db.setPort(m_target.port);
            db.setDatabaseName(database);
            if (!db.open())
                failure = db.lastError().text();
            QSqlQuery query(db);
            for (const QString &statement : statements) {
                if (failure.isEmpty() && !query.exec(statement))
                    failure = statement + QLatin1Char('\n') + query.lastError().text();
            }
        }
        QSqlDatabase::removeDatabase(connection);
        return failure;
    }

    QString m_name;
    QString m_admin;
    PostgresTarget m_target;
};

} // namespace reckoner
