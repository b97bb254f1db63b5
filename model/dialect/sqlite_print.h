// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sql/sqlite_expression.h"

namespace reckoner {

/// The tree as SQL with as few parentheses as its shape needs: two trees print alike only if they are
/// alike, but for chains of AND and of OR, which are printed flat.
QString sqlitePrinted(const SqliteExpression &expression);

} // namespace reckoner
