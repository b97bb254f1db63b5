// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/workspace/check.h"

namespace reckoner {

/// Stamp and revisions only, for entry points and health checks: of the project the folders of its scripts
/// are looked for and what links the scripts is read, of the database the version tables. Verdicts have no
/// positions (Verdict::quick), roots no replay. Errors: as checkProject(), but for what it does not read;
/// history.none; stamp.unreadable.
Result<CheckResult> checkQuickly(const CheckRequest &request, const Progress &progress);

} // namespace reckoner
