// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <algorithm>
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

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
        for (const auto &[thread, interrupt] : m_state->interrupts)
            interrupt();
    }

    /// Called from the cancelling thread while this thread's native call runs; pass {} to forget it.
    void setInterrupt(std::function<void()> interrupt) const
    {
        const std::lock_guard lock(m_state->mutex);
        if (interrupt && m_state->cancelled.load())
            interrupt();
        if (interrupt)
            m_state->interrupts[std::this_thread::get_id()] = std::move(interrupt);
        else
            m_state->interrupts.erase(std::this_thread::get_id());
    }

private:
    struct State
    {
        std::atomic_bool cancelled = false;
        std::mutex mutex;
        std::map<std::thread::id, std::function<void()>> interrupts;
    };
    std::shared_ptr<State> m_state;
};

/// What long work is told from outside: whether to go on, and where to say how far it is.
struct Progress
{
    CancelToken cancel;
    /// Called with a short sentence ("Reading columns of 812 tables"); from the working thread. May be empty.
    std::function<void(const QString &)> report;
    /// Called with how much of all the work is done ("12 of 70"); from the working thread. May be empty.
    std::function<void(qint64 done, qint64 total)> advance;

    void say(const QString &sentence) const
    {
        if (report)
            report(sentence);
    }

    void reached(qint64 done, qint64 total) const
    {
        if (advance)
            advance(done, total);
    }

    /// For a part of the work that is as much as `begin` to `end` of the whole (0 to 1).
    Progress part(double begin, double end) const
    {
        Progress made = *this;
        if (advance)
            made.advance = [whole = advance, begin, end](qint64 done, qint64 total) {
                constexpr double steps = 1'000'000;
                whole(qint64(steps *
                             (begin + (end - begin) * double(done) / double(std::max<qint64>(total, 1)))),
                      qint64(steps));
            };
        return made;
    }
};

} // namespace reckoner
