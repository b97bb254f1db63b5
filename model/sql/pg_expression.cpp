// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_expression.h"

#include "model/sql/pg_term.h"
#include "model/sql/pg_tree.h"

namespace reckoner::pg {

namespace {

Result<Tree> parseTarget(const QString &expression)
{
    return Tree::parse("SELECT " + expression.toUtf8());
}

Node targetOf(const Tree &tree)
{
    const std::vector<Node> statements = tree.statements();
    if (statements.size() != 1)
        return {};
    const std::vector<Node> targets = statements.front()["SelectStmt"].list("targetList");
    return targets.size() == 1 ? targets.front()["ResTarget"]["val"] : Node();
}

void collectColumns(const Node &node, const Table &table, QStringList &columns)
{
    simdjson::dom::object object;
    if (node.isNull())
        return;
    if (node.element().get(object)) {
        for (const Node &item : node.items())
            collectColumns(item, table, columns);
        return;
    }
    for (const simdjson::dom::key_value_pair &member : object) {
        const Node value(member.value);
        if (member.key != "ColumnRef") {
            collectColumns(value, table, columns);
            continue;
        }
        const QStringList fields = value.strings("fields");
        if (!fields.isEmpty() && table.column(fields.last()) && !columns.contains(fields.last()))
            columns.append(fields.last());
    }
}

/// FigureColnameInternal() of parse_target.c: how good the name is, 0 to 2.
int figure(const Node &node, QString &name)
{
    const std::string_view kind = node.kind();
    const Node body = node.body();
    if (kind == "ColumnRef") {
        const QStringList fields = body.strings("fields");
        if (fields.isEmpty() || fields.last() == QLatin1String("*"))
            return 0;
        name = fields.last();
        return 2;
    }
    if (kind == "FuncCall") {
        name = body.strings("funcname").last();
        return 2;
    }
    if (kind == "A_Indirection") {
        QString field;
        for (const Node &step : body.list("indirection")) {
            if (step.is("String"))
                field = step.sval();
        }
        if (field.isEmpty())
            return figure(body["arg"], name);
        name = field;
        return 2;
    }
    if (kind == "TypeCast") {
        const int strength = figure(body["arg"], name);
        if (strength > 1 || body["typeName"].strings("names").isEmpty())
            return strength;
        name = body["typeName"].strings("names").last();
        return 1;
    }
    if (kind == "CollateClause")
        return figure(body["arg"], name);
    if (kind == "A_Expr" && body.word("kind") == "AEXPR_NULLIF") {
        name = QStringLiteral("nullif");
        return 2;
    }
    if (kind == "CaseExpr") {
        const int strength = figure(body["defresult"], name);
        if (strength > 1)
            return strength;
        name = QStringLiteral("case");
        return 1;
    }
    struct Word
    {
        std::string_view kind;
        const char *name;
    };
    static constexpr Word words[] = {{"A_ArrayExpr", "array"},
                                     {"RowExpr", "row"},
                                     {"CoalesceExpr", "coalesce"},
                                     {"XmlSerialize", "xmlserialize"}};
    for (const Word &word : words) {
        if (kind == word.kind) {
            name = QString::fromLatin1(word.name);
            return 2;
        }
    }
    if (kind == "MinMaxExpr") {
        name = body.word("op") == "IS_LEAST" ? QStringLiteral("least") : QStringLiteral("greatest");
        return 2;
    }
    if (kind == "SQLValueFunction") {
        name = body.text("op").mid(6).toLower();
        if (name.endsWith(QLatin1String("_n")))
            name.chop(2);
        return 2;
    }
    return 0;
}

} // namespace

bool isNullConstant(const QString &expression)
{
    if (!expression.contains(QLatin1String("null"), Qt::CaseInsensitive))
        return false;
    const Result<Tree> tree = parseTarget(expression);
    if (!tree)
        return false;
    Node node = targetOf(*tree);
    while (node.is("TypeCast"))
        node = node.body()["arg"];
    return node.is("A_Const") && node.body().flag("isnull");
}

QStringList columnsIn(const QString &expression, const Table &table)
{
    QStringList columns;
    const Result<Tree> tree = parseTarget(expression);
    if (tree)
        collectColumns(targetOf(*tree), table, columns);
    return columns;
}

QString figureColumnName(const QString &expression)
{
    QString name;
    const Result<Tree> tree = parseTarget(expression);
    if (!tree || figure(targetOf(*tree), name) == 0)
        return QStringLiteral("expr");
    return name;
}

} // namespace reckoner::pg
