// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/appearance.h"
#include "views/opener.h"
#include "views/page.h"

#include <QMainWindow>

class QComboBox;
class QLabel;
class QListWidget;
class QStackedWidget;

namespace reckoner {

class CommandPalette;
class ElidedLabel;
class JobsBar;
class MessageBar;

/// The window: navigation, the page, the message bar above it, what runs below it. Pages ask to be left for
/// another (Page::wanted); the window keeps the way back.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    void open(const CheckRequest &request);
    Workspace &workspace() { return m_workspace; }
    Appearance &appearance() { return m_appearance; }
    Opener &opener() { return m_opener; }
    MessageBar &messages() { return *m_messages; }
    /// Null if there is no page of that name.
    Page *page(const QString &name) const;
    Page *currentPage() const;
    void go(const Destination &destination);
    void goBack();
    void goForward();
    /// Every action of the window and of the page that is shown, for the palette.
    QList<QAction *> commands() const;

Q_SIGNALS:
    /// A reading came or failed and the pages show it.
    void settled();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addMenus();
    QWidget *makeHeader();
    void connectOpener();
    void showPage(Page *page);
    void showReading();
    void showError(const Error &error);
    void fillPageMenu();
    void dressNavigation();
    void saveState() const;
    void restoreState();
    void exportPage(const Export &chosen);

    Appearance m_appearance;
    Workspace m_workspace;
    Opener m_opener;
    std::vector<Page *> m_pages;
    QListWidget *m_navigation;
    QStackedWidget *m_stack;
    MessageBar *m_messages;
    JobsBar *m_jobs;
    CommandPalette *m_palette;
    ElidedLabel *m_project;
    ElidedLabel *m_database;
    QAction *m_chooseDatabase;
    QComboBox *m_roots;
    QMenu *m_pageMenu = nullptr;
    QMenu *m_exportMenu = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_cancel = nullptr;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    QList<QAction *> m_actions;
    std::vector<Destination> m_behind;
    std::vector<Destination> m_ahead;
    Destination m_here;
};

} // namespace reckoner
