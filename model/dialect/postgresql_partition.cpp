// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_partition.h"

#include "model/dialect/postgresql_infer.h"
#include "model/dialect/postgresql_normal.h"
#include "model/dialect/postgresql_opclass.h"
#include "model/dialect/postgresql_rules.h"
#include "model/sql/pg_expression.h"
#include "model/sql/pg_term.h"
#include "model/sql/pg_tree.h"
#include "model/sql/pg_types.h"

#include <cstdlib>
#include <limits>

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

/// The types of the members of a key, as far as they are known.
std::vector<std::optional<DataType>> keyTypes(const Table &table, const StatementContext &context)
{
    std::vector<std::optional<DataType>> types;
    const std::optional<Tree> tree =
        parsed(QStringLiteral("CREATE TABLE t () PARTITION BY ") + table.partitionKey);
    if (!tree)
        return types;
    const std::vector<Node> statements = tree->statements();
    for (const Node &wrapped : statements.front()["CreateStmt"]["partspec"].list("partParams")) {
        const Node element = wrapped["PartitionElem"];
        std::optional<DataType> &type = types.emplace_back();
        if (const Column *column = table.column(element.text("name"))) {
            type = column->type;
        } else if (element["expr"]) {
            const Result<Term> term = termOf(element["expr"], *tree);
            const ExpressionContext of{ExpressionContext::Use::IndexPart, nullptr, &table, context.schema,
                                       context.off};
            const QString key = term ? typeOfTerm(Rewriter(of).rewrite(*term), of) : QString();
            if (!key.isEmpty() && key != QLatin1String("unknown"))
                type = typeOfKey(key);
        }
    }
    return types;
}

bool isComputed(const Term &term)
{
    return term.kind == Term::Kind::Operator && term.args.size() == 2 &&
           term.args[0].isConstant(Term::Constant::Integer) &&
           term.args[1].isConstant(Term::Constant::Integer);
}

/// A bound is worked out when the partition is made: 1 + 2 is kept as 3. Only whole numbers are worked out
/// here.
Term computed(Term term)
{
    for (Term &arg : term.args)
        arg = computed(std::move(arg));
    if (!isComputed(term))
        return term;
    const qint64 a = term.args[0].text.toLongLong();
    const qint64 b = term.args[1].text.toLongLong();
    const bool isSmall = std::abs(a) <= std::numeric_limits<qint32>::max() &&
                         std::abs(b) <= std::numeric_limits<qint32>::max();
    const QChar op = term.text.size() == 1 ? term.text.at(0) : QChar();
    if (!isSmall || ((op == u'/' || op == u'%') && b == 0) || op.isNull())
        return term;
    std::optional<qint64> value;
    if (op == u'+')
        value = a + b;
    else if (op == u'-')
        value = a - b;
    else if (op == u'*')
        value = a * b;
    else if (op == u'/')
        value = a / b;
    else if (op == u'%')
        value = a % b;
    return value ? constantTerm(Term::Constant::Integer, QString::number(*value)) : term;
}

/// What the server keeps of a bound is a constant.
bool isValue(const QString &text)
{
    const Result<Term> term = parseExpression(text);
    const Term *inner = term ? &*term : nullptr;
    while (inner && (inner->kind == Term::Kind::Cast ||
                     (inner->kind == Term::Kind::Operator && inner->args.size() == 1)))
        inner = &inner->args.front();
    return inner && (inner->isConstant() || inner->kind == Term::Kind::Array);
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
        IndexPart part;
        part.column = element.text("name");
        part.collation = joinPath(element.strings("collation"));
        part.opclass = joinPath(element.strings("opclass"));
        if (part.column.isEmpty()) {
            part.expression = Expression{member, false};
            // Taken for a column only where it is one.
            member = QLatin1Char('(') + member + QLatin1Char(')');
        }
        const bool isHash = spec.text("strategy").compare(QLatin1String("hash"), Qt::CaseInsensitive) == 0;
        const QString method = isHash ? QStringLiteral("hash") : QStringLiteral("btree");
        const IndexPart kept =
            keptPart(part, method, context.table, context.off ? *context.off : QSet<QString>(), normal.rules);
        if (!kept.column.isEmpty())
            member = kept.column;
        if (!kept.collation.isEmpty())
            member += QLatin1String(" COLLATE ") + kept.collation;
        if (!kept.opclass.isEmpty())
            member += QLatin1Char(' ') + kept.opclass;
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
    const auto types = parent ? keyTypes(*parent, context) : std::vector<std::optional<DataType>>();
    const QString rule = QStringLiteral("pg.bound.computed");
    Normal normal;
    const auto list = [&](const char *name, bool inOneColumn) {
        QStringList texts;
        for (const Node &datum : spec.list(name)) {
            const QStringList word = datum["ColumnRef"].strings("fields");
            if (!word.isEmpty()) {
                texts.append(word.last().toUpper()); // MINVALUE, MAXVALUE
                continue;
            }
            Result<Term> term = termOf(datum, *tree);
            const size_t at = inOneColumn ? 0 : size_t(texts.size());
            const std::optional<DataType> type = at < types.size() ? types[at] : std::nullopt;
            if (!term || !type) {
                normal.known = false;
                texts.append(term ? printTerm(*term) : QString());
                continue;
            }
            if (const Term value = computed(*term);
                value != *term && !(context.off && context.off->contains(rule))) {
                term = value;
                normal.rules.append(rule);
            }
            const Normal value = normalExpression(
                Expression{printTerm(*term), false},
                {ExpressionContext::Use::Default, &*type, nullptr, context.schema, context.off});
            normal.known = normal.known && value.known &&
                           (isValue(value.text) || (context.off && context.off->contains(rule)));
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
