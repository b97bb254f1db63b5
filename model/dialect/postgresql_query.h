// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"
#include "model/dialect/postgresql_rules.h"
#include "model/sql/pg_tree.h"

#include <deque>
#include <functional>
#include <map>

namespace reckoner::pg {

/// The statements of a body parse only inside a function: what stands before them then.
inline constexpr char bodyHead[] = "CREATE FUNCTION f() RETURNS void LANGUAGE sql ";

/// A column that a query gives: its name, and its type where it is known.
struct Output
{
    QString name;
    DataType type;
    QString collation = {}; ///< its own; empty: that of its type
};

/// The normal form of queries, such that what people write and what pg_get_viewdef() prints have it in
/// common: tables by their full names, columns by the table's place in the query, stars spelt out, positions
/// and output names of ORDER BY and GROUP BY resolved, expressions as Rewriter makes them. What cannot be
/// resolved by reading (a function's columns, a table that is not known) makes the whole not known.
class QueryNormal
{
public:
    explicit QueryNormal(const StatementContext &context)
        : m_context(context)
    {
    }

    Normal normal(StatementUse use, const QString &sql);
    /// An expression that may hold subqueries; its own columns are those of `context.table`.
    Normal expression(const QString &text, const ExpressionContext &context);

    /// A star among the columns of a query: where it stands (a byte), and what it means, spelt with the
    /// aliases of the query.
    struct Star
    {
        int location = 0;
        QStringList columns;
    };
    /// All stars of a query; none if one of them is not known.
    std::vector<Star> stars(const QString &sql);
    /// The columns that a view with this query has; empty if they are not known.
    std::vector<Output> outputs(const QString &sql);

    /// A table or view that the text names, or a column of it.
    struct Use
    {
        ObjectName relation;
        QString column;      ///< empty: the relation itself
        int location = -1;   ///< of the name, a byte of what was parsed; -1: of a star, a join
        bool target = false; ///< a bare name of a list that SELECT gives, which names what it gives
    };
    /// What the last text uses; complete only if its normal form is known.
    const std::vector<Use> &uses() const { return m_uses; }
    const Noted &noted() const { return m_noted; }

private:
    /// Something a query takes columns from.
    struct Range
    {
        QString alias;
        QString id;                                      ///< "r1": its place in the whole statement
        ObjectName table;                                ///< of a plain table, for names with a schema
        std::vector<std::pair<QString, Output>> columns; ///< name seen, and the column under its own name
        bool isComplete = false;                         ///< all its columns are known
        bool bare = false;     ///< its columns go without the id: the table of an expression
        bool hidden = false;   ///< behind the alias of a join
        bool isScalar = false; ///< of a function with one value
    };
    struct Scope
    {
        std::vector<Range> ranges;
        QStringList merged; ///< columns joined by USING: the left one stands for both
        QStringList outer;  ///< those of them where it does not
        QStringList left;   ///< those of a LEFT JOIN
        std::map<QString, std::vector<Output>> tables; ///< of WITH
        std::vector<Output> outputs;
        std::vector<QString> outputTexts;
        std::vector<Term> outputTerms;
    };

    QString statement(const Node &node);
    QString select(const Node &body, std::vector<Output> *outputs, bool named, const QStringList &names = {});
    QString setOperation(const Node &body, std::vector<Output> *outputs, bool named,
                         const QStringList &names);
    QString plainSelect(const Node &body, std::vector<Output> *outputs, bool named, const QStringList &names);
    QString withClause(const Node &clause);
    QString marksOf(const Node &table, std::vector<Output> &outputs);
    bool fieldsOf(const Node &value, const std::function<void(Term, const QString &)> &add);
    QString targets(const Node &body, bool named, const QStringList &names);
    QString from(const Node &item);
    QString join(const Node &body);
    QString relation(const Node &body);
    QString functionRange(const Node &body);
    std::optional<std::vector<Output>> functionOutputs(const Node &call, const Term &read,
                                                       const std::vector<Node> &definitions);
    QString sample(const Node &body);
    void nameJoin(size_t first, const Node &alias);
    const Range *wholeRow(const Node &body) const;
    std::optional<Result<Term>> field(const Node &body);
    QString subquery(const Node &body);
    void addRange(Range range, const Node &alias);
    QString valuesLists(const Node &body, std::vector<Output> *outputs, const QStringList &names);
    QString sortList(const std::vector<Node> &items, bool ofSet);
    QString sortItem(const Node &sortBy, bool ofSet);
    /// DESC, and NULLS where they do not stand as usual.
    QString direction(const Node &sortBy);
    QString groupItem(const Node &item);
    QString window(const Node &definition);
    QString insert(const Node &body);
    QString update(const Node &body);
    QString remove(const Node &body);
    QString rule(const Node &body);
    QString assignments(const std::vector<Node> &targets, const Range &range);
    QString returning(const Node &body);

    void note(const Rewriter &rewriter)
    {
        m_known = m_known && rewriter.isCertain();
        m_noted.add(rewriter.noted());
    }
    /// The text of an expression in the scope at hand.
    QString text(const Node &node);
    Term term(const Node &node);
    std::optional<Result<Term>> hook(const Node &node);
    Result<Term> column(const Node &body);
    Result<Term> parameter(const Node &body);
    std::vector<RoutineArgument> inputs() const;
    bool prefersRight(const Scope &scope, const QString &name, const DataType &left, const DataType &right);
    Result<Term> subLink(const Node &body);
    std::optional<Result<Term>> aggregate(const Node &body);
    const DataType *typeOf(const QString &name) const;
    DataType typeOfText(const Term &term);
    QString nameOf(const Node &target) const;
    Term columnOf(const Range &range, const Output &output, int location = -1);
    Table visible() const;

    const StatementContext &m_context;
    const Tree *m_tree = nullptr;
    std::deque<Scope> m_scopes; // a deque: subqueries come while a scope is at work
    int m_ranges = 0;
    int m_sets = 0; ///< UNIONs that are open
    bool m_known = true;
    QStringList m_rules;
    std::vector<Star> m_stars;
    std::vector<Output> m_outputs; ///< of the outermost query
    std::vector<Use> m_uses;
    Noted m_noted;
};

} // namespace reckoner::pg
