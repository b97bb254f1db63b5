// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_normal.h"

#include "model/sql/pg_term.h"

namespace reckoner::pg {

Normal normalExpression(const Expression &expression, const ExpressionContext &)
{
    Normal normal;
    normal.text = expression.text.simplified();
    if (expression.opaque) {
        normal.known = false;
        return normal;
    }
    const Result<Term> term = parseExpression(expression.text);
    normal.known = term.has_value();
    if (term)
        normal.text = printTerm(*term);
    return normal;
}

} // namespace reckoner::pg
