// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The columns that a query gives: fields of rows, and names without AS.

#include "model/dialect/postgresql_query.h"

namespace reckoner::pg {

/// (f(x)).* in a list: every field of what it gives.
bool QueryNormal::fieldsOf(const Node &value, const std::function<void(Term, const QString &)> &add)
{
    const std::vector<Node> steps =
        value.is("A_Indirection") ? value.body().list("indirection") : std::vector<Node>();
    if (steps.size() != 1 || !steps.front().is("A_Star"))
        return false;
    const Node inner = value.body()["arg"];
    if (const Range *whole = inner.is("ColumnRef") ? wholeRow(inner.body()) : nullptr) {
        const Range range = *whole;
        m_known = m_known && range.isComplete;
        for (const auto &[name, output] : range.columns)
            add(columnOf(range, output), name);
        return true;
    }
    const Term read = term(inner);
    const std::optional<std::vector<Output>> given = functionOutputs(inner, read, {});
    if (!given || (given->size() == 1 && given->front().name.isEmpty())) {
        m_known = false; // the fields of what is not known
        return true;
    }
    for (const Output &output : *given) {
        Term field = makeTerm(Term::Kind::Field, output.name, {read});
        field.type = output.type;
        add(std::move(field), output.name);
    }
    return true;
}

/// FigureColname(): the name that a column of a query gets without AS.
QString QueryNormal::nameOf(const Node &target) const
{
    const QString given = target.text("name");
    if (!given.isEmpty())
        return given;
    const auto figure = [](const Node &node, const auto &self) -> QString {
        const Node body = node.body();
        const auto last = [](const QStringList &names) { return names.isEmpty() ? QString() : names.last(); };
        if (node.is("ColumnRef"))
            return last(body.strings("fields"));
        if (node.is("A_Indirection")) {
            for (const Node &step : body.list("indirection")) {
                if (step.is("String"))
                    return step.sval();
            }
            return self(body["arg"], self);
        }
        if (node.is("FuncCall"))
            return last(body.strings("funcname"));
        if (node.is("A_Expr") && body.word("kind") == "AEXPR_NULLIF")
            return QStringLiteral("nullif");
        if (node.is("TypeCast")) {
            const QString inner = self(body["arg"], self);
            return inner.isEmpty() ? last(body["typeName"].strings("names")) : inner;
        }
        if (node.is("CollateClause"))
            return self(body["arg"], self);
        if (node.is("CaseExpr")) {
            const QString other = body["defresult"] ? self(body["defresult"], self) : QString();
            return other.isEmpty() ? QStringLiteral("case") : other;
        }
        if (node.is("CoalesceExpr"))
            return QStringLiteral("coalesce");
        if (node.is("MinMaxExpr"))
            return body.word("op") == "IS_LEAST" ? QStringLiteral("least") : QStringLiteral("greatest");
        if (node.is("A_ArrayExpr"))
            return QStringLiteral("array");
        if (node.is("RowExpr"))
            return QStringLiteral("row");
        if (node.is("GroupingFunc"))
            return QStringLiteral("grouping");
        if (node.is("SQLValueFunction"))
            return body.text("op").mid(6).section(QLatin1String("_N"), 0, 0).toLower();
        if (node.is("SubLink")) {
            const std::string_view type = body.word("subLinkType");
            if (type == "EXISTS_SUBLINK")
                return QStringLiteral("exists");
            if (type == "ARRAY_SUBLINK")
                return QStringLiteral("array");
            if (type == "EXPR_SUBLINK") {
                const std::vector<Node> list = body["subselect"]["SelectStmt"].list("targetList");
                if (list.size() == 1) {
                    const QString name = list.front()["ResTarget"].text("name");
                    return name.isEmpty() ? self(list.front()["ResTarget"]["val"], self) : name;
                }
            }
        }
        return {};
    };
    const QString name = figure(target["val"], figure);
    return name.isEmpty() ? QStringLiteral("?column?") : name;
}

} // namespace reckoner::pg
