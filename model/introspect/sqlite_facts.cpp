// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/sqlite_facts.h"

#include "model/core/asciicase.h"
#include "model/dialect/sqlite.h"

#include <algorithm>

#include <QCoreApplication>

namespace reckoner {

namespace {

struct SqliteFactsText
{
    Q_DECLARE_TR_FUNCTIONS(SqliteFactsText)
};

bool same(const QString &a, const QString &b)
{
    return a == b || sameInAscii(a, b);
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
        doubts.append(SqliteFactsText::tr("%1 of column %2").arg(SqliteFactsText::tr(what), fact.name));
    };
    if (!same(parsed.name, fact.name))
        differs(QT_TRANSLATE_NOOP("SqliteFactsText", "name"));
    // The words GENERATED ALWAYS are part of the type in PRAGMA of old libraries.
    if (!parsed.generated && parsed.type.raw != fact.type &&
        sqliteDialect().normalType(parsed.type).text != folded(fact.type))
        differs(QT_TRANSLATE_NOOP("SqliteFactsText", "type"));
    // WITHOUT ROWID reports its key as NOT NULL without the words.
    if (parsed.nullable == fact.notNull && fact.pk == 0)
        differs(QT_TRANSLATE_NOOP("SqliteFactsText", "NOT NULL"));
    const bool isNull =
        fact.defaultValue &&
        QStringView(*fact.defaultValue).trimmed().compare(QLatin1String("null"), Qt::CaseInsensitive) == 0;
    if (!isNull && !parsed.generated && parsed.defaultValue.has_value() != fact.defaultValue.has_value())
        differs(QT_TRANSLATE_NOOP("SqliteFactsText", "DEFAULT"));
    if (parsed.generated.has_value() != (fact.hidden > 1) ||
        (parsed.generated && parsed.generated->stored != (fact.hidden == 3)))
        differs(QT_TRANSLATE_NOOP("SqliteFactsText", "generation"));
}

// Behind the parts, the rows and the first PRAGMA: what no name or type is likely to hold.
constexpr QChar partEnd(0x1f);
constexpr QChar rowEnd(0x1e);
constexpr QChar listEnd(0x1d);

/// Reads a summary as far as it is what is expected.
class Expecting
{
public:
    explicit Expecting(QStringView summary)
        : m_rest(summary)
    {
    }

    bool part(QStringView text, Qt::CaseSensitivity sensitivity = Qt::CaseSensitive)
    {
        if (!m_rest.startsWith(text, sensitivity))
            return false;
        m_rest = m_rest.mid(text.size());
        return end(partEnd);
    }

    bool number(int number)
    {
        const qsizetype digits = std::min(m_rest.indexOf(partEnd), m_rest.size());
        const bool found = digits > 0 && m_rest.left(digits).toInt() == number;
        m_rest = m_rest.mid(found ? digits : 0);
        return found && end(partEnd);
    }

    bool end(QChar mark)
    {
        const bool found = m_rest.startsWith(mark);
        m_rest = m_rest.mid(found ? 1 : 0);
        return found;
    }

    bool atEnd() const { return m_rest.isEmpty(); }

private:
    QStringView m_rest;
};

void doubtColumnsAndKeys(QStringList &doubts, const Table &parsed, const SqliteRows::Table &facts)
{
    if (parsed.columns.size() != facts.columns.size()) {
        doubts.append(SqliteFactsText::tr("number of columns"));
        return;
    }
    for (size_t i = 0; i < facts.columns.size(); ++i)
        doubt(doubts, parsed.columns[i], facts.columns[i]);
    QStringList key = parsed.primaryKey ? parsed.primaryKey->columns : QStringList();
    key.removeDuplicates();
    if (!same(key, keyOf(facts)))
        doubts.append(SqliteFactsText::tr("primary key"));
    if (parsed.foreignKeys.size() != facts.foreignKeys.size()) {
        doubts.append(SqliteFactsText::tr("number of foreign keys"));
    } else {
        for (size_t i = 0; i < facts.foreignKeys.size(); ++i) {
            const ForeignKey &one = parsed.foreignKeys[i];
            const SqliteRows::ForeignKey &other = facts.foreignKeys[i];
            if (!same(one.columns, other.from) || !same(one.target.name, other.table) ||
                !same(one.targetColumns, other.to) || actionFromName(other.onDelete) != one.onDelete ||
                actionFromName(other.onUpdate) != one.onUpdate)
                doubts.append(
                    SqliteFactsText::tr("foreign key %1").arg(one.columns.join(QLatin1String(", "))));
        }
    }
}

} // namespace

bool isSqliteSummary(QStringView summary, const Table &parsed)
{
    Expecting expecting(summary);
    QStringList key = parsed.primaryKey ? parsed.primaryKey->columns : QStringList();
    key.removeDuplicates();
    for (const Column &column : parsed.columns) {
        const int place = int(key.indexOf(column.name)) + 1;
        const int hidden = !column.generated ? 0 : column.generated->stored ? 3 : 2;
        const int numbers =
            16 * place + 8 * (!hidden && column.defaultValue) + 2 * hidden + (!place && !column.nullable);
        if (!expecting.part(column.name) || !expecting.part(column.type.raw, Qt::CaseInsensitive) ||
            !expecting.number(numbers) || !expecting.end(rowEnd))
            return false;
    }
    if (!expecting.end(listEnd))
        return false;
    for (size_t i = parsed.foreignKeys.size(); i-- > 0;) { // they come last first
        const ForeignKey &foreign = parsed.foreignKeys[i];
        for (qsizetype j = 0; j < foreign.columns.size(); ++j) {
            if (!expecting.number(int(parsed.foreignKeys.size() - 1 - i)) ||
                !expecting.part(foreign.target.name) || !expecting.part(foreign.columns[j]) ||
                !expecting.part(foreign.targetColumns.value(j)) ||
                !expecting.part(actionName(foreign.onUpdate), Qt::CaseInsensitive) ||
                !expecting.part(actionName(foreign.onDelete), Qt::CaseInsensitive) || !expecting.end(rowEnd))
                return false;
        }
    }
    return expecting.atEnd();
}

QString sqliteSummaryExpression()
{
    return QStringLiteral(R"(
coalesce((SELECT group_concat(c.name || char(31) || c.type || char(31) || (
            iif(c.pk, 16 * c.pk, c."notnull") + 8 * (c.hidden < 2 AND c.dflt_value IS NOT NULL) + 2 * c.hidden
        ) || char(31, 30), '') FROM pragma_table_xinfo(m.name, 'main') c), '')
|| char(29) ||
iif(m.sql LIKE '%references%', coalesce((SELECT group_concat(
            k.id || char(31) || k."table" || char(31) || k."from" || char(31) || coalesce(k."to", '') || char(31)
            || k.on_update || char(31) || k.on_delete || char(31, 30), '')
        FROM pragma_foreign_key_list(m.name, 'main') k), ''), ''))");
}

QStringList sqliteDoubts(const Table &parsed, const SqliteRows::Table &facts)
{
    QStringList doubts;
    if (!facts.textAgrees)
        doubtColumnsAndKeys(doubts, parsed, facts);
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
            doubts.append(SqliteFactsText::tr("unique %1").arg(columns.join(QLatin1String(", "))));
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
