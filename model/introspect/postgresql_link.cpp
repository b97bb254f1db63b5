// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql_link.h"

#include "model/introspect/libpq.h"

#include <algorithm>
#include <cstdlib>
#include <future>
#include <thread>

#include <poll.h>

namespace reckoner {

namespace {

constexpr int pollMilliseconds = 20;
/// What a server gets to end a query after it was told to, and what telling it may take.
constexpr int patienceMilliseconds = 1500;
constexpr int connectSeconds = 5;

QString firstLine(const char *text)
{
    return QString::fromUtf8(text).section(QLatin1Char('\n'), 0, 0).simplified();
}

/// Owns a result.
struct Answer
{
    const Libpq &libpq;
    PGresult *result;

    ~Answer() { libpq.clear(result); }
};

} // namespace

bool PostgresRow::isNull(int column) const
{
    return m_libpq.getisnull(m_result, m_row, column);
}

QString PostgresRow::text(int column) const
{
    return QString::fromUtf8(m_libpq.getvalue(m_result, m_row, column),
                             m_libpq.getlength(m_result, m_row, column));
}

quint32 PostgresRow::oid(int column) const
{
    return static_cast<quint32>(std::strtoul(m_libpq.getvalue(m_result, m_row, column), nullptr, 10));
}

char PostgresRow::letter(int column) const
{
    return *m_libpq.getvalue(m_result, m_row, column);
}

bool PostgresRow::truth(int column) const
{
    return letter(column) == 't';
}

int PostgresRow::number(int column) const
{
    return static_cast<int>(bigNumber(column));
}

qint64 PostgresRow::bigNumber(int column) const
{
    return std::strtoll(m_libpq.getvalue(m_result, m_row, column), nullptr, 10);
}

PostgresLink::PostgresLink()
    : m_libpq(Libpq::loaded())
{
}

PostgresLink::~PostgresLink()
{
    if (m_connection)
        m_libpq.finish(m_connection);
}

std::optional<PostgresFailure> PostgresLink::open(const PostgresTarget &target, QDeadlineTimer deadline,
                                                  const CancelToken &cancel)
{
    using Reason = PostgresFailure::Reason;
    if (!m_libpq.isComplete)
        return PostgresFailure{Reason::Driver, {}, {}};
    m_deadline = deadline;
    m_cancel = cancel;
    // libpq's own limit holds for its blocking calls only.
    int seconds = connectSeconds;
    std::vector<std::pair<QByteArray, QByteArray>> words;
    const auto add = [&](const char *word, const QString &value) {
        if (!value.isEmpty())
            words.emplace_back(word, value.toUtf8());
    };
    add("host", target.host);
    add("port", target.port ? QString::number(target.port) : QString());
    add("user", target.user);
    add("password", target.password);
    add("dbname", target.database);
    add("fallback_application_name", QStringLiteral("reckoner"));
    add("client_encoding", QStringLiteral("UTF8"));
    for (const auto &[word, value] : target.parameters) {
        if (word == QLatin1String("connect_timeout"))
            seconds = value.toInt();
        else
            add(word.toUtf8().constData(), value);
    }
    std::vector<const char *> names;
    std::vector<const char *> values;
    for (const auto &[word, value] : words) {
        names.push_back(word.constData());
        values.push_back(value.constData());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    m_connection = m_libpq.connectStartParams(names.data(), values.data(), 0);
    const auto refused = [&](const QString &text = {}) {
        return PostgresFailure{Reason::Connect,
                               {},
                               text.isEmpty() ? firstLine(m_libpq.errorMessage(m_connection)) : text,
                               m_libpq.connectionNeedsPassword(m_connection) != 0};
    };
    if (!m_connection)
        return PostgresFailure{Reason::Driver, {}, {}};
    QDeadlineTimer until = m_deadline;
    if (seconds > 0) // 0 and less: libpq's word for no limit of its own
        until = std::min(until, QDeadlineTimer(seconds * 1000LL));
    bool writing = true;
    while (m_libpq.status(m_connection) != CONNECTION_BAD) {
        switch (wait(writing, until)) {
        case Wait::Late:
            return refused(QStringLiteral("timeout expired"));
        case Wait::Cancelled:
            return PostgresFailure{Reason::Cancelled, {}, {}};
        case Wait::Ready:
            break;
        }
        const PostgresPollingStatusType next = m_libpq.connectPoll(m_connection);
        if (next == PGRES_POLLING_OK)
            break;
        if (next == PGRES_POLLING_FAILED)
            return refused();
        writing = next == PGRES_POLLING_WRITING;
    }
    if (m_libpq.status(m_connection) == CONNECTION_BAD)
        return refused();
    m_libpq.setNonBlocking(m_connection, 1);
    m_libpq.setNoticeReceiver(
        m_connection, [](void *, const PGresult *) {}, nullptr);
    return std::nullopt;
}

std::optional<PostgresFailure> PostgresLink::run(const QByteArray &sql,
                                                 const std::function<void(const PostgresRow &)> &row)
{
    if (m_cancel.isCancelled())
        return PostgresFailure{PostgresFailure::Reason::Cancelled, {}, {}};
    if (m_deadline.hasExpired())
        return PostgresFailure{PostgresFailure::Reason::Late, {}, {}};
    if (!m_libpq.sendQuery(m_connection, sql.constData()))
        return lost();
    m_libpq.setSingleRowMode(m_connection);
    while (const int unsent = m_libpq.flush(m_connection)) {
        if (unsent < 0)
            return lost();
        if (const Wait state = wait(true, m_deadline); state != Wait::Ready)
            return stopped(state);
    }
    std::optional<PostgresFailure> failure;
    for (;;) {
        if (const Wait state = waitForResult(); state != Wait::Ready)
            return stopped(state);
        const Answer answer{m_libpq, m_libpq.getResult(m_connection)};
        if (!answer.result)
            break;
        switch (m_libpq.resultStatus(answer.result)) {
        case PGRES_SINGLE_TUPLE:
        case PGRES_TUPLES_OK:
            for (int i = 0; row && i < m_libpq.ntuples(answer.result); ++i)
                row(PostgresRow(m_libpq, answer.result, i));
            break;
        case PGRES_COMMAND_OK:
        case PGRES_EMPTY_QUERY:
            break;
        default: {
            const char *state = m_libpq.resultErrorField(answer.result, PG_DIAG_SQLSTATE);
            const char *text = m_libpq.resultErrorField(answer.result, PG_DIAG_MESSAGE_PRIMARY);
            // A result without a state is libpq's own: the connection broke off.
            if (!failure)
                failure =
                    PostgresFailure{state ? PostgresFailure::Reason::Server : PostgresFailure::Reason::Lost,
                                    QString::fromLatin1(state),
                                    firstLine(text ? text : m_libpq.resultErrorMessage(answer.result))};
        }
        }
    }
    if (m_libpq.status(m_connection) == CONNECTION_BAD && failure)
        failure->reason = PostgresFailure::Reason::Lost;
    return failure;
}

int PostgresLink::serverVersion() const
{
    return m_libpq.serverVersion(m_connection);
}

QString PostgresLink::parameter(const char *name) const
{
    return QString::fromUtf8(m_libpq.parameterStatus(m_connection, name));
}

PostgresLink::Wait PostgresLink::wait(bool forWriting, QDeadlineTimer until) const
{
    for (;;) {
        if (m_cancel.isCancelled())
            return Wait::Cancelled;
        pollfd socket{m_libpq.socket(m_connection),
                      static_cast<short>(forWriting ? POLLIN | POLLOUT : POLLIN), 0};
        if (poll(&socket, 1, pollMilliseconds) != 0)
            return Wait::Ready; // an error shows in the call that follows
        if (until.hasExpired())
            return Wait::Late;
    }
}

PostgresLink::Wait PostgresLink::waitForResult()
{
    while (m_libpq.isBusy(m_connection)) {
        // Also where rows come all the time.
        if (m_deadline.hasExpired())
            return Wait::Late;
        if (const Wait state = wait(false, m_deadline); state != Wait::Ready)
            return state;
        if (!m_libpq.consumeInput(m_connection))
            return Wait::Ready; // what it has read stays; getResult() tells that there is no more
    }
    return Wait::Ready;
}

/// Tells the server to stop and takes in what it still sends, for a moment.
PostgresFailure PostgresLink::stopped(Wait why)
{
    sendCancel();
    const QDeadlineTimer patience(patienceMilliseconds);
    const CancelToken never;
    const CancelToken cancel = std::exchange(m_cancel, never);
    const QDeadlineTimer deadline = std::exchange(m_deadline, patience);
    while (waitForResult() == Wait::Ready) {
        PGresult *result = m_libpq.getResult(m_connection);
        if (!result)
            break;
        m_libpq.clear(result);
    }
    m_cancel = cancel;
    m_deadline = deadline;
    return {why == Wait::Late ? PostgresFailure::Reason::Late : PostgresFailure::Reason::Cancelled, {}, {}};
}

PostgresFailure PostgresLink::lost() const
{
    return {PostgresFailure::Reason::Lost, {}, firstLine(m_libpq.errorMessage(m_connection))};
}

/// PQcancel opens a connection of its own and blocks: on a thread of its own, that is left to itself where
/// the network does not answer.
void PostgresLink::sendCancel() const
{
    PGcancel *handle = m_libpq.getCancel(m_connection);
    if (!handle)
        return;
    const auto done = std::make_shared<std::promise<void>>();
    std::future<void> sent = done->get_future();
    std::thread([&libpq = m_libpq, handle, done] {
        char text[256];
        libpq.cancel(handle, text, sizeof text);
        libpq.freeCancel(handle);
        done->set_value();
    }).detach();
    sent.wait_for(std::chrono::milliseconds(patienceMilliseconds));
}

} // namespace reckoner
