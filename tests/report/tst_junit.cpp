// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/report/reports.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace reckoner;

namespace {

struct ReadCase
{
    QString className;
    QString name;
    QString outcome = s("passed"); ///< or "failure", "error", "skipped"
    QString message;
    QString type;
    QString text;
};

struct ReadSuite
{
    QString name;
    QXmlStreamAttributes attributes;
    std::vector<ReadCase> cases;

    int number(const char *attribute) const { return attributes.value(s(attribute)).toInt(); }
    int count(const char *outcome) const
    {
        return int(std::count_if(cases.begin(), cases.end(),
                                 [&](const ReadCase &each) { return each.outcome == s(outcome); }));
    }
    const ReadCase *find(const char *part) const
    {
        for (const ReadCase &each : cases) {
            if (each.name.contains(s(part)))
                return &each;
        }
        return nullptr;
    }
};

struct ReadDocument
{
    QXmlStreamAttributes attributes;
    std::vector<ReadSuite> suites;
    QString problem;
};

ReadDocument documentOf(const Report &report)
{
    ReadDocument document;
    QXmlStreamReader xml(junit(report));
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isCharacters() && !document.suites.empty() && !document.suites.back().cases.empty())
            document.suites.back().cases.back().text += xml.text();
        if (!xml.isStartElement())
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        const auto value = [&](const char *name) { return attributes.value(s(name)).toString(); };
        if (xml.name() == s("testsuites"))
            document.attributes = attributes;
        else if (xml.name() == s("testsuite"))
            document.suites.push_back({value("name"), attributes, {}});
        else if (xml.name() == s("testcase"))
            document.suites.back().cases.push_back(
                {value("classname"), value("name"), s("passed"), {}, {}, {}});
        else if (xml.name() != s("system-out")) {
            ReadCase &last = document.suites.back().cases.back();
            last.outcome = xml.name().toString();
            last.message = value("message");
            last.type = value("type");
        }
    }
    if (xml.hasError())
        document.problem = xml.errorString();
    return document;
}

ReadSuite suiteOf(const Report &report)
{
    const ReadDocument document = documentOf(report);
    if (!document.problem.isEmpty() || document.suites.size() != 1)
        qWarning("%s, %zu suites", qPrintable(document.problem), document.suites.size());
    return document.suites.empty() ? ReadSuite() : document.suites.front();
}

} // namespace

class JunitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLegInLineIsATestThatPassed();
    void whatReachesTheGateFails();
    void whatDoesNotReachItPasses();
    void aWaivedOneIsSkipped();
    void whatCouldNotBeToldIsAnError();
    void pendingFailsWhereItIsForbidden();
    void aVerdictThatNothingSpeaksOf();
    void anErrorIsOne();
    void numbersAddUp();
    void showsWhatCannotBeWritten();
    void aDiffHasOneLeg();
};

void JunitTest::aLegInLineIsATestThatPassed()
{
    const ReadSuite suite = suiteOf(reportWith({}, 0));
    QCOMPARE(suite.name, s("shop.alembic"));
    QCOMPARE(suite.cases.size(), size_t(4));
    QCOMPARE(suite.count("passed"), 3);
    // What was not compared did not pass.
    QCOMPARE(suite.find("Models and head")->outcome, s("skipped"));
    QCOMPARE(suite.find("Models and head")->message, s("No models were found."));
    QCOMPARE(suite.find("Stamp and database")->className, s("reckoner.alembic"));
}

void JunitTest::whatReachesTheGateFails()
{
    const ReadSuite suite = suiteOf(reportWith({entryOf("RK205", "main.orders.total")}));
    const ReadCase *failed = suite.find("RK205");
    QVERIFY(failed);
    QCOMPARE(failed->name, s("RK205 column main.orders.total"));
    QCOMPARE(failed->className, s("reckoner.alembic.stamp-live"));
    QCOMPARE(failed->outcome, s("failure"));
    QCOMPARE(failed->type, s("error"));
    QVERIFY(failed->message.contains(s("type is TEXT at the stamp")));
    QVERIFY(failed->text.contains(s("type: TEXT -> INTEGER")));
    QVERIFY(failed->text.contains(s("migrations/a.py:7 (in the history)")));
    // Its leg did not pass; the others did.
    QVERIFY(!suite.find("Stamp and database"));
    QVERIFY(suite.find("The history itself"));
}

void JunitTest::whatDoesNotReachItPasses()
{
    const ReadSuite suite = suiteOf(reportWith({foreignEntry("main.theirs")}, 0));
    QCOMPARE(suite.find("RK206")->outcome, s("passed"));
    QVERIFY(suite.find("RK206")->text.contains(s("comment: theirs")));
    QVERIFY(suite.find("Stamp and database"));
}

void JunitTest::aWaivedOneIsSkipped()
{
    const ReadSuite suite = suiteOf(reportWith({waivedEntry("a.b", "until <March>")}, 0));
    QCOMPARE(suite.find("RK205")->outcome, s("skipped"));
    QCOMPARE(suite.find("RK205")->message, s("waived: until <March>"));
    QVERIFY(suite.find("Stamp and database"));
}

void JunitTest::whatCouldNotBeToldIsAnError()
{
    Report report = reportWith({entryOf("RK205", "a.b", Reach::CouldNotTell)}, 2);
    report.parts[0].blind = {s("a.py:3: the statement is not known")};
    const ReadSuite suite = suiteOf(report);
    QCOMPARE(suite.find("RK205")->outcome, s("error"));
    QCOMPARE(suite.find("RK205")->type, s("uncertain"));
    QCOMPARE(suite.find("could not be understood")->outcome, s("error"));
    QCOMPARE(suite.find("could not be understood")->message, s("a.py:3: the statement is not known"));
    QCOMPARE(suite.count("error"), 2);
}

void JunitTest::pendingFailsWhereItIsForbidden()
{
    Report report = reportWith({}, 0);
    ReportLeg &leg = report.parts[0].legs[1];
    leg.message = s("Migrations are pending.");
    leg.lines = {s("bbbb add more")};
    QCOMPARE(suiteOf(report).find("Stamp and head")->outcome, s("passed"));
    QVERIFY(suiteOf(report).find("Stamp and head")->text.contains(s("bbbb add more")));
    report.exitCode = 1;
    leg.reach = Reach::Gate;
    QCOMPARE(suiteOf(report).find("Stamp and head")->outcome, s("failure"));
    QCOMPARE(suiteOf(report).find("Stamp and head")->message, s("Migrations are pending."));
    QVERIFY(suiteOf(report).find("Stamp and head")->text.contains(s("bbbb add more")));
}

void JunitTest::aVerdictThatNothingSpeaksOf()
{
    // Whatever made the exit code, somebody who reads only this document learns of it.
    QCOMPARE(suiteOf(reportWith({}, 2)).find("verdict")->outcome, s("error"));
    QCOMPARE(suiteOf(reportWith({}, 1)).find("verdict")->outcome, s("failure"));
    QVERIFY(!suiteOf(reportWith({}, 0)).find("verdict"));
}

void JunitTest::anErrorIsOne()
{
    const ReadSuite suite = suiteOf(errorReport("app.db is locked."));
    QCOMPARE(suite.cases.size(), size_t(1));
    QCOMPARE(suite.cases[0].outcome, s("error"));
    QCOMPARE(suite.cases[0].message, s("app.db is locked."));
    QCOMPARE(suite.cases[0].type, s("sqlite.locked"));
}

void JunitTest::numbersAddUp()
{
    Report report = reportWith({entryOf("RK205", "a.b"), waivedEntry("a.c", "so"), foreignEntry("z"),
                                entryOf("RK205", "a.d", Reach::CouldNotTell)});
    report.parts.push_back(report.parts[0]);
    report.parts[1].name = s("second");
    report.parts[1].entries.pop_back();
    const ReadDocument document = documentOf(report);
    QCOMPARE(document.problem, QString());
    int tests = 0;
    int failures = 0;
    int errors = 0;
    for (const ReadSuite &suite : document.suites) {
        QCOMPARE(suite.number("tests"), int(suite.cases.size()));
        QCOMPARE(suite.number("failures"), suite.count("failure"));
        QCOMPARE(suite.number("errors"), suite.count("error"));
        QCOMPARE(suite.number("skipped"), suite.count("skipped"));
        tests += suite.number("tests");
        failures += suite.number("failures");
        errors += suite.number("errors");
    }
    QCOMPARE(failures, 2);
    QCOMPARE(errors, 1);
    QCOMPARE(document.attributes.value(s("tests")).toInt(), tests);
    QCOMPARE(document.attributes.value(s("failures")).toInt(), failures);
    QCOMPARE(document.attributes.value(s("errors")).toInt(), errors);
}

void JunitTest::showsWhatCannotBeWritten()
{
    for (const QString &name : hostileNames()) {
        ReportEntry entry = entryOf("RK205", "");
        entry.object = entry.subject = entry.message = name;
        const ReadDocument document = documentOf(reportWith({entry}));
        QVERIFY2(document.problem.isEmpty(), qPrintable(document.problem));
        const ReadCase *failed = document.suites[0].find("RK205");
        QVERIFY(failed);
        // As it was, but for what XML forbids or nobody would see; that is told apart.
        const QString shown = failed->message;
        if (name.contains(QChar(0x07)))
            QVERIFY(shown.contains(s("bell \\u0007 escape \\u001b[31m delete \\u007f")));
        else if (name.contains(QChar(0xd800)))
            QCOMPARE(shown, s("\\ud800 half a pair"));
        else if (name.contains(QChar(0xfffe)))
            QCOMPARE(shown, s("\\ufffe no character \\uffff"));
        else if (name.contains(QChar(0x202e)))
            QCOMPARE(shown, s("turned \\u202e round"));
        else if (name.contains(u'\r'))
            QCOMPARE(shown, s("return\\u000dhere"));
        else
            QCOMPARE(shown, name);
    }
}

void JunitTest::aDiffHasOneLeg()
{
    Report report = reportWith({}, 0);
    report.kind = s("diff");
    report.title = s("a to b");
    report.parts[0].name.clear();
    report.parts[0].legs = {{QString(), s("a to b"), {}, {}, {}, Reach::Nothing}};
    QCOMPARE(suiteOf(report).cases.size(), size_t(1));
    QCOMPARE(suiteOf(report).cases[0].outcome, s("passed"));
    ReportEntry entry = entryOf("modified-column", "a.b");
    entry.leg.clear();
    report.parts[0].entries = {entry};
    report.exitCode = 1;
    QCOMPARE(suiteOf(report).cases.size(), size_t(1));
    QCOMPARE(suiteOf(report).cases[0].outcome, s("failure"));
    QCOMPARE(suiteOf(report).cases[0].className, s("reckoner"));
}

QTEST_GUILESS_MAIN(JunitTest)
#include "tst_junit.moc"
