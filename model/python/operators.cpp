// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QCoreApplication>

#include <cmath>

namespace reckoner::python {

namespace {

bool isReal(const Value &value)
{
    return value.real() || asInteger(value);
}

double asReal(const Value &value)
{
    return value.real() ? *value.real() : static_cast<double>(*asInteger(value));
}

qint64 floorDivide(qint64 left, qint64 right)
{
    const qint64 quotient = left / right;
    return (left % right != 0 && ((left < 0) != (right < 0))) ? quotient - 1 : quotient;
}

std::optional<qint64> power(qint64 base, qint64 exponent)
{
    qint64 result = 1;
    for (qint64 round = 0; round < exponent; ++round) {
        if (__builtin_mul_overflow(result, base, &result))
            return std::nullopt;
        if (round > 64 && (result == 0 || result == 1))
            break;
    }
    return result;
}

} // namespace

bool isSymbolic(const Value &value)
{
    return value.symbol() || value.call() || value.attribute() || value.operation() || value.isOpaque();
}

bool isPlain(const Value &value)
{
    return value.isNone() || value.boolean() || value.integer() || value.real() || value.string() ||
           value.as<QByteArray>() || value.list() || value.dict();
}

Value Interpreter::Private::operation(const QString &op, std::vector<Value> operands, const Place &place)
{
    if (auto answer = hooks->onOperation(q, op, operands, place))
        return *answer;
    auto data = std::make_shared<OperationData>();
    data->op = op;
    data->operands = std::move(operands);
    data->place = place;
    return Value(std::shared_ptr<const OperationData>(std::move(data)));
}

Value Interpreter::Private::unary(const QString &op, const Value &operand, const Place &place)
{
    if (const auto integer = asInteger(operand)) {
        if (op == QLatin1String("neg") && *integer != std::numeric_limits<qint64>::min())
            return Value(-*integer);
        if (op == QLatin1String("pos"))
            return Value(*integer);
        if (op == QLatin1String("~"))
            return Value(~*integer);
    }
    if (const double *real = operand.real()) {
        if (op == QLatin1String("neg"))
            return Value(-*real);
        if (op == QLatin1String("pos"))
            return operand;
    }
    return operation(op, {operand}, place);
}

Value Interpreter::Private::binary(const QString &op, const Value &left, const Value &right,
                                   const Place &place)
{
    if (const auto plain = plainBinary(op, left, right, place))
        return *plain;
    if (raising())
        return {};
    if (const CallData *path = op == QLatin1String("/") ? left.call() : nullptr;
        path && path->callee.dotted() == QLatin1String("pathlib.Path"))
        if (auto joined = callLibrary(QStringLiteral("pathlib.Path.joinpath"),
                                      Arguments{{left, right}, {}, true}, place))
            return *joined;
    // Text with an unknown part keeps its known parts, which say what it can be about.
    if (op == QLatin1String("+") && (left.isOpaque() || right.isOpaque()) &&
        (left.string() || right.string())) {
        QStringList strings;
        for (const Value *part : {&left, &right}) {
            if (const QString *text = part->string())
                strings << *text;
            else
                strings << part->opaque()->strings;
        }
        return Value::unknown(
            QCoreApplication::translate("reckoner::python", "A part of the text is not known."), place,
            describe(left) + QStringLiteral(" + ") + describe(right), strings);
    }
    return operation(op, {left, right}, place);
}

std::optional<Value> Interpreter::Private::plainBinary(const QString &op, const Value &left,
                                                       const Value &right, const Place &place)
{
    const char first = op.isEmpty() ? ' ' : op[0].toLatin1();
    const bool twice = op.size() > 1;
    const auto a = asInteger(left);
    const auto b = asInteger(right);
    if (a && b) {
        qint64 result = 0;
        switch (first) {
        case '+':
            return __builtin_add_overflow(*a, *b, &result) ? std::nullopt : std::optional(Value(result));
        case '-':
            return __builtin_sub_overflow(*a, *b, &result) ? std::nullopt : std::optional(Value(result));
        case '*':
            if (twice) {
                if (*b < 0)
                    return Value(std::pow(static_cast<double>(*a), static_cast<double>(*b)));
                const auto value = power(*a, *b);
                return value ? std::optional(Value(*value)) : std::nullopt;
            }
            return __builtin_mul_overflow(*a, *b, &result) ? std::nullopt : std::optional(Value(result));
        case '/':
        case '%':
            if (*b == 0) {
                raise(QStringLiteral("ZeroDivisionError"), QStringLiteral("division by zero"), place);
                return std::nullopt;
            }
            if (*b == -1) // the one overflow of a division
                return *a == std::numeric_limits<qint64>::min() ? std::nullopt
                       : first == '%'                           ? std::optional(Value(qint64(0)))
                       : twice                                  ? std::optional(Value(-*a))
                               : std::optional(Value(-static_cast<double>(*a)));
            if (first == '%')
                return Value(*a - floorDivide(*a, *b) * *b);
            return twice ? Value(floorDivide(*a, *b))
                         : Value(static_cast<double>(*a) / static_cast<double>(*b));
        case '&':
        case '|':
        case '^': {
            const qint64 bits = first == '&' ? *a & *b : first == '|' ? *a | *b : *a ^ *b;
            return left.boolean() && right.boolean() ? Value(bits != 0) : Value(bits);
        }
        case '<':
            if (*b < 0 || *b > 62 || *a > (std::numeric_limits<qint64>::max() >> *b) || *a < 0)
                return std::nullopt;
            return Value(*a << *b);
        case '>':
            return *b < 0 ? std::nullopt : std::optional(Value(*a >> std::min<qint64>(*b, 63)));
        default:
            return std::nullopt;
        }
    }
    if (isReal(left) && isReal(right)) {
        const double x = asReal(left);
        const double y = asReal(right);
        switch (first) {
        case '+':
            return Value(x + y);
        case '-':
            return Value(x - y);
        case '*':
            return Value(twice ? std::pow(x, y) : x * y);
        case '/':
        case '%':
            if (y == 0) {
                raise(QStringLiteral("ZeroDivisionError"), QStringLiteral("float division by zero"), place);
                return std::nullopt;
            }
            if (first == '%')
                return Value(x - std::floor(x / y) * y);
            return Value(twice ? std::floor(x / y) : x / y);
        default:
            return std::nullopt;
        }
    }
    const QString *text = left.string();
    if (first == '%' && text)
        return percentFormat(*text, right, place);
    if (first == '+' && text && right.string()) {
        if (text->size() + right.string()->size() > maximumText)
            return std::nullopt;
        return Value(*text + *right.string());
    }
    if (first == '*' && !twice) {
        const Value &repeated = a ? right : left;
        const auto count = a ? a : b;
        if (count && repeated.string()) {
            if (*count > 0 && *count > maximumText / std::max<qsizetype>(1, repeated.string()->size()))
                return std::nullopt;
            return Value(repeated.string()->repeated(static_cast<int>(std::max<qint64>(0, *count))));
        }
        if (const ListData *list = repeated.list(); count && list && list->type != ListData::Type::Set) {
            if (*count > 0 && !list->items.empty() &&
                static_cast<size_t>(*count) > maximumItems / list->items.size())
                return std::nullopt;
            std::vector<Value> items;
            for (qint64 round = 0; round < *count && !list->items.empty(); ++round)
                items.insert(items.end(), list->items.begin(), list->items.end());
            return list->type == ListData::Type::Tuple ? Value::tuple(std::move(items))
                                                       : Value::list(std::move(items));
        }
    }
    const ListData *one = left.list();
    const ListData *other = right.list();
    if (one && other && one->type == other->type) {
        if (one->items.size() + other->items.size() > maximumItems)
            return std::nullopt;
        if (one->type != ListData::Type::Set) {
            if (first != '+')
                return std::nullopt;
            std::vector<Value> items = one->items;
            items.insert(items.end(), other->items.begin(), other->items.end());
            return one->type == ListData::Type::Tuple ? Value::tuple(std::move(items))
                                                      : Value::list(std::move(items));
        }
        std::vector<Value> items;
        for (const Value &item : one->items) {
            const auto inside = contains(right, item);
            if (!inside)
                return std::nullopt;
            if (first == '|' || (first == '&') == *inside)
                items.push_back(item);
        }
        if (first == '|' || first == '^') {
            for (const Value &item : other->items) {
                const auto inside = contains(left, item);
                if (!inside)
                    return std::nullopt;
                if (!*inside)
                    items.push_back(item);
            }
        } else if (first != '&' && first != '-') {
            return std::nullopt;
        }
        return Value::set(std::move(items));
    }
    if (const DictData *dict = left.dict(); dict && right.dict() && first == '|') {
        Value merged = Value::dict(dict->items);
        for (const auto &[key, value] : right.dict()->items)
            assignItem(merged, key, value, place);
        return merged;
    }
    if (const QByteArray *bytes = left.as<QByteArray>(); bytes && right.as<QByteArray>() && first == '+')
        return Value(*bytes + *right.as<QByteArray>());
    // Members of an enum that mixes in str or int take part as their value.
    for (const Value *side : {&left, &right}) {
        const InstanceData *instance = side->instance();
        if (!instance || !instance->type->isEnum)
            continue;
        const Value *value = instance->find(QStringLiteral("value"));
        if (value && !value->instance())
            return side == &left ? plainBinary(op, *value, right, place)
                                 : plainBinary(op, left, *value, place);
    }
    return std::nullopt;
}

std::optional<bool> Interpreter::Private::equal(const Value &left, const Value &right, int level)
{
    // What holds the same list twice at each level has as many parts as a power of two.
    if (level > 50 || (level > 0 && !spend()))
        return std::nullopt;
    if (isReal(left) && isReal(right)) {
        if (!left.real() && !right.real())
            return *asInteger(left) == *asInteger(right);
        return asReal(left) == asReal(right);
    }
    if (left.string() && right.string())
        return *left.string() == *right.string();
    if (const ListData *one = left.list()) {
        const ListData *other = right.list();
        if (!other)
            return isSymbolic(right) ? std::nullopt : std::optional(false);
        if (one == other)
            return true;
        if (one->type != other->type || one->items.size() != other->items.size())
            return false;
        if (one->type == ListData::Type::Set) {
            for (const Value &item : one->items) {
                const auto inside = contains(right, item);
                if (!inside || !*inside)
                    return inside;
            }
            return true;
        }
        bool unsure = false;
        for (size_t position = 0; position < one->items.size(); ++position) {
            const auto same = equal(one->items[position], other->items[position], level + 1);
            if (same && !*same)
                return false;
            unsure = unsure || !same;
        }
        return unsure ? std::nullopt : std::optional(true);
    }
    if (const DictData *one = left.dict()) {
        const DictData *other = right.dict();
        if (!other)
            return isSymbolic(right) ? std::nullopt : std::optional(false);
        if (one->items.size() != other->items.size())
            return false;
        for (const auto &[key, value] : one->items) {
            const Value *match = nullptr;
            for (const auto &[otherKey, otherValue] : other->items)
                if (equal(key, otherKey, level + 1).value_or(false))
                    match = &otherValue;
            if (!match)
                return false;
            const auto same = equal(value, *match, level + 1);
            if (!same || !*same)
                return same;
        }
        return true;
    }
    if (left.data().index() == right.data().index()) {
        if (left.isNone())
            return true;
        if (const QByteArray *bytes = left.as<QByteArray>())
            return *bytes == *right.as<QByteArray>();
        if (left.klass())
            return left.klass() == right.klass();
        if (left.module())
            return left.module() == right.module();
        if (left.function())
            return left.function() == right.function();
        if (left.symbol())
            return left.symbol()->dotted == right.symbol()->dotted ? std::optional(true)
                   : left.symbol()->dotted.startsWith(QLatin1String("builtins.")) &&
                           right.symbol()->dotted.startsWith(QLatin1String("builtins."))
                       ? std::optional(false)
                       : std::nullopt;
        if (left.instance() && left.instance() == right.instance())
            return true;
        if (left.call() && left.call() == right.call())
            return true;
    }
    for (const Value *side : {&left, &right}) {
        const Value &other = side == &left ? right : left;
        const InstanceData *instance = side->instance();
        if (!instance || isSymbolic(other))
            continue;
        if (instance->type->isEnum) {
            if (other.instance())
                return false;
            // Only a mixin makes a member equal to its value.
            bool mixed = false;
            for (const Value &base : symbolicBases(instance->type)) {
                const QString dotted = base.dotted();
                mixed = mixed || dotted == QLatin1String("builtins.str") ||
                        dotted == QLatin1String("builtins.int") || dotted == QLatin1String("enum.StrEnum") ||
                        dotted == QLatin1String("enum.IntEnum");
            }
            const Value *value = instance->find(QStringLiteral("value"));
            return mixed && value ? equal(*value, other, level + 1) : std::optional(false);
        }
        if (!other.instance())
            return hasSymbolicBase(instance->type) ? std::nullopt : std::optional(false);
        return hasSymbolicBase(instance->type) || findMember(instance->type, QStringLiteral("__eq__"))
                   ? std::nullopt
                   : std::optional(false);
    }
    if (isSymbolic(left) || isSymbolic(right))
        return std::nullopt;
    return false;
}

std::optional<int> Interpreter::Private::order(const Value &left, const Value &right, int level)
{
    if (level > 50 || (level > 0 && !spend()))
        return std::nullopt;
    const auto sign = [](auto a, auto b) { return a < b ? -1 : a > b ? 1 : 0; };
    if (isReal(left) && isReal(right))
        return !left.real() && !right.real() ? sign(*asInteger(left), *asInteger(right))
                                             : sign(asReal(left), asReal(right));
    if (left.string() && right.string()) {
        // By code point, as Python does; QString compares code units.
        return sign(left.string()->toUcs4(), right.string()->toUcs4());
    }
    const ListData *one = left.list();
    const ListData *other = right.list();
    if (one && other && one->type == other->type && one->type != ListData::Type::Set) {
        const size_t common = std::min(one->items.size(), other->items.size());
        for (size_t position = 0; position < common; ++position) {
            const auto same = equal(one->items[position], other->items[position], level + 1);
            if (same && *same)
                continue;
            return order(one->items[position], other->items[position], level + 1);
        }
        return sign(one->items.size(), other->items.size());
    }
    for (const Value *side : {&left, &right}) {
        const InstanceData *instance = side->instance();
        const Value *value =
            instance && instance->type->isEnum ? instance->find(QStringLiteral("value")) : nullptr;
        if (value && !value->instance())
            return side == &left ? order(*value, right, level + 1) : order(left, *value, level + 1);
    }
    return std::nullopt;
}

std::optional<bool> Interpreter::Private::contains(const Value &container, const Value &item)
{
    if (const QString *text = container.string())
        return item.string() ? std::optional(text->contains(*item.string())) : std::nullopt;
    bool unsure = false;
    const auto look = [&](const Value &entry) {
        const auto same = equal(entry, item);
        unsure = unsure || !same;
        return same && *same;
    };
    if (const ListData *list = container.list()) {
        for (const Value &entry : list->items)
            if (look(entry))
                return true;
    } else if (const DictData *dict = container.dict()) {
        for (const auto &entry : dict->items)
            if (look(entry.first))
                return true;
    } else if (const ClassData *type = container.klass(); type && type->isEnum) {
        for (const auto &entry : type->enumMembers) {
            const Value *value = entry.second.instance()->find(QStringLiteral("value"));
            if (look(entry.second) || (value && look(*value)))
                return true;
        }
    } else {
        return std::nullopt;
    }
    return unsure ? std::nullopt : std::optional(false);
}

Value Interpreter::Private::compare(const QString &op, const Value &left, const Value &right,
                                    const Place &place)
{
    const bool negated =
        op == QLatin1String("!=") || op == QLatin1String("not in") || op == QLatin1String("is not");
    if (op == QLatin1String("is") || op == QLatin1String("is not")) {
        const bool constant = left.isNone() || right.isNone() || left.boolean() || right.boolean();
        if (constant && !(isSymbolic(left) || isSymbolic(right))) {
            const bool same =
                left.data().index() == right.data().index() && equal(left, right).value_or(false);
            return Value(same != negated);
        }
        // A class, a call or a type of a library is not None; what an attribute holds is another matter.
        if (const auto same = constant ? std::nullopt : equal(left, right))
            return Value(*same != negated);
        return operation(op, {left, right}, place);
    }
    if (op == QLatin1String("==") || op == QLatin1String("!=")) {
        // Comparing columns makes SQL, whatever is the same about them.
        const bool known = isSymbolic(left) ? left.symbol() && right.symbol() : !isSymbolic(right);
        if (known)
            if (const auto same = equal(left, right))
                return Value(*same != negated);
        return operation(op, {left, right}, place);
    }
    if (op == QLatin1String("in") || op == QLatin1String("not in")) {
        if (const auto inside = contains(right, left))
            return Value(*inside != negated);
        return operation(op, {left, right}, place);
    }
    if (const ListData *one = left.list(); one && one->type == ListData::Type::Set && right.list()) {
        const bool less = op[0] == QLatin1Char('<');
        const Value &small = less ? left : right;
        const Value &large = less ? right : left;
        for (const Value &item : small.list()->items) {
            const auto inside = contains(large, item);
            if (!inside)
                return operation(op, {left, right}, place);
            if (!*inside)
                return Value(false);
        }
        return Value(op.size() > 1 || small.list()->items.size() < large.list()->items.size());
    }
    if (const auto sign = order(left, right)) {
        if (op == QLatin1String("<"))
            return Value(*sign < 0);
        if (op == QLatin1String("<="))
            return Value(*sign <= 0);
        if (op == QLatin1String(">"))
            return Value(*sign > 0);
        if (op == QLatin1String(">="))
            return Value(*sign >= 0);
    }
    return operation(op, {left, right}, place);
}

std::optional<bool> Interpreter::Private::truth(const Value &value, const Place &place)
{
    if (value.isNone())
        return false;
    if (const bool *boolean = value.boolean())
        return *boolean;
    if (const qint64 *integer = value.integer())
        return *integer != 0;
    if (const double *real = value.real())
        return *real != 0;
    if (const QString *text = value.string())
        return !text->isEmpty();
    if (const QByteArray *bytes = value.as<QByteArray>())
        return !bytes->isEmpty();
    if (const ListData *list = value.list())
        return !list->items.empty();
    if (const DictData *dict = value.dict())
        return !dict->items.empty();
    if (const InstanceData *instance = value.instance()) {
        const auto known = hooks->onTruth(q, value, place);
        if (known)
            return known;
        for (const char *method : {"__bool__", "__len__"}) {
            const QString name = QString::fromLatin1(method);
            if (findMember(instance->type, name))
                return truth(call(attribute(value, name, place), {}, place), place);
        }
        return true;
    }
    if (value.klass() || value.function() || value.module())
        return true;
    if (const OperationData *operation = value.operation()) {
        const auto &operands = operation->operands;
        if (operation->op == QLatin1String("not") && operands.size() == 1) {
            const auto inner = truth(operands[0], place);
            return inner ? std::optional(!*inner) : std::nullopt;
        }
        const bool isAnd = operation->op == QLatin1String("and");
        if (isAnd || operation->op == QLatin1String("or")) {
            bool unsure = false;
            for (const Value &operand : operands) {
                const auto answer = truth(operand, place);
                if (answer && *answer != isAnd)
                    return !isAnd;
                unsure = unsure || !answer;
            }
            return unsure ? std::nullopt : std::optional(isAnd);
        }
    }
    if (value.isOpaque())
        return std::nullopt;
    if (const QString dotted = value.dotted(); dotted == QLatin1String("typing.TYPE_CHECKING") ||
                                               dotted == QLatin1String("typing_extensions.TYPE_CHECKING"))
        return false;
    return hooks->onTruth(q, value, place);
}

std::optional<std::vector<Value>> Interpreter::Private::iterate(const Value &value, const Place &place)
{
    if (const ListData *list = value.list())
        return list->items;
    if (const DictData *dict = value.dict()) {
        std::vector<Value> keys;
        keys.reserve(dict->items.size());
        for (const auto &entry : dict->items)
            keys.push_back(entry.first);
        return keys;
    }
    if (const QString *text = value.string()) {
        std::vector<Value> characters;
        const auto points = text->toUcs4();
        for (const uint point : points) {
            const auto wide = static_cast<char32_t>(point);
            characters.emplace_back(QString::fromUcs4(&wide, 1));
        }
        return characters;
    }
    if (const ClassData *type = value.klass(); type && type->isEnum) {
        std::vector<Value> members;
        for (const auto &entry : type->enumMembers)
            members.push_back(entry.second);
        return members;
    }
    if (const InstanceData *instance = value.instance()) {
        if (findMember(instance->type, QStringLiteral("__iter__")))
            return iterate(call(attribute(value, QStringLiteral("__iter__"), place), {}, place), place);
        if (auto items = tupleItems(value))
            return items;
    }
    if (value.isOpaque() || isPlain(value))
        return std::nullopt;
    return hooks->onIterate(q, value, place);
}

} // namespace reckoner::python
