// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/dialect.h"
#include "model/sql/script.h"
#include "tests/pgserver.h"

#include <QtTest>

using namespace reckoner;

namespace {

/// What the catalogs hold, one fact a line.
const char *const catalog = R"(
SELECT format('column %s.%s %s%s%s', attrelid::regclass, quote_ident(attname), format_type(atttypid, atttypmod),
       CASE WHEN attnotnull THEN ' not null' END, CASE attidentity WHEN 'a' THEN ' always' WHEN 'd' THEN ' by default' END)
  FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
 WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped
UNION ALL
SELECT format('constraint %s.%s %s%s%s', conrelid::regclass, quote_ident(conname), contype,
       CASE WHEN NOT convalidated THEN ' not valid' END, CASE WHEN condeferred THEN ' deferred' END)
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 0
UNION ALL
SELECT format('index %s.%s%s', indrelid::regclass, indexrelid::regclass, CASE WHEN indisunique THEN ' unique' END)
  FROM pg_index JOIN pg_class c ON c.oid = indexrelid WHERE relnamespace = 'public'::regnamespace
   AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x'))
UNION ALL
SELECT format('sequence %s %s %s %s %s %s %s%s %s', seqrelid::regclass, format_type(seqtypid, NULL), seqstart, seqincrement,
       seqmin, seqmax, seqcache, CASE WHEN seqcycle THEN ' cycle' END,
       (SELECT refobjid::regclass || '.' || attname FROM pg_depend JOIN pg_attribute ON attrelid = refobjid AND attnum = refobjsubid
         WHERE objid = seqrelid AND deptype = 'a' AND classid = 'pg_class'::regclass))
  FROM pg_sequence JOIN pg_class c ON c.oid = seqrelid
 WHERE relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = seqrelid AND deptype = 'i')
UNION ALL
SELECT format('enum %s %s', t.oid::regtype, (SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid))
  FROM pg_type t WHERE typtype = 'e'
)";

QString shown(const Dialect &pg, const QString &name)
{
    return pg.quote(name);
}

QStringList facts(const Schema &schema)
{
    const Dialect &pg = dialect(DialectId::PostgreSql);
    QStringList lines;
    for (const auto &[name, table] : schema.tables) {
        const QString path = shown(pg, name.name) + QLatin1Char('.');
        const auto constraint = [&](const auto &object, const char *type, bool validated = true) {
            bool deferred = false;
            if constexpr (requires { object.deferrability; })
                deferred = object.deferrability.initiallyDeferred;
            lines.append(QStringLiteral("constraint ") + path + shown(pg, object.name) + QLatin1Char(' ') +
                         QLatin1String(type) + (validated ? QString() : QStringLiteral(" not valid")) +
                         (deferred ? QStringLiteral(" deferred") : QString()));
        };
        for (const Column &column : table->columns) {
            QString type = pg.typeText(column.type);
            type.remove(QLatin1String("public."));
            lines.append(QStringLiteral("column ") + path + shown(pg, column.name) + QLatin1Char(' ') + type +
                         (column.nullable ? QString() : QStringLiteral(" not null")) +
                         (!column.identity          ? QString()
                          : column.identity->always ? QStringLiteral(" always")
                                                    : QStringLiteral(" by default")));
        }
        if (table->primaryKey)
            constraint(*table->primaryKey, "p");
        for (const UniqueConstraint &unique : table->uniques)
            constraint(unique, "u");
        for (const CheckConstraint &check : table->checks)
            constraint(check, "c", check.validated);
        for (const ForeignKey &key : table->foreignKeys)
            constraint(key, "f", key.validated);
        for (const ExclusionConstraint &exclusion : table->exclusions)
            constraint(exclusion, "x");
        for (const Index &index : table->indexes)
            lines.append(QStringLiteral("index ") + path + shown(pg, index.name) +
                         (index.unique ? QStringLiteral(" unique") : QString()));
    }
    for (const auto &[name, sequence] : schema.sequences) {
        const SequenceOptions &o = sequence.options;
        lines.append(QStringLiteral("sequence %1 %2 %3 %4 %5 %6 %7%8 %9")
                         .arg(shown(pg, name.name), o.type)
                         .arg(o.start.value_or(0))
                         .arg(o.increment.value_or(0))
                         .arg(o.min.value_or(0))
                         .arg(o.max.value_or(0))
                         .arg(o.cache.value_or(0))
                         .arg(o.cycle ? QStringLiteral(" cycle") : QString(),
                              sequence.ownedBy ? shown(pg, sequence.ownedBy->table.name) + QLatin1Char('.') +
                                                     sequence.ownedBy->column
                                               : QString()));
    }
    for (const auto &[name, type] : schema.enums)
        lines.append(QStringLiteral("enum ") + shown(pg, name.name) + QLatin1Char(' ') +
                     type.labels.join(QLatin1Char(',')));
    lines.sort();
    return lines;
}

} // namespace

/// Scripts are run by a real server and by SchemaEditor: the catalogs and the schema must say the same.
class TestPostgresqlDdl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<PgServer>();
        if (!m_server->connection().isEmpty())
            m_connection = std::make_unique<PgConnection>(m_server->connection());
    }
    void cleanupTestCase()
    {
        m_connection.reset();
        m_server.reset();
    }

    void scripts_data()
    {
        QTest::addColumn<QString>("sql");
        struct Row
        {
            const char *name;
            const char *sql;
        };
        static const Row rows[] = {
#include "postgresql_scripts.inc"
        };
        for (const Row &row : rows)
            QTest::addRow("%s", row.name) << QString::fromUtf8(row.sql);
    }
    void scripts()
    {
        if (!m_connection)
            QSKIP(qPrintable(m_server->why()));
        QFETCH(QString, sql);
        m_connection->query(QStringLiteral("DROP SCHEMA public CASCADE; CREATE SCHEMA public; "
                                           "SET search_path = public"));
        m_connection->query(sql);
        QCOMPARE(m_connection->error, QString());
        QStringList expected;
        for (const QStringList &row : m_connection->query(QString::fromUtf8(catalog)))
            expected.append(row.first());
        QCOMPARE(m_connection->error, QString());
        expected.sort();

        Schema schema;
        SchemaEditor editor(schema, dialect(DialectId::PostgreSql));
        const ScriptOutcome outcome = applyPostgresScript(sql, editor, {QStringLiteral("x.sql"), 1});
        for (const Diagnostic &problem : outcome.problems)
            qWarning("%s", qPrintable(problem.message));
        QVERIFY(outcome.problems.empty());
        for (const Opaque &opaque : outcome.opaques)
            qWarning("%s", qPrintable(opaque.reason));
        QVERIFY(outcome.opaques.empty());
        QCOMPARE(facts(schema).join(QLatin1Char('\n')), expected.join(QLatin1Char('\n')));
    }

    void expressionsKeepTheirText()
    {
        Schema schema;
        SchemaEditor editor(schema, dialect(DialectId::PostgreSql));
        (void)applyPostgresScript(
            QStringLiteral(
                "CREATE TABLE t (a int DEFAULT (1 + /* two */ 2) NOT NULL, b text DEFAULT f('a, b') CHECK (b "
                "<> ')') "
                "COLLATE \"C\", c int GENERATED ALWAYS AS (a * 2) STORED, CHECK ((a > 0) AND (c < 5)));\n"
                "CREATE INDEX i ON t USING btree (lower(b) DESC, (a + 1), (coalesce(b, 'x')) "
                "text_pattern_ops) "
                "WHERE a > 1 AND (b = 'where');\n"
                "ALTER TABLE t ALTER a SET DEFAULT -(5), ALTER b SET DEFAULT 'x, y';"),
            editor, {});
        const Table *table = schema.table({QStringLiteral("public"), QStringLiteral("t")});
        QVERIFY(table);
        QCOMPARE(table->columns[0].defaultValue->text, QStringLiteral("-(5)"));
        QCOMPARE(table->columns[1].defaultValue->text, QStringLiteral("'x, y'"));
        QCOMPARE(table->columns[1].collation, QStringLiteral("C"));
        QCOMPARE(table->columns[2].generated->expression.text, QStringLiteral("a * 2"));
        QCOMPARE(table->checks[0].expression.text, QStringLiteral("b <> ')'"));
        QCOMPARE(table->checks[1].expression.text, QStringLiteral("(a > 0) AND (c < 5)"));
        const Index &index = table->indexes.front();
        QCOMPARE(index.parts[0].expression->text, QStringLiteral("lower(b)"));
        QVERIFY(index.parts[0].descending);
        QCOMPARE(index.parts[1].expression->text, QStringLiteral("a + 1"));
        QCOMPARE(index.parts[2].expression->text, QStringLiteral("coalesce(b, 'x')"));
        QCOMPARE(index.parts[2].opclass, QStringLiteral("text_pattern_ops"));
        QCOMPARE(index.predicate->text, QStringLiteral("a > 1 AND (b = 'where')"));
    }

    void bounds_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("expected");
        // data, or the bound and the names
        QTest::addRow("rows are data") << "INSERT INTO t VALUES (1); UPDATE t SET a = 1; DELETE FROM t"
                                       << "data 3";
        QTest::addRow("rights and settings are data") << "GRANT SELECT ON t TO bob; SET x = 1; BEGIN; COMMIT"
                                                      << "data 4";
        QTest::addRow("a catalog function is data") << "SELECT setval('s', 1), pg_catalog.f(2)"
                                                    << "data 1";
        QTest::addRow("a function of the project's own touches what it names")
            << "SELECT create_hypertable('conditions', 'time')"
            << "objects create_hypertable,conditions";
        QTest::addRow("a DO block with DDL under a condition touches what it names")
            << "DO $$ BEGIN IF now() > '2020-01-01' THEN ALTER TABLE s.t ADD COLUMN x int; END IF; END $$"
            << "objects now,s,t,s.t,x";
        QTest::addRow("a DO block of plain statements is run")
            << "DO $$ BEGIN ALTER TABLE s.t ADD COLUMN x int; END $$"
            << "";
        QTest::addRow("a DO block that asks of parts of a table that is not known")
            << "DO $$ BEGIN IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_name = 'u' AND "
               "column_name = 'a') THEN ALTER TABLE u DROP COLUMN a; END IF; END $$"
            << "objects information_schema,table_name,u,column_name,a";
        QTest::addRow("a DO block that asks for more than names")
            << "DO $$ BEGIN IF EXISTS (SELECT 1 FROM pg_type WHERE typlen > 4) THEN DROP TYPE u; END IF; END "
               "$$"
            << "objects pg_type,typlen,u";
        QTest::addRow("a DO block whose condition does not hold")
            << "DO $$ BEGIN IF EXISTS (SELECT 1 FROM pg_type WHERE typname = 'u') THEN CREATE TABLE x (a "
               "int); "
               "END IF; END $$"
            << "";
        QTest::addRow("a DO block of roles is data")
            << "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'u') THEN CREATE ROLE u; "
               "END IF; END $$"
            << "data 1";
        QTest::addRow("what is rolled back is data") << "BEGIN; CREATE TABLE x (a int); ROLLBACK"
                                                     << "data 3";
        QTest::addRow("what is rolled back to a savepoint is data")
            << "BEGIN; SAVEPOINT s; CREATE TABLE x (a int); ROLLBACK TO SAVEPOINT s; COMMIT"
            << "data 5";
        QTest::addRow("a DO block without DDL is data") << "DO $$ BEGIN UPDATE t SET a = 1; END $$"
                                                        << "data 1 bounded";
        QTest::addRow("a DO block that builds its statements has no bound")
            << "DO $$ BEGIN EXECUTE 'ALTER TABLE ' || r; END $$"
            << "anything";
        QTest::addRow("a placeholder is not understood") << "ALTER TABLE t ADD COLUMN %(name)s int"
                                                         << "objects t,name,s";
        QTest::addRow("a named parameter is not understood") << "ALTER TABLE t RENAME TO :new"
                                                             << "objects t,new";
        QTest::addRow("broken text is bounded by its names") << "ALTER TABEL t ADD"
                                                             << "objects tabel,t";
        QTest::addRow("an insert with placeholders is data") << "INSERT INTO t VALUES (%(a)s)"
                                                             << "data 1";
        QTest::addRow("a query with parameters is data")
            << "SELECT a FROM t WHERE a=:x AND b = %(y)s AND c::text = %s"
            << "data 1";
        QTest::addRow("CREATE TABLE AS is bounded to its name") << "CREATE TABLE x AS SELECT 1"
                                                                << "objects x";
        QTest::addRow("psql's commands and COPY data are passed over")
            << "\\restrict x\nCOPY t (a) FROM stdin;\n1;drop\n\\.\n\\unrestrict x\nSELECT 1;"
            << "data 2";
        QTest::addRow("a temporary table is data") << "CREATE TEMP TABLE x (a int)"
                                                   << "data 1";
    }
    void bounds()
    {
        QFETCH(QString, sql);
        QFETCH(QString, expected);
        Schema schema;
        SchemaEditor editor(schema, dialect(DialectId::PostgreSql));
        const ScriptOutcome outcome = applyPostgresScript(sql, editor, {QStringLiteral("x.sql"), 7});
        QString found =
            outcome.dataStatements > 0 ? QStringLiteral("data %1").arg(outcome.dataStatements) : QString();
        for (const Opaque &opaque : outcome.opaques) {
            QCOMPARE(opaque.place.line, 7);
            if (opaque.bound == Opaque::Bound::Data)
                found += QStringLiteral(" bounded");
            else if (opaque.bound == Opaque::Bound::Anything)
                found += QStringLiteral("anything");
            else
                found += QStringLiteral("objects ") +
                         opaque.names.filter(QRegularExpression(QStringLiteral("^(?!time$)")))
                             .join(QLatin1Char(','));
        }
        QCOMPARE(found, expected);
        QVERIFY(schema.tables.empty());
    }

    void placesFollowTheLines()
    {
        Schema schema;
        SchemaEditor editor(schema, dialect(DialectId::PostgreSql));
        const ScriptOutcome outcome = applyPostgresScript(
            QStringLiteral(
                "CREATE TABLE a (x int);\n\n-- text\nDROP TABLE nothere;\nCREATE TABLE b (y int);"),
            editor, {QStringLiteral("m.py"), 10});
        QCOMPARE(outcome.problems.size(), size_t(1));
        QCOMPARE(outcome.problems.front().place.toString(), QStringLiteral("m.py:13"));
        QCOMPARE(schema.table({QStringLiteral("public"), QStringLiteral("b")})->origin.line, 14);
    }

private:
    std::unique_ptr<PgServer> m_server;
    std::unique_ptr<PgConnection> m_connection;
};

QTEST_GUILESS_MAIN(TestPostgresqlDdl)
#include "tst_postgresql_ddl.moc"
