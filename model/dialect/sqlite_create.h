// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/schema.h"

namespace reckoner {

/// Statements that make one object, from its values; where the text that its source kept says the same, that
/// text.
QString sqliteViewText(const View &view);
QString sqliteTriggerText(const QString &holder, const Trigger &trigger);
QString sqliteVirtualTableText(const Table &table);
/// A CREATE statement as SQLite would keep it for an object of that name: without IF NOT EXISTS and schema.
QString sqliteKeptText(const QString &text, const QString &name);

} // namespace reckoner
