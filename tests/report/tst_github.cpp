// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/report/reports.h"

#include <QTest>

using namespace reckoner;

namespace {

QStringList linesOf(const Report &report)
{
    const QString text = QString::fromUtf8(githubAnnotations(report));
    return text.isEmpty() ? QStringList() : text.chopped(1).split(u'\n');
}

/// As the runner reads one: "::word a=b,c=d::data".
struct Command
{
    QString word;
    QMap<QString, QString> properties;
    QString data;
};

QString unescaped(QString text)
{
    return text.replace(s("%3A"), s(":"))
        .replace(s("%2C"), s(","))
        .replace(s("%0D"), s("\r"))
        .replace(s("%0A"), s("\n"))
        .replace(s("%25"), s("%"));
}

Command read(const QString &line)
{
    Command command;
    if (!line.startsWith(s("::")))
        return command;
    const qsizetype end = line.indexOf(s("::"), 2);
    const QString head = line.mid(2, end - 2);
    command.word = head.section(u' ', 0, 0);
    for (const QString &pair : head.section(u' ', 1).split(u','))
        command.properties.insert(pair.section(u'=', 0, 0), unescaped(pair.section(u'=', 1)));
    QString data = line.mid(end + 2);
    command.data = data.replace(s("%0D"), s("\r")).replace(s("%0A"), s("\n")).replace(s("%25"), s("%"));
    return command;
}

} // namespace

class GithubTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nameTheLine();
    void sayWhatStopsTheDeploy();
    void leaveOutWhatIsWaived();
    void escape();
    void orderByWeightAndSayHowManyMore();
    void sayOfWhatWasNotUnderstoodOnce();
    void sayWhyThereIsNoVerdict();
    void areShort();
};

void GithubTest::nameTheLine()
{
    const QStringList lines = linesOf(reportWith({entryOf("RK205", "main.orders.total")}));
    QCOMPARE(lines, QStringList{s("::error file=migrations/a.py,line=7,title=RK205 main.orders.total::column "
                                  "main.orders.total: type is TEXT at the stamp and INTEGER in Live. Last "
                                  "shaped by aaaa.")});
    QCOMPARE(linesOf(reportWith({foreignEntry("z")}, 0)),
             QStringList{s("::notice title=RK206 z::column z: type is TEXT at the stamp and INTEGER in Live. "
                           "Last shaped by aaaa.")});
    QVERIFY(linesOf(reportWith({}, 0)).isEmpty());
}

void GithubTest::sayWhatStopsTheDeploy()
{
    ReportEntry warning = entryOf("RK205", "a.b");
    warning.severity = Severity::Warning; // by --fail-on warning
    QCOMPARE(read(linesOf(reportWith({warning})).value(0)).word, s("error"));
    ReportEntry error = entryOf("RK205", "a.b");
    error.reach = Reach::Nothing;
    QCOMPARE(read(linesOf(reportWith({error}, 0)).value(0)).word, s("warning"));
    QCOMPARE(read(linesOf(reportWith({entryOf("RK205", "a.b", Reach::CouldNotTell)}, 2)).value(0)).word,
             s("warning"));
    Report report = reportWith({}, 1);
    ReportLeg &leg = report.parts[0].legs[1];
    leg.message = s("Migrations are pending.");
    leg.lines = {s("bbbb more"), s("cccc still more")};
    QVERIFY(linesOf(report).isEmpty());
    leg.reach = Reach::Gate;
    QCOMPARE(linesOf(report),
             QStringList{s("::error title=Migrations are pending.::bbbb more%0Acccc still more")});
}

void GithubTest::leaveOutWhatIsWaived()
{
    QVERIFY(linesOf(reportWith({waivedEntry("a.b", "so")}, 0)).isEmpty());
}

void GithubTest::escape()
{
    for (const QString &name : hostileNames()) {
        ReportEntry entry = entryOf("RK205", "");
        entry.subject = name;
        entry.message = name;
        entry.more.clear();
        entry.places.front().place.file = s("a, b:c 100%.py");
        const QStringList lines = linesOf(reportWith({entry}));
        QCOMPARE(lines.size(), 1);
        const Command command = read(lines[0]);
        QCOMPARE(command.word, s("error"));
        QCOMPARE(command.properties.keys(), (QStringList{s("file"), s("line"), s("title")}));
        QCOMPARE(command.properties[s("file")], s("a, b:c 100%.py"));
        if (name.size() > 100 || name.contains(u'\\'))
            continue;
        const bool isPlain = std::all_of(name.begin(), name.end(), [](QChar c) {
            return (c.isPrint() || c == u'\n' || c == u'\t' || c.isSurrogate()) && c != QChar(0xd800);
        });
        if (isPlain) {
            QCOMPARE(command.data, name);
            QCOMPARE(command.properties[s("title")], s("RK205 ") + name);
        } else {
            QVERIFY2(command.data.contains(s("\\u")), qPrintable(command.data));
        }
    }
}

void GithubTest::orderByWeightAndSayHowManyMore()
{
    std::vector<ReportEntry> entries;
    for (int i = 0; i < 14; ++i)
        entries.push_back(foreignEntry(qPrintable(s("f%1").arg(i))));
    for (int i = 0; i < 13; ++i)
        entries.push_back(entryOf("RK205", qPrintable(s("u%1").arg(i)), Reach::CouldNotTell));
    for (int i = 0; i < 12; ++i)
        entries.push_back(entryOf("RK205", qPrintable(s("e%1").arg(i))));
    const QStringList lines = linesOf(reportWith(std::move(entries)));
    // GitHub shows ten errors, ten warnings, ten notices of a step: the last notice is about the others.
    QCOMPARE(lines.size(), 30);
    QVERIFY(lines[0].startsWith(s("::error file=migrations/a.py,line=7,title=RK205 e0::")));
    QVERIFY(lines[9].startsWith(s("::error file=migrations/a.py,line=7,title=RK205 e9::")));
    QVERIFY(lines[10].startsWith(s("::warning file=migrations/a.py,line=7,title=RK205 u0::")));
    QVERIFY(lines[20].startsWith(s("::notice title=RK206 f0::")));
    QVERIFY(lines[29].startsWith(s("::notice title=10 more::10 more annotations")));
    // As many as are shown need no such line.
    std::vector<ReportEntry> ten;
    for (int i = 0; i < 10; ++i)
        ten.push_back(entryOf("RK205", "x"));
    QCOMPARE(linesOf(reportWith(std::move(ten))).size(), 10);
}

void GithubTest::sayOfWhatWasNotUnderstoodOnce()
{
    Report report = reportWith({}, 2);
    report.parts[0].notes = {{Severity::Warning, s("opaque"), s("Not understood"), {s("a.py"), 3, 7}},
                             {Severity::Info, s("stamp.none"), s("No stamp"), {}}};
    QCOMPARE(linesOf(report), QStringList{s("::warning file=a.py,line=3,title=opaque::Not understood")});
    // The same statement as a finding.
    ReportEntry entry = entryOf("RK305", "aaaa", Reach::Nothing);
    entry.severity = Severity::Warning;
    entry.places = {{{s("a.py"), 3, 0}, s("in the history"), true}};
    report.parts[0].entries = {entry};
    QCOMPARE(linesOf(report).size(), 1);
    QVERIFY(linesOf(report)[0].startsWith(s("::warning file=a.py,line=3,title=RK305 aaaa::")));
}

void GithubTest::sayWhyThereIsNoVerdict()
{
    QCOMPARE(linesOf(errorReport("app.db is locked.\n::stop-commands::x")),
             QStringList{s("::error file=app.db,title=reckoner check%3A could not tell::app.db is "
                           "locked.%0A::stop-commands::x")});
}

void GithubTest::areShort()
{
    ReportEntry entry = entryOf("RK205", "");
    entry.subject = entry.message = QString(70000, QLatin1Char('x'));
    const QStringList lines = linesOf(reportWith({entry}));
    QVERIFY(lines[0].size() < 3000);
    QVERIFY(lines[0].endsWith(QChar(0x2026)));
}

QTEST_GUILESS_MAIN(GithubTest)
#include "tst_github.moc"
