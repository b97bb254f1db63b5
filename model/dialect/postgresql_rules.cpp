// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_rules.h"

#include "model/dialect/postgresql_infer.h"
#include "model/dialect/postgresql_value.h"
#include "model/sql/pg_types.h"

#include <algorithm>

namespace reckoner::pg {

namespace {

using Kind = Term::Kind;
using C = Term::Constant;

const QString unknown = QStringLiteral("unknown");

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
    if (m_context.off && m_context.off->contains(rule))
        return false;
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
    case Kind::Field: {
        const QStringList given = analyzeAll(term.args);
        return typed(term, fieldType(given.front(), term.text));
    }
    case Kind::Xml: {
        const QStringList given = analyzeAll(term.args);
        const bool takesText =
            term.text.startsWith(QLatin1String("XMLPARSE")) || term.text == QLatin1String("XMLPI");
        const bool takesXml = term.text == QLatin1String("XMLCONCAT") ||
                              term.text == QLatin1String("IS DOCUMENT") ||
                              term.text.startsWith(QLatin1String("XMLSERIALIZE"));
        for (size_t i = 0; (takesText || takesXml) && i < term.args.size(); ++i)
            coerce(term.args[i], given[qsizetype(i)],
                   takesText ? QStringLiteral("text") : QStringLiteral("xml"));
        if (term.text == QLatin1String("XMLROOT")) {
            coerce(term.args[0], given[0], QStringLiteral("xml"));
            if (term.args.size() > 1)
                coerce(term.args[1], given[1], QStringLiteral("text"));
        }
        if (term.text.startsWith(QLatin1String("XMLSERIALIZE")))
            return typeOfTerm(term, m_context);
        return typed(term, term.text == QLatin1String("IS DOCUMENT") ? QStringLiteral("boolean")
                                                                     : QStringLiteral("xml"));
    }
    case Kind::Named:
        return analyze(term.args.front());
    case Kind::Row:
        analyzeAll(term.args);
        return typed(term, {});
    case Kind::Column:
        // A trigger's rows as wholes: OLD is OLD.*.
        if ((term.text == QLatin1String("old") || term.text == QLatin1String("new")) && m_context.table &&
            !m_context.table->column(term.text)) {
            term = makeTerm(Kind::Text, term.text + QLatin1String(".*"), {});
            return {};
        }
        return typeOfTerm(term, m_context);
    default:
        return typeOfTerm(term, m_context);
    }
}

QString Rewriter::analyzeConstant(Term &term)
{
    if (term.isConstant(C::Bits)) {
        Value value = valueOf(term.text, QStringLiteral("bit"));
        if (apply(value.rule))
            term = std::move(value.term);
    } else if (isNumber(term)) {
        const QString natural = naturalType(term);
        if (const std::optional<Term> number = numberAs(term, natural)) {
            const bool same = *number == term || (isBareCast(*number) && number->args.front() == term);
            if (same || apply("pg.literal.number"))
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
    // The members of an array that is cast are cast themselves, before they have a type in common.
    if (inner.kind == Kind::Array && !inner.args.empty() && isBare && !isDomain &&
        key.endsWith(QLatin1String("[]")) && apply("pg.array.cast")) {
        const DataType element = typeOfKey(key.chopped(2));
        Term array = std::move(inner);
        for (Term &member : array.args) {
            Term each = makeTerm(Kind::Cast, {}, {std::move(member)});
            each.type = each.args.front().kind == Kind::Array ? term.type : element;
            member = std::move(each);
        }
        term = std::move(array);
        return analyze(term);
    }
    const QString from = analyze(inner);
    term.type.raw.clear();
    if (isLiteral)
        note(inner, key);
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
                if (apply("pg.literal.cast"))
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
            if (apply("pg.cast.same"))
                term = Term(inner);
        }
        return key;
    }
    term.type = typeOfKey(key);
    if (inner.isConstant(C::Null))
        return key;
    if (from == key) {
        const Column *column = columnOf(inner, m_context);
        if (apply(column && domainOf(column->type, m_context) ? "pg.cast.domain" : "pg.cast.same"))
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
    // A literal takes the type of the other side: of a column whose type is not known nobody can tell.
    const bool hasLiteral = std::any_of(term.args.begin(), term.args.end(),
                                        [](const Term &arg) { return arg.isConstant(C::String); });
    const bool hasUnknown = std::any_of(term.args.begin(), term.args.end(), [&](const Term &arg) {
        const Column *column = columnOf(arg, m_context);
        return column && typeKey(column->type, m_context).isEmpty();
    });
    if (term.kind == Kind::Operator && hasLiteral && hasUnknown)
        m_certain = false;
    for (Term &arg : term.args) {
        if (!isBareCast(arg))
            continue;
        if (arg.args.front().isConstant(C::String) && typeOfTerm(arg, m_context) == QLatin1String("text")) {
            if (apply("pg.literal.cast"))
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
    for (size_t i = 0; i < term.args.size(); ++i) {
        if (term.args[i].kind == Kind::Row)
            given[qsizetype(i)] = QStringLiteral("record");
    }
    std::vector<Signature> candidates;
    const auto isOwn = [&](const Signature &each) { return !each.isExtension; };
    const std::vector<Signature> &known = functionsNamed(term.text);
    const bool isCatalog = std::any_of(known.begin(), known.end(), isOwn);
    if (term.schema.isEmpty() || !isCatalog)
        candidates = known;
    else
        std::copy_if(known.begin(), known.end(), std::back_inserter(candidates),
                     [](const Signature &each) { return each.isExtension; });
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
        if (apply("pg.schema"))
            term.schema.clear();
    }
    if (term.schema.isEmpty() && !isUsers && term.args.empty() &&
        (term.text == QLatin1String("now") || term.text == QLatin1String("transaction_timestamp")) &&
        apply("pg.now")) {
        term = makeTerm(Kind::SqlValue, QStringLiteral("CURRENT_TIMESTAMP"), {});
        return analyze(term);
    }
    if (term.variadic)
        return unresolved(term);
    // date(x) of a date: no function but a cast. Source: func_get_detail(), FUNCDETAIL_COERCION.
    const QString named = term.schema.isEmpty() && given.size() == 1 ? builtinName(term.text) : QString();
    const bool isExact = std::any_of(candidates.begin(), candidates.end(),
                                     [&](const Signature &each) { return each.arguments == given; });
    if (!named.isEmpty() && !isExact &&
        (given.front() == named || given.front() == unknown ||
         (isTextual(named) && isTextual(given.front())))) {
        Term cast = makeTerm(Kind::Cast, {}, {std::move(term.args.front())});
        cast.type = typeOfKey(named);
        term = std::move(cast);
        return analyze(term);
    }
    if (std::any_of(term.args.begin(), term.args.end(),
                    [](const Term &arg) { return arg.kind == Kind::Named; })) {
        // Which argument a name means is not known here; numbers need no cast of theirs.
        for (Term &arg : term.args) {
            Term &value = arg.kind == Kind::Named ? arg.args.front() : arg;
            if (isBareCast(value) && isNumber(value.args.front()) && apply("pg.literal.cast"))
                value = numberTerm(value.args.front().text).value_or(value.args.front());
            else if (isNumber(value))
                value = numberTerm(value.text).value_or(value);
        }
        return unresolved(term);
    }
    std::optional<Resolved> best = resolve(candidates, given, m_context.schema);
    if (!best)
        return unresolved(term);
    // An extension's own max(citext) is found with or without its schema.
    if (best->isExtension && isCatalog && term.schema == QLatin1String("public") && !isUsers &&
        apply("pg.schema"))
        term.schema.clear();
    if (best->isVariadic && isUsers && apply("pg.variadic")) {
        // f(a, 2, 3) is f(a, VARIADIC ARRAY[2, 3]).
        const size_t first = best->fixed;
        Term list = makeTerm(Kind::Array, {}, {});
        for (size_t i = first; i < term.args.size(); ++i) {
            coerce(term.args[i], given[qsizetype(i)], best->arguments[qsizetype(i)]);
            list.args.push_back(std::move(term.args[i]));
        }
        typed(list, best->arguments.back() + QLatin1String("[]"));
        term.args.resize(first);
        given = given.mid(0, qsizetype(first));
        for (size_t i = 0; i < first; ++i)
            coerce(term.args[i], given[qsizetype(i)], best->arguments[qsizetype(i)]);
        term.args.push_back(std::move(list));
        term.variadic = true;
        return typed(term, best->result);
    }
    for (size_t i = 0; i < term.args.size(); ++i) {
        Term &arg = term.args[i];
        const QString &to = best->arguments[qsizetype(i)];
        const bool isName = arg.isConstant(C::String) && to.startsWith(QLatin1String("reg"));
        coerce(arg, given[qsizetype(i)], to);
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
    if (best && best->isExtension)
        m_noted.operators.append(bare + QLatin1Char('(') + best->arguments.join(QLatin1Char(',')) +
                                 QLatin1Char(')'));
    if (point < 0 || name == bare)
        return best;
    if (!best || !best->isExtension)
        return std::nullopt;
    if (apply("pg.operator.schema"))
        name = bare;
    return best;
}

QString Rewriter::analyzeOperator(Term &term)
{
    const QStringList given = analyzeAll(term.args);
    if (term.args.size() == 1 && term.text == QLatin1String("+") && isNumber(term.args.front()) &&
        apply("pg.literal.number")) {
        term = Term(term.args.front());
        return given.front();
    }
    if (term.args.size() == 2 && term.text == QLatin1String("=") &&
        (term.args[0].isConstant(C::Null) || term.args[1].isConstant(C::Null)) && given.contains(QString()))
        return unresolved(term);
    if (isComparison(term.text) && term.args.size() == 2 && term.args[0].kind == Kind::Row &&
        term.args[1].kind == Kind::Row && term.args[0].args.size() == term.args[1].args.size()) {
        // Rows are compared pair by pair.
        for (size_t i = 0; i < term.args[0].args.size(); ++i) {
            Term &left = term.args[0].args[i];
            Term &right = term.args[1].args[i];
            const QStringList pair{typeOfTerm(left, m_context), typeOfTerm(right, m_context)};
            QString name = term.text;
            const std::optional<Resolved> best = operatorFor(name, pair);
            if (!best)
                return unresolved(term);
            coerce(left, pair[0], best->arguments[0]);
            coerce(right, pair[1], best->arguments[1]);
        }
        return typed(term, QStringLiteral("boolean"));
    }
    const std::optional<Resolved> best = operatorFor(term.text, given);
    if (!best)
        return unresolved(term);
    for (size_t i = 0; i < term.args.size(); ++i)
        coerce(term.args[i], given[qsizetype(i)], best->arguments[qsizetype(i)]);
    if (isComparison(term.text)) {
        for (Term &arg : term.args)
            byValue(arg);
    }
    if (term.args.size() == 2 && term.text == QLatin1String("=") && term.args[1].isConstant(C::Boolean) &&
        apply("pg.boolean.true")) {
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
        if (member.kind == term.kind && apply("pg.boolean.nesting")) {
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
    const bool isOperator = inner.kind == Kind::Operator && inner.args.size() == 2;
    const bool isMembership = inner.kind == Kind::AnyOf || inner.kind == Kind::AllOf;
    const bool isNegatable = (isOperator || isMembership) && !negationOf(inner.text).isEmpty();
    if ((inner.kind == Kind::And || inner.kind == Kind::Or) && apply("pg.boolean.not")) {
        Term turned = makeTerm(inner.kind == Kind::And ? Kind::Or : Kind::And, {}, {});
        for (Term &part : inner.args) {
            Term opposite = makeTerm(Kind::Not, {}, {std::move(part)});
            negate(opposite);
            typed(opposite, QStringLiteral("boolean"));
            turned.args.push_back(std::move(opposite));
        }
        term = std::move(turned);
        flatten(term);
        return;
    }
    const bool isTest = inner.kind == Kind::BooleanTest || (inner.kind == Kind::NullTest && !isComposite);
    if ((inner.kind != Kind::Not && !isNegatable && !isTest) || !apply("pg.boolean.not"))
        return;
    if (inner.kind == Kind::Not) {
        term = Term(inner.args.front());
        return;
    }
    if (isMembership)
        inner.kind = inner.kind == Kind::AnyOf ? Kind::AllOf : Kind::AnyOf;
    if (isNegatable)
        inner.text = negationOf(inner.text);
    else
        inner.text = inner.text.startsWith(QLatin1String("IS NOT "))
                         ? QStringLiteral("IS ") + inner.text.mid(7)
                         : QStringLiteral("IS NOT ") + inner.text.mid(3);
    term = Term(inner);
}

QString Rewriter::analyzeCollate(Term &term)
{
    const QString from = analyze(term.args.front());
    coerce(term.args.front(), from == unknown ? from : QString(), QStringLiteral("text"));
    if (term.text.startsWith(QLatin1String("pg_catalog.")))
        term.text.remove(0, 11);
    // Without a schema the catalog's own would be meant, where it has one of that name.
    const QString space = QStringLiteral("public.");
    if (term.text.startsWith(space) && m_context.schema &&
        m_context.schema->collations.contains({QStringLiteral("public"), term.text.mid(space.size())}) &&
        apply("pg.schema"))
        term.text.remove(0, space.size());
    if (term.text == QLatin1String("default") && ownCollation(term.args.front(), m_context).isEmpty() &&
        apply("pg.collate.default")) {
        term = Term(term.args.front());
        return from;
    }
    return typed(term, from);
}

/// Of a composite, or of a table's rows.
QString Rewriter::fieldType(const QString &key, const QString &field) const
{
    if (!m_context.schema || key.isEmpty())
        return {};
    const QStringList path = splitPath(key);
    const ObjectName name =
        path.size() > 1 ? ObjectName{path[0], path[1]} : ObjectName{QStringLiteral("public"), path.value(0)};
    const auto composite = m_context.schema->composites.find(name);
    const Table *table = m_context.schema->table(name);
    const std::vector<Column> none;
    const std::vector<Column> &columns = composite != m_context.schema->composites.end()
                                             ? composite->second.attributes
                                         : table ? table->columns
                                                 : none;
    for (const Column &column : columns) {
        if (column.name == field)
            return typeKey(column.type, m_context);
    }
    return {};
}

QString Rewriter::analyzeSubscript(Term &term)
{
    const QStringList given = analyzeAll(term.args);
    const QString &from = given.front();
    if (term.args.size() == 3) { // a slice
        for (size_t i = 1; i < 3; ++i)
            coerce(term.args[i], given[qsizetype(i)] == unknown ? QString() : given[qsizetype(i)],
                   QStringLiteral("integer"));
        return typed(term, from);
    }
    if (from == QLatin1String("jsonb"))
        coerce(term.args[1], given[1] == unknown ? given[1] : QString(), QStringLiteral("text"));
    else if (from.endsWith(QLatin1String("[]")))
        coerce(term.args[1], given[1], QStringLiteral("integer"));
    if (from == QLatin1String("point"))
        return typed(term, QStringLiteral("double precision"));
    if (from == QLatin1String("box") || from == QLatin1String("lseg"))
        return typed(term, QStringLiteral("point"));
    return typed(term, from == QLatin1String("jsonb")       ? from
                       : from.endsWith(QLatin1String("[]")) ? from.chopped(2)
                                                            : QString());
}

} // namespace reckoner::pg
