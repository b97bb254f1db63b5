// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A writer runs DDL all the time while the database is read: each answer is a state that existed, or the
// reader says that it could not read. RECKONER_MOVING_RUNS=200 for the long run; 40 in the suite.

#include "model/introspect/postgresql.h"
#include "model/schema/dump.h"
#include "postgresserver.h"

#include <QTest>

#include <atomic>
#include <random>
#include <set>
#include <thread>

using namespace reckoner;

namespace {

// One cycle of committed steps; after the last one the schema is as before the first. Names are looked up all
// over: a reading that mixes two states gives a text that no state has.
const std::vector<QByteArray> &cycle()
{
    static const std::vector<QByteArray> steps{
        "ALTER TABLE account RENAME COLUMN amount TO total",
        "ALTER FUNCTION rate(int) RENAME TO fee",
        "CREATE TABLE fresh (id serial PRIMARY KEY, account_id int REFERENCES account, CHECK (account_id > "
        "0))",
        "ALTER TABLE account RENAME TO ledger",
        "CREATE INDEX ledger_fee ON ledger (fee(total), (total + id))",
        "ALTER TYPE mood RENAME VALUE 'sad' TO 'blue'",
        "CREATE VIEW sums AS SELECT l.id, l.total, f.account_id FROM ledger l JOIN fresh f ON f.account_id = "
        "l.id",
        "ALTER TYPE mood RENAME TO feeling",
        "ALTER SEQUENCE numbers RENAME TO counter",
        "ALTER TABLE fresh RENAME account_id TO ledger_id",
        "DROP VIEW sums",
        "BEGIN; ALTER TABLE ledger ADD COLUMN note text DEFAULT 'x' CHECK (note <> ''); "
        "ALTER TABLE extra.entry ALTER COLUMN id SET NOT NULL; COMMIT",
        "ALTER SCHEMA extra RENAME TO more",
        "BEGIN; ALTER TABLE more.entry ALTER COLUMN id DROP NOT NULL; ALTER TABLE ledger DROP COLUMN note; "
        "COMMIT",
        "DROP TABLE fresh",
        "BEGIN; ALTER TYPE feeling RENAME TO mood; ALTER TYPE mood RENAME VALUE 'blue' TO 'sad'; COMMIT",
        "DROP INDEX ledger_fee",
        "ALTER TABLE ledger RENAME TO account",
        "BEGIN; ALTER SEQUENCE counter RENAME TO numbers; ALTER SCHEMA more RENAME TO extra; COMMIT",
        "ALTER FUNCTION fee(int) RENAME TO rate",
        "ALTER TABLE account RENAME COLUMN total TO amount",
    };
    return steps;
}

const char *start = R"(
CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE SEQUENCE numbers;
CREATE SCHEMA extra;
CREATE FUNCTION rate(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1';
CREATE FUNCTION extra.plus(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + 1';
CREATE TABLE account (id int PRIMARY KEY DEFAULT nextval('numbers'), amount int CHECK (amount > 0 AND rate(amount) < 9),
    feeling mood DEFAULT 'sad', twice int GENERATED ALWAYS AS (extra.plus(amount) * 2) STORED,
    CHECK (feeling IN ('sad', 'happy') OR amount IS NULL));
CREATE INDEX account_rate ON account (rate(amount)) WHERE feeling = 'sad';
CREATE TABLE extra.entry (id int REFERENCES account, note text CHECK (extra.plus(id) > 1));
CREATE VIEW extra.all_of_it AS SELECT a.*, e.note FROM account a JOIN extra.entry e USING (id) WHERE a.feeling <> 'sad';
)";

QString factsOf(const Snapshot &snapshot)
{
    QString text = dumpSchema(snapshot.schema);
    for (const auto &[kind, count] : snapshot.notCompared)
        text += QStringLiteral("%1 %2\n").arg(kind).arg(count);
    return text;
}

/// Runs the cycle on a thread of its own, with pauses of up to so many milliseconds.
class Writer
{
public:
    Writer(const PostgresTarget &target, int pauseMilliseconds)
        : m_thread([this, target, pauseMilliseconds] {
            PostgresLink link;
            m_failure = link.open(target, QDeadlineTimer::Forever, {});
            std::mt19937 random(42);
            for (size_t i = 0; !m_failure && (!m_stop || i % cycle().size()); ++i) {
                m_failure = link.run(cycle()[i % cycle().size()], {});
                ++m_steps;
                if (pauseMilliseconds && !m_stop)
                    QTest::qSleep(int(random() % unsigned(pauseMilliseconds)) + 1);
            }
        })
    {
    }
    ~Writer() { stop(); }

    void stop()
    {
        m_stop = true;
        if (m_thread.joinable())
            m_thread.join();
    }
    int steps() const { return m_steps; }
    QString failure() const { return m_failure ? m_failure->text : QString(); }

private:
    std::atomic_bool m_stop = false;
    std::atomic_int m_steps = 0;
    std::optional<PostgresFailure> m_failure;
    std::thread m_thread;
};

} // namespace

class PostgresMoving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!ScratchDatabase::isAvailable())
            QSKIP("RECKONER_TEST_PG names no PostgreSQL server; packaging/test starts one");
    }

    void everyAnswerIsAStateThatExisted_data()
    {
        QTest::addColumn<int>("pause");
        QTest::newRow("a writer without a pause") << 0;
        QTest::newRow("a writer that pauses shortly") << 30;
        QTest::newRow("a writer that pauses longer than reading takes") << 200;
    }
    void everyAnswerIsAStateThatExisted()
    {
        QFETCH(int, pause);
        ScratchDatabase database;
        QCOMPARE(database.run({QString::fromUtf8(start)}), QString());
        std::set<QString> states;
        {
            PostgresLink link;
            QVERIFY(!link.open(database.target(), QDeadlineTimer::Forever, {}));
            for (const QByteArray &step : cycle()) {
                const auto failed = link.run(step, {});
                QVERIFY2(!failed, failed ? qPrintable(failed->text) : "");
                const auto state = readPostgres(database.target(), {}, {}, {});
                QVERIFY2(state.has_value(), state ? "" : qPrintable(state.error().detail));
                states.insert(factsOf(**state));
            }
            QVERIFY(states.size() > cycle().size() / 2);
        }
        const int runs = qEnvironmentVariable("RECKONER_MOVING_RUNS", QStringLiteral("40")).toInt();
        int refused = 0;
        Writer writer(database.target(), pause);
        for (int i = 0; i < runs; ++i) {
            const auto answer = readPostgres(database.target(), {}, {}, {});
            if (!answer) {
                QVERIFY2(answer.error().code == QLatin1String("postgres.moving"),
                         qPrintable(answer.error().code + answer.error().message + answer.error().detail));
                ++refused;
                continue;
            }
            QVERIFY2(states.contains(factsOf(**answer)), qPrintable(factsOf(**answer)));
        }
        writer.stop();
        QCOMPARE(writer.failure(), QString());
        qInfo("%d readings beside %d steps: %d answered, %d refused", runs, writer.steps(), runs - refused,
              refused);
        QVERIFY(writer.steps() > 0);
        QVERIFY2(pause < 200 || refused < runs, "a reader that always refuses is of no use");
    }
};

QTEST_GUILESS_MAIN(PostgresMoving)
#include "tst_postgresql_moving.moc"
