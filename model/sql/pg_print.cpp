// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_term.h"

#include "model/sql/pg_types.h"

namespace reckoner::pg {

namespace {

using Kind = Term::Kind;

bool isAtom(const Term &term)
{
    switch (term.kind) {
    case Kind::Operator:
    case Kind::And:
    case Kind::Or:
    case Kind::Not:
    case Kind::NullTest:
    case Kind::BooleanTest:
    case Kind::Distinct:
    case Kind::AnyOf:
    case Kind::AllOf:
    case Kind::Collate:
        return false;
    case Kind::Constant:
        return !term.text.startsWith(QLatin1Char('-')) || term.constant == Term::Constant::String;
    default:
        return true;
    }
}

QString atom(const Term &term)
{
    return isAtom(term) ? printTerm(term) : QLatin1Char('(') + printTerm(term) + QLatin1Char(')');
}

QString commaList(const std::vector<Term> &terms)
{
    QString text;
    for (const Term &term : terms)
        text += (text.isEmpty() ? QString() : QStringLiteral(", ")) + printTerm(term);
    return text;
}

/// Members of AND and OR: operators bind tighter and need no parentheses.
QString joined(const std::vector<Term> &terms, QLatin1String word)
{
    QString text;
    for (const Term &term : terms) {
        const bool bare = term.kind != Kind::And && term.kind != Kind::Or;
        text += (text.isEmpty() ? QString() : QString(word)) + (bare ? printTerm(term) : atom(term));
    }
    return text;
}

QString constant(const Term &term)
{
    switch (term.constant) {
    case Term::Constant::String:
        return quoteLiteral(term.text);
    case Term::Constant::Bits:
        return term.text.left(1).toUpper() + QLatin1Char('\'') + term.text.mid(1) + QLatin1Char('\'');
    default:
        return term.text;
    }
}

QString caseText(const Term &term)
{
    QString text = QStringLiteral("CASE");
    size_t i = 0;
    if (term.subject)
        text += QLatin1Char(' ') + printTerm(term.args[i++]);
    const size_t end = term.args.size() - (term.hasElse ? 1 : 0);
    for (; i + 2 <= end; i += 2)
        text += QStringLiteral(" WHEN ") + printTerm(term.args[i]) + QStringLiteral(" THEN ") +
                printTerm(term.args[i + 1]);
    if (term.hasElse)
        text += QStringLiteral(" ELSE ") + printTerm(term.args.back());
    return text + QStringLiteral(" END");
}

} // namespace

QString printTerm(const Term &term)
{
    const auto call = [&term](const QString &name) {
        return name + QLatin1Char('(') + commaList(term.args) + QLatin1Char(')');
    };
    const auto infix = [&term](const QString &op) {
        return atom(term.args[0]) + QLatin1Char(' ') + op + QLatin1Char(' ') + atom(term.args[1]);
    };
    switch (term.kind) {
    case Kind::Column:
        return quoteIdentifier(term.text);
    case Kind::Constant:
        return constant(term);
    case Kind::Cast:
        return atom(term.args[0]) + QStringLiteral("::") + typeText(term.type);
    case Kind::Call:
        if (term.variadic && !term.args.empty()) {
            const std::vector<Term> before(term.args.begin(), term.args.end() - 1);
            return quoteName({term.schema, term.text}) + QLatin1Char('(') + commaList(before) +
                   (before.empty() ? QString() : QStringLiteral(", ")) + QLatin1String("VARIADIC ") +
                   printTerm(term.args.back()) + QLatin1Char(')');
        }
        return call(quoteName({term.schema, term.text}));
    case Kind::Operator:
        if (term.args.size() == 1)
            return term.text + QLatin1Char(' ') + atom(term.args[0]);
        return infix(term.text);
    case Kind::And:
        return joined(term.args, QLatin1String(" AND "));
    case Kind::Or:
        return joined(term.args, QLatin1String(" OR "));
    case Kind::Not:
        return QStringLiteral("NOT ") + atom(term.args[0]);
    case Kind::NullTest:
    case Kind::BooleanTest:
        return atom(term.args[0]) + QLatin1Char(' ') + term.text;
    case Kind::Distinct:
        return infix(QStringLiteral("IS DISTINCT FROM"));
    case Kind::AnyOf:
    case Kind::AllOf:
        return atom(term.args[0]) + QLatin1Char(' ') + term.text +
               (term.kind == Kind::AnyOf ? QStringLiteral(" ANY (") : QStringLiteral(" ALL (")) +
               printTerm(term.args[1]) + QLatin1Char(')');
    case Kind::Array:
        return QStringLiteral("ARRAY[") + commaList(term.args) + QLatin1Char(']');
    case Kind::Row:
        return call(QStringLiteral("ROW"));
    case Kind::Case:
        return caseText(term);
    case Kind::Coalesce:
        return call(QStringLiteral("COALESCE"));
    case Kind::Greatest:
        return call(QStringLiteral("GREATEST"));
    case Kind::Least:
        return call(QStringLiteral("LEAST"));
    case Kind::NullIf:
        return call(QStringLiteral("NULLIF"));
    case Kind::SqlValue:
    case Kind::Text:
        return term.text;
    case Kind::Collate:
        return atom(term.args[0]) + QStringLiteral(" COLLATE ") + quoteIdentifier(term.text);
    case Kind::Subscript:
        if (term.args.size() == 3) {
            const auto bound = [](const Term &each) {
                return each.isConstant(Term::Constant::Null) ? QString() : printTerm(each);
            };
            return atom(term.args[0]) + QLatin1Char('[') + bound(term.args[1]) + QLatin1Char(':') +
                   bound(term.args[2]) + QLatin1Char(']');
        }
        return atom(term.args[0]) + QLatin1Char('[') + printTerm(term.args[1]) + QLatin1Char(']');
    case Kind::Xml: {
        QStringList parts;
        if (!term.schema.isEmpty())
            parts.append(QLatin1String("NAME ") + quoteIdentifier(term.schema));
        for (const Term &arg : term.args)
            parts.append(arg.kind == Kind::Named
                             ? printTerm(arg.args.front()) + QLatin1String(" AS ") + quoteIdentifier(arg.text)
                             : printTerm(arg));
        const QString type = term.text.startsWith(QLatin1String("XMLSERIALIZE"))
                                 ? QLatin1String(" AS ") + typeText(term.type)
                                 : QString();
        return term.text + QLatin1Char('(') + parts.join(QLatin1String(", ")) + type + QLatin1Char(')');
    }
    case Kind::Named:
        return quoteIdentifier(term.text) + QLatin1String(" => ") + printTerm(term.args[0]);
    case Kind::Field:
        return QLatin1Char('(') + printTerm(term.args[0]) + QStringLiteral(").") + quoteIdentifier(term.text);
    case Kind::Default:
        break;
    }
    return {};
}

} // namespace reckoner::pg
