// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What happens between the snapshot of a reading and its end, and whether the answer may be torn by it.

#include "model/introspect/postgresql_rows.h"
#include "postgresserver.h"

#include <QTest>

using namespace reckoner;

class PostgresWitnessTest : public QObject
{
    Q_OBJECT

    static QString utf8(const char *text) { return QString::fromUtf8(text); }

    /// A database with something of each kind that deparsing functions look up.
    static void build(ScratchDatabase &database)
    {
        QCOMPARE(database.run({
                     utf8("CREATE SCHEMA s"),
                     utf8("CREATE TYPE mood AS ENUM ('sad', 'happy')"),
                     utf8("CREATE DOMAIN positive AS int CHECK (VALUE > 0)"),
                     utf8("CREATE SEQUENCE counter"),
                     utf8("CREATE FUNCTION f(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1'"),
                     utf8("CREATE TABLE t (a int CHECK (a > 0), b int DEFAULT nextval('counter'), m mood "
                          "DEFAULT 'sad')"),
                     utf8("CREATE INDEX t_f ON t (f(a))"),
                     utf8("CREATE TABLE s.other (a int)"),
                     utf8("CREATE VIEW v AS SELECT a AS x FROM t"),
                     utf8("CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END "
                          "$$"),
                     utf8("CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION g()"),
                     utf8("CREATE TABLE plain (a int)"),
                 }),
                 QString());
    }

    static bool isTorn(const PostgresRows &rows, PostgresSession &session)
    {
        const Result<bool> torn = rows.witness.isTorn(session);
        if (!torn)
            qWarning("%s: %s", qPrintable(torn.error().message), qPrintable(torn.error().detail));
        return !torn || *torn;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!ScratchDatabase::isAvailable())
            QSKIP("RECKONER_TEST_PG names no PostgreSQL server; packaging/test starts one");
    }

    void changesMeanwhile_data()
    {
        QTest::addColumn<QString>("statements");
        QTest::addColumn<bool>("torn");
        const auto row = [](const char *name, const char *statements, bool torn) {
            QTest::newRow(name) << utf8(statements) << torn;
        };
        row("nothing", "", false);
        row("a query of another session", "SELECT count(*) FROM t", false);
        row("rows are written", "INSERT INTO plain VALUES (1)", false);
        row("a table is made", "CREATE TABLE fresh (a int)", false);
        row("a table is analysed", "ANALYZE t", false);
        row("a table is emptied", "TRUNCATE plain", false);
        row("a table is written anew", "VACUUM FULL plain", false);
        row("a temporary table comes and goes", "CREATE TEMP TABLE x (a int); DROP TABLE x", false);
        row("a change is rolled back", "BEGIN; ALTER TABLE t RENAME a TO z; ROLLBACK", false);
        row("rights are given", "GRANT SELECT ON t TO PUBLIC", false);
        row("a column is renamed", "ALTER TABLE t RENAME a TO z", true);
        row("a column is renamed inside a savepoint",
            "BEGIN; SAVEPOINT one; ALTER TABLE t RENAME a TO z; RELEASE one; COMMIT", true);
        row("a column is renamed and back", "ALTER TABLE t RENAME a TO z; ALTER TABLE t RENAME z TO a", true);
        row("a column is added", "ALTER TABLE t ADD z int", true);
        row("a column is dropped", "ALTER TABLE t DROP m", true);
        row("a column gets another type", "ALTER TABLE plain ALTER a TYPE bigint", true);
        row("a table is renamed", "ALTER TABLE t RENAME TO z", true);
        row("a table is dropped", "DROP TABLE plain", true);
        row("a table is dropped and made again", "DROP TABLE plain; CREATE TABLE plain (a int)", true);
        row("an index is dropped", "DROP INDEX t_f", true);
        row("a sequence is renamed", "ALTER SEQUENCE counter RENAME TO z", true);
        row("a schema is renamed", "ALTER SCHEMA s RENAME TO z", true);
        row("a table moves to another schema", "ALTER TABLE plain SET SCHEMA s", true);
        row("a table of another schema changes", "ALTER TABLE s.other RENAME a TO z", true);
        row("a type is renamed", "ALTER TYPE mood RENAME TO z", true);
        row("a label is renamed", "ALTER TYPE mood RENAME VALUE 'sad' TO 'z'", true);
        row("a domain is dropped", "DROP DOMAIN positive", true);
        row("a function is renamed", "ALTER FUNCTION f RENAME TO z", true);
        row("a function is replaced",
            "CREATE OR REPLACE FUNCTION f(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + 1'", true);
        row("a view is replaced", "CREATE OR REPLACE VIEW v AS SELECT b AS x FROM t", true);
        row("a view's column is renamed", "ALTER TABLE v RENAME COLUMN x TO z", true);
        row("a trigger is renamed", "ALTER TRIGGER tr ON t RENAME TO z", true);
        row("a trigger is dropped", "DROP TRIGGER tr ON t", true);
    }
    void changesMeanwhile()
    {
        QFETCH(QString, statements);
        QFETCH(bool, torn);
        ScratchDatabase database;
        build(database);
        LiveOptions options;
        options.schemas = {utf8("public")};
        PostgresSession session;
        QVERIFY(session.open(database.target(), 30, {}).has_value());
        // The snapshot is taken; the rest of what the reading does comes after the change.
        QCOMPARE(database.run(statements.split(utf8("; "), Qt::SkipEmptyParts)), QString());
        const Result<PostgresRows> rows = fetchPostgres(session, options, {});
        if (!rows) { // a query met what has gone
            QVERIFY2(torn && session.stumbled(), qPrintable(rows.error().detail));
            return;
        }
        QCOMPARE(isTorn(*rows, session), torn);
        if (torn) { // the next reading sees it all
            const Result<PostgresRows> next = fetchPostgres(session, options, {});
            QVERIFY2(next.has_value(), next ? "" : qPrintable(next.error().detail));
            QVERIFY(!isTorn(*next, session));
        }
    }

    void aMigrationThatIsStillRunningIsNotSeen()
    {
        ScratchDatabase database;
        build(database);
        PostgresLink migration;
        QVERIFY(!migration.open(database.target(), QDeadlineTimer::Forever, {}));
        QVERIFY(!migration.run("BEGIN; ALTER FUNCTION f RENAME TO z; ALTER TYPE mood RENAME TO z2", {}));
        const auto snapshot = readPostgres(database.target(), {}, {}, {});
        QVERIFY2(snapshot.has_value(), snapshot ? "" : qPrintable(snapshot.error().message));
        QVERIFY((*snapshot)->schema.enums.contains({utf8("public"), utf8("mood")}));
        // It was running at the snapshot and ends before the reading does.
        PostgresSession session;
        QVERIFY(session.open(database.target(), 30, {}).has_value());
        QVERIFY(!migration.run("COMMIT", {}));
        const Result<PostgresRows> rows = fetchPostgres(session, {}, {});
        QVERIFY(rows.has_value());
        QVERIFY(isTorn(*rows, session));
    }

    void whatWasRolledBackLongAgoIsForgotten()
    {
        ScratchDatabase database;
        build(database);
        QCOMPARE(database.run({utf8("BEGIN"), utf8("ALTER TABLE t RENAME a TO z"), utf8("ROLLBACK")}),
                 QString());
        PostgresSession session;
        QVERIFY(session.open(database.target(), 30, {}).has_value());
        QCOMPARE(database.run({utf8("INSERT INTO plain VALUES (1)")}), QString());
        const Result<PostgresRows> rows = fetchPostgres(session, {}, {});
        QVERIFY(rows.has_value());
        QVERIFY(!isTorn(*rows, session));
    }

    void aVersionTableThatVanishesIsReadAgain()
    {
        ScratchDatabase database;
        QCOMPARE(database.run({utf8("CREATE TABLE alembic_version (version_num text)")}), QString());
        PostgresSession session;
        QVERIFY(session.open(database.target(), 30, {}).has_value());
        QCOMPARE(database.run({utf8("DROP TABLE alembic_version")}), QString());
        const Result<PostgresRows> rows = fetchPostgres(session, {}, {});
        QVERIFY(rows ? isTorn(*rows, session) : session.stumbled());
    }
};

QTEST_GUILESS_MAIN(PostgresWitnessTest)
#include "tst_postgresql_witness.moc"
