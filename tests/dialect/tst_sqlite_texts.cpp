// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Views and triggers of SQLite are texts: when two say the same, and what renaming leaves of them, which
// SQLite itself is asked for the same script.

#include "model/dialect/dialect.h"
#include "model/dialect/sqlite_create.h"
#include "model/sql/script.h"

#include <QtTest>

#include <sqlite3.h>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Replayed
{
    Schema schema;
    ScriptOutcome outcome;
};

Replayed replay(const QString &sql)
{
    Replayed replayed;
    SchemaEditor editor(replayed.schema, dialect(DialectId::Sqlite));
    replayed.outcome = applySqliteScript(sql, editor, {});
    return replayed;
}

QString normal(const QString &sql, const Schema &schema)
{
    return dialect(DialectId::Sqlite).normalStatement(StatementUse::View, sql, {&schema, nullptr, {}}).text;
}

/// Name to text of every view, trigger and virtual table, in their comparable form.
std::map<QString, QString> texts(const Schema &schema)
{
    std::map<QString, QString> all;
    const auto triggers = [&](const auto &holder) {
        for (const Trigger &trigger : holder.triggers)
            all[trigger.name] = normal(sqliteTriggerText(holder.name.name, trigger), schema);
    };
    for (const auto &[name, view] : schema.views) {
        all[name.name] = normal(sqliteViewText(view), schema);
        triggers(view);
    }
    for (const auto &[name, table] : schema.tables) {
        if (table->isVirtual)
            all[name.name] = normal(sqliteVirtualTableText(*table), schema);
        triggers(*table);
    }
    return all;
}

/// The same from SQLite, after it ran the script; or its problem.
std::map<QString, QString> real(const QString &sql, const Schema &schema)
{
    std::map<QString, QString> all;
    sqlite3 *db = nullptr;
    sqlite3_open(":memory:", &db);
    if (sqlite3_exec(db, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        all[s("problem")] = QString::fromUtf8(sqlite3_errmsg(db));
    std::map<QString, QString> raw;
    const auto take = [](void *into, int, char **values, char **) {
        (*static_cast<decltype(raw) *>(into))[QString::fromUtf8(values[0])] = QString::fromUtf8(values[1]);
        return 0;
    };
    sqlite3_exec(
        db,
        "SELECT name, sql FROM sqlite_master WHERE type IN ('view', 'trigger') OR sql LIKE 'create virtual%'",
        take, &raw, nullptr);
    sqlite3_close(db);
    for (const auto &[name, text] : raw)
        all[name] = normal(text, schema);
    return all;
}

} // namespace

class SqliteTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoTexts_data()
    {
        QTest::addColumn<bool>("equal");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        const auto same = [](const char *name, const char *one, const char *other) {
            QTest::newRow(name) << true << s(one) << s(other);
        };
        const auto not_ = [](const char *name, const char *one, const char *other) {
            QTest::newRow(name) << false << s(one) << s(other);
        };
        same("blanks, comments, case", "SELECT  a\n FROM t -- all\n", "select /* x */ a from T");
        same("quotes of a name", "SELECT [a], `b` FROM \"t\"", "select a, B from t");
        same("a string as an alias", "SELECT a AS 'Total' FROM t", "SELECT a AS total FROM t");
        same("an alias in quotes, and its use", "SELECT a AS \"Sum\" FROM t ORDER BY \"Sum\"",
             "SELECT a AS sum FROM t ORDER BY sum");
        same("operators", "SELECT a FROM t WHERE a == 1 AND b != 2",
             "SELECT a FROM t WHERE a = 1 AND b <> 2");
        same("a blob and a number", "SELECT X'AB', 1E3", "SELECT x'ab', 1e3");
        same("semicolon at the end", "SELECT 1;", "SELECT 1");
        same("a text that names nothing", "SELECT a FROM t WHERE b = \"Open\"",
             "SELECT a FROM t WHERE b = 'Open'");
        same("blanks around dots and parentheses", "SELECT count ( t . a ) FROM t",
             "SELECT count(t.a) FROM t");
        same("a key word that is a name too", "SELECT [filter], a + [key] FROM t",
             "SELECT filter, a + key FROM t");
        same("AS left out", "SELECT x.a n FROM t x", "SELECT x.a AS n FROM t AS x");
        same("INNER and OUTER",
             "SELECT x.a FROM t x INNER JOIN t y ON x.a = y.a LEFT OUTER JOIN t z USING (a)",
             "SELECT x.a FROM t x JOIN t y ON (x.a = y.a) LEFT JOIN t z USING (a)");
        same("a comma", "SELECT x.a FROM t x, t y", "SELECT x.a FROM t x JOIN t y");
        same("the order that is", "SELECT a FROM t ORDER BY a ASC, b DESC NULLS LAST, 1 NULLS FIRST",
             "SELECT a FROM t ORDER BY a, b DESC, 1");
        same("LIMIT with a comma", "SELECT a FROM t LIMIT 5, 10", "SELECT a FROM t LIMIT 10 OFFSET 5");
        same("ALL and main", "SELECT ALL main.t.a FROM main.t", "SELECT t.a FROM t");
        same("parentheses in every clause",
             "SELECT (a) FROM t WHERE ((a) = 1) GROUP BY (a) HAVING (count(*) > 1) ORDER BY (a)",
             "SELECT a FROM t WHERE a = 1 GROUP BY a HAVING count(*) > 1 ORDER BY a");
        same("a window",
             "SELECT sum(a) FILTER (WHERE (a > 1)) OVER (PARTITION BY (b) ORDER BY a ASC) AS n FROM t",
             "select sum(a) filter (where a > 1) over (partition by b order by a) n from t");
        same("queries inside queries",
             "SELECT a FROM (SELECT a FROM main.t x WHERE EXISTS (SELECT (1))) AS y",
             "SELECT a FROM (SELECT a FROM t AS x WHERE EXISTS (SELECT 1)) y");
        same("WITH", "WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT (n + 1) FROM c) SELECT n FROM c",
             "WITH c (n) AS (VALUES (1) UNION ALL SELECT n+1 FROM c) SELECT n FROM c");
        same("arms of a compound have no names", "SELECT a FROM t UNION SELECT (a + 1) FROM t",
             "SELECT a FROM t UNION SELECT a+1 FROM t");
        same("CASE and time", "SELECT CASE WHEN a THEN 1 ELSE NULL END AS x, datetime('now') AS y FROM t",
             "SELECT iif(a, 1, NULL) x, CURRENT_TIMESTAMP y FROM t");
        not_("a column that is called by its text", "SELECT a+1 FROM t", "SELECT (a+1) FROM t");
        not_("TRUE by its text", "SELECT TRUE FROM t", "SELECT 1 FROM t");
        not_("TRUE is no place", "SELECT a FROM t ORDER BY TRUE", "SELECT a FROM t ORDER BY 1");
        not_("an alias more", "SELECT a AS a FROM t", "SELECT a FROM t");
        not_("CROSS JOIN", "SELECT x.a FROM t x CROSS JOIN t y", "SELECT x.a FROM t x JOIN t y");
        not_("LIMIT the other way round", "SELECT a FROM t LIMIT 5, 10", "SELECT a FROM t LIMIT 5 OFFSET 10");
        not_("NULLs elsewhere", "SELECT a FROM t ORDER BY a NULLS LAST", "SELECT a FROM t ORDER BY a");
        not_("another query inside", "SELECT a FROM t WHERE a IN (SELECT a FROM t)",
             "SELECT a FROM t WHERE a IN (SELECT b FROM t)");
        not_("another filter", "SELECT sum(a) FILTER (WHERE a) AS n FROM t", "SELECT sum(a) AS n FROM t");
        not_("quotes around what is a key word there", "SELECT a FROM t [left] JOIN t u",
             "SELECT a FROM t left JOIN t u");
        not_("quotes around a word for a value", "SELECT [current_date] FROM t",
             "SELECT current_date FROM t");
        not_("another string", "SELECT 'a' FROM t", "SELECT 'A' FROM t");
        not_("a string and a column", "SELECT 'a' FROM t", "SELECT \"a\" FROM t");
        not_("case of a string in double quotes", "SELECT a FROM t WHERE b = \"Open\"",
             "SELECT a FROM t WHERE b = \"open\"");
        not_("another column", "SELECT a FROM t", "SELECT b FROM t");
        not_("another order", "SELECT a, b FROM t", "SELECT b, a FROM t");
        not_("a comment is no text", "SELECT '-- a' FROM t", "SELECT '-- b' FROM t");
    }
    void twoTexts()
    {
        QFETCH(bool, equal);
        QFETCH(QString, one);
        QFETCH(QString, other);
        const Schema schema = replay(s("CREATE TABLE t (a INT, B TEXT, key, filter)")).schema;
        QCOMPARE(normal(one, schema) == normal(other, schema), equal);
        if (equal)
            QCOMPARE(normal(normal(one, schema), schema), normal(one, schema));
    }

    void bodies_data()
    {
        QTest::addColumn<bool>("equal");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        const auto row = [](bool equal, const char *one, const char *other) {
            QTest::newRow(one) << equal << s(one) << s(other);
        };
        row(true, "REPLACE INTO t VALUES (1, 'x');", "INSERT OR REPLACE INTO t VALUES ((1), 'x');");
        row(true, "UPDATE t SET (a, b) = (1, 2) WHERE (a = NEW.a);",
            "update [t] set (a,b)=(1,2) where a=new.a;");
        row(true, "UPDATE t SET a = x.a FROM t x WHERE x.a = 1;",
            "UPDATE t SET a = x.a FROM t AS x WHERE (x.a = 1);");
        row(true, "DELETE FROM t WHERE a IN (SELECT a FROM main.t);",
            "DELETE FROM t WHERE (a IN (SELECT (a) FROM t));");
        row(true,
            "INSERT INTO t (a) SELECT a FROM t WHERE 1 ON CONFLICT (a) DO UPDATE SET a = (2) WHERE (a = 1);",
            "INSERT INTO t(a) SELECT a FROM t WHERE 1 ON CONFLICT(a ASC) DO UPDATE SET a = 2 WHERE a = 1;");
        row(true, "SELECT RAISE(ABORT, 'x');", "select raise ( abort , 'x' );");
        row(true, "SELECT 1; SELECT 2;", "SELECT 1;SELECT (2) ;");
        row(false, "INSERT INTO t VALUES (1, 2);", "INSERT OR ABORT INTO t VALUES (1, 2);");
        row(false, "SELECT RAISE(ABORT, 'x');", "SELECT RAISE(FAIL, 'x');");
        row(false, "SELECT 1; SELECT 2;", "SELECT 2; SELECT 1;");
        row(false, "DELETE FROM t WHERE a = NEW.a;", "DELETE FROM t WHERE a = OLD.a;");
        row(false, "UPDATE t SET a = 1, b = 2;", "UPDATE t SET a = 2, b = 1;");
    }
    void bodies()
    {
        QFETCH(bool, equal);
        QFETCH(QString, one);
        QFETCH(QString, other);
        const Schema schema = replay(s("CREATE TABLE t (a INT, B TEXT)")).schema;
        const auto body = [&](const QString &sql) {
            return dialect(DialectId::Sqlite)
                .normalStatement(StatementUse::TriggerBody, sql, {&schema, nullptr, {}});
        };
        QCOMPARE(body(one).text == body(other).text, equal);
        QCOMPARE(body(body(one).text).text, body(one).text);
        QVERIFY(body(one).known);
    }

    void modules_data()
    {
        QTest::addColumn<bool>("equal");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        const auto row = [](bool equal, const char *one, const char *other) {
            QTest::newRow(one) << equal << s(one) << s(other);
        };
        row(true, "fts5(a, tokenize = \"porter\")", "fts5(a, tokenize=porter)");
        row(true, "fts5(a, content=[Base])", "fts5(a, content='base')");
        row(true, "fts4(a, content=\"base\")", "fts4(a, content=base)");
        row(false, "fts5(a, tokenize=\"unicode61 tokenchars 'A'\")",
            "fts5(a, tokenize=\"unicode61 tokenchars 'a'\")");
        row(false, "fts5(a, tokenize, porter)", "fts5(a, tokenize = porter)");
        row(false, "fts4(a, content = 'base')", "fts4(a, content='base')"); // there it is a column
    }
    void modules()
    {
        QFETCH(bool, equal);
        QFETCH(QString, one);
        QFETCH(QString, other);
        const auto module = [&](const QString &sql) {
            return dialect(DialectId::Sqlite).normalStatement(StatementUse::Module, sql, {}).text;
        };
        QCOMPARE(module(one) == module(other), equal);
    }

    void renames_data()
    {
        QTest::addColumn<QString>("sql");
        const auto row = [](const char *name, const char *sql) {
            QTest::newRow(name)
                << s("CREATE TABLE t (a INT, b TEXT); CREATE TABLE u (id INT, t INT, a INT, w TEXT);"
                     "CREATE VIEW v AS SELECT t.a, u.t, b FROM t JOIN u ON u.a = t.a;"
                     "CREATE TRIGGER tr AFTER UPDATE OF a ON t WHEN NEW.a > OLD.a BEGIN INSERT INTO "
                     "u (id, a) SELECT a, a FROM t WHERE t.b = 't'; UPDATE t SET a = 1; END;"
                     "CREATE TRIGGER ut AFTER UPDATE OF a ON u BEGIN INSERT INTO t (a) VALUES "
                     "(NEW.a); END;") +
                       s(sql);
        };
        row("nothing", "");
        row("a table", "ALTER TABLE t RENAME TO t2");
        row("a table in words that are none of its name",
            "CREATE VIEW q AS SELECT 't' AS t, u.t FROM u; ALTER TABLE t "
            "RENAME TO \"new t\"");
        row("a column", "ALTER TABLE t RENAME COLUMN a TO c");
        row("a column to a key word that is a name too", "ALTER TABLE t RENAME b TO filter");
        row("a column to a word", "ALTER TABLE t RENAME b TO \"select\"");
        row("a column of the other table", "ALTER TABLE u RENAME COLUMN a TO z");
        row("a table that a WITH hides",
            "CREATE VIEW q AS WITH t(a) AS (SELECT 1) SELECT a FROM t; ALTER TABLE t RENAME "
            "TO t2; ALTER TABLE t2 RENAME COLUMN a TO c");
        row("a view's alias for a column that goes on", "CREATE VIEW q AS SELECT a AS a FROM t; CREATE VIEW "
                                                        "r AS SELECT a FROM q; ALTER TABLE t RENAME a TO c");
        row("triggers on a view",
            "CREATE TRIGGER vi INSTEAD OF INSERT ON v BEGIN DELETE FROM t WHERE a = NEW.a; END; "
            "ALTER TABLE t RENAME TO t2");
        row("two renames that change places",
            "ALTER TABLE t RENAME TO x; ALTER TABLE u RENAME TO t; ALTER TABLE x RENAME TO u");
        row("the old way", "PRAGMA legacy_alter_table = ON; ALTER TABLE t RENAME TO t2");
        row("the old way and back",
            "PRAGMA legacy_alter_table(1); PRAGMA legacy_alter_table = off; ALTER TABLE t RENAME TO t2");
        row("functions and collations that are not known",
            "CREATE VIEW q AS SELECT f(a) FROM t ORDER BY b COLLATE mine; "
            "ALTER TABLE t RENAME a TO c");
        row("a virtual table", "CREATE VIRTUAL TABLE n USING fts5(x, y); CREATE VIEW q AS SELECT x FROM n; "
                               "ALTER TABLE n RENAME TO m; ALTER TABLE t RENAME a TO c");
        row("a dropped table takes its triggers", "DROP TABLE t");
        row("a dropped view takes its triggers",
            "CREATE TRIGGER vi INSTEAD OF INSERT ON v BEGIN SELECT 1; END; DROP VIEW v");
        row("a dropped column that nothing names", "ALTER TABLE u DROP COLUMN w");
    }
    void renames()
    {
        QFETCH(QString, sql);
        const Replayed replayed = replay(sql);
        for (const Opaque &opaque : replayed.outcome.opaques)
            QFAIL(qPrintable(opaque.reason));
        for (const Diagnostic &problem : replayed.outcome.problems)
            QFAIL(qPrintable(problem.message));
        const auto wanted = real(sql, replayed.schema);
        const auto found = texts(replayed.schema);
        for (const auto &[name, text] : wanted)
            QCOMPARE(found.contains(name) ? found.at(name) : QString(), text);
        QCOMPARE(found.size(), wanted.size());
    }

    void whatCannotBeKnownIsSaid()
    {
        // The other table is not known: what SQLite would do cannot be asked.
        const Replayed replayed =
            replay(s("CREATE TABLE t (a INT); CREATE TABLE u AS SELECT 1 AS x;"
                     "CREATE VIEW v AS SELECT a, x FROM t, u; CREATE VIEW w AS SELECT 1;"
                     "ALTER TABLE t RENAME COLUMN a TO b"));
        QCOMPARE(replayed.outcome.opaques.size(), 2u);
        QCOMPARE(replayed.outcome.opaques[1].bound, Opaque::Bound::Objects);
        QCOMPARE(replayed.outcome.opaques[1].names, QStringList{s("v")});
        QCOMPARE(replayed.schema.views.at({s("main"), s("v")}).definition, s("SELECT a, x FROM t, u"));
        QCOMPARE(replayed.schema.tables.begin()->second->columns[0].name, s("b"));
    }

    void keysFollowARenameButNotTheOldWay()
    {
        const auto script = [](const char *pragma) {
            return s("CREATE TABLE t (id INTEGER PRIMARY KEY); CREATE TABLE k (t INT CONSTRAINT c REFERENCES "
                     "t (id));") +
                   s(pragma) + s("ALTER TABLE t RENAME TO t2");
        };
        const auto target = [](const Replayed &replayed) {
            return replayed.schema.tables.at({s("main"), s("k")})->foreignKeys[0].target.name;
        };
        const Replayed plain = replay(script(""));
        QCOMPARE(target(plain), s("t2"));
        QVERIFY(plain.outcome.opaques.empty());
        const Replayed legacy = replay(script("PRAGMA legacy_alter_table = 1;"));
        QCOMPARE(target(legacy), s("t"));
        QCOMPARE(legacy.outcome.opaques.size(), 1u);
        QCOMPARE(legacy.outcome.opaques[0].names, QStringList{s("c")});
    }

    void aColumnThatAViewNamesIsNotDropped()
    {
        const Replayed replayed = replay(s(
            "CREATE TABLE t (a INT, b INT); CREATE VIEW v AS SELECT b FROM t; ALTER TABLE t DROP COLUMN b"));
        QCOMPARE(replayed.outcome.problems.size(), 1u);
        QCOMPARE(replayed.outcome.problems[0].code, s("edit.refused"));
        QCOMPARE(replayed.schema.tables.begin()->second->columns.size(), 2u);
    }
};

QTEST_GUILESS_MAIN(SqliteTextsTest)
#include "tst_sqlite_texts.moc"
