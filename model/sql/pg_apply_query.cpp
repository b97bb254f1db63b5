// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"

#include "model/sql/pg_lexer.h"
#include "model/sql/pg_types.h"

#include <algorithm>

namespace reckoner::pg {

namespace {

/// The tables that a list of FROM names; false if it holds anything else.
bool plainFrom(const Node &item, std::vector<Node> &relations)
{
    if (item.is("JoinExpr")) {
        const Node join = item.body();
        return join.word("jointype") != "JOIN_FULL" && join.list("usingClause").empty() &&
               !join.flag("isNatural") && plainFrom(join["larg"], relations) &&
               plainFrom(join["rarg"], relations);
    }
    if (!item.is("RangeVar"))
        return false;
    relations.push_back(item.body());
    return true;
}

} // namespace

/// SELECT ... INTO t: the same query without INTO.
void Applier::selectInto(const Statement &s)
{
    const Node into = s.node["intoClause"];
    const QByteArray &sql = s.slices.sql();
    const std::vector<Token> &all = s.slices.all();
    const int location = int(into["rel"].number("location", -1));
    const auto name =
        std::find_if(all.begin(), all.end(), [&](const Token &token) { return token.start == location; });
    auto word = name;
    while (word != all.begin() && word != all.end() && !isWord(sql, *word, "into"))
        --word;
    auto end = name;
    while (end != all.end() && end + 1 != all.end() && isSymbol(sql, *(end + 1), '.'))
        end += 2;
    // What a search path says of the names in the query is not worked out here.
    const bool ownPath = !m_path.isEmpty() && m_path.first() != m_editor.rules().defaultSchema();
    if (name == all.end() || end == all.end() || !isWord(sql, *word, "into") || ownPath) {
        opaque(s, {nameOf(into["rel"]).name}, tr("The columns of SELECT INTO are not read from its query."));
        return;
    }
    const QByteArray query = sql.left(word->start) + sql.mid(end->end);
    tableOfQuery(s, into, s.node, QString::fromUtf8(query).trimmed(), false);
}

/// A table from a query that gives columns of tables, and casts: they have their types and collations, and
/// nothing else of them.
void Applier::tableOfQuery(const Statement &s, const Node &into, const Node &query, const QString &definition,
                           bool ifNotExists)
{
    const Node relation = into["rel"];
    if (relation.word("relpersistence") == "t") {
        ++m_outcome.dataStatements;
        return;
    }
    const QString reason = tr("The columns of this table are not read from its query.");
    const ObjectName name = nameOf(relation);
    std::vector<Node> relations;
    const std::vector<Node> from = query.list("fromClause");
    const std::vector<Node> targets = query.list("targetList");
    const bool plain =
        query && !query["withClause"] && !query["larg"] && !targets.empty() &&
        std::all_of(from.begin(), from.end(), [&](const Node &item) { return plainFrom(item, relations); }) &&
        std::all_of(targets.begin(), targets.end(), [](const Node &target) {
            const Node value = target["ResTarget"]["val"];
            return value.is("ColumnRef") || value.is("TypeCast");
        });
    bool collations = false;
    const bool known = std::all_of(relations.begin(), relations.end(), [&](const Node &each) {
        const Table *table = m_editor.schema().table(m_editor.resolve(nameOf(each)));
        for (const Column &column : table ? table->columns : std::vector<Column>())
            collations = collations || !column.collation.isEmpty();
        return table != nullptr;
    });
    View view;
    view.name = name;
    view.definition = s.slices.beforeTail(s.slices.beforeTail(definition, "with", "no"), "with", "data");
    if (plain && known && !collations)
        m_editor.rules().completeView(m_editor.schema(), view);
    const bool typed = std::none_of(view.columns.begin(), view.columns.end(), [](const ViewColumn &column) {
        return column.type.opaque || column.type.name.isEmpty();
    });
    if (view.columns.empty() || !typed) {
        opaque(s, {name.name}, reason);
        return;
    }
    Table table;
    table.name = name;
    const QStringList names = into.strings("colNames");
    for (size_t i = 0; i < view.columns.size(); ++i) {
        Column column;
        column.name = names.value(qsizetype(i), view.columns[i].name);
        column.type = view.columns[i].type;
        table.columns.push_back(std::move(column));
    }
    table.options = readOptions(s, into.list("options"));
    if (relation.word("relpersistence") == "u")
        table.options.append(QStringLiteral("unlogged"));
    const QString space = into.text("tableSpaceName");
    if (!space.isEmpty() && space != QLatin1String("pg_default"))
        table.options.append(QLatin1String("tablespace=") + space);
    const QString method = into.text("accessMethod");
    if (!method.isEmpty() && method != QLatin1String("heap"))
        table.options.append(QLatin1String("access method=") + method);
    table.options.sort();
    settleOptions(table);
    report(m_editor.createTable(std::move(table), ifNotExists));
}

} // namespace reckoner::pg
