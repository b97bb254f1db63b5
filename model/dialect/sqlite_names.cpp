// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/sqlite_names.h"

#include "model/core/asciicase.h"
#include "model/dialect/sqlite.h"

namespace reckoner {

namespace {

using Token = SqliteToken;
using TokenKind = SqliteToken::Kind;

class Speller
{
public:
    Speller(const std::vector<Token> &tokens, const SqliteNames &names, QStringList &rules)
        : m_tokens(tokens)
        , m_names(names)
        , m_rules(rules)
    {
    }

    QString run(size_t from, size_t to)
    {
        QString text;
        for (size_t i = from; i < to; ++i) {
            if (i > from && !tight(m_tokens[i - 1], m_tokens[i]))
                text += QLatin1Char(' ');
            text += spelt(i);
        }
        return text;
    }

private:
    static bool tight(const Token &before, const Token &token)
    {
        if (token.isOperator("("))
            return before.kind == TokenKind::Word && !isSqliteKeyword(before.raw);
        return token.isOperator(")") || token.isOperator(",") || token.isOperator(";") ||
               token.isOperator(".") || before.isOperator("(") || before.isOperator(".");
    }

    void applied(const char *rule)
    {
        const QString name = QLatin1String(rule);
        if (!m_rules.contains(name))
            m_rules.append(name);
    }

    QString spelt(size_t at)
    {
        const Token &token = m_tokens[at];
        switch (token.kind) {
        case TokenKind::Word:
            return asciiLower(token.raw.toString());
        case TokenKind::Name:
            return token.quote != u'"' || isName(at) ? name(at) : string(token);
        case TokenKind::String:
            return at > 0 && m_tokens[at - 1].is("as") ? name(at) : sqliteDialect().literal(token.text());
        case TokenKind::Blob:
            return QLatin1String("x'") + asciiLower(token.raw.toString()) + QLatin1Char('\'');
        case TokenKind::Number:
            return asciiLower(token.raw.toString());
        default:
            break;
        }
        if (token.isOperator("==") || token.isOperator("!=")) {
            applied("sqlite.operator");
            return token.isOperator("==") ? QStringLiteral("=") : QStringLiteral("<>");
        }
        return token.raw.toString();
    }

    QString name(size_t at)
    {
        applied("sqlite.identifier");
        const QString word = asciiLower(m_tokens[at].text());
        return isOperand(at, word) ? word : sqliteDialect().quote(word);
    }

    /// A key word that is a name as well, where an operand begins: there quotes make no difference. Elsewhere
    /// they do: FROM t "left" JOIN u.
    bool isOperand(size_t at, const QString &word) const
    {
        static const std::set<QString> others{
            QStringLiteral("cast"),         QStringLiteral("raise"),
            QStringLiteral("with"),         QStringLiteral("current_date"),
            QStringLiteral("current_time"), QStringLiteral("current_timestamp")};
        if (at == 0 || !isSqliteKeyword(word) || isSqliteReserved(word) || others.contains(word))
            return false;
        const Token &before = m_tokens[at - 1];
        if (before.kind != TokenKind::Word)
            return before.kind == TokenKind::Operator && !before.isOperator(")");
        for (const char *begins :
             {"select", "where", "and", "or", "set", "by", "on", "when", "then", "else"}) {
            if (before.is(begins))
                return true;
        }
        return false;
    }

    QString string(const Token &token)
    {
        applied("sqlite.string");
        return sqliteDialect().literal(token.text());
    }

    /// "x" is a name if anything is called so where it stands; else SQLite takes it for the string 'x'.
    bool isName(size_t at)
    {
        if (at + 1 < m_tokens.size() &&
            (m_tokens[at + 1].isOperator(".") || m_tokens[at + 1].isOperator("(")))
            return true;
        if (at > 0) {
            const Token &before = m_tokens[at - 1];
            if (before.isOperator("."))
                return true;
            for (const char *word :
                 {"as", "from", "join", "into", "update", "table", "with", "set", "collate"}) {
                if (before.is(word))
                    return true;
            }
        }
        return m_names.isName(asciiLower(m_tokens[at].text()));
    }

    const std::vector<Token> &m_tokens;
    const SqliteNames &m_names;
    QStringList &m_rules;
};

} // namespace

SqliteNames::SqliteNames(const QString &sql, const StatementContext &context)
{
    const std::vector<Token> tokens = sqliteTokens(sql);
    std::set<QString> words;
    for (size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        if (token.kind != TokenKind::Word && token.kind != TokenKind::Name)
            continue;
        const QString word = asciiLower(token.text());
        words.insert(word);
        const bool alias = i > 0 && (tokens[i - 1].is("as") || tokens[i - 1].isOperator("."));
        if (alias || (token.kind == TokenKind::Word ? !isSqliteKeyword(token.raw) : token.quote != u'"'))
            m_names.insert(word);
    }
    if (context.table)
        take(context.table->name.name, context.table->columnNames());
    if (!context.schema)
        return;
    for (const auto &[name, table] : context.schema->tables) {
        if (words.contains(asciiLower(name.name)))
            take(name.name, table->columnNames());
    }
    for (const auto &[name, view] : context.schema->views) {
        if (!words.contains(asciiLower(name.name)))
            continue;
        QStringList columns = view.columnNames;
        for (const ViewColumn &column : view.columns)
            columns.append(column.name);
        take(name.name, columns);
    }
}

void SqliteNames::take(const QString &name, const QStringList &columns)
{
    m_names.insert(asciiLower(name));
    for (const QString &column : columns) {
        m_names.insert(asciiLower(column));
        m_columns.insert(asciiLower(column));
    }
}

QString sqliteSpelt(const std::vector<SqliteToken> &tokens, size_t from, size_t to, const SqliteNames &names,
                    QStringList &rules)
{
    return Speller(tokens, names, rules).run(from, to);
}

} // namespace reckoner
