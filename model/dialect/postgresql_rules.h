// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"
#include "model/sql/pg_term.h"

namespace reckoner::pg {

/// A cast to a type without arguments.
bool isBareCast(const Term &term);

/// Rewrites a term, from its leaves upwards, to the form that what PostgreSQL stores and what people
/// write have in common. Every step that changed something is a named rule.
class Rewriter
{
public:
    explicit Rewriter(const ExpressionContext &context)
        : m_context(context)
    {
    }

    Term rewrite(Term term);
    /// One side of an operator, the other side of which is of that type and no literal.
    void beside(const QString &op, Term &side, const QString &otherType)
    {
        meetSide(op, side, otherType, false);
    }
    /// The last step for a column's default or generated value: what assignment to `type` makes of it.
    Term assign(Term term, const DataType &type);

    const QStringList &rules() const { return m_rules; }
    /// False if a constant met an operand whose type is not known, or means something of its own moment.
    bool isCertain() const { return m_certain; }

private:
    Term rewriteCast(Term term);
    void dropWidening(Term &term, const QString &function);
    Term rewriteCall(Term term);
    Term rewriteOperator(Term term);
    Term rewriteMembership(Term term);
    Term rewriteNot(Term term);
    Term rewriteBranches(Term term);
    Term flatten(Term term);

    Term typed(const QString &text, const DataType &type);
    void meet(const QString &op, Term &left, Term &right);
    void meetSide(const QString &op, Term &side, const Term &other);
    void meetSide(const QString &op, Term &side, const QString &otherType, bool otherIsLiteral);
    void meetMember(Term &side, const QString &others);
    Term assignKey(Term term, const QString &key, const DataType &type);
    bool take(const QString &text, const QString &key, Term &into, const QString &fields = {});
    Term spreadArray(Term term);
    void apply(const char *rule);
    void apply(const QString &rule);
    QString type(const Term &term) const;

    const ExpressionContext &m_context;
    QStringList m_rules;
    bool m_certain = true;
};

} // namespace reckoner::pg
