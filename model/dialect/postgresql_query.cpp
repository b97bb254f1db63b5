// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_query.h"

#include "model/dialect/postgresql_infer.h"
#include "model/dialect/postgresql_rules.h"
#include "model/sql/pg_types.h"

#include <QScopeGuard>

#include <algorithm>

namespace reckoner::pg {

namespace {

const QString comma = QStringLiteral(", ");

/// An unknown constant becomes text; `beside` others, in UNION and VALUES, what they are.
Term withoutTextCast(Term value, bool beside)
{
    if (value.kind == Term::Kind::Cast &&
        (value.args.front().isConstant(Term::Constant::String) ||
         value.args.front().isConstant(Term::Constant::Null)) &&
        value.type.args.empty() && value.type.dimensions == 0 &&
        (value.type.name == QLatin1String("text") || (beside && isTextual(value.type.name))))
        return Term(value.args.front());
    if (value.kind == Term::Kind::Array) {
        std::vector<Term> members;
        for (const Term &member : value.args)
            members.push_back(withoutTextCast(member, beside));
        const bool unknown = std::all_of(members.begin(), members.end(), [](const Term &member) {
            return member.isConstant(Term::Constant::String) || member.isConstant(Term::Constant::Null);
        });
        if (unknown)
            value.args = std::move(members);
    }
    return value;
}

} // namespace

Normal QueryNormal::normal(StatementUse use, const QString &sql)
{
    Normal plain{sql.simplified(), {}, false};
    QByteArray bytes = sql.toUtf8();
    if (use == StatementUse::Body)
        bytes = bodyHead + bytes;
    const Result<Tree> tree = Tree::parse(bytes);
    if (!tree)
        return plain;
    m_tree = &*tree;
    const std::vector<Node> statements = tree->statements();
    if (statements.size() != 1)
        return plain;
    Node node = statements.front();
    QString text;
    if (use == StatementUse::Body) {
        const Node body = node["CreateFunctionStmt"]["sql_body"];
        QStringList texts;
        if (body.is("ReturnStmt")) {
            m_scopes.emplace_back();
            texts.append(QLatin1String("RETURN ") + this->text(body.body()["returnval"]));
            m_scopes.pop_back();
        }
        for (const Node &list : body.items()) {
            for (const Node &each : list.items())
                texts.append(statement(each));
        }
        text = texts.join(QLatin1String("; "));
    } else if (use == StatementUse::View && node.is("SelectStmt")) {
        text = select(node.body(), &m_outputs, true, m_context.columnNames);
    } else {
        text = statement(node);
    }
    if (!m_known || text.isEmpty())
        return plain;
    return {text, m_rules, true};
}

std::vector<Output> QueryNormal::outputs(const QString &sql)
{
    return normal(StatementUse::View, sql).known ? m_outputs : std::vector<Output>();
}

std::vector<QueryNormal::Star> QueryNormal::stars(const QString &sql)
{
    (void)normal(StatementUse::View, sql);
    // A recursive WITH is read twice.
    std::sort(m_stars.begin(), m_stars.end(),
              [](const Star &a, const Star &b) { return a.location < b.location; });
    m_stars.erase(std::unique(m_stars.begin(), m_stars.end(),
                              [](const Star &a, const Star &b) { return a.location == b.location; }),
                  m_stars.end());
    // Of what else is not known a star may still be: the ranges it stands for are looked at one by one.
    // TABLE t is a star that stands nowhere.
    return std::any_of(m_stars.begin(), m_stars.end(),
                       [](const Star &star) { return star.columns.isEmpty() || star.location < 0; })
               ? std::vector<Star>()
               : m_stars;
}

QString QueryNormal::statement(const Node &node)
{
    const Node body = node.body();
    if (node.is("SelectStmt"))
        return select(body, nullptr, false);
    if (node.is("InsertStmt"))
        return insert(body);
    if (node.is("UpdateStmt"))
        return update(body);
    if (node.is("DeleteStmt"))
        return remove(body);
    if (node.is("NotifyStmt"))
        return QLatin1String("NOTIFY ") + body.text("conditionname") + QLatin1Char(' ') +
               body.text("payload");
    if (node.is("ReturnStmt")) {
        m_scopes.emplace_back();
        const QString value = text(body["returnval"]);
        m_scopes.pop_back();
        return QLatin1String("RETURN ") + value;
    }
    if (node.is("RuleStmt"))
        return rule(body);
    m_known = false; // a statement of another kind
    return {};
}

QString QueryNormal::select(const Node &body, std::vector<Output> *outputs, bool named,
                            const QStringList &names)
{
    m_scopes.emplace_back();
    QString text = withClause(body["withClause"]);
    const std::string_view op = body.word("op");
    if (!op.empty() && op != "SETOP_NONE")
        text += setOperation(body, outputs, named, names);
    else if (!body.list("valuesLists").empty())
        text += valuesLists(body, outputs, names);
    else
        text += plainSelect(body, outputs, named, names);
    const auto limit = [&](const char *key, const char *word) {
        if (body[key])
            text += QLatin1String(word) + this->text(body[key]);
    };
    limit("limitOffset", " OFFSET ");
    limit("limitCount",
          body.word("limitOption") == "LIMIT_OPTION_WITH_TIES" ? " FETCH WITH TIES " : " LIMIT ");
    for (const Node &clause : body.list("lockingClause")) {
        // Without OF, all that the query takes from.
        const Node locking = clause["LockingClause"];
        text += QLatin1String(" FOR ") + locking.text("strength") + locking.text("waitPolicy");
        QStringList locked;
        for (const Node &table : locking.list("lockedRels"))
            locked.append(table["RangeVar"].text("relname"));
        for (const Range &range : m_scopes.back().ranges) {
            if (locked.isEmpty() || locked.contains(range.alias))
                text += QLatin1Char(' ') + range.id;
        }
    }
    m_scopes.pop_back();
    return text;
}

QString QueryNormal::withClause(const Node &clause)
{
    if (!clause)
        return {};
    QStringList texts;
    for (const Node &wrapped : clause.list("ctes")) {
        const Node table = wrapped["CommonTableExpr"];
        const QString name = table.text("ctename");
        if (!table["ctequery"].is("SelectStmt")) {
            m_known = false; // a WITH that is no plain query
            return {};
        }
        const QStringList given = table.strings("aliascolnames");
        std::vector<Output> outputs;
        if (clause.flag("recursive")) {
            // The query may name itself: by the columns of its first half.
            const Node query = table["ctequery"].body();
            const Node first = query["larg"] ? query["larg"] : query;
            const int ranges = m_ranges;
            (void)select(first, &outputs, false, given);
            m_ranges = ranges;
            m_scopes.back().tables[name] = outputs;
            outputs.clear();
        }
        const QString query = select(table["ctequery"].body(), &outputs, false, given);
        const QString marks = marksOf(table, outputs);
        m_scopes.back().tables[name] = outputs;
        const std::string_view materialized = table.word("ctematerialized");
        texts.append(name + QLatin1String(" AS ") +
                     (materialized == "CTEMaterializeAlways"  ? QLatin1String("MATERIALIZED ")
                      : materialized == "CTEMaterializeNever" ? QLatin1String("NOT MATERIALIZED ")
                                                              : QLatin1String()) +
                     QLatin1Char('(') + query + QLatin1Char(')') + marks);
    }
    return (clause.flag("recursive") ? QLatin1String("WITH RECURSIVE ") : QLatin1String("WITH ")) +
           texts.join(comma) + QLatin1Char(' ');
}

/// SEARCH and CYCLE of a WITH, which give it columns more.
QString QueryNormal::marksOf(const Node &table, std::vector<Output> &outputs)
{
    QString text;
    if (const Node search = table["search_clause"]) {
        const QString column = search.text("search_seq_column");
        text += QLatin1String(search.flag("search_breadth_first") ? " SEARCH BREADTH FIRST BY "
                                                                  : " SEARCH DEPTH FIRST BY ") +
                search.strings("search_col_list").join(comma) + QLatin1String(" SET ") + column;
        outputs.push_back({column, {}});
    }
    if (const Node cycle = table["cycle_clause"]) {
        const QString mark = cycle.text("cycle_mark_column");
        const QString path = cycle.text("cycle_path_column");
        const auto value = [&](const char *key, const char *usual) {
            return cycle[key] ? this->text(cycle[key]) : QString::fromLatin1(usual);
        };
        text += QLatin1String(" CYCLE ") + cycle.strings("cycle_col_list").join(comma) +
                QLatin1String(" SET ") + mark + QLatin1String(" TO ") + value("cycle_mark_value", "true") +
                QLatin1String(" DEFAULT ") + value("cycle_mark_default", "false") + QLatin1String(" USING ") +
                path;
        outputs.push_back({mark, {}});
        outputs.push_back({path, {}});
    }
    return text;
}

QString QueryNormal::setOperation(const Node &body, std::vector<Output> *outputs, bool named,
                                  const QStringList &names)
{
    ++m_sets;
    const auto leave = qScopeGuard([this] { --m_sets; });
    std::vector<Output> left;
    // The halves are bare SelectStmt bodies, not wrapped nodes.
    const QString first = select(body["larg"], &left, named, names);
    const QString second = select(body["rarg"], nullptr, false);
    const std::string_view op = body.word("op");
    QString text = QLatin1Char('(') + first + QLatin1Char(')') +
                   (op == "SETOP_UNION"       ? QLatin1String(" UNION ")
                    : op == "SETOP_INTERSECT" ? QLatin1String(" INTERSECT ")
                                              : QLatin1String(" EXCEPT ")) +
                   (body.flag("all") ? QLatin1String("ALL ") : QLatin1String()) + QLatin1Char('(') + second +
                   QLatin1Char(')');
    m_scopes.back().outputs = left;
    const std::vector<Node> sorts = body.list("sortClause");
    if (!sorts.empty())
        text += QLatin1String(" ORDER BY ") + sortList(sorts, true);
    if (outputs)
        *outputs = left;
    return text;
}

QString QueryNormal::valuesLists(const Node &body, std::vector<Output> *outputs, const QStringList &names)
{
    QStringList rows;
    std::vector<Output> columns;
    for (const Node &row : body.list("valuesLists")) {
        QStringList values;
        int number = 0;
        for (const Node &value : row.items()) {
            const Term each = withoutTextCast(term(value), true);
            values.append(printTerm(each));
            if (size_t(number) >= columns.size())
                columns.push_back(
                    {names.value(number, QStringLiteral("column%1").arg(number + 1)), typeOfText(each)});
            ++number;
        }
        rows.append(QLatin1Char('(') + values.join(comma) + QLatin1Char(')'));
    }
    if (outputs)
        *outputs = columns;
    return QLatin1String("VALUES ") + rows.join(comma);
}

QString QueryNormal::plainSelect(const Node &body, std::vector<Output> *outputs, bool named,
                                 const QStringList &names)
{
    QStringList froms;
    for (const Node &item : body.list("fromClause"))
        froms.append(from(item));
    const QString list = targets(body, named, names);
    QString text = QLatin1String("SELECT ");
    const std::vector<Node> distinct = body.list("distinctClause");
    if (!distinct.empty()) {
        text += QLatin1String("DISTINCT ");
        // A bare DISTINCT is a list of one empty node.
        QStringList on;
        for (const Node &item : distinct) {
            if (!item.kind().empty())
                on.append(groupItem(item));
        }
        if (!on.isEmpty())
            text += QLatin1String("ON (") + on.join(comma) + QLatin1String(") ");
    }
    text += list;
    if (!froms.isEmpty())
        text += QLatin1String(" FROM ") + froms.join(comma);
    if (body["whereClause"])
        text += QLatin1String(" WHERE ") + this->text(body["whereClause"]);
    QStringList groups;
    for (const Node &item : body.list("groupClause"))
        groups.append(groupItem(item));
    if (!groups.isEmpty())
        text += QLatin1String(body.flag("groupDistinct") ? " GROUP BY DISTINCT " : " GROUP BY ") +
                groups.join(comma);
    if (body["havingClause"])
        text += QLatin1String(" HAVING ") + this->text(body["havingClause"]);
    for (const Node &definition : body.list("windowClause"))
        text += QLatin1String(" WINDOW ") + definition["WindowDef"].text("name") + QLatin1String(" AS ") +
                window(definition["WindowDef"]);
    const std::vector<Node> sorts = body.list("sortClause");
    if (!sorts.empty())
        text += QLatin1String(" ORDER BY ") + sortList(sorts, false);
    if (outputs) {
        *outputs = m_scopes.back().outputs;
        // Names given outside count outside only: ORDER BY means those of the list.
        for (size_t i = 0; i < outputs->size() && qsizetype(i) < names.size(); ++i)
            (*outputs)[i].name = names.at(qsizetype(i));
    }
    return text;
}

QString QueryNormal::targets(const Node &body, bool named, const QStringList &names)
{
    Scope &scope = m_scopes.back();
    const auto add = [&](Term value, const QString &name) {
        value = withoutTextCast(std::move(value), m_sets > 0);
        const Table seen = visible();
        const ExpressionContext context{ExpressionContext::Use::Check, nullptr, &seen, m_context.schema,
                                        m_context.off};
        scope.outputs.push_back({name, typeOfText(value), ownCollation(value, context)});
        scope.outputTexts.push_back(printTerm(value));
        scope.outputTerms.push_back(std::move(value));
    };
    const auto star = [&](const QString &alias, int location) {
        const std::vector<Range> ranges = scope.ranges;
        Star spelt{location, {}};
        bool found = false;
        bool complete = true;
        const auto take = [&](const Range &range, bool merged) {
            for (const auto &[name, output] : range.columns) {
                if (!alias.isEmpty() || scope.merged.contains(name) == merged) {
                    const Range *from = &range;
                    const Output *column = &output;
                    for (const auto &[otherName, other] : merged ? ranges.back().columns : range.columns) {
                        if (merged && otherName == name &&
                            prefersRight(scope, name, output.type, other.type)) {
                            from = &ranges.back();
                            column = &other;
                        }
                    }
                    add(columnOf(*from, *column), name);
                    spelt.columns.append(quoteIdentifier(range.alias) + QLatin1Char('.') +
                                         quoteIdentifier(name));
                }
            }
        };
        // Merged columns come first, as the left side has them. With more than one join their order is not
        // plain.
        const bool merges = alias.isEmpty() && !scope.merged.isEmpty();
        if (merges && ranges.size() == 2)
            take(ranges.front(), true);
        for (const Range &range : ranges) {
            if (range.hidden || (!alias.isEmpty() && range.alias != alias))
                continue;
            found = true;
            complete = complete && range.isComplete;
            take(range, false);
        }
        if (!found || !complete || (merges && ranges.size() != 2)) {
            m_known = false; // a star over what is not known
            spelt.columns.clear();
        }
        m_stars.push_back(std::move(spelt));
    };
    for (const Node &wrapped : body.list("targetList")) {
        const Node target = wrapped["ResTarget"];
        const Node value = target["val"];
        if (value.is("ColumnRef")) {
            const QStringList fields = value.body().strings("fields");
            if (!fields.isEmpty() && fields.last() == QLatin1String("*")) {
                if (fields.size() > 2)
                    m_known = false; // a star behind a schema
                star(fields.size() > 1 ? fields.at(fields.size() - 2) : QString(),
                     int(value.body().number("location", -1)));
                continue;
            }
        }
        if (fieldsOf(value, add))
            continue;
        const size_t before = m_uses.size();
        add(term(value), nameOf(target));
        if (value.is("ColumnRef") && target.text("name").isEmpty() && m_uses.size() == before + 1)
            m_uses.back().target = true;
    }
    QStringList texts;
    for (size_t i = 0; i < scope.outputTexts.size(); ++i)
        texts.append(named ? scope.outputTexts[i] + QLatin1String(" AS ") +
                                 names.value(qsizetype(i), scope.outputs[i].name)
                           : scope.outputTexts[i]);
    return texts.join(comma);
}

QString QueryNormal::sortList(const std::vector<Node> &items, bool ofSet)
{
    QStringList texts;
    for (const Node &item : items)
        texts.append(sortItem(item["SortBy"], ofSet));
    return texts.join(comma);
}

QString QueryNormal::sortItem(const Node &sortBy, bool ofSet)
{
    const Node node = sortBy["node"];
    const Scope &scope = m_scopes.back();
    QString text;
    const QStringList fields = node.is("ColumnRef") ? node.body().strings("fields") : QStringList();
    const qint64 position = node["A_Const"]["ival"].number("ival");
    for (size_t i = 0; i < scope.outputs.size() && text.isEmpty(); ++i) {
        const bool named = fields.size() == 1 && scope.outputs[i].name == fields.first();
        if (named || (position > 0 && size_t(position) == i + 1))
            text = ofSet ? QString::number(i + 1) : scope.outputTexts[i];
    }
    if (text.isEmpty() && !ofSet) {
        // The server spells the type of a constant that the query gives by its place or name.
        Term key = term(node);
        const bool constant = isBareCast(key) && typeKey(key.type, {}) == QLatin1String("text") &&
                              (key.args.front().isConstant(Term::Constant::String) ||
                               key.args.front().isConstant(Term::Constant::Null));
        text = printTerm(constant ? Term(key.args.front()) : key);
    }
    if (text.isEmpty())
        m_known = false; // an order that is no column
    return text + direction(sortBy);
}

QString QueryNormal::direction(const Node &sortBy)
{
    // USING > is DESC.
    QStringList names = sortBy.strings("useOp");
    if (names.size() > 1 && names.first() == QLatin1String("pg_catalog"))
        names.removeFirst();
    const QString op = names.join(QLatin1Char('.'));
    const bool isPlain = op.isEmpty() || op == QLatin1String("<") || op == QLatin1String(">");
    const bool descending = sortBy.word("sortby_dir") == "SORTBY_DESC" || op == QLatin1String(">");
    const std::string_view nulls = sortBy.word("sortby_nulls");
    return (isPlain ? QString() : QLatin1String(" USING ") + op) +
           (descending ? QLatin1String(" DESC") : QLatin1String()) +
           (nulls == "SORTBY_NULLS_FIRST" && !descending ? QLatin1String(" NULLS FIRST")
            : nulls == "SORTBY_NULLS_LAST" && descending ? QLatin1String(" NULLS LAST")
                                                         : QLatin1String());
}

QString QueryNormal::groupItem(const Node &item)
{
    const Scope &scope = m_scopes.back();
    if (item.is("GroupingSet")) {
        QStringList texts;
        for (const Node &each : item.body().list("content"))
            texts.append(groupItem(each));
        return item.body().text("kind") + QLatin1Char('(') + texts.join(comma) + QLatin1Char(')');
    }
    const qint64 position = item["A_Const"]["ival"].number("ival");
    if (position > 0 && size_t(position) <= scope.outputTexts.size())
        return scope.outputTexts[size_t(position) - 1];
    const QStringList fields = item.is("ColumnRef") ? item.body().strings("fields") : QStringList();
    if (fields.size() == 1) {
        // A column of the tables goes before a name of the list.
        const bool isColumn = std::any_of(scope.ranges.begin(), scope.ranges.end(), [&](const Range &range) {
            return std::any_of(range.columns.begin(), range.columns.end(),
                               [&](const auto &entry) { return entry.first == fields.first(); });
        });
        for (size_t i = 0; i < scope.outputs.size() && !isColumn; ++i) {
            if (scope.outputs[i].name == fields.first())
                return scope.outputTexts[i];
        }
    }
    return text(item);
}

QString QueryNormal::window(const Node &definition)
{
    QStringList texts;
    if (!definition.text("refname").isEmpty())
        texts.append(definition.text("refname"));
    QStringList parts;
    for (const Node &item : definition.list("partitionClause")) {
        const QString part = text(item);
        if (!parts.contains(part)) // said twice, it counts once
            parts.append(part);
    }
    if (!parts.isEmpty())
        texts.append(QLatin1String("PARTITION BY ") + parts.join(comma));
    parts.clear();
    QStringList seen;
    for (const Node &item : definition.list("orderClause")) {
        // Inside OVER neither positions nor output names count.
        const QString part = text(item["SortBy"]["node"]);
        if (!seen.contains(part))
            parts.append(part + direction(item["SortBy"]));
        seen.append(part);
    }
    if (!parts.isEmpty())
        texts.append(QLatin1String("ORDER BY ") + parts.join(comma));
    const qint64 frame = definition.number("frameOptions");
    constexpr qint64 usual = 1058; // FRAMEOPTION_DEFAULTS
    if ((frame | 1) != (usual | 1))
        texts.append(QLatin1String("FRAME ") + QString::number(frame | 1));
    for (const char *key : {"startOffset", "endOffset"}) {
        if (definition[key])
            texts.append(text(definition[key]));
    }
    return QLatin1Char('(') + texts.join(QLatin1Char(' ')) + QLatin1Char(')');
}

} // namespace reckoner::pg
