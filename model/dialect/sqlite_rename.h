// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/enginerules.h"

namespace reckoner {

/// What ALTER TABLE ... RENAME and DROP COLUMN do to the texts of views and triggers, asked of SQLite itself:
/// the tables, views and triggers that have to do with the change are made in memory, empty, and the change
/// is made there. SQLite resolves each name of a text before it rewrites it, which only SQLite does as SQLite
/// does. Where it cannot be asked (a table that is not known, a module that is not there) each text that may
/// be concerned is in doubt.
TextEffect followSqliteRename(Schema &schema, const Renaming &renaming);

} // namespace reckoner
