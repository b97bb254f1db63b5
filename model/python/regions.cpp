// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QCoreApplication>

namespace reckoner::python {

namespace {

/// What running a statement can do to the statements around it.
struct Exits
{
    bool returns = false;
    bool loops = false;
};

void findExits(const Node *node, bool inLoop, Exits &exits, int depth)
{
    if (depth > 200)
        return;
    switch (node->kind) {
    case Kind::FunctionDefinition:
    case Kind::ClassDefinition:
    case Kind::Lambda:
        return;
    case Kind::Return:
        exits.returns = true;
        return;
    case Kind::Break:
    case Kind::Continue:
        exits.loops = exits.loops || !inLoop;
        return;
    case Kind::For:
    case Kind::While:
        inLoop = true;
        break;
    default:
        break;
    }
    for (const Node *child = node->first; child; child = child->next)
        findExits(child, inLoop, exits, depth + 1);
}

QString calleeText(const Node *node, const Source &source)
{
    const QByteArrayView text = source.bytes(node);
    return text.size() > 200 ? QString() : QString::fromUtf8(text).simplified();
}

} // namespace

Value Interpreter::Private::opaque(const QString &reason, const Node *node, Scope &scope)
{
    QStringList strings;
    QStringList calls;
    collect(node, *scope.source, strings, calls);
    return Value::unknown(reason, scope.source->place(node), scope.source->excerpt(node), strings);
}

/// The strings and calls below a node, in order; an explicit stack, since this is also for what nests too
/// deeply.
void Interpreter::Private::collect(const Node *node, const Source &source, QStringList &strings,
                                   QStringList &calls)
{
    constexpr qsizetype limit = 2000;
    std::vector<const Node *> stack{node};
    while (!stack.empty() && strings.size() + calls.size() < limit) {
        const Node *at = stack.back();
        stack.pop_back();
        if (at != node && at->next)
            stack.push_back(at->next);
        if (at->kind == Kind::StringContent) {
            strings << decodeString(source.bytes(at), false).value_or(QString::fromUtf8(source.bytes(at)));
            continue;
        }
        if (at->kind == Kind::Call) {
            const QString text = at->first ? calleeText(at->first, source) : QString();
            if (!text.isEmpty())
                calls << text;
        }
        if (at->first)
            stack.push_back(at->first);
    }
}

void Interpreter::Private::report(const Node *first, const Node *last, Scope &scope, const QString &reason)
{
    OpaqueRegion region;
    region.reason = reason;
    region.text = scope.source->excerpt(first);
    region.place = scope.source->place(first);
    region.lastLine = last->lastLine;
    for (const Node *node = first; node; node = node == last ? nullptr : node->next) {
        const Node *body = node->kind == Kind::For ? node->child(Field::Body) : nullptr;
        if (!body)
            collect(node, *scope.source, region.strings, region.calls);
        // What a loop goes through has been evaluated, and names no object: its body counts.
        for (; body; body = body->next)
            collect(body, *scope.source, region.strings, region.calls);
    }
    Scope *at = &scope;
    while (at->type == Scope::Type::Comprehension && at->parent)
        at = at->parent.get();
    if (at->type == Scope::Type::Class && at->type_)
        at->type_->opaqueParts.push_back(
            Value::unknown(region.reason, region.place, region.text, region.strings));
    else if (callDepth > 0 && at->type != Scope::Type::Module)
        hooks->onOpaque(q, region);
    else
        scope.module->opaque.push_back(std::move(region));
}

Flow Interpreter::Private::undecided(const Node *node, Scope &scope, const QString &reason)
{
    report(node, node, scope, reason);
    if (scope.type == Scope::Type::Module || scope.type == Scope::Type::Class)
        declareInside(node, scope);
    bindInside(node, scope, reason);
    Exits exits;
    findExits(node, false, exits, 0);
    if (scope.type == Scope::Type::Module || scope.type == Scope::Type::Class)
        return Flow::Next;
    return exits.returns ? Flow::Undecided : exits.loops ? Flow::UndecidedLoop : Flow::Next;
}

/// Names that a statement would have bound are unknown from here on.
void Interpreter::Private::bindInside(const Node *root, Scope &scope, const QString &reason)
{
    std::vector<const Node *> stack{root};
    const Value unknown = opaque(reason, root, scope);
    const auto bindTargets = [&](const Node *target, const Node *statement) {
        std::vector<const Node *> targets{target};
        while (!targets.empty()) {
            const Node *at = targets.back();
            targets.pop_back();
            if (at->kind == Kind::Attribute || at->kind == Kind::Subscript)
                continue;
            if (at->kind == Kind::Identifier)
                bind(at->name, unknown, scope, statement);
            for (const Node *child = at->first; child; child = child->next)
                targets.push_back(child);
        }
    };
    const bool isTop = scope.type == Scope::Type::Module || scope.type == Scope::Type::Class;
    while (!stack.empty()) {
        const Node *node = stack.back();
        stack.pop_back();
        switch (node->kind) {
        case Kind::Assignment:
        case Kind::AugmentedAssignment:
            // The body of a class has read these as conditional members.
            if (const Node *left = node->child(Field::Left);
                left && !(scope.type == Scope::Type::Class && scope.type_->member(left->name) &&
                          scope.type_->member(left->name)->conditional))
                bindTargets(left, node);
            break;
        case Kind::For:
            if (const Node *left = node->child(Field::Left))
                bindTargets(left, node);
            break;
        case Kind::NamedExpression:
            if (const Node *name = node->child(Field::Name))
                bindTargets(name, node);
            break;
        case Kind::AsPatternTarget:
            bindTargets(node, node);
            break;
        case Kind::FunctionDefinition:
        case Kind::ClassDefinition:
            if (!isTop)
                if (const Node *name = node->child(Field::Name))
                    bind(name->name, unknown, scope, node);
            continue;
        case Kind::ImportStatement:
            if (!isTop)
                import(node, scope);
            continue;
        case Kind::ImportFrom:
            if (!isTop)
                importFrom(node, scope);
            continue;
        case Kind::Lambda:
        case Kind::ListComprehension:
        case Kind::SetComprehension:
        case Kind::DictionaryComprehension:
        case Kind::GeneratorExpression:
            continue;
        default:
            break;
        }
        // Reversed, so that of two bindings the later one in the text wins.
        const auto size = static_cast<qsizetype>(stack.size());
        for (const Node *child = node->first; child; child = child->next)
            stack.push_back(child);
        std::reverse(stack.begin() + size, stack.end());
    }
}

/// Imports, classes and functions under an unknown condition of a module or class are read all the same, for
/// names that have no meaning yet; in a class also what is assigned, as conditional members.
void Interpreter::Private::declareInside(const Node *root, Scope &scope)
{
    const auto isBound = [&](const Node *name) {
        if (!name)
            return true;
        if (scope.type == Scope::Type::Class)
            return scope.type_->member(name->name) != nullptr;
        return scope.module->global(name->name) != nullptr;
    };
    const bool before = std::exchange(scope.conditional, true);
    for (const Node *node = root->first; node; node = node->next) {
        if (raising())
            m_raised.reset();
        switch (node->kind) {
        case Kind::ImportStatement:
        case Kind::ImportFrom: {
            bool known = true;
            for (const Node *entry = node->first; entry; entry = entry->next) {
                if (entry->field == Field::ModuleName)
                    continue;
                const Node *bound =
                    entry->kind == Kind::AliasedImport ? entry->child(Field::Alias) : entry->first;
                known = known && isBound(bound);
            }
            if (!known)
                execute(node, scope);
            break;
        }
        case Kind::FunctionDefinition:
        case Kind::ClassDefinition:
            if (!isBound(node->child(Field::Name)))
                execute(node, scope);
            break;
        case Kind::DecoratedDefinition: {
            const Node *definition = node->child(Field::Definition);
            if (definition && !isBound(definition->child(Field::Name)))
                execute(node, scope);
            break;
        }
        case Kind::ExpressionStatement:
            if (scope.type == Scope::Type::Class && node->first && node->first->kind == Kind::Assignment) {
                const Node *left = node->first->child(Field::Left);
                if (left && left->kind == Kind::Identifier && !isBound(left))
                    execute(node, scope);
            }
            break;
        case Kind::Block:
        case Kind::If:
        case Kind::Elif:
        case Kind::Else:
        case Kind::Try:
        case Kind::Except:
        case Kind::Finally:
        case Kind::With:
        case Kind::Error:
            if (depth < maximumDepth) {
                ++depth;
                declareInside(node, scope);
                --depth;
            }
            break;
        default:
            break;
        }
    }
    m_raised.reset();
    scope.conditional = before;
}

} // namespace reckoner::python
