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

Value makeCall(const Value &callee, const Arguments &arguments, const Place &place)
{
    auto data = std::make_shared<CallData>();
    data->callee = callee;
    data->arguments = arguments;
    data->place = place;
    return Value(std::shared_ptr<const CallData>(std::move(data)));
}

Arguments withFirst(const Value &first, const Arguments &arguments)
{
    Arguments result = arguments;
    result.positional.insert(result.positional.begin(), first);
    return result;
}

bool containsYield(const Node *node, int level)
{
    if (level > 200)
        return false;
    for (const Node *child = node->first; child; child = child->next) {
        if (child->kind == Kind::Yield)
            return true;
        if (child->kind == Kind::FunctionDefinition || child->kind == Kind::Lambda ||
            child->kind == Kind::ClassDefinition)
            continue;
        if (containsYield(child, level + 1))
            return true;
    }
    return false;
}

} // namespace

Value Interpreter::Private::call(const Value &callee, const Arguments &given, const Place &place)
{
    if (raising())
        return {};
    if (const Symbol *symbol = callee.symbol()) {
        const bool builtin = symbol->dotted.startsWith(QLatin1String("builtins."));
        if (builtin) {
            if (auto result = callBuiltin(symbol->dotted.mid(9), given, place))
                return *result;
        }
        if (raising())
            return {};
        if (auto answer = hooks->onCall(q, callee, given, place))
            return *answer;
        if (!builtin && !raising())
            if (auto result = callLibrary(symbol->dotted, given, place))
                return *result;
        return raising() ? Value() : makeCall(callee, given, place);
    }
    if (const auto *function = callee.as<std::shared_ptr<const FunctionData>>()) {
        switch ((*function)->type) {
        case FunctionData::Type::Plain: {
            // Kept alive: the call may rebind the name that holds the function.
            const auto held = *function;
            for (const Value &decorator : held->decorators) {
                if (decorator.dotted().endsWith(QLatin1String("contextmanager"))) {
                    auto context = std::make_shared<FunctionData>();
                    context->type = FunctionData::Type::Context;
                    context->name = held->name;
                    context->place = place;
                    context->target = callee;
                    context->given = given;
                    return Value(std::shared_ptr<const FunctionData>(std::move(context)));
                }
            }
            return callFunction(held, given, place);
        }
        case FunctionData::Type::Bound:
            return call(Value((*function)->target), withFirst((*function)->self, given), place);
        case FunctionData::Type::Partial: {
            const auto held = *function;
            Arguments merged = held->given;
            merged.positional.insert(merged.positional.end(), given.positional.begin(),
                                     given.positional.end());
            for (const auto &[name, value] : given.keyword) {
                std::erase_if(merged.keyword, [&](const auto &entry) { return entry.first == name; });
                merged.keyword.emplace_back(name, value);
            }
            merged.complete = merged.complete && given.complete;
            return call(held->target, merged, place);
        }
        case FunctionData::Type::Method: {
            const auto held = *function;
            if (auto result = callMethod(held->self, held->name, given, place))
                return *result;
            if (raising())
                return {};
            if (auto answer = hooks->onCall(q, callee, given, place))
                return *answer;
            return makeCall(callee, given, place);
        }
        case FunctionData::Type::Super:
        case FunctionData::Type::Context:
            return makeCall(callee, given, place);
        }
    }
    if (const auto *type = callee.as<std::shared_ptr<ClassData>>()) {
        const auto held = *type;
        return instantiate(held, given, place);
    }
    if (const InstanceData *instance = callee.instance()) {
        if (findMember(instance->type, QStringLiteral("__call__")))
            return call(attribute(callee, QStringLiteral("__call__"), place), given, place);
    }
    if (const OpaqueData *unknown = callee.opaque()) {
        QStringList strings = unknown->strings;
        for (const Value &value : given.positional)
            if (const QString *text = value.string())
                strings << *text;
        return Value::unknown(unknown->reason, place, describe(callee) + QStringLiteral("(\u2026)"), strings);
    }
    if (auto answer = hooks->onCall(q, callee, given, place))
        return *answer;
    // A method of what the standard library returned: a compiled expression, a match.
    const AttributeData *method = callee.attribute();
    const CallData *object = method ? method->base.call() : nullptr;
    if (object && !raising()) {
        const QString dotted = object->callee.dotted();
        if (dotted == QLatin1String("re.compile") || dotted == QLatin1String("re.Match") ||
            dotted == QLatin1String("pathlib.Path") || dotted == QLatin1String("builtins.open") ||
            dotted == QLatin1String("string.Template"))
            if (auto result = callLibrary(dotted + QLatin1Char('.') + method->name,
                                          withFirst(method->base, given), place))
                return *result;
    }
    return raising() ? Value() : makeCall(callee, given, place);
}

std::vector<Parameter> Interpreter::Private::parameters(const Node *list, Scope &scope)
{
    std::vector<Parameter> result;
    if (!list)
        return result;
    bool keywordOnly = false;
    for (const Node *node = list->first; node; node = node->next) {
        Parameter parameter;
        const Node *name = node;
        switch (node->kind) {
        case Kind::DefaultParameter:
        case Kind::TypedDefaultParameter:
            name = node->child(Field::Name);
            parameter.hasDefault = true;
            parameter.defaultValue = evaluate(node->child(Field::Value), scope);
            break;
        case Kind::TypedParameter:
            name = node->first;
            break;
        case Kind::KeywordSeparator:
            keywordOnly = true;
            continue;
        case Kind::PositionalSeparator:
            continue;
        default:
            break;
        }
        if (!name)
            continue;
        if (name->kind == Kind::ListSplatPattern || name->kind == Kind::ListSplat) {
            parameter.type = Parameter::Type::Rest;
            name = name->first;
            keywordOnly = true;
        } else if (name->kind == Kind::DictionarySplatPattern || name->kind == Kind::DictionarySplat) {
            parameter.type = Parameter::Type::KeywordRest;
            name = name->first;
        } else if (keywordOnly) {
            parameter.type = Parameter::Type::KeywordOnly;
        }
        if (!name || name->kind != Kind::Identifier)
            continue;
        parameter.name = name->name;
        result.push_back(std::move(parameter));
    }
    return result;
}

bool Interpreter::Private::isGenerator(const FunctionData &function)
{
    const Node *node = function.definition;
    if (node->state == 0) {
        const Node *body = node->child(Field::Body);
        node->state = body && (body->kind == Kind::Yield || containsYield(body, 0)) ? 2 : 1;
    }
    return node->state == 2;
}

/// Fills the scope of a call; false: an exception was raised.
bool Interpreter::Private::bindParameters(const FunctionData &function, const Arguments &given, Scope &scope,
                                          const Place &place)
{
    size_t position = 0;
    std::vector<bool> used(given.keyword.size(), false);
    const auto byKeyword = [&](const QString &name) -> const Value * {
        for (size_t at = 0; at < given.keyword.size(); ++at) {
            if (given.keyword[at].first == name) {
                used[at] = true;
                return &given.keyword[at].second;
            }
        }
        return nullptr;
    };
    scope.names.reserve(function.parameters.size() + 4);
    for (const Parameter &parameter : function.parameters) {
        Value value;
        switch (parameter.type) {
        case Parameter::Type::Rest: {
            std::vector<Value> rest;
            for (; position < given.positional.size(); ++position)
                rest.push_back(given.positional[position]);
            value = given.complete
                        ? Value::tuple(std::move(rest))
                        : Value::unknown(PythonText::tr("Not all arguments of the call are known."), place,
                                         parameter.name);
            break;
        }
        case Parameter::Type::KeywordRest: {
            std::vector<std::pair<Value, Value>> rest;
            for (size_t at = 0; at < given.keyword.size(); ++at)
                if (!used[at])
                    rest.emplace_back(Value(given.keyword[at].first), given.keyword[at].second);
            value = given.complete
                        ? Value::dict(std::move(rest))
                        : Value::unknown(PythonText::tr("Not all arguments of the call are known."), place,
                                         parameter.name);
            break;
        }
        case Parameter::Type::Normal:
        case Parameter::Type::KeywordOnly:
            if (parameter.type == Parameter::Type::Normal && position < given.positional.size()) {
                value = given.positional[position++];
            } else if (const Value *passed = byKeyword(parameter.name)) {
                value = *passed;
            } else if (!given.complete) {
                value = Value::unknown(PythonText::tr("Not all arguments of the call are known."), place,
                                       parameter.name);
            } else if (parameter.hasDefault) {
                value = parameter.defaultValue;
            } else {
                raise(QStringLiteral("TypeError"),
                      QStringLiteral("%1() missing argument: '%2'").arg(function.name, parameter.name),
                      place);
                return false;
            }
            break;
        }
        scope.names.emplace_back(parameter.name, std::move(value));
    }
    return true;
}

Value Interpreter::Private::callFunction(const std::shared_ptr<const FunctionData> &function,
                                         const Arguments &given, const Place &place)
{
    const auto module = function->module.lock();
    if (!module || !function->definition)
        return Value::unknown(PythonText::tr("The function's module is gone."), place, function->name);
    if (callDepth >= maximumCalls || depth > maximumDepth)
        return Value::unknown(PythonText::tr("Calls are nested too deeply."), place, function->name);
    if (!spend())
        return Value::unknown(PythonText::tr("Reading this takes too long."), place, function->name);
    auto scope = std::make_shared<Scope>();
    scope->type = Scope::Type::Function;
    scope->module = module.get();
    scope->source = function->source;
    scope->parent = function->closure;
    scope->owner = function->owner;
    if (!bindParameters(*function, given, *scope, place))
        return {};
    if (!scope->names.empty())
        scope->self = scope->names.front().second;

    const bool annotating = std::exchange(inAnnotation, false);
    const Node *body = function->definition->child(Field::Body);
    const bool generator = isGenerator(*function);
    std::vector<Value> collected;
    std::function<void(const Value &)> collect = [&](const Value &value) {
        if (collected.size() < maximumItems)
            collected.push_back(value);
        else
            exhausted = true;
    };
    // `with` names a receiver of its own before it calls; it is for this very function.
    auto *const received = std::exchange(receiver, nullptr);
    yields.push_back(received ? received : generator ? &collect : nullptr);

    ++callDepth;
    frames.push_back(scope.get());
    Value result;
    Flow flow = Flow::Next;
    if (function->definition->kind == Kind::Lambda)
        result = evaluate(body, *scope);
    else
        flow = executeBlock(body, *scope);
    frames.pop_back();
    --callDepth;
    yields.pop_back();
    inAnnotation = annotating;
    if (raising())
        return {};
    if (function->definition->kind == Kind::Lambda)
        return result;
    if (flow == Flow::Undecided || flow == Flow::UndecidedLoop)
        return Value::unknown(
            PythonText::tr("What the function returns depends on a condition that is not known."), place,
            function->name);
    if (generator && !received)
        return Value::list(std::move(collected));
    return std::move(scope->returned);
}

} // namespace reckoner::python
