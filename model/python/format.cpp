// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <charconv>
#include <cmath>

namespace reckoner::python {

namespace {

QString partUnknown()
{
    return QCoreApplication::translate("reckoner::python", "A part of the text is not known.");
}

/// The shortest decimal text that reads back as the number, as Python's repr.
QString realText(double value)
{
    if (std::isnan(value))
        return QStringLiteral("nan");
    if (std::isinf(value))
        return value < 0 ? QStringLiteral("-inf") : QStringLiteral("inf");
    char buffer[64];
    const double size = std::abs(value);
    const auto form =
        size != 0 && (size < 1e-4 || size >= 1e16) ? std::chars_format::scientific : std::chars_format::fixed;
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, form);
    QString text = QString::fromLatin1(buffer, end.ptr - buffer);
    if (form == std::chars_format::fixed && !text.contains(QLatin1Char('.')))
        text += QLatin1String(".0");
    return text;
}

QString quoted(const QString &text)
{
    const QChar quote = text.contains(QLatin1Char('\'')) && !text.contains(QLatin1Char('"'))
                            ? QLatin1Char('"')
                            : QLatin1Char('\'');
    QString result(quote);
    for (const QChar letter : text) {
        if (letter == quote || letter == QLatin1Char('\\'))
            (result += QLatin1Char('\\')) += letter;
        else if (letter == QLatin1Char('\n'))
            result += QLatin1String("\\n");
        else if (letter == QLatin1Char('\r'))
            result += QLatin1String("\\r");
        else if (letter == QLatin1Char('\t'))
            result += QLatin1String("\\t");
        else if (letter.unicode() < 0x20 || letter.unicode() == 0x7f)
            result += QStringLiteral("\\x%1").arg(letter.unicode(), 2, 16, QLatin1Char('0'));
        else
            result += letter;
    }
    return result + quote;
}

} // namespace

std::optional<QString> Interpreter::Private::toText(const Value &value)
{
    // Of an instance that is no member yet, nothing is known.
    const auto textOf = [this](const Value *held) { return held ? toText(*held) : std::nullopt; };
    if (const QString *text = value.string())
        return *text;
    if (const InstanceData *instance = value.instance()) {
        if (instance->type->isEnum && !findMember(instance->type, QStringLiteral("__str__"))) {
            for (const Value &base : symbolicBases(instance->type))
                if (base.dotted().endsWith(QLatin1String("StrEnum")) ||
                    base.dotted().endsWith(QLatin1String("IntEnum")))
                    return textOf(instance->find(QStringLiteral("value")));
            const auto name = textOf(instance->find(QStringLiteral("name")));
            return name ? std::optional(instance->type->name + QLatin1Char('.') + *name) : std::nullopt;
        }
        if (findMember(instance->type, QStringLiteral("__str__"))) {
            const Value text =
                call(attribute(value, QStringLiteral("__str__"), instance->place), {}, instance->place);
            const InstanceData *again = text.instance();
            return again ? std::nullopt : toText(text);
        }
        return std::nullopt;
    }
    return toRepr(value);
}

std::optional<QString> Interpreter::Private::toRepr(const Value &value, int level)
{
    if (level > 30)
        return std::nullopt;
    if (value.isNone())
        return QStringLiteral("None");
    if (const bool *boolean = value.boolean())
        return *boolean ? QStringLiteral("True") : QStringLiteral("False");
    if (const qint64 *integer = value.integer())
        return QString::number(*integer);
    if (const double *real = value.real())
        return realText(*real);
    if (const QString *text = value.string())
        return quoted(*text);
    if (const QByteArray *bytes = value.as<QByteArray>()) {
        QString result;
        for (const char byte : *bytes) {
            const auto code = static_cast<uchar>(byte);
            if (code < 0x80)
                result += QLatin1Char(byte);
            else
                return std::nullopt;
        }
        return QLatin1Char('b') + quoted(result);
    }
    QStringList parts;
    if (const ListData *list = value.list()) {
        if (list->type == ListData::Type::Set && list->items.empty())
            return QStringLiteral("set()");
        for (const Value &item : list->items) {
            const auto part = toRepr(item, level + 1);
            if (!part)
                return std::nullopt;
            parts << *part;
        }
        const QString inner = parts.join(QLatin1String(", "));
        if (list->type == ListData::Type::Tuple)
            return QLatin1Char('(') + inner +
                   (parts.size() == 1 ? QStringLiteral(",)") : QStringLiteral(")"));
        return list->type == ListData::Type::List ? QLatin1Char('[') + inner + QLatin1Char(']')
                                                  : QLatin1Char('{') + inner + QLatin1Char('}');
    }
    if (const DictData *dict = value.dict()) {
        for (const auto &[key, item] : dict->items) {
            const auto name = toRepr(key, level + 1);
            const auto part = toRepr(item, level + 1);
            if (!name || !part)
                return std::nullopt;
            parts << *name + QLatin1String(": ") + *part;
        }
        return QLatin1Char('{') + parts.join(QLatin1String(", ")) + QLatin1Char('}');
    }
    if (const InstanceData *instance = value.instance(); instance && instance->type->isEnum) {
        const Value *held = instance->find(QStringLiteral("value"));
        const Value *name = instance->find(QStringLiteral("name"));
        const auto inner = held ? toRepr(*held, level + 1) : std::nullopt;
        if (inner && name)
            return QStringLiteral("<%1.%2: %3>")
                .arg(instance->type->name, toText(*name).value_or(QString()), *inner);
    }
    return std::nullopt;
}

std::optional<QString> Interpreter::Private::formatValue(const Value &value, const QString &specification)
{
    if (const InstanceData *instance = value.instance();
        instance && instance->type->isEnum && !findMember(instance->type, QStringLiteral("__str__"))) {
        // Up to Python 3.11 a member with a mixed-in type is formatted as its value, and that is what people
        // who write f"'{Color.RED}'" into SQL rely on.
        for (const Value &base : symbolicBases(instance->type)) {
            const QString dotted = base.dotted();
            if (dotted != QLatin1String("builtins.str") && dotted != QLatin1String("builtins.int"))
                continue;
            // An instance that is no member yet has none.
            const Value *held = instance->find(QStringLiteral("value"));
            return held ? formatValue(*held, specification) : std::nullopt;
        }
    }
    if (specification.isEmpty())
        return toText(value);
    static const QRegularExpression pattern(
        QStringLiteral("^(?:(.)?([<>=^]))?([+\\- ])?(#)?(0)?(\\d+)?([,_])?(?:\\.(\\d+))?([a-zA-Z%])?$"));
    const auto match = pattern.match(specification);
    if (!match.hasMatch())
        return std::nullopt;
    const QString kind = match.captured(9);
    const int width = match.captured(6).toInt();
    const bool precise = !match.captured(8).isEmpty();
    const int precision = match.captured(8).toInt();
    if (width > 10'000 || precision > 100)
        return std::nullopt;
    QString body;
    bool number = true;
    QString sign;
    const auto integer = asInteger(value);
    if (integer && !value.boolean() && (kind.isEmpty() || QStringLiteral("dxXobn").contains(kind)) &&
        !precise) {
        const quint64 size =
            *integer < 0 ? 0 - static_cast<quint64>(*integer) : static_cast<quint64>(*integer);
        const bool hex = kind.toLower() == QLatin1String("x");
        body = QString::number(size, hex                          ? 16
                                     : kind == QLatin1String("o") ? 8
                                     : kind == QLatin1String("b") ? 2
                                                                  : 10);
        if (kind == QLatin1String("X"))
            body = body.toUpper();
        if (!match.captured(4).isEmpty() && !kind.isEmpty() && kind != QLatin1String("d"))
            body = QLatin1Char('0') + kind + body;
        sign = *integer < 0 ? QStringLiteral("-") : QString();
    } else if ((integer || value.real()) && (QStringLiteral("feEgG%").contains(kind) || value.real())) {
        double real = integer ? static_cast<double>(*integer) : *value.real();
        sign = std::signbit(real) ? QStringLiteral("-") : QString();
        real = std::abs(real);
        if (kind == QLatin1String("%"))
            body = QString::number(real * 100, 'f', precise ? precision : 6) + QLatin1Char('%');
        else if (kind.isEmpty())
            body = precise ? QString::number(real, 'g', precision) : realText(real);
        else
            body = QString::number(real, kind[0].toLatin1(), precise ? precision : 6);
    } else if (kind.isEmpty() || kind == QLatin1String("s")) {
        const auto text = toText(value);
        if (!text)
            return std::nullopt;
        number = false;
        body = precise ? text->left(precision) : *text;
    } else {
        return std::nullopt;
    }
    if (number && sign.isEmpty() && !match.captured(3).isEmpty() && match.captured(3) != QLatin1String("-"))
        sign = match.captured(3);
    if (const QString group = match.captured(7); number && !group.isEmpty()) {
        qsizetype end = body.indexOf(QLatin1Char('.'));
        for (qsizetype at = (end < 0 ? body.size() : end) - 3; at > 0; at -= 3)
            body.insert(at, group);
    }
    const bool zero = !match.captured(5).isEmpty() && match.captured(2).isEmpty();
    const QString align = match.captured(2).isEmpty() ? (zero && number ? QStringLiteral("=")
                                                         : number       ? QStringLiteral(">")
                                                                        : QStringLiteral("<"))
                                                      : match.captured(2);
    const QChar fill = !match.captured(1).isEmpty() ? match.captured(1)[0]
                       : zero                       ? QLatin1Char('0')
                                                    : QLatin1Char(' ');
    const qsizetype missing = std::max<qsizetype>(0, width - body.size() - sign.size());
    if (align == QLatin1String("="))
        return sign + QString(missing, fill) + body;
    if (align == QLatin1String("<"))
        return sign + body + QString(missing, fill);
    if (align == QLatin1String("^"))
        return QString(missing / 2, fill) + sign + body + QString(missing - missing / 2, fill);
    return QString(missing, fill) + sign + body;
}

Value Interpreter::Private::percentFormat(const QString &pattern, const Value &values, const Place &place)
{
    static const QRegularExpression directive(
        QStringLiteral("%(?:\\((\\w+)\\))?([-+ 0#]*)(\\d+|\\*)?(?:\\.(\\d+))?[hlL]?([diouxXeEfFgGcrsa%])"));
    const ListData *tuple =
        values.list() && values.list()->type == ListData::Type::Tuple ? values.list() : nullptr;
    size_t position = 0;
    QString text;
    QStringList pieces;
    QString piece;
    bool known = true;
    qsizetype at = 0;
    auto matches = directive.globalMatch(pattern);
    while (matches.hasNext()) {
        const auto match = matches.next();
        piece += pattern.mid(at, match.capturedStart() - at);
        text += pattern.mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const QString kind = match.captured(5);
        if (kind == QLatin1String("%")) {
            text += QLatin1Char('%');
            piece += QLatin1Char('%');
            continue;
        }
        const Value *value = nullptr;
        if (const QString key = match.captured(1); !key.isEmpty()) {
            if (const DictData *dict = values.dict())
                value = dict->find(key);
        } else if (tuple) {
            if (position < tuple->items.size())
                value = &tuple->items[position++];
        } else if (!isSymbolic(values) && position++ == 0) {
            value = &values;
        }
        std::optional<QString> shown;
        if (value) {
            if (kind == QLatin1String("r") || kind == QLatin1String("a"))
                shown = toRepr(*value);
            else if (kind == QLatin1String("s"))
                shown = toText(*value);
            else
                shown = formatValue(*value, match.captured(4).isEmpty()
                                                ? (kind == QLatin1String("i") ? QStringLiteral("d") : kind)
                                                : QLatin1Char('.') + match.captured(4) + kind);
            const qsizetype width = match.captured(3).toInt();
            if (shown && shown->size() < width && width < 10'000) {
                const QString flags = match.captured(2);
                const QString padding(width - shown->size(),
                                      flags.contains(QLatin1Char('0')) ? QLatin1Char('0') : QLatin1Char(' '));
                shown = flags.contains(QLatin1Char('-')) ? *shown + padding : padding + *shown;
            }
        }
        if (shown) {
            text += *shown;
            piece += *shown;
        } else {
            known = false;
            if (!piece.isEmpty())
                pieces << std::exchange(piece, QString());
            if (value && value->opaque())
                pieces << value->opaque()->strings;
        }
    }
    text += pattern.mid(at);
    piece += pattern.mid(at);
    if (known)
        return Value(text);
    if (!piece.isEmpty())
        pieces << piece;
    return Value::unknown(partUnknown(), place, describe(Value(pattern)) + QStringLiteral(" % \u2026"),
                          pieces);
}

Value Interpreter::Private::formatMethod(const QString &pattern, const Arguments &given, const Place &place)
{
    QString text;
    QString piece;
    QStringList pieces;
    bool known = true;
    size_t automatic = 0;
    for (qsizetype at = 0; at < pattern.size();) {
        const QChar letter = pattern[at];
        const bool twice = at + 1 < pattern.size() && pattern[at + 1] == letter;
        if ((letter != QLatin1Char('{') && letter != QLatin1Char('}')) || twice ||
            letter == QLatin1Char('}')) {
            text += letter;
            piece += letter;
            at += twice && (letter == QLatin1Char('{') || letter == QLatin1Char('}')) ? 2 : 1;
            continue;
        }
        const qsizetype end = pattern.indexOf(QLatin1Char('}'), at);
        if (end < 0) {
            raise(QStringLiteral("ValueError"), QStringLiteral("Single '{' encountered in format string"),
                  place);
            return {};
        }
        QString field = pattern.mid(at + 1, end - at - 1);
        at = end + 1;
        QString specification;
        if (const qsizetype colon = field.indexOf(QLatin1Char(':')); colon >= 0) {
            specification = field.mid(colon + 1);
            field.truncate(colon);
        }
        QString conversion;
        if (const qsizetype mark = field.indexOf(QLatin1Char('!')); mark >= 0) {
            conversion = field.mid(mark + 1);
            field.truncate(mark);
        }
        static const QRegularExpression first(QStringLiteral("^[^.\\[]*"));
        const QString name = first.match(field).captured(0);
        QString path = field.mid(name.size());
        std::optional<Value> value;
        bool isNumber = false;
        const auto position = name.toULongLong(&isNumber);
        if (name.isEmpty() || isNumber) {
            const size_t index = name.isEmpty() ? automatic++ : position;
            if (index < given.positional.size())
                value = given.positional[index];
        } else if (const Value *named = given.find(name)) {
            value = *named;
        }
        static const QRegularExpression step(QStringLiteral("^(?:\\.(\\w+)|\\[([^\\]]*)\\])"));
        while (value && !path.isEmpty()) {
            const auto match = step.match(path);
            if (!match.hasMatch()) {
                value.reset();
                break;
            }
            path = path.mid(match.capturedLength());
            const QString key = match.captured(2);
            bool isIndex = false;
            const qint64 index = key.toLongLong(&isIndex);
            value = !match.captured(1).isEmpty()
                        ? attribute(*value, match.captured(1), place)
                        : subscriptOf(*value, isIndex ? Value(index) : Value(key), place);
        }
        std::optional<QString> shown;
        if (value && !raising())
            shown = conversion == QLatin1String("r") ? toRepr(*value)
                    : conversion.isEmpty()           ? formatValue(*value, specification)
                                                     : toText(*value);
        if (shown && !conversion.isEmpty() && !specification.isEmpty())
            shown = formatValue(Value(*shown), specification);
        if (shown) {
            text += *shown;
            piece += *shown;
        } else {
            known = false;
            if (!piece.isEmpty())
                pieces << std::exchange(piece, QString());
            if (value && value->opaque())
                pieces << value->opaque()->strings;
        }
    }
    if (known)
        return Value(text);
    if (!piece.isEmpty())
        pieces << piece;
    return Value::unknown(partUnknown(), place, describe(Value(pattern)) + QStringLiteral(".format(\u2026)"),
                          pieces);
}

} // namespace reckoner::python
