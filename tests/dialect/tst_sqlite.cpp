// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/sqlite.h"
#include "model/dialect/sqlite_complete.h"
#include "model/sql/sqlite_parser.h"
#include "model/sql/sqlite_types.h"

#include <QtTest>

using namespace reckoner;

class SqliteDialectTest : public QObject
{
    Q_OBJECT

    static Table table(const QString &sql, Schema schema = {})
    {
        auto parsed = parseSqliteCreate(sql);
        if (!parsed) {
            qWarning() << parsed.error().message;
            return {};
        }
        Table result = std::get<SqliteCreateTable>(*parsed).table;
        sqliteDialect().completeTable(schema, result);
        return result;
    }

    static QString name(const char *text) { return QString::fromUtf8(text); }

private Q_SLOTS:
    void types_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        QTest::addColumn<QString>("affinity");
        const auto row = [](const char *text, const char *canonical, const char *affinity) {
            QTest::newRow(*text ? text : "no type")
                << QString(QLatin1String(text)) << QString(QLatin1String(canonical))
                << QString(QLatin1String(affinity));
        };
        row("", "", "BLOB");
        row("integer", "INTEGER", "INTEGER");
        row("INT", "INT", "INTEGER");
        row("varchar (50)", "VARCHAR(50)", "TEXT");
        row("numeric( 10 , 2 )", "NUMERIC(10,2)", "NUMERIC");
        row("decimal(10,-2)", "DECIMAL(10,-2)", "NUMERIC");
        row("double   precision", "DOUBLE PRECISION", "REAL");
        row("unsigned big int", "UNSIGNED BIG INT", "INTEGER");
        row("BOOLEAN", "BOOLEAN", "NUMERIC");
        row("datetime", "DATETIME", "NUMERIC");
        row("CHARINT", "CHARINT", "INTEGER");
        row("FLOATING POINT", "FLOATING POINT", "INTEGER"); // as the documentation warns
        row("STRING", "STRING", "NUMERIC");
        row("\"my type\"", "MY TYPE", "NUMERIC");
        row("\"numeric\"(10,2)", "NUMERIC", "NUMERIC"); // SQLite takes the quotes off the whole text
        row("'varchar' (5)", "VARCHAR", "TEXT");
        row("double \"precision\"", "DOUBLE PRECISION", "REAL");
        row("blob", "BLOB", "BLOB");
    }

    void types()
    {
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        const DataType type = sqliteDialect().parseType(text);
        QVERIFY(!type.opaque);
        QCOMPARE(type.raw, text);
        QCOMPARE(sqliteDialect().typeText(type), canonical);
        QCOMPARE(sqliteDialect().normalType(type).text, canonical);
        QTEST(sqliteAffinity(type), "affinity");
        DataType again = sqliteDialect().parseType(canonical);
        again.raw = type.raw;
        QCOMPARE(again, type);
    }

    void declaredTypesOfOneAffinityStayApart()
    {
        const Dialect &d = sqliteDialect();
        QVERIFY(d.normalType(d.parseType(name("VARCHAR(50)"))).text !=
                d.normalType(d.parseType(name("TEXT"))).text);
        QVERIFY(d.normalType(d.parseType(name("INT"))).text !=
                d.normalType(d.parseType(name("INTEGER"))).text);
        QVERIFY(d.normalType(d.parseType(name("VARCHAR(50)"))).text !=
                d.normalType(d.parseType(name("VARCHAR(60)"))).text);
    }

    void aTypeThatNoColumnCouldDeclareIsOpaque()
    {
        for (const char *text : {"VARCHAR(", "VARCHAR(x)", "(5)", "a + b", "NUMERIC(1,2,3)"}) {
            const DataType type = sqliteDialect().parseType(name(text));
            QVERIFY2(type.opaque, text);
            QVERIFY(!sqliteDialect().normalType(type).known);
        }
    }

    void quotes()
    {
        const Dialect &d = sqliteDialect();
        QCOMPARE(d.quote(name("orders")), name("orders"));
        QCOMPARE(d.quote(name("Orders")), name("Orders"));
        QCOMPARE(d.quote(name("order")), name("\"order\""));
        QCOMPARE(d.quote(name("Order Lines")), name("\"Order Lines\""));
        QCOMPARE(d.quote(name("a\"b")), name("\"a\"\"b\""));
        QCOMPARE(d.quote(name("1a")), name("\"1a\""));
        QCOMPARE(d.quote(name("grün")), name("\"grün\""));
        QCOMPARE(d.quote(QString()), name("\"\""));
        QCOMPARE(d.literal(name("it's")), name("'it''s'"));
    }

    void primaryKeysAndNull_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("nullable");
        QTest::addColumn<bool>("alias");
        const auto row = [](const char *name, const char *sql, bool nullable, bool alias) {
            QTest::newRow(name) << QString(QLatin1String(sql)) << nullable << alias;
        };
        row("INTEGER PRIMARY KEY is the rowid", "CREATE TABLE t (id INTEGER PRIMARY KEY)", false, true);
        row("in any case", "create table t (id integer primary key)", false, true);
        row("as a table constraint", "CREATE TABLE t (id INTEGER, PRIMARY KEY (ID))", false, true);
        row("as a table constraint with DESC", "CREATE TABLE t (id INTEGER, PRIMARY KEY (id DESC))", false,
            true);
        row("with AUTOINCREMENT", "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)", false, true);
        row("a column's PRIMARY KEY DESC is not", "CREATE TABLE t (id INTEGER PRIMARY KEY DESC)", true,
            false);
        row("INT PRIMARY KEY is not", "CREATE TABLE t (id INT PRIMARY KEY)", true, false);
        row("INTEGER(8) PRIMARY KEY is not", "CREATE TABLE t (id INTEGER(8) PRIMARY KEY)", true, false);
        row("a text key may be NULL", "CREATE TABLE t (id VARCHAR(5) PRIMARY KEY)", true, false);
        row("a text key with NOT NULL", "CREATE TABLE t (id VARCHAR(5) NOT NULL PRIMARY KEY)", false, false);
        row("a key of two may be NULL", "CREATE TABLE t (id INTEGER, b TEXT, PRIMARY KEY (id, b))", true,
            false);
        row("WITHOUT ROWID", "CREATE TABLE t (id INTEGER PRIMARY KEY) WITHOUT ROWID", false, false);
        row("STRICT", "CREATE TABLE t (id TEXT PRIMARY KEY) STRICT", false, false);
        row("no key", "CREATE TABLE t (id INTEGER)", true, false);
    }

    void primaryKeysAndNull()
    {
        QFETCH(QString, sql);
        const Table made = table(sql);
        QCOMPARE(made.columns.size(), sql.contains(QLatin1String("b TEXT")) ? 2u : 1u);
        QTEST(made.columns.front().nullable, "nullable");
        QTEST(sqliteRowidAlias(made) != nullptr, "alias");
    }

    void foreignKeysGetTheirTargets()
    {
        Schema schema;
        const Table users = table(name("CREATE TABLE Users (Id INTEGER PRIMARY KEY, email TEXT UNIQUE)"));
        schema.tables.emplace(users.name, users);
        const Table made =
            table(name("CREATE TABLE posts (\"By\" INTEGER REFERENCES users, via TEXT REFERENCES "
                       "USERS(EMAIL), parent INTEGER REFERENCES posts(rowid), gone REFERENCES nowhere, "
                       "FOREIGN KEY (by) REFERENCES users)"),
                  schema);
        QCOMPARE(made.foreignKeys.size(), 5u);
        QCOMPARE(made.foreignKeys[0].target, (ObjectName{name("main"), name("Users")}));
        QCOMPARE(made.foreignKeys[0].targetColumns, QStringList{name("Id")});
        QCOMPARE(made.foreignKeys[1].targetColumns, QStringList{name("email")});
        QCOMPARE(made.foreignKeys[2].target.name, name("posts"));
        QCOMPARE(made.foreignKeys[3].targetColumns, QStringList());
        QCOMPARE(made.foreignKeys[4].columns, QStringList{name("By")});
    }

    void namesAreSpeltAsTheTableSpellsThem()
    {
        const Table made = table(name("CREATE TABLE t (Id INT, eMail TEXT COLLATE binary DEFAULT (NULL), "
                                      "PRIMARY KEY (ID), UNIQUE (EMAIL, id))"));
        QCOMPARE(made.primaryKey->columns, QStringList{name("Id")});
        QCOMPARE(made.uniques.front().columns, (QStringList{name("eMail"), name("Id")}));
        QCOMPARE(made.columns[1].collation, QString());
        QVERIFY(!made.columns[1].defaultValue);
    }

    void aSilentFacetIsNotSpokenOf()
    {
        const Facets facets = sqliteDialect().liveFacets();
        QVERIFY(facets.speaksOf(Kind::Column, name("type")));
        QVERIFY(facets.speaksOf(Kind::ForeignKey, name("name")));
        QVERIFY(facets.speaksOf(Kind::ForeignKey, name("deferrable")));
        QVERIFY(!facets.speaksOf(Kind::Column, name("comment")));
        QVERIFY(!facets.speaksOf(Kind::Index, name("method")));
        QVERIFY(!facets.speaksOf(Kind::Enum));
        QVERIFY(!facets.speaksOf(Kind::Sequence));
        QVERIFY(!facets.speaksOf(Kind::Schema));
    }
};

QTEST_GUILESS_MAIN(SqliteDialectTest)
#include "tst_sqlite.moc"
