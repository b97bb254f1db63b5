// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/overview.h"
#include "tests/position/positions.h"

#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const OverviewPart *partOf(const Overview &overview, const char *topic)
{
    for (const OverviewPart &part : overview.parts) {
        if (part.topic == QLatin1String(topic))
            return &part;
    }
    return nullptr;
}

} // namespace

class OverviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsTheChain();
    void drawsWhatIsMissing();
    void namesWhatToLookAtFirst();
    void saysWhatIsOpaque();
    void saysWhatWasNotCompared();
    void shortensLongParts();
};

void OverviewTest::drawsTheChain()
{
    const auto verdict = verdictOf(s("CREATE TABLE a (i integer);"), s("CREATE TABLE a (i integer);"),
                                   s("CREATE TABLE a (i integer);"), s("CREATE TABLE a (i text);"));
    verdict->heads = {s("ccc")};
    verdict->stampRows = {s("aaa")};
    verdict->summary.pending = 2;
    verdict->summary.drift = 1;
    const Overview overview = overviewOf(*verdict);
    QCOMPARE(overview.stations.size(), size_t(4));
    QCOMPARE(overview.links.size(), size_t(3));
    QCOMPARE(overview.stations[1].detail, s("ccc"));
    QCOMPARE(overview.stations[2].detail, s("aaa"));
    QCOMPARE(overview.links[0].leg, std::optional(Leg::ModelsHead));
    QCOMPARE(overview.links[0].count, 0);
    QCOMPARE(overview.links[1].count, 2);
    QVERIFY(overview.links[1].harmless); // pending migrations are no error
    QCOMPARE(overview.links[2].count, 1);
    QVERIFY(!overview.links[2].harmless);
    QVERIFY(overview.links[2].words.contains(u'1'));
}

void OverviewTest::drawsWhatIsMissing()
{
    // No database: stamp and drift are not known.
    auto verdict =
        verdictOf(s("CREATE TABLE a (i integer);"), s("CREATE TABLE a (i integer);"), QString(), QString());
    Overview overview = overviewOf(*verdict);
    QVERIFY(!overview.stations[2].present);
    QVERIFY(!overview.stations[3].present);
    QCOMPARE(overview.links[2].count, -1);
    QVERIFY(!overview.links[2].leg);
    // No history: models and database stand beside each other.
    verdict =
        verdictOf(s("CREATE TABLE a (i integer);"), QString(), QString(), s("CREATE TABLE a (i integer);"));
    overview = overviewOf(*verdict);
    QCOMPARE(overview.stations.size(), size_t(2));
    QCOMPARE(overview.links.size(), size_t(1));
    QCOMPARE(overview.links[0].leg, std::optional(Leg::ModelsLive));
}

void OverviewTest::namesWhatToLookAtFirst()
{
    const auto verdict = verdictOf(QString(), s("CREATE TABLE a (i integer, j integer);"),
                                   s("CREATE TABLE a (i integer, j integer);"),
                                   s("CREATE TABLE a (i text, j integer); CREATE TABLE z (i integer);"));
    verdict->findings.front().severity = Severity::Warning;
    const Overview overview = overviewOf(*verdict);
    const OverviewPart *part = partOf(overview, "findings");
    QVERIFY(part);
    QCOMPARE(part->lines.size(), verdict->findings.size());
    QCOMPARE(part->lines.front().severity, std::optional(Severity::Error)); // errors come first
    QCOMPARE(part->lines.back().severity, std::optional(Severity::Warning));
    QVERIFY(part->lines.front().object);
}

void OverviewTest::saysWhatIsOpaque()
{
    const auto verdict = verdictOf(QString(), s("CREATE TABLE a (i integer);"), QString(), QString());
    QCOMPARE(overviewOf(*verdict).parts.size(), size_t(1));
    QVERIFY(!partOf(overviewOf(*verdict), "opaque")); // everything was understood: nothing to lead to
    auto head = std::make_shared<Snapshot>(*verdict->positions.head);
    Opaque opaque;
    opaque.bound = Opaque::Bound::Objects;
    opaque.reason = s("a loop over rows");
    opaque.place = {s("versions/a.py"), 12, 0};
    Opaque data;
    data.bound = Opaque::Bound::Data;
    head->opaques = {opaque, data};
    verdict->positions.head = head;
    const Overview overview = overviewOf(*verdict);
    const OverviewPart *part = partOf(overview, "opaque");
    QVERIFY(part);
    QCOMPARE(part->lines.size(), size_t(2)); // and how many can only be data
    QCOMPARE(part->lines.front().place, opaque.place);
}

void OverviewTest::saysWhatWasNotCompared()
{
    const auto verdict = verdictOf(QString(), s("CREATE TABLE a (i integer);"),
                                   s("CREATE TABLE a (i integer);"), s("CREATE TABLE a (i integer);"));
    for (const char *name : {"i", "j", "k"})
        verdict->stampLive.notComparable.push_back(
            {{Kind::Column, s("main.a"), s(name)}, s("default"), s("not understood"), {}});
    const Overview overview = overviewOf(*verdict);
    const OverviewPart *part = partOf(overview, "not-compared");
    QVERIFY(part);
    QCOMPARE(part->lines.size(), size_t(1)); // one reason, told once, with its number
    QVERIFY(part->lines.front().text.contains(u'3'));
}

void OverviewTest::shortensLongParts()
{
    const auto verdict = verdictOf(QString(), s("CREATE TABLE a (i integer);"), QString(), QString());
    for (int i = 0; i < 30; ++i)
        verdict->notes.push_back({Severity::Info, s("n"), QString::number(i), {}, {}});
    const Overview overview = overviewOf(*verdict);
    const OverviewPart *part = partOf(overview, "notes");
    QVERIFY(part);
    QCOMPARE(int(part->lines.size()) + part->more, 30);
    QVERIFY(part->more > 0);
}

QTEST_GUILESS_MAIN(OverviewTest)
#include "tst_overview.moc"
