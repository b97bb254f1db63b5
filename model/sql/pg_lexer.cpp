// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_lexer.h"

#include <algorithm>
#include <cstring>

namespace reckoner::pg {

namespace {

bool isIdentStart(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool isIdentPart(char c)
{
    return isIdentStart(c) || std::isdigit(static_cast<unsigned char>(c)) || c == '$';
}

char at(const QByteArray &sql, int i)
{
    return i < sql.size() ? sql[i] : '\0';
}

int skipBlanks(const QByteArray &sql, int i)
{
    for (;;) {
        while (i < sql.size() && std::isspace(static_cast<unsigned char>(sql[i])))
            ++i;
        if (at(sql, i) == '-' && at(sql, i + 1) == '-') {
            while (i < sql.size() && sql[i] != '\n')
                ++i;
        } else if (at(sql, i) == '/' && at(sql, i + 1) == '*') {
            int depth = 0;
            for (; i < sql.size(); ++i) {
                if (at(sql, i) == '/' && at(sql, i + 1) == '*') {
                    ++depth;
                    ++i;
                } else if (at(sql, i) == '*' && at(sql, i + 1) == '/') {
                    ++i;
                    if (--depth == 0) {
                        ++i;
                        break;
                    }
                }
            }
        } else {
            return std::min(i, int(sql.size()));
        }
    }
}

/// The end of a text closed by `quote`, which doubles inside; backslashes escape if `escapes`.
int endOfQuoted(const QByteArray &sql, int i, char quote, bool escapes)
{
    for (++i; i < sql.size(); ++i) {
        if (escapes && sql[i] == '\\')
            ++i;
        else if (sql[i] == quote) {
            if (at(sql, i + 1) != quote)
                return i + 1;
            ++i;
        }
    }
    return int(sql.size());
}

/// Length of "$tag$" at i, 0 if there is none.
int dollarTag(const QByteArray &sql, int i)
{
    int end = i + 1;
    if (std::isdigit(static_cast<unsigned char>(at(sql, end))))
        return 0;
    while (end < sql.size() && isIdentPart(sql[end]) && sql[end] != '$')
        ++end;
    return at(sql, end) == '$' ? end - i + 1 : 0;
}

} // namespace

Token nextToken(const QByteArray &sql, int from)
{
    using Kind = Token::Kind;
    const int i = skipBlanks(sql, from);
    if (i >= sql.size())
        return {Kind::Symbol, int(sql.size()), int(sql.size())};
    const char c = sql[i];
    if ((c == 'e' || c == 'E') && at(sql, i + 1) == '\'')
        return {Kind::String, i, endOfQuoted(sql, i + 1, '\'', true)};
    if ((c == 'b' || c == 'B' || c == 'x' || c == 'X' || c == 'n' || c == 'N') && at(sql, i + 1) == '\'')
        return {Kind::String, i, endOfQuoted(sql, i + 1, '\'', false)};
    if (isIdentStart(c)) {
        int end = i + 1;
        while (end < sql.size() && isIdentPart(sql[end]))
            ++end;
        return {Kind::Word, i, end};
    }
    if (c == '\'')
        return {Kind::String, i, endOfQuoted(sql, i, '\'', false)};
    if (c == '"')
        return {Kind::Quoted, i, endOfQuoted(sql, i, '"', false)};
    if (c == '$') {
        if (const int tag = dollarTag(sql, i)) {
            const qsizetype close = sql.indexOf(sql.mid(i, tag), i + tag);
            return {Kind::String, i, close < 0 ? int(sql.size()) : int(close) + tag};
        }
    }
    if (std::isdigit(static_cast<unsigned char>(c)) ||
        (c == '.' && std::isdigit(static_cast<unsigned char>(at(sql, i + 1))))) {
        int end = i + 1;
        while (end < sql.size() && (std::isalnum(static_cast<unsigned char>(sql[end])) || sql[end] == '.'))
            ++end;
        return {Kind::Number, i, end};
    }
    if (c == '\\')
        return {Kind::Backslash, i, i + 1};
    if (std::strchr("()[],;.", c))
        return {Kind::Symbol, i, i + 1};
    int end = i + 1;
    while (end < sql.size() && std::strchr("+-*/<>=~!@#%^&|`?:", sql[end]) &&
           !(sql[end] == '-' && at(sql, end + 1) == '-') && !(sql[end] == '/' && at(sql, end + 1) == '*'))
        ++end;
    return {Kind::Operator, i, end};
}

std::vector<Token> tokens(const QByteArray &sql, int from)
{
    std::vector<Token> found;
    for (Token token = nextToken(sql, from); token.start < sql.size(); token = nextToken(sql, token.end))
        found.push_back(token);
    return found;
}

bool isWord(const QByteArray &sql, const Token &token, const char *lower)
{
    return token.kind == Token::Kind::Word && token.end - token.start == int(std::strlen(lower)) &&
           qstrnicmp(sql.constData() + token.start, lower, size_t(token.end - token.start)) == 0;
}

bool isSymbol(const QByteArray &sql, const Token &token, char symbol)
{
    return token.kind == Token::Kind::Symbol && token.start < sql.size() && sql[token.start] == symbol;
}

QString tokenValue(const QByteArray &sql, const Token &token)
{
    QByteArray bytes = sql.mid(token.start, token.end - token.start);
    if (token.kind == Token::Kind::Word)
        return QString::fromUtf8(bytes.toLower());
    if (token.kind == Token::Kind::Quoted) {
        bytes = bytes.mid(1, bytes.size() - 2);
        return QString::fromUtf8(bytes.replace("\"\"", "\""));
    }
    if (token.kind == Token::Kind::String) {
        if (bytes.startsWith('$')) {
            const int tag = int(bytes.indexOf('$', 1)) + 1;
            return QString::fromUtf8(bytes.mid(tag, bytes.size() - 2 * tag));
        }
        const int open = int(bytes.indexOf('\''));
        bytes = bytes.mid(open + 1, bytes.size() - open - 2);
        return QString::fromUtf8(bytes.replace("''", "'"));
    }
    return QString::fromUtf8(bytes);
}

namespace {

/// Reads one script, statement after statement.
class Splitter
{
public:
    explicit Splitter(const QByteArray &script)
        : m_script(script)
    {
    }

    std::vector<Piece> run()
    {
        int i = 0;
        while (i < m_script.size()) {
            const Token token = nextToken(m_script, i);
            if (token.start >= m_script.size())
                break;
            i = token.end;
            if (token.kind == Token::Kind::Backslash) {
                flush(token.start);
                i = endOfLine(token.start);
                continue;
            }
            if (isSymbol(m_script, token, ';') && !inside()) {
                const bool copy = isCopyFromStdin();
                flush(token.start);
                if (copy)
                    i = afterCopyData(i);
                continue;
            }
            add(token);
        }
        flush(int(m_script.size()));
        return std::move(m_pieces);
    }

private:
    /// Rules hold statements in parentheses, SQL-standard bodies hold them between BEGIN ATOMIC and END.
    bool inside() const { return (m_rule && m_parentheses > 0) || m_blocks > 0; }

    void add(const Token &token)
    {
        if (isSymbol(m_script, token, '('))
            ++m_parentheses;
        else if (isSymbol(m_script, token, ')'))
            --m_parentheses;
        else if (isWord(m_script, token, "rule") && m_current.size() < 4)
            m_rule = true;
        else if (isWord(m_script, token, "atomic") && !m_current.empty() &&
                 isWord(m_script, m_current.back(), "begin"))
            m_blocks = 1;
        else if (m_blocks > 0 && isWord(m_script, token, "case"))
            ++m_blocks;
        else if (m_blocks > 0 && isWord(m_script, token, "end"))
            --m_blocks;
        m_current.push_back(token);
    }

    void flush(int end)
    {
        if (!m_current.empty()) {
            const int start = m_current.front().start;
            m_line += int(std::count(m_script.begin() + m_counted, m_script.begin() + start, '\n'));
            m_counted = start;
            m_pieces.push_back({m_script.mid(start, end - start).trimmed(), m_line});
        }
        m_current.clear();
        m_parentheses = 0;
        m_blocks = 0;
        m_rule = false;
    }

    bool isCopyFromStdin() const
    {
        if (m_current.empty() || !isWord(m_script, m_current.front(), "copy"))
            return false;
        for (size_t i = 1; i < m_current.size(); ++i) {
            if (isWord(m_script, m_current[i], "stdin") && isWord(m_script, m_current[i - 1], "from"))
                return true;
        }
        return false;
    }

    int endOfLine(int i) const
    {
        const qsizetype end = m_script.indexOf('\n', i);
        return end < 0 ? int(m_script.size()) : int(end) + 1;
    }

    int afterCopyData(int i) const
    {
        for (i = endOfLine(i); i < m_script.size(); i = endOfLine(i)) {
            if (m_script[i] == '\\' && at(m_script, i + 1) == '.')
                return endOfLine(i);
        }
        return int(m_script.size());
    }

    const QByteArray &m_script;
    std::vector<Piece> m_pieces;
    std::vector<Token> m_current;
    int m_parentheses = 0;
    int m_blocks = 0;
    bool m_rule = false;
    int m_line = 1;
    int m_counted = 0;
};

} // namespace

std::vector<Piece> splitScript(const QByteArray &script)
{
    return Splitter(script).run();
}

} // namespace reckoner::pg
