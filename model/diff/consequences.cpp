// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/comparers.h"
#include "model/diff/walk.h"

#include <algorithm>
#include <limits>
#include <map>

namespace reckoner::diffing {

namespace {

/// Who may be a cause, by name.
struct Causes
{
    std::map<ObjectName, ObjectRef> fromTables; ///< removed or renamed, by the name on the from side
    std::map<ObjectName, ObjectRef> toTables;
    std::map<std::pair<ObjectName, QString>, ObjectRef> fromColumns;
    std::map<std::pair<ObjectName, QString>, ObjectRef> toColumns;
    std::map<std::pair<ObjectName, QString>, ObjectRef>
        revaluedColumns;                         ///< type, default or identity changed
    std::map<ObjectName, ObjectRef> primaryKeys; ///< changed in any way, by the name of the table
    std::map<QString, ObjectRef> fromSpaces;
    std::map<QString, ObjectRef> toSpaces;
    std::map<ObjectRef, const Sequence *> fromSequences; ///< all of them, where a finding is of one
    std::map<ObjectRef, const Sequence *> toSequences;
};

template<class Map, class Key>
auto in(const Map &map, const Key &key)
{
    const auto it = map.find(key);
    return it == map.end() ? std::nullopt : std::optional(it->second);
}

std::map<ObjectRef, const Sequence *> byRef(const std::map<ObjectName, Sequence> &sequences)
{
    std::map<ObjectRef, const Sequence *> all;
    for (const auto &[name, sequence] : sequences)
        all.emplace_hint(all.end(), refOf(sequence), &sequence);
    return all;
}

Causes causesAmong(const Scope &scope, const Drafts &out)
{
    Causes causes;
    if (std::any_of(out.drafts.begin(), out.drafts.end(),
                    [](const Draft &draft) { return draft.change.ref.kind == Kind::Sequence; })) {
        causes.fromSequences = byRef(scope.from.sequences);
        causes.toSequences = byRef(scope.to.sequences);
    }
    for (const Draft &draft : out.drafts) {
        const Change &change = draft.change;
        const bool onFrom = change.action == Action::Removed || change.action == Action::Renamed;
        const bool onTo = change.action == Action::Added || change.action == Action::Renamed;
        if (change.ref.kind == Kind::Schema) {
            if (onFrom)
                causes.fromSpaces.emplace(change.ref.object, change.ref);
            if (onTo)
                causes.toSpaces.emplace(change.ref.object, change.ref);
        } else if (change.ref.kind == Kind::Table) {
            const ObjectName name = foldedName(scope, draft.table);
            if (onFrom)
                causes.fromTables.emplace(name, change.ref);
            if (change.action == Action::Added)
                causes.toTables.emplace(name, change.ref);
            if (change.action == Action::Renamed && !change.facets.empty()) {
                const auto other = scope.to.tables.find(nameOfPath(change.facets.front().afterRaw));
                if (other != scope.to.tables.end())
                    causes.toTables.emplace(foldedName(scope, other->first), change.ref);
            }
        } else if (change.ref.kind == Kind::PrimaryKey) {
            causes.primaryKeys.emplace(foldedName(scope, draft.table), change.ref);
        } else if (change.ref.kind == Kind::Column) {
            const ObjectName name = foldedName(scope, draft.table);
            if (onFrom)
                causes.fromColumns.emplace(std::pair(name, *draft.fromColumns.begin()), change.ref);
            if (onTo)
                causes.toColumns.emplace(std::pair(name, *draft.toColumns.begin()), change.ref);
            if (change.action == Action::Modified) {
                for (const QString &facet : change.facetNames()) {
                    if (facet == QLatin1String("type") || facet == QLatin1String("default") ||
                        facet == QLatin1String("identity"))
                        causes.revaluedColumns.emplace(std::pair(name, *draft.fromColumns.begin()),
                                                       change.ref);
                }
            }
        }
    }
    return causes;
}

std::optional<ObjectRef> ownerCause(const Scope &scope, const Causes &causes, const OwnedBy &owner,
                                    bool onFrom)
{
    const ObjectName table = foldedName(scope, owner.table);
    const std::pair column(table, scope.folded(owner.column));
    if (auto cause = in(onFrom ? causes.fromTables : causes.toTables, table))
        return cause;
    if (auto cause = in(onFrom ? causes.fromColumns : causes.toColumns, column))
        return cause;
    return in(causes.revaluedColumns, column);
}

/// A serial column made wider or narrower, and its sequence with it: on both sides its type is the column's,
/// and nothing else of it is another.
bool followsType(const Scope &scope, const Causes &causes, const Draft &draft)
{
    const auto typeOf = [](const Sequence &sequence) {
        return sequence.options.type.isEmpty() ? QStringLiteral("bigint") : sequence.options.type;
    };
    const auto isColumns = [&](const Schema &schema, const Sequence &sequence) {
        const Table *table = sequence.ownedBy ? schema.table(sequence.ownedBy->table) : nullptr;
        const Column *column = table ? table->column(sequence.ownedBy->column) : nullptr;
        return column && column->type.name == typeOf(sequence);
    };
    const auto largest = [&](const Sequence &sequence) {
        const QString type = typeOf(sequence);
        return type == QLatin1String("smallint")  ? qint64(std::numeric_limits<qint16>::max())
               : type == QLatin1String("integer") ? qint64(std::numeric_limits<qint32>::max())
                                                  : std::numeric_limits<qint64>::max();
    };
    const auto rest = [&](const Sequence &sequence) {
        SequenceOptions options = sequence.options;
        options.type.clear();
        if (options.max == largest(sequence))
            options.max.reset();
        options.start = options.start.value_or(1);
        options.increment = options.increment.value_or(1);
        options.min = options.min.value_or(1);
        options.cache = options.cache.value_or(1);
        return options;
    };
    const Sequence *from = in(causes.fromSequences, draft.change.ref).value_or(nullptr);
    const Sequence *to = in(causes.toSequences, draft.change.ref).value_or(nullptr);
    return from && to && draft.change.facetNames() == QStringList{QStringLiteral("options")} &&
           from->unlogged == to->unlogged && typeOf(*from) != typeOf(*to) && isColumns(scope.from, *from) &&
           isColumns(scope.to, *to) && rest(*from) == rest(*to);
}

std::optional<ObjectRef> sequenceCause(const Scope &scope, const Causes &causes, const Draft &draft)
{
    const auto owner = [&](const auto &sequences) {
        const auto sequence = in(sequences, draft.change.ref);
        return sequence ? (*sequence)->ownedBy : std::nullopt;
    };
    const auto from = draft.onToOnly() ? std::nullopt : owner(causes.fromSequences);
    const auto to = draft.onFromOnly() ? std::nullopt : owner(causes.toSequences);
    if (draft.change.action == Action::Modified && from && followsType(scope, causes, draft))
        return in(causes.revaluedColumns,
                  std::pair(foldedName(scope, from->table), scope.folded(from->column)));
    if (draft.change.action == Action::Modified) {
        // Its owner goes by another name now; or the column lost its serial and only the tie is left.
        if (draft.change.facetNames() != QStringList{QStringLiteral("ownedBy")} || !from)
            return std::nullopt;
        return ownerCause(scope, causes, *from, true);
    }
    if (from)
        return ownerCause(scope, causes, *from, true);
    return to ? ownerCause(scope, causes, *to, false) : std::nullopt;
}

std::optional<ObjectRef> targetCause(const Scope &scope, const Causes &causes, const ForeignKey &key,
                                     bool onFrom)
{
    const ObjectName table = foldedName(scope, key.target);
    if (auto cause = in(onFrom ? causes.fromTables : causes.toTables, table))
        return cause;
    for (const QString &column : key.targetColumns) {
        if (auto cause =
                in(onFrom ? causes.fromColumns : causes.toColumns, std::pair(table, scope.folded(column))))
            return cause;
    }
    return std::nullopt;
}

/// SQLite: whether the key leads to whatever is the primary key there: a key that names no columns does.
/// Where there is none it names none.
bool leadsToPrimaryKey(const Scope &scope, const ForeignKey &key, const Schema &schema)
{
    const Table *target = schema.table(key.target);
    const QStringList columns = target && target->primaryKey ? target->primaryKey->columns : QStringList();
    return scope.folded(columnList(key.targetColumns)) == scope.folded(columnList(columns));
}

/// A key to the same table, whose primary key is another now, or which came or went.
std::optional<ObjectRef> primaryKeyCause(const Scope &scope, const Causes &causes, const Draft &draft)
{
    const ObjectName target = foldedName(scope, draft.fromKey->target);
    if (scope.dialect.id() != DialectId::Sqlite || foldedName(scope, draft.toKey->target) != target ||
        !leadsToPrimaryKey(scope, *draft.fromKey, scope.from) ||
        !leadsToPrimaryKey(scope, *draft.toKey, scope.to))
        return std::nullopt;
    for (const auto *map : {&causes.fromTables, &causes.toTables, &causes.primaryKeys}) {
        if (auto cause = in(*map, target))
            return cause;
    }
    return std::nullopt;
}

std::optional<ObjectRef> keyCause(const Scope &scope, const Causes &causes, const Draft &draft)
{
    if (draft.onFromOnly())
        return targetCause(scope, causes, *draft.fromKey, true);
    if (draft.onToOnly())
        return targetCause(scope, causes, *draft.toKey, false);
    QStringList facets = draft.change.facetNames();
    facets.removeAll(QStringLiteral("name"));
    if (facets != QStringList{QStringLiteral("target")})
        return std::nullopt;
    const auto before = targetCause(scope, causes, *draft.fromKey, true);
    const auto after = targetCause(scope, causes, *draft.toKey, false);
    return before && before == after ? before : primaryKeyCause(scope, causes, draft);
}

} // namespace

void findConsequences(const Scope &scope, Drafts &out)
{
    const Causes causes = causesAmong(scope, out);
    for (Draft &draft : out.drafts) {
        if (draft.consequenceOf)
            continue;
        const Kind kind = draft.change.ref.kind;
        if (kind == Kind::Sequence)
            draft.consequenceOf = sequenceCause(scope, causes, draft);
        else if (kind == Kind::ForeignKey)
            draft.consequenceOf = keyCause(scope, causes, draft);
        if (!draft.consequenceOf && !belongsToTable(kind) && kind != Kind::Schema &&
            kind != Kind::Extension) {
            for (const auto &[space, ref] : draft.onFromOnly() ? causes.fromSpaces : causes.toSpaces) {
                if ((draft.onFromOnly() || draft.onToOnly()) && pathPart(space) == draft.change.ref.path)
                    draft.consequenceOf = ref;
            }
        }
    }
}

std::vector<Change> settled(std::vector<Draft> drafts)
{
    std::map<ObjectRef, Draft *> first; // an object may have two drafts
    for (Draft &draft : drafts)
        first.emplace(draft.change.ref, &draft);
    for (Draft &draft : drafts) {
        if (!draft.consequenceOf)
            continue;
        // A cause may itself be a consequence: the entry goes to the finding at the top.
        Draft *cause = &draft;
        for (int depth = 0; depth < 4 && cause->consequenceOf; ++depth) {
            const auto it = first.find(*cause->consequenceOf);
            if (it == first.end() || it->second == cause)
                break;
            cause = it->second;
        }
        if (cause == &draft)
            continue;
        std::vector<ObjectRef> &list = cause->change.consequences;
        list.push_back(draft.change.ref);
        list.insert(list.end(), draft.change.consequences.begin(), draft.change.consequences.end());
    }
    std::vector<Change> changes;
    for (Draft &draft : drafts) {
        if (draft.consequenceOf && first.contains(*draft.consequenceOf))
            continue;
        std::vector<ObjectRef> &list = draft.change.consequences;
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
        changes.push_back(std::move(draft.change));
    }
    std::sort(changes.begin(), changes.end(), [](const Change &a, const Change &b) {
        if (a.ref != b.ref)
            return a.ref < b.ref;
        return static_cast<int>(a.action) < static_cast<int>(b.action);
    });
    return changes;
}

} // namespace reckoner::diffing
