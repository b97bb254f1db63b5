// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/jsonwriter.h"

namespace reckoner {

QByteArray jsonString(const QString &text)
{
    QByteArray out;
    out.reserve(text.size() + 2);
    out += '"';
    // A lone surrogate has no UTF-8; toUtf8 writes the replacement character for it.
    for (const char c : text.toUtf8()) {
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
    return out += '"';
}

void JsonWriter::comma()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (!m_first)
        m_out += ',';
    if (m_depth > 0) {
        m_out += '\n';
        m_out += QByteArray(m_depth * 2, ' ');
    }
    m_first = false;
}

void JsonWriter::raw(const QByteArray &bytes)
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
    if (!m_first) {
        m_out += '\n';
        m_out += QByteArray(m_depth * 2, ' ');
    }
    m_out += bracket;
    m_first = false;
}

void JsonWriter::key(const QString &name)
{
    comma();
    m_out += jsonString(name);
    m_out += ": ";
    m_afterKey = true;
}

void JsonWriter::value(const QString &text)
{
    raw(jsonString(text));
}

void JsonWriter::value(qint64 number)
{
    raw(QByteArray::number(number));
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
    QByteArray line = "[";
    for (const QString &item : list) {
        if (line.size() > 1)
            line += ", ";
        line += jsonString(item);
    }
    raw(line + ']');
}

QByteArray JsonWriter::take()
{
    m_out += '\n';
    m_depth = 0;
    m_first = true;
    return std::exchange(m_out, {});
}

} // namespace reckoner
