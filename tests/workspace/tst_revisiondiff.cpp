// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/revisiondiff.h"
#include "tests/position/sketchhistory.h"

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// Changed lines alone, as a patch, and what is said about them.
QString written(const Result<RevisionDiff> &diff)
{
    if (!diff)
        return diff.error().code;
    QStringList lines;
    for (const UnifiedRow &row : diff->rows) {
        if (row.state == UnifiedRow::State::Added || row.state == UnifiedRow::State::Removed)
            lines.append((row.state == UnifiedRow::State::Added ? u'+' : u'-') +
                         row.text.trimmed().section(u' ', 0, 2));
    }
    if (diff->apart)
        lines.append(s("apart"));
    if (diff->unread)
        lines.append(s("unread %1").arg(diff->unread));
    return lines.join(s("; "));
}

} // namespace

class RevisionDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_replay = sketch::replayOf(s("a::+table t: id integer\n"
                                      "b:a:t: +column x text\n"
                                      "c:a:t: +column y text|t: ?\n"
                                      "m:b c:\n"
                                      "n:m:t: -column y\n"));
    }
    void tellsWhatOneChanges_data();
    void tellsWhatOneChanges();
    void tellsWhatLiesBetween_data();
    void tellsWhatLiesBetween();
    void isTheSameBackwards();
    void stopsWhenTold();

private:
    std::shared_ptr<Replay> m_replay;
    const PlainDialect m_dialect;
};

void RevisionDiffTest::tellsWhatOneChanges_data()
{
    QTest::addColumn<QString>("revision");
    QTest::addColumn<QString>("text");
    QTest::newRow("the base") << s("a") << s("+CREATE TABLE public.t; +id integer; +);");
    QTest::newRow("a branch, without the other") << s("b") << s("+x text");
    QTest::newRow("what could not be read is counted") << s("c") << s("+y text; unread 1");
    QTest::newRow("a merge changes nothing by itself") << s("m") << QString();
    QTest::newRow("what is taken away") << s("n") << s("-y text");
    QTest::newRow("no such revision") << s("zz") << s("history.unknown");
}

void RevisionDiffTest::tellsWhatOneChanges()
{
    QFETCH(QString, revision);
    QFETCH(QString, text);
    QString told = written(changesOf(*m_replay, revision, m_dialect));
    QCOMPARE(told.remove(u','), text);
}

void RevisionDiffTest::tellsWhatLiesBetween_data()
{
    QTest::addColumn<QString>("older");
    QTest::addColumn<QString>("newer");
    QTest::addColumn<QString>("text");
    QTest::newRow("one after the other") << s("a") << s("b") << s("+x text");
    QTest::newRow("over a merge") << s("b") << s("m") << s("+y text; unread 1");
    QTest::newRow("what came and went is not told") << s("b") << s("n") << s("unread 1");
    QTest::newRow("two branches") << s("b") << s("c") << s("-x text; +y text; apart; unread 1");
    QTest::newRow("the same twice") << s("b") << s("b") << QString();
    QTest::newRow("no such revision") << s("b") << s("zz") << s("history.unknown");
    QTest::newRow("no such revision to begin with") << s("zz") << s("b") << s("history.unknown");
}

void RevisionDiffTest::tellsWhatLiesBetween()
{
    QFETCH(QString, older);
    QFETCH(QString, newer);
    QFETCH(QString, text);
    QString told = written(changesBetween(*m_replay, older, newer, m_dialect));
    QCOMPARE(told.remove(u','), text);
}

void RevisionDiffTest::isTheSameBackwards()
{
    const auto there = changesBetween(*m_replay, s("a"), s("n"), m_dialect);
    const auto back = changesBetween(*m_replay, s("n"), s("a"), m_dialect);
    QVERIFY(there && back);
    QCOMPARE(there->changes, back->changes);
    const auto count = [](const RevisionDiff &diff, UnifiedRow::State state) {
        return std::count_if(diff.rows.begin(), diff.rows.end(),
                             [&](const UnifiedRow &row) { return row.state == state; });
    };
    QVERIFY(count(*there, UnifiedRow::State::Added) > 0);
    QCOMPARE(count(*there, UnifiedRow::State::Added), count(*back, UnifiedRow::State::Removed));
    QCOMPARE(count(*there, UnifiedRow::State::Removed), count(*back, UnifiedRow::State::Added));
}

void RevisionDiffTest::stopsWhenTold()
{
    Progress progress;
    progress.cancel.cancel();
    QCOMPARE(written(changesOf(*m_replay, s("b"), m_dialect, progress)), s("cancelled"));
    QCOMPARE(written(changesBetween(*m_replay, s("a"), s("b"), m_dialect, progress)), s("cancelled"));
}

QTEST_GUILESS_MAIN(RevisionDiffTest)
#include "tst_revisiondiff.moc"
