// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/position/sketchhistory.h"

#include "model/position/verdict.h"

#include <QtTest>

using namespace reckoner;

using sketch::applyAll;
using sketch::replayOf;

namespace {

QString line(const Finding &finding)
{
    QStringList words;
    if (!finding.leg) {
        words = {finding.rule, finding.revision};
    } else {
        words = {legName(*finding.leg), sketch::line(finding.change), driftClassName(finding.driftClass),
                 finding.revision};
        if (!finding.alternatives.isEmpty())
            words.append(QLatin1String("or ") + finding.alternatives.join(QLatin1Char(' ')));
    }
    words.removeAll(QString());
    return words.join(QLatin1Char(' '));
}

} // namespace

class TestJudge : public QObject
{
    Q_OBJECT

private:
    const PlainDialect m_dialect;

    /// "stamp" is "none", "base" or revisions; live is the state at `at` with edits.
    VerdictInput input(const QString &history, const QString &stamp, const QString &at, const QString &live,
                       const QString &models = {})
    {
        VerdictInput input;
        input.root = QStringLiteral("shop");
        input.dialect = &m_dialect;
        input.replay = replayOf(history);
        auto snapshot = std::make_shared<Snapshot>(sketch::snapshot(QString(), "live"));
        snapshot->schema = *input.replay->state(
            input.replay->graph().ancestors(at.split(QLatin1Char(' '), Qt::SkipEmptyParts)));
        applyAll(live, snapshot->schema, nullptr);
        Stamp rows;
        rows.tablePresent = stamp != QLatin1String("none");
        if (rows.tablePresent && stamp != QLatin1String("base"))
            rows.revisions = stamp.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        snapshot->stamp = rows;
        input.live = snapshot;
        if (!models.isNull()) {
            auto declared = std::make_shared<Snapshot>(sketch::snapshot(QString(), "models"));
            declared->schema =
                *input.replay->state(input.replay->graph().ancestors(input.replay->graph().heads()));
            applyAll(models, declared->schema, nullptr);
            input.models = declared;
        }
        return input;
    }

private Q_SLOTS:
    void scenarios_data()
    {
        QTest::addColumn<QString>("stamp");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("live");
        QTest::addColumn<QString>("models");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("fix");
        QTest::addColumn<int>("pending");
        const auto row = [](const char *name, const char *stamp, const char *at, const char *live,
                            const char *models, const char *expected, const char *fix, int pending) {
            QTest::newRow(name) << QString::fromUtf8(stamp) << QString::fromUtf8(at)
                                << QString::fromUtf8(live) << (models ? QString::fromUtf8(models) : QString())
                                << QString::fromUtf8(expected) << QString::fromUtf8(fix) << pending;
        };
        row("a database in line", "r5", "r5", "", "", "", "r5 0", 0);
        row("pending revisions are not drift", "r2", "r2", "", "", "", "r2 0", 3);
        row("stamped at base", "base", "", "", "", "", " 0", 5);
        row("a column typed by hand", "r5", "r5", "t: b date", "",
            "stamp-live column public.t b modified [type] unknown r3", "r5 1", 0);
        row("a column made by hand", "r5", "r5", "t: +column x text", "",
            "stamp-live column public.t x added unknown", "r5 1", 0);
        row("a revision stamped but not run", "r2", "r1", "", "",
            "stamp-live column public.t c removed stamped-not-run r2\n"
            "stamp-live index public.t ix removed stamped-not-run r2",
            "r1 0", 3);
        row("one effect taken back", "r5", "r5", "t: -index ix", "",
            "stamp-live index public.t ix removed reverted r2", "r5 1", 0);
        row("a type as before its change", "r3", "r2", "", "",
            "stamp-live column public.t b modified [type] stamped-not-run r3", "r2 0", 2);
        row("a dropped object that is still there", "r5", "r5", "+table old: id integer", "",
            "stamp-live table public old added > column id stamped-not-run r4", "r5 1", 0);
        row("applied ahead", "r2", "r2", "t: b integer", "",
            "stamp-live column public.t b modified [type] applied-ahead r3", "r3 0", 3);
        row("a table applied ahead", "r3", "r3", "+table n: id integer, w text", "",
            "stamp-live table public n added > column id, column w applied-ahead r5", "r3 1", 2);
        row("as in the models", "r5", "r5", "t: +column m text", "t: +column m text",
            "stamp-live column public.t m added as-in-models\nmodels-head column public.t m added", "r5 1",
            0);
        row("a table as in the models", "r5", "r5", "+table m: id integer", "+table m: id integer",
            "stamp-live table public m added > column id as-in-models\nmodels-head table public m added > "
            "column id",
            "r5 0", 0);
        row("removed in the models and in Live", "r5", "r5", "t: -index ix", "t: -index ix",
            "stamp-live index public.t ix removed as-in-models\nmodels-head index public.t ix removed",
            "r5 1", 0);
        row("a model change alone", "r5", "r5", "", "t: c date",
            "models-head column public.t c modified [type]", "r5 0", 0);
        row("a foreign table", "r5", "r5", "+table bak: id integer", "",
            "stamp-live table public bak added > column id foreign", "r5 0", 0);
        row("a foreign enum", "r5", "r5", "+enum mood: a", "", "stamp-live enum public mood added foreign",
            "r5 0", 0);
        row("an index on a known table is in the remit", "r5", "r5", "t: +index iy (c)", "",
            "stamp-live index public.t iy added unknown", "r5 1", 0);
        row("no stamp, at a revision", "none", "r3", "", "", "", "r3 0 assumed", 2);
        row("no stamp, with drift that is not certain", "none", "r5", "t: b date", "",
            "stamp-live column public.t b modified [type] uncertain unknown r3", "r5 1 assumed", 0);
        row("no stamp on an empty database", "none", "", "", "", "", " 0 assumed", 5);
        row("an unknown stamp", "gone", "r3", "", "", "RK301 gone", "r3 0 assumed", 2);
        row("overlapping rows", "r1 r3", "r3", "", "", "RK302 r1", "r3 0", 2);
        row("a rename by hand", "r5", "r5", "t: -column c|t: +column d text", "",
            "stamp-live column public.t c renamed [name] uncertain unknown r2", "r5 1", 0);
        row("two facets must both be of one revision", "r5", "r5", "t: b text not null", "",
            "stamp-live column public.t b modified [type, nullable] unknown r3", "r5 1", 0);
        row("drift that no revision explains beside one that does", "r5", "r5",
            "t: -index ix|t: +column x date", "",
            "stamp-live column public.t x added unknown\nstamp-live index public.t ix removed reverted r2",
            "r5 2", 0);
    }

    void scenarios()
    {
        QFETCH(QString, stamp);
        QFETCH(QString, at);
        QFETCH(QString, live);
        QFETCH(QString, models);
        QFETCH(QString, expected);
        QFETCH(QString, fix);
        QFETCH(int, pending);
        const QString history =
            QStringLiteral("r1::+table t: id integer, b text; pk t_pkey (id)|+table old: id integer\n"
                           "r2:r1:t: +column c text|t: +index ix (b)\n"
                           "r3:r2:t: b integer\n"
                           "r4:r3:-table old\n"
                           "r5:r4:+table n: id integer, w text\n");
        const Verdict verdict = judge(input(history, stamp, at, live, models));
        QStringList lines;
        for (const Finding &finding : verdict.findings) {
            lines.append(line(finding));
            QVERIFY(finding.message.endsWith(QLatin1Char('.')));
            QCOMPARE(finding.fingerprint.size(), 32);
        }
        QCOMPARE(lines.join(QLatin1Char('\n')), expected);
        QVERIFY(verdict.fix);
        QCOMPARE(verdict.fix->revisions.join(QLatin1Char(' ')) + QLatin1Char(' ') +
                     QString::number(verdict.fix->distance) +
                     (verdict.fix->assumed ? QLatin1String(" assumed") : QLatin1String()),
                 fix);
        QCOMPARE(verdict.pending.size(), pending);
        QCOMPARE(verdict.summary.pending, pending);
    }

    void otherHistories_data()
    {
        QTest::addColumn<QString>("history");
        QTest::addColumn<QString>("stamp");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("live");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *history, const char *stamp, const char *at,
                            const char *live, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(history) << QString::fromUtf8(stamp)
                                << QString::fromUtf8(at) << QString::fromUtf8(live)
                                << QString::fromUtf8(expected);
        };
        const char *merged = "a::+table t: id integer\nb:a:t: +column x text\nc:a:t: +column y date\nm:b "
                             "c:t: +column z integer\n";
        row("a merge with one branch not run", merged, "m", "a b", "t: +column z integer",
            "stamp-live column public.t y removed stamped-not-run c");
        row("stamped at one branch", merged, "b", "b", "", "");
        row("stamped at both branches", merged, "b c", "b c", "", "");
        row("the other branch applied ahead", merged, "b", "b c", "",
            "stamp-live column public.t y added applied-ahead c");
        row("two heads", "a::+table t: id integer\nb:a:t: +column x text\nc:a:t: +column y date\n", "b c",
            "b c", "", "RK303 b, c");
        row("branches that do not commute",
            "a::+table t: id integer, v text\nb:a:t: v integer\nc:a:t: v date\n", "b c", "b c", "",
            "RK303 b, c\nRK306 b, c");
        row("merged branches that do not commute, told once",
            "a::+table t: id integer, v text\nb:a:t: v integer\nc:a:t: v date\nm:b c:\nd:m:\ne:m:\nn:d e:\n",
            "n", "n", "", "RK306 b, c");
        row("branches of which one fails in the other order",
            "a::+table t: id integer\nb:a:!t\nc:a:-table t\n", "b c", "b c", "",
            "RK303 b, c\nRK306 b, c\nRK304 b");
        row("an operation that cannot be replayed", "a::+table t: id integer\nb:a:!old\n", "b", "b", "",
            "RK304 b");
        row("an operation of another trunk does not matter",
            "a::+table t: id integer\nz::+table u: id integer|!old\n", "a", "a", "", "");
        row("another trunk that is labelled for this database",
            "a::+table t: id integer\nz=shop::+table other: id integer\ny:z:\n", "a", "a", "", "RK303 a, y");
        row("another trunk that is labelled for another database",
            "a::+table t: id integer\nz=store::+table other: id integer\n", "a", "a", "", "");
        row("another trunk is not of this database", "a::+table t: id integer\nz::+table other: id integer\n",
            "a", "a", "", "");
        row("an opaque that may touch anything", "a::+table t: id integer\nb:a:?\n", "b", "b",
            "t: +column x text", "RK305 b\nstamp-live column public.t x added uncertain unknown");
        row("an opaque with a bound", "a::+table t: id integer|+table u: id integer\nb:a:t: ?\n", "b", "b",
            "t: +column x text|u: +column x text",
            "stamp-live column public.t x added uncertain unknown\nstamp-live column public.u x added "
            "unknown");
        row("a column that two revisions changed",
            "a::+table t: id integer, v text\nb:a:t: v integer\nc:b:t: v date\n", "c", "b", "",
            "stamp-live column public.t v modified [type] stamped-not-run c");
        row("two revisions to choose from",
            "a::+table t: v text\nb:a:t: v integer\nc:b:t: v text\nd:c:t: v date\n", "d", "a", "",
            "stamp-live column public.t v modified [type] stamped-not-run d or b");
    }

    void otherHistories()
    {
        QFETCH(QString, history);
        QFETCH(QString, stamp);
        QFETCH(QString, at);
        QFETCH(QString, live);
        QFETCH(QString, expected);
        QStringList lines;
        for (const Finding &finding : judge(input(history, stamp, at, live)).findings)
            lines.append(line(finding));
        QCOMPARE(lines.join(QLatin1Char('\n')), expected);
    }

    void tiesOfTheFix()
    {
        const QString history = QStringLiteral("a::+table t: id integer\nb:a:\nc:b:\n");
        Fix fix = *judge(input(history, QStringLiteral("b"), QStringLiteral("b"), QString())).fix;
        QCOMPARE(fix.revisions, QStringList{QStringLiteral("b")});
        QCOMPARE(fix.alternatives.size(), std::size_t(2));
        fix = *judge(input(history, QStringLiteral("none"), QStringLiteral("b"), QString())).fix;
        QCOMPARE(fix.revisions, QStringList{QStringLiteral("c")});
    }

    void asksForAStampThatIsUnknown()
    {
        VerdictInput asked = input(QStringLiteral("a::+table t: id integer\nb:a:\n"),
                                   QStringLiteral("a gone"), QStringLiteral("a"), QString());
        QStringList rows;
        asked.lookUp = [&rows](const QString &revision) {
            rows.append(revision);
            return Diagnostic{
                Severity::Info, QStringLiteral("stamp.git"), QStringLiteral("Git has it."), {}, {}};
        };
        const Verdict verdict = judge(asked);
        QCOMPARE(rows, QStringList{QStringLiteral("gone")});
        QCOMPARE(line(verdict.findings.front()), QStringLiteral("RK301 gone"));
        QVERIFY(std::any_of(verdict.notes.begin(), verdict.notes.end(), [](const Diagnostic &note) {
            return note.message == QLatin1String("Git has it.");
        }));
    }

    void withoutAHistory()
    {
        VerdictInput without;
        without.dialect = &m_dialect;
        without.models = std::make_shared<Snapshot>(sketch::snapshot(QStringLiteral("table t: id integer")));
        without.live =
            std::make_shared<Snapshot>(sketch::snapshot(QStringLiteral("table t: id text"), "live"));
        const Verdict verdict = judge(without);
        QCOMPARE(verdict.findings.size(), std::size_t(1));
        QCOMPARE(line(verdict.findings.front()),
                 QStringLiteral("models-live column public.t id modified [type]"));
        QCOMPARE(verdict.findings.front().rule, QStringLiteral("RK707"));
        QVERIFY(!verdict.fix);
    }
};

QTEST_APPLESS_MAIN(TestJudge)
#include "tst_judge.moc"
