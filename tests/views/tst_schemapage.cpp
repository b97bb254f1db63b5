// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/views/project.h"
#include "views/language.h"
#include "views/schemapage.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeView>

using namespace reckoner;

class SchemaPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filtersAsOneTypes_data() { bothDatabases(); }
    void filtersAsOneTypes();
    void filtersByLeg_data() { bothDatabases(); }
    void filtersByLeg();
    void isDrivenByKeys_data() { bothDatabases(); }
    void isDrivenByKeys();
    void copiesNamesAndDdl();
    void keepsItsViewOverARefresh();
    void givesTheViewBackAfterAFilter();
    void showsItsStatesWhole_data();
    void showsItsStatesWhole();

private:
    bool begin(TestProject::On on)
    {
        m_window.reset();
        m_project.reset(); // its database goes before the next one comes
        m_project = std::make_unique<TestProject>(on);
        if (!m_project->why().isEmpty())
            return false;
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        if (!openIn(*m_window, m_project->request()))
            return false;
        m_page = pageOf<SchemaPage>(*m_window, "schema");
        m_tree = m_page->findChild<QTreeView *>();
        m_text = m_page->findChild<QLineEdit *>();
        return true;
    }
    QAction *action(const char *text) const
    {
        for (QAction *each : m_page->actions()) {
            if (each->text() == QLatin1String(text))
                return each;
        }
        return nullptr;
    }
    QString currentPath() const { return m_page->model().path(m_tree->currentIndex()); }

    std::unique_ptr<TestProject> m_project;
    std::unique_ptr<MainWindow> m_window;
    SchemaPage *m_page = nullptr;
    QTreeView *m_tree = nullptr;
    QLineEdit *m_text = nullptr;
};

#define BEGIN_ON(on)                                                                                         \
    if (!begin(on))                                                                                          \
    QSKIP(qPrintable(m_project->why()))

void SchemaPageTest::filtersAsOneTypes()
{
    QFETCH(int, on);
    BEGIN_ON(TestProject::On(on));
    const ObjectRef drifted = m_project->drifted();
    m_text->setFocus();
    QTest::keyClicks(m_text, drifted.object);
    QVERIFY(m_page->model().indexOf(drifted).isValid());
    QVERIFY(m_tree->isExpanded(m_page->model().indexOf(drifted).parent()));
    QTest::keyClicks(m_text, QStringLiteral(" no such thing"));
    QCOMPARE(m_page->model().rowCount(), 0);
    QTest::keyClick(m_text, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_text, Qt::Key_Delete);
    QVERIFY(m_page->model().rowCount() > 0);
}

void SchemaPageTest::filtersByLeg()
{
    QFETCH(int, on);
    BEGIN_ON(TestProject::On(on));
    Destination destination;
    destination.page = Destination::Page::Schema;
    destination.leg = Leg::StampLive;
    m_window->go(destination);
    QVERIFY(m_page->model().indexOf(m_project->drifted()).isValid());
    QCOMPARE(m_page->model().filter().legs, quint8(1 << int(Leg::StampLive)));
    // Being sent to what the filter hides takes the filter away.
    const ObjectRef calm =
        on == int(TestProject::On::Sqlite)
            ? ObjectRef{Kind::Table, QStringLiteral("main"), QStringLiteral("tags")}
            : ObjectRef{Kind::Table, QStringLiteral("public"), QStringLiteral("customers")};
    QVERIFY(!m_page->model().indexOf(calm).isValid());
    destination.leg.reset();
    destination.object = calm;
    m_window->go(destination);
    QVERIFY(m_page->model().filter().isEmpty());
    QCOMPARE(m_page->model().node(m_tree->currentIndex())->ref(), calm);
}

void SchemaPageTest::isDrivenByKeys()
{
    QFETCH(int, on);
    BEGIN_ON(TestProject::On(on));
    QVERIFY(m_page->select(m_project->drifted()));
    QCOMPARE(m_window->workspace().selected(), std::optional(m_project->drifted()));
    m_tree->setFocus();
    QTest::keyClick(m_tree, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage()->name(), QStringLiteral("compare"));
    m_window->goBack();
    QCOMPARE(m_window->currentPage()->name(), QStringLiteral("schema"));
    // Ctrl+F leads to the filter, Down back into the tree.
    QTest::keyClick(m_tree, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(m_text->hasFocus());
    QTest::keyClick(m_text, Qt::Key_Down);
    QTRY_VERIFY(m_tree->hasFocus());
}

void SchemaPageTest::copiesNamesAndDdl()
{
    BEGIN_ON(TestProject::On::Sqlite);
    const ObjectRef tags{Kind::Table, QStringLiteral("main"), QStringLiteral("tags")};
    const ObjectRef suppliers{Kind::Table, QStringLiteral("main"), QStringLiteral("suppliers")};
    QVERIFY(m_page->select(suppliers));
    m_tree->selectionModel()->select(m_page->model().indexOf(tags),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    action("Copy Name")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("main.suppliers\nmain.tags"));
    action("Copy DDL")->trigger();
    const QString ddl = QGuiApplication::clipboard()->text();
    QVERIFY(ddl.startsWith(QStringLiteral("CREATE TABLE main.suppliers (")));
    QVERIFY(ddl.contains(QStringLiteral("CREATE TABLE main.tags (")));
    QCOMPARE(ddl.count(QStringLiteral("CREATE TABLE")), 2);
}

void SchemaPageTest::keepsItsViewOverARefresh()
{
    BEGIN_ON(TestProject::On::Sqlite);
    QVERIFY(m_page->select(m_project->drifted()));
    const ObjectRef orders{Kind::Table, QStringLiteral("main"), QStringLiteral("orders")};
    m_tree->expand(m_page->model().indexOf(orders));
    const QString before = currentPath();
    QVERIFY(m_project->run(QStringLiteral("CREATE TABLE aaa_new (id INTEGER PRIMARY KEY)")));
    QSignalSpy settled(m_window.get(), &MainWindow::settled);
    m_window->workspace().refresh();
    QVERIFY(settled.wait(20000));
    QVERIFY(
        m_page->model().indexOf({Kind::Table, QStringLiteral("main"), QStringLiteral("aaa_new")}).isValid());
    QCOMPARE(currentPath(), before);
    QVERIFY(m_tree->isExpanded(m_page->model().indexOf(orders)));
    QCOMPARE(m_tree->selectionModel()->selectedRows().size(), 1);
}

void SchemaPageTest::givesTheViewBackAfterAFilter()
{
    BEGIN_ON(TestProject::On::Sqlite);
    const ObjectRef orders{Kind::Table, QStringLiteral("main"), QStringLiteral("orders")};
    const ObjectRef tags{Kind::Table, QStringLiteral("main"), QStringLiteral("tags")};
    m_tree->expand(m_page->model().indexOf(orders));
    QTest::keyClicks(m_text, QStringLiteral("tags"));
    QVERIFY(m_tree->isExpanded(m_page->model().indexOf(tags)));
    m_text->clear();
    QVERIFY(m_tree->isExpanded(m_page->model().indexOf(orders)));
    QVERIFY(!m_tree->isExpanded(m_page->model().indexOf(tags)));
}

void SchemaPageTest::showsItsStatesWhole_data()
{
    QTest::addColumn<QString>("language");
    for (const char *name : {"en", "de", "zh_CN"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void SchemaPageTest::showsItsStatesWhole()
{
    QFETCH(QString, language);
    Language spoken;
    spoken.speak(language);
    BEGIN_ON(TestProject::On::Sqlite);
    const auto narrow = [this] {
        const QAbstractItemView *cells = m_tree;
        QStringList columns;
        for (int column = SchemaModel::ModelsColumn; column <= SchemaModel::LiveColumn; ++column) {
            const int wanted =
                std::max(cells->sizeHintForColumn(column), m_tree->header()->sectionSizeHint(column));
            if (m_tree->columnWidth(column) < wanted)
                columns.append(m_page->model().headerData(column, Qt::Horizontal).toString());
        }
        return columns.join(QStringLiteral(", "));
    };
    m_tree->expandAll();
    QCOMPARE(narrow(), QString());
    // As it was left by somebody who had no room.
    for (int column = 0; column < m_tree->header()->count(); ++column)
        m_tree->header()->resizeSection(column, m_tree->header()->minimumSectionSize());
    QVERIFY(!narrow().isEmpty());
    QSettings settings(m_project->path("narrow.ini"), QSettings::IniFormat);
    m_page->save(settings);
    m_page->restore(settings);
    QCOMPARE(narrow(), QString());
    QFont larger = m_page->font();
    larger.setPointSizeF(larger.pointSizeF() * 1.5);
    m_page->setFont(larger);
    QTRY_COMPARE(narrow(), QString());
}

QTEST_MAIN(SchemaPageTest)
#include "tst_schemapage.moc"
