// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/reading.h"
#include "model/workspace/waiverfile.h"

#include "tests/workspace/driftedproject.h"

#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Waiver waiver(const char *fingerprint)
{
    Waiver waiver;
    waiver.fingerprint = s(fingerprint);
    waiver.reason = s("so");
    return waiver;
}

} // namespace

class WaiverFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndUndoes_data();
    void writesAndUndoes();
    void writesNothingOverWhatOthersWrote();
    void undoesNothingThatOthersWrote();
    void saysWhatCannotBeRead();
    void saysWhatCannotBeWritten();
    void waivesInACheckOnItsDay();
    void watchesTheFile();
};

void WaiverFileTest::writesAndUndoes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("no file") << QByteArray();
    QTest::newRow("an empty file") << QByteArray("");
    QTest::newRow("a file") << QByteArray("a = 1\n");
    QTest::newRow("a file of Windows without an end") << QByteArray("a = 1\r\nb = 2");
}

void WaiverFileTest::writesAndUndoes()
{
    QFETCH(QByteArray, before);
    const DriftedProject project;
    if (!before.isNull())
        project.write("reckoner.toml", before);
    const auto edit = planWaivers(project.path(""), {waiver("aa"), waiver("bb")});
    QVERIFY(edit);
    QCOMPARE(edit->before.has_value(), !before.isNull());
    QCOMPARE(project.read("reckoner.toml"), before); // a plan only
    QVERIFY(!stands(*edit));
    QVERIFY(writeWaivers(*edit));
    QVERIFY(stands(*edit));
    QCOMPARE(readWaivers(project.read("reckoner.toml"), s("reckoner.toml"))->size(), size_t(2));
    QVERIFY(undoWaivers(*edit));
    QCOMPARE(QFile::exists(project.path("reckoner.toml")), !before.isNull());
    QCOMPARE(project.read("reckoner.toml"), before);
    QVERIFY(!stands(*edit));
}

void WaiverFileTest::writesNothingOverWhatOthersWrote()
{
    const DriftedProject project;
    const auto made = planWaivers(project.path(""), {waiver("aa")});
    QVERIFY(made);
    project.write("reckoner.toml", "# theirs\n");
    const auto written = writeWaivers(*made);
    QVERIFY(!written);
    QCOMPARE(written.error().code, s("file.changed"));
    const auto changed = planWaivers(project.path(""), {waiver("aa")});
    QFile::remove(project.path("reckoner.toml"));
    QCOMPARE(writeWaivers(*changed).error().code, s("file.changed"));
    QVERIFY(!QFile::exists(project.path("reckoner.toml")));
}

void WaiverFileTest::undoesNothingThatOthersWrote()
{
    const DriftedProject project;
    const auto edit = planWaivers(project.path(""), {waiver("aa")});
    QVERIFY(edit && writeWaivers(*edit));
    const QByteArray theirs = edit->after + "# theirs\n";
    project.write("reckoner.toml", theirs);
    QVERIFY(!stands(*edit));
    QCOMPARE(undoWaivers(*edit).error().code, s("file.changed"));
    QCOMPARE(project.read("reckoner.toml"), theirs);
}

void WaiverFileTest::saysWhatCannotBeRead()
{
    const DriftedProject project;
    project.write("reckoner.toml", "a =\n");
    const auto edit = planWaivers(project.path(""), {waiver("aa")});
    QVERIFY(!edit);
    QCOMPARE(edit.error().code, s("config.syntax"));
    QCOMPARE(edit.error().place.toString(), s("reckoner.toml:1"));
    QDir().mkpath(project.path("folder/reckoner.toml"));
    const auto folder = planWaivers(project.path("folder"), {waiver("aa")});
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, s("file.unreadable"));
}

void WaiverFileTest::saysWhatCannotBeWritten()
{
    const DriftedProject project;
    const auto edit = planWaivers(project.path("nowhere"), {waiver("aa")});
    QVERIFY(edit);
    const auto written = writeWaivers(*edit);
    QVERIFY(!written);
    QCOMPARE(written.error().code, s("file.unwritable"));
    QVERIFY(!written.error().detail.isEmpty());
}

void WaiverFileTest::waivesInACheckOnItsDay()
{
    const DriftedProject project;
    project.write("reckoner.toml",
                  "[[waiver]]\nobject = 'main.orders.*'\nreason = 'so'\nexpires = 2026-06-15\n");
    CheckRequest request = project.request();
    const auto onTheDay = checkProject(request, {});
    QVERIFY(onTheDay);
    QCOMPARE(onTheDay->roots.front().verdict.summary.waived, 3);
    request.today = QDate(2026, 6, 16);
    const auto after = checkProject(request, {});
    QVERIFY(after);
    const Verdict &verdict = after->roots.front().verdict;
    QCOMPARE(verdict.summary.waived, 0);
    QVERIFY(std::any_of(verdict.findings.begin(), verdict.findings.end(), [](const Finding &finding) {
        return finding.rule == s("RK601") && finding.change.from.file == s("reckoner.toml") &&
               finding.change.from.line == 1;
    }));
    project.write("reckoner.toml", "[[waiver]]\nrule = 'RK205'\n");
    const auto wrong = checkProject(request, {});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, s("config.waiver"));
}

void WaiverFileTest::watchesTheFile()
{
    const DriftedProject project;
    project.write("reckoner.toml", "");
    const auto reading = readWorkspace(project.request(), {});
    QVERIFY(reading);
    QVERIFY((*reading)->watched.contains(QFileInfo(project.path("reckoner.toml")).absoluteFilePath()));
}

QTEST_GUILESS_MAIN(WaiverFileTest)
#include "tst_waiverfile.moc"
