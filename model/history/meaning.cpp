// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/meaning.h"

#include "model/python/syntax.h"

#include <algorithm>

namespace reckoner {

namespace {

using python::Field;
using python::Kind;
using python::Node;

class Writer
{
public:
    explicit Writer(const python::Source &source)
        : m_source(source)
    {
    }

    QByteArray run()
    {
        for (const Node *node = m_source.root()->first; node; node = node->next) {
            if (isImport(*node)) {
                const QByteArray before = std::exchange(m_out, {});
                write(*node);
                m_imports.push_back(std::exchange(m_out, before));
            } else {
                write(*node);
            }
        }
        std::sort(m_imports.begin(), m_imports.end());
        m_imports.erase(std::unique(m_imports.begin(), m_imports.end()), m_imports.end());
        QByteArray all;
        for (const QByteArray &import : m_imports)
            all += import;
        return all + m_out;
    }

private:
    static bool isImport(const Node &node)
    {
        return node.kind == Kind::ImportStatement || node.kind == Kind::ImportFrom ||
               node.kind == Kind::FutureImport;
    }

    static bool isDocstring(const Node &node)
    {
        return node.kind == Kind::ExpressionStatement && node.first && !node.first->next &&
               (node.first->kind == Kind::String || node.first->kind == Kind::ConcatenatedString);
    }

    bool saysNothing(const Node &node) const
    {
        if (node.kind == Kind::Comment || node.kind == Kind::LineContinuation || node.kind == Kind::Pass ||
            node.kind == Kind::Type || node.kind == Kind::StringStart || node.kind == Kind::StringEnd ||
            node.field == Field::Type || node.field == Field::ReturnType || isDocstring(node))
            return true;
        const Node *name = node.kind == Kind::FunctionDefinition ? node.child(Field::Name) : nullptr;
        return name && m_source.bytes(name) == QByteArrayView("downgrade");
    }

    void write(const Node &node)
    {
        if (saysNothing(node))
            return;
        if (node.kind == Kind::Parenthesized || node.kind == Kind::ConcatenatedString) {
            for (const Node *child = node.first; child; child = child->next)
                write(*child);
            return;
        }
        if (node.kind == Kind::String && isPlain(node)) {
            m_out += '\'';
            for (const Node *child = node.first; child; child = child->next) {
                if (child->kind == Kind::StringContent)
                    m_out +=
                        python::decodeString(m_source.bytes(child), isRaw(node)).value_or(QString()).toUtf8();
            }
            m_out += '\'';
            return;
        }
        m_out += '(' + QByteArray::number(int(node.kind)) + ':' + QByteArray::number(int(node.field));
        if (!node.first)
            m_out += ' ' + m_source.bytes(&node).toByteArray();
        for (const Node *child = node.first; child; child = child->next)
            write(*child);
        m_out += ')';
    }

    QByteArray prefix(const Node &string) const
    {
        return string.first && string.first->kind == Kind::StringStart
                   ? m_source.bytes(string.first).toByteArray().toLower()
                   : QByteArray();
    }
    bool isRaw(const Node &string) const { return prefix(string).contains('r'); }
    bool isPlain(const Node &string) const
    {
        const QByteArray start = prefix(string);
        return !start.contains('f') && !start.contains('b');
    }

    const python::Source &m_source;
    std::vector<QByteArray> m_imports;
    QByteArray m_out;
};

} // namespace

QByteArray meaningOf(const QByteArray &script)
{
    python::Names names;
    return Writer(*python::Source::parse(script, QStringLiteral("script.py"), names)).run();
}

} // namespace reckoner
