// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/diff/diff.h"
#include "model/report/textpage.h"

namespace reckoner {

/// For `--explain`. As what the facets of a change were compared and by which rules, where that is not as
/// they are spelt.
void explainLines(TextPage &page, const Change &change);
/// The pairs that are spelt differently and mean the same; nothing if there are none.
void equalityLines(TextPage &page, const std::vector<const DiffResult *> &diffs);

} // namespace reckoner
