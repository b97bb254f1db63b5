// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"

namespace reckoner::pg {

/// The comparable form of an expression: PostgreSQL's parse tree, rewritten by named rules and printed.
Normal normalExpression(const Expression &expression, const ExpressionContext &context);

} // namespace reckoner::pg
