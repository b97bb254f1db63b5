// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/position/chart.h"
#include "tests/position/sketchhistory.h"

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const QString branches = QStringLiteral("a::+table t: id integer, b text; index ix (b)\n"
                                        "b:a:t: +column x text|t: ?\n"
                                        "c:a:+table u: id integer\n"
                                        "m:b c:\n"
                                        "n:m:!gone|-table t\n");

Verdict verdictAt(const QStringList &stamp, const QStringList &pending)
{
    Verdict verdict;
    verdict.positions.live = std::make_shared<Snapshot>();
    verdict.heads = {s("n")};
    verdict.stampRows = stamp;
    verdict.pending = pending;
    return verdict;
}

/// "n HEAD PENDING 2 | ...": ids with what they are marked with and how often they touch.
QString written(const Chart &chart)
{
    QStringList rows;
    for (const ChartRow &row : chart.rows) {
        QStringList words{row.revision.id};
        for (const auto &[holds, word] :
             {std::pair(row.isHead, "HEAD"), std::pair(row.isStamp, "STAMP"), std::pair(row.isFix, "FIX"),
              std::pair(row.isPending, "PENDING"), std::pair(row.isDone, "DONE"),
              std::pair(row.isOpaque(), "OPAQUE"), std::pair(!row.effect->problems.empty(), "PROBLEM")}) {
            if (holds)
                words.append(s(word));
        }
        words.append(QString::number(row.effect->touches.size()));
        rows.append(words.join(u' '));
    }
    return rows.join(s(" | "));
}

QString names(const Chart &chart, const std::vector<int> &rows)
{
    QStringList names;
    for (const int row : rows)
        names.append(chart.rows[size_t(row)].revision.id);
    return names.join(u' ');
}

} // namespace

class ChartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_data();
    void marks();
    void drawsAsTheLanesDo();
    void findsWhatTouched_data();
    void findsWhatTouched();
    void knowsTheStoriesOfFiles();
    void isEmptyWithoutRevisions();
};

void ChartTest::marks_data()
{
    QTest::addColumn<QString>("stamp"); // "none": no database
    QTest::addColumn<QString>("fix");
    QTest::addColumn<QString>("rows");
    QTest::newRow("without a database nothing is done or pending")
        << s("none") << QString() << s("n HEAD PROBLEM 2 | m 0 | b OPAQUE 1 | c 1 | a 1");
    QTest::newRow("stamped at a merge") << s("m") << s("m")
                                        << s("n HEAD PENDING PROBLEM 2 | m STAMP FIX DONE 0 | b DONE "
                                             "OPAQUE 1 | c DONE 1 | a DONE 1");
    QTest::newRow("stamped on one branch, nearest to another")
        << s("b") << s("c")
        << s("n HEAD PENDING PROBLEM 2 | m PENDING 0 | b STAMP DONE OPAQUE 1 | c FIX PENDING 1 | a DONE 1");
    QTest::newRow("a stamp that no revision has")
        << s("gone") << QString()
        << s("n HEAD PENDING PROBLEM 2 | m PENDING 0 | b PENDING OPAQUE 1 | c PENDING 1 | a PENDING 1");
    QTest::newRow("an assumed fix stands in for the stamp")
        << s("gone") << s("c assumed")
        << s("n HEAD PENDING PROBLEM 2 | m PENDING 0 | b PENDING OPAQUE 1 | c FIX DONE 1 | a DONE 1");
}

void ChartTest::marks()
{
    QFETCH(QString, stamp);
    QFETCH(QString, fix);
    const auto replay = sketch::replayOf(branches);
    Verdict verdict = verdictAt({stamp}, {});
    const QString at = fix.section(u' ', 0, 0);
    if (!fix.isEmpty()) {
        verdict.fix = Fix();
        verdict.fix->revisions = {at};
        verdict.fix->assumed = fix.endsWith(s("assumed"));
    }
    if (stamp == s("none")) {
        verdict.positions.live = nullptr;
        verdict.stampRows.clear();
    } else {
        const QString from = verdict.fix && verdict.fix->assumed ? at : stamp;
        const RevisionSet done =
            replay->graph().find(from) ? replay->graph().ancestors({from}) : RevisionSet();
        for (const Revision &revision : replay->graph().revisions()) {
            if (!done.contains(revision.id))
                verdict.pending.append(revision.id);
        }
    }
    QTEST(written(chartOf(*replay, verdict, {})), "rows");
}

void ChartTest::drawsAsTheLanesDo()
{
    const auto replay = sketch::replayOf(branches);
    const Chart chart = chartOf(*replay, verdictAt({s("m")}, {s("n")}), {});
    const std::vector<LaneRow> lanes = layOut(replay->graph());
    QCOMPARE(chart.rows.size(), lanes.size());
    for (size_t i = 0; i < lanes.size(); ++i)
        QCOMPARE(chart.rows[i].lane, lanes[i]);
    QCOMPARE(chart.lanes, laneCount(lanes));
    QCOMPARE(chart.lanes, 2);
    for (int i = 0; i < int(chart.rows.size()); ++i)
        QCOMPARE(chart.find(chart.rows[size_t(i)].revision.id), i);
    QCOMPARE(chart.find(s("zz")), -1);
}

void ChartTest::findsWhatTouched_data()
{
    QTest::addColumn<ObjectRef>("object");
    QTest::addColumn<bool>("folds");
    QTest::addColumn<QString>("revisions");
    const ObjectRef table{Kind::Table, s("public"), s("t")};
    QTest::newRow("a table, and what it holds, the newest first") << table << false << s("n b a");
    QTest::newRow("a column alone") << ObjectRef{Kind::Column, s("public.t"), s("x")} << false << s("b");
    QTest::newRow("another table") << ObjectRef{Kind::Table, s("public"), s("u")} << false << s("c");
    QTest::newRow("another kind of that name")
        << ObjectRef{Kind::View, s("public"), s("u")} << false << QString();
    QTest::newRow("another case") << ObjectRef{Kind::Table, s("public"), s("U")} << false << QString();
    QTest::newRow("another case where case is folded")
        << ObjectRef{Kind::Table, s("public"), s("U")} << true << s("c");
    QTest::newRow("nothing") << ObjectRef{Kind::Table, s("public"), s("no")} << false << QString();
}

void ChartTest::findsWhatTouched()
{
    QFETCH(ObjectRef, object);
    QFETCH(bool, folds);
    const auto replay = sketch::replayOf(branches);
    const Chart chart = chartOf(*replay, verdictAt({}, {}), {});
    QTEST(names(chart, chart.touching(object, folds)), "revisions");
}

void ChartTest::knowsTheStoriesOfFiles()
{
    Revision told;
    told.id = s("a");
    told.place = {s("versions/a.py"), 3, 1};
    Revision untold = told;
    untold.id = s("b");
    untold.down = {s("a")};
    untold.place.file = s("versions/b.py");
    const auto graph = RevisionGraph::build({told, untold});
    QVERIFY(graph);
    Replay replay(*graph, std::make_unique<sketch::SketchRunner>());
    Stories stories;
    stories.complete = false;
    stories.files[s("versions/a.py")].author = s("Ada");
    const Chart chart = chartOf(replay, Verdict(), stories);
    QVERIFY(!chart.storiesComplete);
    QVERIFY(!chart.rows[0].story);
    QVERIFY(chart.rows[1].story);
    QCOMPARE(chart.rows[1].story->author, s("Ada"));
}

void ChartTest::isEmptyWithoutRevisions()
{
    const auto replay = sketch::replayOf(QString());
    const Chart chart = chartOf(*replay, Verdict(), {});
    QVERIFY(chart.rows.empty());
    QCOMPARE(chart.lanes, 0);
    QVERIFY(chart.touching({Kind::Table, s("public"), s("t")}, false).empty());
}

QTEST_GUILESS_MAIN(ChartTest)
#include "tst_chart.moc"
