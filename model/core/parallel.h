// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <future>
#include <thread>
#include <vector>

namespace reckoner {

/// Cuts [0, count) into runs, one for each core but none shorter than `least`, calls `work(from, to)` for all
/// of them at the same time, and returns their results in order. The last run is done by the calling thread,
/// so a short range starts no thread at all.
template<class Work>
auto inRuns(size_t count, size_t least, const Work &work)
{
    using Part = decltype(work(size_t(), size_t()));
    const size_t cores = std::max(1u, std::thread::hardware_concurrency());
    const size_t runs = std::clamp<size_t>(count / std::max<size_t>(1, least), 1, cores);
    std::vector<std::future<Part>> others;
    for (size_t i = 0; i + 1 < runs; ++i)
        others.push_back(
            std::async(std::launch::async, [&work, from = count * i / runs, to = count * (i + 1) / runs] {
                return work(from, to);
            }));
    Part last = work(count * (runs - 1) / runs, count);
    std::vector<Part> parts;
    for (std::future<Part> &other : others)
        parts.push_back(other.get());
    parts.push_back(std::move(last));
    return parts;
}

} // namespace reckoner
