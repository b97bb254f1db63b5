// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <algorithm>

namespace reckoner {

/// Identifiers fold their ASCII letters only, in SQLite (sqlite3UpperToLower) and in PostgreSQL
/// (downcase_identifier() of a multibyte encoding): Ä and ä are two columns.
inline QChar asciiLower(QChar c)
{
    return c >= u'A' && c <= u'Z' ? QChar(char16_t(c.unicode() + 32)) : c;
}

inline QString asciiLower(QString text)
{
    const auto isUpper = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    if (std::any_of(text.cbegin(), text.cend(), isUpper)) {
        for (QChar &c : text)
            c = asciiLower(c);
    }
    return text;
}

inline bool sameInAscii(QStringView a, QStringView b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](QChar x, QChar y) { return asciiLower(x) == asciiLower(y); });
}

} // namespace reckoner
