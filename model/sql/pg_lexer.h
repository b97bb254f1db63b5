// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace reckoner::pg {

/// A lexical element of PostgreSQL's SQL; comments and blanks are left out. Bytes of the text.
struct Token
{
    enum class Kind {
        Word,   ///< identifier or key word without quotes
        Quoted, ///< "identifier"
        String, ///< 'x', E'x', $tag$x$tag$
        Number,
        Symbol, ///< one character: ( ) [ ] , ; .
        Operator,
        Backslash, ///< psql's own commands
    };
    Kind kind = Kind::Symbol;
    int start = 0;
    int end = 0;

    bool operator==(const Token &) const = default;
};

/// Reads `sql` from `from` to its end. Never fails: what is not closed reaches to the end.
std::vector<Token> tokens(const QByteArray &sql, int from = 0);
/// The token at or after `from`; start == size at the end.
Token nextToken(const QByteArray &sql, int from);

/// True if a Word token spells `lower` in any case.
bool isWord(const QByteArray &sql, const Token &token, const char *lower);
bool isSymbol(const QByteArray &sql, const Token &token, char symbol);
/// The value of a Word (folded), Quoted or String token.
QString tokenValue(const QByteArray &sql, const Token &token);

/// One statement of a script.
struct Piece
{
    QByteArray sql;
    int line = 1; ///< of its first token, from 1

    bool operator==(const Piece &) const = default;
};

/// Statements of a script, without psql's own commands (\restrict, \connect, ...) and COPY's data.
std::vector<Piece> splitScript(const QByteArray &script);

} // namespace reckoner::pg
