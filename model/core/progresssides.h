// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"

#include <vector>

namespace reckoner {

/// Works that run at the same time and make one fraction together: each is told a side() with its share of
/// the whole, and what is said outside only rises.
///
///     const ProgressSides sides(progress, {0.6, 0.4});
///     auto live = QtConcurrent::run([side = sides.side(0)] { return readDatabase(side); });
///     readFiles(sides.side(1));
class ProgressSides
{
public:
    ProgressSides(const Progress &whole, std::vector<double> shares)
        : m_whole(whole)
        , m_state(std::make_shared<State>())
    {
        m_state->shares = std::move(shares);
        m_state->done.resize(m_state->shares.size());
    }

    Progress side(size_t index) const
    {
        Progress made = m_whole;
        if (m_whole.advance)
            made.advance = [whole = m_whole.advance, state = m_state, index](qint64 done, qint64 total) {
                constexpr double steps = 1'000'000;
                const std::lock_guard lock(state->mutex);
                double &mine = state->done[index];
                mine = std::max(mine, std::min(double(done) / double(std::max<qint64>(total, 1)), 1.0));
                double all = 0;
                double sum = 0;
                for (size_t i = 0; i < state->shares.size(); ++i) {
                    all += state->shares[i];
                    sum += state->shares[i] * state->done[i];
                }
                whole(qint64(steps * sum / std::max(all, 1e-9)), qint64(steps));
            };
        return made;
    }

private:
    struct State
    {
        std::mutex mutex;
        std::vector<double> shares;
        std::vector<double> done; ///< of each side, 0 to 1
    };
    Progress m_whole;
    std::shared_ptr<State> m_state;
};

} // namespace reckoner
