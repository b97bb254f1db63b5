// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace reckoner {

/// One token of SQLite's SQL. Blanks and comments are between tokens, never tokens.
/// Example: `[a b] = 'it''s'` is Name{"a b"}, Operator{"="}, String{"it's"}.
struct SqliteToken
{
    enum class Kind {
        Word,      ///< a bare word: identifier or key word; `text` as written
        Name,      ///< "x", `x` or [x]; `text` unquoted
        String,    ///< 'x'; `text` unquoted
        Number,    ///< as written
        Blob,      ///< x'00ff'; `text` holds the digits
        Parameter, ///< ?, ?1, :a, @a, $a
        Operator,  ///< one operator or punctuation mark
        Bad,       ///< unfinished quote or comment, stray character
        End,
    };
    Kind kind = Kind::End;
    QString text;
    QChar quote;         ///< of Name and String: '"', '`', '[' or '\''
    qsizetype start = 0; ///< in UTF-16 units of the text
    qsizetype end = 0;
    int line = 1; ///< of its first character, from 1

    /// A bare key word, in any case.
    bool is(const char *keyword) const
    {
        return kind == Kind::Word && text.compare(QLatin1String(keyword), Qt::CaseInsensitive) == 0;
    }
    bool isOperator(const char *op) const { return kind == Kind::Operator && text == QLatin1String(op); }

    bool operator==(const SqliteToken &) const = default;
};

/// All tokens; the last one is End. Source: SQLite's tokenize.c.
std::vector<SqliteToken> sqliteTokens(const QString &sql);

/// Statements of a script as runs of tokens, without their semicolons; a trigger's body stays whole.
/// Empty statements are left out; no run holds an End.
std::vector<std::vector<SqliteToken>> sqliteStatements(const QString &sql);

/// The key words that cannot stand as a bare identifier anywhere.
bool isSqliteReserved(const QString &word);
/// Every key word that SQLite knows, reserved or not.
bool isSqliteKeyword(const QString &word);

} // namespace reckoner
