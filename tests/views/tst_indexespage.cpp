// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/indexespage.h"

#include "tests/workspace/driftedproject.h"

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
    QCOMPARE(m_page->focusProxy(), m_table);
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

QTEST_MAIN(IndexesPageTest)
#include "tst_indexespage.moc"
