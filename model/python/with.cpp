// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QCoreApplication>

namespace reckoner::python {

Flow Interpreter::Private::withStatement(const Node *node, Scope &scope)
{
    std::vector<const Node *> items;
    for (const Node *clause = node->first; clause; clause = clause->next)
        if (clause->kind == Kind::WithClause)
            for (const Node *item = clause->first; item; item = item->next)
                if (item->kind == Kind::WithItem && item->first)
                    items.push_back(item->first);
    // `with (a as x, b as y):` is read as one item holding a tuple.
    if (items.size() == 1 && items.front()->kind == Kind::Tuple) {
        const Node *tuple = items.front();
        items.clear();
        for (const Node *item = tuple->first; item; item = item->next)
            items.push_back(item);
    }
    return withItems(items, 0, node->child(Field::Body), scope);
}

Flow Interpreter::Private::withItems(const std::vector<const Node *> &items, size_t index, const Node *body,
                                     Scope &scope)
{
    if (index == items.size())
        return executeBlock(body, scope);
    const Node *expression = items[index];
    const Node *target = nullptr;
    if (expression->kind == Kind::AsPattern) {
        target = expression->first ? expression->first->next : nullptr;
        expression = expression->first;
    }
    if (!expression)
        return Flow::Next;
    const Value manager = evaluate(expression, scope);
    if (raising())
        return Flow::Raise;
    const Place place = scope.source->place(items[index]);

    if (const FunctionData *context = manager.function();
        context && context->type == FunctionData::Type::Context) {
        // The function runs up to its yield, there the body runs in its stead, and then the rest of it.
        Flow flow = Flow::Next;
        bool ran = false;
        std::function<void(const Value &)> run = [&](const Value &value) {
            if (ran)
                return;
            ran = true;
            auto outer = std::exchange(yields, {});
            if (target)
                assign(target, value, scope);
            flow = withItems(items, index + 1, body, scope);
            yields = std::move(outer);
        };
        const auto *function = context->target.as<std::shared_ptr<const FunctionData>>();
        if (function) {
            receiver = &run;
            callFunction(*function, context->given, place);
            receiver = nullptr;
        }
        if (!ran && !raising()) {
            // Whether it yields was not decided: the body still runs, as nothing else makes sense of a
            // `with`.
            if (target)
                assign(target,
                       Value::unknown(QCoreApplication::translate("reckoner::python",
                                                                  "What the context yields is not known."),
                                      place),
                       scope);
            return withItems(items, index + 1, body, scope);
        }
        if (raising())
            return Flow::Raise;
        return flow == Flow::Raise ? Flow::Next : flow;
    }

    Value bound;
    bool readable = false;
    if (const InstanceData *instance = manager.instance()) {
        if (findMember(instance->type, QStringLiteral("__enter__"))) {
            readable = true;
            bound = call(attribute(manager, QStringLiteral("__enter__"), place), {}, place);
        }
    }
    if (!readable)
        bound = hooks->onEnter(q, manager, place);
    if (raising())
        return Flow::Raise;
    if (target)
        assign(target, bound, scope);
    const Flow flow = withItems(items, index + 1, body, scope);
    auto pending = std::exchange(m_raised, std::nullopt);
    if (readable) {
        Arguments none;
        none.positional.resize(3);
        call(attribute(manager, QStringLiteral("__exit__"), place), none, place);
    } else {
        hooks->onExit(q, manager, place);
        const QString name = manager.call() ? manager.call()->callee.dotted() : QString();
        if (pending && name == QLatin1String("contextlib.suppress") &&
            !manager.call()->arguments.positional.empty() &&
            catches(Value::tuple(manager.call()->arguments.positional), *pending))
            return Flow::Next;
    }
    if (!m_raised)
        m_raised = std::move(pending);
    return flow;
}

} // namespace reckoner::python
