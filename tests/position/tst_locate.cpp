// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/position/sketchhistory.h"

#include "model/position/verdict.h"

using namespace reckoner;

/// The fix (semantics 6): the revisions whose replay is nearest to a database.
class TestLocate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void stopsWhenTold();
};

namespace {

const QString line = QStringLiteral("r1::+table t: id integer, b text\n"
                                    "r2:r1:t: +column c text\n"
                                    "r3:r2:\n"
                                    "r4:r3:+table n: id integer\n");
const QString branches = QStringLiteral("a::+table t: id integer\n"
                                        "b:a:t: +column x text\n"
                                        "c:a:t: +column y text\n"
                                        "m:b c:t: +column z text\n");

std::shared_ptr<Snapshot> liveAt(Replay &replay, const QString &at, const QString &edits)
{
    auto live = std::make_shared<Snapshot>(sketch::snapshot(QString(), "live"));
    live->schema = *replay.state(replay.graph().ancestors(at.split(QLatin1Char(' '), Qt::SkipEmptyParts)));
    sketch::applyAll(edits, live->schema, nullptr);
    return live;
}

} // namespace

void TestLocate::finds_data()
{
    QTest::addColumn<QString>("history");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("edits");
    QTest::addColumn<QString>("stamp"); // "none": no version table
    QTest::addColumn<QString>("fix");   // "revisions, distance[, assumed][; the others as near]"
    const auto row = [](const char *name, const QString &history, const char *at, const char *edits,
                        const char *stamp, const char *fix) {
        QTest::newRow(name) << history << QString::fromUtf8(at) << QString::fromUtf8(edits)
                            << QString::fromUtf8(stamp) << QString::fromUtf8(fix);
    };
    row("a database at its stamp", line, "r4", "", "r4", "r4, 0");
    row("a tie goes to the stamp", line, "r2", "", "r2", "r2, 0; r3");
    row("a tie goes to the later revision without a stamp", line, "r2", "", "none", "r3, 0, assumed; r2");
    row("a stamp that is not what the database is", line, "r1", "", "r4", "r1, 0");
    row("an empty database", line, "", "", "none", ", 0, assumed");
    row("a stamp at base", line, "", "", "", ", 0");
    row("a stamp that the history does not know", line, "r4", "", "gone", "r4, 0, assumed");
    row("the distance is the number of differences, here as many as from nothing", line, "r4",
        "t: +column e text|t: b integer", "r4", "r4, 2; ");
    row("what no revision ever made weighs nothing", line, "r4", "+table backup: id integer", "r4", "r4, 0");
    row("between two branches", branches, "b c", "", "none", "c b, 0, assumed");
    row("on one of two branches", branches, "c", "", "none", "c, 0, assumed");
    row("after the merge", branches, "m", "", "none", "m, 0, assumed");
}

void TestLocate::finds()
{
    QFETCH(QString, history);
    QFETCH(QString, at);
    QFETCH(QString, edits);
    QFETCH(QString, stamp);
    QFETCH(QString, fix);
    const auto replay = sketch::replayOf(history);
    const auto live = liveAt(*replay, at, edits);
    Stamp rows;
    rows.tablePresent = stamp != QLatin1String("none");
    if (rows.tablePresent)
        rows.revisions = stamp.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    live->stamp = rows;
    const Fix found = locate(*replay, *live);
    QString text = QStringLiteral("%1, %2").arg(found.revisions.join(QLatin1Char(' '))).arg(found.distance);
    if (found.assumed)
        text += QLatin1String(", assumed");
    for (const QStringList &other : found.alternatives)
        text += QLatin1String("; ") + other.join(QLatin1Char(' '));
    QCOMPARE(text, fix);
}

void TestLocate::stopsWhenTold()
{
    const auto replay = sketch::replayOf(line);
    const auto live = liveAt(*replay, QStringLiteral("r4"), QString());
    Progress progress;
    progress.cancel.cancel();
    const Fix found = locate(*replay, *live, progress);
    QVERIFY(found.revisions.isEmpty());
    QVERIFY(found.alternatives.empty());
}

QTEST_APPLESS_MAIN(TestLocate)
#include "tst_locate.moc"
