// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/createscript.h"
#include "model/introspect/postgresql.h"
#include "model/schema/dump.h"
#include "postgresserver.h"

#include <QTest>

using namespace reckoner;

namespace {

QString utf8(const char *text)
{
    return QString::fromUtf8(text);
}

ObjectName inPublic(const char *name)
{
    return {utf8("public"), utf8(name)};
}

} // namespace

/// Each kind of object as a real server has it.
class PostgresKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!ScratchDatabase::isAvailable())
            QSKIP("RECKONER_TEST_PG names no PostgreSQL server; packaging/test starts one");
    }

    void kindsAreReadAsTheyAre_data()
    {
        QTest::addColumn<QString>("ddl");
        QTest::addColumn<QStringList>("facts");
        const auto row = [](const char *name, const char *ddl, const QStringList &facts) {
            QTest::newRow(name) << utf8(ddl) << facts;
        };
        row("views with options, comments and triggers",
            "CREATE TABLE t (a int, b text); CREATE VIEW v WITH (security_barrier=true, check_option=local) "
            "AS SELECT a, b FROM t; "
            "COMMENT ON VIEW v IS 'seen'; COMMENT ON COLUMN v.b IS 'said'; "
            "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; "
            "CREATE TRIGGER g INSTEAD OF INSERT OR UPDATE ON v FOR EACH ROW EXECUTE FUNCTION f('x', 'it''s')",
            {utf8("view public.v with check_option=local, security_barrier=true"), utf8("  comment seen"),
             utf8("  comment on b: said"),
             utf8("  trigger g instead of insert or update for each row execute public.f(x, it's)")});
        row("materialized views with indexes",
            "CREATE TABLE t (a int); CREATE MATERIALIZED VIEW m WITH (fillfactor=70) AS SELECT a FROM t; "
            "CREATE UNIQUE INDEX i ON m (a)",
            {utf8("materialized view public.m with fillfactor=70"), utf8("  unique index i (a)")});
        row("functions by signature",
            "CREATE TYPE mood AS ENUM ('a'); "
            "CREATE FUNCTION f(a int, b text DEFAULT 'x') RETURNS int LANGUAGE sql STABLE STRICT COST 5 AS "
            "'SELECT 1'; "
            "CREATE FUNCTION f(mood[], VARIADIC r int[]) RETURNS SETOF mood LANGUAGE sql ROWS 7 SECURITY "
            "DEFINER LEAKPROOF PARALLEL "
            "RESTRICTED SET search_path = public, pg_temp AS 'SELECT NULL::mood'; "
            "CREATE FUNCTION t(a int) RETURNS TABLE (b int, c text) LANGUAGE sql IMMUTABLE AS 'SELECT 1, "
            "NULL'; "
            "CREATE PROCEDURE p(INOUT a int) LANGUAGE plpgsql AS 'BEGIN END'",
            {utf8("function public.f(integer,text) returns integer sql cost 5, stable, strict"),
             utf8("function public.f(public.mood[],integer[]) returns SETOF public.mood sql leakproof, "
                  "parallel restricted, rows 7, "
                  "security definer, set search_path=public, pg_temp"),
             utf8("function public.t(integer) returns TABLE sql immutable"),
             utf8("procedure public.p(integer) plpgsql")});
        row("aggregates and window functions",
            "CREATE FUNCTION add(bigint, int) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2'; "
            "CREATE AGGREGATE total (int) (SFUNC = add, STYPE = bigint, INITCOND = '0', PARALLEL = SAFE); "
            "CREATE FUNCTION n() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number'",
            {utf8("aggregate public.total(integer)"),
             utf8("  as initcond=0, parallel=safe, sfunc=public.add, stype=bigint"),
             utf8("window public.n() returns bigint internal")});
        row("triggers with all they can say",
            "CREATE TABLE t (a int, b int); CREATE TABLE o (a int); "
            "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; "
            "CREATE TRIGGER one BEFORE UPDATE OF b, a ON t FOR EACH ROW WHEN (OLD.a IS DISTINCT FROM NEW.a) "
            "EXECUTE FUNCTION f(); "
            "CREATE TRIGGER two AFTER DELETE ON t REFERENCING OLD TABLE AS gone EXECUTE FUNCTION f(); "
            "ALTER TABLE t DISABLE TRIGGER two; ALTER TABLE t ENABLE ALWAYS TRIGGER one",
            {utf8("  trigger one before update of b, a for each row when ((old.a IS DISTINCT FROM new.a)) "
                  "execute public.f() always"),
             utf8("  trigger two after delete execute public.f() disabled")});
        row("rules and policies",
            "CREATE TABLE t (a int); CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING; ALTER TABLE t "
            "DISABLE RULE r; "
            "ALTER TABLE t ENABLE ROW LEVEL SECURITY; "
            "CREATE POLICY p ON t AS RESTRICTIVE FOR UPDATE TO postgres USING (a > 0) WITH CHECK (a < 9); "
            "CREATE POLICY q ON t USING (true)",
            {utf8("table public.t with row security"),
             utf8("  rule r CREATE RULE r AS ON DELETE TO public.t DO INSTEAD NOTHING disabled"),
             utf8("  policy p restrictive for update to postgres using ((a > 0)) check ((a < 9))"),
             utf8("  policy q for all to public using (true)")});
        row("domains, composites, ranges and collations",
            "CREATE DOMAIN d AS varchar(9) DEFAULT 'x' NOT NULL CONSTRAINT short CHECK (length(VALUE) < 5); "
            "CREATE TYPE c AS (a int, b varchar(3)); CREATE TYPE r AS RANGE (subtype = float8, subtype_diff "
            "= float8mi); "
            "CREATE COLLATION k (provider = libc, locale = 'C'); COMMENT ON DOMAIN d IS 'dom'; COMMENT ON "
            "TYPE c IS 'com'; "
            "COMMENT ON TYPE r IS 'ran'; COMMENT ON COLLATION k IS 'col'",
            {utf8("domain public.d character varying(9) not null default 'x'::character varying check short "
                  "((length((VALUE)::text) < 5))"),
             utf8("type public.c (a integer, b character varying(3))"),
             utf8("range public.r of double precision"), utf8("collation public.k libc C"),
             utf8("  comment dom"), utf8("  comment com"), utf8("  comment ran"), utf8("  comment col")});
        row("exclusion constraints",
            "CREATE TABLE t (a circle, b int, CONSTRAINT x EXCLUDE USING gist (a WITH &&) WHERE (b > 0) "
            "DEFERRABLE)",
            {utf8("  exclusion x EXCLUDE USING gist (a WITH &&) WHERE ((b > 0)) DEFERRABLE")});
        row("partitions of every strategy, and what they only inherit",
            "CREATE TABLE p (a int PRIMARY KEY, b int CHECK (b > 0)) PARTITION BY RANGE (a); CREATE INDEX i "
            "ON p (b); "
            "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (9); CREATE TABLE p2 PARTITION OF p "
            "DEFAULT; "
            "CREATE TABLE l (a text) PARTITION BY LIST (lower(a)); CREATE TABLE l1 PARTITION OF l FOR VALUES "
            "IN ('x', NULL); "
            "CREATE TABLE h (a int) PARTITION BY HASH (a); CREATE TABLE h1 PARTITION OF h FOR VALUES WITH "
            "(MODULUS 2, REMAINDER 1)",
            {utf8("  partition by RANGE (a)"), utf8("  partition of public.p FOR VALUES FROM (0) TO (9)"),
             utf8("  partition of public.p DEFAULT"), utf8("  partition by LIST (lower(a))"),
             utf8("  partition of public.l FOR VALUES IN ('x', NULL)"), utf8("  partition by HASH (a)"),
             utf8("  partition of public.h FOR VALUES WITH (modulus 2, remainder 1)")});
        row("storage of tables",
            "CREATE UNLOGGED TABLE t (a int NOT NULL, b text) WITH (fillfactor=70, "
            "toast.autovacuum_enabled=false); "
            "CREATE UNIQUE INDEX i ON t (a); ALTER TABLE t CLUSTER ON i; ALTER TABLE t REPLICA IDENTITY "
            "USING INDEX i; "
            "ALTER TABLE t FORCE ROW LEVEL SECURITY",
            {utf8("table public.t with clustered on i, fillfactor=70, force row security, replica identity "
                  "using index i, "
                  "toast.autovacuum_enabled=false, unlogged")});
        row("extended statistics",
            "CREATE TABLE t (a int, b int); CREATE STATISTICS s (mcv, ndistinct) ON a, b FROM t; CREATE "
            "STATISTICS e ON (a + b) FROM t",
            {utf8("statistics public.s (mcv, ndistinct) on a, b from public.t"),
             utf8("statistics public.e () on ((a + b)) from public.t")});
        row("publications",
            "CREATE TABLE t (a int PRIMARY KEY); CREATE SCHEMA s; CREATE PUBLICATION p FOR TABLE t WHERE (a "
            "> 1), TABLES IN SCHEMA s WITH (publish = 'delete, insert')",
            {utf8("publication p for s, public.t publishing insert, delete")});
        row("event triggers",
            "CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER "
            "e ON sql_drop EXECUTE FUNCTION f()",
            {utf8("event trigger e sql_drop execute public.f")});
        row("foreign servers and tables",
            "CREATE EXTENSION postgres_fdw; CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host "
            "'h', dbname 'd'); "
            "CREATE FOREIGN TABLE t (a int OPTIONS (column_name 'x')) SERVER s OPTIONS (table_name 'u')",
            {utf8("foreign server s postgres_fdw dbname=d, host=h"), utf8("  server s table_name=u"),
             utf8("  column a integer")});
    }
    void kindsAreReadAsTheyAre()
    {
        QFETCH(QString, ddl);
        QFETCH(QStringList, facts);
        ScratchDatabase database;
        QCOMPARE(database.run({ddl}), QString());
        const auto snapshot = read(database);
        QVERIFY2(snapshot.has_value(), snapshot ? "" : qPrintable(snapshot.error().detail));
        const QStringList lines =
            dumpSchema((*snapshot)->schema).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString &fact : facts)
            QVERIFY2(lines.contains(fact),
                     qPrintable(fact + utf8("\nis not among\n") + lines.join(QLatin1Char('\n'))));
    }

    void aPartitionHasWhatIsItsOwn()
    {
        ScratchDatabase database;
        QCOMPARE(
            database.run(
                {utf8("CREATE TABLE r (a int PRIMARY KEY)"),
                 utf8("CREATE TABLE p (a int PRIMARY KEY REFERENCES r, b int CHECK (b > 0)) PARTITION BY "
                      "RANGE (a)"),
                 utf8("CREATE INDEX i ON p (b)"),
                 utf8("CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'"),
                 utf8("CREATE TRIGGER g AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION f()"),
                 utf8("CREATE TABLE c PARTITION OF p FOR VALUES FROM (0) TO (9)"),
                 utf8("CREATE INDEX own ON c (a, b)"),
                 utf8("ALTER TABLE c ADD CONSTRAINT mine CHECK (b < 9)")}),
            QString());
        const auto snapshot = read(database);
        QVERIFY(snapshot.has_value());
        const Table *table = (*snapshot)->schema.table(inPublic("c"));
        QVERIFY(table);
        QCOMPARE(table->partitionOf, std::optional(inPublic("p")));
        QVERIFY(!table->primaryKey && table->foreignKeys.empty() && table->triggers.empty());
        QCOMPARE(table->indexes.size(), size_t(1));
        QCOMPARE(table->indexes.front().name, utf8("own"));
        QVERIFY(table->columns.front().inherited);
        QCOMPARE(table->checks.size(), size_t(2));
        for (const CheckConstraint &check : table->checks)
            QCOMPARE(check.inherited, check.name != utf8("mine"));
    }

    void optionsOfColumnsAndClasses()
    {
        ScratchDatabase database;
        QCOMPARE(database.run({utf8("CREATE EXTENSION pg_trgm"),
                               utf8("CREATE TABLE t (a text COMPRESSION pglz, b int)"),
                               utf8("ALTER TABLE t ALTER a SET STORAGE EXTERNAL, ALTER a SET STATISTICS 50, "
                                    "ALTER b SET (n_distinct = 4)"),
                               utf8("CREATE INDEX i ON t USING gist (a gist_trgm_ops (siglen = 32))")}),
                 QString());
        const auto snapshot = read(database);
        QVERIFY(snapshot.has_value());
        const Table *table = (*snapshot)->schema.table(inPublic("t"));
        QCOMPARE(table->columns[0].options,
                 (QStringList{utf8("compression=pglz"), utf8("statistics=50"), utf8("storage=external")}));
        QCOMPARE(table->columns[1].options, (QStringList{utf8("n_distinct=4")}));
        QCOMPARE(table->indexes.front().parts.front().opclass, utf8("public.gist_trgm_ops(siglen=32)"));
    }

    void ownersAndGrantsAreInTheBook()
    {
        ScratchDatabase database;
        const QString role = utf8("r_%1").arg(QCoreApplication::applicationPid());
        QCOMPARE(database.run({utf8("CREATE ROLE %1").arg(role), utf8("CREATE TABLE plain (a int)"),
                               utf8("CREATE TABLE t (a int, b int)"),
                               utf8("GRANT SELECT, INSERT ON t TO %1").arg(role),
                               utf8("GRANT SELECT ON t TO PUBLIC"),
                               utf8("GRANT UPDATE (b) ON t TO %1 WITH GRANT OPTION").arg(role),
                               utf8("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'"),
                               utf8("REVOKE EXECUTE ON FUNCTION f() FROM PUBLIC"), utf8("CREATE SEQUENCE s"),
                               utf8("ALTER SEQUENCE s OWNER TO %1").arg(role)}),
                 QString());
        const auto snapshot = read(database);
        QVERIFY(snapshot.has_value() && (*snapshot)->rights);
        const RightsBook &book = *(*snapshot)->rights;
        QCOMPARE(book.owner, utf8("postgres"));
        const auto rights = [&](Kind kind, const char *path, const char *name) {
            return book.of({kind, utf8(path), utf8(name)});
        };
        QVERIFY(!book.objects.contains({Kind::Table, utf8("public"), utf8("plain")}));
        QCOMPARE(rights(Kind::Table, "public", "t").grants,
                 (QStringList{utf8("=SELECT"), role + utf8("=SELECT,INSERT")}));
        QCOMPARE(rights(Kind::Column, "public.t", "b").grants, (QStringList{role + utf8("=UPDATE*")}));
        QCOMPARE(rights(Kind::Routine, "public", "f()").grants, (QStringList{utf8("=")}));
        QCOMPARE(rights(Kind::Sequence, "public", "s").owner, role);
        QCOMPARE(database.run({utf8("DROP OWNED BY %1").arg(role), utf8("DROP ROLE %1").arg(role)}),
                 QString());
    }

    void whatIsWrittenWithRightsHasThem()
    {
        ScratchDatabase database;
        const QString role = utf8("\"r w=%1\"").arg(QCoreApplication::applicationPid());
        const auto asRole = [&](const char *sql) { return utf8(sql).arg(role); };
        QCOMPARE(
            database.run({asRole("CREATE ROLE %1"),
                          asRole("CREATE SCHEMA own AUTHORIZATION %1"),
                          utf8("CREATE TABLE t (a serial, b int)"),
                          asRole("ALTER TABLE t OWNER TO %1"),
                          asRole("GRANT SELECT, INSERT ON t TO %1"),
                          utf8("GRANT SELECT ON t TO PUBLIC"),
                          utf8("CREATE TABLE own.plain (a int, b int)"),
                          asRole("GRANT UPDATE (b) ON own.plain TO %1 WITH GRANT OPTION"),
                          asRole("GRANT USAGE ON SEQUENCE t_a_seq TO %1"),
                          utf8("REVOKE ALL ON own.plain FROM postgres"),
                          utf8("CREATE FUNCTION f(a int, b text) RETURNS int LANGUAGE sql AS 'SELECT 1'"),
                          utf8("REVOKE EXECUTE ON FUNCTION f(int, text) FROM PUBLIC"),
                          asRole("ALTER FUNCTION f(int, text) OWNER TO %1"),
                          utf8("CREATE PROCEDURE p() LANGUAGE sql AS ''"),
                          asRole("GRANT EXECUTE ON PROCEDURE p() TO %1"),
                          utf8("CREATE AGGREGATE total(int) (sfunc = int4pl, stype = int)"),
                          asRole("ALTER AGGREGATE total(int) OWNER TO %1"),
                          utf8("CREATE VIEW v AS SELECT a FROM t"),
                          asRole("GRANT SELECT ON v TO %1"),
                          utf8("CREATE MATERIALIZED VIEW m AS SELECT b FROM t"),
                          asRole("ALTER MATERIALIZED VIEW m OWNER TO %1"),
                          utf8("CREATE TYPE mood AS ENUM ('sad')"),
                          asRole("ALTER TYPE mood OWNER TO %1"),
                          utf8("CREATE DOMAIN few AS int"),
                          utf8("REVOKE USAGE ON DOMAIN few FROM PUBLIC"),
                          asRole("ALTER DOMAIN few OWNER TO %1"),
                          utf8("CREATE STATISTICS st ON a, b FROM own.plain"),
                          asRole("ALTER STATISTICS st OWNER TO %1"),
                          utf8("CREATE SEQUENCE s"),
                          asRole("ALTER SEQUENCE s OWNER TO %1")}),
            QString());
        const auto original = read(database);
        QVERIFY(original.has_value() && (*original)->rights && (*original)->rights->objects.size() > 5);
        const CreateScript script = createScript(**original, {true, true});
        QCOMPARE(script.left, QStringList());
        {
            ScratchDatabase again;
            QCOMPARE(again.run(script.statements), QString());
            const auto copy = read(again);
            QVERIFY(copy.has_value());
            QCOMPARE(dumpSchema((*copy)->schema), dumpSchema((*original)->schema));
            for (const auto &[object, rights] : (*original)->rights->objects) {
                QCOMPARE((*copy)->rights->of(object).owner, rights.owner);
                QCOMPARE((*copy)->rights->of(object).grants, rights.grants);
            }
            QVERIFY((*copy)->rights == (*original)->rights);
            QCOMPARE(again.run({asRole("DROP OWNED BY %1 CASCADE")}), QString());
        }
        QVERIFY(!createScript(**original).statements.join(QLatin1Char(' ')).contains(role));
        QCOMPARE(database.run({asRole("DROP OWNED BY %1 CASCADE"), asRole("DROP ROLE %1")}), QString());
    }

    void readingManyViewsKeepsNoLocks()
    {
        ScratchDatabase database;
        QCOMPARE(database.run({utf8("CREATE TABLE t (a int)"),
                               utf8("DO $$ BEGIN FOR i IN 1..1200 LOOP EXECUTE 'CREATE VIEW v' || i || ' AS "
                                    "SELECT a FROM t'; END LOOP; END $$")}),
                 QString());
        const auto snapshot = read(database);
        QVERIFY2(snapshot.has_value(), snapshot ? "" : qPrintable(snapshot.error().detail));
        QCOMPARE((*snapshot)->schema.views.size(), size_t(1200));
        for (const auto &[name, view] : (*snapshot)->schema.views)
            QVERIFY(!view.definition.isEmpty());
    }

private:
    static Result<std::shared_ptr<const Snapshot>> read(const ScratchDatabase &database)
    {
        return readPostgres(database.target(), {utf8("postgresql:///x"), utf8("x"), utf8("live")}, {}, {});
    }
};

QTEST_GUILESS_MAIN(PostgresKinds)
#include "tst_postgresql_kinds.moc"
