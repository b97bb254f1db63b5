// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/editor.h"

#include "model/schema/indexstate.h"
#include "model/schema/rewrite.h"

#include <algorithm>

namespace reckoner {

Result<void> SchemaEditor::createIndex(const ObjectName &name, Index index, bool ifNotExists)
{
    const ObjectName resolved = resolve(name);
    if (!index.name.isEmpty() && relationExists({resolved.schema, index.name})) {
        if (ifNotExists)
            return {};
        return unexpected(
            exists(tr("Index %1 is there already.").arg(pathOf({resolved.schema, index.name}))));
    }
    mark(index);
    if (findMaterializedView(resolved)) {
        View &view = m_schema.views.at(resolved);
        Table stand;
        stand.name = resolved;
        completeIndex(stand, index);
        touch(refOf(stand, index), Touch::Action::Created);
        view.indexes.push_back(std::move(index));
        return {};
    }
    Table *table = findTable(resolved);
    if (!table)
        return unexpected(missing(tr("There is no table %1 to index.").arg(pathOf(resolved))));
    if (const auto known = knowColumns(*table, index.include); !known)
        return known;
    for (IndexPart &part : index.parts) {
        if (part.expression)
            continue;
        const Column *column = findColumn(*table, part.column);
        if (!column)
            return unexpected(
                missing(tr("Table %1 has no column %2 to index.").arg(pathOf(table->name), part.column)));
        part.column = column->name;
    }
    completeIndex(*table, index);
    touch(refOf(*table, index), Touch::Action::Created);
    const Index made = index;
    table->indexes.push_back(std::move(index));
    if (!table->partitionKey.isEmpty())
        indexPartitions(Table(*table), made, Kind::Index);
    return {};
}

Result<void> SchemaEditor::dropIndex(const ObjectName &index, bool ifExists)
{
    if (const auto [name, at] = findIndex(index); at >= 0) {
        Table *table = m_schema.editTable(name);
        touch(refOf(*table, table->indexes[at]), Touch::Action::Dropped);
        forgetParts({name.schema, table->indexes[at].name});
        followIndex(table->options, table->indexes[at].name);
        table->indexes.erase(table->indexes.begin() + at);
        return {};
    }
    if (const auto [name, at] = findViewIndex(index); at >= 0) {
        View &view = m_schema.views.at(name);
        Table stand;
        stand.name = name;
        touch(refOf(stand, view.indexes[at]), Touch::Action::Dropped);
        followIndex(view.options, view.indexes[at].name);
        view.indexes.erase(view.indexes.begin() + at);
        return {};
    }
    if (ifExists)
        return {};
    return unexpected(missing(tr("There is no index %1 to drop.").arg(index.name)));
}

Result<void> SchemaEditor::renameIndex(const ObjectName &index, const QString &newName, bool ifExists)
{
    const auto [name, at] = findIndex(index);
    if (at >= 0) {
        Table *table = m_schema.editTable(name);
        touch(refOf(*table, table->indexes[at]), Touch::Action::Dropped);
        movePart({name.schema, table->indexes[at].name}, {name.schema, newName});
        followIndex(table->options, table->indexes[at].name, newName);
        table->indexes[at].name = newName;
        alter(table->indexes[at]);
        touch(refOf(*table, table->indexes[at]), Touch::Action::Created);
        return {};
    }
    // On PostgreSQL the index of a key goes by the same name and takes the constraint along.
    const QString schema = index.schema.isEmpty() ? currentSchema() : index.schema;
    if (m_schema.attached.indexes->contains({schema, index.name})) {
        movePart({schema, index.name}, {schema, newName});
        return {};
    }
    for (const auto &[tableName, table] : m_schema.tables) {
        if (tableName.schema != schema || isSqlite())
            continue;
        const bool key = table->primaryKey && table->primaryKey->name == index.name;
        const bool unique =
            std::any_of(table->uniques.begin(), table->uniques.end(),
                        [&](const UniqueConstraint &each) { return each.name == index.name; });
        if (key || unique)
            return renameConstraint(tableName, index.name, newName);
    }
    if (ifExists)
        return {};
    return unexpected(missing(tr("There is no index %1 to rename.").arg(index.name)));
}

Result<void> SchemaEditor::createSequence(Sequence sequence, bool ifNotExists)
{
    if (sequence.name.schema.isEmpty())
        sequence.name.schema = currentSchema();
    if (relationExists(sequence.name)) {
        if (ifNotExists)
            return {};
        return unexpected(exists(tr("Sequence %1 is there already.").arg(pathOf(sequence.name))));
    }
    if (sequence.ownedBy)
        sequence.ownedBy->table = resolve(sequence.ownedBy->table);
    mark(sequence);
    touch(refOf(sequence), Touch::Action::Created);
    m_schema.sequences.emplace(sequence.name, sequence);
    return {};
}

Result<void> SchemaEditor::alterSequence(const ObjectName &name, const SequenceOptions &options,
                                         std::optional<std::optional<OwnedBy>> ownedBy)
{
    const auto it = m_schema.sequences.find(resolve(name));
    if (it == m_schema.sequences.end())
        return unexpected(missing(tr("There is no sequence %1 to alter.").arg(pathOf(resolve(name)))));
    SequenceOptions &current = it->second.options;
    if (!options.type.isEmpty())
        current.type = options.type;
    const auto take = [](std::optional<qint64> &to, const std::optional<qint64> &from) {
        if (from)
            to = from;
    };
    take(current.start, options.start);
    take(current.increment, options.increment);
    take(current.min, options.min);
    take(current.max, options.max);
    take(current.cache, options.cache);
    current.cycle = options.cycle;
    if (ownedBy) {
        it->second.ownedBy = *ownedBy;
        if (it->second.ownedBy)
            it->second.ownedBy->table = resolve(it->second.ownedBy->table);
    }
    alter(it->second);
    touch(refOf(it->second), Touch::Action::Altered);
    return {};
}

Result<void> SchemaEditor::dropSequence(const ObjectName &name, bool ifExists, bool cascade)
{
    const ObjectName resolved = resolve(name);
    const auto it = m_schema.sequences.find(resolved);
    if (it == m_schema.sequences.end()) {
        if (ifExists)
            return {};
        return unexpected(missing(tr("There is no sequence %1 to drop.").arg(pathOf(resolved))));
    }
    const ObjectName mark{QStringLiteral("?"), QStringLiteral("?")};
    std::vector<std::pair<ObjectName, QString>> users;
    for (const auto &[table, value] : m_schema.tables) {
        for (const Column &column : value->columns) {
            if (column.defaultValue &&
                renameSequenceIn(column.defaultValue->text, resolved.schema, resolved.name, mark.schema,
                                 mark.name, m_rules.defaultSchema()) != column.defaultValue->text)
                users.emplace_back(table, column.name);
        }
    }
    if (!users.empty() && !cascade)
        return unexpected(
            refused(tr("The default of column %1 of %2 uses sequence %3; say CASCADE.")
                        .arg(users.front().second, pathOf(users.front().first), pathOf(resolved))));
    for (const auto &[table, column] : users) {
        ColumnEdit edit;
        edit.defaultValue = std::optional<Expression>();
        (void)alterColumn(table, column, edit);
    }
    touch(refOf(it->second), Touch::Action::Dropped);
    m_schema.sequences.erase(it);
    return {};
}

Sequence *SchemaEditor::editSequence(const ObjectName &name)
{
    const auto it = m_schema.sequences.find(resolve(name));
    return it == m_schema.sequences.end() ? nullptr : &it->second;
}

void SchemaEditor::keepOwnedSequences(const ObjectName &table)
{
    for (auto &[name, sequence] : m_schema.sequences) {
        if (sequence.ownedBy && sequence.ownedBy->table == table)
            sequence.unlogged = false;
    }
}

void SchemaEditor::dropOwnedSequences(const ObjectName &table, const QString &column)
{
    for (auto it = m_schema.sequences.begin(); it != m_schema.sequences.end();) {
        const auto &owner = it->second.ownedBy;
        if (owner && owner->table == table && (column.isEmpty() || owner->column == column)) {
            touch(refOf(it->second), Touch::Action::Dropped);
            it = m_schema.sequences.erase(it);
        } else {
            ++it;
        }
    }
}

void SchemaEditor::moveSequence(const ObjectName &name, const ObjectName &newName)
{
    auto node = m_schema.sequences.extract(name);
    if (node.empty())
        return;
    touch(refOf(node.mapped()), Touch::Action::Dropped);
    node.key() = newName;
    node.mapped().name = newName;
    alter(node.mapped());
    touch(refOf(node.mapped()), Touch::Action::Created);
    m_schema.sequences.insert(std::move(node));
    for (auto &[table, value] : m_schema.tables) {
        const QStringList columns = value->columnNames();
        for (int i = 0; i < columns.size(); ++i) {
            const auto &current = value->columns[i].defaultValue;
            if (!current)
                continue;
            const QString text = renameSequenceIn(current->text, name.schema, name.name, newName.schema,
                                                  newName.name, m_rules.defaultSchema());
            if (text != current->text)
                value.edit().columns[i].defaultValue->text = text;
        }
    }
}

Result<void> SchemaEditor::movedSequence(const ObjectName &from, const ObjectName &to)
{
    if (!m_schema.sequences.contains(from))
        return unexpected(missing(tr("There is no sequence %1 to rename.").arg(pathOf(from))));
    if (relationExists(to))
        return unexpected(
            exists(tr("Sequence %1 cannot be renamed: %2 is there already.").arg(pathOf(from), pathOf(to))));
    moveSequence(from, to);
    return {};
}

Result<void> SchemaEditor::renameSequence(const ObjectName &name, const QString &newName)
{
    const ObjectName from = resolve(name);
    return movedSequence(from, {from.schema, newName});
}

Result<void> SchemaEditor::setSequenceSchema(const ObjectName &name, const QString &newSchema)
{
    const ObjectName from = resolve(name);
    return movedSequence(from, {newSchema, from.name});
}

std::optional<std::pair<Index *, ObjectRef>> SchemaEditor::editIndex(const ObjectName &name)
{
    if (const auto [table, at] = findIndex(name); at >= 0) {
        Table *owner = m_schema.editTable(table);
        Index &index = owner->indexes[at];
        return std::pair(&index, refOf(*owner, index));
    }
    if (const auto [view, at] = findViewIndex(name); at >= 0) {
        Index &index = m_schema.views.at(view).indexes[at];
        return std::pair(&index, ObjectRef{Kind::Index, pathOf(view), index.name});
    }
    return std::nullopt;
}

std::optional<SchemaEditor::IndexOfKey> SchemaEditor::editIndexOfKey(const ObjectName &name)
{
    const auto isIt = [&](const auto &key) { return key.name == name.name; };
    for (const auto &[tableName, table] : m_schema.tables) {
        if (tableName.schema != name.schema)
            continue;
        const bool key = table->primaryKey && isIt(*table->primaryKey);
        if (!key && std::none_of(table->uniques.begin(), table->uniques.end(), isIt) &&
            std::none_of(table->exclusions.begin(), table->exclusions.end(), isIt))
            continue;
        Table *edited = m_schema.editTable(tableName);
        const auto said = [&](auto &object) {
            return IndexOfKey{&object.options, &object.indexComment, refOf(*edited, object), &object.origin};
        };
        if (key)
            return said(*edited->primaryKey);
        const auto unique = std::find_if(edited->uniques.begin(), edited->uniques.end(), isIt);
        if (unique != edited->uniques.end())
            return said(*unique);
        return said(*std::find_if(edited->exclusions.begin(), edited->exclusions.end(), isIt));
    }
    return std::nullopt;
}

} // namespace reckoner
