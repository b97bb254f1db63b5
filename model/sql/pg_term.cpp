// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_term.h"

#include "model/sql/pg_tree.h"
#include "model/sql/pg_types.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner::pg {

namespace {

struct PgText
{
    Q_DECLARE_TR_FUNCTIONS(PgText)
};

using Kind = Term::Kind;

Unexpected noTerm(std::string_view what)
{
    return unexpected(QStringLiteral("sql.expression"),
                      PgText::tr("The expression holds a %1, which is not compared.")
                          .arg(QString::fromUtf8(what.data(), qsizetype(what.size()))));
}

Result<std::vector<Term>> termsOf(const std::vector<Node> &nodes, const TermSource &source)
{
    std::vector<Term> terms;
    terms.reserve(nodes.size());
    for (const Node &node : nodes) {
        Result<Term> term = termOf(node, source);
        if (!term)
            return term.forward();
        terms.push_back(std::move(*term));
    }
    return terms;
}

Result<Term> withArgs(Kind kind, const QString &text, const std::vector<Node> &nodes,
                      const TermSource &source)
{
    Result<std::vector<Term>> args = termsOf(nodes, source);
    if (!args)
        return args.forward();
    return makeTerm(kind, text, std::move(*args));
}

Result<Term> constantOf(const Node &body, const TermSource &source)
{
    using C = Term::Constant;
    if (body.flag("isnull"))
        return constantTerm(C::Null, QStringLiteral("NULL"));
    if (const Node value = body["ival"])
        return constantTerm(C::Integer,
                            QString::number(source.tree.integer(value, int(body.number("location", -1)))));
    if (const Node value = body["fval"])
        return constantTerm(C::Float, value.text("fval"));
    if (const Node value = body["boolval"])
        return constantTerm(C::Boolean,
                            value.flag("boolval") ? QStringLiteral("true") : QStringLiteral("false"));
    if (const Node value = body["bsval"])
        return constantTerm(C::Bits, value.text("bsval"));
    Term string = constantTerm(C::String, body["sval"].text("sval"));
    string.location.at = int(body.number("location", -1));
    return string;
}

/// Row-wise = and <> compare member by member, and the server stores them so.
Term compareRows(const QString &op, const Term &left, const Term &right)
{
    std::vector<Term> pairs;
    for (size_t i = 0; i < left.args.size(); ++i)
        pairs.push_back(makeTerm(Kind::Operator, op, {left.args[i], right.args[i]}));
    return makeTerm(op == QLatin1String("=") ? Kind::And : Kind::Or, {}, std::move(pairs));
}

Result<Term> operatorOf(const Node &body, const TermSource &source)
{
    const std::string_view kind = body.word("kind");
    const QStringList names = body.strings("name");
    // OPERATOR(schema.+) keeps its schema unless it is the catalog's.
    const bool foreign = names.size() > 1 && names.first() != QLatin1String("pg_catalog");
    const QString op = names.isEmpty() ? QString() : foreign ? names.join(QLatin1Char('.')) : names.last();
    std::vector<Node> sides;
    if (body["lexpr"])
        sides.push_back(body["lexpr"]);
    const bool list =
        kind.starts_with("AEXPR_BETWEEN") || kind.starts_with("AEXPR_NOT_BETWEEN") || kind == "AEXPR_IN";
    if (body["rexpr"] && !list)
        sides.push_back(body["rexpr"]);
    Result<std::vector<Term>> read = termsOf(sides, source);
    if (!read)
        return read.forward();
    std::vector<Term> args = std::move(*read);
    if (list) {
        Result<std::vector<Term>> right = termsOf(body["rexpr"].items(), source);
        if (!right)
            return right.forward();
        const Term &left = args.front();
        if (kind == "AEXPR_IN") {
            const bool any = op == QLatin1String("=");
            const bool rows =
                left.kind == Kind::Row && std::all_of(right->begin(), right->end(), [&](const Term &row) {
                    return row.kind == Kind::Row && row.args.size() == left.args.size();
                });
            if (rows) {
                std::vector<Term> pairs;
                for (const Term &row : *right)
                    pairs.push_back(compareRows(op, left, row));
                return makeTerm(any ? Kind::Or : Kind::And, {}, std::move(pairs));
            }
            Term array = makeTerm(Kind::Array, {}, std::move(*right));
            Term in = makeTerm(any ? Kind::AnyOf : Kind::AllOf, op, {left, array});
            in.isList = true;
            return in;
        }
        if (right->size() != 2)
            return noTerm("BETWEEN");
        const bool negated = kind.starts_with("AEXPR_NOT_BETWEEN");
        const auto between = [&](const Term &low, const Term &high) {
            return makeTerm(
                negated ? Kind::Or : Kind::And, {},
                {makeTerm(Kind::Operator, negated ? QStringLiteral("<") : QStringLiteral(">="), {left, low}),
                 makeTerm(Kind::Operator, negated ? QStringLiteral(">") : QStringLiteral("<="),
                          {left, high})});
        };
        if (!kind.ends_with("_SYM"))
            return between(right->front(), right->back());
        return makeTerm(negated ? Kind::And : Kind::Or, {},
                        {between(right->front(), right->back()), between(right->back(), right->front())});
    }
    if (kind == "AEXPR_OP_ANY" || kind == "AEXPR_OP_ALL")
        return makeTerm(kind == "AEXPR_OP_ANY" ? Kind::AnyOf : Kind::AllOf, op, std::move(args));
    if (kind == "AEXPR_DISTINCT")
        return makeTerm(Kind::Distinct, {}, std::move(args));
    if (kind == "AEXPR_NOT_DISTINCT")
        return makeTerm(Kind::Not, {}, {makeTerm(Kind::Distinct, {}, std::move(args))});
    if (kind == "AEXPR_NULLIF")
        return makeTerm(Kind::NullIf, {}, std::move(args));
    if (args.size() == 2 && args[0].kind == Kind::Row && args[1].kind == Kind::Row &&
        args[0].args.size() == args[1].args.size() && args[0].args.size() > 1 &&
        (op == QLatin1String("=") || op == QLatin1String("<>")))
        return compareRows(op, args[0], args[1]);
    return makeTerm(Kind::Operator, op, std::move(args));
}

Result<Term> callOf(const Node &body, const TermSource &source)
{
    if (body["over"] || body["agg_filter"] || body["agg_order"] || body.flag("agg_star") ||
        body.flag("agg_distinct") || body.flag("agg_within_group"))
        return noTerm("aggregate or window function");
    const QStringList names = body.strings("funcname");
    if (names.isEmpty() || names.size() > 2)
        return noTerm("function call");
    Result<Term> call = withArgs(Kind::Call, names.last(), body.list("args"), source);
    if (!call)
        return call;
    if (names.size() == 2 && names.first() != QLatin1String("pg_catalog"))
        call->schema = names.first();
    call->variadic = body.flag("func_variadic");
    return call;
}

Result<Term> caseOf(const Node &body, const TermSource &source)
{
    std::vector<Node> nodes;
    Term term;
    term.kind = Kind::Case;
    if (body["arg"]) {
        term.subject = true;
        nodes.push_back(body["arg"]);
    }
    for (const Node &when : body.list("args")) {
        nodes.push_back(when["CaseWhen"]["expr"]);
        nodes.push_back(when["CaseWhen"]["result"]);
    }
    if (body["defresult"]) {
        term.hasElse = true;
        nodes.push_back(body["defresult"]);
    }
    Result<std::vector<Term>> args = termsOf(nodes, source);
    if (!args)
        return args.forward();
    term.args = std::move(*args);
    return term;
}

Result<Term> sqlValueOf(const Node &body)
{
    QString word = body.text("op").mid(6); // "SVFOP_"
    if (word.endsWith(QLatin1String("_N")))
        word = word.chopped(2) + QLatin1Char('(') + QString::number(body.number("typmod")) + QLatin1Char(')');
    if (word == QLatin1String("USER") || word == QLatin1String("CURRENT_ROLE"))
        word = QStringLiteral("CURRENT_USER");
    return makeTerm(Kind::SqlValue, word, {});
}

/// XMLELEMENT(NAME n, XMLATTRIBUTES(a AS b), c), XMLFOREST(a AS b), XMLPARSE(DOCUMENT a), ...
Result<Term> xmlOf(const Node &body, const TermSource &source)
{
    const std::string_view op = body.word("op");
    Term term = makeTerm(Kind::Xml, body.text("op").mid(3), {});
    if (op == "IS_DOCUMENT")
        term.text = QStringLiteral("IS DOCUMENT");
    term.schema = body.text("name");
    for (const Node &wrapped : body.list("named_args")) {
        const Node target = wrapped["ResTarget"];
        Result<Term> value = termOf(target["val"], source);
        if (!value)
            return value;
        QString name = target.text("name");
        const QStringList fields = target["val"]["ColumnRef"].strings("fields");
        if (name.isEmpty() && !fields.isEmpty())
            name = fields.last();
        term.args.push_back(makeTerm(Kind::Named, name, {std::move(*value)}));
    }
    Result<std::vector<Term>> args = termsOf(body.list("args"), source);
    if (!args)
        return args.forward();
    if (op == "IS_XMLPARSE") {
        term.text += QLatin1Char(' ') + body.text("xmloption").mid(10);
        if (args->size() == 2 && args->back().text == QLatin1String("true"))
            term.text += QLatin1String(" PRESERVE");
        args->resize(1);
    }
    std::move(args->begin(), args->end(), std::back_inserter(term.args));
    return term;
}

/// XMLSERIALIZE(CONTENT a AS text)
Result<Term> xmlTextOf(const Node &body, const TermSource &source)
{
    Result<Term> value = termOf(body["expr"], source);
    if (!value)
        return value;
    Term term = makeTerm(Kind::Xml, QLatin1String("XMLSERIALIZE ") + body.text("xmloption").mid(10),
                         {std::move(*value)});
    term.type = typeOf(body["typeName"], source.tree);
    if (term.type.opaque || !term.type.args.empty()) // the server cuts it by a cast of its own
        return noTerm("cast");
    return term;
}

Result<Term> indirectionOf(const Node &body, const TermSource &source)
{
    Result<Term> term = termOf(body["arg"], source);
    for (const Node &step : body.list("indirection")) {
        if (!term)
            return term;
        if (step.is("String")) {
            term = makeTerm(Kind::Field, step.sval(), {std::move(*term)});
            continue;
        }
        const Node indices = step["A_Indices"];
        if (!indices)
            return noTerm("indirection");
        if (indices.flag("is_slice")) {
            // A bound that is left out is NULL here, as it can never be where one stands.
            std::vector<Term> parts{std::move(*term)};
            for (const char *bound : {"lidx", "uidx"}) {
                Result<Term> each = indices[bound] ? termOf(indices[bound], source)
                                                   : Result<Term>(constantTerm(Term::Constant::Null, {}));
                if (!each)
                    return each;
                parts.push_back(std::move(*each));
            }
            term = makeTerm(Kind::Subscript, QStringLiteral(":"), std::move(parts));
            continue;
        }
        Result<Term> index = termOf(indices["uidx"], source);
        if (!index)
            return index;
        term = makeTerm(Kind::Subscript, {}, {std::move(*term), std::move(*index)});
    }
    return term;
}

} // namespace

Term columnTerm(const QString &name)
{
    return makeTerm(Kind::Column, name, {});
}

Term constantTerm(Term::Constant constant, const QString &text)
{
    Term term = makeTerm(Kind::Constant, text, {});
    term.constant = constant;
    return term;
}

Term makeTerm(Term::Kind kind, const QString &text, std::vector<Term> args)
{
    Term term;
    term.kind = kind;
    term.text = text;
    term.args = std::move(args);
    return term;
}

Result<Term> termOf(const Node &node, const TermSource &source)
{
    if (source.hook) {
        if (std::optional<Result<Term>> read = (*source.hook)(node))
            return std::move(*read);
    }
    const std::string_view kind = node.kind();
    const Node body = node.body();
    if (kind == "ColumnRef") {
        const QStringList fields = body.strings("fields");
        // What a trigger, a rule or a policy says of the two rows.
        const bool two = fields.size() == 2 &&
                         (fields.first() == QLatin1String("new") || fields.first() == QLatin1String("old"));
        if (two && fields.last() == QLatin1String("*"))
            return makeTerm(Kind::Text, fields.join(QLatin1Char('.')), {});
        if (fields.isEmpty() || fields.last() == QLatin1String("*"))
            return noTerm("whole row");
        if (two)
            return columnTerm(fields.join(QLatin1Char('.')));
        return columnTerm(fields.last());
    }
    if (kind == "A_Const")
        return constantOf(body, source);
    if (kind == "TypeCast") {
        Result<Term> arg = termOf(body["arg"], source);
        if (!arg)
            return arg;
        Term cast = makeTerm(Kind::Cast, {}, {std::move(*arg)});
        cast.type = typeOf(body["typeName"], source.tree);
        if (cast.type.opaque)
            return noTerm("cast");
        return cast;
    }
    if (kind == "FuncCall")
        return callOf(body, source);
    if (kind == "A_Expr")
        return operatorOf(body, source);
    if (kind == "BoolExpr") {
        const std::string_view op = body.word("boolop");
        return withArgs(op == "AND_EXPR"  ? Kind::And
                        : op == "OR_EXPR" ? Kind::Or
                                          : Kind::Not,
                        {}, body.list("args"), source);
    }
    if (kind == "NullTest")
        return withArgs(Kind::NullTest,
                        body.word("nulltesttype") == "IS_NULL" ? QStringLiteral("IS NULL")
                                                               : QStringLiteral("IS NOT NULL"),
                        {body["arg"]}, source);
    if (kind == "BooleanTest")
        return withArgs(Kind::BooleanTest,
                        body.text("booltesttype").replace(QLatin1Char('_'), QLatin1Char(' ')), {body["arg"]},
                        source);
    if (kind == "A_ArrayExpr")
        return withArgs(Kind::Array, {}, body.list("elements"), source);
    if (kind == "RowExpr")
        return withArgs(Kind::Row, {}, body.list("args"), source);
    if (kind == "CaseExpr")
        return caseOf(body, source);
    if (kind == "CoalesceExpr")
        return withArgs(Kind::Coalesce, {}, body.list("args"), source);
    if (kind == "MinMaxExpr")
        return withArgs(body.word("op") == "IS_LEAST" ? Kind::Least : Kind::Greatest, {}, body.list("args"),
                        source);
    if (kind == "SQLValueFunction")
        return sqlValueOf(body);
    if (kind == "CollateClause")
        return withArgs(Kind::Collate, body.strings("collname").join(QLatin1Char('.')), {body["arg"]},
                        source);
    if (kind == "NamedArgExpr")
        return withArgs(Kind::Named, body.text("name"), {body["arg"]}, source);
    if (kind == "XmlExpr")
        return xmlOf(body, source);
    if (kind == "XmlSerialize")
        return xmlTextOf(body, source);
    if (kind == "A_Indirection")
        return indirectionOf(body, source);
    return noTerm(kind);
}

Result<Term> parseExpression(const QString &text)
{
    const Result<Tree> tree = Tree::parse("SELECT " + text.toUtf8());
    if (!tree)
        return tree.forward();
    const std::vector<Node> statements = tree->statements();
    const Node select = statements.size() == 1 ? statements.front()["SelectStmt"] : Node();
    const std::vector<Node> targets = select.list("targetList");
    static constexpr std::string_view clauses[] = {
        "fromClause", "whereClause",   "sortClause",     "groupClause", "havingClause", "limitCount",
        "larg",       "lockingClause", "distinctClause", "intoClause",  "windowClause", "limitOffset"};
    bool single = targets.size() == 1 && targets.front()["ResTarget"].text("name").isEmpty();
    for (const std::string_view clause : clauses)
        single = single && !select[clause];
    if (!single)
        return unexpected(QStringLiteral("sql.syntax"),
                          PgText::tr("This is not one expression: %1").arg(text));
    return termOf(targets.front()["ResTarget"]["val"], *tree);
}

} // namespace reckoner::pg
