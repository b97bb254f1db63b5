// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/sqlite_tokens.h"

namespace reckoner {

namespace {

using Kind = SqliteToken::Kind;

bool isIdentifierStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c.unicode() >= 0x80;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHex(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isIdentifierPart(QChar c)
{
    return isIdentifierStart(c) || isDigit(c) || c == u'$';
}

bool isBlank(QChar c)
{
    // A byte order mark at the start of a text is blank to SQLite too.
    return c == u' ' || (c >= u'\t' && c <= u'\r') || c.unicode() == 0xfeff;
}

class Scanner
{
public:
    explicit Scanner(const QString &sql)
        : m_sql(sql)
        , m_view(sql)
    {
    }

    std::vector<SqliteToken> all()
    {
        std::vector<SqliteToken> tokens;
        tokens.reserve(static_cast<size_t>(m_sql.size() / 5 + 4));
        do
            tokens.push_back(next());
        while (tokens.back().kind != Kind::End);
        return tokens;
    }

private:
    QChar at(qsizetype i) const { return i < m_sql.size() ? m_sql.at(i) : QChar(); }

    void countLines(qsizetype upTo)
    {
        for (; m_counted < upTo; ++m_counted)
            m_line += m_sql.at(m_counted) == u'\n';
    }

    /// Returns false at an unfinished block comment: SQLite takes it as running to the end of the text.
    void skipBlanks()
    {
        while (m_pos < m_sql.size()) {
            const QChar c = at(m_pos);
            if (isBlank(c)) {
                ++m_pos;
            } else if (c == u'-' && at(m_pos + 1) == u'-') {
                const qsizetype end = m_sql.indexOf(u'\n', m_pos);
                m_pos = end < 0 ? m_sql.size() : end;
            } else if (c == u'/' && at(m_pos + 1) == u'*') {
                const qsizetype end = m_sql.indexOf(QLatin1String("*/"), m_pos + 2);
                m_pos = end < 0 ? m_sql.size() : end + 2;
            } else {
                return;
            }
        }
    }

    SqliteToken next()
    {
        skipBlanks();
        countLines(m_pos);
        SqliteToken token;
        token.start = m_pos;
        token.line = m_line;
        if (m_pos < m_sql.size())
            scan(token);
        token.end = m_pos;
        return token;
    }

    void scan(SqliteToken &token)
    {
        const QChar c = at(m_pos);
        if (c == u'\'' || c == u'"' || c == u'`' || c == u'[')
            quoted(token, c);
        else if ((c == u'x' || c == u'X') && at(m_pos + 1) == u'\'')
            blob(token);
        else if (isIdentifierStart(c))
            word(token);
        else if (isDigit(c) || (c == u'.' && isDigit(at(m_pos + 1))))
            number(token);
        else if (c == u'?' ||
                 ((c == u':' || c == u'@' || c == u'$' || c == u'#') && isIdentifierPart(at(m_pos + 1))))
            parameter(token);
        else
            sign(token);
    }

    void quoted(SqliteToken &token, QChar open)
    {
        const QChar close = open == u'[' ? QChar(u']') : open;
        token.kind = open == u'\'' ? Kind::String : Kind::Name;
        token.quote = open;
        const qsizetype from = ++m_pos;
        qsizetype end = m_sql.indexOf(close, from);
        while (end >= 0 && open != u'[' && at(end + 1) == close) {
            token.doubled = true;
            end = m_sql.indexOf(close, end + 2);
        }
        if (end < 0) {
            token.kind = Kind::Bad;
            end = m_sql.size();
        }
        token.raw = m_view.mid(from, end - from);
        m_pos = qMin(end + 1, m_sql.size());
    }

    void blob(SqliteToken &token)
    {
        token.kind = Kind::Blob;
        m_pos += 2;
        const qsizetype from = m_pos;
        while (isHex(at(m_pos)))
            ++m_pos;
        token.raw = m_view.mid(from, m_pos - from);
        if (at(m_pos) != u'\'' || token.raw.size() % 2 != 0)
            token.kind = Kind::Bad;
        while (m_pos < m_sql.size() && at(m_pos) != u'\'')
            ++m_pos;
        m_pos = qMin(m_pos + 1, m_sql.size());
    }

    void word(SqliteToken &token)
    {
        token.kind = Kind::Word;
        while (isIdentifierPart(at(m_pos)) && m_pos < m_sql.size())
            ++m_pos;
        token.raw = m_view.mid(token.start, m_pos - token.start);
    }

    void number(SqliteToken &token)
    {
        token.kind = Kind::Number;
        if (at(m_pos) == u'0' && (at(m_pos + 1) == u'x' || at(m_pos + 1) == u'X') && isHex(at(m_pos + 2))) {
            for (m_pos += 2; isHex(at(m_pos));)
                ++m_pos;
        } else {
            digits();
            if (at(m_pos) == u'.') {
                ++m_pos;
                digits();
            }
            const QChar e = at(m_pos);
            const QChar sign = at(m_pos + 1);
            const bool isSigned = sign == u'+' || sign == u'-';
            if ((e == u'e' || e == u'E') && isDigit(at(m_pos + (isSigned ? 2 : 1)))) {
                m_pos += isSigned ? 2 : 1;
                digits();
            }
        }
        if (isIdentifierPart(at(m_pos)) && m_pos < m_sql.size()) {
            token.kind = Kind::Bad;
            while (isIdentifierPart(at(m_pos)) && m_pos < m_sql.size())
                ++m_pos;
        }
        token.raw = m_view.mid(token.start, m_pos - token.start);
    }

    void digits()
    {
        while (isDigit(at(m_pos)))
            ++m_pos;
    }

    void parameter(SqliteToken &token)
    {
        token.kind = Kind::Parameter;
        for (++m_pos; m_pos < m_sql.size() && isIdentifierPart(at(m_pos));)
            ++m_pos;
        token.raw = m_view.mid(token.start, m_pos - token.start);
    }

    void sign(SqliteToken &token)
    {
        static const char *const longer[] = {"->>", "->", "||", "<<", "<=", "<>", ">>", ">=", "==", "!="};
        token.kind = Kind::Operator;
        const QChar c = at(m_pos);
        if (c != u'(' && c != u')' && c != u',') { // most signs are these
            for (const char *op : longer) {
                const QLatin1String text(op);
                if (m_view.mid(m_pos).startsWith(text)) {
                    token.raw = m_view.mid(m_pos, text.size());
                    m_pos += text.size();
                    return;
                }
            }
        }
        token.raw = m_view.mid(m_pos++, 1);
        if (!QStringView(u"-+*/%<>=&|~(),.;").contains(c))
            token.kind = Kind::Bad;
    }

    const QString &m_sql;
    const QStringView m_view;
    qsizetype m_pos = 0;
    qsizetype m_counted = 0;
    int m_line = 1;
};

/// CREATE [TEMP|TEMPORARY] TRIGGER: its body holds semicolons.
bool startsTrigger(const std::vector<SqliteToken> &tokens)
{
    size_t i = 1;
    if (tokens.size() > 1 && (tokens[1].is("temp") || tokens[1].is("temporary")))
        ++i;
    return tokens.size() > i && tokens[0].is("create") && tokens[i].is("trigger");
}

} // namespace

std::vector<SqliteToken> sqliteTokens(const QString &sql)
{
    return Scanner(sql).all();
}

std::vector<std::vector<SqliteToken>> sqliteStatements(const QString &sql)
{
    std::vector<std::vector<SqliteToken>> statements;
    std::vector<SqliteToken> current;
    bool semicolonBeforeLast = false; // as sqlite3_complete(): a trigger ends with "; END ;"
    for (const SqliteToken &token : sqliteTokens(sql)) {
        const bool end = token.kind == Kind::End;
        if (end || token.isOperator(";")) {
            const bool inTrigger = !current.empty() && startsTrigger(current) &&
                                   !(current.back().is("end") && semicolonBeforeLast);
            if (end || !inTrigger) {
                if (!current.empty())
                    statements.push_back(std::move(current));
                current.clear();
                semicolonBeforeLast = false;
                continue;
            }
        }
        semicolonBeforeLast = !current.empty() && current.back().isOperator(";");
        current.push_back(token);
    }
    return statements;
}

} // namespace reckoner
