// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_rules.h"

#include "model/dialect/postgresql_infer.h"
#include "model/dialect/postgresql_value.h"
#include "model/sql/pg_types.h"

#include <QHash>

#include <algorithm>

namespace reckoner::pg {

namespace {

using Kind = Term::Kind;
using C = Term::Constant;

bool isNumber(const Term &term)
{
    return term.isConstant(C::Integer) || term.isConstant(C::Float);
}

/// Functions of texts that are of nothing else: an argument of another type is an error without its cast.
bool takesText(const QString &function)
{
    static const QStringList names{
        QStringLiteral("initcap"), QStringLiteral("left"),       QStringLiteral("right"),
        QStringLiteral("replace"), QStringLiteral("translate"),  QStringLiteral("lpad"),
        QStringLiteral("rpad"),    QStringLiteral("repeat"),     QStringLiteral("split_part"),
        QStringLiteral("strpos"),  QStringLiteral("ascii"),      QStringLiteral("starts_with"),
        QStringLiteral("to_date"), QStringLiteral("quote_ident")};
    return names.contains(function);
}

/// Functions of numbers, none of which takes a type as it is given (anyelement).
bool takesNumbers(const QString &function)
{
    static const QStringList names{
        QStringLiteral("avg"),      QStringLiteral("sum"),         QStringLiteral("min"),
        QStringLiteral("max"),      QStringLiteral("stddev"),      QStringLiteral("stddev_pop"),
        QStringLiteral("variance"), QStringLiteral("stddev_samp"), QStringLiteral("var_pop"),
        QStringLiteral("var_samp"), QStringLiteral("abs"),         QStringLiteral("ceil"),
        QStringLiteral("ceiling"),  QStringLiteral("floor"),       QStringLiteral("round"),
        QStringLiteral("trunc"),    QStringLiteral("sign"),        QStringLiteral("sqrt"),
        QStringLiteral("power"),    QStringLiteral("exp"),         QStringLiteral("ln"),
        QStringLiteral("log"),      QStringLiteral("mod"),         QStringLiteral("div")};
    return names.contains(function);
}

/// Functions of addresses that take networks as such.
bool takesInet(const QString &function)
{
    static const QStringList names{QStringLiteral("host"),     QStringLiteral("family"),
                                   QStringLiteral("masklen"),  QStringLiteral("netmask"),
                                   QStringLiteral("hostmask"), QStringLiteral("network"),
                                   QStringLiteral("broadcast")};
    return names.contains(function);
}

bool isLiteral(const Term &term)
{
    return term.kind == Kind::Constant ||
           (term.kind == Kind::Cast && term.args.front().kind == Kind::Constant);
}

} // namespace

void Rewriter::apply(const char *rule)
{
    apply(QLatin1String(rule));
}

void Rewriter::apply(const QString &rule)
{
    if (!rule.isEmpty() && !m_rules.contains(rule))
        m_rules.append(rule);
}

QString Rewriter::type(const Term &term) const
{
    return typeOfTerm(term, m_context);
}

/// A string constant as a value of a type.
bool Rewriter::take(const QString &text, const QString &key, Term &into, const QString &fields)
{
    Value value = valueOf(text, key, fields);
    apply(value.rule);
    m_certain = m_certain && value.certain;
    into = std::move(value.term);
    return true;
}

Term Rewriter::rewrite(Term term)
{
    for (Term &arg : term.args)
        arg = rewrite(std::move(arg));
    switch (term.kind) {
    case Kind::Constant:
        if (isNumber(term)) {
            // 1.0 stays a numeric: dividing by it is not dividing by 1.
            const bool fraction = term.text.contains(QLatin1Char('.')) ||
                                  term.text.contains(QLatin1Char('e'), Qt::CaseInsensitive);
            if (std::optional<Term> number = numberTerm(term.text)) {
                if (fraction && number->isConstant(C::Integer))
                    *number = constantTerm(C::Float, number->text + QStringLiteral(".0"));
                if (number->text != term.text)
                    apply("pg.literal.number");
                return *number;
            }
        } else if (term.isConstant(C::Bits)) {
            take(term.text, QStringLiteral("bit"), term);
        }
        return term;
    case Kind::Cast:
        return rewriteCast(std::move(term));
    case Kind::Call:
        return rewriteCall(std::move(term));
    case Kind::Operator:
        return rewriteOperator(std::move(term));
    case Kind::Distinct:
        meet(QStringLiteral("="), term.args[0], term.args[1]);
        return term;
    case Kind::AnyOf:
    case Kind::AllOf:
        return rewriteMembership(std::move(term));
    case Kind::Not:
        return rewriteNot(std::move(term));
    case Kind::And:
    case Kind::Or:
        return flatten(std::move(term));
    case Kind::Case:
    case Kind::Coalesce:
    case Kind::Greatest:
    case Kind::Least:
    case Kind::NullIf:
        return rewriteBranches(std::move(term));
    case Kind::Array:
        // Of literals alone the casts say the type of the array.
        return std::all_of(term.args.begin(), term.args.end(), isLiteral) ? term
                                                                          : rewriteBranches(std::move(term));
    case Kind::Collate:
        if (term.text == QLatin1String("default")) {
            apply("pg.collate.default");
            return std::move(term.args.front());
        }
        meetMember(term.args.front(), QStringLiteral("text"));
        return term;
    default:
        return term;
    }
}

Term Rewriter::flatten(Term term)
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
    return term;
}

Term Rewriter::rewriteCast(Term term)
{
    Term &inner = term.args.front();
    const QString key = typeKey(term.type, m_context);
    if (!isBareCast(term)) {
        const Column *column =
            inner.kind == Kind::Column && m_context.table ? m_context.table->column(inner.text) : nullptr;
        if (column && !key.isEmpty() && type(inner) == key && column->type.args == term.type.args &&
            column->type.fields == term.type.fields && column->type.schema == term.type.schema &&
            column->type.dimensions == term.type.dimensions) {
            apply("pg.cast.same");
            return std::move(inner);
        }
        if (!inner.isConstant(C::String) || key != QLatin1String("interval"))
            return term;
        // INTERVAL '2' HOUR: the field gives the bare number its unit, and cuts nothing off it.
        const bool bare = numberTerm(inner.text) && term.type.args.empty();
        take(inner.text, key, inner, term.type.fields);
        if (bare)
            term.type.fields.clear();
        return term;
    }
    if (inner.isConstant(C::String))
        return typed(inner.text, term.type);
    if (isNumber(inner) && key == type(inner))
        return std::move(inner);
    if (inner.isConstant(C::Boolean) && key == QLatin1String("boolean"))
        return std::move(inner);
    if (inner.kind == Kind::Constant)
        return term;
    // ARRAY['x']::text[] is the array of its members' casts.
    if (inner.kind == Kind::Array && key.endsWith(QLatin1String("[]")))
        return spreadArray(std::move(term));
    if (!key.isEmpty() && type(inner) == key && inner.kind != Kind::Column) {
        apply("pg.cast.same");
        return std::move(inner);
    }
    if (inner.kind == Kind::Column && type(inner) == key) {
        const Column *column = m_context.table ? m_context.table->column(inner.text) : nullptr;
        if (column && column->type.args.empty() && column->type.schema == term.type.schema) {
            apply("pg.cast.same");
            return std::move(inner);
        }
    }
    return term;
}

Term Rewriter::spreadArray(Term term)
{
    Term array = std::move(term.args.front());
    DataType element = term.type;
    element.dimensions = 0;
    for (Term &member : array.args) {
        if (member.isConstant(C::Null))
            continue;
        if (isTextual(typeKey(element, m_context)) && isBareCast(member) && isTextual(type(member)))
            member = std::move(member.args.front());
        Term cast = makeTerm(Kind::Cast, {}, {std::move(member)});
        cast.type = element;
        member = rewriteCast(std::move(cast));
    }
    if (array.args.empty()) {
        term.args.front() = std::move(array);
        return term;
    }
    apply("pg.array.cast");
    return array;
}

/// 'x'::type with its value spelt one way. A number or truth value that its spelling gives away needs no
/// cast.
Term Rewriter::typed(const QString &text, const DataType &dataType)
{
    const QString key = typeKey(dataType, m_context);
    Term value;
    take(text, key, value);
    if (value.kind != Kind::Array && (value.kind != Kind::Constant || type(value) == key))
        return value;
    if (value.kind == Kind::Array && !value.args.empty()) {
        Term cast = makeTerm(Kind::Cast, {}, {std::move(value)});
        cast.type = dataType;
        return spreadArray(std::move(cast));
    }
    Term cast = makeTerm(Kind::Cast, {}, {std::move(value)});
    cast.type = dataType;
    cast.type.raw.clear();
    return cast;
}

Term Rewriter::rewriteCall(Term term)
{
    if (term.schema == QLatin1String("public")) {
        term.schema.clear();
        apply("pg.schema");
    }
    if (!term.schema.isEmpty())
        return term;
    if (term.args.empty() &&
        (term.text == QLatin1String("now") || term.text == QLatin1String("transaction_timestamp"))) {
        apply("pg.now");
        return makeTerm(Kind::SqlValue, QStringLiteral("CURRENT_TIMESTAMP"), {});
    }
    static const QStringList sequences{QStringLiteral("nextval"), QStringLiteral("currval"),
                                       QStringLiteral("setval")};
    const bool sequence = sequences.contains(term.text);
    const bool search =
        term.text.contains(QLatin1String("tsquery")) || term.text == QLatin1String("to_tsvector");
    static const QStringList lengths{QStringLiteral("length"), QStringLiteral("char_length"),
                                     QStringLiteral("character_length"), QStringLiteral("octet_length")};
    dropWidening(term, term.text);
    for (size_t i = 0; i < term.args.size(); ++i) {
        Term &arg = term.args[i];
        if (sequence && i == 0) {
            if (arg.isConstant(C::String))
                take(arg.text, QStringLiteral("regclass"), arg);
            else if (isBareCast(arg) && arg.type.name == QLatin1String("regclass") &&
                     arg.args[0].isConstant(C::String)) {
                apply("pg.regclass");
                arg = Term(arg.args[0]);
            }
            continue;
        }
        if (!isBareCast(arg))
            continue;
        const QString key = type(arg);
        const QString inner = type(arg.args.front());
        if (search && i == 0 && term.args.size() > 1 && arg.type.name == QLatin1String("regconfig")) {
            apply("pg.regconfig");
            arg = Term(arg.args.front());
            if (arg.isConstant(C::String) && arg.text.startsWith(QLatin1String("pg_catalog.")))
                arg.text.remove(0, 11);
        } else if (arg.args.front().isConstant(C::String) && isTextual(key)) {
            apply("pg.literal.text");
            arg = Term(arg.args.front());
        } else if (key == QLatin1String("inet") && inner == QLatin1String("cidr") && takesInet(term.text)) {
            apply("pg.cast.inet");
            arg = Term(arg.args.front());
        } else if (key == QLatin1String("text") && inner.isEmpty() && takesText(term.text)) {
            // of a type that is not known: whatever it is, the server takes it as a text
            apply("pg.cast.text");
            arg = Term(arg.args.front());
        } else if (key == QLatin1String("text") &&
                   (isTextual(inner) || inner == QLatin1String("name") ||
                    (inner == QLatin1String("character") && !lengths.contains(term.text)))) {
            apply("pg.cast.text");
            arg = Term(arg.args.front());
        } else if (term.args.size() == 2 && i == 0 &&
                   (term.text == QLatin1String("round") || term.text == QLatin1String("trunc")) &&
                   key == QLatin1String("numeric") && isIntegral(inner)) {
            apply("pg.cast.number");
            arg = Term(arg.args.front());
        } else if (key == inner && takesNumbers(term.text)) {
            // a domain as what it is made of
            apply("pg.cast.domain");
            arg = Term(arg.args.front());
        }
    }
    return term;
}

void Rewriter::meet(const QString &op, Term &left, Term &right)
{
    // c = 'x'::text of a padded c compares texts.
    for (const bool swap : {false, true}) {
        Term &padded = swap ? right : left;
        const Term &other = swap ? left : right;
        const bool text = isBareCast(other) && other.args.front().isConstant(C::String) &&
                          type(other) == QLatin1String("text");
        if (text && isComparison(op) && !op.contains(QLatin1Char('~')) &&
            type(padded) == QLatin1String("character")) {
            Term cast = makeTerm(Kind::Cast, {}, {std::move(padded)});
            cast.type.name = QStringLiteral("text");
            padded = std::move(cast);
            apply("pg.cast.text");
        }
    }
    meetSide(op, left, right);
    meetSide(op, right, left);
    if (isNumber(left) || isNumber(right)) {
        // Compared with a number, 0.0 is 0.
        for (Term *side : {&left, &right}) {
            if (side->isConstant(C::Float) && isComparison(op)) {
                if (std::optional<Term> number = numberTerm(side->text))
                    *side = *number;
            }
        }
    }
}

void Rewriter::meetSide(const QString &op, Term &side, const Term &other)
{
    meetSide(op, side, type(other), isLiteral(other));
}

/// Takes from one operand what the server adds when it brings both to a common type, and nothing else:
/// a cast goes only if the server would put it back.
void Rewriter::meetSide(const QString &op, Term &side, const QString &otherType, bool otherIsLiteral)
{
    const QString beside = literalBeside(op, otherType);
    if (side.isConstant(C::String)) {
        if (!beside.isEmpty())
            take(side.text, beside, side);
        return;
    }
    if (side.kind == Kind::Array && beside.endsWith(QLatin1String("[]"))) {
        for (Term &member : side.args)
            meetMember(member, beside.chopped(2));
        return;
    }
    if (!isBareCast(side))
        return;
    const QString key = type(side);
    const Term &inner = side.args.front();
    const QString innerType = type(inner);
    if (inner.isConstant(C::String) ||
        (inner.kind == Kind::Constant && innerType == QLatin1String("boolean"))) {
        const bool same = beside == key || (isTextual(beside) && isTextual(key));
        if (same || (beside.isEmpty() && isTextual(key))) {
            apply("pg.literal.cast");
            side = Term(inner);
        } else if (beside.isEmpty()) {
            m_certain = false;
        }
        return;
    }
    if (inner.kind == Kind::Array && inner.args.empty() && key == beside) {
        apply("pg.array.cast");
        side = Term(inner);
        return;
    }
    // The server multiplies and divides intervals by double precision alone.
    if (otherType == QLatin1String("interval") && key == QLatin1String("double precision") &&
        isNumeric(innerType) && (op == QLatin1String("*") || op == QLatin1String("/"))) {
        apply("pg.cast.number");
        side = Term(inner);
        return;
    }
    if (isNumeric(key) && isNumeric(innerType) && isNumeric(otherType)) {
        const QString with = promoted(key, otherType);
        const QString without = promoted(innerType, otherType);
        const bool same = with == without || (isComparison(op) && isIntegral(with) && isIntegral(without));
        if (same) {
            apply("pg.cast.number");
            side = Term(inner);
        }
        return;
    }
    if (key == QLatin1String("text") && isTextual(innerType)) {
        apply("pg.cast.text");
        side = Term(inner);
        meetSide(op, side, otherType, otherIsLiteral); // ('x'::character varying)::text
        return;
    }
    const QString character = QStringLiteral("character");
    const bool padded = (key == QLatin1String("text") && innerType == character) ||
                        (key == character && innerType == QLatin1String("character varying"));
    // c || 'x' joins texts: the server casts a padded operand itself, unless the other makes it a list's.
    const bool joined = op == QLatin1String("||") && key == QLatin1String("text") &&
                        (innerType == character || innerType == QLatin1String("name")) &&
                        otherType != QLatin1String("jsonb") && !otherType.endsWith(QLatin1String("[]"));
    const bool named = otherType == QLatin1String("name"); // current_user: compared as texts
    if (joined || (padded && (otherType == key || named) && !otherIsLiteral)) {
        apply("pg.cast.text");
        side = Term(inner);
        return;
    }
    if (key == otherType && timeRank(innerType) > 0 && timeRank(innerType) < timeRank(key) &&
        !otherIsLiteral) {
        apply("pg.cast.time");
        side = Term(inner);
    }
}

Term Rewriter::rewriteOperator(Term term)
{
    if (term.text == QLatin1String("^") && term.args.size() == 2)
        dropWidening(term, QStringLiteral("power"));
    if (term.args.size() == 1 && term.text == QLatin1String("+") && isNumber(term.args.front())) {
        apply("pg.literal.number");
        return Term(term.args.front());
    }
    if (term.args.size() != 2)
        return term;
    meet(term.text, term.args[0], term.args[1]);
    if (term.text == QLatin1String("=") && term.args[1].isConstant(C::Boolean)) {
        apply("pg.boolean.true");
        if (term.args[1].text == QLatin1String("true"))
            return Term(term.args[0]);
        return rewriteNot(makeTerm(Kind::Not, {}, {Term(term.args[0])}));
    }
    return term;
}

Term Rewriter::rewriteNot(Term term)
{
    Term &inner = term.args.front();
    if (inner.kind == Kind::Not) {
        apply("pg.boolean.not");
        return Term(inner.args.front());
    }
    if (inner.kind == Kind::Operator && inner.args.size() == 2) {
        const QString negation = negationOf(inner.text);
        if (!negation.isEmpty()) {
            apply("pg.boolean.not");
            inner.text = negation;
            return Term(inner);
        }
    }
    if ((inner.kind == Kind::AnyOf || inner.kind == Kind::AllOf) && !negationOf(inner.text).isEmpty()) {
        apply("pg.boolean.not");
        inner.kind = inner.kind == Kind::AnyOf ? Kind::AllOf : Kind::AnyOf;
        inner.text = negationOf(inner.text);
        return Term(inner);
    }
    const bool nullTest = inner.kind == Kind::NullTest && inner.args.front().kind == Kind::Column;
    if (nullTest || inner.kind == Kind::BooleanTest) {
        apply("pg.boolean.not");
        inner.text = inner.text.startsWith(QLatin1String("IS NOT "))
                         ? QStringLiteral("IS ") + inner.text.mid(7)
                         : QStringLiteral("IS NOT ") + inner.text.mid(3);
        return Term(inner);
    }
    return term;
}

Term Rewriter::rewriteMembership(Term term)
{
    Term &left = term.args[0];
    Term &right = term.args[1];
    if (right.isConstant(C::String)) {
        const QString leftType = type(left);
        if (!leftType.isEmpty())
            take(right.text, leftType + QStringLiteral("[]"), right);
    }
    if (right.kind != Kind::Array || right.args.empty()) {
        const QString rightType = type(right);
        if (rightType.endsWith(QLatin1String("[]")))
            meetSide(term.text, left, rightType.chopped(2), false);
        return term;
    }
    // r IN (4, 5) brings the numbers to the type of r, which of a comparison alone it would not for real.
    const QString leftType = type(left);
    for (Term &member : right.args) {
        if (left.kind == Kind::Column && isNumeric(leftType) && isBareCast(member) &&
            type(member) == leftType && isNumber(member.args.front())) {
            apply("pg.cast.number");
            member = Term(member.args.front());
        }
        meetSide(term.text, member, left);
    }
    // The member whose type the others were brought to is what the left side meets.
    const QString element = type(right).chopped(2);
    meetSide(term.text, left, element, std::all_of(right.args.begin(), right.args.end(), isLiteral));
    for (Term &member : right.args) {
        meetSide(term.text, member, left);
        if (member.isConstant(C::Float)) {
            if (std::optional<Term> number = numberTerm(member.text))
                member = *number;
        }
    }
    if (right.args.size() == 1 && ((term.kind == Kind::AnyOf && term.text == QLatin1String("=")) ||
                                   (term.kind == Kind::AllOf && term.text == QLatin1String("<>")))) {
        apply("pg.in.single");
        return rewriteOperator(makeTerm(Kind::Operator, term.text, {Term(left), Term(right.args.front())}));
    }
    const bool constants = std::all_of(right.args.begin(), right.args.end(), isLiteral);
    const auto before = [](const Term &a, const Term &b) { return printTerm(a) < printTerm(b); };
    if (constants && !std::is_sorted(right.args.begin(), right.args.end(), before)) {
        apply("pg.in.order");
        std::stable_sort(right.args.begin(), right.args.end(), before);
    }
    return term;
}

Term Rewriter::assign(Term term, const DataType &dataType)
{
    return assignKey(std::move(term), typeKey(dataType, m_context), dataType);
}

Term Rewriter::assignKey(Term term, const QString &key, const DataType &dataType)
{
    if (key.isEmpty())
        return term;
    // '1 day'::interval(3) in a column of that very type: the server says what the column says
    const bool precise = key == QLatin1String("interval") || key.startsWith(QLatin1String("time"));
    if (precise && term.kind == Kind::Cast && !isBareCast(term) && term.args.front().isConstant(C::String) &&
        typeKey(term.type, m_context) == key && term.type.args == dataType.args &&
        term.type.fields == dataType.fields) {
        apply("pg.default.cast");
        return assignKey(std::move(term.args.front()), key, dataType);
    }
    if (isBareCast(term)) {
        const QString from = type(term);
        const bool text = (isTextual(from) || from == QLatin1String("character")) &&
                          (isTextual(key) || key == QLatin1String("character"));
        const bool number = isNumeric(from) && isNumeric(key) && isNumber(term.args.front());
        const bool bits = from == QLatin1String("\"bit\"") && key.startsWith(QLatin1String("bit"));
        if (from == key || text || number || bits) {
            apply("pg.default.cast");
            return assignKey(std::move(term.args.front()), key, dataType);
        }
        return term;
    }
    if (term.isConstant(C::String) || (isNumber(term) && isNumeric(key))) {
        take(term.text, key, term);
        return term;
    }
    if (term.isConstant(C::Integer) && isTextual(key)) {
        apply("pg.default.text");
        return constantTerm(C::String, term.text);
    }
    if (term.kind == Kind::Array && key.endsWith(QLatin1String("[]"))) {
        for (Term &member : term.args)
            member = assignKey(std::move(member), key.chopped(2), dataType);
        return term;
    }
    if (term.kind == Kind::SqlValue && term.text == QLatin1String("LOCALTIMESTAMP") &&
        key == QLatin1String("timestamp without time zone")) {
        apply("pg.now");
        return makeTerm(Kind::SqlValue, QStringLiteral("CURRENT_TIMESTAMP"), {});
    }
    return term;
}

} // namespace reckoner::pg
