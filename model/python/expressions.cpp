// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QCoreApplication>

namespace reckoner::python {

Value Interpreter::Private::evaluate(const Node *node, Scope &scope)
{
    if (!node)
        return {};
    if (raising())
        return {};
    if (depth > maximumDepth || !spend())
        return opaque(exhausted
                          ? QCoreApplication::translate("reckoner::python", "Reading this takes too long.")
                          : QCoreApplication::translate("reckoner::python", "This is nested too deeply."),
                      node, scope);
    ++depth;
    Value value = evaluateKind(node, scope);
    --depth;
    return value;
}

Value Interpreter::Private::evaluateKind(const Node *node, Scope &scope)
{
    switch (node->kind) {
    case Kind::Identifier:
        return lookup(node->name, scope, node);
    case Kind::Attribute: {
        const Node *object = node->child(Field::Object);
        const Node *name = node->child(Field::Attribute);
        if (!object || !name)
            break;
        const Value base = evaluate(object, scope);
        return raising() ? Value() : attribute(base, name->name, scope.source->place(node));
    }
    case Kind::Call:
        return callExpression(node, scope);
    case Kind::String:
        return stringLiteral(node, scope);
    case Kind::ConcatenatedString:
        return concatenatedString(node, scope);
    case Kind::Integer:
    case Kind::Float:
        return number(node, scope);
    case Kind::True:
        return Value(true);
    case Kind::False:
        return Value(false);
    case Kind::None:
        return {};
    case Kind::Ellipsis:
        return Value(Symbol{QStringLiteral("builtins.Ellipsis")});
    case Kind::Parenthesized:
    case Kind::Type:
    case Kind::Await:
    case Kind::ListSplat:
        return evaluate(node->first, scope);
    case Kind::List:
    case Kind::ListPattern:
        return sequence(node, scope, ListData::Type::List);
    case Kind::Tuple:
    case Kind::TuplePattern:
    case Kind::ExpressionList:
    case Kind::PatternList:
        return sequence(node, scope, ListData::Type::Tuple);
    case Kind::Set:
        return sequence(node, scope, ListData::Type::Set);
    case Kind::Dictionary:
        return dictionary(node, scope);
    case Kind::ListComprehension:
    case Kind::SetComprehension:
    case Kind::DictionaryComprehension:
    case Kind::GeneratorExpression:
        return comprehension(node, scope);
    case Kind::Subscript:
        return subscript(node, scope);
    case Kind::BinaryOperator: {
        const Node *op = node->child(Field::Operator);
        const Node *left = node->child(Field::Left);
        const Node *right = node->child(Field::Right);
        if (!op || !left || !right)
            break;
        const Value first = evaluate(left, scope);
        const Value second = evaluate(right, scope);
        return raising() ? Value() : binary(op->name, first, second, scope.source->place(node));
    }
    case Kind::UnaryOperator: {
        const Node *op = node->child(Field::Operator);
        const Node *argument = node->child(Field::Argument);
        if (!op || !argument)
            break;
        const Value operand = evaluate(argument, scope);
        const QString name = op->name == QLatin1String("-")   ? QStringLiteral("neg")
                             : op->name == QLatin1String("+") ? QStringLiteral("pos")
                                                              : op->name;
        return raising() ? Value() : unary(name, operand, scope.source->place(node));
    }
    case Kind::NotOperator: {
        const Value operand = evaluate(node->child(Field::Argument), scope);
        if (raising())
            return {};
        const auto answer = truth(operand, scope.source->place(node));
        return answer ? Value(!*answer)
                      : operation(QStringLiteral("not"), {operand}, scope.source->place(node));
    }
    case Kind::BooleanOperator:
        return booleanOperator(node, scope);
    case Kind::Comparison:
        return comparison(node, scope);
    case Kind::Conditional: {
        const Node *yes = node->first;
        const Node *condition = yes ? yes->next : nullptr;
        const Node *no = condition ? condition->next : nullptr;
        if (!no)
            break;
        const size_t asked = consulted.size();
        const Value test = evaluate(condition, scope);
        if (raising())
            return {};
        const auto answer = truth(test, scope.source->place(condition));
        if (answer && consulted.size() == asked)
            return evaluate(*answer ? yes : no, scope);
        return opaque(QCoreApplication::translate("reckoner::python", "The condition is not known."), node,
                      scope);
    }
    case Kind::NamedExpression: {
        const Node *name = node->child(Field::Name);
        Value value = evaluate(node->child(Field::Value), scope);
        Scope *target = &scope;
        while (target->type == Scope::Type::Comprehension && target->parent)
            target = target->parent.get();
        if (name && !raising())
            bind(name->name, value, *target, node);
        return value;
    }
    case Kind::Lambda:
        return lambda(node, scope);
    case Kind::Yield:
        return yieldValue(node, scope);
    case Kind::GenericType: {
        // `Mapped[int]` in an annotation: a name and its type parameters.
        const Node *name = node->first;
        const Node *list = name ? name->next : nullptr;
        if (!list)
            break;
        const Value base = evaluate(name, scope);
        std::vector<Value> indexes;
        for (const Node *part = list->first; part; part = part->next)
            indexes.push_back(evaluate(part, scope));
        return subscriptOf(base, indexes.size() == 1 ? indexes.front() : Value::tuple(std::move(indexes)),
                           scope.source->place(node));
    }
    case Kind::UnionType: {
        const Node *left = node->first;
        return left && left->next ? binary(QStringLiteral("|"), evaluate(left, scope),
                                           evaluate(left->next, scope), scope.source->place(node))
                                  : Value();
    }
    case Kind::MemberType: {
        const Node *base = node->first;
        if (!base || !base->next)
            break;
        return attribute(evaluate(base, scope), base->next->name, scope.source->place(node));
    }
    case Kind::Assignment: { // the value of `a = b = c`
        assignment(node, scope);
        const Node *left = node->child(Field::Left);
        return left ? evaluate(left, scope) : Value();
    }
    default:
        break;
    }
    return opaque(QCoreApplication::translate("reckoner::python", "This expression was not understood."),
                  node, scope);
}

Value Interpreter::Private::number(const Node *node, Scope &scope)
{
    QByteArray text = scope.source->bytes(node).toByteArray();
    text.replace("_", "");
    bool ok = false;
    if (node->kind == Kind::Integer) {
        const QByteArray lower = text.toLower();
        qint64 value = 0;
        if (lower.startsWith("0x"))
            value = lower.mid(2).toLongLong(&ok, 16);
        else if (lower.startsWith("0o"))
            value = lower.mid(2).toLongLong(&ok, 8);
        else if (lower.startsWith("0b"))
            value = lower.mid(2).toLongLong(&ok, 2);
        else
            value = lower.toLongLong(&ok, 10);
        if (ok)
            return Value(value);
        return opaque(QCoreApplication::translate("reckoner::python", "This number does not fit 64 bits."),
                      node, scope);
    }
    const double value = text.toDouble(&ok);
    if (ok)
        return Value(value);
    return opaque(QCoreApplication::translate("reckoner::python", "This number is not understood."), node,
                  scope);
}

Value Interpreter::Private::booleanOperator(const Node *node, Scope &scope)
{
    const Node *op = node->child(Field::Operator);
    const Node *leftNode = node->child(Field::Left);
    const Node *rightNode = node->child(Field::Right);
    if (!op || !leftNode || !rightNode)
        return {};
    const bool isAnd = op->name == QLatin1String("and");
    const Value left = evaluate(leftNode, scope);
    if (raising())
        return {};
    const auto answer = truth(left, scope.source->place(leftNode));
    if (answer)
        return *answer == isAnd ? evaluate(rightNode, scope) : left;
    const Value right = evaluate(rightNode, scope);
    if (raising())
        return {};
    return operation(isAnd ? QStringLiteral("and") : QStringLiteral("or"), {left, right},
                     scope.source->place(node));
}

Value Interpreter::Private::comparison(const Node *node, Scope &scope)
{
    const Node *operand = node->first;
    if (!operand)
        return {};
    const Place place = scope.source->place(node);
    Value left = evaluate(operand, scope);
    Value result;
    bool any = false;
    for (const Node *op = operand->next; op && op->next; op = op->next->next) {
        const Value right = evaluate(op->next, scope);
        if (raising())
            return {};
        const QString name = op->name == QLatin1String("<>") ? QStringLiteral("!=") : op->name.simplified();
        const Value link = compare(name, left, right, place);
        if (!any) {
            result = link;
        } else {
            result = operation(QStringLiteral("and"), {result, link}, place);
            if (const auto answer = truth(result, place))
                result = Value(*answer);
        }
        any = true;
        const auto holds = truth(link, place);
        if (holds && !*holds)
            return link;
        if (op->next->next && holds)
            any = false; // a link that holds adds nothing to the rest of the chain
        left = right;
    }
    return result;
}

Value Interpreter::Private::lambda(const Node *node, Scope &scope)
{
    auto function = std::make_shared<FunctionData>();
    function->name = QStringLiteral("<lambda>");
    function->place = scope.source->place(node);
    function->source = scope.source;
    function->definition = node;
    function->parameters = parameters(node->child(Field::Parameters), scope);
    function->module = scope.module->weak_from_this();
    if (scope.type != Scope::Type::Module) {
        function->closure = scope.shared_from_this();
        closures.push_back(function->closure);
    }
    return Value(std::shared_ptr<const FunctionData>(std::move(function)));
}

Value Interpreter::Private::yieldValue(const Node *node, Scope &scope)
{
    const Value value = evaluate(node->first, scope);
    if (raising() || yields.empty() || !yields.back())
        return {};
    const QByteArrayView text = scope.source->bytes(node);
    if (text.startsWith(QByteArrayView("yield from"))) {
        if (const auto items = iterate(value, scope.source->place(node)))
            for (const Value &item : *items)
                (*yields.back())(item);
        return {};
    }
    (*yields.back())(value);
    return {};
}

Value Interpreter::Private::callExpression(const Node *node, Scope &scope)
{
    const Node *function = node->child(Field::Function);
    const Node *list = node->child(Field::Arguments);
    if (!function || !list)
        return {};
    const Place place = scope.source->place(node);
    const size_t asked = consulted.size();
    const Value callee = evaluate(function, scope);
    if (raising())
        return {};
    if (const Symbol *symbol = callee.symbol()) {
        const bool module = symbol->dotted == QLatin1String("builtins.globals");
        if (module || symbol->dotted == QLatin1String("builtins.locals") ||
            (symbol->dotted == QLatin1String("builtins.vars") && !list->first)) {
            // As it is now; what is assigned to an item is bound (assign()).
            std::vector<std::pair<Value, Value>> items;
            const auto add = [&](const QString &name, const Value &value) {
                items.emplace_back(Value(name), value);
            };
            if (module || scope.type == Scope::Type::Module) {
                for (const auto &[name, value] : scope.module->globals)
                    add(name, value);
            } else if (scope.type == Scope::Type::Class) {
                for (const Member &member : scope.type_->members)
                    if (member.hasValue)
                        add(member.name, member.value);
            } else {
                for (const auto &[name, value] : scope.names)
                    add(name, value);
            }
            return Value::dict(std::move(items));
        }
        if (symbol->dotted == QLatin1String("builtins.super")) {
            Arguments given;
            arguments(list, scope, given);
            return superProxy(scope, given, place);
        }
    }
    Arguments given;
    if (!arguments(list, scope, given))
        return {};
    if (const OpaqueData *unknown = callee.opaque()) {
        QStringList strings = unknown->strings;
        QStringList calls;
        collect(list, *scope.source, strings, calls);
        return Value::unknown(unknown->reason, place, scope.source->excerpt(node), strings);
    }
    if (consulted.size() > asked)
        hooks->onAssumed(q, callee, q.assumptions(asked));
    return call(callee, given, place);
}

bool Interpreter::Private::arguments(const Node *list, Scope &scope, Arguments &out)
{
    if (list->kind == Kind::GeneratorExpression) {
        out.positional.push_back(evaluate(list, scope));
        return !raising();
    }
    for (const Node *node = list->first; node; node = node->next) {
        switch (node->kind) {
        case Kind::KeywordArgument: {
            const Node *name = node->child(Field::Name);
            if (name)
                out.keyword.emplace_back(name->name, evaluate(node->child(Field::Value), scope));
            break;
        }
        case Kind::ParenthesizedListSplat:
        case Kind::ListSplat: {
            const Node *inner = node->first;
            while (inner && inner->kind == Kind::Parenthesized)
                inner = inner->first;
            if (inner && inner->kind == Kind::ListSplat)
                inner = inner->first;
            const Value value = evaluate(inner, scope);
            if (raising())
                return false;
            if (const auto items = iterate(value, scope.source->place(node)))
                out.positional.insert(out.positional.end(), items->begin(), items->end());
            else
                out.complete = false;
            break;
        }
        case Kind::DictionarySplat: {
            const Value value = evaluate(node->first, scope);
            if (raising())
                return false;
            const DictData *dict = value.dict();
            if (!dict)
                out.complete = false;
            else
                for (const auto &[key, entry] : dict->items)
                    if (const QString *name = key.string())
                        out.keyword.emplace_back(*name, entry);
            break;
        }
        default:
            out.positional.push_back(evaluate(node, scope));
            break;
        }
        if (raising())
            return false;
    }
    return true;
}

} // namespace reckoner::python
