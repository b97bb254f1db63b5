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

namespace {

bool names(const Table &table, const QString &path)
{
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [&](const Column &column) { return column.collation == path; }) ||
           std::any_of(table.indexes.begin(), table.indexes.end(), [&](const Index &index) {
               return std::any_of(index.parts.begin(), index.parts.end(),
                                  [&](const IndexPart &part) { return part.collation == path; });
           });
}

} // namespace

void followCollation(SchemaEditor &editor, const ObjectName &collation, const ObjectName &newName)
{
    const QString before = pathOf(collation);
    const QString after = pathOf(newName);
    std::vector<ObjectName> tables;
    std::vector<Domain> domains;
    std::vector<CompositeType> composites;
    for (const auto &[name, table] : editor.schema().tables) {
        if (names(*table, before))
            tables.push_back(name);
    }
    for (const ObjectName &name : tables) {
        Table *table = editor.editTable(name);
        for (Column &column : table->columns) {
            if (column.collation == before) {
                ColumnEdit edit;
                edit.collation = after;
                (void)editor.alterColumn(name, QString(column.name), edit);
            }
        }
        for (Index &index : editor.editTable(name)->indexes) {
            for (IndexPart &part : index.parts) {
                if (part.collation == before)
                    part.collation = after;
            }
        }
    }
    for (const auto &[name, domain] : editor.schema().domains) {
        if (domain.collation == before)
            domains.push_back(domain);
    }
    for (const auto &[name, composite] : editor.schema().composites) {
        if (std::any_of(composite.attributes.begin(), composite.attributes.end(),
                        [&](const Column &attribute) { return attribute.collation == before; }))
            composites.push_back(composite);
    }
    for (Domain &domain : domains) {
        domain.collation = after;
        domain.origin = {};
        editor.put(std::move(domain));
    }
    for (CompositeType &composite : composites) {
        for (Column &attribute : composite.attributes) {
            if (attribute.collation == before)
                attribute.collation = after;
        }
        composite.origin = {};
        editor.put(std::move(composite));
    }
}

void dropCollated(SchemaEditor &editor, const ObjectName &collation)
{
    const QString path = pathOf(collation);
    std::vector<std::pair<ObjectName, QString>> columns;
    std::vector<ObjectName> indexes;
    std::vector<ObjectName> domains;
    for (const auto &[name, table] : editor.schema().tables) {
        for (const Column &column : table->columns) {
            if (column.collation == path)
                columns.emplace_back(name, column.name);
        }
        for (const Index &index : table->indexes) {
            if (std::any_of(index.parts.begin(), index.parts.end(),
                            [&](const IndexPart &part) { return part.collation == path; }))
                indexes.push_back({name.schema, index.name});
        }
    }
    for (const auto &[name, domain] : editor.schema().domains) {
        if (domain.collation == path)
            domains.push_back(name);
    }
    for (const auto &[table, column] : columns)
        (void)editor.dropColumn(table, column, true, true);
    for (const ObjectName &index : indexes)
        (void)editor.dropIndex(index, true);
    for (const ObjectName &domain : domains)
        (void)editor.dropType(domain, true, true);
}

} // namespace reckoner
