// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/turns.h"

#include "model/workspace/workspace.h"

namespace reckoner {

Turns &Turns::of(Workspace &workspace)
{
    auto *found = workspace.findChild<Turns *>(QString(), Qt::FindDirectChildrenOnly);
    return found ? *found : *new Turns(workspace);
}

Turns::Turns(Workspace &workspace)
    : QObject(&workspace)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Turns::next);
}

void Turns::take(QWidget *page, std::function<void()> work)
{
    if (!page->isVisible())
        return last(page, std::move(work));
    finish(page); // what it still waits for came before
    work();
}

void Turns::last(QWidget *who, std::function<void()> work)
{
    m_waiting.append({who, std::move(work)});
    m_timer.start();
}

void Turns::finish(QWidget *page)
{
    for (qsizetype i = 0; i < m_waiting.size();) {
        if (m_waiting[i].who == page)
            m_waiting.takeAt(i).work();
        else
            ++i;
    }
}

void Turns::next()
{
    if (m_waiting.isEmpty())
        return;
    const Turn turn = m_waiting.takeFirst();
    if (!m_waiting.isEmpty())
        m_timer.start();
    if (turn.who)
        turn.work();
}

} // namespace reckoner
