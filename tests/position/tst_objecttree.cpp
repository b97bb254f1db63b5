// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/position/objecttree.h"
#include "tests/position/positions.h"

#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// One node a line: its name, "++-." for what Models, Head, Stamp and Live have ('+' there, '-' missing, '?'
/// not told, '.' no position), the legs it differs on, "(differing)".
QString written(const ObjectTree &tree, int node, int depth = 0)
{
    const TreeNode &at = tree.nodes[size_t(node)];
    QString line = QString(depth, u' ');
    line += at.level == TreeNode::Level::Group ? QStringLiteral("#%1").arg(int(at.group)) : at.name;
    if (at.level != TreeNode::Level::Group) {
        line += u' ';
        for (const Standing standing : at.standing)
            line += u".?-+"[int(standing)];
    }
    for (const Leg leg : {Leg::ModelsHead, Leg::StampHead, Leg::StampLive}) {
        if (at.differs(leg))
            line += u' ' + legName(leg);
    }
    if (at.differing)
        line += QStringLiteral(" (%1)").arg(at.differing);
    line += u'\n';
    for (int i = 0; i < at.children; ++i)
        line += written(tree, at.firstChild + i, depth + 1);
    return line;
}

QString treeOf(const std::shared_ptr<Verdict> &verdict)
{
    const ObjectTree tree = mergePositions(*verdict, dialect(DialectId::Sqlite));
    QString text;
    for (int i = 0; i < tree.spaces; ++i)
        text += written(tree, i);
    return text;
}

} // namespace

class ObjectTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergesTheFourPositions();
    void marksBothNamesOfARename();
    void foldsTheCaseOfNames();
    void findsEveryNode();
    void isEmptyForNothing();
};

void ObjectTreeTest::mergesTheFourPositions()
{
    const auto verdict =
        verdictOf(s("CREATE TABLE a (id integer PRIMARY KEY, x text, y text);"),
                  s("CREATE TABLE a (id integer PRIMARY KEY, x text); CREATE INDEX ix ON a (x);"),
                  s("CREATE TABLE a (id integer PRIMARY KEY, x text);"),
                  s("CREATE TABLE a (id integer PRIMARY KEY, x integer); CREATE TABLE z (i int);"));
    QCOMPARE(treeOf(verdict),
             s("main ++++ (4)\n #1 (4)\n  a ++++ (3)\n   #12 (2)\n    id ++++\n    x ++++ stamp-live (1)\n"
               "    y +--- models-head (1)\n   #13\n    (id) ++++\n   #15 (1)\n"
               "    ix -+-- models-head stamp-head (1)\n  z ---+ stamp-live (1)\n   #12\n"
               "    i ---+ stamp-live\n"));
}

void ObjectTreeTest::marksBothNamesOfARename()
{
    const auto verdict = verdictOf(QString(), s("CREATE TABLE a (id integer, name text NOT NULL);"),
                                   s("CREATE TABLE a (id integer, name text NOT NULL);"),
                                   s("CREATE TABLE a (id integer, title text NOT NULL);"));
    QCOMPARE(treeOf(verdict),
             s("main .+++ (1)\n #1 (1)\n  a .+++ (1)\n   #12 (1)\n    id .+++\n    name .++- stamp-live (1)\n"
               "    title .--+ stamp-live\n"));
}

void ObjectTreeTest::foldsTheCaseOfNames()
{
    const auto verdict =
        verdictOf(QString(), s("CREATE TABLE Orders (Id integer);"), s("CREATE TABLE Orders (Id integer);"),
                  s("CREATE TABLE orders (id integer);"));
    QCOMPARE(treeOf(verdict), s("main .+++\n #1\n  Orders .+++\n   #12\n    Id .+++\n"));
}

void ObjectTreeTest::findsEveryNode()
{
    QString sql;
    for (int i = 0; i < 60; ++i)
        sql += QStringLiteral("CREATE TABLE t%1 (id integer PRIMARY KEY, a text UNIQUE, b int CHECK (b > 0) "
                              "REFERENCES t0 (id));"
                              "CREATE INDEX ix_%1 ON t%1 (a); CREATE VIEW v%1 AS SELECT * FROM t%1;"
                              "CREATE TRIGGER tr%1 AFTER INSERT ON t%1 BEGIN SELECT 1; END;")
                   .arg(i);
    const auto verdict = verdictOf(sql, sql, sql, sql);
    QVERIFY(verdict->findings.empty());
    const ObjectTree tree = mergePositions(*verdict, dialect(DialectId::Sqlite));
    int objects = 0;
    for (int i = 0; i < int(tree.nodes.size()); ++i) {
        const TreeNode &node = tree.nodes[size_t(i)];
        QVERIFY(node.parent < i);
        if (node.parent >= 0)
            QCOMPARE(tree.nodes[size_t(node.parent)].firstChild + tree.row(i), i);
        if (node.level == TreeNode::Level::Group)
            continue;
        ++objects;
        QCOMPARE(tree.find(node.ref()), i);
    }
    QCOMPARE(objects, 1 + 60 * 11);
    QCOMPARE(tree.findPath(s("main.t7.a")), tree.find({Kind::Column, s("main.t7"), s("a")}));
    QCOMPARE(tree.findPath(s("MAIN.T7")), tree.find({Kind::Table, s("main"), s("t7")}));
    QCOMPARE(tree.findPath(s("main.t7.none")), -1);
    QCOMPARE(tree.find({Kind::Table, s("main"), s("none")}), -1);
    QCOMPARE(tree.find({Kind::Column, s("main.none"), s("a")}), -1);
    QCOMPARE(tree.find({Kind::Column, s("main.t1"), s("none")}), -1);
}

void ObjectTreeTest::isEmptyForNothing()
{
    QCOMPARE(treeOf(verdictOf(QString(), QString(), QString(), QString())), QString());
}

QTEST_GUILESS_MAIN(ObjectTreeTest)
#include "tst_objecttree.moc"
