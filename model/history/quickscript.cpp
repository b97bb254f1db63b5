// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/quickscript.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace reckoner {

namespace {

using Text = std::string_view;

struct Token
{
    enum class Type {
        End,       ///< of the text
        Line,      ///< the end of a logical line
        Name,      ///< also key words and numbers
        String,    ///< `text` is between the quotes
        Sign,      ///< one character
        Unreadable ///< a string or a bracket that does not end, a backslash outside of a string
    };
    Type type = Type::End;
    Text text;
    bool plain = false; ///< of a string: one line, no escapes, no prefix but r and u, ASCII
    int line = 0;
    int column = 0; ///< of the first token of a logical line: its indentation; else -1

    bool is(char sign) const { return type == Type::Sign && text.front() == sign; }
    bool is(Text name) const { return type == Type::Name && text == name; }
};

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Python's tokens, as far as they tell strings, comments and brackets from the rest.
class Lexer
{
public:
    explicit Lexer(Text text)
        : m_text(text)
    {
    }

    Token next()
    {
        for (;;) {
            if (m_at >= m_text.size())
                return end();
            const char c = m_text[m_at];
            if (c == '\n') {
                ++m_at;
                ++m_line;
                m_lineStart = m_at;
                if (m_depth > 0 || !m_inLine)
                    continue;
                m_inLine = false;
                return {Token::Type::Line, {}, false, m_line - 1, -1};
            }
            if (c == ' ' || c == '\t' || (c == '\r' && peek(1) == '\n')) {
                ++m_at;
                continue;
            }
            if (c == '\\' && m_inLine && (peek(1) == '\n' || (peek(1) == '\r' && peek(2) == '\n'))) {
                m_at += peek(1) == '\n' ? 2 : 3;
                ++m_line;
                m_lineStart = m_at;
                continue;
            }
            if (c == '#') {
                while (m_at < m_text.size() && m_text[m_at] != '\n')
                    ++m_at;
                continue;
            }
            break;
        }
        Token token;
        token.line = m_line;
        token.column = m_inLine ? -1 : int(m_at - m_lineStart);
        m_inLine = true;
        read(token);
        return token;
    }

private:
    char peek(size_t ahead) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }

    Token end()
    {
        if (m_depth != 0)
            return unreadable();
        if (m_inLine) {
            m_inLine = false;
            return {Token::Type::Line, {}, false, m_line, -1};
        }
        return {Token::Type::End, {}, false, m_line, -1};
    }

    Token unreadable()
    {
        m_at = m_text.size();
        m_depth = 0;
        m_inLine = false;
        return {Token::Type::Unreadable, {}, false, m_line, -1};
    }

    void read(Token &token)
    {
        const char c = m_text[m_at];
        if (c == '"' || c == '\'') {
            string(token, m_at);
            return;
        }
        if (isNameByte(c)) {
            const size_t from = m_at;
            while (m_at < m_text.size() && isNameByte(m_text[m_at]))
                ++m_at;
            token.type = Token::Type::Name;
            token.text = m_text.substr(from, m_at - from);
            const bool quoted = m_at < m_text.size() && (m_text[m_at] == '"' || m_text[m_at] == '\'');
            if (quoted && token.text.size() <= 2)
                string(token, from);
            return;
        }
        if (static_cast<unsigned char>(c) < 0x20 || c == '\\') {
            token = unreadable();
            return;
        }
        if (c == '(' || c == '[' || c == '{')
            ++m_depth;
        if (c == ')' || c == ']' || c == '}') {
            if (m_depth == 0) {
                token = unreadable();
                return;
            }
            --m_depth;
        }
        token.type = Token::Type::Sign;
        token.text = m_text.substr(m_at++, 1);
    }

    /// The quote is at m_at, a prefix from `from` on.
    void string(Token &token, size_t from)
    {
        const Text prefix = m_text.substr(from, m_at - from);
        const char quote = m_text[m_at];
        const bool triple = m_text.substr(m_at, 3) == std::string(3, quote);
        m_at += triple ? 3 : 1;
        const size_t begin = m_at;
        token.type = Token::Type::String;
        token.plain =
            !triple && (prefix.empty() || prefix == "r" || prefix == "R" || prefix == "u" || prefix == "U");
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '\\') {
                token.plain = false;
                m_line += m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
                m_at += 2;
                continue;
            }
            if (c == '\n') {
                if (!triple)
                    break;
                ++m_line;
            }
            if (static_cast<unsigned char>(c) >= 0x80)
                token.plain = false;
            if (c == quote && (!triple || m_text.substr(m_at, 3) == std::string(3, quote))) {
                token.text = m_text.substr(begin, m_at - begin);
                m_at += triple ? 3 : 1;
                return;
            }
            ++m_at;
        }
        token = unreadable();
    }

    Text m_text;
    size_t m_at = 0;
    size_t m_lineStart = 0;
    int m_line = 1;
    int m_depth = 0;
    bool m_inLine = false;
};

/// The names that are asked for, in this order.
constexpr std::array<Text, 4> wanted{"revision", "down_revision", "depends_on", "branch_labels"};

struct Value
{
    bool isText = false; ///< else None, or a sequence
    bool isNone = false;
    QStringList texts;
};

class Reader
{
public:
    explicit Reader(const QByteArray &text)
        : m_lexer(Text(text.constData(), size_t(text.size())))
    {
    }

    bool run()
    {
        for (m_token = m_lexer.next(); m_token.type != Token::Type::End;) {
            if (!(m_token.column == 0 ? statement() : rest()))
                return false;
        }
        return !m_bindsByName || !m_callsOwn;
    }

    std::array<std::optional<Value>, 4> values;
    int line = 0; ///< of `revision = ...`

private:
    void advance() { m_token = m_lexer.next(); }

    static int indexOf(Text name)
    {
        for (size_t i = 0; i < wanted.size(); ++i) {
            if (name == wanted[i])
                return int(i);
        }
        return -1;
    }

    /// What binds a name that is given as a text.
    static bool bindsByName(Text name)
    {
        constexpr std::array<Text, 8> names{"globals", "locals",  "vars",    "exec",
                                            "eval",    "setattr", "modules", "__dict__"};
        return std::find(names.begin(), names.end(), name) != names.end();
    }

    /// A logical line at the left edge.
    bool statement()
    {
        const Token first = m_token;
        m_runs = !first.is("def") && !first.is("async");
        m_atTop = true;
        const int which = first.type == Token::Type::Name ? indexOf(first.text) : -1;
        if (which < 0)
            return rest();
        advance();
        if (m_token.is(':')) {
            // An annotation holds no assignment; what is in brackets in it is no affair of ours.
            do {
                advance();
            } while (m_token.type == Token::Type::Name || m_token.type == Token::Type::String ||
                     m_token.is('[') || m_token.is(']') || m_token.is(',') || m_token.is('|') ||
                     m_token.is('.'));
        }
        if (!m_token.is('=') || values[size_t(which)])
            return false;
        advance();
        std::optional<Value> value = literal();
        if (!value || m_token.type != Token::Type::Line)
            return false;
        values[size_t(which)] = std::move(value);
        if (which == 0)
            line = first.line;
        advance();
        return true;
    }

    std::optional<Value> literal()
    {
        Value value;
        if (m_token.is("None")) {
            value.isNone = true;
            advance();
            return value;
        }
        if (m_token.type == Token::Type::String) {
            if (!addText(value))
                return std::nullopt;
            value.isText = true;
            // "a", "b": a tuple without brackets, or what Python joins
            return value;
        }
        const bool round = m_token.is('(');
        if (!round && !m_token.is('['))
            return std::nullopt;
        const char close = round ? ')' : ']';
        bool comma = false;
        advance();
        while (!m_token.is(close)) {
            if (m_token.type != Token::Type::String || !addText(value))
                return std::nullopt;
            if (m_token.is(',')) {
                comma = true;
                advance();
            } else if (!m_token.is(close)) {
                return std::nullopt;
            }
        }
        advance();
        value.isText = round && !comma && !value.texts.isEmpty();
        return value;
    }

    bool addText(Value &value)
    {
        if (!m_token.plain)
            return false;
        value.texts.append(QString::fromLatin1(m_token.text.data(), qsizetype(m_token.text.size())));
        advance();
        return true;
    }

    /// What is left of a logical line that is none of the assignments: nothing in it may bind the names.
    bool rest()
    {
        bool afterDot = false;
        const bool isImport = m_token.is("import") || m_token.is("from");
        int brackets = 0;
        while (m_token.type != Token::Type::Line && m_token.type != Token::Type::End) {
            if (m_token.type == Token::Type::Unreadable)
                return false;
            if (m_token.type == Token::Type::Name) {
                const bool ours = !afterDot && indexOf(m_token.text) >= 0;
                if (m_token.text == "global" || (ours && (m_runs || m_atTop)))
                    return false;
                if (bindsByName(m_token.text)) {
                    if (m_runs)
                        return false;
                    m_bindsByName = true;
                }
            }
            if (isImport && m_runs && m_token.is('*'))
                return false;
            // The brackets of a def hold its parameters, those within them a call that is made at once.
            brackets += m_token.is('(');
            m_callsOwn =
                m_callsOwn || (m_runs && brackets > 0) || (m_atTop && (brackets > 1 || m_token.is('@')));
            afterDot = m_token.is('.');
            advance();
        }
        m_atTop = false;
        if (m_token.type == Token::Type::Line)
            advance();
        return true;
    }

    Lexer m_lexer;
    Token m_token;
    bool m_runs = true;         ///< where the module is read; false in a function, whose names are its own
    bool m_atTop = false;       ///< the logical line begins at the left edge
    bool m_bindsByName = false; ///< some function may bind any name
    bool m_callsOwn = false;    ///< something is called when the module is read
};

} // namespace

std::optional<Revision> readScriptQuickly(const QByteArray &text, const QString &path)
{
    if (text.startsWith("\xef\xbb\xbf") || text.contains('\0'))
        return std::nullopt;
    Reader reader(text);
    if (!reader.run())
        return std::nullopt;
    const auto &[id, down, dependsOn, labels] = reader.values;
    if (!id || !id->isText || !down)
        return std::nullopt;
    Revision revision;
    revision.id = id->texts.front();
    revision.down = down->texts;
    if (dependsOn)
        revision.dependsOn = dependsOn->texts;
    if (labels)
        revision.labels = labels->texts;
    revision.place = {path, reader.line, 1};
    return revision;
}

} // namespace reckoner
