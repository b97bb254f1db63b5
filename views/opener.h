// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/workspace/recent.h"
#include "model/workspace/workspace.h"
#include "views/passwords.h"

#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>

class QMenu;

namespace reckoner {

class ConnectionDialog;

/// Between what a person chooses and the workspace: folders, databases and their passwords, recent projects,
/// the demo. A database is opened only when it was chosen here or on the command line (semantics 13).
class Opener final : public QObject
{
    Q_OBJECT

public:
    /// `window` carries the dialogs.
    Opener(Workspace &workspace, QWidget *window);
    ~Opener() override;

    RecentProjects &recent() { return m_recent; }
    Passwords &passwords() { return m_passwords; }
    /// "Open Recent": one action for each.
    QMenu *recentMenu() const { return m_menu; }

    /// With the password that is known for its database.
    void open(const CheckRequest &request);
    void openRecent(const RecentProject &project);
    void openDemo();
    /// A folder is a project; a file is a database for the one that is open.
    void openDropped(const QString &path);
    void chooseFolder();
    void chooseDatabase();
    /// The database of the last request refused: asks for its password.
    void askPassword(const Error &error);

Q_SIGNALS:
    void problem(const reckoner::Error &error);
    /// Worth knowing, and nothing failed.
    void notice(const QString &sentence, const QString &detail);

private:
    void openDatabase(const SourceSpec &spec);
    ConnectionDialog &dialog();
    void lookForDatabases();
    void take(const SourceSpec &spec, Passwords::Keep keep);
    void keepWhatWorked();
    void fillMenu();

    Workspace &m_workspace;
    QWidget *m_window;
    QSettings m_settings;
    RecentProjects m_recent;
    Passwords m_passwords;
    QMenu *m_menu;
    QPointer<ConnectionDialog> m_dialog;
    std::unique_ptr<QTemporaryDir> m_demo;
    std::optional<SourceSpec> m_keep; ///< its password goes to the keychain once it has worked
    int m_turn = 0;                   ///< an answer that comes after another choice is dropped
    bool m_opened = false;
};

} // namespace reckoner
