// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/diff/plaindialect.h"

#include "model/diff/diff.h"

namespace reckoner::sketch {

inline ObjectName named(const char *name)
{
    return {QStringLiteral("public"), QLatin1String(name)};
}

/// A table from one line: "id integer not null, total numeric(10,2) = 0, note text; pk orders_pkey (id);
/// unique uq (a, b); check ck (a > 0); fk fk_x (a) -> t (id) cascade; index ix (a, (lower(b)));
/// unique index ux (a) where (b)". Commas inside parentheses do not count.
inline QStringList split(const QString &text, QChar separator)
{
    QStringList parts;
    int depth = 0;
    QString part;
    for (const QChar c : text) {
        depth += c == QLatin1Char('(') ? 1 : c == QLatin1Char(')') ? -1 : 0;
        if (c == separator && depth == 0) {
            parts.append(part.trimmed());
            part.clear();
        } else {
            part += c;
        }
    }
    if (!part.trimmed().isEmpty())
        parts.append(part.trimmed());
    return parts;
}

inline Column column(QString text)
{
    Column column;
    const qsizetype equals = text.indexOf(QLatin1String(" = "));
    if (equals >= 0) {
        column.defaultValue = Expression{text.mid(equals + 3), text.mid(equals + 3) == QLatin1String("???")};
        text = text.left(equals);
    }
    if (text.endsWith(QLatin1String(" not null"))) {
        column.nullable = false;
        text.chop(9);
    }
    const qsizetype space = text.indexOf(QLatin1Char(' '));
    column.name = text.left(space);
    column.type = PlainDialect().parseType(text.mid(space + 1).trimmed());
    return column;
}

struct Clause
{
    QString name;
    QString inner;
    QString after;
};

/// "name (inner) after", the name may be missing.
inline Clause clause(const QString &text)
{
    const qsizetype open = text.indexOf(QLatin1Char('('));
    int depth = 0;
    qsizetype close = open;
    for (; close < text.size(); ++close) {
        depth += text[close] == QLatin1Char('(') ? 1 : text[close] == QLatin1Char(')') ? -1 : 0;
        if (depth == 0)
            break;
    }
    return {text.left(open).trimmed(), text.mid(open + 1, close - open - 1), text.mid(close + 1).trimmed()};
}

inline Index index(const QString &text, bool unique)
{
    const Clause found = clause(text);
    Index index;
    index.name = found.name;
    index.unique = unique;
    index.method = QStringLiteral("btree");
    for (QString part : split(found.inner, QLatin1Char(','))) {
        IndexPart key;
        if (part.endsWith(QLatin1String(" desc"))) {
            key.descending = true;
            part.chop(5);
        }
        if (part.startsWith(QLatin1Char('(')))
            key.expression = Expression{part.mid(1, part.size() - 2)};
        else
            key.column = part;
        index.parts.push_back(key);
    }
    if (found.after.startsWith(QLatin1String("where ")))
        index.predicate = Expression{found.after.mid(6)};
    return index;
}

inline void add(Table &table, const QString &item)
{
    const auto list = [](const QString &text) { return split(text, QLatin1Char(',')); };
    if (item.startsWith(QLatin1String("pk "))) {
        const Clause found = clause(item.mid(3));
        PrimaryKey key;
        key.name = found.name;
        key.columns = list(found.inner);
        table.primaryKey = key;
    } else if (item.startsWith(QLatin1String("unique index "))) {
        table.indexes.push_back(index(item.mid(13), true));
    } else if (item.startsWith(QLatin1String("unique "))) {
        const Clause found = clause(item.mid(7));
        UniqueConstraint unique;
        unique.name = found.name;
        unique.columns = list(found.inner);
        table.uniques.push_back(unique);
    } else if (item.startsWith(QLatin1String("check "))) {
        const Clause found = clause(item.mid(6));
        CheckConstraint check;
        check.name = found.name;
        check.expression.text = found.inner;
        check.typeBound = found.after == QLatin1String("type bound");
        table.checks.push_back(check);
    } else if (item.startsWith(QLatin1String("fk "))) {
        const Clause found = clause(item.mid(3));
        const Clause target = clause(found.after.mid(3));
        ForeignKey key;
        key.name = found.name;
        key.columns = list(found.inner);
        key.target = {QStringLiteral("public"), target.name};
        key.targetColumns = list(target.inner);
        key.onDelete = actionFromName(target.after).value_or(ReferentialAction::NoAction);
        table.foreignKeys.push_back(key);
    } else if (item.startsWith(QLatin1String("index "))) {
        table.indexes.push_back(index(item.mid(6), false));
    }
}

inline Table table(const QString &name, const QString &text)
{
    Table table;
    table.name = {QStringLiteral("public"), name};
    const QStringList items = split(text, QLatin1Char(';'));
    for (const QString &part : items.isEmpty() ? QStringList() : split(items.front(), QLatin1Char(',')))
        table.columns.push_back(column(part));
    for (const QString &item : items.mid(1))
        add(table, item);
    return table;
}

/// A schema from lines: "table NAME: ...", "enum NAME: a, b", "sequence NAME: TABLE.COLUMN".
inline Schema schema(const QString &text)
{
    Schema schema;
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const qsizetype space = line.indexOf(QLatin1Char(' '));
        const qsizetype colon = line.indexOf(QLatin1Char(':'));
        const QString kind = line.left(space).trimmed();
        const ObjectName name{QStringLiteral("public"), line.mid(space + 1, colon - space - 1).trimmed()};
        const QString rest = line.mid(colon + 1).trimmed();
        if (kind == QLatin1String("table")) {
            schema.tables.emplace(name, table(name.name, rest));
        } else if (kind == QLatin1String("enum")) {
            EnumType type;
            type.name = name;
            type.labels = split(rest, QLatin1Char(','));
            schema.enums.emplace(name, type);
        } else if (kind == QLatin1String("sequence")) {
            Sequence sequence;
            sequence.name = name;
            const QStringList owner = rest.split(QLatin1Char('.'), Qt::SkipEmptyParts);
            if (owner.size() == 2)
                sequence.ownedBy = OwnedBy{{QStringLiteral("public"), owner[0]}, owner[1]};
            schema.sequences.emplace(name, sequence);
        }
    }
    return schema;
}

inline Snapshot snapshot(const QString &text, const char *kind = "ddl")
{
    Snapshot snapshot;
    snapshot.source.kind = QLatin1String(kind);
    snapshot.schema = schema(text);
    snapshot.facets = PlainDialect().liveFacets();
    return snapshot;
}

/// "column public.t total modified [type, nullable] mild uncertain destructive > sequence s"
inline QString line(const Change &change)
{
    QString text = kindName(change.ref.kind) + QLatin1Char(' ') + change.ref.path + QLatin1Char(' ') +
                   change.ref.object + QLatin1Char(' ') + changeActionName(change.action);
    if (!change.facets.empty())
        text += QLatin1String(" [") + change.facetNames().join(QLatin1String(", ")) + QLatin1Char(']');
    if (change.mild)
        text += QLatin1String(" mild");
    if (change.certainty == Certainty::Uncertain)
        text += QLatin1String(" uncertain");
    QStringList caused;
    for (const ObjectRef &ref : change.consequences)
        caused.append(kindName(ref.kind) + QLatin1Char(' ') + ref.object);
    if (!caused.isEmpty())
        text += QLatin1String(" > ") + caused.join(QLatin1String(", "));
    return text;
}

inline QString lines(const DiffResult &result)
{
    QStringList all;
    for (const Change &change : result.changes)
        all.append(line(change));
    for (const NotComparable &entry : result.notComparable)
        all.append(QLatin1String("? ") + kindName(entry.ref.kind) + QLatin1Char(' ') + entry.ref.object +
                   QLatin1Char(' ') + entry.facet);
    return all.join(QLatin1Char('\n'));
}

} // namespace reckoner::sketch
