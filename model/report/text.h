// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/report/json.h"

namespace reckoner {

struct TextOptions
{
    bool color = false;
    int width = 80;
    bool verbose = false; ///< also what was not compared, and every opaque statement
    bool explain = false; ///< also by which rules facets were compared, and what is equal by them
};

/// Reports for a person at a terminal, wrapped to the width.
QString textCheck(const QString &project, const std::vector<RootView> &roots, const TextOptions &options);
QString textDiff(const DiffResult &diff, const Snapshot &from, const Snapshot &to,
                 const TextOptions &options);
QString textHistory(const std::vector<HistoryView> &roots, const TextOptions &options);
QString textLocate(const std::vector<HistoryView> &roots, const TextOptions &options);
QString textInspect(const Snapshot &snapshot, const TextOptions &options);

} // namespace reckoner
