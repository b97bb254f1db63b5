// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/visible.h"
#include "model/rules/waivers.h"
#include "tests/position/positions.h"
#include "tests/report/reports.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace reckoner;

namespace {

int gateOf(const Verdict &verdict)
{
    return gateExitCode(verdict, GatePolicy{});
}

ReportPart partOf(const Verdict &verdict, const Gate &gate = gateOf, const RepositoryPaths &paths = {})
{
    const Report report =
        reportOfCheck(s("shop"), {{&verdict, nullptr, nullptr}}, gate(verdict), gate, paths);
    return report.parts.at(0);
}

const ReportEntry *find(const ReportPart &part, const char *object)
{
    for (const ReportEntry &entry : part.entries) {
        if (entry.object == s(object))
            return &entry;
    }
    return nullptr;
}

QStringList legNames(const ReportPart &part, bool compared)
{
    QStringList names;
    for (const ReportLeg &leg : part.legs) {
        if (leg.missing.isEmpty() == compared)
            names.append(leg.name);
    }
    return names;
}

void touch(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

} // namespace

class ReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksTheGateOfEach();
    void knowsWhatWasCompared();
    void saysWhatAnObjectIs();
    void looksElsewhereForAPlace();
    void anchorsWhatHasNoPlace();
    void pendingReachesWhereItIsForbidden();
    void isBlindWhereTheGateIs();
    void comparesTwo();
    void comesToNothing();
    void seesTheInvisible_data();
    void seesTheInvisible();
    void cutsNoPair();
};

void ReportTest::asksTheGateOfEach()
{
    const auto verdict =
        verdictOf(QString(), s("CREATE TABLE a (i integer, j integer, k integer, l integer);"),
                  s("CREATE TABLE a (i integer, j integer, k integer, l integer);"),
                  s("CREATE TABLE a (i text, j text, k text, l text);"));
    QCOMPARE(verdict->findings.size(), size_t(4));
    verdict->findings[1].severity = Severity::Warning;
    verdict->findings[2].change.certainty = Certainty::Uncertain;
    verdict->findings[3].waived = true;
    verdict->findings[3].waivedBecause = s("so");
    verdict->findings[3].waivedAt = {s("reckoner.toml"), 4, 0};
    const ReportPart part = partOf(*verdict);
    QCOMPARE(find(part, "main.a.i")->reach, Reach::Gate);
    QCOMPARE(find(part, "main.a.j")->reach, Reach::Nothing);
    QCOMPARE(find(part, "main.a.k")->reach, Reach::CouldNotTell);
    QCOMPARE(find(part, "main.a.l")->reach, Reach::Nothing);
    QCOMPARE(find(part, "main.a.l")->places.back().role, s("waived here"));
    QCOMPARE(part.verdict(), s("out of line"));
    // Another policy, another answer.
    const ReportPart strict = partOf(*verdict, [](const Verdict &each) {
        return gateExitCode(each, {{s("warning"), s("uncertain")}, false, false});
    });
    QCOMPARE(find(strict, "main.a.j")->reach, Reach::Gate);
    QCOMPARE(find(strict, "main.a.k")->reach, Reach::Gate);
}

void ReportTest::knowsWhatWasCompared()
{
    const QString a = s("CREATE TABLE a (i integer);");
    QCOMPARE(legNames(partOf(*verdictOf(a, a, a, a)), true),
             (QStringList{s("stamp-live"), s("stamp-head"), s("models-head"), s("history"), s("run")}));
    QCOMPARE(legNames(partOf(*verdictOf(a, a, QString(), QString())), false),
             (QStringList{s("stamp-live"), s("stamp-head"), s("run")}));
    QCOMPARE(legNames(partOf(*verdictOf(QString(), a, a, a)), false),
             (QStringList{s("models-head"), s("run")}));
    QCOMPARE(legNames(partOf(*verdictOf(a, QString(), QString(), a)), true),
             (QStringList{s("models-live"), s("run")}));
    QCOMPARE(legNames(partOf(*verdictOf(a, QString(), QString(), QString())), false),
             (QStringList{s("models-live"), s("run")}));
}

void ReportTest::saysWhatAnObjectIs()
{
    const QString head = s("CREATE TABLE a (i integer, gone varchar(9) NOT NULL); CREATE INDEX x ON a (i);");
    const ReportPart part = partOf(*verdictOf(QString(), head, head,
                                              s("CREATE TABLE a (i integer, came text DEFAULT 'x'); "
                                                "CREATE INDEX x ON a (i DESC);")));
    const ReportEntry *gone = find(part, "main.a.gone");
    QVERIFY(gone);
    QVERIFY(gone->oneSided);
    QCOMPARE(gone->action, s("missing"));
    QCOMPARE(gone->facets.front().before, s("VARCHAR(9)"));
    QCOMPARE(gone->from, s("at the stamp"));
    QCOMPARE(gone->to, s("in the database"));
    const ReportEntry *came = find(part, "main.a.came");
    QVERIFY(came);
    QCOMPARE(came->action, s("added"));
    QCOMPARE(came->facets.front().after, s("TEXT"));
    // What has been called by its name is not called so once more, and what it has not is not shown.
    for (const ReportEntry *entry : {gone, came}) {
        for (const ReportFacet &facet : entry->facets) {
            QVERIFY(facet.facet != s("name"));
            QVERIFY(!(facet.before + facet.after).isEmpty());
        }
    }
    const ReportEntry *index = find(part, "main.a.x");
    QVERIFY(index);
    QVERIFY(!index->oneSided);
    QCOMPARE(index->action, s("changed"));
    QCOMPARE(index->facets.front().before, s("i"));
    QCOMPARE(index->facets.front().after, s("i desc"));
}

void ReportTest::looksElsewhereForAPlace()
{
    // What was added to the database by hand stands in the models, which have it on line 2.
    const auto verdict =
        verdictOf(s("CREATE TABLE a (i integer,\nj integer);"), s("CREATE TABLE a (i integer);"),
                  s("CREATE TABLE a (i integer);"), s("CREATE TABLE a (i integer, j integer);"));
    for (Finding &finding : verdict->findings) {
        if (finding.leg == Leg::StampLive)
            finding.change.to = {}; // the database has no lines
    }
    const ReportPart part = partOf(*verdict);
    const ReportEntry *entry = find(part, "main.a.j");
    QVERIFY(entry);
    QCOMPARE(entry->leg, s("stamp-live"));
    QCOMPARE(entry->places.size(), size_t(1));
    QCOMPARE(entry->places[0].place.file, s("models"));
    QCOMPARE(entry->places[0].role, s("in the models"));
    QVERIFY(entry->places[0].own);
}

void ReportTest::anchorsWhatHasNoPlace()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(s("services/shop")));
    QVERIFY(QDir(folder.path()).mkpath(s(".git")));
    const QString shop = folder.filePath(s("services/shop"));
    const auto verdict = verdictOf(QString(), QString(), QString(), QString());
    const auto anchor = [&] { return partOf(*verdict, gateOf, RepositoryPaths(shop)).anchor.file; };
    // Where the answer would be written, though it is not there yet.
    QCOMPARE(anchor(), s("services/shop/reckoner.toml"));
    touch(shop + s("/pyproject.toml"));
    QCOMPARE(anchor(), s("services/shop/pyproject.toml"));
    touch(shop + s("/alembic.ini"));
    QCOMPARE(anchor(), s("services/shop/alembic.ini"));
    touch(shop + s("/reckoner.toml"));
    QCOMPARE(anchor(), s("services/shop/reckoner.toml"));
}

void ReportTest::pendingReachesWhereItIsForbidden()
{
    const QString a = s("CREATE TABLE a (i integer);");
    const auto verdict = verdictOf(a, a, a, a);
    verdict->pending = {s("bbbb")};
    const auto reach = [&](const Gate &gate, const char *leg) {
        for (const ReportLeg &each : partOf(*verdict, gate).legs) {
            if (each.name == s(leg))
                return each.reach;
        }
        return Reach::CouldNotTell;
    };
    QCOMPARE(reach(gateOf, "stamp-head"), Reach::Nothing);
    QCOMPARE(partOf(*verdict).verdict(), s("in line"));
    const Gate strict = [](const Verdict &each) {
        return gateExitCode(each, {{s("pending")}, false, false});
    };
    QCOMPARE(reach(strict, "stamp-head"), Reach::Gate);
    QCOMPARE(partOf(*verdict, strict).verdict(), s("out of line"));
    // Nor is what would not run, unless it is forbidden.
    verdict->running.answer = Running::Answer::No;
    verdict->running.problems = {{{}, true, s("column a.j is not there"), s("every query fails"), {}}};
    QCOMPARE(partOf(*verdict).verdict(), s("in line"));
    QCOMPARE(partOf(*verdict).problems, QStringList{s("fails: column a.j is not there; every query fails")});
    const Gate runs = [](const Verdict &each) { return gateExitCode(each, {{s("run")}, false, false}); };
    QCOMPARE(reach(runs, "run"), Reach::Gate);
    QCOMPARE(reach(runs, "stamp-head"), Reach::Nothing);
}

void ReportTest::isBlindWhereTheGateIs()
{
    const QString a = s("CREATE TABLE a (i integer);");
    const auto verdict = verdictOf(a, a, a, a);
    const auto head = std::make_shared<Snapshot>(*verdict->positions.head);
    Opaque opaque;
    opaque.reason = s("The statement is not known.");
    opaque.place = {s("a.py"), 3, 9};
    head->opaques = {opaque};
    verdict->positions.head = head;
    verdict->positions.stamp = head;
    const ReportPart part = partOf(*verdict);
    QCOMPARE(part.blind, QStringList{s("a.py:3: The statement is not known.")}); // once
    QCOMPARE(part.verdict(), s("could not tell"));
    const Gate lenient = [](const Verdict &each) { return gateExitCode(each, {{s("error")}, false, true}); };
    QVERIFY(partOf(*verdict, lenient).blind.isEmpty());
    // Nor where somebody answers for it.
    Finding answered;
    answered.rule = s("RK305");
    answered.waived = true;
    verdict->findings = {answered};
    QVERIFY(partOf(*verdict).blind.isEmpty());
    verdict->tooOld = true;
    verdict->snapshotAgeDays = 9;
    QCOMPARE(partOf(*verdict).blind, QStringList{s("The snapshot is older than the policy allows.")});
}

void ReportTest::comparesTwo()
{
    const auto from = snapshotOf(s("CREATE TABLE a (i integer, j integer);"), "from");
    const auto to = snapshotOf(s("CREATE TABLE a (i text);\nCREATE TABLE b (i integer);"), "to");
    const DiffResult result = diff(*from, *to);
    const Report report = reportOfDiff(result, *from, *to, 1);
    QCOMPARE(report.title, s("from to to"));
    QCOMPARE(report.parts.size(), size_t(1));
    QCOMPARE(report.parts[0].sentences, QStringList{s("3 differences.")});
    const ReportEntry *added = find(report.parts[0], "main.b");
    QVERIFY(added);
    QCOMPARE(added->rule, s("added-table"));
    QCOMPARE(added->reach, Reach::Gate);
    QCOMPARE(added->places.front().role, s("to"));
    QCOMPARE(added->fingerprint.size(), qsizetype(32));
    // Another difference has another; the same one the same, whatever its values.
    QVERIFY(added->fingerprint != find(report.parts[0], "main.a.j")->fingerprint);
    const auto other = snapshotOf(s("CREATE TABLE a (i text);\nCREATE TABLE b (i text);"), "to");
    const Report again = reportOfDiff(diff(*from, *other), *from, *other, 1);
    QCOMPARE(find(again.parts[0], "main.b")->fingerprint, added->fingerprint);
}

void ReportTest::comesToNothing()
{
    const Report report = errorReport("app.db is locked.");
    QVERIFY(report.parts.empty());
    QCOMPARE(report.verdict(), s("could not tell"));
    QCOMPARE(reportOfError(s("diff"), {}, 64).verdict(), s("wrong usage"));
    QCOMPARE(reportOfError(s("diff"), {}, 130).verdict(), s("interrupted"));
}

void ReportTest::seesTheInvisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const QString &text, const char *shown, const char *line) {
        QTest::newRow(name) << text << s(shown) << s(line);
    };
    row("words", s("a b"), "a b", "a b");
    row("line ends and tabs", s("a\nb\tc"), "a\nb\tc", "a↵b c");
    row("a return", s("a\rb"), "a\\u000db", "a\\u000db");
    row("what a terminal obeys", s("\x1b[31m\x07"), "\\u001b[31m\\u0007", "\\u001b[31m\\u0007");
    row("delete and C1", QString(QChar(0x7f)) + QChar(0x85), "\\u007f\\u0085", "\\u007f\\u0085");
    row("what turns round", QString(QChar(0x202e)) + QChar(0x2066) + QChar(0x200f) + QChar(0x061c),
        "\\u202e\\u2066\\u200f\\u061c", "\\u202e\\u2066\\u200f\\u061c");
    row("a pair", s("\xf0\x9f\x98\x80"), "\xf0\x9f\x98\x80", "\xf0\x9f\x98\x80");
    row("half a pair", QString(QChar(0xd83d)), "\\ud83d", "\\ud83d");
    row("the other half", QString(QChar(0xde00)) + s("x"), "\\ude00x", "\\ude00x");
    row("no character", QString(QChar(0xffff)), "\\uffff", "\\uffff");
    row("joiners of emoji", s("\xe2\x80\x8d"), "\xe2\x80\x8d", "\xe2\x80\x8d");
}

void ReportTest::seesTheInvisible()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QFETCH(QString, line);
    QCOMPARE(visible(text), shown);
    QCOMPARE(visibleLine(text), line);
    QCOMPARE(visible(shown), shown);
}

void ReportTest::cutsNoPair()
{
    QCOMPARE(cut(s("abc"), 3), s("abc"));
    QCOMPARE(cut(s("abcd"), 3), s("abc…"));
    QCOMPARE(cut(s("a \xf0\x9f\x98\x80 b"), 3), s("a…"));
    QCOMPARE(cut(s("a \xf0\x9f\x98\x80 b"), 4), s("a \xf0\x9f\x98\x80…"));
}

QTEST_GUILESS_MAIN(ReportTest)
#include "tst_report.moc"
