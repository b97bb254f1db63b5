// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_names.h"

#include "model/sql/pg_types.h"

namespace reckoner::pg {

namespace {

/// pg_mbcliplen for UTF-8.
QByteArray clip(const QByteArray &bytes, qsizetype limit)
{
    if (bytes.size() <= limit)
        return bytes;
    while (limit > 0 && (static_cast<unsigned char>(bytes[limit]) & 0xC0) == 0x80)
        --limit;
    return bytes.left(limit);
}

template<class Visit>
bool anyConstraintOf(const Table &table, Visit visit)
{
    const auto any = [&visit](const auto &list) {
        for (const auto &constraint : list) {
            if (visit(constraint.name))
                return true;
        }
        return false;
    };
    return (table.primaryKey && visit(table.primaryKey->name)) || any(table.uniques) || any(table.checks) ||
           any(table.foreignKeys) || any(table.exclusions);
}

/// Names in pg_class that a table brings along.
template<class Visit>
bool anyRelationOf(const Table &table, Visit visit)
{
    if (visit(table.name.name) || (table.primaryKey && visit(table.primaryKey->name)))
        return true;
    const auto any = [&visit](const auto &list) {
        for (const auto &constraint : list) {
            if (visit(constraint.name))
                return true;
        }
        return false;
    };
    return any(table.uniques) || any(table.exclusions) || any(table.indexes);
}

} // namespace

QString makeObjectName(const QString &name1, const QString &name2, const QString &label)
{
    const QByteArray first = name1.toUtf8();
    const QByteArray second = name2.toUtf8();
    const QByteArray last = label.toUtf8();
    qsizetype firstSize = first.size();
    qsizetype secondSize = second.size();
    const qsizetype room = 63 - (second.isEmpty() ? 0 : 1) - (last.isEmpty() ? 0 : last.size() + 1);
    while (firstSize + secondSize > room) {
        if (firstSize > secondSize)
            --firstSize;
        else
            --secondSize;
    }
    QByteArray name = clip(first, firstSize);
    if (!second.isEmpty())
        name += '_' + clip(second, secondSize);
    if (!last.isEmpty())
        name += '_' + last;
    return QString::fromUtf8(name);
}

QString joinColumnNames(const QStringList &columns)
{
    QByteArray joined;
    for (const QString &column : columns) {
        if (!joined.isEmpty())
            joined += '_';
        joined += cutIdentifier(column).toUtf8();
        if (joined.size() >= 64)
            break;
    }
    return QString::fromUtf8(joined);
}

QStringList indexColumnNames(const QStringList &origins)
{
    QStringList names;
    for (const QString &origin : origins) {
        QString name = origin;
        for (int i = 1; names.contains(name); ++i) {
            const QByteArray suffix = QByteArray::number(i);
            name = QString::fromUtf8(clip(origin.toUtf8(), 63 - suffix.size()) + suffix);
        }
        names.append(name);
    }
    return names;
}

bool relationExists(const Schema &schema, const Table &table, const QString &name)
{
    const QString &space = table.name.schema;
    const ObjectName wanted{space, name};
    if (schema.tables.contains(wanted) || schema.sequences.contains(wanted) ||
        schema.views.contains(wanted) || schema.composites.contains(wanted) ||
        schema.attached.indexes->contains(wanted))
        return true;
    const auto same = [&name](const QString &other) { return other == name; };
    if (anyRelationOf(table, same) ||
        schema.tableNaming(space, name, [&](const Table &each) { return anyRelationOf(each, same); }))
        return true;
    for (const auto &[viewName, view] : schema.views) {
        if (viewName.schema != space)
            continue;
        for (const Index &index : view.indexes) {
            if (index.name == name)
                return true;
        }
    }
    return false;
}

bool constraintExists(const Schema &schema, const Table &table, const QString &name)
{
    const auto same = [&name](const QString &other) { return other == name; };
    return anyConstraintOf(table, same) ||
           schema.tableNaming(table.name.schema, name,
                              [&](const Table &each) { return anyConstraintOf(each, same); });
}

QString chooseRelationName(const Schema &schema, const Table &table, const QString &columns,
                           const QString &label, bool isConstraint)
{
    QString numbered = label;
    for (int pass = 1;; ++pass) {
        const QString name = makeObjectName(table.name.name, columns, numbered);
        if (!relationExists(schema, table, name) && !(isConstraint && constraintExists(schema, table, name)))
            return name;
        numbered = label + QString::number(pass);
    }
}

QString chooseConstraintName(const Schema &schema, const Table &table, const QString &columns,
                             const QString &label)
{
    QString numbered = label;
    for (int pass = 1;; ++pass) {
        const QString name = makeObjectName(table.name.name, columns, numbered);
        if (!constraintExists(schema, table, name))
            return name;
        numbered = label + QString::number(pass);
    }
}

} // namespace reckoner::pg
