// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/sqlite_complete.h"

#include "model/core/asciicase.h"
#include "model/dialect/sqlite_normal.h"
#include "model/sql/sqlite_tableparser.h"

#include <algorithm>

namespace reckoner {

namespace {

bool same(const QString &a, const QString &b)
{
    return sameInAscii(a, b);
}

/// Spells a column as the table does.
void fold(const Table &table, QString &name)
{
    for (const Column &column : table.columns) {
        if (same(column.name, name)) {
            name = column.name;
            return;
        }
    }
}

void fold(const Table &table, QStringList &names)
{
    for (QString &name : names)
        fold(table, name);
}

const Table *target(const Schema &schema, const Table &own, const ObjectName &name)
{
    if (same(own.name.name, name.name))
        return &own;
    if (const Table *exact = schema.table(name))
        return exact;
    for (const auto &[key, table] : schema.tables) {
        if (same(key.name, name.name) && same(key.schema, name.schema))
            return &*table;
    }
    return nullptr;
}

void complete(const Schema &schema, const Table &table, ForeignKey &key)
{
    key.target.schema = table.name.schema; // a foreign key cannot leave its file
    fold(table, key.columns);
    const Table *other = target(schema, table, key.target);
    if (!other)
        return;
    key.target.name = other->name.name;
    if (key.targetColumns.isEmpty() && other->primaryKey)
        key.targetColumns = other->primaryKey->columns;
    fold(*other, key.targetColumns);
}

/// "a collate X" of a key: the column spelt as the table does; naming the column's own collation says
/// nothing.
void completeOptions(const Table &table, QStringList &options)
{
    QStringList kept;
    for (const QString &option : std::as_const(options)) {
        const qsizetype at = option.lastIndexOf(QLatin1String(sqliteKeyCollate));
        const bool desc = option.endsWith(QLatin1String(sqliteKeyDesc));
        QString name =
            at > 0 && !desc ? option.left(at) : option.chopped(desc ? sizeof(sqliteKeyDesc) - 1 : 0);
        const QString rest = option.mid(name.size());
        fold(table, name);
        if (!desc && at > 0) {
            const Column *column = table.column(name);
            const QString own =
                column && !column->collation.isEmpty() ? column->collation : QStringLiteral("BINARY");
            if (same(own, rest.mid(sizeof(sqliteKeyCollate) - 1)))
                continue;
        }
        kept.append(name + rest);
    }
    kept.sort();
    options = kept;
}

bool keysAreNotNull(const Table &table)
{
    return table.options.contains(QLatin1String("without rowid")) ||
           table.options.contains(QLatin1String("strict"));
}

} // namespace

const Column *sqliteRowidAlias(const Table &table)
{
    if (!table.primaryKey || table.primaryKey->columns.size() != 1 ||
        table.options.contains(QLatin1String("without rowid")) ||
        table.options.contains(QLatin1String(sqlitePrimaryKeyDesc)))
        return nullptr;
    for (const Column &column : table.columns) {
        if (same(column.name, table.primaryKey->columns.front()))
            return column.type.name == QLatin1String("INTEGER") && column.type.args.empty() ? &column
                                                                                            : nullptr;
    }
    return nullptr;
}

bool sqliteKeyRefusesNull(const Table &table, const QString &column)
{
    const Column *alias = sqliteRowidAlias(table);
    const auto isKey = [&](const QString &name) { return same(name, column); };
    return (alias && same(alias->name, column)) ||
           (keysAreNotNull(table) && table.primaryKey &&
            std::any_of(table.primaryKey->columns.begin(), table.primaryKey->columns.end(), isKey));
}

bool sqliteSameKey(const QStringList &columns, const QStringList &options, const QStringList &otherColumns,
                   const QStringList &otherOptions)
{
    const auto collations = [](const QStringList &all) {
        QStringList kept;
        for (const QString &option : all) {
            if (!option.endsWith(QLatin1String(sqliteKeyDesc)))
                kept.append(asciiLower(option));
        }
        return kept;
    };
    return std::equal(columns.begin(), columns.end(), otherColumns.begin(), otherColumns.end(), same) &&
           collations(options) == collations(otherOptions);
}

bool sqliteRepeatsKey(const Table &table, const UniqueConstraint &unique)
{
    if (!table.primaryKey)
        return false;
    const PrimaryKey &key = *table.primaryKey;
    const Column *only = key.columns.size() == 1 ? table.column(key.columns.front()) : nullptr;
    const bool isRowid = only && only->type.name == QLatin1String("INTEGER") && only->type.args.empty() &&
                         !table.options.contains(QLatin1String(sqlitePrimaryKeyDesc));
    return !isRowid && sqliteSameKey(unique.columns, unique.options, key.columns, key.options);
}

void completeSqliteColumn(const Table &table, Column &column)
{
    if (same(column.collation, QStringLiteral("BINARY")))
        column.collation.clear();
    column.collation = column.collation.toUpper();
    if (column.defaultValue &&
        column.defaultValue->text.contains(QLatin1String("null"), Qt::CaseInsensitive)) {
        ExpressionContext context;
        context.type = &column.type;
        context.table = &table;
        const Normal normal = normalSqliteExpression(*column.defaultValue, context);
        if (normal.known && normal.text.isEmpty())
            column.defaultValue.reset();
    }
}

void completeSqliteTable(const Schema &schema, Table &table)
{
    if (table.name.schema.isEmpty())
        table.name.schema = QStringLiteral("main");
    for (Column &column : table.columns)
        completeSqliteColumn(table, column);
    if (table.primaryKey) {
        fold(table, table.primaryKey->columns);
        const Column *alias = sqliteRowidAlias(table);
        completeOptions(table, table.primaryKey->options);
        if (alias) // it has no index that could have a direction
            table.primaryKey->options.clear();
        const bool notNull = keysAreNotNull(table);
        for (Column &column : table.columns) {
            if (&column == alias || (notNull && table.primaryKey->columns.contains(column.name)))
                column.nullable = false;
        }
    }
    for (UniqueConstraint &unique : table.uniques) {
        fold(table, unique.columns);
        completeOptions(table, unique.options);
    }
    for (ForeignKey &key : table.foreignKeys)
        complete(schema, table, key);
    for (Index &index : table.indexes) {
        index.method.clear();
        for (IndexPart &part : index.parts) {
            fold(table, part.column);
            part.collation = part.collation.toUpper();
            const Column *column = table.column(part.column);
            // Naming the collation that the column has anyhow says nothing.
            const QString own =
                column && !column->collation.isEmpty() ? column->collation : QStringLiteral("BINARY");
            if (part.collation == own)
                part.collation.clear();
        }
    }
    std::sort(table.options.begin(), table.options.end());
}

} // namespace reckoner
