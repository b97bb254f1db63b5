// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QCoreApplication>

namespace reckoner::python {

Flow Interpreter::Private::matchStatement(const Node *node, Scope &scope)
{
    const Node *subjectNode = node->child(Field::Subject);
    const Node *body = node->child(Field::Body);
    if (!subjectNode || !body)
        return Flow::Next;
    const Value subject = evaluate(subjectNode, scope);
    if (raising())
        return Flow::Raise;
    const QString reason =
        QCoreApplication::translate("reckoner::python", "Which case is taken is not known.");
    for (const Node *entry = body->first; entry; entry = entry->next) {
        if (entry->kind != Kind::Case)
            continue;
        bool any = false;
        for (const Node *pattern = entry->first; pattern; pattern = pattern->next) {
            if (pattern->kind != Kind::CasePattern)
                continue;
            any = true;
            const auto fits = matches(pattern, subject, scope);
            if (!fits)
                return undecided(node, scope, reason);
            any = *fits;
            break;
        }
        if (!any)
            continue;
        if (const Node *guard = entry->child(Field::Guard); guard && guard->first) {
            const auto holds = truth(evaluate(guard->first, scope), scope.source->place(guard));
            if (raising())
                return Flow::Raise;
            if (!holds)
                return undecided(node, scope, reason);
            if (!*holds)
                continue;
        }
        return executeBlock(entry->child(Field::Consequence), scope);
    }
    return Flow::Next;
}

std::optional<bool> Interpreter::Private::matches(const Node *pattern, const Value &subject, Scope &scope)
{
    const Place place = scope.source->place(pattern);
    const auto equals = [&](const Value &value) -> std::optional<bool> {
        if (raising())
            return std::nullopt;
        return truth(compare(QStringLiteral("=="), subject, value, place), place);
    };
    switch (pattern->kind) {
    case Kind::CasePattern:
        if (!pattern->first) {
            const QByteArrayView text = scope.source->bytes(pattern);
            if (text == QByteArrayView("_"))
                return true;
            return std::nullopt;
        }
        return matches(pattern->first, subject, scope);
    case Kind::UnionPattern: {
        bool unknown = false;
        for (const Node *option = pattern->first; option; option = option->next) {
            const auto fits = matches(option, subject, scope);
            if (fits && *fits)
                return true;
            unknown = unknown || !fits;
        }
        return unknown ? std::nullopt : std::optional<bool>(false);
    }
    case Kind::DottedName: {
        const Node *first = pattern->first;
        if (!first)
            return std::nullopt;
        if (!first->next) { // a bare name takes everything
            if (first->name != QLatin1String("_"))
                bind(first->name, subject, scope, pattern);
            return true;
        }
        Value value = lookup(first->name, scope, first);
        for (const Node *part = first->next; part; part = part->next)
            value = attribute(value, part->name, place);
        return equals(value);
    }
    case Kind::AsPattern: {
        const auto fits = pattern->first ? matches(pattern->first, subject, scope) : std::nullopt;
        const Node *name = pattern->first ? pattern->first->next : nullptr;
        if (fits && *fits && name)
            assign(name, subject, scope);
        return fits;
    }
    case Kind::TuplePattern:
    case Kind::ListPattern: {
        const ListData *list = subject.list();
        if (!list || list->type == ListData::Type::Set)
            return isSymbolic(subject) ? std::nullopt : std::optional<bool>(false);
        size_t position = 0;
        for (const Node *part = pattern->first; part; part = part->next, ++position) {
            if (part->kind == Kind::CasePattern && part->first && part->first->kind == Kind::SplatPattern)
                return std::nullopt;
            if (position >= list->items.size())
                return false;
            const auto fits = matches(part, list->items[position], scope);
            if (!fits || !*fits)
                return fits;
        }
        return position == list->items.size();
    }
    case Kind::String:
    case Kind::ConcatenatedString:
    case Kind::Integer:
    case Kind::Float:
    case Kind::True:
    case Kind::False:
    case Kind::None:
    case Kind::UnaryOperator:
        return equals(evaluate(pattern, scope));
    default:
        return std::nullopt;
    }
}

} // namespace reckoner::python
