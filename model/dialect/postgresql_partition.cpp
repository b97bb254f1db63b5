// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_partition.h"

#include "model/dialect/postgresql_normal.h"
#include "model/sql/pg_term.h"
#include "model/sql/pg_tree.h"
#include "model/sql/pg_types.h"

namespace reckoner::pg {

namespace {

const QString comma = QStringLiteral(", ");

std::optional<Tree> parsed(const QString &sql)
{
    Result<Tree> tree = Tree::parse(sql.toUtf8());
    if (!tree || tree->statements().size() != 1)
        return std::nullopt;
    return std::move(*tree);
}

/// The members of a key: column names where they are columns, else empty.
QStringList keyColumns(const QString &key)
{
    QStringList columns;
    const std::optional<Tree> tree = parsed(QStringLiteral("CREATE TABLE t () PARTITION BY ") + key);
    if (!tree)
        return columns;
    const std::vector<Node> statements = tree->statements();
    for (const Node &element : statements.front()["CreateStmt"]["partspec"].list("partParams"))
        columns.append(element["PartitionElem"].text("name"));
    return columns;
}

} // namespace

Normal normalPartitionKey(const QString &key, const StatementContext &context)
{
    Normal plain{key.simplified(), {}, false};
    const std::optional<Tree> tree = parsed(QStringLiteral("CREATE TABLE t () PARTITION BY ") + key);
    if (!tree)
        return plain;
    const std::vector<Node> statements = tree->statements();
    const Node spec = statements.front()["CreateStmt"]["partspec"];
    Normal normal;
    QStringList members;
    for (const Node &wrapped : spec.list("partParams")) {
        const Node element = wrapped["PartitionElem"];
        QString member = element.text("name");
        if (element["expr"]) {
            const Result<Term> term = termOf(element["expr"], *tree);
            if (!term)
                return plain;
            const Normal part = normalExpression(
                Expression{printTerm(*term), false},
                {ExpressionContext::Use::IndexPart, nullptr, context.table, context.schema, context.off});
            member = part.text;
            normal.known = normal.known && part.known;
            normal.rules += part.rules;
        }
        const QStringList collation = element.strings("collation");
        const QStringList opclass = element.strings("opclass");
        if (!collation.isEmpty())
            member += QLatin1String(" COLLATE ") + collation.last();
        if (!opclass.isEmpty())
            member += QLatin1Char(' ') + opclass.last();
        members.append(member);
    }
    normal.text =
        spec.text("strategy").toUpper() + QLatin1String(" (") + members.join(comma) + QLatin1Char(')');
    normal.rules.removeDuplicates();
    return normal;
}

Normal normalPartitionBound(const QString &bound, const StatementContext &context)
{
    Normal plain{bound.simplified(), {}, false};
    if (plain.text.compare(QLatin1String("DEFAULT"), Qt::CaseInsensitive) == 0)
        return {QStringLiteral("DEFAULT"), {}, true};
    const std::optional<Tree> tree = parsed(QStringLiteral("CREATE TABLE c PARTITION OF p ") + bound);
    if (!tree)
        return plain;
    const std::vector<Node> statements = tree->statements();
    const Node spec = statements.front()["CreateStmt"]["partbound"];
    const Table *parent = context.schema && context.table && context.table->partitionOf
                              ? context.schema->table(*context.table->partitionOf)
                              : nullptr;
    const QStringList columns = parent ? keyColumns(parent->partitionKey) : QStringList();
    Normal normal;
    const auto list = [&](const char *name, bool inOneColumn) {
        QStringList texts;
        for (const Node &datum : spec.list(name)) {
            const QStringList word = datum["ColumnRef"].strings("fields");
            if (!word.isEmpty()) {
                texts.append(word.last().toUpper()); // MINVALUE, MAXVALUE
                continue;
            }
            const Result<Term> term = termOf(datum, *tree);
            const QString column = columns.value(inOneColumn ? 0 : texts.size());
            const Column *of = parent && !column.isEmpty() ? parent->column(column) : nullptr;
            if (!term || !of) {
                normal.known = false;
                texts.append(term ? printTerm(*term) : QString());
                continue;
            }
            const Normal value =
                normalExpression(Expression{printTerm(*term), false},
                                 {ExpressionContext::Use::Default, &of->type, nullptr, context.schema});
            normal.known = normal.known && value.known;
            normal.rules += value.rules;
            texts.append(value.text);
        }
        return QLatin1Char('(') + texts.join(comma) + QLatin1Char(')');
    };
    const std::string_view strategy = spec.word("strategy");
    if (strategy == "l")
        normal.text = QLatin1String("IN ") + list("listdatums", true);
    else if (strategy == "r")
        normal.text = QLatin1String("FROM ") + list("lowerdatums", false) + QLatin1String(" TO ") +
                      list("upperdatums", false);
    else
        normal.text =
            QStringLiteral("WITH (%1, %2)").arg(spec.number("modulus")).arg(spec.number("remainder"));
    normal.rules.removeDuplicates();
    return normal;
}

} // namespace reckoner::pg
