// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/table.h"

namespace reckoner {

/// The tables in which a virtual table keeps its data, in lower case, by the naming rules of the modules that
/// come with SQLite; those that it has not made are listed all the same. Other modules: none. Source:
/// xShadowName of fts3.c, fts5_main.c, rtree.c.
QStringList sqliteShadowTables(const Table &table);

} // namespace reckoner
