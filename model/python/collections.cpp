// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QCoreApplication>

namespace reckoner::python {

Value Interpreter::Private::sequence(const Node *node, Scope &scope, ListData::Type type)
{
    std::vector<Value> items;
    for (const Node *entry = node->first; entry; entry = entry->next) {
        if (entry->kind == Kind::ListSplat || entry->kind == Kind::ListSplatPattern ||
            entry->kind == Kind::ParenthesizedListSplat) {
            const Value value = evaluate(
                entry->kind == Kind::ParenthesizedListSplat ? entry->first->first : entry->first, scope);
            if (raising())
                return {};
            const auto more = iterate(value, scope.source->place(entry));
            if (more)
                items.insert(items.end(), more->begin(), more->end());
            else // stands for any number of items
                items.push_back(
                    opaque(QCoreApplication::translate("reckoner::python", "What is unpacked is not known."),
                           entry, scope));
            continue;
        }
        Value value = evaluate(entry, scope);
        if (raising())
            return {};
        if (type == ListData::Type::Set && std::any_of(items.begin(), items.end(), [&](const Value &item) {
                return equal(item, value).value_or(false);
            }))
            continue;
        items.push_back(std::move(value));
    }
    return type == ListData::Type::List    ? Value::list(std::move(items))
           : type == ListData::Type::Tuple ? Value::tuple(std::move(items))
                                           : Value::set(std::move(items));
}

Value Interpreter::Private::dictionary(const Node *node, Scope &scope)
{
    Value result = Value::dict({});
    DictData *dict = result.dict();
    // Literal keys differ, as a rule: only short dictionaries are looked through for a key that stands twice.
    constexpr size_t searched = 64;
    for (const Node *entry = node->first; entry; entry = entry->next) {
        if (entry->kind == Kind::DictionarySplat) {
            const Value value = evaluate(entry->first, scope);
            if (raising())
                return {};
            if (const DictData *other = value.dict()) {
                for (const auto &[key, item] : other->items)
                    assignItem(result, key, item, scope.source->place(entry));
            } else {
                const Value unknown =
                    opaque(QCoreApplication::translate("reckoner::python", "What is unpacked is not known."),
                           entry, scope);
                dict->items.emplace_back(unknown, unknown);
            }
            continue;
        }
        if (entry->kind != Kind::Pair)
            continue;
        Value key = evaluate(entry->child(Field::Key), scope);
        Value value = evaluate(entry->child(Field::Value), scope);
        if (raising())
            return {};
        if (dict->items.size() < searched)
            assignItem(result, key, value, scope.source->place(entry));
        else
            dict->items.emplace_back(std::move(key), std::move(value));
    }
    return result;
}

bool Interpreter::Private::comprehend(const Node *clause, Scope &scope, const std::function<void()> &yield)
{
    if (!clause) {
        yield();
        return true;
    }
    if (clause->kind == Kind::IfClause) {
        const Value test = evaluate(clause->first, scope);
        if (raising())
            return false;
        const auto answer = truth(test, scope.source->place(clause));
        if (!answer)
            return false;
        return !*answer || comprehend(clause->next, scope, yield);
    }
    if (clause->kind != Kind::ForInClause)
        return comprehend(clause->next, scope, yield);
    const Node *left = clause->child(Field::Left);
    const Node *right = clause->child(Field::Right);
    if (!left || !right)
        return false;
    // The first iterable is evaluated where the comprehension stands, which a class body's names depend on.
    const bool isFirst = scope.names.empty() && scope.parent;
    const Value iterable = evaluate(right, isFirst ? *scope.parent : scope);
    if (raising())
        return false;
    const auto items = iterate(iterable, scope.source->place(right));
    if (!items)
        return false;
    for (const Value &item : *items) {
        if (!spend())
            return false;
        assign(left, item, scope);
        if (!comprehend(clause->next, scope, yield) || raising())
            return false;
    }
    return true;
}

Value Interpreter::Private::comprehension(const Node *node, Scope &scope)
{
    const Node *body = node->child(Field::Body);
    const Node *clause = node->first;
    while (clause && clause->kind != Kind::ForInClause)
        clause = clause->next;
    if (!body || !clause)
        return {};
    auto inner = std::make_shared<Scope>();
    inner->type = Scope::Type::Comprehension;
    inner->module = scope.module;
    inner->source = scope.source;
    inner->parent = scope.shared_from_this();
    inner->self = scope.self;
    inner->owner = scope.owner;

    const bool isDict = node->kind == Kind::DictionaryComprehension;
    std::vector<Value> items;
    Value dict = Value::dict({});
    const bool known = comprehend(clause, *inner, [&] {
        if (isDict) {
            const Value key = evaluate(body->child(Field::Key), *inner);
            const Value value = evaluate(body->child(Field::Value), *inner);
            assignItem(dict, key, value, scope.source->place(body));
            return;
        }
        Value value = evaluate(body, *inner);
        if (node->kind == Kind::SetComprehension &&
            std::any_of(items.begin(), items.end(),
                        [&](const Value &item) { return equal(item, value).value_or(false); }))
            return;
        if (items.size() < maximumItems)
            items.push_back(std::move(value));
        else
            exhausted = true;
    });
    if (raising())
        return {};
    if (!known || exhausted)
        return opaque(QCoreApplication::translate("reckoner::python",
                                                  "What the comprehension goes through is not known."),
                      node, scope);
    if (isDict)
        return dict;
    return node->kind == Kind::SetComprehension ? Value::set(std::move(items))
                                                : Value::list(std::move(items));
}

Value Interpreter::Private::slice(const Node *node, Scope &scope)
{
    // start:stop:step; the grammar drops the colons, so they are found in the text.
    std::vector<Value> parts(3);
    size_t part = 0;
    quint32 at = node->start;
    const QByteArray &text = scope.source->text();
    for (const Node *child = node->first;; child = child->next) {
        const quint32 until = child ? child->start : node->end;
        for (; at < until; ++at)
            if (text[at] == ':')
                ++part;
        if (!child)
            break;
        if (part < 3)
            parts[part] = evaluate(child, scope);
        at = child->end;
    }
    auto call = std::make_shared<CallData>();
    call->callee = Value(Symbol{QStringLiteral("builtins.slice")});
    call->arguments.positional = std::move(parts);
    call->place = scope.source->place(node);
    return Value(std::shared_ptr<const CallData>(std::move(call)));
}

Value Interpreter::Private::subscript(const Node *node, Scope &scope)
{
    const Node *baseNode = node->child(Field::Value);
    if (!baseNode)
        return {};
    const Value base = evaluate(baseNode, scope);
    if (raising())
        return {};
    // In annotations, strings are code; but not those of Literal["a"], and of Annotated[X, "..."] all but the
    // first.
    const bool annotating = inAnnotation;
    QString buffer;
    const QString name = annotating ? lastPart(base.dotted(), buffer) : QString();
    std::vector<Value> indexes;
    int count = 0;
    bool tuple = false;
    const auto add = [&](const Node *index) {
        if (annotating &&
            (name == QLatin1String("Literal") || (name == QLatin1String("Annotated") && !indexes.empty())))
            inAnnotation = false;
        if (index->kind == Kind::Slice) {
            indexes.push_back(slice(index, scope));
        } else if (index->kind == Kind::ListSplat) {
            if (const auto items = iterate(evaluate(index->first, scope), scope.source->place(index)))
                indexes.insert(indexes.end(), items->begin(), items->end());
            tuple = true;
        } else {
            indexes.push_back(evaluate(index, scope));
        }
        inAnnotation = annotating;
        ++count;
    };
    for (const Node *index = node->first; index; index = index->next) {
        if (index->field != Field::Subscript)
            continue;
        if (index->kind == Kind::Tuple && annotating) {
            for (const Node *part = index->first; part; part = part->next)
                add(part);
            tuple = true;
        } else {
            add(index);
        }
    }
    if (raising() || indexes.empty())
        return {};
    tuple = tuple || count > 1 || scope.source->bytes(node).endsWith(QByteArrayView(",]"));
    return subscriptOf(base, tuple ? Value::tuple(std::move(indexes)) : indexes.front(),
                       scope.source->place(node));
}

Value Interpreter::Private::subscriptOf(const Value &base, const Value &index, const Place &place)
{
    if (base.isOpaque())
        return base;
    const CallData *range = index.call();
    if (range && range->callee.dotted() == QLatin1String("builtins.slice") &&
        (base.list() || base.string())) {
        const QString *text = base.string();
        const auto size =
            static_cast<qint64>(text ? text->size() : static_cast<qsizetype>(base.list()->items.size()));
        const auto &parts = range->arguments.positional;
        for (const Value &part : parts)
            if (!part.isNone() && !asInteger(part))
                return operation(QStringLiteral("[]"), {base, index}, place);
        const qint64 step = parts[2].isNone() ? 1 : *asInteger(parts[2]);
        if (step == 0) {
            raise(QStringLiteral("ValueError"), QStringLiteral("slice step cannot be zero"), place);
            return {};
        }
        const auto bound = [&](const Value &part, qint64 standard) {
            if (part.isNone())
                return standard;
            qint64 at = *asInteger(part);
            if (at < 0)
                at = std::max<qint64>(at + size, step < 0 ? -1 : 0);
            return std::min(at, step < 0 ? size - 1 : size);
        };
        const qint64 start = bound(parts[0], step < 0 ? size - 1 : 0);
        const qint64 stop = bound(parts[1], step < 0 ? -1 : size);
        QString characters;
        std::vector<Value> items;
        for (qint64 at = start; step > 0 ? at < stop : at > stop; at += step) {
            if (text)
                characters += (*text)[at];
            else
                items.push_back(base.list()->items[static_cast<size_t>(at)]);
        }
        if (text)
            return Value(characters);
        return base.list()->type == ListData::Type::Tuple ? Value::tuple(std::move(items))
                                                          : Value::list(std::move(items));
    }
    if (const ListData *list = base.list(); list && list->type != ListData::Type::Set) {
        const auto at = asInteger(index);
        const auto size = static_cast<qint64>(list->items.size());
        if (!at)
            return operation(QStringLiteral("[]"), {base, index}, place);
        if (*at >= size || *at < -size) {
            raise(QStringLiteral("IndexError"), QStringLiteral("list index out of range"), place);
            return {};
        }
        return list->items[static_cast<size_t>(*at < 0 ? *at + size : *at)];
    }
    if (const DictData *dict = base.dict()) {
        bool unsure = false;
        for (auto entry = dict->items.rbegin(); entry != dict->items.rend(); ++entry) {
            const auto same = equal(entry->first, index);
            if (same && *same)
                return entry->second;
            unsure = unsure || !same;
        }
        if (unsure || !isPlain(index))
            return operation(QStringLiteral("[]"), {base, index}, place);
        if (!factories.empty())
            if (auto made = fromFactory(*base.as<std::shared_ptr<DictData>>(), index, place))
                return *made;
        raise(QStringLiteral("KeyError"), toRepr(index).value_or(QString()), place);
        return {};
    }
    if (const QString *text = base.string()) {
        const auto at = asInteger(index);
        if (!at)
            return operation(QStringLiteral("[]"), {base, index}, place);
        if (*at >= text->size() || *at < -text->size()) {
            raise(QStringLiteral("IndexError"), QStringLiteral("string index out of range"), place);
            return {};
        }
        return Value(QString((*text)[*at < 0 ? *at + text->size() : *at]));
    }
    if (const ClassData *type = base.klass(); type && type->isEnum) {
        if (const QString *name = index.string())
            for (const auto &[member, instance] : type->enumMembers)
                if (member == *name)
                    return instance;
    }
    if (const InstanceData *instance = base.instance()) {
        if (findMember(instance->type, QStringLiteral("__getitem__"))) {
            Arguments arguments;
            arguments.positional.push_back(index);
            return call(attribute(base, QStringLiteral("__getitem__"), place), arguments, place);
        }
        if (auto items = tupleItems(base))
            return subscriptOf(Value::tuple(std::move(*items)), index, place);
    }
    return operation(QStringLiteral("[]"), {base, index}, place);
}

} // namespace reckoner::python
