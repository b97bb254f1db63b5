// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/views/project.h"
#include "views/changemap.h"
#include "views/comparepage.h"
#include "views/diffeditor.h"
#include "views/messagebar.h"
#include "views/sourcepage.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QTableView>

using namespace reckoner;

class ComparePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatDrifted_data() { bothDatabases(); }
    void showsWhatDrifted();
    void stepsThroughChanges_data() { bothDatabases(); }
    void stepsThroughChanges();
    void leadsToTheSource_data() { bothDatabases(); }
    void leadsToTheSource();
    void saysWhySpellingsAreEqual();
    void scrollsAndFoldsBothSides();
    void putsBothSidesInOneText();
    void comparesAnySource();
    void saysWhatCannotBeRead();
    void exportsAPatch();
    void isEmptyBeforeAProjectIsOpen();

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
        return true;
    }
    /// Shows the page and waits for the two sides.
    bool arrive(const Destination &destination)
    {
        m_page = qobject_cast<ComparePage *>(m_window->page(QStringLiteral("compare")));
        QSignalSpy compared(m_page, &ComparePage::compared);
        m_window->go(destination);
        return compared.wait(20000);
    }
    Destination drift(bool object = true) const
    {
        Destination destination;
        destination.page = Destination::Page::Compare;
        destination.leg = Leg::StampLive;
        if (object)
            destination.object = m_project->drifted();
        return destination;
    }
    DiffEditor *editor(const char *name) const
    {
        return m_page->findChild<DiffEditor *>(QLatin1String(name));
    }
    QAction *action(const char *text) const
    {
        for (QAction *each : m_page->actions()) {
            if (each->text() == QLatin1String(text))
                return each;
        }
        return nullptr;
    }

    std::unique_ptr<TestProject> m_project;
    std::unique_ptr<MainWindow> m_window;
    ComparePage *m_page = nullptr;
};

#define BEGIN_ON(on)                                                                                         \
    if (!begin(on))                                                                                          \
    QSKIP(qPrintable(m_project->why()))

void ComparePageTest::showsWhatDrifted()
{
    QFETCH(int, on);
    BEGIN_ON(TestProject::On(on));
    QVERIFY(arrive(drift()));
    const Comparison &both = *m_page->comparison();
    const int row = m_page->currentRow();
    QCOMPARE(both.refOf(row), m_project->drifted());
    QCOMPARE(both.rows[size_t(row)].state, AlignedRow::State::Changed);
    // Only the table that it stands in is shown.
    for (const SchemaLine &line : both.rightLines.lines())
        QCOMPARE(line.whole.object, splitPath(m_project->drifted().path).at(1));
    const QAbstractItemModel *facets = m_page->findChild<QTableView *>()->model();
    QVERIFY(facets->rowCount() >= 1);
    QCOMPARE(facets->index(0, FacetsModel::VerdictColumn).data(FacetsModel::VerdictRole).toString(),
             QStringLiteral("different"));
    // Both editors hold the aligned texts.
    QCOMPARE(editor("left")->text().toUtf8(), both.leftText(0, int(both.rows.size())));
    QCOMPARE(editor("right")->text().toUtf8(), both.rightText(0, int(both.rows.size())));
    QCOMPARE(editor("left")->lines(), editor("right")->lines());
}

void ComparePageTest::stepsThroughChanges()
{
    QFETCH(int, on);
    BEGIN_ON(TestProject::On(on));
    QVERIFY(arrive(drift(false)));
    const std::vector<int> starts = m_page->comparison()->changeStarts();
    QVERIFY(!starts.empty());
    QCOMPARE(m_page->currentRow(), starts.front());
    DiffEditor *left = editor("left");
    left->setFocus();
    for (size_t i = 1; i <= starts.size(); ++i) {
        QTest::keyClick(left, Qt::Key_F8);
        QCOMPARE(m_page->currentRow(), starts[i % starts.size()]); // past the last comes the first
    }
    QTest::keyClick(left, Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(m_page->currentRow(), starts.back());
    // The map leads there as well.
    auto *map = m_page->findChild<ChangeMap *>();
    QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(map->width() / 2, 1));
    QTRY_VERIFY(m_page->currentRow() < starts.back() || starts.back() == 0);
}

void ComparePageTest::leadsToTheSource()
{
    QFETCH(int, on);
    BEGIN_ON(TestProject::On(on));
    Destination destination = drift();
    destination.leg = Leg::ModelsHead;
    QVERIFY(arrive(destination));
    auto *origin = m_page->findChild<QLabel *>(QStringLiteral("rightOrigin"));
    QVERIFY2(origin->text().contains(QStringLiteral("models")), qPrintable(origin->text()));
    auto *source = qobject_cast<SourcePage *>(m_window->page(QStringLiteral("source")));
    QSignalSpy shown(source, &SourcePage::shown);
    const qsizetype begin = origin->text().indexOf(QStringLiteral("href=\"")) + 6;
    const QString link = origin->text().mid(begin, origin->text().indexOf(u'"', begin) - begin);
    Q_EMIT origin->linkActivated(QString(link).replace(QStringLiteral("&amp;"), QStringLiteral("&")));
    QVERIFY(shown.wait(20000));
    QCOMPARE(m_window->currentPage()->name(), QStringLiteral("source"));
    const QStringList lines = source->text().split(u'\n');
    QVERIFY(lines.at(source->currentLine() - 1).contains(m_project->drifted().object));
    m_window->goBack();
    QCOMPARE(m_window->currentPage()->name(), QStringLiteral("compare"));
}

void ComparePageTest::saysWhySpellingsAreEqual()
{
    BEGIN_ON(TestProject::On::Postgres);
    QVERIFY(m_project->run(QStringLiteral("CREATE VIEW nothing AS SELECT 1")));
    Destination destination;
    destination.page = Destination::Page::Compare;
    destination.object = ObjectRef{Kind::Column, QStringLiteral("public.c"), QStringLiteral("a")};
    TestProject::write(m_project->path("left.sql"), "CREATE TABLE c (a varchar(5) DEFAULT 'x');");
    TestProject::write(m_project->path("right.sql"),
                       "CREATE TABLE c (a character varying(5) DEFAULT 'x'::character varying);");
    QVERIFY(arrive(destination));
    QSignalSpy compared(m_page, &ComparePage::compared);
    m_page->compare(QStringLiteral("ddl:") + m_project->path("left.sql"),
                    QStringLiteral("ddl:") + m_project->path("right.sql"));
    QVERIFY(compared.wait(20000));
    const Comparison &both = *m_page->comparison();
    QVERIFY(both.diff.changes.empty());
    const int row = both.rowOf(*destination.object);
    QVERIFY(row >= 0);
    QVERIFY(!both.equalities(row).empty());
    editor("left")->setCurrentRow(row);
    const QAbstractItemModel *facets = m_page->findChild<QTableView *>()->model();
    QTRY_VERIFY(facets->rowCount() > 0);
    bool found = false;
    for (int i = 0; i < facets->rowCount(); ++i) {
        const auto text = [&](int column) { return facets->index(i, column).data().toString(); };
        if (text(FacetsModel::FacetColumn) != QLatin1String("default"))
            continue;
        found = true;
        QCOMPARE(text(FacetsModel::LeftColumn), QStringLiteral("'x'"));
        QCOMPARE(text(FacetsModel::RightColumn), QStringLiteral("'x'::character varying"));
        QCOMPARE(text(FacetsModel::LeftNormalColumn), text(FacetsModel::RightNormalColumn));
        QVERIFY(!text(FacetsModel::RulesColumn).isEmpty());
    }
    QVERIFY(found);
}

void ComparePageTest::scrollsAndFoldsBothSides()
{
    BEGIN_ON(TestProject::On::Sqlite);
    QVERIFY(arrive(drift(false)));
    DiffEditor *left = editor("left");
    DiffEditor *right = editor("right");
    using S = QsciScintillaBase;
    left->SendScintilla(S::SCI_SETFIRSTVISIBLELINE, 20);
    QTRY_COMPARE(right->SendScintilla(S::SCI_GETFIRSTVISIBLELINE),
                 left->SendScintilla(S::SCI_GETFIRSTVISIBLELINE));
    right->SendScintilla(S::SCI_SETFIRSTVISIBLELINE, 3);
    QTRY_COMPARE(left->SendScintilla(S::SCI_GETFIRSTVISIBLELINE), 3L);
    // A fold on one side folds the other.
    QVERIFY(left->SendScintilla(S::SCI_GETFOLDLEVEL, 0L) & S::SC_FOLDLEVELHEADERFLAG);
    left->toggleFold(0);
    Q_EMIT left->foldToggled(0);
    QCOMPARE(left->SendScintilla(S::SCI_GETFOLDEXPANDED, 0L), 0L);
    QCOMPARE(right->SendScintilla(S::SCI_GETFOLDEXPANDED, 0L), 0L);
}

void ComparePageTest::putsBothSidesInOneText()
{
    BEGIN_ON(TestProject::On::Sqlite);
    QVERIFY(arrive(drift()));
    const int row = m_page->currentRow();
    QTest::keyClick(editor("left"), Qt::Key_U, Qt::ControlModifier);
    DiffEditor *unified = editor("unified");
    QTRY_VERIFY(unified->isVisible());
    QVERIFY(!editor("left")->isVisible());
    QCOMPARE(unified->currentRow(), row);
    QCOMPARE(unified->lines(), int(m_page->comparison()->unified.size()));
    action("Next change")->trigger();
    QVERIFY(m_page->comparison()->rows[size_t(m_page->currentRow())].state != AlignedRow::State::Same);
}

void ComparePageTest::comparesAnySource()
{
    BEGIN_ON(TestProject::On::Sqlite);
    QVERIFY(arrive(drift(false)));
    QSignalSpy compared(m_page, &ComparePage::compared);
    // A source that is typed is read from the project's folder.
    auto *right = m_page->findChildren<QComboBox *>().at(1);
    right->setFocus();
    right->setEditText(QStringLiteral("history:.@base"));
    QTest::keyClick(right, Qt::Key_Return);
    QVERIFY(compared.wait(20000));
    QVERIFY(m_page->comparison()->rightLines.empty());
    QVERIFY(!m_page->comparison()->leftLines.empty());
    action("Swap the sides")->trigger();
    QVERIFY(compared.wait(20000));
    QVERIFY(m_page->comparison()->leftLines.empty());
}

void ComparePageTest::saysWhatCannotBeRead()
{
    BEGIN_ON(TestProject::On::Sqlite);
    QVERIFY(arrive(drift(false)));
    const auto before = m_page->comparison();
    m_page->compare(QStringLiteral("snapshot:nowhere.json"), QStringLiteral("live"));
    QTRY_VERIFY(!m_window->messages().sentence().isEmpty());
    QVERIFY(m_window->messages().sentence().contains(QStringLiteral("nowhere.json")));
    QCOMPARE(m_page->comparison(), before);
}

void ComparePageTest::exportsAPatch()
{
    BEGIN_ON(TestProject::On::Sqlite);
    QVERIFY(arrive(drift()));
    const std::vector<Export> exports = m_page->exports();
    QCOMPARE(exports.size(), size_t(1));
    const Result<QByteArray> patch = exports.front().make();
    QVERIFY(patch);
    QVERIFY(patch->startsWith("--- "));
    QVERIFY(patch->contains("\n-    lead_days INTEGER DEFAULT '7'"));
    QVERIFY(patch->contains("\n+    lead_days INTEGER DEFAULT 14"));
}

void ComparePageTest::isEmptyBeforeAProjectIsOpen()
{
    MainWindow window;
    window.show();
    auto *page = pageOf<ComparePage>(window, "compare");
    QVERIFY(!page->comparison());
    for (QAction *each : page->actions())
        each->trigger(); // nothing to do, and nothing breaks
    QVERIFY(page->exports().empty());
}

QTEST_MAIN(ComparePageTest)
#include "tst_comparepage.moc"
