// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/revisionscsv.h"

#include <QTest>

using namespace reckoner;

class RevisionsCsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesARowForEachRevision();
    void quotes_data();
    void quotes();
    void isAHeaderWithoutRevisions();
};

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QByteArrayList linesOf(const Chart &chart)
{
    return revisionsCsv(chart).split('\n');
}

} // namespace

void RevisionsCsvTest::writesARowForEachRevision()
{
    Chart chart;
    ChartRow row;
    row.revision.id = s("m1");
    row.revision.down = {s("a"), s("b")};
    row.revision.message = s("Merge");
    row.revision.date = s("2026-02-03T04:05:06");
    row.revision.place = {s("versions/m1.py"), 7, 1};
    row.isHead = row.isPending = true;
    row.story = FileStory{s("Ada"), s("2026-02-04T00:00:00Z"), s("c0ffee"), s("Add"), {s("beef"), s("cafe")}};
    chart.rows = {row, ChartRow()};
    chart.rows[1].revision.id = s("a");
    chart.rows[1].effect.edit().operations = 3;
    chart.rows[1].isStamp = true;
    const QByteArrayList lines = linesOf(chart);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[1], QByteArray("m1,Merge,a b,,,2026-02-03T04:05:06,Ada,2026-02-04T00:00:00Z,c0ffee,yes,,,"
                                  "yes,,,beef cafe,,0,versions/m1.py:7\r"));
    QCOMPARE(lines[2], QByteArray("a,,,,,,,,,,yes,,,,,,,3,\r"));
    QCOMPARE(lines[0].count(','), lines[1].count(','));
}

void RevisionsCsvTest::quotes_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("cell");
    QTest::newRow("a comma") << s("a, b") << s("\"a, b\"");
    QTest::newRow("quotes") << s("say \"x\"") << s("\"say \"\"x\"\"\"");
    QTest::newRow("a line") << s("a\nb") << s("\"a\nb\"");
    QTest::newRow("space at an end") << s(" a") << s("\" a\"");
    QTest::newRow("other scripts as they are") << s("عمود 列") << s("عمود 列");
}

void RevisionsCsvTest::quotes()
{
    QFETCH(QString, message);
    QFETCH(QString, cell);
    Chart chart;
    chart.rows.resize(1);
    chart.rows[0].revision.id = s("a");
    chart.rows[0].revision.message = message;
    const QString csv = QString::fromUtf8(revisionsCsv(chart));
    QVERIFY2(csv.contains(s("\r\na,%1,,").arg(cell)), qPrintable(csv));
}

void RevisionsCsvTest::isAHeaderWithoutRevisions()
{
    QCOMPARE(linesOf(Chart()).size(), 2);
    QVERIFY(linesOf(Chart())[0].startsWith("revision,message,parents,"));
}

QTEST_GUILESS_MAIN(RevisionsCsvTest)
#include "tst_revisionscsv.moc"
