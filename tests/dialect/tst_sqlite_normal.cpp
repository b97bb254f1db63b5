// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Equal meanings get one spelling, and traps stay apart (equivalence 5.3 and 5.5).

#include "model/dialect/sqlite.h"

#include <QtTest>

using namespace reckoner;
using Use = ExpressionContext::Use;

class SqliteNormalTest : public QObject
{
    Q_OBJECT

    static Table shop()
    {
        Table table;
        table.name = {QStringLiteral("main"), QStringLiteral("Orders")};
        for (const char *name : {"id", "a", "b", "Status", "true_name"}) {
            Column column;
            column.name = QLatin1String(name);
            table.columns.push_back(column);
        }
        return table;
    }

    static Normal normal(const QString &text, Use use, const QString &type = {}, bool strict = false)
    {
        Table table = shop();
        if (strict)
            table.options = {QStringLiteral("strict")};
        const DataType declared = sqliteDialect().parseType(type);
        ExpressionContext context;
        context.use = use;
        context.type = &declared;
        context.table = &table;
        return sqliteDialect().normalExpression({text}, context);
    }

private Q_SLOTS:
    void equalExpressions_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char *name, const char *one, const char *other, const char *rule) {
            QTest::newRow(name) << QString(QLatin1String(one)) << QString(QLatin1String(other))
                                << QString(QLatin1String(rule));
        };
        row("outer parentheses", "a > 0", "((a > 0))", "sqlite.parentheses");
        row("inner parentheses that precedence has anyhow", "a + b * 2 > 3", "((a + (b * 2)) > 3)",
            "sqlite.parentheses");
        row("nested AND is one chain", "a > 0 AND b > 0 AND id > 0", "a > 0 AND (b > 0 AND id > 0)",
            "sqlite.parentheses");
        row("blanks and comments", "a>0", "a /* positive */ >\n 0 -- so", "sqlite.layout");
        row("case of key words", "a IS NOT NULL AND b LIKE 'x'", "a is not null and b like 'x'",
            "sqlite.layout");
        row("case of a function", "lower(a) = 'x'", "LOWER(a) = 'x'", "sqlite.layout");
        row("quoted column", "status = 'x'", "\"Status\" = 'x'", "sqlite.identifier");
        row("column in brackets", "status = 'x'", "[STATUS] = 'x'", "sqlite.identifier");
        row("column in backticks", "status = 'x'", "`status` = 'x'", "sqlite.identifier");
        row("the table's name before its column", "a > 0", "orders.a > 0", "sqlite.identifier");
        row("double quotes that name no column are a string", "status IN ('new', 'old')",
            "status IN (\"new\", \"old\")", "sqlite.string");
        row("== is =", "a = 1", "a == 1", "sqlite.operator");
        row("!= is <>", "a <> 1", "a != 1", "sqlite.operator");
        row("NOTNULL is IS NOT NULL", "a IS NOT NULL", "a NOTNULL", "sqlite.layout");
        row("NOT NULL behind is IS NOT NULL", "a IS NOT NULL", "a NOT NULL", "sqlite.layout");
        row("ISNULL is IS NULL", "a IS NULL", "a ISNULL", "sqlite.layout");
        row("IS NOT DISTINCT FROM is IS", "a IS b", "a IS NOT DISTINCT FROM b", "sqlite.layout");
        row("IS DISTINCT FROM is IS NOT", "a IS NOT b", "a IS DISTINCT FROM b", "sqlite.layout");
        row("NOT before an equality", "a <> 1", "NOT a = 1", "sqlite.not");
        row("NOT before IN", "a NOT IN (1, 2)", "NOT (a IN (1, 2))", "sqlite.not");
        row("NOT before LIKE", "a NOT LIKE 'x%'", "NOT a LIKE 'x%'", "sqlite.not");
        row("NOT before BETWEEN", "a NOT BETWEEN 1 AND 2", "NOT (a BETWEEN 1 AND 2)", "sqlite.not");
        row("NOT before IS NULL", "a IS NOT NULL", "NOT a IS NULL", "sqlite.not");
        row("TRUE is 1", "a = 1", "a = TRUE", "sqlite.boolean");
        row("FALSE is 0", "a IN (0, 1)", "a IN (FALSE, TRUE)", "sqlite.boolean");
        row("members of IN in another order", "status IN ('a', 'b', 'c')", "status IN ('c', 'a', 'b')",
            "sqlite.in.order");
        row("a repeated member of IN", "status IN ('a', 'b')", "status IN ('a', 'b', 'a')",
            "sqlite.in.order");
        row("a real with needless digits", "a > 1.5", "a > 1.50", "sqlite.number");
        row("a hexadecimal number", "a < 16", "a < 0x10", "sqlite.number");
        row("a plus before a number", "a > 5", "a > +5", "sqlite.number");
        row("ifnull is coalesce", "coalesce(a, 0) > 1", "ifnull(a, 0) > 1", "sqlite.function");
        row("type words of a cast", "CAST(a AS VARCHAR(5)) = 'x'", "cast(a as varchar (5)) = 'x'",
            "sqlite.layout");
        row("the collation's case", "a = 'x' COLLATE NOCASE", "a = 'x' collate nocase", "sqlite.layout");
        row("CASE in any layout", "CASE WHEN a > 0 THEN 1 ELSE 0 END = 1",
            "(case when (a>0) then 1 else 0 end)=1", "sqlite.parentheses");
        row("a CASE without ELSE", "CASE WHEN a THEN b END", "CASE WHEN a THEN b ELSE NULL END",
            "sqlite.case.else-null");
        row("iif is a CASE", "CASE WHEN a > 0 THEN b ELSE 0 END", "IIF(a > 0, b, 0)", "sqlite.iif");
        row("iif without a value", "CASE WHEN a THEN b END", "iif(a, b, NULL)", "sqlite.case.else-null");
        row("a query inside", "a IN (SELECT b FROM t AS x WHERE c = 1)",
            "a IN (select (b) from main.t x where (c == 1))", "sqlite.as");
        row("a blob's digits", "a = x'00FF'", "a = X'00ff'", "sqlite.layout");
        row("-> binds tighter than =", "a ->> '$.x' = 'y'", "(a ->> '$.x') = 'y'", "sqlite.parentheses");
        row("BETWEEN binds like an equality", "a BETWEEN 1 AND 2 AND b = 1",
            "(a BETWEEN 1 AND 2) AND (b = 1)", "sqlite.parentheses");
    }

    void equalExpressions()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(QString, rule);
        const Normal first = normal(one, Use::Check);
        const Normal second = normal(other, Use::Check);
        QVERIFY(first.known && second.known);
        QCOMPARE(second.text, first.text);
        QVERIFY2(second.rules.contains(rule), qPrintable(second.rules.join(QLatin1Char(' '))));
        const Normal again = normal(second.text, Use::Check);
        QCOMPARE(again.text, second.text);
    }

    void differentExpressions_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        const auto row = [](const char *name, const char *one, const char *other) {
            QTest::newRow(name) << QString(QLatin1String(one)) << QString(QLatin1String(other));
        };
        row("another bound", "a > 0", "a >= 0");
        row("parentheses that change the meaning", "(a + b) * 2 > 0", "a + b * 2 > 0");
        row("OR inside AND", "a > 0 AND (b > 0 OR id > 0)", "a > 0 AND b > 0 OR id > 0");
        row("subtraction is not associative", "a - (b - 1) > 0", "a - b - 1 > 0");
        row("IS TRUE is not IS 1", "a IS TRUE", "a IS 1");
        row("a IS TRUE is not a", "a IS TRUE", "a");
        row("= and IS differ for NULL", "a = b", "a IS b");
        row("an integer and a real divisor", "a / 2 > 1", "a / 2.0 > 1");
        row("a number and its text", "a = 1", "a = '1'");
        row("case of a string", "status = 'New'", "status = 'new'");
        row("another member of IN", "status IN ('a', 'b')", "status IN ('a', 'c')");
        row("a plus before a column takes its affinity", "a = '1'", "+a = '1'");
        row("LIKE and GLOB", "a LIKE 'x'", "a GLOB 'x'");
        row("another escape", "a LIKE 'x' ESCAPE '!'", "a LIKE 'x' ESCAPE '\\'");
        row("with and without a collation", "a = 'x'", "a = 'x' COLLATE NOCASE");
        row("text of BETWEEN ends", "a BETWEEN 1 AND 2", "a BETWEEN 2 AND 1");
        row("a column and a string of its name", "status = a", "status = 'a'");
        row("NOT of an AND", "NOT (a = 1 AND b = 1)", "NOT a = 1 AND b = 1");
        row("minus before a chain", "-(a + b) > 0", "-a + b > 0");
        row("count of distinct values", "count(DISTINCT a) > 0", "count(a) > 0");
        row("members that are columns keep their order apart", "a IN (b, id)", "a IN (b, status)");
    }

    void differentExpressions()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        const Normal first = normal(one, Use::Check);
        const Normal second = normal(other, Use::Check);
        QVERIFY(first.known && second.known);
        QVERIFY2(first.text != second.text, qPrintable(first.text));
    }

    void defaults_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("equal");
        const auto row = [](const char *name, const char *type, const char *one, const char *other,
                            bool equal) {
            QTest::newRow(name) << QString(QLatin1String(type)) << QString(QLatin1String(one))
                                << QString(QLatin1String(other)) << equal;
        };
        row("parentheses round a call", "DATETIME", "datetime('now')", "(datetime('now'))", true);
        row("CURRENT_TIMESTAMP is datetime('now')", "DATETIME", "CURRENT_TIMESTAMP", "(datetime('now'))",
            true);
        row("key word case", "DATETIME", "CURRENT_TIMESTAMP", "current_timestamp", true);
        row("CURRENT_TIMESTAMP in parentheses", "DATETIME", "CURRENT_TIMESTAMP", "(CURRENT_TIMESTAMP)", true);
        row("local time is another time", "DATETIME", "CURRENT_TIMESTAMP", "(datetime('now', 'localtime'))",
            false);
        row("CURRENT_DATE is not CURRENT_TIMESTAMP", "DATETIME", "CURRENT_TIMESTAMP", "CURRENT_DATE", false);
        row("the text 'now' is no time", "DATETIME", "CURRENT_TIMESTAMP", "'now'", false);
        row("the word as a text", "DATETIME", "CURRENT_TIMESTAMP", "'CURRENT_TIMESTAMP'", false);
        row("a double-quoted string", "TEXT", "'x'", "\"x\"", true);
        row("a bare word is a string", "TEXT", "'x'", "x", true);
        row("case of a string", "TEXT", "'x'", "'X'", false);
        row("TRUE is 1", "BOOLEAN", "1", "TRUE", true);
        row("FALSE is 0", "BOOLEAN", "(0)", "false", true);
        row("'1' in a BOOLEAN is 1: NUMERIC affinity", "BOOLEAN", "1", "'1'", true);
        row("'t' in a BOOLEAN stays a text", "BOOLEAN", "1", "'t'", false);
        row("'true' is a text", "BOOLEAN", "TRUE", "'true'", false);
        row("1.0 in an INTEGER is 1", "INTEGER", "1", "1.0", true);
        row("+1 is 1", "INTEGER", "1", "+1", true);
        row("'1' in an INTEGER is 1", "INTEGER", "1", "'1'", true);
        row("' 1 ' in an INTEGER is 1", "INTEGER", "1", "' 1 '", true);
        row("0x10 is 16", "INTEGER", "16", "0x10", true);
        row("'0x10' is a text", "INTEGER", "16", "'0x10'", false);
        row("1.5 in an INTEGER stays a real", "INTEGER", "1", "1.5", false);
        row("-1 with a blank", "INTEGER", "-1", "- 1", true);
        row("-1 in parentheses", "INTEGER", "-1", "(-1)", true);
        row("the smallest integer", "INTEGER", "-9223372036854775808", "(- 9223372036854775808)", true);
        row("1 in a TEXT column is '1'", "VARCHAR(10)", "1", "'1'", true);
        row("1.0 in a TEXT column is '1.0'", "TEXT", "'1.0'", "1.0", true);
        row("1 and 1.0 in a TEXT column", "TEXT", "1", "1.0", false);
        row("1 in a REAL column is 1.0", "FLOAT", "1", "1.0", true);
        row("0.10 is 0.1", "NUMERIC(10, 2)", "0.1", "'0.10'", true);
        row("1 and '1' in a BLOB column", "BLOB", "1", "'1'", false);
        row("1 and 1.0 in a column without a type", "", "1", "1.0", false);
        row("empty text and none", "TEXT", "''", "NULL", false);
        row("NULL in parentheses is none", "TEXT", "NULL", "(null)", true);
        row("the text NULL is a text", "TEXT", "NULL", "'NULL'", false);
        row("a computed value is not computed here", "INTEGER", "3", "(1 + 2)", false);
        row("a call's blanks", "TEXT", "(lower('A'))", "( LOWER ( 'A' ) )", true);
        row("random values differ from constants", "INTEGER", "(random())", "0", false);
    }

    void defaults()
    {
        QFETCH(QString, type);
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, equal);
        const Normal first = normal(one, Use::Default, type);
        const Normal second = normal(other, Use::Default, type);
        QVERIFY(first.known && second.known);
        QCOMPARE(first.text == second.text, equal);
    }

    void aDefaultOfNullHasNoText()
    {
        const Normal none = normal(QStringLiteral("(NULL)"), Use::Default, QStringLiteral("TEXT"));
        QVERIFY(none.known);
        QCOMPARE(none.text, QString());
        QVERIFY(none.rules.contains(QLatin1String("sqlite.default.null")));
    }

    void anyOfAStrictTableConvertsNothing()
    {
        const QString any = QStringLiteral("ANY");
        QCOMPARE(normal(QStringLiteral("'1'"), Use::Default, any).text, QStringLiteral("1"));
        QCOMPARE(normal(QStringLiteral("'1'"), Use::Default, any, true).text, QStringLiteral("'1'"));
    }

    void whatIsNotUnderstoodIsUnknown_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"a >", "a > 0)", "a ~~ b", "", "'open", "a IN (1", "CASE a END"})
            QTest::newRow(*text ? text : "nothing") << QString(QLatin1String(text));
    }

    void whatIsNotUnderstoodIsUnknown()
    {
        QFETCH(QString, text);
        QVERIFY(!normal(text, Use::Check).known);
    }
};

QTEST_GUILESS_MAIN(SqliteNormalTest)
#include "tst_sqlite_normal.moc"
