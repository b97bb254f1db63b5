// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/dialectid.h"

#include <QString>

#include <vector>

namespace reckoner {

/// A rule by which two spellings are called equal, as it stands in `Normal::rules` and in an equality's
/// `rules`. Names never change their meaning.
struct Equivalence
{
    const char *name;
    const char *meaning; ///< one sentence, in English
};

/// All rules that comparing in this dialect can name, sorted by name.
const std::vector<Equivalence> &equivalences(DialectId dialect);
/// Whether some dialect has a rule of this name.
bool isEquivalence(const QString &name);

} // namespace reckoner
