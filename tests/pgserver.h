// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <libpq-fe.h>
#include <unistd.h>

#include <memory>

/// A PostgreSQL to test against: a new database of the server RECKONER_TEST_PG names (a libpq connection
/// string; dropped afterwards), else a throwaway cluster made with the newest initdb found below
/// /usr/lib/postgresql. Without either, connection() is empty and why() says so.
class PgServer
{
public:
    PgServer()
    {
        m_given = qEnvironmentVariable("RECKONER_TEST_PG");
        if (m_given.isEmpty())
            start();
        else
            makeDatabase();
    }
    ~PgServer()
    {
        if (!m_database.isEmpty())
            command(QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(m_database));
        if (m_started)
            run(QStringLiteral("pg_ctl"), {QStringLiteral("-D"), data(), QStringLiteral("-m"),
                                           QStringLiteral("immediate"), QStringLiteral("stop")});
    }
    PgServer(const PgServer &) = delete;
    PgServer &operator=(const PgServer &) = delete;

    QString connection() const { return m_connection; }
    QString why() const { return m_why; }
    /// Dies at once, as by a power cut; only a cluster of our own does.
    bool crash()
    {
        if (!m_started)
            return false;
        m_started = false;
        return run(QStringLiteral("pg_ctl"), {QStringLiteral("-D"), data(), QStringLiteral("-m"),
                                              QStringLiteral("immediate"), QStringLiteral("stop")});
    }

private:
    QString data() const { return m_folder.filePath(QStringLiteral("data")); }

    bool command(const QString &sql) const
    {
        PGconn *connection = PQconnectdb(m_given.toUtf8().constData());
        PGresult *result = PQexec(connection, sql.toUtf8().constData());
        const bool done = PQresultStatus(result) == PGRES_COMMAND_OK;
        PQclear(result);
        PQfinish(connection);
        return done;
    }

    void makeDatabase()
    {
        const QString name = QStringLiteral("reckoner_test_%1").arg(getpid());
        if (!command(QStringLiteral("CREATE DATABASE ") + name)) {
            m_why = QStringLiteral("RECKONER_TEST_PG does not let a database be made.");
            return;
        }
        m_database = name;
        PQconninfoOption *options = PQconninfoParse(m_given.toUtf8().constData(), nullptr);
        for (PQconninfoOption *option = options; option && option->keyword; ++option) {
            if (option->val && qstrcmp(option->keyword, "dbname") != 0) {
                QString value = QString::fromUtf8(option->val);
                value.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
                    .replace(QLatin1Char('\''), QLatin1String("\\'"));
                m_connection += QStringLiteral("%1='%2' ").arg(QString::fromUtf8(option->keyword), value);
            }
        }
        PQconninfoFree(options);
        m_connection += QStringLiteral("dbname=") + name;
    }

    static QString binaries()
    {
        QDir root(QStringLiteral("/usr/lib/postgresql"));
        QStringList versions = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        std::sort(versions.begin(), versions.end(),
                  [](const QString &a, const QString &b) { return a.toInt() < b.toInt(); });
        while (!versions.isEmpty()) {
            const QString bin = root.filePath(versions.takeLast() + QStringLiteral("/bin"));
            if (QFile::exists(bin + QStringLiteral("/initdb")))
                return bin;
        }
        return {};
    }

    bool run(const QString &program, QStringList arguments)
    {
        QString command = binaries() + QLatin1Char('/') + program;
        if (getuid() == 0) { // the server refuses to run as root
            arguments =
                QStringList{QStringLiteral("-u"), QStringLiteral("postgres"), QStringLiteral("--"), command} +
                arguments;
            command = QStringLiteral("runuser");
        }
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        process.setWorkingDirectory(QStringLiteral("/"));
        process.start(command, arguments);
        return process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit &&
               process.exitCode() == 0;
    }

    void start()
    {
        if (binaries().isEmpty()) {
            m_why = QStringLiteral("No PostgreSQL server here: set RECKONER_TEST_PG or install postgresql.");
            return;
        }
        if (getuid() == 0)
            QProcess::execute(QStringLiteral("chown"), {QStringLiteral("postgres"), m_folder.path()});
        const QString options = QStringLiteral("-c listen_addresses='' -c fsync=off -k ") + m_folder.path();
        m_started =
            run(QStringLiteral("initdb"),
                {QStringLiteral("-D"), data(), QStringLiteral("-A"), QStringLiteral("trust"),
                 QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-N"), QStringLiteral("-E"),
                 QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8")}) &&
            run(QStringLiteral("pg_ctl"),
                {QStringLiteral("-D"), data(), QStringLiteral("-o"), options, QStringLiteral("-l"),
                 m_folder.filePath(QStringLiteral("log")), QStringLiteral("-w"), QStringLiteral("start")});
        if (m_started)
            m_connection = QStringLiteral("host=%1 user=postgres dbname=postgres").arg(m_folder.path());
        else
            m_why = QStringLiteral("A throwaway PostgreSQL could not be started.");
    }

    QTemporaryDir m_folder{QStringLiteral("/tmp/reckoner-pg-XXXXXX")};
    QString m_given;
    QString m_database;
    QString m_connection;
    QString m_why;
    bool m_started = false;
};

/// A libpq connection with the session pinned as the introspection pins it.
class PgConnection
{
public:
    explicit PgConnection(const QString &connection)
        : m_connection(PQconnectdb(connection.toUtf8().constData()))
    {
        query(QStringLiteral("SET client_min_messages = error; SET TimeZone = 'UTC'"));
    }
    ~PgConnection() { PQfinish(m_connection); }
    PgConnection(const PgConnection &) = delete;
    PgConnection &operator=(const PgConnection &) = delete;

    /// Rows of text; `error` is set if it failed.
    QList<QStringList> query(const QString &sql)
    {
        QList<QStringList> rows;
        PGresult *result = PQexec(m_connection, sql.toUtf8().constData());
        const ExecStatusType status = PQresultStatus(result);
        error = status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK
                    ? QString()
                    : QString::fromUtf8(PQresultErrorMessage(result)).simplified();
        for (int row = 0; row < PQntuples(result); ++row) {
            QStringList values;
            for (int column = 0; column < PQnfields(result); ++column)
                values.append(QString::fromUtf8(PQgetvalue(result, row, column)));
            rows.append(values);
        }
        PQclear(result);
        return rows;
    }

    QString error;

private:
    PGconn *m_connection;
};
