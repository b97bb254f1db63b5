// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/effectsmodel.h"
#include "model/items/unifiedmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QString written(const EffectsModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.index(row, 0).data(EffectsModel::EffectRole).toString() + s(": ") +
                    model.index(row, 1).data().toString());
    return rows.join(u'\n');
}

ChartRow revision()
{
    using Action = Touch::Action;
    ChartRow row;
    row.revision.place = {s("versions/a.py"), 4, 1};
    row.effect.edit().touches = {{{Kind::Column, s("public.t"), s("id")}, Action::Created},
                                 {{Kind::Table, s("public"), s("t")}, Action::Created},
                                 {{Kind::Index, s("public.t"), s("ix")}, Action::Created},
                                 {{Kind::Column, s("public.t"), s("id")}, Action::Altered},
                                 {{Kind::Column, s("public.u"), s("x")}, Action::Created},
                                 {{Kind::Table, s("public"), s("u")}, Action::Altered},
                                 {{Kind::View, s("public"), s("v")}, Action::Dropped}};
    Opaque opaque;
    opaque.reason = s("It is built at run time.");
    opaque.text = s("op.execute(text)");
    opaque.place = {s("versions/a.py"), 9, 1};
    row.effect.edit().opaques = {opaque};
    row.effect.edit().problems = {{Severity::Warning, s("edit.missing"), s("There is no table w."), {}, {}}};
    return row;
}

} // namespace

class EffectsModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatARevisionDoes();
    void leadsToObjectsAndPlaces();
    void keepsWhatIsShownIfItIsTheSame();
    void keepsTheRulesOfModels();
    void tellsADiffAsAPatch();
    void diffsKeepTheRulesOfModels();
};

void EffectsModelTest::tellsWhatARevisionDoes()
{
    EffectsModel model;
    const ChartRow row = revision();
    model.setRevision(&row);
    QCOMPARE(written(model), s("opaque: It is built at run time.\n"
                               "problem: There is no table w.\n"
                               "created: table public.t, with 2 part(s)\n"
                               "altered: column public.t.id\n"
                               "created: column public.u.x\n"
                               "altered: table public.u\n"
                               "dropped: view public.v"));
    for (int i = 0; i < model.rowCount(); ++i)
        QVERIFY(!model.index(i, EffectsModel::EffectColumn).data().toString().isEmpty());
}

void EffectsModelTest::leadsToObjectsAndPlaces()
{
    EffectsModel model;
    const ChartRow row = revision();
    model.setRevision(&row);
    QVERIFY(!model.effect(model.index(0, 0))->object);
    QCOMPARE(model.index(0, 0).data(EffectsModel::PlaceRole).toString(), s("versions/a.py:9"));
    QVERIFY(model.index(0, 1).data(Qt::ToolTipRole).toString().contains(s("op.execute(text)")));
    QCOMPARE(model.index(0, 0).data(EffectsModel::KindRole).toString(), QString());
    QCOMPARE(*model.effect(model.index(2, 0))->object, (ObjectRef{Kind::Table, s("public"), s("t")}));
    QCOMPARE(model.index(2, 0).data(EffectsModel::KindRole).toString(), s("table"));
}

void EffectsModelTest::keepsWhatIsShownIfItIsTheSame()
{
    EffectsModel model;
    ChartRow row = revision();
    model.setRevision(&row);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const ChartRow same = revision();
    model.setRevision(&same);
    QCOMPARE(reset.size(), 0);
    row.effect.edit().touches.clear();
    model.setRevision(&row);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowCount(), 2);
}

void EffectsModelTest::keepsTheRulesOfModels()
{
    EffectsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const ChartRow row = revision();
    model.setRevision(&row);
    model.setRevision(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void EffectsModelTest::tellsADiffAsAPatch()
{
    using State = UnifiedRow::State;
    UnifiedModel model;
    QCOMPARE(model.longest(), -1);
    model.setRows({{State::Same, s("CREATE TABLE t ("), {}, {}, 0},
                   {State::Skipped, {}, {}, {}, 7},
                   {State::Removed, s("    a integer,"), {}, {}, 0},
                   {State::Added, s("    a character varying(50),"), {}, {}, 0}});
    QCOMPARE(model.patchLine(0), s(" CREATE TABLE t ("));
    QCOMPARE(model.patchLine(2), s("-    a integer,"));
    QCOMPARE(model.patchLine(3), s("+    a character varying(50),"));
    QVERIFY(model.patchLine(1).contains(s("7")));
    QCOMPARE(model.longest(), 3);
    QStringList states;
    for (int row = 0; row < model.rowCount(); ++row)
        states.append(model.index(row).data(UnifiedModel::StateRole).toString());
    QCOMPARE(states.join(u' '), s("same gap left-only right-only"));
    // The sign alone is not heard.
    QCOMPARE(model.index(2).data(Qt::AccessibleTextRole).toString(), s("removed: a integer,"));
}

void EffectsModelTest::diffsKeepTheRulesOfModels()
{
    UnifiedModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({UnifiedRow(), UnifiedRow()});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setRows({UnifiedRow(), UnifiedRow()});
    QCOMPARE(reset.size(), 0);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(EffectsModelTest)
#include "tst_effectsmodel.moc"
