// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/unified.h"
#include "model/sql/script.h"

#include <QTest>

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

std::vector<UnifiedRow> rowsOf(const QString &from, const QString &to, int context,
                               DialectId id = DialectId::Sqlite)
{
    const Snapshot left = snapshotOf(from, id);
    const Snapshot right = snapshotOf(to, id);
    return unifiedRows(left, right, diff(left, right), dialect(id), context);
}

/// As a patch; "@3" for three equal lines that were left out. Empty lines between objects are not told.
QString written(const std::vector<UnifiedRow> &rows)
{
    QStringList lines;
    for (const UnifiedRow &row : rows) {
        const QString text = row.text.trimmed();
        if (row.state == UnifiedRow::State::Skipped)
            lines.append(s("@%1").arg(row.skipped));
        else if (!text.isEmpty())
            lines.append(u" -+"[int(row.state)] + text);
    }
    return lines.join(u'\n');
}

} // namespace

class UnifiedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data();
    void writes();
    void parts();
    void marksPiecesOfALine();
    void everyLineOfAChangedObjectIsThereOrCounted();
};

void UnifiedTest::writes_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("context");
    QTest::addColumn<QString>("text");
    const QString wide = s("CREATE TABLE t (a int, b int, c int, d int, e int, f %1, g int);");
    QTest::newRow("nothing differs") << s("CREATE TABLE t (a int);") << s("CREATE TABLE t (a int);") << 3
                                     << QString();
    QTest::newRow("a table comes") << QString() << s("CREATE TABLE t (a int);") << 3
                                   << s("+CREATE TABLE main.t (\n+a INT\n+);");
    QTest::newRow("a table goes") << s("CREATE TABLE t (a int);") << QString() << 3
                                  << s("-CREATE TABLE main.t (\n-a INT\n-);");
    QTest::newRow("a change with what stands near it")
        << wide.arg(s("int")) << wide.arg(s("text")) << 1
        << s(" CREATE TABLE main.t (\n@4\n e INT,\n-f INT,\n+f TEXT,\n g INT\n@1");
    QTest::newRow("a change without anything near it, but for the table's name")
        << wide.arg(s("int")) << wide.arg(s("text")) << 0
        << s(" CREATE TABLE main.t (\n@5\n-f INT,\n+f TEXT,\n@2");
    QTest::newRow("other objects are left out") << s("CREATE TABLE t (a int); CREATE TABLE u (a int);")
                                                << s("CREATE TABLE t (a int); CREATE TABLE u (a int, b int);")
                                                << 3 << s(" CREATE TABLE main.u (\n a INT,\n+b INT\n );");
    QTest::newRow("an index that goes with its column is told")
        << s("CREATE TABLE t (a int, b int); CREATE INDEX ix ON t (b);") << s("CREATE TABLE t (a int);") << 3
        << s(" CREATE TABLE main.t (\n a INT\n-b INT\n );\n-CREATE INDEX ix ON main.t (b);");
    QTest::newRow("a renamed table") << s("CREATE TABLE people (id int, name text, age int, mail text);")
                                     << s("CREATE TABLE persons (id int, name text, age int, mail text);")
                                     << 0
                                     << s("-CREATE TABLE main.people (\n+CREATE TABLE main.persons (\n@5");
    QTest::newRow("names that need quotes, in another case")
        << s("CREATE TABLE \"Order Lines\" (a int);") << s("CREATE TABLE \"order LINES\" (a int, b int);")
        << 0 << s(" CREATE TABLE main.\"order LINES\" (\n@1\n+b INT\n@1");
}

void UnifiedTest::writes()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, context);
    QTEST(written(rowsOf(from, to, context)), "text");
}

/// An empty line parts objects, whatever is left out, and none stands at the end.
void UnifiedTest::parts()
{
    const std::vector<UnifiedRow> rows =
        rowsOf(s("CREATE TABLE a (x int, y int); CREATE TABLE b (x int);"),
               s("CREATE TABLE a (x text, y int); CREATE TABLE c (p blob, q text, r real);"), 0);
    QStringList text;
    for (const UnifiedRow &row : rows)
        text.append(row.text.isEmpty() && row.state == UnifiedRow::State::Same ? s("gap") : s("line"));
    QCOMPARE(text.count(s("gap")), 2);
    QCOMPARE(text.last(), s("line"));
}

void UnifiedTest::marksPiecesOfALine()
{
    const std::vector<UnifiedRow> rows =
        rowsOf(s("CREATE TABLE t (a varchar(20));"), s("CREATE TABLE t (a varchar(50));"), 0);
    int told = 0;
    for (const UnifiedRow &row : rows) {
        if (row.pieces.empty())
            continue;
        ++told;
        const TextPiece &piece = row.pieces.front();
        QCOMPARE(row.text.mid(piece.begin, piece.length),
                 row.state == UnifiedRow::State::Removed ? s("20") : s("50"));
        QCOMPARE(row.ref, (ObjectRef{Kind::Column, s("main.t"), s("a")}));
    }
    QCOMPARE(told, 2);
}

void UnifiedTest::everyLineOfAChangedObjectIsThereOrCounted()
{
    const QString from = s("CREATE TABLE t (a int, b int, c int); CREATE INDEX ix ON t (c);");
    const QString to = s("CREATE TABLE t (a int, c text, d int); CREATE INDEX ix ON t (c, d);");
    int expected = 0;
    const SchemaText whole = schemaLines(snapshotOf(to, DialectId::Sqlite), dialect(DialectId::Sqlite));
    for (const SchemaLine &line : whole.lines())
        expected += !line.utf8.isEmpty();
    for (int context = 0; context < 5; ++context) {
        int lines = 0;
        for (const UnifiedRow &row : rowsOf(from, to, context))
            lines += row.state == UnifiedRow::State::Skipped ? row.skipped
                                                             : row.state != UnifiedRow::State::Removed;
        QCOMPARE(lines, expected);
    }
}

QTEST_GUILESS_MAIN(UnifiedTest)
#include "tst_unified.moc"
