// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/views/project.h"
#include "views/chain.h"
#include "views/overviewpage.h"
#include "views/schemapage.h"
#include "views/sourcepage.h"

#include <QAbstractButton>
#include <QLabel>

using namespace reckoner;

class OverviewPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachNumberLeadsToItsPage_data() { bothDatabases(); }
    void eachNumberLeadsToItsPage();
    void findingsLeadToTheirPage();
    void isWalkedByKeys();
    void showsASourceAtItsLine();
    void dressesInEveryScheme();
    void fitsASmallScreen();
    void followsTheCommandLine();
    void savesTheVerdict();
};

namespace {

QList<QAbstractButton *> chainOf(const Page &page)
{
    return page.findChild<Chain *>()->findChildren<QAbstractButton *>();
}

} // namespace

void OverviewPageTest::eachNumberLeadsToItsPage()
{
    QFETCH(int, on);
    TestProject project{TestProject::On(on)};
    if (!project.why().isEmpty())
        QSKIP(qPrintable(project.why()));
    MainWindow window;
    window.show();
    QVERIFY(openIn(window, project.request()));
    auto *page = pageOf<OverviewPage>(window, "overview");
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(page->findChild<QLabel *>(QStringLiteral("verdict"))->text().contains(QStringLiteral("pending")));
    const QStringList wanted{QStringLiteral("schema"),  QStringLiteral("findings"),
                             QStringLiteral("history"), QStringLiteral("history"),
                             QStringLiteral("history"), QStringLiteral("findings"),
                             QStringLiteral("schema")};
    const QList<QAbstractButton *> chain = chainOf(*page);
    QCOMPARE(chain.size(), wanted.size());
    QTRY_VERIFY(chain.first()->height() > 0); // the layout has come to rest
    for (int i = 0; i < chain.size(); ++i) {
        QVERIFY(!chain[i]->accessibleName().isEmpty());
        QTest::mouseClick(chain[i], Qt::LeftButton);
        QCOMPARE(window.currentPage()->name(), wanted[i]);
        window.goBack();
        QCOMPARE(window.currentPage()->name(), QStringLiteral("overview"));
    }
    window.goForward();
    QCOMPARE(window.currentPage()->name(), QStringLiteral("schema"));
}

void OverviewPageTest::findingsLeadToTheirPage()
{
    TestProject project(TestProject::On::Sqlite);
    MainWindow window;
    window.show();
    QVERIFY(openIn(window, project.request()));
    auto *page = pageOf<OverviewPage>(window, "overview");
    const auto *part = page->findChild<QWidget *>(QStringLiteral("findings"));
    QVERIFY(part);
    const QList<QAbstractButton *> rows = part->findChildren<QAbstractButton *>();
    QCOMPARE(rows.size(), 7); // six errors and a warning
    QTest::mouseClick(rows.first(), Qt::LeftButton);
    QCOMPARE(window.currentPage()->name(), QStringLiteral("findings"));
}

void OverviewPageTest::isWalkedByKeys()
{
    TestProject project(TestProject::On::Sqlite);
    MainWindow window;
    window.show();
    QVERIFY(openIn(window, project.request()));
    auto *page = pageOf<OverviewPage>(window, "overview");
    QAbstractButton *drift = chainOf(*page).at(5);
    drift->setFocus();
    QTest::keyClick(drift, Qt::Key_Space);
    QCOMPARE(window.currentPage()->name(), QStringLiteral("findings"));
}

void OverviewPageTest::showsASourceAtItsLine()
{
    TestProject project(TestProject::On::Sqlite);
    MainWindow window;
    window.show();
    QVERIFY(openIn(window, project.request()));
    auto *page = qobject_cast<SourcePage *>(window.page(QStringLiteral("source")));
    QSignalSpy shown(page, &SourcePage::shown);
    Destination destination;
    destination.page = Destination::Page::Source;
    destination.place = Place{QStringLiteral("shop/orders.py"), 3, 0};
    window.go(destination);
    QVERIFY(shown.wait(20000));
    QCOMPARE(page->currentLine(), 3);
    QFile file(project.folder() + QStringLiteral("/shop/orders.py"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(page->text().toUtf8(), file.readAll());
    // A file that changes is shown anew after the next reading.
    TestProject::write(file.fileName(), "# empty now\n");
    window.workspace().refresh();
    QVERIFY(shown.wait(20000));
    QCOMPARE(page->text(), QStringLiteral("# empty now\n"));
}

void OverviewPageTest::dressesInEveryScheme()
{
    TestProject project(TestProject::On::Sqlite);
    MainWindow window;
    window.show();
    QVERIFY(openIn(window, project.request()));
    QSet<QRgb> windows;
    for (const char *name : {"light", "dark", "contrast", "contrast-dark"}) {
        window.appearance().show(*Appearance::fromName(QLatin1String(name)));
        QCoreApplication::processEvents();
        windows.insert(window.palette().color(QPalette::Window).rgb());
        // Text can be read on what it stands on.
        const int contrast = qAbs(window.palette().color(QPalette::Text).lightness() -
                                  window.palette().color(QPalette::Base).lightness());
        QVERIFY2(contrast > 150, name);
        for (const char *page :
             {"overview", "schema", "compare", "history", "indexes", "findings", "source"}) {
            Destination destination;
            destination.page = window.page(QLatin1String(page))->id();
            window.go(destination);
            QVERIFY(!window.grab().isNull());
        }
    }
    QCOMPARE(windows.size(), 4);
    QVERIFY(!Appearance::fromName(QStringLiteral("purple")));
}

void OverviewPageTest::fitsASmallScreen()
{
    TestProject project(TestProject::On::Sqlite);
    MainWindow window;
    window.show();
    QVERIFY(openIn(window, project.request()));
    for (const char *name :
         {"start", "overview", "schema", "compare", "history", "indexes", "findings", "source"}) {
        const Page *page = window.page(QLatin1String(name));
        constexpr int narrow = 700;
        QVERIFY2(
            page->minimumSizeHint().width() <= narrow,
            qPrintable(QStringLiteral("%1 needs %2").arg(page->name()).arg(page->minimumSizeHint().width())));
    }
}

void OverviewPageTest::followsTheCommandLine()
{
    // The real program, to a page and an object, as a picture.
    TestProject project(TestProject::On::Sqlite);
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), project.path("config"));
    program.setProcessEnvironment(environment);
    const QString gui = QFileInfo(QStringLiteral(RECKONER_BINARY)).path() + QStringLiteral("/reckoner-gui");
    const auto run = [&](const QStringList &more) {
        program.start(gui,
                      QStringList{project.folder(), QStringLiteral("--database"), project.database()} + more);
        program.waitForFinished(60000);
        return program.exitCode();
    };
    const QString picture = project.path("picture.png");
    QCOMPARE(run({QStringLiteral("--object"), QStringLiteral("main.suppliers.lead_days"),
                  QStringLiteral("--size"), QStringLiteral("900x600"), QStringLiteral("--grab"), picture}),
             0);
    QCOMPARE(QImage(picture).size(), QSize(900, 600));
    for (const QStringList &wrong : {QStringList{QStringLiteral("--page"), QStringLiteral("nowhere")},
                                     QStringList{QStringLiteral("--scheme"), QStringLiteral("purple")},
                                     QStringList{QStringLiteral("--size"), QStringLiteral("large")},
                                     QStringList{QStringLiteral("--dialect"), QStringLiteral("oracle")}}) {
        QCOMPARE(run(wrong), 64);
        QVERIFY(program.readAllStandardError().contains("reckoner-gui: "));
    }
}

void OverviewPageTest::savesTheVerdict()
{
    TestProject project(TestProject::On::Sqlite);
    MainWindow window;
    window.show();
    auto *page = pageOf<OverviewPage>(window, "overview");
    QVERIFY(page->exports().empty());
    QVERIFY(openIn(window, project.request()));
    // What the file of each suffix begins with, and an object that each names.
    const std::map<QString, QByteArray> beginnings{{QStringLiteral("txt"), ""},
                                                   {QStringLiteral("json"), "{\n  \"reckoner\": \"check\""},
                                                   {QStringLiteral("html"), "<!DOCTYPE html>"},
                                                   {QStringLiteral("md"), "## "},
                                                   {QStringLiteral("sarif"), "{\n  \"$schema\""},
                                                   {QStringLiteral("xml"), "<?xml"}};
    const std::vector<Export> exports = page->exports();
    QCOMPARE(exports.size(), beginnings.size());
    for (const Export &each : exports) {
        const Result<QByteArray> bytes = each.make();
        QVERIFY(bytes);
        QVERIFY2(bytes->startsWith(beginnings.at(each.suffix)), bytes->left(40).constData());
        QVERIFY2(bytes->contains("suppliers"), qPrintable(each.suffix));
    }
    // They are in the menu.
    QStringList titles;
    for (const QAction *action : window.findChildren<QAction *>())
        titles.append(action->text());
    for (const Export &each : exports)
        QVERIFY2(titles.contains(each.title), qPrintable(each.title));
}

QTEST_MAIN(OverviewPageTest)
#include "tst_overviewpage.moc"
