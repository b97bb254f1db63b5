// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/opener.h"

#include "model/sources/databasefields.h"
#include "model/sources/founddatabases.h"
#include "model/workspace/demo.h"
#include "views/connectiondialog.h"
#include "views/legible.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

namespace reckoner {

Opener::Opener(Workspace &workspace, QWidget *window)
    : m_workspace(workspace)
    , m_window(window)
    , m_recent(m_settings)
    , m_passwords(systemKeychain())
    , m_menu(new QMenu(tr("Open &Recent"), window))
{
    m_menu->setToolTipsVisible(true);
    connect(&m_recent, &QAbstractItemModel::modelReset, this, &Opener::fillMenu);
    connect(&m_recent, &QAbstractItemModel::dataChanged, this, &Opener::fillMenu);
    connect(&m_workspace, &Workspace::readingChanged, this, [this] {
        const Reading &reading = *m_workspace.reading();
        const bool isDemo = m_demo && reading.folder.startsWith(m_demo->path());
        CheckRequest request = reading.request;
        request.folder = reading.folder;
        if (!isDemo) // it is gone when the program ends
            m_recent.add(request, QDateTime::currentDateTimeUtc());
        keepWhatWorked();
    });
    connect(&m_workspace, &Workspace::failed, this, [this](const Error &error) {
        if (error.code == QLatin1String("postgres.password") && m_workspace.request().database) {
            m_passwords.forget(lastingSpec(*m_workspace.request().database));
            askPassword(error);
        }
    });
    fillMenu();
}

Opener::~Opener() = default;

void Opener::open(const CheckRequest &request)
{
    m_opened = true;
    const int turn = ++m_turn;
    if (!request.database)
        return m_workspace.open(request);
    m_passwords.complete(*request.database, this, [this, request, turn](const SourceSpec &spec) {
        if (turn != m_turn)
            return;
        CheckRequest whole = request;
        whole.database = spec;
        m_workspace.open(whole);
    });
}

void Opener::openRecent(const RecentProject &project)
{
    const Result<CheckRequest> request = requestOf(project);
    if (!request)
        return Q_EMIT problem(request.error());
    open(*request);
}

void Opener::openDemo()
{
    auto folder = std::make_shared<std::unique_ptr<QTemporaryDir>>(
        std::make_unique<QTemporaryDir>(QDir::temp().filePath(QStringLiteral("reckoner-demo-XXXXXX"))));
    if (!(*folder)->isValid())
        return Q_EMIT problem(
            {QStringLiteral("demo.unwritable"),
             tr("The demo could not be unpacked: there is no room for it in %1.").arg(QDir::tempPath()),
             (*folder)->errorString(),
             {}});
    m_workspace.run<Demo>(
        this, tr("Unpacking the demo"),
        [target = (*folder)->path()](const Progress &progress) {
            return unpackDemo(bundledDemo(), target, progress);
        },
        [this, folder](const Result<Demo> &demo) {
            if (!demo)
                return Q_EMIT problem(demo.error());
            CheckRequest request;
            request.folder = demo->folder;
            const Result<SourceSpec> spec = parseDatabaseSpec(QStringLiteral("sqlite:") + demo->database);
            if (!spec)
                return Q_EMIT problem(spec.error());
            request.database = *spec;
            m_workspace.cancel(); // what may still read the one before
            m_demo = std::move(*folder);
            open(request);
        });
}

void Opener::openDropped(const QString &path)
{
    if (QFileInfo(path).isDir()) {
        CheckRequest request;
        request.folder = path;
        return open(request);
    }
    const Result<SourceSpec> spec = parseDatabaseSpec(path);
    if (!spec)
        return Q_EMIT problem(spec.error());
    openDatabase(*spec);
}

void Opener::openDatabase(const SourceSpec &spec)
{
    if (!m_opened)
        return Q_EMIT problem({QStringLiteral("project.none"),
                               tr("Open a project first: a database is compared with one."),
                               {},
                               {}});
    CheckRequest request = m_workspace.request();
    request.database = spec;
    open(request);
}

void Opener::chooseFolder()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a Project"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (m_opened)
        dialog->setDirectory(m_workspace.request().folder);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        CheckRequest request;
        request.folder = folder;
        open(request);
    });
    dialog->open();
}

ConnectionDialog &Opener::dialog()
{
    if (!m_dialog) {
        m_dialog = new ConnectionDialog(m_workspace, m_passwords, m_window);
        connect(m_dialog, &ConnectionDialog::chosen, this, &Opener::take);
    }
    return *m_dialog;
}

void Opener::chooseDatabase()
{
    if (!m_opened)
        return Q_EMIT problem({QStringLiteral("project.none"),
                               tr("Open a project first: a database is compared with one."),
                               {},
                               {}});
    dialog().begin(m_workspace.request().database);
    dialog().open();
    lookForDatabases();
}

void Opener::askPassword(const Error &error)
{
    if (!m_workspace.request().database)
        return;
    dialog().begin(m_workspace.request().database);
    dialog().open();
    dialog().askPassword(error);
    lookForDatabases();
}

void Opener::lookForDatabases()
{
    const QString folder = QDir(m_workspace.request().folder).absolutePath();
    using Found = std::vector<FoundDatabase>;
    m_workspace.run<Found>(
        this, tr("Looking for databases in the project's files"),
        [folder](const Progress &progress) -> Result<Found> {
            const auto files = openFolder(folder);
            if (!files)
                return files.forward();
            return findDatabases(**files, folder, progress);
        },
        [this](const Result<Found> &found) {
            if (!found)
                return Q_EMIT problem(found.error());
            if (m_dialog)
                m_dialog->setFound(*found);
        });
}

void Opener::take(const SourceSpec &spec, Passwords::Keep keep)
{
    m_keep.reset();
    if (!spec.postgres.password.isEmpty()) {
        m_passwords.keep(lastingSpec(spec), spec.postgres.password, Passwords::Keep::ForThisRun, this,
                         [](const Result<void> &) {});
        if (keep == Passwords::Keep::InKeychain)
            m_keep = spec;
    }
    openDatabase(spec);
}

/// Only now: a wrong one in the keychain would be found there each time.
void Opener::keepWhatWorked()
{
    const auto &opened = m_workspace.reading()->request.database;
    if (!m_keep || !opened || lastingSpec(*opened) != lastingSpec(*m_keep))
        return;
    const QString password = m_keep->postgres.password;
    m_keep.reset();
    m_passwords.keep(lastingSpec(*opened), password, Passwords::Keep::InKeychain, this,
                     [this](const Result<void> &done) {
                         if (!done)
                             Q_EMIT notice(tr("The password is kept for this run only: the keychain did not "
                                              "take it."),
                                           done.error().detail);
                     });
}

void Opener::fillMenu()
{
    m_menu->clear();
    for (const RecentProject &project : m_recent.projects()) {
        QString text = tr("%1 – %2").arg(project.name(), QDir::toNativeSeparators(project.folder));
        text.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction *action = m_menu->addAction(text, this, [this, project] { openRecent(project); });
        action->setToolTip(plainTip(project.database));
        action->setEnabled(!project.missing);
    }
    m_menu->menuAction()->setEnabled(!m_menu->isEmpty());
}

} // namespace reckoner
