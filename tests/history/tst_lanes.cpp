// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/lanes.h"
#include "tests/history/drawing.h"

#include <QTest>

#include <random>

using namespace reckoner;

namespace {

std::vector<LaneRow> laidOut(const QString &drawing)
{
    const Result<RevisionGraph> graph = RevisionGraph::build(draw(drawing));
    return graph ? layOut(*graph) : std::vector<LaneRow>();
}

/// "c0 [0>0 1>0] | b1 ...": the rows with their lanes, and the lines below them; '~' for a dependency.
QString written(const std::vector<LaneRow> &rows)
{
    QStringList all;
    for (const LaneRow &row : rows) {
        QStringList lines;
        for (const LaneLine &line : row.below)
            lines.append(QStringLiteral("%1%2%3")
                             .arg(line.from)
                             .arg(QChar(line.dependency ? u'~' : u'>'))
                             .arg(line.to));
        all.append(QStringLiteral("%1%2 [%3]").arg(row.revision).arg(row.lane).arg(lines.join(u' ')));
    }
    return all.join(QStringLiteral(" | "));
}

} // namespace

class LanesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draws_data();
    void draws();
    void everyLineLeadsOn();
};

void LanesTest::draws_data()
{
    QTest::addColumn<QString>("drawing");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const char *drawing, const char *rows) {
        QTest::newRow(name) << QString::fromLatin1(drawing) << QString::fromLatin1(rows);
    };
    row("a chain stays in one lane", "a <- b <- c", "c0 [0>0] | b0 [0>0] | a0 []");
    row("two heads of one base", "a <- b; a <- c", "b0 [0>0] | c1 [0>0 1>0] | a0 []");
    row("a branch that is merged", "a <- b; a <- c; b,c <- d",
        "d0 [0>0 0>1] | b0 [0>0 1>1] | c1 [0>0 1>0] | a0 []");
    row("two roots that never meet", "a <- b; x <- y", "b0 [0>0] | a0 [] | y0 [0>0] | x0 []");
    row("a lane is taken again", "a <- b; a <- c; b,c <- d <- e; d <- f; e,f <- g",
        "g0 [0>0 0>1] | e0 [0>0 1>1] | f1 [0>0 1>0] | d0 [0>0 0>1] | b0 [0>0 1>1] | c1 [0>0 1>0] | a0 []");
    row("a dependency", "a <- b; x <- y; y ~ a", "b0 [0>0] | y1 [0>0 1>1 1~2] | x1 [0>0 2~0] | a0 []");
    row("a merge of three", "a <- b; a <- c; a <- d; b,c,d <- e",
        "e0 [0>0 0>1 0>2] | b0 [0>0 1>1 2>2] | c1 [0>0 1>0 2>2] | d2 [0>0 2>0] | a0 []");
}

void LanesTest::draws()
{
    QFETCH(QString, drawing);
    QFETCH(QString, rows);
    QCOMPARE(written(laidOut(drawing)), rows);
}

/// Walking down the lines from a revision leads to its parents and dependencies and to nothing else.
void LanesTest::everyLineLeadsOn()
{
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<Revision> revisions;
        const int count = 2 + int(random() % 40);
        for (int i = 0; i < count; ++i) {
            Revision made;
            made.id = QStringLiteral("r%1").arg(i);
            const int parents = i == 0 ? 0 : int(random() % 4);
            for (int p = 0; p < parents; ++p) {
                const QString parent = QStringLiteral("r%1").arg(random() % unsigned(i));
                if (!made.down.contains(parent))
                    made.down.append(parent);
            }
            if (i > 0 && random() % 6 == 0) {
                const QString needed = QStringLiteral("r%1").arg(random() % unsigned(i));
                if (!made.down.contains(needed))
                    made.dependsOn.append(needed);
            }
            revisions.push_back(made);
        }
        const Result<RevisionGraph> graph = RevisionGraph::build(revisions);
        QVERIFY(graph);
        const std::vector<LaneRow> rows = layOut(*graph);
        QCOMPARE(rows.size(), revisions.size());
        for (size_t start = 0; start < rows.size(); ++start) {
            const Revision &revision = *graph->find(rows[start].revision);
            for (const bool dependency : {false, true}) {
                QStringList reached;
                std::set<int> at{rows[start].lane};
                for (size_t i = start; i < rows.size() && !at.empty(); ++i) {
                    if (i > start && at.contains(rows[i].lane)) {
                        reached.append(rows[i].revision);
                        at.erase(rows[i].lane);
                    }
                    std::set<int> next;
                    for (const LaneLine &line : rows[i].below) {
                        // a line that starts at another revision's point is that one's
                        if (line.dependency == dependency && at.contains(line.from))
                            next.insert(line.to);
                    }
                    at = next;
                }
                QStringList wanted = dependency ? revision.dependsOn : revision.down;
                wanted.sort();
                reached.sort();
                QCOMPARE(reached, wanted);
            }
        }
    }
}

QTEST_GUILESS_MAIN(LanesTest)
#include "tst_lanes.moc"
