// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/graph.h"
#include "tests/history/drawing.h"

#include <QTest>

using namespace reckoner;

namespace {

QString ids(const std::vector<const Revision *> &revisions)
{
    QStringList names;
    for (const Revision *revision : revisions)
        names.append(revision->id);
    return names.join(QLatin1Char(' '));
}

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

class TestGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shape()
    {
        const auto graph =
            RevisionGraph::build(draw(s("a <- b <- c; a <- d; c,d <- e; e <- f; x <- y; f ~ x")));
        QVERIFY(graph);
        QCOMPARE(graph->heads(), QStringList({s("y"), s("f")}));
        QStringList bases = graph->bases();
        bases.sort();
        QCOMPARE(bases, QStringList({s("a"), s("x")}));
        const RevisionSet set = graph->ancestors({s("f")});
        QCOMPARE(QStringList(set.begin(), set.end()).join(QLatin1Char(' ')), s("a b c d e f x"));
        QCOMPARE(graph->children(s("a")), QStringList({s("d"), s("b")}));
        QCOMPARE(graph->redundant({s("b"), s("d"), s("e"), s("x"), s("y")}),
                 QStringList({s("b"), s("d"), s("x")}));
        const std::vector<const Revision *> ordered = graph->ordered(graph->ancestors({s("e")}));
        QCOMPARE(ordered.front()->id, s("a"));
        QCOMPARE(ordered.back()->id, s("e"));
    }

    /// Orders taken from Alembic 1.20's RevisionMap.
    void orderIsAlembics_data()
    {
        QTest::addColumn<QString>("drawing");
        QTest::addColumn<QString>("order");
        QTest::newRow("a line") << s("a <- b <- c") << s("a b c");
        QTest::newRow("a merge") << s("a <- b <- c; a <- d; c,d <- e") << s("a d b c e");
        QTest::newRow("two trunks") << s("a <- b; x <- y") << s("x y a b");
        QTest::newRow("a dependency across trunks") << s("a <- b <- c; x <- y; b ~ y") << s("x y a b c");
        QTest::newRow("all at once") << s("a <- b <- c; a <- d; c,d <- e; e <- f; x <- y; f ~ x")
                                     << s("x a y d b c e f");
        QTest::newRow("a branch that stays") << s("a <- b <- c; a <- d <- e") << s("a d e b c");
        QTest::newRow("a dependency by label") << s("a <- b; x:one <- y; b ~ one") << s("x y a b");
    }
    void orderIsAlembics()
    {
        QFETCH(QString, drawing);
        QFETCH(QString, order);
        const auto graph = RevisionGraph::build(draw(drawing));
        QVERIFY(graph);
        std::vector<const Revision *> all;
        for (const Revision &revision : graph->revisions())
            all.push_back(&revision);
        QCOMPARE(ids(all), order);
    }

    void errorsAreNamed_data()
    {
        QTest::addColumn<QString>("drawing");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("file");
        QTest::newRow("a parent that no migration has") << s("b") << s("history.missing") << s("b.py");
        QTest::newRow("a circle") << s("a <- b <- c <- b") << s("history.cycle") << s("b.py");
        QTest::newRow("a revision that follows itself") << s("a <- a") << s("history.cycle") << s("a.py");
        QTest::newRow("a circle through a dependency")
            << s("a <- b; a ~ b") << s("history.cycle") << s("a.py");
        QTest::newRow("a dependency nobody has") << s("a ~ nothing") << s("history.missing") << s("a.py");
        QTest::newRow("a label twice") << s("a:one <- b:one") << s("history.label") << s("b.py");
    }
    void errorsAreNamed()
    {
        QFETCH(QString, drawing);
        QFETCH(QString, code);
        QFETCH(QString, file);
        std::vector<Revision> revisions = draw(drawing);
        if (revisions.size() == 1 && code == s("history.missing") && revisions[0].dependsOn.isEmpty())
            revisions[0].down = {s("gone")};
        const auto graph = RevisionGraph::build(revisions);
        QVERIFY(!graph);
        QCOMPARE(graph.error().code, code);
        QCOMPARE(graph.error().place.file, file);
    }

    void duplicatesNameBothPlaces()
    {
        std::vector<Revision> revisions = draw(s("a <- b"));
        revisions.push_back(revisions[0]);
        revisions.back().place.file = s("copy.py");
        const auto graph = RevisionGraph::build(revisions);
        QVERIFY(!graph);
        QCOMPARE(graph.error().code, s("history.duplicate"));
        QVERIFY(graph.error().message.contains(s("a.py:1")) &&
                graph.error().message.contains(s("copy.py:1")));
    }

    void resolves_data()
    {
        QTest::addColumn<QString>("symbol");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *symbol, const char *expected) {
            QTest::newRow(symbol) << s(symbol) << s(expected);
        };
        row("base", "");
        row("head", "history.heads");
        row("heads", "zzzz1 cccc3");
        row("bbbb2", "bbbb2");
        row("bb", "bbbb2");
        row("aaaa", "history.ambiguous");
        row("qqq", "history.unknown");
        row("other", "yyyy1");
        row("other@head", "zzzz1");
        row("aaaa1@head", "cccc3");
        row("bbbb2+1", "cccc3");
        row("bbbb2-1", "aaaa1");
        row("bbbb2-2", "");
        row("bbbb2-3", "history.unknown");
        row("cccc3+1", "history.unknown");
        row("aaaa1+1", "history.ambiguous");
        row("other@head-1", "yyyy1");
        row("aaaa2@head", "cccc3");
        row("bbbb2,zzzz1", "bbbb2 zzzz1");
    }
    void resolves()
    {
        QFETCH(QString, symbol);
        QFETCH(QString, expected);
        const auto graph = RevisionGraph::build(
            draw(s("aaaa1 <- bbbb2 <- cccc3; aaaa1 <- aaaa2; bbbb2,aaaa2 <- cccc3; yyyy1:other <- zzzz1")));
        QVERIFY(graph);
        const Result<QStringList> ids = graph->resolve(symbol);
        QCOMPARE(ids ? ids->join(QLatin1Char(' ')) : ids.error().code, expected);
    }

    void deepHistoriesDoNotOverflow()
    {
        std::vector<Revision> revisions;
        for (int i = 0; i < 20000; ++i) {
            Revision revision;
            revision.id = QString::number(i);
            if (i > 0)
                revision.down = {QString::number(i - 1)};
            revisions.push_back(revision);
        }
        const auto graph = RevisionGraph::build(revisions);
        QVERIFY(graph);
        QCOMPARE(graph->revisions().back().id, s("19999"));
    }
};

QTEST_GUILESS_MAIN(TestGraph)
#include "tst_graph.moc"
