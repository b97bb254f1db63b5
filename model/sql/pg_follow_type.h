// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/editor.h"

namespace reckoner::pg {

/// What ALTER COLUMN ... TYPE does along, added to the edit: the sequence of an identity takes the type, and
/// a constant that means another value there keeps its own.
void followType(const Column &column, ColumnEdit &edit);

} // namespace reckoner::pg
