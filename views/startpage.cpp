// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/startpage.h"

#include "views/theme.h"
#include "views/twolinedelegate.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace reckoner {

namespace {

QString secondLine(const QModelIndex &index)
{
    const QString folder = index.data(RecentProjects::FolderRole).toString();
    const QString database = index.data(RecentProjects::DatabaseRole).toString();
    if (index.data(RecentProjects::MissingRole).toBool())
        return StartPage::tr("%1 is not there any more").arg(folder);
    return database.isEmpty() ? folder : StartPage::tr("%1 with %2").arg(folder, database);
}

QString whenOf(const QModelIndex &index)
{
    const QDateTime when = index.data(RecentProjects::WhenRole).toDateTime().toLocalTime();
    const qint64 days = when.date().daysTo(QDate::currentDate());
    const QLocale locale;
    if (days == 0)
        return locale.toString(when.time(), QLocale::ShortFormat);
    if (days == 1)
        return StartPage::tr("yesterday");
    return locale.toString(when.date(), QLocale::ShortFormat);
}

} // namespace

StartPage::StartPage(Workspace &workspace, QWidget *parent)
    : Page(workspace, parent)
    , m_name(new QLabel(tr("Reckoner")))
    , m_what(new QLabel(tr("Tells where a database schema really stands: what the models declare, what the "
                           "migrations build, what the database is stamped with, and what is there.")))
    , m_drop(new QLabel(tr("You can also drop a project's folder anywhere on this window.")))
    , m_readOnly(new QLabel(tr("Databases are opened read-only. Models and migrations are read, never run.")))
    , m_shield(new QLabel)
    , m_none(new QLabel(tr("Projects that you open are listed here.")))
    , m_open(new QPushButton(tr("&Open Project…")))
    , m_demo(new QPushButton(tr("Open &Demo")))
    , m_list(new QListView)
    , m_remove(new QAction(tr("Remove from Recent Projects"), this))
{
    auto *column = new QWidget;
    column->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(18);
    rows->addWidget(makeWelcome());
    rows->addWidget(makeRecent(), 1);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_shield, 0, Qt::AlignTop);
    line->addWidget(m_readOnly, 1);
    rows->addLayout(line);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 28, 24, 20);
    layout->addStretch(1);
    layout->addWidget(column, 6);
    layout->addStretch(1);
    setFirst(m_open);

    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_remove->setEnabled(false);
    addAction(m_remove);
    m_list->addAction(m_remove);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_open, &QPushButton::clicked, this, &StartPage::folderWanted);
    connect(m_demo, &QPushButton::clicked, this, &StartPage::demoWanted);
    connect(m_remove, &QAction::triggered, this, &StartPage::takeAway);
    dress();
}

QWidget *StartPage::makeWelcome()
{
    auto *welcome = new QWidget;
    auto *rows = new QVBoxLayout(welcome);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    m_name->setFont(theme::welcomeFont(font()));
    for (QLabel *label : {m_what, m_drop, m_readOnly, m_none}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_open->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open);
    buttons->addWidget(m_demo);
    buttons->addStretch(1);
    m_open->setToolTip(tr("Choose the folder of a project (%1)")
                           .arg(QKeySequence(QKeySequence::Open).toString(QKeySequence::NativeText)));
    m_demo->setToolTip(tr("A small shop whose models and database have drifted apart"));
    rows->addWidget(m_name);
    rows->addWidget(m_what);
    rows->addSpacing(8);
    rows->addLayout(buttons);
    rows->addWidget(m_drop);
    return welcome;
}

QWidget *StartPage::makeRecent()
{
    auto *recent = new QWidget;
    auto *rows = new QVBoxLayout(recent);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *heading = new QLabel(tr("&Recent projects"));
    heading->setFont(theme::headingFont(font()));
    heading->setBuddy(m_list);
    m_list->setAccessibleName(tr("Recent projects"));
    m_list->setItemDelegate(new TwoLineDelegate(secondLine, whenOf, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rows->addWidget(heading);
    rows->addWidget(m_none);
    rows->addWidget(m_list, 1);
    // Where there is no list, what stands above must not be torn apart.
    rows->addStretch(0);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        const RecentProject project = m_recent->projects()[size_t(index.row())];
        Q_EMIT recentWanted(project);
    });
    return recent;
}

void StartPage::setRecent(RecentProjects &recent)
{
    m_recent = &recent;
    m_list->setModel(m_recent);
    connect(m_recent, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_current = current() ? current()->folder : QString(); });
    connect(m_recent, &QAbstractItemModel::modelReset, this, &StartPage::showRecent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { m_remove->setEnabled(current()); });
    showRecent();
    lookForFolders();
}

const RecentProject *StartPage::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? &m_recent->projects()[size_t(index.row())] : nullptr;
}

/// Not one of the window's jobs: nobody waits for it, and on a network's drive it may take long.
void StartPage::lookForFolders()
{
    QStringList folders;
    for (const RecentProject &project : m_recent->projects())
        folders.append(project.folder);
    if (folders.isEmpty())
        return;
    Job::start<QStringList>(
        this, tr("Looking for the folders of recent projects"),
        [folders](const Progress &) -> Result<QStringList> { return vanishedOf(folders); },
        [this](const Result<QStringList> &vanished) {
            if (vanished)
                m_recent->setMissing(*vanished);
        });
}

void StartPage::showRecent()
{
    const bool any = m_recent->rowCount() > 0;
    m_list->setVisible(any);
    m_none->setVisible(!any);
    m_remove->setEnabled(current());
    const auto same =
        m_recent->match(m_recent->index(0), RecentProjects::FolderRole, m_current, 1, Qt::MatchExactly);
    if (any)
        m_list->setCurrentIndex(same.isEmpty() ? m_recent->index(0) : same.first());
    setFirst(any ? static_cast<QWidget *>(m_list) : m_open);
}

void StartPage::takeAway()
{
    if (!current())
        return;
    const int row = m_list->currentIndex().row();
    m_recent->remove(current()->folder);
    m_list->setCurrentIndex(m_recent->index(std::min(row, m_recent->rowCount() - 1)));
}

void StartPage::dress()
{
    m_dressing = true;
    for (QLabel *label : {m_drop, m_readOnly, m_none}) {
        QPalette quiet = palette();
        quiet.setColor(QPalette::WindowText, theme::mutedColor(palette()));
        label->setPalette(quiet);
    }
    m_shield->setPixmap(theme::readOnlyIcon(palette()).pixmap(16, 16));
    m_dressing = false;
}

void StartPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!window()->focusWidget()) // a window that begins here
        setFocus(Qt::OtherFocusReason);
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_dressing)
        dress();
    if (event->type() == QEvent::FontChange)
        m_name->setFont(theme::welcomeFont(font()));
    Page::changeEvent(event);
}

} // namespace reckoner
