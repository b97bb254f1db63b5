// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/history/revision.h"
#include "model/python/interpreter.h"

namespace reckoner {

/// What the downgrade() of a script that was read does, as far as its first statements say so, and where it
/// stands.
std::pair<Downgrade, Place> downgradeOf(const python::Module &script);

} // namespace reckoner
