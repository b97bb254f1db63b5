// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/diff.h"

namespace reckoner::diffing {

/// Owners and grants, where they were asked for: facets `owner` and `grants` of an object that both sides
/// have. A side that cannot speak of them (models, histories, files) makes that one entry of `notComparable`.
void compareRights(const Snapshot &from, const Snapshot &to, const DiffOptions &options, DiffResult &result);

} // namespace reckoner::diffing
