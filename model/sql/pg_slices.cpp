// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_slices.h"

#include <QStringList>

#include <algorithm>

namespace reckoner::pg {

QString Slices::text(int start, int end) const
{
    return QString::fromUtf8(m_sql.mid(start, end - start)).trimmed();
}

size_t Slices::find(int location, const char *word) const
{
    for (size_t i = 0; i < m_tokens.size(); ++i) {
        if (m_tokens[i].start >= location && isWord(m_sql, m_tokens[i], word))
            return i;
    }
    return m_tokens.size();
}

size_t Slices::closing(size_t open) const
{
    int depth = 0;
    for (size_t i = open; i < m_tokens.size(); ++i) {
        if (isSymbol(m_sql, m_tokens[i], '('))
            ++depth;
        else if (isSymbol(m_sql, m_tokens[i], ')') && --depth == 0)
            return i;
    }
    return m_tokens.size();
}

QString Slices::parenthesised(int location, const char *word) const
{
    size_t open = find(location, word);
    while (open < m_tokens.size() && !isSymbol(m_sql, m_tokens[open], '('))
        ++open;
    const size_t close = closing(open);
    if (close >= m_tokens.size())
        return {};
    return text(m_tokens[open].end, m_tokens[close].start);
}

QString Slices::expression(int location, const char *word, const std::vector<int> &stops) const
{
    const size_t at = find(location, word);
    if (at >= m_tokens.size())
        return {};
    int depth = 0;
    int end = int(m_sql.size());
    for (size_t i = at + 1; i < m_tokens.size(); ++i) {
        const Token &token = m_tokens[i];
        if (isSymbol(m_sql, token, '(') || isSymbol(m_sql, token, '['))
            ++depth;
        else if (isSymbol(m_sql, token, ')') || isSymbol(m_sql, token, ']'))
            --depth;
        const bool stop = depth < 0 || (depth == 0 && isSymbol(m_sql, token, ',')) ||
                          (i > at + 1 && std::find(stops.begin(), stops.end(), token.start) != stops.end());
        if (stop) {
            end = token.start;
            break;
        }
    }
    return text(m_tokens[at].end, end);
}

QString Slices::expressionBefore(int location, const char *word) const
{
    for (size_t i = m_tokens.size(); i > 0; --i) {
        if (m_tokens[i - 1].start < location && isWord(m_sql, m_tokens[i - 1], word))
            return expression(m_tokens[i - 1].start, word, {});
    }
    return {};
}

QString Slices::rest(int location, const char *word) const
{
    int depth = 0;
    for (size_t i = 0; i < m_tokens.size(); ++i) {
        if (isSymbol(m_sql, m_tokens[i], '('))
            ++depth;
        else if (isSymbol(m_sql, m_tokens[i], ')'))
            --depth;
        if (depth == 0 && m_tokens[i].start >= location && isWord(m_sql, m_tokens[i], word))
            return text(m_tokens[i].end, int(m_sql.size()));
    }
    return {};
}

QString Slices::beforeTail(const QString &text, const char *first, const char *second)
{
    const Slices slices(text.toUtf8());
    for (size_t i = slices.m_tokens.size(); i > 0; --i) {
        if (!isWord(slices.m_sql, slices.m_tokens[i - 1], first))
            continue;
        // WITH [LOCAL | CASCADED] CHECK OPTION, WITH [NO] DATA: at most one word between the two.
        for (size_t next = i; next < std::min(i + 2, slices.m_tokens.size()); ++next) {
            if (isWord(slices.m_sql, slices.m_tokens[next], second))
                return slices.text(0, slices.m_tokens[i - 1].start);
        }
        return text;
    }
    return text;
}

QStringList Slices::members(int location) const
{
    QStringList found;
    size_t open = 0;
    while (open < m_tokens.size() &&
           (m_tokens[open].start < location || !isSymbol(m_sql, m_tokens[open], '(')))
        ++open;
    const size_t close = closing(open);
    if (close >= m_tokens.size())
        return found;
    int depth = 0;
    int start = m_tokens[open].end;
    for (size_t i = open + 1; i <= close; ++i) {
        if (isSymbol(m_sql, m_tokens[i], '(') || isSymbol(m_sql, m_tokens[i], '['))
            ++depth;
        if (i == close || (depth == 0 && isSymbol(m_sql, m_tokens[i], ','))) {
            found.append(text(start, m_tokens[i].start));
            start = m_tokens[i].end;
        }
        if (isSymbol(m_sql, m_tokens[i], ')') || isSymbol(m_sql, m_tokens[i], ']'))
            --depth;
    }
    return found;
}

QString Slices::leadingExpression(const QString &member)
{
    const Slices slices(member.toUtf8());
    size_t open = 0;
    while (open < slices.m_tokens.size() && !isSymbol(slices.m_sql, slices.m_tokens[open], '('))
        ++open;
    const size_t close = slices.closing(open);
    if (close >= slices.m_tokens.size()) // CURRENT_DATE and the like
        return slices.m_tokens.empty() ? QString() : slices.text(0, slices.m_tokens.front().end);
    if (open == 0)
        return slices.text(slices.m_tokens[open].end, slices.m_tokens[close].start);
    return slices.text(0, slices.m_tokens[close].end);
}

} // namespace reckoner::pg
