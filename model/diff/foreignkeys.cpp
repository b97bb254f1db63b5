// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/comparers.h"
#include "model/diff/matching.h"

#include <algorithm>

namespace reckoner::diffing {

namespace {

/// A key that names no columns of its target leads to what the primary key there is now: SQLite looks it up
/// when it needs it, and takes a target that is made later.
QStringList targetColumns(const ForeignKey &key, const Table &own, const Schema &schema)
{
    if (!key.targetColumns.isEmpty())
        return key.targetColumns;
    const Table *target = key.target == own.name ? &own : schema.table(key.target);
    return target && target->primaryKey ? target->primaryKey->columns : QStringList();
}

/// What leads where, a column to a column in any order; without the quotes of a path, which depend on the
/// letter case.
QString targetKey(const Scope &scope, const ForeignKey &key, const Table &own, const Schema &schema)
{
    const QStringList there = targetColumns(key, own, schema);
    QStringList pairs;
    for (qsizetype i = 0; i < std::max(key.columns.size(), there.size()); ++i)
        pairs.append(key.columns.value(i) + QLatin1Char('\t') + there.value(i));
    pairs.sort();
    return scope.folded((QStringList{key.target.schema, key.target.name} + pairs).join(QLatin1Char('\n')));
}

/// SQLite waits only for what is INITIALLY DEFERRED: no statement changes that later, but for a pragma that
/// does it to every key.
Normal waiting(const Scope &scope, const ForeignKey &key)
{
    const QString rule = QStringLiteral("sqlite.deferrable");
    Normal normal{deferText(key.deferrability), {}, true};
    if (scope.dialect.id() == DialectId::Sqlite && key.deferrability.deferrable &&
        !key.deferrability.initiallyDeferred && scope.dialect.applies(rule))
        normal = {QString(), {rule}, true};
    return normal;
}

QString columnsKey(const Scope &scope, const ForeignKey &key)
{
    QStringList columns = key.columns;
    columns.sort();
    return scope.folded(columnList(columns));
}

} // namespace

void compareForeignKeys(const Scope &scope, const Table &from, const Table &to, Drafts &out)
{
    const auto structure = [&](const ForeignKey &key, bool onFrom) {
        return targetKey(scope, key, onFrom ? from : to, onFrom ? scope.from : scope.to);
    };
    const auto related = [&](const ForeignKey &a, const ForeignKey &b) {
        return columnsKey(scope, a) == columnsKey(scope, b);
    };
    const auto has = [&](const Table &table, const QStringList &columns) {
        return std::all_of(columns.begin(), columns.end(), [&](const QString &name) {
            return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column &column) {
                return scope.folded(column.name) == scope.folded(name);
            });
        });
    };
    // Without a name, over other columns that both tables have: still the key to that table.
    const auto sameTarget = [&](const ForeignKey &a, const ForeignKey &b) {
        return related(a, b) || (scope.folded(pathOf(a.target)) == scope.folded(pathOf(b.target)) &&
                                 has(to, a.columns) && has(from, b.columns));
    };
    const auto found = matched(from.foreignKeys, to.foreignKeys, scope, structure, sameTarget);
    for (const auto &[a, b] : found.pairs) {
        if (*a == *b)
            continue;
        FacetDiff facets(scope, out, refOfPair(from, *a, to, *b), a->origin, b->origin);
        const FacetTexts before = textsOf(*a, scope.dialect);
        const FacetTexts after = textsOf(*b, scope.dialect);
        if (!related(*a, *b))
            facets.text("columns", columnList(a->columns), columnList(b->columns));
        else if (targetText(*a) == targetText(*b) && structure(*a, true) != structure(*b, false))
            facets.text("columns", columnList(a->columns), columnList(b->columns));
        else if (structure(*a, true) != structure(*b, false))
            facets.text("target", targetText(*a), targetText(*b));
        const Normal firstWait = waiting(scope, *a);
        const Normal secondWait = waiting(scope, *b);
        facets.normals("deferrable", deferText(a->deferrability), firstWait, deferText(b->deferrability),
                       secondWait);
        facets.rest(before, after,
                    {QStringLiteral("columns"), QStringLiteral("target"), QStringLiteral("name"),
                     QStringLiteral("deferrable")});
        facets.name(a->name, b->name);
        if (auto draft = facets.take(before, after)) {
            draft->fromColumns = columnsOf(*a, scope.folds);
            draft->toColumns = columnsOf(*b, scope.folds);
            draft->fromKey = *a;
            draft->toKey = *b;
            out.drafts.push_back(std::move(*draft));
        }
    }
    for (const ForeignKey *key : found.removed) {
        if (Draft *draft = oneSided(scope, out, refOf(from, *key), *key, true)) {
            draft->fromColumns = columnsOf(*key, scope.folds);
            draft->fromKey = *key;
        }
    }
    for (const ForeignKey *key : found.added) {
        if (Draft *draft = oneSided(scope, out, refOf(to, *key), *key, false)) {
            draft->toColumns = columnsOf(*key, scope.folds);
            draft->toKey = *key;
        }
    }
}

} // namespace reckoner::diffing
