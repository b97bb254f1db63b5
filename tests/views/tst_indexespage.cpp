// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/indexespage.h"

#include "tests/views/project.h"
#include "tests/workspace/driftedproject.h"
#include "views/language.h"
#include "views/schemapage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class IndexesPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatIndexesCover();
    void filters();
    void jumpsToTheObject();
    void arrivesAtATable();
    void keepsSelectionOverAReading();
    void copiesAndExports();
    void saysThatThereIsNothing();
    void keepsItsChoices();
    void showsItsWordsWhole_data();
    void showsItsWordsWhole();
    void isDrivenOnBoth_data() { bothDatabases(); }
    void isDrivenOnBoth();

private:
    void read();
    QString shown() const;
    bool says(const char *text) const;

    std::unique_ptr<DriftedProject> m_project;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<IndexesPage> m_page;
    QTableView *m_table = nullptr;
};

void IndexesPageTest::init()
{
    m_project = std::make_unique<DriftedProject>();
    m_workspace = std::make_unique<Workspace>();
    m_page = std::make_unique<IndexesPage>(*m_workspace);
    m_page->resize(1000, 700);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_table = m_page->findChild<QTableView *>();
}

void IndexesPageTest::cleanup()
{
    m_page.reset();
    m_workspace.reset();
    m_project.reset();
}

/// Until the reading is there and its indexes were looked at.
void IndexesPageTest::read()
{
    QSignalSpy came(m_workspace.get(), &Workspace::readingChanged);
    m_workspace->open(m_project->request());
    QVERIFY(came.wait(20000));
    QTRY_VERIFY(m_workspace->jobs().isEmpty());
}

QString IndexesPageTest::shown() const
{
    QStringList rows;
    const QAbstractItemModel &model = *m_table->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const int column : {CoverageModel::RemarkColumn, CoverageModel::TableColumn,
                                 CoverageModel::ColumnsColumn, CoverageModel::LiveColumn})
            cells.append(model.index(row, column).data().toString());
        rows.append(cells.join(s(" | ")));
    }
    return rows.join(u'\n');
}

bool IndexesPageTest::says(const char *text) const
{
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text() == s(text))
            return true;
    }
    return false;
}

void IndexesPageTest::showsWhatIndexesCover()
{
    QVERIFY(says("Open a project to see what its indexes cover."));
    QVERIFY(m_page->exports().empty());
    read();
    QAbstractItemModelTester tester(m_table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(shown(), s("Missing index | main.orders | user_id | no index\n"
                        "Redundant index | main.orders | total | redundant"));
    QVERIFY(says("1 of 1 foreign key(s) in the database have no index. 1 index(es) are redundant."));
    QCOMPARE(m_page->first(), m_table);
    QCOMPARE(m_table->currentIndex().row(), 0);
    QCOMPARE(m_workspace->selected()->path, s("main.orders"));
}

void IndexesPageTest::filters()
{
    read();
    m_table->setFocus();
    QTest::keySequence(m_table, QKeySequence(QKeySequence::Find));
    auto *search = m_page->findChild<QLineEdit *>();
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, s("by_hand"));
    QCOMPARE(shown(), s("Redundant index | main.orders | total | redundant"));
    QTest::keyClicks(search, s(" nothing"));
    QVERIFY(says("Nothing is as the filter wants it."));
    search->clear();
    QTest::keySequence(m_page.get(), QKeySequence(s("Ctrl+L")));
    QVERIFY(m_page->findChild<QCheckBox *>()->isChecked());
    QCOMPARE(shown(), s("Missing index | main.orders | user_id | no index"));
}

void IndexesPageTest::jumpsToTheObject()
{
    read();
    QSignalSpy wanted(m_page.get(), &Page::wanted);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Down);
    QTest::keyClick(m_table, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    const auto to = wanted.first().first().value<Destination>();
    QCOMPARE(to.page, Destination::Page::Schema);
    QCOMPARE(to.object, std::optional(ObjectRef{Kind::Index, s("main.orders"), s("by_total")}));
}

void IndexesPageTest::arrivesAtATable()
{
    Destination destination;
    destination.object = ObjectRef{Kind::Index, s("main.orders"), s("by_total")};
    m_page->arrive(destination); // before there is a reading
    read();
    QCOMPARE(m_table->currentIndex().row(), 1);
    m_page->findChild<QLineEdit *>()->setText(s("nothing"));
    destination.object = ObjectRef{Kind::Table, s("main"), s("orders")};
    m_page->arrive(destination);
    QCOMPARE(m_table->currentIndex().row(), 0);
    QVERIFY(m_page->findChild<QLineEdit *>()->text().isEmpty());
}

void IndexesPageTest::keepsSelectionOverAReading()
{
    read();
    m_table->setCurrentIndex(m_table->model()->index(1, 0));
    m_project->database({"CREATE INDEX by_user ON orders (user_id)"});
    read();
    QCOMPARE(shown(), s("Missing index | main.orders | user_id | covered\n"
                        "Redundant index | main.orders | total | redundant"));
    QCOMPARE(m_table->currentIndex().row(), 1);
    QCOMPARE(m_table->selectionModel()->selectedRows().size(), 1);
    QVERIFY(says("All 1 foreign key(s) in the database have an index. 1 index(es) are redundant."));
}

void IndexesPageTest::copiesAndExports()
{
    read();
    m_table->selectAll();
    m_table->setFocus();
    QTest::keySequence(m_table, QKeySequence(QKeySequence::Copy));
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[1].startsWith(s("Redundant index\tmain.orders\ttotal\tby_total\tby_hand\t")));
    m_page->findChild<QCheckBox *>()->setChecked(true);
    QCOMPARE(m_page->exports().size(), size_t(1));
    const auto csv = m_page->exports().front().make();
    QVERIFY(csv);
    QVERIFY(csv->startsWith("Remark,Table,Columns,"));
    QCOMPARE(csv->count("\r\n"), 2);
}

void IndexesPageTest::saysThatThereIsNothing()
{
    m_project->database({"DROP TABLE orders"});
    m_project->write("models.py",
                     "from sqlalchemy import Column, Integer\n"
                     "from sqlalchemy.orm import declarative_base\n\nBase = declarative_base()\n\n\n"
                     "class User(Base):\n    __tablename__ = \"users\"\n"
                     "    id = Column(Integer, primary_key=True)\n");
    m_project->write("migrations/versions/b.py",
                     "revision = \"bbbb\"\ndown_revision = \"aaaa\"\n\n\ndef upgrade():\n    pass\n");
    read();
    QVERIFY(says("There is no foreign key, and no index is redundant."));
    QVERIFY(says("There are no foreign keys. No index is redundant."));
}

void IndexesPageTest::keepsItsChoices()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(s("a.ini")), QSettings::IniFormat);
    m_page->findChild<QCheckBox *>()->setChecked(true);
    m_table->horizontalHeader()->setSortIndicator(CoverageModel::TableColumn, Qt::DescendingOrder);
    m_page->save(settings);
    IndexesPage other(*m_workspace);
    other.restore(settings);
    QVERIFY(other.findChild<QCheckBox *>()->isChecked());
    QCOMPARE(other.findChild<QTableView *>()->horizontalHeader()->sortIndicatorSection(),
             int(CoverageModel::TableColumn));
}

void IndexesPageTest::showsItsWordsWhole_data()
{
    QTest::addColumn<QString>("language");
    for (const char *name : {"en", "de", "zh_CN"})
        QTest::newRow(name) << s(name);
}

void IndexesPageTest::showsItsWordsWhole()
{
    QFETCH(QString, language);
    Language spoken;
    spoken.speak(language);
    // As it was left by somebody who had no room.
    QTemporaryDir folder;
    QSettings settings(folder.filePath(s("a.ini")), QSettings::IniFormat);
    {
        IndexesPage narrow(*m_workspace);
        QHeaderView *header = narrow.findChild<QTableView *>()->horizontalHeader();
        for (int column = 0; column < header->count(); ++column)
            header->resizeSection(column, header->minimumSectionSize());
        narrow.save(settings);
    }
    IndexesPage page(*m_workspace);
    page.restore(settings);
    page.show();
    read();
    const auto *table = page.findChild<QTableView *>();
    const QAbstractItemView *cells = table;
    QTRY_VERIFY(table->model()->rowCount() > 0);
    const auto narrow = [&] {
        QStringList columns;
        for (int column = 0; column < CoverageModel::ColumnCount; ++column) {
            const bool isState = column >= CoverageModel::ModelsColumn && column <= CoverageModel::LiveColumn;
            const int wanted = std::max(table->horizontalHeader()->sectionSizeHint(column),
                                        isState ? cells->sizeHintForColumn(column) : 0);
            if (table->columnWidth(column) < wanted)
                columns.append(table->model()->headerData(column, Qt::Horizontal).toString());
        }
        return columns.join(s(", "));
    };
    QCOMPARE(narrow(), QString());
    QFont larger = page.font();
    larger.setPointSizeF(larger.pointSizeF() * 1.5);
    page.setFont(larger);
    QTRY_COMPARE(narrow(), QString());
}

/// Of the window: an index that somebody makes is seen after the next reading, in its place.
void IndexesPageTest::isDrivenOnBoth()
{
    QFETCH(int, on);
    TestProject project{TestProject::On(on)};
    if (!project.why().isEmpty())
        QSKIP(qPrintable(project.why()));
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(openIn(window, project.request()));
    auto *page = pageOf<IndexesPage>(window, "indexes");
    const auto isQuiet = [&] { return window.workspace().jobs().isEmpty(); };
    auto *table = page->findChild<QTableView *>();
    const QAbstractItemModel &model = *table->model();
    QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > 0 && isQuiet(), 20000);
    const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
    const auto lacking = [&] {
        int count = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            count += cell(row, CoverageModel::LiveColumn) == s("no index");
        return count;
    };
    // What matters most comes first: a key that the database has no index for.
    QCOMPARE(cell(0, CoverageModel::RemarkColumn), s("Missing index"));
    QCOMPARE(cell(0, CoverageModel::LiveColumn), s("no index"));
    const QString of = cell(0, CoverageModel::TableColumn);
    const QString columns = cell(0, CoverageModel::ColumnsColumn);
    if (TestProject::On(on) == TestProject::On::Postgres) {
        QCOMPARE(of, s("public.orders"));
        QCOMPARE(columns, s("customer_id"));
        // The pending revision makes one.
        QCOMPARE(cell(0, CoverageModel::HeadColumn), s("covered"));
        QCOMPARE(cell(0, CoverageModel::StampColumn), s("no index"));
    }
    const int before = lacking();
    QVERIFY(before > 0);
    // Only what lacks one, and of that only what is looked for.
    QVERIFY(table->hasFocus());
    QTest::keySequence(table, QKeySequence(s("Ctrl+L")));
    QTest::keySequence(table, QKeySequence(QKeySequence::Find));
    auto *search = page->findChild<QLineEdit *>();
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, of + u' ' + columns.section(s(", "), 0, 0));
    QVERIFY(model.rowCount() > 0);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(cell(row, CoverageModel::RemarkColumn), s("Missing index"));
    const auto csv = page->exports().front().make();
    QVERIFY(csv && csv->contains(of.toUtf8()));
    QCOMPARE(csv->count("\r\n"), model.rowCount() + 1);
    // Its row leads to the key itself.
    const auto key = model.index(0, 0).data(CoverageModel::ObjectRole).value<ObjectRef>();
    QCOMPARE(key.path, of);
    table->setFocus();
    table->setCurrentIndex(model.index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(window.currentPage()->name(), s("schema"));
    QCOMPARE(window.workspace().selected(), std::optional(key));
    page = pageOf<IndexesPage>(window, "indexes");
    search->clear();
    page->findChild<QCheckBox *>()->setChecked(false);
    // Somebody makes it.
    QVERIFY(project.run(s("CREATE INDEX made_for_the_key ON %1 (%2)").arg(of.section(u'.', 1), columns)));
    QSignalSpy settled(&window, &MainWindow::settled);
    window.workspace().refresh();
    QVERIFY(settled.wait(20000));
    QTRY_COMPARE_WITH_TIMEOUT(lacking(), before - 1, 20000);
    int row = 0;
    while (row < model.rowCount() &&
           model.index(row, 0).data(CoverageModel::ObjectRole).value<ObjectRef>() != key)
        ++row;
    QVERIFY(row < model.rowCount());
    QCOMPARE(cell(row, CoverageModel::LiveColumn), s("covered"));
    QCOMPARE(cell(row, CoverageModel::StampColumn), s("no index"));
}

QTEST_MAIN(IndexesPageTest)
#include "tst_indexespage.moc"
