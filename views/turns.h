// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace reckoner {

class Workspace;

/// Pages take up a reading one after the other, each in a turn of the event loop of its own: the one that is
/// seen at once, the others when the window has had its say.
class Turns final : public QObject
{
    Q_OBJECT

public:
    static Turns &of(Workspace &workspace);

    /// Now if the page is seen, else when it is its turn.
    void take(QWidget *page, std::function<void()> work);
    /// When all that waits has been done.
    void last(QWidget *who, std::function<void()> work);
    /// What the page waits for is done now: somebody goes there.
    void finish(QWidget *page);

private:
    struct Turn
    {
        QPointer<QWidget> who;
        std::function<void()> work;
    };

    explicit Turns(Workspace &workspace);
    void next();

    QList<Turn> m_waiting;
    QTimer m_timer;
};

} // namespace reckoner
