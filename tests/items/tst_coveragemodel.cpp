// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/coveragemodel.h"

#include "tests/position/positions.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

IndexReport report()
{
    Positions sides;
    const QString tables = s("CREATE TABLE c (id INTEGER PRIMARY KEY);"
                             "CREATE TABLE t (a INT REFERENCES c (id), b INT REFERENCES c (id), d INT);"
                             "CREATE INDEX ib ON t (b);");
    sides.models = snapshotOf(tables + s("CREATE INDEX ia ON t (a);"), "models");
    const auto live = snapshotOf(tables + s("CREATE INDEX ib2 ON t (b, d);"), "live");
    live->stats[s("main.t")].rows = 1234567;
    sides.live = live;
    return indexReport(sides);
}

QString shown(const QAbstractItemModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.index(row, CoverageModel::ObjectColumn).data().toString() + u' ' +
                    model.index(row, CoverageModel::ColumnsColumn).data().toString());
    return rows.join(s("; "));
}

} // namespace

class CoverageModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEachRemark();
    void saysWhatEachPositionSays();
    void sumsUp();
    void filters();
    void sortsByMeaning();
    void keepsTheRulesOfModels();
};

void CoverageModelTest::saysEachRemark()
{
    CoverageModel model;
    model.setReport(report());
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : {CoverageModel::RemarkColumn, CoverageModel::TableColumn,
                                 CoverageModel::ColumnsColumn, CoverageModel::ByColumn})
            cells.append(model.index(row, column).data().toString());
        lines.append(cells.join(s(" | ")));
    }
    QCOMPARE(lines, (QStringList{s("Missing index | main.t | a | ia"),
                                 s("Redundant index | main.t | b | ib2"),
                                 s("Indexed | main.t | b | ib")}));
    const QModelIndex index = model.index(1, CoverageModel::ObjectColumn);
    QCOMPARE(index.data().toString(), s("ib"));
    QCOMPARE(index.data(Qt::ToolTipRole).toString(), s("index main.t.ib"));
    QCOMPARE(index.data(CoverageModel::ObjectRole).value<ObjectRef>(),
             (ObjectRef{Kind::Index, s("main.t"), s("ib")}));
    QCOMPARE(index.data(CoverageModel::SeverityRole).toString(), s("warning"));
    QCOMPARE(model.index(2, 0).data(CoverageModel::SeverityRole).toString(), s("info"));
    const QModelIndex rows = model.index(0, CoverageModel::RowsColumn);
    QCOMPARE(rows.data(Qt::EditRole).toLongLong(), 1234567);
    QCOMPARE(rows.data().toString(), QLocale().toString(1234567));
    QVERIFY(!rows.data(Qt::ForegroundRole).isValid() && !rows.data(Qt::DecorationRole).isValid());
}

void CoverageModelTest::saysWhatEachPositionSays()
{
    CoverageModel model;
    model.setReport(report());
    const auto states = [&](int row, int role) {
        QStringList texts;
        for (int column = CoverageModel::ModelsColumn; column <= CoverageModel::LiveColumn; ++column)
            texts.append(model.index(row, column).data(role).toString());
        return texts.join(u',');
    };
    QCOMPARE(states(0, CoverageModel::StateRole), s("covered,none,none,lacking"));
    QCOMPARE(states(0, Qt::DisplayRole), s("covered,,,no index"));
    QCOMPARE(states(1, CoverageModel::StateRole), s("needed,none,none,redundant"));
    QCOMPARE(model.index(0, CoverageModel::TableColumn).data(CoverageModel::StateRole).toString(), QString());
}

void CoverageModelTest::sumsUp()
{
    CoverageModel model;
    QCOMPARE(model.sentences().size(), 2);
    QCOMPARE(model.sentences().first(), s("There are no foreign keys."));
    model.setReport(report());
    QCOMPARE(model.sentences().join(u' '),
             s("1 of 2 foreign key(s) in the database have no index. 1 index(es) are redundant."));
    Positions sides;
    sides.models = snapshotOf(s("CREATE TABLE c (id INTEGER PRIMARY KEY REFERENCES c (id));"), "models");
    model.setReport(indexReport(sides));
    QCOMPARE(model.sentences().join(u' '),
             s("All 1 foreign key(s) in the models have an index. No index is redundant."));
}

void CoverageModelTest::filters()
{
    CoverageModel model;
    model.setReport(report());
    CoverageFilter filter;
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setSourceModel(&model);
    QCOMPARE(shown(filter), s("(a) a; ib b; (b) b"));
    filter.setText(s("REDUNDANT ib"));
    QCOMPARE(shown(filter), s("ib b"));
    filter.setText({});
    filter.setOnlyLacking(true);
    QCOMPARE(shown(filter), s("(a) a"));
    filter.setText(s("nothing"));
    QCOMPARE(filter.rowCount(), 0);
    filter.setOnlyLacking(false);
    filter.setText({});
    QCOMPARE(filter.rowCount(), 3);
}

void CoverageModelTest::sortsByMeaning()
{
    CoverageModel model;
    model.setReport(report());
    CoverageFilter filter;
    filter.setSourceModel(&model);
    filter.sort(CoverageModel::RemarkColumn, Qt::DescendingOrder);
    QCOMPARE(shown(filter), s("(b) b; ib b; (a) a"));
    filter.sort(CoverageModel::ObjectColumn, Qt::AscendingOrder);
    QCOMPARE(shown(filter), s("(a) a; (b) b; ib b"));
    filter.sort(-1);
    QCOMPARE(shown(filter), s("(a) a; ib b; (b) b"));
}

void CoverageModelTest::keepsTheRulesOfModels()
{
    CoverageModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setReport(report());
    QCOMPARE(model.rowCount(), 3);
    model.setReport({});
    QCOMPARE(model.rowCount(), 0);
    model.setReport(report());
    for (int column = 0; column < CoverageModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

QTEST_GUILESS_MAIN(CoverageModelTest)
#include "tst_coveragemodel.moc"
