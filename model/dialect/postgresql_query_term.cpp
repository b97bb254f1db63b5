// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_infer.h"
#include "model/dialect/postgresql_query.h"
#include "model/sql/pg_types.h"

#include <algorithm>

namespace reckoner::pg {

namespace {

const QString comma = QStringLiteral(", ");

DataType plainType(const QString &key)
{
    DataType type;
    type.name = key;
    if (type.name.endsWith(QLatin1String("[]"))) {
        type.name.chop(2);
        type.dimensions = 1;
    }
    return type;
}

/// What an aggregate or window function gives, by the type of its argument; empty if it is not known.
QString resultOf(const QString &name, const QString &argument)
{
    static const QStringList counts{QStringLiteral("count"), QStringLiteral("row_number"),
                                    QStringLiteral("rank"), QStringLiteral("dense_rank"),
                                    QStringLiteral("ntile")};
    static const QStringList same{QStringLiteral("min"),         QStringLiteral("max"),
                                  QStringLiteral("lag"),         QStringLiteral("lead"),
                                  QStringLiteral("first_value"), QStringLiteral("last_value"),
                                  QStringLiteral("any_value"),   QStringLiteral("mode")};
    const bool floats = argument == QLatin1String("real") || argument == QLatin1String("double precision");
    if (counts.contains(name))
        return name == QLatin1String("ntile") ? QStringLiteral("integer") : QStringLiteral("bigint");
    if (same.contains(name))
        return argument;
    if (name == QLatin1String("sum")) {
        if (argument == QLatin1String("integer") || argument == QLatin1String("smallint"))
            return QStringLiteral("bigint");
        return argument == QLatin1String("bigint") ? QStringLiteral("numeric") : argument;
    }
    if (name == QLatin1String("avg"))
        return floats                                  ? QStringLiteral("double precision")
               : argument == QLatin1String("interval") ? argument
               : isNumeric(argument)                   ? QStringLiteral("numeric")
                                                       : QString();
    if (name == QLatin1String("string_agg"))
        return QStringLiteral("text");
    if (name == QLatin1String("bool_and") || name == QLatin1String("bool_or") ||
        name == QLatin1String("every"))
        return QStringLiteral("boolean");
    if (name == QLatin1String("array_agg"))
        return argument.isEmpty() ? QString() : argument + QLatin1String("[]");
    if (name == QLatin1String("json_agg") || name == QLatin1String("json_object_agg"))
        return QStringLiteral("json");
    if (name == QLatin1String("jsonb_agg") || name == QLatin1String("jsonb_object_agg"))
        return QStringLiteral("jsonb");
    if (name == QLatin1String("percent_rank") || name == QLatin1String("cume_dist"))
        return QStringLiteral("double precision");
    return {};
}

} // namespace

/// All columns that can be named here, as one table, so that rules find their types.
Table QueryNormal::visible() const
{
    Table table;
    for (const RoutineArgument &argument : inputs()) {
        Column column;
        column.name = QLatin1String("argument.") + argument.name;
        column.type = argument.type;
        table.columns.push_back(std::move(column));
    }
    for (const Scope &scope : m_scopes) {
        for (const Range &range : scope.ranges) {
            for (const auto &[name, output] : range.columns) {
                Column column;
                column.name = range.bare ? output.name : range.id + QLatin1Char('.') + output.name;
                column.type = output.type;
                column.collation = output.collation;
                table.columns.push_back(std::move(column));
            }
            if (!range.bare && !range.id.isEmpty()) {
                Column whole;
                whole.name = range.id + QLatin1String(".*");
                whole.type = plainType(QStringLiteral("record"));
                if (m_context.schema && (m_context.schema->tables.contains(range.table) ||
                                         m_context.schema->composites.contains(range.table))) {
                    whole.type.schema = range.table.schema;
                    whole.type.name = range.table.name;
                }
                table.columns.push_back(std::move(whole));
            }
        }
    }
    return table;
}

DataType QueryNormal::typeOfText(const Term &term)
{
    if (term.kind == Term::Kind::Cast || term.kind == Term::Kind::Text)
        return term.type;
    const Table table = visible();
    if (term.kind == Term::Kind::Column) {
        const Column *column = table.column(term.text);
        return column ? column->type : DataType{};
    }
    const ExpressionContext context{ExpressionContext::Use::Check, nullptr, &table, m_context.schema,
                                    m_context.off};
    const QString key = typeOfTerm(term, context);
    return plainType(key == QLatin1String("unknown") ? QStringLiteral("text") : key);
}

Term QueryNormal::term(const Node &node)
{
    const TermHook asked = [this](const Node &inner) { return hook(inner); };
    Result<Term> read = termOf(node, {*m_tree, &asked});
    if (!read) {
        m_known = false;
        return {};
    }
    const Table table = visible();
    const ExpressionContext context{ExpressionContext::Use::Check, nullptr, &table, m_context.schema,
                                    m_context.off};
    Rewriter rewriter(context);
    Term rewritten = rewriter.rewrite(std::move(*read));
    note(rewriter);
    for (const QString &rule : rewriter.rules()) {
        if (!m_rules.contains(rule))
            m_rules.append(rule);
    }
    return rewritten;
}

QString QueryNormal::text(const Node &node)
{
    return printTerm(term(node));
}

std::optional<Result<Term>> QueryNormal::hook(const Node &node)
{
    if (node.is("ColumnRef"))
        return column(node.body());
    if (node.is("ParamRef"))
        return parameter(node.body());
    if (node.is("A_Indirection"))
        return field(node.body());
    // The server says the type of a row that a query gives: "c.*::client".
    if (node.is("TypeCast") && node.body()["arg"].is("ColumnRef") && wholeRow(node.body()["arg"].body()))
        return column(node.body()["arg"].body());
    if (node.is("SubLink"))
        return subLink(node.body());
    if (node.is("FuncCall"))
        return aggregate(node.body());
    if (node.is("GroupingFunc")) {
        QStringList texts;
        for (const Node &each : node.body().list("args"))
            texts.append(text(each));
        Term result =
            makeTerm(Term::Kind::Text, QLatin1String("GROUPING(") + texts.join(comma) + QLatin1Char(')'), {});
        result.type = plainType(QStringLiteral("integer"));
        return result;
    }
    return std::nullopt;
}

Result<Term> QueryNormal::subLink(const Node &body)
{
    const std::string_view type = body.word("subLinkType");
    std::vector<Output> outputs;
    Term result = makeTerm(Term::Kind::Text, {}, {});
    Term left;
    if (body["testexpr"])
        left = term(body["testexpr"]);
    const QString query = select(body["subselect"].body(), &outputs, false);
    if (type == "EXISTS_SUBLINK") {
        result.text = QLatin1String("EXISTS (") + query + QLatin1Char(')');
        result.type = plainType(QStringLiteral("boolean"));
    } else if (type == "EXPR_SUBLINK") {
        result.text = QLatin1Char('(') + query + QLatin1Char(')');
        if (outputs.size() == 1)
            result.type = outputs.front().type;
    } else if (type == "ARRAY_SUBLINK") {
        result.text = QLatin1String("ARRAY(") + query + QLatin1Char(')');
        if (outputs.size() == 1 && !outputs.front().type.name.isEmpty()) {
            result.type = outputs.front().type;
            result.type.dimensions = 1;
        }
    } else if (type == "ANY_SUBLINK" || type == "ALL_SUBLINK") {
        const QStringList names = body.strings("operName");
        const QString op = names.isEmpty() ? QStringLiteral("=") : names.last();
        if (outputs.size() == 1) {
            const Table table = visible();
            const ExpressionContext context{ExpressionContext::Use::Check, nullptr, &table, m_context.schema,
                                            m_context.off};
            Rewriter rewriter(context);
            rewriter.beside(op, left, typeKey(outputs.front().type, context));
            note(rewriter);
        }
        result.text = QLatin1Char('(') + printTerm(left) + QLatin1Char(' ') + op +
                      (type == "ANY_SUBLINK" ? QLatin1String(" ANY (") : QLatin1String(" ALL (")) + query +
                      QLatin1String("))");
        result.type = plainType(QStringLiteral("boolean"));
    } else {
        m_known = false; // another kind of subquery
    }
    return result;
}

/// A call with more than arguments: DISTINCT, *, ORDER BY, FILTER, OVER. Nothing: a plain call.
std::optional<Result<Term>> QueryNormal::aggregate(const Node &body)
{
    const QStringList names = body.strings("funcname");
    static const QStringList known{
        QStringLiteral("count"),     QStringLiteral("sum"),      QStringLiteral("avg"),
        QStringLiteral("min"),       QStringLiteral("max"),      QStringLiteral("string_agg"),
        QStringLiteral("array_agg"), QStringLiteral("bool_and"), QStringLiteral("bool_or"),
        QStringLiteral("every"),     QStringLiteral("json_agg"), QStringLiteral("jsonb_agg")};
    const bool more = body["over"] || body["agg_filter"] || body["agg_order"] || body.flag("agg_star") ||
                      body.flag("agg_distinct") || body.flag("agg_within_group");
    if (names.isEmpty() || (!more && !known.contains(names.last())))
        return std::nullopt;
    std::vector<Term> args;
    // Percentiles are of double precision, and the server says so of each part.
    const bool percentile = names.last().startsWith(QLatin1String("percentile_"));
    std::vector<Term> none;
    const auto part = [&](const Node &node) {
        Term read = term(node);
        for (Term &member : percentile &&read.kind == Term::Kind::Array ? read.args : none) {
            if (member.kind == Term::Kind::Cast && member.type.name == QLatin1String("double precision"))
                member = Term(member.args.front());
        }
        const bool cast = percentile && read.kind == Term::Kind::Cast &&
                          read.type.name == QLatin1String("double precision") && read.type.dimensions == 0;
        return cast ? Term(read.args.front()) : read;
    };
    for (const Node &arg : body.list("args"))
        args.push_back(part(arg));
    const QString first = args.empty() ? QString() : typeKey(typeOfText(args.front()), {});
    // Through the rules of calls: they drop the casts that the server adds to constants.
    const Table table = visible();
    const ExpressionContext context{ExpressionContext::Use::Check, nullptr, &table, m_context.schema,
                                    m_context.off};
    Rewriter rewriter(context);
    QStringList given;
    for (const Term &arg : args)
        given.append(printTerm(arg));
    Term call = makeTerm(Term::Kind::Call, names.last(), std::move(args));
    if (names.size() > 1 && names.first() != QLatin1String("pg_catalog"))
        call.schema = names.first();
    call = rewriter.rewrite(std::move(call));
    QStringList texts;
    for (const Term &arg : call.args)
        texts.append(printTerm(arg));
    QString inside = body.flag("agg_star") ? QStringLiteral("*") : texts.join(comma);
    if (body.flag("agg_distinct"))
        inside.prepend(QLatin1String("DISTINCT "));
    QStringList order;
    for (const Node &item : body.list("agg_order")) {
        // An argument that is ordered by is cast there as it is as an argument.
        const QString key = printTerm(part(item["SortBy"]["node"]));
        order.append(texts.value(given.indexOf(key), key) + direction(item["SortBy"]));
    }
    const bool within = body.flag("agg_within_group");
    if (!order.isEmpty() && !within)
        inside += QLatin1String(" ORDER BY ") + order.join(comma);
    Term result =
        makeTerm(Term::Kind::Text,
                 quoteName({call.schema, call.text}) + QLatin1Char('(') + inside + QLatin1Char(')'), {});
    if (within)
        result.text += QLatin1String(" WITHIN GROUP (ORDER BY ") + order.join(comma) + QLatin1Char(')');
    if (body["agg_filter"])
        result.text += QLatin1String(" FILTER (WHERE ") + text(body["agg_filter"]) + QLatin1Char(')');
    if (const Node over = body["over"]) {
        const QString name = over.text("name");
        result.text += QLatin1String(" OVER ") + (name.isEmpty() ? window(over) : name);
    }
    result.type = call.type.name.isEmpty() ? plainType(resultOf(names.last(), first)) : call.type;
    for (const QString &rule : rewriter.rules()) {
        if (!m_rules.contains(rule))
            m_rules.append(rule);
    }
    note(rewriter);
    return result;
}

Normal QueryNormal::expression(const QString &given, const ExpressionContext &context)
{
    Normal plain{given.simplified(), {}, false};
    const Result<Tree> tree = Tree::parse("SELECT " + given.toUtf8());
    if (!tree)
        return plain;
    m_tree = &*tree;
    const std::vector<Node> statements = tree->statements();
    const std::vector<Node> targets =
        statements.size() == 1 ? statements.front()["SelectStmt"].list("targetList") : std::vector<Node>();
    if (targets.size() != 1 || statements.front()["SelectStmt"]["fromClause"])
        return plain;
    Range own;
    own.bare = true;
    own.isComplete = true;
    if (context.table) {
        own.alias = context.table->name.name;
        own.table = context.table->name;
        for (const Column &column : context.table->columns)
            own.columns.push_back({column.name, {column.name, column.type, column.collation}});
    }
    m_scopes.emplace_back();
    m_scopes.back().ranges.push_back(std::move(own));
    const QString result = text(targets.front()["ResTarget"]["val"]);
    m_scopes.pop_back();
    if (!m_known || result.isEmpty())
        return plain;
    return {result, m_rules, true};
}

} // namespace reckoner::pg
