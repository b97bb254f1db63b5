// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/expressionwriter.h"
#include "model/orm/ormtext.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace reckoner::orm {

using namespace python;

namespace {

struct Operator
{
    const char *sql;
    int precedence;
};

// sqlalchemy/sql/compiler.py OPERATORS and sql/operators.py _PRECEDENCE
const QHash<QString, Operator> &operators()
{
    static const QHash<QString, Operator> table = {
        {QStringLiteral("=="), {"=", 5}}, {QStringLiteral("!="), {"!=", 5}},
        {QStringLiteral("<"), {"<", 5}},  {QStringLiteral("<="), {"<=", 5}},
        {QStringLiteral(">"), {">", 5}},  {QStringLiteral(">="), {">=", 5}},
        {QStringLiteral("+"), {"+", 7}},  {QStringLiteral("-"), {"-", 7}},
        {QStringLiteral("*"), {"*", 8}},  {QStringLiteral("%"), {"%", 8}},
    };
    return table;
}

bool isNatural(const QString &op)
{
    return op == QLatin1String("+") || op == QLatin1String("*") || op == QLatin1String("AND") ||
           op == QLatin1String("OR") || op == QLatin1String("||");
}

} // namespace

bool onlyKeywords(const Arguments &arguments, const std::vector<const char *> &names)
{
    return arguments.complete &&
           std::all_of(arguments.keyword.begin(), arguments.keyword.end(), [&](const auto &entry) {
               return std::any_of(names.begin(), names.end(),
                                  [&](const char *name) { return entry.first == QLatin1String(name); });
           });
}

QString textClause(const QString &text)
{
    // "\:name" is a colon that starts no bound parameter
    static const QRegularExpression escaped(QStringLiteral("\\\\(:[\\w\\$]*)(?![:\\w\\$])"));
    QString result = text;
    return result.replace(escaped, QStringLiteral("\\1"));
}

Expression Items::expression(const Value &value, const Place &place)
{
    ExpressionWriter writer(*this);
    Sql sql = writer.write(value);
    Expression result;
    if (sql.known && writer.dependsOnVersion()) {
        addOpaque(
            OrmText::tr("How the SQL expression is written depends on the version of SQLAlchemy, which the "
                        "project does not say."),
            value, placeOf(value, place));
        result.text = sql.text;
        result.opaque = true;
        return result;
    }
    result.text = sql.text;
    if (!sql.known) {
        addOpaque(OrmText::tr("The SQL expression could not be worked out."), value, placeOf(value, place));
        result.text = describe(value);
        result.opaque = true;
    }
    return result;
}

QString ExpressionWriter::grouped(const Sql &sql, int against, const QString &op)
{
    if (sql.precedence > against || (!op.isEmpty() && sql.op == op && isNatural(op)))
        return sql.text;
    return QLatin1Char('(') + sql.text + QLatin1Char(')');
}

Sql ExpressionWriter::operand(const Value &value, const std::optional<TypeInfo> &type)
{
    if (const std::optional<LibraryCall> known = libraryCall(value)) {
        if (known->name == QLatin1String("sqlalchemy.literal") ||
            known->name == QLatin1String("sqlalchemy.bindparam")) {
            const Value *inner = known->arguments.get(known->name.endsWith(QLatin1String("literal")) ? 0 : 1,
                                                      QStringLiteral("value"));
            return inner ? literalValue(*inner, type) : Sql::unknown();
        }
    }
    const Sql literal = literalValue(value, type);
    return literal.known ? literal : write(value);
}

Sql ExpressionWriter::write(const Value &value)
{
    if (m_depth > 60)
        return Sql::unknown();
    ++m_depth;
    struct Leave
    {
        int &depth;
        ~Leave() { --depth; }
    } leave{m_depth};

    // a clause of the project's own
    if (value.instance()) {
        const Compilers::Answer own = m_items.compilers()->write(
            m_items.interpreter(), value, m_items.dialect().id(), value.instance()->place);
        if (own.found) {
            Sql sql;
            sql.known = own.text.has_value();
            sql.text = own.text.value_or(QString());
            return sql;
        }
    }
    if (const std::optional<LibraryCall> known = libraryCall(value)) {
        if (known->method.isEmpty()) {
            const Sql sql = call(*known, value);
            if (sql.known)
                return sql;
        }
    }
    if (const std::optional<ColumnUse> use = m_items.columnUse(value)) {
        Sql sql;
        sql.text = m_items.dialect().quote(use->column);
        sql.type = use->type;
        return sql;
    }
    if (const std::optional<LibraryCall> known = libraryCall(value); known && !known->method.isEmpty())
        return method(*known);
    const QString name = libraryName(value);
    if (name == QLatin1String("sqlalchemy.func.current_timestamp") ||
        name == QLatin1String("sqlalchemy.func.now"))
        return Sql::unknown(); // func.now without a call is a mistake that SQLAlchemy refuses
    if (const OperationData *data = value.operation())
        return operation(*data);
    if (const AttributeData *attribute = value.attribute();
        attribute && attribute->name == QLatin1String("astext"))
        return asText(attribute->base);
    // column.op("@>")(value)
    if (const CallData *data = value.call();
        data && data->callee.call() && data->arguments.positional.size() == 1) {
        const std::optional<LibraryCall> maker = libraryCall(data->callee);
        if (maker && (maker->method == QLatin1String("op") || maker->method == QLatin1String("bool_op")) &&
            onlyKeywords(maker->arguments, {"is_comparison", "return_type"}) &&
            !maker->arguments.positional.empty() && maker->arguments.positional.front().string()) {
            const Sql left = operand(maker->base);
            const Sql right = operand(data->arguments.positional.front(), left.type);
            Sql sql;
            sql.precedence = 0;
            sql.text = grouped(left, 5) + QLatin1Char(' ') + *maker->arguments.positional.front().string() +
                       QLatin1Char(' ') + grouped(right, 5);
            sql.known = left.known && right.known;
            return sql;
        }
    }
    if (const QString *text = value.string()) { // in a CHECK or a predicate a plain string is SQL text
        Sql sql;
        sql.text = textClause(*text);
        return sql;
    }
    return literalValue(value, {});
}

Sql ExpressionWriter::asBoolean(Sql sql, bool value)
{
    // A dialect without booleans compares: "flag = 1", "flag = 0".
    const bool isColumn = sql.type && sql.type->boolean && sql.precedence == 20;
    if (!postgres() && isColumn) {
        sql.text += value ? QStringLiteral(" = 1") : QStringLiteral(" = 0");
        sql.precedence = 5;
        sql.type.reset();
        return sql;
    }
    if (!value) {
        sql.text = QStringLiteral("NOT ") + grouped(sql, 5);
        sql.precedence = 5;
        sql.type.reset();
    }
    return sql;
}

Sql ExpressionWriter::junction(const std::vector<Value> &parts, bool all)
{
    const QString word = all ? QStringLiteral("AND") : QStringLiteral("OR");
    const int precedence = all ? 3 : 2;
    std::vector<Sql> written;
    for (const Value &part : parts) {
        Sql sql = asBoolean(write(part), true);
        if (!sql.known)
            return sql;
        // true() and false() fold: and_(true(), x) is x
        const bool isTrue =
            isCallOf(part, QStringLiteral("sqlalchemy.true")) || (part.boolean() && *part.boolean());
        const bool isFalse =
            isCallOf(part, QStringLiteral("sqlalchemy.false")) || (part.boolean() && !*part.boolean());
        if ((all && isTrue) || (!all && isFalse))
            continue;
        written.push_back(std::move(sql));
    }
    if (written.empty())
        return Sql::unknown();
    if (written.size() == 1)
        return written.front();
    Sql result;
    QStringList texts;
    for (const Sql &sql : written)
        texts.append(grouped(sql, precedence, word));
    result.text = texts.join(QLatin1Char(' ') + word + QLatin1Char(' '));
    result.precedence = precedence;
    result.op = word;
    return result;
}

Sql ExpressionWriter::negation(const Value &value)
{
    // not_ turns comparisons round
    static const QHash<QString, QString> opposite = {
        {QStringLiteral("=="), QStringLiteral("!=")}, {QStringLiteral("!="), QStringLiteral("==")},
        {QStringLiteral("<"), QStringLiteral(">=")},  {QStringLiteral(">="), QStringLiteral("<")},
        {QStringLiteral(">"), QStringLiteral("<=")},  {QStringLiteral("<="), QStringLiteral(">")},
    };
    if (const OperationData *data = value.operation(); data && data->operands.size() == 2) {
        if (const auto it = opposite.find(data->op); it != opposite.end())
            return binary(data->operands.at(0), *it, data->operands.at(1));
    }
    if (const std::optional<LibraryCall> known = libraryCall(value); known && !known->method.isEmpty()) {
        static const QHash<QString, QString> methods = {
            {QStringLiteral("is_"), QStringLiteral("is_not")},
            {QStringLiteral("is_not"), QStringLiteral("is_")},
            {QStringLiteral("isnot"), QStringLiteral("is_")},
            {QStringLiteral("in_"), QStringLiteral("not_in")},
            {QStringLiteral("not_in"), QStringLiteral("in_")},
            {QStringLiteral("notin_"), QStringLiteral("in_")},
            {QStringLiteral("like"), QStringLiteral("not_like")},
            {QStringLiteral("ilike"), QStringLiteral("not_ilike")},
            {QStringLiteral("not_like"), QStringLiteral("like")},
            {QStringLiteral("not_ilike"), QStringLiteral("ilike")},
            {QStringLiteral("notlike"), QStringLiteral("like")},
            {QStringLiteral("notilike"), QStringLiteral("ilike")},
            {QStringLiteral("between"), QStringLiteral("not_between")},
            {QStringLiteral("is_distinct_from"), QStringLiteral("is_not_distinct_from")},
            {QStringLiteral("is_not_distinct_from"), QStringLiteral("is_distinct_from")},
            {QStringLiteral("regexp_match"), QStringLiteral("not_regexp_match")},
            {QStringLiteral("startswith"), QStringLiteral("not_startswith")},
            {QStringLiteral("endswith"), QStringLiteral("not_endswith")},
            {QStringLiteral("istartswith"), QStringLiteral("not_istartswith")},
            {QStringLiteral("iendswith"), QStringLiteral("not_iendswith")},
            {QStringLiteral("icontains"), QStringLiteral("not_icontains")},
        };
        if (known->method == QLatin1String("any") || known->method == QLatin1String("all") ||
            known->method == QLatin1String("match"))
            return Sql::unknown();
        QString opposed = methods.value(known->method);
        if (known->method == QLatin1String("contains") && isString(known->base))
            opposed = QStringLiteral("not_contains");
        if (!opposed.isEmpty()) {
            LibraryCall turned = *known;
            turned.method = opposed;
            return method(turned);
        }
    }
    Sql sql = write(value);
    return sql.known ? asBoolean(std::move(sql), false) : sql;
}

Sql ExpressionWriter::operation(const OperationData &operation)
{
    const QString &op = operation.op;
    const std::vector<Value> &operands = operation.operands;
    if (operands.size() == 1) {
        if (op == QLatin1String("~") || op == QLatin1String("not"))
            return negation(operands.front());
        if (op == QLatin1String("neg")) {
            Sql sql = write(operands.front());
            sql.text = QLatin1Char('-') + grouped(sql, 8);
            sql.precedence = 8;
            return sql;
        }
        return Sql::unknown();
    }
    if (operands.size() < 2)
        return Sql::unknown();
    if (op == QLatin1String("&") || op == QLatin1String("|"))
        return junction(operands, op == QLatin1String("&"));
    if (op == QLatin1String("[]")) // json["key"], array[1]
        return subscript(operands.front(), operands.at(1));
    return binary(operands.front(), op, operands.at(1));
}

Sql ExpressionWriter::binary(const Value &left, const QString &op, const Value &right)
{
    const bool divides = op == QLatin1String("/") || op == QLatin1String("//");
    const auto it = operators().find(op);
    if (it == operators().end() && !divides)
        return Sql::unknown();
    // a Python literal takes the type of the column on the other side
    Sql leftSql = operand(left);
    Sql rightSql = operand(right, leftSql.type);
    if (rightSql.type && !leftSql.type)
        leftSql = operand(left, rightSql.type);
    if (!leftSql.known || !rightSql.known)
        return Sql::unknown();

    if (divides)
        return divided(leftSql, rightSql, op);
    Sql sql;
    QString word = QLatin1String(it->sql);
    sql.precedence = it->precedence;
    const bool isNull = right.isNone() || isCallOf(right, QStringLiteral("sqlalchemy.null"));
    const bool isTruth = isCallOf(right, QStringLiteral("sqlalchemy.true")) ||
                         isCallOf(right, QStringLiteral("sqlalchemy.false"));
    if (op == QLatin1String("==") && isNull)
        word = QStringLiteral("IS");
    else if (op == QLatin1String("!=") && isNull)
        word = QStringLiteral("IS NOT");
    else if (isTruth && postgres() && op == QLatin1String("=="))
        word = QStringLiteral("=");
    const bool strings = (leftSql.type && leftSql.type->text) || (rightSql.type && rightSql.type->text) ||
                         left.string() || right.string();
    const bool concatenates = op == QLatin1String("+") && strings;
    if (concatenates) {
        word = QStringLiteral("||");
        sql.precedence = 5;
    }
    sql.op = word;
    sql.text = grouped(leftSql, sql.precedence, word) + QLatin1Char(' ') + word + QLatin1Char(' ') +
               grouped(rightSql, sql.precedence, word);
    if (concatenates)
        sql.type = leftSql.type && leftSql.type->text     ? leftSql.type
                   : rightSql.type && rightSql.type->text ? rightSql.type
                                                          : plainType(QStringLiteral("VARCHAR"), false, true);
    else if (sql.precedence >= 7)
        sql.type = adapted(leftSql, rightSql, op);
    return sql;
}

} // namespace reckoner::orm
