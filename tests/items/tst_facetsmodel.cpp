// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/facetsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const ObjectRef column{Kind::Column, QStringLiteral("main.t"), QStringLiteral("a")};

} // namespace

class FacetsModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatDiffers();
    void tellsWhatOneSideHasAlone();
    void tellsWhyItIsEqual();
    void tellsWhatWasNotCompared();
    void keepsTheRulesOfModels();
};

void FacetsModelTest::tellsWhatDiffers()
{
    Change change;
    change.ref = column;
    change.facets = {{s("type"), s("INT"), s("text"), s("integer"), s("text"), {s("pg.type.synonym")}}};
    FacetsModel model;
    model.setObject(&change, {}, {});
    QCOMPARE(model.rowCount(), 1);
    const auto text = [&](int at) { return model.index(0, at).data().toString(); };
    QCOMPARE(text(FacetsModel::FacetColumn), s("type"));
    QCOMPARE(text(FacetsModel::LeftColumn), s("INT"));
    QCOMPARE(text(FacetsModel::RightColumn), s("text"));
    QCOMPARE(text(FacetsModel::LeftNormalColumn), s("integer"));
    QCOMPARE(text(FacetsModel::RulesColumn), s("pg.type.synonym"));
    QCOMPARE(model.index(0, 0).data(FacetsModel::VerdictRole).toString(), s("different"));
}

void FacetsModelTest::tellsWhatOneSideHasAlone()
{
    Change change;
    change.ref = column;
    change.action = Action::Added;
    change.after = {{s("type"), s("text")}, {s("nullable"), s("not null")}};
    FacetsModel model;
    model.setObject(&change, {}, {});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, FacetsModel::LeftColumn).data().toString(), QString());
    QCOMPARE(model.index(0, FacetsModel::RightColumn).data().toString(), s("text"));
}

void FacetsModelTest::tellsWhyItIsEqual()
{
    const Equality equality{column,
                            {s("default"), s("'x'"), s("'x'::text"), s("'x'"), s("'x'"), {s("pg.cast")}}};
    FacetsModel model;
    model.setObject(nullptr, {&equality}, {});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data(FacetsModel::VerdictRole).toString(), s("equal"));
    QCOMPARE(model.index(0, FacetsModel::RulesColumn).data().toString(), s("pg.cast"));
}

void FacetsModelTest::tellsWhatWasNotCompared()
{
    const NotComparable entry{column, s("collation"), s("the other side cannot speak of this facet"), {}};
    FacetsModel model;
    model.setObject(nullptr, {}, {&entry});
    QCOMPARE(model.index(0, 0).data(FacetsModel::VerdictRole).toString(), s("unknown"));
    QCOMPARE(model.index(0, FacetsModel::FacetColumn).data().toString(), s("collation"));
    QCOMPARE(model.index(0, FacetsModel::LeftColumn).data().toString(), entry.reason);
}

void FacetsModelTest::keepsTheRulesOfModels()
{
    FacetsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Change change;
    change.facets = {{s("type"), s("a"), s("b"), s("a"), s("b"), {}}};
    model.setObject(&change, {}, {});
    model.setObject(nullptr, {}, {});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.headerData(0, Qt::Vertical), QVariant());
    for (int i = 0; i < model.columnCount(); ++i)
        QVERIFY(!model.headerData(i, Qt::Horizontal).toString().isEmpty());
}

QTEST_GUILESS_MAIN(FacetsModelTest)
#include "tst_facetsmodel.moc"
