// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sql/pg_lexer.h"

namespace reckoner::pg {

/// Pieces of a statement's text, so that expressions are kept as they were written. The parse tree
/// says where things begin, the tokens say where they end.
class Slices
{
public:
    explicit Slices(const QByteArray &sql)
        : m_sql(sql)
        , m_tokens(tokens(sql))
    {
    }

    /// What stands between the parentheses that follow the word, from `location` on: CHECK (...).
    QString parenthesised(int location, const char *word) const;
    /// From after the word to the first comma, closing parenthesis or location of `stops`: DEFAULT ...
    QString expression(int location, const char *word, const std::vector<int> &stops) const;
    /// The last `word` before `location`, then as expression().
    QString expressionBefore(int location, const char *word) const;
    /// The text from the word, found outside parentheses from `location` on, to the end of the statement.
    QString rest(int location, const char *word) const;
    /// `text` without the last `first` ... `second` behind it, outside parentheses: WITH CHECK OPTION.
    static QString beforeTail(const QString &text, const char *first, const char *second);
    /// Members of the first parenthesised list from `location` on that are not plain identifiers.
    QStringList members(int location) const;
    /// An expression as an index member: its parentheses, or its function call.
    static QString leadingExpression(const QString &member);

    const QByteArray &sql() const { return m_sql; }
    const std::vector<Token> &all() const { return m_tokens; }

private:
    size_t find(int location, const char *word) const;
    size_t closing(size_t open) const;
    QString text(int start, int end) const;

    QByteArray m_sql;
    std::vector<Token> m_tokens;
};

} // namespace reckoner::pg
