// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql_session.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

#include <libpq-fe.h>

#include <charconv>
#include <memory>

static void initialiseQueries()
{
    Q_INIT_RESOURCE(queries);
}

namespace reckoner {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PostgresSession", text);
}

// A value inside QPSQL's connect options, which become a libpq conninfo string.
QString conninfoValue(QString value)
{
    value.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QLatin1Char('\'') + value + QLatin1Char('\'');
}

PGconn *nativeHandle(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    const QByteArray type = handle.typeName();
    // Qt 6.4 calls it pg_conn*, its documentation PGconn*.
    if (type == "PGconn*" || type == "pg_conn*")
        return *static_cast<PGconn *const *>(handle.constData());
    return nullptr;
}

using ResultPtr = std::unique_ptr<PGresult, decltype(&PQclear)>;

QString firstLine(const QString &text)
{
    return text.section(QLatin1Char('\n'), 0, 0).simplified();
}

} // namespace

bool PostgresRow::isNull(int column) const
{
    return PQgetisnull(m_result, m_row, column) != 0;
}

QByteArrayView PostgresRow::bytes(int column) const
{
    return {PQgetvalue(m_result, m_row, column), PQgetlength(m_result, m_row, column)};
}

QString PostgresRow::text(int column) const
{
    return QString::fromUtf8(bytes(column));
}

qint64 PostgresRow::number(int column) const
{
    const QByteArrayView digits = bytes(column);
    qint64 value = 0;
    std::from_chars(digits.begin(), digits.end(), value);
    return value;
}

char PostgresRow::letter(int column) const
{
    return *PQgetvalue(m_result, m_row, column); // ends with a zero, even when it is empty
}

PostgresSession::PostgresSession()
    : m_connection(QStringLiteral("reckoner-pg-") + QUuid::createUuid().toString(QUuid::Id128))
{
}

PostgresSession::~PostgresSession()
{
    m_cancel.setInterrupt({});
    if (m_database.isValid()) {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_connection);
    }
}

Result<void> PostgresSession::open(const PostgresTarget &target, int timeoutSeconds, const Progress &progress)
{
    m_cancel = progress.cancel;
    m_where = target.database.isEmpty() ? tr("the default database") : target.database;
    if (!target.host.isEmpty())
        m_where = tr("%1 on %2").arg(m_where, target.host) +
                  (target.port ? QLatin1Char(':') + QString::number(target.port) : QString());
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL")))
        return unexpected(
            QStringLiteral("postgres.driver"),
            tr("Qt's driver for PostgreSQL (QPSQL) is not installed; install libqt6sql6-psql."));

    m_database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_connection);
    m_database.setHostName(target.host);
    if (target.port)
        m_database.setPort(target.port);
    m_database.setUserName(target.user);
    m_database.setPassword(target.password);
    m_database.setDatabaseName(target.database);
    QStringList options{QStringLiteral("application_name='reckoner'")};
    bool hasTimeout = false;
    for (const auto &[key, value] : target.parameters) {
        options.append(key + QLatin1Char('=') + conninfoValue(value));
        hasTimeout = hasTimeout || key == QLatin1String("connect_timeout");
    }
    if (!hasTimeout)
        options.append(QStringLiteral("connect_timeout=5"));
    m_database.setConnectOptions(options.join(QLatin1Char(';')));
    if (!m_database.open())
        return failure(m_database.lastError().nativeErrorCode(), m_database.lastError().databaseText());

    m_native = nativeHandle(m_database);
    if (!m_native)
        return unexpected(QStringLiteral("postgres.driver"),
                          tr("Qt's driver for PostgreSQL (QPSQL) does not give its connection away."));
    std::shared_ptr<PGcancel> handle(PQgetCancel(m_native), PQfreeCancel);
    m_cancel.setInterrupt([handle] {
        char text[256];
        PQcancel(handle.get(), text, sizeof text);
    });
    m_version = PQserverVersion(m_native);
    m_versionText =
        QString::fromUtf8(PQparameterStatus(m_native, "server_version")).section(QLatin1Char(' '), 0, 0);
    if (m_version < 150000)
        return unexpected(QStringLiteral("postgres.version"),
                          tr("%1 runs PostgreSQL %2; this version of Reckoner reads PostgreSQL 15.")
                              .arg(m_where, m_versionText));

    const QString timeout = QString::number(qint64(timeoutSeconds) * 1000);
    const QString settings =
        QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL search_path = ''; SET "
                       "LOCAL statement_timeout = %1; SET LOCAL lock_timeout = %1; "
                       "SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; "
                       "SET LOCAL IntervalStyle = 'postgres'; SET LOCAL extra_float_digits = 1; "
                       "SET LOCAL bytea_output = 'hex'; SET LOCAL quote_all_identifiers = off; "
                       "SET LOCAL lc_monetary = 'C'")
            .arg(timeout);
    return run(settings);
}

Result<void> PostgresSession::run(const QString &sql)
{
    if (m_cancel.isCancelled())
        return unexpected(QStringLiteral("cancelled"), tr("Cancelled."));
    const ResultPtr result(PQexec(m_native, sql.toUtf8().constData()), PQclear);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
        return failure(result.get());
    return {};
}

Result<void> PostgresSession::each(const QString &sql, const RowReader &row)
{
    if (Result<void> sent = send({sql}); !sent)
        return sent;
    return next(row);
}

Result<void> PostgresSession::send(const QStringList &queries)
{
    if (m_cancel.isCancelled())
        return unexpected(QStringLiteral("cancelled"), tr("Cancelled."));
    // What an earlier batch left behind when it was given up.
    while (const ResultPtr rest{PQgetResult(m_native), PQclear}) {
    }
    if (!PQsendQuery(m_native, queries.join(QLatin1String(";\n")).toUtf8().constData()))
        return failure(nullptr);
    return {};
}

Result<void> PostgresSession::next(const RowReader &row)
{
    const ResultPtr result(PQgetResult(m_native), PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (m_cancel.isCancelled() || (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK))
        return failure(result.get());
    const int count = PQntuples(result.get());
    for (int i = 0; i < count; ++i)
        row({result.get(), i});
    return {};
}

Result<QString> PostgresSession::queryText(const char *name, const QString &oids)
{
    initialiseQueries();
    QFile file(QStringLiteral(":/queries/postgresql/%1.sql").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        return unexpected(QStringLiteral("postgres.query"),
                          tr("The query %1 is missing from this build.").arg(QLatin1String(name)));
    QString sql = QString::fromUtf8(file.readAll());
    if (!oids.isEmpty())
        sql.replace(QLatin1String("%1"), oids);
    return sql;
}

// Of a query, or of the connection if there is no result.
Unexpected PostgresSession::failure(const PGresult *result) const
{
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const char *primary = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
    return failure(QString::fromLatin1(state),
                   QString::fromUtf8(primary ? primary : PQerrorMessage(m_native)));
}

Unexpected PostgresSession::failure(const QString &state, const QString &text) const
{
    const QString detail = firstLine(text);
    if (m_cancel.isCancelled())
        return unexpected(QStringLiteral("cancelled"), tr("Cancelled."));
    if (m_version == 0) {
        if (detail.contains(QLatin1String("password")))
            return unexpected(
                QStringLiteral("postgres.password"),
                tr("%1 refuses the password or wants one; set PGPASSWORD or ~/.pgpass.").arg(m_where), {},
                detail);
        return unexpected(QStringLiteral("postgres.connect"),
                          tr("Could not connect to %1: %2").arg(m_where, detail), {}, detail);
    }
    if (state == QLatin1String("57014"))
        return unexpected(
            QStringLiteral("postgres.timeout"),
            tr("Reading %1 took longer than allowed; try --timeout with more seconds.").arg(m_where), {},
            detail);
    if (state == QLatin1String("42501"))
        return unexpected(QStringLiteral("postgres.denied"), tr("%1: %2").arg(m_where, detail), {}, detail);
    if (state.isEmpty() || state.startsWith(QLatin1String("57P")) || state.startsWith(QLatin1String("08")))
        return unexpected(
            QStringLiteral("postgres.gone"),
            tr("The connection to %1 was lost while reading; nothing was changed, try again.").arg(m_where),
            {}, detail);
    return unexpected(QStringLiteral("postgres.query"),
                      tr("Could not read the catalogs of %1: %2").arg(m_where, detail), {}, detail);
}

} // namespace reckoner
