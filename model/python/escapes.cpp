// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/python/syntax.h"

#include <unicode/uchar.h>

namespace reckoner::python {

namespace {

/// The character of a name between braces, as Unicode spells it or as it was corrected since; -3: no such
/// name.
qint64 namedCharacter(const QByteArray &name)
{
    for (const UCharNameChoice names : {U_UNICODE_CHAR_NAME, U_CHAR_NAME_ALIAS}) {
        UErrorCode error = U_ZERO_ERROR;
        const UChar32 code = u_charFromName(names, name.constData(), &error);
        if (U_SUCCESS(error))
            return code;
    }
    return -3;
}

/// One escape after the backslash at `at`; moves `at` behind it. -1: not an escape, -2: nothing at all, -3:
/// one that cannot be read.
qint64 decodeEscape(QByteArrayView inner, qsizetype &at, bool wide)
{
    const char letter = inner[at];
    const auto hex = [&](qsizetype digits) -> qint64 {
        if (at + 1 + digits > inner.size())
            return -1;
        bool ok = false;
        const qint64 code = inner.sliced(at + 1, digits).toByteArray().toLongLong(&ok, 16);
        if (!ok)
            return -1;
        at += 1 + digits;
        return code;
    };
    static constexpr std::pair<char, char> simple[] = {{'n', '\n'}, {'t', '\t'},  {'r', '\r'}, {'\\', '\\'},
                                                       {'"', '"'},  {'\'', '\''}, {'a', '\a'}, {'b', '\b'},
                                                       {'f', '\f'}, {'v', '\v'}};
    for (const auto &[name, value] : simple) {
        if (letter == name) {
            ++at;
            return value;
        }
    }
    if (letter == '\n') {
        ++at;
        return -2;
    }
    if (letter == '\r') {
        at += at + 1 < inner.size() && inner[at + 1] == '\n' ? 2 : 1;
        return -2;
    }
    if (letter == 'x')
        return hex(2);
    if (wide && letter == 'u')
        return hex(4);
    if (wide && letter == 'U')
        return hex(8);
    if (letter >= '0' && letter <= '7') {
        qint64 code = 0;
        for (int digit = 0; digit < 3 && at < inner.size() && inner[at] >= '0' && inner[at] <= '7'; ++digit)
            code = code * 8 + (inner[at++] - '0');
        return code;
    }
    if (wide && letter == 'N') {
        const qsizetype end = inner.sliced(at).indexOf('}');
        if (end < 2 || inner[at + 1] != '{')
            return -3;
        const QByteArray name = inner.sliced(at + 2, end - 2).toByteArray();
        at += end + 1;
        return namedCharacter(name);
    }
    return -1;
}

} // namespace

std::optional<QString> decodeString(QByteArrayView inner, bool raw)
{
    if (raw || inner.indexOf('\\') < 0) {
        QString text = QString::fromUtf8(inner);
        return text.contains(QLatin1Char('\r')) ? text.replace(QLatin1String("\r\n"), QLatin1String("\n"))
                                                : text;
    }
    QString text;
    qsizetype plain = 0;
    qsizetype at = 0;
    while (at < inner.size()) {
        if (inner[at] != '\\' || at + 1 >= inner.size()) {
            ++at;
            continue;
        }
        text += QString::fromUtf8(inner.sliced(plain, at - plain));
        qsizetype after = at + 1;
        const qint64 code = decodeEscape(inner, after, true);
        if (code == -1) {
            text += QLatin1Char('\\');
            after = at + 1;
            plain = after;
            // The character behind stands for itself, and cannot start another escape.
            at = after + (inner[after] == '\\' ? 1 : 0);
            continue;
        }
        if (code == -3)
            return std::nullopt;
        if (code >= 0 && code <= 0xffff)
            text += QChar(static_cast<char16_t>(code));
        else if (code > 0xffff && code <= 0x10ffff) {
            const char32_t wide = static_cast<char32_t>(code);
            text += QString::fromUcs4(&wide, 1);
        }
        at = plain = after;
    }
    return text + QString::fromUtf8(inner.sliced(plain));
}

QByteArray decodeBytes(QByteArrayView inner, bool raw)
{
    if (raw)
        return inner.toByteArray();
    QByteArray bytes;
    for (qsizetype at = 0; at < inner.size();) {
        if (inner[at] != '\\' || at + 1 >= inner.size()) {
            bytes += inner[at++];
            continue;
        }
        qsizetype after = at + 1;
        const qint64 code = decodeEscape(inner, after, false);
        if (code == -1) {
            bytes += inner[at++];
            continue;
        }
        if (code >= 0)
            bytes += static_cast<char>(code);
        at = after;
    }
    return bytes;
}

} // namespace reckoner::python
