// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/editor.h"

#include "model/schema/rewrite.h"
#include "model/schema/typed.h"

#include <algorithm>

namespace reckoner {

Result<void> SchemaEditor::createSchema(const QString &name, bool ifNotExists)
{
    if (m_schema.namespaces.contains(name)) {
        if (ifNotExists)
            return {};
        return unexpected(exists(tr("Schema %1 is there already.").arg(name)));
    }
    Namespace space{name, {}, {}};
    mark(space);
    m_schema.namespaces.emplace(name, space);
    touch({Kind::Schema, {}, name}, Touch::Action::Created);
    return {};
}

Result<void> SchemaEditor::dropSchema(const QString &name, bool ifExists, bool cascade)
{
    const auto inside = [&](const auto &objects) {
        std::vector<ObjectName> names;
        for (const auto &[object, value] : objects) {
            if (object.schema == name)
                names.push_back(object);
        }
        return names;
    };
    const auto tables = inside(m_schema.tables);
    const auto views = inside(m_schema.views);
    const auto enums = inside(m_schema.enums);
    const auto domains = inside(m_schema.domains);
    const auto composites = inside(m_schema.composites);
    const auto ranges = inside(m_schema.ranges);
    const auto routines = inside(m_schema.routines);
    const auto collations = inside(m_schema.collations);
    const auto statistics = inside(m_schema.statistics);
    const size_t count = tables.size() + views.size() + enums.size() + domains.size() + composites.size() +
                         ranges.size() + routines.size() + collations.size() + statistics.size() +
                         inside(m_schema.sequences).size();
    if (!m_schema.namespaces.contains(name) && count == 0) {
        if (ifExists)
            return {};
        return unexpected(missing(tr("There is no schema %1.").arg(name)));
    }
    if (count > 0 && !cascade)
        return unexpected(refused(tr("Schema %1 still holds %2 objects; say CASCADE.").arg(name).arg(count)));
    for (const ObjectName &view : views) {
        if (const View *left = editView(view))
            (void)dropOther(left->materialized ? Kind::MaterializedView : Kind::View, view, true, true);
    }
    for (const ObjectName &table : tables)
        (void)dropTable(table, true, true);
    for (const ObjectName &sequence : inside(m_schema.sequences))
        (void)dropSequence(sequence, true, true);
    for (const auto *types : {&ranges, &enums, &domains, &composites}) {
        for (const ObjectName &type : *types)
            (void)dropType(type, true, true);
    }
    for (const ObjectName &routine : routines)
        (void)dropOther(Kind::Routine, routine, true, true);
    for (const ObjectName &each : statistics)
        (void)dropOther(Kind::Statistics, each, true);
    for (const ObjectName &collation : collations)
        (void)dropOther(Kind::Collation, collation, true, true);
    std::vector<QString> extensions;
    for (const auto &[extension, value] : m_schema.extensions) {
        if (value.schema == name)
            extensions.push_back(extension);
    }
    for (const QString &extension : extensions)
        (void)dropOther(Kind::Extension, {QString(), extension}, true, true);
    m_schema.namespaces.erase(name);
    touch({Kind::Schema, {}, name}, Touch::Action::Dropped);
    return {};
}

Result<void> SchemaEditor::renameSchema(const QString &name, const QString &newName)
{
    if (m_schema.namespaces.contains(newName))
        return unexpected(exists(tr("Schema %1 is there already.").arg(newName)));
    const auto it = m_schema.namespaces.find(name);
    if (it == m_schema.namespaces.end())
        return unexpected(missing(tr("There is no schema %1.").arg(name)));
    Namespace space = it->second;
    space.name = newName;
    alter(space);
    touch({Kind::Schema, {}, name}, Touch::Action::Dropped);
    m_schema.namespaces.erase(it);
    m_schema.namespaces.emplace(newName, space);
    touch({Kind::Schema, {}, newName}, Touch::Action::Created);
    Result<void> result;
    const auto each = [&](const auto &map, auto move) {
        std::vector<ObjectName> names;
        for (const auto &[object, value] : map) {
            if (object.schema == name)
                names.push_back(object);
        }
        for (const ObjectName &object : names) {
            if (Result<void> moved = move(object); !moved && result)
                result = moved;
        }
    };
    each(m_schema.enums, [&](const ObjectName &type) { return setTypeSchema(type, newName); });
    each(m_schema.domains, [&](const ObjectName &type) { return setTypeSchema(type, newName); });
    each(m_schema.composites, [&](const ObjectName &type) { return setTypeSchema(type, newName); });
    each(m_schema.ranges, [&](const ObjectName &type) { return setTypeSchema(type, newName); });
    each(m_schema.tables, [&](const ObjectName &table) { return setTableSchema(table, newName); });
    each(m_schema.sequences,
         [&](const ObjectName &sequence) { return setSequenceSchema(sequence, newName); });
    each(m_schema.views, [&](const ObjectName &view) { return setTableSchema(view, newName); });
    return result;
}

Result<void> SchemaEditor::createTable(Table table, bool ifNotExists)
{
    if (table.name.schema.isEmpty())
        table.name.schema = currentSchema();
    if (relationExists(table.name)) {
        if (ifNotExists)
            return {};
        return unexpected(exists(tr("Table %1 is there already.").arg(pathOf(table.name))));
    }
    const std::vector<ObjectName> sequences = m_rules.completeTable(m_schema, table);
    table.options.sort();
    markAll(table);
    touchAll(table, Touch::Action::Created);
    const ObjectName name = table.name;
    m_schema.tables.emplace(name, Cow<Table>(std::move(table)));
    m_schema.hints.edited(name);
    for (const ObjectName &sequence : sequences)
        touchMade(sequence);
    indexAsParent(name);
    return {};
}

Result<void> SchemaEditor::replaceTable(Table table)
{
    table.name = resolve(table.name);
    const Table *current = m_schema.table(table.name);
    if (!current)
        return unexpected(missing(tr("There is no table %1 to rebuild.").arg(pathOf(table.name))));
    const Table before = *current;
    const auto parts = [&](auto &now, const auto &was) {
        for (const auto &object : was) {
            const ObjectRef ref = refOf(before, object);
            const bool stays = std::any_of(now.begin(), now.end(),
                                           [&](const auto &other) { return refOf(table, other) == ref; });
            if (!stays)
                touch(ref, Touch::Action::Dropped);
        }
        for (auto &object : now) {
            const ObjectRef ref = refOf(table, object);
            const auto it = std::find_if(was.begin(), was.end(),
                                         [&](const auto &other) { return refOf(before, other) == ref; });
            if (it != was.end() && *it == object)
                continue;
            touch(ref, it == was.end() ? Touch::Action::Created : Touch::Action::Altered);
            alter(object);
        }
    };
    parts(table.columns, before.columns);
    parts(table.uniques, before.uniques);
    parts(table.checks, before.checks);
    parts(table.foreignKeys, before.foreignKeys);
    parts(table.indexes, before.indexes);
    std::vector<PrimaryKey> key;
    if (table.primaryKey)
        key.push_back(*table.primaryKey);
    parts(key, before.primaryKey ? std::vector<PrimaryKey>{*before.primaryKey} : std::vector<PrimaryKey>());
    if (!key.empty())
        table.primaryKey = key.front();
    for (const Trigger &trigger : before.triggers)
        touch({Kind::Trigger, pathOf(before.name), trigger.name}, Touch::Action::Dropped);
    alter(table);
    touch(refOf(table), Touch::Action::Altered);
    m_schema.tables.insert_or_assign(table.name, Cow<Table>(table));
    m_schema.hints.edited(table.name);
    return {};
}

Result<void> SchemaEditor::dropTable(const ObjectName &name, bool ifExists, bool cascade)
{
    const ObjectName resolved = resolve(name);
    const Table *table = m_schema.table(resolved);
    if (!table) {
        if (ifExists)
            return {};
        return unexpected(missing(tr("There is no table %1 to drop.").arg(pathOf(resolved))));
    }
    std::vector<ObjectName> heirs;
    std::vector<std::pair<ObjectName, int>> keys;
    for (const auto &[other, value] : m_schema.tables) {
        if (other == resolved)
            continue;
        const bool partition = value->partitionOf == resolved;
        const bool heir =
            std::find(value->inherits.begin(), value->inherits.end(), resolved) != value->inherits.end();
        if (partition || heir)
            heirs.push_back(other);
        if (heir && !partition && !cascade)
            return unexpected(
                refused(tr("Table %1 inherits from %2; say CASCADE.").arg(pathOf(other), pathOf(resolved))));
        for (size_t i = 0; i < value->foreignKeys.size(); ++i) {
            if (value->foreignKeys[i].target == resolved)
                keys.emplace_back(other, static_cast<int>(i));
        }
    }
    // SQLite keeps keys that point at nothing (PRAGMA foreign_keys is off unless a program sets it).
    if (!isSqlite()) {
        if (!keys.empty() && !cascade)
            return unexpected(refused(tr("A foreign key of table %1 points at %2; say CASCADE.")
                                          .arg(pathOf(keys.front().first), pathOf(resolved))));
        dropForeignKeys(keys);
    }
    for (const ObjectName &heir : heirs)
        (void)dropTable(heir, true, cascade);
    if (cascade) {
        dropStanding(resolved, {});
        if (!isSqlite())
            dropTyped(*this, resolved);
    }
    forgetTable(resolved, {});
    touchAll(*m_schema.table(resolved), Touch::Action::Dropped);
    m_schema.tables.erase(resolved);
    movePartsOf(resolved, std::nullopt);
    dropOwnedSequences(resolved, {});
    return {};
}

void SchemaEditor::retarget(const ObjectName &table, const ObjectName &newName)
{
    for (auto &[other, value] : m_schema.tables) {
        const Table &seen = *value;
        const bool keys = std::any_of(seen.foreignKeys.begin(), seen.foreignKeys.end(),
                                      [&](const ForeignKey &key) { return key.target == table; });
        const bool heir = seen.partitionOf == table ||
                          std::find(seen.inherits.begin(), seen.inherits.end(), table) != seen.inherits.end();
        if (!keys && !heir)
            continue;
        Table &edited = value.edit();
        m_schema.hints.edited(other);
        for (ForeignKey &key : edited.foreignKeys) {
            if (key.target == table)
                key.target = newName;
        }
        if (edited.partitionOf == table)
            edited.partitionOf = newName;
        std::replace(edited.inherits.begin(), edited.inherits.end(), table, newName);
    }
    for (auto &[name, sequence] : m_schema.sequences) {
        if (sequence.ownedBy && sequence.ownedBy->table == table)
            sequence.ownedBy->table = newName;
    }
    movePartsOf(table, newName);
    if (auto node = m_schema.attached.tables.extract(table); !node.empty()) {
        node.key() = newName;
        m_schema.attached.tables.insert(std::move(node));
    }
}

/// Said before the change: the texts are looked up in the schema as it was.
Result<void> SchemaEditor::followTexts(const ObjectName &table, const QString &column, const QString &newName,
                                       const QString &newSchema)
{
    std::set<ObjectName> routines;
    for (const auto &[name, routine] : m_schema.routines)
        routines.insert(name);
    const TextEffect effect =
        m_rules.followRename(m_schema, {table, column, newName, m_legacyRename, newSchema});
    if (!effect.refused.isEmpty())
        return unexpected(refused(effect.refused));
    // A routine that takes what got another name has another signature.
    for (const ObjectName &name : routines) {
        if (!m_schema.routines.contains(name))
            touch({Kind::Routine, pathPart(name.schema), name.name}, Touch::Action::Dropped);
    }
    noteEffect(effect);
    return {};
}

void SchemaEditor::noteEffect(const TextEffect &effect)
{
    for (const ObjectRef &object : effect.changed)
        touch(object, Touch::Action::Altered);
    m_doubts.insert(m_doubts.end(), effect.doubts.begin(), effect.doubts.end());
}

void SchemaEditor::moveView(const ObjectName &from, const ObjectName &to)
{
    View moved = m_schema.views.at(from);
    const Kind kind = moved.materialized ? Kind::MaterializedView : Kind::View;
    m_schema.views.erase(from);
    moved.name = to;
    alter(moved);
    m_schema.views[to] = moved;
    touch({kind, pathPart(from.schema), from.name}, Touch::Action::Dropped);
    touch({kind, pathPart(to.schema), to.name}, Touch::Action::Created);
}

Result<void> SchemaEditor::renameTable(const ObjectName &name, const QString &newName)
{
    const ObjectName from = resolve(name);
    const ObjectName to{from.schema, newName};
    if (m_schema.views.contains(from)) {
        if (Result<void> followed = followTexts(from, {}, newName); !followed)
            return followed;
        moveView(from, to);
        if (!isSqlite())
            followType(from, to);
        return {};
    }
    const auto it = m_schema.tables.find(from);
    if (it == m_schema.tables.end())
        return unexpected(missing(tr("There is no table %1 to rename.").arg(pathOf(from))));
    if (relationExists(to) && !(m_rules.foldsCase() && same(from.name, newName)))
        return unexpected(
            exists(tr("Table %1 cannot be renamed: %2 is there already.").arg(pathOf(from), pathOf(to))));
    if (Result<void> followed = followTexts(from, {}, newName); !followed)
        return followed;
    touchAll(*it->second, Touch::Action::Dropped);
    Cow<Table> moved = it->second;
    m_schema.tables.erase(it);
    moved.edit().name = to;
    alter(moved.edit());
    m_schema.tables.emplace(to, moved);
    m_schema.hints.edited(to);
    if (!m_legacyRename) {
        retarget(from, to);
    } else {
        // Then keys follow only where PRAGMA foreign_keys is on, which the connection decides.
        for (const auto &[other, value] : m_schema.tables) {
            for (const ForeignKey &key : value->foreignKeys) {
                if (key.target == from)
                    m_doubts.push_back(
                        {refOf(*value, key), tr("Whether this key follows a rename depends on PRAGMA "
                                                "foreign_keys while legacy_alter_table is on.")});
            }
        }
    }
    touchAll(*m_schema.table(to), Touch::Action::Created);
    if (!isSqlite())
        followType(from, to);
    return {};
}

Result<void> SchemaEditor::setTableSchema(const ObjectName &name, const QString &newSchema)
{
    const ObjectName from = resolve(name);
    const ObjectName to{newSchema, from.name};
    if (m_schema.views.contains(from)) {
        if (relationExists(to))
            return unexpected(
                exists(tr("View %1 cannot be moved: %2 is there already.").arg(pathOf(from), pathOf(to))));
        if (Result<void> followed = followTexts(from, {}, from.name, newSchema); !followed)
            return followed;
        moveView(from, to);
        if (!isSqlite())
            followType(from, to);
        return {};
    }
    const auto it = m_schema.tables.find(from);
    if (it == m_schema.tables.end())
        return unexpected(missing(tr("There is no table %1 to move.").arg(pathOf(from))));
    if (relationExists(to))
        return unexpected(
            exists(tr("Table %1 cannot be moved: %2 is there already.").arg(pathOf(from), pathOf(to))));
    if (Result<void> followed = followTexts(from, {}, from.name, newSchema); !followed)
        return followed;
    touchAll(*it->second, Touch::Action::Dropped);
    Cow<Table> moved = it->second;
    m_schema.tables.erase(it);
    moved.edit().name = to;
    alter(moved.edit());
    m_schema.tables.emplace(to, moved);
    m_schema.hints.edited(to);
    retarget(from, to);
    std::vector<ObjectName> owned;
    for (const auto &[sequence, value] : m_schema.sequences) {
        if (value.ownedBy && value.ownedBy->table == to)
            owned.push_back(sequence);
    }
    for (const ObjectName &sequence : owned)
        moveSequence(sequence, {newSchema, sequence.name});
    touchAll(*m_schema.table(to), Touch::Action::Created);
    if (!isSqlite())
        followType(from, to);
    return {};
}

Result<void> SchemaEditor::setTableComment(const ObjectName &name, const QString &comment)
{
    Table *table = findTable(name);
    if (!table)
        return unexpected(missing(tr("There is no table %1 to comment on.").arg(pathOf(resolve(name)))));
    table->comment = comment;
    alter(*table);
    touch(refOf(*table), Touch::Action::Altered);
    return {};
}

} // namespace reckoner
