// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/findingsmodel.h"

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

std::shared_ptr<Verdict> verdict()
{
    auto verdict = std::make_shared<Verdict>();
    verdict->findings = {finding(Leg::StampLive, DriftClass::Unknown, QStringLiteral("a")),
                         finding(Leg::StampLive, DriftClass::Foreign, QStringLiteral("b"), Severity::Info),
                         finding(Leg::ModelsHead, DriftClass::None, QStringLiteral("c")),
                         finding(Leg::StampLive, DriftClass::AppliedAhead, QStringLiteral("d"))};
    verdict->findings[3].change.certainty = Certainty::Uncertain;
    verdict->pending = {QStringLiteral("r9")};
    return verdict;
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
        QVERIFY(!first.data(Qt::ForegroundRole).isValid() && !first.data(Qt::DecorationRole).isValid());
    }
};

QTEST_GUILESS_MAIN(FindingsModelTest)
#include "tst_findingsmodel.moc"
