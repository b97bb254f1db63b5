// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/typed.h"

#include <algorithm>

namespace reckoner {

namespace {

bool isType(const DataType &type, const ObjectName &name, const QString &defaultSchema)
{
    return type.name == name.name && (type.schema.isEmpty() ? defaultSchema : type.schema) == name.schema;
}

} // namespace

std::vector<std::pair<ObjectName, QString>> columnsTyped(const Schema &schema, const ObjectName &type,
                                                         const QString &defaultSchema)
{
    std::vector<std::pair<ObjectName, QString>> columns;
    for (const auto &[table, value] : schema.tables) {
        for (const Column &column : value->columns) {
            if (isType(column.type, type, defaultSchema))
                columns.emplace_back(table, column.name);
        }
    }
    return columns;
}

void dropTyped(SchemaEditor &editor, const ObjectName &type)
{
    const QString space = editor.rules().defaultSchema();
    const Schema &schema = editor.schema();
    for (const auto &[table, column] : columnsTyped(schema, type, space))
        (void)editor.dropColumn(table, column, true, true);
    std::vector<ObjectName> types;
    std::vector<CompositeType> composites;
    std::vector<ObjectName> tables;
    for (const auto &[name, domain] : schema.domains) {
        if (isType(domain.type, type, space))
            types.push_back(name);
    }
    for (const auto &[name, range] : schema.ranges) {
        if (isType(range.subtype, type, space))
            types.push_back(name);
    }
    for (const auto &[name, composite] : schema.composites) {
        CompositeType left = composite;
        if (std::erase_if(left.attributes,
                          [&](const Column &attribute) { return isType(attribute.type, type, space); }) > 0)
            composites.push_back(std::move(left));
    }
    for (const auto &[name, table] : schema.tables) {
        if (table->ofType == type)
            tables.push_back(name);
    }
    for (const ObjectName &name : types)
        (void)editor.dropType(name, true, true);
    for (CompositeType &composite : composites)
        editor.put(std::move(composite));
    for (const ObjectName &name : tables)
        (void)editor.dropTable(name, true, true);
}

} // namespace reckoner
