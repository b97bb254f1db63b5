// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql_link.h"

#include "model/introspect/libpq.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <algorithm>
#include <condition_variable>
#include <thread>

#include <sys/socket.h>
#include <unistd.h>

namespace reckoner {

namespace {

struct PostgresLinkText
{
    Q_DECLARE_TR_FUNCTIONS(PostgresLinkText)
};

using Reason = PostgresFailure::Reason;

constexpr int pollMilliseconds = 20;
/// What a server gets to end a query after it was told to.
constexpr int patienceMilliseconds = 1500;
constexpr int connectSeconds = 5;

/// "FATAL:  the database system is starting up\n(57P03)": the sentence alone.
QString firstLine(const QSqlError &error)
{
    static const QRegularExpression severity(QStringLiteral("^[^\\s:]+:  "));
    QString line = error.databaseText().section(QLatin1Char('\n'), 0, 0);
    return line.remove(severity).simplified();
}

/// A value of QPSQL's connect options, which become a libpq conninfo string.
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

} // namespace

bool PostgresRow::isNull(int column) const
{
    return m_query.isNull(column);
}

QString PostgresRow::text(int column) const
{
    return m_query.value(column).toString();
}

quint32 PostgresRow::oid(int column) const
{
    return static_cast<quint32>(m_query.value(column).toLongLong());
}

char PostgresRow::letter(int column) const
{
    const QString text = m_query.value(column).toString();
    return text.isEmpty() ? '\0' : text.at(0).toLatin1();
}

bool PostgresRow::truth(int column) const
{
    return m_query.value(column).toBool();
}

int PostgresRow::number(int column) const
{
    return m_query.value(column).toInt();
}

qint64 PostgresRow::bigNumber(int column) const
{
    return m_query.value(column).toLongLong();
}

/// The thread that owns the connection. It does one thing at a time, which another thread waits for.
class PostgresLink::Worker
{
public:
    enum class End { Done, Late, Cancelled };

    /// Starts the thread. It keeps the worker alive: one that was left alone while it connects ends by
    /// itself.
    static std::shared_ptr<Worker> start()
    {
        auto worker = std::make_shared<Worker>();
        std::thread([worker] { worker->loop(); }).detach();
        return worker;
    }

    ~Worker()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }

    /// Runs `task` on the connection's thread and waits for its end. The task is left alone where the time is
    /// over and `giveUp` is set; else it is stopped, and hung up on where that does not help.
    End perform(std::function<void()> task, QDeadlineTimer until, const CancelToken &cancel, bool giveUp)
    {
        std::unique_lock lock(m_mutex);
        m_task = std::move(task);
        m_changed.notify_all();
        const auto idle = [this] { return !m_task; };
        End end = End::Done;
        while (!m_changed.wait_for(lock, std::chrono::milliseconds(pollMilliseconds), idle)) {
            end = cancel.isCancelled() ? End::Cancelled : until.hasExpired() ? End::Late : End::Done;
            if (end != End::Done)
                break;
        }
        if (end == End::Done || giveUp)
            return end;
        sendCancel();
        if (!m_changed.wait_for(lock, std::chrono::milliseconds(patienceMilliseconds), idle)) {
            ::shutdown(m_socket, SHUT_RDWR); // the driver then reads the end of the connection
            m_changed.wait(lock, idle);
        }
        return end;
    }

    /// Closes the connection; waits for it, unless the thread was left alone.
    void finish(bool wait)
    {
        std::unique_lock lock(m_mutex);
        m_quit = true;
        m_changed.notify_all();
        if (wait)
            m_changed.wait(lock, [this] { return m_ended; });
    }

    // On the connection's thread.
    std::optional<PostgresFailure> open(const PostgresTarget &target);
    std::optional<PostgresFailure> run(const QString &sql,
                                       const std::function<void(const PostgresRow &)> &row);

    PGconn *native = nullptr;

private:
    void loop()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock, [this] { return m_task || m_quit; });
            if (!m_task)
                break;
            lock.unlock();
            m_task();
            lock.lock();
            m_task = {};
            m_changed.notify_all();
        }
        lock.unlock();
        if (m_database.isValid()) {
            m_database.close();
            m_database = {};
            QSqlDatabase::removeDatabase(m_name);
        }
        lock.lock();
        m_ended = true;
        m_changed.notify_all();
    }

    /// PQcancel opens a connection of its own and blocks: on a thread of its own, that is left to itself
    /// where the network does not answer.
    void sendCancel() const
    {
        std::thread([handle = m_cancelHandle] {
            char text[256];
            Libpq::loaded().cancel(handle.get(), text, sizeof text);
        }).detach();
    }

    const QString m_name = QStringLiteral("reckoner-pg-") + QUuid::createUuid().toString(QUuid::Id128);
    QSqlDatabase m_database;
    std::shared_ptr<PGcancel> m_cancelHandle;
    /// A second descriptor of the connection's socket: it cannot become another file's when libpq closes its
    /// own.
    int m_socket = -1;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::function<void()> m_task;
    bool m_quit = false;
    bool m_ended = false;
};

std::optional<PostgresFailure> PostgresLink::Worker::open(const PostgresTarget &target)
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name);
    m_database.setHostName(target.host);
    if (target.port)
        m_database.setPort(target.port);
    m_database.setUserName(target.user);
    m_database.setPassword(target.password);
    m_database.setDatabaseName(target.database);
    m_database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    // A peer that is gone without a word ends the connection, also where nothing is sent.
    std::vector<std::pair<QString, QString>> options{
        {QStringLiteral("fallback_application_name"), QStringLiteral("reckoner")},
        {QStringLiteral("connect_timeout"), QString::number(connectSeconds)},
        {QStringLiteral("keepalives_idle"), QStringLiteral("5")},
        {QStringLiteral("keepalives_interval"), QStringLiteral("5")},
        {QStringLiteral("keepalives_count"), QStringLiteral("3")},
        {QStringLiteral("tcp_user_timeout"), QStringLiteral("20000")},
    };
    options.insert(options.end(), target.parameters.begin(),
                   target.parameters.end()); // libpq: the last counts
    QStringList texts;
    for (const auto &[word, value] : options) {
        if (value.contains(QLatin1Char(';')))
            return PostgresFailure{
                Reason::Connect,
                {},
                PostgresLinkText::tr("the value of %1 must not hold a semicolon").arg(word)};
        texts.append(word + QLatin1Char('=') + conninfoValue(value));
    }
    m_database.setConnectOptions(texts.join(QLatin1Char(';')));
    if (!m_database.open()) {
        const QString text = firstLine(m_database.lastError());
        return PostgresFailure{Reason::Connect, {}, text, text.contains(QLatin1String("password"))};
    }
    native = nativeHandle(m_database);
    if (!native)
        return PostgresFailure{Reason::Driver, {}, PostgresLinkText::tr("QPSQL has no handle of libpq")};
    const Libpq &libpq = Libpq::loaded();
    libpq.setNoticeReceiver(
        native, [](void *, const PGresult *) {}, nullptr);
    m_cancelHandle = {libpq.getCancel(native), libpq.freeCancel};
    m_socket = ::dup(libpq.socket(native));
    return std::nullopt;
}

std::optional<PostgresFailure> PostgresLink::Worker::run(const QString &sql,
                                                         const std::function<void(const PostgresRow &)> &row)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    bool more = query.exec(sql);
    while (more) {
        while (query.next()) {
            if (row)
                row(PostgresRow(query));
        }
        // A forward-only answer may break off in the middle: next() then ends with an error.
        more = !query.lastError().isValid() && query.nextResult();
    }
    const QSqlError error = query.lastError();
    if (!error.isValid())
        return std::nullopt;
    const QString state = error.nativeErrorCode();
    // An error without a state is libpq's own: the connection broke off.
    return PostgresFailure{state.isEmpty() ? Reason::Lost : Reason::Server, state, firstLine(error)};
}

PostgresLink::PostgresLink() = default;

PostgresLink::~PostgresLink()
{
    if (m_worker)
        m_worker->finish(true);
}

std::optional<PostgresFailure> PostgresLink::open(const PostgresTarget &target, QDeadlineTimer deadline,
                                                  const CancelToken &cancel)
{
    m_deadline = deadline;
    m_cancel = cancel;
    if (const auto why = stopped())
        return why;
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL")) || !Libpq::loaded().isComplete)
        return PostgresFailure{Reason::Driver, {}, {}};
    // Where the time is over first, the thread goes on alone: what it works with is its own.
    const std::shared_ptr<Worker> worker = Worker::start();
    const auto refused = std::make_shared<std::optional<PostgresFailure>>();
    const Worker::End end =
        worker->perform([connection = worker.get(), target, refused] { *refused = connection->open(target); },
                        deadline, cancel, true);
    if (end != Worker::End::Done || *refused) {
        worker->finish(end == Worker::End::Done);
        if (end == Worker::End::Cancelled)
            return PostgresFailure{Reason::Cancelled, {}, {}};
        if (end == Worker::End::Late)
            return PostgresFailure{Reason::Connect, {}, QStringLiteral("timeout expired")};
        return *refused;
    }
    m_worker = worker;
    return std::nullopt;
}

std::optional<PostgresFailure> PostgresLink::run(const QByteArray &sql,
                                                 const std::function<void(const PostgresRow &)> &row)
{
    if (const auto why = stopped())
        return why;
    std::optional<PostgresFailure> failure;
    const Worker::End end = m_worker->perform([&] { failure = m_worker->run(QString::fromUtf8(sql), row); },
                                              m_deadline, m_cancel, false);
    if (end == Worker::End::Done)
        return failure;
    return PostgresFailure{end == Worker::End::Late ? Reason::Late : Reason::Cancelled, {}, {}};
}

int PostgresLink::serverVersion() const
{
    return Libpq::loaded().serverVersion(m_worker->native);
}

QString PostgresLink::parameter(const char *name) const
{
    return QString::fromUtf8(Libpq::loaded().parameterStatus(m_worker->native, name));
}

std::optional<PostgresFailure> PostgresLink::stopped() const
{
    if (m_cancel.isCancelled())
        return PostgresFailure{Reason::Cancelled, {}, {}};
    if (m_deadline.hasExpired())
        return PostgresFailure{Reason::Late, {}, {}};
    return std::nullopt;
}

} // namespace reckoner
