// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/jsonwriter.h"

#include <algorithm>

namespace reckoner {

namespace {

void append(QByteArray &out, const QString &text)
{
    const auto escaped = [](QChar c) { return c < u' ' || c == u'"' || c == u'\\'; };
    out += '"';
    // A lone surrogate has no UTF-8; toUtf8 writes the replacement character for it.
    const QByteArray bytes = text.toUtf8();
    if (std::none_of(text.begin(), text.end(), escaped)) {
        out += bytes;
        out += '"';
        return;
    }
    for (const char c : bytes) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += QByteArray::number(static_cast<int>(c), 16).rightJustified(2, '0');
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

} // namespace

QByteArray jsonString(const QString &text)
{
    QByteArray out;
    out.reserve(text.size() + 2);
    append(out, text);
    return out;
}

void JsonWriter::newLine()
{
    static constexpr char blanks[] = "\n                                ";
    m_out.append(blanks, std::min<qsizetype>(1 + m_depth * 2, sizeof blanks - 1));
    for (int depth = int(sizeof blanks - 2) / 2; depth < m_depth; ++depth)
        m_out += "  ";
}

void JsonWriter::comma()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (!m_first)
        m_out += ',';
    if (m_depth > 0)
        newLine();
    m_first = false;
}

void JsonWriter::raw(const char *bytes)
{
    comma();
    m_out += bytes;
}

void JsonWriter::open(char bracket)
{
    comma();
    m_out += bracket;
    ++m_depth;
    m_first = true;
}

void JsonWriter::close(char bracket)
{
    --m_depth;
    if (!m_first)
        newLine();
    m_out += bracket;
    m_first = false;
}

void JsonWriter::key(const char *name)
{
    comma();
    m_out += '"';
    m_out += name;
    m_out += "\": ";
    m_afterKey = true;
}

void JsonWriter::key(const QString &name)
{
    comma();
    append(m_out, name);
    m_out += ": ";
    m_afterKey = true;
}

void JsonWriter::value(const QString &text)
{
    comma();
    append(m_out, text);
}

void JsonWriter::value(qint64 number)
{
    raw(QByteArray::number(number).constData());
}

void JsonWriter::value(bool truth)
{
    raw(truth ? "true" : "false");
}

void JsonWriter::null()
{
    raw("null");
}

void JsonWriter::value(const QStringList &list)
{
    comma();
    m_out += '[';
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (i > 0)
            m_out += ", ";
        append(m_out, list.at(i));
    }
    m_out += ']';
}

QByteArray JsonWriter::take()
{
    m_out += '\n';
    m_depth = 0;
    m_first = true;
    return std::exchange(m_out, {});
}

} // namespace reckoner
