// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/watchdog.h"

#include <QElapsedTimer>

#include <chrono>
#include <ctime>
#include <pthread.h>

namespace reckoner {

namespace {

constexpr std::chrono::milliseconds between{4};

double milliseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

} // namespace

Watchdog::Watchdog(double limitMs)
    : m_limitMs(limitMs)
{
    pthread_getcpuclockid(pthread_self(), &m_clock);
    m_thread = std::thread([this] { watch(); });
}

Watchdog::~Watchdog()
{
    m_stop = true;
    m_thread.join();
}

void Watchdog::doing(const QString &what)
{
    const std::lock_guard lock(m_mutex);
    m_doing = what;
}

std::vector<Watchdog::Block> Watchdog::blocks() const
{
    const std::lock_guard lock(m_mutex);
    return m_blocks;
}

void Watchdog::watch()
{
    for (int question = 1; !m_stop; ++question) {
        std::this_thread::sleep_for(between);
        Block block;
        const double cpu = milliseconds(m_clock);
        QElapsedTimer asked;
        asked.start();
        QMetaObject::invokeMethod(
            this, [this, question] { m_answered = question; }, Qt::QueuedConnection);
        while (m_answered != question && !m_stop)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        block.ms = double(asked.nsecsElapsed()) / 1e6;
        block.cpuMs = milliseconds(m_clock) - cpu;
        if (block.ms <= m_limitMs || m_stop)
            continue;
        const std::lock_guard lock(m_mutex);
        block.doing = m_doing; // it may have begun while the question was out
        if (!block.doing.isEmpty())
            m_blocks.push_back(block);
    }
}

} // namespace reckoner
