// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/tablecolumns.h"

#include <algorithm>

namespace reckoner::orm {

using namespace python;

namespace {

bool isColumns(const QString &name)
{
    return name == QLatin1String("c") || name == QLatin1String("columns");
}

bool isColumnCall(const Value &value)
{
    const std::optional<LibraryCall> call = libraryCall(value);
    return call && (call->name == QLatin1String("sqlalchemy.Column") ||
                    call->name == QLatin1String("sqlalchemy.mapped_column"));
}

} // namespace

TableColumns::TableColumns(const Dialect &dialect, Interpreter &interpreter, ModelHooks &hooks,
                           std::function<void(Items &)> configure, bool aware)
    : m_dialect(dialect)
    , m_interpreter(interpreter)
    , m_hooks(hooks)
    , m_configure(std::move(configure))
    , m_aware(aware)
{
}

template<class Ask>
auto TableColumns::aside(Ask ask)
{
    Items items(m_dialect, m_interpreter);
    m_configure(items);
    Declarative declarative(items, m_interpreter, m_aware);
    items.setColumnResolver([&](const Value &value) { return declarative.columnUse(value); });
    items.setColumnSource([this](const Value &value) { return known(value); });
    const auto inheritsTable =
        std::exchange(m_hooks.inheritsTable, [&](const std::shared_ptr<ClassData> &type) {
            const std::vector<std::shared_ptr<ClassData>> order = m_interpreter.mro(type);
            return std::any_of(order.begin() + (order.empty() ? 0 : 1), order.end(),
                               [&](const auto &base) { return declarative.read(base) != nullptr; });
        });
    const auto onBaseCall =
        std::exchange(m_hooks.onBaseCall, [&](const Arguments &arguments) { items.noteBaseCall(arguments); });
    const size_t met[] = {m_hooks.tables.size(),   m_hooks.indexes.size(),   m_hooks.sequences.size(),
                          m_hooks.metadata.size(), m_hooks.bases.size(),     m_hooks.appended.size(),
                          m_hooks.changes.size(),  m_hooks.listeners.size(), m_hooks.assumed.size()};
    for (const ModelHooks::MetadataChange &change : m_hooks.changes)
        declarative.changeMetadata(change);
    ++m_depth;
    auto answer = ask(items, declarative);
    --m_depth;
    m_hooks.inheritsTable = inheritsTable;
    m_hooks.onBaseCall = onBaseCall;
    m_hooks.tables.resize(met[0]);
    m_hooks.indexes.resize(met[1]);
    m_hooks.sequences.resize(met[2]);
    m_hooks.metadata.resize(met[3]);
    m_hooks.bases.resize(met[4]);
    m_hooks.appended.resize(met[5]);
    m_hooks.changes.resize(met[6]);
    m_hooks.listeners.resize(met[7]);
    m_hooks.assumed.resize(met[8]);
    return answer;
}

Value TableColumns::tableOfColumns(const Value &value)
{
    const AttributeData *attribute = value.attribute();
    if (!attribute || !isColumns(attribute->name))
        return {};
    const Value &base = attribute->base;
    if (isTableValue(base))
        return base;
    // inspect(Model).columns, Model.__mapper__.columns
    if (isCallOf(base, QStringLiteral("sqlalchemy.inspect")) && !base.call()->arguments.positional.empty() &&
        base.call()->arguments.positional.front().klass())
        return attributeOf(base.call()->arguments.positional.front(), QStringLiteral("__table__"),
                           attribute->place);
    if (const AttributeData *mapper = base.attribute();
        mapper && mapper->name == QLatin1String("__mapper__") && mapper->base.klass())
        return attributeOf(mapper->base, QStringLiteral("__table__"), attribute->place);
    return {};
}

std::optional<TableColumns::Entries> TableColumns::columnsOf(const Value &table, int depth)
{
    if (depth > 8 || m_depth > 3)
        return std::nullopt;
    if (const AttributeData *attribute = table.attribute())
        return columnsOfClass(classOf(attribute->base));
    return columnsOfCore(table, depth);
}

std::optional<TableColumns::Entries> TableColumns::columnsOfClass(const std::shared_ptr<ClassData> &type)
{
    if (!type)
        return std::nullopt;
    const auto classes = m_interpreter.classes();
    return aside([&](Items &, Declarative &declarative) -> std::optional<Entries> {
        Entries entries;
        const auto add = [&](const MappedClass &mapped) {
            for (const auto &[attribute, info] : mapped.columns) {
                const bool there =
                    std::any_of(entries.begin(), entries.end(), [&, &column = info](const Entry &other) {
                        return other.info.column.name == column->column.name;
                    });
                if (there)
                    continue;
                Entry entry;
                entry.key = info->key.isEmpty() ? info->column.name : info->key;
                entry.info = *info;
                entries.push_back(std::move(entry));
            }
        };
        for (const std::shared_ptr<ClassData> &each : m_interpreter.mro(type))
            m_interpreter.annotate(each);
        const MappedClass *mapped = declarative.read(type);
        if (mapped && mapped->tableCall) {
            for (const ModelHooks::Seen &seen : m_hooks.tables)
                if (seen.call.get() == mapped->tableCall)
                    return columnsOfCore(seen.value, 1);
            return std::nullopt;
        }
        if (!mapped || mapped->single || mapped->opaqueArguments)
            return std::nullopt;
        add(*mapped);
        for (const Value &item : mapped->arguments)
            if (isCallOf(item, QStringLiteral("sqlalchemy.PrimaryKeyConstraint")))
                return std::nullopt;
        // children that live in the same table
        for (const std::shared_ptr<ClassData> &other : classes) {
            if (other == type)
                continue;
            const auto order = m_interpreter.mro(other);
            if (std::find(order.begin(), order.end(), type) == order.end())
                continue;
            for (const std::shared_ptr<ClassData> &each : order)
                m_interpreter.annotate(each);
            const MappedClass *child = declarative.read(other);
            if (child && child->single && child->opaqueArguments)
                return std::nullopt;
            if (child && child->single)
                add(*child);
        }
        for (Entry &entry : entries)
            if (entry.info.typeFromTarget && !entry.info.foreignKeys.empty())
                if (const auto target = typeOfTarget(entry.info.foreignKeys.front(), 0))
                    entry.info.type = *target;
        return entries;
    });
}

std::optional<TableColumns::Entries> TableColumns::columnsOfCore(const Value &table, int depth)
{
    if (!isCallOf(table, QStringLiteral("sqlalchemy.Table")))
        return std::nullopt;
    const Arguments &arguments = table.call()->arguments;
    if (!arguments.complete || arguments.positional.size() < 2)
        return std::nullopt;
    for (const auto &[keyword, value] : arguments.keyword)
        if (keyword.startsWith(QLatin1String("autoload")) || keyword == QLatin1String("extend_existing"))
            return std::nullopt;
    std::vector<Value> items(arguments.positional.begin() + 2, arguments.positional.end());
    if (!items.empty() && isCallOf(items.front(), QLatin1String(copiedTable)))
        return columnsOf(items.front().call()->arguments.positional.front(), depth + 1);
    for (const ModelHooks::Appended &each : m_hooks.appended)
        if (each.table.call() == table.call())
            items.push_back(each.item);
    return aside([&](Items &reader, Declarative &) -> std::optional<Entries> {
        Entries entries;
        for (const Value &item : items) {
            if (item.isOpaque())
                return std::nullopt;
            std::optional<ColumnInfo> info = reader.column(item);
            if (!info)
                continue;
            Entry entry;
            entry.key = info->key.isEmpty() ? info->column.name : info->key;
            if (const std::optional<LibraryCall> call = libraryCall(item); call && isColumnCall(item)) {
                if (const Value *type = Items::typeArgument(call->arguments))
                    entry.type = *type;
                entry.object = item;
            }
            entry.info = std::move(*info);
            if (entry.info.typeFromTarget && !entry.info.foreignKeys.empty())
                if (const auto target = typeOfTarget(entry.info.foreignKeys.front(), 0))
                    entry.info.type = *target;
            entries.push_back(std::move(entry));
        }
        for (const Value &item : items) {
            const std::optional<LibraryCall> call = libraryCall(item);
            if (!call || call->name != QLatin1String("sqlalchemy.PrimaryKeyConstraint"))
                continue;
            for (const Value &part : call->arguments.positional) {
                if (!part.string())
                    return std::nullopt;
                for (Entry &entry : entries)
                    if (entry.key == *part.string()) {
                        entry.info.primaryKey = true;
                        entry.info.column.nullable = false;
                    }
            }
        }
        return entries;
    });
}

/// The type of a column that has it from the column that its foreign key names.
std::optional<TypeInfo> TableColumns::typeOfTarget(const ForeignKey &key, int depth)
{
    if (depth > 6 || key.targetColumns.isEmpty())
        return std::nullopt;
    const auto in = [&](const std::optional<Entries> &entries) -> std::optional<TypeInfo> {
        for (const Entry &entry : entries.value_or(Entries()))
            if (entry.info.column.name == key.targetColumns.front() && !entry.info.type.type.raw.isEmpty())
                return entry.info.type;
        return std::nullopt;
    };
    for (const ModelHooks::Seen &seen : std::vector<ModelHooks::Seen>(m_hooks.tables)) {
        const std::optional<ObjectName> name = Declarative::coreTableName(*seen.call);
        if (name && name->name == key.target.name &&
            (key.target.schema.isEmpty() || name->schema == key.target.schema))
            return in(columnsOf(seen.value, 1));
    }
    for (const std::shared_ptr<ClassData> &type : m_interpreter.classes()) {
        const Member *name = type->member(QStringLiteral("__tablename__"));
        if (name && name->value.string() && *name->value.string() == key.target.name)
            return in(columnsOfClass(type));
    }
    return std::nullopt;
}

std::optional<TableColumns::Entry> TableColumns::entryOf(const Value &column)
{
    if (const ColumnInfo *copy = isCallOf(column, QLatin1String(copyMark)) ? known(column) : nullptr) {
        Entry entry;
        entry.info = *copy;
        entry.key = copy->key.isEmpty() ? copy->column.name : copy->key;
        entry.object = column;
        return entry;
    }
    if (isColumnCall(column)) {
        for (const ModelHooks::Seen &seen : m_hooks.tables)
            for (const Value &item : seen.call->arguments.positional)
                if (item.call() == column.call())
                    for (Entry &entry : columnsOf(seen.value).value_or(Entries()))
                        if (entry.object.call() == column.call())
                            return entry;
        return aside([&](Items &reader, Declarative &) -> std::optional<Entry> {
            const std::optional<ColumnInfo> info = reader.column(column);
            if (!info || info->column.name.isEmpty())
                return std::nullopt;
            Entry entry;
            entry.info = *info;
            entry.key = info->key.isEmpty() ? info->column.name : info->key;
            entry.object = Value(); // in no table: its foreign keys are copied with it
            if (const std::optional<LibraryCall> call = libraryCall(column))
                if (const Value *type = Items::typeArgument(call->arguments))
                    entry.type = *type;
            return entry;
        });
    }
    Value table;
    QString key;
    if (const AttributeData *attribute = column.attribute()) {
        table = tableOfColumns(attribute->base);
        key = attribute->name;
        // Model.attribute
        if (const std::shared_ptr<ClassData> type = classOf(attribute->base);
            type && !key.startsWith(QLatin1Char('_'))) {
            const Member *member = nullptr;
            for (const std::shared_ptr<ClassData> &each : m_interpreter.mro(type))
                if (!member)
                    member = each->member(key);
            if (!member || (!isColumnCall(member->value) && member->hasValue))
                return std::nullopt;
            table = attributeOf(attribute->base, QStringLiteral("__table__"), attribute->place);
        }
    } else if (const OperationData *operation = column.operation();
               operation && operation->op == QLatin1String("[]") && operation->operands.size() == 2 &&
               operation->operands.at(1).string()) {
        table = tableOfColumns(operation->operands.at(0));
        key = *operation->operands.at(1).string();
    }
    if (table.isNone())
        return std::nullopt;
    for (Entry &entry : columnsOf(table).value_or(Entries()))
        if (entry.key == key) {
            if (entry.object.isNone())
                entry.object = column;
            return entry;
        }
    return std::nullopt;
}

Value TableColumns::keep(const char *what, ColumnInfo info, const Place &place)
{
    m_known.push_back(std::move(info));
    CallData call;
    call.callee = Value(Symbol{QLatin1String(what)});
    call.arguments.positional = {Value(static_cast<qint64>(m_known.size()) - 1)};
    call.place = place;
    return Value(std::shared_ptr<const CallData>(std::make_shared<CallData>(std::move(call))));
}

const ColumnInfo *TableColumns::known(const Value &value) const
{
    const CallData *call = value.call();
    const Symbol *callee = call ? call->callee.symbol() : nullptr;
    if (!callee || !callee->dotted.startsWith(QLatin1String("reckoner.column_")))
        return nullptr;
    return &m_known.at(static_cast<size_t>(*call->arguments.positional.front().integer()));
}

std::optional<std::vector<Value>> TableColumns::tablesOf(const Value &metadata, const Place &place)
{
    std::vector<Value> tables;
    Loop loop;
    loop.metadata = metadata;
    loop.appended = m_hooks.appended.size();
    loop.place = place;
    const auto classes = m_interpreter.classes();
    const bool known = aside([&](Items &, Declarative &declarative) {
        const size_t slot = declarative.metadataSlot(metadata);
        for (const ModelHooks::Seen &seen : std::vector<ModelHooks::Seen>(m_hooks.tables)) {
            const auto &given = seen.call->arguments.positional;
            const std::optional<ObjectName> name = Declarative::coreTableName(*seen.call);
            if (given.size() < 2 || declarative.metadataSlot(given.at(1)) != slot)
                continue;
            if (!name)
                return false;
            if (loop.tables.insert(*name).second)
                tables.push_back(seen.value);
        }
        for (const std::shared_ptr<ClassData> &type : classes) {
            if (declarative.baseOf(type).flavour == BaseInfo::Flavour::None)
                continue;
            for (const std::shared_ptr<ClassData> &each : m_interpreter.mro(type))
                m_interpreter.annotate(each);
            const MappedClass *mapped = declarative.read(type);
            if (!mapped || mapped->single || mapped->tableCall || mapped->base.metadata != slot)
                continue;
            if (loop.tables.insert(mapped->table).second)
                tables.push_back(attributeOf(Value(type), QStringLiteral("__table__"), place));
        }
        return true;
    });
    if (!known)
        return std::nullopt;
    m_loops.push_back(std::move(loop));
    return tables;
}

std::optional<Value> TableColumns::tableAttribute(const Value &table, const QString &name)
{
    const bool full = name == QLatin1String("fullname") || name == QLatin1String("key");
    const bool schema = name == QLatin1String("schema");
    if (!full && !schema && name != QLatin1String("name"))
        return std::nullopt;
    const std::optional<ObjectName> of =
        aside([&](Items &, Declarative &declarative) -> std::optional<ObjectName> {
            if (const AttributeData *attribute = table.attribute()) {
                const std::shared_ptr<ClassData> type = classOf(attribute->base);
                const MappedClass *mapped = type ? declarative.read(type) : nullptr;
                return mapped ? std::optional(mapped->table) : std::nullopt;
            }
            if (!isCallOf(table, QStringLiteral("sqlalchemy.Table")) ||
                table.call()->arguments.positional.size() < 2)
                return std::nullopt;
            std::optional<ObjectName> core = Declarative::coreTableName(*table.call());
            if (core && core->schema.isEmpty())
                core->schema = declarative.slots()
                                   .at(declarative.metadataSlot(table.call()->arguments.positional.at(1)))
                                   .last()
                                   .schema;
            return core;
        });
    if (!of)
        return std::nullopt;
    if (schema)
        return of->schema.isEmpty() ? Value() : Value(of->schema);
    return Value(full && !of->schema.isEmpty() ? of->schema + QLatin1Char('.') + of->name : of->name);
}

} // namespace reckoner::orm
