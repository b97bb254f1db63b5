// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/error.h"

#include <vector>

namespace reckoner {

/// A rule of the verdict. Codes never change their meaning; a retired code is not used again.
struct Rule
{
    QString code;
    Severity severity = Severity::Error; ///< by default; mild changes are info whatever the rule
    QString title;

    bool operator==(const Rule &) const = default;
};

/// RK1xx models-head and RK7xx models-live: a block of four per kind (added, removed, modified, renamed);
/// RK2xx stamp-live by class; RK3xx the history itself; RK6xx hygiene. Sorted by code.
const std::vector<Rule> &allRules();
/// "" for a code that is none.
QString ruleTitle(const QString &code);

} // namespace reckoner
