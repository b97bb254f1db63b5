// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_catalog.h"

#include "model/sql/pg_types.h"

#include <QFile>
#include <QHash>
#include <QSet>

// Outside of any namespace, as Qt asks.
static void initCatalog()
{
    Q_INIT_RESOURCE(catalog);
}

namespace reckoner::pg {

namespace {

using Signatures = QHash<QString, std::vector<Signature>>;

QList<QStringList> rowsOf(const char *table)
{
    initCatalog();
    QFile file(QStringLiteral(":/catalog/postgresql/%1.tsv").arg(QLatin1String(table)));
    QList<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The catalog of PostgreSQL is missing in the program: %s", table);
    const QString text = QString::fromUtf8(file.readAll());
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        rows.append(line.split(QLatin1Char('\t')));
    return rows;
}

Signatures functions()
{
    Signatures all;
    for (const QStringList &row : rowsOf("functions")) {
        Signature signature;
        signature.arguments = row[1].split(QLatin1Char(','), Qt::SkipEmptyParts);
        signature.result = row[2];
        for (const QString &mark : row.mid(3)) {
            if (mark == QLatin1String("v"))
                signature.isVariadic = true;
            else if (mark == QLatin1String("x"))
                signature.isExtension = true;
            else
                signature.defaults = mark.toInt();
        }
        all[row[0]].push_back(std::move(signature));
    }
    return all;
}

Signatures operators()
{
    Signatures all;
    for (const QStringList &row : rowsOf("operators")) {
        Signature signature;
        signature.arguments = row[1].isEmpty() ? QStringList{row[2]} : QStringList{row[1], row[2]};
        signature.result = row[3];
        signature.isExtension = row.size() > 4;
        all[row[0]].push_back(std::move(signature));
    }
    return all;
}

QHash<QString, TypeClass> types()
{
    QHash<QString, TypeClass> all;
    for (const QStringList &row : rowsOf("types"))
        all.insert(row[0], {row[1].front(), row[1].endsWith(QLatin1Char('*'))});
    return all;
}

QHash<QString, Brought> extensions()
{
    QHash<QString, Brought> all;
    for (const QStringList &row : rowsOf("extensions")) {
        Brought &brought = all[row[0]];
        if (row[1] == QLatin1String("type"))
            brought.types.insert(row[2]);
        else if (row[1] == QLatin1String("function"))
            brought.functions.insert(row[2]);
        else if (row[1] == QLatin1String("method"))
            brought.methods.insert(row[2]);
        else if (row[1] == QLatin1String("operator"))
            brought.operators.insert(row[2] + QLatin1Char('(') + row.mid(3).join(QLatin1Char(',')) +
                                     QLatin1Char(')'));
        else
            brought.classes.push_back({row[2], row[3], row.value(4)});
    }
    return all;
}

QSet<std::pair<QString, QString>> implicitCasts()
{
    QSet<std::pair<QString, QString>> all;
    for (const QStringList &row : rowsOf("casts")) {
        if (row[2].front() == QLatin1Char('i'))
            all.insert({row[0], row[1]});
    }
    return all;
}

QHash<QString, std::vector<CatalogColumn>> columnsIn(const char *table)
{
    QHash<QString, std::vector<CatalogColumn>> all;
    for (const QStringList &row : rowsOf(table)) {
        std::vector<CatalogColumn> columns;
        for (const QString &each : row[1].split(QLatin1Char(',')))
            columns.push_back(
                {each.section(QLatin1Char(' '), 0, 0), parseType(each.section(QLatin1Char(' '), 1))});
        all.insert(row[0], std::move(columns));
    }
    return all;
}

template<class T>
const T &in(const QHash<QString, T> &map, const QString &key)
{
    static const T none;
    const auto it = map.constFind(key);
    return it == map.constEnd() ? none : *it;
}

} // namespace

const std::vector<CatalogColumn> &relationColumns(const ObjectName &name)
{
    static const QHash<QString, std::vector<CatalogColumn>> all = columnsIn("relations");
    return in(all, name.schema + QLatin1Char('.') + name.name);
}

const std::vector<CatalogColumn> &functionColumns(const QString &name)
{
    static const QHash<QString, std::vector<CatalogColumn>> all = columnsIn("outputs");
    return in(all, name);
}

QString withoutOwnDomain(const QString &key)
{
    static const QHash<QString, QString> all = [] {
        QHash<QString, QString> domains;
        for (const QStringList &row : rowsOf("types")) {
            if (row.size() > 2)
                domains.insert(row[0], row[2]);
        }
        return domains;
    }();
    return all.value(key, key);
}

const Brought &broughtBy(const QString &extension)
{
    static const QHash<QString, Brought> all = extensions();
    return in(all, extension);
}

const std::vector<Signature> &functionsNamed(const QString &name)
{
    static const Signatures all = functions();
    return in(all, name);
}

const std::vector<Signature> &operatorsNamed(const QString &name)
{
    static const Signatures all = operators();
    return in(all, name);
}

TypeClass classOf(const QString &key, const Schema *schema)
{
    static const QHash<QString, TypeClass> all = types();
    if (key.endsWith(QLatin1String("[]")))
        return {u'A', false};
    if (const auto it = all.constFind(key); it != all.constEnd())
        return *it;
    const QStringList path = splitPath(key);
    const ObjectName name =
        path.size() > 1 ? ObjectName{path[0], path[1]} : ObjectName{QStringLiteral("public"), key};
    if (schema && schema->enums.contains(name))
        return {u'E', false};
    if (schema && (schema->composites.contains(name) || schema->tables.contains(name)))
        return {u'C', false};
    if (schema && schema->ranges.contains(name))
        return {u'R', false};
    return {u'U', false};
}

bool isImplicit(const QString &from, const QString &to)
{
    static const QSet<std::pair<QString, QString>> all = implicitCasts();
    if (from == to || all.contains({from, to}))
        return true;
    return from.endsWith(QLatin1String("[]")) && to.endsWith(QLatin1String("[]")) &&
           isImplicit(from.chopped(2), to.chopped(2));
}

} // namespace reckoner::pg
