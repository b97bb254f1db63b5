// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_infer.h"
#include "model/dialect/postgresql_rules.h"

namespace reckoner::pg {

namespace {

using Kind = Term::Kind;
using C = Term::Constant;

} // namespace

/// One of several values that must agree on a type, which without this one is `others`.
void Rewriter::meetMember(Term &side, const QString &others)
{
    if (side.isConstant(C::String)) {
        if (!others.isEmpty() && others != QLatin1String("unknown"))
            take(side.text, others, side);
        return;
    }
    if (!isBareCast(side))
        return;
    const QString key = type(side);
    const Term &inner = side.args.front();
    const QString innerType = type(inner);
    const bool text =
        isTextual(key) && (isTextual(others) || others.isEmpty() || others == QLatin1String("unknown"));
    if (inner.isConstant(C::String) && (text || key == others)) {
        apply("pg.literal.cast");
        side = Term(inner);
    } else if (inner.isConstant(C::Null)) {
        apply("pg.null.cast");
        side = Term(inner);
    } else if (isNumeric(key) && isNumeric(innerType) && isNumeric(others) &&
               promoted(innerType, others) == promoted(key, others)) {
        apply("pg.cast.number");
        side = Term(inner);
    } else if (isTextual(key) && isTextual(innerType)) {
        apply("pg.cast.text");
        side = Term(inner);
    }
}

Term Rewriter::rewriteBranches(Term term)
{
    if (term.kind == Kind::NullIf) {
        meet(QStringLiteral("="), term.args[0], term.args[1]);
        return term;
    }
    std::vector<size_t> members;
    if (term.kind == Kind::Case) {
        const size_t first = term.subject ? 1 : 0;
        const size_t end = term.args.size() - (term.hasElse ? 1 : 0);
        for (size_t i = first; i + 1 < end; i += 2) {
            if (term.subject)
                meetSide(QStringLiteral("="), term.args[i], term.args[0]);
            members.push_back(i + 1);
        }
        if (term.subject && term.args.size() > 1)
            meetSide(QStringLiteral("="), term.args[0], term.args[1]);
        if (term.hasElse) {
            const Term &last = term.args.back();
            if (last.isConstant(C::Null) ||
                (last.kind == Kind::Cast && last.args.front().isConstant(C::Null))) {
                apply("pg.case.else-null");
                term.args.pop_back();
                term.hasElse = false;
            } else {
                members.push_back(term.args.size() - 1);
            }
        }
    } else {
        for (size_t i = 0; i < term.args.size(); ++i)
            members.push_back(i);
    }
    for (const size_t member : members) {
        QString others;
        for (const size_t other : members) {
            const QString each = type(term.args[other]);
            if (other == member || each == QLatin1String("unknown"))
                continue;
            others = others.isEmpty()                       ? each
                     : isNumeric(others) && isNumeric(each) ? promoted(others, each)
                                                            : others;
        }
        meetMember(term.args[member], others);
    }
    return term;
}

} // namespace reckoner::pg
