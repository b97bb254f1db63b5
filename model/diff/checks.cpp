// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/comparers.h"
#include "model/diff/matching.h"

namespace reckoner::diffing {

void compareChecks(const Scope &scope, const Table &from, const Table &to, Drafts &out)
{
    const ExpressionContext fromContext{ExpressionContext::Use::Check, nullptr, &from, &scope.from};
    const ExpressionContext toContext{ExpressionContext::Use::Check, nullptr, &to, &scope.to};
    const auto structure = [&](const CheckConstraint &check, bool onFrom) {
        if (check.expression.opaque)
            return QStringLiteral("opaque:") + check.expression.text;
        return scope.dialect.normalExpression(check.expression, onFrom ? fromContext : toContext).text;
    };
    const auto found = matched(from.checks, to.checks, scope, structure, [&](const auto &a, const auto &b) {
        // A check without a name that says something else now is still a check of the same columns.
        const auto known = [&](const CheckConstraint &check, const Table &table) {
            std::set<QString> columns;
            const std::set<QString> words = columnsOf(check, scope.folds);
            for (const Column &column : table.columns) {
                if (words.contains(scope.folded(column.name)))
                    columns.insert(scope.folded(column.name));
            }
            return columns;
        };
        return known(a, from) == known(b, to);
    });
    for (const auto &[a, b] : found.pairs) {
        if (*a == *b)
            continue;
        FacetDiff facets(scope, out, refOfPair(from, *a, to, *b), a->origin, b->origin);
        const FacetTexts before = textsOf(*a, scope.dialect);
        const FacetTexts after = textsOf(*b, scope.dialect);
        facets.expression("expression", a->expression, fromContext, b->expression, toContext);
        facets.rest(before, after, {QStringLiteral("expression"), QStringLiteral("name")});
        facets.name(a->name, b->name);
        if (auto draft = facets.take(before, after)) {
            draft->fromColumns = columnsOf(*a, scope.folds);
            draft->toColumns = columnsOf(*b, scope.folds);
            out.drafts.push_back(std::move(*draft));
        }
    }
    // A check that the library binds to Boolean or Enum comes and goes with the library's version: era
    // (semantics 10).
    for (const CheckConstraint *check : found.removed) {
        if (Draft *draft = oneSided(scope, out, refOf(from, *check), *check, true)) {
            draft->fromColumns = columnsOf(*check, scope.folds);
            draft->change.mild = check->typeBound;
        }
    }
    for (const CheckConstraint *check : found.added) {
        if (Draft *draft = oneSided(scope, out, refOf(to, *check), *check, false)) {
            draft->toColumns = columnsOf(*check, scope.folds);
            draft->change.mild = check->typeBound;
        }
    }
}

} // namespace reckoner::diffing
