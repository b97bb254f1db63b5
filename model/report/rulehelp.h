// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace reckoner {

/// For who meets a rule in a code host's list of alerts: a sentence on what it says, and one on what to do.
/// `rule` is a code ("RK205") or the name of a change ("added-column").
struct RuleHelp
{
    QString meaning;
    QString advice;
};
RuleHelp ruleHelp(const QString &rule);

} // namespace reckoner
