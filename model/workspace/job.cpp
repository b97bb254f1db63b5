// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/job.h"

#include <QThread>

#include <algorithm>

namespace reckoner {

Job::Job(QObject *owner, const QString &title)
    : QObject(owner)
    , m_title(title)
{
    constexpr int lookEveryMs = 40;
    connect(&m_look, &QTimer::timeout, this, &Job::look);
    m_look.start(lookEveryMs);
}

Job::~Job()
{
    if (isRunning())
        stopWork();
}

/// Asking a server to stop is a call of its own that may hang: not on this thread, and not in a pool either,
/// where it would wait behind what it is to stop.
void Job::stopWork() const
{
    QThread *thread = QThread::create([cancel = m_cancel] { cancel.cancel(); });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

Progress Job::progress() const
{
    Progress made;
    made.cancel = m_cancel;
    made.report = [told = m_told](const QString &sentence) {
        const std::lock_guard lock(told->mutex);
        told->sentence = sentence;
    };
    made.advance = [told = m_told](qint64 done, qint64 total) {
        if (total <= 0)
            return;
        const double fraction = double(std::min(done, total)) / double(total);
        const std::lock_guard lock(told->mutex);
        told->fraction = std::max(told->fraction, fraction);
    };
    return made;
}

void Job::look()
{
    {
        const std::lock_guard lock(m_told->mutex);
        if (m_told->sentence == m_sentence && m_told->fraction <= m_fraction)
            return;
        m_sentence = m_told->sentence;
        m_fraction = m_told->fraction;
    }
    Q_EMIT progressed();
}

void Job::cancel()
{
    if (m_state != State::Running)
        return;
    m_state = State::Cancelling;
    stopWork();
    QTimer::singleShot(leaveAfterMs, this, [this] { end(State::Cancelled); });
    Q_EMIT progressed();
}

void Job::end(State state, const std::function<void()> &tell)
{
    if (!isRunning())
        return;
    m_state = state;
    m_look.stop();
    if (tell)
        tell();
    Q_EMIT finished();
    deleteLater();
}

} // namespace reckoner
