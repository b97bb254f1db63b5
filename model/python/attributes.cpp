// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QCoreApplication>

namespace reckoner::python {

namespace {

struct PythonText
{
    Q_DECLARE_TR_FUNCTIONS(PythonText)
};

Value makeAttribute(const Value &base, const QString &name, const Place &place)
{
    auto data = std::make_shared<AttributeData>();
    data->base = base;
    data->name = name;
    data->place = place;
    return Value(std::shared_ptr<const AttributeData>(std::move(data)));
}

Value bound(const Value &function, const Value &self)
{
    auto data = std::make_shared<FunctionData>();
    data->type = FunctionData::Type::Bound;
    data->name = function.function()->name;
    data->place = function.function()->place;
    data->decorators = function.function()->decorators;
    data->target = function;
    data->self = self;
    return Value(std::shared_ptr<const FunctionData>(std::move(data)));
}

/// Decorators that make a method an attribute of the class.
bool isClassProperty(const FunctionData &function)
{
    for (const Value &decorator : function.decorators) {
        QString dotted = decorator.dotted();
        if (dotted.isEmpty() && decorator.call())
            dotted = decorator.call()->callee.dotted();
        if (dotted.endsWith(QLatin1String("declared_attr")) ||
            dotted.contains(QLatin1String("declared_attr.")) ||
            dotted.endsWith(QLatin1String("classproperty")))
            return true;
    }
    return false;
}

} // namespace

Value Interpreter::Private::attribute(const Value &base, const QString &name, const Place &place)
{
    if (base.module())
        return moduleAttribute(*base.module(), name, place);
    if (base.klass())
        return classAttribute(base, name, place);
    if (base.instance())
        return instanceAttribute(base, name, place);
    if (const OpaqueData *unknown = base.opaque())
        return Value::unknown(unknown->reason, place, describe(base) + QLatin1Char('.') + name,
                              unknown->strings);
    if (isSymbolic(base))
        return symbolicAttribute(base, name, place);
    if (const FunctionData *function = base.function()) {
        if (function->type == FunctionData::Type::Super)
            return superAttribute(*function, name, place);
        if (name == QLatin1String("__name__") || name == QLatin1String("__qualname__"))
            return Value(function->name);
        if (name == QLatin1String("setter") || name == QLatin1String("getter") ||
            name == QLatin1String("deleter"))
            return Value(Symbol{QStringLiteral("builtins.property.") + name});
        return symbolicAttribute(base, name, place);
    }
    if (hasMethod(base, name)) {
        auto method = std::make_shared<FunctionData>();
        method->type = FunctionData::Type::Method;
        method->name = name;
        method->place = place;
        method->self = base;
        return Value(std::shared_ptr<const FunctionData>(std::move(method)));
    }
    return Value::unknown(PythonText::tr("The attribute %1 is not known.").arg(name), place,
                          describe(base) + QLatin1Char('.') + name);
}

Value Interpreter::Private::symbolicAttribute(const Value &base, const QString &name, const Place &place)
{
    if (auto answer = hooks->onAttribute(q, base, name, place))
        return *answer;
    if (const CallData *path = base.call();
        path && name == QLatin1String("parent") && path->callee.dotted() == QLatin1String("pathlib.Path"))
        if (auto parent =
                callLibrary(QStringLiteral("pathlib.Path.parent"), Arguments{{base}, {}, true}, place))
            return *parent;
    // A name that a program makes as long as it likes is not copied at each step.
    constexpr qsizetype longName = 500;
    if (const Symbol *symbol = base.symbol(); symbol && symbol->dotted.size() < longName)
        return Value(Symbol{symbol->dotted + QLatin1Char('.') + name});
    return makeAttribute(base, name, place);
}

Value Interpreter::Private::moduleAttribute(Module &module, const QString &name, const Place &place)
{
    if (const Value *value = module.global(name)) {
        if (!restsOn.isEmpty())
            consult(&module, name);
        return *value;
    }
    const bool isFolder = module.path.endsWith(QLatin1Char('/'));
    if (isFolder || module.path.endsWith(QLatin1String("__init__.py"))) {
        const QString folder = module.path.left(module.path.lastIndexOf(QLatin1Char('/')));
        if (const auto submodule = moduleInFolder(folder, name))
            return Value(submodule);
    }
    if (const Value *getter = module.global(QStringLiteral("__getattr__")); getter && getter->function()) {
        Arguments arguments;
        arguments.positional.push_back(Value(name));
        return call(*getter, arguments, place);
    }
    if (isFolder || !isTopLevelInTree(module.name, module.path))
        return Value(Symbol{module.name + QLatin1Char('.') + name});
    return Value::unknown(PythonText::tr("%1 has no name %2 that could be read.").arg(module.path, name),
                          place, module.name + QLatin1Char('.') + name);
}

Value Interpreter::Private::classAttribute(const Value &base, const QString &name, const Place &place)
{
    const auto type = *base.as<std::shared_ptr<ClassData>>();
    if (type->isEnum) {
        for (const auto &[member, instance] : type->enumMembers)
            if (member == name)
                return instance;
        if (name == QLatin1String("__members__")) {
            std::vector<std::pair<Value, Value>> items;
            for (const auto &[member, instance] : type->enumMembers)
                items.emplace_back(Value(member), instance);
            return Value::dict(std::move(items));
        }
    }
    if (auto answer = tupleAttribute(base, name, place))
        return *answer;
    ClassData *owner = nullptr;
    const Member *member = findMember(type, name, &owner);
    if (type->isEnum && member && member->hasValue && !member->value.function()) {
        // An alias: the member of the same value.
        for (const auto &entry : type->enumMembers)
            if (equal(*entry.second.instance()->find(QStringLiteral("value")), member->value).value_or(false))
                return entry.second;
    }
    if (member && !restsOn.isEmpty())
        consult(owner, name);
    if (member && member->hasValue) {
        const Value value = member->value; // a copy: what is called may change the class
        if (const FunctionData *function = value.function()) {
            if (isClassProperty(*function)) {
                const auto shared = *value.as<std::shared_ptr<const FunctionData>>();
                Arguments arguments;
                arguments.positional.push_back(base);
                const Value result = callFunction(shared, arguments, place);
                const bool isColumn = result.call() || result.operation() || result.isOpaque();
                return isColumn ? symbolicAttribute(base, name, place) : result;
            }
            switch (function->binding) {
            case FunctionData::Binding::Class:
                return bound(value, base);
            case FunctionData::Binding::Property:
                return symbolicAttribute(base, name, place);
            default:
                return value;
            }
        }
        const bool isColumn =
            value.call() || value.operation() || value.attribute() || value.isOpaque() ||
            (value.instance() && !value.instance()->type->isEnum && hasSymbolicBase(value.instance()->type));
        return isColumn ? symbolicAttribute(base, name, place) : value;
    }
    // `__name__: str` says what every class has.
    const bool own = name == QLatin1String("__name__") || name == QLatin1String("__qualname__") ||
                     name == QLatin1String("__module__") || name == QLatin1String("__doc__");
    if (member && !own)
        return symbolicAttribute(base, name, place);
    if (name == QLatin1String("__name__"))
        return Value(type->name);
    if (name == QLatin1String("__qualname__"))
        return Value(type->name);
    if (name == QLatin1String("__module__"))
        return Value(
            type->qualified.left(std::max<qsizetype>(0, type->qualified.lastIndexOf(QLatin1Char('.')))));
    if (name == QLatin1String("__doc__"))
        return type->docstring.isEmpty() ? Value() : Value(type->docstring);
    if (name == QLatin1String("__bases__"))
        return Value::tuple(type->bases);
    if (name == QLatin1String("__mro__")) {
        std::vector<Value> items;
        for (const auto &ancestor : order(type))
            items.push_back(Value(ancestor));
        return Value::tuple(std::move(items));
    }
    if (name == QLatin1String("__dict__")) {
        Value dict = Value::dict({});
        for (const Member &entry : type->members)
            if (entry.hasValue)
                assignItem(dict, Value(entry.name), entry.value, place);
        return dict;
    }
    if (name == QLatin1String("__annotations__")) {
        Value dict = Value::dict({});
        for (const Member &entry : type->members)
            if (entry.hasAnnotation)
                assignItem(dict, Value(entry.name), entry.annotation, place);
        return dict;
    }
    return symbolicAttribute(base, name, place);
}

Value Interpreter::Private::instanceAttribute(const Value &base, const QString &name, const Place &place)
{
    const InstanceData &instance = *base.instance();
    if (const Value *value = instance.find(name))
        return *value;
    if (auto answer = tupleAttribute(base, name, place))
        return *answer;
    if (instance.type->isEnum) {
        if (name == QLatin1String("_value_"))
            return instance.find(QStringLiteral("value")) ? *instance.find(QStringLiteral("value")) : Value();
        if (name == QLatin1String("_name_"))
            return instance.find(QStringLiteral("name")) ? *instance.find(QStringLiteral("name")) : Value();
    }
    if (name == QLatin1String("__class__"))
        return Value(instance.type);
    if (name == QLatin1String("__dict__")) {
        Value dict = Value::dict({});
        for (const auto &[key, value] : instance.attributes)
            dict.dict()->items.emplace_back(Value(key), value);
        return dict;
    }
    ClassData *owner = nullptr;
    const Member *member = findMember(instance.type, name, &owner);
    if (member && !restsOn.isEmpty())
        consult(owner, name);
    if (member && member->hasValue) {
        const Value value = member->value; // a copy: what is called may change the class
        const FunctionData *function = value.function();
        if (!function) {
            // What settings classes declare is overridden by the environment.
            for (const Value &symbolic : symbolicBases(instance.type))
                if (symbolic.dotted().endsWith(QLatin1String("BaseSettings")) && member->hasAnnotation) {
                    if (isPlain(value) && !value.isNone())
                        if (auto standard =
                                assume(instance.type->name + QLatin1Char('.') + name, value, place))
                            return *standard;
                    return symbolicAttribute(base, name, place);
                }
            return value;
        }
        switch (function->binding) {
        case FunctionData::Binding::Property: {
            Arguments arguments;
            arguments.positional.push_back(base);
            return callFunction(*value.as<std::shared_ptr<const FunctionData>>(), arguments, place);
        }
        case FunctionData::Binding::Static:
            return value;
        case FunctionData::Binding::Class:
            return bound(value, Value(instance.type));
        case FunctionData::Binding::Instance:
            return function->type == FunctionData::Type::Plain ? bound(value, base) : value;
        }
    }
    // A mixed-in str lends its methods to the members of an enum.
    if (instance.type->isEnum)
        if (const Value *value = instance.find(QStringLiteral("value")); value && hasMethod(*value, name))
            return attribute(*value, name, place);
    if (findMember(instance.type, QStringLiteral("__getattr__"))) {
        Arguments arguments;
        arguments.positional.push_back(Value(name));
        return call(attribute(base, QStringLiteral("__getattr__"), place), arguments, place);
    }
    return symbolicAttribute(base, name, place);
}

Value Interpreter::Private::superAttribute(const FunctionData &proxy, const QString &name, const Place &place)
{
    const auto owner = proxy.owner.lock();
    if (!owner)
        return Value::unknown(PythonText::tr("super() is used outside of a class."), place);
    std::shared_ptr<ClassData> type = owner;
    if (const InstanceData *instance = proxy.self.instance())
        type = instance->type;
    else if (const auto *klass = proxy.self.as<std::shared_ptr<ClassData>>())
        type = *klass;
    const Member *member = findMember(type, name, nullptr, owner.get());
    if (member && member->hasValue) {
        const FunctionData *function = member->value.function();
        if (!function)
            return member->value;
        if (function->binding == FunctionData::Binding::Static)
            return member->value;
        if (function->binding == FunctionData::Binding::Property || isClassProperty(*function)) {
            Arguments arguments;
            arguments.positional.push_back(proxy.self);
            const Value held = member->value;
            return callFunction(*held.as<std::shared_ptr<const FunctionData>>(), arguments, place);
        }
        return bound(member->value, proxy.self);
    }
    const auto &symbolic = symbolicBases(type);
    return symbolicAttribute(
        symbolic.empty() ? Value(Symbol{QStringLiteral("builtins.object")}) : symbolic.front(), name, place);
}

const Member *Interpreter::Private::findMember(const std::shared_ptr<ClassData> &type, const QString &name,
                                               ClassData **owner, const ClassData *after)
{
    bool reached = !after;
    for (const auto &ancestor : order(type)) {
        if (reached) {
            if (const Member *member = ancestor->member(name)) {
                if (owner)
                    *owner = ancestor.get();
                return member;
            }
        }
        reached = reached || ancestor.get() == after;
    }
    return nullptr;
}

bool Interpreter::Private::hasSymbolicBase(const std::shared_ptr<ClassData> &type)
{
    const auto &symbolic = symbolicBases(type);
    return std::any_of(symbolic.begin(), symbolic.end(),
                       [](const Value &base) { return base.dotted() != QLatin1String("builtins.object"); });
}

bool Interpreter::Private::isSubclass(const std::shared_ptr<ClassData> &type, const Value &base)
{
    if (const ClassData *klass = base.klass()) {
        const auto &ancestors = order(type);
        return std::any_of(ancestors.begin(), ancestors.end(),
                           [&](const auto &ancestor) { return ancestor.get() == klass; });
    }
    const QString dotted = base.dotted();
    const auto &symbolic = symbolicBases(type);
    return !dotted.isEmpty() && std::any_of(symbolic.begin(), symbolic.end(), [&](const Value &ancestor) {
        return ancestor.dotted() == dotted;
    });
}

} // namespace reckoner::python
