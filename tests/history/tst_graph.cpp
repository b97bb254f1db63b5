// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/graph.h"

#include <QTest>

using namespace reckoner;

namespace {

/// Draws a graph: "a <- b <- c; a <- d; c,d <- e; e ~ x" ("x <- y" reads "y follows x", "y ~ x" reads "y
/// depends on x"; "a:one" gives a the label one).
std::vector<Revision> draw(const QString &drawing)
{
    std::vector<Revision> revisions;
    const auto revision = [&](QString name) -> Revision & {
        const QStringList parts = name.trimmed().split(QLatin1Char(':'));
        auto it = std::find_if(revisions.begin(), revisions.end(),
                               [&](const Revision &each) { return each.id == parts[0]; });
        if (it == revisions.end()) {
            Revision made;
            made.id = parts[0];
            made.place = {parts[0] + QStringLiteral(".py"), 1, 1};
            it = revisions.insert(revisions.end(), made);
        }
        if (parts.size() > 1)
            it->labels = {parts[1]};
        return *it;
    };
    for (const QString &line : drawing.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (line.contains(QLatin1Char('~'))) {
            const QStringList sides = line.split(QLatin1Char('~'));
            revision(sides[0]).dependsOn.append(sides[1].trimmed());
            continue;
        }
        const QStringList steps = line.split(QStringLiteral("<-"));
        for (int i = 0; i < steps.size(); ++i) {
            QStringList down;
            if (i > 0) {
                for (const QString &parent : steps[i - 1].split(QLatin1Char(',')))
                    down.append(parent.trimmed().section(QLatin1Char(':'), 0, 0));
            }
            for (const QString &each : steps[i].split(QLatin1Char(','))) {
                Revision &made = revision(each);
                if (i > 0)
                    made.down = down;
            }
        }
    }
    return revisions;
}

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
