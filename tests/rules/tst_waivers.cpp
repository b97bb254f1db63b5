// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/rules/gate.h"
#include "model/rules/waivers.h"

#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const QDate today(2026, 6, 15);
const QString file = s("reckoner.toml");

Waiver waiver(const char *fingerprint = "f00d", const char *reason = "because")
{
    Waiver waiver;
    waiver.fingerprint = s(fingerprint);
    waiver.reason = s(reason);
    return waiver;
}

Finding finding(const char *fingerprint, const char *rule, const char *column)
{
    Finding finding;
    finding.fingerprint = s(fingerprint);
    finding.rule = s(rule);
    finding.leg = Leg::StampLive;
    finding.change.ref = {Kind::Column, s("public.orders"), s(column)};
    return finding;
}

Verdict verdict()
{
    Verdict verdict;
    verdict.findings = {finding("aa", "RK205", "total"), finding("bb", "RK203", "note"),
                        finding("cc", "RK205", "Big Note")};
    return verdict;
}

QStringList waived(const Verdict &verdict)
{
    QStringList prints;
    for (const Finding &each : verdict.findings) {
        if (each.waived)
            prints.append(each.fingerprint);
    }
    return prints;
}

} // namespace

class WaiversTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsWritten();
    void refuses_data();
    void refuses();
    void insertsAndKeepsEveryOtherByte_data();
    void insertsAndKeepsEveryOtherByte();
    void writesEveryText_data();
    void writesEveryText();
    void addsAfterTheLastOne();
    void refusesToAdd_data();
    void refusesToAdd();
    void takesOutWhatAPersonWrote();
    void coversWhatIsNamed_data();
    void coversWhatIsNamed();
    void waivesUntilTheLastDay();
    void saysWhatHasExpired();
    void keepsWaivedFindingsFromTheGate();
};

void WaiversTest::readsWhatIsWritten()
{
    const auto read = readWaivers("# about it\ntitle = 'shop'\n[[waiver]]\nrule = 'RK206'\n"
                                  "object = \"public.legacy_*\"\nreason = \"\"\"\nold\nones\"\"\"\n"
                                  "owner = 'data'\nexpires = 2027-03-31\n\n[[waiver]]\nfingerprint = 'aa'\n"
                                  "reason = 'x'\n",
                                  file);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->size(), size_t(2));
    const Waiver &first = read->front();
    QCOMPARE(first.rule, s("RK206"));
    QCOMPARE(first.object, s("public.legacy_*"));
    QCOMPARE(first.reason, s("old\nones"));
    QCOMPARE(first.owner, s("data"));
    QCOMPARE(first.expires, QDate(2027, 3, 31));
    QCOMPARE(first.place.toString(), s("reckoner.toml:3"));
    QCOMPARE(read->back().fingerprint, s("aa"));
    QVERIFY(!read->back().expires.isValid());
    QVERIFY(readWaivers("", file)->empty());
    QVERIFY(readWaivers("[other]\nwaiver = 1\n", file)->empty());
}

void WaiversTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *text, const char *code, const char *place) {
        QTest::newRow(name) << QByteArray(text) << s(code) << s(place);
    };
    row("no TOML", "a = 1\nb = \n", "config.syntax", "reckoner.toml:2");
    row("a key twice", "a = 1\na = 2\n", "config.syntax", "reckoner.toml:2");
    row("bytes that are no UTF-8", "a = '\xff'\n", "config.syntax", "reckoner.toml:1");
    row("no reason", "\n[[waiver]]\nrule = 'RK205'\n", "config.waiver", "reckoner.toml:2");
    row("a reason of blanks", "[[waiver]]\nrule = 'RK205'\nreason = ' '\n", "config.waiver",
        "reckoner.toml:1");
    row("nothing named", "[[waiver]]\nreason = 'x'\n", "config.waiver", "reckoner.toml:1");
    row("a key that there is not", "[[waiver]]\nrule='RK1'\nreason='x'\nexpire = 2027-01-01\n",
        "config.waiver", "reckoner.toml:4");
    row("a date in quotes", "[[waiver]]\nrule='RK1'\nreason='x'\nexpires = '2027-01-01'\n", "config.waiver",
        "reckoner.toml:4");
    row("a day that there is not", "[[waiver]]\nrule='RK1'\nreason='x'\nexpires = 2027-02-30\n",
        "config.syntax", "reckoner.toml:4");
    row("a number for a text", "[[waiver]]\nrule = 205\nreason='x'\n", "config.waiver", "reckoner.toml:2");
    row("one bracket", "[waiver]\nrule = 'RK1'\nreason='x'\n", "config.waiver", "reckoner.toml:1");
    row("a table inside", "[[waiver]]\nrule='RK1'\nreason='x'\n[waiver.more]\na=1\n", "config.waiver",
        "reckoner.toml:4");
}

void WaiversTest::refuses()
{
    QFETCH(QByteArray, text);
    const auto read = readWaivers(text, file);
    QVERIFY(!read);
    QTEST(read.error().code, "code");
    QTEST(read.error().place.toString(), "place");
    QVERIFY(!read.error().message.isEmpty());
    // What cannot be read is not written to either.
    const auto inserted = insertWaiver(text, waiver());
    QVERIFY(!inserted);
    QTEST(inserted.error().code, "code");
    QTEST(inserted.error().place.toString(), "place");
}

void WaiversTest::insertsAndKeepsEveryOtherByte_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    row("an empty file", "");
    row("a mark alone", "\xef\xbb\xbf");
    row("a mark and an empty line", "\xef\xbb\xbf\n");
    row("an empty line", "\n");
    row("two empty lines of Windows", "\r\n\r\n");
    row("blanks without an end", "   ");
    row("a comment without an end", "# only this");
    row("a comment", "# only this\n");
    row("keys", "a = 1\n");
    row("keys without an end", "a = 1");
    row("a table without an end", "[a]\nb = 'c'   # why");
    row("Windows", "a = 1\r\n[b]\r\nc = 2\r\n");
    row("Windows without an end", "a = 1\r\n[b]\r\nc = 2");
    row("both sorts of line ends", "a = 1\r\nb = 2\nc = 3\n");
    row("empty lines at the end", "a = 1\n\n\n");
    row("a mark", "\xef\xbb\xbf"
                  "a = 1\n");
    row("Arabic", s("# ملاحظة\nاسم = 1\n").toUtf8().replace(s("اسم").toUtf8(), s("\"اسم\"").toUtf8()));
    row("an array of tables", "[[root]]\nname = 'a'\n[[root]]\nname = 'b'\n");
    row("arrays and tables in line", "a = [\n 1, # one\n 2,\n]\nb = { c = 1, d = [ { e = 2 } ] }\n");
    row("a text of many lines", "a = '''\n[[waiver]]\nfingerprint = 'no'\n'''\n");
    row("a waiver", "[[waiver]]\nrule = 'RK1'\nreason = 'x'\n");
    row("a waiver without an end", "[[waiver]]\nrule = 'RK1'\nreason = 'x'");
    row("a waiver and more", "[[waiver]]\nrule = 'RK1'\nreason = 'x' # so\n\n[other]\nb = 2\n");
    row("a waiver of Windows and more", "[[waiver]]\r\nrule = 'RK1'\r\nreason = 'x'\r\n\r\n[other]\r\nb = 2");
    row("a reason of many lines", "[[waiver]]\nrule = 'RK1'\nreason = '''\na\n\nb'''\n[other]\nb = 2\n");
    row("a comment that belongs to it",
        "[[waiver]]\nrule = 'RK1'\nreason = 'x'\n# so\n# it is\n\n[o]\nb = 2\n");
    row("a comment of the next one", "[[waiver]]\nrule = 'RK1'\nreason = 'x'\n# next\n[o]\nb = 2\n");
    row("a comment at the end", "[[waiver]]\nrule = 'RK1'\nreason = 'x'\n# the end");
    row("waivers apart", "[[waiver]]\nrule = 'RK1'\nreason = 'x'\n[o]\na = 1\n[[waiver]]\nrule = 'RK2'\n"
                         "reason = 'y'\n[p]\nb = 2\n");
    row("one of the same fingerprint", "[[waiver]]\nfingerprint = 'f00d'\nreason = 'x'\n");
    row("blanks before brackets", "  [[waiver]]\n  rule = 'RK1'\n  reason = 'x'\n");
}

void WaiversTest::insertsAndKeepsEveryOtherByte()
{
    QFETCH(QByteArray, text);
    Waiver wanted = waiver();
    wanted.rule = s("RK205");
    wanted.object = s("public.*");
    wanted.owner = s("me");
    wanted.expires = QDate(2027, 1, 2);
    const auto before = readWaivers(text, file);
    QVERIFY(before);
    const auto inserted = insertWaiver(text, wanted);
    QVERIFY2(inserted, inserted ? "" : qPrintable(inserted.error().message));
    // It is read again, after those that were there.
    auto after = readWaivers(*inserted, file);
    QVERIFY(after);
    QCOMPARE(after->size(), before->size() + 1);
    wanted.place = after->back().place;
    QVERIFY(after->back() == wanted);
    // The rest is there byte by byte: the text is the new one less one piece.
    qsizetype same = 0;
    while (same < text.size() && text.at(same) == inserted->at(same))
        ++same;
    QVERIFY(inserted->endsWith(text.mid(same)));
    const QByteArray piece = inserted->mid(same, inserted->size() - text.size());
    QVERIFY(piece.contains("f00d"));
    // Line ends as they are around it.
    if (text.contains("\r\n") && text.count('\n') == text.count("\r\n"))
        QCOMPARE(inserted->count('\n'), inserted->count("\r\n"));
    if (!text.contains('\r'))
        QVERIFY(!inserted->contains('\r'));
    if (!text.isEmpty() && text != "\xef\xbb\xbf")
        QCOMPARE(inserted->endsWith('\n'), text.endsWith('\n'));
    // And back.
    const auto removed = removeWaiver(*inserted, wanted.fingerprint);
    QVERIFY(removed);
    QCOMPARE(*removed, text);
    // Two in, two out.
    const auto twice = insertWaiver(*inserted, waiver("beef"));
    QVERIFY(twice);
    const auto once = removeWaiver(*twice, s("beef"));
    QVERIFY(once);
    QCOMPARE(*once, *inserted);
}

void WaiversTest::writesEveryText_data()
{
    QTest::addColumn<QString>("reason");
    QTest::newRow("quotes") << s("the \"old\" one's");
    QTest::newRow("three quotes") << s("\"\"\" '''");
    QTest::newRow("backslashes") << s("C:\\new\\table \\u0041");
    QTest::newRow("lines") << s("one\ntwo\r\nthree\r");
    QTest::newRow("a tab and a bell") << s("a\tb\ac\bd\fe\x1b[0m\x7f");
    QTest::newRow("a zero") << QString(QChar(0)) + s("x");
    QTest::newRow("what looks like TOML") << s("x\"\n[[waiver]]\nrule = \"RK1\" # ");
    QTest::newRow("Arabic") << s("لأن الجدول القديم لا يزال مستخدماً");
    QTest::newRow("beyond the first plane") << s("🧭 𝒳");
    QTest::newRow("directions and separators") << s("a\u202eb\u2028c\u2029d\ufeffe");
    QTest::newRow("half a pair") << QString(QChar(0xd800)) + s("x");
    QTest::newRow("very long") << QString(100000, u'y');
}

void WaiversTest::writesEveryText()
{
    QFETCH(QString, reason);
    Waiver wanted = waiver();
    wanted.reason = reason;
    wanted.owner = reason;
    wanted.object = reason;
    const QByteArray text = "[a]\nb = 1\n";
    const auto inserted = insertWaiver(text, wanted);
    QVERIFY2(inserted, inserted ? "" : qPrintable(inserted.error().detail));
    const auto read = readWaivers(*inserted, file);
    QVERIFY(read);
    const QString kept = QString::fromUtf8(reason.toUtf8());
    QCOMPARE(read->size(), size_t(1));
    QCOMPARE(read->front().reason, kept);
    QCOMPARE(read->front().owner, kept);
    QCOMPARE(read->front().object, kept);
    QVERIFY(inserted->startsWith(text));
    QCOMPARE(inserted->count('\n'), text.count('\n') + 6);
    QCOMPARE(*removeWaiver(*inserted, wanted.fingerprint), text);
}

void WaiversTest::addsAfterTheLastOne()
{
    const QByteArray text = "[[waiver]]\nrule = 'RK1'\nreason = 'x'\n# of that one\n\n# of the next\n[o]\n"
                            "b = 2\n";
    Waiver wanted = waiver("aa", "say \"so\"");
    wanted.expires = QDate(2027, 3, 1);
    QCOMPARE(*insertWaiver(text, wanted), "[[waiver]]\nrule = 'RK1'\nreason = 'x'\n# of that one\n\n"
                                          "[[waiver]]\nfingerprint = \"aa\"\nreason = \"say \\\"so\\\"\"\n"
                                          "expires = 2027-03-01\n\n# of the next\n[o]\nb = 2\n");
}

void WaiversTest::refusesToAdd_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("named");
    QTest::addColumn<QString>("reason");
    QTest::newRow("without a reason") << QByteArray() << true << s("  ");
    QTest::newRow("without a name") << QByteArray() << false << s("x");
    QTest::newRow("beside an array in line")
        << QByteArray("waiver = [{ rule = 'RK1', reason = 'x' }]\n") << true << s("x");
    QTest::newRow("beside an empty array") << QByteArray("waiver = []\n") << true << s("x");
}

void WaiversTest::refusesToAdd()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, named);
    QFETCH(QString, reason);
    Waiver wanted = waiver(named ? "aa" : "");
    wanted.reason = reason;
    const auto inserted = insertWaiver(text, wanted);
    QVERIFY(!inserted);
    QCOMPARE(inserted.error().code, s("config.waiver"));
    QCOMPARE(inserted.error().place.isKnown(), !text.isEmpty());
}

void WaiversTest::takesOutWhatAPersonWrote()
{
    const QByteArray text = "a = 1\n[[waiver]]\n# why\nfingerprint = 'aa'\nreason = 'x' # so\n[b]\nc = 1\n";
    QCOMPARE(*removeWaiver(text, s("aa")), "a = 1\n[b]\nc = 1\n");
    QCOMPARE(*removeWaiver("a = 1\n[[waiver]]\nfingerprint = 'aa'\nreason = 'x'", s("aa")), "a = 1");
    const auto none = removeWaiver(text, s("bb"));
    QVERIFY(!none);
    QCOMPARE(none.error().code, s("config.waiver"));
    QCOMPARE(removeWaiver("a = \n", s("aa")).error().code, s("config.syntax"));
    QCOMPARE(removeWaiver("waiver = [{ fingerprint = 'aa', reason = 'x' }]\n", s("aa")).error().code,
             s("config.waiver"));
}

void WaiversTest::coversWhatIsNamed_data()
{
    QTest::addColumn<QString>("fingerprint");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("object");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("a fingerprint") << s("bb") << QString() << QString() << QStringList{s("bb")};
    QTest::newRow("a rule") << QString() << s("RK205") << QString() << QStringList{s("aa"), s("cc")};
    QTest::newRow("a path") << QString() << QString() << s("public.orders.note") << QStringList{s("bb")};
    QTest::newRow("a path that must be quoted")
        << QString() << QString() << s("public.orders.\"Big Note\"") << QStringList{s("cc")};
    QTest::newRow("a pattern") << QString() << QString() << s("*.orders.*ot*")
                               << QStringList{s("aa"), s("bb"), s("cc")};
    QTest::newRow("a pattern that ends")
        << QString() << QString() << s("public.*.t*l") << QStringList{s("aa")};
    QTest::newRow("a star for all") << QString() << QString() << s("**")
                                    << QStringList{s("aa"), s("bb"), s("cc")};
    QTest::newRow("a table is not its columns")
        << QString() << QString() << s("public.orders") << QStringList();
    QTest::newRow("dots are dots") << QString() << QString() << s("public.orders?note") << QStringList();
    QTest::newRow("all of it must fit") << s("aa") << s("RK203") << QString() << QStringList();
    QTest::newRow("a rule of an object") << QString() << s("RK205") << s("*.total") << QStringList{s("aa")};
}

void WaiversTest::coversWhatIsNamed()
{
    QFETCH(QString, fingerprint);
    QFETCH(QString, rule);
    QFETCH(QString, object);
    Waiver wanted = waiver();
    wanted.fingerprint = fingerprint;
    wanted.rule = rule;
    wanted.object = object;
    Verdict v = verdict();
    applyWaivers({&v}, {wanted}, today);
    QTEST(waived(v), "expected");
    QCOMPARE(v.summary.waived, int(waived(v).size()));
    QVERIFY(v.notes.empty());
}

void WaiversTest::waivesUntilTheLastDay()
{
    Waiver wanted = waiver("aa", "until then");
    wanted.place = {file, 7, 1};
    wanted.expires = today;
    Verdict v = verdict();
    applyWaivers({&v}, {wanted}, today);
    QCOMPARE(waived(v), QStringList{s("aa")});
    QCOMPARE(v.findings[0].waivedBecause, s("until then"));
    QCOMPARE(v.findings[0].waivedAt, wanted.place);
    Verdict later = verdict();
    applyWaivers({&later}, {wanted}, today.addDays(1));
    QVERIFY(waived(later).isEmpty());
    QCOMPARE(later.summary.waived, 0);
}

void WaiversTest::saysWhatHasExpired()
{
    Waiver matters = waiver("aa", "until then");
    matters.place = {file, 7, 1};
    matters.expires = today.addDays(-1);
    Waiver needless = matters;
    needless.fingerprint = s("nothing");
    Verdict v = verdict();
    applyWaivers({&v}, {matters, needless}, today);
    tellExpired({&v}, {matters, needless}, today);
    QCOMPARE(v.findings.size(), size_t(5));
    const Finding &first = v.findings[3];
    QCOMPARE(first.rule, s("RK601"));
    QCOMPARE(first.severity, Severity::Warning);
    QCOMPARE(first.change.from.file, file);
    QCOMPARE(first.change.from.line, 7);
    QVERIFY(first.message.contains(s("2026-06-14")));
    QVERIFY(!first.leg);
    QCOMPARE(v.findings[4].severity, Severity::Info);
    QVERIFY(v.findings[4].fingerprint != first.fingerprint);
    // Another that holds still waives.
    Verdict both = verdict();
    applyWaivers({&both}, {matters, waiver("aa", "and still")}, today);
    tellExpired({&both}, {matters, waiver("aa", "and still")}, today);
    QCOMPARE(waived(both), QStringList{s("aa")});
    QCOMPARE(both.findings[0].waivedBecause, s("and still"));
    QCOMPARE(both.findings.back().severity, Severity::Info); // nothing needs the expired one
    // One that a second root needs is not needless in the first.
    Verdict other;
    Verdict second = verdict();
    applyWaivers({&other, &second}, {matters}, today);
    tellExpired({&other, &second}, {matters}, today);
    QVERIFY(other.findings.empty());
    QCOMPARE(second.findings.back().rule, s("RK601"));
}

void WaiversTest::keepsWaivedFindingsFromTheGate()
{
    Verdict v = verdict();
    QCOMPARE(gateExitCode(v, {}), 1);
    Waiver all;
    all.object = s("*");
    all.reason = s("x");
    applyWaivers({&v}, {all}, today);
    QCOMPARE(gateExitCode(v, {}), 0);
    GatePolicy strict;
    strict.failOn = {s("info"), s("uncertain"), s("drift")};
    QCOMPARE(gateExitCode(v, strict), 0);
    // What is uncertain and waived does not make it "could not tell" either.
    v.findings[0].change.certainty = Certainty::Uncertain;
    QCOMPARE(gateExitCode(v, {}), 0);
    v.findings[0].waived = false;
    QCOMPARE(gateExitCode(v, {}), 2);
}

QTEST_GUILESS_MAIN(WaiversTest)
#include "tst_waivers.moc"
