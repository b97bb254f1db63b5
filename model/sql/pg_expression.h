// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/table.h"

namespace reckoner::pg {

/// NULL, NULL::text, CAST(NULL AS text), (NULL): a default of it leaves no row in pg_attrdef.
bool isNullConstant(const QString &expression);

/// The table's columns an expression names, each once, in order of appearance.
QStringList columnsIn(const QString &expression, const Table &table);

/// FigureIndexColname(): what an index's automatic name takes for an expression: "lower", "coalesce",
/// "case", the column of a cast or collation, else "expr". A plain column gives its own name.
QString figureColumnName(const QString &expression);

} // namespace reckoner::pg
