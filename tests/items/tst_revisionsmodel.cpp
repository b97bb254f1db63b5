// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/revisionsmodel.h"
#include "tests/position/sketchhistory.h"

#include <QAbstractItemModelTester>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList rowsWith(const RevisionsModel &model, int role)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data(role).toBool())
            ids.append(model.index(row, 0).data(RevisionsModel::IdRole).toString());
    }
    return ids;
}

} // namespace

class RevisionsModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsColumns();
    void tellsKindsAndStandings();
    void givesLanesAndThoseAbove();
    void searches_data();
    void searches();
    void lights();
    void stepsThroughHitsAndThenWhatIsLit();
    void keepsSearchAndLightOverAReading();
    void keepsTheRulesOfModels();
    void saysEverythingInWords();
    void isEmptyWithoutAHistory();
    void writesDays();

private:
    QModelIndex at(const char *id, int column = RevisionsModel::MessageColumn) const
    {
        return m->indexOf(s(id), column);
    }

    std::shared_ptr<Chart> m_chart;
    std::unique_ptr<RevisionsModel> m;
};

void RevisionsModelTest::init()
{
    const auto replay = sketch::replayOf(s("a=main:: +table orders: id integer, total text\n"
                                           "b:a:orders: +column note text\n"
                                           "c:a:+table people: id integer|?\n"
                                           "m:b c:\n"
                                           "n:m:orders: -column note\n"));
    Verdict verdict;
    verdict.positions.live = std::make_shared<Snapshot>();
    verdict.heads = {s("n")};
    verdict.stampRows = {s("m")};
    verdict.pending = {s("n")};
    verdict.fix = Fix();
    verdict.fix->revisions = {s("b")};
    m_chart = std::make_shared<Chart>(chartOf(*replay, verdict, {}));
    const auto row = [&](const char *id) -> ChartRow & {
        return m_chart->rows[size_t(m_chart->find(s(id)))];
    };
    row("b").revision.message = s("Notes for orders\n\nAt length.");
    row("b").revision.repairLike = true;
    row("b").effect.edit().operations = 2;
    row("a").revision.date = s("2026-01-02T03:04:05");
    row("b").story = FileStory{s("Ada"), s("2026-02-04T00:00:00Z"), s("c0ffee"), s("Add"), {s("beef")}};
    row("n").effect.edit().dataOnly = true;
    m = std::make_unique<RevisionsModel>();
    m->setChart(m_chart, false);
}

void RevisionsModelTest::tellsColumns()
{
    const auto text = [&](const char *id, int column) { return at(id, column).data().toString(); };
    QCOMPARE(text("b", RevisionsModel::MessageColumn), s("Notes for orders"));
    QCOMPARE(text("c", RevisionsModel::MessageColumn), s("No message"));
    QCOMPARE(text("b", RevisionsModel::RevisionColumn), s("b"));
    QCOMPARE(text("b", RevisionsModel::AuthorColumn), s("Ada"));
    QCOMPARE(text("b", RevisionsModel::DateColumn), dayText(s("2026-02-04T00:00:00Z")));
    // What the script says of itself where git says nothing.
    QCOMPARE(text("a", RevisionsModel::DateColumn), dayText(s("2026-01-02T03:04:05")));
    QCOMPARE(text("a", RevisionsModel::AuthorColumn), QString());
    QCOMPARE(text("b", RevisionsModel::OperationsColumn), s("2"));
    QCOMPARE(text("m", RevisionsModel::OperationsColumn), QString());
    for (int column = 0; column < m->columnCount(); ++column)
        QVERIFY(!m->headerData(column, Qt::Horizontal).toString().isEmpty());
}

void RevisionsModelTest::tellsKindsAndStandings()
{
    const auto told = [&](const char *id) {
        const QModelIndex index = at(id);
        return s("%1 %2 [%3]")
            .arg(index.data(RevisionsModel::KindRole).toString(),
                 index.data(RevisionsModel::StandingRole).toString(),
                 index.data(RevisionsModel::BadgesRole).toStringList().join(u' '));
    };
    QCOMPARE(told("n"), s("data pending [head data]"));
    QCOMPARE(told("m"), s("merge done [stamp]"));
    QCOMPARE(told("b"), s("repair done [fix edited repair]"));
    QCOMPARE(told("c"), s("opaque done [opaque]"));
    QCOMPARE(told("a"), s("plain done []"));
    // A revision that is neither run nor pending is of no head of this database.
    m_chart->rows[size_t(m_chart->find(s("a")))].isDone = false;
    m->setChart(m_chart, false);
    QCOMPARE(told("a"), s("plain apart []"));
    for (ChartRow &row : m_chart->rows)
        row.isDone = row.isPending = false;
    m->setChart(m_chart, false);
    QCOMPARE(told("a"), s("plain unknown []"));
}

void RevisionsModelTest::givesLanesAndThoseAbove()
{
    for (int row = 0; row < m->rowCount(); ++row) {
        const auto mark = m->index(row, 0).data(RevisionsModel::LaneRole).value<LaneMark>();
        QCOMPARE(mark.row, &m_chart->rows[size_t(row)].lane);
        QCOMPARE(mark.above, row ? &m_chart->rows[size_t(row) - 1].lane : nullptr);
    }
}

void RevisionsModelTest::searches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ids");
    QTest::newRow("a message and a table") << s("ORDERS") << s("n b a");
    QTest::newRow("a column") << s("note") << s("n b");
    QTest::newRow("a path") << s("orders.note") << s("n b");
    QTest::newRow("a label") << s("main") << s("a");
    QTest::newRow("a table") << s("people") << s("c");
    QTest::newRow("nothing like it") << s("zebra") << QString();
}

void RevisionsModelTest::searches()
{
    QFETCH(QString, text);
    QFETCH(QString, ids);
    QSignalSpy changed(m.get(), &QAbstractItemModel::dataChanged);
    m->setSearch(text);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(rowsWith(*m, RevisionsModel::HitRole).join(u' '), ids);
    QCOMPARE(m->hits(), int(rowsWith(*m, RevisionsModel::HitRole).size()));
    QVERIFY(at("a").data(RevisionsModel::HitRole).isValid());
    QCOMPARE(m->rowCount(), 5); // none is hidden
    m->setSearch({});
    QVERIFY(!at("a").data(RevisionsModel::HitRole).isValid());
}

void RevisionsModelTest::lights()
{
    m->setLit(ObjectRef{Kind::Table, s("public"), s("orders")});
    QCOMPARE(rowsWith(*m, RevisionsModel::LitRole), (QStringList{s("n"), s("b"), s("a")}));
    QCOMPARE(m->litCount(), 3);
    m->setLit(ObjectRef{Kind::Table, s("public"), s("People")});
    QCOMPARE(m->litCount(), 0);
    m->setChart(m_chart, true); // a database that folds case
    QCOMPARE(rowsWith(*m, RevisionsModel::LitRole), QStringList{s("c")});
    QVERIFY(at("c").data(Qt::ToolTipRole).toString().contains(s("touched")));
    m->setLit({});
    QCOMPARE(m->litCount(), 0);
}

void RevisionsModelTest::stepsThroughHitsAndThenWhatIsLit()
{
    const auto row = [&](const char *id) { return at(id).row(); };
    QCOMPARE(m->step(0, true), -1);
    m->setLit(ObjectRef{Kind::Table, s("public"), s("people")});
    QCOMPARE(m->step(0, true), row("c"));
    m->setSearch(s("note"));
    QCOMPARE(m->step(-1, true), row("n"));
    QCOMPARE(m->step(row("n"), true), row("b"));
    QCOMPARE(m->step(row("b"), true), row("n"));
    QCOMPARE(m->step(row("n"), false), row("b"));
    QCOMPARE(m->step(-1, false), row("b"));
}

void RevisionsModelTest::keepsSearchAndLightOverAReading()
{
    m->setSearch(s("people"));
    m->setLit(ObjectRef{Kind::Table, s("public"), s("people")});
    m->setChart(std::make_shared<Chart>(*m_chart), false);
    QCOMPARE(m->hits(), 1);
    QCOMPARE(m->litCount(), 1);
    m->setChart(nullptr, false);
    QCOMPARE(m->hits(), 0);
    QCOMPARE(m->litCount(), 0);
}

void RevisionsModelTest::keepsTheRulesOfModels()
{
    const QAbstractItemModelTester tester(m.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m->setSearch(s("orders"));
    m->setLit(ObjectRef{Kind::Table, s("public"), s("orders")});
    m->setChart(std::make_shared<Chart>(*m_chart), true);
    m->setChart(nullptr, true);
    m->setChart(m_chart, true);
    QCOMPARE(m->rowCount(), 5);
}

void RevisionsModelTest::saysEverythingInWords()
{
    for (const QString &name :
         RevisionsModel::kinds() + RevisionsModel::standings() + RevisionsModel::badges())
        QVERIFY2(!RevisionsModel::sentence(name).isEmpty(), qPrintable(name));
    for (const QString &badge : RevisionsModel::badges())
        QVERIFY2(!RevisionsModel::word(badge).isEmpty(), qPrintable(badge));
    const QString told = at("b").data(Qt::AccessibleTextRole).toString();
    for (const char *name : {"done", "fix", "edited", "repair"})
        QVERIFY2(told.contains(RevisionsModel::sentence(s(name))), name);
    QCOMPARE(told.count(RevisionsModel::sentence(s("repair"))), 1);
}

void RevisionsModelTest::isEmptyWithoutAHistory()
{
    RevisionsModel empty;
    QCOMPARE(empty.rowCount(), 0);
    QVERIFY(!empty.at(0));
    QVERIFY(!empty.indexOf(s("a")).isValid());
    QCOMPARE(empty.step(0, true), -1);
    empty.setSearch(s("x"));
    empty.setLit(ObjectRef{Kind::Table, s("public"), s("t")});
    QCOMPARE(empty.hits(), 0);
}

void RevisionsModelTest::writesDays()
{
    QCOMPARE(dayText(s("2026-02-04T00:00:00Z")), QLocale().toString(QDate(2026, 2, 4), QLocale::ShortFormat));
    QCOMPARE(dayText(s("some day in May")), s("some day in May"));
    QCOMPARE(dayText({}), QString());
}

QTEST_GUILESS_MAIN(RevisionsModelTest)
#include "tst_revisionsmodel.moc"
