// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/jsonwriter.h"

#include <cstring>

namespace reckoner {

namespace {

/// One UTF-16 unit takes six bytes at most: "\u001f".
constexpr qsizetype widest = 6;

/// Writes the unit at `at` and moves over it; a pair of surrogates is one character, a lone one has no UTF-8
/// and becomes the replacement character.
char *encode(char *to, QStringView text, qsizetype &at)
{
    static constexpr char digits[] = "0123456789abcdef";
    const char16_t unit = text[at++].unicode();
    const auto byte = [&](char32_t value) { *to++ = static_cast<char>(value); };
    const auto shortened = [&](char c) {
        *to++ = '\\';
        *to++ = c;
    };
    switch (unit) {
    case u'"':
    case u'\\':
        shortened(static_cast<char>(unit));
        return to;
    case u'\n':
        shortened('n');
        return to;
    case u'\r':
        shortened('r');
        return to;
    case u'\t':
        shortened('t');
        return to;
    default:
        break;
    }
    char32_t c = unit;
    if (QChar::isSurrogate(unit)) {
        const bool pair = QChar::isHighSurrogate(unit) && at < text.size() && text[at].isLowSurrogate();
        c = pair ? QChar::surrogateToUcs4(unit, text[at++].unicode()) : char32_t(0xfffd);
    }
    if (c < 0x20) {
        std::memcpy(to, "\\u00", 4);
        to += 4;
        *to++ = digits[c >> 4];
        *to++ = digits[c & 0xf];
    } else if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xc0 | c >> 6);
        byte(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        byte(0xe0 | c >> 12);
        byte(0x80 | (c >> 6 & 0x3f));
        byte(0x80 | (c & 0x3f));
    } else {
        byte(0xf0 | c >> 18);
        byte(0x80 | (c >> 12 & 0x3f));
        byte(0x80 | (c >> 6 & 0x3f));
        byte(0x80 | (c & 0x3f));
    }
    return to;
}

char *copy(char *to, const char *bytes, size_t count)
{
    std::memcpy(to, bytes, count);
    return to + count;
}

} // namespace

QByteArray jsonString(const QString &text)
{
    JsonWriter json;
    json.value(text);
    QByteArray out = json.take();
    out.chop(1);
    return out;
}

/// Most texts are short and plain ASCII: those are narrowed in place.
void JsonWriter::append(const QString &text)
{
    char *to = room(text.size() + 2);
    *to++ = '"';
    qsizetype at = 0;
    for (; at < text.size(); ++at) {
        const char16_t unit = text[at].unicode();
        if (unit < u' ' || unit > u'~' || unit == u'"' || unit == u'\\')
            break;
        *to++ = static_cast<char>(unit);
    }
    if (at < text.size()) {
        done(to);
        to = room(widest * (text.size() - at) + 1);
        while (at < text.size())
            to = encode(to, text, at);
    }
    *to++ = '"';
    done(to);
}

void JsonWriter::newLine()
{
    const auto blanks = static_cast<size_t>(m_depth) * 2;
    char *to = room(m_depth * 2 + 1);
    *to++ = '\n';
    std::memset(to, ' ', blanks);
    done(to + blanks);
}

void JsonWriter::comma()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (!m_first)
        done(copy(room(1), ",", 1));
    if (m_depth > 0)
        newLine();
    m_first = false;
}

void JsonWriter::raw(const char *bytes)
{
    comma();
    const size_t length = std::strlen(bytes);
    done(copy(room(static_cast<qsizetype>(length)), bytes, length));
}

void JsonWriter::open(char bracket)
{
    comma();
    done(copy(room(1), &bracket, 1));
    ++m_depth;
    m_first = true;
}

void JsonWriter::close(char bracket)
{
    --m_depth;
    if (!m_first)
        newLine();
    done(copy(room(1), &bracket, 1));
    m_first = false;
}

void JsonWriter::key(const char *name)
{
    comma();
    const size_t length = std::strlen(name);
    char *to = copy(room(static_cast<qsizetype>(length) + 4), "\"", 1);
    done(copy(copy(to, name, length), "\": ", 3));
    m_afterKey = true;
}

void JsonWriter::key(const QString &name)
{
    comma();
    append(name);
    done(copy(room(2), ": ", 2));
    m_afterKey = true;
}

void JsonWriter::value(const QString &text)
{
    comma();
    append(text);
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
    done(copy(room(1), "[", 1));
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (i > 0)
            done(copy(room(2), ", ", 2));
        append(list.at(i));
    }
    done(copy(room(1), "]", 1));
}

JsonWriter JsonWriter::part(bool first) const
{
    JsonWriter part;
    part.m_depth = m_depth;
    part.m_first = first;
    return part;
}

void JsonWriter::endPiece()
{
    m_out.truncate(m_size);
    m_pieces.push_back(std::exchange(m_out, {}));
    m_size = 0;
}

void JsonWriter::add(JsonWriter &&part)
{
    part.endPiece();
    endPiece();
    for (QByteArray &piece : part.m_pieces) {
        m_first = m_first && piece.isEmpty();
        m_pieces.push_back(std::move(piece));
    }
}

std::vector<QByteArray> JsonWriter::takePieces()
{
    done(copy(room(1), "\n", 1));
    endPiece();
    m_depth = 0;
    m_first = true;
    return std::exchange(m_pieces, {});
}

QByteArray JsonWriter::take()
{
    std::vector<QByteArray> pieces = takePieces();
    QByteArray document = std::move(pieces.front());
    for (size_t i = 1; i < pieces.size(); ++i)
        document += pieces[i];
    return document;
}

} // namespace reckoner
