// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/pgserver.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUrl>
#include <QUrlQuery>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/// A fresh database, and a role, on the server that RECKONER_TEST_PG names. Both are dropped at the end.
class ScratchPostgresql
{
public:
    ScratchPostgresql()
    {
        static int serial = 0;
        m_name = QStringLiteral("reckoner_case_%1_%2").arg(getpid()).arg(++serial);
        m_role = QStringLiteral("reckoner_role_%1_%2").arg(getpid()).arg(serial);
        m_given = qEnvironmentVariable("RECKONER_TEST_PG");
        PQconninfoOption *options = PQconninfoParse(m_given.toUtf8().constData(), nullptr);
        for (PQconninfoOption *option = options; option && option->keyword; ++option) {
            if (option->val)
                m_options[QString::fromUtf8(option->keyword)] = QString::fromUtf8(option->val);
        }
        PQconninfoFree(options);
        m_options.remove(QStringLiteral("dbname"));
        PgConnection server(m_given);
        server.query(QStringLiteral("CREATE DATABASE %1 TEMPLATE template0").arg(m_name));
        failure = server.error;
    }
    ~ScratchPostgresql()
    {
        PgConnection server(m_given);
        server.query(QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(m_name));
        server.query(QStringLiteral("DROP ROLE IF EXISTS ") + m_role);
    }
    ScratchPostgresql(const ScratchPostgresql &) = delete;
    ScratchPostgresql &operator=(const ScratchPostgresql &) = delete;

    QString url(const QString &user = {}) const
    {
        QUrlQuery query;
        for (const auto &[key, value] : m_options.asKeyValueRange())
            query.addQueryItem(key, key == QLatin1String("user") && !user.isEmpty() ? user : value);
        return QStringLiteral("postgresql:///%1?%2").arg(m_name, query.toString(QUrl::FullyEncoded));
    }
    const QString &name() const { return m_name; }
    const QString &role() const { return m_role; }
    QString host() const { return m_options.value(QStringLiteral("host")); }

    void run(const QString &sql)
    {
        QString connection;
        for (const auto &[key, value] : m_options.asKeyValueRange())
            connection += QStringLiteral("%1='%2' ").arg(key, value);
        PgConnection database(connection + QStringLiteral("dbname=") + m_name);
        database.query(sql);
        failure = database.error;
    }

    QString failure;

private:
    QString m_given;
    QString m_name;
    QString m_role;
    QMap<QString, QString> m_options;
};

/// Takes connections on PostgreSQL's socket in a folder, and says nothing.
class SilentServer
{
public:
    explicit SilentServer(const QString &folder)
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = QFile::encodeName(folder + QStringLiteral("/.s.PGSQL.5432"));
        if (size_t(path.size()) >= sizeof address.sun_path)
            return;
        std::copy(path.begin(), path.end(), address.sun_path);
        m_socket = socket(AF_UNIX, SOCK_STREAM, 0);
        m_listens = bind(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0 &&
                    listen(m_socket, 4) == 0;
    }
    ~SilentServer()
    {
        for (const int client : m_clients)
            close(client);
        close(m_socket);
    }
    SilentServer(const SilentServer &) = delete;
    SilentServer &operator=(const SilentServer &) = delete;

    bool listens() const { return m_listens; }
    /// Waits until one more has connected.
    bool wasAsked()
    {
        pollfd wanted{m_socket, POLLIN, 0};
        if (poll(&wanted, 1, 30000) != 1)
            return false;
        m_clients.append(accept(m_socket, nullptr, nullptr));
        return m_clients.last() >= 0;
    }

private:
    int m_socket = -1;
    QList<int> m_clients;
    bool m_listens = false;
};

/// The folder of one case, what is made in it, and the words that stand for what is another on each machine:
/// {folder}, {pg} (a URL), {pg-role} (the same as another role), {database}, {role}, {host}.
class World
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QString filled(QString text) const
    {
        text.replace(QLatin1String("{folder}"), m_folder.path());
        if (m_postgresql) {
            text.replace(QLatin1String("{pg}"), m_postgresql->url());
            text.replace(QLatin1String("{pg-role}"), m_postgresql->url(m_postgresql->role()));
            text.replace(QLatin1String("{database}"), m_postgresql->name());
            text.replace(QLatin1String("{role}"), m_postgresql->role());
            text.replace(QLatin1String("{host}"), m_postgresql->host());
        }
        return text;
    }
    /// What was written, with the words again.
    QString told(QString text) const
    {
        static const QRegularExpression server(QStringLiteral("PostgreSQL [0-9][0-9.]*( \\([^)]*\\))?"));
        if (m_postgresql) {
            text.replace(m_postgresql->url(), QLatin1String("{pg}"));
            text.replace(m_postgresql->url(m_postgresql->role()), QLatin1String("{pg-role}"));
            text.replace(m_postgresql->name(), QLatin1String("{database}"));
            text.replace(m_postgresql->role(), QLatin1String("{role}"));
            text.replace(m_postgresql->host(), QLatin1String("{host}"));
            text.replace(server, QLatin1String("PostgreSQL {version}"));
        }
        return text.replace(m_folder.path(), QLatin1String("{folder}"));
    }

    /// "" or why it could not be made.
    QString write(const QString &name, const QByteArray &content)
    {
        QFile file(path(name));
        QDir().mkpath(QFileInfo(file).path());
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? QString()
                                                                                        : file.errorString();
    }
    QString makeFolder(const QString &name)
    {
        return QDir().mkpath(path(name)) ? QString() : QStringLiteral("no folder");
    }
    QString makeSqlite(const QString &name, const QString &sql)
    {
        QString failure = makeFolder(QFileInfo(name).path());
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), path(name));
            db.setDatabaseName(path(name));
            if (!db.open())
                failure = db.lastError().text();
            QSqlQuery query(db);
            query.exec(QStringLiteral("PRAGMA synchronous = OFF")); // nobody wants it after a loss of power
            for (const QString &statement : sql.split(QStringLiteral(";\n"), Qt::SkipEmptyParts)) {
                if (!statement.trimmed().isEmpty() && !query.exec(statement))
                    failure = query.lastError().text() + QLatin1Char('\n') + statement;
            }
        }
        QSqlDatabase::removeDatabase(path(name));
        return failure;
    }
    QString makePostgresql(const QString &sql)
    {
        if (!m_postgresql)
            m_postgresql.emplace();
        if (m_postgresql->failure.isEmpty())
            m_postgresql->run(filled(sql));
        return m_postgresql->failure;
    }

private:
    QTemporaryDir m_folder;
    std::optional<ScratchPostgresql> m_postgresql;
};
