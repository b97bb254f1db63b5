// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/typed.h"

#include "model/schema/rewrite.h"

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
    for (const auto &[table, column] : columnsTyped(schema, type, space)) {
        // Without its key a partitioned table cannot be.
        const Table *holder = schema.table(table);
        if (holder && namesIdentifier(holder->partitionKey, column, false))
            (void)editor.dropTable(table, true, true);
        else
            (void)editor.dropColumn(table, column, true, true);
    }
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
    editor.followRoutine(collation, newName);
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

namespace {

/// An attribute behind a column in brackets.
void renameAttributeIn(QString &text, const QStringList &columns, const QString &attribute,
                       const QString &newName)
{
    if (!namesIdentifier(text, attribute, false))
        return;
    std::vector<SqlToken> tokens = tokenizeSql(text, false);
    std::vector<size_t> solid;
    for (size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].type != SqlToken::Type::Space)
            solid.push_back(i);
    }
    const auto isSymbol = [&](size_t at, const char *symbol) {
        return tokens[solid[at]].type == SqlToken::Type::Symbol &&
               tokens[solid[at]].text == QLatin1String(symbol);
    };
    for (size_t i = 4; i < solid.size(); ++i) {
        SqlToken &token = tokens[solid[i]];
        if (token.type == SqlToken::Type::Identifier && token.name == attribute && isSymbol(i - 1, ".") &&
            isSymbol(i - 2, ")") && columns.contains(tokens[solid[i - 3]].name) &&
            (isSymbol(i - 4, "(") || isSymbol(i - 4, ".")))
            token.text = sqlIdentifier(newName);
    }
    text.clear();
    for (const SqlToken &token : tokens)
        text += token.text;
}

} // namespace

void followAttribute(SchemaEditor &editor, const ObjectName &type, const QString &attribute,
                     const QString &newName)
{
    std::map<ObjectName, QStringList> users;
    for (const auto &[table, column] : columnsTyped(editor.schema(), type, editor.rules().defaultSchema()))
        users[table].append(column);
    for (const auto &[name, columns] : users) {
        Table *table = editor.editTable(name);
        const auto rename = [&](QString &text) { renameAttributeIn(text, columns, attribute, newName); };
        const auto renameIn = [&](std::optional<Expression> &expression) {
            if (expression)
                rename(expression->text);
        };
        for (Column &column : table->columns) {
            if (column.generated)
                rename(column.generated->expression.text);
        }
        for (CheckConstraint &check : table->checks)
            rename(check.expression.text);
        for (Index &index : table->indexes) {
            for (IndexPart &part : index.parts)
                renameIn(part.expression);
            renameIn(index.predicate);
        }
        for (Policy &policy : table->policies) {
            renameIn(policy.usingExpression);
            renameIn(policy.checkExpression);
        }
        for (Trigger &trigger : table->triggers)
            renameIn(trigger.when);
    }
}

} // namespace reckoner
