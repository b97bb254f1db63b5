// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql.h"
#include "model/dialect/postgresql_names.h"
#include "model/sql/pg_expression.h"
#include "model/sql/pg_sequence.h"
#include "model/sql/pg_types.h"

#include <algorithm>

namespace reckoner {

namespace {

bool isNullDefault(const Expression &expression)
{
    return !expression.opaque && pg::isNullConstant(expression.text);
}

std::optional<ObjectName> completeSerial(Schema &schema, const Table &table, Column &column)
{
    static const std::pair<QLatin1String, QLatin1String> serials[] = {
        {QLatin1String("serial"), QLatin1String("integer")},
        {QLatin1String("bigserial"), QLatin1String("bigint")},
        {QLatin1String("smallserial"), QLatin1String("smallint")},
    };
    if (column.type.opaque || !column.type.schema.isEmpty())
        return std::nullopt;
    for (const auto &[serial, type] : serials) {
        if (column.type.name != serial)
            continue;
        column.type.name = type;
        column.nullable = false;
        Sequence sequence;
        sequence.name = {table.name.schema,
                         pg::chooseRelationName(schema, table, column.name, QStringLiteral("seq"), false)};
        sequence.options.type = type;
        pg::completeSequence(sequence.options);
        sequence.ownedBy = OwnedBy{table.name, column.name};
        sequence.origin = column.origin;
        column.defaultValue = Expression{
            QStringLiteral("nextval(%1::regclass)").arg(pg::quoteLiteral(pg::quoteName(sequence.name)))};
        schema.sequences.insert_or_assign(sequence.name, sequence);
        return sequence.name;
    }
    return std::nullopt;
}

QString columnPart(const Table &table, const CheckConstraint &check)
{
    const QStringList columns = pg::columnsIn(check.expression.text, table);
    return columns.size() == 1 ? columns.first() : QString();
}

QStringList partNames(const Index &index)
{
    QStringList names;
    for (const IndexPart &part : index.parts)
        names.append(part.expression ? pg::figureColumnName(part.expression->text) : part.column);
    return pg::indexColumnNames(names + index.include);
}

void cut(QString &identifier)
{
    identifier = pg::cutIdentifier(identifier);
}

void cut(QStringList &identifiers)
{
    for (QString &identifier : identifiers)
        cut(identifier);
}

/// CREATE TABLE makes one index of several UNIQUE or PRIMARY KEY over the same columns; an unnamed one takes
/// the name of the one it swallows (transformIndexConstraints).
void swallowDoubles(Table &table)
{
    std::vector<UniqueConstraint> kept;
    for (UniqueConstraint &unique : table.uniques) {
        PrimaryKey *key = table.primaryKey ? &*table.primaryKey : nullptr;
        if (key && key->columns == unique.columns && unique.include.isEmpty() && !unique.nullsNotDistinct &&
            key->deferrability == unique.deferrability) {
            if (key->name.isEmpty())
                key->name = unique.name;
            continue;
        }
        const auto same = std::find_if(kept.begin(), kept.end(), [&](const UniqueConstraint &other) {
            return other.columns == unique.columns && other.include == unique.include &&
                   other.deferrability == unique.deferrability &&
                   other.nullsNotDistinct == unique.nullsNotDistinct;
        });
        if (same == kept.end())
            kept.push_back(std::move(unique));
        else if (same->name.isEmpty())
            same->name = unique.name;
    }
    table.uniques = std::move(kept);
}

void cutNames(Table &table)
{
    cut(table.name.name);
    for (Column &column : table.columns)
        cut(column.name);
    if (table.primaryKey) {
        cut(table.primaryKey->name);
        cut(table.primaryKey->columns);
    }
    for (UniqueConstraint &unique : table.uniques) {
        cut(unique.name);
        cut(unique.columns);
    }
    for (CheckConstraint &check : table.checks)
        cut(check.name);
    for (ForeignKey &key : table.foreignKeys) {
        cut(key.name);
        cut(key.columns);
        cut(key.target.name);
        cut(key.targetColumns);
    }
    for (ExclusionConstraint &exclusion : table.exclusions)
        cut(exclusion.name);
    for (Index &index : table.indexes) {
        cut(index.name);
        for (IndexPart &part : index.parts)
            cut(part.column);
    }
}

} // namespace

QString PostgreSqlDialect::serverName(Kind kind, const Schema &schema, const Table &table,
                                      const QStringList &columns) const
{
    const QString joined = pg::joinColumnNames(columns);
    switch (kind) {
    case Kind::PrimaryKey:
        return pg::chooseRelationName(schema, table, {}, QStringLiteral("pkey"), true);
    case Kind::Unique:
        return pg::chooseRelationName(schema, table, joined, QStringLiteral("key"), true);
    case Kind::Exclusion:
        return pg::chooseRelationName(schema, table, joined, QStringLiteral("excl"), true);
    case Kind::Index:
        return pg::chooseRelationName(schema, table, pg::joinColumnNames(pg::indexColumnNames(columns)),
                                      QStringLiteral("idx"), false);
    case Kind::Sequence:
        return pg::chooseRelationName(schema, table, joined, QStringLiteral("seq"), false);
    case Kind::Check:
        return pg::chooseConstraintName(schema, table, columns.size() == 1 ? columns.first() : QString(),
                                        QStringLiteral("check"));
    case Kind::ForeignKey:
        return pg::chooseConstraintName(schema, table, joined, QStringLiteral("fkey"));
    default:
        return {};
    }
}

std::optional<ObjectName> PostgreSqlDialect::completeColumn(Schema &schema, Table &table,
                                                            Column &column) const
{
    cut(column.name);
    std::optional<ObjectName> sequence = completeSerial(schema, table, column);
    if (column.identity) {
        column.nullable = false;
        if (column.identity->options.type.isEmpty())
            column.identity->options.type = column.type.name;
        pg::completeSequence(column.identity->options);
    }
    if (column.defaultValue && isNullDefault(*column.defaultValue))
        column.defaultValue.reset();
    if (table.primaryKey && table.primaryKey->columns.contains(column.name))
        column.nullable = false;
    return sequence;
}

// The order is the server's: sequences, checks, keys and indexes, foreign keys last.
std::vector<ObjectName> PostgreSqlDialect::completeTable(Schema &schema, Table &table) const
{
    if (table.name.schema.isEmpty())
        table.name.schema = defaultSchema();
    cutNames(table);
    swallowDoubles(table);
    std::vector<ObjectName> sequences;
    for (Column &column : table.columns) {
        if (auto sequence = completeColumn(schema, table, column))
            sequences.push_back(std::move(*sequence));
    }
    // There are no rows yet: NOT VALID means nothing in CREATE TABLE (transformCheckConstraints).
    for (CheckConstraint &check : table.checks)
        check.validated = true;
    for (ForeignKey &key : table.foreignKeys)
        key.validated = true;
    for (CheckConstraint &check : table.checks) {
        if (check.name.isEmpty() && !check.expression.opaque)
            check.name =
                pg::chooseConstraintName(schema, table, columnPart(table, check), QStringLiteral("check"));
    }
    if (table.primaryKey && table.primaryKey->name.isEmpty())
        table.primaryKey->name = serverName(Kind::PrimaryKey, schema, table, table.primaryKey->columns);
    for (UniqueConstraint &unique : table.uniques) {
        if (unique.name.isEmpty())
            unique.name = serverName(Kind::Unique, schema, table, unique.columns + unique.include);
    }
    for (ExclusionConstraint &exclusion : table.exclusions) {
        if (exclusion.method.isEmpty())
            exclusion.method = QStringLiteral("btree");
        if (!exclusion.name.isEmpty())
            continue;
        QStringList names;
        for (const ExclusionElement &element : exclusion.elements)
            names.append(pg::figureColumnName(element.expression.text));
        exclusion.name =
            serverName(Kind::Exclusion, schema, table, pg::indexColumnNames(names + exclusion.include));
    }
    for (ForeignKey &key : table.foreignKeys) {
        if (key.name.isEmpty())
            key.name = serverName(Kind::ForeignKey, schema, table, key.columns);
        if (key.target.schema.isEmpty())
            key.target.schema = defaultSchema();
        const Table *target = key.target == table.name ? &table : schema.table(key.target);
        if (key.targetColumns.isEmpty() && target && target->primaryKey)
            key.targetColumns = target->primaryKey->columns;
    }
    for (Index &index : table.indexes) {
        if (index.method.isEmpty())
            index.method = QStringLiteral("btree");
        if (index.name.isEmpty())
            index.name = serverName(Kind::Index, schema, table, partNames(index));
    }
    return sequences;
}

} // namespace reckoner
