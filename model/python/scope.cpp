// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner::python {

namespace {

/// A class body's names are only seen by code that stands directly in it.
Value *findIn(Scope &scope, const QString &name)
{
    if (scope.type != Scope::Type::Class)
        return scope.find(name);
    auto &members = scope.type_->members;
    for (auto member = members.rbegin(); member != members.rend(); ++member)
        if (member->hasValue && member->name == name)
            return &member->value;
    return nullptr;
}

/// The name called in globals(), locals() or vars(); nullptr: it is something else.
const Node *namesOf(const Node *object)
{
    const Node *function = object->kind == Kind::Call ? object->child(Field::Function) : nullptr;
    const Node *list = object->kind == Kind::Call ? object->child(Field::Arguments) : nullptr;
    static const QStringList names{QStringLiteral("globals"), QStringLiteral("locals"),
                                   QStringLiteral("vars")};
    return function && function->kind == Kind::Identifier && list && !list->first &&
                   names.contains(function->name)
               ? function
               : nullptr;
}

} // namespace

Value Interpreter::Private::lookup(const QString &name, Scope &scope, const Node *node)
{
    for (Scope *at = &scope; at; at = at->parent.get()) {
        if (at->type == Scope::Type::Module)
            break;
        if (at->type == Scope::Type::Class && at != &scope)
            continue;
        if (!at->globals.isEmpty() && at->globals.contains(name))
            break;
        if (const Value *value = findIn(*at, name)) {
            if (at->type == Scope::Type::Class)
                consultIn(*at, name);
            return *value;
        }
    }
    if (const Value *value = scope.module->global(name)) {
        if (!restsOn.isEmpty())
            consult(scope.module, name);
        return value->symbol() && inLibrary(scope.module->path) ? ownOfLibrary(*value, *scope.module)
                                                                : *value;
    }
    if (isBuiltin(name))
        return Value(Symbol{QStringLiteral("builtins.") + name});
    // With `from library import *` it can only be the library's, if there is one such line.
    // Where in SQLAlchemy a name stands does not matter.
    const QStringList stars = wildcards.value(scope.module);
    if (inLibrary(scope.module->path))
        for (const QString &star : stars)
            if (const auto found = fromLibraries(star + QLatin1Char('.') + name))
                return *found;
    const bool same = std::all_of(stars.begin(), stars.end(), [](const QString &star) {
        static const QStringList modules{QStringLiteral("sqlalchemy"), QStringLiteral("sqlalchemy.orm"),
                                         QStringLiteral("sqlalchemy.types"),
                                         QStringLiteral("sqlalchemy.schema"),
                                         QStringLiteral("sqlalchemy.sql")};
        return modules.contains(star);
    });
    if (stars.size() == 1 || (same && !stars.isEmpty()))
        return Value(Symbol{stars.front() + QLatin1Char('.') + name});
    return opaque(QCoreApplication::translate("reckoner::python", "The name %1 is not known here.").arg(name),
                  node, scope);
}

void Interpreter::Private::bindGlobal(Module &module, const QString &name, const Value &value)
{
    const auto found = module.index.constFind(name);
    if (found != module.index.constEnd()) {
        module.globals[static_cast<size_t>(*found)].second = value;
        return;
    }
    module.index.insert(name, static_cast<qsizetype>(module.globals.size()));
    module.globals.emplace_back(name, value);
}

void Interpreter::Private::bind(const QString &name, const Value &value, Scope &scope, const Node *node)
{
    switch (scope.type) {
    case Scope::Type::Module:
        bindGlobal(*scope.module, name, value);
        return;
    case Scope::Type::Class: {
        Member &member = addMember(scope, name, node);
        member.value = value;
        member.hasValue = true;
        return;
    }
    case Scope::Type::Function:
    case Scope::Type::Comprehension:
        break;
    }
    if (scope.globals.contains(name)) {
        bindGlobal(*scope.module, name, value);
        return;
    }
    if (scope.nonlocals.contains(name)) {
        for (Scope *at = scope.parent.get(); at; at = at->parent.get()) {
            if (at->type == Scope::Type::Class)
                continue;
            if (Value *slot = at->find(name)) {
                *slot = value;
                return;
            }
        }
    }
    if (Value *slot = scope.find(name))
        *slot = value;
    else
        scope.names.emplace_back(name, value);
}

void Interpreter::Private::unbind(const QString &name, Scope &scope)
{
    if (scope.type == Scope::Type::Class) {
        std::erase_if(scope.type_->members, [&](const Member &member) { return member.name == name; });
        return;
    }
    if (scope.type == Scope::Type::Module || scope.globals.contains(name)) {
        Module &module = *scope.module;
        const auto found = module.index.constFind(name);
        if (found == module.index.constEnd())
            return;
        module.globals.erase(module.globals.begin() + *found);
        module.index.clear();
        for (size_t position = 0; position < module.globals.size(); ++position)
            module.index.insert(module.globals[position].first, static_cast<qsizetype>(position));
        return;
    }
    std::erase_if(scope.names, [&](const auto &entry) { return entry.first == name; });
}

void Interpreter::Private::assign(const Node *target, const Value &value, Scope &scope)
{
    switch (target->kind) {
    case Kind::Identifier:
        bind(target->name, value, scope, target);
        return;
    case Kind::Parenthesized:
    case Kind::AsPatternTarget:
    case Kind::ListSplatPattern:
    case Kind::ListSplat:
        if (target->first)
            assign(target->first, value, scope);
        return;
    case Kind::PatternList:
    case Kind::TuplePattern:
    case Kind::ListPattern:
    case Kind::Tuple:
    case Kind::List:
    case Kind::ExpressionList:
        assignSequence(target, value, scope);
        return;
    case Kind::Attribute: {
        const Node *object = target->child(Field::Object);
        const Node *name = target->child(Field::Attribute);
        if (object && name)
            assignAttribute(evaluate(object, scope), name->name, value);
        return;
    }
    case Kind::Subscript: {
        const Node *object = target->child(Field::Value);
        const Node *index = target->child(Field::Subscript);
        if (object && index && namesOf(object)) {
            // globals()["x"] = ..., and in the body of a class or module locals() and vars().
            const bool module = namesOf(object)->name == QLatin1String("globals");
            const Value key = evaluate(index, scope);
            if (const QString *name = key.string(); name && module)
                bindGlobal(*scope.module, *name, value);
            else if (name && (scope.type == Scope::Type::Module || scope.type == Scope::Type::Class))
                bind(*name, value, scope, target);
            else if (!name)
                report(
                    target, target, scope,
                    QCoreApplication::translate("reckoner::python", "The name that is bound is not known."));
            return;
        }
        if (object && index) {
            const Value base = evaluate(object, scope);
            grows(base);
            if (index->kind != Kind::Slice)
                assignItem(base, evaluate(index, scope), value, scope.source->place(target));
        }
        return;
    }
    default:
        return;
    }
}

void Interpreter::Private::assignSequence(const Node *targets, const Value &value, Scope &scope)
{
    std::vector<const Node *> nodes;
    size_t splat = SIZE_MAX;
    for (const Node *node = targets->first; node; node = node->next) {
        if (node->kind == Kind::ListSplatPattern || node->kind == Kind::ListSplat)
            splat = nodes.size();
        nodes.push_back(node);
    }
    const Place place = scope.source->place(targets);
    const auto items = iterate(value, place);
    const bool fits =
        items && (splat == SIZE_MAX ? items->size() == nodes.size() : items->size() + 1 >= nodes.size());
    if (!fits) {
        if (items && !raising()) {
            raise(QStringLiteral("ValueError"), QStringLiteral("values to unpack"), place);
            return;
        }
        const Value unknown = value.isOpaque()
                                  ? value
                                  : opaque(QCoreApplication::translate("reckoner::python",
                                                                       "What is unpacked here is not known."),
                                           targets, scope);
        for (const Node *node : nodes)
            assign(node, unknown, scope);
        return;
    }
    for (size_t position = 0; position < nodes.size(); ++position) {
        if (position < splat) {
            assign(nodes[position], (*items)[position], scope);
            continue;
        }
        const size_t behind = nodes.size() - position - 1;
        if (position == splat) {
            std::vector<Value> rest(items->begin() + static_cast<qsizetype>(position),
                                    items->end() - static_cast<qsizetype>(behind));
            assign(nodes[position], Value::list(std::move(rest)), scope);
        } else {
            assign(nodes[position], (*items)[items->size() - behind - 1], scope);
        }
    }
}

void Interpreter::Private::assignAttribute(const Value &object, const QString &name, const Value &value)
{
    if (InstanceData *instance = object.instance()) {
        for (auto &[known, slot] : instance->attributes) {
            if (known == name) {
                slot = value;
                return;
            }
        }
        instance->attributes.emplace_back(name, value);
    } else if (ClassData *type = object.klass()) {
        Member member;
        member.name = name;
        member.value = value;
        member.hasValue = true;
        member.later = true;
        member.place = value.call() ? value.call()->place : type->place;
        type->members.push_back(std::move(member));
    } else if (Module *module = object.module()) {
        bindGlobal(*module, name, value);
    } else {
        hooks->onAssign(q, object, name, value);
    }
}

void Interpreter::Private::assignItem(const Value &object, const Value &key, const Value &value,
                                      const Place &place)
{
    if (DictData *dict = object.dict()) {
        for (auto &[known, slot] : dict->items) {
            if (equal(known, key).value_or(false)) {
                slot = value;
                return;
            }
        }
        if (dict->items.size() < maximumItems)
            dict->items.emplace_back(key, value);
    } else if (ListData *list = object.list()) {
        const auto index = asInteger(key);
        const auto size = static_cast<qint64>(list->items.size());
        if (index && *index >= -size && *index < size)
            list->items[static_cast<size_t>(*index < 0 ? *index + size : *index)] = value;
        else if (index)
            raise(QStringLiteral("IndexError"), QStringLiteral("list assignment index out of range"), place);
        else
            for (Value &item : list->items)
                item = Value::unknown(
                    QCoreApplication::translate("reckoner::python", "Assigned at an unknown index."), place);
    }
}

} // namespace reckoner::python
