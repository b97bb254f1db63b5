// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QCoreApplication>

namespace reckoner::python {

Value Interpreter::Private::annotation(const Node *node, Scope &scope)
{
    const bool before = std::exchange(inAnnotation, true);
    Value value = evaluate(node, scope);
    inAnnotation = before;
    m_raised.reset();
    return value;
}

Value Interpreter::Private::annotationText(const QString &text, Scope &scope, const Place &place)
{
    const QByteArray bytes = '(' + text.trimmed().toUtf8() + ')';
    const auto source = Source::parse(bytes, place.file, names);
    const Node *root = source->root();
    const Node *statement = root->first;
    if (root->broken || !statement || statement->kind != Kind::ExpressionStatement || !statement->first)
        return Value::unknown(
            QCoreApplication::translate("reckoner::python", "This text is no expression of Python."), place,
            text);
    kept.push_back(source);
    auto inner = std::make_shared<Scope>();
    inner->type = Scope::Type::Comprehension;
    inner->module = scope.module;
    inner->source = source;
    // A class body's names are seen by its annotations.
    inner->parent = scope.type == Scope::Type::Module ? nullptr : scope.shared_from_this();
    if (scope.type == Scope::Type::Class) {
        for (const Member &member : scope.type_->members)
            if (member.hasValue)
                inner->names.emplace_back(member.name, member.value);
        inner->parent = scope.parent;
    }
    return annotation(statement->first, *inner);
}

void Interpreter::Private::finishAnnotations()
{
    while (!pendingAnnotations.empty()) {
        const auto pending = std::exchange(pendingAnnotations, {});
        ++loadDepth;
        for (const PendingAnnotation &entry : pending) {
            const QString text = entry.scope->source->text(entry.node);
            Value value = annotation(entry.node, *entry.scope);
            if (entry.member >= entry.type->members.size())
                continue;
            Member &member = entry.type->members[entry.member];
            if (member.hasAnnotation && member.annotationText == text)
                member.annotation = std::move(value);
        }
        --loadDepth;
        resolveDeferred();
    }
}

} // namespace reckoner::python
