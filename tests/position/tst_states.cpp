// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A state is what its revisions build, whatever was asked for before and however few states are kept.

#include "tests/position/sketchhistory.h"

#include <QRandomGenerator>
#include <QTest>

using namespace reckoner;

namespace {

constexpr int revisions = 150;

/// A line of revisions with side branches of two that are merged back; each makes a table, and changes an
/// earlier one.
QString history()
{
    QString text;
    for (int i = 0; i < revisions; ++i) {
        const QString down = i == 0         ? QString()
                             : i % 40 == 10 ? QStringLiteral("r%1").arg(i - 2)
                             : i % 40 == 12 ? QStringLiteral("r%1 r%2").arg(i - 1).arg(i - 3)
                                            : QStringLiteral("r%1").arg(i - 1);
        text += QStringLiteral("r%1:%2:+table t%1: id integer").arg(i).arg(down);
        if (i > 20)
            text += QStringLiteral("|t%1: +column c%2 text").arg(i - 20).arg(i);
        text += QLatin1Char('\n');
    }
    return text;
}

} // namespace

class StatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areTheSameHoweverFewAreKept_data();
    void areTheSameHoweverFewAreKept();
};

void StatesTest::areTheSameHoweverFewAreKept_data()
{
    QTest::addColumn<int>("room");
    QTest::newRow("none") << 0;
    QTest::newRow("a few") << 400;
    QTest::newRow("all") << 1'000'000;
}

void StatesTest::areTheSameHoweverFewAreKept()
{
    QFETCH(int, room);
    const QString text = history();
    const auto replay = sketch::replayOf(text);
    replay->keepAtMost(size_t(room));
    QRandomGenerator random(7);
    for (int i = 0; i < 60; ++i) {
        const QString revision = QStringLiteral("r%1").arg(random.bounded(revisions));
        const RevisionSet set = replay->graph().ancestors({revision});
        const auto state = replay->state(set);
        const auto fresh = sketch::replayOf(text);
        QCOMPARE(*state, *fresh->state(set));
        QCOMPARE(replay->effect(revision), fresh->effect(revision));
        QCOMPARE(state->tables.size(), set.size());
        if (i % 20 == 19)
            replay->rest();
    }
}

QTEST_GUILESS_MAIN(StatesTest)
#include "tst_states.moc"
