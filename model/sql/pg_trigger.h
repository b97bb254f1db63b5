// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace reckoner::pg {

// Triggers as pg_trigger.tgtype and libpg_query's CreateTrigStmt say them, in the words of schema/table.h.
// The bits are TRIGGER_TYPE_* of PostgreSQL's catalog/pg_trigger.h.

inline constexpr int triggerRowBit = 1;

/// "before", "after", "instead of".
QString triggerTiming(qint64 bits);
/// Of "insert", "update", "delete", "truncate", in this order.
QStringList triggerEvents(qint64 bits);
/// tgenabled, ev_enabled, evtenabled: "disabled", "replica", "always"; empty as created.
QString enabledWord(char letter);

} // namespace reckoner::pg
