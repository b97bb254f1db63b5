// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/alembicrunner.h"
#include "model/sql/pg_follow_type.h"

#include <QCoreApplication>

namespace reckoner {

using namespace python;

namespace {

struct AlembicReplayText
{
    Q_DECLARE_TR_FUNCTIONS(AlembicReplayText)
};

} // namespace

void AlembicRunner::createTable(const OpArguments &arguments, bool sequences)
{
    const std::optional<QString> name = arguments.name(0, "table_name");
    if (!name) {
        unknownOperation(QStringLiteral("create_table"), arguments,
                         AlembicReplayText::tr("The name of the table is not literal."));
        return;
    }
    std::vector<Value> items;
    for (size_t i = arguments.all().find(QStringLiteral("table_name")) ? 0 : 1;
         i < arguments.all().positional.size(); ++i)
        items.push_back(arguments.all().positional[i]);
    const ObjectName table{arguments.text(-1, "schema"), *name};
    Arguments keywords = arguments.without({QStringLiteral("if_not_exists"), QStringLiteral("table_name")});
    keywords.positional.clear();
    orm::TableInfo info = m_items.table(table, items, keywords, arguments.place());
    takeItemOpaques(m_items, table);
    m_effect.opaques.insert(m_effect.opaques.end(), info.opaques.begin(), info.opaques.end());
    if (!arguments.all().complete)
        opaque(Opaque::Bound::Objects, {*name}, QStringLiteral("op.create_table"),
               AlembicReplayText::tr("Some of the table's columns are not known."), arguments.place());
    // use_alter=True leaves a key to create_all(), which does not run; SQLite has no ALTER for it, so there
    // CREATE TABLE holds it.
    if (isSqlite())
        info.table.foreignKeys.insert(info.table.foreignKeys.end(), info.alterKeys.begin(),
                                      info.alterKeys.end());
    // A key's column without a type has that of the column it points at.
    for (Column &column : info.table.columns) {
        if (!column.type.raw.isEmpty())
            continue;
        for (const ForeignKey &key : info.table.foreignKeys) {
            const Table *target = key.columns == QStringList{column.name} && key.targetColumns.size() == 1
                                      ? editor().schema().table(editor().resolve(key.target))
                                      : nullptr;
            if (const Column *of = target ? target->column(key.targetColumns.first()) : nullptr)
                column.type = of->type;
        }
    }
    // A type that is there already is not made again: SQLAlchemy remembers what it made in a run.
    for (const EnumType &type : info.enums) {
        m_typesOfTables[editor().resolve(type.name)] = m_revision;
        report(editor().createEnum(type, true), arguments.place());
    }
    for (const Domain &domain : info.domains) {
        if (!editor().schema().domains.contains(editor().resolve(domain.name)))
            editor().put(domain);
    }
    if (sequences) {
        for (const Sequence &sequence : info.sequences)
            report(editor().createSequence(sequence, true), arguments.place());
    }
    report(editor().createTable(std::move(info.table), arguments.flag(-1, "if_not_exists").value_or(false)),
           arguments.place());
}

std::optional<orm::TableInfo> AlembicRunner::columnFrom(const OpArguments &arguments, orm::Items &items)
{
    const ObjectName table = arguments.table(0, "table_name");
    const Value *value = arguments.get(1, "column");
    const std::optional<orm::ColumnInfo> column = value ? items.column(*value) : std::nullopt;
    if (table.name.isEmpty() || !column || column->column.name.isEmpty()) {
        takeItemOpaques(items, table);
        unknownOperation(QStringLiteral("add_column"), arguments,
                         AlembicReplayText::tr("The column cannot be read."));
        return std::nullopt;
    }
    orm::TableInfo info = items.assemble(table, {*column}, {}, {}, arguments.place());
    takeItemOpaques(items, table);
    info.table.foreignKeys.insert(info.table.foreignKeys.end(), info.alterKeys.begin(), info.alterKeys.end());
    if (info.table.columns.empty())
        return std::nullopt;
    return info;
}

void AlembicRunner::addColumn(const OpArguments &arguments)
{
    std::optional<orm::TableInfo> info = columnFrom(arguments, m_items);
    if (!info)
        return;
    const ObjectName table = info->table.name;
    const bool inlined = arguments.flag(-1, "inline_references").value_or(false);
    // SQLite's ALTER TABLE has no ADD CONSTRAINT; Alembic refuses before the database would.
    const bool constraints = !info->table.uniques.empty() || (!info->table.foreignKeys.empty() && !inlined);
    const Column column = info->table.columns.front();
    ObjectName type;
    if (!info->enums.empty() && !editor().schema().enums.contains(editor().resolve(info->enums.front().name)))
        type = info->enums.front().name;
    if (!info->domains.empty() &&
        !editor().schema().domains.contains(editor().resolve(info->domains.front().name)))
        type = info->domains.front().name;
    if (!isSqlite() && column.type.dimensions == 0 && !type.name.isEmpty())
        problem(
            QStringLiteral("edit.missing"),
            AlembicReplayText::tr("The type %1 of column %2 is not there: op.add_column does not create it.")
                .arg(type.name, column.name),
            arguments.place(), "ProgrammingError");
    if (!report(editor().addColumn(table, column, arguments.flag(-1, "if_not_exists").value_or(false)),
                arguments.place()))
        return;
    if (isSqlite() && constraints) {
        problem(QStringLiteral("edit.refused"),
                AlembicReplayText::tr(
                    "SQLite cannot add a constraint along with column %1; Alembic says to use batch mode.")
                    .arg(column.name),
                arguments.place(), "NotImplementedError");
        return;
    }
    for (const ForeignKey &key : info->table.foreignKeys)
        report(editor().addForeignKey(table, key), arguments.place());
    for (const UniqueConstraint &unique : info->table.uniques)
        report(editor().addUnique(table, unique), arguments.place());
    for (const CheckConstraint &check : info->table.checks) {
        if (!isSqlite() || !check.typeBound)
            report(editor().addCheck(table, check), arguments.place());
    }
    for (const Index &index : info->table.indexes)
        report(editor().createIndex(table, index), arguments.place());
    if (info->table.primaryKey && arguments.flag(-1, "inline_primary_key").value_or(false))
        report(editor().setPrimaryKey(table, *info->table.primaryKey), arguments.place());
}

AlembicRunner::ColumnChange AlembicRunner::changeFrom(const OpArguments &arguments, const Column *current)
{
    ColumnChange change;
    const auto given = [&](const char *name) {
        const Value *value = arguments.get(-1, name);
        return value && !value->isNone() ? value : nullptr;
    };
    orm::TypeInfo type;
    if (current)
        type.type = current->type;
    if (const Value *existing = given("existing_type"))
        type = m_items.type(*existing, arguments.place());
    if (const Value *value = given("type_")) {
        type = m_items.type(*value, arguments.place());
        change.edit.type = type.type;
        if (!type.collation.isEmpty())
            change.edit.collation = type.collation;
        change.check = type.check;
        if (change.check) // it speaks of the column
            change.check->expression.text.prepend(m_dialect.quote(arguments.text(1, "column_name")));
        change.onlyName = false;
    }
    if (const std::optional<bool> nullable = arguments.flag(-1, "nullable")) {
        change.edit.nullable = *nullable;
        change.onlyName = false;
    }
    const Value *fallback = arguments.get(-1, "server_default");
    if (fallback && !(fallback->boolean() && !*fallback->boolean())) {
        change.onlyName = false;
        const QString callee =
            fallback->call() ? fallback->call()->callee.dotted().section(QLatin1Char('.'), -1) : QString();
        const Value *existing = given("existing_server_default");
        const QString before = existing && existing->call()
                                   ? existing->call()->callee.dotted().section(QLatin1Char('.'), -1)
                                   : QString();
        if (callee == QLatin1String("Identity") || callee == QLatin1String("Computed")) {
            // Read as a column would have it.
            Arguments column;
            column.positional = {Value(QStringLiteral("x")),
                                 callOf(QStringLiteral("sqlalchemy.Integer"), {}, arguments.place()),
                                 *fallback};
            if (const auto info =
                    m_items.column(callOf(QStringLiteral("sqlalchemy.Column"), column, arguments.place()))) {
                if (info->column.identity)
                    change.edit.identity = info->column.identity;
                if (info->column.generated)
                    change.edit.generated = info->column.generated;
            }
        } else if (fallback->isNone()) {
            if (before == QLatin1String("Identity") || (current && current->identity))
                change.edit.identity = std::optional<Identity>();
            else if (before == QLatin1String("Computed"))
                change.edit.generated = std::optional<Generated>();
            else
                change.edit.defaultValue = std::optional<Expression>();
        } else {
            change.edit.defaultValue = m_items.defaultExpression(*fallback, type, arguments.place());
        }
    }
    if (const Value *comment = arguments.get(-1, "comment"); comment && !comment->boolean() && !isSqlite())
        change.edit.comment = comment->string() ? *comment->string() : QString();
    if (const Value *name = given("new_column_name"))
        change.edit.newName = orm::literalName(*name);
    if (const Value *name = given("name"); name && !change.edit.newName)
        change.edit.newName = orm::literalName(*name);
    return change;
}

void AlembicRunner::alterColumn(const OpArguments &arguments)
{
    const ObjectName name = arguments.table(0, "table_name");
    const QString columnName = arguments.text(1, "column_name");
    const Table *table = editor().schema().table(editor().resolve(name));
    const Column *column = table ? table->column(columnName) : nullptr;
    ColumnChange change = changeFrom(arguments, column);
    if (column && !isSqlite())
        pg::followType(*column, change.edit);
    takeItemOpaques(m_items, name);
    if (isSqlite() && !change.onlyName) {
        problem(QStringLiteral("edit.refused"),
                AlembicReplayText::tr(
                    "SQLite has no ALTER COLUMN: op.alter_column of %1.%2 fails outside batch mode.")
                    .arg(name.name, columnName),
                arguments.place(), "OperationalError");
        return;
    }
    if (!report(editor().alterColumn(name, columnName, change.edit), arguments.place()))
        return;
    if (change.check)
        report(editor().addCheck(name, *change.check), arguments.place());
}

} // namespace reckoner
