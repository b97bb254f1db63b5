// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/alembicrunner.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner {

using namespace python;

namespace {

Value texts(const QStringList &names)
{
    std::vector<Value> items;
    for (const QString &name : names)
        items.push_back(Value(name));
    return Value::list(std::move(items));
}

Value nameOrNone(const QString &name)
{
    return name.isEmpty() ? Value() : Value(name);
}

std::pair<Value, Value> entry(const char *key, Value value)
{
    return {Value(QString::fromLatin1(key)), std::move(value)};
}

Value columnsOf(const Table &table, const Dialect &dialect, const Place &place)
{
    std::vector<Value> items;
    for (const Column &column : table.columns) {
        // What type object comes back is not known by reading; its SQL is, for messages.
        const Value type =
            Value::unknown(QCoreApplication::translate("AlembicReplay", "The reflected type is not known."),
                           place, dialect.typeText(column.type));
        items.push_back(
            Value::dict({entry("name", Value(column.name)), entry("type", type),
                         entry("nullable", Value(column.nullable)),
                         entry("default", column.defaultValue ? Value(column.defaultValue->text) : Value()),
                         entry("autoincrement", Value(QStringLiteral("auto"))),
                         entry("comment", nameOrNone(column.comment))}));
    }
    return Value::list(std::move(items));
}

Value indexesOf(const Table &table)
{
    std::vector<Value> items;
    const auto add = [&](const QString &name, const QStringList &columns, bool unique) {
        items.push_back(Value::dict({entry("name", nameOrNone(name)), entry("column_names", texts(columns)),
                                     entry("unique", Value(unique))}));
    };
    for (const Index &index : table.indexes) {
        QStringList columns;
        for (const IndexPart &part : index.parts) {
            if (!part.expression)
                columns.append(part.column);
        }
        add(index.name, columns, index.unique);
    }
    for (const UniqueConstraint &unique : table.uniques)
        add(unique.name, unique.columns, true);
    return Value::list(std::move(items));
}

Value foreignKeysOf(const Table &table, const QString &defaultSchema)
{
    std::vector<Value> items;
    for (const ForeignKey &key : table.foreignKeys) {
        std::vector<std::pair<Value, Value>> options;
        if (key.onDelete != ReferentialAction::NoAction)
            options.push_back(entry("ondelete", Value(actionName(key.onDelete).toUpper())));
        if (key.onUpdate != ReferentialAction::NoAction)
            options.push_back(entry("onupdate", Value(actionName(key.onUpdate).toUpper())));
        items.push_back(Value::dict(
            {entry("name", nameOrNone(key.name)), entry("constrained_columns", texts(key.columns)),
             entry("referred_schema",
                   key.target.schema == defaultSchema ? Value() : Value(key.target.schema)),
             entry("referred_table", Value(key.target.name)),
             entry("referred_columns", texts(key.targetColumns)),
             entry("options", Value::dict(std::move(options)))}));
    }
    return Value::list(std::move(items));
}

} // namespace

/// Answers of sqlalchemy.inspect(bind), from the replayed schema.
std::optional<Value> AlembicRunner::inspectorCall(const QString &method, const OpArguments &arguments)
{
    const Schema &schema = editor().schema();
    const auto space = [&](int position) {
        const QString given = arguments.text(position, "schema");
        return given.isEmpty() ? m_dialect.defaultSchema() : given;
    };
    const auto namesIn = [&](const auto &objects, const QString &where) {
        QStringList names;
        for (const auto &[name, object] : objects) {
            if (name.schema == where)
                names.append(name.name);
        }
        return texts(names);
    };
    if (method == QLatin1String("get_table_names"))
        return namesIn(schema.tables, space(0));
    if (method == QLatin1String("get_view_names"))
        return namesIn(schema.views, space(0));
    if (method == QLatin1String("get_sequence_names"))
        return namesIn(schema.sequences, space(0));
    if (method == QLatin1String("get_schema_names")) {
        QStringList names{m_dialect.defaultSchema()};
        for (const auto &[name, object] : schema.namespaces)
            names.append(name);
        names.removeDuplicates();
        return texts(names);
    }
    if (method == QLatin1String("has_schema"))
        return Value(schema.namespaces.contains(arguments.text(0, "schema_name")) ||
                     arguments.text(0, "schema_name") == m_dialect.defaultSchema());
    if (method == QLatin1String("has_sequence"))
        return Value(schema.sequences.contains(
            editor().resolve({arguments.text(1, "schema"), arguments.text(0, "sequence_name")})));
    if (method == QLatin1String("get_enums")) {
        std::vector<Value> items;
        for (const auto &[name, type] : schema.enums)
            items.push_back(
                Value::dict({entry("name", Value(name.name)), entry("schema", Value(name.schema)),
                             entry("visible", Value(true)), entry("labels", texts(type.labels))}));
        return Value::list(std::move(items));
    }
    static const QStringList perTable{
        QStringLiteral("has_table"),         QStringLiteral("get_columns"),
        QStringLiteral("get_indexes"),       QStringLiteral("has_index"),
        QStringLiteral("get_foreign_keys"),  QStringLiteral("get_unique_constraints"),
        QStringLiteral("get_pk_constraint"), QStringLiteral("get_check_constraints"),
        QStringLiteral("get_table_comment")};
    if (!perTable.contains(method)) {
        if (method == QLatin1String("clear_cache"))
            return Value();
        return std::nullopt;
    }
    const std::optional<QString> name = arguments.name(0, "table_name");
    if (!name)
        return std::nullopt;
    const int schemaPosition = method == QLatin1String("has_index") ? 2 : 1;
    const ObjectName resolved = editor().resolve({arguments.text(schemaPosition, "schema"), *name});
    const Table *table = schema.table(resolved);
    if (method == QLatin1String("has_table"))
        return Value(table != nullptr || schema.views.contains(resolved));
    if (method == QLatin1String("has_index")) {
        const QString index = arguments.text(1, "index_name");
        return Value(table && std::any_of(table->indexes.begin(), table->indexes.end(),
                                          [&](const Index &each) { return each.name == index; }));
    }
    if (!table) {
        m_interpreter.raise(QStringLiteral("NoSuchTableError"), *name, arguments.place());
        return Value();
    }
    if (method == QLatin1String("get_columns"))
        return columnsOf(*table, m_dialect, arguments.place());
    if (method == QLatin1String("get_indexes"))
        return indexesOf(*table);
    if (method == QLatin1String("get_foreign_keys"))
        return foreignKeysOf(*table, m_dialect.defaultSchema());
    if (method == QLatin1String("get_unique_constraints")) {
        std::vector<Value> items;
        for (const UniqueConstraint &unique : table->uniques)
            items.push_back(Value::dict(
                {entry("name", nameOrNone(unique.name)), entry("column_names", texts(unique.columns))}));
        return Value::list(std::move(items));
    }
    if (method == QLatin1String("get_check_constraints")) {
        std::vector<Value> items;
        for (const CheckConstraint &check : table->checks)
            items.push_back(Value::dict(
                {entry("name", nameOrNone(check.name)), entry("sqltext", Value(check.expression.text))}));
        return Value::list(std::move(items));
    }
    if (method == QLatin1String("get_pk_constraint"))
        return Value::dict(
            {entry("name", nameOrNone(table->primaryKey ? table->primaryKey->name : QString())),
             entry("constrained_columns",
                   texts(table->primaryKey ? table->primaryKey->columns : QStringList()))});
    return Value::dict({entry("text", nameOrNone(table->comment))});
}

} // namespace reckoner
