// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/workspace/recent.h"
#include "views/page.h"

class QLabel;
class QListView;
class QPushButton;

namespace reckoner {

/// Shown when nothing is open: what this is, the projects that were opened last, and the ways in. It only
/// asks: the window opens.
class StartPage final : public Page
{
    Q_OBJECT

public:
    explicit StartPage(Workspace &workspace, QWidget *parent = nullptr);

    Destination::Page id() const override { return Destination::Page::Start; }
    QString name() const override { return QStringLiteral("start"); }
    QString title() const override { return tr("Start"); }

    /// Lives longer than the page.
    void setRecent(RecentProjects &recent);

Q_SIGNALS:
    void folderWanted();
    void demoWanted();
    void recentWanted(const reckoner::RecentProject &project);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeWelcome();
    QWidget *makeRecent();
    void lookForFolders();
    void showRecent();
    void takeAway();
    void dress();
    const RecentProject *current() const;

    RecentProjects *m_recent = nullptr;
    QLabel *m_name;
    QLabel *m_what;
    QLabel *m_drop;
    QLabel *m_readOnly;
    QLabel *m_shield;
    QLabel *m_none;
    QPushButton *m_open;
    QPushButton *m_demo;
    QListView *m_list;
    QAction *m_remove;
    QString m_current; ///< the folder that was chosen before the list was filled again
    bool m_dressing = false;
};

} // namespace reckoner
