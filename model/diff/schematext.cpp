// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/schematext.h"

#include <QStringEncoder>

namespace reckoner {

constexpr qsizetype usualBytes = 48; ///< of a line

SchemaLine SchemaText::at(int line) const
{
    const Line &own = m_lines[size_t(line)];
    const qsizetype end = line + 1 < size() ? m_lines[size_t(line) + 1].begin : m_text.size();
    return {QByteArrayView(m_text).sliced(own.begin, end - own.begin - 1),
            m_refs[size_t(own.ref)],
            m_refs[size_t(own.whole)],
            own.ref,
            own.whole,
            own.opens};
}

void SchemaText::reserve(size_t lines)
{
    m_lines.reserve(lines);
    m_refs.reserve(lines);
    m_text.reserve(qsizetype(lines) * usualBytes);
}

void SchemaText::begin(const ObjectRef &whole)
{
    m_whole = int(m_refs.size());
    m_refs.push_back(whole);
    m_opens = true;
}

void SchemaText::add(const QString &text, const ObjectRef &ref)
{
    int at = m_whole;
    if (ref != m_refs[size_t(m_whole)]) {
        if (ref != m_refs.back())
            m_refs.push_back(ref);
        at = int(m_refs.size()) - 1;
    }
    const qsizetype begin = m_text.size();
    QStringEncoder encoder(QStringEncoder::Utf8);
    m_text.resize(begin + encoder.requiredSpace(text.size()) + 1);
    char *end = encoder.appendToBuffer(m_text.data() + begin, text);
    *end++ = '\n';
    m_text.resize(end - m_text.constData());
    m_lines.push_back({begin, at, m_whole, m_opens});
    m_opens = false;
}

void SchemaText::dropComma()
{
    Q_ASSERT(m_text.endsWith(",\n"));
    m_text.chop(2);
    m_text += '\n';
}

void SchemaText::end()
{
    add(QString(), m_refs[size_t(m_whole)]);
}

} // namespace reckoner
