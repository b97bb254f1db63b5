// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/report/visible.h"

namespace reckoner {

namespace {

/// Embeddings, overrides, isolates and marks of direction.
bool turnsDirection(char16_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f ||
           c == 0x061c;
}

bool isControl(char16_t c)
{
    return (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7f && c < 0xa0);
}

} // namespace

QString visible(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            out += c;
            out += text.at(++i);
            continue;
        }
        const char16_t unit = c.unicode();
        if (c.isSurrogate() || unit >= 0xfffe || isControl(unit) || turnsDirection(unit))
            out += QStringLiteral("\\u%1").arg(uint(unit), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out;
}

QString visibleLine(const QString &text)
{
    return visible(text)
        .replace(QLatin1Char('\n'), QChar(0x21b5))
        .replace(QLatin1Char('\t'), QLatin1Char(' '));
}

QString cut(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    return text.left(text.at(most - 1).isHighSurrogate() ? most - 1 : most).trimmed() + QChar(0x2026);
}

} // namespace reckoner
