// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/expressionwriter.h"

#include <QHash>

namespace reckoner::orm {

using namespace python;

Sql ExpressionWriter::function(const QString &name, const Arguments &arguments)
{
    // Functions that SQL writes without parentheses (sqlalchemy/sql/compiler.py FUNCTIONS).
    static const QStringList keywords = {
        QStringLiteral("current_date"), QStringLiteral("current_time"), QStringLiteral("current_timestamp"),
        QStringLiteral("current_user"), QStringLiteral("localtime"),    QStringLiteral("localtimestamp"),
        QStringLiteral("session_user"), QStringLiteral("user"),
    };
    Sql sql;
    const QString lower = name.toLower();
    if (lower == QLatin1String("now") && !postgres()) {
        sql.text = QStringLiteral("CURRENT_TIMESTAMP");
        return sql;
    }
    if (lower == QLatin1String("localtimestamp") && !postgres()) {
        sql.text = QStringLiteral("DATETIME(CURRENT_TIMESTAMP, 'localtime')");
        return sql;
    }
    if (keywords.contains(lower) && arguments.positional.empty()) {
        sql.text = lower.toUpper();
        return sql;
    }
    QStringList parts;
    std::vector<Sql> given;
    for (const Value &argument : arguments.positional) {
        Sql part = operand(argument);
        if (!part.known)
            return part;
        parts.append(part.text);
        given.push_back(std::move(part));
    }
    if (!onlyKeywords(arguments, {"type_"}))
        return Sql::unknown();
    const Value *written = arguments.find(QStringLiteral("type_"));
    sql.type = written ? std::optional(m_items.type(*written, {})) : functionType(lower, given);
    QString spelled = name;
    if (lower == QLatin1String("char_length") && !postgres())
        spelled = QStringLiteral("length");
    QStringList path;
    for (const QString &part : spelled.split(QLatin1Char('.')))
        path.append(part == part.toLower() ? part : m_items.dialect().quote(part));
    // func.Foo is quoted only if the name needs it; upper-case names of functions are written as they are
    sql.text = (spelled == spelled.toUpper() ? spelled : path.join(QLatin1Char('.'))) + QLatin1Char('(') +
               parts.join(QLatin1String(", ")) + QLatin1Char(')');
    return sql;
}

/// What SQLAlchemy knows of the result of a function (sqlalchemy/sql/functions.py); of others nothing.
std::optional<TypeInfo> ExpressionWriter::functionType(const QString &name,
                                                       const std::vector<Sql> &arguments) const
{
    static const QStringList asArgument = {QStringLiteral("coalesce"), QStringLiteral("max"),
                                           QStringLiteral("min"), QStringLiteral("sum")};
    if (asArgument.contains(name)) {
        // the first argument that has a type
        for (const Sql &argument : arguments) {
            if (argument.type)
                return argument.type;
        }
    }
    if (name == QLatin1String("concat"))
        return plainType(QStringLiteral("VARCHAR"), false, true);
    if (name == QLatin1String("char_length") || name == QLatin1String("count"))
        return plainType(QStringLiteral("INTEGER"), true);
    return std::nullopt;
}

Sql ExpressionWriter::extract(const LibraryCall &call)
{
    const std::vector<Value> &positional = call.arguments.positional;
    if (positional.size() != 2 || !positional.front().string() || !call.arguments.keyword.empty())
        return Sql::unknown();
    const QString &field = *positional.front().string();
    const Sql from = operand(positional.at(1));
    Sql sql;
    sql.known = from.known;
    sql.type = plainType(QStringLiteral("INTEGER"), true);
    if (postgres()) {
        sql.text = QStringLiteral("EXTRACT(%1 FROM %2)").arg(field, from.text);
        return sql;
    }
    static const QHash<QString, const char *> formats = {
        {QStringLiteral("month"), "%m"},  {QStringLiteral("day"), "%d"},   {QStringLiteral("year"), "%Y"},
        {QStringLiteral("second"), "%S"}, {QStringLiteral("hour"), "%H"},  {QStringLiteral("doy"), "%j"},
        {QStringLiteral("minute"), "%M"}, {QStringLiteral("epoch"), "%s"}, {QStringLiteral("dow"), "%w"},
        {QStringLiteral("week"), "%W"},
    };
    const auto it = formats.find(field);
    if (it == formats.end())
        return Sql::unknown();
    sql.text = QStringLiteral("CAST(STRFTIME('") + QLatin1String(*it) + QStringLiteral("', ") + from.text +
               QStringLiteral(") AS INTEGER)");
    return sql;
}

Sql ExpressionWriter::cast(const Sql &operand, const Value &type)
{
    if (!operand.known)
        return operand;
    Sql sql;
    sql.type = m_items.type(type, {});
    if (sql.type->type.opaque)
        return Sql::unknown();
    sql.text = QStringLiteral("CAST(") + operand.text + QStringLiteral(" AS ") +
               m_items.typeSpelling(*sql.type) + QLatin1Char(')');
    return sql;
}

Sql ExpressionWriter::caseWhen(const Arguments &arguments)
{
    if (!onlyKeywords(arguments, {"value", "else_"}))
        return Sql::unknown();
    std::vector<std::pair<Value, Value>> whens;
    for (const Value &when : arguments.positional) {
        const ListData *pair = when.list();
        const DictData *pairs = dictOf(when);
        if (pairs && arguments.positional.size() == 1)
            whens = pairs->items;
        else if (pair && pair->items.size() == 2)
            whens.emplace_back(pair->items.front(), pair->items.back());
        else
            return Sql::unknown();
    }
    if (whens.empty())
        return Sql::unknown();
    Sql sql;
    sql.text = QStringLiteral("CASE");
    const Value *value = arguments.find(QStringLiteral("value"));
    const bool compares = value && !value->isNone();
    std::optional<TypeInfo> compared;
    if (compares) {
        const Sql of = operand(*value);
        if (!of.known)
            return of;
        compared = of.type;
        sql.text += QLatin1Char(' ') + of.text;
    }
    for (const auto &[when, then] : whens) {
        const Sql condition = compares ? operand(when, compared) : write(when); // no "= 1", unlike WHERE
        const Sql result = operand(then);
        if (!condition.known || !result.known)
            return Sql::unknown();
        sql.text += (compares ? QStringLiteral(" WHEN %1 THEN %2") : QStringLiteral(" WHEN (%1) THEN %2"))
                        .arg(condition.text, result.text);
        sql.type = result.type; // the last one that has a type counts
    }
    if (const Value *otherwise = arguments.find(QStringLiteral("else_"))) {
        const Sql result = operand(*otherwise);
        if (!result.known)
            return result;
        sql.text += QStringLiteral(" ELSE ") + result.text;
    }
    sql.text += QStringLiteral(" END");
    return sql;
}

Sql ExpressionWriter::call(const LibraryCall &call, const Value &)
{
    const std::vector<Value> &positional = call.arguments.positional;
    const QString func = QStringLiteral("sqlalchemy.func.");
    if (call.name.startsWith(func))
        return function(call.name.mid(func.size()), call.arguments);
    Sql sql;
    const QString name = call.name.section(QLatin1Char('.'), 1);
    if (name == QLatin1String("true") || name == QLatin1String("false")) {
        const bool value = name == QLatin1String("true");
        sql.text = postgres() ? name : value ? QStringLiteral("1") : QStringLiteral("0");
        return sql;
    }
    if (name == QLatin1String("null")) {
        sql.text = QStringLiteral("NULL");
        return sql;
    }
    if (name == QLatin1String("case"))
        return caseWhen(call.arguments);
    // Vectors: an initializer_list kept in the hash would outlive its array.
    static const QHash<QString, std::vector<const char *>> keywords = {
        {QStringLiteral("literal_column"), {"type_"}},
        {QStringLiteral("literal"), {"type_", "literal_execute"}},
        {QStringLiteral("bindparam"), {"value", "type_", "unique", "literal_execute"}},
        {QStringLiteral("array"), {"type_"}},
        {QStringLiteral("between"), {"symmetric"}},
        {QStringLiteral("cast"), {"type_"}},
        {QStringLiteral("try_cast"), {"type_"}},
        {QStringLiteral("type_coerce"), {"type_"}},
        {QStringLiteral("tuple_"), {"types"}},
    };
    if (positional.empty() || !onlyKeywords(call.arguments, keywords.value(name)))
        return Sql::unknown();
    const Value &first = positional.front();
    if (name == QLatin1String("text") || name == QLatin1String("literal_column")) {
        if (!first.string())
            return Sql::unknown();
        sql.text = name == QLatin1String("text") ? textClause(*first.string()) : *first.string();
        return sql;
    }
    if (name == QLatin1String("literal") || name == QLatin1String("bindparam"))
        return operand(Value(std::shared_ptr<const CallData>(
            std::make_shared<CallData>(CallData{Value(Symbol{call.name}), call.arguments, call.place}))));
    if (name == QLatin1String("and_") || name == QLatin1String("or_"))
        return junction(positional, name == QLatin1String("and_"));
    if (name == QLatin1String("not_"))
        return negation(first);
    if (name == QLatin1String("cast") || name == QLatin1String("try_cast")) {
        const Value *type = call.arguments.get(1, QStringLiteral("type_"));
        return type ? cast(operand(first), *type) : Sql::unknown();
    }
    if (name == QLatin1String("type_coerce")) {
        const Value *type = call.arguments.get(1, QStringLiteral("type_"));
        if (!type)
            return Sql::unknown();
        sql = operand(first);
        sql.type = m_items.type(*type, {});
        return sql;
    }
    if (name == QLatin1String("tuple_"))
        return sameList(positional, QStringLiteral("("), QStringLiteral(")"));
    if ((name == QLatin1String("any_") || name == QLatin1String("all_")) && positional.size() == 1 &&
        postgres()) {
        const Sql of = operand(first);
        sql.known = of.known;
        sql.text = QStringLiteral("%1 (%2)").arg(name.chopped(1).toUpper(), of.text);
        return sql;
    }
    if (name == QLatin1String("Sequence"))
        return Sql::unknown();
    if (name == QLatin1String("extract"))
        return extract(call);
    if (name == QLatin1String("collate") && positional.size() > 1 && positional.at(1).string()) {
        const Sql inner = operand(first);
        sql.text =
            inner.text + QStringLiteral(" COLLATE ") + m_items.dialect().quote(*positional.at(1).string());
        sql.precedence = 4;
        sql.known = inner.known;
        return sql;
    }
    if (name == QLatin1String("between")) {
        Arguments rest = call.arguments;
        rest.positional.erase(rest.positional.begin());
        return between(first, rest, false);
    }
    static const QStringList orders = {QStringLiteral("desc"),        QStringLiteral("asc"),
                                       QStringLiteral("nulls_first"), QStringLiteral("nullsfirst"),
                                       QStringLiteral("nulls_last"),  QStringLiteral("nullslast")};
    if (orders.contains(name)) {
        LibraryCall asMethod;
        asMethod.method = name;
        asMethod.base = first;
        return method(asMethod);
    }
    // array([], type_=Text) says its type; without one the server refuses it
    if (const Value *of = call.arguments.find(QStringLiteral("type_"));
        call.name == QLatin1String("postgresql.array") && of && first.list() && first.list()->items.empty()) {
        const TypeInfo type = m_items.type(*of, call.place);
        if (type.type.opaque || type.type.dimensions > 0)
            return Sql::unknown();
        sql.text = QStringLiteral("ARRAY[]::%1[]").arg(m_items.typeSpelling(type));
        return sql;
    }
    if (call.name == QLatin1String("postgresql.array") && first.list() && !first.list()->items.empty())
        return sameList(first.list()->items, QStringLiteral("ARRAY["), QStringLiteral("]"));
    return Sql::unknown();
}

Sql ExpressionWriter::inList(const Value &left, const Value &list, bool negated)
{
    const ListData *items = list.list();
    const Sql leftSql = operand(left);
    if (!items || !leftSql.known || items->items.empty())
        return Sql::unknown();
    QStringList parts;
    for (const Value &item : items->items) {
        const Sql part = operand(item, leftSql.type);
        if (!part.known)
            return part;
        parts.append(part.text);
    }
    Sql sql;
    sql.text = grouped(leftSql, 5) + (negated ? QStringLiteral(" NOT IN (") : QStringLiteral(" IN (")) +
               parts.join(QLatin1String(", ")) + QLatin1Char(')');
    if (negated)
        sql.text = QLatin1Char('(') + sql.text + QLatin1Char(')');
    else
        sql.precedence = 5;
    return sql;
}

Sql ExpressionWriter::between(const Value &left, const Arguments &arguments, bool negated)
{
    const Sql leftSql = operand(left);
    const Value *low = arguments.get(0, QStringLiteral("cleft"));
    const Value *high = arguments.get(1, QStringLiteral("cright"));
    const Value *symmetric = arguments.get(2, QStringLiteral("symmetric"));
    const std::optional<bool> turns = symmetric ? flag(symmetric) : std::optional(false);
    if (!low || !high || !turns || !onlyKeywords(arguments, {"cleft", "cright", "symmetric"}))
        return Sql::unknown();
    const Sql lowSql = operand(*low, leftSql.type);
    const Sql highSql = operand(*high, leftSql.type);
    if (!leftSql.known || !lowSql.known || !highSql.known)
        return Sql::unknown();
    Sql sql;
    sql.precedence = 5;
    sql.text = grouped(leftSql, 5) +
               (negated ? QStringLiteral(" NOT BETWEEN ") : QStringLiteral(" BETWEEN ")) +
               (*turns ? QStringLiteral("SYMMETRIC ") : QString()) + grouped(lowSql, 5) +
               QStringLiteral(" AND ") + grouped(highSql, 5);
    return sql;
}

Sql ExpressionWriter::like(const Value &left, const Arguments &arguments, const QString &method)
{
    const bool negated = method.startsWith(QLatin1String("not"));
    QString name = negated ? method.mid(method.startsWith(QLatin1String("not_")) ? 4 : 3) : method;
    const bool plain = name == QLatin1String("like") || name == QLatin1String("ilike");
    const bool insensitive = name.startsWith(QLatin1Char('i'));
    if (insensitive)
        name.remove(0, 1);
    const Value *other = arguments.get(0, QStringLiteral("other"));
    if (!other || (plain ? !onlyKeywords(arguments, {"other", "escape"})
                         : !onlyKeywords(arguments, {"other", "escape", "autoescape"})))
        return Sql::unknown();
    const Value *escaped =
        plain ? arguments.get(1, QStringLiteral("escape")) : arguments.find(QStringLiteral("escape"));
    const Value *automatic = plain ? nullptr : arguments.find(QStringLiteral("autoescape"));
    if ((escaped && !escaped->isNone() && !escaped->string()) || (automatic && !flag(automatic)) ||
        (!plain && arguments.positional.size() > 1))
        return Sql::unknown();
    QString escape = escaped && escaped->string() ? *escaped->string() : QString();
    Value pattern = *other;
    if (flag(automatic).value_or(false)) {
        if (escape.isEmpty())
            escape = QStringLiteral("/");
        if (!other->string())
            return Sql::unknown();
        QString text = *other->string();
        if (escape != QLatin1String("%") && escape != QLatin1String("_"))
            text.replace(escape, escape + escape);
        text.replace(QLatin1Char('%'), escape + QLatin1Char('%'));
        text.replace(QLatin1Char('_'), escape + QLatin1Char('_'));
        pattern = Value(text);
    }
    const Sql leftSql = operand(left);
    const Sql right = operand(pattern, leftSql.type);
    if (!leftSql.known || !right.known)
        return Sql::unknown();
    // where there is no ILIKE, both sides are in lower case
    const bool lowers = insensitive && !postgres();
    const QString column = lowers ? QStringLiteral("lower(%1)").arg(leftSql.text) : grouped(leftSql, 5);
    QString words = lowers ? QStringLiteral("lower(%1)").arg(right.text)
                           : grouped(right, 5, plain ? QString() : QStringLiteral("||"));
    if (name == QLatin1String("startswith") || name == QLatin1String("contains"))
        words += QStringLiteral(" || '%'");
    if (name == QLatin1String("endswith") || name == QLatin1String("contains"))
        words.prepend(QStringLiteral("'%' || "));
    Sql sql;
    sql.precedence = 5;
    sql.text = column + (negated ? QStringLiteral(" NOT ") : QStringLiteral(" ")) +
               (insensitive && postgres() ? QStringLiteral("ILIKE ") : QStringLiteral("LIKE ")) + words;
    if (!escape.isEmpty())
        sql.text += QStringLiteral(" ESCAPE ") + m_items.dialect().literal(escape);
    return sql;
}

Sql ExpressionWriter::method(const LibraryCall &call)
{
    const QString &name = call.method;
    const std::vector<Value> &positional = call.arguments.positional;
    if (name == QLatin1String("next_value") && isCallOf(call.base, QStringLiteral("sqlalchemy.Sequence"))) {
        const LibraryCall sequence = *libraryCall(call.base);
        const Value *sequenceName = sequence.arguments.get(0, QStringLiteral("name"));
        const Value *schema = sequence.arguments.find(QStringLiteral("schema"));
        if (!postgres() || !sequenceName || !sequenceName->string())
            return Sql::unknown();
        QString path = m_items.dialect().quote(*sequenceName->string());
        if (schema && schema->string())
            path.prepend(m_items.dialect().quote(*schema->string()) + QLatin1Char('.'));
        Sql sql;
        sql.text = QStringLiteral("nextval(%1)").arg(m_items.dialect().literal(path));
        return sql;
    }
    if (name == QLatin1String("label") || name == QLatin1String("self_group") ||
        name == QLatin1String("as_") || name == QLatin1String("bindparams"))
        return operand(call.base);
    if (name.endsWith(QLatin1String("in_")) && !onlyKeywords(call.arguments, {}))
        return Sql::unknown();
    if (name == QLatin1String("in_"))
        return positional.empty() ? Sql::unknown() : inList(call.base, positional.front(), false);
    if (name == QLatin1String("not_in") || name == QLatin1String("notin_"))
        return positional.empty() ? Sql::unknown() : inList(call.base, positional.front(), true);
    if (name == QLatin1String("between") || name == QLatin1String("not_between"))
        return between(call.base, call.arguments, name == QLatin1String("not_between"));
    static const QStringList likes = {QStringLiteral("like"),           QStringLiteral("ilike"),
                                      QStringLiteral("not_like"),       QStringLiteral("notlike"),
                                      QStringLiteral("not_ilike"),      QStringLiteral("notilike"),
                                      QStringLiteral("startswith"),     QStringLiteral("endswith"),
                                      QStringLiteral("contains"),       QStringLiteral("istartswith"),
                                      QStringLiteral("iendswith"),      QStringLiteral("icontains"),
                                      QStringLiteral("not_startswith"), QStringLiteral("not_endswith"),
                                      QStringLiteral("not_contains"),   QStringLiteral("not_istartswith"),
                                      QStringLiteral("not_iendswith"),  QStringLiteral("not_icontains")};
    const bool before = m_perhaps;
    const Sql base = operand(call.base);
    if (!base.known)
        return base;
    if (name.startsWith(QLatin1String("as_")))
        m_perhaps = before; // decided anew by what is written
    if (const std::optional<Sql> written = containerMethod(call, base))
        return *written;
    if (likes.contains(name)) {
        const Family family = familyOf(base.type);
        if (name.endsWith(QLatin1String("contains")) && family != Family::None && family != Family::Text)
            return Sql::unknown();
        return like(call.base, call.arguments, name);
    }
    if (name == QLatin1String("match") || name.endsWith(QLatin1String("regexp_match")))
        return matched(base, call);

    static const QHash<QString, const char *> suffixes = {
        {QStringLiteral("desc"), " DESC"},
        {QStringLiteral("asc"), " ASC"},
        {QStringLiteral("nulls_first"), " NULLS FIRST"},
        {QStringLiteral("nullsfirst"), " NULLS FIRST"},
        {QStringLiteral("nulls_last"), " NULLS LAST"},
        {QStringLiteral("nullslast"), " NULLS LAST"},
    };
    Sql sql;
    if (const auto it = suffixes.find(name); it != suffixes.end()) {
        sql.text = base.text + QLatin1String(*it);
        sql.precedence = 3;
        return sql;
    }
    if (positional.empty() || !call.arguments.keyword.empty() || !call.arguments.complete)
        return Sql::unknown();
    const Value &first = positional.front();
    if (name == QLatin1String("is_") || name == QLatin1String("is_not") || name == QLatin1String("isnot")) {
        const Sql right = operand(first);
        sql.text = grouped(base, 5) +
                   (name == QLatin1String("is_") ? QStringLiteral(" IS ") : QStringLiteral(" IS NOT ")) +
                   right.text;
        sql.precedence = 5;
        sql.known = right.known;
        return sql;
    }
    if (name == QLatin1String("is_distinct_from") || name == QLatin1String("is_not_distinct_from")) {
        const bool distinct = name == QLatin1String("is_distinct_from");
        const Sql right = operand(first, base.type);
        const QString word = postgres() ? (distinct ? QStringLiteral(" IS DISTINCT FROM ")
                                                    : QStringLiteral(" IS NOT DISTINCT FROM "))
                                        : (distinct ? QStringLiteral(" IS NOT ") : QStringLiteral(" IS "));
        sql.text = grouped(base, 5) + word + grouped(right, 5);
        sql.precedence = 5;
        sql.known = right.known;
        return sql;
    }
    if (name == QLatin1String("cast"))
        return cast(base, first);
    if (name == QLatin1String("collate") && first.string()) {
        sql.text = grouped(base, 4) + QStringLiteral(" COLLATE ") + m_items.dialect().quote(*first.string());
        sql.precedence = 4;
        return sql;
    }
    if (name == QLatin1String("concat")) {
        const Sql right = operand(first, base.type);
        sql.text = grouped(base, 5, QStringLiteral("||")) + QStringLiteral(" || ") + grouped(right, 5);
        sql.precedence = 5;
        sql.op = QStringLiteral("||");
        sql.known = right.known;
        return sql;
    }
    static const QHash<QString, const char *> bits = {
        {QStringLiteral("bitwise_and"), "&"},     {QStringLiteral("bitwise_or"), "|"},
        {QStringLiteral("bitwise_lshift"), "<<"}, {QStringLiteral("bitwise_rshift"), ">>"},
        {QStringLiteral("bitwise_xor"), "#"},
    };
    if (const auto it = bits.find(name);
        it != bits.end() && (postgres() || name != QLatin1String("bitwise_xor"))) {
        sql = comparedTo(base, QLatin1String(*it), operand(first, base.type), 7);
        sql.type = base.type;
        return sql;
    }
    return Sql::unknown();
}

} // namespace reckoner::orm
