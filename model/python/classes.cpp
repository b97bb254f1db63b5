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

/// Names that an Enum's body may bind without making members of them.
bool isNoMember(const Member &member)
{
    return !member.hasValue || member.value.function() || member.value.klass() ||
           member.name.startsWith(QLatin1Char('_'));
}

bool isDataclass(const ClassData &type)
{
    return std::any_of(type.decorators.begin(), type.decorators.end(), [](const Value &decorator) {
        const QString dotted = decorator.call() ? decorator.call()->callee.dotted() : decorator.dotted();
        return dotted.endsWith(QLatin1String("dataclass")) || dotted.startsWith(QLatin1String("attr"));
    });
}

/// The metaclass that a class or one of its bases names, if it is read; declarative_base(metaclass=...) names
/// one too.
std::shared_ptr<ClassData> metaclassOf(const std::vector<std::shared_ptr<ClassData>> &order)
{
    const QString keyword = QStringLiteral("metaclass");
    for (const auto &type : order) {
        for (const auto &[name, value] : type->keywords)
            if (const auto *meta = value.as<std::shared_ptr<ClassData>>(); meta && name == keyword)
                return *meta;
        for (const Value &base : type->bases) {
            const Value *given = base.call() ? base.call()->arguments.find(keyword) : nullptr;
            if (const auto *meta = given ? given->as<std::shared_ptr<ClassData>>() : nullptr)
                return *meta;
        }
    }
    return nullptr;
}

} // namespace

bool isEnumBase(const Value &base)
{
    if (const ClassData *type = base.klass())
        return type->isEnum;
    static const QStringList names = {QStringLiteral("enum.Enum"),
                                      QStringLiteral("enum.IntEnum"),
                                      QStringLiteral("enum.StrEnum"),
                                      QStringLiteral("enum.Flag"),
                                      QStringLiteral("enum.IntFlag"),
                                      QStringLiteral("strenum.StrEnum"),
                                      QStringLiteral("strenum.LowercaseStrEnum"),
                                      QStringLiteral("backports.strenum.StrEnum")};
    return names.contains(base.dotted());
}

Member &Interpreter::Private::addMember(Scope &scope, const QString &name, const Node *node)
{
    Member &member = scope.type_->members.emplace_back();
    member.name = name;
    member.place = scope.source->place(node);
    member.conditional = scope.conditional;
    return member;
}

void Interpreter::Private::functionDefinition(const Node *node, Scope &scope, std::vector<Value> decorators)
{
    const Node *name = node->child(Field::Name);
    if (!name)
        return;
    auto function = std::make_shared<FunctionData>();
    function->name = name->name;
    function->place = scope.source->place(node);
    function->source = scope.source;
    function->definition = node;
    function->parameters = parameters(node->child(Field::Parameters), scope);
    function->module = scope.module->weak_from_this();
    function->decorators = decorators;
    if (scope.type == Scope::Type::Class) {
        function->owner = scope.type_;
        function->closure =
            scope.parent && scope.parent->type != Scope::Type::Module ? scope.parent : nullptr;
    } else if (scope.type != Scope::Type::Module) {
        function->closure = scope.shared_from_this();
    }
    if (function->closure)
        closures.push_back(function->closure);
    for (const Value &decorator : decorators) {
        const QString dotted = decorator.dotted();
        if (dotted == QLatin1String("builtins.staticmethod"))
            function->binding = FunctionData::Binding::Static;
        else if (dotted == QLatin1String("builtins.classmethod"))
            function->binding = FunctionData::Binding::Class;
        else if (dotted == QLatin1String("builtins.property") ||
                 dotted.endsWith(QLatin1String("cached_property")))
            function->binding = FunctionData::Binding::Property;
        else if (dotted.startsWith(QLatin1String("builtins.property.")))
            return; // a setter: the getter of that name stays
    }
    if (scope.type == Scope::Type::Class && function->binding == FunctionData::Binding::Instance &&
        (name->name == QLatin1String("__init_subclass__") ||
         name->name == QLatin1String("__class_getitem__")))
        function->binding = FunctionData::Binding::Class;
    Value value(std::shared_ptr<const FunctionData>(std::move(function)));
    // Decorators that are read are applied, innermost first; a library's leave the function what it is.
    for (auto decorator = decorators.rbegin(); decorator != decorators.rend(); ++decorator) {
        if (!decorator->function() || decorator->function()->type == FunctionData::Type::Context) {
            hooks->onDecorate(q, *decorator, value);
            continue;
        }
        Arguments arguments;
        arguments.positional.push_back(value);
        const Value result = call(*decorator, arguments, scope.source->place(node));
        m_raised.reset();
        if (result.function())
            value = result;
    }
    if (scope.type == Scope::Type::Class) {
        Member &member = addMember(scope, name->name, node);
        member.value = value;
        member.hasValue = true;
        member.decorators = std::move(decorators);
    } else {
        bind(name->name, value, scope, node);
    }
}

void Interpreter::Private::decoratedDefinition(const Node *node, Scope &scope)
{
    std::vector<Value> decorators;
    for (const Node *child = node->first; child; child = child->next) {
        if (child->kind == Kind::Decorator && child->first)
            decorators.push_back(evaluate(child->first, scope));
        m_raised.reset();
    }
    const Node *definition = node->child(Field::Definition);
    if (!definition)
        return;
    if (definition->kind == Kind::ClassDefinition)
        classDefinition(definition, scope, std::move(decorators));
    else
        functionDefinition(definition, scope, std::move(decorators));
}

void Interpreter::Private::classDefinition(const Node *node, Scope &scope, std::vector<Value> decorators)
{
    const Node *name = node->child(Field::Name);
    if (!name)
        return;
    auto type = std::make_shared<ClassData>();
    type->name = name->name;
    type->qualified = scope.module->name + QLatin1Char('.') + name->name;
    if (scope.type == Scope::Type::Class)
        type->qualified = scope.type_->qualified + QLatin1Char('.') + name->name;
    type->place = scope.source->place(node);
    type->module = scope.module->weak_from_this();
    type->decorators = decorators;
    if (const Node *list = node->child(Field::Superclasses)) {
        Arguments given;
        arguments(list, scope, given);
        if (raising())
            return;
        type->bases = std::move(given.positional);
        type->keywords = std::move(given.keyword);
    }
    type->isEnum = std::any_of(type->bases.begin(), type->bases.end(), isEnumBase);
    classes.push_back(type);
    type->serial = static_cast<int>(classes.size());
    order(type);

    auto inner = std::make_shared<Scope>();
    inner->type = Scope::Type::Class;
    inner->module = scope.module;
    inner->source = scope.source;
    inner->parent = scope.type == Scope::Type::Module ? nullptr : scope.shared_from_this();
    inner->type_ = type;
    const Node *body = node->child(Field::Body);
    if (const Node *first = body ? body->first : nullptr; first && first->kind == Kind::ExpressionStatement &&
                                                          first->first &&
                                                          first->first->kind == Kind::String) {
        const Value text = evaluate(first->first, *inner);
        if (text.string())
            type->docstring = *text.string();
    }
    scope.module->classes.push_back(type);
    // A class statement with an error of its own may have lost parts of its body to what follows.
    for (const Node *child = node->first; node->broken && child; child = child->next) {
        if (child->kind == Kind::Error || (child != body && child->broken))
            report(node, node, *inner,
                   QCoreApplication::translate("reckoner::python", "This has a syntax error."));
    }
    if (body)
        executeTop(body->first, *inner);
    if (type->isEnum)
        finishEnum(type);

    Value value(type);
    // What its bases and its metaclass do with a new class is part of making it.
    const size_t written = type->members.size();
    if (const Member *hook = findMember(type, QStringLiteral("__init_subclass__"), nullptr, type.get());
        hook && hook->value.function() && !type->isEnum) {
        Arguments given;
        given.positional.push_back(value);
        for (const auto &keyword : type->keywords)
            if (keyword.first != QLatin1String("metaclass"))
                given.keyword.push_back(keyword);
        call(Value(hook->value), given, scope.source->place(node));
        m_raised.reset();
    }
    if (const auto meta = metaclassOf(order(type)); meta && !type->isEnum) {
        if (const Member *maker = findMember(meta, QStringLiteral("__init__"));
            maker && maker->value.function()) {
            Arguments given;
            given.positional = {value, Value(type->name), Value::tuple(type->bases),
                                attribute(value, QStringLiteral("__dict__"), type->place)};
            call(Value(maker->value), given, scope.source->place(node));
            m_raised.reset();
        }
    }
    for (size_t at = written; at < type->members.size(); ++at)
        type->members[at].later = false;

    for (auto decorator = decorators.rbegin(); decorator != decorators.rend(); ++decorator) {
        if (!decorator->function()) {
            hooks->onDecorate(q, *decorator, value);
            continue;
        }
        Arguments given;
        given.positional.push_back(value);
        const Value result = call(*decorator, given, scope.source->place(node));
        m_raised.reset();
        if (result.klass())
            value = result;
    }
    const bool conditional = scope.conditional;
    bind(name->name, value, scope, node);
    if (scope.type == Scope::Type::Class && !scope.type_->members.empty()) {
        scope.type_->members.back().decorators = std::move(decorators);
        scope.type_->members.back().conditional = conditional;
    }
    if (loadDepth == 0) // in a function that a client calls
        finishAnnotations();
}

void Interpreter::Private::finishEnum(const std::shared_ptr<ClassData> &type)
{
    // auto() counts up from the last value, or is the name in lower case in a StrEnum.
    bool isText = false;
    for (const Value &base : symbolicBases(type))
        isText = isText || base.dotted().endsWith(QLatin1String("StrEnum"));
    const Member *generator = findMember(type, QStringLiteral("_generate_next_value_"));
    qint64 last = 0;
    std::vector<Value> lastValues;
    // By number and on copies: what is called here may itself change the class.
    for (size_t at = 0; at < type->members.size(); ++at) {
        Member member = type->members[at];
        if (isNoMember(member))
            continue;
        const CallData *call = member.value.call();
        const QString callee = call ? call->callee.dotted() : QString();
        if (callee == QLatin1String("enum.auto")) {
            if (generator && generator->value.function()) {
                Arguments given;
                given.positional = {Value(member.name), Value(qint64(1)),
                                    Value(static_cast<qint64>(lastValues.size())), Value::list(lastValues)};
                member.value = this->call(generator->value, given, member.place);
                m_raised.reset();
            } else {
                member.value = isText ? Value(member.name.toLower()) : Value(last + 1);
            }
        } else if (callee == QLatin1String("enum.nonmember")) {
            continue;
        } else if (callee == QLatin1String("enum.member") && !call->arguments.positional.empty()) {
            member.value = Value(call->arguments.positional.front());
        }
        if (at < type->members.size())
            type->members[at].value = member.value;
        if (const qint64 *number = member.value.integer())
            last = *number;
        lastValues.push_back(member.value);
        const bool alias =
            std::any_of(type->enumMembers.begin(), type->enumMembers.end(), [&](const auto &entry) {
                return equal(*entry.second.instance()->find(QStringLiteral("value")), member.value)
                    .value_or(false);
            });
        if (alias)
            continue;
        auto instance = std::make_shared<InstanceData>();
        instance->type = type;
        instance->place = member.place;
        instance->attributes.emplace_back(QStringLiteral("name"), Value(member.name));
        instance->attributes.emplace_back(QStringLiteral("value"), member.value);
        instances.push_back(instance);
        const Value value(instance);
        // `RED = 1, "red"` with an __init__ or __new__ of the class's own.
        if (findMember(type, QStringLiteral("__init__"))) {
            Arguments given;
            const ListData *parts = member.value.list();
            given.positional = parts && parts->type == ListData::Type::Tuple
                                   ? parts->items
                                   : std::vector<Value>{member.value};
            this->call(attribute(value, QStringLiteral("__init__"), member.place), given, member.place);
            m_raised.reset();
        }
        if (const Member *maker = findMember(type, QStringLiteral("__new__"));
            maker && maker->value.function()) {
            // What __new__ makes `_value_` cannot be followed through object.__new__.
            for (auto &[key, slot] : instance->attributes)
                if (key == QLatin1String("value"))
                    if (const ListData *parts = member.value.list(); parts && !parts->items.empty())
                        slot = Value(parts->items.front());
        }
        type->enumMembers.emplace_back(member.name, value);
    }
}

Value Interpreter::Private::instantiate(const std::shared_ptr<ClassData> &type, const Arguments &given,
                                        const Place &place)
{
    if (type->isEnum && !type->enumMembers.empty() && given.positional.size() == 1) {
        for (const auto &entry : type->enumMembers) {
            const Value *value = entry.second.instance()->find(QStringLiteral("value"));
            if (equal(entry.second, given.positional.front()).value_or(false) ||
                (value && equal(*value, given.positional.front()).value_or(false)))
                return entry.second;
        }
        if (isPlain(given.positional.front())) {
            raise(QStringLiteral("ValueError"), QStringLiteral("not a valid %1").arg(type->name), place);
            return {};
        }
        // One of the members, and nobody knows which.
        return Value::unknown(PythonText::tr("Which member of %1 it is, is not known.").arg(type->name),
                              place, type->name + QStringLiteral("(\u2026)"));
    }
    if (type->isEnum && type->enumMembers.empty())
        if (auto made = functionalEnum(Value(type), given, place))
            return *made;
    if (auto answer = hooks->onCall(q, Value(type), given, place))
        return *answer;
    const auto &symbolic = symbolicBases(type);
    for (const Value &base : symbolic) {
        if (base.dotted().endsWith(QLatin1String(".TypedDict"))) {
            std::vector<std::pair<Value, Value>> items;
            for (const auto &[name, value] : given.keyword)
                items.emplace_back(Value(name), value);
            return Value::dict(std::move(items));
        }
    }
    auto instance = std::make_shared<InstanceData>();
    instance->type = type;
    instance->arguments = given;
    instance->place = place;
    instances.push_back(instance);
    const Value value(instance);
    if (const Member *maker = findMember(type, QStringLiteral("__init__"));
        maker && maker->value.function()) {
        call(attribute(value, QStringLiteral("__init__"), place), given, place);
        return raising() ? Value() : value;
    }
    // Fields in order, of the bases first: dataclasses, named tuples, pydantic.
    const bool isTuple = isNamedTuple(type);
    const auto ancestors = order(type);
    const bool positional =
        isTuple || std::any_of(ancestors.begin(), ancestors.end(),
                               [](const auto &ancestor) { return isDataclass(*ancestor); });
    if (positional) {
        size_t position = 0;
        for (auto ancestor = ancestors.rbegin(); ancestor != ancestors.rend(); ++ancestor) {
            for (const Member &member : (*ancestor)->members) {
                if (!member.hasAnnotation || instance->find(member.name) ||
                    member.annotationText.contains(QLatin1String("ClassVar")))
                    continue;
                if (position < given.positional.size()) {
                    instance->attributes.emplace_back(member.name, given.positional[position++]);
                } else if (const Value *passed = given.find(member.name)) {
                    instance->attributes.emplace_back(member.name, *passed);
                } else if (const CallData *field = member.value.call();
                           field && field->callee.dotted().endsWith(QLatin1String("field"))) {
                    if (const Value *standard = field->arguments.find(QStringLiteral("default")))
                        instance->attributes.emplace_back(member.name, *standard);
                    else if (const Value *factory = field->arguments.find(QStringLiteral("default_factory")))
                        instance->attributes.emplace_back(member.name, call(Value(*factory), {}, place));
                }
            }
        }
        if (findMember(type, QStringLiteral("__post_init__")))
            call(attribute(value, QStringLiteral("__post_init__"), place), {}, place);
    } else {
        for (const auto &[name, passed] : given.keyword)
            instance->attributes.emplace_back(name, passed);
    }
    return raising() ? Value() : value;
}

} // namespace reckoner::python
