// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a real file's definitions are read as; and that reading a file equals applying its script.

#include "model/dialect/sqlite.h"
#include "model/introspect/sqlite.h"
#include "model/introspect/sqlite_facts.h"
#include "model/schema/dump.h"
#include "model/sql/script.h"
#include "model/sql/sqlite_tokens.h"

#include "sqlitefile.h"

#include <sqlite3.h>

using namespace reckoner;

class SqliteTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_next = 0;

    static QString s(const char *text) { return QString::fromUtf8(text); }

    SnapshotPtr read(const QString &sql, const LiveOptions &options = {})
    {
        const QString file = m_folder.filePath(QStringLiteral("%1.db").arg(++m_next));
        {
            SqliteWriter writer(file);
            for (const auto &statement : sqliteStatements(sql)) {
                const qsizetype start = statement.front().start;
                writer.run(sql.mid(start, statement.back().end - start));
            }
        }
        const auto snapshot = readSqlite(file, {}, options);
        if (!snapshot) {
            qWarning() << snapshot.error().code << snapshot.error().detail;
            return std::make_shared<const Snapshot>();
        }
        return *snapshot;
    }

    SnapshotPtr read(const char *sql) { return read(s(sql)); }

    static const Table &table(const SnapshotPtr &snapshot, const char *name)
    {
        static const Table none;
        const Table *found = snapshot->schema.table({s("main"), s(name)});
        return found ? *found : none;
    }

private Q_SLOTS:
    void everyConstructOfATable()
    {
        const SnapshotPtr snapshot = read(R"sql(
CREATE TABLE "Users" (Id INTEGER PRIMARY KEY AUTOINCREMENT, email VARCHAR(50) NOT NULL UNIQUE COLLATE NOCASE);
CREATE TABLE /* hello, (world */ IF NOT EXISTS [order items] ( -- a comment with ' and )
  `id` integer not null,
  "user" INT CONSTRAINT fk_user REFERENCES users ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,
  'quoted' TEXT DEFAULT 'it''s',
  price NUMERIC(10, 2) DEFAULT -1.50 CHECK (price >= -1.5),
  note,
  made DATETIME DEFAULT CURRENT_TIMESTAMP,
  later DATETIME DEFAULT (datetime('now', '+1 day')),
  state VARCHAR(10) DEFAULT "new" NOT NULL ON CONFLICT REPLACE,
  flag BOOLEAN DEFAULT true NOT NULL,
  none TEXT DEFAULT NULL,
  total NUMERIC GENERATED ALWAYS AS (price * 2) STORED,
  half AS (price / 2),
  data BLOB DEFAULT x'00ff',
  CONSTRAINT pk PRIMARY KEY (id, "USER") ON CONFLICT IGNORE,
  CONSTRAINT uq UNIQUE (state, flag) ON CONFLICT REPLACE,
  CONSTRAINT ck CHECK (state IN ('new', 'old') AND (flag OR price > 0)),
  FOREIGN KEY (quoted) REFERENCES Users(EMAIL) MATCH FULL
);
CREATE UNIQUE INDEX ix_a ON "order items" (state COLLATE NOCASE DESC, lower(note)) WHERE price > 0;
CREATE INDEX ix_b ON [order items] ("made" ASC, 'flag')
)sql");
        QCOMPARE(snapshot->unknowns.size(), 0u);
        const Table &t = table(snapshot, "order items");
        QCOMPARE(t.columnNames(),
                 (QStringList{s("id"), s("user"), s("quoted"), s("price"), s("note"), s("made"), s("later"),
                              s("state"), s("flag"), s("none"), s("total"), s("half"), s("data")}));
        QCOMPARE(t.columns[0].type.name, s("INTEGER"));
        QCOMPARE(t.columns[3].type.args, (std::vector<int>{10, 2}));
        QCOMPARE(t.columns[4].type.name, QString());
        QCOMPARE(t.columns[2].defaultValue->text, s("'it''s'"));
        QCOMPARE(t.columns[3].defaultValue->text, s("-1.50"));
        QCOMPARE(t.columns[6].defaultValue->text, s("(datetime('now', '+1 day'))"));
        QCOMPARE(t.columns[7].defaultValue->text, s("\"new\""));
        QVERIFY(!t.columns[7].nullable && !t.columns[8].nullable && t.columns[2].nullable);
        QVERIFY(!t.columns[9].defaultValue);
        QCOMPARE(t.columns[10].generated->expression.text, s("price * 2"));
        QVERIFY(t.columns[10].generated->stored && !t.columns[11].generated->stored);
        QCOMPARE(t.columns[10].type.name, s("NUMERIC"));
        QCOMPARE(t.primaryKey->name, s("pk"));
        QCOMPARE(t.primaryKey->columns, (QStringList{s("id"), s("user")}));
        QCOMPARE(t.primaryKey->onConflict, s("ignore"));
        QCOMPARE(t.uniques.size(), 1u);
        QCOMPARE(t.uniques[0].onConflict, s("replace"));
        QCOMPARE(t.checks.size(), 2u);
        QCOMPARE(t.checks[0].name, QString());
        QCOMPARE(t.checks[0].expression.text, s("price >= -1.5"));
        QCOMPARE(t.checks[1].name, s("ck"));
        QCOMPARE(t.foreignKeys.size(), 2u);
        const ForeignKey &one = t.foreignKeys[0];
        QCOMPARE(one.name, s("fk_user"));
        QCOMPARE(one.target.name, s("Users"));
        QCOMPARE(one.targetColumns, QStringList{s("Id")});
        QCOMPARE(one.onDelete, ReferentialAction::Cascade);
        QCOMPARE(one.onUpdate, ReferentialAction::SetNull);
        QVERIFY(one.deferrability.deferrable && one.deferrability.initiallyDeferred);
        QCOMPARE(t.foreignKeys[1].targetColumns, QStringList{s("email")});
        QCOMPARE(t.foreignKeys[1].match, s("full"));
        QCOMPARE(t.indexes.size(), 2u);
        const Index &a = t.indexes[0];
        QVERIFY(a.unique && a.parts[0].descending);
        QCOMPARE(a.parts[0].column, s("state"));
        QCOMPARE(a.parts[0].collation, s("NOCASE"));
        QCOMPARE(a.parts[1].expression->text, s("lower(note)"));
        QCOMPARE(a.predicate->text, s("price > 0"));
        QCOMPARE(t.indexes[1].parts[1].column, s("flag"));
        const Table &users = table(snapshot, "Users");
        QVERIFY(users.columns[0].autoincrement && !users.columns[0].nullable);
        QCOMPARE(users.columns[1].collation, s("NOCASE"));
        QCOMPARE(users.uniques.size(), 1u);
        QCOMPARE(snapshot->bookkeeping.at(s("bookkeeping table")), 1); // sqlite_sequence
        QCOMPARE(t.columns[7].options, QStringList{s("not null on conflict replace")});
        QVERIFY(snapshot->notes.empty());
        QCOMPARE(snapshot->serverVersion, s(sqlite3_libversion()));
    }

    void definitions_data()
    {
        QTest::addColumn<QString>("sql");
        const auto row = [](const char *name, const char *sql) {
            QTest::newRow(name) << QString(QLatin1String(sql));
        };
        row("key words as names",
            "CREATE TABLE t (key TEXT, action INT, \"order\" INT, desc TEXT, replace, left INT)");
        row("a table called a key word", "CREATE TABLE \"select\" (\"from\" INT, [to] INT, `where` INT)");
        row("type words of many kinds",
            "CREATE TABLE t (a UNSIGNED BIG INT, b LONG VARCHAR (20), c DOUBLE PRECISION, "
            "d \"my type\", e DECIMAL(10, -2), f 'x')");
        row("table constraints without commas",
            "CREATE TABLE t (a INT, b INT, PRIMARY KEY (a) UNIQUE (b) CHECK (a > b))");
        row("a name without a constraint", "CREATE TABLE t (a INT CONSTRAINT lonely, b INT)");
        row("the last of two defaults", "CREATE TABLE t (a INT DEFAULT 1 DEFAULT 2)");
        row("WITHOUT ROWID and STRICT",
            "CREATE TABLE t (a INT NOT NULL, b ANY, PRIMARY KEY (a)) STRICT, WITHOUT ROWID");
        row("INTEGER PRIMARY KEY DESC", "CREATE TABLE t (a INTEGER PRIMARY KEY DESC)");
        row("AUTOINCREMENT in a table constraint",
            "CREATE TABLE t (a INTEGER, PRIMARY KEY (a AUTOINCREMENT))");
        row("UNIQUE on the key itself", "CREATE TABLE t (a INTEGER PRIMARY KEY UNIQUE, UNIQUE (a))");
        row("equal UNIQUEs", "CREATE TABLE t (a INT, b INT, UNIQUE (a, b), UNIQUE (a, b))");
        row("a UNIQUE with a collation", "CREATE TABLE t (a TEXT, UNIQUE (a COLLATE NOCASE DESC))");
        row("nested parentheses in a check",
            "CREATE TABLE t (a TEXT CHECK (a IN (')', '(', \"a\") OR (length(a) > (2))))");
        row("a self reference",
            "CREATE TABLE t (id INTEGER PRIMARY KEY, up INT REFERENCES t ON DELETE NO ACTION)");
        row("a reference to nowhere", "CREATE TABLE t (a INT REFERENCES nowhere (x) ON UPDATE RESTRICT)");
        row("a key of two to the target's key",
            "CREATE TABLE p (a INT, b INT, PRIMARY KEY (a, b)); "
            "CREATE TABLE t (x INT, y INT, FOREIGN KEY (x, y) REFERENCES p)");
        row("NOT DEFERRABLE",
            "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE t (a INT REFERENCES p NOT DEFERRABLE "
            "INITIALLY DEFERRED NOT NULL)");
        row("defaults of all kinds",
            "CREATE TABLE t (a DEFAULT +1, b DEFAULT - 2, c DEFAULT 1e3, d DEFAULT .5, e DEFAULT "
            "x'AB', f DEFAULT (1 + (2)), g DEFAULT word, h DEFAULT \"w\", i DEFAULT (NULL), j "
            "DEFAULT current_date)");
        row("generated columns",
            "CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a + 1), c AS (a * 2) STORED NOT NULL, "
            "d TEXT GENERATED ALWAYS AS ('x' || a) VIRTUAL UNIQUE)");
        row("a column added later",
            "CREATE TABLE t (a INT); ALTER TABLE t ADD COLUMN b TEXT DEFAULT 'x' NOT NULL; ALTER "
            "TABLE t ADD c INT REFERENCES t (a) CHECK (c > 0)");
        row("a table renamed",
            "CREATE TABLE o (id INTEGER PRIMARY KEY); CREATE TABLE t (a INT REFERENCES o); ALTER TABLE "
            "o RENAME TO \"n n\"");
        row("a column renamed",
            "CREATE TABLE t (a INT, b INT CHECK (a > b), UNIQUE (a)); CREATE INDEX i ON t (a, a + b) "
            "WHERE a > 0; ALTER TABLE t RENAME COLUMN a TO \"c d\"");
        row("a column dropped", "CREATE TABLE t (a INT, b INT, c INT); ALTER TABLE t DROP COLUMN b");
        row("a table dropped", "CREATE TABLE t (a INT); CREATE TABLE u (a INT); DROP TABLE t");
        row("an index dropped",
            "CREATE TABLE t (a INT); CREATE INDEX i ON t (a); CREATE INDEX j ON t (a); DROP INDEX i");
        row("expression indexes",
            "CREATE TABLE t (a TEXT, b TEXT); CREATE INDEX i ON t (a || b COLLATE NOCASE, (a), "
            "CASE WHEN a IS NULL THEN 1 END DESC) WHERE b IS NOT NULL AND a <> ''");
        row("line ends of Windows", "CREATE TABLE t (\r\n  a INT, -- one\r\n  b INT\r\n)");
        row("a name of no letters", "CREATE TABLE \"\" (\" \" INT, \"a.b\" INT, \"\"\"q\"\"\" INT)");
        row("names beyond ASCII", "CREATE TABLE größe (\303\244 INT, \360\237\230\200 TEXT)");
    }

    /// The file, read, equals its script, applied: columns, keys, constraints, indexes.
    void definitions()
    {
        QFETCH(QString, sql);
        const SnapshotPtr live = read(sql);
        QVERIFY2(live->unknowns.empty(), live->notes.empty() ? "" : qPrintable(live->notes.front().message));
        Schema schema;
        SchemaEditor editor(schema, sqliteDialect());
        const ScriptOutcome outcome = applySqliteScript(sql, editor, {});
        QVERIFY2(outcome.opaques.empty(),
                 outcome.opaques.empty() ? "" : qPrintable(outcome.opaques.front().text));
        for (const Diagnostic &problem : outcome.problems)
            QVERIFY2(problem.severity == Severity::Info, qPrintable(problem.message));
        const auto comparable = [](const Schema &given) {
            Schema copy = given;
            for (auto &[name, value] : copy.tables) {
                Table &table = value.edit();
                table.definition.clear();
                const auto normal = [&](Expression &expression, ExpressionContext::Use use,
                                        const DataType *type = nullptr) {
                    expression.text =
                        sqliteDialect().normalExpression(expression, {use, type, &table, &given}).text;
                };
                for (CheckConstraint &check : table.checks)
                    normal(check.expression, ExpressionContext::Use::Check);
                for (Column &column : table.columns) {
                    column.type.raw.clear();
                    if (column.generated)
                        normal(column.generated->expression, ExpressionContext::Use::Generated);
                    if (column.defaultValue)
                        normal(*column.defaultValue, ExpressionContext::Use::Default, &column.type);
                }
                for (Index &index : table.indexes) {
                    if (index.predicate)
                        normal(*index.predicate, ExpressionContext::Use::Predicate);
                    for (IndexPart &part : index.parts) {
                        if (part.expression)
                            normal(*part.expression, ExpressionContext::Use::IndexPart);
                    }
                }
            }
            return copy;
        };
        const Schema replayed = comparable(schema);
        const Schema found = comparable(live->schema);
        QCOMPARE(replayed.tables.size(), found.tables.size());
        QCOMPARE(dumpSchema(replayed), dumpSchema(found));
        QVERIFY(replayed.tables == found.tables);
    }

    void stampAndWhatIsNotCompared()
    {
        const SnapshotPtr snapshot = read(R"sql(
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
INSERT INTO alembic_version VALUES ('b2'), ('a1');
CREATE TABLE t (a INT);
CREATE VIEW v (x) AS SELECT a FROM t;
CREATE TRIGGER tr AFTER INSERT ON t BEGIN UPDATE t SET a = 1; SELECT CASE WHEN 1 THEN 2 END; END;
CREATE TRIGGER vt INSTEAD OF INSERT ON v BEGIN SELECT 1; END;
CREATE VIRTUAL TABLE f USING fts5(body, tokenize = 'porter ascii');
CREATE INDEX i ON t (a);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50) INSERT INTO t SELECT i FROM n;
ANALYZE
)sql");
        QVERIFY(snapshot->stamp && snapshot->stamp->tablePresent);
        QCOMPARE(snapshot->stamp->revisions, (QStringList{s("a1"), s("b2")}));
        QCOMPARE(snapshot->stamp->table, s("main.alembic_version"));
        QVERIFY(snapshot->notCompared.empty() && snapshot->unknowns.empty());
        QCOMPARE(snapshot->bookkeeping.at(s("shadow table")), 5);
        QCOMPARE(snapshot->schema.tables.size(), 2u);
        QVERIFY(table(snapshot, "f").isVirtual);
        QCOMPARE(table(snapshot, "f").module, s("fts5"));
        QCOMPARE(table(snapshot, "f").moduleArguments,
                 (QStringList{s("body"), s("tokenize = 'porter ascii'")}));
        QCOMPARE(table(snapshot, "t").triggers.size(), 1u);
        QCOMPARE(snapshot->stats.at(s("main.t")).rows, 50);
        const View &view = snapshot->schema.views.at({s("main"), s("v")});
        QCOMPARE(view.definition, s("SELECT a FROM t"));
        QCOMPARE(view.columnNames, QStringList{s("x")});
        QCOMPARE(view.triggers.size(), 1u);
        QCOMPARE(view.triggers[0].timing, s("instead of"));
        const Trigger &trigger = table(snapshot, "t").triggers[0];
        QCOMPARE(trigger.timing, s("after"));
        QCOMPARE(trigger.events, QStringList{s("insert")});
        QCOMPARE(trigger.body, s("UPDATE t SET a = 1; SELECT CASE WHEN 1 THEN 2 END;"));
    }

    void shadowTablesByTheRuleOfTheirModule()
    {
        // As a file of a SQLite with a module that is not here: what the virtual table says is in the text
        // alone.
        const SnapshotPtr snapshot = read(R"sql(
CREATE TABLE docs_content (docid INTEGER PRIMARY KEY, c0);
CREATE TABLE docs_other (a);
CREATE TABLE places_node (a);
PRAGMA writable_schema = ON;
INSERT INTO sqlite_schema VALUES ('table', 'docs', 'docs', 0, 'CREATE VIRTUAL TABLE docs USING fts4(body)');
INSERT INTO sqlite_schema VALUES ('table', 'places', 'places', 0, 'CREATE VIRTUAL TABLE places USING rtree_i32(id, a, b)');
INSERT INTO sqlite_schema VALUES ('table', 'odd', 'odd', 0, 'CREATE VIRTUAL TABLE odd USING strange("a b", (1, 2), )');
PRAGMA writable_schema = OFF
)sql");
        QCOMPARE(snapshot->bookkeeping.at(s("shadow table")), 2);
        QCOMPARE(table(snapshot, "odd").moduleArguments, (QStringList{s("\"a b\""), s("(1, 2)"), QString()}));
        QCOMPARE(snapshot->schema.tables.size(), 4u);
    }

    void noVersionTableIsNoStamp()
    {
        const SnapshotPtr none = read("CREATE TABLE t (a INT)");
        QVERIFY(none->stamp && !none->stamp->tablePresent);
        const SnapshotPtr base = read("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)");
        QVERIFY(base->stamp->tablePresent);
        QCOMPARE(base->stamp->revisions, QStringList());
        LiveOptions options;
        options.versionTable = s("My_Version");
        const SnapshotPtr other = read(
            s("CREATE TABLE my_version (version_num TEXT); INSERT INTO my_version VALUES ('x')"), options);
        QCOMPARE(other->stamp->revisions, QStringList{s("x")});
        QCOMPARE(other->schema.tables.size(), 0u);
        // Whatever it is called, Alembic makes it of this one column; it is nobody's table.
        const SnapshotPtr several = read(s(
            "CREATE TABLE shop_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY); INSERT INTO "
            "shop_version VALUES ('b'); CREATE TABLE alembic_version (version_num VARCHAR(32)); INSERT INTO "
            "alembic_version VALUES ('a'); CREATE TABLE mine (version_num TEXT, a INT)"));
        QCOMPARE(several->stamp->revisions, QStringList{s("a")});
        QCOMPARE(several->stamps.size(), 2u);
        QCOMPARE(several->stamps[1].table, s("main.shop_version"));
        QCOMPARE(several->stamps[1].revisions, QStringList{s("b")});
        QCOMPARE(several->schema.tables.size(), 1u);
        options.versionTable = s("nothing");
        QVERIFY(!stampFor(several->stamps, DialectId::Sqlite, options).tablePresent);
        const SnapshotPtr odd = read("CREATE TABLE alembic_version (revision TEXT)");
        QVERIFY(!odd->stamp);
        QCOMPARE(odd->notes.front().code, s("stamp.unreadable"));
    }

    void whatTheTextDoesNotTellIsUnknown()
    {
        SqliteRows rows;
        rows.objects = {{s("table"), s("t"), s("t"), s("CREATE TABLE t (a FROB ((")},
                        {s("index"), s("i"), s("t"), s("CREATE INDEX i ON t (((")}};
        rows.kinds[s("t")] = {s("table"), false, true};
        SqliteRows::Table facts;
        facts.columns = {{s("a"), s("INTEGER"), false, {}, 1, 0}, {s("b"), s("TEXT"), true, s("'x'"), 0, 0}};
        facts.foreignKeys = {{0, s("t"), {s("b")}, {}, s("NO ACTION"), s("CASCADE"), s("NONE")}};
        facts.indexes = {
            {s("i"), true, s("c"), true, {{-2, {}, false, s("BINARY")}, {1, s("b"), true, s("NOCASE")}}},
            {s("sqlite_autoindex_t_1"), true, s("u"), false, {{1, s("b"), false, s("BINARY")}}}};
        rows.tables[s("t")] = facts;
        const auto snapshot = assembleSqlite(rows, {});
        const Table &t = table(snapshot, "t");
        QCOMPARE(t.columns.size(), 2u);
        QCOMPARE(t.primaryKey->columns, QStringList{s("a")});
        QVERIFY(!t.columns[0].nullable);
        QCOMPARE(t.foreignKeys[0].targetColumns, QStringList{s("a")});
        QCOMPARE(t.foreignKeys[0].onDelete, ReferentialAction::Cascade);
        QCOMPARE(t.uniques.size(), 1u);
        QVERIFY(t.indexes[0].parts[0].expression->opaque && t.indexes[0].predicate->opaque);
        const auto unknown = [&](Kind kind, const char *facet) {
            return std::any_of(snapshot->unknowns.begin(), snapshot->unknowns.end(),
                               [&](const Unknown &each) {
                                   return each.object.kind == kind && each.facet == s(facet) &&
                                          each.object.path == s("main.t");
                               });
        };
        QVERIFY(unknown(Kind::Check, ""));
        QVERIFY(unknown(Kind::Column, "collation"));
        QVERIFY(unknown(Kind::Index, "predicate"));
        QVERIFY(!unknown(Kind::Column, "type"));
        QCOMPARE(snapshot->notes.front().code, s("sqlite.definition"));
    }

    void aTextThatThePragmasContradictIsNotBelieved()
    {
        SqliteRows rows;
        rows.objects = {{s("table"), s("t"), s("t"), s("CREATE TABLE t (a INTEGER NOT NULL)")}};
        rows.tables[s("t")].columns = {{s("a"), s("INTEGER"), false, {}, 0, 0}};
        const auto snapshot = assembleSqlite(rows, {});
        QVERIFY(table(snapshot, "t").columns[0].nullable);
        QVERIFY(!snapshot->unknowns.empty());
        QVERIFY(snapshot->notes.front().message.contains(s("NOT NULL of column a")));
    }

    void aSummaryIsRecognisedAndNoOtherTableIs()
    {
        const QString text = s(
            "CREATE TABLE t (a INTEGER, b Double Precision NOT NULL DEFAULT 1, \"c d\" text, e AS (a + 1), "
            "f AS (b) STORED, PRIMARY KEY (b, a), FOREIGN KEY (a, b) REFERENCES u (x, y) ON DELETE CASCADE, "
            "FOREIGN KEY (a) REFERENCES v ON UPDATE SET NULL)");
        const QString file = m_folder.filePath(s("summary.db"));
        SqliteWriter(file).run(text);
        SqliteSession session;
        QVERIFY(session.open(file, 5, {}).has_value());
        QString summary;
        QVERIFY(session
                    .each(s("SELECT %1 FROM main.sqlite_master m WHERE m.type = 'table'")
                              .arg(sqliteSummaryExpression()),
                          [&](const QSqlQuery &row) { summary = row.value(0).toString(); })
                    .has_value());
        const Table t = std::get<SqliteCreateTable>(*parseSqliteCreate(text)).table;
        QVERIFY(isSqliteSummary(summary, t));
        const auto changed = [&](const std::function<void(Table &)> &change) {
            Table other = t;
            change(other);
            return !isSqliteSummary(summary, other);
        };
        QVERIFY(changed([&](Table &other) { other.columns[0].name = s("A"); }));
        QVERIFY(changed([&](Table &other) { other.columns[1].type.raw = s("Double"); }));
        QVERIFY(!changed([&](Table &other) { other.columns[2].type.raw = s("TEXT"); }));
        QVERIFY(changed([&](Table &other) { other.columns[1].defaultValue.reset(); }));
        QVERIFY(changed([&](Table &other) { other.columns[2].nullable = false; }));
        QVERIFY(changed([&](Table &other) { other.columns[3].generated->stored = true; }));
        QVERIFY(changed([&](Table &other) { other.columns[4].generated.reset(); }));
        QVERIFY(changed([&](Table &other) { other.columns.pop_back(); }));
        QVERIFY(changed([&](Table &other) { other.columns.push_back(other.columns[2]); }));
        QVERIFY(changed([&](Table &other) { std::swap(other.columns[0], other.columns[2]); }));
        QVERIFY(changed([&](Table &other) { other.primaryKey.reset(); }));
        QVERIFY(changed([&](Table &other) { other.primaryKey->columns = QStringList{s("a"), s("b")}; }));
        QVERIFY(changed([&](Table &other) { other.foreignKeys.pop_back(); }));
        QVERIFY(changed([&](Table &other) { other.foreignKeys.push_back(other.foreignKeys[1]); }));
        QVERIFY(changed([&](Table &other) {
            other.foreignKeys[0].targetColumns = QStringList{s("x"), s("z")};
        }));
        QVERIFY(changed([&](Table &other) { other.foreignKeys[0].columns = QStringList{s("a")}; }));
        QVERIFY(changed([&](Table &other) { other.foreignKeys[1].target.name = s("w"); }));
        QVERIFY(changed([&](Table &other) { other.foreignKeys[0].onDelete = ReferentialAction::NoAction; }));
        QVERIFY(changed([&](Table &other) { other.foreignKeys[1].onUpdate = ReferentialAction::Cascade; }));
    }

    void keywordsAreThoseOfTheLibrary()
    {
        for (int i = 0; i < sqlite3_keyword_count(); ++i) {
            const char *name = nullptr;
            int length = 0;
            sqlite3_keyword_name(i, &name, &length);
            const QString word = QString::fromLatin1(name, length);
            QVERIFY2(isSqliteKeyword(word), qPrintable(word));
            if (isSqliteReserved(word))
                continue;
            // What is not reserved can be a column's name as it stands.
            const SnapshotPtr snapshot = read(QStringLiteral("CREATE TABLE t (%1 INT)").arg(word));
            QCOMPARE(table(snapshot, "t").columnNames(), QStringList{word});
        }
    }
};

QTEST_GUILESS_MAIN(SqliteTest)
#include "tst_sqlite.moc"
