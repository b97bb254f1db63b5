// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/workspace/workspace.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace reckoner {

/// What runs, in the status bar: the newest job's sentence, how far it is, a button that stops it; the others
/// in a menu.
class JobsBar final : public QWidget
{
    Q_OBJECT

public:
    explicit JobsBar(Workspace &workspace, QWidget *parent = nullptr);

    /// Said while nothing runs.
    void setRest(const QString &text);

private:
    void showJobs();

    Workspace &m_workspace;
    QString m_rest;
    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_others;
    QToolButton *m_cancel;
};

} // namespace reckoner
