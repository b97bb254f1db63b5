// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/bytext.h"

namespace reckoner::diffing {

namespace {

/// What lives in a view, as the comparers of tables take it.
Table holderOf(const View &view)
{
    Table table;
    table.name = view.name;
    for (const ViewColumn &column : view.columns) {
        Column each;
        each.name = column.name;
        each.type = column.type;
        table.columns.push_back(std::move(each));
    }
    table.indexes = view.indexes;
    table.triggers = view.triggers;
    table.rules = view.rules;
    table.origin = view.origin;
    return table;
}

/// Comments and defaults of columns: a column that one side does not list has none there, if the other lists
/// it.
void compareColumnsOfView(const Scope &scope, const View &a, const View &b, Drafts &out)
{
    std::map<QString, std::pair<ViewColumn, ViewColumn>> columns;
    for (const ViewColumn &column : a.columns)
        columns[scope.folded(column.name)].first = column;
    for (const ViewColumn &column : b.columns)
        columns[scope.folded(column.name)].second = column;
    for (const auto &[name, pair] : columns) {
        const auto &[before, after] = pair;
        if (before.comment == after.comment && before.defaultValue == after.defaultValue)
            continue;
        FacetDiff facets(scope, out, {Kind::Column, pathOf(a.name), name}, a.origin, b.origin);
        facets.text("comment", before.comment, after.comment);
        // Its type follows from the query, which not each side has worked out.
        const DataType &type = before.type.name.isEmpty() ? after.type : before.type;
        facets.expression("default", before.defaultValue,
                          {ExpressionContext::Use::Default, &type, nullptr, &scope.from}, after.defaultValue,
                          {ExpressionContext::Use::Default, &type, nullptr, &scope.to});
        const auto texts = [](const ViewColumn &column) {
            FacetTexts list;
            if (column.defaultValue)
                list.emplace_back(QStringLiteral("default"), column.defaultValue->text);
            if (!column.comment.isEmpty())
                list.emplace_back(QStringLiteral("comment"), column.comment);
            return list;
        };
        if (auto draft = facets.take(texts(before), texts(after))) {
            draft->table = a.name;
            draft->fromColumns = {name};
            draft->toColumns = {name};
            out.drafts.push_back(std::move(*draft));
        }
    }
}

void compareParts(const Scope &scope, const View &a, const View &b, Drafts &out)
{
    const Table from = holderOf(a);
    const Table to = holderOf(b);
    Drafts parts;
    compareUniquesAndIndexes(scope, from, to, parts);
    compareTriggers(scope, from, to, parts);
    compareRules(scope, from, to, parts);
    compareColumnsOfView(scope, a, b, parts);
    for (Draft &draft : parts.drafts) {
        draft.table = a.name;
        out.drafts.push_back(std::move(draft));
    }
    out.takeTelling(std::move(parts));
}

void comparePair(const Scope &scope, const View &a, const View &b, Drafts &out)
{
    if (a == b)
        return;
    FacetDiff facets(scope, out, refOf(a), a.origin, b.origin);
    const FacetTexts before = textsOf(a, scope.dialect);
    const FacetTexts after = textsOf(b, scope.dialect);
    // SQLite keeps the names beside the query as they were given; elsewhere they are part of what it means.
    if (scope.dialect.id() == DialectId::Sqlite &&
        scope.folded(columnList(a.columnNames)) != scope.folded(columnList(b.columnNames)))
        facets.text("columns", columnList(a.columnNames), columnList(b.columnNames));
    facets.statement("definition", StatementUse::View, a.definition, {&scope.from, nullptr, a.columnNames},
                     b.definition, {&scope.to, nullptr, b.columnNames});
    facets.rest(before, after, {QStringLiteral("definition"), QStringLiteral("columns")});
    if (auto draft = facets.take(before, after))
        out.drafts.push_back(std::move(*draft));
    compareParts(scope, a, b, out);
}

void alone(const Scope &scope, const View &view, bool onFrom, Drafts &out)
{
    Draft *draft = oneSided(scope, out, refOf(view), view, onFrom);
    if (!draft)
        return;
    draft->table = view.name;
    std::vector<ObjectRef> &refs = draft->change.consequences;
    const QString path = pathOf(view.name);
    for (const Index &index : view.indexes)
        refs.push_back({Kind::Index, path, index.name});
    for (const Trigger &trigger : view.triggers)
        refs.push_back({Kind::Trigger, path, trigger.name});
    for (const RewriteRule &rule : view.rules)
        refs.push_back({Kind::Rule, path, rule.name});
}

} // namespace

void compareViews(const Scope &scope, Drafts &out)
{
    walk(
        scope, scope.from.views, scope.to.views,
        [&](const View &a, const View &b) {
            if (a.materialized == b.materialized) {
                comparePair(scope, a, b, out);
                return;
            }
            alone(scope, a, true, out);
            alone(scope, b, false, out);
        },
        [&](const View &a) { alone(scope, a, true, out); },
        [&](const View &b) { alone(scope, b, false, out); });
}

} // namespace reckoner::diffing
