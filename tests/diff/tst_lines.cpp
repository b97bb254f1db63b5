// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/lines.h"
#include "model/sql/script.h"

#include <QTest>

#include <algorithm>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Snapshot snapshotOf(const QString &sql, DialectId id)
{
    Snapshot snapshot;
    snapshot.dialect = id;
    snapshot.facets = dialect(id).liveFacets();
    SchemaEditor editor(snapshot.schema, dialect(id));
    applyScript(sql, editor, {s("test.sql"), 1, 0});
    return snapshot;
}

QString textOf(const SchemaText &text)
{
    QStringList texts;
    for (const SchemaLine &line : text.lines())
        texts.append(line.text());
    return texts.join(u'\n');
}

/// "= left | right": '=' the same, '~' changed, '<' and '>' on one side, '.' a line that one side alone
/// spells.
QString aligned(const QString &one, const QString &other, DialectId id = DialectId::PostgreSql)
{
    const Snapshot left = snapshotOf(one, id);
    const Snapshot right = snapshotOf(other, id);
    const SchemaText a = schemaLines(left, dialect(id));
    const SchemaText b = schemaLines(right, dialect(id));
    const DiffResult result = diff(left, right);
    QString text;
    for (const AlignedRow &row : alignLines(a, b, result, dialect(id).foldsCase())) {
        const QChar sign = row.state == AlignedRow::State::Changed     ? u'~'
                           : row.state == AlignedRow::State::LeftOnly  ? u'<'
                           : row.state == AlignedRow::State::RightOnly ? u'>'
                           : row.left < 0 || row.right < 0             ? u'.'
                                                                       : u'=';
        const auto side = [](const SchemaText &lines, int at) {
            return at < 0 ? QString() : lines.at(at).text().trimmed();
        };
        text += sign + u' ' + side(a, row.left) + s(" | ") + side(b, row.right) + u'\n';
    }
    return text;
}

} // namespace

class LinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOneThingALine();
    void writesSqlite();
    void aligns_data();
    void aligns();
    void findsThePieces_data();
    void findsThePieces();
    void everyLineHasARow();
};

void LinesTest::writesOneThingALine()
{
    const Snapshot snapshot =
        snapshotOf(s("CREATE TYPE mood AS ENUM ('sad', 'ok');"
                     "CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, total "
                     "numeric(10,2) DEFAULT 0 NOT NULL,"
                     " feeling mood, CONSTRAINT positive CHECK (total > 0));"
                     "CREATE UNIQUE INDEX ix ON orders (lower(feeling::text) DESC) WHERE total > 1;"
                     "COMMENT ON COLUMN orders.total IS 'in euro';"
                     "CREATE VIEW big AS SELECT id FROM orders WHERE total > 1000;"),
                   DialectId::PostgreSql);
    QCOMPARE(textOf(schemaLines(snapshot, dialect(DialectId::PostgreSql))),
             s("CREATE TYPE public.mood AS ENUM ('sad', 'ok');\n"
               "\n"
               "CREATE TABLE public.orders (\n"
               "    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,\n"
               "    total numeric(10,2) DEFAULT 0 NOT NULL,\n"
               "    feeling public.mood,\n"
               "    CONSTRAINT orders_pkey PRIMARY KEY (id),\n"
               "    CONSTRAINT positive CHECK (total > 0)\n"
               ");\n"
               "CREATE UNIQUE INDEX ix ON public.orders USING btree ((lower(feeling::text)) desc) WHERE "
               "total > 1;\n"
               "COMMENT ON COLUMN public.orders.total IS 'in euro';\n"
               "\n"
               "CREATE VIEW public.big AS\n"
               "SELECT id FROM orders WHERE total > 1000;\n"
               ""));
}

void LinesTest::writesSqlite()
{
    const Snapshot snapshot = snapshotOf(
        s("CREATE TABLE parent (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT COLLATE NOCASE) STRICT;"
          "CREATE TABLE child (id INTEGER, parent_id INTEGER NOT NULL REFERENCES parent (id) ON DELETE "
          "CASCADE, UNIQUE (parent_id));"
          "CREATE TRIGGER tr AFTER INSERT ON child BEGIN DELETE FROM parent; END;"
          "CREATE VIRTUAL TABLE words USING fts5(title, body);"),
        DialectId::Sqlite);
    QCOMPARE(textOf(schemaLines(snapshot, dialect(DialectId::Sqlite))),
             s("CREATE TABLE main.child (\n"
               "    id INTEGER,\n"
               "    parent_id INTEGER NOT NULL,\n"
               "    UNIQUE (parent_id),\n"
               "    FOREIGN KEY (parent_id) REFERENCES main.parent (id) ON DELETE CASCADE\n"
               ");\n"
               "CREATE TRIGGER tr AFTER INSERT ON child BEGIN DELETE FROM parent; END;\n"
               "\n"
               "CREATE TABLE main.parent (\n"
               "    id INTEGER AUTOINCREMENT NOT NULL,\n"
               "    name TEXT COLLATE NOCASE,\n"
               "    PRIMARY KEY (id)\n"
               ") WITH (strict);\n"
               "\n"
               "CREATE VIRTUAL TABLE main.words (\n"
               ") USING fts5(title, body);\n"
               ""));
}

void LinesTest::aligns_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const char *left, const char *right, const char *rows) {
        QTest::newRow(name) << s(left) << s(right) << s(rows);
    };
    row("spellings of one meaning", "CREATE TABLE t (a varchar(5) DEFAULT 'x', b int);",
        "CREATE TABLE t (a character varying(5) DEFAULT 'x'::character varying, b integer);",
        "= CREATE TABLE public.t ( | CREATE TABLE public.t (\n"
        "= a character varying(5) DEFAULT 'x', | a character varying(5) DEFAULT 'x'::character varying,\n"
        "= b integer | b integer\n"
        "= ); | );\n"
        "=  | \n");
    row("a column changed", "CREATE TABLE t (a int, b int, c int);",
        "CREATE TABLE t (a int, b text NOT NULL, c int);",
        "= CREATE TABLE public.t ( | CREATE TABLE public.t (\n"
        "= a integer, | a integer,\n"
        "~ b integer, | b text NOT NULL,\n"
        "= c integer | c integer\n"
        "= ); | );\n"
        "=  | \n");
    row("a column added in the middle", "CREATE TABLE t (a int, c int);",
        "CREATE TABLE t (a int, b int, c int);",
        "= CREATE TABLE public.t ( | CREATE TABLE public.t (\n"
        "= a integer, | a integer,\n"
        ">  | b integer,\n"
        "= c integer | c integer\n"
        "= ); | );\n"
        "=  | \n");
    row("a column renamed", "CREATE TABLE t (a int, price numeric(8,2) NOT NULL, c int);",
        "CREATE TABLE t (a int, cost numeric(8,2) NOT NULL, c int);",
        "= CREATE TABLE public.t ( | CREATE TABLE public.t (\n"
        "= a integer, | a integer,\n"
        "~ price numeric(8,2) NOT NULL, | cost numeric(8,2) NOT NULL,\n"
        "= c integer | c integer\n"
        "= ); | );\n"
        "=  | \n");
    row("columns in another order", "CREATE TABLE t (a int, b int, c int);",
        "CREATE TABLE t (c int, a int, b int);",
        "= CREATE TABLE public.t ( | CREATE TABLE public.t (\n"
        ".  | c integer,\n"
        "= a integer, | a integer,\n"
        "= b integer, | b integer\n"
        ". c integer | \n"
        "= ); | );\n"
        "=  | \n");
    row("a table on each side alone", "CREATE TABLE a (i int); CREATE TABLE b (i int, j text, k date);",
        "CREATE TABLE b (i int, j text, k date); CREATE TABLE c (x text, y text);",
        "< CREATE TABLE public.a ( | \n"
        "< i integer | \n"
        "< ); | \n"
        "<  | \n"
        "= CREATE TABLE public.b ( | CREATE TABLE public.b (\n"
        "= i integer, | i integer,\n"
        "= j text, | j text,\n"
        "= k date | k date\n"
        "= ); | );\n"
        "=  | \n"
        ">  | CREATE TABLE public.c (\n"
        ">  | x text,\n"
        ">  | y text\n"
        ">  | );\n"
        ">  | \n");
    row("a comment", "CREATE TABLE t (a int); COMMENT ON COLUMN t.a IS 'one';",
        "CREATE TABLE t (a int); COMMENT ON COLUMN t.a IS 'two'; COMMENT ON TABLE t IS 'table';",
        "= CREATE TABLE public.t ( | CREATE TABLE public.t (\n"
        "= a integer | a integer\n"
        "= ); | );\n"
        ">  | COMMENT ON TABLE public.t IS 'table';\n"
        "~ COMMENT ON COLUMN public.t.a IS 'one'; | COMMENT ON COLUMN public.t.a IS 'two';\n"
        "=  | \n");
    row("a body", "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$BEGIN\n  RETURN 1;\nEND$$;",
        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$BEGIN\n  PERFORM g();\n  RETURN 2;\nEND$$;",
        "= CREATE FUNCTION public.f() | CREATE FUNCTION public.f()\n"
        "= RETURNS integer | RETURNS integer\n"
        "= LANGUAGE plpgsql | LANGUAGE plpgsql\n"
        "= AS $$BEGIN | AS $$BEGIN\n"
        "~ RETURN 1; | PERFORM g();\n"
        ">  | RETURN 2;\n"
        "= END$$; | END$$;\n"
        "=  | \n");
}

void LinesTest::aligns()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(QString, rows);
    QCOMPARE(aligned(left, right), rows);
}

void LinesTest::findsThePieces_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("pieces");
    QTest::newRow("nothing") << s("a integer") << s("a integer") << s("/");
    QTest::newRow("a word") << s("a integer NOT NULL") << s("a bigint NOT NULL") << s("2+7/2+6");
    QTest::newRow("something more") << s("a integer") << s("a integer NOT NULL") << s("/9+9");
    QTest::newRow("a number") << s("varchar(40)") << s("varchar(60)") << s("8+2/8+2");
}

void LinesTest::findsThePieces()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    const auto [a, b] = differingPieces(left, right);
    const auto text = [](const std::vector<TextPiece> &pieces) {
        QStringList parts;
        for (const TextPiece &piece : pieces)
            parts.append(QStringLiteral("%1+%2").arg(piece.begin).arg(piece.length));
        return parts.join(u' ');
    };
    QTEST(text(a) + u'/' + text(b), "pieces");
}

/// Each line of each side stands in exactly one row, in its order.
void LinesTest::everyLineHasARow()
{
    QString one;
    QString other;
    for (int i = 0; i < 40; ++i) {
        const QString table = QStringLiteral("CREATE TABLE t%1 (id int PRIMARY KEY, a%2 text, b int%3);"
                                             "CREATE INDEX ix%1 ON t%1 (b);");
        if (i % 7 != 3)
            one += table.arg(i).arg(i).arg(i % 5 ? s("") : s(" NOT NULL"));
        if (i % 6 != 2)
            other += table.arg(i % 11 == 5 ? i + 1000 : i)
                         .arg(i % 4 ? i : i + 1)
                         .arg(i % 3 ? s("") : s(" DEFAULT 1"));
    }
    const Snapshot left = snapshotOf(one, DialectId::PostgreSql);
    const Snapshot right = snapshotOf(other, DialectId::PostgreSql);
    const Dialect &rules = dialect(DialectId::PostgreSql);
    const SchemaText a = schemaLines(left, rules);
    const SchemaText b = schemaLines(right, rules);
    std::vector<int> leftRows;
    std::vector<int> rightRows;
    for (const AlignedRow &row : alignLines(a, b, diff(left, right), false)) {
        if (row.left >= 0)
            leftRows.push_back(row.left);
        if (row.right >= 0)
            rightRows.push_back(row.right);
    }
    QVERIFY(std::is_sorted(leftRows.begin(), leftRows.end()));
    QCOMPARE(int(leftRows.size()), a.size());
    std::sort(rightRows.begin(), rightRows.end()); // what was renamed stands beside what it was
    QCOMPARE(std::unique(rightRows.begin(), rightRows.end()), rightRows.end());
    QCOMPARE(int(rightRows.size()), b.size());
}

QTEST_GUILESS_MAIN(LinesTest)
#include "tst_lines.moc"
