// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/compare.h"
#include "tests/files/repository.h"
#include "tests/position/positions.h"

#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

std::shared_ptr<const Comparison> compared(const char *left, const char *right,
                                           const std::optional<ObjectRef> &scope = {})
{
    return compareSnapshots(snapshotOf(s(left), "left"), snapshotOf(s(right), "right"), scope);
}

} // namespace

class CompareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alignsTexts();
    void keepsToItsScope();
    void findsRows();
    void knowsWhereLinesComeFrom();
    void writesAPatch();
    void writesNoPatchForNothing();
    void readsAPlaceAtARevision();
};

void CompareTest::alignsTexts()
{
    const auto both = compared("CREATE TABLE a (i integer, j text); CREATE TABLE b (k integer);",
                               "CREATE TABLE a (i integer, j integer); CREATE TABLE c (k integer);");
    // A line of each text for each row.
    const int rows = int(both->rows.size());
    QCOMPARE(both->leftText(0, rows).split('\n').size(), rows);
    QCOMPARE(both->rightText(0, rows).split('\n').size(), rows);
    const int unified = int(both->unified.size());
    QCOMPARE(both->unifiedText(0, unified).split('\n').size(), unified);
    for (int row = 0; row < rows; ++row) { // pieces make the whole
        QCOMPARE(both->leftText(0, row) + both->leftText(row, rows), both->leftText(0, rows));
        QCOMPARE(both->rightText(0, row) + both->rightText(row, rows), both->rightText(0, rows));
        const std::optional<SchemaLine> left = both->leftLine(row);
        QCOMPARE(both->leftText(0, rows).split('\n').at(row), left ? left->utf8.toByteArray() : QByteArray());
    }
    // The unified text holds every line of either side that is not the same on both, and the same ones once.
    int same = 0;
    for (const AlignedRow &row : both->rows)
        same += row.state == AlignedRow::State::Same && row.left >= 0 && row.right >= 0;
    QCOMPARE(unified + same, both->leftLines.size() + both->rightLines.size());
    QCOMPARE(both->changeStarts().size(), size_t(2)); // what differs row after row is one place
}

void CompareTest::keepsToItsScope()
{
    const ObjectRef j{Kind::Column, s("main.a"), s("j")};
    const auto both = compared("CREATE TABLE a (i integer, j text); CREATE TABLE b (k integer);",
                               "CREATE TABLE A (i integer, J integer); CREATE TABLE c (k integer);", j);
    for (const SchemaLine &line : both->leftLines.lines())
        QCOMPARE(line.whole.object.toLower(), s("a"));
    QCOMPARE(both->diff.changes.size(), size_t(1));
}

void CompareTest::findsRows()
{
    const auto both =
        compared("CREATE TABLE a (i integer, j text);", "CREATE TABLE a (i integer, j integer);");
    const int row = both->rowOf({Kind::Column, s("main.a"), s("j")});
    QVERIFY(row > 0);
    QVERIFY(both->change(row));
    QCOMPARE(both->rowOf({Kind::Table, s("main"), s("a")}), 0);
    QCOMPARE(both->rowOf({Kind::Column, s("main.a"), s("none")}), -1);
}

void CompareTest::knowsWhereLinesComeFrom()
{
    const auto both = compared("\nCREATE TABLE a (i integer);\nCREATE VIEW v AS SELECT i FROM a;",
                               "CREATE TABLE b (x text, y text, z text);");
    const auto origin = [&](const ObjectRef &ref) { return both->leftOrigin(both->rowOf(ref)); };
    QCOMPARE(origin({Kind::Table, s("main"), s("a")}).file, s("left"));
    QCOMPARE(origin({Kind::Table, s("main"), s("a")}).line, 2);
    QCOMPARE(origin({Kind::View, s("main"), s("v")}).line, 3);
    const int gap = both->rowOf({Kind::Table, s("main"), s("b")});
    QVERIFY(!both->leftOrigin(gap).isKnown());
    QVERIFY(both->rightOrigin(gap).isKnown());
}

void CompareTest::writesAPatch()
{
    const auto both = compared(
        "CREATE TABLE a (c1 integer, c2 integer, c3 integer, c4 integer, c5 integer, c6 integer, c7 text);",
        "CREATE TABLE a (c1 integer, c2 integer, c3 integer, c4 integer, c5 integer, c6 integer, c7 "
        "integer);");
    QCOMPARE(unifiedDiff(*both),
             QByteArray("--- left\n+++ right\n@@ -5,6 +5,6 @@\n     c4 INTEGER,\n     c5 INTEGER,\n"
                        "     c6 INTEGER,\n-    c7 TEXT\n+    c7 INTEGER\n );\n \n"));
}

void CompareTest::writesNoPatchForNothing()
{
    const auto both = compared("CREATE TABLE a (i integer);", "CREATE TABLE a (i integer);");
    QCOMPARE(unifiedDiff(*both), QByteArray("--- left\n+++ right\n"));
    const auto nothing = compared("", "");
    QVERIFY(nothing->rows.empty());
    QVERIFY(nothing->leftText(0, 0).isEmpty());
    QVERIFY(nothing->changeStarts().empty());
}

void CompareTest::readsAPlaceAtARevision()
{
    if (!TestRepository::hasGit())
        QSKIP("git is not installed");
    TestRepository repository;
    repository.write(s("models.py"), "old");
    repository.commit(s("one"));
    repository.git({s("tag"), s("v1")});
    repository.write(s("models.py"), "new");
    const Place place{s("models.py"), 1, 0};
    QCOMPARE(*readPlace(repository.root, place, s("v1")), QByteArray("old"));
    QCOMPARE(*readPlace(repository.root, place), QByteArray("new"));
    QCOMPARE(readPlace(repository.root, place, s("v2")).error().code, s("git.ref"));
    QCOMPARE(readPlace(repository.root, {s("none.py"), 1, 0}).error().code, s("file.missing"));
}

QTEST_GUILESS_MAIN(CompareTest)
#include "tst_compare.moc"
