// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/comparers.h"
#include "model/diff/excerpt.h"

#include "model/schema/kinds_of_schema.h"
#include "model/sql/script.h"

#include <algorithm>

namespace reckoner::diffing {

namespace {

constexpr std::size_t mostDrafts = 1000;
constexpr int mostTrials = 200;

ObjectName nameOf(const ObjectRef &ref)
{
    return {splitPath(ref.path).value(0), ref.object};
}

bool alterColumn(const Scope &scope, SchemaEditor &editor, const Draft &draft)
{
    const Change &change = draft.change;
    if (change.action == Action::Removed)
        return bool(editor.dropColumn(draft.table, change.ref.object, false, true));
    ColumnEdit edit;
    if (change.action == Action::Renamed) {
        edit.newName = change.facets.front().afterRaw;
        return bool(editor.alterColumn(draft.table, change.ref.object, edit));
    }
    const Table *table = scope.to.table(draft.table);
    const Column *column = table ? table->column(change.ref.object) : nullptr;
    if (!column)
        return false;
    if (change.action == Action::Added)
        return bool(editor.addColumn(draft.table, *column));
    for (const QString &facet : change.facetNames()) {
        if (facet == QLatin1String("type"))
            edit.type = column->type;
        else if (facet == QLatin1String("nullable"))
            edit.nullable = column->nullable;
        else if (facet == QLatin1String("default"))
            edit.defaultValue = column->defaultValue;
        else if (facet == QLatin1String("collation"))
            edit.collation = column->collation;
        else if (facet == QLatin1String("comment"))
            edit.comment = column->comment;
        else
            return false;
    }
    return bool(editor.alterColumn(draft.table, change.ref.object, edit));
}

QString quotedPath(const Scope &scope, const ObjectName &name)
{
    return scope.dialect.quote(name.schema) + QLatin1Char('.') + scope.dialect.quote(name.name);
}

bool applySql(const QString &sql, SchemaEditor &editor)
{
    const ScriptOutcome outcome = applyScript(sql, editor, {});
    return outcome.opaques.empty() && outcome.problems.empty();
}

/// A partition attached or detached.
bool alterPartition(const Scope &scope, SchemaEditor &editor, const Draft &draft)
{
    const Table *from = scope.from.table(draft.table);
    const Table *to = scope.to.table(draft.table);
    if (!from || !to || draft.change.facetNames() != QStringList{QStringLiteral("partitionOf")} ||
        bool(from->partitionOf) == bool(to->partitionOf))
        return false;
    const auto path = [&](const ObjectName &name) { return quotedPath(scope, name); };
    const QString sql = QLatin1String("ALTER TABLE ") +
                        path(from->partitionOf ? *from->partitionOf : *to->partitionOf) +
                        (from->partitionOf ? QLatin1String(" DETACH PARTITION ") + path(draft.table)
                                           : QLatin1String(" ATTACH PARTITION ") + path(draft.table) +
                                                 QLatin1Char(' ') + to->partitionBound);
    return applySql(sql, editor);
}

/// Columns of a view under new names.
bool alterView(const Scope &scope, SchemaEditor &editor, const Draft &draft)
{
    const ObjectName name = nameOf(draft.change.ref);
    if (draft.change.action == Action::Removed)
        return bool(editor.dropOther(draft.change.ref.kind, name, false, true));
    const auto from = scope.from.views.find(name);
    const auto to = scope.to.views.find(name);
    if (draft.change.action != Action::Modified || from == scope.from.views.end() ||
        to == scope.to.views.end() || from->second.columns.size() != to->second.columns.size())
        return false;
    bool changed = false;
    for (std::size_t i = 0; i < from->second.columns.size(); ++i) {
        const QString &before = from->second.columns[i].name;
        const QString &after = to->second.columns[i].name;
        if (before == after)
            continue;
        if (!editor.renameViewColumn(name, before, after))
            return false;
        changed = true;
    }
    return changed;
}

bool alterTable(const Scope &scope, SchemaEditor &editor, const Draft &draft)
{
    const Change &change = draft.change;
    if (change.action == Action::Removed)
        return bool(editor.dropTable(draft.table, false, true));
    if (change.action == Action::Modified)
        return alterPartition(scope, editor, draft);
    if (change.action != Action::Renamed)
        return false;
    const ObjectName to = nameOfPath(change.facets.back().afterRaw);
    ObjectName name = draft.table;
    if (to.schema != name.schema) {
        if (!editor.setTableSchema(name, to.schema))
            return false;
        name.schema = to.schema;
    }
    return to.name == name.name || editor.renameTable(name, to.name);
}

/// The new name, where a change says no more than that.
std::optional<QString> newNameOnly(const Change &change)
{
    if (change.action != Action::Modified || change.facetNames() != QStringList{QStringLiteral("name")})
        return std::nullopt;
    return change.facets.front().afterRaw;
}

bool alterConstraint(const Scope &scope, SchemaEditor &editor, const Draft &draft)
{
    const Change &change = draft.change;
    if (const auto name = newNameOnly(change))
        return bool(editor.renameConstraint(draft.table, change.ref.object, *name));
    if (change.action == Action::Removed)
        return bool(editor.dropConstraint(draft.table, change.ref.object, change.ref.kind, false, true));
    if (change.action != Action::Added || change.ref.kind != Kind::Check)
        return false;
    const Table *table = scope.to.table(draft.table);
    for (const CheckConstraint &check : table ? table->checks : std::vector<CheckConstraint>()) {
        if (check.name == change.ref.object)
            return bool(editor.addCheck(draft.table, check));
    }
    return false;
}

bool alterIndex(SchemaEditor &editor, const Draft &draft)
{
    const Change &change = draft.change;
    const ObjectName index{draft.table.schema, change.ref.object};
    if (const auto name = newNameOnly(change))
        return bool(editor.renameIndex(index, *name));
    return change.action == Action::Removed && editor.dropIndex(index);
}

bool alterEnum(const Scope &scope, SchemaEditor &editor, const Draft &draft)
{
    const ObjectName name = nameOf(draft.change.ref);
    if (draft.change.action == Action::Removed)
        return bool(editor.dropType(name, false, true));
    const auto from = scope.from.enums.find(name);
    const auto to = scope.to.enums.find(name);
    if (draft.change.action != Action::Modified || from == scope.from.enums.end() ||
        to == scope.to.enums.end() || from->second.labels.size() != to->second.labels.size())
        return false;
    // A label at the same place under another name.
    for (qsizetype i = 0; i < to->second.labels.size(); ++i) {
        const QString &before = from->second.labels[i];
        const QString &after = to->second.labels[i];
        if (before != after && !editor.renameEnumLabel(name, before, after))
            return false;
    }
    return true;
}

/// An attribute under another name.
bool alterComposite(const Scope &scope, SchemaEditor &editor, const Draft &draft)
{
    const ObjectName name = nameOf(draft.change.ref);
    if (draft.change.action == Action::Removed)
        return bool(editor.dropType(name, false, true));
    const auto from = scope.from.composites.find(name);
    const auto to = scope.to.composites.find(name);
    if (draft.change.action != Action::Modified || from == scope.from.composites.end() ||
        to == scope.to.composites.end() || from->second.attributes.size() != to->second.attributes.size())
        return false;
    const std::vector<Column> before = from->second.attributes;
    const std::vector<Column> &after = to->second.attributes;
    bool changed = false;
    for (size_t i = 0; i < before.size(); ++i) {
        if (before[i].name == after[i].name)
            continue;
        const QString sql = QLatin1String("ALTER TYPE ") + quotedPath(scope, name) +
                            QLatin1String(" RENAME ATTRIBUTE ") + scope.dialect.quote(before[i].name) +
                            QLatin1String(" TO ") + scope.dialect.quote(after[i].name);
        if (!applySql(sql, editor))
            return false;
        changed = true;
    }
    return changed;
}

/// Dropped, or moved to another schema.
bool alterExtension(const Scope &scope, SchemaEditor &editor, const Draft &draft)
{
    const Change &change = draft.change;
    const QString &name = change.ref.object;
    if (change.action == Action::Removed)
        return bool(editor.dropOther(Kind::Extension, {QString(), name}, false, true));
    const auto from = scope.from.extensions.find(name);
    const auto to = scope.to.extensions.find(name);
    if (change.facetNames() != QStringList{QStringLiteral("schema")} || from == scope.from.extensions.end() ||
        to == scope.to.extensions.end() || to->second.schema.isEmpty())
        return false;
    Extension moved = from->second;
    moved.schema = to->second.schema;
    editor.put(std::move(moved));
    return true;
}

/// Does on the from side what the change says; false where that is not known.
bool apply(const Scope &scope, SchemaEditor &editor, const Draft &draft)
{
    const Change &change = draft.change;
    switch (change.ref.kind) {
    case Kind::Table:
        return alterTable(scope, editor, draft);
    case Kind::Column:
        return alterColumn(scope, editor, draft);
    case Kind::PrimaryKey:
    case Kind::Unique:
    case Kind::Check:
        return alterConstraint(scope, editor, draft);
    case Kind::Index:
        return alterIndex(editor, draft);
    case Kind::Enum:
        return alterEnum(scope, editor, draft);
    case Kind::Composite:
        return alterComposite(scope, editor, draft);
    case Kind::Domain:
    case Kind::Range:
        return change.action == Action::Removed && editor.dropType(nameOf(change.ref), false, true);
    case Kind::Sequence:
        return change.action == Action::Removed && editor.dropSequence(nameOf(change.ref), false, true);
    case Kind::View:
    case Kind::MaterializedView:
        return alterView(scope, editor, draft);
    case Kind::Schema:
        return change.action == Action::Removed && editor.dropSchema(change.ref.object, false, true);
    case Kind::Extension:
        return alterExtension(scope, editor, draft);
    case Kind::Collation:
    case Kind::Routine:
        return change.action == Action::Removed &&
               editor.dropOther(change.ref.kind, nameOf(change.ref), false, true);
    default:
        return false;
    }
}

std::set<std::pair<ObjectRef, Action>> told(const Drafts &drafts)
{
    std::set<std::pair<ObjectRef, Action>> refs;
    for (const Draft &draft : drafts.drafts)
        refs.emplace(draft.change.ref, draft.change.action);
    return refs;
}

/// Whether anything is told of an object: what an edit took is no consequence of it while another takes its
/// place.
bool speaksOf(const std::set<std::pair<ObjectRef, Action>> &told, const ObjectRef &ref)
{
    return std::any_of(told.begin(), told.end(), [&](const auto &each) { return each.first == ref; });
}

/// Schemas and extensions first, then tables: what a column of theirs would take along goes with them.
std::vector<Draft *> inOrder(Drafts &out)
{
    std::vector<Draft *> causes;
    for (Draft &draft : out.drafts)
        causes.push_back(&draft);
    const auto rank = [](const Draft *draft) {
        const Kind kind = draft->change.ref.kind;
        return kind == Kind::Schema || kind == Kind::Extension ? -1
               : kind == Kind::Table                           ? 0
               : kind == Kind::Column                          ? 1
                                                               : 2;
    };
    std::stable_sort(causes.begin(), causes.end(),
                     [&](const Draft *a, const Draft *b) { return rank(a) < rank(b); });
    return causes;
}

/// Kinds whose texts name tables of any place.
bool isText(Kind kind)
{
    return kind == Kind::View || kind == Kind::MaterializedView || kind == Kind::Routine ||
           kind == Kind::Rule || kind == Kind::Policy || kind == Kind::Trigger || kind == Kind::Publication ||
           kind == Kind::Statistics || kind == Kind::Sequence;
}

/// Whether any other change may be a consequence of this one, by what is known without trying it.
bool mayCause(const Scope &scope, const Ties &ties, const Draft &cause, const std::vector<Draft> &drafts)
{
    const Change &change = cause.change;
    const Kind kind = change.ref.kind;
    const bool isPart =
        kind == Kind::Column || kind == Kind::PrimaryKey || kind == Kind::Unique || kind == Kind::Check;
    if (kind != Kind::Table && !isPart)
        return true;
    // What only adds or alters leaves the texts alone, but for a type.
    const QStringList facets = change.facetNames();
    const bool isPlain = change.action == Action::Added ||
                         (change.action == Action::Modified && !facets.contains(QLatin1String("type")));
    std::set<ObjectName> reached = ties.from(cause.table, !isPlain);
    if (const Table *to = scope.to.table(cause.table); to && to->partitionOf)
        reached.insert(*to->partitionOf);
    if (const Table *from = scope.from.table(cause.table); from && from->partitionOf)
        reached.insert(*from->partitionOf);
    return std::any_of(drafts.begin(), drafts.end(), [&](const Draft &draft) {
        return &draft != &cause && !draft.consequenceOf &&
               (reached.contains(draft.table) || draft.change.ref.kind == Kind::Sequence ||
                (!isPlain && isText(draft.change.ref.kind)));
    });
}

/// The tables that an edit changed, and whether it changed, made or took anything else than tables.
struct Reach
{
    std::set<ObjectName> tables;
    bool isWider = false;
};

Reach reachOf(const Schema &before, const Schema &after)
{
    Reach reach;
    for (const auto &[name, table] : before.tables) {
        const auto it = after.tables.find(name);
        if (it == after.tables.end())
            reach.isWider = true;
        else if (it->second.identity() != table.identity())
            reach.tables.insert(name);
    }
    reach.isWider =
        reach.isWider || before.tables.size() != after.tables.size() || before.namespaces != after.namespaces;
    eachKind(before, [&](Kind, const auto &map) {
        using Map = std::decay_t<decltype(map)>;
        eachKind(after, [&](Kind, const auto &other) {
            if constexpr (std::is_same_v<Map, std::decay_t<decltype(other)>>)
                reach.isWider = reach.isWider || map != other;
        });
    });
    return reach;
}

} // namespace

void findEffects(const Scope &whole, const Compare &compare, const TablePair &tablePair, Drafts &out)
{
    if (out.drafts.size() < 2 || out.drafts.size() > mostDrafts)
        return;
    int trials = 0;
    const Ties ties(whole.from);
    const bool any = std::any_of(out.drafts.begin(), out.drafts.end(), [&](const Draft &draft) {
        return !draft.consequenceOf && mayCause(whole, ties, draft, out.drafts);
    });
    if (!any)
        return;
    const Excerpt excerpt = excerptOf(whole, ties, out.drafts);
    const Scope scope = whole.with(excerpt.from, excerpt.to);
    for (Draft *cause : inOrder(out)) {
        if (cause->consequenceOf || trials >= mostTrials || !mayCause(scope, ties, *cause, out.drafts))
            continue;
        Schema trial = scope.from;
        SchemaEditor editor(trial, scope.dialect);
        if (!apply(scope, editor, *cause))
            continue;
        editor.settle();
        ++trials;
        Reach reach = reachOf(scope.from, trial);
        // A table that went is told by itself, whatever else was done to it.
        std::erase_if(reach.tables, [&](const ObjectName &name) { return !scope.to.tables.contains(name); });
        std::vector<Draft *> others;
        for (Draft &draft : out.drafts) {
            if (&draft != cause && !draft.consequenceOf &&
                (reach.isWider || reach.tables.contains(draft.table)))
                others.push_back(&draft);
        }
        if (others.empty())
            continue;
        const Scope tried = scope.withFrom(trial);
        Drafts after;
        if (reach.isWider) {
            after = compare(tried);
        } else {
            for (const ObjectName &name : reach.tables) {
                Drafts more = tablePair(tried, trial.tables.at(name), scope.to.tables.at(name));
                std::move(more.drafts.begin(), more.drafts.end(), std::back_inserter(after.drafts));
            }
        }
        const auto left = told(after);
        if (cause->change.action != Action::Renamed &&
            left.contains({cause->change.ref, cause->change.action}))
            continue;
        for (Draft *other : others) {
            // Renames of other things than columns stand in no comparison: they have passes of their own.
            const bool isColumn = other->change.ref.kind == Kind::Column;
            if ((isColumn || other->change.action != Action::Renamed) && !speaksOf(left, other->change.ref))
                other->consequenceOf = cause->change.ref;
        }
    }
}

} // namespace reckoner::diffing
