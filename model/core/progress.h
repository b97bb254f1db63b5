// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace reckoner {

/// Asks running work to stop. Copies share one state. Work polls isCancelled(); a blocking native
/// call registers an interrupt instead (PQcancel, sqlite3_interrupt) and forgets it afterwards.
class CancelToken
{
public:
    CancelToken()
        : m_state(std::make_shared<State>())
    {
    }

    bool isCancelled() const { return m_state->cancelled.load(std::memory_order_relaxed); }

    void cancel() const
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->cancelled.store(true);
        if (m_state->interrupt)
            m_state->interrupt();
    }

    /// Called from the cancelling thread while the native call runs; pass {} to forget it.
    void setInterrupt(std::function<void()> interrupt) const
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->interrupt = std::move(interrupt);
        if (m_state->interrupt && m_state->cancelled.load())
            m_state->interrupt();
    }

private:
    struct State
    {
        std::atomic_bool cancelled = false;
        std::mutex mutex;
        std::function<void()> interrupt;
    };
    std::shared_ptr<State> m_state;
};

/// What long work is told from outside: whether to go on, and where to say how far it is.
struct Progress
{
    CancelToken cancel;
    /// Called with a short sentence ("Reading columns of 812 tables"); from the working thread. May be empty.
    std::function<void(const QString &)> report;

    void say(const QString &sentence) const
    {
        if (report)
            report(sentence);
    }
};

} // namespace reckoner
