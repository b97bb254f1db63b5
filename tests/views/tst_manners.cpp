// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/views/hostile.h"

#include "views/commandpalette.h"
#include "views/comparepage.h"
#include "views/elidedlabel.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenuBar>
#include <QProcess>
#include <QScrollArea>
#include <QSplitter>
#include <QStatusBar>
#include <QStyle>
#include <QTableView>
#include <QTreeView>

using namespace reckoner;

namespace {

constexpr int patience = 30000;
const char *const pages[] = {"start",   "overview", "schema",   "compare",
                             "history", "indexes",  "findings", "source"};

/// Not what another widget is made of: a spin box's line, a view's viewport.
bool isOwnControl(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
           !widget->focusProxy() &&
           !(parent && parent->focusProxy() == widget && parent->inherits("QComboBox"));
}

QString nameOf(const QWidget *widget)
{
    return QStringLiteral("%1 \"%2\" in %3")
        .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
             QLatin1String(widget->parentWidget() ? widget->parentWidget()->metaObject()->className() : ""));
}

QString accessibleNameOf(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

/// Texts that are wider or higher than their widget. Labels that wrap, elide or scroll say so by their
/// policy.
QStringList clippedIn(const QWidget &page)
{
    QStringList clipped;
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if ((!label && !button) || (label && label->text().isEmpty()))
            continue;
        const bool mayElide = widget->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored ||
                              qobject_cast<const ElidedLabel *>(widget);
        const QSize wanted = button ? button->minimumSizeHint() : label->sizeHint();
        const int height = label && label->wordWrap() && label->hasHeightForWidth()
                               ? label->heightForWidth(label->width())
                               : wanted.height();
        const bool tooNarrow = !mayElide && !(label && label->wordWrap()) && widget->width() < wanted.width();
        const bool tooLow = widget->height() < height;
        if (tooNarrow || tooLow)
            clipped.append(QStringLiteral("%1: has %2x%3, wants %4x%5: %6")
                               .arg(nameOf(widget))
                               .arg(widget->width())
                               .arg(widget->height())
                               .arg(wanted.width())
                               .arg(height)
                               .arg(label ? label->text() : button->text()));
    }
    return clipped;
}

} // namespace

class MannersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_project = std::make_unique<TestProject>(TestProject::On::Sqlite);
        QVERIFY2(m_project->why().isEmpty(), qPrintable(m_project->why()));
    }

    void init()
    {
        QSettings().clear();
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(openIn(*m_window, m_project->request()));
    }

    void cleanup()
    {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        m_window.reset();
    }

    void everyControlHasANameAndARole_data() { eachPage(); }
    void everyControlHasANameAndARole();
    void everyControlIsReachedByTab_data() { eachPage(); }
    void everyControlIsReachedByTab();
    void noTextIsClipped_data() { eachPage(); }
    void noTextIsClipped();
    void aLargerFontFits_data() { eachPage(); }
    void aLargerFontFits();
    void mirrorsFromRightToLeft_data() { eachPage(); }
    void mirrorsFromRightToLeft();
    void shortcutsOfAPageAreNotTakenTwice_data() { eachPage(); }
    void shortcutsOfAPageAreNotTakenTwice();
    void thePaletteFindsByLetters();
    void thePaletteGivesTheFocusBack();
    void messagesReplaceEachOther();
    void escapeClosesAMessage();
    void whatIsOfferedIsReachedByTab();
    void theWindowComesBackAsItWas();
    void twiceThePixelsIsTwiceThePicture();

private:
    static void eachPage()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *page : pages)
            QTest::newRow(page) << QByteArray(page);
    }
    Page *go(const QByteArray &name)
    {
        Destination destination;
        Page *page = m_window->page(QLatin1String(name));
        destination.page = page->id();
        if (name == "source")
            destination.place = Place{QStringLiteral("shop/orders.py"), 3, 0};
        m_window->go(destination);
        const auto quiet = [this] { return m_window->workspace().jobs().isEmpty(); };
        return QTest::qWaitFor(quiet, patience) ? page : nullptr;
    }
    CommandPalette &palette() const
    {
        return *m_window->findChild<CommandPalette *>(QStringLiteral("commandPalette"));
    }
    QListView &paletteList() const { return *palette().findChild<QListView *>(); }
    QLineEdit &paletteText() const { return *palette().findChild<QLineEdit *>(); }

    std::unique_ptr<TestProject> m_project;
    std::unique_ptr<MainWindow> m_window;
};

void MannersTest::everyControlHasANameAndARole()
{
    QFETCH(QByteArray, name);
    Page *page = go(name);
    QVERIFY(page);
    QStringList nameless;
    int controls = 0;
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (!isOwnControl(widget))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(interface, qPrintable(nameOf(widget)));
        ++controls;
        if (accessibleNameOf(widget).isEmpty() || interface->role() == QAccessible::NoRole)
            nameless.append(nameOf(widget));
    }
    QVERIFY(controls > 2);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void MannersTest::everyControlIsReachedByTab()
{
    QFETCH(QByteArray, name);
    Page *page = go(name);
    QVERIFY(page);
    page->takeFocus(Qt::OtherFocusReason);
    QVERIFY(QApplication::focusWidget());
    QSet<const QWidget *> reached;
    constexpr int stepsAtMost = 300;
    constexpr int linksAtMost = 60;
    int stays = 0;
    for (int step = 0; step < stepsAtMost; ++step) {
        const QWidget *here = QApplication::focusWidget();
        QVERIFY(here);
        reached.insert(here);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        // Links within one text are places of their own.
        stays = QApplication::focusWidget() == here ? stays + 1 : 0;
        if (stays > linksAtMost)
            QFAIL(qPrintable(QStringLiteral("Tab does not leave ") + nameOf(here)));
    }
    QStringList missed;
    for (const QWidget *widget : page->findChildren<QWidget *>()) {
        if (isOwnControl(widget) && !reached.contains(widget))
            missed.append(nameOf(widget));
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QLatin1Char('\n'))));
    QVERIFY(reached.contains(m_window->findChild<QListWidget *>(QStringLiteral("navigation"))));
}

void MannersTest::noTextIsClipped()
{
    QFETCH(QByteArray, name);
    Page *page = go(name);
    QVERIFY(page);
    QApplication::processEvents();
    const QStringList clipped = clippedIn(*m_window);
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(QLatin1Char('\n'))));
}

/// As when the desktop's font or its scale is changed while the window is open.
void MannersTest::aLargerFontFits()
{
    QFETCH(QByteArray, name);
    Page *page = go(name);
    QVERIFY(page);
    const QFont before = QApplication::font();
    QFont larger = before;
    larger.setPointSizeF(before.pointSizeF() * 1.5);
    QApplication::setFont(larger);
    // Rows of views grow with it; all of it in its own time.
    const int letter = QFontMetrics(larger).height();
    int lowest = 0;
    const auto grown = [&] {
        lowest = 1000;
        for (const QTreeView *tree : page->findChildren<QTreeView *>()) {
            if (tree->isVisible() && tree->model()->rowCount() > 0)
                lowest = std::min(lowest, tree->visualRect(tree->indexAt(QPoint(5, 5))).height());
        }
        for (const QTableView *table : page->findChildren<QTableView *>()) {
            if (table->isVisible() && table->model()->rowCount() > 0)
                lowest = std::min(lowest, table->rowHeight(0));
        }
        return lowest >= letter;
    };
    (void)QTest::qWaitFor([&] { return m_window->font() == larger && grown(); }, patience);
    (void)QTest::qWaitFor([this] { return clippedIn(*m_window).isEmpty(); });
    const QStringList clipped = clippedIn(*m_window);
    if (qEnvironmentVariableIsSet("RECKONER_TEST_PICTURES"))
        m_window->grab().save(QStringLiteral("%1/large_%2.png")
                                  .arg(qEnvironmentVariable("RECKONER_TEST_PICTURES"), QLatin1String(name)));
    QApplication::setFont(before);
    QApplication::processEvents();
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(QLatin1Char('\n'))));
    QVERIFY2(lowest >= letter, qPrintable(QStringLiteral("%1 < %2").arg(lowest).arg(letter)));
}

void MannersTest::mirrorsFromRightToLeft()
{
    QFETCH(QByteArray, name);
    const auto middle = [this](const QWidget *widget) {
        return widget->mapTo(m_window.get(), widget->rect().center()).x();
    };
    Page *page = go(name);
    QVERIFY(page);
    const auto *navigation = m_window->findChild<QListWidget *>(QStringLiteral("navigation"));
    QVERIFY(middle(navigation) < m_window->width() / 2);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    QApplication::processEvents();
    if (qEnvironmentVariableIsSet("RECKONER_TEST_PICTURES"))
        m_window->grab().save(QStringLiteral("%1/rtl_%2.png")
                                  .arg(qEnvironmentVariable("RECKONER_TEST_PICTURES"), QLatin1String(name)));
    QVERIFY(middle(navigation) > m_window->width() / 2);
    QVERIFY(page->geometry().right() <= m_window->width());
    const QStringList clipped = clippedIn(*m_window);
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(QLatin1Char('\n'))));
    for (const QTreeView *tree : page->findChildren<QTreeView *>())
        QCOMPARE(tree->layoutDirection(), Qt::RightToLeft);
}

void MannersTest::shortcutsOfAPageAreNotTakenTwice()
{
    QFETCH(QByteArray, name);
    Page *page = go(name);
    QVERIFY(page);
    QHash<QString, QString> taken;
    for (const QAction *action : m_window->commands()) {
        QVERIFY(!action->text().isEmpty());
        for (const QKeySequence &keys : action->shortcuts()) {
            const QString sequence = keys.toString();
            QVERIFY2(!taken.contains(sequence),
                     qPrintable(sequence + QLatin1String(": ") + taken.value(sequence) +
                                QLatin1String(" and ") + action->text()));
            taken.insert(sequence, action->text());
        }
    }
    QVERIFY(taken.size() > 5);
}

void MannersTest::thePaletteFindsByLetters()
{
    QVERIFY(go("schema"));
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(palette().isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), &paletteText());
    const int all = paletteList().model()->rowCount();
    QVERIFY(all > 15);
    // What cannot be done now is not offered.
    QTest::keyClicks(&paletteText(), QStringLiteral("migr"));
    QVERIFY(paletteList().model()->rowCount() < all);
    QCOMPARE(paletteList().currentIndex().data().toString(),
             m_window->page(QStringLiteral("history"))->title());
    // Its shortcut stands beside it, for the eye and for a screen reader.
    QVERIFY(!paletteList().currentIndex().data(Qt::UserRole).toString().isEmpty());
    QVERIFY(paletteList()
                .currentIndex()
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(paletteList().currentIndex().data(Qt::UserRole).toString()));
    QTest::keyClick(&paletteText(), Qt::Key_Return);
    QVERIFY(!palette().isVisible());
    QCOMPARE(m_window->currentPage()->name(), QStringLiteral("history"));
    // Nothing fits: nothing happens.
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClicks(&paletteText(), QStringLiteral("qqqq"));
    QCOMPARE(paletteList().model()->rowCount(), 0);
    QTest::keyClick(&paletteText(), Qt::Key_Return);
    QCOMPARE(m_window->currentPage()->name(), QStringLiteral("history"));
}

void MannersTest::thePaletteGivesTheFocusBack()
{
    Page *page = go("findings");
    auto *search = page->findChild<QLineEdit *>();
    search->setFocus();
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(paletteText().hasFocus());
    QTest::keyClick(&paletteText(), Qt::Key_Escape);
    QVERIFY(!palette().isVisible());
    QTRY_VERIFY(search->hasFocus());
    // Arrows choose, and go round nothing.
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(paletteText().hasFocus());
    QTest::keyClick(&paletteText(), Qt::Key_Down);
    QCOMPARE(paletteList().currentIndex().row(), 1);
    QTest::keyClick(&paletteText(), Qt::Key_Up);
    QTest::keyClick(&paletteText(), Qt::Key_Up);
    QCOMPARE(paletteList().currentIndex().row(), 0);
    // A click elsewhere closes it.
    page->findChild<QTreeView *>()->setFocus();
    QTRY_VERIFY(!palette().isVisible());
}

void MannersTest::messagesReplaceEachOther()
{
    MessageBar &bar = m_window->messages();
    bar.show(QStringLiteral("one"), Severity::Error, QStringLiteral("First"), QStringLiteral("why"));
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.sentence(), QStringLiteral("First"));
    bar.show(QStringLiteral("one"), Severity::Error, QStringLiteral("Second"));
    QCOMPARE(bar.sentence(), QStringLiteral("Second"));
    QVERIFY(!buttonSaying(bar, QStringLiteral("Details"))); // there is none now
    bar.clear(QStringLiteral("another"));
    QVERIFY(bar.isVisible());
    bar.clear(QStringLiteral("one"));
    QVERIFY(!bar.isVisible());
    QVERIFY(bar.sentence().isEmpty() && bar.key().isEmpty());
    // What is offered is taken once, and goes with its message.
    int taken = 0;
    bar.show(QStringLiteral("two"), Severity::Info, QStringLiteral("Third"), {},
             {{QStringLiteral("Take it"), [&] { ++taken; }}});
    QTest::mouseClick(buttonSaying(bar, QStringLiteral("Take it")), Qt::LeftButton);
    QCOMPARE(taken, 1);
    QVERIFY(!bar.isVisible());
    bar.show(QStringLiteral("two"), Severity::Info, QStringLiteral("Fourth"));
    QVERIFY(!buttonSaying(bar, QStringLiteral("Take it")));
}

void MannersTest::escapeClosesAMessage()
{
    Page *page = go("schema");
    auto *tree = page->findChild<QTreeView *>();
    tree->setFocus();
    MessageBar &bar = m_window->messages();
    // From the page: whatever has the focus had its turn.
    bar.show(QStringLiteral("one"), Severity::Error, QStringLiteral("First"), QStringLiteral("why"));
    QTest::keyClick(tree, Qt::Key_Escape);
    QVERIFY(!bar.isVisible());
    QVERIFY(tree->hasFocus());
    // From itself: the page has the focus again.
    bar.show(QStringLiteral("one"), Severity::Error, QStringLiteral("First"), QStringLiteral("why"));
    auto *details = buttonSaying(bar, QStringLiteral("Details"));
    details->setFocus();
    QTest::keyClick(details, Qt::Key_Escape);
    QVERIFY(!bar.isVisible());
    QTRY_VERIFY(tree->hasFocus());
    // The palette goes first.
    bar.show(QStringLiteral("one"), Severity::Error, QStringLiteral("First"));
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(paletteText().hasFocus());
    QTest::keyClick(&paletteText(), Qt::Key_Escape);
    QVERIFY(!palette().isVisible() && bar.isVisible());
}

void MannersTest::whatIsOfferedIsReachedByTab()
{
    MessageBar &bar = m_window->messages();
    bar.show(QStringLiteral("one"), Severity::Error, QStringLiteral("First"), QStringLiteral("why"),
             {{QStringLiteral("This"), [] {}}, {QStringLiteral("That"), [] {}}});
    QList<QWidget *> order;
    auto *first = buttonSaying(bar, QStringLiteral("This"));
    first->setFocus();
    for (int i = 0; i < 4; ++i) {
        order.append(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(order[0], first);
    QCOMPARE(order[1], buttonSaying(bar, QStringLiteral("That")));
    QCOMPARE(order[2], buttonSaying(bar, QStringLiteral("Details")));
    QCOMPARE(accessibleNameOf(order[3]), QStringLiteral("Close this message"));
    for (QWidget *each : std::as_const(order))
        QVERIFY(bar.isAncestorOf(each));
}

void MannersTest::theWindowComesBackAsItWas()
{
    m_window->resize(1111, 777);
    Page *page = go("findings");
    auto *splitter = page->findChild<QSplitter *>();
    splitter->setSizes({200, 400});
    auto *history = go("history")->findChild<QSplitter *>();
    history->setSizes({700, 300});
    const QList<int> below = splitter->sizes();
    const QList<int> beside = history->sizes();
    m_window->appearance().choose(Appearance::Scheme::Dark);
    QVERIFY(m_window->close());
    m_window.reset();

    MainWindow again;
    QCOMPARE(again.appearance().chosen(), Appearance::Scheme::Dark);
    again.show();
    QCOMPARE(again.size(), QSize(1111, 777));
    QVERIFY(openIn(again, m_project->request()));
    const auto shares = [](const QSplitter *each) {
        const QList<int> sizes = each->sizes();
        return double(sizes[0]) / double(sizes[0] + sizes[1]);
    };
    auto *findings = pageOf<Page>(again, "findings")->findChild<QSplitter *>();
    QApplication::processEvents();
    QVERIFY(qAbs(shares(findings) - double(below[0]) / double(below[0] + below[1])) < 0.02);
    auto *graph = pageOf<Page>(again, "history")->findChild<QSplitter *>();
    QApplication::processEvents();
    QVERIFY(qAbs(shares(graph) - double(beside[0]) / double(beside[0] + beside[1])) < 0.02);
    again.appearance().choose(Appearance::Scheme::System);
}

/// The scale is chosen when a program starts: the program itself draws the same page twice.
void MannersTest::twiceThePixelsIsTwiceThePicture()
{
    const QString program =
        QFileInfo(QStringLiteral(RECKONER_BINARY)).path() + QStringLiteral("/reckoner-gui");
    if (!QFile::exists(program))
        QSKIP("reckoner-gui is not built.");
    QSize sizes[2];
    for (int scale = 1; scale <= 2; ++scale) {
        const QString picture = m_project->path(scale == 1 ? "one.png" : "two.png");
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QString::number(scale));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_project->path("config"));
        process.setProcessEnvironment(environment);
        process.start(program,
                      {m_project->folder(), QStringLiteral("--database"), m_project->database(),
                       QStringLiteral("--page"), QStringLiteral("overview"), QStringLiteral("--size"),
                       QStringLiteral("1000x700"), QStringLiteral("--grab"), picture});
        QVERIFY(process.waitForFinished(patience));
        QCOMPARE(process.exitCode(), 0);
        const QImage image(picture);
        QVERIFY(!image.isNull());
        sizes[scale - 1] = image.size();
    }
    QVERIFY2(sizes[1] == sizes[0] * 2, qPrintable(QStringLiteral("%1x%2 and %3x%4")
                                                      .arg(sizes[0].width())
                                                      .arg(sizes[0].height())
                                                      .arg(sizes[1].width())
                                                      .arg(sizes[1].height())));
}

QTEST_MAIN(MannersTest)
#include "tst_manners.moc"
