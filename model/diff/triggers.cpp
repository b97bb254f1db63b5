// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/bytext.h"

namespace reckoner::diffing {

namespace {

auto refInTable(const Table &table, Kind kind)
{
    return [&table, kind](const auto &object) { return ObjectRef{kind, pathOf(table.name), object.name}; };
}

} // namespace

void compareTriggers(const Scope &scope, const Table &from, const Table &to, Drafts &out)
{
    if (from.triggers.empty() && to.triggers.empty())
        return;
    byFacets(
        scope, named(from.triggers), named(to.triggers), refInTable(from, Kind::Trigger),
        [&](FacetDiff &facets, const Trigger &a, const Trigger &b, const auto &...) {
            facets.expression("when", a.when, {ExpressionContext::Use::Check, nullptr, &from, &scope.from},
                              b.when, {ExpressionContext::Use::Check, nullptr, &to, &scope.to});
            facets.statement("body", StatementUse::TriggerBody, a.body, {&scope.from, &from, {}}, b.body,
                             {&scope.to, &to, {}});
            // Any of them fires it: their order says nothing.
            const auto sorted = [&](QStringList columns) {
                columns.sort();
                return scope.folded(columnList(columns));
            };
            if (sorted(a.columns) != sorted(b.columns))
                facets.text("columns", columnList(a.columns), columnList(b.columns));
            return QStringList{QStringLiteral("when"), QStringLiteral("body"), QStringLiteral("columns")};
        },
        out);
}

void comparePolicies(const Scope &scope, const Table &from, const Table &to, Drafts &out)
{
    if (from.policies.empty() && to.policies.empty())
        return;
    const ExpressionContext fromContext{ExpressionContext::Use::Check, nullptr, &from, &scope.from};
    const ExpressionContext toContext{ExpressionContext::Use::Check, nullptr, &to, &scope.to};
    byFacets(
        scope, named(from.policies), named(to.policies), refInTable(from, Kind::Policy),
        [&](FacetDiff &facets, const Policy &a, const Policy &b, const auto &...) {
            facets.expression("using", a.usingExpression, fromContext, b.usingExpression, toContext);
            facets.expression("check", a.checkExpression, fromContext, b.checkExpression, toContext);
            return QStringList{QStringLiteral("using"), QStringLiteral("check")};
        },
        out);
}

void compareRules(const Scope &scope, const Table &from, const Table &to, Drafts &out)
{
    if (from.rules.empty() && to.rules.empty())
        return;
    byFacets(
        scope, named(from.rules), named(to.rules), refInTable(from, Kind::Rule),
        [&](FacetDiff &facets, const RewriteRule &a, const RewriteRule &b, const auto &...) {
            facets.statement("definition", StatementUse::Rule, a.definition, {&scope.from, &from, {}},
                             b.definition, {&scope.to, &to, {}});
            return QStringList{QStringLiteral("definition")};
        },
        out);
}

} // namespace reckoner::diffing
