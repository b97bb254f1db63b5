// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/csv.h"

#include <QAbstractTableModel>
#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

class Sums final : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::EditRole && index.column() == 1)
            return 1000 * (index.row() + 1);
        if (role != Qt::DisplayRole)
            return {};
        return index.column() == 1 ? s("1,000") : s("row %1").arg(index.row());
    }
    QVariant headerData(int section, Qt::Orientation, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(section == 0 ? s("Name") : s("Sum, rounded")) : QVariant();
    }
};

} // namespace

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotes_data();
    void quotes();
    void writesRowsAndEnds();
    void writesFindings();
    void writesATable();
};

void CsvTest::quotes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    const auto row = [](const char *name, const char *text, const char *cell) {
        QTest::newRow(name) << s(text) << QByteArray(cell);
    };
    row("nothing", "", "");
    row("a word", "orders", "orders");
    row("blanks", " a b ", " a b ");
    row("a comma", "a, b", "\"a, b\"");
    row("quotes", "a \"b\"", "\"a \"\"b\"\"\"");
    row("a line end", "a\nb", "\"a\nb\"");
    row("a line end of Windows", "a\r\nb", "\"a\r\nb\"");
    row("Arabic", "جدول", "جدول");
    row("a formula", "=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"");
    row("a formula by a plus", "+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0");
    row("a formula by a minus", "-2+3", "'-2+3");
    row("a formula by an at", "@SUM(1)", "'@SUM(1)");
    row("a tab before a formula", "\t=1", "'\t=1");
    row("a number below zero", "-12.5", "-12.5");
    row("a number with a plus", "+1e3", "+1e3");
    row("an equals sign further on", "a=b", "a=b");
}

void CsvTest::quotes()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, cell);
    QCOMPARE(csv({{text, s("x")}}), cell + ",x\r\n");
}

void CsvTest::writesRowsAndEnds()
{
    QCOMPARE(csv({}), QByteArray());
    QCOMPARE(csv({{s("a"), s("b")}, {s("1"), {}}}), QByteArray("a,b\r\n1,\r\n"));
}

void CsvTest::writesFindings()
{
    Finding drift;
    drift.rule = s("RK205");
    drift.leg = Leg::StampLive;
    drift.driftClass = DriftClass::AppliedAhead;
    drift.revision = s("r2");
    drift.message = s("It differs, so.");
    drift.fingerprint = s("aa");
    drift.change.ref = {Kind::Column, s("public.orders"), s("Total")};
    drift.change.facets = {{s("type"), s("numeric(10,2)"), s("integer"), {}, {}, {}}};
    drift.change.certainty = Certainty::Uncertain;
    drift.change.from = {s("m/a.py"), 12, {}, false};
    drift.waivedBecause = s("old");
    Finding history;
    history.rule = s("RK303");
    history.severity = Severity::Warning;
    history.change.ref = {Kind::Schema, {}, s("r9")};
    history.message = s("Two heads.");
    const QList<QByteArray> lines = csvFindings({&drift, &history}).split('\n');
    QCOMPARE(lines.at(0),
             QByteArray("severity,certainty,rule,leg,class,kind,object,difference,revision,from,to,"
                        "message,waived,fingerprint\r"));
    QCOMPARE(lines.at(1), QByteArray("error,uncertain,RK205,stamp-live,applied-ahead,column,\"public.orders."
                                     "\"\"Total\"\"\",\"type numeric(10,2) → integer\",r2,m/a.py:12,,\"It "
                                     "differs, so.\",old,aa\r"));
    QCOMPARE(lines.at(2), QByteArray("warning,certain,RK303,,,,r9,,,,,Two heads.,,\r"));
    QCOMPARE(lines.size(), 4);
}

void CsvTest::writesATable()
{
    QCOMPARE(csvTable(Sums()), QByteArray("Name,\"Sum, rounded\"\r\nrow 0,1000\r\nrow 1,2000\r\n"));
}

QTEST_GUILESS_MAIN(CsvTest)
#include "tst_csv.moc"
