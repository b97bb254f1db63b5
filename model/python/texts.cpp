// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

#include <QCoreApplication>

namespace reckoner::python {

namespace {

// Node::state of a string: what its prefix says.
enum StringState : qint8 { Unseen, PlainText, Bytes, Formatted, RawFormatted, Undecodable };

struct Prefix
{
    bool raw = false;
    bool bytes = false;
    bool formatted = false;
};

Prefix prefixOf(const Node *node, const Source &source)
{
    Prefix prefix;
    if (!node->first || node->first->kind != Kind::StringStart)
        return prefix;
    for (const char letter : source.bytes(node->first)) {
        if (letter == 'r' || letter == 'R')
            prefix.raw = true;
        else if (letter == 'b' || letter == 'B')
            prefix.bytes = true;
        else if (letter == 'f' || letter == 'F' || letter == 't' || letter == 'T')
            prefix.formatted = true;
    }
    return prefix;
}

QByteArrayView innerText(const Node *node, const Source &source)
{
    const Node *start = node->first;
    const Node *end = start;
    while (end && end->kind != Kind::StringEnd)
        end = end->next;
    if (!start || !end)
        return {};
    return QByteArrayView(source.text()).sliced(start->end, end->start - start->end);
}

} // namespace

Value Interpreter::Private::stringLiteral(const Node *node, Scope &scope)
{
    if (node->state == Unseen) {
        const Prefix prefix = prefixOf(node, *scope.source);
        if (prefix.formatted) {
            node->state = prefix.raw ? RawFormatted : Formatted;
        } else if (prefix.bytes) {
            node->state = Bytes;
        } else {
            node->state = PlainText;
            const QByteArrayView inner = innerText(node, *scope.source);
            // Short texts are mostly names of tables and columns, which come again and again.
            if (inner.size() <= 40 && inner.indexOf('\\') < 0 && inner.indexOf('\r') < 0)
                node->name = names.intern(inner);
            else if (const std::optional<QString> text = decodeString(inner, prefix.raw))
                node->name = *text;
            else
                node->state = Undecodable;
        }
    }
    if (node->state == PlainText) {
        if (inAnnotation)
            return annotationText(node->name, scope, scope.source->place(node));
        return Value(node->name);
    }
    if (node->state == Bytes) {
        const Prefix prefix = prefixOf(node, *scope.source);
        return Value(decodeBytes(innerText(node, *scope.source), prefix.raw));
    }
    if (node->state == Undecodable)
        return Value::unknown(
            QCoreApplication::translate("reckoner::python", "An escape in the text is not known."),
            scope.source->place(node), scope.source->excerpt(node));
    return formattedString(node, scope);
}

Value Interpreter::Private::formattedString(const Node *node, Scope &scope)
{
    const bool raw = node->state == RawFormatted;
    QString text;
    bool known = true;
    QStringList pieces;
    QString piece;
    const auto addText = [&](QByteArrayView view) {
        const std::optional<QString> decoded = decodeString(view, raw);
        known = known && decoded;
        QString part = decoded.value_or(QString());
        part.replace(QLatin1String("{{"), QLatin1String("{"))
            .replace(QLatin1String("}}"), QLatin1String("}"));
        text += part;
        piece += part;
    };
    quint32 at = node->first ? node->first->end : node->start;
    const auto addUpTo = [&](quint32 end) {
        if (end > at)
            addText(QByteArrayView(scope.source->text()).sliced(at, end - at));
    };
    for (const Node *part = node->first; part; part = part->next) {
        if (part->kind == Kind::StringEnd) {
            addUpTo(part->start);
            break;
        }
        if (part->kind != Kind::Interpolation)
            continue;
        addUpTo(part->start);
        at = part->end;
        const Value value = evaluate(part->child(Field::Expression), scope);
        if (raising())
            return {};
        std::optional<QString> shown;
        QString specification;
        bool hasSpecification = false;
        if (const Node *format = part->child(Field::FormatSpecifier)) {
            hasSpecification = true;
            quint32 from = format->start + 1; // behind the colon
            for (const Node *nested = format->first; nested; nested = nested->next) {
                if (nested->kind != Kind::FormatExpression && nested->kind != Kind::Interpolation)
                    continue;
                specification += QString::fromUtf8(
                    QByteArrayView(scope.source->text()).sliced(from, nested->start - from));
                const Node *inner = nested->child(Field::Expression);
                specification +=
                    toText(evaluate(inner ? inner : nested->first, scope)).value_or(QStringLiteral("?"));
                from = nested->end;
            }
            specification +=
                QString::fromUtf8(QByteArrayView(scope.source->text()).sliced(from, format->end - from));
        }
        if (const Node *conversion = part->child(Field::TypeConversion)) {
            const QByteArrayView letter = scope.source->bytes(conversion);
            shown = letter == QByteArrayView("!s") ? toText(value) : toRepr(value);
            if (shown && hasSpecification)
                shown = formatValue(Value(*shown), specification);
        } else {
            shown = formatValue(value, specification);
        }
        // f"{name=}" shows the expression too.
        if (const Node *expression = part->child(Field::Expression)) {
            const QByteArrayView tail =
                QByteArrayView(scope.source->text()).sliced(expression->end, part->end - expression->end);
            if (!tail.isEmpty() && tail.trimmed().startsWith('=')) {
                shown = toRepr(value);
                if (shown)
                    shown = scope.source->text(expression) + QLatin1Char('=') + *shown;
            }
        }
        if (shown) {
            text += *shown;
            piece += *shown;
        } else {
            known = false;
            if (!piece.isEmpty())
                pieces << std::exchange(piece, QString());
            if (const OpaqueData *unknown = value.opaque())
                pieces << unknown->strings;
        }
    }
    if (known && text.size() < maximumText)
        return Value(text);
    if (!piece.isEmpty())
        pieces << piece;
    return Value::unknown(QCoreApplication::translate("reckoner::python", "A part of the text is not known."),
                          scope.source->place(node), scope.source->excerpt(node), pieces);
}

Value Interpreter::Private::concatenatedString(const Node *node, Scope &scope)
{
    if (inAnnotation) {
        const bool before = std::exchange(inAnnotation, false);
        const Value value = concatenatedString(node, scope);
        inAnnotation = before;
        return value.string() ? annotationText(*value.string(), scope, scope.source->place(node)) : value;
    }
    if (node->state == PlainText)
        return Value(node->name);
    QString text;
    QByteArray bytes;
    bool isBytes = false;
    bool known = true;
    bool literal = true;
    QStringList pieces;
    for (const Node *part = node->first; part; part = part->next) {
        if (part->kind != Kind::String)
            continue;
        const Value value = stringLiteral(part, scope);
        if (raising())
            return {};
        literal = literal && part->state == PlainText;
        if (const QString *string = value.string()) {
            text += *string;
            pieces << *string;
        } else if (const QByteArray *some = value.as<QByteArray>()) {
            isBytes = true;
            bytes += *some;
        } else {
            known = false;
            if (const OpaqueData *unknown = value.opaque())
                pieces << unknown->strings;
        }
    }
    if (!known)
        return Value::unknown(
            QCoreApplication::translate("reckoner::python", "A part of the text is not known."),
            scope.source->place(node), scope.source->excerpt(node), pieces);
    if (isBytes)
        return Value(bytes);
    if (literal) {
        node->name = text;
        node->state = PlainText;
    }
    return Value(text);
}

} // namespace reckoner::python
