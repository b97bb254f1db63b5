// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/expressionwriter.h"
#include "model/orm/typereader.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace reckoner::orm {

using namespace python;

Family familyOf(const std::optional<TypeInfo> &type)
{
    if (!type || type->type.opaque)
        return Family::None;
    const QString name = type->type.name.toLower();
    if (type->type.dimensions > 0)
        return Family::Array;
    if (type->integer)
        return Family::Integer;
    if (type->boolean)
        return Family::Boolean;
    if (type->text)
        return Family::Text;
    if (name == QLatin1String("numeric") || name == QLatin1String("decimal"))
        return Family::Numeric;
    if (name == QLatin1String("real") || name == QLatin1String("float") || name == QLatin1String("double") ||
        name.startsWith(QLatin1String("double ")) || name.startsWith(QLatin1String("float")))
        return Family::Float;
    if (name == QLatin1String("json"))
        return Family::Json;
    if (name == QLatin1String("jsonb"))
        return Family::Jsonb;
    if (name == QLatin1String("hstore"))
        return Family::Hstore;
    if (name.endsWith(QLatin1String("range")))
        return Family::Range;
    return Family::Other;
}

TypeInfo ExpressionWriter::plainType(const QString &words, bool integer, bool text) const
{
    TypeInfo info;
    info.type = m_items.dialect().parseType(words);
    info.type.raw = words;
    info.integer = integer;
    info.text = text;
    return info;
}

Sql ExpressionWriter::boundValue(const Value &value, const TypeInfo &type)
{
    Interpreter &interpreter = m_items.interpreter();
    const Place place = type.binds.instance()->place;
    const std::shared_ptr<ClassData> own = type.binds.instance()->type;
    QString method = QStringLiteral("process_bind_param");
    for (const std::shared_ptr<ClassData> &base : interpreter.mro(own)) {
        if (base->member(QStringLiteral("process_literal_param")))
            method = QStringLiteral("process_literal_param");
    }
    Arguments arguments;
    arguments.positional = {value, dialectStub(m_items.dialect().id(), place)};
    const Value bound = interpreter.call(interpreter.attribute(type.binds, method, place), arguments, place);
    if (interpreter.takeException() || bound.isOpaque())
        return Sql::unknown();
    TypeInfo plain = type;
    plain.binds = {};
    return literalValue(bound, plain);
}

Sql ExpressionWriter::literalValue(const Value &value, const std::optional<TypeInfo> &type)
{
    Sql sql;
    if (value.isNone()) {
        sql.text = QStringLiteral("NULL");
    } else if (type && type->binds.instance()) {
        return boundValue(value, *type);
    } else if (const bool *boolean = value.boolean()) {
        sql.text = postgres() ? (*boolean ? QStringLiteral("true") : QStringLiteral("false"))
                              : (*boolean ? QStringLiteral("1") : QStringLiteral("0"));
    } else if (const qint64 *number = value.integer()) {
        sql.text = QString::number(*number);
        sql.type = plainType(QStringLiteral("INTEGER"), true);
    } else if (const double *real = value.real()) {
        sql.text = QString::number(*real, 'g', 17);
        if (sql.text.toDouble() == QString::number(*real, 'g', 15).toDouble())
            sql.text = QString::number(*real, 'g', 15);
        if (!sql.text.contains(QLatin1Char('.')) && !sql.text.contains(QLatin1Char('e')))
            sql.text += QLatin1String(".0");
        const Family family = familyOf(type);
        sql.type =
            family == Family::Numeric || family == Family::Float ? *type : plainType(QStringLiteral("FLOAT"));
    } else if (const std::optional<EnumMember> member = enumMember(m_items.interpreter(), value)) {
        if (type && !type->members.empty()) {
            const auto it = std::find_if(type->members.begin(), type->members.end(),
                                         [&](const auto &entry) { return entry.first == member->name; });
            if (it == type->members.end())
                return Sql::unknown();
            sql.text = m_items.dialect().literal(it->second);
        } else if (member->value.string() || member->value.integer()) {
            return literalValue(member->value, {});
        } else {
            return Sql::unknown();
        }
    } else if (const std::optional<QString> text = plainText(m_items.interpreter(), value)) {
        sql.text = m_items.dialect().literal(*text);
    } else {
        return pythonObject(value, type);
    }
    return sql;
}

namespace {

/// The whole numbers of datetime.date(2020, 1, 31) and its like, by position or name; those that are not
/// given are 0.
std::optional<std::vector<int>> numbers(const Arguments &arguments, const QStringList &names, int needed)
{
    std::vector<int> result;
    for (int i = 0; i < names.size(); ++i) {
        const Value *value = arguments.get(i, names.at(i));
        if ((!value && i < needed) || (value && !value->integer()))
            return std::nullopt;
        result.push_back(value ? static_cast<int>(*value->integer()) : 0);
    }
    return result;
}

QString padded(int number, int width)
{
    return QStringLiteral("%1").arg(number, width, 10, QLatin1Char('0'));
}

/// "+00:00" of tzinfo=; "" without one, nullopt if it is another than UTC.
std::optional<QString> zone(const Arguments &arguments, int position)
{
    const Value *value = arguments.get(position, QStringLiteral("tzinfo"));
    if (!value || value->isNone())
        return QString();
    const QString name = value->dotted();
    return name == QLatin1String("datetime.timezone.utc") || name == QLatin1String("datetime.UTC")
               ? std::optional(QStringLiteral("+00:00"))
               : std::nullopt;
}

} // namespace

Sql ExpressionWriter::pythonObject(const Value &value, const std::optional<TypeInfo> &type)
{
    const CallData *call = value.call();
    const QString name = call ? call->callee.dotted() : QString();
    if (name.isEmpty() || !call->arguments.complete)
        return Sql::unknown();
    const Arguments &arguments = call->arguments;
    Sql sql;
    const auto quoted = [&](const QString &text) { return m_items.dialect().literal(text); };
    const QStringList day = {QStringLiteral("year"), QStringLiteral("month"), QStringLiteral("day")};
    const QStringList hour = {QStringLiteral("hour"), QStringLiteral("minute"), QStringLiteral("second"),
                              QStringLiteral("microsecond")};
    const auto clock = [&](const std::vector<int> &parts, size_t first) {
        QString text = padded(parts[first], 2) + QLatin1Char(':') + padded(parts[first + 1], 2) +
                       QLatin1Char(':') + padded(parts[first + 2], 2);
        // SQLite's formats always have microseconds, Python's own only where there are some
        if (!postgres() || parts[first + 3] != 0)
            text += QLatin1Char('.') + padded(parts[first + 3], 6);
        return text;
    };
    const auto date = [](const std::vector<int> &parts) {
        return padded(parts[0], 4) + QLatin1Char('-') + padded(parts[1], 2) + QLatin1Char('-') +
               padded(parts[2], 2);
    };
    if (name == QLatin1String("datetime.date")) {
        const auto parts = numbers(arguments, day, 3);
        if (!parts || !onlyKeywords(arguments, {"year", "month", "day"}))
            return Sql::unknown();
        sql.text = quoted(date(*parts));
        sql.type = plainType(QStringLiteral("DATE"));
        return sql;
    }
    if (name == QLatin1String("datetime.datetime")) {
        const auto parts = numbers(arguments, day + hour, 3);
        const auto offset = zone(arguments, 7);
        if (!parts || !offset ||
            !onlyKeywords(arguments,
                          {"year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo"}))
            return Sql::unknown();
        // SQLite's storage format has no zone
        sql.text =
            quoted(date(*parts) + QLatin1Char(' ') + clock(*parts, 3) + (postgres() ? *offset : QString()));
        sql.type = plainType(QStringLiteral("TIMESTAMP"));
        return sql;
    }
    if (name == QLatin1String("datetime.time")) {
        const auto parts = numbers(arguments, hour, 0);
        const auto offset = zone(arguments, 4);
        if (!parts || !offset ||
            !onlyKeywords(arguments, {"hour", "minute", "second", "microsecond", "tzinfo"}))
            return Sql::unknown();
        sql.text = quoted(clock(*parts, 0) + (postgres() ? *offset : QString()));
        sql.type = plainType(QStringLiteral("TIME"));
        return sql;
    }
    if (name == QLatin1String("datetime.timedelta") && postgres()) {
        // Python normalises: all there is are seconds
        double seconds = 0;
        static const std::vector<std::pair<const char *, double>> units = {
            {"days", 86400}, {"seconds", 1},  {"microseconds", 0}, {"milliseconds", 0},
            {"minutes", 60}, {"hours", 3600}, {"weeks", 604800}};
        for (size_t i = 0; i < units.size(); ++i) {
            const Value *given = arguments.get(static_cast<int>(i), QLatin1String(units[i].first));
            if (!given)
                continue;
            if (!given->integer() || (units[i].second == 0 && *given->integer() != 0))
                return Sql::unknown();
            seconds += units[i].second * double(*given->integer());
        }
        if (std::abs(seconds) >= 1e15)
            return Sql::unknown();
        sql.text = QStringLiteral("make_interval(secs=>%1.0)").arg(QString::number(seconds, 'f', 0));
        sql.type = plainType(QStringLiteral("INTERVAL"));
        return sql;
    }
    if (name == QLatin1String("decimal.Decimal") && arguments.positional.size() == 1 &&
        arguments.keyword.empty()) {
        const Value &given = arguments.positional.front();
        static const QRegularExpression plain(QStringLiteral("^-?[0-9]+(\\.[0-9]+)?$"));
        QString digits = given.string()    ? *given.string()
                         : given.integer() ? QString::number(*given.integer())
                                           : QString();
        // what has many digits behind the point and begins with zeros, Python writes with an exponent
        if (!plain.match(digits).hasMatch() || digits.contains(QLatin1String("0.00000")))
            return Sql::unknown();
        static const QRegularExpression zeros(QStringLiteral("^(-?)0+(?=[0-9])"));
        sql.text = digits.replace(zeros, QStringLiteral("\\1"));
        const Family family = familyOf(type);
        sql.type = family == Family::Numeric || family == Family::Float
                       ? *type
                       : plainType(QStringLiteral("NUMERIC"));
        return sql;
    }
    if (name == QLatin1String("uuid.UUID") && arguments.positional.size() + arguments.keyword.size() == 1) {
        const Value *text = arguments.get(0, QStringLiteral("hex"));
        const Value *number = arguments.find(QStringLiteral("int"));
        if (!(text && text->string()) && !(number && number->integer() && *number->integer() >= 0))
            return Sql::unknown();
        QString hex = text ? text->string()->toLower()
                           : QStringLiteral("%1").arg(*number->integer(), 32, 16, QLatin1Char('0'));
        static const QRegularExpression noise(QStringLiteral("urn:|uuid:|[-{}]"));
        static const QRegularExpression digits(QStringLiteral("^[0-9a-f]{32}$"));
        hex.remove(noise);
        if (!digits.match(hex).hasMatch())
            return Sql::unknown();
        if (postgres()) {
            // Uuid(native_uuid=False) is a text of 32 digits
            if (type && type->type.name != QLatin1String("uuid"))
                return Sql::unknown();
            for (const int at : {20, 16, 12, 8})
                hex.insert(at, QLatin1Char('-'));
        }
        sql.text = quoted(hex);
        return sql;
    }
    return Sql::unknown();
}

std::optional<TypeInfo> ExpressionWriter::adapted(const Sql &left, const Sql &right, const QString &op)
{
    const Family a = familyOf(left.type);
    const Family b = familyOf(right.type);
    const bool commutes = op == QLatin1String("+") || op == QLatin1String("*");
    if (a == Family::None)
        return commutes ? right.type : std::nullopt;
    const bool number = b == Family::Integer || b == Family::Numeric || b == Family::Float;
    if (a == Family::Integer && op != QLatin1String("%") && number) {
        if (b != Family::Integer)
            return right.type;
        return op == QLatin1String("/") ? plainType(QStringLiteral("NUMERIC")) : left.type;
    }
    if (a == Family::Float && number && op != QLatin1String("%")) {
        TypeInfo plain = *left.type; // made anew, without its precision
        plain.type.raw = plain.type.raw.section(QLatin1Char('('), 0, 0);
        return plain;
    }
    return left.type;
}

Sql ExpressionWriter::divided(const Sql &left, const Sql &right, const QString &op)
{
    Sql sql;
    sql.precedence = 8;
    const QString dividend = grouped(left, 8);
    const QString divisor = grouped(right, 8);
    const Family family = familyOf(right.type);
    if (op == QLatin1String("//")) {
        const bool whole = familyOf(left.type) == Family::Integer && family == Family::Integer;
        sql.text =
            (whole ? QStringLiteral("%1 / %2") : QStringLiteral("FLOOR(%1 / %2)")).arg(dividend, divisor);
        sql.type = whole ? left.type : std::optional(plainType(QStringLiteral("NUMERIC")));
        return sql;
    }
    // SQLAlchemy 2: the true quotient, of whole numbers too
    if (postgres()) {
        const bool typed = family == Family::Numeric || family == Family::Float;
        sql.text = dividend + QStringLiteral(" / CAST(") + divisor + QStringLiteral(" AS ") +
                   (typed ? m_items.typeSpelling(*right.type) : QStringLiteral("NUMERIC")) + QLatin1Char(')');
    } else {
        sql.text = dividend + QStringLiteral(" / (") + divisor + QStringLiteral(" + 0.0)");
    }
    sql.type = adapted(left, right, op);
    return sql;
}

} // namespace reckoner::orm
