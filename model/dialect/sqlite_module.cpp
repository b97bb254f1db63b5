// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/sqlite_module.h"

#include "model/core/asciicase.h"
#include "model/dialect/sqlite.h"

#include <algorithm>

namespace reckoner {

namespace {

using Token = SqliteToken;
using TokenKind = SqliteToken::Kind;

bool isWord(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c == u'_' || (c.unicode() < 0x80 && c.isLetterOrNumber());
    });
}

/// option = value of FTS5 (fts5ConfigParse) or FTS4 (fts3InitVtab); there without blanks, and the tokenizer
/// is no such option. Empty if it is none.
QString option(const std::vector<Token> &tokens, size_t from, size_t to, bool isFts5, QStringList &rules)
{
    if (to - from < 2 || to - from > 3 || tokens[from].kind != TokenKind::Word ||
        !tokens[from + 1].isOperator("="))
        return {};
    const QString key = asciiLower(tokens[from].text());
    if (!isFts5) {
        bool apart = false;
        for (size_t i = from + 1; i < to; ++i)
            apart = apart || tokens[i].start != tokens[i - 1].end;
        if (apart || key == QLatin1String("tokenize"))
            return {};
    }
    QString value;
    if (to - from == 3) {
        const Token &token = tokens[from + 2];
        if (token.kind == TokenKind::Operator || token.kind == TokenKind::Blob ||
            token.kind == TokenKind::Parameter || token.kind == TokenKind::Bad)
            return {};
        value = token.text();
    }
    const QString rule = QStringLiteral("sqlite.module.quotes");
    if ((to - from < 3 || tokens[from + 2].kind != TokenKind::String) && !rules.contains(rule))
        rules.append(rule);
    // A single word is the name of a table, a column or a tokenizer: its case does not count.
    return key + QLatin1Char('=') + sqliteDialect().literal(isWord(value) ? asciiLower(value) : value);
}

/// A column, with what follows its name.
QString column(const std::vector<Token> &tokens, size_t from, size_t to, const SqliteNames &names,
               QStringList &rules)
{
    bool plain =
        from < to && (tokens[from].kind == TokenKind::Name || tokens[from].kind == TokenKind::String);
    for (size_t i = from; i < to; ++i)
        plain = plain && tokens[i].kind != TokenKind::Operator;
    if (!plain)
        return sqliteSpelt(tokens, from, to, names, rules);
    const QString rule = QStringLiteral("sqlite.module.quotes");
    if (!rules.contains(rule))
        rules.append(rule);
    const QString rest = sqliteSpelt(tokens, from + 1, to, names, rules);
    const QString word = asciiLower(tokens[from].text());
    return (isWord(word) ? word : sqliteDialect().literal(word)) +
           (rest.isEmpty() ? QString() : QLatin1Char(' ') + rest);
}

} // namespace

QString normalSqliteModule(const QString &sql, const SqliteNames &names, QStringList &rules)
{
    const std::vector<Token> tokens = sqliteTokens(sql);
    const size_t end = tokens.size() - 1; // End
    const QString module = tokens[0].text();
    const bool isFts5 = module == QLatin1String("fts5");
    if (!isFts5 && module != QLatin1String("fts4") && module != QLatin1String("fts3"))
        return {};
    if (end < 3 || !tokens[1].isOperator("(") || !tokens[end - 1].isOperator(")"))
        return {};
    QStringList arguments;
    size_t start = 2;
    int depth = 0;
    for (size_t i = 2; i < end; ++i) {
        if (depth == 0 && (tokens[i].isOperator(",") || i + 1 == end)) {
            const QString said = option(tokens, start, i, isFts5, rules);
            arguments.append(said.isEmpty() ? column(tokens, start, i, names, rules) : said);
            start = i + 1;
        }
        depth += tokens[i].isOperator("(") - tokens[i].isOperator(")");
    }
    return module + QLatin1Char('(') + arguments.join(QLatin1String(", ")) + QLatin1Char(')');
}

} // namespace reckoner
