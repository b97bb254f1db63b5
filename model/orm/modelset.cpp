// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/modelset.h"
#include "model/orm/ormtext.h"

#include <algorithm>

namespace reckoner::orm {

using namespace python;

ObjectName ModelSet::filled(ObjectName name) const
{
    // SQLite's schemas are attached files; a project's own tables live in main
    if (name.schema.isEmpty())
        name.schema = m_dialect.defaultSchema();
    return name;
}

TableDraft &ModelSet::draft(const ObjectName &name, size_t metadata, const MetadataInfo &info,
                            const Place &place)
{
    const ObjectName full = filled(name);
    const auto [it, added] = m_byName.emplace(full, m_drafts.size());
    if (added) {
        TableDraft draft;
        draft.name = full;
        draft.metadata = metadata;
        draft.info = info;
        draft.place = place;
        m_drafts.push_back(std::move(draft));
    }
    return m_drafts.at(it->second);
}

void ModelSet::addClass(const MappedClass &mapped)
{
    if (mapped.tableCall)
        return; // the Table(...) call itself brings the table
    const bool isNew = !m_byName.contains(filled(mapped.table));
    TableDraft &target =
        draft(mapped.table, mapped.base.metadata,
              m_declarative.slots().at(mapped.base.metadata).ofClass(*mapped.type), mapped.type->place);
    if (mapped.single && isNew) {
        // the parent was given by __table__; its Table call comes later and merges
        target.place = mapped.type->place;
    }
    for (const auto &[attribute, info] : mapped.columns) {
        const auto same = std::find_if(target.columns.begin(), target.columns.end(),
                                       [&, &column = info](const auto &entry) {
                                           return entry.second->column.name == column->column.name;
                                       });
        if (same == target.columns.end())
            (info->later ? target.later : target.columns).emplace_back(attribute, info);
        else if (!mapped.single)
            same->second = info;
    }
    for (const Value &item : mapped.arguments) {
        if (item.call())
            m_used.insert(item.call());
        target.items.push_back(item);
    }
    for (const auto &entry : mapped.keywords.keyword)
        target.keywords.keyword.push_back(entry);
    target.skipped = target.skipped || mapped.skipAutogenerate;
    if (mapped.opaqueArguments)
        target.opaqueArguments = mapped.opaqueArguments;
}

void ModelSet::settleColumns()
{
    for (TableDraft &draft : m_drafts) {
        draft.columns.insert(draft.columns.end(), draft.later.begin(), draft.later.end());
        draft.later.clear();
    }
}

void ModelSet::addCore(const Value &value, size_t index)
{
    const CallData &call = *value.call();
    if (call.arguments.positional.size() < 2)
        return; // Table("name") alone is no definition
    std::optional<ObjectName> name = Declarative::coreTableName(call);
    const Value &metadata = call.arguments.positional.at(1);
    if (!name) {
        m_items.addOpaque(OrmText::tr("The name of the table is not literal."), value, call.place);
        return;
    }
    const size_t slot = m_declarative.metadataSlot(metadata);
    const MetadataInfo &info = m_declarative.slots().at(slot).ofTable(index);
    if (name->schema.isEmpty())
        name->schema = info.schema;
    m_items.setMetadata(info);
    TableDraft &target = draft(*name, slot, info, call.place);
    const size_t firstOpaque = m_items.opaqueCount();
    bool reflected = false;
    for (const auto &[keyword, item] : call.arguments.keyword) {
        target.keywords.keyword.emplace_back(keyword, item);
        reflected = reflected || keyword == QLatin1String("autoload_with");
        if (keyword == QLatin1String("info") && dictOf(item))
            target.skipped = target.skipped ||
                             flag(dictOf(item)->find(QStringLiteral("skip_autogenerate"))).value_or(false);
    }
    if (!call.arguments.complete || reflected) {
        m_items.addOpaque(reflected ? OrmText::tr("The table is read from a database when the program runs.")
                                    : OrmText::tr("Some arguments of the table are not known."),
                          value, call.place);
        target.opaqueArguments = call.place;
    }
    for (size_t i = 2; i < call.arguments.positional.size(); ++i)
        addItem(target, call.arguments.positional.at(i));
    m_declarative.settleOpaques(firstOpaque, name->name);
}

void ModelSet::addItem(TableDraft &target, const Value &item)
{
    if (std::optional<ColumnInfo> column = m_items.column(item)) {
        const QString name = column->column.name;
        m_declarative.nameColumn(item, name);
        const auto same = std::find_if(target.columns.begin(), target.columns.end(),
                                       [&](const auto &entry) { return entry.second->column.name == name; });
        if (same == target.columns.end())
            target.columns.emplace_back(column->key.isEmpty() ? name : column->key, *column);
        else
            same->second = *column;
        return;
    }
    if (item.call())
        m_used.insert(item.call());
    target.items.push_back(item);
}

void ModelSet::append(const Value &table, const Value &item, const Place &place)
{
    ObjectName name;
    if (const AttributeData *attribute = table.attribute();
        attribute && attribute->name == QLatin1String("__table__")) {
        if (const MappedClass *mapped = m_declarative.read(classOf(attribute->base)))
            name = mapped->table;
    } else if (isCallOf(table, QStringLiteral("sqlalchemy.Table"))) {
        name = Declarative::coreTableName(*table.call()).value_or(ObjectName());
        if (name.schema.isEmpty() && table.call()->arguments.positional.size() > 1)
            name.schema = m_declarative.slots()
                              .at(m_declarative.metadataSlot(table.call()->arguments.positional.at(1)))
                              .last()
                              .schema;
    }
    const auto it = m_byName.find(filled(name));
    if (name.name.isEmpty() || it == m_byName.end()) {
        m_items.addOpaque(OrmText::tr("The table to which this is appended is not known."), item, place);
        return;
    }
    TableDraft &target = m_drafts.at(it->second);
    const size_t firstOpaque = m_items.opaqueCount();
    m_items.setMetadata(target.info);
    target.stands();
    addItem(target, item);
    m_declarative.settleOpaques(firstOpaque, name.name);
}

void ModelSet::addIndex(const Value &value)
{
    if (m_used.contains(value.call()))
        return;
    // its table is that of the first column it names
    const auto tableOf = [&](const Value &part, const auto &self, int depth) -> ObjectName {
        if (depth > 8)
            return {};
        if (const std::optional<ColumnUse> use = m_items.columnUse(part); use && !use->table.name.isEmpty())
            return use->table;
        if (const CallData *call = part.call()) {
            if (const AttributeData *method = call->callee.attribute()) {
                const ObjectName found = self(method->base, self, depth + 1);
                if (!found.name.isEmpty())
                    return found;
            }
            for (const Value &argument : call->arguments.positional) {
                const ObjectName found = self(argument, self, depth + 1);
                if (!found.name.isEmpty())
                    return found;
            }
        }
        if (const OperationData *operation = part.operation()) {
            for (const Value &operand : operation->operands) {
                const ObjectName found = self(operand, self, depth + 1);
                if (!found.name.isEmpty())
                    return found;
            }
        }
        return {};
    };
    const std::optional<LibraryCall> call = libraryCall(value);
    for (const Value &part : call->arguments.positional) {
        const ObjectName table = tableOf(part, tableOf, 0);
        if (table.name.isEmpty())
            continue;
        if (const auto it = m_byName.find(filled(table)); it != m_byName.end()) {
            TableDraft &target = m_drafts.at(it->second);
            target.stands();
            target.items.push_back(value);
        }
        return;
    }
}

void ModelSet::addSequence(const Value &value)
{
    const std::optional<LibraryCall> call = libraryCall(value);
    const Value *metadata = call->arguments.find(QStringLiteral("metadata"));
    const bool optional = flag(call->arguments.find(QStringLiteral("optional"))).value_or(false);
    // PostgreSQL has other means, so an optional one is not made
    if (!metadata || metadata->isNone() || optional || !m_items.isPostgreSql())
        return;
    std::optional<Sequence> sequence = m_items.sequence(value);
    if (!sequence)
        return;
    if (sequence->name.schema.isEmpty())
        sequence->name.schema = m_declarative.slots().at(m_declarative.metadataSlot(*metadata)).last().schema;
    sequence->name = filled(sequence->name);
    m_sequences.push_back(std::move(*sequence));
}

std::optional<TypeInfo> ModelSet::targetType(const ForeignKey &key, int depth)
{
    if (depth > 12 || key.targetColumns.isEmpty())
        return std::nullopt;
    const auto it = m_byName.find(filled(key.target));
    if (it == m_byName.end())
        return std::nullopt;
    for (const auto &[attribute, info] : m_drafts.at(it->second).columns) {
        if (info->column.name != key.targetColumns.first() && info->key != key.targetColumns.first())
            continue;
        if (!info->typeFromTarget)
            return info->type;
        return info->foreignKeys.empty() ? std::nullopt : targetType(info->foreignKeys.front(), depth + 1);
    }
    return std::nullopt;
}

void ModelSet::settleTypes()
{
    for (TableDraft &draft : m_drafts) {
        for (auto &[attribute, shared] : draft.columns) {
            if (!shared->typeFromTarget || shared->foreignKeys.empty())
                continue;
            ColumnInfo &info = shared.edit();
            std::optional<TypeInfo> type = targetType(info.foreignKeys.front(), 0);
            if (!type) {
                type = TypeInfo();
                type->type.opaque = true;
                type->type.raw = QStringLiteral("type of ") + pathOf(filled(info.foreignKeys.front().target));
            }
            type->check.reset();
            info.type = *type;
            info.column.type = type->type;
            info.column.collation = type->collation;
        }
        // a ForeignKey's target may be named by the attribute's key
        for (auto &[attribute, info] : draft.columns) {
            for (size_t i = 0; i < info->foreignKeys.size(); ++i) {
                const KeyInfo key = info->foreignKeys[i];
                const auto it = m_byName.find(filled(key.target));
                if (it == m_byName.end() || key.targetColumns.isEmpty())
                    continue;
                for (const auto &[name, column] : m_drafts.at(it->second).columns) {
                    if (!column->key.isEmpty() && column->key == key.targetColumns.first())
                        info.edit().foreignKeys[i].targetColumns = {column->column.name};
                }
            }
        }
    }
}

QStringList ModelSet::files() const
{
    std::set<QString> files;
    for (const TableDraft &draft : m_drafts)
        files.insert(draft.place.file);
    return QStringList(files.begin(), files.end());
}

} // namespace reckoner::orm
