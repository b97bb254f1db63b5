// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_stand.h"

#include "model/dialect/postgresql_follow.h"
#include "model/dialect/postgresql_noted.h"
#include "model/dialect/postgresql_query.h"
#include "model/schema/rewrite.h"
#include "model/schema/routines.h"

#include <algorithm>

namespace reckoner::pg {

namespace {

class Standing
{
public:
    Standing(const Schema &schema, const ObjectName &relation, const QString &column)
        : m_schema(schema)
        , m_relation(relation)
        , m_column(column)
    {
    }

    bool statement(StatementUse use, const QString &sql, const QStringList &columnNames = {}) const
    {
        if (!namesIdentifier(sql, m_relation.name, false))
            return false;
        const StatementContext context{&m_schema, nullptr, columnNames};
        QueryNormal normal(context);
        return normal.normal(use, sql).known ? isUsed(normal) : mayName(sql);
    }

    bool expression(const std::optional<Expression> &expression, const Table &table) const
    {
        if (!expression)
            return false;
        const bool own = table.name == m_relation;
        if (!own && !namesIdentifier(expression->text, m_relation.name, false))
            return false;
        const StatementContext context{&m_schema, &table, {}};
        const ExpressionContext place{ExpressionContext::Use::Check, nullptr, &table, &m_schema};
        QueryNormal normal(context);
        if (normal.expression(expression->text, place).known)
            return isUsed(normal);
        return own ? namesIdentifier(expression->text, m_column, false) : mayName(expression->text);
    }

    const QString &column() const { return m_column; }

private:
    bool isUsed(const QueryNormal &normal) const
    {
        return std::any_of(normal.uses().begin(), normal.uses().end(), [&](const QueryNormal::Use &use) {
            return use.relation == m_relation && use.column == m_column;
        });
    }
    bool mayName(const QString &sql) const
    {
        return m_column.isEmpty() || namesIdentifier(sql, m_column, false);
    }

    const Schema &m_schema;
    const ObjectName &m_relation;
    const QString &m_column;
};

} // namespace

std::vector<ObjectRef> standingOn(const Schema &schema, const ObjectName &relation, const QString &column)
{
    const Standing standing(schema, relation, column);
    std::vector<ObjectRef> found;
    const auto rules = [&](const std::vector<RewriteRule> &list, const ObjectName &holder) {
        for (const RewriteRule &rule : list) {
            if ((holder != relation || !column.isEmpty()) &&
                standing.statement(StatementUse::Rule, rule.definition))
                found.push_back({Kind::Rule, pathOf(holder), rule.name});
        }
    };
    if (relation.schema.isEmpty())
        return standingOnExtension(schema, relation.name);
    if (column.isEmpty())
        found = namingType(schema, relation);
    if (column.isEmpty() && schema.collations.contains(relation)) {
        const std::vector<ObjectRef> more = namingCollation(schema, relation);
        found.insert(found.end(), more.begin(), more.end());
    }
    if (!schema.tables.contains(relation) && !schema.views.contains(relation))
        return found; // a type
    for (const auto &[name, view] : schema.views) {
        if (name != relation && standing.statement(StatementUse::View, view.definition, view.columnNames))
            found.push_back(
                {view.materialized ? Kind::MaterializedView : Kind::View, pathPart(name.schema), name.name});
        rules(view.rules, name);
    }
    for (const auto &[name, table] : schema.tables) {
        rules(table->rules, name);
        const bool own = name == relation;
        if (own && column.isEmpty())
            continue;
        for (const Policy &policy : table->policies) {
            if (standing.expression(policy.usingExpression, *table) ||
                standing.expression(policy.checkExpression, *table))
                found.push_back({Kind::Policy, pathOf(name), policy.name});
        }
        for (const Trigger &trigger : table->triggers) {
            if (own && (trigger.columns.contains(column) ||
                        (trigger.when && namesIdentifier(trigger.when->text, column, false))))
                found.push_back({Kind::Trigger, pathOf(name), trigger.name});
        }
    }
    for (const auto &[name, routine] : schema.routines) {
        if (routine.atomic && standing.statement(StatementUse::Body, routine.body, argumentNames(routine)))
            found.push_back({Kind::Routine, pathPart(name.schema), name.name});
    }
    return found;
}

} // namespace reckoner::pg
