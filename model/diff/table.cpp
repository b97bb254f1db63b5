// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/sqlite_complete.h"
#include "model/diff/comparers.h"
#include "model/diff/difftext.h"
#include "model/sql/sqlite_tableparser.h"

#include <algorithm>

namespace reckoner::diffing {

namespace {

bool meet(const std::set<QString> &a, const std::map<QString, ObjectRef> &b)
{
    return std::any_of(a.begin(), a.end(), [&](const QString &name) { return b.contains(name); });
}

ObjectRef firstOf(const std::set<QString> &names, const std::map<QString, ObjectRef> &refs)
{
    const auto it =
        std::find_if(names.begin(), names.end(), [&](const QString &name) { return refs.contains(name); });
    return refs.at(*it);
}

/// SQLite: a column of which only that differs which follows from the key (equivalence 5.3).
bool followsKey(const Scope &scope, const Draft &draft, const Table &from, const Table &to)
{
    const auto find = [&](const Table &table, const std::set<QString> &names) -> const Column * {
        for (const Column &column : table.columns) {
            if (names.contains(scope.folded(column.name)))
                return &column;
        }
        return nullptr;
    };
    const Column *a = find(from, draft.fromColumns);
    const Column *b = find(to, draft.toColumns);
    return a && b && draft.change.action == Action::Modified &&
           draft.change.facetNames() == facetsByKey(scope, from, *a, to, *b);
}

/// A table that became one WITHOUT ROWID or STRICT, or was one, or whose INTEGER PRIMARY KEY became DESC:
/// that decides which keys refuse NULL.
bool turnsKeys(const Draft &table)
{
    const auto &facets = table.change.facets;
    return std::any_of(facets.begin(), facets.end(), [](const FacetChange &facet) {
        const auto turned = [&](const char *option) {
            return facet.beforeRaw.contains(QLatin1String(option)) !=
                   facet.afterRaw.contains(QLatin1String(option));
        };
        return facet.facet == QLatin1String("options") &&
               (turned("without rowid") || turned("strict") || turned(sqlitePrimaryKeyDesc));
    });
}

/// Inside one table: a column that is on one side only takes along what is made over it there, and a new
/// primary key makes its columns NOT NULL; on SQLite one that goes lets them be NULL again.
void consequencesInTable(const Scope &scope, const Table &from, const Table &to, Drafts &out)
{
    std::map<QString, ObjectRef> removed;
    std::map<QString, ObjectRef> added;
    std::vector<const Draft *> keys;
    std::vector<const Draft *> tables;
    for (const Draft &draft : out.drafts) {
        if (draft.change.ref.kind == Kind::PrimaryKey)
            keys.push_back(&draft);
        if (draft.change.ref.kind == Kind::Table)
            tables.push_back(&draft);
        if (draft.change.ref.kind != Kind::Column)
            continue;
        if (draft.onFromOnly())
            removed.emplace(*draft.fromColumns.begin(), draft.change.ref);
        else if (draft.onToOnly())
            added.emplace(*draft.toColumns.begin(), draft.change.ref);
    }
    for (Draft &draft : out.drafts) {
        const Kind kind = draft.change.ref.kind;
        if (kind == Kind::Table)
            continue;
        if (kind == Kind::Column) {
            const bool nullableOnly = draft.change.facetNames() == QStringList{QStringLiteral("nullable")};
            const bool byKey = followsKey(scope, draft, from, to);
            for (const Draft *table : tables) {
                if (byKey && turnsKeys(*table))
                    draft.consequenceOf = table->change.ref;
            }
            for (const Draft *key : keys) {
                if (byKey && !draft.consequenceOf)
                    draft.consequenceOf = key->change.ref;
                const QString column = draft.toColumns.empty() ? QString() : *draft.toColumns.begin();
                if (nullableOnly && draft.change.facets.front().afterRaw == nullableText(false) &&
                    key->toColumns.contains(column) && !key->fromColumns.contains(column))
                    draft.consequenceOf = key->change.ref;
            }
        } else if (draft.onFromOnly()) {
            if (meet(draft.fromColumns, removed))
                draft.consequenceOf = firstOf(draft.fromColumns, removed);
        } else if (!draft.onToOnly() && meet(draft.fromColumns, removed) && meet(draft.toColumns, added)) {
            draft.consequenceOf = firstOf(draft.fromColumns, removed);
        }
    }
}

void compareTableFacets(const Scope &scope, const Table &from, const Table &to, bool columnsDiffer,
                        Drafts &out)
{
    FacetDiff facets(scope, out, refOf(from), from.origin, to.origin);
    facets.text("comment", from.comment, to.comment);
    facets.text("options", optionsText(from), optionsText(to));
    facets.statement("partitionKey", StatementUse::PartitionKey, from.partitionKey, {&scope.from, &from, {}},
                     to.partitionKey, {&scope.to, &to, {}});
    if (from.partitionOf != to.partitionOf)
        facets.text("partitionOf", partitionText(from), partitionText(to));
    else
        facets.statement("partitionOf", StatementUse::PartitionBound, from.partitionBound,
                         {&scope.from, &from, {}}, to.partitionBound, {&scope.to, &to, {}});
    facets.text("inherits", parentsText(from), parentsText(to));
    facets.text("server", from.server, to.server);
    facets.statement("module", StatementUse::Module, moduleText(from), {&scope.from, &from, {}},
                     moduleText(to), {&scope.to, &to, {}});
    const QString order = scope.folded(columnList(from.columnNames()));
    if (scope.columnOrder && !columnsDiffer && order != scope.folded(columnList(to.columnNames())))
        facets.text("columnOrder", columnList(from.columnNames()), columnList(to.columnNames()));
    if (auto draft = facets.take(textsOf(from, scope.dialect), textsOf(to, scope.dialect)))
        out.drafts.push_back(std::move(*draft));
}

bool sameColumnNames(const Scope &scope, const Table &from, const Table &to)
{
    if (from.columns.size() != to.columns.size())
        return false;
    std::set<QString> names;
    for (const Column &column : from.columns)
        names.insert(scope.folded(column.name));
    return std::all_of(to.columns.begin(), to.columns.end(),
                       [&](const Column &column) { return names.contains(scope.folded(column.name)); });
}

template<class List>
void appendRefs(const Table &table, const List &list, std::vector<ObjectRef> &refs)
{
    for (const auto &object : list)
        refs.push_back(refOf(table, object));
}

} // namespace

Drafts compareTable(const Scope &scope, const Table &from, const Table &to)
{
    Drafts out;
    if (from == to)
        return out;
    const auto renamed =
        scope.renames && scope.fromFacets.speaksOf(Kind::Column) && scope.toFacets.speaksOf(Kind::Column)
            ? renamedColumns(scope, from, to)
            : decltype(renamedColumns(scope, from, to)){};
    std::map<QString, QString> names;
    for (const auto &[a, b] : renamed) {
        names.emplace(scope.folded(a->name), b->name);
        Draft draft;
        draft.change.ref = refOf(from, *a);
        draft.change.action = Action::Renamed;
        draft.change.facets.push_back(
            {QStringLiteral("name"),
             a->name,
             b->name,
             a->name,
             b->name,
             {DiffText::tr("same type, nullability and default"), DiffText::tr("close positions")}});
        draft.change.before = textsOf(*a, scope.dialect);
        draft.change.after = textsOf(*b, scope.dialect);
        draft.change.from = a->origin;
        draft.change.to = b->origin;
        draft.change.certainty = Certainty::Uncertain;
        draft.change.uncertainBecause = DiffText::tr("a renamed column, or one dropped and another added");
        draft.fromColumns = {scope.folded(a->name)};
        draft.toColumns = {scope.folded(b->name)};
        out.drafts.push_back(std::move(draft));
    }
    // What a virtual table holds is its module's affair; a side that cannot speak of modules knows neither.
    if (from.isVirtual != to.isVirtual) {
        compareTableFacets(scope, from, to, true, out);
        for (Draft &draft : out.drafts)
            draft.table = from.name;
        return out;
    }
    const Table mapped = names.empty() ? Table() : withColumns(from, names, scope.folds);
    const Table &left = names.empty() ? from : mapped;

    compareTableFacets(scope, left, to, !sameColumnNames(scope, left, to), out);
    compareColumns(scope, left, to, out);
    comparePrimaryKeys(scope, left, to, out);
    compareUniquesAndIndexes(scope, left, to, out);
    comparePartIndexes(scope, left, to, out);
    compareChecks(scope, left, to, out);
    compareForeignKeys(scope, left, to, out);
    compareExclusions(scope, left, to, out);
    compareTriggers(scope, left, to, out);
    comparePolicies(scope, left, to, out);
    compareRules(scope, left, to, out);
    for (Draft &draft : out.drafts)
        draft.table = from.name;
    consequencesInTable(scope, left, to, out);
    return out;
}

void oneSidedTable(const Scope &scope, const Table &table, bool onFrom, Drafts &out)
{
    if (table.isVirtual &&
        !(onFrom ? scope.toFacets : scope.fromFacets).speaksOf(Kind::Table, QStringLiteral("module"))) {
        out.notComparable.push_back({refOf(table), QString(),
                                     DiffText::tr("the other side cannot speak of virtual tables"),
                                     placeOf(table.origin)});
        return;
    }
    Draft *draft = oneSided(scope, out, refOf(table), table, onFrom);
    if (!draft)
        return;
    draft->table = table.name;
    draft->change.destructive = onFrom;
    std::vector<ObjectRef> &refs = draft->change.consequences;
    appendRefs(table, table.columns, refs);
    if (table.primaryKey)
        refs.push_back(refOf(table, *table.primaryKey));
    appendRefs(table, table.uniques, refs);
    appendRefs(table, table.checks, refs);
    appendRefs(table, table.foreignKeys, refs);
    appendRefs(table, table.exclusions, refs);
    appendRefs(table, table.indexes, refs);
    for (const Trigger &trigger : table.triggers)
        refs.push_back({Kind::Trigger, pathOf(table.name), trigger.name});
    for (const Policy &policy : table.policies)
        refs.push_back({Kind::Policy, pathOf(table.name), policy.name});
    for (const RewriteRule &rule : table.rules)
        refs.push_back({Kind::Rule, pathOf(table.name), rule.name});
}

} // namespace reckoner::diffing
