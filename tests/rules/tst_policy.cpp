// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/rules/policy.h"

#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const QString file = s("reckoner.toml");
const QDate today(2026, 6, 15);

Finding finding(const char *rule, const char *path, const char *object, Kind kind = Kind::Column,
                const QStringList &facets = {QStringLiteral("type")})
{
    Finding finding;
    finding.rule = s(rule);
    finding.leg = Leg::StampLive;
    finding.fingerprint = s(rule) + s(path) + s(object);
    finding.change.ref = {kind, s(path), s(object)};
    for (const QString &facet : facets)
        finding.change.facets.push_back({facet, {}, {}, {}, {}, {}});
    return finding;
}

Verdict verdict()
{
    Verdict verdict;
    verdict.findings = {finding("RK205", "public.orders", "total"),
                        finding("RK206", "public", "legacy_a", Kind::Table),
                        finding("RK103", "public.users", "name")};
    verdict.findings[1].severity = Severity::Info;
    verdict.findings[1].driftClass = DriftClass::Foreign;
    verdict.findings[2].leg = Leg::ModelsHead;
    return verdict;
}

QStringList rules(const std::vector<Finding> &findings)
{
    QStringList list;
    for (const Finding &each : findings)
        list.append(each.rule);
    return list;
}

std::vector<Change> changes()
{
    std::vector<Change> list(3);
    list[0].ref = {Kind::Column, s("public.orders"), s("total")};
    list[0].facets = {{s("type"), {}, {}, {}, {}, {}}, {s("comment"), {}, {}, {}, {}, {}}};
    list[1].ref = {Kind::Index, s("public.orders"), s("ix")};
    list[1].action = Action::Removed;
    list[2].ref = {Kind::Table, s("public"), s("legacy_a")};
    list[2].action = Action::Added;
    return list;
}

Snapshot owned()
{
    Snapshot live;
    for (const char *name : {"orders", "legacy_a"}) {
        Table table;
        table.name = {s("public"), s(name)};
        live.schema.tables[table.name] = table;
    }
    live.rights = RightsBook{s("app"), {{{Kind::Table, s("public"), s("legacy_a")}, {s("etl"), {}}}}};
    return live;
}

} // namespace

class PolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllOfIt();
    void refuses_data();
    void refuses();
    void saysWhatNothingReads();
    void givesTheLongestFittingSeverity();
    void switchesRulesOff();
    void leavesMildOnesAlone();
    void leavesOutObjects_data();
    void leavesOutObjects();
    void aRenameIsNotHiddenByAFacet();
    void ignoresByRule();
    void gateOfThePolicy();
    void anOpaqueThatIsAnsweredForCanTell();
};

void PolicyTest::readsAllOfIt()
{
    const auto read =
        readPolicy("[gate]\nfail_on = ['warning', 'run']\nallow = ['opaque']\nbaseline = 'known.json'\n"
                   "no_repairs_since = '0030'\nmax_snapshot_age_days = 7\n"
                   "[severity]\nRK206 = 'error'\n'RK1*' = 'off'\nmild = 'warning'\n"
                   "[[ignore]]\nobject = 'public.legacy_*'\nreason = 'old'\n"
                   "[[ignore]]\nkind = 'index'\nfacet = 'comment'\nowner = 'etl'\nrule = 'RK2*'\n"
                   "[databases]\nstaging = 'env:STAGING'\n"
                   "[[waiver]]\nrule = 'RK205'\nreason = 'x'\n"
                   "[compare]\nrules_off = ['pg.in.order']\n",
                   file);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(*read->failOn, (QStringList{s("warning"), s("run")}));
    QCOMPARE(*read->allow, QStringList{s("opaque")});
    QCOMPARE(read->baseline, s("known.json"));
    QCOMPARE(read->noRepairsSince, s("0030"));
    QCOMPARE(*read->maxSnapshotAgeDays, 7);
    QCOMPARE(read->severities.size(), size_t(3));
    QCOMPARE(read->ignores.size(), size_t(2));
    QCOMPARE(read->ignores[1].owner, s("etl"));
    QCOMPARE(read->ignores[1].place.toString(), s("reckoner.toml:14"));
    QCOMPARE(read->databases.at(s("staging")), s("env:STAGING"));
    QCOMPARE(read->waivers.size(), size_t(1));
    QVERIFY(read->rulesOff.contains(s("pg.in.order")));
    QVERIFY(read->notes.empty());
    const auto nothing = readPolicy("", file);
    QVERIFY(nothing && !nothing->failOn && nothing->severities.empty());
}

void PolicyTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *text, const char *code, const char *place) {
        QTest::newRow(name) << QByteArray(text) << s(code) << s(place);
    };
    row("no TOML", "[gate\n", "config.syntax", "reckoner.toml:1");
    row("a key of the gate that there is not", "[gate]\nfail-on = ['error']\n", "config.key",
        "reckoner.toml:2");
    row("a word that there is not", "[gate]\nfail_on = ['errors']\n", "config.gate", "reckoner.toml:2");
    row("numbers for words", "[gate]\nfail_on = [1]\n", "config.gate", "reckoner.toml:2");
    row("nothing that can be allowed", "[gate]\nallow = ['drift']\n", "config.gate", "reckoner.toml:2");
    row("days in words", "[gate]\nmax_snapshot_age_days = 'a week'\n", "config.gate", "reckoner.toml:2");
    row("the gate as a text", "gate = 'error'\n", "config.key", "reckoner.toml:1");
    row("a rule that there is not", "[severity]\nRK999 = 'error'\n", "config.severity", "reckoner.toml:2");
    row("a severity that there is not", "[severity]\nRK205 = 'fatal'\n", "config.severity",
        "reckoner.toml:2");
    row("an ignore that names nothing", "[[ignore]]\nreason = 'x'\n", "config.ignore", "reckoner.toml:1");
    row("an ignore with one bracket", "[ignore]\nkind = 'index'\n", "config.ignore", "reckoner.toml:1");
    row("a kind that there is not", "[[ignore]]\nkind = 'indexes'\n", "config.ignore", "reckoner.toml:1");
    row("a facet that there is not", "[[ignore]]\nfacet = 'colour'\n", "config.ignore", "reckoner.toml:1");
    row("a facet that the kind has not", "[[ignore]]\nkind = 'enum'\nfacet = 'nullable'\n", "config.ignore",
        "reckoner.toml:1");
    row("an ignored rule that there is not", "[[ignore]]\nrule = 'RK9999'\n", "config.ignore",
        "reckoner.toml:1");
    row("a key of an ignore that there is not", "[[ignore]]\ntable = 'x'\n", "config.key", "reckoner.toml:2");
    row("a password", "[databases]\na = 'postgresql://u:secret@h/d'\n", "config.databases",
        "reckoner.toml:2");
    row("a waiver without a reason", "[[waiver]]\nrule = 'RK205'\n", "config.waiver", "reckoner.toml:1");
    row("a rule of equality that there is not", "[compare]\nrules_off = ['x']\n", "config.compare",
        "reckoner.toml:2");
    row("a key of compare that there is not", "[compare]\nrules = ['x']\n", "config.key", "reckoner.toml:2");
}

void PolicyTest::refuses()
{
    QFETCH(QByteArray, text);
    const auto read = readPolicy(text, file);
    QVERIFY(!read);
    QTEST(read.error().code, "code");
    QTEST(read.error().place.toString(), "place");
    QVERIFY(!read.error().message.contains(s("secret")));
}

void PolicyTest::saysWhatNothingReads()
{
    const auto read = readPolicy("title = 'shop'\n[gates]\nfail_on = ['error']\n", file);
    QVERIFY(read);
    QCOMPARE(read->notes.size(), size_t(2));
    QCOMPARE(read->notes[0].code, s("config.unknown"));
    QCOMPARE(read->notes[0].severity, Severity::Warning);
}

void PolicyTest::givesTheLongestFittingSeverity()
{
    ProjectPolicy policy;
    policy.severities = {{s("RK20*"), Severity::Warning, {}},
                         {s("RK2*"), Severity::Info, {}},
                         {s("RK206"), Severity::Error, {}},
                         {s("RK103"), Severity::Error, {}},
                         {s("RK103"), Severity::Warning, {}}}; // the later of equals
    Verdict v = verdict();
    applyPolicy({&v}, policy, {}, today);
    QCOMPARE(v.findings[0].severity, Severity::Warning);
    QCOMPARE(v.findings[1].severity, Severity::Error);
    QCOMPARE(v.findings[2].severity, Severity::Warning);
    QCOMPARE(v.summary.drift, 2); // what is foreign counts once it is more than info
}

void PolicyTest::switchesRulesOff()
{
    ProjectPolicy policy;
    policy.severities = {{s("RK205"), std::nullopt, {}}};
    Verdict v = verdict();
    applyPolicy({&v}, policy, {}, today);
    QCOMPARE(rules(v.findings), (QStringList{s("RK206"), s("RK103")}));
    QCOMPARE(rules(v.ignored), QStringList{s("RK205")});
    QCOMPARE(v.summary.ignored, 1);
}

void PolicyTest::leavesMildOnesAlone()
{
    ProjectPolicy policy;
    policy.severities = {{s("RK2*"), Severity::Error, {}}};
    Verdict v = verdict();
    v.findings[0].change.mild = true;
    v.findings[0].severity = Severity::Info;
    applyPolicy({&v}, policy, {}, today);
    QCOMPARE(v.findings[0].severity, Severity::Info);
    policy.severities.push_back({s("mild"), Severity::Warning, {}});
    applyPolicy({&v}, policy, {}, today);
    QCOMPARE(v.findings[0].severity, Severity::Warning);
}

void PolicyTest::leavesOutObjects_data()
{
    QTest::addColumn<IgnoreRule>("rule");
    QTest::addColumn<QStringList>("left");
    QTest::addColumn<int>("count");
    const QStringList all{s("total"), s("ix"), s("legacy_a")};
    const auto row = [](const char *name, const IgnoreRule &rule, const QStringList &left, int count) {
        QTest::newRow(name) << rule << left << count;
    };
    row("a pattern of a table takes its parts along", {{}, s("public.orders"), {}, {}, {}, {}},
        {s("legacy_a")}, 2);
    row("a pattern with a star", {{}, s("*.legacy_*"), {}, {}, {}, {}}, {s("total"), s("ix")}, 1);
    row("a kind", {{}, {}, s("index"), {}, {}, {}}, {s("total"), s("legacy_a")}, 1);
    row("a kind and a pattern that do not meet", {{}, s("*legacy*"), s("index"), {}, {}, {}}, all, 0);
    row("one facet of two: the change stays", {{}, {}, {}, s("comment"), {}, {}}, all, 0);
    row("an owner", {{}, {}, {}, {}, s("etl"), {}}, {s("total"), s("ix")}, 1);
    row("the owner of a table owns its parts", {{}, {}, s("column"), {}, s("app"), {}},
        {s("ix"), s("legacy_a")}, 1);
    row("a rule is not for differences", {s("RK205"), {}, {}, {}, {}, {}}, all, 0);
}

void PolicyTest::leavesOutObjects()
{
    QFETCH(IgnoreRule, rule);
    DiffOptions options;
    const Snapshot live = owned();
    addIgnores(options, {rule}, &live);
    std::vector<Change> list = changes();
    const int ignored = leaveOutIgnored(list, options);
    QStringList left;
    for (const Change &change : list)
        left.append(change.ref.object);
    QTEST(left, "left");
    QTEST(ignored, "count");
    if (rule.facet == s("comment"))
        QCOMPARE(list[0].facetNames(), QStringList{s("type")});
}

void PolicyTest::aRenameIsNotHiddenByAFacet()
{
    DiffOptions options;
    addIgnores(options, {{{}, {}, {}, s("name"), {}, {}}}, nullptr);
    std::vector<Change> list = changes();
    list[0].action = Action::Renamed;
    list[0].facets = {{s("name"), {}, {}, {}, {}, {}}};
    QCOMPARE(leaveOutIgnored(list, options), 0);
    list[0].action = Action::Modified;
    QCOMPARE(leaveOutIgnored(list, options), 1);
}

void PolicyTest::ignoresByRule()
{
    ProjectPolicy policy;
    policy.ignores = {{s("RK2*"), s("public.orders*"), {}, {}, {}, {}}};
    Verdict v = verdict();
    applyPolicy({&v}, policy, {}, today);
    QCOMPARE(rules(v.findings), (QStringList{s("RK206"), s("RK103")}));
    QCOMPARE(v.summary.ignored, 1);
    QCOMPARE(v.summary.drift, 0);
}

void PolicyTest::gateOfThePolicy()
{
    ProjectPolicy policy;
    QCOMPARE(policy.gate().failOn, QStringList{s("error")});
    Verdict v = verdict();
    v.findings = {v.findings[0]};
    v.findings[0].change.certainty = Certainty::Uncertain;
    QCOMPARE(gateExitCode(v, policy.gate()), 2);
    policy.allow = QStringList{s("uncertain")};
    QCOMPARE(gateExitCode(v, policy.gate()), 0);
    policy.failOn = QStringList{s("run")};
    v.running.answer = Running::Answer::Perhaps;
    QCOMPARE(gateExitCode(v, policy.gate()), 0);
    v.running.answer = Running::Answer::No;
    QCOMPARE(gateExitCode(v, policy.gate()), 1);
    policy.failOn.reset();
    v.tooOld = true;
    QCOMPARE(gateExitCode(v, policy.gate()), 2);
}

void PolicyTest::anOpaqueThatIsAnsweredForCanTell()
{
    auto head = std::make_shared<Snapshot>();
    Opaque opaque;
    opaque.bound = Opaque::Bound::Anything;
    opaque.revision = s("0002");
    head->opaques = {opaque};
    Verdict v;
    v.positions.head = head;
    Finding told = finding("RK305", "", "0002", Kind::Schema, {});
    told.leg.reset();
    told.severity = Severity::Warning;
    told.revision = s("0002");
    v.findings = {told};
    QCOMPARE(gateExitCode(v, {}), 2);
    v.findings[0].waived = true;
    QCOMPARE(gateExitCode(v, {}), 0);
    v.findings.push_back(told); // another statement of the same revision that nobody answers for
    QCOMPARE(gateExitCode(v, {}), 2);
    v.findings.clear();
    v.ignored = {told};
    QCOMPARE(gateExitCode(v, {}), 0);
}

QTEST_GUILESS_MAIN(PolicyTest)
#include "tst_policy.moc"
