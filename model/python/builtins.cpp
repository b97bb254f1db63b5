// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QCoreApplication>

#include <cmath>

namespace reckoner::python {

std::optional<Value> Interpreter::Private::typeOf(const Value &value)
{
    const auto builtin = [](const char *name) {
        return Value(Symbol{QStringLiteral("builtins.") + QLatin1String(name)});
    };
    if (value.boolean())
        return builtin("bool");
    if (value.integer())
        return builtin("int");
    if (value.real())
        return builtin("float");
    if (value.string())
        return builtin("str");
    if (value.as<QByteArray>())
        return builtin("bytes");
    if (value.dict())
        return builtin("dict");
    if (value.isNone())
        return builtin("NoneType");
    if (value.klass())
        return builtin("type");
    if (value.function())
        return builtin("function");
    if (const ListData *list = value.list())
        return builtin(list->type == ListData::Type::List    ? "list"
                       : list->type == ListData::Type::Tuple ? "tuple"
                                                             : "set");
    if (const InstanceData *instance = value.instance())
        return Value(instance->type);
    return std::nullopt;
}

std::optional<Value> Interpreter::Private::isInstance(const Value &value, const Value &type)
{
    if (const ListData *list = type.list()) {
        bool unsure = false;
        for (const Value &entry : list->items) {
            const auto answer = isInstance(value, entry);
            if (answer && answer->boolean() && *answer->boolean())
                return Value(true);
            unsure = unsure || !answer;
        }
        return unsure ? std::nullopt : std::optional(Value(false));
    }
    if (const OperationData *either = type.operation(); either && either->op == QLatin1String("|"))
        return isInstance(value, Value::tuple(either->operands));
    if (const auto *instance = value.as<std::shared_ptr<InstanceData>>()) {
        if (isSubclass((*instance)->type, type))
            return Value(true);
        if (type.klass() || !hasSymbolicBase((*instance)->type))
            return Value(false);
        return std::nullopt;
    }
    const auto own = typeOf(value);
    if (!own)
        return std::nullopt;
    const QString name = own->dotted();
    const QString wanted = type.dotted();
    if (type.klass())
        return Value(false);
    if (!wanted.startsWith(QLatin1String("builtins.")))
        return isPlain(value) && !wanted.isEmpty() && !wanted.startsWith(QLatin1String("typing.")) &&
                       !wanted.startsWith(QLatin1String("collections."))
                   ? std::optional(Value(false))
                   : std::nullopt;
    return Value(name == wanted || wanted == QLatin1String("builtins.object") ||
                 (name == QLatin1String("builtins.bool") && wanted == QLatin1String("builtins.int")));
}

bool Interpreter::Private::sortValues(std::vector<Value> &items, const Arguments &given, const Place &place)
{
    const Value *key = given.find(QStringLiteral("key"));
    const Value *reverse = given.find(QStringLiteral("reverse"));
    const auto backwards = reverse ? truth(*reverse, place) : std::optional(false);
    if (!backwards)
        return false;
    std::vector<std::pair<Value, Value>> keyed;
    const std::vector<Value> before = items; // the key's function may change the list
    for (const Value &item : before) {
        if (key && !key->isNone()) {
            Arguments one;
            one.positional.push_back(item);
            keyed.emplace_back(call(*key, one, place), item);
        } else {
            keyed.emplace_back(item, item);
        }
    }
    // An order that is not known for one pair is not known at all; looked for first, since sorting may not
    // fail.
    for (size_t at = 1; at < keyed.size(); ++at)
        if (!order(keyed[at - 1].first, keyed[at].first) &&
            !(keyed[at - 1].first.isNone() && keyed[at].first.isNone()))
            return false;
    std::stable_sort(keyed.begin(), keyed.end(), [&](const auto &left, const auto &right) {
        const int sign = order(left.first, right.first).value_or(0);
        return *backwards ? sign > 0 : sign < 0;
    });
    items.clear();
    for (auto &entry : keyed)
        items.push_back(std::move(entry.second));
    return true;
}

Value Interpreter::Private::superProxy(Scope &scope, const Arguments &given, const Place &place)
{
    Scope *at = &scope;
    while (at->type != Scope::Type::Function && at->parent)
        at = at->parent.get();
    auto proxy = std::make_shared<FunctionData>();
    proxy->type = FunctionData::Type::Super;
    proxy->name = QStringLiteral("super");
    proxy->place = place;
    proxy->owner = at->owner;
    proxy->self = at->self;
    if (given.positional.size() == 2) {
        if (const auto *type = given.positional[0].as<std::shared_ptr<ClassData>>())
            proxy->owner = *type;
        proxy->self = given.positional[1];
    }
    return Value(std::shared_ptr<const FunctionData>(std::move(proxy)));
}

std::optional<Value> Interpreter::Private::callBuiltin(const QString &name, const Arguments &given,
                                                       const Place &place)
{
    if (!given.complete)
        return std::nullopt;
    const auto &arguments = given.positional;
    const size_t count = arguments.size();
    const auto is = [&](const char *other) { return name == QLatin1String(other); };
    using Items = std::optional<std::vector<Value>>;
    const auto items = [&](size_t at) -> Items {
        return at < count ? iterate(arguments[at], place) : std::nullopt;
    };
    const auto callOne = [&](const Value &function, const Value &argument) {
        Arguments one;
        one.positional.push_back(argument);
        return call(function, one, place);
    };

    if (name.startsWith(QLatin1String("str.")) && count >= 1 && arguments[0].string()) {
        Arguments rest = given;
        rest.positional.erase(rest.positional.begin());
        return callMethod(arguments[0], name.mid(4), rest, place);
    }
    if (is("len") && count == 1) {
        if (const QString *text = arguments[0].string())
            return Value(static_cast<qint64>(text->toUcs4().size()));
        if (const QByteArray *bytes = arguments[0].as<QByteArray>())
            return Value(static_cast<qint64>(bytes->size()));
        if (const InstanceData *instance = arguments[0].instance();
            instance && findMember(instance->type, QStringLiteral("__len__")))
            return call(attribute(arguments[0], QStringLiteral("__len__"), place), {}, place);
        if (const Items all = items(0))
            return Value(static_cast<qint64>(all->size()));
        return std::nullopt;
    }
    if ((is("range") || is("xrange")) && count >= 1 && count <= 3) {
        qint64 bounds[3] = {0, 0, 1};
        for (size_t at = 0; at < count; ++at) {
            const auto number = asInteger(arguments[at]);
            if (!number)
                return std::nullopt;
            bounds[count == 1 ? 1 : at] = *number;
        }
        if (bounds[2] == 0) {
            raise(QStringLiteral("ValueError"), QStringLiteral("range() arg 3 must not be zero"), place);
            return std::nullopt;
        }
        std::vector<Value> numbers;
        for (qint64 at = bounds[0]; bounds[2] > 0 ? at < bounds[1] : at > bounds[1]; at += bounds[2]) {
            if (numbers.size() >= maximumItems)
                return Value::unknown(
                    QCoreApplication::translate("reckoner::python", "The range is too long."), place);
            numbers.emplace_back(at);
            if (bounds[2] > 0 ? at > bounds[1] - bounds[2] : at < bounds[1] - bounds[2])
                break; // the next step could overflow
        }
        return Value::list(std::move(numbers));
    }
    if (is("list") || is("tuple") || is("set") || is("frozenset") || is("iter")) {
        if (count == 2)
            return std::nullopt;
        Items all = count ? items(0) : Items(std::in_place);
        if (!all)
            return std::nullopt;
        if (is("tuple"))
            return Value::tuple(std::move(*all));
        if (is("list") || is("iter"))
            return Value::list(std::move(*all));
        std::vector<Value> unique;
        for (const Value &item : *all)
            if (std::none_of(unique.begin(), unique.end(),
                             [&](const Value &other) { return equal(other, item).value_or(false); }))
                unique.push_back(item);
        return Value::set(std::move(unique));
    }
    if (is("dict")) {
        Value dict = Value::dict({});
        if (count) {
            if (const DictData *other = arguments[0].dict()) {
                dict = Value::dict(other->items);
            } else {
                const Items pairs = items(0);
                if (!pairs)
                    return std::nullopt;
                for (const Value &pair : *pairs) {
                    const Items both = iterate(pair, place);
                    if (!both || both->size() != 2)
                        return std::nullopt;
                    assignItem(dict, (*both)[0], (*both)[1], place);
                }
            }
        }
        for (const auto &[key, value] : given.keyword)
            assignItem(dict, Value(key), value, place);
        return dict;
    }
    if (is("enumerate") && count >= 1) {
        const Items all = items(0);
        const Value *start = given.get(1, QStringLiteral("start"));
        const auto first = start ? asInteger(*start) : std::optional<qint64>(0);
        if (!all || !first)
            return std::nullopt;
        std::vector<Value> result;
        for (size_t at = 0; at < all->size(); ++at)
            result.push_back(Value::tuple({Value(*first + static_cast<qint64>(at)), (*all)[at]}));
        return Value::list(std::move(result));
    }
    if (is("zip")) {
        std::vector<std::vector<Value>> all;
        for (size_t at = 0; at < count; ++at) {
            const Items some = items(at);
            if (!some)
                return std::nullopt;
            all.push_back(*some);
        }
        std::vector<Value> result;
        for (size_t row = 0; !all.empty(); ++row) {
            std::vector<Value> tuple;
            for (const auto &column : all)
                if (row < column.size())
                    tuple.push_back(column[row]);
            if (tuple.size() < all.size())
                break;
            result.push_back(Value::tuple(std::move(tuple)));
        }
        return Value::list(std::move(result));
    }
    if ((is("sorted") || is("reversed")) && count == 1) {
        Items all = items(0);
        if (!all)
            return std::nullopt;
        if (is("reversed"))
            std::reverse(all->begin(), all->end());
        else if (!sortValues(*all, given, place))
            return std::nullopt;
        return Value::list(std::move(*all));
    }
    if (is("str")) {
        if (count == 0)
            return Value(QString());
        if (const QByteArray *bytes = arguments[0].as<QByteArray>(); bytes && count == 2)
            return Value(QString::fromUtf8(*bytes));
        const auto text = toText(arguments[0]);
        return text ? std::optional(Value(*text)) : std::nullopt;
    }
    if (is("repr") && count == 1) {
        const auto text = toRepr(arguments[0]);
        return text ? std::optional(Value(*text)) : std::nullopt;
    }
    if (is("int")) {
        if (count == 0)
            return Value(qint64(0));
        if (const auto number = asInteger(arguments[0]))
            return Value(*number);
        if (const double *real = arguments[0].real(); real && std::abs(*real) < 9e18)
            return Value(static_cast<qint64>(*real));
        if (const QString *text = arguments[0].string()) {
            bool ok = false;
            const auto base = count > 1 ? asInteger(arguments[1]) : std::optional<qint64>(10);
            if (!base || *base < 2 || *base > 36)
                return std::nullopt;
            const qint64 number =
                QString(*text).remove(QLatin1Char('_')).trimmed().toLongLong(&ok, static_cast<int>(*base));
            if (ok)
                return Value(number);
            raise(QStringLiteral("ValueError"), QStringLiteral("invalid literal for int()"), place);
        }
        return std::nullopt;
    }
    if (is("float") && count <= 1) {
        if (count == 0)
            return Value(0.0);
        if (const double *real = arguments[0].real())
            return Value(*real);
        if (const auto number = asInteger(arguments[0]))
            return Value(static_cast<double>(*number));
        if (const QString *text = arguments[0].string()) {
            bool ok = false;
            const double real = text->trimmed().toDouble(&ok);
            if (ok)
                return Value(real);
        }
        return std::nullopt;
    }
    if (is("bool") && count <= 1) {
        const auto answer = count ? truth(arguments[0], place) : std::optional(false);
        return answer ? std::optional(Value(*answer)) : std::nullopt;
    }
    if ((is("min") || is("max")) && count >= 1) {
        Items all = count == 1 ? items(0) : Items(arguments);
        if (!all)
            return std::nullopt;
        if (all->empty()) {
            if (const Value *standard = given.find(QStringLiteral("default")))
                return *standard;
            raise(QStringLiteral("ValueError"), QStringLiteral("arg is an empty sequence"), place);
            return std::nullopt;
        }
        Arguments sorting;
        if (const Value *key = given.find(QStringLiteral("key")))
            sorting.keyword.emplace_back(QStringLiteral("key"), *key);
        if (is("max")) // so that the first of equals wins
            sorting.keyword.emplace_back(QStringLiteral("reverse"), Value(true));
        if (all->size() > 1 && !sortValues(*all, sorting, place))
            return std::nullopt;
        return all->front();
    }
    if (is("sum") && count >= 1) {
        const Items all = items(0);
        if (!all)
            return std::nullopt;
        const Value *start = given.get(1, QStringLiteral("start"));
        Value total = start ? *start : Value(qint64(0));
        for (const Value &item : *all)
            total = binary(QStringLiteral("+"), total, item, place);
        return total;
    }
    if ((is("any") || is("all")) && count == 1) {
        const Items all = items(0);
        if (!all)
            return std::nullopt;
        bool unsure = false;
        for (const Value &item : *all) {
            const auto answer = truth(item, place);
            if (answer && *answer == is("any"))
                return Value(is("any"));
            unsure = unsure || !answer;
        }
        return unsure ? std::nullopt : std::optional(Value(!is("any")));
    }
    if (is("map") && count >= 2) {
        std::vector<Value> result;
        std::vector<std::vector<Value>> all;
        size_t rows = SIZE_MAX;
        for (size_t at = 1; at < count; ++at) {
            Items some = items(at);
            if (!some)
                return std::nullopt;
            rows = std::min(rows, some->size());
            all.push_back(std::move(*some));
        }
        for (size_t row = 0; row < rows; ++row) {
            Arguments each;
            for (const auto &column : all)
                each.positional.push_back(column[row]);
            result.push_back(call(arguments[0], each, place));
        }
        return Value::list(std::move(result));
    }
    if (is("filter") && count == 2) {
        const Items all = items(1);
        if (!all)
            return std::nullopt;
        std::vector<Value> result;
        for (const Value &item : *all) {
            const auto answer = truth(arguments[0].isNone() ? item : callOne(arguments[0], item), place);
            if (!answer)
                return std::nullopt;
            if (*answer)
                result.push_back(item);
        }
        return Value::list(std::move(result));
    }
    if (is("next") && count >= 1) {
        // Of an iterable that is known: its first, as in next(x for x in y if ...).
        const ListData *list = arguments[0].list();
        if (!list)
            return std::nullopt;
        if (!list->items.empty())
            return list->items.front();
        if (count > 1)
            return arguments[1];
        raise(QStringLiteral("StopIteration"), QString(), place);
        return std::nullopt;
    }
    if (is("isinstance") && count == 2)
        return isInstance(arguments[0], arguments[1]);
    if (is("issubclass") && count == 2) {
        const auto *type = arguments[0].as<std::shared_ptr<ClassData>>();
        if (!type)
            return std::nullopt;
        const ListData *several = arguments[1].list();
        const std::vector<Value> bases = several ? several->items : std::vector<Value>{arguments[1]};
        for (const Value &base : bases)
            if (isSubclass(*type, base))
                return Value(true);
        const bool known =
            std::all_of(bases.begin(), bases.end(), [](const Value &base) { return base.klass(); });
        return known || !hasSymbolicBase(*type) ? std::optional(Value(false)) : std::nullopt;
    }
    if (is("type") && count == 1)
        return typeOf(arguments[0]);
    if (is("type") && count == 3) {
        const QString *typeName = arguments[0].string();
        const DictData *body = arguments[2].dict();
        const Items bases = items(1);
        if (!typeName || !body || !bases)
            return std::nullopt;
        if (auto answer = hooks->onCall(q, Value(Symbol{QStringLiteral("builtins.type")}), given, place))
            return answer;
        auto type = std::make_shared<ClassData>();
        type->name = *typeName;
        type->qualified = *typeName;
        type->bases = *bases;
        type->place = place;
        for (const auto &[key, value] : body->items) {
            if (!key.string())
                continue;
            Member member;
            member.name = *key.string();
            member.value = value;
            member.hasValue = true;
            member.place = place;
            type->members.push_back(std::move(member));
        }
        classes.push_back(type);
        type->serial = static_cast<int>(classes.size());
        if (const auto module = byPath.value(place.file)) {
            type->module = module;
            type->qualified = module->name + QLatin1Char('.') + *typeName;
            module->classes.push_back(type);
        }
        return Value(type);
    }
    if ((is("getattr") || is("hasattr")) && count >= 2) {
        const QString *attributeName = arguments[1].string();
        if (!attributeName)
            return std::nullopt;
        const Value &object = arguments[0];
        const auto isThere = [&]() -> std::optional<bool> {
            if (const InstanceData *instance = object.instance()) {
                if (instance->find(*attributeName) || findMember(instance->type, *attributeName))
                    return true;
                return hasSymbolicBase(instance->type) ? std::nullopt : std::optional(false);
            }
            if (const auto *type = object.as<std::shared_ptr<ClassData>>()) {
                if (findMember(*type, *attributeName) || attributeName->startsWith(QLatin1String("__")))
                    return true;
                for (const auto &member : (*type)->enumMembers)
                    if (member.first == *attributeName)
                        return true;
                return hasSymbolicBase(*type) ? std::nullopt : std::optional(false);
            }
            if (const Module *module = object.module())
                return module->global(*attributeName) != nullptr;
            if (isPlain(object))
                return hasMethod(object, *attributeName);
            return std::nullopt;
        }();
        if (is("hasattr"))
            return isThere ? std::optional(Value(*isThere)) : std::nullopt;
        if (isThere && !*isThere) {
            if (count > 2)
                return arguments[2];
            if (!object.module())
                raise(QStringLiteral("AttributeError"), *attributeName, place);
        }
        if (!isThere && count > 2 && !object.instance() && !object.klass())
            return std::nullopt;
        return attribute(object, *attributeName, place);
    }
    if (is("setattr") && count == 3) {
        const QString *attributeName = arguments[1].string();
        if (!attributeName || !(arguments[0].instance() || arguments[0].klass() || arguments[0].module()))
            return std::nullopt;
        assignAttribute(arguments[0], *attributeName, arguments[2]);
        return Value();
    }
    if (is("callable") && count == 1 && arguments[0].symbol() &&
        arguments[0].symbol()->dotted.startsWith(QLatin1String("builtins.")))
        return Value(arguments[0].symbol()->dotted != QLatin1String("builtins.Ellipsis") &&
                     arguments[0].symbol()->dotted != QLatin1String("builtins.NotImplemented"));
    if (is("callable") && count == 1 &&
        (isPlain(arguments[0]) || arguments[0].function() || arguments[0].klass()))
        return Value(!isPlain(arguments[0]));
    if (is("abs") && count == 1) {
        if (const auto number = asInteger(arguments[0]))
            return Value(*number < 0 ? -*number : *number);
        if (const double *real = arguments[0].real())
            return Value(std::abs(*real));
        return std::nullopt;
    }
    if (is("divmod") && count == 2) {
        const auto quotient = plainBinary(QStringLiteral("//"), arguments[0], arguments[1], place);
        const auto rest = plainBinary(QStringLiteral("%"), arguments[0], arguments[1], place);
        return quotient && rest ? std::optional(Value::tuple({*quotient, *rest})) : std::nullopt;
    }
    if (is("pow") && count == 2)
        return plainBinary(QStringLiteral("**"), arguments[0], arguments[1], place);
    if (is("round") && count == 1 && arguments[0].real())
        return Value(static_cast<qint64>(std::nearbyint(*arguments[0].real())));
    if (is("chr") && count == 1 && asInteger(arguments[0])) {
        const qint64 point = *asInteger(arguments[0]);
        if (point < 0 || point > 0x10ffff)
            return std::nullopt;
        const auto wide = static_cast<char32_t>(point);
        return Value(QString::fromUcs4(&wide, 1));
    }
    if (is("ord") && count == 1 && arguments[0].string() && arguments[0].string()->toUcs4().size() == 1)
        return Value(static_cast<qint64>(arguments[0].string()->toUcs4().front()));
    if ((is("hex") || is("oct") || is("bin")) && count == 1 && asInteger(arguments[0])) {
        const qint64 number = *asInteger(arguments[0]);
        const int base = is("hex") ? 16 : is("oct") ? 8 : 2;
        const QString prefix = is("hex")   ? QStringLiteral("0x")
                               : is("oct") ? QStringLiteral("0o")
                                           : QStringLiteral("0b");
        const quint64 size = number < 0 ? 0 - static_cast<quint64>(number) : static_cast<quint64>(number);
        return Value((number < 0 ? QStringLiteral("-") : QString()) + prefix + QString::number(size, base));
    }
    if (is("format") && count >= 1) {
        const QString specification = count > 1 && arguments[1].string() ? *arguments[1].string() : QString();
        const auto text = formatValue(arguments[0], specification);
        return text ? std::optional(Value(*text)) : std::nullopt;
    }
    if (is("vars") && count == 1 && (arguments[0].instance() || arguments[0].klass()))
        return attribute(arguments[0], QStringLiteral("__dict__"), place);
    if (is("property") && count >= 1 && arguments[0].function()) {
        auto getter = std::make_shared<FunctionData>(*arguments[0].function());
        getter->binding = FunctionData::Binding::Property;
        return Value(std::shared_ptr<const FunctionData>(std::move(getter)));
    }
    if ((is("staticmethod") || is("classmethod")) && count == 1 && arguments[0].function()) {
        auto method = std::make_shared<FunctionData>(*arguments[0].function());
        method->binding = is("staticmethod") ? FunctionData::Binding::Static : FunctionData::Binding::Class;
        return Value(std::shared_ptr<const FunctionData>(std::move(method)));
    }
    if (is("print"))
        return Value();
    return std::nullopt;
}

} // namespace reckoner::python
