// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists and branches, whose members agree on a type.

#include "model/dialect/postgresql_infer.h"
#include "model/dialect/postgresql_rules.h"

#include <algorithm>

namespace reckoner::pg {

namespace {

using Kind = Term::Kind;
using C = Term::Constant;

const QString unknown = QStringLiteral("unknown");

bool namesColumn(const Term &term)
{
    return term.kind == Kind::Column || term.kind == Kind::Text ||
           std::any_of(term.args.begin(), term.args.end(), namesColumn);
}

} // namespace

void Rewriter::unite(std::vector<Term *> terms, const QStringList &types, const QString &common)
{
    for (size_t i = 0; i < terms.size(); ++i)
        coerce(*terms[i], types[qsizetype(i)], common);
}

/// Brings all arguments to the type that they have in common; empty: they have none that is known.
QString Rewriter::uniteAll(std::vector<Term> &terms)
{
    const QStringList given = analyzeAll(terms);
    const QString common = commonType(given, m_context.schema);
    std::vector<Term *> members;
    for (Term &term : terms)
        members.push_back(&term);
    if (!common.isEmpty())
        unite(members, given, common);
    return common;
}

QString Rewriter::analyzeBranches(Term &term)
{
    const QString common = uniteAll(term.args);
    return common.isEmpty() ? unresolved(term) : typed(term, common);
}

QString Rewriter::analyzeArray(Term &term)
{
    if (term.args.empty())
        return typed(term, {});
    const QString common = uniteAll(term.args);
    if (common.isEmpty())
        return unresolved(term);
    return typed(term, common.endsWith(QLatin1String("[]")) ? common : common + QLatin1String("[]"));
}

QString Rewriter::analyzeCase(Term &term)
{
    const QStringList given = analyzeAll(term.args);
    const qsizetype first = term.subject ? 1 : 0;
    const qsizetype end = given.size() - (term.hasElse ? 1 : 0);
    std::vector<Term *> members;
    QStringList types;
    // The ELSE comes first where the server looks for the type of all.
    if (term.hasElse) {
        members.push_back(&term.args.back());
        types.append(given.back());
    }
    for (qsizetype i = first; i + 1 < end; i += 2) {
        Term &when = term.args[size_t(i)];
        if (term.subject) {
            QString name = QStringLiteral("=");
            const QString tested = given.front() == unknown ? QStringLiteral("text") : given.front();
            if (const auto best = operatorFor(name, {tested, given[i]}))
                coerce(when, given[i], best->arguments.back());
            else if (when.kind == Kind::Cast)
                m_certain = false;
        } else {
            coerce(when, given[i], QStringLiteral("boolean"));
        }
        members.push_back(&term.args[size_t(i) + 1]);
        types.append(given[i + 1]);
    }
    if (!term.hasElse)
        types.prepend(unknown);
    const QString common = commonType(types, m_context.schema);
    if (!term.hasElse)
        types.removeFirst();
    if (common.isEmpty())
        return unresolved(term);
    unite(members, types, common);
    const Term *last = term.hasElse ? &term.args.back() : nullptr;
    if (last && isBareCast(*last) && last->args.front().isConstant(C::Null) && apply("pg.case.else-null")) {
        term.args.pop_back();
        term.hasElse = false;
    }
    return typed(term, common);
}

/// x IN (...): an array of what has a type in common, and a comparison for each member that names a column.
/// Source: transformAExprIn().
QString Rewriter::analyzeList(Term &term)
{
    const bool any = term.kind == Kind::AnyOf;
    Term left = std::move(term.args[0]);
    std::vector<Term> members = std::move(term.args[1].args);
    const QString op = term.text;
    QStringList types{analyze(left)};
    std::vector<Term> constants;
    std::vector<Term> others;
    for (Term &member : members) {
        const QString type = analyze(member);
        if (!namesColumn(member)) {
            types.append(type);
            constants.push_back(member);
        } else {
            others.push_back(member);
        }
    }
    const QString common = constants.size() > 1 ? commonType(types, m_context.schema) : QString();
    const bool isArray = constants.size() > 1 && (!common.isEmpty() || types.contains(QString()));
    std::vector<Term> parts;
    if (isArray) {
        Term array = makeTerm(Kind::Array, {}, std::move(constants));
        for (size_t i = 0; i < array.args.size(); ++i)
            coerce(array.args[i], types[qsizetype(i) + 1], common);
        parts.push_back(makeTerm(term.kind, op, {left, std::move(array)}));
    } else {
        others = std::move(members);
    }
    for (Term &member : others)
        parts.push_back(makeTerm(Kind::Operator, op, {left, std::move(member)}));
    if (parts.size() == 1 && !isArray)
        apply("pg.in.single");
    term = parts.size() == 1 ? std::move(parts.front())
                             : makeTerm(any ? Kind::Or : Kind::And, {}, std::move(parts));
    return analyze(term);
}

QString Rewriter::analyzeMembership(Term &term)
{
    if (term.isList && term.args[1].kind == Kind::Array)
        return analyzeList(term);
    QStringList given = analyzeAll(term.args);
    Term &right = term.args[1];
    const bool isLiteral = given[1] == unknown;
    const QString element = isLiteral                                ? unknown
                            : given[1].endsWith(QLatin1String("[]")) ? given[1].chopped(2)
                                                                     : QString();
    const std::optional<Resolved> best = operatorFor(term.text, {given[0], element});
    if (!best)
        return unresolved(term);
    coerce(term.args[0], given[0], best->arguments[0]);
    coerce(right, given[1], best->arguments[1] + QLatin1String("[]"));
    if (right.kind == Kind::Array && right.args.size() == 1 && apply("pg.in.single")) {
        term = makeTerm(Kind::Operator, term.text, {Term(term.args[0]), Term(right.args.front())});
        return analyze(term);
    }
    if (right.kind == Kind::Array) {
        if (isComparison(term.text)) {
            for (Term &member : right.args)
                byValue(member);
        }
        const bool constants = std::all_of(right.args.begin(), right.args.end(), isTypedConstant);
        const auto before = [](const Term &a, const Term &b) { return printTerm(a) < printTerm(b); };
        if (constants && !std::is_sorted(right.args.begin(), right.args.end(), before) &&
            apply("pg.in.order")) {
            std::stable_sort(right.args.begin(), right.args.end(), before);
        }
    }
    return typed(term, QStringLiteral("boolean"));
}

QString Rewriter::analyzeDistinct(Term &term)
{
    const auto isNull = [](const Term &side) { return side.isConstant(C::Null); };
    if ((isNull(term.args[0]) || isNull(term.args[1])) && apply("pg.boolean.null")) {
        term = makeTerm(Kind::NullTest, QStringLiteral("IS NOT NULL"),
                        {Term(isNull(term.args[0]) ? term.args[1] : term.args[0])});
        return analyze(term);
    }
    if (term.args[0].kind == Kind::Row && term.args[1].kind == Kind::Row &&
        term.args[0].args.size() == term.args[1].args.size()) {
        std::vector<Term> pairs;
        for (size_t i = 0; i < term.args[0].args.size(); ++i)
            pairs.push_back(makeTerm(Kind::Distinct, {}, {term.args[0].args[i], term.args[1].args[i]}));
        term = makeTerm(Kind::Or, {}, std::move(pairs));
        return analyze(term);
    }
    const QStringList given = analyzeAll(term.args);
    QString name = QStringLiteral("=");
    const std::optional<Resolved> best = operatorFor(name, given);
    if (!best)
        return unresolved(term);
    for (size_t i = 0; i < 2; ++i) {
        coerce(term.args[i], given[qsizetype(i)], best->arguments[qsizetype(i)]);
        byValue(term.args[i]);
    }
    return typed(term, QStringLiteral("boolean"));
}

} // namespace reckoner::pg
