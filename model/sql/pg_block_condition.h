// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/editor.h"

#include <QByteArray>

#include <optional>

namespace reckoner::pg {

/// Whether the condition of an IF in a block holds in the schema at hand: EXISTS and NOT EXISTS of what the
/// catalogs and the information schema list by name, to_regclass() and the like, with AND, OR and NOT.
/// Nothing: it cannot be told by reading, for it asks for more than names, or of a table that is not known.
std::optional<bool> conditionHolds(const QByteArray &condition, const SchemaEditor &editor);

} // namespace reckoner::pg
