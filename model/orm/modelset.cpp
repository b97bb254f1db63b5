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
    if (!isNew && !mapped.single && target.metadata != mapped.base.metadata && !target.columns.empty()) {
        // tables of two MetaData, which a database can hold one of only
        const size_t firstOpaque = m_items.opaqueCount();
        m_items.leaveTable();
        m_items.addOpaque(
            OrmText::tr("Two MetaData have a table %1, here and at %2; what is read is the latter. "
                        "A migration history that is named decides: --root.")
                .arg(pathOf(target.name), target.place.toString()),
            Value(target.name.name), mapped.type->place);
        m_declarative.settleOpaques(firstOpaque, target.name.name);
        return;
    }
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
    const TableDraft *source = nullptr;
    const bool copies = call.arguments.positional.size() > 2 &&
                        isCallOf(call.arguments.positional.at(2), QLatin1String(copiedTable));
    if (copies) {
        const Value &of = call.arguments.positional.at(2).call()->arguments.positional.front();
        const ObjectName old = tableNamed(of);
        const auto found = m_byName.find(filled(old));
        source = found == m_byName.end() ? nullptr : &m_drafts.at(found->second);
        if (!name && call.arguments.positional.front().isNone() && source) {
            const Value *schema = call.arguments.find(QStringLiteral("schema"));
            name = ObjectName{schema && schema->string() ? *schema->string() : QString(), source->name.name};
        }
        if (name && source && flag(call.arguments.find(QLatin1String(retainsSchema))).value_or(false))
            name->schema = source->name.schema;
        if (name && source && filled(*name) == source->name)
            return;
    }
    if (!name) {
        m_items.addOpaque(OrmText::tr("The name of the table is not literal."), value, call.place);
        return;
    }
    const size_t slot = m_declarative.metadataSlot(metadata);
    const MetadataInfo &info = m_declarative.slots().at(slot).ofTable(index);
    if (name->schema.isEmpty())
        name->schema = info.schema;
    m_items.setMetadata(info);
    const std::optional<TableDraft> original = source ? std::optional(*source) : std::nullopt; // drafts move
    TableDraft &target = draft(*name, slot, info, call.place);
    const size_t firstOpaque = m_items.opaqueCount();
    if (copies) {
        if (original) {
            copy(*original, target);
        } else {
            m_items.addOpaque(OrmText::tr("The table that is copied is not known."), value, call.place);
            target.opaqueArguments = call.place;
        }
        m_declarative.settleOpaques(firstOpaque, name->name);
        return;
    }
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

void ModelSet::copy(const TableDraft &source, TableDraft &target)
{
    target.columns = source.columns;
    target.items = source.items;
    target.copyOf = source.copyOf ? source.copyOf : std::optional(source.name);
    target.opaqueArguments = source.opaqueArguments;
    for (const auto &entry : source.keywords.keyword) {
        if (entry.first == QLatin1String("comment") || entry.first.startsWith(QLatin1String("postgresql_")) ||
            entry.first.startsWith(QLatin1String("sqlite_")))
            target.keywords.keyword.push_back(entry);
    }
}

void ModelSet::noteCopies()
{
    for (TableDraft &draft : m_drafts) {
        if (!draft.copyOf)
            continue;
        const auto source = m_byName.find(*draft.copyOf);
        if (source == m_byName.end() || !m_drafts.at(source->second).appended)
            continue;
        const size_t firstOpaque = m_items.opaqueCount();
        m_items.leaveTable();
        m_items.addOpaque(OrmText::tr("Whether what was added to %1 later belongs to its copy is not known.")
                              .arg(pathOf(*draft.copyOf)),
                          Value(draft.name.name), draft.place);
        draft.opaqueArguments = draft.place;
        m_declarative.settleOpaques(firstOpaque, draft.name.name);
    }
}

void ModelSet::noteLoop(size_t metadata, const std::set<ObjectName> &met, const Place &place)
{
    std::set<ObjectName> tables;
    for (const ObjectName &name : met)
        tables.insert(filled(name));
    for (TableDraft &draft : m_drafts) {
        if (draft.metadata != metadata || draft.place.file == place.file || tables.contains(draft.name))
            continue;
        const size_t firstOpaque = m_items.opaqueCount();
        m_items.leaveTable();
        m_items.addOpaque(
            OrmText::tr("Whether the loop over all tables meets %1 depends on the order of imports.")
                .arg(pathOf(draft.name)),
            Value(draft.name.name), place);
        draft.opaqueArguments = place;
        m_declarative.settleOpaques(firstOpaque, draft.name.name);
    }
}

void ModelSet::noteUnseen(const std::function<bool(const QString &file)> &seen)
{
    for (const TableDraft &draft : m_drafts) {
        if (draft.place.file.isEmpty() || seen(draft.place.file))
            continue;
        const QString reason =
            OrmText::tr("env.py never imports %1: Alembic does not see this table.").arg(draft.place.file);
        m_unknowns.push_back(
            {{Kind::Table, pathPart(draft.name.schema), draft.name.name}, QString(), reason, draft.place});
        m_declarative.note(QStringLiteral("models.unseen"),
                           OrmText::tr("%1: env.py never imports %2, so Alembic does not see this table.")
                               .arg(pathOf(draft.name), draft.place.file),
                           draft.place);
    }
}

void ModelSet::addItem(TableDraft &target, const Value &item)
{
    if (std::optional<ColumnInfo> column = m_items.column(item)) {
        const QString name = column->column.name;
        m_declarative.nameColumn(item, name);
        m_columnTables[item.call()] = target.name;
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

ObjectName ModelSet::tableNamed(const Value &table)
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
    } else if (isTableValue(table)) {
        // metadata.tables["schema.name"]
        const QString &key = *table.operation()->operands.back().string();
        name.name = key.section(QLatin1Char('.'), -1);
        name.schema = key.section(QLatin1Char('.'), 0, -2);
    }
    return name;
}

void ModelSet::append(const Value &table, const Value &item, const Place &place)
{
    const ObjectName name = tableNamed(table);
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
