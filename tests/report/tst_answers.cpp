// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/answers.h"
#include "tests/position/positions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const QString a = s("CREATE TABLE a (i integer);");
const QString b = s("CREATE TABLE a (i text);");

QString answer(const Verdict &verdict, const char *question)
{
    for (const Answer &each : answersOf(verdict)) {
        if (each.question == QLatin1String(question))
            return each.answer;
    }
    return s("not asked");
}

/// With a live side that is stamped.
std::shared_ptr<Verdict> stamped(const QString &stamp, const QString &live, const QStringList &rows)
{
    auto verdict = verdictOf(stamp, stamp, stamp, live);
    auto side = std::make_shared<Snapshot>(*verdict->positions.live);
    side->stamp = Stamp{true, s("main.alembic_version"), rows};
    verdict->positions.live = side;
    sumUp(*verdict);
    return verdict;
}

} // namespace

class AnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutADatabase();
    void isTheRevisionKnown();
    void isThereDrift();
    void doModelsMatch();
    void areThereSeveralHeads();
    void wouldTheModelsRun();
    void inJson();
};

void AnswersTest::withoutADatabase()
{
    const auto verdict = verdictOf(a, a, {}, {});
    for (const char *question : {"revisionKnown", "pending", "drift", "modelsRun"})
        QCOMPARE(answer(*verdict, question), s("unknown"));
    QCOMPARE(answer(*verdict, "modelsMatchHead"), s("yes"));
    QCOMPARE(answer(*verdict, "severalHeads"), s("no"));
}

void AnswersTest::isTheRevisionKnown()
{
    auto verdict = verdictOf(a, a, a, a);
    QCOMPARE(answer(*verdict, "revisionKnown"), s("none"));
    verdict = stamped(a, a, {s("0002")});
    QCOMPARE(answer(*verdict, "revisionKnown"), s("yes"));
    Finding unknown;
    unknown.rule = s("RK301");
    verdict->findings.push_back(unknown);
    QCOMPARE(answer(*verdict, "revisionKnown"), s("no"));
    QCOMPARE(answer(*stamped(a, a, {}), "revisionKnown"), s("yes")); // at base
}

void AnswersTest::isThereDrift()
{
    auto verdict = stamped(a, a, {s("0002")});
    QCOMPARE(answer(*verdict, "drift"), s("no"));
    verdict = stamped(a, b, {s("0002")});
    QCOMPARE(answer(*verdict, "drift"), s("yes"));
    verdict->findings[0].change.certainty = Certainty::Uncertain;
    QCOMPARE(answer(*verdict, "drift"), s("possible"));
    verdict->findings[0].severity = Severity::Info;
    QCOMPARE(answer(*verdict, "drift"), s("no"));
    verdict->pending = QStringList{s("0003")};
    QCOMPARE(answer(*verdict, "pending"), s("yes"));
}

void AnswersTest::doModelsMatch()
{
    auto verdict = verdictOf(b, a, {}, {});
    sumUp(*verdict);
    QCOMPARE(answer(*verdict, "modelsMatchHead"), s("no"));
    QCOMPARE(answer(*verdictOf({}, a, {}, {}), "modelsMatchHead"), s("unknown"));
}

void AnswersTest::areThereSeveralHeads()
{
    auto verdict = verdictOf(a, a, {}, {});
    verdict->heads = QStringList{s("x"), s("y")};
    QCOMPARE(answer(*verdict, "severalHeads"), s("yes"));
    QVERIFY(answersOf(*verdict)[4].sentence.contains(s("x, y")));
}

void AnswersTest::wouldTheModelsRun()
{
    Running running;
    QCOMPARE(runningSentence(running), QString());
    running.answer = Running::Answer::Yes;
    QVERIFY(!runningSentence(running).isEmpty());
    running.answer = Running::Answer::No;
    for (const char *what : {"first", "second", "third", "fourth", "fifth"})
        running.problems.push_back({{}, true, s(what), s("it fails"), {}});
    const QString sentence = runningSentence(running);
    QVERIFY2(sentence.endsWith(s(": first; second; third; 2 more.")), qPrintable(sentence));
}

void AnswersTest::inJson()
{
    auto verdict = stamped(a, b, {s("0002")});
    verdict->running.answer = Running::Answer::No;
    verdict->running.problems = {
        {{Kind::Column, s("main.a"), s("i")}, true, s("it is not there"), s("all fails"), {}}};
    JsonWriter json;
    json.beginObject();
    writeAnswers(json, *verdict);
    json.endObject();
    const QByteArray text = json.take();
    const QJsonObject answers =
        QJsonDocument::fromJson(text).object().value(QLatin1String("answers")).toObject();
    QCOMPARE(answers.size(), qsizetype(6));
    QCOMPARE(answers.value(s("drift")).toObject().value(s("certain")).toInt(), 1);
    const QJsonObject problem =
        answers.value(s("modelsRun")).toObject().value(s("problems")).toArray().first().toObject();
    QCOMPARE(problem.value(s("message")).toString(), s("it is not there: all fails."));
    QVERIFY(text.indexOf("revisionKnown") < text.indexOf("\"pending\""));
}

QTEST_GUILESS_MAIN(AnswersTest)
#include "tst_answers.moc"
