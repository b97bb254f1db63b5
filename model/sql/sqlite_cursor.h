// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sql/sqlite_tokens.h"

#include <span>

namespace reckoner {

/// A place in a run of tokens, for the parsers. The run ends with an End token and is never left.
class SqliteCursor
{
public:
    /// `source` is the text that the tokens were cut from.
    SqliteCursor(const QString &source, std::vector<SqliteToken> tokens)
        : m_source(source)
        , m_tokens(std::move(tokens))
    {
        if (m_tokens.empty() || m_tokens.back().kind != SqliteToken::Kind::End)
            m_tokens.push_back({});
    }

    const SqliteToken &peek(size_t ahead = 0) const
    {
        return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
    }
    const SqliteToken &take()
    {
        const SqliteToken &token = peek();
        if (!atEnd())
            ++m_at;
        return token;
    }
    bool atEnd() const { return m_at + 1 >= m_tokens.size(); }

    bool skip(std::string_view keyword)
    {
        const bool found = peek().is(keyword);
        m_at += found;
        return found;
    }
    /// Both words or none.
    bool skip(std::string_view first, std::string_view second)
    {
        const bool found = peek().is(first) && peek(1).is(second);
        m_at += found ? 2 : 0;
        return found;
    }
    bool skipOperator(std::string_view op)
    {
        const bool found = peek().isOperator(op);
        m_at += found;
        return found;
    }

    /// At an opening parenthesis: goes behind the closing one. False if there is none.
    bool skipParentheses()
    {
        int depth = 0;
        while (!atEnd()) {
            const SqliteToken &token = take();
            depth += token.isOperator("(") - token.isOperator(")");
            if (depth <= 0)
                return depth == 0;
        }
        return false;
    }

    size_t position() const { return m_at; }
    void setPosition(size_t at) { m_at = at; }
    void toEnd() { m_at = m_tokens.size() - 1; }
    /// The source text of the tokens from `from` up to here, as written.
    QString textSince(size_t from) const
    {
        return m_at <= from
                   ? QString()
                   : m_source.mid(m_tokens[from].start, m_tokens[m_at - 1].end - m_tokens[from].start);
    }
    /// Those tokens themselves.
    std::span<const SqliteToken> tokensSince(size_t from) const
    {
        return std::span(m_tokens).subspan(from, m_at - from);
    }
    const QString &source() const { return m_source; }

private:
    const QString &m_source;
    std::vector<SqliteToken> m_tokens;
    size_t m_at = 0;
};

/// The tokens of `text` joined by single blanks where SQL needs or people expect them, bare words in
/// lower case: equal for texts that differ in blanks, comments and key-word case only.
QString sqliteFoldedText(const QString &text);

} // namespace reckoner
