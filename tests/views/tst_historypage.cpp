// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/files/repository.h"
#include "tests/views/project.h"
#include "views/graphdelegate.h"
#include "views/historypage.h"
#include "views/unifiedview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QXmlStreamReader>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QByteArray migration(const QByteArray &id, const QByteArray &down, const QByteArray &message,
                     const QByteArray &upgrade)
{
    return "\"\"\"" + message + "\n\nRevision ID: " + id + "\nCreate Date: 2026-01-05 10:00:00\n\"\"\"\n" +
           "from alembic import op\nimport sqlalchemy as sa\n\nrevision = \"" + id +
           "\"\ndown_revision = " + down + "\n\n\ndef upgrade():\n    " + upgrade + "\n";
}

/// A history with a branch and its merge, in a repository; a database at the merge.
class Sample
{
public:
    Sample()
    {
        repository.author = s("Ada Lovelace");
        repository.write(s("alembic.ini"), "[alembic]\nscript_location = migrations\n");
        add("aaaa", "None", "Create orders",
            "op.create_table(\"orders\", sa.Column(\"id\", sa.Integer(), primary_key=True))");
        add("bbbb", "\"aaaa\"", "Notes", "op.add_column(\"orders\", sa.Column(\"note\", sa.Text()))");
        add("cccc", "\"aaaa\"", "People",
            "op.create_table(\"people\", sa.Column(\"id\", sa.Integer(), primary_key=True))");
        add("dddd", "(\"bbbb\", \"cccc\")", "Merge", "pass");
        add("eeee", "\"dddd\"", "Amounts", "op.add_column(\"orders\", sa.Column(\"total\", sa.Integer()))");
        makeDatabase();
    }

    void add(const QByteArray &id, const QByteArray &down, const QByteArray &message,
             const QByteArray &upgrade)
    {
        repository.write(s("migrations/versions/%1.py").arg(QString::fromUtf8(id)),
                         migration(id, down, message, upgrade));
        repository.commit(s("Add ") + QString::fromUtf8(id));
    }

    CheckRequest request() const
    {
        CheckRequest request;
        request.folder = repository.root;
        request.dialect = DialectId::Sqlite;
        request.database = *parseDatabaseSpec(s("sqlite:") + repository.root + s("/app.db"));
        return request;
    }

    TestRepository repository;

private:
    void makeDatabase()
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(s("QSQLITE"), s("sample"));
            database.setDatabaseName(repository.root + s("/app.db"));
            QVERIFY2(database.open(), qPrintable(database.lastError().text()));
            for (const char *sql : {"CREATE TABLE orders (id INTEGER NOT NULL PRIMARY KEY, note TEXT)",
                                    "CREATE TABLE people (id INTEGER NOT NULL PRIMARY KEY)",
                                    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)",
                                    "INSERT INTO alembic_version VALUES ('dddd')"})
                QVERIFY2(QSqlQuery(database).exec(s(sql)), sql);
        }
        QSqlDatabase::removeDatabase(s("sample"));
    }
};

} // namespace

class HistoryPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsTheGraph();
    void tellsWhatGitKnows();
    void goesThroughItByKeys();
    void searches();
    void showsWhatOneRevisionChanges();
    void showsWhatLiesBetweenTwo();
    void saysWhatToDoWithThree();
    void showsTheSource();
    void saysThatAFileVanished();
    void opensTheSourceOnEnter();
    void leadsFromAnOperationToItsObject();
    void followsLinks();
    void lightsWhatTouchedTheSelectedObject();
    void arrives();
    void keepsSelectionAndScrollOverARefresh();
    void isEmptyWithoutAHistory();
    void copies();
    void exports();
    void keepsItsState();
    void runsFromRightToLeft();
    void scrollsThroughTwoThousandRevisions();
    void isDrivenOnBoth_data() { bothDatabases(); }
    void isDrivenOnBoth();

private:
    /// The page that the rest of the test is about.
    void take(HistoryPage *taken);
    void open(const CheckRequest &request);
    QString id(int row) const { return tree->model()->index(row, 0).data(RevisionsModel::IdRole).toString(); }
    QStringList selectedIds() const;
    QString label(const char *name) const { return page->findChild<QLabel *>(s(name))->text(); }
    bool isShown(const char *name) const { return page->findChild<QLabel *>(s(name))->isVisible(); }
    void select(const QStringList &ids);
    QString patch() const;

    std::unique_ptr<Sample> sample;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<HistoryPage> own;
    HistoryPage *page = nullptr;
    QTreeView *tree = nullptr;
    QTabWidget *tabs = nullptr;
    QLineEdit *find = nullptr;
};

void HistoryPageTest::initTestCase()
{
    if (!TestRepository::hasGit())
        QSKIP("git is not there");
    qRegisterMetaType<Destination>();
    qRegisterMetaType<Error>();
}

void HistoryPageTest::init()
{
    sample = std::make_unique<Sample>();
    workspace = std::make_unique<Workspace>();
    own = std::make_unique<HistoryPage>(*workspace);
    own->resize(1000, 600);
    own->show();
    take(own.get());
    open(sample->request());
}

void HistoryPageTest::take(HistoryPage *taken)
{
    page = taken;
    tree = nullptr;
    for (QTreeView *each : page->findChildren<QTreeView *>()) {
        if (qobject_cast<RevisionsModel *>(each->model()))
            tree = each;
    }
    tabs = page->findChild<QTabWidget *>();
    find = page->findChild<QLineEdit *>();
}

void HistoryPageTest::cleanup()
{
    own.reset();
    workspace.reset();
    sample.reset();
}

void HistoryPageTest::open(const CheckRequest &request)
{
    QSignalSpy read(workspace.get(), &Workspace::readingChanged);
    QSignalSpy failed(workspace.get(), &Workspace::failed);
    workspace->open(request);
    QTRY_VERIFY_WITH_TIMEOUT(!read.isEmpty() || !failed.isEmpty(), 20000);
    QVERIFY2(failed.isEmpty(), "the project could not be read");
}

QStringList HistoryPageTest::selectedIds() const
{
    QStringList ids;
    for (const QModelIndex &index : tree->selectionModel()->selectedRows())
        ids.append(index.data(RevisionsModel::IdRole).toString());
    ids.sort();
    return ids;
}

void HistoryPageTest::select(const QStringList &ids)
{
    auto *model = qobject_cast<RevisionsModel *>(tree->model());
    bool first = true;
    for (const QString &each : ids) {
        tree->scrollTo(model->indexOf(each));
        const QPoint point = tree->visualRect(model->indexOf(each)).center();
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, first ? Qt::NoModifier : Qt::ControlModifier,
                          point);
        first = false;
    }
    QStringList sorted = ids;
    sorted.sort();
    QCOMPARE(selectedIds(), sorted);
}

QString HistoryPageTest::patch() const
{
    const UnifiedModel &rows = page->findChild<UnifiedView *>()->rows();
    QStringList lines;
    for (int row = 0; row < rows.rowCount(); ++row) {
        QString line = rows.patchLine(row).simplified();
        if (line.endsWith(u','))
            line.chop(1);
        if (line.startsWith(u'+') || line.startsWith(u'-'))
            lines.append(line);
    }
    return lines.join(s("; "));
}

void HistoryPageTest::showsTheGraph()
{
    QCOMPARE(tree->model()->rowCount(), 5);
    QStringList rows;
    for (int row = 0; row < 5; ++row) {
        const QModelIndex index = tree->model()->index(row, 0);
        rows.append(s("%1 %2 %3 [%4]")
                        .arg(id(row), index.data(RevisionsModel::KindRole).toString(),
                             index.data(RevisionsModel::StandingRole).toString(),
                             index.data(RevisionsModel::BadgesRole).toStringList().join(u' ')));
    }
    QCOMPARE(rows.join(s(", ")), s("eeee plain pending [head], dddd merge done [stamp fix], bbbb plain done "
                                   "[], cccc plain done [], aaaa plain done []"));
    // The newest is chosen, and told of.
    QCOMPARE(selectedIds(), QStringList{s("eeee")});
    QCOMPARE(label("title"), s("Amounts"));
    QVERIFY(label("state").contains(RevisionsModel::sentence(s("pending"))));
    QCOMPARE(page->first(), tree);
}

void HistoryPageTest::tellsWhatGitKnows()
{
    sample->repository.write(s("migrations/versions/bbbb.py"),
                             migration("bbbb", "\"aaaa\"", "Notes",
                                       "op.add_column(\"orders\", sa.Column(\"note\", sa.String(9)))"));
    sample->repository.commit(s("Shorten"));
    open(sample->request());
    select({s("bbbb")});
    QVERIFY(label("author").startsWith(s("Ada Lovelace, ")));
    QVERIFY(label("commit").endsWith(s("Add bbbb")));
    QVERIFY(isShown("edited"));
    QVERIFY(label("edited").contains(QString::fromLatin1(sample->repository.head().left(8))));
    QVERIFY(tree->currentIndex().data(RevisionsModel::BadgesRole).toStringList().contains(s("edited")));
    select({s("cccc")});
    QVERIFY(!isShown("edited"));
}

void HistoryPageTest::goesThroughItByKeys()
{
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Down);
    QCOMPARE(selectedIds(), QStringList{s("dddd")});
    QCOMPARE(label("title"), s("Merge"));
    QTest::keyClick(tree, Qt::Key_End);
    QCOMPARE(label("title"), s("Create orders"));
    QVERIFY(!label("follows").contains(s("href")));
    QTest::keyClick(tree, Qt::Key_Home);
    QCOMPARE(label("title"), s("Amounts"));
}

void HistoryPageTest::searches()
{
    page->activateWindow();
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(find));
    QTest::keyClicks(find, s("orders"));
    QVERIFY(label("counts").contains(s("3")));
    QCOMPARE(tree->model()->rowCount(), 5);
    // What was chosen stays until the next match is asked for.
    QCOMPARE(selectedIds(), QStringList{s("eeee")});
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(selectedIds(), QStringList{s("bbbb")});
    QTest::keyClick(find, Qt::Key_F3);
    QCOMPARE(selectedIds(), QStringList{s("aaaa")});
    QTest::keyClick(find, Qt::Key_F3);
    QCOMPARE(selectedIds(), QStringList{s("eeee")});
    QTest::keyClick(find, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(selectedIds(), QStringList{s("aaaa")});
    QTest::keyClick(find, Qt::Key_Escape);
    QVERIFY(find->text().isEmpty());
    QVERIFY(label("counts").isEmpty());
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget *>(tree));
}

void HistoryPageTest::showsWhatOneRevisionChanges()
{
    tabs->setCurrentIndex(1);
    QTRY_COMPARE(patch(), s("+ total INTEGER"));
    select({s("dddd")});
    QTRY_COMPARE(label("summary"), s("This revision does not change the schema."));
    QCOMPARE(patch(), QString());
    select({s("cccc")});
    QTRY_COMPARE(patch().section(s("; "), 0, 0), s("+CREATE TABLE main.people ("));
}

void HistoryPageTest::showsWhatLiesBetweenTwo()
{
    select({s("eeee"), s("aaaa")});
    QCOMPARE(label("title"), s("Difference between two revisions"));
    QVERIFY(label("older").contains(s("aaaa")) && isShown("older"));
    QVERIFY(label("newer").contains(s("eeee")));
    QVERIFY(!isShown("revision"));
    // Only the difference can be looked at.
    QVERIFY(!tabs->isTabVisible(0) && tabs->isTabVisible(1) && !tabs->isTabVisible(2));
    QTRY_VERIFY(patch().contains(s("+CREATE TABLE main.people (")));
    QVERIFY(patch().contains(s("+ total INTEGER")));
    QVERIFY(!patch().contains(s("-")));
    // The order of choosing does not matter, and branches are told apart.
    select({s("bbbb"), s("cccc")});
    QTRY_VERIFY(label("summary").contains(s("different branches")));
    QVERIFY(patch().contains(s("-CREATE TABLE main.people (")));
    select({s("bbbb")});
    QVERIFY(tabs->isTabVisible(0) && tabs->isTabVisible(2));
    tabs->setCurrentIndex(1);
    QTRY_COMPARE(patch(), s("+ note TEXT"));
}

void HistoryPageTest::saysWhatToDoWithThree()
{
    select({s("eeee"), s("dddd"), s("aaaa")});
    QVERIFY(!tabs->isVisible());
    bool said = false;
    for (const QLabel *each : page->findChildren<QLabel *>())
        said = said || (each->isVisible() && each->text().contains(s("Choose two")));
    QVERIFY(said);
    select({s("dddd")});
    QVERIFY(tabs->isVisible());
}

void HistoryPageTest::showsTheSource()
{
    tabs->setCurrentIndex(2);
    auto *source = page->findChild<QPlainTextEdit *>();
    QTRY_VERIFY(source->toPlainText().contains(s("revision = \"eeee\"")));
    QVERIFY(source->isReadOnly());
    select({s("cccc")});
    QTRY_VERIFY(source->toPlainText().contains(s("revision = \"cccc\"")));
}

void HistoryPageTest::saysThatAFileVanished()
{
    QSignalSpy problem(page, &Page::problem);
    tabs->setCurrentIndex(2);
    auto *source = page->findChild<QPlainTextEdit *>();
    QTRY_VERIFY(!source->toPlainText().isEmpty());
    sample->repository.remove(s("migrations/versions/bbbb.py"));
    select({s("bbbb")});
    QTRY_COMPARE(problem.size(), 1);
    const auto error = problem.first().first().value<Error>();
    QCOMPARE(error.code, s("file.unreadable"));
    QVERIFY(source->toPlainText().isEmpty());
    QCOMPARE(label("sourceState"), error.message);
    QVERIFY(isShown("sourceState"));
}

void HistoryPageTest::opensTheSourceOnEnter()
{
    QSignalSpy wanted(page, &Page::wanted);
    select({s("cccc")});
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    const auto destination = wanted.first().first().value<Destination>();
    QCOMPARE(destination.page, Destination::Page::Source);
    QCOMPARE(destination.place->file, s("migrations/versions/cccc.py"));
    QVERIFY(destination.place->line > 0);
}

void HistoryPageTest::leadsFromAnOperationToItsObject()
{
    QSignalSpy wanted(page, &Page::wanted);
    QTreeView *operations = nullptr;
    for (QTreeView *each : page->findChildren<QTreeView *>()) {
        if (each != tree)
            operations = each;
    }
    select({s("bbbb")});
    QCOMPARE(operations->model()->index(0, 1).data().toString(), s("column main.orders.note"));
    operations->setCurrentIndex(operations->model()->index(0, 0));
    QTest::keyClick(operations, Qt::Key_Return);
    const ObjectRef note{Kind::Column, s("main.orders"), s("note")};
    QCOMPARE(workspace->selected(), std::optional(note));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<Destination>().page, Destination::Page::Schema);
    QCOMPARE(wanted.first().first().value<Destination>().object, std::optional(note));
}

void HistoryPageTest::followsLinks()
{
    select({s("dddd")});
    auto *follows = page->findChild<QLabel *>(s("follows"));
    QVERIFY(follows->text().contains(s("revision:bbbb")) && follows->text().contains(s("revision:cccc")));
    QVERIFY(follows->textInteractionFlags() & Qt::LinksAccessibleByKeyboard);
    Q_EMIT follows->linkActivated(s("revision:cccc"));
    QCOMPARE(selectedIds(), QStringList{s("cccc")});
    QSignalSpy wanted(page, &Page::wanted);
    Q_EMIT page->findChild<QLabel *>(s("file"))->linkActivated(s("place:"));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<Destination>().place->file, s("migrations/versions/cccc.py"));
}

void HistoryPageTest::lightsWhatTouchedTheSelectedObject()
{
    const auto lit = [this] {
        QStringList ids;
        for (int row = 0; row < tree->model()->rowCount(); ++row) {
            if (tree->model()->index(row, 0).data(RevisionsModel::LitRole).toBool())
                ids.append(id(row));
        }
        return ids.join(u' ');
    };
    QCOMPARE(lit(), QString());
    QVERIFY(!isShown("lit"));
    workspace->select({Kind::Table, s("main"), s("orders")});
    QCOMPARE(lit(), s("eeee bbbb aaaa"));
    QVERIFY(isShown("lit"));
    QVERIFY(label("lit").contains(s("table main.orders")));
    page->activateWindow();
    tree->setFocus();
    QTRY_VERIFY(tree->hasFocus());
    QTest::keyClick(tree, Qt::Key_F3);
    QCOMPARE(selectedIds(), QStringList{s("bbbb")});
    workspace->select({Kind::Table, s("main"), s("never")});
    QCOMPARE(lit(), QString());
    QVERIFY(label("lit").startsWith(s("No revision touched")));
}

void HistoryPageTest::arrives()
{
    QSignalSpy problem(page, &Page::problem);
    Destination destination;
    destination.page = Destination::Page::History;
    destination.revision = s("cccc");
    page->arrive(destination);
    QCOMPARE(selectedIds(), QStringList{s("cccc")});
    destination.otherRevision = s("aaaa");
    page->arrive(destination);
    QCOMPARE(selectedIds(), (QStringList{s("aaaa"), s("cccc")}));
    Destination object;
    object.page = Destination::Page::History;
    object.object = ObjectRef{Kind::Table, s("main"), s("people")};
    page->arrive(object);
    QCOMPARE(workspace->selected(), object.object);
    // What is not in the destination does not change.
    QCOMPARE(selectedIds(), (QStringList{s("aaaa"), s("cccc")}));
    QCOMPARE(problem.size(), 0);
    destination.revision = s("zzzz");
    page->arrive(destination);
    QCOMPARE(problem.size(), 1);
    QCOMPARE(problem.first().first().value<Error>().code, s("history.unknown"));
    QCOMPARE(selectedIds(), (QStringList{s("aaaa"), s("cccc")}));
}

void HistoryPageTest::keepsSelectionAndScrollOverARefresh()
{
    QByteArray before = "\"eeee\"";
    for (int i = 0; i < 60; ++i) {
        const QByteArray name = "f" + QByteArray::number(100 + i);
        sample->repository.write(s("migrations/versions/%1.py").arg(QString::fromUtf8(name)),
                                 migration(name, before, name, "pass"));
        before = '"' + name + '"';
    }
    open(sample->request());
    QCOMPARE(tree->model()->rowCount(), 65);
    tabs->setCurrentIndex(1);
    Destination destination;
    destination.revision = s("bbbb");
    page->arrive(destination);
    QTRY_COMPARE(patch(), s("+ note TEXT"));
    tree->verticalScrollBar()->setValue(tree->verticalScrollBar()->maximum() / 2);
    const auto top = [this] {
        const QModelIndex index = tree->indexAt(QPoint(0, 0));
        return s("%1 %2")
            .arg(index.data(RevisionsModel::IdRole).toString())
            .arg(tree->visualRect(index).top());
    };
    const QString seen = top();
    // A revision comes at the top: all rows move on by one.
    sample->repository.write(s("migrations/versions/last.py"), migration("last", before, "Last", "pass"));
    open(sample->request());
    QCOMPARE(tree->model()->rowCount(), 66);
    QCOMPARE(selectedIds(), QStringList{s("bbbb")});
    QCOMPARE(tree->currentIndex().data(RevisionsModel::IdRole).toString(), s("bbbb"));
    QCOMPARE(top(), seen);
    QCOMPARE(patch(), s("+ note TEXT")); // it stays while it is read again
    // Where the revision itself went the newest is chosen.
    for (int i = 0; i < 60; ++i)
        sample->repository.remove(s("migrations/versions/f%1.py").arg(100 + i));
    sample->repository.remove(s("migrations/versions/last.py"));
    select({s("eeee")});
    open(sample->request());
    QCOMPARE(selectedIds(), QStringList{s("eeee")});
}

void HistoryPageTest::isEmptyWithoutAHistory()
{
    QTemporaryDir folder;
    QFile models(folder.filePath(s("models.py")));
    QVERIFY(models.open(QIODevice::WriteOnly));
    models.write("from sqlalchemy import Column, Integer\nfrom sqlalchemy.orm import declarative_base\n\n"
                 "Base = declarative_base()\n\n\nclass User(Base):\n    __tablename__ = \"users\"\n"
                 "    id = Column(Integer, primary_key=True)\n");
    models.close();
    CheckRequest request;
    request.folder = folder.path();
    request.dialect = DialectId::Sqlite;
    open(request);
    QVERIFY(isShown("empty"));
    QCOMPARE(label("empty"), s("This project has no migration history."));
    QVERIFY(page->exports().empty());
    workspace->select({Kind::Table, s("main"), s("users")});
    Destination destination;
    destination.revision = s("aaaa");
    QSignalSpy problem(page, &Page::problem);
    page->arrive(destination);
    QCOMPARE(problem.size(), 1);
    // And back to one that has one.
    open(sample->request());
    QVERIFY(!isShown("empty"));
    QCOMPARE(selectedIds(), QStringList{s("eeee")});
}

void HistoryPageTest::copies()
{
    page->activateWindow();
    select({s("eeee"), s("bbbb")});
    tree->setFocus();
    QTRY_VERIFY(tree->hasFocus());
    QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), s("eeee\nbbbb"));
    select({s("bbbb")});
    tabs->setCurrentIndex(1);
    QTRY_COMPARE(patch(), s("+ note TEXT"));
    auto *changes = page->findChild<UnifiedView *>();
    changes->selectAll();
    changes->setFocus();
    QTRY_VERIFY(changes->hasFocus());
    QTest::keyClick(changes, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(s("\n+    note TEXT\n")) ||
            QGuiApplication::clipboard()->text().contains(s("\n+    note TEXT,\n")));
}

void HistoryPageTest::exports()
{
    const std::vector<Export> exports = page->exports();
    QCOMPARE(exports.size(), size_t(2));
    QCOMPARE(exports[0].suffix, s("svg"));
    const Result<QByteArray> svg = exports[0].make();
    QVERIFY(svg);
    QXmlStreamReader reader(*svg);
    QString texts;
    int shapes = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isCharacters())
            texts += reader.text();
        shapes += reader.isStartElement() && (reader.name() == s("circle") || reader.name() == s("ellipse"));
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    for (const char *word : {"aaaa", "eeee", "Create orders", "stamp", "fix", "head"})
        QVERIFY2(texts.contains(s(word)), word);
    QVERIFY2(shapes >= 4, qPrintable(QString::number(shapes))); // all but the merge
    const Result<QByteArray> csv = exports[1].make();
    QVERIFY(csv);
    QCOMPARE(csv->count('\n'), 6);
    QVERIFY(csv->contains("\r\ndddd,Merge,bbbb cccc,"));
}

void HistoryPageTest::keepsItsState()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(s("state.ini")), QSettings::IniFormat);
    tabs->setCurrentIndex(2);
    for (QToolButton *button : page->findChildren<QToolButton *>()) {
        if (button->isCheckable())
            button->click();
    }
    page->save(settings);
    HistoryPage other(*workspace);
    other.restore(settings);
    QCOMPARE(other.findChild<QTabWidget *>()->currentIndex(), 2);
    int checked = 0;
    for (const QToolButton *button : other.findChildren<QToolButton *>())
        checked += button->isChecked();
    QCOMPARE(checked, 1);
}

void HistoryPageTest::runsFromRightToLeft()
{
    const auto inkAt = [this](bool right) {
        const QImage image = tree->viewport()->grab().toImage();
        const int width = int(image.width() / image.devicePixelRatio());
        const QRect first = tree->visualRect(tree->model()->index(3, 0));
        const GraphStyle style = GraphStyle::of(tree->font(), tree->palette(), right);
        const qreal x = style.laneX(first, 1); // the branch's lane
        const bool inside = right ? first.right() >= width - 2 : first.left() <= 1;
        const QColor color =
            image.pixelColor((QPointF(x, first.center().y()) * image.devicePixelRatio()).toPoint());
        return inside && color != tree->palette().color(QPalette::Base);
    };
    QVERIFY(inkAt(false));
    page->setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(inkAt(true));
    workspace->select({Kind::Table, s("main"), s("orders")});
    find->setText(s("orders"));
    QVERIFY(!page->grab().isNull());
    QVERIFY(page->findChild<QLabel *>(s("title"))->alignment() & Qt::AlignRight);
}

void HistoryPageTest::scrollsThroughTwoThousandRevisions()
{
    auto chart = std::make_shared<Chart>();
    std::vector<Revision> revisions;
    for (int i = 0; i < 2000; ++i) {
        Revision revision;
        revision.id = s("r%1").arg(i, 4, 10, QLatin1Char('0'));
        revision.message = s("What revision %1 is about, in a sentence").arg(i);
        if (i > 0)
            revision.down = {s("r%1").arg(i % 7 == 3 ? std::max(0, i - 9) : i - 1, 4, 10, QLatin1Char('0'))};
        revisions.push_back(revision);
    }
    const auto graph = RevisionGraph::build(revisions);
    QVERIFY(graph);
    for (const LaneRow &lane : layOut(*graph)) {
        ChartRow row;
        row.revision = *graph->find(lane.revision);
        row.lane = lane;
        row.isDone = chart->rows.size() > 500;
        row.isPending = !row.isDone;
        row.isHead = row.revision.repairLike = chart->rows.size() % 5 == 0;
        chart->rows.push_back(std::move(row));
    }
    RevisionsModel model;
    model.setChart(chart, false);
    QTreeView view;
    view.setModel(&model);
    view.setItemDelegate(new GraphDelegate(&view));
    view.setRootIsDecorated(false);
    view.setUniformRowHeights(true);
    view.resize(1200, 800);
    view.show();
    model.setSearch(s("revision 1"));
    QImage picture(view.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
    QElapsedTimer clock;
    constexpr int frames = 60;
    clock.start();
    for (int frame = 0; frame < frames; ++frame) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() * frame / frames);
        view.viewport()->render(&picture);
    }
    // Told, not judged: the machine may be busy.
    qInfo("%.2f ms a frame", double(clock.nsecsElapsed()) / 1e6 / frames);
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum() * (frames - 1) / frames);
}

/// In the window: the stamp and what is pending are the database's, and move with it.
void HistoryPageTest::isDrivenOnBoth()
{
    QFETCH(int, on);
    own->hide();
    TestProject project{TestProject::On(on)};
    if (!project.why().isEmpty())
        QSKIP(qPrintable(project.why()));
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(openIn(window, project.request()));
    take(pageOf<HistoryPage>(window, "history"));
    QTRY_VERIFY(tree->hasFocus());
    const auto with = [this](int role, const QString &value) {
        QStringList ids;
        for (int row = 0; row < tree->model()->rowCount(); ++row) {
            if (tree->model()->index(row, 0).data(role).toStringList().contains(value))
                ids.append(id(row));
        }
        ids.sort();
        return ids;
    };
    const auto sorted = [](QStringList ids) {
        ids.sort();
        return ids;
    };
    const auto verdict = [&] { return window.workspace().root()->verdict; };
    if (TestProject::On(on) == TestProject::On::Postgres)
        QCOMPARE(with(RevisionsModel::StandingRole, s("pending")), QStringList{s("bbbb")});
    QVERIFY(!verdict()->stampRows.isEmpty());
    QCOMPARE(with(RevisionsModel::BadgesRole, s("stamp")), sorted(verdict()->stampRows));
    QCOMPARE(with(RevisionsModel::BadgesRole, s("head")), sorted(verdict()->heads));
    QCOMPARE(with(RevisionsModel::StandingRole, s("pending")), sorted(verdict()->pending));

    // What touched the table that has drifted is lit; one of them made it.
    const ObjectRef drifted = project.drifted();
    const QString schema = drifted.path.section(u'.', 0, 0);
    const ObjectRef table{Kind::Table, schema, drifted.path.section(u'.', 1)};
    window.workspace().select(table);
    QVERIFY(label("lit").contains(drifted.path));
    QStringList lit;
    for (int row = 0; row < tree->model()->rowCount(); ++row) {
        if (tree->model()->index(row, 0).data(RevisionsModel::LitRole).toBool())
            lit.append(id(row));
    }
    QVERIFY(!lit.isEmpty());
    const QString maker = lit.last();
    select({maker});
    tabs->setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(patch().contains(s("+CREATE TABLE %1 (").arg(drifted.path)), 20000);
    tabs->setCurrentIndex(2);
    auto *source = page->findChild<QPlainTextEdit *>();
    QTRY_VERIFY(source->toPlainText().contains(maker) && source->toPlainText().contains(s("create_table")));

    // From the first to the last lies everything.
    const QString first = id(tree->model()->rowCount() - 1);
    const QString last = id(0);
    select({last, first});
    QVERIFY(label("older").contains(first) && label("newer").contains(last));
    QTRY_VERIFY_WITH_TIMEOUT(!patch().isEmpty() && window.workspace().jobs().isEmpty(), 20000);
    QVERIFY(patch().contains(u'+'));

    // An operation leads to its object, on the page of the schema.
    select({maker});
    tabs->setCurrentIndex(0);
    for (QTreeView *each : page->findChildren<QTreeView *>()) {
        if (each == tree || !each->isVisible())
            continue;
        each->setFocus();
        each->setCurrentIndex(each->model()->index(0, 0));
        QTest::keyClick(each, Qt::Key_Return);
    }
    QCOMPARE(window.currentPage()->name(), s("schema"));
    QVERIFY(window.workspace().selected());
    pageOf<HistoryPage>(window, "history");
    QCOMPARE(selectedIds(), QStringList{maker});

    // The database is migrated by somebody: the stamp moves, what was chosen stays.
    const QStringList heads = verdict()->heads;
    QCOMPARE(heads.size(), 1);
    QVERIFY(project.run(s("UPDATE alembic_version SET version_num = '%1'").arg(heads.first())));
    QSignalSpy settled(&window, &MainWindow::settled);
    window.workspace().refresh();
    QVERIFY(settled.wait(20000));
    QCOMPARE(with(RevisionsModel::BadgesRole, s("stamp")), heads);
    QCOMPARE(with(RevisionsModel::StandingRole, s("pending")), QStringList());
    QCOMPARE(selectedIds(), QStringList{maker});
    for (const Export &each : page->exports()) {
        const auto bytes = each.make();
        QVERIFY2(bytes && bytes->contains(heads.first().toUtf8()), qPrintable(each.name));
    }
}

QTEST_MAIN(HistoryPageTest)
#include "tst_historypage.moc"
