// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_rules.h"

#include "model/dialect/postgresql_infer.h"
#include "model/dialect/postgresql_value.h"
#include "model/sql/pg_types.h"

#include <QRegularExpression>

#include <algorithm>

namespace reckoner::pg {

namespace {

using Kind = Term::Kind;
using C = Term::Constant;

const QString unknown = QStringLiteral("unknown");

bool isNumber(const Term &term)
{
    return term.isConstant(C::Integer) || term.isConstant(C::Float);
}

/// A constant, or one of a type that its spelling does not say.
bool isTypedConstant(const Term &term)
{
    return term.isConstant() || (isBareCast(term) && term.args.front().isConstant());
}

Term castTo(Term term, const QString &key)
{
    Term result = makeTerm(Kind::Cast, {}, {std::move(term)});
    result.type = typeOfKey(key);
    return result;
}

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

/// A number as a constant of another numeric type; nothing if it would not be the same number.
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

QString ownCollation(const Term &term, const ExpressionContext &context)
{
    if (const Column *column = columnOf(term, context))
        return column->collation == QLatin1String("default") ? QString() : column->collation;
    if (term.kind == Kind::Collate)
        return term.text;
    for (const Term &arg : term.args) {
        if (const QString own = ownCollation(arg, context); !own.isEmpty())
            return own;
    }
    return {};
}

bool Rewriter::apply(const QString &rule)
{
    if (!rule.isEmpty() && !m_rules.contains(rule))
        m_rules.append(rule);
    return true;
}

QString Rewriter::typed(Term &term, const QString &key) const
{
    term.type = key.isEmpty() || key == unknown ? DataType{} : typeOfKey(key);
    return key;
}

QStringList Rewriter::analyzeAll(std::vector<Term> &terms)
{
    QStringList types;
    for (Term &term : terms)
        types.append(analyze(term));
    return types;
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
        apply("pg.literal.array");
        Term array = makeTerm(Kind::Array, {}, {});
        for (const Term &member : *members)
            array.args.push_back(member.isConstant(C::Null)   ? castTo(member, key.chopped(2))
                                 : member.kind == Kind::Array ? literal(member.text, key)
                                                              : literal(member.text, key.chopped(2)));
        typed(array, key);
        return array.args.empty() ? castTo(std::move(array), key) : array;
    }
    if (key == QLatin1String("numeric")) {
        if (const std::optional<Term> number = withDigits(text)) {
            apply("pg.literal.number");
            return constantOf(*number, key);
        }
    }
    Value value = valueOf(text, key, fields);
    apply(value.rule);
    m_certain = m_certain && value.certain;
    return constantOf(std::move(value.term), key);
}

/// What the server does by itself.
void Rewriter::coerce(Term &term, const QString &from, const QString &to)
{
    if (to.isEmpty() || from.isEmpty() || from == to)
        return;
    if (from == unknown) {
        if (term.isConstant(C::String))
            term = literal(term.text, to);
        else if (term.isConstant(C::Null))
            term = castTo(std::move(term), to);
        return;
    }
    // COLLATE stays outermost.
    if (term.kind == Kind::Collate) {
        coerce(term.args.front(), from, to);
        typed(term, to);
        return;
    }
    apply(ruleFor(from, to));
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
    if (array.args.empty() || !key.endsWith(QLatin1String("[]"))) {
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
    apply("pg.array.cast");
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
    if (!value || value->text == number->text)
        return;
    apply("pg.literal.number");
    term = constantOf(*value, key);
}

QString Rewriter::analyze(Term &term)
{
    switch (term.kind) {
    case Kind::Constant:
        return analyzeConstant(term);
    case Kind::Cast:
        return analyzeCast(term);
    case Kind::Call:
        return analyzeCall(term);
    case Kind::Operator:
        return analyzeOperator(term);
    case Kind::AnyOf:
    case Kind::AllOf:
        return analyzeMembership(term);
    case Kind::Distinct:
        return analyzeDistinct(term);
    case Kind::Case:
        return analyzeCase(term);
    case Kind::Coalesce:
    case Kind::Greatest:
    case Kind::Least:
        return analyzeBranches(term);
    case Kind::Array:
        return analyzeArray(term);
    case Kind::Collate:
        return analyzeCollate(term);
    case Kind::Subscript:
        return analyzeSubscript(term);
    case Kind::NullIf: {
        const QStringList given = analyzeAll(term.args);
        QString name = QStringLiteral("=");
        if (const std::optional<Resolved> best = operatorFor(name, given)) {
            coerce(term.args[0], given[0], best->arguments[0]);
            coerce(term.args[1], given[1], best->arguments[1]);
            return typed(term, best->arguments[0]);
        }
        return unresolved(term);
    }
    case Kind::And:
    case Kind::Or:
    case Kind::Not: {
        const QStringList given = analyzeAll(term.args);
        for (size_t i = 0; i < term.args.size(); ++i)
            coerce(term.args[i], given[qsizetype(i)], QStringLiteral("boolean"));
        if (term.kind == Kind::Not)
            negate(term);
        else
            flatten(term);
        return typed(term, QStringLiteral("boolean"));
    }
    case Kind::NullTest:
    case Kind::BooleanTest:
        analyzeAll(term.args);
        return typed(term, QStringLiteral("boolean"));
    case Kind::SqlValue:
        if (term.text.startsWith(QLatin1String("CURRENT_TIMESTAMP")))
            return typed(term, QStringLiteral("timestamp with time zone"));
        if (term.text.startsWith(QLatin1String("LOCALTIMESTAMP")))
            return typed(term, QStringLiteral("timestamp without time zone"));
        if (term.text.startsWith(QLatin1String("CURRENT_TIME")))
            return typed(term, QStringLiteral("time with time zone"));
        if (term.text.startsWith(QLatin1String("LOCALTIME")))
            return typed(term, QStringLiteral("time without time zone"));
        return typed(term, term.text == QLatin1String("CURRENT_DATE") ? QStringLiteral("date")
                                                                      : QStringLiteral("name"));
    case Kind::Row:
    case Kind::Field:
        analyzeAll(term.args);
        return typed(term, {});
    default:
        return typeOfTerm(term, m_context);
    }
}

QString Rewriter::analyzeConstant(Term &term)
{
    if (term.isConstant(C::Bits)) {
        Value value = valueOf(term.text, QStringLiteral("bit"));
        apply(value.rule);
        term = std::move(value.term);
    } else if (isNumber(term)) {
        const QString natural = naturalType(term);
        if (const std::optional<Term> number = numberAs(term, natural)) {
            if (*number != term && !(isBareCast(*number) && number->args.front() == term))
                apply("pg.literal.number");
            term = *number;
        }
        return natural;
    }
    return naturalType(term);
}

QString Rewriter::analyzeCast(Term &term)
{
    const QString key = typeKey(term.type, m_context);
    Term &inner = term.args.front();
    const bool isDomain = domainOf(term.type, m_context);
    const bool isBare = term.type.args.empty() && term.type.fields.isEmpty();
    const bool isLiteral = inner.isConstant(C::String);
    const QString from = analyze(inner);
    term.type.raw.clear();
    if (key.isEmpty())
        return key;
    if (isDomain) {
        // 'x'::label: what the domain is made of reads it.
        if (isLiteral)
            inner = literal(inner.text, key);
        return key;
    }
    if (isLiteral) {
        if (key == QLatin1String("interval") || isBare) {
            Term value = literal(inner.text, key, term.type.fields);
            if (isBare) {
                apply("pg.literal.cast");
                term = std::move(value);
            } else if (isBareCast(value)) {
                inner = std::move(value.args.front());
            }
        }
        return key;
    }
    if (!isBare) {
        const Column *column = columnOf(inner, m_context);
        if (column && from == key && column->type.args == term.type.args &&
            column->type.fields == term.type.fields && column->type.schema == term.type.schema &&
            column->type.dimensions == term.type.dimensions) {
            apply("pg.cast.same");
            term = Term(inner);
        }
        return key;
    }
    term.type = typeOfKey(key);
    if (inner.isConstant(C::Null))
        return key;
    if (from == key) {
        const Column *column = columnOf(inner, m_context);
        apply(column && domainOf(column->type, m_context) ? "pg.cast.domain" : "pg.cast.same");
        term = Term(inner);
        return key;
    }
    if (isNumber(inner) && isNumeric(key)) {
        if (const std::optional<Term> number = numberAs(inner, key))
            term = *number;
        return key;
    }
    if (inner.kind == Kind::Array)
        spread(term);
    else if (isBareCast(inner) && inner.args.front().isConstant(C::String) && isTextual(from) &&
             isTextual(key))
        inner = Term(inner.args.front());
    return key;
}

/// What is not known here: a function of an unknown extension, an operand of an unknown type. A text needs no
/// cast to be one; what other casts there mean cannot be said.
QString Rewriter::unresolved(Term &term)
{
    for (Term &arg : term.args) {
        if (!isBareCast(arg))
            continue;
        if (arg.args.front().isConstant(C::String) && typeOfTerm(arg, m_context) == QLatin1String("text")) {
            apply("pg.literal.cast");
            arg = Term(arg.args.front());
        } else if (!isNumber(arg.args.front())) {
            m_certain = false;
        }
    }
    return typed(term, {});
}

QString Rewriter::analyzeCall(Term &term)
{
    QStringList given = analyzeAll(term.args);
    std::vector<Signature> candidates;
    const auto isOwn = [&](const Signature &each) { return !each.isExtension; };
    const std::vector<Signature> &known = functionsNamed(term.text);
    const bool isCatalog = std::any_of(known.begin(), known.end(), isOwn);
    if (term.schema.isEmpty() || (!isCatalog && term.schema == QLatin1String("public")))
        candidates = known;
    bool isUsers = false;
    if (m_context.schema) {
        const QString start = term.text + QLatin1Char('(');
        const QString space = term.schema.isEmpty() ? QStringLiteral("public") : term.schema;
        auto it = m_context.schema->routines.lower_bound(ObjectName{space, start});
        for (; it != m_context.schema->routines.end() && it->first.schema == space &&
               it->first.name.startsWith(start);
             ++it) {
            Signature signature;
            for (const RoutineArgument &argument : it->second.arguments) {
                if (argument.mode == QLatin1String("out") || argument.mode == QLatin1String("table"))
                    continue;
                signature.arguments.append(typeKey(argument.type, m_context));
                signature.defaults += argument.defaultValue ? 1 : 0;
                signature.isVariadic = argument.mode == QLatin1String("variadic");
            }
            const QString returns = it->second.returns;
            const bool isType = !returns.isEmpty() && !returns.startsWith(QLatin1String("SETOF ")) &&
                                returns != QLatin1String("TABLE");
            signature.result = isType ? typeKey(parseType(returns), m_context) : QString();
            candidates.push_back(std::move(signature));
            isUsers = true;
        }
    }
    if (term.schema == QLatin1String("public") && !isCatalog) {
        term.schema.clear();
        apply("pg.schema");
    }
    if (term.schema.isEmpty() && !isUsers && term.args.empty() &&
        (term.text == QLatin1String("now") || term.text == QLatin1String("transaction_timestamp"))) {
        apply("pg.now");
        term = makeTerm(Kind::SqlValue, QStringLiteral("CURRENT_TIMESTAMP"), {});
        return analyze(term);
    }
    if (term.variadic)
        return unresolved(term);
    const std::optional<Resolved> best = resolve(candidates, given, m_context.schema);
    if (!best)
        return unresolved(term);
    for (size_t i = 0; i < term.args.size(); ++i) {
        Term &arg = term.args[i];
        const QString &to = best->arguments[qsizetype(i)];
        const bool isName = arg.isConstant(C::String) && to.startsWith(QLatin1String("reg"));
        coerce(arg, given[qsizetype(i)], to);
        if (to == QLatin1String("regconfig") && isBareCast(arg) &&
            arg.args.front().text.startsWith(QLatin1String("pg_catalog."))) {
            apply("pg.regconfig");
            arg.args.front().text.remove(0, 11);
        }
        if (isName)
            apply(to == QLatin1String("regclass") ? "pg.regclass" : "pg.regconfig");
    }
    return typed(term, best->result);
}

/// An operator of an extension is looked up wherever that is: OPERATOR(public.=) of citext is =.
std::optional<Resolved> Rewriter::operatorFor(QString &name, const QStringList &given)
{
    const qsizetype point = name.lastIndexOf(QLatin1Char('.'));
    const QString bare = name.mid(point + 1);
    std::optional<Resolved> best = resolveOperator(bare, given, m_context.schema);
    if (point < 0 || name == bare)
        return best;
    if (!best || !best->isExtension)
        return std::nullopt;
    apply("pg.operator.schema");
    name = bare;
    return best;
}

QString Rewriter::analyzeOperator(Term &term)
{
    const QStringList given = analyzeAll(term.args);
    if (term.args.size() == 1 && term.text == QLatin1String("+") && isNumber(term.args.front())) {
        apply("pg.literal.number");
        term = Term(term.args.front());
        return given.front();
    }
    if (term.args.size() == 2 && term.text == QLatin1String("=") &&
        (term.args[0].isConstant(C::Null) || term.args[1].isConstant(C::Null)) && given.contains(QString()))
        return unresolved(term);
    const std::optional<Resolved> best = operatorFor(term.text, given);
    if (!best)
        return unresolved(term);
    for (size_t i = 0; i < term.args.size(); ++i)
        coerce(term.args[i], given[qsizetype(i)], best->arguments[qsizetype(i)]);
    if (isComparison(term.text)) {
        for (Term &arg : term.args)
            byValue(arg);
    }
    if (term.args.size() == 2 && term.text == QLatin1String("=") && term.args[1].isConstant(C::Boolean)) {
        apply("pg.boolean.true");
        const bool truth = term.args[1].text == QLatin1String("true");
        term = truth ? Term(term.args[0]) : makeTerm(Kind::Not, {}, {Term(term.args[0])});
        if (!truth)
            negate(term);
        return typed(term, QStringLiteral("boolean"));
    }
    return typed(term, best->result);
}

void Rewriter::beside(const QString &op, Term &side, const QString &otherType)
{
    const QString own = typeOfTerm(side, m_context);
    QString name = op;
    if (const std::optional<Resolved> best = operatorFor(name, {own, otherType}))
        coerce(side, own, best->arguments.front());
    else
        m_certain = false;
}

void Rewriter::flatten(Term &term)
{
    std::vector<Term> members;
    for (Term &member : term.args) {
        if (member.kind == term.kind) {
            apply("pg.boolean.nesting");
            std::move(member.args.begin(), member.args.end(), std::back_inserter(members));
        } else {
            members.push_back(std::move(member));
        }
    }
    term.args = std::move(members);
}

void Rewriter::negate(Term &term)
{
    Term &inner = term.args.front();
    const bool isComposite =
        inner.kind == Kind::NullTest &&
        (inner.args.front().kind == Kind::Row ||
         classOf(typeOfTerm(inner.args.front(), m_context), m_context.schema).category == u'C');
    if (inner.kind == Kind::Not) {
        term = Term(inner.args.front());
    } else if (inner.kind == Kind::Operator && inner.args.size() == 2 && !negationOf(inner.text).isEmpty()) {
        inner.text = negationOf(inner.text);
        term = Term(inner);
    } else if ((inner.kind == Kind::AnyOf || inner.kind == Kind::AllOf) &&
               !negationOf(inner.text).isEmpty()) {
        inner.kind = inner.kind == Kind::AnyOf ? Kind::AllOf : Kind::AnyOf;
        inner.text = negationOf(inner.text);
        term = Term(inner);
    } else if (inner.kind == Kind::BooleanTest || (inner.kind == Kind::NullTest && !isComposite)) {
        inner.text = inner.text.startsWith(QLatin1String("IS NOT "))
                         ? QStringLiteral("IS ") + inner.text.mid(7)
                         : QStringLiteral("IS NOT ") + inner.text.mid(3);
        term = Term(inner);
    } else {
        return;
    }
    apply("pg.boolean.not");
}

QString Rewriter::analyzeCollate(Term &term)
{
    const QString from = analyze(term.args.front());
    coerce(term.args.front(), from == unknown ? from : QString(), QStringLiteral("text"));
    if (term.text.startsWith(QLatin1String("pg_catalog.")))
        term.text.remove(0, 11);
    if (term.text == QLatin1String("default") && ownCollation(term.args.front(), m_context).isEmpty()) {
        apply("pg.collate.default");
        term = Term(term.args.front());
        return from;
    }
    return typed(term, from);
}

QString Rewriter::analyzeSubscript(Term &term)
{
    const QStringList given = analyzeAll(term.args);
    const QString &from = given.front();
    if (from == QLatin1String("jsonb"))
        coerce(term.args[1], given[1] == unknown ? given[1] : QString(), QStringLiteral("text"));
    else if (from.endsWith(QLatin1String("[]")))
        coerce(term.args[1], given[1], QStringLiteral("integer"));
    return typed(term, from == QLatin1String("jsonb")       ? from
                       : from.endsWith(QLatin1String("[]")) ? from.chopped(2)
                                                            : QString());
}

Term Rewriter::assign(Term term, const DataType &dataType)
{
    const QString key = typeKey(dataType, m_context);
    if (key.isEmpty())
        return term;
    const QString from = typeOfTerm(term, m_context);
    // An outer cast to the column's own type is what assignment does.
    if (term.kind == Kind::Cast && from == key && !term.args.front().isConstant() &&
        !domainOf(term.type, m_context) &&
        (isBareCast(term) || (term.type.args == dataType.args && term.type.fields == dataType.fields))) {
        apply("pg.default.cast");
        return Term(term.args.front());
    }
    const bool precise = key == QLatin1String("interval") || key.startsWith(QLatin1String("time"));
    if (precise && term.kind == Kind::Cast && from == key && term.args.front().isConstant(C::String) &&
        (isBareCast(term) || term.type.args.empty() || term.type.args == dataType.args)) {
        apply("pg.default.cast");
        return Term(term.args.front());
    }
    if (term.kind == Kind::SqlValue && term.text == QLatin1String("LOCALTIMESTAMP") &&
        key == QLatin1String("timestamp without time zone")) {
        apply("pg.now");
        return makeTerm(Kind::SqlValue, QStringLiteral("CURRENT_TIMESTAMP"), {});
    }
    if (!isTypedConstant(term))
        return term;
    const Term constant = isBareCast(term) ? term.args.front() : term;
    if (constant.isConstant(C::Null))
        return constant;
    const bool text = isTextual(key) || key == QLatin1String("character");
    if (from == unknown || from == key ||
        (text && (isTextual(from) || (from == QLatin1String("character") && key == from)))) {
        if (isBareCast(term))
            apply("pg.default.cast");
        if (!constant.isConstant(C::String))
            return numberTerm(constant.text) && isNumeric(key) ? *numberTerm(constant.text) : constant;
        Term value = literal(constant.text, key, dataType.fields);
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
        apply("pg.default.cast");
        return numberTerm(constant.text).value_or(constant);
    }
    if (isNumber(term) && text) {
        apply("pg.default.text");
        return constantTerm(C::String, term.text);
    }
    if (term.isConstant(C::Bits) || (constant.isConstant(C::Bits) && key.startsWith(QLatin1String("bit"))))
        return constant;
    return term;
}

} // namespace reckoner::pg
