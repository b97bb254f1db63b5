// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/report/reports.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace reckoner;

namespace {

QJsonObject runOf(const Report &report)
{
    QJsonParseError error;
    const QByteArray bytes = sarif(report, s("1.2.3"));
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s at %d", qPrintable(error.errorString()), error.offset);
    const QJsonArray runs = document[s("runs")].toArray();
    return runs.size() == 1 ? runs[0].toObject() : QJsonObject();
}

QJsonObject firstResult(const Report &report)
{
    return runOf(report)[s("results")].toArray()[0].toObject();
}

QJsonObject physical(const QJsonObject &location)
{
    return location[s("physicalLocation")].toObject();
}

QString uriOf(const QJsonObject &location)
{
    return physical(location)[s("artifactLocation")].toObject()[s("uri")].toString();
}

} // namespace

class SarifTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheRulesThatOccur();
    void pointsIntoTheRepository();
    void namesTheOtherSide();
    void hasAPlaceForWhatOnlyTheDatabaseHas();
    void escapesFileNames_data();
    void escapesFileNames();
    void suppressesWhatIsWaived();
    void saysHowSure();
    void leavesNoLinkInNames();
    void keepsHostileNames();
    void notesAreNoResults();
    void anErrorIsARunThatFailed();
    void severalRootsAreOneRun();
};

void SarifTest::listsTheRulesThatOccur()
{
    const Report report = reportWith({entryOf("RK205", "a.b"), foreignEntry("z"), entryOf("RK205", "a.c")});
    const QJsonObject run = runOf(report);
    const QJsonObject driver = run[s("tool")].toObject()[s("driver")].toObject();
    QCOMPARE(driver[s("name")].toString(), s("Reckoner"));
    QCOMPARE(driver[s("semanticVersion")].toString(), s("1.2.3"));
    const QJsonArray rules = driver[s("rules")].toArray();
    QCOMPARE(rules.size(), 2);
    QCOMPARE(rules[0][s("id")].toString(), s("RK205"));
    QCOMPARE(rules[0][s("name")].toString(), s("LiveWasChangedAndNoRevisionSaysSo"));
    QCOMPARE(rules[0][s("defaultConfiguration")][s("level")].toString(), s("error"));
    QCOMPARE(rules[1][s("id")].toString(), s("RK206"));
    QCOMPARE(rules[1][s("defaultConfiguration")][s("level")].toString(), s("note"));
    for (const char *text : {"shortDescription", "fullDescription", "help"})
        QVERIFY2(!rules[0][s(text)][s("text")].toString().isEmpty(), text);
    const QJsonArray results = run[s("results")].toArray();
    QCOMPARE(results.size(), 3);
    for (const QJsonValue &result : results)
        QCOMPARE(rules[result[s("ruleIndex")].toInt()][s("id")], result[s("ruleId")]);
}

void SarifTest::pointsIntoTheRepository()
{
    const QJsonObject result = firstResult(reportWith({entryOf("RK205", "main.orders.total")}));
    const QJsonObject location = result[s("locations")][0].toObject();
    QCOMPARE(uriOf(location), s("migrations/a.py"));
    QCOMPARE(physical(location)[s("artifactLocation")][s("uriBaseId")].toString(), s("%SRCROOT%"));
    QCOMPARE(physical(location)[s("region")][s("startLine")].toInt(), 7);
    QCOMPARE(location[s("logicalLocations")][0][s("fullyQualifiedName")].toString(), s("main.orders.total"));
    QCOMPARE(location[s("logicalLocations")][0][s("kind")].toString(), s("column"));
    // Where the checkout lies is nobody's business.
    const QJsonObject bases = runOf(reportWith({}))[s("originalUriBaseIds")].toObject();
    QCOMPARE(bases.keys(), QStringList{s("%SRCROOT%")});
    QVERIFY(!bases[s("%SRCROOT%")].toObject().contains(s("uri")));
    QCOMPARE(result[s("partialFingerprints")].toObject().keys(), QStringList{s("reckoner/v1")});
    QCOMPARE(result[s("partialFingerprints")][s("reckoner/v1")].toString(),
             s("0123456789abcdef0123456789abcdef"));
}

void SarifTest::namesTheOtherSide()
{
    ReportEntry entry = entryOf("RK101", "main.orders");
    entry.places = {{{s("models.py"), 3, 0}, s("in the models"), true},
                    {{s("migrations/a.py"), 9, 0}, s("in the history"), true}};
    const QJsonObject result = firstResult(reportWith({entry}));
    QCOMPARE(result[s("locations")].toArray().size(), 1);
    QCOMPARE(uriOf(result[s("locations")][0].toObject()), s("models.py"));
    const QJsonArray related = result[s("relatedLocations")].toArray();
    QCOMPARE(related.size(), 1);
    QCOMPARE(uriOf(related[0].toObject()), s("migrations/a.py"));
    QCOMPARE(related[0][s("message")][s("text")].toString(), s("in the history"));
}

void SarifTest::hasAPlaceForWhatOnlyTheDatabaseHas()
{
    // Code hosts refuse a file of which one result has no place.
    QJsonObject result = firstResult(reportWith({foreignEntry("main.theirs")}));
    QCOMPARE(uriOf(result[s("locations")][0].toObject()), s("alembic.ini"));
    QVERIFY(!physical(result[s("locations")][0].toObject()).contains(s("region")));
    // They would tell it from others of its file by the hash of a line.
    QCOMPARE(result[s("partialFingerprints")][s("primaryLocationLineHash")].toString(),
             s("0123456789abcdef0123456789abcdef:1"));
    // The revision that touched it is nearer; its line is another matter.
    ReportEntry entry = foreignEntry("main.theirs");
    entry.places = {{{s("migrations/b.py"), 5, 0}, s("revision bbbb"), false}};
    result = firstResult(reportWith({entry}));
    QCOMPARE(uriOf(result[s("locations")][0].toObject()), s("migrations/b.py"));
    QVERIFY(!physical(result[s("locations")][0].toObject()).contains(s("region")));
    QCOMPARE(physical(result[s("relatedLocations")][0].toObject())[s("region")][s("startLine")].toInt(), 5);
}

void SarifTest::escapesFileNames_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("uri");
    QTest::newRow("blanks and signs") << s("a b/#1 100%.py") << s("a%20b/%231%20100%25.py");
    QTest::newRow("a colon, which would be a scheme") << s("a:b.py") << s("a%3Ab.py");
    QTest::newRow("letters") << s("ü/م.py") << s("%C3%BC/%D9%85.py");
    QTest::newRow("outside of the repository") << s("/srv/a b.py") << s("file:///srv/a%20b.py");
}

void SarifTest::escapesFileNames()
{
    QFETCH(QString, file);
    QFETCH(QString, uri);
    ReportEntry entry = entryOf("RK205", "a.b");
    entry.places.front().place.file = file;
    const QJsonObject location = firstResult(reportWith({entry}))[s("locations")][0].toObject();
    QCOMPARE(uriOf(location), uri);
    QCOMPARE(physical(location)[s("artifactLocation")].toObject().contains(s("uriBaseId")),
             !file.startsWith(u'/'));
}

void SarifTest::suppressesWhatIsWaived()
{
    const QJsonObject result = firstResult(reportWith({waivedEntry("a.b", "until March")}, 0));
    const QJsonObject suppression = result[s("suppressions")][0].toObject();
    QCOMPARE(suppression[s("kind")].toString(), s("external"));
    QCOMPARE(suppression[s("status")].toString(), s("accepted"));
    QCOMPARE(suppression[s("justification")].toString(), s("until March"));
    // Who does not know suppressions does not take it for an error.
    QCOMPARE(result[s("level")].toString(), s("note"));
    QCOMPARE(result[s("properties")][s("severity")].toString(), s("error"));
    QVERIFY(!firstResult(reportWith({entryOf("RK205", "a.b")})).contains(s("suppressions")));
}

void SarifTest::saysHowSure()
{
    const QJsonObject sure = firstResult(reportWith({entryOf("RK205", "a.b")}));
    QCOMPARE(sure[s("level")].toString(), s("error"));
    QCOMPARE(sure[s("properties")][s("certainty")].toString(), s("certain"));
    QCOMPARE(sure[s("properties")][s("leg")].toString(), s("stamp-live"));
    QCOMPARE(sure[s("properties")][s("class")].toString(), s("unknown"));
    QCOMPARE(sure[s("properties")][s("root")].toString(), s("alembic"));
    QVERIFY(sure[s("properties")][s("reachesGate")].toBool());
    const QJsonObject unsure = firstResult(reportWith({entryOf("RK205", "a.b", Reach::CouldNotTell)}, 2));
    QCOMPARE(unsure[s("properties")][s("certainty")].toString(), s("uncertain"));
    QVERIFY(!unsure[s("properties")][s("reachesGate")].toBool());
    // What the message says is not said again.
    QVERIFY(sure[s("message")][s("text")].toString().endsWith(s("in Live. Last shaped by aaaa.")));
}

void SarifTest::leavesNoLinkInNames()
{
    ReportEntry entry = entryOf("RK205", "x");
    entry.message = s("column [a](https://example.invalid): integer[] differs.");
    entry.more.clear();
    QCOMPARE(firstResult(reportWith({entry}))[s("message")][s("text")].toString(),
             s("column \\[a\\](https://example.invalid): integer\\[\\] differs."));
    entry.message = s("column a: integer[] differs.");
    QCOMPARE(firstResult(reportWith({entry}))[s("message")][s("text")].toString(), entry.message);
}

void SarifTest::keepsHostileNames()
{
    for (const QString &name : hostileNames()) {
        ReportEntry entry = entryOf("RK205", "");
        entry.object = entry.subject = name;
        const QJsonObject result = firstResult(reportWith({entry}));
        const QString kept =
            result[s("locations")][0][s("logicalLocations")][0][s("fullyQualifiedName")].toString();
        // Half a pair is not to be had in UTF-8.
        QCOMPARE(kept, QString(name).replace(QChar(0xd800), QChar(QChar::ReplacementCharacter)));
    }
}

void SarifTest::notesAreNoResults()
{
    Report report = reportWith({});
    report.parts[0].notes = {{Severity::Warning, s("opaque"), s("Not understood"), {s("a.py"), 3, 0}},
                             {Severity::Info, s("stamp.none"), s("No stamp"), {}},
                             {Severity::Error, s("odd"), s("Odd"), {}}};
    const QJsonObject run = runOf(report);
    QCOMPARE(run[s("results")].toArray().size(), 0);
    const QJsonObject invocation = run[s("invocations")][0].toObject();
    QVERIFY(invocation[s("executionSuccessful")].toBool());
    QCOMPARE(invocation[s("exitCode")].toInt(), 1);
    const QJsonArray notes = invocation[s("toolExecutionNotifications")].toArray();
    QCOMPARE(notes.size(), 3);
    QCOMPARE(notes[0][s("level")].toString(), s("warning"));
    QCOMPARE(notes[0][s("descriptor")][s("id")].toString(), s("opaque"));
    QCOMPARE(uriOf(notes[0][s("locations")][0].toObject()), s("a.py"));
    QCOMPARE(notes[1][s("level")].toString(), s("note"));
    // An error would say that the run failed.
    QCOMPARE(notes[2][s("level")].toString(), s("warning"));
}

void SarifTest::anErrorIsARunThatFailed()
{
    const QJsonObject run = runOf(errorReport("app.db is locked."));
    const QJsonObject invocation = run[s("invocations")][0].toObject();
    QVERIFY(!invocation[s("executionSuccessful")].toBool(true));
    QCOMPARE(invocation[s("exitCode")].toInt(), 2);
    const QJsonObject note = invocation[s("toolExecutionNotifications")][0].toObject();
    QCOMPARE(note[s("level")].toString(), s("error"));
    QCOMPARE(note[s("descriptor")][s("id")].toString(), s("sqlite.locked"));
    QCOMPARE(note[s("message")][s("text")].toString(), s("app.db is locked."));
    QVERIFY(run.contains(s("results")));
}

void SarifTest::severalRootsAreOneRun()
{
    Report report = reportWith({entryOf("RK205", "a.b")});
    report.parts.push_back(report.parts[0]);
    report.parts[1].name = s("second");
    const QJsonArray results = runOf(report)[s("results")].toArray();
    QCOMPARE(results.size(), 2);
    QCOMPARE(results[1][s("properties")][s("root")].toString(), s("second"));
}

QTEST_GUILESS_MAIN(SarifTest)
#include "tst_sarif.moc"
