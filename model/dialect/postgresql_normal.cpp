// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_normal.h"

#include "model/dialect/postgresql_query.h"
#include "model/dialect/postgresql_rules.h"
#include "model/sql/pg_types.h"

#include <QCache>

namespace reckoner::pg {

namespace {

Normal compute(const Expression &expression, const ExpressionContext &context)
{
    Normal normal;
    normal.text = expression.text.simplified();
    normal.known = false;
    if (expression.opaque)
        return normal;
    Result<Term> term = parseExpression(expression.text);
    if (!term) {
        // A policy may hold subqueries.
        const StatementContext statement{context.schema, context.table, {}, context.off};
        return QueryNormal(statement).expression(expression.text, context);
    }
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

} // namespace

// A big schema has tens of thousands of defaults and few different ones. Nothing but the type counts
// for a default, unless the type is a user's own.
Normal normalExpression(const Expression &expression, const ExpressionContext &context)
{
    if (context.off || context.use != ExpressionContext::Use::Default || expression.opaque || !context.type ||
        !context.type->schema.isEmpty() || expression.text.size() > 200)
        return compute(expression, context);
    thread_local QCache<QString, Normal> cache(4096);
    const QString key = typeText(*context.type) + QLatin1Char('\n') + expression.text;
    if (const Normal *known = cache.object(key))
        return *known;
    const Normal normal = compute(expression, context);
    cache.insert(key, new Normal(normal));
    return normal;
}

} // namespace reckoner::pg
