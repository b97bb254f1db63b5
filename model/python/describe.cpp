// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/evaluator.h"

namespace reckoner::python {

namespace {

/// Writes a value as source text, and stops once there is more than anybody wants to see.
class Writer
{
public:
    explicit Writer(int limit)
        : m_limit(limit)
    {
    }

    void write(const Value &value, int level = 0)
    {
        if (text.size() > m_limit)
            return;
        if (level > 20) {
            text += QChar(0x2026);
            return;
        }
        if (value.isNone()) {
            text += QLatin1String("None");
        } else if (const bool *boolean = value.boolean()) {
            text += *boolean ? QLatin1String("True") : QLatin1String("False");
        } else if (const qint64 *integer = value.integer()) {
            text += QString::number(*integer);
        } else if (const double *real = value.real()) {
            const QString number = QString::number(*real, 'g', 15);
            text += number.contains(QLatin1Char('.')) || number.contains(QLatin1Char('e')) ||
                            number.contains(QLatin1Char('n'))
                        ? number
                        : number + QLatin1String(".0");
        } else if (const QString *string = value.string()) {
            writeString(*string);
        } else if (const QByteArray *bytes = value.as<QByteArray>()) {
            text += QLatin1Char('b');
            writeString(QString::fromLatin1(bytes->left(m_limit)));
        } else if (const ListData *list = value.list()) {
            writeList(*list, level);
        } else if (const DictData *dict = value.dict()) {
            text += QLatin1Char('{');
            bool first = true;
            for (const auto &[key, item] : dict->items) {
                separate(first);
                write(key, level + 1);
                text += QLatin1String(": ");
                write(item, level + 1);
                if (text.size() > m_limit)
                    return;
            }
            text += QLatin1Char('}');
        } else if (const FunctionData *function = value.function()) {
            text += QLatin1String("<function ") + function->name + QLatin1Char('>');
        } else if (const ClassData *type = value.klass()) {
            text += type->name;
        } else if (const InstanceData *instance = value.instance()) {
            writeInstance(*instance, level);
        } else if (const Module *module = value.module()) {
            text += QLatin1String("<module ") + module->name + QLatin1Char('>');
        } else if (const Symbol *symbol = value.symbol()) {
            text += symbol->dotted.startsWith(QLatin1String("builtins.")) ? symbol->dotted.mid(9)
                                                                          : symbol->dotted;
        } else if (const CallData *call = value.call()) {
            write(call->callee, level + 1);
            writeArguments(call->arguments, level);
        } else if (const AttributeData *attribute = value.attribute()) {
            write(attribute->base, level + 1);
            text += QLatin1Char('.') + attribute->name;
        } else if (const OperationData *operation = value.operation()) {
            writeOperation(*operation, level);
        } else if (const OpaqueData *unknown = value.opaque()) {
            text += unknown->text.isEmpty() ? QStringLiteral("\u2026")
                                            : QLatin1Char('<') + unknown->text + QLatin1Char('>');
        }
    }

    QString text;

private:
    void separate(bool &first)
    {
        if (!first)
            text += QLatin1String(", ");
        first = false;
    }

    void writeString(const QString &string)
    {
        const QString shown = string.left(m_limit + 1);
        const QChar quote = shown.contains(QLatin1Char('\'')) && !shown.contains(QLatin1Char('"'))
                                ? QLatin1Char('"')
                                : QLatin1Char('\'');
        text += quote;
        for (const QChar letter : shown) {
            if (letter == QLatin1Char('\n'))
                text += QLatin1String("\\n");
            else if (letter == QLatin1Char('\t'))
                text += QLatin1String("\\t");
            else if (letter == QLatin1Char('\r'))
                text += QLatin1String("\\r");
            else if (letter == quote || letter == QLatin1Char('\\'))
                (text += QLatin1Char('\\')) += letter;
            else
                text += letter;
        }
        text += quote;
    }

    void writeList(const ListData &list, int level)
    {
        if (list.type == ListData::Type::Set && list.items.empty()) {
            text += QLatin1String("set()");
            return;
        }
        static constexpr const char *brackets[] = {"[]", "()", "{}"};
        const char *pair = brackets[static_cast<int>(list.type)];
        text += QLatin1Char(pair[0]);
        bool first = true;
        for (const Value &item : list.items) {
            separate(first);
            write(item, level + 1);
            if (text.size() > m_limit)
                return;
        }
        if (list.type == ListData::Type::Tuple && list.items.size() == 1)
            text += QLatin1Char(',');
        text += QLatin1Char(pair[1]);
    }

    void writeArguments(const Arguments &arguments, int level)
    {
        text += QLatin1Char('(');
        bool first = true;
        for (const Value &value : arguments.positional) {
            separate(first);
            write(value, level + 1);
        }
        for (const auto &[name, value] : arguments.keyword) {
            separate(first);
            text += name + QLatin1Char('=');
            write(value, level + 1);
        }
        if (!arguments.complete) {
            separate(first);
            text += QChar(0x2026);
        }
        text += QLatin1Char(')');
    }

    void writeInstance(const InstanceData &instance, int level)
    {
        text += instance.type ? instance.type->name : QStringLiteral("?");
        const Value *name = instance.find(QStringLiteral("name"));
        if (instance.type && instance.type->isEnum && name && name->string())
            text += QLatin1Char('.') + *name->string();
        else
            writeArguments(instance.arguments, level);
    }

    void writeOperation(const OperationData &operation, int level)
    {
        const auto &operands = operation.operands;
        if (operation.op == QLatin1String("[]") && operands.size() == 2) {
            write(operands[0], level + 1);
            text += QLatin1Char('[');
            const ListData *several = operands[1].list();
            if (several && several->type == ListData::Type::Tuple && several->items.size() > 1) {
                bool first = true;
                for (const Value &index : several->items) {
                    separate(first);
                    write(index, level + 1);
                }
            } else {
                write(operands[1], level + 1);
            }
            text += QLatin1Char(']');
            return;
        }
        const auto writeOperand = [&](const Value &operand) {
            const bool nested = operand.operation() && operand.operation()->op != QLatin1String("[]");
            if (nested)
                text += QLatin1Char('(');
            write(operand, level + 1);
            if (nested)
                text += QLatin1Char(')');
        };
        if (operands.size() == 1) {
            text += operation.op == QLatin1String("neg")   ? QStringLiteral("-")
                    : operation.op == QLatin1String("pos") ? QStringLiteral("+")
                    : operation.op == QLatin1String("not") ? QStringLiteral("not ")
                                                           : operation.op;
            writeOperand(operands[0]);
            return;
        }
        for (size_t at = 0; at < operands.size(); ++at) {
            if (at)
                text += QLatin1Char(' ') + operation.op + QLatin1Char(' ');
            writeOperand(operands[at]);
        }
    }

    int m_limit;
};

} // namespace

QString describe(const Value &value, int limit)
{
    Writer writer(limit);
    writer.write(value);
    if (writer.text.size() > limit)
        return writer.text.left(limit - 1) + QChar(0x2026);
    return writer.text;
}

} // namespace reckoner::python
