// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/kinds_of_schema.h"

#include <QByteArray>

namespace reckoner::pg {

namespace texts {

template<class Optional, class Visit>
void maybe(Optional &expression, const ObjectRef &ref, Visit &visit)
{
    if (expression)
        visit(expression->text, QByteArray("SELECT "), ref);
}

template<class Indexes, class Visit>
void ofIndexes(Indexes &indexes, const QString &path, Visit &visit)
{
    for (auto &index : indexes) {
        const ObjectRef ref{Kind::Index, path, index.name};
        for (auto &part : index.parts)
            maybe(part.expression, ref, visit);
        maybe(index.predicate, ref, visit);
    }
}

template<class AnyTable, class Visit>
void ofTable(AnyTable &table, Visit &visit)
{
    const QByteArray head("SELECT ");
    const QString path = pathOf(table.name);
    for (auto &column : table.columns) {
        maybe(column.defaultValue, refOf(table, column), visit);
        if (column.generated)
            visit(column.generated->expression.text, head, refOf(table, column));
    }
    for (auto &check : table.checks)
        visit(check.expression.text, head, refOf(table, check));
    for (auto &exclusion : table.exclusions) {
        for (auto &element : exclusion.elements)
            visit(element.expression.text, head, refOf(table, exclusion));
        maybe(exclusion.predicate, refOf(table, exclusion), visit);
    }
    ofIndexes(table.indexes, path, visit);
    for (auto &policy : table.policies) {
        maybe(policy.usingExpression, {Kind::Policy, path, policy.name}, visit);
        maybe(policy.checkExpression, {Kind::Policy, path, policy.name}, visit);
    }
    for (auto &trigger : table.triggers)
        maybe(trigger.when, {Kind::Trigger, path, trigger.name}, visit);
    for (auto &rule : table.rules)
        visit(rule.definition, QByteArray(), ObjectRef{Kind::Rule, path, rule.name});
}

template<class AnySchema, class Visit>
void besideTables(AnySchema &schema, Visit &visit)
{
    for (auto &[name, view] : schema.views) {
        const Kind kind = view.materialized ? Kind::MaterializedView : Kind::View;
        visit(view.definition, QByteArray(), keyRef(kind, name));
        ofIndexes(view.indexes, pathOf(name), visit);
        for (auto &rule : view.rules)
            visit(rule.definition, QByteArray(), ObjectRef{Kind::Rule, pathOf(name), rule.name});
    }
    for (auto &[name, statistics] : schema.statistics) {
        for (auto &each : statistics.expressions)
            visit(each.text, QByteArray("SELECT "), keyRef(Kind::Statistics, name));
    }
}

} // namespace texts

/// visit(text, head, object): every text that the server keeps as a tree, but for those of routines and of
/// domains. `head`: what has to stand before it to be a statement.
template<class Visit>
void eachText(const Schema &schema, Visit visit)
{
    for (const auto &[name, table] : schema.tables)
        texts::ofTable(*table, visit);
    texts::besideTables(schema, visit);
}

/// The same, to change them.
template<class Visit>
void editTexts(Schema &schema, Visit visit)
{
    for (auto &[name, held] : schema.tables) {
        Table table = *held;
        texts::ofTable(table, visit);
        if (!(table == *held))
            held.edit() = std::move(table);
    }
    texts::besideTables(schema, visit);
}

} // namespace reckoner::pg
