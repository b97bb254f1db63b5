// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql.h"
#include "model/schema/dump.h"
#include "postgresserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace reckoner;

namespace {

QString utf8(const char *text)
{
    return QString::fromUtf8(text);
}

Result<std::shared_ptr<const Snapshot>> read(const ScratchDatabase &database, const LiveOptions &options = {},
                                             const Progress &progress = {})
{
    return readPostgres(database.target(), {utf8("postgresql:///x"), utf8("x"), utf8("live")}, options,
                        progress);
}

} // namespace

class PostgresLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!ScratchDatabase::isAvailable())
            QSKIP("RECKONER_TEST_PG names no PostgreSQL server; packaging/test starts one");
    }

    void factsAreReadAsTheyAre_data()
    {
        QTest::addColumn<QStringList>("ddl");
        QTest::addColumn<QStringList>("facts");
        const auto row = [](const char *name, const QStringList &ddl, const QStringList &facts) {
            QTest::newRow(name) << ddl << facts;
        };
        row("types with their arguments",
            {utf8("CREATE TABLE t (a varchar(50), b numeric(10,2), c timestamptz(3), d int[], e char(4), f "
                  "bit(3), g interval(2), "
                  "h double precision, i \"char\", j interval year to month)")},
            {utf8("  column a character varying(50)"), utf8("  column b numeric(10,2)"),
             utf8("  column c timestamp(3) with time zone"), utf8("  column d integer[]"),
             utf8("  column e character(4)"), utf8("  column f bit(3)"), utf8("  column g interval(2)"),
             utf8("  column h double precision"), utf8("  column j interval year to month")});
        row("a serial column is a default and an owned sequence",
            {utf8("CREATE TABLE t (id serial PRIMARY KEY)")},
            {utf8("  column id integer not null default nextval('public.t_id_seq'::regclass)"),
             utf8("sequence public.t_id_seq integer start 1 increment 1 min 1 max 2147483647 cache 1 owned "
                  "by public.t.id"),
             utf8("  primary key t_pkey (id)")});
        row("identity and generated columns",
            {utf8("CREATE TABLE t (id bigint GENERATED ALWAYS AS IDENTITY, a int, b int GENERATED ALWAYS AS "
                  "(a * 2) STORED)")},
            {utf8("  column id bigint not null identity always"),
             utf8("  column b integer generated ((a * 2)) stored")});
        row("constraints of every kind",
            {utf8("CREATE TABLE p (id int PRIMARY KEY, k int UNIQUE NULLS NOT DISTINCT)"),
             utf8("CREATE TABLE t (a int CHECK (a > 0), b int REFERENCES p ON DELETE SET NULL ON UPDATE "
                  "CASCADE DEFERRABLE INITIALLY DEFERRED, "
                  "UNIQUE (a, b) INCLUDE (c), c text)"),
             utf8("ALTER TABLE t ADD CONSTRAINT later CHECK (a < 9) NOT VALID")},
            {utf8("  unique p_k_key (k) nulls not distinct"), utf8("  check t_a_check ((a > 0))"),
             utf8("  check later ((a < 9)) not valid"),
             utf8("  foreign key t_b_fkey (b) -> public.p (id) on delete set null on update cascade "
                  "deferrable initially deferred"),
             utf8("  unique t_a_b_c_key (a, b) include (c)")});
        row("indexes with all they can say",
            {utf8("CREATE TABLE t (a text, b int, c int, d jsonb)"),
             utf8("CREATE UNIQUE INDEX i1 ON t (lower(a), b DESC NULLS LAST) INCLUDE (c) WHERE b > 1"),
             utf8("CREATE INDEX i2 ON t USING gin (d jsonb_path_ops)"),
             utf8("CREATE INDEX i3 ON t (a COLLATE \"C\" text_pattern_ops)"),
             utf8("CREATE INDEX i4 ON t ((b + c), (a || 'x,y'), b) WITH (fillfactor = 70)")},
            {utf8("  unique index i1 (lower(a), b desc nulls last) include (c) where (b > 1)"),
             utf8("  index i2 using gin (d jsonb_path_ops)"),
             utf8("  index i3 (a collate C text_pattern_ops)"),
             utf8("  index i4 ((b + c), (a || 'x,y'::text), b) with (fillfactor=70)")});
        row("enums in their order, and comments",
            {utf8("CREATE TYPE mood AS ENUM ('sad', 'it''s ok')"),
             utf8("ALTER TYPE mood ADD VALUE 'first' BEFORE 'sad'"),
             utf8("CREATE TABLE t (m mood DEFAULT 'sad')"), utf8("COMMENT ON TABLE t IS 'about t'"),
             utf8("COMMENT ON COLUMN t.m IS 'about m'"), utf8("COMMENT ON TYPE mood IS 'moods'")},
            {utf8("enum public.mood ('first', 'sad', 'it''s ok')"), utf8("  comment moods"),
             utf8("  column m public.mood default 'sad'::public.mood"), utf8("  comment about t"),
             utf8("  comment on m: about m")});
        row("names with quotes, newlines and emoji",
            {utf8("CREATE SCHEMA \"Sch\"\"ema\""),
             utf8("CREATE TABLE \"Sch\"\"ema\".\"a\nb\" (\"\xF0\x9F\x9A\x80\" int)")},
            {utf8("table \"Sch\"\"ema\".\"a\\nb\""), utf8("  column \"\xF0\x9F\x9A\x80\" integer")});
        row("collations that are not the type's own", {utf8("CREATE TABLE t (a text COLLATE \"C\", b text)")},
            {utf8("  column a text collate C"), utf8("  column b text")});
    }
    void factsAreReadAsTheyAre()
    {
        QFETCH(QStringList, ddl);
        QFETCH(QStringList, facts);
        ScratchDatabase database;
        QCOMPARE(database.run(ddl), QString());
        const auto snapshot = read(database);
        QVERIFY2(snapshot.has_value(), snapshot ? "" : qPrintable(snapshot.error().detail));
        const QStringList lines =
            dumpSchema((*snapshot)->schema).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString &fact : facts)
            QVERIFY2(lines.contains(fact),
                     qPrintable(fact + QStringLiteral("\nis not among\n") + lines.join(QLatin1Char('\n'))));
    }

    void whatIsNotCarriedIsCounted()
    {
        ScratchDatabase database;
        QCOMPARE(
            database.run(
                {utf8("CREATE EXTENSION btree_gist"), utf8("CREATE TABLE t (a int)"),
                 utf8("CREATE VIEW v AS SELECT a FROM t"), utf8("ALTER VIEW v ALTER COLUMN a SET DEFAULT 1"),
                 utf8("CREATE FUNCTION f(int, int) RETURNS bool LANGUAGE sql AS 'SELECT true'"),
                 utf8("CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = f)"),
                 utf8("CREATE TEXT SEARCH CONFIGURATION c (COPY = pg_catalog.simple)"),
                 utf8("CREATE CAST (int AS xid) WITHOUT FUNCTION"), utf8("CREATE TYPE shell"),
                 utf8("CREATE FOREIGN DATA WRAPPER w"), utf8("CREATE SERVER s FOREIGN DATA WRAPPER w"),
                 utf8("CREATE USER MAPPING FOR CURRENT_USER SERVER s OPTIONS (password 'hidden-word')"),
                 utf8("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC"),
                 utf8("CREATE CONVERSION k FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8")}),
            QString());
        const auto snapshot = read(database);
        QVERIFY(snapshot.has_value());
        const auto &counts = (*snapshot)->notCompared;
        for (const char *kind : {"operator", "text search configuration", "cast", "shell type",
                                 "foreign data wrapper", "user mapping", "default privileges", "conversion"})
            QVERIFY2(counts.contains(utf8(kind)) && counts.at(utf8(kind)) == 1, kind);
        QVERIFY((*snapshot)->bookkeeping.at(utf8("extension object")) > 10);
        const View &view = (*snapshot)->schema.views.at({utf8("public"), utf8("v")});
        QCOMPARE(view.columns.front().defaultValue->text, utf8("1"));
        QVERIFY((*snapshot)->schema.foreignServers.contains(utf8("s")));
        QVERIFY(!dumpSchema((*snapshot)->schema).contains(utf8("hidden-word")));
    }

    void theStampIsReadAndItsTableLeftOut()
    {
        ScratchDatabase database;
        QVERIFY(!(*read(database))->stamp->tablePresent);
        QCOMPARE(database.run({utf8("CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY)")}),
                 QString());
        QVERIFY((*read(database))->stamp->tablePresent);
        QVERIFY((*read(database))->stamp->revisions.isEmpty());
        QCOMPARE(database.run({utf8("INSERT INTO alembic_version VALUES ('b'), ('a')")}), QString());
        const auto snapshot = read(database);
        QCOMPARE((*snapshot)->stamp->revisions, (QStringList{utf8("a"), utf8("b")}));
        QVERIFY((*snapshot)->schema.tables.empty());
        QCOMPARE((*snapshot)->bookkeeping.at(utf8("bookkeeping table")), 1);
    }

    void everyVersionTableIsRead()
    {
        ScratchDatabase database;
        QCOMPARE(database.run({utf8("CREATE SCHEMA app"),
                               utf8("CREATE TABLE app.alembic_version (version_num varchar(32) PRIMARY KEY)"),
                               utf8("INSERT INTO app.alembic_version VALUES ('x')"),
                               utf8("CREATE TABLE shop_version (version_num varchar(32) NOT NULL)"),
                               utf8("INSERT INTO shop_version VALUES ('y')"),
                               utf8("CREATE TABLE mine (version_num text, a int)")}),
                 QString());
        const auto snapshot = read(database);
        QCOMPARE((*snapshot)->stamp->table, utf8("app.alembic_version")); // for want of one in public
        QCOMPARE((*snapshot)->stamps.size(), 2u);
        QCOMPARE((*snapshot)->stamps[1].revisions, QStringList{utf8("y")});
        QCOMPARE((*snapshot)->schema.tables.size(), 1u);
        LiveOptions options;
        options.versionTable = utf8("shop_version");
        QCOMPARE(stampFor((*snapshot)->stamps, DialectId::PostgreSql, options).revisions,
                 QStringList{utf8("y")});
        for (const auto &[object, rights] : (*snapshot)->rights->objects)
            QVERIFY(object.kind != Kind::Table);
    }

    void aStampThatIsDeniedIsSaid()
    {
        ScratchDatabase database;
        const QString role = utf8("r_") + QString::number(QCoreApplication::applicationPid());
        QCOMPARE(database.run({utf8("CREATE TABLE alembic_version (version_num text)"),
                               utf8("CREATE ROLE %1 LOGIN").arg(role)}),
                 QString());
        PostgresTarget target = database.target();
        target.user = role;
        const auto snapshot = readPostgres(target, {}, {}, {});
        QCOMPARE(database.run({utf8("DROP ROLE %1").arg(role)}), QString());
        QVERIFY2(snapshot.has_value(), snapshot ? "" : qPrintable(snapshot.error().detail));
        QVERIFY(!(*snapshot)->stamp);
        QCOMPARE((*snapshot)->notes.front().code, utf8("stamp.unreadable"));
    }

    void schemasAreChosenByPattern()
    {
        ScratchDatabase database;
        QCOMPARE(
            database.run({utf8("CREATE SCHEMA tenant_a"), utf8("CREATE SCHEMA tenant_b"),
                          utf8("CREATE TABLE tenant_a.t (a int)"), utf8("CREATE TABLE public.p (a int)")}),
            QString());
        LiveOptions options;
        options.schemas = {utf8("tenant_*")};
        const auto snapshot = read(database, options);
        QCOMPARE((*snapshot)->schema.tables.size(), size_t(1));
        options.schemas = {utf8("nothing")};
        QCOMPARE(read(database, options).error().code, utf8("postgres.schema"));
    }

    void readingChangesNothing()
    {
        ScratchDatabase database;
        PostgresSession session;
        QVERIFY(session.open(database.target(), 10, {}).has_value());
        const auto write = session.each(utf8("CREATE TABLE t (a int)"), [](const PostgresRow &) {});
        QVERIFY(!write);
        QVERIFY2(write.error().detail.contains(utf8("read-only")), qPrintable(write.error().detail));
    }

    void failuresAreNamed()
    {
        PostgresTarget nowhere;
        nowhere.host = utf8("/nonexistent-socket-folder");
        nowhere.user = utf8("u");
        nowhere.password = utf8("hunter2");
        const auto refused = readPostgres(nowhere, {}, {}, {});
        QCOMPARE(refused.error().code, utf8("postgres.connect"));
        QVERIFY(!refused.error().message.contains(utf8("hunter2")) &&
                !refused.error().detail.contains(utf8("hunter2")));
        ScratchDatabase database;
        PostgresTarget missing = database.target();
        missing.database = utf8("no_such_database");
        QCOMPARE(readPostgres(missing, {}, {}, {}).error().code, utf8("postgres.connect"));
    }

    void aWrongPasswordIsSaidAndNeverEchoed()
    {
        ScratchDatabase database;
        const QString role =
            utf8("reckoner_password"); // packaging/throwaway-postgresql asks this one for its password
        database.run({utf8("DROP ROLE IF EXISTS %1").arg(role)});
        QCOMPARE(database.run({utf8("CREATE ROLE %1 LOGIN PASSWORD 'right'").arg(role)}), QString());
        PostgresTarget target = database.target();
        target.user = role;
        target.password = utf8("hunter2");
        const auto refused = readPostgres(target, {}, {}, {});
        target.password = utf8("right");
        const auto allowed = readPostgres(target, {}, {}, {});
        QCOMPARE(database.run({utf8("DROP ROLE %1").arg(role)}), QString());
        QVERIFY(allowed.has_value());
        if (refused)
            QSKIP("this server asks nobody for a password");
        QCOMPARE(refused.error().code, utf8("postgres.password"));
        QVERIFY(!refused.error().message.contains(utf8("hunter2")));
        QVERIFY(!refused.error().detail.contains(utf8("hunter2")));
    }

    void aLongQueryIsCancelledAndTimedOut()
    {
        ScratchDatabase database;
        {
            Progress progress;
            PostgresSession session;
            QVERIFY(session.open(database.target(), 30, progress).has_value());
            std::thread canceller([token = progress.cancel] {
                std::this_thread::sleep_for(std::chrono::milliseconds(200));
                token.cancel();
            });
            QElapsedTimer clock;
            clock.start();
            const auto slept =
                session.each(utf8("SELECT pg_catalog.pg_sleep(20)"), [](const PostgresRow &) {});
            canceller.join();
            QCOMPARE(slept.error().code, utf8("cancelled"));
            QVERIFY(clock.elapsed() < 10000);
        }
        PostgresSession session;
        QVERIFY(session.open(database.target(), 1, {}).has_value());
        QCOMPARE(
            session.each(utf8("SELECT pg_catalog.pg_sleep(20)"), [](const PostgresRow &) {}).error().code,
            utf8("postgres.timeout"));
    }

    void aServerThatGoesAwayIsSaid()
    {
        ScratchDatabase database;
        PostgresSession session;
        QVERIFY(session.open(database.target(), 30, {}).has_value());
        QCOMPARE(
            database.run({utf8(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'reckoner' "
                "AND datname = current_database()")}),
            QString());
        const auto result = session.each(utf8("SELECT 1"), [](const PostgresRow &) {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, utf8("postgres.gone"));
    }
};

QTEST_GUILESS_MAIN(PostgresLive)
#include "tst_postgresql.moc"
