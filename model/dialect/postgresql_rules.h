// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"
#include "model/dialect/postgresql_catalog.h"
#include "model/sql/pg_term.h"

namespace reckoner::pg {

/// A cast to a type without arguments.
bool isBareCast(const Term &term);
bool isNumber(const Term &term);
/// A constant, or one of a type that its spelling does not say.
bool isTypedConstant(const Term &term);
Term castTo(Term term, const QString &key);
/// A number as a constant of another numeric type; nothing if it would not be the same number.
std::optional<Term> numberAs(const Term &number, const QString &key);

/// The collation other than the default one that a column in the term brings with it; empty if none does.
QString ownCollation(const Term &term, const ExpressionContext &context);

/// What a text was found to be made of.
struct Noted
{
    std::vector<std::pair<int, QString>> literals; ///< strings: where each stands, and the type it is read as
    QStringList operators;                         ///< of extensions: "%(text,text)"

    void add(const Noted &more)
    {
        literals.insert(literals.end(), more.literals.begin(), more.literals.end());
        operators += more.operators;
    }
};

/// Brings a term to the form that what PostgreSQL stores and what people write have in common: as its parser
/// would, with every literal of its type and every cast that it adds written out (parse_expr.c), and then by
/// rules that change no value. Every step that changed something is a named rule. Doing it twice changes
/// nothing.
class Rewriter
{
public:
    explicit Rewriter(const ExpressionContext &context)
        : m_context(context)
    {
    }

    Term rewrite(Term term)
    {
        analyze(term);
        return term;
    }
    /// The left side of "x op ANY (SELECT ...)" whose query gives that type.
    void beside(const QString &op, Term &side, const QString &otherType);
    /// The last step for a column's default or generated value: what assignment to `type` makes of it.
    Term assign(Term term, const DataType &type);

    const QStringList &rules() const { return m_rules; }
    const Noted &noted() const { return m_noted; }
    /// False if what a call means could not be worked out, or a constant means something of its own moment.
    bool isCertain() const { return m_certain; }

private:
    /// Works a term out and gives its type (see typeOfTerm()).
    QString analyze(Term &term);
    QString analyzeConstant(Term &term);
    QString analyzeCast(Term &term);
    QString analyzeCall(Term &term);
    QString analyzeOperator(Term &term);
    QString analyzeMembership(Term &term);
    QString analyzeList(Term &term);
    QString analyzeDistinct(Term &term);
    QString analyzeCase(Term &term);
    QString analyzeBranches(Term &term);
    QString analyzeArray(Term &term);
    QString analyzeCollate(Term &term);
    QString analyzeSubscript(Term &term);
    QString fieldType(const QString &key, const QString &field) const;
    QStringList analyzeAll(std::vector<Term> &terms);

    void negate(Term &term);
    void flatten(Term &term);
    QString uniteAll(std::vector<Term> &terms);
    void unite(std::vector<Term *> terms, const QStringList &types, const QString &common);
    void coerce(Term &term, const QString &from, const QString &to);
    Term cast(Term term, const QString &from, const QString &to);
    void spread(Term &cast);
    Term literal(const QString &text, const QString &key, const QString &fields = {});
    void byValue(Term &term);
    std::optional<Resolved> operatorFor(QString &name, const QStringList &given);
    QString unresolved(Term &term);
    QString typed(Term &term, const QString &key) const;
    /// Notes the rule; false: it is switched off, and its step is not to be taken.
    bool apply(const char *rule) { return apply(QString::fromLatin1(rule)); }
    bool apply(const QString &rule);
    void note(const Term &constant, const QString &key)
    {
        if (constant.location.at >= 0)
            m_noted.literals.emplace_back(constant.location.at, key);
    }

    const ExpressionContext &m_context;
    Noted m_noted;
    QStringList m_rules;
    bool m_certain = true;
};

} // namespace reckoner::pg
