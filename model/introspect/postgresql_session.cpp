// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql_session.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibrary>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

#include <libpq-fe.h>

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

/// The copy of libpq that Qt's driver has loaded. Linking it would load it and the twenty libraries behind it
/// at every start of the program, a third of what starting takes, also where no PostgreSQL is asked.
struct Libpq
{
    decltype(&PQgetCancel) getCancel = nullptr;
    decltype(&PQfreeCancel) freeCancel = nullptr;
    decltype(&PQcancel) cancel = nullptr;
    decltype(&PQserverVersion) serverVersion = nullptr;
    decltype(&PQparameterStatus) parameterStatus = nullptr;

    bool isComplete() const { return getCancel && freeCancel && cancel && serverVersion && parameterStatus; }

    static const Libpq &loaded()
    {
        static const Libpq functions = [] {
            QLibrary library(QStringLiteral("pq"), 5);
            Libpq found;
            const auto resolve = [&](auto &function, const char *name) {
                function = reinterpret_cast<std::decay_t<decltype(function)>>(library.resolve(name));
            };
            resolve(found.getCancel, "PQgetCancel");
            resolve(found.freeCancel, "PQfreeCancel");
            resolve(found.cancel, "PQcancel");
            resolve(found.serverVersion, "PQserverVersion");
            resolve(found.parameterStatus, "PQparameterStatus");
            return found;
        }();
        return functions;
    }
};

QString firstLine(const QString &text)
{
    return text.section(QLatin1Char('\n'), 0, 0).simplified();
}

} // namespace

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
        return failure(m_database.lastError());

    if (PGconn *native = nativeHandle(m_database)) {
        const Libpq &libpq = Libpq::loaded();
        if (!libpq.isComplete())
            return unexpected(QStringLiteral("postgres.driver"),
                              tr("libpq, which Qt's driver uses, cannot be found."));
        std::shared_ptr<PGcancel> handle(libpq.getCancel(native), libpq.freeCancel);
        m_cancel.setInterrupt([handle, &libpq] {
            char text[256];
            libpq.cancel(handle.get(), text, sizeof text);
        });
        m_version = libpq.serverVersion(native);
        m_versionText = QString::fromUtf8(libpq.parameterStatus(native, "server_version"))
                            .section(QLatin1Char(' '), 0, 0);
    }
    if (m_version < 150000)
        return unexpected(QStringLiteral("postgres.version"),
                          tr("%1 runs PostgreSQL %2; this version of Reckoner reads PostgreSQL 15.")
                              .arg(m_where, m_versionText));

    QSqlQuery query(m_database);
    const QString timeout = QString::number(qint64(timeoutSeconds) * 1000);
    const QString settings =
        QStringLiteral(
            "SET LOCAL search_path = ''; SET LOCAL statement_timeout = %1; SET LOCAL lock_timeout = %1; "
            "SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; "
            "SET LOCAL IntervalStyle = 'postgres'; SET LOCAL extra_float_digits = 1; "
            "SET LOCAL bytea_output = 'hex'; SET LOCAL quote_all_identifiers = off; "
            "SET LOCAL lc_monetary = 'C'")
            .arg(timeout);
    for (const QString &statement :
         {QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"), settings}) {
        if (Result<void> done = run(query, statement); !done)
            return done;
    }
    return {};
}

Result<void> PostgresSession::run(QSqlQuery &query, const QString &sql)
{
    if (m_cancel.isCancelled())
        return unexpected(QStringLiteral("cancelled"), tr("Cancelled."));
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failure(query.lastError());
    return {};
}

Result<void> PostgresSession::each(const QString &sql, const std::function<void(const QSqlQuery &)> &row)
{
    QSqlQuery query(m_database);
    if (Result<void> done = run(query, sql); !done)
        return done;
    while (query.next())
        row(query);
    // A forward-only result may break off in the middle: next() then ends with an error.
    if (query.lastError().isValid())
        return failure(query.lastError());
    return {};
}

Result<void> PostgresSession::eachOf(const char *name, const QString &oids,
                                     const std::function<void(const QSqlQuery &)> &row)
{
    initialiseQueries();
    QFile file(QStringLiteral(":/queries/postgresql/%1.sql").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        return unexpected(QStringLiteral("postgres.query"),
                          tr("The query %1 is missing from this build.").arg(QLatin1String(name)));
    QString sql = QString::fromUtf8(file.readAll());
    if (!oids.isEmpty())
        sql.replace(QLatin1String("%1"), oids);
    return each(sql, row);
}

Unexpected PostgresSession::failure(const QSqlError &error) const
{
    const QString state = error.nativeErrorCode();
    const QString detail = firstLine(error.databaseText());
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
