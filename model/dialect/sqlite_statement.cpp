// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/sqlite_statement.h"

#include "model/core/asciicase.h"
#include "model/dialect/sqlite.h"
#include "model/sql/sqlite_tokens.h"

#include <algorithm>
#include <set>

namespace reckoner {

namespace {

using Token = SqliteToken;
using TokenKind = SqliteToken::Kind;

class Printer
{
public:
    Printer(const QString &sql, const StatementContext &context)
        : m_tokens(sqliteTokens(sql))
        , m_context(context)
    {
        m_tokens.pop_back(); // End
        while (!m_tokens.empty() && m_tokens.back().isOperator(";"))
            m_tokens.pop_back();
    }

    Normal run()
    {
        for (size_t i = 0; i < m_tokens.size(); ++i) {
            if (m_tokens[i].kind == TokenKind::Bad)
                m_out.known = false;
            if (i > 0 && !tight(m_tokens[i - 1], m_tokens[i]))
                m_out.text += QLatin1Char(' ');
            m_out.text += spelt(i);
        }
        return std::move(m_out);
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
        if (!m_out.rules.contains(name))
            m_out.rules.append(name);
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
        return names().contains(asciiLower(m_tokens[at].text()));
    }

    /// What the text itself uses as a name, and the columns of the tables and views it names.
    const std::set<QString> &names()
    {
        if (m_named)
            return m_names;
        m_named = true;
        std::set<QString> words;
        for (size_t i = 0; i < m_tokens.size(); ++i) {
            const Token &token = m_tokens[i];
            if (token.kind != TokenKind::Word && token.kind != TokenKind::Name)
                continue;
            const QString word = asciiLower(token.text());
            words.insert(word);
            const bool alias = i > 0 && (m_tokens[i - 1].is("as") || m_tokens[i - 1].isOperator("."));
            if (alias || (token.kind == TokenKind::Word ? !isSqliteKeyword(token.raw) : token.quote != u'"'))
                m_names.insert(word);
        }
        const auto take = [&](const auto &holder) {
            m_names.insert(asciiLower(holder.name.name));
            for (const auto &column : holder.columns)
                m_names.insert(asciiLower(column.name));
        };
        if (m_context.table)
            take(*m_context.table);
        if (!m_context.schema)
            return m_names;
        for (const auto &[name, table] : m_context.schema->tables) {
            if (words.contains(asciiLower(name.name)))
                take(*table);
        }
        for (const auto &[name, view] : m_context.schema->views) {
            if (!words.contains(asciiLower(name.name)))
                continue;
            take(view);
            for (const QString &column : view.columnNames)
                m_names.insert(asciiLower(column));
        }
        return m_names;
    }

    std::vector<Token> m_tokens;
    const StatementContext &m_context;
    std::set<QString> m_names;
    bool m_named = false;
    Normal m_out;
};

} // namespace

Normal normalSqliteStatement(const QString &sql, const StatementContext &context)
{
    Normal normal = Printer(sql, context).run();
    // Its tokens are respelt one by one: with one of its rules off the text itself is compared.
    if (context.off && std::any_of(normal.rules.begin(), normal.rules.end(),
                                   [&](const QString &rule) { return context.off->contains(rule); }))
        return {sql.simplified(), {}, normal.known};
    if (normal.text != sql && normal.rules.isEmpty())
        normal.rules.append(QStringLiteral("sqlite.layout"));
    return normal;
}

} // namespace reckoner
