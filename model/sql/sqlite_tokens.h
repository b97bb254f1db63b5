// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string_view>
#include <vector>

namespace reckoner {

/// One token of SQLite's SQL. Blanks and comments are between tokens, never tokens. It looks into the text
/// that it was cut from, which has to outlive it.
/// Example: `[a b] = 'it''s'` is Name "a b", Operator "=", String "it's".
struct SqliteToken
{
    enum class Kind {
        Word,      ///< a bare word: identifier or key word
        Name,      ///< "x", `x` or [x]
        String,    ///< 'x'
        Number,    ///< as written
        Blob,      ///< x'00ff'
        Parameter, ///< ?, ?1, :a, @a, $a
        Operator,  ///< one operator or punctuation mark
        Bad,       ///< unfinished quote or comment, stray character
        End,
    };
    Kind kind = Kind::End;
    bool doubled = false; ///< the quote stands twice inside
    QChar quote;          ///< of Name and String: '"', '`', '[' or '\''
    QStringView raw;      ///< as written, without the quotes around it; of a Blob the digits
    qsizetype start = 0;  ///< in UTF-16 units of the text
    qsizetype end = 0;
    int line = 1; ///< of its first character, from 1

    /// What it says: `raw` with doubled quotes made one.
    QString text() const
    {
        QString text = raw.toString();
        return doubled ? text.replace(QString(2, quote), quote) : text;
    }

    /// A bare key word, in any case; `keyword` in lower case.
    bool is(std::string_view keyword) const
    {
        return kind == Kind::Word && raw.size() == static_cast<qsizetype>(keyword.size()) && spells(keyword);
    }
    bool isOperator(std::string_view op) const
    {
        return kind == Kind::Operator && raw.size() == static_cast<qsizetype>(op.size()) && spells(op);
    }

    bool operator==(const SqliteToken &) const = default;

private:
    /// Asked several times of every token: no call, no conversion. Both texts have the same length.
    bool spells(std::string_view lower) const
    {
        const QChar *at = raw.data();
        for (const char c : lower) {
            const char16_t unit = (at++)->unicode();
            if ((unit >= u'A' && unit <= u'Z' ? unit + (u'a' - u'A') : unit) != c)
                return false;
        }
        return true;
    }
};

/// All tokens; the last one is End. Source: SQLite's tokenize.c.
std::vector<SqliteToken> sqliteTokens(const QString &sql);
std::vector<SqliteToken> sqliteTokens(QString &&) = delete;

/// Statements of a script as runs of tokens, without their semicolons; a trigger's body stays whole.
/// Empty statements are left out; no run holds an End.
std::vector<std::vector<SqliteToken>> sqliteStatements(const QString &sql);
std::vector<std::vector<SqliteToken>> sqliteStatements(QString &&) = delete;

/// The key words that cannot stand as a bare identifier anywhere.
bool isSqliteReserved(QStringView word);
/// Every key word that SQLite knows, reserved or not.
bool isSqliteKeyword(QStringView word);

} // namespace reckoner
