// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_catalog.h"
#include "model/dialect/postgresql_infer.h"
#include "model/dialect/postgresql_query.h"
#include "model/sql/pg_types.h"

#include <algorithm>

#include <QCoreApplication>

namespace reckoner::pg {

namespace {

struct PostgresText
{
    Q_DECLARE_TR_FUNCTIONS(PostgresText)
};

} // namespace

QString QueryNormal::from(const Node &item)
{
    const Node body = item.body();
    if (item.is("RangeVar"))
        return relation(body);
    if (item.is("JoinExpr"))
        return join(body);
    if (item.is("RangeSubselect"))
        return subquery(body);
    if (item.is("RangeFunction"))
        return functionRange(body);
    if (item.is("RangeTableSample"))
        return sample(body);
    m_known = false; // FROM holds something else
    return {};
}

/// Gives it its place, and the names its alias says.
void QueryNormal::addRange(Range range, const Node &alias)
{
    range.id = QStringLiteral("r%1").arg(++m_ranges);
    if (alias) {
        range.alias = alias.text("aliasname");
        const QStringList names = alias.strings("colnames");
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (size_t(i) < range.columns.size())
                range.columns[size_t(i)].first = names[i];
            else
                range.columns.push_back({names[i], {names[i], {}}});
        }
    }
    m_scopes.back().ranges.push_back(std::move(range));
}

QString QueryNormal::relation(const Node &body)
{
    Range range;
    const QString name = body.text("relname");
    range.alias = name;
    if (body.text("schemaname").isEmpty()) {
        for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
            const auto it = scope->tables.find(name);
            if (it == scope->tables.end())
                continue;
            for (const Output &output : it->second)
                range.columns.push_back({output.name, output});
            range.isComplete = !it->second.empty();
            addRange(std::move(range), body["alias"]);
            return name;
        }
    }
    // The server's own come first.
    QString space = body.text("schemaname");
    if (space.isEmpty())
        space = relationColumns({QStringLiteral("pg_catalog"), name}).empty() ? QStringLiteral("public")
                                                                              : QStringLiteral("pg_catalog");
    range.table = {space, name};
    if (const std::vector<CatalogColumn> &own = relationColumns(range.table); !own.empty()) {
        for (const CatalogColumn &column : own)
            range.columns.push_back({column.name, {column.name, column.type}});
        range.isComplete = true;
    } else if (m_context.schema) {
        if (const Table *table = m_context.schema->table(range.table)) {
            for (const Column &column : table->columns)
                range.columns.push_back({column.name, {column.name, column.type, column.collation}});
            range.isComplete = true;
        } else if (const auto view = m_context.schema->views.find(range.table);
                   view != m_context.schema->views.end()) {
            // All are known where each has a type, be it one that could not be worked out.
            for (const ViewColumn &column : view->second.columns)
                range.columns.push_back({column.name, {column.name, column.type}});
            range.isComplete = !range.columns.empty() &&
                               std::all_of(view->second.columns.begin(), view->second.columns.end(),
                                           [](const ViewColumn &column) {
                                               return column.type.opaque || !column.type.name.isEmpty();
                                           });
        }
    }
    m_uses.push_back({range.table, {}, int(body.number("location", -1))});
    QString text = pathOf(range.table);
    if (!body.flag("inh"))
        text.prepend(QLatin1String("ONLY "));
    addRange(std::move(range), body["alias"]);
    return text;
}

QString QueryNormal::subquery(const Node &body)
{
    std::vector<Output> outputs;
    QString text = select(body["subquery"].body(), &outputs, false);
    Range range;
    for (const Output &output : outputs)
        range.columns.push_back({output.name, output});
    range.isComplete = true;
    addRange(std::move(range), body["alias"]);
    return (body.flag("lateral") ? QLatin1String("LATERAL (") : QLatin1String("(")) + text + QLatin1Char(')');
}

QString QueryNormal::join(const Node &body)
{
    const size_t first = m_scopes.back().ranges.size();
    const QString left = from(body["larg"]);
    const size_t second = m_scopes.back().ranges.size();
    const QString right = from(body["rarg"]);
    const std::string_view type = body.word("jointype");
    const QString word = type == "JOIN_LEFT"    ? QStringLiteral(" LEFT JOIN ")
                         : type == "JOIN_RIGHT" ? QStringLiteral(" RIGHT JOIN ")
                         : type == "JOIN_FULL"  ? QStringLiteral(" FULL JOIN ")
                                                : QStringLiteral(" JOIN ");
    QStringList shared = body.strings("usingClause");
    if (body.flag("isNatural")) {
        const std::vector<Range> &ranges = m_scopes.back().ranges;
        for (size_t i = first; i < second; ++i) {
            for (const auto &[name, output] : ranges[i].columns) {
                for (size_t j = second; j < ranges.size(); ++j) {
                    const bool both = std::any_of(ranges[j].columns.begin(), ranges[j].columns.end(),
                                                  [&](const auto &entry) { return entry.first == name; });
                    if (both && !shared.contains(name))
                        shared.append(name);
                }
                if (!ranges[i].isComplete)
                    m_known = false; // a natural join of what is not known
            }
        }
    }
    QString condition;
    if (!shared.isEmpty()) {
        condition = QLatin1String(" USING (") + shared.join(QLatin1String(", ")) + QLatin1Char(')');
        m_scopes.back().merged += shared;
        if (type == "JOIN_RIGHT" || type == "JOIN_FULL")
            m_scopes.back().outer += shared;
        if (type == "JOIN_LEFT")
            m_scopes.back().left += shared;
        for (size_t i = first; i < m_scopes.back().ranges.size(); ++i) {
            const Range &range = m_scopes.back().ranges[i];
            for (const auto &[name, output] : range.columns) {
                if (shared.contains(name) && !range.table.name.isEmpty())
                    m_uses.push_back({range.table, output.name});
            }
        }
    } else if (body["quals"]) {
        condition = QLatin1String(" ON ") + text(body["quals"]);
    }
    if (body["alias"])
        nameJoin(first, body["alias"]);
    return QLatin1Char('(') + left + word + right + condition + QLatin1Char(')');
}

/// An alias of a join hides what it joins.
void QueryNormal::nameJoin(size_t first, const Node &alias)
{
    Scope &scope = m_scopes.back();
    Range joined;
    joined.bare = true;
    joined.isComplete = true;
    const auto take = [&](const Range &range, bool merged) {
        for (const auto &[name, output] : range.columns) {
            if (scope.merged.contains(name) == merged) {
                Output seen = output;
                if (!range.bare)
                    seen.name = range.id + QLatin1Char('.') + output.name;
                joined.columns.push_back({name, std::move(seen)});
            }
        }
    };
    // Merged columns come first, as the left side has them; of more than one join their order is not plain.
    const bool plain = scope.ranges.size() == first + 2;
    if (!scope.merged.isEmpty() && (!plain || !scope.outer.isEmpty() || first > 0))
        m_known = false;
    if (!scope.merged.isEmpty() && plain)
        take(scope.ranges[first], true);
    for (size_t i = first; i < scope.ranges.size(); ++i) {
        joined.isComplete = joined.isComplete && scope.ranges[i].isComplete;
        take(scope.ranges[i], false);
        scope.ranges[i].hidden = true;
    }
    scope.merged.clear();
    addRange(std::move(joined), alias);
}

/// TABLESAMPLE: its arguments are of type real. Source: parse_clause.c, transformRangeTableSample().
QString QueryNormal::sample(const Node &body)
{
    QString text = from(body["relation"]);
    const auto numbers = [&](const std::vector<Node> &nodes, const char *type) {
        QStringList texts;
        for (const Node &node : nodes) {
            Term value = term(node);
            const Table seen = visible();
            const ExpressionContext context{ExpressionContext::Use::Default, nullptr, &seen, m_context.schema,
                                            m_context.off};
            Rewriter rewriter(context);
            texts.append(printTerm(rewriter.assign(std::move(value), typeOfKey(QLatin1String(type)))));
            note(rewriter);
        }
        return texts.join(QLatin1String(", "));
    };
    text += QLatin1String(" TABLESAMPLE ") + body.strings("method").value(0) + QLatin1Char('(') +
            numbers(body.list("args"), "real") + QLatin1Char(')');
    if (body["repeatable"])
        text += QLatin1String(" REPEATABLE (") + numbers({body["repeatable"]}, "double precision") +
                QLatin1Char(')');
    return text;
}

/// The range that a name without a column means: `c` or `c.*` in an expression.
const QueryNormal::Range *QueryNormal::wholeRow(const Node &body) const
{
    const QStringList fields = body.strings("fields");
    const bool star = !fields.isEmpty() && fields.last() == QLatin1String("*");
    if (fields.isEmpty() || fields.size() > 2 || star != (fields.size() == 2))
        return nullptr;
    const QString &name = fields.first();
    for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
        const Range *named = nullptr;
        for (const Range &range : scope->ranges) {
            if (range.hidden)
                continue;
            if (!star &&
                (!range.isComplete || std::any_of(range.columns.begin(), range.columns.end(),
                                                  [&](const auto &entry) { return entry.first == name; })))
                return nullptr; // a column goes first
            if (range.alias == name)
                named = &range;
        }
        if (named)
            return named->bare ? nullptr : named;
    }
    return nullptr;
}

/// (c).name: a column of a row.
std::optional<Result<Term>> QueryNormal::field(const Node &body)
{
    const std::vector<Node> steps = body.list("indirection");
    const Range *range = body["arg"].is("ColumnRef") ? wholeRow(body["arg"].body()) : nullptr;
    if (!range || steps.size() != 1 || !steps.front().is("String"))
        return std::nullopt;
    for (const auto &[name, output] : range->columns) {
        if (name == steps.front().sval())
            return Result<Term>(columnOf(*range, output));
    }
    return std::nullopt;
}

/// Of columns that an inner join merges, the one that needs no cast stands for both. Source: parse_clause.c,
/// buildMergedJoinVar().
bool QueryNormal::prefersRight(const Scope &scope, const QString &name, const DataType &left,
                               const DataType &right)
{
    const QString one = typeKey(left, {});
    const QString other = typeKey(right, {});
    if (one == other || one.isEmpty() || other.isEmpty())
        return false;
    const QString common = commonType({one, other}, m_context.schema);
    if (common == one)
        return false;
    if (scope.left.contains(name) || common != other)
        m_known = false; // it is cast
    return common == other;
}

Term QueryNormal::columnOf(const Range &range, const Output &output, int location)
{
    if (!range.table.name.isEmpty())
        m_uses.push_back({range.table, output.name, location});
    return columnTerm(range.bare ? output.name : range.id + QLatin1Char('.') + output.name);
}

/// What the routine whose body it is is given.
std::vector<RoutineArgument> QueryNormal::inputs() const
{
    std::vector<RoutineArgument> given;
    for (const RoutineArgument &argument :
         m_context.arguments ? *m_context.arguments : std::vector<RoutineArgument>()) {
        if (argument.mode != QLatin1String("out") && argument.mode != QLatin1String("table"))
            given.push_back(argument);
    }
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (given[i].name.isEmpty())
            given[i].name = QStringLiteral("$%1").arg(i + 1);
    }
    return given;
}

/// $1: an argument by its place.
Result<Term> QueryNormal::parameter(const Node &body)
{
    const std::vector<RoutineArgument> given = inputs();
    const qint64 number = body.number("number");
    if (number > 0 && std::size_t(number) <= given.size())
        return columnTerm(QLatin1String("argument.") + given[std::size_t(number) - 1].name);
    m_known = false;
    return unexpected(QStringLiteral("sql.expression"),
                      PostgresText::tr("Column %1 is not known.").arg(QStringLiteral("$%1").arg(number)));
}

Result<Term> QueryNormal::column(const Node &body)
{
    const QStringList fields = body.strings("fields");
    const auto failed = [&] {
        m_known = false; // a column that is not known
        return unexpected(QStringLiteral("sql.expression"),
                          PostgresText::tr("Column %1 is not known.").arg(fields.join(QLatin1Char('.'))));
    };
    if (const Range *whole = wholeRow(body)) {
        // The row of a function with one value is the value.
        if (whole->isScalar)
            return columnOf(*whole, whole->columns.front().second, int(body.number("location", -1)));
        return columnTerm(whole->id + QLatin1String(".*"));
    }
    if (fields.isEmpty() || fields.size() > 3 || fields.last() == QLatin1String("*"))
        return failed();
    const QString &name = fields.last();
    const QString table = fields.size() > 1 ? fields[fields.size() - 2] : QString();
    for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
        std::optional<Term> found;
        const Output *merged = nullptr;
        const Range *open = nullptr;
        int opens = 0;
        for (const Range &range : scope->ranges) {
            if (range.hidden || (!table.isEmpty() && range.alias != table))
                continue;
            if (fields.size() == 3 && range.table.schema != fields.first())
                continue;
            const auto it = std::find_if(range.columns.begin(), range.columns.end(),
                                         [&](const auto &entry) { return entry.first == name; });
            if (it != range.columns.end()) {
                if (!found) {
                    found = columnOf(range, it->second, int(body.number("location", -1)));
                    merged = &it->second;
                } else if (!scope->merged.contains(name)) {
                    return failed();
                } else if (prefersRight(*scope, name, merged->type, it->second.type)) {
                    found = columnOf(range, it->second, int(body.number("location", -1)));
                    merged = &it->second;
                }
            } else if (!range.isComplete) {
                open = &range;
                ++opens;
            }
        }
        if (found && opens > 0 && table.isEmpty() && !scope->merged.contains(name))
            m_known = m_known && opens == 0; // the one that is not known may have it too
        if (found && table.isEmpty() && scope->outer.contains(name)) {
            // Of a FULL or RIGHT JOIN a merged column is not that of the left side.
            Term both = makeTerm(Term::Kind::Text, QLatin1String("merged ") + printTerm(*found), {});
            both.type = typeOfText(*found);
            return both;
        }
        if (found)
            return std::move(*found);
        if (opens == 1)
            return columnOf(*open, {name, {}}, int(body.number("location", -1)));
        if (opens > 1)
            return failed();
        if (!table.isEmpty() && std::any_of(scope->ranges.begin(), scope->ranges.end(),
                                            [&](const Range &range) { return range.alias == table; }))
            return failed();
    }
    // Deparsed, an argument goes by the function's name, which is no table's here.
    if (fields.size() == 1 || (fields.size() == 2 && m_context.arguments) ||
        m_context.columnNames.contains(name)) {
        for (const RoutineArgument &argument : inputs()) {
            if (argument.name == name)
                return columnTerm(QLatin1String("argument.") + name);
        }
        if (!m_context.arguments && m_context.columnNames.contains(name))
            return columnTerm(QLatin1String("argument.") + name);
    }
    return failed();
}

} // namespace reckoner::pg
