// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/workspace/check.h"

namespace reckoner {

/// What checkProject() and checkQuickly() have in common.

/// The roots called so; all of them if it is "".
std::vector<const AlembicRoot *> rootsAsked(const Project &project, const QString &name);

/// The findings that the policy's baseline knows. Errors: baseline.*.
Result<Baseline> baselineOf(const ProjectPolicy &policy, const QString &folder);

/// How old a saved live side is, and what the policy says to that.
void weighAge(Verdict &verdict, const ProjectPolicy &policy, QDate today);

} // namespace reckoner
