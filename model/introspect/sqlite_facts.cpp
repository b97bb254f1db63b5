// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/sqlite_facts.h"

#include "model/dialect/sqlite.h"

#include <algorithm>

namespace reckoner {

namespace {

bool same(const QString &a, const QString &b)
{
    return a == b || a.compare(b, Qt::CaseInsensitive) == 0;
}

bool same(const QStringList &a, const QStringList &b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                              [](const QString &x, const QString &y) { return same(x, y); });
}

QStringList keyOf(const SqliteRows::Table &facts)
{
    std::map<int, QString> byPlace;
    for (const SqliteRows::Column &column : facts.columns) {
        if (column.pk > 0)
            byPlace[column.pk] = column.name;
    }
    QStringList names;
    for (const auto &[place, name] : byPlace)
        names.append(name);
    return names;
}

QString folded(const QString &type)
{
    return sqliteDialect().normalType(sqliteDialect().parseType(type)).text;
}

void doubt(QStringList &doubts, const Column &parsed, const SqliteRows::Column &fact)
{
    const auto differs = [&](const char *what) {
        doubts.append(QStringLiteral("%1 of column %2").arg(QLatin1String(what), fact.name));
    };
    if (!same(parsed.name, fact.name))
        differs("name");
    // The words GENERATED ALWAYS are part of the type in PRAGMA of old libraries.
    if (!parsed.generated && parsed.type.raw != fact.type &&
        sqliteDialect().normalType(parsed.type).text != folded(fact.type))
        differs("type");
    // WITHOUT ROWID reports its key as NOT NULL without the words.
    if (parsed.nullable == fact.notNull && fact.pk == 0)
        differs("NOT NULL");
    const bool isNull =
        fact.defaultValue &&
        QStringView(*fact.defaultValue).trimmed().compare(QLatin1String("null"), Qt::CaseInsensitive) == 0;
    if (!isNull && !parsed.generated && parsed.defaultValue.has_value() != fact.defaultValue.has_value())
        differs("DEFAULT");
    if (parsed.generated.has_value() != (fact.hidden > 1) ||
        (parsed.generated && parsed.generated->stored != (fact.hidden == 3)))
        differs("generation");
}

} // namespace

QStringList sqliteDoubts(const Table &parsed, const SqliteRows::Table &facts)
{
    QStringList doubts;
    if (parsed.columns.size() != facts.columns.size())
        return {QStringLiteral("number of columns")};
    for (size_t i = 0; i < facts.columns.size(); ++i)
        doubt(doubts, parsed.columns[i], facts.columns[i]);
    QStringList key = parsed.primaryKey ? parsed.primaryKey->columns : QStringList();
    key.removeDuplicates();
    if (!same(key, keyOf(facts)))
        doubts.append(QStringLiteral("primary key"));
    if (parsed.foreignKeys.size() != facts.foreignKeys.size()) {
        doubts.append(QStringLiteral("number of foreign keys"));
    } else {
        for (size_t i = 0; i < facts.foreignKeys.size(); ++i) {
            const ForeignKey &one = parsed.foreignKeys[i];
            const SqliteRows::ForeignKey &other = facts.foreignKeys[i];
            if (!same(one.columns, other.from) || !same(one.target.name, other.table) ||
                !same(one.targetColumns, other.to) || actionFromName(other.onDelete) != one.onDelete ||
                actionFromName(other.onUpdate) != one.onUpdate)
                doubts.append(QStringLiteral("foreign key %1").arg(one.columns.join(QLatin1String(", "))));
        }
    }
    // SQLite makes one index for equal UNIQUEs, and none for one that repeats the rowid alias.
    for (const SqliteRows::Index &index : facts.indexes) {
        if (index.origin != QLatin1String("u"))
            continue;
        QStringList columns;
        for (const SqliteRows::IndexColumn &column : index.columns)
            columns.append(column.name);
        const bool found =
            std::any_of(parsed.uniques.begin(), parsed.uniques.end(),
                        [&](const UniqueConstraint &unique) { return same(unique.columns, columns); });
        if (!found)
            doubts.append(QStringLiteral("unique %1").arg(columns.join(QLatin1String(", "))));
    }
    return doubts;
}

Table sqliteTableFromFacts(const SqliteRows::Table &facts, const SqliteRows::TableKind &kind)
{
    Table table;
    for (const SqliteRows::Column &fact : facts.columns) {
        Column column;
        column.name = fact.name;
        column.type = sqliteDialect().parseType(fact.type);
        column.nullable = !fact.notNull;
        if (fact.hidden > 1)
            column.generated = Generated{{QString(), true}, fact.hidden == 3};
        else if (fact.defaultValue)
            column.defaultValue = Expression{*fact.defaultValue};
        table.columns.push_back(std::move(column));
    }
    if (const QStringList key = keyOf(facts); !key.isEmpty()) {
        table.primaryKey.emplace();
        table.primaryKey->columns = key;
    }
    for (const SqliteRows::ForeignKey &fact : facts.foreignKeys) {
        ForeignKey key;
        key.columns = fact.from;
        key.target.name = fact.table;
        key.targetColumns = fact.to;
        key.onDelete = actionFromName(fact.onDelete).value_or(ReferentialAction::NoAction);
        key.onUpdate = actionFromName(fact.onUpdate).value_or(ReferentialAction::NoAction);
        table.foreignKeys.push_back(std::move(key));
    }
    for (const SqliteRows::Index &fact : facts.indexes) {
        if (fact.origin != QLatin1String("u"))
            continue;
        UniqueConstraint unique;
        for (const SqliteRows::IndexColumn &column : fact.columns)
            unique.columns.append(column.name);
        table.uniques.push_back(std::move(unique));
    }
    if (kind.withoutRowid)
        table.options.append(QStringLiteral("without rowid"));
    if (kind.strict)
        table.options.append(QStringLiteral("strict"));
    return table;
}

Index sqliteIndexFromFacts(const QString &name, const SqliteRows::Table &facts)
{
    Index index;
    index.name = name;
    for (const SqliteRows::Index &fact : facts.indexes) {
        if (fact.name != name)
            continue;
        index.unique = fact.unique;
        if (fact.partial)
            index.predicate = Expression{QString(), true};
        for (const SqliteRows::IndexColumn &column : fact.columns) {
            IndexPart part;
            if (column.cid == -2)
                part.expression = Expression{QString(), true};
            else
                part.column = column.name;
            part.descending = column.descending;
            part.collation = column.collation;
            index.parts.push_back(std::move(part));
        }
    }
    return index;
}

} // namespace reckoner
