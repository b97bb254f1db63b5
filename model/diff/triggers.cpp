// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/bytext.h"

namespace reckoner::diffing {

namespace {

auto refInTable(const Table &table, Kind kind)
{
    return [&table, kind](const auto &object) { return ObjectRef{kind, pathOf(table.name), object.name}; };
}

/// A partition's trigger that only the other side carries, as this side's partition has it from its parent.
void addInherited(std::map<QString, Trigger> &own, const std::map<QString, Trigger> &other,
                  const Table &table, const Schema &schema)
{
    for (const auto &[name, trigger] : other) {
        if (!trigger.inherited || own.contains(name))
            continue;
        const Table *above = &table;
        while ((above = above->partitionOf ? schema.table(*above->partitionOf) : nullptr)) {
            const auto it = std::find_if(above->triggers.begin(), above->triggers.end(),
                                         [&](const Trigger &each) { return each.name == name; });
            if (it == above->triggers.end())
                continue;
            Trigger same = *it;
            same.inherited = true;
            same.comment.clear();
            own.emplace(name, std::move(same));
            break;
        }
    }
}

/// CURRENT_USER is the role that ran the statement: one, and reading cannot tell which.
Normal rolesOf(const Policy &policy)
{
    const bool known = !policy.roles.contains(QLatin1String("CURRENT_USER")) &&
                       !policy.roles.contains(QLatin1String("SESSION_USER"));
    return {columnList(policy.roles), {}, known};
}

} // namespace

void compareTriggers(const Scope &scope, const Table &from, const Table &to, Drafts &out)
{
    if (from.triggers.empty() && to.triggers.empty())
        return;
    std::map<QString, Trigger> before = named(from.triggers);
    std::map<QString, Trigger> after = named(to.triggers);
    addInherited(before, after, from, scope.from);
    addInherited(after, before, to, scope.to);
    byFacets(
        scope, before, after, refInTable(from, Kind::Trigger),
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
            const bool maybe = a.roles.size() == b.roles.size();
            const auto roles = [&](const Policy &policy) {
                Normal normal = rolesOf(policy);
                normal.known = normal.known || !maybe;
                return normal;
            };
            facets.normals("roles", columnList(a.roles), roles(a), columnList(b.roles), roles(b));
            return QStringList{QStringLiteral("using"), QStringLiteral("check"), QStringLiteral("roles")};
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
