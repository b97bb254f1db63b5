// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/schema.h"

namespace reckoner {

namespace {

QString shapeOf(const QStringList &columns)
{
    return QLatin1Char('(') + columns.join(QLatin1String(", ")) + QLatin1Char(')');
}

QString nameOr(const QString &name, const QStringList &columns)
{
    return name.isEmpty() ? shapeOf(columns) : name;
}

ObjectRef inTable(Kind kind, const Table &table, const QString &object)
{
    return {kind, pathOf(table.name), object};
}

} // namespace

ObjectRef refOf(const Table &table)
{
    return {Kind::Table, pathPart(table.name.schema), table.name.name};
}

ObjectRef refOf(const Table &table, const Column &column)
{
    return inTable(Kind::Column, table, column.name);
}

ObjectRef refOf(const Table &table, const PrimaryKey &key)
{
    return inTable(Kind::PrimaryKey, table, nameOr(key.name, key.columns));
}

ObjectRef refOf(const Table &table, const UniqueConstraint &unique)
{
    return inTable(Kind::Unique, table, nameOr(unique.name, unique.columns));
}

ObjectRef refOf(const Table &table, const CheckConstraint &check)
{
    return inTable(Kind::Check, table,
                   check.name.isEmpty() ? QLatin1Char('(') + check.expression.text + QLatin1Char(')')
                                        : check.name);
}

ObjectRef refOf(const Table &table, const ForeignKey &key)
{
    return inTable(Kind::ForeignKey, table, nameOr(key.name, key.columns));
}

ObjectRef refOf(const Table &table, const ExclusionConstraint &exclusion)
{
    return inTable(Kind::Exclusion, table, exclusion.name.isEmpty() ? exclusion.definition : exclusion.name);
}

ObjectRef refOf(const Table &table, const Index &index)
{
    if (!index.name.isEmpty())
        return inTable(Kind::Index, table, index.name);
    QStringList parts;
    for (const IndexPart &part : index.parts)
        parts.append(part.expression ? part.expression->text : part.column);
    return inTable(Kind::Index, table, shapeOf(parts));
}

ObjectRef refOf(const EnumType &type)
{
    return {Kind::Enum, pathPart(type.name.schema), type.name.name};
}

ObjectRef refOf(const Sequence &sequence)
{
    return {Kind::Sequence, pathPart(sequence.name.schema), sequence.name.name};
}

ObjectRef refOf(const View &view)
{
    return {view.materialized ? Kind::MaterializedView : Kind::View, pathPart(view.name.schema),
            view.name.name};
}

QString multirangeOf(const RangeType &range)
{
    if (!range.multirange.isEmpty())
        return range.multirange;
    const QString word = QStringLiteral("range");
    const qsizetype at = range.name.name.indexOf(word);
    QString name = range.name.name;
    return at < 0 ? name + QLatin1String("_multirange") : name.insert(at, QLatin1String("multi"));
}

} // namespace reckoner
