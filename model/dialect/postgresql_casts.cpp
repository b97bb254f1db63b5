// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Constants and casts: what the server adds by itself, and what of it changes no value.

#include "model/dialect/postgresql_infer.h"
#include "model/dialect/postgresql_rules.h"
#include "model/dialect/postgresql_value.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace reckoner::pg {

namespace {

using Kind = Term::Kind;
using C = Term::Constant;

const QString unknown = QStringLiteral("unknown");

/// A constant as one of that type: as it is if its spelling says so.
Term constantOf(Term constant, const QString &key)
{
    return naturalType(constant) == key ? constant : castTo(std::move(constant), key);
}

/// A number of a numeric keeps its digits: 1.50 shows them in a text, and in a quotient.
std::optional<Term> withDigits(const QString &text)
{
    const QString digits = text.trimmed();
    const std::optional<Term> value = numberTerm(digits);
    if (!value)
        return std::nullopt;
    const qsizetype point = digits.indexOf(QLatin1Char('.'));
    const qsizetype scale = point < 0 ? 0 : digits.size() - point - 1;
    if (scale == 0 || digits.contains(QLatin1Char('e'), Qt::CaseInsensitive))
        return value;
    Term term = *value;
    const qsizetype own =
        term.isConstant(C::Float) ? term.text.size() - term.text.indexOf(QLatin1Char('.')) - 1 : 0;
    term.constant = C::Float;
    if (own == 0)
        term.text += QLatin1Char('.');
    term.text += QString(scale - own, QLatin1Char('0'));
    return term;
}

const char *ruleFor(const QString &from, const QString &to)
{
    if (isNumeric(from) && isNumeric(to))
        return "pg.cast.number";
    if (to == QLatin1String("inet"))
        return "pg.cast.inet";
    const auto isTime = [](const QString &key) {
        return key == QLatin1String("date") || key.startsWith(QLatin1String("time"));
    };
    if (isTime(from) && isTime(to))
        return "pg.cast.time";
    const auto isText = [](const QString &key) {
        return isTextual(key) || key == QLatin1String("character") || key == QLatin1String("name") ||
               key == QLatin1String("citext") || key == QLatin1String("character varying[]") ||
               key == QLatin1String("text[]");
    };
    return isText(from) && isText(to) ? "pg.cast.text" : "pg.cast.implicit";
}

} // namespace

bool isNumber(const Term &term)
{
    return term.isConstant(C::Integer) || term.isConstant(C::Float);
}

bool isTypedConstant(const Term &term)
{
    return term.isConstant() || (isBareCast(term) && term.args.front().isConstant());
}

bool isBareCast(const Term &term)
{
    return term.kind == Kind::Cast && term.type.args.empty() && term.type.fields.isEmpty();
}

Term castTo(Term term, const QString &key)
{
    Term result = makeTerm(Kind::Cast, {}, {std::move(term)});
    result.type = typeOfKey(key);
    return result;
}

std::optional<Term> numberAs(const Term &number, const QString &key)
{
    if (isIntegral(key)) {
        const qlonglong most = key == QLatin1String("smallint")  ? 32767
                               : key == QLatin1String("integer") ? 2147483647
                                                                 : std::numeric_limits<qlonglong>::max();
        bool fits = false;
        const qlonglong value = number.text.toLongLong(&fits);
        if (!fits || value > most || value < -most - 1)
            return std::nullopt;
        return constantOf(constantTerm(C::Integer, number.text), key);
    }
    if (key == QLatin1String("numeric")) {
        const std::optional<Term> value = withDigits(number.text);
        return value ? std::optional(constantOf(*value, key)) : std::nullopt;
    }
    const std::optional<Term> value = numberTerm(number.text);
    return value ? std::optional(castTo(*value, key)) : std::nullopt;
}

/// A string constant as a value of a type, spelt one way.
Term Rewriter::literal(const QString &text, const QString &key, const QString &fields)
{
    if (key.endsWith(QLatin1String("[]"))) {
        // '[0:1]={1,2}': counted from 1, as usual, the bounds say nothing.
        static const QRegularExpression bounds(QStringLiteral("^\\s*((?:\\[[^\\]]*\\])+)\\s*=(.*)$"));
        if (const QRegularExpressionMatch match = bounds.match(text); match.hasMatch()) {
            const Term array = literal(match.captured(2), key);
            const QString from = match.captured(1);
            if (from.count(QLatin1Char('[')) == from.count(QLatin1String("[1:")))
                return array;
            return castTo(constantTerm(C::String, from + QLatin1Char('=') + printTerm(array)), key);
        }
        const std::optional<std::vector<Term>> members = arrayMembers(text);
        if (!members) {
            m_certain = false;
            return castTo(constantTerm(C::String, text), key);
        }
        if (!apply("pg.literal.array"))
            return castTo(constantTerm(C::String, text), key);
        Term array = makeTerm(Kind::Array, {}, {});
        for (const Term &member : *members)
            array.args.push_back(member.isConstant(C::Null)   ? castTo(member, key.chopped(2))
                                 : member.kind == Kind::Array ? literal(member.text, key)
                                                              : literal(member.text, key.chopped(2)));
        typed(array, key);
        return array.args.empty() ? castTo(std::move(array), key) : array;
    }
    if (key == QLatin1String("numeric")) {
        if (const std::optional<Term> number = withDigits(text); number && apply("pg.literal.number")) {
            return constantOf(*number, key);
        }
    }
    Value value = valueOf(text, key, fields);
    if (!apply(value.rule))
        value.term = constantTerm(C::String, text);
    m_certain = m_certain && value.certain;
    return constantOf(std::move(value.term), key);
}

/// What the server does by itself.
void Rewriter::coerce(Term &term, const QString &from, const QString &to)
{
    // A row is a record; no cast says so.
    if (to.isEmpty() || from.isEmpty() || from == to || to == QLatin1String("record"))
        return;
    if (from == unknown) {
        if (term.isConstant(C::String)) {
            note(term, to);
            term = literal(term.text, to);
        } else if (term.isConstant(C::Null)) {
            term = castTo(std::move(term), to);
        }
        return;
    }
    // COLLATE stays outermost.
    if (term.kind == Kind::Collate) {
        coerce(term.args.front(), from, to);
        typed(term, to);
        return;
    }
    if (apply(ruleFor(from, to)))
        term = cast(std::move(term), from, to);
}

/// A cast, folded where it makes a constant of a constant without changing it.
Term Rewriter::cast(Term term, const QString &from, const QString &to)
{
    if (isNumber(term) && isNumeric(to)) {
        if (const std::optional<Term> number = numberAs(term, to))
            return *number;
    }
    // ('x'::character varying)::text
    if (isBareCast(term) && term.args.front().isConstant(C::String) && isTextual(from) && isTextual(to))
        return castTo(std::move(term.args.front()), to);
    Term result = castTo(std::move(term), to);
    if (result.args.front().kind == Kind::Array)
        spread(result);
    return result;
}

/// ARRAY['x']::text[] is the array of its members' casts.
void Rewriter::spread(Term &whole)
{
    const QString key = typeKey(whole.type, m_context);
    Term array = std::move(whole.args.front());
    if (array.args.empty() || !key.endsWith(QLatin1String("[]")) || !apply("pg.array.cast")) {
        whole.args.front() = std::move(array);
        return;
    }
    const QString element = key.chopped(2);
    for (Term &member : array.args) {
        const QString own = typeOfTerm(member, m_context);
        if (own == element)
            continue;
        if (member.kind == Kind::Array) { // of several dimensions
            member = castTo(std::move(member), key);
            spread(member);
        } else if (own == unknown) {
            coerce(member, own, element);
        } else {
            member = cast(std::move(member), own, element);
        }
    }
    whole = std::move(array);
    typed(whole, key);
}

/// Compared with others, the digits of a number do not matter.
void Rewriter::byValue(Term &term)
{
    Term *number = isBareCast(term) ? &term.args.front() : &term;
    if (!isNumber(*number))
        return;
    const QString key = typeOfTerm(term, m_context);
    const std::optional<Term> value = numberTerm(number->text);
    if (value && value->text != number->text && apply("pg.literal.number"))
        term = constantOf(*value, key);
}

Term Rewriter::assign(Term term, const DataType &dataType)
{
    const QString key = typeKey(dataType, m_context);
    if (key.isEmpty())
        return term;
    if (const CompositeType *composite = compositeOf(dataType, m_context)) {
        // A row that becomes a value of a composite: each field is assigned.
        Term &row = term.kind == Kind::Cast && isBareCast(term) ? term.args.front() : term;
        if (row.kind == Kind::Row && row.args.size() == composite->attributes.size()) {
            for (size_t i = 0; i < row.args.size(); ++i)
                row.args[i] = assign(std::move(row.args[i]), composite->attributes[i].type);
        }
    }
    const QString from = typeOfTerm(term, m_context);
    // An outer cast to the column's own type is what assignment does.
    if (term.kind == Kind::Cast && from == key && !term.args.front().isConstant() &&
        !domainOf(term.type, m_context) &&
        (isBareCast(term) || (term.type.args == dataType.args && term.type.fields == dataType.fields)) &&
        apply("pg.default.cast")) {
        return Term(term.args.front());
    }
    const bool precise = key == QLatin1String("interval") || key.startsWith(QLatin1String("time"));
    if (precise && term.kind == Kind::Cast && from == key && term.args.front().isConstant(C::String) &&
        (isBareCast(term) || term.type.args.empty() || term.type.args == dataType.args) &&
        apply("pg.default.cast")) {
        return Term(term.args.front());
    }
    if (term.kind == Kind::SqlValue && term.text == QLatin1String("LOCALTIMESTAMP") &&
        key == QLatin1String("timestamp without time zone") && apply("pg.now")) {
        return makeTerm(Kind::SqlValue, QStringLiteral("CURRENT_TIMESTAMP"), {});
    }
    if (!isTypedConstant(term))
        return term;
    const Term constant = isBareCast(term) ? term.args.front() : term;
    if (constant.isConstant(C::Null))
        return constant;
    const bool text = isTextual(key) || key == QLatin1String("character") || key == QLatin1String("citext");
    if (from == unknown || from == key ||
        (text && (isTextual(from) || (from == QLatin1String("character") && key == from)))) {
        if (isBareCast(term) && !apply("pg.default.cast"))
            return term;
        if (!constant.isConstant(C::String))
            return numberTerm(constant.text) && isNumeric(key) ? *numberTerm(constant.text) : constant;
        QString given = constant.text;
        if (!dataType.args.empty() && given.contains(QLatin1Char('.'))) {
            const std::optional<QString> rounded =
                key == QLatin1String("interval") ? intervalText(given, dataType.fields, dataType.args.front())
                                                 : std::nullopt;
            // How a time of few digits is rounded is the server's affair.
            m_certain =
                m_certain &&
                (rounded || !(key == QLatin1String("interval") || key.startsWith(QLatin1String("time"))));
            if (rounded && apply("pg.literal.interval"))
                given = *rounded;
        }
        note(constant, key);
        Term value = literal(given, key, dataType.fields);
        return isBareCast(value) ? Term(value.args.front())
               : isNumber(value) ? numberTerm(value.text).value_or(value)
                                 : value;
    }
    if (isNumber(constant) && isNumeric(key) && isNumeric(from)) {
        // 1.5::integer is 2, and 0.1::real is not 0.1.
        const bool narrow = isBareCast(term) && !numberAs(constant, from);
        if (narrow || (from == QLatin1String("real") && key != from))
            return term;
        if (isIntegral(key) && !numberAs(constant, key))
            return term;
        if (isBareCast(term) && !apply("pg.default.cast"))
            return term;
        return numberTerm(constant.text).value_or(constant);
    }
    if (isNumber(term) && text && apply("pg.default.text")) {
        return constantTerm(C::String, term.text);
    }
    if (term.isConstant(C::Bits) || (constant.isConstant(C::Bits) && key.startsWith(QLatin1String("bit"))))
        return constant;
    return term;
}

} // namespace reckoner::pg
