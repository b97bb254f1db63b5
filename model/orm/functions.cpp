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
    for (const Value &argument : arguments.positional) {
        const Sql part = operand(argument);
        if (!part.known)
            return part;
        parts.append(part.text);
    }
    if (!arguments.complete)
        return Sql::unknown();
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
    QString text = QStringLiteral("CASE");
    for (const Value &when : arguments.positional) {
        const ListData *pair = when.list();
        if (!pair || pair->items.size() != 2)
            return Sql::unknown();
        const Sql condition = asBoolean(write(pair->items.front()), true);
        const Sql result = operand(pair->items.back());
        if (!condition.known || !result.known)
            return Sql::unknown();
        text += QStringLiteral(" WHEN (%1) THEN %2").arg(condition.text, result.text);
    }
    if (const Value *otherwise = arguments.find(QStringLiteral("else_"))) {
        const Sql result = operand(*otherwise);
        if (!result.known)
            return result;
        text += QStringLiteral(" ELSE ") + result.text;
    }
    Sql sql;
    sql.text = text + QStringLiteral(" END");
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
    if (positional.empty())
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
    if (name == QLatin1String("cast") || name == QLatin1String("try_cast"))
        return positional.size() > 1 ? cast(operand(first), positional.at(1)) : Sql::unknown();
    if (name == QLatin1String("type_coerce"))
        return operand(first);
    if (name == QLatin1String("case"))
        return caseWhen(call.arguments);
    if (name == QLatin1String("Sequence"))
        return Sql::unknown();
    if (name == QLatin1String("extract") && positional.size() > 1 && first.string() && postgres()) {
        const Sql from = operand(positional.at(1));
        sql.text = QStringLiteral("EXTRACT(%1 FROM %2)").arg(*first.string(), from.text);
        sql.known = from.known;
        return sql;
    }
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
    if (call.name == QLatin1String("postgresql.array") && first.list()) {
        QStringList parts;
        for (const Value &item : first.list()->items) {
            const Sql part = operand(item);
            if (!part.known)
                return part;
            parts.append(part.text);
        }
        sql.text = QStringLiteral("ARRAY[") + parts.join(QLatin1String(", ")) + QLatin1Char(']');
        return sql;
    }
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
    if (!low || !high)
        return Sql::unknown();
    const Sql lowSql = operand(*low, leftSql.type);
    const Sql highSql = operand(*high, leftSql.type);
    if (!leftSql.known || !lowSql.known || !highSql.known)
        return Sql::unknown();
    Sql sql;
    sql.precedence = 5;
    sql.text = grouped(leftSql, 5) +
               (negated ? QStringLiteral(" NOT BETWEEN ") : QStringLiteral(" BETWEEN ")) +
               grouped(lowSql, 5) + QStringLiteral(" AND ") + grouped(highSql, 5);
    return sql;
}

Sql ExpressionWriter::like(const Value &left, const Arguments &arguments, const QString &method)
{
    if (arguments.positional.empty())
        return Sql::unknown();
    const Sql leftSql = operand(left);
    const Sql right = operand(arguments.positional.front(), leftSql.type);
    if (!leftSql.known || !right.known)
        return Sql::unknown();
    Sql sql;
    sql.precedence = 5;
    const bool negated = method.startsWith(QLatin1String("not"));
    const QString word = negated ? QStringLiteral(" NOT LIKE ") : QStringLiteral(" LIKE ");
    if (method == QLatin1String("startswith"))
        sql.text = grouped(leftSql, 5) + QStringLiteral(" LIKE ") + right.text + QStringLiteral(" || '%'");
    else if (method == QLatin1String("endswith"))
        sql.text = grouped(leftSql, 5) + QStringLiteral(" LIKE '%' || ") + right.text;
    else if (method == QLatin1String("contains"))
        sql.text =
            grouped(leftSql, 5) + QStringLiteral(" LIKE '%' || ") + right.text + QStringLiteral(" || '%'");
    else if (method.endsWith(QLatin1String("ilike")) && postgres())
        sql.text = grouped(leftSql, 5) +
                   (negated ? QStringLiteral(" NOT ILIKE ") : QStringLiteral(" ILIKE ")) + right.text;
    else if (method.endsWith(QLatin1String("ilike")))
        sql.text = QStringLiteral("lower(%1)%2lower(%3)").arg(leftSql.text, word, right.text);
    else
        sql.text = grouped(leftSql, 5) + word + grouped(right, 5);
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
    if (name == QLatin1String("in_"))
        return positional.empty() ? Sql::unknown() : inList(call.base, positional.front(), false);
    if (name == QLatin1String("not_in") || name == QLatin1String("notin_"))
        return positional.empty() ? Sql::unknown() : inList(call.base, positional.front(), true);
    if (name == QLatin1String("between"))
        return between(call.base, call.arguments, false);
    static const QStringList likes = {
        QStringLiteral("like"),       QStringLiteral("ilike"),     QStringLiteral("not_like"),
        QStringLiteral("notlike"),    QStringLiteral("not_ilike"), QStringLiteral("notilike"),
        QStringLiteral("startswith"), QStringLiteral("endswith"),  QStringLiteral("contains")};
    const Sql base = operand(call.base);
    if (likes.contains(name)) {
        const bool jsonContains = base.type && name == QLatin1String("contains") && !base.type->text;
        if (!jsonContains)
            return like(call.base, call.arguments, name);
    }
    if (!base.known)
        return base;

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
    if (positional.empty())
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
    if (name == QLatin1String("regexp_match") && positional.size() == 1 && call.arguments.keyword.empty()) {
        const Sql right = operand(first, base.type);
        sql.text =
            grouped(base, 5) + (postgres() ? QStringLiteral(" ~ ") : QStringLiteral(" REGEXP ")) + right.text;
        sql.precedence = 5;
        sql.known = right.known;
        return sql;
    }
    if (name == QLatin1String("bool_op") || name == QLatin1String("op"))
        return Sql::unknown();
    return Sql::unknown();
}

} // namespace reckoner::orm
