// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/rules/baseline.h"

#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Finding finding(const char *fingerprint, const char *object)
{
    Finding finding;
    finding.rule = s("RK205");
    finding.leg = Leg::StampLive;
    finding.fingerprint = s(fingerprint);
    finding.change.ref = {Kind::Column, s("public.orders"), s(object)};
    return finding;
}

} // namespace

class BaselineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites();
    void aFindingIsALine();
    void marksWhatItKnows();
    void keepsWaiversApart();
    void refuses_data();
    void refuses();
};

void BaselineTest::readsWhatItWrites()
{
    Baseline baseline;
    baseline.file = s("known.json");
    baseline.findings[s("bb")] = {s("RK205"), s("stamp-live"), s("column"), s("public.\"Ünï \\ \"\"x\""),
                                  s("a\nb")};
    baseline.findings[s("aa")] = {s("RK303"), {}, s("schema"), {}, s("1, 2")};
    const auto read = readBaseline(baselineText(baseline), s("known.json"));
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(*read, baseline);
    const auto none = readBaseline(baselineText({}), s("x"));
    QVERIFY(none && none->findings.empty());
}

void BaselineTest::aFindingIsALine()
{
    Verdict verdict;
    verdict.findings = {finding("bb", "total"), finding("aa", "note")};
    Baseline baseline;
    addFindings(baseline, verdict);
    QCOMPARE(baselineText(baseline),
             QByteArray("{\"reckoner\": \"baseline\", \"version\": 1, \"findings\": [\n"
                        "  {\"fingerprint\": \"aa\", \"rule\": \"RK205\", \"leg\": \"stamp-live\", \"kind\": "
                        "\"column\", \"path\": \"public.orders\", \"object\": \"note\"},\n"
                        "  {\"fingerprint\": \"bb\", \"rule\": \"RK205\", \"leg\": \"stamp-live\", \"kind\": "
                        "\"column\", \"path\": \"public.orders\", \"object\": \"total\"}\n]}\n"));
}

void BaselineTest::marksWhatItKnows()
{
    Verdict verdict;
    verdict.findings = {finding("aa", "note"), finding("bb", "total")};
    Baseline baseline;
    baseline.file = s("known.json");
    baseline.findings[s("aa")] = {};
    markKnown(verdict, baseline);
    QVERIFY(verdict.findings[0].known && verdict.findings[0].waived);
    QVERIFY(verdict.findings[0].waivedBecause.contains(s("known.json")));
    QVERIFY(!verdict.findings[1].waived);
    QCOMPARE(verdict.summary.known, 1);
    QCOMPARE(verdict.summary.waived, 1);
}

void BaselineTest::keepsWaiversApart()
{
    Verdict verdict;
    verdict.findings = {finding("aa", "note"), finding("bb", "total"), finding("cc", "mark")};
    verdict.findings[0].waived = true; // by a waiver, with its own end
    verdict.findings[0].waivedBecause = s("until then");
    verdict.findings[1].rule = s("RK601"); // about the policy itself
    verdict.findings[1].leg.reset();
    Baseline baseline;
    addFindings(baseline, verdict);
    QCOMPARE(baseline.findings.size(), size_t(1));
    QVERIFY(baseline.findings.contains(s("cc")));
    baseline.findings[s("aa")] = {};
    markKnown(verdict, baseline);
    QCOMPARE(verdict.findings[0].waivedBecause, s("until then"));
    QVERIFY(!verdict.findings[0].known);
}

void BaselineTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *text, const char *code) {
        QTest::newRow(name) << QByteArray(text) << s(code);
    };
    row("nothing", "", "baseline.syntax");
    row("no JSON", "{\n\"a\": \n", "baseline.syntax");
    row("another document", R"({"reckoner": "check", "version": 1, "findings": []})", "baseline.syntax");
    row("no findings", R"({"reckoner": "baseline", "version": 1})", "baseline.syntax");
    row("a finding without a fingerprint", R"({"reckoner": "baseline", "version": 1, "findings": [{}]})",
        "baseline.syntax");
    row("a later version", R"({"reckoner": "baseline", "version": 2, "findings": []})", "baseline.version");
}

void BaselineTest::refuses()
{
    QFETCH(QByteArray, text);
    const auto read = readBaseline(text, s("known.json"));
    QVERIFY(!read);
    QTEST(read.error().code, "code");
    QCOMPARE(read.error().place.file, s("known.json"));
}

QTEST_GUILESS_MAIN(BaselineTest)
#include "tst_baseline.moc"
