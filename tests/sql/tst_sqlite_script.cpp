// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tokens, statements, expressions; and what a script does with what is no plain DDL. That DDL is read
// as SQLite itself reads it is tested against real files, in tests/introspect.

#include "model/sql/script.h"
#include "model/sql/sqlite_expression.h"
#include "model/sql/sqlite_parser.h"

#include <QtTest>

using namespace reckoner;

namespace {

/// As much of SQLite's rules as a script needs here.
class Rules : public EngineRules
{
public:
    DialectId id() const override { return DialectId::Sqlite; }
    QString defaultSchema() const override { return QStringLiteral("main"); }
    int identifierLimit() const override { return 0; }
    QString serverName(Kind, const Schema &, const Table &, const QStringList &) const override { return {}; }
    std::vector<ObjectName> completeTable(Schema &, Table &) const override { return {}; }
    std::optional<ObjectName> completeColumn(Schema &, Table &, Column &) const override { return {}; }
    bool foldsCase() const override { return true; }
};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class SqliteScriptTest : public QObject
{
    Q_OBJECT

    Schema m_schema;

    ScriptOutcome apply(const char *sql)
    {
        m_schema = {};
        const Rules rules;
        SchemaEditor editor(m_schema, rules);
        return applySqliteScript(s(sql), editor, {s("migrations/one.py"), 10, 0});
    }

    QStringList tables() const
    {
        QStringList names;
        for (const auto &[name, table] : m_schema.tables)
            names.append(name.name);
        return names;
    }

private Q_SLOTS:
    void tokens()
    {
        const QString sql = s("a\n \"b\"\"c\" [d e] `f` 'g''h' -- i\n 0x1F 1.5e-3 .5 x'0aF' "
                              "x'0aF0' ?1 :n /* j */ ->> || <> @ 'open");
        const auto found = sqliteTokens(sql);
        QStringList texts;
        std::vector<SqliteToken::Kind> kinds;
        for (const SqliteToken &token : found) {
            texts.append(token.text());
            kinds.push_back(token.kind);
        }
        QCOMPARE(texts, (QStringList{s("a"), s("b\"c"), s("d e"), s("f"), s("g'h"), s("0x1F"), s("1.5e-3"),
                                     s(".5"), s("0aF"), s("0aF0"), s("?1"), s(":n"), s("->>"), s("||"),
                                     s("<>"), s("@"), s("open"), QString()}));
        QCOMPARE(kinds[1], SqliteToken::Kind::Name);
        QCOMPARE(kinds[4], SqliteToken::Kind::String);
        QCOMPARE(kinds[8], SqliteToken::Kind::Bad); // an odd number of digits
        QCOMPARE(kinds[9], SqliteToken::Kind::Blob);
        QCOMPARE(kinds[15], SqliteToken::Kind::Bad);
        QCOMPARE(kinds[16], SqliteToken::Kind::Bad);
        QCOMPARE(found[1].line, 2);
        QCOMPARE(found[5].line, 3);
    }

    void statements_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("count");
        QTest::newRow("none") << s(" ; ;-- x\n;") << 0;
        QTest::newRow("without a last semicolon") << s("SELECT 1; SELECT 2") << 2;
        QTest::newRow("semicolons in quotes") << s("SELECT ';', \";\", [;] /* ; */; SELECT 2") << 2;
        QTest::newRow("a trigger")
            << s("CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END; SELECT 3;") << 2;
        QTest::newRow("a trigger with CASE")
            << s("CREATE TEMP TRIGGER t AFTER INSERT ON a BEGIN SELECT CASE WHEN 1 THEN 2 "
                 "END; UPDATE a SET b = CASE 1 WHEN 1 THEN 2 END; END; SELECT 3;")
            << 2;
        QTest::newRow("BEGIN and END") << s("BEGIN; SELECT 1; END;") << 3;
    }

    void statements()
    {
        QFETCH(QString, sql);
        QTEST(static_cast<int>(sqliteStatements(sql).size()), "count");
    }

    void expressionTrees()
    {
        const auto tree =
            parseSqliteExpression(s("a OR NOT b = 1 + 2 * -c COLLATE NOCASE AND d NOT BETWEEN 1 AND 2"));
        QVERIFY(tree.has_value());
        QCOMPARE(tree->text, s("OR"));
        const SqliteExpression &conjunction = tree->children[1];
        QCOMPARE(conjunction.text, s("AND"));
        QCOMPARE(conjunction.children[0].text, s("NOT"));
        const SqliteExpression &sum = conjunction.children[0].children[0].children[1];
        QCOMPARE(sum.text, s("+"));
        const SqliteExpression &product = sum.children[1];
        QCOMPARE(product.text, s("*"));
        QCOMPARE(product.children[1].kind, SqliteExpression::Kind::Collate);
        QCOMPARE(product.children[1].children[0].text, s("-"));
        QCOMPARE(conjunction.children[1].kind, SqliteExpression::Kind::Between);
        QVERIFY(conjunction.children[1].negated);
    }

    void expressionsOfEveryKind_data()
    {
        QTest::addColumn<bool>("understood");
        for (const char *text : {"a.b.c = :p",
                                 "count(*) FILTER (WHERE a > 1) OVER (PARTITION BY b)",
                                 "count(DISTINCT a)",
                                 "EXISTS (SELECT 1)",
                                 "a IN (SELECT b FROM c)",
                                 "a NOT IN t",
                                 "a IN ()",
                                 "(a, b) = (1, 2)",
                                 "CASE a WHEN 1 THEN 2 ELSE 3 END",
                                 "CAST(a AS DECIMAL(10, 2))",
                                 "a LIKE 'x' ESCAPE '!'",
                                 "a NOT GLOB 'x*'",
                                 "a IS NOT DISTINCT FROM b",
                                 "a IS NOT NULL",
                                 "a NOTNULL",
                                 "~a | b & c << 2",
                                 "a -> '$.b' ->> 'c'",
                                 "x'00'",
                                 "CURRENT_TIMESTAMP",
                                 "TRUE",
                                 "\"lower\"(a)",
                                 "(SELECT max(a) FROM b)",
                                 "replace(a, 'x', 'y')",
                                 "- - 1",
                                 "a = NOT b",
                                 "a ISNULL NOTNULL",
                                 "sum(a) OVER w",
                                 "RAISE(ABORT, 'no')",
                                 "a COLLATE \"nocase\" || b",
                                 "json_extract(a, '$.b') MATCH 'c'"})
            QTest::newRow(text) << true;
        for (const char *text : {"", "a b", "a +", "(a", "a)", "a IN (1", "CASE END", "CASE a WHEN 1 END",
                                 "f(a,)", "a ! b", "a BETWEEN 1", "SELECT 1", "CAST(a)", "1a", "a..b", "NOT"})
            QTest::newRow(*text ? text : "nothing") << false;
    }

    void expressionsOfEveryKind()
    {
        QFETCH(bool, understood);
        const QString text = s(QTest::currentDataTag());
        QCOMPARE(parseSqliteExpression(text == s("nothing") ? QString() : text).has_value(), understood);
    }

    void nestingBeyondAllMeasureIsAnError()
    {
        QVERIFY(!parseSqliteExpression(QString(100000, QLatin1Char('(')) + QLatin1Char('1')));
        QVERIFY(!parseSqliteExpression(QString(100000, QLatin1Char('~')) + QLatin1Char('1')));
    }

    void badDefinitions_data()
    {
        QTest::addColumn<int>("line");
        QTest::newRow("CREATE TABLE t") << 1;
        QTest::newRow("CREATE TABLE t ()") << 1;
        QTest::newRow("CREATE TABLE t (a INT,\n b INT PRIMARY)") << 2;
        QTest::newRow("CREATE TABLE t (a INT,\n\n)") << 3;
        QTest::newRow("CREATE TABLE t (a INT) WITHOUT x") << 1;
        QTest::newRow("CREATE TABLE t (a INT) ENGINE=InnoDB") << 1;
        QTest::newRow("CREATE TABLE t (a INT DEFAULT)") << 1;
        QTest::newRow("CREATE TABLE t (a INT REFERENCES)") << 1;
        QTest::newRow("CREATE INDEX i ON t ()") << 1;
        QTest::newRow("CREATE INDEX i ON t (a) WHERE") << 1;
        QTest::newRow("CREATE VIEW v") << 1;
        QTest::newRow("CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1;") << 1;
        QTest::newRow("CREATE SEQUENCE s") << 1;
    }

    void badDefinitions()
    {
        QFETCH(int, line);
        const auto parsed = parseSqliteCreate(s(QTest::currentDataTag()));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, s("sql.syntax"));
        QCOMPARE(parsed.error().place.line, line);
    }

    void dataIsCountedAndSettingsDoNothing()
    {
        const ScriptOutcome outcome = apply(
            "PRAGMA foreign_keys=ON; BEGIN; INSERT INTO t VALUES (1); WITH x AS (SELECT 1) DELETE FROM t; "
            "UPDATE t SET a = 1; REPLACE INTO t VALUES (2); SELECT * FROM sqlite_master; COMMIT; VACUUM");
        QCOMPARE(outcome.statements, 9);
        QCOMPARE(outcome.dataStatements, 5);
        QVERIFY(outcome.opaques.empty() && outcome.problems.empty());
    }

    void editingTheSchemasOwnTableIsOpaque()
    {
        const ScriptOutcome outcome =
            apply("PRAGMA writable_schema=1; UPDATE sqlite_master SET sql = 'x' WHERE name = 't'");
        QCOMPARE(outcome.opaques.size(), 1u);
        QCOMPARE(outcome.opaques[0].bound, Opaque::Bound::Anything);
    }

    void whatIsNotUnderstoodIsBoundByItsNames()
    {
        const ScriptOutcome outcome =
            apply("CREATE TABLE a (x INT);\n\nFROBNICATE TABLE orders WITH \"My Index\";\n"
                  "CREATE TABLE b AS SELECT * FROM a; CREATE TABLE c (x INT); ROLLBACK");
        QCOMPARE(tables(), (QStringList{s("a"), s("c")}));
        QCOMPARE(outcome.opaques.size(), 3u);
        QCOMPARE(outcome.opaques[0].bound, Opaque::Bound::Objects);
        QCOMPARE(outcome.opaques[0].names, (QStringList{s("FROBNICATE"), s("orders"), s("My Index")}));
        QCOMPARE(outcome.opaques[0].place.line, 12);
        QCOMPARE(outcome.opaques[1].names, QStringList{s("b")});
        QCOMPARE(outcome.opaques[2].bound, Opaque::Bound::Anything);
    }

    void temporaryAndAttachedObjectsAreNotOurs()
    {
        const ScriptOutcome outcome =
            apply("CREATE TEMP TABLE a (x INT); CREATE TABLE temp.b (x INT); CREATE TABLE other.c (x "
                  "INT); CREATE TABLE main.d (x INT); DROP TABLE temp.d; ALTER TABLE other.d RENAME "
                  "TO e; CREATE TEMPORARY VIEW v AS SELECT 1");
        QCOMPARE(tables(), QStringList{s("d")});
        QVERIFY(outcome.opaques.empty() && outcome.problems.empty());
        QVERIFY(m_schema.views.empty());
    }

    void anUnqualifiedNameMeansTheTemporaryObjectFirst()
    {
        const ScriptOutcome outcome = apply(
            "CREATE TABLE t (a INT, b INT); CREATE TEMPORARY TABLE t (a INT); CREATE TEMP TABLE t_backup (a "
            "INT);"
            "CREATE INDEX i ON t_backup (a); CREATE TRIGGER x AFTER INSERT ON t_backup BEGIN SELECT 1; END;"
            "ALTER TABLE t_backup ADD COLUMN c; DROP TRIGGER x; DROP TABLE t; DROP TABLE T_Backup; DROP "
            "TABLE main.t;"
            "CREATE TABLE t (a INT)");
        QVERIFY(outcome.problems.empty() && outcome.opaques.empty());
        QCOMPARE(tables(), QStringList{s("t")});
        QCOMPARE(m_schema.tables.begin()->second->columns.size(), 1u);
        QVERIFY(m_schema.tables.begin()->second->indexes.empty());
    }

    void whatCannotBeAppliedIsAProblemWithItsPlace()
    {
        const ScriptOutcome outcome =
            apply("DROP TABLE IF EXISTS none;\nDROP TABLE none;\nCREATE TABLE a (x INT);\n"
                  "CREATE TABLE A (x INT);\nCREATE TABLE IF NOT EXISTS a (y INT);\n"
                  "ALTER TABLE a DROP COLUMN y;\nDROP VIEW v;\nDROP INDEX i");
        QStringList found;
        for (const Diagnostic &problem : outcome.problems)
            found.append(problem.code + QLatin1Char(' ') + QString::number(problem.place.line));
        QCOMPARE(found, (QStringList{s("edit.missing 11"), s("edit.exists 13"), s("edit.missing 15"),
                                     s("edit.missing 16"), s("edit.missing 17")}));
        QCOMPARE(tables(), QStringList{s("a")});
    }

    void viewsAndTriggersComeAndGo()
    {
        apply("CREATE TABLE t (a INT); CREATE VIEW v AS SELECT 1; CREATE VIEW IF NOT EXISTS v AS SELECT 2; "
              "CREATE TRIGGER x "
              "AFTER UPDATE OF a ON t BEGIN SELECT 1; END; CREATE TRIGGER y DELETE ON t BEGIN SELECT 1; END; "
              "DROP TRIGGER x");
        QCOMPARE(m_schema.views.begin()->second.definition, s("SELECT 1"));
        QCOMPARE(m_schema.tables.begin()->second->triggers.size(), 1u);
        QCOMPARE(m_schema.tables.begin()->second->triggers[0].name, s("y"));
    }

    void triggersAreRead_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *sql, const char *said) {
            QTest::newRow(name) << s(sql) << s(said);
        };
        row("no time is before", "CREATE TRIGGER x DELETE ON t BEGIN SELECT 1; END",
            "before|delete||t||SELECT 1;");
        row("columns", "CREATE TRIGGER x AFTER UPDATE OF b, [A c], \"d\" ON t BEGIN SELECT 1; END",
            "after|update|A c,b,d|t||SELECT 1;");
        row("a condition",
            "CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW WHEN NEW.a > 1 BEGIN SELECT 1; SELECT 2; END",
            "before|insert||t|NEW.a > 1|SELECT 1; SELECT 2;");
        row("a condition with CASE",
            "CREATE TRIGGER x INSERT ON t WHEN CASE WHEN NEW.a THEN 1 END BEGIN SELECT 1; END",
            "before|insert||t|CASE WHEN NEW.a THEN 1 END|SELECT 1;");
        row("a condition that is not understood",
            "CREATE TRIGGER x INSERT ON t WHEN NEW.a FROB (begin) BEGIN SELECT 1; END",
            "before|insert||t|NEW.a FROB (begin)|SELECT 1;");
        row("names and schemas",
            "CREATE TRIGGER IF NOT EXISTS main.'x' INSTEAD OF UPDATE ON \"a t\" BEGIN SELECT 1; END;",
            "instead of|update||a t||SELECT 1;");
        row("no event", "CREATE TRIGGER x AFTER ON t BEGIN SELECT 1; END", "");
        row("no statement", "CREATE TRIGGER x AFTER INSERT ON t BEGIN END", "");
        row("columns of an INSERT", "CREATE TRIGGER x AFTER INSERT OF a ON t BEGIN SELECT 1; END", "");
    }
    void triggersAreRead()
    {
        QFETCH(QString, sql);
        QFETCH(QString, said);
        const Result<SqliteCreate> parsed = parseSqliteCreate(sql);
        QString found;
        if (const auto *create = parsed ? std::get_if<SqliteCreateTrigger>(&*parsed) : nullptr) {
            const Trigger &trigger = create->trigger;
            QCOMPARE(trigger.name, s("x"));
            found = QStringList{trigger.timing,
                                trigger.events.join(QLatin1Char(',')),
                                trigger.columns.join(QLatin1Char(',')),
                                create->table,
                                trigger.when ? trigger.when->text : QString(),
                                trigger.body}
                        .join(QLatin1Char('|'));
        }
        QCOMPARE(found, said);
    }

    void virtualTablesAsDumpsHaveThem()
    {
        const ScriptOutcome outcome =
            apply("PRAGMA writable_schema=ON; INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)"
                  "VALUES('table','f','f',0,'CREATE VIRTUAL TABLE f USING fts5(a, tokenize=''porter'')');"
                  "CREATE TABLE IF NOT EXISTS 'f_data'(id INTEGER PRIMARY KEY, block BLOB); CREATE TABLE "
                  "f_other (a);"
                  "INSERT INTO sqlite_schema VALUES('table','g','g',0,'CREATE TABLE g (a)')");
        QCOMPARE(tables(), (QStringList{s("f"), s("f_other")}));
        QCOMPARE(m_schema.tables.begin()->second->moduleArguments,
                 (QStringList{s("a"), s("tokenize='porter'")}));
        QCOMPARE(outcome.opaques.size(), 1u);
        QVERIFY(outcome.problems.empty());
    }

    void keysKeepWhatStandsBesideTheirColumns()
    {
        apply("CREATE TABLE t (a TEXT PRIMARY KEY DESC, b INT NOT NULL ON CONFLICT FAIL, UNIQUE (b COLLATE "
              "nocase, a DESC), "
              "CHECK (b > 0) ON CONFLICT FAIL)");
        const Table &table = *m_schema.tables.begin()->second;
        QCOMPARE(table.primaryKey->options, QStringList{s("a desc")});
        QCOMPARE(table.uniques[0].options, (QStringList{s("b collate NOCASE"), s("a desc")}));
        QCOMPARE(table.columns[1].options, QStringList{s("not null on conflict fail")});
    }
};

QTEST_GUILESS_MAIN(SqliteScriptTest)
#include "tst_sqlite_script.moc"
