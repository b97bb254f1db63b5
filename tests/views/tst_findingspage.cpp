// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/findingdetail.h"
#include "views/findingspage.h"
#include "views/messagebar.h"

#include "model/report/json.h"
#include "model/report/sentences.h"
#include "model/rules/gate.h"
#include "tests/views/project.h"
#include "tests/workspace/driftedproject.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class FindingsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void groupsAndShowsBothSides();
    void groupsAsOneLikes();
    void filtersByKeys();
    void hidesASeverity();
    void showsOnlyOneRule();
    void leadsToOtherPages();
    void followsLinks();
    void arrivesAtATopic();
    void arrivesAtALegAndAnObject();
    void arrivesBeforeThereIsAReading();
    void copies();
    void waivesAndTakesItBack();
    void waivesSeveralIntoAFileThatIsThere();
    void asksForAReason();
    void waivesUntilADayOrForEver();
    void saysWhyItCouldNotWaive();
    void doesNotUndoWhatSomebodyElseWrote();
    void keepsSelectionOverAReading();
    void exportsWhatIsShown();
    void reportsFromTheChartAsFromTheReplay();
    void saysThatNothingIsOutOfLine();
    void keepsItsChoices();
    void isDrivenOnBoth_data() { bothDatabases(); }
    void isDrivenOnBoth();

private:
    void read();
    void trigger(const char *text);
    QAction *action(const char *text) const;
    template<class T>
    T *child(const char *name = "") const
    {
        return m_page->findChild<T *>(s(name));
    }
    /// Groups and rows as text.
    QString shown() const;
    QModelIndex find(const char *object) const;
    void choose(const char *object)
    {
        m_tree->selectionModel()->setCurrentIndex(find(object), QItemSelectionModel::ClearAndSelect |
                                                                    QItemSelectionModel::Rows);
    }
    void giveReason(const char *reason);

    std::unique_ptr<DriftedProject> m_project;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<FindingsPage> m_page;
    QTreeView *m_tree = nullptr;
};

void FindingsPageTest::init()
{
    m_project = std::make_unique<DriftedProject>();
    m_workspace = std::make_unique<Workspace>();
    m_page = std::make_unique<FindingsPage>(*m_workspace);
    m_page->resize(1000, 700);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_tree = m_page->findChild<QTreeView *>();
    QVERIFY(m_tree);
}

void FindingsPageTest::cleanup()
{
    m_page.reset();
    m_workspace.reset();
    m_project.reset();
}

void FindingsPageTest::read()
{
    QSignalSpy came(m_workspace.get(), &Workspace::readingChanged);
    QSignalSpy failed(m_workspace.get(), &Workspace::failed);
    m_workspace->open(m_project->request());
    QTRY_VERIFY_WITH_TIMEOUT(came.size() || failed.size(), 20000);
    QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(failed[0][0].value<Error>().message));
}

QAction *FindingsPageTest::action(const char *text) const
{
    for (QAction *each : m_page->actions()) {
        if (each->text() == s(text))
            return each;
    }
    return nullptr;
}

void FindingsPageTest::trigger(const char *text)
{
    QAction *found = action(text);
    QVERIFY2(found, text);
    QVERIFY2(found->isEnabled(), text);
    found->trigger();
}

QString FindingsPageTest::shown() const
{
    QStringList lines;
    const QAbstractItemModel &model = *m_tree->model();
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        lines.append(parent.data().toString());
        for (int row = 0; row < model.rowCount(parent); ++row)
            lines.append(s("  ") + model.index(row, 0, parent).data().toString());
    }
    return lines.join(u'\n');
}

QModelIndex FindingsPageTest::find(const char *object) const
{
    const QAbstractItemModel &model = *m_tree->model();
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            if (index.data().toString() == s(object))
                return index;
        }
    }
    return {};
}

void FindingsPageTest::giveReason(const char *reason)
{
    trigger("Waive…");
    auto *line = child<QLineEdit>("reason");
    QVERIFY(line->hasFocus());
    QTest::keyClicks(line, s(reason));
    QTest::keyClick(line, Qt::Key_Return);
}

void FindingsPageTest::groupsAndShowsBothSides()
{
    read();
    QAbstractItemModelTester tester(m_tree->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY2(shown().startsWith(s("Drift (3)\n  column main.orders.total\n  index main.orders.by_hand\n"
                                  "  index main.orders.by_total\n"
                                  "Model changes without a migration (1)\n  column main.users.email\n"
                                  "Foreign objects (1)\n  table main.legacy")),
             qPrintable(shown()));
    // The first finding is chosen, and selected everywhere.
    QCOMPARE(m_tree->currentIndex().data().toString(), s("column main.orders.total"));
    QCOMPARE(m_workspace->selected(), std::optional(ObjectRef{Kind::Column, s("main.orders"), s("total")}));
    const QString detail = m_page->findChild<FindingDetail *>()->toPlainText();
    for (const char *part : {"Stamp", "Live", "NUMERIC(10,2)", "TEXT", "RK205", "bbbb: orders",
                             "migrations/versions/b.py:10", "Fingerprint"})
        QVERIFY2(detail.contains(s(part)), qPrintable(s(part) + s(" in ") + detail));
    bool counted = false;
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        counted = counted || label->text() == s("5 finding(s)");
    QVERIFY(counted);
}

void FindingsPageTest::groupsAsOneLikes()
{
    read();
    choose("column main.users.email");
    auto *grouping = m_page->findChild<QComboBox *>();
    grouping->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(grouping, Qt::Key_Down);
    QCOMPARE(grouping->currentText(), s("By table"));
    QVERIFY2(shown().startsWith(s("main.legacy (1)\n  table main.legacy\nmain.orders (3)\n")),
             qPrintable(shown()));
    // What was chosen stays chosen.
    QCOMPARE(m_tree->currentIndex().data().toString(), s("column main.users.email"));
    QVERIFY(m_tree->isExpanded(m_tree->currentIndex().parent()));
}

void FindingsPageTest::filtersByKeys()
{
    read();
    m_tree->setFocus();
    QTest::keySequence(m_tree, QKeySequence(QKeySequence::Find));
    auto *search = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(search);
    QTest::keyClicks(search, s("BY_ orders"));
    QCOMPARE(shown(), s("Drift (2 of 3)\n  index main.orders.by_hand\n  index main.orders.by_total"));
    QTest::keyClicks(search, s(" nothing"));
    QCOMPARE(shown(), QString());
    QVERIFY(!m_tree->isVisible());
    QCOMPARE(m_page->first(), search);
    trigger("Show All Findings");
    QVERIFY(search->text().isEmpty());
    QVERIFY(m_tree->isVisible());
    QVERIFY(find("table main.legacy").isValid());
}

void FindingsPageTest::hidesASeverity()
{
    read();
    auto *errors = child<QToolButton>("error");
    QVERIFY2(errors->text().startsWith(u'4'), qPrintable(errors->text()));
    QTest::mouseClick(errors, Qt::LeftButton);
    QVERIFY2(shown().startsWith(s("Foreign objects (1)")), qPrintable(shown()));
    errors->setFocus();
    QTest::keyClick(errors, Qt::Key_Space);
    QVERIFY2(shown().startsWith(s("Drift (3)")), qPrintable(shown()));
}

void FindingsPageTest::showsOnlyOneRule()
{
    read();
    auto *only = child<QToolButton>("only");
    QVERIFY(!only->isVisible());
    choose("table main.legacy");
    trigger("Show Only This Rule");
    QCOMPARE(shown(), s("Foreign objects (1)\n  table main.legacy"));
    QVERIFY(only->isVisible());
    QVERIFY(only->text().contains(s("RK206")));
    QTest::mouseClick(only, Qt::LeftButton);
    QVERIFY(!only->isVisible());
    choose("column main.orders.total");
    trigger("Show Only This Leg");
    trigger("Show Only This Explanation");
    QCOMPARE(shown(), s("Drift (3)\n  column main.orders.total\n  index main.orders.by_hand\n"
                        "  index main.orders.by_total"));
    trigger("Show All Findings");
    QVERIFY(find("table main.legacy").isValid());
}

void FindingsPageTest::leadsToOtherPages()
{
    read();
    choose("column main.orders.total");
    QSignalSpy wanted(m_page.get(), &Page::wanted);
    m_tree->setFocus();
    QTest::keyClick(m_tree, Qt::Key_Return);
    trigger("Compare Both Sides");
    trigger("Show Revision");
    QCOMPARE(wanted.size(), 3);
    const auto at = [&](int i) { return wanted.at(i).at(0).value<Destination>(); };
    const ObjectRef total{Kind::Column, s("main.orders"), s("total")};
    QCOMPARE(at(0).page, Destination::Page::Schema);
    QCOMPARE(at(0).object, std::optional(total));
    QCOMPARE(at(1).page, Destination::Page::Compare);
    QCOMPARE(at(1).object, std::optional(total));
    QCOMPARE(at(1).leg, std::optional(Leg::StampLive));
    QCOMPARE(at(2).page, Destination::Page::History);
    QCOMPARE(at(2).revision, s("bbbb"));
    // A group leads nowhere.
    m_tree->setCurrentIndex(m_tree->model()->index(0, 0));
    QVERIFY(!action("Jump to Object")->isEnabled());
    QVERIFY(!action("Waive…")->isEnabled());
}

void FindingsPageTest::followsLinks()
{
    read();
    choose("column main.orders.total");
    auto *detail = m_page->findChild<FindingDetail *>();
    QSignalSpy wanted(m_page.get(), &Page::wanted);
    bool source = false;
    bool history = false;
    for (size_t i = 0; i < detail->links().size(); ++i) {
        Q_EMIT detail->anchorClicked(QUrl(QStringLiteral("to:%1").arg(i)));
        QCOMPARE(wanted.size(), int(i) + 1);
        const auto to = wanted.last().at(0).value<Destination>();
        source = source || (to.page == Destination::Page::Source &&
                            to.place == Place{s("migrations/versions/b.py"), 10, 0});
        history = history || (to.page == Destination::Page::History && to.revision == s("bbbb"));
    }
    QVERIFY(source && history);
    // All of it without a mouse: the link with the focus is followed by Return.
    wanted.clear();
    detail->setFocus();
    QTest::keyClick(detail, Qt::Key_Tab);
    QTest::keyClick(detail, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    // A palette written anew keeps what is shown.
    const size_t links = detail->links().size();
    QPalette palette = detail->palette();
    palette.setColor(QPalette::Text, Qt::darkBlue);
    detail->setPalette(palette);
    QCOMPARE(detail->links().size(), links);
}

void FindingsPageTest::arrivesAtATopic()
{
    read();
    child<QToolButton>("info")->setChecked(false);
    m_page->findChild<QComboBox *>()->setCurrentIndex(3);
    Destination destination;
    destination.topic = s("foreign");
    m_page->arrive(destination);
    QCOMPARE(m_tree->currentIndex().data().toString(), s("table main.legacy"));
    destination.topic = s("notes");
    m_page->arrive(destination);
    const QModelIndex group = m_tree->currentIndex().parent();
    if (group.isValid() && group.data(FindingsModel::TopicRole).toString() == s("notes"))
        QVERIFY(m_tree->isExpanded(group));
    else
        QVERIFY2(!shown().contains(s("Notes")), qPrintable(shown()));
}

void FindingsPageTest::arrivesAtALegAndAnObject()
{
    read();
    Destination destination;
    destination.leg = Leg::ModelsHead;
    m_page->arrive(destination);
    QCOMPARE(shown(), s("Model changes without a migration (1)\n  column main.users.email"));
    QCOMPARE(m_tree->currentIndex().data().toString(), s("column main.users.email"));
    Destination object;
    object.object = ObjectRef{Kind::Index, s("main.orders"), s("by_hand")};
    m_page->arrive(object);
    QCOMPARE(m_tree->currentIndex().data().toString(), s("index main.orders.by_hand"));
    // Nothing named: nothing changes.
    m_page->arrive({});
    QCOMPARE(m_tree->currentIndex().data().toString(), s("index main.orders.by_hand"));
}

void FindingsPageTest::arrivesBeforeThereIsAReading()
{
    Destination destination;
    destination.object = ObjectRef{Kind::Table, s("main"), s("legacy")};
    m_page->arrive(destination);
    read();
    QCOMPARE(m_tree->currentIndex().data().toString(), s("table main.legacy"));
}

void FindingsPageTest::copies()
{
    read();
    choose("index main.orders.by_hand");
    m_tree->selectionModel()->select(find("index main.orders.by_total"),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_tree->setFocus();
    QTest::keySequence(m_tree, QKeySequence(QKeySequence::Copy));
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].startsWith(s("index main.orders.by_hand\tadded\t")), qPrintable(lines[0]));
    QCOMPARE(lines[1].count(u'\t'), 3);
    trigger("Copy Fingerprint");
    const QStringList prints = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(prints.size(), 2);
    QCOMPARE(prints[0].size(), 32);
    QVERIFY(prints[0] != prints[1]);
}

void FindingsPageTest::waivesAndTakesItBack()
{
    read();
    choose("column main.orders.total");
    QVERIFY(!action("Undo Waive")->isEnabled());
    QVERIFY(!child<QToolButton>("waived")->isVisible());
    QSignalSpy again(m_workspace.get(), &Workspace::readingChanged);
    giveReason("the \"old\" importer writes text");
    QVERIFY(again.wait(20000));
    const auto waivers = readWaivers(m_project->read("reckoner.toml"), s("reckoner.toml"));
    QVERIFY(waivers);
    QCOMPARE(waivers->size(), size_t(1));
    QCOMPARE(waivers->front().reason, s("the \"old\" importer writes text"));
    QCOMPARE(waivers->front().rule, s("RK205"));
    QCOMPARE(waivers->front().object, s("main.orders.total"));
    QCOMPARE(waivers->front().expires, QDate(2026, 7, 15));
    // It is still in sight, chosen, and says so; the panel is gone and the focus back.
    const QModelIndex row = find("column main.orders.total");
    QCOMPARE(m_tree->currentIndex().siblingAtColumn(0), row);
    QVERIFY(row.data(FindingsModel::WaivedRole).toBool());
    QVERIFY(child<QToolButton>("waived")->isVisible());
    QVERIFY(!m_page->findChild<QFrame *>(s("waivePanel"))->isVisible());
    QVERIFY(m_tree->hasFocus());
    QVERIFY(!action("Waive…")->isEnabled());
    QVERIFY(m_page->findChild<FindingDetail *>()->toPlainText().contains(s("reckoner.toml:1")));
    // Hidden on demand.
    QTest::mouseClick(child<QToolButton>("waived"), Qt::LeftButton);
    QVERIFY(!find("column main.orders.total").isValid());
    QTest::mouseClick(child<QToolButton>("waived"), Qt::LeftButton);
    // And back: there was no file.
    again.clear();
    m_tree->setFocus();
    QTest::keySequence(m_tree, QKeySequence(QKeySequence::Undo));
    QVERIFY(again.wait(20000));
    QVERIFY(!QFile::exists(m_project->path("reckoner.toml")));
    QVERIFY(!find("column main.orders.total").data(FindingsModel::WaivedRole).toBool());
    QVERIFY(!action("Undo Waive")->isEnabled());
}

void FindingsPageTest::waivesSeveralIntoAFileThatIsThere()
{
    const QByteArray before = "# of the shop\r\ntitle = 'x'";
    m_project->write("reckoner.toml", before);
    read();
    choose("index main.orders.by_hand");
    m_tree->selectionModel()->select(find("index main.orders.by_total"),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QSignalSpy again(m_workspace.get(), &Workspace::readingChanged);
    giveReason("both");
    QVERIFY(again.wait(20000));
    QVERIFY(m_project->read("reckoner.toml").startsWith(before + "\r\n"));
    QCOMPARE(readWaivers(m_project->read("reckoner.toml"), s("reckoner.toml"))->size(), size_t(2));
    QCOMPARE(m_tree->selectionModel()->selectedRows().size(), 2);
    again.clear();
    trigger("Undo Waive");
    QVERIFY(again.wait(20000));
    QCOMPARE(m_project->read("reckoner.toml"), before);
}

void FindingsPageTest::asksForAReason()
{
    read();
    choose("column main.orders.total");
    trigger("Waive…");
    auto *give = child<QPushButton>("give");
    auto *reason = child<QLineEdit>("reason");
    QVERIFY(!give->isEnabled());
    QTest::keyClicks(reason, s("   "));
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(!give->isEnabled());
    QVERIFY(m_workspace->jobs().isEmpty());
    QTest::keyClick(reason, Qt::Key_Escape);
    QVERIFY(!m_page->findChild<QFrame *>(s("waivePanel"))->isVisible());
    QVERIFY(m_tree->hasFocus());
    QVERIFY(!QFile::exists(m_project->path("reckoner.toml")));
}

void FindingsPageTest::waivesUntilADayOrForEver()
{
    read();
    choose("index main.orders.by_hand");
    trigger("Waive…");
    auto *until = child<QComboBox>("until");
    auto *day = child<QDateEdit>("day");
    QCOMPARE(day->date(), QDate(2026, 7, 15));
    until->setCurrentIndex(1);
    QCOMPARE(day->date(), QDate(2026, 9, 13));
    QVERIFY(!day->isEnabled());
    until->setCurrentIndex(3);
    QVERIFY(day->isEnabled());
    day->setDate(QDate(2026, 12, 31));
    QTest::keyClicks(child<QLineEdit>("owner"), s("data"));
    QTest::keyClicks(child<QLineEdit>("reason"), s("x"));
    QSignalSpy again(m_workspace.get(), &Workspace::readingChanged);
    QTest::mouseClick(child<QPushButton>("give"), Qt::LeftButton);
    QVERIFY(again.wait(20000));
    choose("index main.orders.by_total");
    trigger("Waive…");
    until->setCurrentIndex(2);
    QVERIFY(!day->isVisible());
    QTest::keyClicks(child<QLineEdit>("reason"), s("y"));
    again.clear();
    QTest::mouseClick(child<QPushButton>("give"), Qt::LeftButton);
    QVERIFY(again.wait(20000));
    const auto waivers = readWaivers(m_project->read("reckoner.toml"), s("reckoner.toml"));
    QVERIFY(waivers);
    QCOMPARE(waivers->front().expires, QDate(2026, 12, 31));
    QVERIFY(!waivers->back().expires.isValid());
    QCOMPARE(waivers->back().owner, s("data")); // who waived before
}

void FindingsPageTest::saysWhyItCouldNotWaive()
{
    read();
    choose("column main.orders.total");
    m_project->write("reckoner.toml", "a = 1\nb =\n");
    QSignalSpy problems(m_page.get(), &Page::problem);
    giveReason("so");
    QTRY_COMPARE(problems.size(), 1);
    const auto error = problems.first().first().value<Error>();
    QCOMPARE(error.code, s("config.syntax"));
    QCOMPARE(error.place.line, 2);
    QCOMPARE(m_project->read("reckoner.toml"), "a = 1\nb =\n");
    // The reason is not lost: it can be given again.
    QTRY_VERIFY(child<QPushButton>("give")->isEnabled());
    QCOMPARE(child<QLineEdit>("reason")->text(), s("so"));
}

void FindingsPageTest::doesNotUndoWhatSomebodyElseWrote()
{
    read();
    choose("column main.orders.total");
    QSignalSpy again(m_workspace.get(), &Workspace::readingChanged);
    giveReason("so");
    QVERIFY(again.wait(20000));
    const QByteArray theirs = m_project->read("reckoner.toml") + "# theirs\n";
    m_project->write("reckoner.toml", theirs);
    QSignalSpy problems(m_page.get(), &Page::problem);
    if (action("Undo Waive")->isEnabled()) { // the watcher may have been faster
        trigger("Undo Waive");
        QTRY_COMPARE(problems.size(), 1);
        QCOMPARE(problems.first().first().value<Error>().code, s("file.changed"));
    }
    QTRY_VERIFY(!action("Undo Waive")->isEnabled());
    QCOMPARE(m_project->read("reckoner.toml"), theirs);
}

void FindingsPageTest::keepsSelectionOverAReading()
{
    read();
    choose("index main.orders.by_hand");
    m_tree->selectionModel()->select(find("column main.users.email"),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_tree->collapse(find("table main.legacy").parent());
    m_project->database({"DROP INDEX by_total", "CREATE TABLE another (a INTEGER)"});
    read();
    QVERIFY(!find("index main.orders.by_total").isValid());
    QCOMPARE(m_tree->currentIndex().data().toString(), s("index main.orders.by_hand"));
    QCOMPARE(m_tree->selectionModel()->selectedRows().size(), 2);
    QVERIFY(m_tree->selectionModel()->isSelected(find("column main.users.email")));
    QVERIFY(!m_tree->isExpanded(find("table main.another").parent()));
    // What is gone leaves the choice to the first.
    choose("table main.another");
    m_project->database({"DROP TABLE another"});
    read();
    QVERIFY(m_tree->currentIndex().isValid());
}

void FindingsPageTest::exportsWhatIsShown()
{
    QVERIFY(m_page->exports().empty());
    read();
    choose("table main.legacy");
    trigger("Show Only This Rule");
    const std::vector<Export> exports = m_page->exports();
    QCOMPARE(exports.size(), size_t(7));
    const auto csv = exports[0].make();
    QVERIFY(csv);
    QCOMPARE(exports[0].suffix, s("csv"));
    QCOMPARE(csv->count("\r\n"), 2);
    QVERIFY(csv->contains("main.legacy"));
    const auto text = exports[1].make();
    QVERIFY(text && text->contains("column main.orders.total") && !text->contains('\x1b'));
    const auto json = exports[2].make();
    QVERIFY(json);
    const QJsonObject document = QJsonDocument::fromJson(*json).object();
    QCOMPARE(document[s("reckoner")].toString(), s("check"));
    QCOMPARE(document[s("exitCode")].toInt(), 1);
    for (const Export &each : exports)
        QVERIFY(!each.title.isEmpty() && !each.name.isEmpty());
}

void FindingsPageTest::reportsFromTheChartAsFromTheReplay()
{
    m_project->database({"UPDATE alembic_version SET version_num = 'aaaa'"});
    read();
    const RootReading &root = *m_workspace->root();
    QCOMPARE(root.verdict->pending, QStringList{s("bbbb")});
    const QByteArray json = jsonCheck({{root.verdict.get(), root.replay.get(), nullptr}},
                                      m_workspace->reading()->dialect, gateExitCode(*root.verdict, {}));
    QVERIFY(json.contains("\"id\": \"bbbb\""));
    QCOMPARE(*m_page->exports()[2].make(), json);
}

void FindingsPageTest::saysThatNothingIsOutOfLine()
{
    QVERIFY(!m_tree->isVisible());
    QCOMPARE(m_page->findChildren<QTreeView *>().size(), 1);
    m_project->database({"DROP TABLE legacy", "DROP TABLE orders",
                         "CREATE TABLE orders (id INTEGER NOT NULL, user_id INTEGER, total NUMERIC(10, 2), "
                         "PRIMARY KEY (id), FOREIGN KEY(user_id) REFERENCES users (id))"});
    m_project->write(
        "models.py",
        QByteArray(m_project->read("models.py")).replace("    email = Column(String(80))\n", ""));
    read();
    bool said = false;
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text() == s("Nothing is out of line."));
    QVERIFY2(said, qPrintable(shown()));
}

void FindingsPageTest::keepsItsChoices()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(s("a.ini")), QSettings::IniFormat);
    m_page->findChild<QComboBox *>()->setCurrentIndex(2);
    m_page->save(settings);
    FindingsPage other(*m_workspace);
    other.restore(settings);
    QCOMPARE(other.findChild<QComboBox *>()->currentText(), s("By rule"));
}

/// In the window: a finding is looked at, waived and taken back, and what is shown is written to files.
void FindingsPageTest::isDrivenOnBoth()
{
    QFETCH(int, on);
    m_page.reset(); // it had the keys
    TestProject project{TestProject::On(on)};
    if (!project.why().isEmpty())
        QSKIP(qPrintable(project.why()));
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(openIn(window, project.request()));
    auto *page = pageOf<FindingsPage>(window, "findings");
    auto *tree = page->findChild<QTreeView *>();
    const QString waivers = project.folder() + s("/reckoner.toml");
    QVERIFY(!QFile::exists(waivers));
    const auto textOf = [](const QString &name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const auto shownCount = [tree] {
        int rows = 0;
        for (int group = 0; group < tree->model()->rowCount(); ++group)
            rows += tree->model()->rowCount(tree->model()->index(group, 0));
        return rows;
    };
    const auto current = [tree](int role) { return tree->currentIndex().siblingAtColumn(0).data(role); };

    // Sent to what has drifted.
    const ObjectRef drifted = project.drifted();
    Destination destination;
    destination.page = Destination::Page::Findings;
    destination.object = drifted;
    destination.leg = Leg::StampLive;
    window.go(destination);
    QCOMPARE(current(FindingsModel::ObjectRole).value<ObjectRef>(), drifted);
    QCOMPARE(current(FindingsModel::LegRole).toString(), s("stamp-live"));
    const QString rule = current(FindingsModel::RuleRole).toString();
    const QString fingerprint = current(FindingsModel::FingerprintRole).toString();
    const QString detail = page->findChild<FindingDetail *>()->toPlainText();
    QStringList parts{rule, fingerprint, s("Stamp"), s("Live"), drifted.object};
    if (TestProject::On(on) == TestProject::On::Postgres)
        parts += {s("numeric(10,2)"), s("integer"), s("aaaa: begin the shop")};
    for (const QString &part : std::as_const(parts))
        QVERIFY2(detail.contains(part, Qt::CaseInsensitive), qPrintable(part + s(" in ") + detail));

    // Waived by keys.
    const auto click = [page](const char *text) {
        for (QAction *each : page->actions()) {
            if (each->text() == s(text) && each->isEnabled())
                return each->trigger(), true;
        }
        return false;
    };
    QVERIFY(click("Waive…"));
    auto *reason = page->findChild<QLineEdit *>(s("reason"));
    QVERIFY(reason->hasFocus());
    QTest::keyClicks(reason, s("until the importer is gone"));
    QSignalSpy settled(&window, &MainWindow::settled);
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(settled.wait(20000));
    const auto written = readWaivers(textOf(waivers), waivers);
    QVERIFY(written);
    QCOMPARE(written->size(), size_t(1));
    QCOMPARE(written->front().rule, rule);
    QCOMPARE(written->front().fingerprint, fingerprint);
    QCOMPARE(written->front().reason, s("until the importer is gone"));
    QCOMPARE(current(FindingsModel::ObjectRole).value<ObjectRef>(), drifted);
    QVERIFY(current(FindingsModel::WaivedRole).toBool());
    QVERIFY2(window.messages().sentence().isEmpty(), qPrintable(window.messages().sentence()));

    // What is shown is what is written.
    const std::vector<Export> exports = page->exports();
    QCOMPARE(exports.size(), size_t(7));
    const auto csv = exports[0].make();
    QVERIFY(csv && csv->contains(fullPath(drifted).toUtf8()));
    QCOMPARE(csv->count("\r\n"), shownCount() + 1);
    const auto text = exports[1].make();
    QVERIFY(text && text->contains(objectWords(drifted).toUtf8()));
    const auto json = exports[2].make();
    QVERIFY(json);
    const QJsonObject report = QJsonDocument::fromJson(*json).object();
    QCOMPARE(report[s("reckoner")].toString(), s("check"));
    QCOMPARE(report[s("summary")][s("waived")].toInt(), 1);
    for (const QJsonValue each : report[s("roots")][0][s("findings")].toArray())
        QCOMPARE(each[s("waived")].toBool(), each[s("fingerprint")].toString() == fingerprint);

    // And taken back.
    settled.clear();
    tree->setFocus();
    QTest::keySequence(tree, QKeySequence(QKeySequence::Undo));
    QVERIFY(settled.wait(20000));
    QVERIFY(!QFile::exists(waivers));
    QCOMPARE(current(FindingsModel::ObjectRole).value<ObjectRef>(), drifted);
    QVERIFY(!current(FindingsModel::WaivedRole).toBool());

    // A table that somebody makes is foreign, and found by its name.
    QVERIFY(click("Show All Findings"));
    const int before = shownCount();
    QVERIFY(project.run(s("CREATE TABLE left_behind (a INTEGER)")));
    settled.clear();
    window.workspace().refresh();
    QVERIFY(settled.wait(20000));
    QCOMPARE(shownCount(), before + 1);
    QTest::keySequence(tree, QKeySequence(QKeySequence::Find));
    QTest::keyClicks(QApplication::focusWidget(), s("left_behind"));
    QCOMPARE(shownCount(), 1);
    const QModelIndex group = tree->model()->index(0, 0);
    QCOMPARE(group.data(FindingsModel::TopicRole).toString(), s("foreign"));
    QCOMPARE(page->exports()[0].make()->count("\r\n"), 2);
}

QTEST_MAIN(FindingsPageTest)
#include "tst_findingspage.moc"
