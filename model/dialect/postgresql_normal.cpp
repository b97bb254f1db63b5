// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_normal.h"

#include "model/dialect/postgresql_rules.h"
#include "model/sql/pg_expression.h"
#include "model/sql/pg_types.h"

namespace reckoner::pg {

Normal normalExpression(const Expression &expression, const ExpressionContext &context)
{
    Normal normal;
    normal.text = expression.text.simplified();
    normal.known = false;
    if (expression.opaque)
        return normal;
    Result<Term> term = parseExpression(expression.text);
    if (!term)
        return normal;
    Rewriter rewriter(context);
    Term rewritten = rewriter.rewrite(std::move(*term));
    const bool assigned =
        context.use == ExpressionContext::Use::Default || context.use == ExpressionContext::Use::Generated;
    if (assigned && context.type)
        rewritten = rewriter.assign(std::move(rewritten), *context.type);
    normal.text = printTerm(rewritten);
    normal.rules = rewriter.rules();
    normal.known = rewriter.isCertain();
    return normal;
}

} // namespace reckoner::pg
