// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QCoreApplication>

namespace reckoner::python {

Flow Interpreter::Private::executeBlock(const Node *block, Scope &scope)
{
    if (!block)
        return Flow::Next;
    return executeBody(block->kind == Kind::Block ? block->first : block, scope);
}

Flow Interpreter::Private::executeBody(const Node *first, Scope &scope)
{
    for (const Node *node = first; node; node = node->next) {
        const Flow flow = execute(node, scope);
        if (flow == Flow::Next)
            continue;
        if ((flow == Flow::Undecided || flow == Flow::UndecidedLoop) && node->next) {
            const Node *last = node->next;
            while (last->next)
                last = last->next;
            const QString reason = QCoreApplication::translate(
                "reckoner::python", "Whether this runs depends on a condition that is not known.");
            report(node->next, last, scope, reason);
            for (const Node *rest = node->next; rest; rest = rest->next)
                bindInside(rest, scope, reason);
        }
        return flow;
    }
    return Flow::Next;
}

void Interpreter::Private::executeTop(const Node *first, Scope &scope)
{
    for (const Node *node = first; node; node = node->next) {
        const Flow flow = execute(node, scope);
        if (flow == Flow::Raise && m_raised) {
            // Python would give up the whole import here; what stands below is still worth knowing.
            const QString reason =
                QCoreApplication::translate("reckoner::python", "This raises %1.").arg(m_raised->name);
            m_raised.reset();
            report(node, node, scope, reason);
            bindInside(node, scope, reason);
        }
        if (exhausted)
            return;
    }
}

Flow Interpreter::Private::execute(const Node *node, Scope &scope)
{
    if (!spend()) {
        report(node, node, scope,
               QCoreApplication::translate("reckoner::python", "Reading this takes too long."));
        return Flow::Undecided;
    }
    if (depth > maximumDepth) {
        undecided(node, scope, QCoreApplication::translate("reckoner::python", "This is nested too deeply."));
        return Flow::Next;
    }
    ++depth;
    const Flow flow = executeStatement(node, scope);
    --depth;
    if (raising())
        return Flow::Raise;
    return exhausted ? Flow::Undecided : flow;
}

Flow Interpreter::Private::executeStatement(const Node *node, Scope &scope)
{
    const auto isCompound = [&] {
        switch (node->kind) {
        case Kind::If:
        case Kind::For:
        case Kind::While:
        case Kind::Try:
        case Kind::With:
        case Kind::Match:
        case Kind::ClassDefinition:
        case Kind::FunctionDefinition:
        case Kind::DecoratedDefinition:
        case Kind::Block:
            return true;
        default:
            return false;
        }
    };
    if (node->kind == Kind::Error || (node->broken && !isCompound())) {
        const QString reason = QCoreApplication::translate("reckoner::python", "This has a syntax error.");
        report(node, node, scope, reason);
        bindInside(node, scope, reason);
        if (node->kind == Kind::Error)
            declareInside(node, scope);
        return Flow::Next;
    }
    switch (node->kind) {
    case Kind::ExpressionStatement: {
        const Node *expression = node->first;
        if (!expression)
            return Flow::Next;
        if (expression->kind == Kind::Assignment)
            assignment(expression, scope);
        else if (expression->kind == Kind::AugmentedAssignment)
            augmentedAssignment(expression, scope);
        else if (expression->kind != Kind::String)
            for (; expression && !raising(); expression = expression->next) {
                const Value value = evaluate(expression, scope);
                // A call of what is not known may do anything.
                if (expression->kind != Kind::Call || callDepth == 0 || raising())
                    continue;
                const OperationData *item = value.call() ? value.call()->callee.operation() : nullptr;
                if (value.opaque())
                    report(node, node, scope, value.opaque()->reason);
                else if (item && item->op == QLatin1String("[]"))
                    report(
                        node, node, scope,
                        QCoreApplication::translate("reckoner::python", "What is called here is not known."));
            }
        return Flow::Next;
    }
    case Kind::ImportStatement:
        import(node, scope);
        return Flow::Next;
    case Kind::ImportFrom:
        importFrom(node, scope);
        return Flow::Next;
    case Kind::If:
        return ifStatement(node, scope);
    case Kind::For:
        return forStatement(node, scope);
    case Kind::While:
        return whileStatement(node, scope);
    case Kind::Try:
        return tryStatement(node, scope);
    case Kind::With:
        return withStatement(node, scope);
    case Kind::Match:
        return matchStatement(node, scope);
    case Kind::FunctionDefinition:
        functionDefinition(node, scope, {});
        return Flow::Next;
    case Kind::ClassDefinition:
        classDefinition(node, scope, {});
        return Flow::Next;
    case Kind::DecoratedDefinition:
        decoratedDefinition(node, scope);
        return Flow::Next;
    case Kind::Return: {
        Value value = node->first ? evaluate(node->first, scope) : Value();
        if (!raising()) {
            Scope *function = &scope;
            while (function->type == Scope::Type::Comprehension && function->parent)
                function = function->parent.get();
            function->returned = std::move(value);
        }
        return Flow::Return;
    }
    case Kind::Raise:
        return raiseStatement(node, scope);
    case Kind::Break:
        return Flow::Break;
    case Kind::Continue:
        return Flow::Continue;
    case Kind::Delete:
        for (const Node *target = node->first; target; target = target->next)
            deleteTarget(target, scope);
        return Flow::Next;
    case Kind::Global:
        for (const Node *name = node->first; name; name = name->next)
            scope.globals << name->name;
        return Flow::Next;
    case Kind::Nonlocal:
        for (const Node *name = node->first; name; name = name->next)
            scope.nonlocals << name->name;
        return Flow::Next;
    case Kind::TypeAlias: {
        const Node *name = node->first;
        const Node *value = name ? name->next : nullptr;
        if (value && name->first) {
            const Node *bound = name->first->kind == Kind::GenericType ? name->first->first : name->first;
            if (bound && bound->kind == Kind::Identifier)
                bind(bound->name, annotation(value, scope), scope, node);
        }
        return Flow::Next;
    }
    case Kind::Block:
        return executeBody(node->first, scope);
    case Kind::Exec:
        return undecided(
            node, scope,
            QCoreApplication::translate("reckoner::python", "Text that is executed is not read."));
    default: // pass, assert, print, from __future__ import
        return Flow::Next;
    }
}

void Interpreter::Private::assignment(const Node *node, Scope &scope)
{
    const Node *left = node->child(Field::Left);
    const Node *type = node->child(Field::Type);
    const Node *right = node->child(Field::Right);
    if (!left)
        return;
    // a = b = value: the right side of an assignment is an assignment.
    std::vector<const Node *> targets{left};
    while (right && right->kind == Kind::Assignment) {
        if (const Node *inner = right->child(Field::Left))
            targets.push_back(inner);
        right = right->child(Field::Right);
    }
    Value value;
    const size_t asked = consulted.size();
    if (right) {
        value = evaluate(right, scope);
        if (raising())
            return;
    }
    if (consulted.size() > asked && (scope.type == Scope::Type::Class || scope.type == Scope::Type::Module)) {
        const void *holder =
            scope.type == Scope::Type::Class ? static_cast<const void *>(scope.type_.get()) : scope.module;
        for (const Node *target : targets)
            if (target->kind == Kind::Identifier)
                rests(holder, target->name, asked);
    }
    if (scope.type == Scope::Type::Class && type && left->kind == Kind::Identifier) {
        Member &member = addMember(scope, left->name, node);
        member.value = std::move(value);
        member.hasValue = right != nullptr;
        member.hasAnnotation = true;
        member.annotationText = scope.source->text(type);
        pendingAnnotations.push_back(
            {scope.type_, scope.type_->members.size() - 1, type, scope.shared_from_this()});
        return;
    }
    if (!right) {
        // `name: X` binds nothing, but a module's bare annotation may be all there is of a name.
        return;
    }
    for (const Node *target : targets)
        assign(target, value, scope);
}

void Interpreter::Private::augmentedAssignment(const Node *node, Scope &scope)
{
    const Node *left = node->child(Field::Left);
    const Node *op = node->child(Field::Operator);
    const Node *right = node->child(Field::Right);
    if (!left || !op || !right)
        return;
    const Value before = evaluate(left, scope);
    const Value operand = evaluate(right, scope);
    if (raising())
        return;
    const QString name = op->name.left(op->name.size() - 1);
    // In place for what is shared.
    if (ListData *list = before.list();
        list && list->type == ListData::Type::List && name == QLatin1String("+")) {
        if (const auto more = iterate(operand, scope.source->place(node));
            more && list->items.size() + more->size() < maximumItems) {
            list->items.insert(list->items.end(), more->begin(), more->end());
            grows(before);
            assign(left, before, scope);
            return;
        }
    }
    if (DictData *dict = before.dict(); dict && name == QLatin1String("|")) {
        Arguments arguments;
        arguments.positional.push_back(operand);
        if (dictMethod(*dict, before, QStringLiteral("update"), arguments, scope.source->place(node)))
            return;
    }
    assign(left, binary(name, before, operand, scope.source->place(node)), scope);
}

Flow Interpreter::Private::raiseStatement(const Node *node, Scope &scope)
{
    const Place place = scope.source->place(node);
    if (!node->first) {
        if (!m_handled.empty())
            m_raised = m_handled.back();
        else
            raise(QStringLiteral("RuntimeError"), QStringLiteral("No active exception to reraise"), place);
        return Flow::Raise;
    }
    const Value value = evaluate(node->first, scope);
    if (raising())
        return Flow::Raise;
    Raised raised;
    raised.place = place;
    raised.value = value;
    QString buffer;
    if (const CallData *call = value.call()) {
        raised.name = lastPart(call->callee.dotted(), buffer);
        if (!call->arguments.positional.empty())
            raised.message = toText(call->arguments.positional.front()).value_or(QString());
    } else if (const InstanceData *instance = value.instance()) {
        raised.name = instance->type->name;
    } else if (const ClassData *type = value.klass()) {
        raised.name = type->name;
    } else {
        raised.name = lastPart(value.dotted(), buffer);
    }
    if (raised.name.isEmpty())
        raised.name = QStringLiteral("Exception");
    m_raised = raised;
    return Flow::Raise;
}

void Interpreter::Private::deleteTarget(const Node *node, Scope &scope)
{
    switch (node->kind) {
    case Kind::Identifier:
        unbind(node->name, scope);
        return;
    case Kind::ExpressionList:
    case Kind::Tuple:
    case Kind::List:
    case Kind::Parenthesized:
        for (const Node *child = node->first; child; child = child->next)
            deleteTarget(child, scope);
        return;
    case Kind::Attribute: {
        const Value base = evaluate(node->child(Field::Object), scope);
        const QString name = node->child(Field::Attribute)->name;
        if (InstanceData *instance = base.instance(); instance && !instance->type->isEnum)
            std::erase_if(instance->attributes, [&](const auto &entry) { return entry.first == name; });
        else if (ClassData *type = base.klass())
            std::erase_if(type->members, [&](const Member &member) { return member.name == name; });
        return;
    }
    case Kind::Subscript: {
        const Value base = evaluate(node->child(Field::Value), scope);
        const Node *index = node->child(Field::Subscript);
        if (!index || index->kind == Kind::Slice || raising())
            return;
        Arguments arguments;
        arguments.positional.push_back(evaluate(index, scope));
        if (base.dict() || base.list())
            callMethod(base, QStringLiteral("pop"), arguments, scope.source->place(node));
        return;
    }
    default:
        return;
    }
}

} // namespace reckoner::python
