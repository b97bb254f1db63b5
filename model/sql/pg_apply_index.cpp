// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"

#include "model/sql/pg_expression.h"
#include "model/sql/pg_types.h"

namespace reckoner::pg {

QStringList Applier::readOptions(const Statement &s, const std::vector<Node> &options)
{
    QStringList read;
    for (const Node &option : options) {
        const Node element = option["DefElem"];
        const Node value = element["arg"];
        QString text;
        if (value.is("Integer"))
            text = QString::number(s.tree.integer(value.body(), int(element.number("location", -1))));
        else if (value.is("Float"))
            text = value.body().text("fval");
        else if (value.is("String"))
            text = value.sval();
        else if (value.is("TypeName"))
            text = value.body().strings("names").join(QLatin1Char('.'));
        else if (value.is("Boolean"))
            text = value.body().flag("boolval") ? QStringLiteral("true") : QStringLiteral("false");
        else if (value.isNull())
            text = QStringLiteral("true");
        const QString space = element.text("defnamespace"); // "toast"
        read.append((space.isEmpty() ? space : space + QLatin1Char('.')) + element.text("defname") +
                    QLatin1Char('=') + text);
    }
    read.sort();
    return read;
}

std::vector<IndexPart> Applier::readParts(const Statement &s, const std::vector<Node> &elements, int location)
{
    std::vector<IndexPart> parts;
    const QStringList members = s.slices.members(location);
    for (size_t i = 0; i < elements.size(); ++i) {
        const Node element = elements[i]["IndexElem"];
        IndexPart part;
        part.column = cutIdentifier(element.text("name"));
        if (element["expr"])
            part.expression = Expression{Slices::leadingExpression(members.value(qsizetype(i)))};
        part.descending = element.word("ordering") == "SORTBY_DESC";
        const std::string_view nulls = element.word("nulls_ordering");
        if (nulls == "SORTBY_NULLS_FIRST" && !part.descending)
            part.nullsFirst = true;
        if (nulls == "SORTBY_NULLS_LAST" && part.descending)
            part.nullsFirst = false;
        QStringList opclass = element.strings("opclass");
        if (opclass.size() > 1 && opclass.front() == QLatin1String("pg_catalog"))
            opclass.removeFirst();
        part.opclass = joinPath(opclass);
        const QStringList parameters = readOptions(s, element.list("opclassopts"));
        if (!parameters.isEmpty())
            part.opclass += QLatin1Char('(') + parameters.join(QLatin1String(", ")) + QLatin1Char(')');
        part.collation = collationOf(element.strings("collation"));
        parts.push_back(std::move(part));
    }
    return parts;
}

void Applier::createIndex(const Statement &s)
{
    const Node relation = s.node["relation"];
    const ObjectName table = nameOf(relation);
    Index index;
    index.name = cutIdentifier(s.node.text("idxname"));
    index.unique = s.node.flag("unique");
    index.method = s.node.text("accessMethod");
    if (index.method.isEmpty())
        index.method = QStringLiteral("btree");
    index.parts = readParts(s, s.node.list("indexParams"), int(relation.number("location", 0)));
    for (const Node &element : s.node.list("indexIncludingParams"))
        index.include.append(cutIdentifier(element["IndexElem"].text("name")));
    if (s.node["whereClause"])
        // WHERE true keeps every row, and the server keeps no such predicate.
        if (!s.node["whereClause"]["A_Const"]["boolval"].flag("boolval"))
            index.predicate = Expression{s.slices.rest(int(relation.number("location", 0)), "where")};
    index.nullsNotDistinct = s.node.flag("nulls_not_distinct");
    index.options = readOptions(s, s.node.list("options"));
    const QString space = s.node.text("tableSpace");
    if (!space.isEmpty() && space != QLatin1String("pg_default"))
        index.options.append(QLatin1String("tablespace=") + space);
    index.options.sort();
    const Table *owner = m_editor.schema().table(m_editor.resolve(table));
    if (index.name.isEmpty() && owner) {
        QStringList names;
        for (const IndexPart &part : index.parts)
            names.append(part.expression ? figureColumnName(part.expression->text) : part.column);
        index.name =
            m_editor.rules().serverName(Kind::Index, m_editor.schema(), *owner, names + index.include);
    }
    // ON ONLY a partitioned table: partitions get none, and as long as they have none it is not valid.
    const bool only = !relation.flag("inh");
    if (only && owner && !owner->partitionKey.isEmpty())
        index.valid = m_editor.heirsOf(owner->name).empty();
    m_editor.setOnly(only);
    report(m_editor.createIndex(table, std::move(index), s.node.flag("if_not_exists")));
    m_editor.setOnly(false);
}

} // namespace reckoner::pg
