// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace reckoner {

/// Asks the event loop every few milliseconds whether it is there, from a thread of its own, and notes each
/// time that it took longer to answer than it may. What the bench waits for between two steps is not counted
/// twice: a question is out until it is answered.
class Watchdog final : public QObject
{
public:
    struct Block
    {
        QString doing;
        double ms = 0; ///< until the loop answered
        double cpuMs =
            0; ///< of it, what the window's thread itself computed: the rest waited for a processor
    };

    /// Watches the thread that makes it.
    explicit Watchdog(double limitMs);
    ~Watchdog() override;

    /// What is being done from now on; "": nothing that is to be watched.
    void doing(const QString &what);
    std::vector<Block> blocks() const;

private:
    void watch();

    const double m_limitMs;
    clockid_t m_clock = 0;
    std::atomic_bool m_stop = false;
    std::atomic_int m_answered = 0;
    mutable std::mutex m_mutex;
    QString m_doing;
    std::vector<Block> m_blocks;
    std::thread m_thread;
};

} // namespace reckoner
