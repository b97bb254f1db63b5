// long because every way in which a database, a file or a name can be hostile is a test of its own
// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/views/hostile.h"
#include "tests/views/silentserver.h"

#include "model/items/schemamodel.h"
#include "views/comparepage.h"
#include "views/diffeditor.h"
#include "views/elidedlabel.h"
#include "views/findingspage.h"
#include "views/historypage.h"
#include "views/legible.h"
#include "views/overviewpage.h"
#include "views/schemapage.h"
#include "views/sourcepage.h"

#include <QElapsedTimer>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolTip>
#include <QTreeView>

using namespace reckoner;

namespace {

constexpr int patience = 30000;
constexpr int seenWithinMs = 200;

/// 31 letters of two bytes and one of one: as long as PostgreSQL lets a name be.
const QString arabicTable = QStringLiteral("طلبات_العملاء_الجدد_في_السوقا_1");
const QString arabicColumn = QStringLiteral("مبلغ_الفاتورة_بعد_الخصم_والضر_2");
const QString markup = QStringLiteral("<b>x</b>&amp;");

QString padded(QString name)
{
    constexpr int bytes = 63;
    while (name.toUtf8().size() < bytes - 1)
        name += QChar(0x0627);
    while (name.toUtf8().size() < bytes)
        name += QLatin1Char('x');
    return name;
}

} // namespace

class HostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setDefaultFormat(QSettings::IniFormat);
    }

    void aServerThatDiesWhileItIsRead();
    void aQueryIsCancelledAtTheServer();
    void aServerThatNeverAnswersIsLeft();
    void aPasswordThatIsRefusedIsSaid();
    void aDatabaseThatVanishes();
    void migrationsThatVanish();
    void aMigrationThatCannotBeRead();
    void modelsWithASyntaxErrorAreReadAround();
    void theirPlaceIsShownAlsoBesideAnotherProject();
    void aSchemaOfNothing_data();
    void aSchemaOfNothing();
    void namesInArabic_data();
    void namesInArabic();
    void namesThatLookLikeMarkup();
    void namesWithoutAnEnd();
    void isolatesKeepTheOrder_data();
    void isolatesKeepTheOrder();
    void aShortenedNameKeepsTheOrder_data();
    void aShortenedNameKeepsTheOrder();

private:
    static QString specOf(const QString &connection, const QString &database)
    {
        const QString host = connection.section(QStringLiteral("host="), 1).section(QLatin1Char(' '), 0, 0);
        return QStringLiteral("postgresql:///%1?host=%2&user=postgres").arg(database, host);
    }
    /// The reader waits for the lock of a catalog, a moment at a time, and asks again.
    static bool comesToWaitForALock(PgConnection &watcher)
    {
        return QTest::qWaitFor(
            [&] {
                return !watcher
                            .query(QStringLiteral("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = "
                                                  "'Lock' AND datname = current_database()"))
                            .isEmpty();
            },
            patience);
    }
    static int readersAt(PgConnection &watcher)
    {
        return int(watcher
                       .query(QStringLiteral("SELECT 1 FROM pg_stat_activity WHERE application_name = "
                                             "'reckoner' AND datname = current_database()"))
                       .size());
    }
};

void HostileTest::aServerThatDiesWhileItIsRead()
{
    const QByteArray given = qgetenv("RECKONER_TEST_PG");
    qunsetenv("RECKONER_TEST_PG"); // the one that is given must live
    auto server = std::make_unique<PgServer>();
    if (!given.isEmpty())
        qputenv("RECKONER_TEST_PG", given);
    if (server->connection().isEmpty())
        QSKIP(qPrintable(server->why()));
    WrittenProject project;
    project.models(QStringLiteral("class User(Base):\n    __tablename__ = 'users'\n"
                                  "    id = Column(Integer, primary_key=True)\n"));
    PgConnection locker(server->connection());
    locker.query(QStringLiteral("CREATE TABLE users (id integer PRIMARY KEY DEFAULT 1)"));
    locker.query(QStringLiteral("BEGIN; LOCK TABLE pg_attrdef IN ACCESS EXCLUSIVE MODE"));
    QCOMPARE(locker.error, QString());
    PgConnection watcher(server->connection());

    MainWindow window;
    window.show();
    QSignalSpy settled(&window, &MainWindow::settled);
    CheckRequest request = project.request();
    request.database = *parseDatabaseSpec(specOf(server->connection(), QStringLiteral("postgres")));
    window.open(request);
    QVERIFY(comesToWaitForALock(watcher));
    QVERIFY(server->crash());
    QVERIFY(!settled.isEmpty() || settled.wait(patience));
    const QString sentence = window.messages().sentence();
    QVERIFY2(sentence.contains(QStringLiteral("postgres")), qPrintable(sentence));
    QVERIFY(window.messages().isVisible());
    QVERIFY(buttonSaying(window.messages(), QStringLiteral("Try again")));
    QVERIFY(!window.workspace().isReading());
    // What to try is there, and trying says the same again instead of hanging.
    settled.clear();
    QTest::mouseClick(buttonSaying(window.messages(), QStringLiteral("Try again")), Qt::LeftButton);
    QVERIFY(settled.wait(patience));
    QVERIFY2(window.messages().sentence().contains(QStringLiteral("connect")),
             qPrintable(window.messages().sentence()));
}

void HostileTest::aQueryIsCancelledAtTheServer()
{
    TestProject project(TestProject::On::Postgres);
    if (!project.why().isEmpty())
        QSKIP(qPrintable(project.why()));
    const SourceSpec spec = *parseDatabaseSpec(project.database());
    const QString connection = QStringLiteral("host='%1' user='%2' dbname='%3'")
                                   .arg(spec.postgres.host, spec.postgres.user, spec.postgres.database);
    PgConnection locker(connection);
    locker.query(QStringLiteral("BEGIN; LOCK TABLE pg_attrdef IN ACCESS EXCLUSIVE MODE"));
    QCOMPARE(locker.error, QString());
    PgConnection watcher(connection);
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.open(project.request());
    QVERIFY(comesToWaitForALock(watcher));
    QVERIFY(readersAt(watcher) > 0);
    auto *cancel = window.findChild<QToolButton *>(QStringLiteral("cancelJob"));
    QVERIFY(cancel->isVisible());
    QSignalSpy cancelled(&window.workspace(), &Workspace::cancelled);
    QElapsedTimer since;
    since.start();
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(!cancelled.isEmpty());
    QVERIFY2(since.elapsed() <= seenWithinMs, qPrintable(QString::number(since.elapsed())));
    QVERIFY(!cancel->isVisible());
    QVERIFY(window.workspace().jobs().isEmpty());
    // And the server does not work on.
    QTRY_COMPARE_WITH_TIMEOUT(readersAt(watcher), 0, patience);
    // Nothing went wrong: nothing is said.
    QVERIFY(window.messages().sentence().isEmpty());
    // When the lock is gone, it is read as if nothing had been.
    locker.query(QStringLiteral("ROLLBACK"));
    QVERIFY(openIn(window, project.request()));
}

void HostileTest::aServerThatNeverAnswersIsLeft()
{
    const SilentServer silent;
    QVERIFY(silent.listens());
    WrittenProject project;
    project.models(QStringLiteral("class User(Base):\n    __tablename__ = 'users'\n"
                                  "    id = Column(Integer, primary_key=True)\n"));
    MainWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    CheckRequest request = project.request();
    request.database =
        *parseDatabaseSpec(QStringLiteral("postgresql://ann@127.0.0.1:%1/shop").arg(silent.port()));
    window.open(request);
    QTRY_VERIFY_WITH_TIMEOUT(silent.isAsked(), patience); // it is inside connect now
    auto *cancel = window.findChild<QToolButton *>(QStringLiteral("cancelJob"));
    QVERIFY(cancel->isVisible() && cancel->isEnabled());
    QElapsedTimer since;
    since.start();
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(!cancel->isVisible());
    QVERIFY2(since.elapsed() <= seenWithinMs, qPrintable(QString::number(since.elapsed())));
    QVERIFY(!window.workspace().isReading());
    // The window works on.
    QVERIFY(openIn(window, project.request()));
}

void HostileTest::aPasswordThatIsRefusedIsSaid()
{
    MainWindow window;
    window.show();
    const Error refused{QStringLiteral("postgres.password"),
                        QStringLiteral("The server refuses the password of ann."),
                        QStringLiteral("FATAL: password authentication failed"),
                        {}};
    Q_EMIT window.page(QStringLiteral("schema"))->problem(refused);
    QCOMPARE(window.messages().sentence(), refused.message);
    QVERIFY(buttonSaying(window.messages(), QStringLiteral("Enter the Password")));
    // The detail is there for who wants it.
    auto *more = buttonSaying(window.messages(), QStringLiteral("Details"));
    QVERIFY(more && !saysSomewhere(window, QStringLiteral("nothing like it")));
    QTest::mouseClick(more, Qt::LeftButton);
    bool seen = false;
    for (const QLabel *label : window.messages().findChildren<QLabel *>())
        seen = seen || (label->isVisible() && label->text() == refused.detail);
    QVERIFY(seen);
}

void HostileTest::aDatabaseThatVanishes()
{
    TestProject project(TestProject::On::Sqlite);
    QVERIFY2(project.why().isEmpty(), qPrintable(project.why()));
    MainWindow window;
    window.show();
    QVERIFY(openIn(window, project.request()));
    const auto before = window.workspace().reading();
    QVERIFY(QFile::rename(project.path("shop.db"), project.path("gone.db")));
    QSignalSpy settled(&window, &MainWindow::settled);
    window.workspace().refresh();
    QVERIFY(settled.wait(patience));
    QVERIFY2(window.messages().sentence().contains(QStringLiteral("shop.db")),
             qPrintable(window.messages().sentence()));
    QCOMPARE(window.workspace().reading(), before);   // it still stands
    QVERIFY(!QFile::exists(project.path("shop.db"))); // reading makes no database
    QVERIFY(QFile::rename(project.path("gone.db"), project.path("shop.db")));
    QTest::mouseClick(buttonSaying(window.messages(), QStringLiteral("Try again")), Qt::LeftButton);
    QVERIFY(settled.wait(patience));
    QVERIFY(window.messages().sentence().isEmpty());
    QVERIFY(window.workspace().reading() != before);
}

void HostileTest::migrationsThatVanish()
{
    TestProject project(TestProject::On::Sqlite);
    MainWindow window;
    window.show();
    QVERIFY(openIn(window, project.request()));
    pageOf<HistoryPage>(window, "history");
    QSignalSpy offered(&window.workspace(), &Workspace::filesChanged);
    QString scripts;
    for (const QString &file : window.workspace().reading()->watched) {
        if (file.endsWith(QLatin1String("/versions")))
            scripts = file;
    }
    QVERIFY(!scripts.isEmpty());
    QVERIFY(QDir(scripts).removeRecursively());
    QVERIFY(offered.wait(patience));
    QAbstractButton *again = buttonSaying(window.messages(), QStringLiteral("Read again"));
    QVERIFY(again);
    QSignalSpy settled(&window, &MainWindow::settled);
    QTest::mouseClick(again, Qt::LeftButton);
    QVERIFY(settled.wait(patience));
    // Either the history is empty now, and its page says so, or it is said why it could not be read.
    const auto *page = window.page(QStringLiteral("history"));
    const bool said = !window.messages().sentence().isEmpty() ||
                      saysSomewhere(*page, QStringLiteral("has no revisions yet"));
    QVERIFY2(said, qPrintable(window.messages().sentence()));
}

void HostileTest::aMigrationThatCannotBeRead()
{
    WrittenProject project;
    project.models(QStringLiteral("class User(Base):\n    __tablename__ = 'users'\n"
                                  "    id = Column(Integer, primary_key=True)\n"));
    project.write("migrations/versions/a.py",
                  QStringLiteral("\"\"\"start\"\"\"\nfrom alembic import op\n\n\n"
                                 "revision = open('somewhere').read()\ndown_revision = None\n\n\n"
                                 "def upgrade():\n    pass\n"));
    MainWindow window;
    window.resize(1100, 700);
    window.show();
    QSignalSpy settled(&window, &MainWindow::settled);
    window.open(project.request());
    QVERIFY(settled.wait(patience));
    QVERIFY2(window.messages().sentence().startsWith(QStringLiteral("migrations/versions/a.py:5: ")),
             qPrintable(window.messages().sentence()));
    if (qEnvironmentVariableIsSet("RECKONER_TEST_PICTURES"))
        window.grab().save(qEnvironmentVariable("RECKONER_TEST_PICTURES") + QStringLiteral("/error.png"));
    // Nothing was read before, and yet the place can be looked at.
    QAbstractButton *show = buttonSaying(window.messages(), QStringLiteral("Show"));
    QVERIFY(show);
    auto *source = qobject_cast<SourcePage *>(window.page(QStringLiteral("source")));
    QSignalSpy shown(source, &SourcePage::shown);
    QTest::mouseClick(show, Qt::LeftButton);
    QVERIFY(shown.wait(patience));
    QCOMPARE(window.currentPage(), source);
    QCOMPARE(source->currentLine(), 5);
    QVERIFY(source->text().contains(QStringLiteral("somewhere")));
}

void HostileTest::modelsWithASyntaxErrorAreReadAround()
{
    WrittenProject project;
    project.models(QStringLiteral("class User(Base):\n    __tablename__ = 'users'\n"
                                  "    id = Column(Integer, primary_key=True)\n"
                                  "    name = Column(String(50)\n"
                                  "    mail = Column(\n\n\n"
                                  "def broken(:\n    retrun\n"));
    project.migration(QStringLiteral("    op.create_table('users', sa.Column('id', sa.Integer(), "
                                     "primary_key=True))\n"));
    MainWindow window;
    window.show();
    QSignalSpy settled(&window, &MainWindow::settled);
    window.open(project.request());
    QVERIFY(settled.wait(patience));
    // Either way it is said with its file and line.
    auto *findings = pageOf<FindingsPage>(window, "findings");
    const bool said = window.messages().sentence().contains(QStringLiteral("models.py:")) ||
                      saysSomewhere(*findings, QStringLiteral("models.py"));
    QVERIFY(said);
    bool error = saysSomewhere(*findings, QStringLiteral("syntax error"));
    error = error || window.messages().sentence().contains(QStringLiteral("syntax error"));
    QVERIFY2(error, qPrintable(textsOf(*findings).join(QLatin1Char('\n'))));
}

void HostileTest::theirPlaceIsShownAlsoBesideAnotherProject()
{
    TestProject good(TestProject::On::Sqlite);
    WrittenProject bad;
    bad.write("migrations/versions/a.py",
              QStringLiteral("from alembic import op\nrevision = nobody()\ndown_revision = None\n"));
    MainWindow window;
    window.show();
    QVERIFY(openIn(window, good.request()));
    QSignalSpy settled(&window, &MainWindow::settled);
    window.open(bad.request());
    QVERIFY(settled.wait(patience));
    auto *source = qobject_cast<SourcePage *>(window.page(QStringLiteral("source")));
    QSignalSpy shown(source, &SourcePage::shown);
    QTest::mouseClick(buttonSaying(window.messages(), QStringLiteral("Show")), Qt::LeftButton);
    QVERIFY(shown.wait(patience));
    QVERIFY(source->text().contains(QStringLiteral("nobody()"))); // of the one that failed
    QCOMPARE(window.workspace().reading()->folder, good.request().folder);
}

void HostileTest::aSchemaOfNothing_data()
{
    QTest::addColumn<QString>("models");
    QTest::addColumn<bool>("history");
    QTest::newRow("no table anywhere") << QString() << true;
    QTest::newRow("models of no table, no history") << QString() << false;
    QTest::newRow("one table against nothing")
        << QStringLiteral("class User(Base):\n    __tablename__ = 'users'\n"
                          "    id = Column(Integer, primary_key=True)\n")
        << true;
}

void HostileTest::aSchemaOfNothing()
{
    QFETCH(QString, models);
    QFETCH(bool, history);
    WrittenProject project;
    project.models(models);
    if (history)
        project.migration(QStringLiteral("    pass\n"));
    else
        QVERIFY(QFile::remove(project.path("alembic.ini")));
    MainWindow window;
    window.show();
    QSignalSpy settled(&window, &MainWindow::settled);
    window.open(project.request());
    QVERIFY(settled.wait(patience));
    if (!history) {
        QVERIFY2(window.messages().sentence().contains(QStringLiteral("neither")),
                 qPrintable(window.messages().sentence()));
        return;
    }
    QVERIFY2(window.messages().sentence().isEmpty(), qPrintable(window.messages().sentence()));
    for (const char *name : {"overview", "schema", "compare", "history", "indexes", "findings", "source"}) {
        auto *page = pageOf<Page>(window, name);
        QVERIFY(page);
        QTRY_VERIFY_WITH_TIMEOUT(window.workspace().jobs().isEmpty(), patience);
        // No page is blank: each says what there is, or that there is nothing.
        bool says = false;
        for (const QLabel *label : page->findChildren<QLabel *>())
            says = says || (label->isVisible() && !label->text().isEmpty());
        QVERIFY2(says, name);
    }
}

void HostileTest::namesInArabic_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgresql") << true;
}

void HostileTest::namesInArabic()
{
    QFETCH(bool, postgres);
    const QString table = padded(arabicTable);
    const QString column = padded(arabicColumn);
    QCOMPARE(table.toUtf8().size(), 63);
    QCOMPARE(column.toUtf8().size(), 63);
    WrittenProject project;
    const QString id = QStringLiteral("    id = Column(Integer, primary_key=True)\n");
    project.models(QStringLiteral("class Order(Base):\n    __tablename__ = '%1'\n%2"
                                  "    amount = Column('%3', Integer)\n")
                       .arg(table, id, column));
    project.migration(QStringLiteral("    op.create_table('%1', sa.Column('id', sa.Integer(), "
                                     "primary_key=True), sa.Column('%2', sa.Integer()))\n")
                          .arg(table, column));
    const QString sql =
        QStringLiteral("CREATE TABLE \"%1\" (id INTEGER NOT NULL PRIMARY KEY, \"%2\" VARCHAR(7));"
                       "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);"
                       "INSERT INTO alembic_version VALUES ('aaaa')")
            .arg(table, column);
    CheckRequest request = project.request();
    std::unique_ptr<TestProject> server;
    if (postgres) {
        server = std::make_unique<TestProject>(TestProject::On::Postgres);
        if (!server->why().isEmpty())
            QSKIP(qPrintable(server->why()));
        QVERIFY(server->run(QStringLiteral("DROP TABLE alembic_version, orders, customers; ") + sql));
        request.database = *parseDatabaseSpec(server->database());
    } else {
        QVERIFY(project.run(sql));
    }
    MainWindow window;
    window.resize(1180, 760);
    window.show();
    QVERIFY(openIn(window, request));
    const QString schema = postgres ? QStringLiteral("public") : QStringLiteral("main");
    const ObjectRef drifted{Kind::Column, joinPath({schema, table}), column};
    // The tree, the findings, side by side: whole names, of this one column and nothing else.
    const auto &findings = window.workspace().root()->verdict->findings;
    QVERIFY(std::any_of(findings.begin(), findings.end(),
                        [&](const Finding &finding) { return finding.change.ref == drifted; }));
    for (const char *name : {"schema", "compare", "findings", "overview"}) {
        Destination destination;
        destination.page = window.page(QLatin1String(name))->id();
        destination.object = drifted;
        destination.leg = Leg::StampLive;
        window.go(destination);
        QTRY_VERIFY_WITH_TIMEOUT(window.workspace().jobs().isEmpty(), patience);
        QVERIFY2(saysSomewhere(*window.currentPage(), column), name);
        if (qEnvironmentVariableIsSet("RECKONER_TEST_PICTURES"))
            window.grab().save(QStringLiteral("%1/arabic_%2.png")
                                   .arg(qEnvironmentVariable("RECKONER_TEST_PICTURES"), QLatin1String(name)));
    }
    // Sentences around it keep their order.
    auto *schemaPage = pageOf<SchemaPage>(window, "schema");
    bool isolated = false;
    for (const QLabel *label : schemaPage->findChildren<QLabel *>())
        isolated = isolated || label->text().contains(isolateBegin + column + isolateEnd);
    QVERIFY(isolated);
    // Side by side it stands whole on both sides.
    auto *compare = qobject_cast<ComparePage *>(window.page(QStringLiteral("compare")));
    const auto &both = compare->comparison();
    QVERIFY(QString::fromUtf8(both->leftText(0, int(both->rows.size()))).contains(column));
    QVERIFY(QString::fromUtf8(both->rightText(0, int(both->rows.size()))).contains(column));
    for (const char *side : {"left", "right"})
        QVERIFY(compare->findChild<DiffEditor *>(QLatin1String(side))->text().contains(column));
}

void HostileTest::namesThatLookLikeMarkup()
{
    const QString column = markup + QStringLiteral("\nsecond 'line'\t\"quoted\"");
    WrittenProject project;
    project.models(QStringLiteral("class Odd(Base):\n    __tablename__ = '%1'\n"
                                  "    id = Column(Integer, primary_key=True)\n")
                       .arg(markup));
    project.migration(QStringLiteral("    op.create_table('%1', sa.Column('id', sa.Integer(), "
                                     "primary_key=True))\n")
                          .arg(markup));
    QVERIFY(
        project.run(QStringLiteral("CREATE TABLE \"%1\" (id INTEGER NOT NULL PRIMARY KEY, \"%2\" INTEGER);"
                                   "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL "
                                   "PRIMARY KEY); INSERT INTO alembic_version VALUES ('aaaa')")
                        .arg(markup, QString(column).replace(QLatin1Char('"'), QLatin1String("\"\"")))));
    MainWindow window;
    window.show();
    QVERIFY(openIn(window, project.request()));
    const ObjectRef odd{Kind::Column, joinPath({QStringLiteral("main"), markup}), column};
    const auto &findings = window.workspace().root()->verdict->findings;
    QVERIFY(std::any_of(findings.begin(), findings.end(),
                        [&](const Finding &finding) { return finding.change.ref == odd; }));
    for (const char *name : {"overview", "schema", "compare", "findings", "history", "indexes"}) {
        Destination destination;
        destination.page = window.page(QLatin1String(name))->id();
        if (qstrcmp(name, "overview") != 0 && qstrcmp(name, "indexes") != 0)
            destination.object = odd;
        window.go(destination);
        QTRY_VERIFY_WITH_TIMEOUT(window.workspace().jobs().isEmpty(), patience);
        // Where a label shows the name, it shows it as it is: as text, or escaped in markup.
        for (const QLabel *label : window.findChildren<QLabel *>()) {
            if (!label->text().contains(QLatin1String("x</b>")) &&
                !label->text().contains(QLatin1String("x&lt;/b&gt;")))
                continue;
            const bool isMarkup = label->textFormat() == Qt::RichText ||
                                  (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text()));
            QTextDocument shown;
            if (isMarkup)
                shown.setHtml(label->text());
            else
                shown.setPlainText(label->text());
            QVERIFY2(shown.toPlainText().contains(markup),
                     qPrintable(QLatin1String(name) + QLatin1String(": ") + label->text()));
        }
        for (const QTextBrowser *browser : window.currentPage()->findChildren<QTextBrowser *>()) {
            if (browser->isVisible() && browser->toPlainText().contains(QLatin1Char('x')))
                QVERIFY2(browser->toPlainText().contains(markup), qPrintable(browser->toPlainText()));
        }
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            const QString tip = widget->toolTip();
            if (!tip.contains(QLatin1String("x</b>")) && !tip.contains(QLatin1String("x&lt;/b&gt;")))
                continue;
            QTextDocument shown;
            if (Qt::mightBeRichText(tip))
                shown.setHtml(tip);
            else
                shown.setPlainText(tip);
            QVERIFY2(shown.toPlainText().contains(markup), qPrintable(tip));
        }
    }
    // A row of the tree is one line, with a sign for the break.
    auto *tree = window.page(QStringLiteral("schema"))->findChild<QTreeView *>();
    const auto *delegate = qobject_cast<const LegibleDelegate *>(tree->itemDelegate());
    QVERIFY(delegate);
    const QString shown = delegate->displayText(column, QLocale());
    QVERIFY(!shown.contains(QLatin1Char('\n')) && shown.contains(QChar(0x21B5)));
    QVERIFY(shown.startsWith(markup));
    QVERIFY(plainTip(column).contains(QStringLiteral("&lt;b&gt;x")));
}

void HostileTest::namesWithoutAnEnd()
{
    const QString name(2000, QLatin1Char('n'));
    WrittenProject project;
    project.models(QStringLiteral("class Long(Base):\n    __tablename__ = '%1'\n"
                                  "    id = Column(Integer, primary_key=True)\n")
                       .arg(name));
    project.migration(QStringLiteral("    op.create_table('%1', sa.Column('id', sa.Integer(), "
                                     "primary_key=True))\n")
                          .arg(name));
    QVERIFY(project.run(QStringLiteral("CREATE TABLE \"%1\" (id TEXT NOT NULL PRIMARY KEY);"
                                       "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL "
                                       "PRIMARY KEY); INSERT INTO alembic_version VALUES ('aaaa')")
                            .arg(name)));
    MainWindow window;
    window.resize(1000, 700);
    window.show();
    QVERIFY(openIn(window, project.request()));
    const int before = window.width();
    for (const char *each : {"overview", "schema", "compare", "history", "indexes", "findings", "source"}) {
        Destination destination;
        destination.page = window.page(QLatin1String(each))->id();
        if (qstrcmp(each, "source") != 0)
            destination.object =
                ObjectRef{Kind::Column, joinPath({QStringLiteral("main"), name}), QStringLiteral("id")};
        window.go(destination);
        QTRY_VERIFY_WITH_TIMEOUT(window.workspace().jobs().isEmpty(), patience);
        QApplication::processEvents();
        // It does not push the window, or the page out of it.
        QCOMPARE(window.width(), before);
        QVERIFY2(
            window.minimumSizeHint().width() <= before,
            qPrintable(
                QStringLiteral("%1: %2").arg(QLatin1String(each)).arg(window.minimumSizeHint().width())));
    }
}

void HostileTest::isolatesKeepTheOrder_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const QString from(isolateBegin);
    const QString to(isolateEnd);
    QTest::newRow("nothing to do") << QStringLiteral("column main.users.name")
                                   << QStringLiteral("column main.users.name");
    QTest::newRow("table and column")
        << QStringLiteral("column main.طلب.مبلغ was added")
        << QStringLiteral("column main.%1طلب%2.%1مبلغ%2 was added").arg(from, to);
    QTest::newRow("a name of two words")
        << QStringLiteral("\"طلب جديد\" (3)") << QStringLiteral("\"%1طلب جديد%2\" (3)").arg(from, to);
    QTest::newRow("mixed") << QStringLiteral("ix_طلب_1, x")
                           << QStringLiteral("%1ix_طلب_1%2, x").arg(from, to);
    QTest::newRow("done already") << QStringLiteral("%1طلب%2.%1مبلغ%2").arg(from, to)
                                  << QStringLiteral("%1طلب%2.%1مبلغ%2").arg(from, to);
    QTest::newRow("a break") << QStringLiteral("a\nb\x01") << QStringLiteral("a↵b␁");
}

void HostileTest::isolatesKeepTheOrder()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(legible(text), shown);
}

void HostileTest::aShortenedNameKeepsTheOrder_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("two names") << QStringLiteral("column main.%1.%2").arg(arabicTable, arabicColumn);
    QTest::newRow("one name") << arabicTable;
    QTest::newRow("a name and words")
        << QStringLiteral("index %1 of a table that has a name").arg(arabicTable);
    QTest::newRow("words alone") << QStringLiteral("column main.a_table_with_a_name.a_column_with_a_name");
}

void HostileTest::aShortenedNameKeepsTheOrder()
{
    QFETCH(QString, text);
    const QChar gap(0x2026);
    ElidedLabel label;
    label.setText(legible(text));
    const int whole = label.sizeHint().width() + 1;
    label.resize(whole, 30);
    QVERIFY(!label.isElided());
    QCOMPARE(label.shownText(), label.text());
    for (int width = whole - 10; width > whole / 4; width -= 7) {
        label.resize(width, 30);
        QVERIFY(label.isElided());
        const QString shown = label.shownText();
        QVERIFY2(shown.contains(gap), qPrintable(shown));
        // Each side of the gap opens what it closes, and closes what it opens.
        for (const QString &side : {shown.section(gap, 0, 0), shown.section(gap, 1)})
            QVERIFY2(side.count(isolateBegin) == side.count(isolateEnd) &&
                         side.indexOf(isolateBegin) <= side.indexOf(isolateEnd),
                     qPrintable(shown));
        QVERIFY(label.fontMetrics().horizontalAdvance(shown) <= width + 1);
    }
}

QTEST_MAIN(HostileTest)
#include "tst_hostile.moc"
