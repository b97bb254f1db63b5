// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/tablecolumns.h"

#include <algorithm>

namespace reckoner::orm {

using namespace python;

namespace {

constexpr char typeMark[] = "reckoner.column_type";
constexpr char defaultMark[] = "reckoner.column_default";

/// The MetaData of `metadata.tables`, `metadata.sorted_tables`, `metadata.tables.values()`; `way`: what is
/// asked.
std::optional<Value> metadataOf(const Value &value, QString &way)
{
    const CallData *call = value.call();
    const AttributeData *method = call ? call->callee.attribute() : nullptr;
    const AttributeData *attribute = method ? method->base.attribute() : value.attribute();
    if (call && !method) {
        // sqlalchemy.SQLModel.metadata.tables.values: a dotted name
        return std::nullopt;
    }
    if (!attribute)
        return std::nullopt;
    way = method ? method->name : QStringLiteral("keys");
    if (attribute->name == QLatin1String("sorted_tables") && !method)
        way = QStringLiteral("values");
    else if (attribute->name != QLatin1String("tables"))
        return std::nullopt;
    const Value &metadata = attribute->base;
    const AttributeData *of = metadata.attribute();
    if (isCallOf(metadata, QStringLiteral("sqlalchemy.MetaData")) ||
        (of && of->name == QLatin1String("metadata")))
        return metadata;
    return std::nullopt;
}

} // namespace

std::optional<std::vector<Value>> TableColumns::iterate(const Value &value, const Place &place)
{
    QString way;
    if (const std::optional<Value> metadata = metadataOf(value, way)) {
        std::optional<std::vector<Value>> tables = tablesOf(*metadata, place);
        if (!tables || way == QLatin1String("values"))
            return tables;
        for (Value &table : *tables) {
            const std::optional<Value> key = tableAttribute(table, QStringLiteral("fullname"));
            if (!key || (way != QLatin1String("items") && way != QLatin1String("keys")))
                return std::nullopt;
            table = way == QLatin1String("items") ? Value::tuple({*key, table}) : *key;
        }
        return tables;
    }
    // table.c, table.c.values(), .items(), .keys()
    Value columns = value;
    way.clear();
    if (const CallData *call = value.call()) {
        const AttributeData *method = call->callee.attribute();
        if (!method)
            return std::nullopt;
        way = method->name;
        columns = method->base;
    }
    const Value table = tableOfColumns(columns);
    if (table.isNone())
        return std::nullopt;
    const std::optional<Entries> entries = columnsOf(table);
    if (!entries)
        return std::nullopt;
    std::vector<Value> result;
    for (const Entry &entry : *entries) {
        const Value column = attributeOf(attributeOf(table, QStringLiteral("c"), place), entry.key,
                                         placeOf(entry.object, place));
        if (way.isEmpty() || way == QLatin1String("values"))
            result.push_back(column);
        else if (way == QLatin1String("keys"))
            result.emplace_back(entry.key);
        else if (way == QLatin1String("items"))
            result.push_back(Value::tuple({Value(entry.key), column}));
        else
            return std::nullopt;
    }
    return result;
}

std::optional<bool> TableColumns::contains(const Value &container, const Value &key, const Place &place)
{
    if (!key.string())
        return std::nullopt;
    QString way;
    std::optional<std::vector<Value>> keys;
    if (metadataOf(container, way) || container.call())
        keys = iterate(container, place); // also table.c.keys()
    else if (!tableOfColumns(container).isNone())
        keys = iterate(Value(std::shared_ptr<const CallData>(std::make_shared<CallData>(
                           CallData{attributeOf(container, QStringLiteral("keys"), place), {}, place}))),
                       place);
    if (!keys)
        return std::nullopt;
    bool found = false;
    for (const Value &each : *keys) {
        if (!each.string())
            return std::nullopt;
        found = found || *each.string() == *key.string();
    }
    return found;
}

std::optional<Value> TableColumns::attribute(const Value &base, const QString &name, const Place &place)
{
    if (isTableValue(base))
        return tableAttribute(base, name);
    static const QStringList asked = {QStringLiteral("name"),           QStringLiteral("key"),
                                      QStringLiteral("type"),           QStringLiteral("primary_key"),
                                      QStringLiteral("unique"),         QStringLiteral("index"),
                                      QStringLiteral("nullable"),       QStringLiteral("autoincrement"),
                                      QStringLiteral("comment"),        QStringLiteral("default"),
                                      QStringLiteral("server_default"), QStringLiteral("foreign_keys"),
                                      QStringLiteral("computed"),       QStringLiteral("identity")};
    if (!asked.contains(name))
        return std::nullopt;
    // Model.attribute is a column only where that is known
    const bool mayBe = base.attribute() || base.operation() || base.call();
    const std::optional<Entry> entry = mayBe ? entryOf(base) : std::nullopt;
    if (!entry)
        return std::nullopt;
    const ColumnInfo &info = entry->info;
    const auto present = [&](const char *what) {
        // it is there, and that is all that is asked of it as a rule
        auto type = std::make_shared<ClassData>();
        type->name = QLatin1String(what);
        type->qualified = type->name;
        auto instance = std::make_shared<InstanceData>();
        instance->type = std::move(type);
        instance->place = place;
        return Value(instance);
    };
    const auto text = [](const QString &words) { return words.isEmpty() ? Value() : Value(words); };
    if (name == QLatin1String("name"))
        return Value(info.column.name);
    if (name == QLatin1String("key"))
        return Value(entry->key);
    if (name == QLatin1String("type"))
        return entry->type.isNone() ? keep(typeMark, info, place) : entry->type;
    if (name == QLatin1String("primary_key"))
        return Value(info.primaryKey);
    if (name == QLatin1String("unique"))
        return Value(info.unique);
    if (name == QLatin1String("index"))
        return Value(info.index);
    if (name == QLatin1String("nullable"))
        return Value(info.column.nullable);
    if (name == QLatin1String("autoincrement"))
        return info.autoincrement == QLatin1String("true")    ? Value(true)
               : info.autoincrement == QLatin1String("false") ? Value(false)
                                                              : Value(info.autoincrement);
    if (name == QLatin1String("comment") && m_dialect.id() == DialectId::PostgreSql)
        return text(info.column.comment);
    if (name == QLatin1String("default") && !info.sequence)
        return info.clientDefault ? present("ColumnDefault") : Value();
    if (name == QLatin1String("server_default") && !info.column.identity && !info.column.generated)
        return info.column.defaultValue ? keep(defaultMark, info, place) : Value();
    if (name == QLatin1String("computed"))
        return info.column.generated ? present("Computed") : Value();
    if (name == QLatin1String("identity") && m_dialect.id() == DialectId::PostgreSql)
        return info.column.identity ? present("Identity") : Value();
    if (name == QLatin1String("foreign_keys") && info.foreignKeys.empty())
        return Value::set({});
    return std::nullopt;
}

std::optional<Value> TableColumns::call(const Value &callee, const Place &place)
{
    const AttributeData *method = callee.attribute();
    if (!method || (method->name != QLatin1String("_copy") && method->name != QLatin1String("copy")))
        return std::nullopt;
    const std::optional<Entry> entry = entryOf(method->base);
    if (!entry)
        return std::nullopt;
    ColumnInfo info = entry->info;
    // a foreign key that has met its table is the table's
    if (!entry->object.isNone()) {
        if (!isCallOf(entry->object, QLatin1String(copyMark)))
            info.foreignKeys.clear();
        info.typeFromTarget = info.typeFromTarget && !info.foreignKeys.empty();
        info.typeGiven = true;
    }
    info.column.type = info.type.type;
    info.column.origin.file = place.file;
    info.column.origin.line = place.line;
    return keep(copyMark, std::move(info), place);
}

bool TableColumns::assign(const Value &object, const QString &name, const Value &value)
{
    if (!isCallOf(object, QLatin1String(copyMark)))
        return false;
    ColumnInfo &info =
        m_known.at(static_cast<size_t>(*object.call()->arguments.positional.front().integer()));
    const std::optional<bool> on = value.isNone() ? std::optional(false) : flag(&value);
    const auto open = [&] { info.opaqueArguments = object.call()->place; };
    if (name == QLatin1String("primary_key") && on)
        info.primaryKey = *on;
    else if (name == QLatin1String("unique") && on)
        info.unique = *on;
    else if (name == QLatin1String("index") && on)
        info.index = *on;
    else if (name == QLatin1String("nullable") && on)
        info.column.nullable = *on;
    else if (name == QLatin1String("autoincrement") && flag(&value))
        info.autoincrement = *flag(&value) ? QStringLiteral("true") : QStringLiteral("false");
    else if (name == QLatin1String("autoincrement") && value.string())
        info.autoincrement = *value.string();
    else if (name == QLatin1String("name") && value.string())
        info.column.name = *value.string();
    else if (name == QLatin1String("key") && value.string())
        info.key = *value.string();
    else if (name == QLatin1String("server_default") && value.isNone())
        info.column.defaultValue.reset();
    else if (name == QLatin1String("comment") && (value.isNone() || value.string()))
        info.column.comment = value.string() ? *value.string() : QString();
    else if (name == QLatin1String("default"))
        info.clientDefault = !value.isNone();
    else if (name == QLatin1String("type") || name == QLatin1String("server_default") ||
             name == QLatin1String("computed") || name == QLatin1String("identity") ||
             name == QLatin1String("unique") || name == QLatin1String("primary_key") ||
             name == QLatin1String("index") || name == QLatin1String("nullable") ||
             name == QLatin1String("name") || name == QLatin1String("constraints") ||
             name == QLatin1String("foreign_keys"))
        open();
    return true;
}

} // namespace reckoner::orm
