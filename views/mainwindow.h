// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/items/findingsmodel.h"
#include "model/workspace/check.h"

#include <QFutureWatcher>
#include <QMainWindow>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QSortFilterProxyModel;
class QTreeView;

namespace reckoner {

class Chain;

/// The project's verdict in a window: sentences, the chain, a tree of findings and what is known of the
/// chosen one. Connects and shows; reading happens off this thread.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Starts reading; the window stays usable. A reading under way is cancelled first.
    void open(const CheckRequest &request);
    bool isReading() const;

Q_SIGNALS:
    /// A reading has ended, well or not.
    void settled();

private:
    void chooseFolder();
    void chooseDatabase();
    void reload();
    void cancel();
    void finished();
    void showRoot(int root);
    void showError(const Error &error);
    void showDetail(const QModelIndex &index);

    CheckRequest m_request;
    Progress m_progress;
    QFutureWatcher<Result<CheckResult>> m_watcher;
    std::shared_ptr<CheckResult> m_result;
    FindingsModel m_findings;
    QSortFilterProxyModel *m_filter;
    QComboBox *m_roots;
    QLabel *m_title;
    QLabel *m_sentences;
    Chain *m_chain;
    QTreeView *m_tree;
    QPlainTextEdit *m_detail;
    QProgressBar *m_busy;
    QLabel *m_status;
    QAction *m_cancelAction;
};

} // namespace reckoner
