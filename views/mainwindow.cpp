// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/mainwindow.h"

#include "views/commandpalette.h"
#include "views/elidedlabel.h"
#include "views/jobsbar.h"
#include "views/language.h"
#include "views/legible.h"
#include "views/messagebar.h"
#include "views/pages.h"
#include "views/startpage.h"
#include "views/theme.h"
#include "views/turns.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QSaveFile>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace reckoner {

namespace {

constexpr qsizetype wayBackAtMost = 50;

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_opener(m_workspace, this)
    , m_navigation(new QListWidget)
    , m_stack(new QStackedWidget)
    , m_messages(new MessageBar)
    , m_jobs(new JobsBar(m_workspace))
    , m_project(new ElidedLabel)
    , m_database(new ElidedLabel)
    , m_chooseDatabase(new QAction(tr("Choose &Database…"), this))
    , m_roots(new QComboBox)
{
    setWindowTitle(tr("Reckoner"));
    setAcceptDrops(true);
    m_palette = new CommandPalette(this);
    m_pages = makePages(m_workspace);
    m_navigation->setObjectName(QStringLiteral("navigation"));
    m_navigation->setAccessibleName(tr("Pages"));
    m_navigation->setFrameShape(QFrame::NoFrame);
    m_navigation->setIconSize(QSize(16, 16));
    m_navigation->viewport()->setBackgroundRole(QPalette::Window);
    m_navigation->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (Page *page : m_pages) {
        m_stack->addWidget(page);
        m_navigation->addItem(page->title());
        connect(page, &Page::wanted, this, &MainWindow::go);
        connect(page, &Page::problem, this, &MainWindow::showError);
    }

    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_messages);
    column->addWidget(m_stack, 1);
    auto *center = new QWidget;
    auto *across = new QHBoxLayout(center);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_navigation);
    across->addWidget(right, 1);
    setCentralWidget(center);
    statusBar()->addWidget(m_jobs, 1);
    m_jobs->setRest(tr("Databases are opened read-only."));
    addMenus();
    dressNavigation();
    connectOpener();

    connect(m_navigation, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && m_pages[size_t(row)] != currentPage()) {
            Destination destination;
            destination.page = m_pages[size_t(row)]->id();
            go(destination);
        }
    });
    connect(m_messages, &MessageBar::left, this, [this] { currentPage()->takeFocus(Qt::OtherFocusReason); });
    connect(m_roots, &QComboBox::activated, &m_workspace, &Workspace::setRoot);
    connect(&m_workspace, &Workspace::readingStarted, this, [this] {
        m_messages->clear(QStringLiteral("reading"));
        m_cancel->setEnabled(true);
        m_chooseDatabase->setEnabled(true);
    });
    connect(&m_workspace, &Workspace::readingChanged, this, &MainWindow::showReading);
    connect(&m_workspace, &Workspace::failed, this, [this](const Error &error) {
        showError(error);
        Q_EMIT settled();
    });
    connect(&m_workspace, &Workspace::cancelled, this, &MainWindow::settled);
    connect(&m_workspace, &Workspace::jobsChanged, this,
            [this] { m_cancel->setEnabled(!m_workspace.jobs().isEmpty()); });
    connect(&m_workspace, &Workspace::changedSinceLast, this, [this](const ReadingChange &change) {
        QStringList parts;
        if (change.came)
            parts.append(tr("%n new finding(s)", nullptr, change.came));
        if (change.went)
            parts.append(tr("%n finding(s) gone", nullptr, change.went));
        if (change.stampMoved)
            parts.append(tr("the stamp moved"));
        m_messages->show(QStringLiteral("since"), Severity::Info,
                         tr("Since the last reading: %1.").arg(parts.join(QStringLiteral(", "))));
    });
    connect(&m_workspace, &Workspace::filesChanged, this, [this] {
        const int count = int(m_workspace.changedFiles().size());
        m_messages->show(QStringLiteral("files"), Severity::Info,
                         tr("%n file(s) that were read have changed.", nullptr, count),
                         m_workspace.changedFiles().join(QLatin1Char('\n')),
                         {{tr("Read again"), [this] { m_workspace.refresh(); }}});
    });
    restoreState();
    showPage(m_pages.front());
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeHeader()
{
    auto *header = new QWidget;
    header->setObjectName(QStringLiteral("header"));
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(14, 8, 14, 8);
    m_project->setFont(theme::titleFont(m_project->font()));
    m_project->setText(tr("No project is open"));
    m_roots->setAccessibleName(tr("Migration history"));
    m_roots->hide();
    layout->addWidget(m_project);
    layout->addWidget(m_roots);
    layout->addStretch(1);
    layout->addWidget(m_database);
    auto *choose = new QToolButton;
    choose->setDefaultAction(m_chooseDatabase);
    choose->setAutoRaise(true);
    layout->addWidget(choose);
    return header;
}

void MainWindow::connectOpener()
{
    connect(&m_opener, &Opener::problem, this, &MainWindow::showError);
    connect(&m_opener, &Opener::notice, this, [this](const QString &sentence, const QString &detail) {
        m_messages->show(QStringLiteral("notice"), Severity::Info, sentence, detail);
    });
    if (auto *start = qobject_cast<StartPage *>(page(QStringLiteral("start")))) {
        start->setRecent(m_opener.recent());
        connect(start, &StartPage::folderWanted, &m_opener, &Opener::chooseFolder);
        connect(start, &StartPage::demoWanted, &m_opener, &Opener::openDemo);
        connect(start, &StartPage::recentWanted, &m_opener, &Opener::openRecent);
    }
}

void MainWindow::addMenus()
{
    const auto add = [this](QMenu *menu, const QString &text, const QKeySequence &keys, auto slot) {
        QAction *action = menu->addAction(text);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, slot);
        m_actions.append(action);
        return action;
    };
    QMenu *file = menuBar()->addMenu(tr("&File"));
    add(file, tr("&Open Project…"), QKeySequence::Open, [this] { m_opener.chooseFolder(); });
    file->addMenu(m_opener.recentMenu());
    add(file, tr("Open De&mo"), {}, [this] { m_opener.openDemo(); });
    m_chooseDatabase->setShortcut(QKeySequence(QStringLiteral("Ctrl+D")));
    m_chooseDatabase->setEnabled(false);
    connect(m_chooseDatabase, &QAction::triggered, &m_opener, &Opener::chooseDatabase);
    file->addAction(m_chooseDatabase);
    m_actions.append(m_chooseDatabase);
    m_refresh = add(file, tr("&Read Again"), QKeySequence::Refresh, [this] { m_workspace.refresh(); });
    m_refresh->setEnabled(false);
    m_cancel = add(file, tr("&Cancel What Runs"), QKeySequence(QStringLiteral("Ctrl+.")), [this] {
        if (!m_workspace.jobs().isEmpty())
            m_workspace.jobs().last()->cancel();
    });
    m_cancel->setEnabled(false);
    m_exportMenu = file->addMenu(tr("&Export"));
    file->addSeparator();
    add(file, tr("&Quit"), QKeySequence::Quit, [this] { close(); });

    QMenu *go = menuBar()->addMenu(tr("&Go"));
    int number = 1;
    for (Page *page : m_pages) {
        if (number > 9)
            break;
        add(go, page->title(), QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number++)), [this, page] {
            Destination destination;
            destination.page = page->id();
            this->go(destination);
        });
    }
    go->addSeparator();
    m_back = add(go, tr("&Back"), QKeySequence::Back, &MainWindow::goBack);
    m_forward = add(go, tr("&Forward"), QKeySequence::Forward, &MainWindow::goForward);
    m_back->setEnabled(false);
    m_forward->setEnabled(false);

    QMenu *view = menuBar()->addMenu(tr("&View"));
    auto *schemes = new QActionGroup(this);
    const std::pair<Appearance::Scheme, QString> choices[] = {
        {Appearance::Scheme::System, tr("Appearance: as the System")},
        {Appearance::Scheme::Light, tr("Appearance: Light")},
        {Appearance::Scheme::Dark, tr("Appearance: Dark")},
        {Appearance::Scheme::HighContrastLight, tr("Appearance: High Contrast, Light")},
        {Appearance::Scheme::HighContrastDark, tr("Appearance: High Contrast, Dark")}};
    for (const auto &[scheme, words] : choices) {
        QAction *action = add(view, words, {}, [this, scheme = scheme] { m_appearance.choose(scheme); });
        action->setCheckable(true);
        action->setChecked(scheme == m_appearance.chosen());
        schemes->addAction(action);
    }
    QMenu *languages = view->addMenu(tr("&Language"));
    auto *oneOf = new QActionGroup(this);
    for (const Language::Choice &choice : Language::choices()) {
        QAction *action = add(languages, choice.words, {}, [this, name = choice.name] {
            Language::keep(name);
            m_messages->show(QStringLiteral("language"), Severity::Info,
                             tr("Reckoner speaks the language that was chosen when it is started again."));
        });
        action->setCheckable(true);
        action->setChecked(choice.name == Language::kept());
        oneOf->addAction(action);
    }
    m_pageMenu = menuBar()->addMenu(tr("&Page"));
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    add(help, tr("&Command Palette…"), QKeySequence(QStringLiteral("Ctrl+Shift+P")),
        [this] { m_palette->open(commands()); });
}

QList<QAction *> MainWindow::commands() const
{
    return currentPage()->actions() + m_actions + m_opener.recentMenu()->actions() + m_exportMenu->actions();
}

Page *MainWindow::page(const QString &name) const
{
    for (Page *page : m_pages) {
        if (page->name() == name)
            return page;
    }
    return nullptr;
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::go(const Destination &destination)
{
    const auto page = std::find_if(m_pages.begin(), m_pages.end(),
                                   [&](const Page *each) { return each->id() == destination.page; });
    if (page == m_pages.end())
        return;
    if (m_here != destination) {
        m_behind.push_back(m_here);
        if (qsizetype(m_behind.size()) > wayBackAtMost)
            m_behind.erase(m_behind.begin());
        m_ahead.clear();
    }
    m_here = destination;
    Turns::of(m_workspace).finish(*page);
    showPage(*page);
    (*page)->arrive(destination);
    m_back->setEnabled(!m_behind.empty());
    m_forward->setEnabled(!m_ahead.empty());
}

void MainWindow::goBack()
{
    if (m_behind.empty())
        return;
    const Destination to = m_behind.back();
    std::vector<Destination> behind(m_behind.begin(), m_behind.end() - 1);
    std::vector<Destination> ahead = m_ahead;
    ahead.push_back(m_here);
    go(to);
    m_behind = std::move(behind);
    m_ahead = std::move(ahead);
    m_back->setEnabled(!m_behind.empty());
    m_forward->setEnabled(true);
}

void MainWindow::goForward()
{
    if (m_ahead.empty())
        return;
    const Destination to = m_ahead.back();
    std::vector<Destination> ahead(m_ahead.begin(), m_ahead.end() - 1);
    go(to);
    m_ahead = std::move(ahead);
    m_forward->setEnabled(!m_ahead.empty());
}

void MainWindow::showPage(Page *page)
{
    m_stack->setCurrentWidget(page);
    m_here.page = page->id();
    m_navigation->setCurrentRow(m_stack->indexOf(page));
    fillPageMenu();
    if (isVisible())
        page->takeFocus(Qt::OtherFocusReason);
}

void MainWindow::fillPageMenu()
{
    m_pageMenu->clear();
    m_pageMenu->addActions(currentPage()->actions());
    m_pageMenu->menuAction()->setVisible(!currentPage()->actions().isEmpty());
    m_exportMenu->clear();
    for (const Export &each : currentPage()->exports())
        m_exportMenu->addAction(each.title, this, [this, each] { exportPage(each); });
    m_exportMenu->menuAction()->setVisible(!m_exportMenu->isEmpty());
}

void MainWindow::exportPage(const Export &chosen)
{
    const QString suggested = QStringLiteral("%1.%2").arg(chosen.name, chosen.suffix);
    const QString path = QFileDialog::getSaveFileName(this, chosen.title, suggested,
                                                      QStringLiteral("*.%1").arg(chosen.suffix));
    if (path.isEmpty())
        return;
    const Result<QByteArray> bytes = chosen.make();
    if (!bytes)
        return showError(bytes.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        showError({QStringLiteral("file.unwritable"),
                   tr("%1 could not be written.").arg(path),
                   file.errorString(),
                   {}});
}

void MainWindow::open(const CheckRequest &request)
{
    m_opener.open(request);
}

void MainWindow::showReading()
{
    const Reading &reading = *m_workspace.reading();
    m_project->setText(legible(reading.project));
    m_project->setToolTip(plainTip(reading.folder));
    setWindowTitle(tr("%1 – Reckoner").arg(reading.project));
    m_database->setText(reading.request.database ? tr("%1 · read-only").arg(reading.request.database->shown)
                                                 : tr("no database"));
    m_roots->clear();
    for (const RootReading &root : reading.roots)
        m_roots->addItem(root.verdict->root);
    m_roots->setCurrentIndex(m_workspace.rootIndex());
    m_roots->setVisible(m_roots->count() > 1);
    m_refresh->setEnabled(true);
    m_messages->clear(QStringLiteral("files"));
    m_messages->clear(QStringLiteral("since"));
    fillPageMenu();
    if (currentPage()->id() == Destination::Page::Start)
        go(Destination());
    Turns::of(m_workspace).last(this, [this] { Q_EMIT settled(); });
}

void MainWindow::showError(const Error &error)
{
    const QString place = error.place.isKnown() ? error.place.toString() + QStringLiteral(": ") : QString();
    std::vector<MessageBar::Offer> offers;
    if (error.place.isKnown() && page(QStringLiteral("source")))
        // The project that was asked for may not be the one whose reading still stands.
        offers.push_back(
            {tr("Show"),
             [this, where = Place{QDir(m_workspace.request().folder).absoluteFilePath(error.place.file),
                                  error.place.line, error.place.column}] {
                 Destination destination;
                 destination.page = Destination::Page::Source;
                 destination.place = where;
                 go(destination);
             }});
    if (error.code == QLatin1String("postgres.password"))
        offers.push_back({tr("Enter the Password…"), [this, error] { m_opener.askPassword(error); }});
    if (m_workspace.request().folder != CheckRequest().folder || m_workspace.request().database)
        offers.push_back({tr("Try again"), [this] { m_workspace.refresh(); }});
    m_messages->show(QStringLiteral("reading"), Severity::Error, place + error.message, error.detail,
                     std::move(offers));
}

void MainWindow::dressNavigation()
{
    for (int i = 0; i < m_navigation->count(); ++i) {
        m_navigation->item(i)->setIcon(theme::pageIcon(m_pages[size_t(i)]->name(), palette()));
        m_navigation->item(i)->setSizeHint(QSize(0, fontMetrics().height() + 14));
    }
    const QFontMetrics metrics(m_navigation->font());
    int widest = 0;
    for (const Page *page : m_pages)
        widest = std::max(widest, metrics.horizontalAdvance(page->title()));
    constexpr int iconAndMargins = 56;
    m_navigation->setFixedWidth(widest + iconAndMargins);
}

void MainWindow::saveState() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    for (const Page *page : m_pages) {
        settings.beginGroup(QLatin1String("pages/") + page->name());
        page->save(settings);
        settings.endGroup();
    }
}

void MainWindow::restoreState()
{
    QSettings settings;
    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(1180, 760);
    for (Page *page : m_pages) {
        settings.beginGroup(QLatin1String("pages/") + page->name());
        page->restore(settings);
        settings.endGroup();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Whatever has the focus had its turn.
    if (event->key() == Qt::Key_Escape && m_messages->isVisible())
        return m_messages->clear();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dressNavigation();
    if (event->type() == QEvent::FontChange)
        m_project->setFont(theme::titleFont(font()));
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_opener.openDropped(event->mimeData()->urls().value(0).toLocalFile());
}

} // namespace reckoner
