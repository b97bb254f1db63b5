// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/job.h"

#include <QTimer>

namespace reckoner {

Job::Job(QObject *owner, const QString &title)
    : QObject(owner)
    , m_title(title)
{
}

void Job::watch(QFutureWatcherBase *watcher)
{
    connect(watcher, &QFutureWatcherBase::progressTextChanged, this, [this](const QString &text) {
        m_sentence = text;
        Q_EMIT progressed();
    });
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        // Words alone count by one: only real steps are a fraction.
        constexpr int wordsAtMost = 100'000;
        if (value > wordsAtMost)
            m_fraction = double(value) / progressEnd;
        Q_EMIT progressed();
    });
}

void Job::cancel()
{
    if (m_state != State::Running)
        return;
    m_state = State::Cancelling;
    // Asking a server to stop is a call of its own that may hang: not on this thread.
    QThreadPool::globalInstance()->start([cancel = m_cancel] { cancel.cancel(); });
    QTimer::singleShot(leaveAfterMs, this, [this] { end(State::Cancelled); });
    Q_EMIT progressed();
}

void Job::end(State state, const std::function<void()> &tell)
{
    if (!isRunning())
        return;
    m_state = state;
    if (tell)
        tell();
    Q_EMIT finished();
    deleteLater();
}

} // namespace reckoner
