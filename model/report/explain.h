// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/jsonwriter.h"
#include "model/diff/diff.h"
#include "model/report/textpage.h"

namespace reckoner {

/// Why facets differ or are equal: both spellings, what each is compared as, the rules by name. For
/// `--explain`.
void facetLines(TextPage &page, const FacetChange &facet);
/// The pairs that are spelt differently and mean the same; nothing if there are none.
void equalityLines(TextPage &page, const std::vector<const DiffResult *> &diffs);

/// [{"path","kind","object","facet","from":{"raw","normal"},"to":{...},"rules":[...]}...]
void writeEqualities(JsonWriter &json, const DiffResult &diff);

} // namespace reckoner
