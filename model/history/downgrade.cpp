// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/downgrade.h"

#include "model/python/function.h"

#include <QSet>

namespace reckoner {

using namespace python;

namespace {

/// A call that tells a person something and does nothing else.
bool onlySays(const Node *call, const Source &source)
{
    static const QSet<QByteArray> loggers{"log", "logger", "logging", "LOG", "LOGGER", "warnings"};
    static const QSet<QByteArray> levels{"debug", "info",     "warning",  "warn",
                                         "error", "critical", "exception"};
    const Node *callee = call->child(Field::Function);
    if (!callee)
        return false;
    if (callee->kind == Kind::Identifier)
        return source.bytes(callee) == "print";
    const Node *object = callee->kind == Kind::Attribute ? callee->child(Field::Object) : nullptr;
    const Node *method = callee->kind == Kind::Attribute ? callee->child(Field::Attribute) : nullptr;
    return object && method && loggers.contains(source.bytes(object).toByteArray()) &&
           levels.contains(source.bytes(method).toByteArray());
}

bool doesNothing(const Node *statement, const Source &source)
{
    switch (statement->kind) {
    case Kind::Pass:
    case Kind::ImportStatement:
    case Kind::ImportFrom:
    case Kind::Print:
        return true;
    case Kind::Return:
        return !statement->first || statement->first->kind == Kind::None;
    case Kind::ExpressionStatement:
        break;
    default:
        return false;
    }
    const Node *expression = statement->first;
    if (!expression || expression->next)
        return false;
    return expression->kind == Kind::String || expression->kind == Kind::ConcatenatedString ||
           expression->kind == Kind::Ellipsis ||
           (expression->kind == Kind::Call && onlySays(expression, source));
}

bool refuses(const Node *statement)
{
    return statement->kind == Kind::Raise ||
           (statement->kind == Kind::Assert && statement->first && statement->first->kind == Kind::False);
}

Downgrade readBody(const Node *body, const Source &source)
{
    for (const Node *statement = body->first; statement; statement = statement->next) {
        if (refuses(statement))
            return Downgrade::Raises;
        if (!doesNothing(statement, source))
            return Downgrade::There;
        if (statement->kind == Kind::Return)
            break;
    }
    return Downgrade::Empty;
}

} // namespace

std::pair<Downgrade, Place> downgradeOf(const Module &script)
{
    const Value *value = script.global(QStringLiteral("downgrade"));
    if (!value || value->isNone())
        return {script.problems.empty() && script.opaque.empty() ? Downgrade::Absent : Downgrade::Unknown,
                {}};
    const FunctionData *function = value->function();
    if (!function || function->type != FunctionData::Type::Plain || !function->decorators.empty())
        return {Downgrade::Unknown, {}};
    if (!function->definition)
        return {Downgrade::Unknown, {}};
    const Node *body = function->definition->child(Field::Body);
    if (function->definition->broken)
        return {Downgrade::Unknown, function->place};
    // A lambda's body is an expression: somebody went out of their way to write it.
    if (!body || body->kind != Kind::Block)
        return {Downgrade::There, function->place};
    return {readBody(body, *function->source), function->place};
}

} // namespace reckoner
