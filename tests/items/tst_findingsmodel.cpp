// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/findingsfilter.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace reckoner;

namespace {

Finding finding(Leg leg, DriftClass driftClass, const QString &table, Severity severity = Severity::Error)
{
    Finding finding;
    finding.rule = QStringLiteral("RK205");
    finding.leg = leg;
    finding.driftClass = driftClass;
    finding.severity = severity;
    finding.message = QStringLiteral("why it is so");
    finding.change.ref = {Kind::Column, QStringLiteral("public.") + table, QStringLiteral("total")};
    finding.change.facets = {{QStringLiteral("type"),
                              QStringLiteral("integer"),
                              QStringLiteral("text"),
                              QStringLiteral("integer"),
                              QStringLiteral("text"),
                              {}}};
    finding.change.to = {QStringLiteral("models/a.py"), 12, {}, false};
    return finding;
}

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

std::shared_ptr<Verdict> verdict()
{
    auto verdict = std::make_shared<Verdict>();
    verdict->findings = {finding(Leg::StampLive, DriftClass::Unknown, QStringLiteral("a")),
                         finding(Leg::StampLive, DriftClass::Foreign, QStringLiteral("b"), Severity::Info),
                         finding(Leg::ModelsHead, DriftClass::None, QStringLiteral("c")),
                         finding(Leg::StampLive, DriftClass::AppliedAhead, QStringLiteral("d"))};
    verdict->findings[3].change.certainty = Certainty::Uncertain;
    verdict->pending = {QStringLiteral("r9")};
    const char *prints[] = {"f0", "f1", "f2", "f3"};
    for (size_t i = 0; i < 4; ++i)
        verdict->findings[i].fingerprint = s(prints[i]);
    return verdict;
}

/// With one finding about the history, one that is waived, and all that was not looked at.
std::shared_ptr<Verdict> wholeVerdict()
{
    auto whole = verdict();
    Finding history;
    history.rule = s("RK303");
    history.severity = Severity::Warning;
    history.change.ref = {Kind::Schema, {}, s("r9")};
    history.message = s("Two heads.");
    history.fingerprint = s("f4");
    history.revision = s("r9");
    history.change.from = {s("migrations/r9.py"), 3, s("r9"), false};
    whole->findings.push_back(history);
    whole->findings[3].waived = true;
    whole->findings[3].revision = s("r3");
    whole->summary.waived = 1;
    auto models = std::make_shared<Snapshot>();
    models->source = {{}, s("models of shop"), s("models")};
    models->opaques = {
        {Opaque::Bound::Anything, {}, s("op.run(x)"), s("It is called."), {s("m.py"), 4, 0}, s("r9")},
        {Opaque::Bound::Objects, {s("a"), s("b")}, {}, s("Not known."), {s("m.py"), 9, 0}, {}}};
    models->notCompared = {{s("trigger"), 3}};
    models->notes = {{Severity::Warning, s("x"), s("Look here."), {s("m.py"), 5, 0}, {}}};
    whole->positions.models = models;
    whole->stampLive.notComparable = {
        {{Kind::Table, s("public"), s("a")}, s("comment"), s("Models do not say."), {s("m.py"), 7, 0}}};
    return whole;
}

// The tree as text: one line a row, children indented.
QString tree(const QAbstractItemModel &model)
{
    QString text;
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        text += parent.data().toString() + QLatin1Char('\n');
        for (int row = 0; row < model.rowCount(parent); ++row)
            text += QStringLiteral("  %1 | %2\n")
                        .arg(model.index(row, 0, parent).data().toString(),
                             model.index(row, 1, parent).data().toString());
    }
    return text;
}

} // namespace

class FindingsModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheRulesOfModels()
    {
        FindingsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setVerdict(verdict(), nullptr);
        model.setVerdict(nullptr, nullptr);
        QCOMPARE(model.rowCount(), 0);
        model.setVerdict(verdict(), nullptr);
        QCOMPARE(model.findingCount(), 4);
    }

    void groupsFindingsByWhatAPersonDoesAboutThem()
    {
        FindingsModel model;
        model.setVerdict(verdict(), nullptr);
        QCOMPARE(tree(model), QString::fromUtf8("Drift (2)\n"
                                                "  column public.a.total | type integer → text\n"
                                                "  column public.d.total | type integer → text\n"
                                                "Model changes without a migration (1)\n"
                                                "  column public.c.total | type integer → text\n"
                                                "Foreign objects (1)\n"
                                                "  column public.b.total | type integer → text\n"
                                                "Pending migrations (1)\n"
                                                "  r9 | \n"));
    }

    void speaksInRolesNotInColours()
    {
        FindingsModel model;
        model.setVerdict(verdict(), nullptr);
        const QModelIndex drift = model.index(0, 0);
        const QModelIndex first = model.index(0, 0, drift);
        QCOMPARE(first.data(FindingsModel::SeverityRole).toString(), QStringLiteral("error"));
        QCOMPARE(first.data(FindingsModel::ClassRole).toString(), QStringLiteral("unknown"));
        QCOMPARE(first.data(FindingsModel::LegRole).toString(), QStringLiteral("stamp-live"));
        QCOMPARE(first.data(FindingsModel::PlaceRole).toString(), QStringLiteral("models/a.py:12"));
        QVERIFY(first.data(FindingsModel::CertainRole).toBool());
        QVERIFY(!model.index(1, 0, drift).data(FindingsModel::CertainRole).toBool());
        QVERIFY(first.data(FindingsModel::DetailRole).toString().contains(QStringLiteral("why it is so")));
        QCOMPARE(first.data(FindingsModel::FingerprintRole).toString(), s("f0"));
        QCOMPARE(first.data(FindingsModel::IdentityRole).toString(), s("f0"));
        QCOMPARE(first.data(FindingsModel::ObjectRole).value<ObjectRef>(),
                 (ObjectRef{Kind::Column, s("public.a"), s("total")}));
        QCOMPARE(first.data(FindingsModel::SourceRole).value<Place>(), (Place{s("models/a.py"), 12, 0}));
        QVERIFY(!first.data(FindingsModel::WaivedRole).toBool());
        QCOMPARE(drift.data(FindingsModel::TopicRole).toString(), s("drift"));
        QCOMPARE(model.finding(first)->fingerprint, s("f0"));
        QVERIFY(!model.finding(drift));
        QVERIFY(!first.data(Qt::ForegroundRole).isValid() && !first.data(Qt::DecorationRole).isValid());
    }

    void groups_data()
    {
        QTest::addColumn<int>("grouping");
        QTest::addColumn<QString>("titles");
        const auto row = [](const char *name, FindingsModel::Grouping grouping, const char *titles) {
            QTest::newRow(name) << int(grouping) << s(titles);
        };
        row("leg", FindingsModel::Grouping::Leg,
            "Drift (2); Model changes without a migration (1); The history itself (1); Foreign objects (1)");
        row("class", FindingsModel::Grouping::Class,
            "Applied ahead (1); No revision explains it (1); Foreign (1); "
            "Model changes without a migration (1); The history itself (1)");
        row("rule", FindingsModel::Grouping::Rule,
            "RK205: Live was changed and no revision says so (4); RK303: The history has several heads (1)");
        row("table", FindingsModel::Grouping::Table,
            "public.a (1); public.b (1); public.c (1); public.d (1); The history itself (1)");
        row("severity", FindingsModel::Grouping::Severity, "Errors (3); Warnings (1); Information (1)");
    }

    void groups()
    {
        QFETCH(int, grouping);
        FindingsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setVerdict(wholeVerdict(), nullptr);
        model.setGrouping(FindingsModel::Grouping(grouping));
        QStringList titles;
        for (int row = 0; row < model.rowCount() - 4; ++row)
            titles.append(model.index(row, 0).data().toString());
        QTEST(titles.join(s("; ")), "titles");
        // What is no finding keeps its groups.
        QCOMPARE(model.index(model.rowCount() - 4, 0).data().toString(), s("Pending migrations (1)"));
        QCOMPARE(model.findingCount(), 5);
        QVERIFY(model.indexOf(s("f4")).isValid());
        QCOMPARE(model.finding(model.indexOf(s("f4")))->rule, s("RK303"));
        QVERIFY(!model.indexOf(s("nothing")).isValid());
    }

    void saysWhatWasNotLookedAt()
    {
        FindingsModel model;
        model.setVerdict(wholeVerdict(), nullptr);
        const auto group = [&](const char *topic) {
            for (int row = 0; row < model.rowCount(); ++row) {
                if (model.index(row, 0).data(FindingsModel::TopicRole).toString() == s(topic))
                    return model.index(row, 0);
            }
            return QModelIndex();
        };
        const auto cells = [&](const char *topic, int row) {
            QStringList texts;
            for (int column = 0; column < FindingsModel::ColumnCount; ++column)
                texts.append(model.index(row, column, group(topic)).data().toString());
            return texts.join(s(" | "));
        };
        QCOMPARE(cells("opaque", 0), s("op.run(x) | It is called. | It could touch anything. | m.py:4"));
        QCOMPARE(cells("opaque", 1), s("a statement | Not known. | It can only touch a, b. | m.py:9"));
        QCOMPARE(cells("not-compared", 1), s("table public.a | comment | Models do not say. | m.py:7"));
        QVERIFY(cells("not-compared", 0).startsWith(s("trigger | 3 ")));
        QCOMPARE(cells("notes", 0), s("Look here. |  |  | m.py:5"));
        const QModelIndex opaque = model.index(0, 0, group("opaque"));
        QCOMPARE(opaque.data(FindingsModel::SeverityRole).toString(), s("warning"));
        QCOMPARE(opaque.data(FindingsModel::RevisionRole).toString(), s("r9"));
        QVERIFY(!model.finding(opaque));
        QVERIFY(!opaque.data(FindingsModel::FindingRole).toBool());
        QCOMPARE(cells("history", 0), s("revision r9 | Two heads. |  | migrations/r9.py:3"));
    }

    void countsWhatIsNotWaived()
    {
        FindingsModel model;
        QCOMPARE(model.countOf(Severity::Error), 0);
        QCOMPARE(model.waivedCount(), 0);
        model.setVerdict(wholeVerdict(), nullptr);
        QCOMPARE(model.countOf(Severity::Error), 2);
        QCOMPARE(model.countOf(Severity::Warning), 1);
        QCOMPARE(model.waivedCount(), 1);
        const QModelIndex waived = model.indexOf(s("f3"));
        QVERIFY(waived.data(FindingsModel::WaivedRole).toBool());
        QCOMPARE(waived.siblingAtColumn(FindingsModel::WhyColumn).data().toString(),
                 s("waived, applied ahead, r3"));
    }

    void filters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("hidden");
        QTest::addColumn<QString>("leg");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("driftClass");
        QTest::addColumn<bool>("hidesWaived");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<int>("groups");
        const auto row = [](const char *name, const char *text, const QStringList &hidden, const char *leg,
                            const char *rule, const char *driftClass, bool hidesWaived, const char *shown,
                            int groups) {
            QTest::newRow(name) << s(text) << hidden << s(leg) << s(rule) << s(driftClass) << hidesWaived
                                << s(shown) << groups;
        };
        row("nothing", "", {}, "", "", "", false, "f0 f3 f2 f4 f1", 8);
        row("an object", "PUBLIC.C", {}, "", "", "", false, "f2", 1);
        row("two words", "total applied", {}, "", "", "", false, "f3", 1);
        row("a rule by text", "rk303", {}, "", "", "", false, "f4", 1);
        row("a revision by text", "r3", {}, "", "", "", false, "f3", 1);
        row("a fingerprint by text", "f1", {}, "", "", "", false, "f1", 1);
        row("what is no finding", "look here", {}, "", "", "", false, "", 1);
        row("without errors", "", {s("error")}, "", "", "", false, "f4 f1", 6);
        row("without errors and information", "", {s("error"), s("info")}, "", "", "", false, "f4", 3);
        row("a leg", "", {}, "models-head", "", "", false, "f2", 1);
        row("a rule", "", {}, "", "RK205", "", false, "f0 f3 f2 f1", 3);
        row("a class", "", {}, "", "", "applied-ahead", false, "f3", 1);
        row("what is not waived", "", {}, "stamp-live", "", "", true, "f0 f1", 2);
        row("nothing is left", "no such thing", {}, "", "", "", false, "", 0);
    }

    void filters()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, hidden);
        QFETCH(QString, leg);
        QFETCH(QString, rule);
        QFETCH(QString, driftClass);
        QFETCH(bool, hidesWaived);
        FindingsModel model;
        model.setVerdict(wholeVerdict(), nullptr);
        FindingsFilter filter(model);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setFilter({text, {hidden.begin(), hidden.end()}, hidesWaived, leg, rule, driftClass});
        QStringList shown;
        for (const Finding *each : filter.shownFindings())
            shown.append(each->fingerprint);
        QTEST(shown.join(u' '), "shown");
        QTEST(filter.rowCount(), "groups");
        for (const QString &each : shown)
            QVERIFY(filter.indexOf(each).isValid());
        filter.setFilter({});
        QCOMPARE(filter.shownFindings().size(), size_t(5));
    }

    void countsWhatIsShown()
    {
        FindingsModel model;
        model.setVerdict(wholeVerdict(), nullptr);
        FindingsFilter filter(model);
        QCOMPARE(filter.index(0, 0).data().toString(), s("Drift (2)"));
        FindingFilter wanted;
        wanted.text = s("applied");
        filter.setFilter(wanted);
        QCOMPARE(filter.index(0, 0).data().toString(), s("Drift (1 of 2)"));
        QVERIFY(!filter.indexOf(s("f0")).isValid());
    }
};

QTEST_GUILESS_MAIN(FindingsModelTest)
#include "tst_findingsmodel.moc"
