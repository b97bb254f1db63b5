// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/sqlite_query.h"

#include "model/core/asciicase.h"
#include "model/dialect/sqlite.h"
#include "model/dialect/sqlite_print.h"
#include "model/sql/sqlite_parser.h"

namespace reckoner {

namespace {

using Node = SqliteExpression;
using NodeKind = SqliteExpression::Kind;
using Token = SqliteToken;
using TokenKind = SqliteToken::Kind;

bool isSign(const Node &node)
{
    return node.kind == NodeKind::Unary && node.text != QLatin1String("~") &&
           node.text != QLatin1String("NOT");
}

/// Words that end what stands before an alias, and so are none.
bool mayBeAlias(const Token &token)
{
    if (token.kind == TokenKind::Name || token.kind == TokenKind::String)
        return true;
    if (token.kind != TokenKind::Word || isSqliteReserved(token.raw))
        return false;
    for (const char *word : {"left", "right", "full", "inner", "cross", "natural", "outer", "indexed",
                             "window", "over", "filter"}) {
        if (token.is(word))
            return false;
    }
    return true;
}

/// Reads one text and writes it in its comparable form as it goes. Each reader is false at what it does not
/// understand.
class Writer
{
public:
    Writer(const QString &sql, const SqliteNames &names, SqliteSurroundings &around, QStringList &rules)
        : m_tokens(sqliteTokens(sql))
        , c(sql, m_tokens)
        , m_names(names)
        , m_around(around)
        , m_rules(rules)
    {
        m_context.use = ExpressionContext::Use::Check;
    }

    bool query(QString &out, bool seen)
    {
        bool ok = select(out, seen);
        while (c.skipOperator(";")) {
        }
        return ok && c.atEnd();
    }

    bool body(QString &out)
    {
        while (!c.atEnd()) {
            if (!statement(out) || !c.skipOperator(";"))
                return false;
            out += QLatin1String("; ");
        }
        out.chop(1);
        return !out.isEmpty();
    }

    /// "(SELECT ...)", "EXISTS (SELECT ...)", behind IN also a table; "RAISE (...)" as it stands.
    bool subquery(QString &out)
    {
        if (c.peek().is("raise")) {
            out += sqliteSpelt(m_tokens, 0, m_tokens.size() - 1, m_names, m_rules);
            return true;
        }
        if (c.skip("exists"))
            out += QLatin1String("EXISTS ");
        if (c.skipOperator("(")) {
            out += QLatin1Char('(');
            if (!select(out, false) || !c.skipOperator(")"))
                return false;
            out += QLatin1Char(')');
        } else if (!table(out)) {
            return false;
        }
        return c.atEnd();
    }

    /// FILTER (WHERE ...) OVER (...)
    bool callTail(QString &out)
    {
        if (c.skip("filter")) {
            out += QLatin1String(" FILTER (WHERE ");
            if (!c.skipOperator("(") || !c.skip("where") || !expression(out) || !c.skipOperator(")"))
                return false;
            out += QLatin1Char(')');
        }
        if (c.skip("over")) {
            out += QLatin1String(" OVER ");
            if (c.peek().isOperator("(") ? !window(out) : !name(out))
                return false;
        }
        return c.atEnd();
    }

private:
    void applied(const char *rule)
    {
        const QString text = QLatin1String(rule);
        if (!m_rules.contains(text))
            m_rules.append(text);
    }

    // Names.
    bool name(QString &out)
    {
        const bool quoted = c.peek().kind != TokenKind::Word;
        QString text;
        if (!readSqliteName(c, text))
            return false;
        const QString folded = asciiLower(text);
        if (quoted || folded != text)
            applied("sqlite.identifier");
        out += sqliteDialect().quote(folded);
        return true;
    }

    bool names(QString &out)
    {
        do {
            if (!name(out))
                return false;
        } while (comma(out));
        return true;
    }

    bool comma(QString &out)
    {
        if (!c.skipOperator(","))
            return false;
        out += QLatin1String(", ");
        return true;
    }

    /// name or schema.name
    bool tableName(QString &out)
    {
        QString first;
        if (!name(first))
            return false;
        if (!c.skipOperator(".")) {
            out += first;
            return true;
        }
        if (first == QLatin1String("main"))
            applied("sqlite.schema");
        else
            out += first + QLatin1Char('.');
        return name(out);
    }

    bool alias(QString &out)
    {
        const bool as = c.skip("as");
        if (!as && !mayBeAlias(c.peek()))
            return true;
        if (!as)
            applied("sqlite.as");
        out += QLatin1String(" AS ");
        return name(out);
    }

    // Expressions.
    bool tree(Node &node) { return readSqliteExpression(c, node); }

    /// The name of the only table before a column says nothing. Behind ORDER BY an alias comes before a
    /// column.
    void dropOwn(Node &node, bool inOrder)
    {
        if (node.kind == NodeKind::Identifier && !node.qualifier.isEmpty()) {
            const QString qualifier = asciiLower(node.qualifier);
            const bool isOwn =
                sqliteDialect().quote(qualifier) == m_own || qualifier == QLatin1String("main.") + m_own;
            if (isOwn && !(inOrder && m_aliases.contains(asciiLower(node.text)))) {
                applied("sqlite.own");
                node.qualifier.clear();
                node.quote = u'`'; // a name, and no string or TRUE
            }
        }
        for (Node &child : node.children)
            dropOwn(child, inOrder);
    }

    QString printed(Node &node, bool inOrder = false)
    {
        if (!m_own.isEmpty())
            dropOwn(node, inOrder);
        rewriteSqliteExpression(node, m_context, &m_around, m_rules);
        return sqlitePrinted(node);
    }

    bool expression(QString &out)
    {
        Node node;
        if (!tree(node))
            return false;
        out += printed(node);
        return true;
    }

    bool expressions(QString &out)
    {
        do {
            if (!expression(out))
                return false;
        } while (comma(out));
        return true;
    }

    bool optional(const char *word, const char *written, QString &out)
    {
        if (!c.skip(word))
            return true;
        out += QLatin1Char(' ') + QLatin1String(written) + QLatin1Char(' ');
        return expression(out);
    }

    /// A whole number stands for a column of the result: what only becomes one does not.
    bool term(QString &out)
    {
        const size_t start = c.position();
        Node node;
        if (!tree(node))
            return false;
        const Node *plain = &node;
        while (isSign(*plain))
            plain = &plain->children.front();
        const bool number = plain->kind == NodeKind::Number;
        const QString text = printed(node, true);
        out += node.kind == NodeKind::Number && !number
                   ? sqliteSpelt(m_tokens, start, c.position(), m_names, m_rules)
                   : text;
        return true;
    }

    bool terms(QString &out)
    {
        do {
            if (!term(out))
                return false;
        } while (comma(out));
        return true;
    }

    bool order(QString &out)
    {
        do {
            if (!term(out))
                return false;
            const bool descends = c.skip("desc");
            if (descends)
                out += QLatin1String(" DESC");
            else if (c.skip("asc"))
                applied("sqlite.order");
            if (c.skip("nulls")) {
                const bool first = c.skip("first");
                if (!first && !c.skip("last"))
                    return false;
                if (first != descends)
                    applied("sqlite.order");
                else
                    out += QLatin1String(first ? " NULLS FIRST" : " NULLS LAST");
            }
        } while (comma(out));
        return true;
    }

    bool orderBy(QString &out)
    {
        if (!c.skip("order", "by"))
            return true;
        out += QLatin1String(" ORDER BY ");
        return order(out);
    }

    /// ([base] [PARTITION BY ...] [ORDER BY ...] [frame])
    bool window(QString &out)
    {
        if (!c.skipOperator("("))
            return false;
        QString text;
        const Token &first = c.peek();
        const bool isBase = (first.kind == TokenKind::Word || first.kind == TokenKind::Name) &&
                            !first.is("partition") && !first.is("order") && !isFrame();
        if (isBase && !name(text))
            return false;
        if (c.skip("partition", "by")) {
            text += QLatin1String(" PARTITION BY ");
            if (!expressions(text))
                return false;
        }
        if (!orderBy(text))
            return false;
        if (isFrame() && !frame(text))
            return false;
        out += QLatin1Char('(') + text.trimmed() + QLatin1Char(')');
        return c.skipOperator(")");
    }

    bool bound(QString &out)
    {
        if (c.skip("current", "row")) {
            out += QLatin1String("CURRENT ROW");
            return true;
        }
        if (c.skip("unbounded"))
            out += QLatin1String("UNBOUNDED");
        else if (!expression(out))
            return false;
        const bool precedes = c.skip("preceding");
        out += QLatin1String(precedes ? " PRECEDING" : " FOLLOWING");
        return precedes || c.skip("following");
    }

    /// ROWS x is ROWS BETWEEN x AND CURRENT ROW.
    bool frame(QString &out)
    {
        QString text = QLatin1Char(' ') + c.take().text().toUpper() + QLatin1String(" BETWEEN ");
        const bool between = c.skip("between");
        if (!bound(text) || (between && !c.skip("and")))
            return false;
        text += QLatin1String(" AND ");
        if (!between) {
            applied("sqlite.frame");
            text += QLatin1String("CURRENT ROW");
        } else if (!bound(text)) {
            return false;
        }
        if (c.skip("exclude", "no")) {
            applied("sqlite.frame");
            if (!c.skip("others"))
                return false;
        } else if (c.skip("exclude")) {
            text += QLatin1String(" EXCLUDE ");
            if (c.skip("current", "row"))
                text += QLatin1String("CURRENT ROW");
            else if (c.skip("group"))
                text += QLatin1String("GROUP");
            else if (c.skip("ties"))
                text += QLatin1String("TIES");
            else
                return false;
        }
        // What is there without a word.
        if (text == QLatin1String(" RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW"))
            applied("sqlite.frame");
        else
            out += text;
        return true;
    }

    bool isFrame() const { return c.peek().is("rows") || c.peek().is("range") || c.peek().is("groups"); }

    // Queries.
    bool startsSelect(size_t ahead) const
    {
        const Token &token = c.peek(ahead);
        return token.is("select") || token.is("with") || token.is("values");
    }

    bool with(QString &out)
    {
        if (!c.skip("with"))
            return true;
        if (c.peek().is("recursive") && !c.peek(1).is("as") && !c.peek(1).isOperator("(")) {
            c.take();
            applied("sqlite.all");
        }
        out += QLatin1String("WITH ");
        do {
            if (!name(out))
                return false;
            const bool named = c.skipOperator("(");
            if (named) {
                out += QLatin1String(" (");
                if (!names(out) || !c.skipOperator(")"))
                    return false;
                out += QLatin1Char(')');
            }
            if (!c.skip("as"))
                return false;
            out += QLatin1String(" AS ");
            if (c.skip("not", "materialized"))
                out += QLatin1String("NOT MATERIALIZED ");
            else if (c.skip("materialized"))
                out += QLatin1String("MATERIALIZED ");
            if (!c.skipOperator("("))
                return false;
            out += QLatin1Char('(');
            if (!select(out, !named) || !c.skipOperator(")"))
                return false;
            out += QLatin1Char(')');
        } while (comma(out));
        out += QLatin1Char(' ');
        return true;
    }

    bool select(QString &out, bool seen)
    {
        if (++m_depth > 100 || !with(out) || !core(out, seen))
            return false;
        for (;;) {
            if (c.skip("union"))
                out += QLatin1String(c.skip("all") ? " UNION ALL " : " UNION ");
            else if (c.skip("intersect"))
                out += QLatin1String(" INTERSECT ");
            else if (c.skip("except"))
                out += QLatin1String(" EXCEPT ");
            else
                break;
            if (!core(out, false)) // the first one gives the names
                return false;
            m_own.clear();
        }
        --m_depth;
        const bool ok = orderBy(out) && limit(out);
        m_own.clear();
        return ok;
    }

    bool limit(QString &out)
    {
        if (!c.skip("limit"))
            return true;
        QString first;
        QString second;
        if (!expression(first))
            return false;
        if (c.skipOperator(",")) {
            if (!expression(second))
                return false;
            applied("sqlite.limit");
            std::swap(first, second);
        } else if (c.skip("offset") && !expression(second)) {
            return false;
        }
        if (second == QLatin1String("0")) {
            applied("sqlite.limit");
            second.clear();
        }
        out += QLatin1String(" LIMIT ") + first;
        if (!second.isEmpty())
            out += QLatin1String(" OFFSET ") + second;
        return true;
    }

    bool values(QString &out)
    {
        out += QLatin1String("VALUES ");
        do {
            if (!c.skipOperator("("))
                return false;
            out += QLatin1Char('(');
            if (!expressions(out) || !c.skipOperator(")"))
                return false;
            out += QLatin1Char(')');
        } while (comma(out));
        return true;
    }

    bool core(QString &out, bool seen)
    {
        if (c.skip("values"))
            return values(out);
        if (!c.skip("select"))
            return false;
        out += QLatin1String("SELECT ");
        if (c.skip("distinct"))
            out += QLatin1String("DISTINCT ");
        else if (c.skip("all"))
            applied("sqlite.all");
        const size_t start = c.position();
        m_own.clear();
        QString list;
        if (!columns(list, seen))
            return false;
        if (c.skip("from")) {
            QString from;
            QString own;
            const QStringList aliases = m_aliases;
            if (!sources(from, &own))
                return false;
            m_own = own;
            m_aliases = aliases;
            if (!m_own.isEmpty()) { // now that it is known, the columns are read again
                const size_t end = c.position();
                c.setPosition(start);
                list.clear();
                if (!columns(list, seen))
                    return false;
                c.setPosition(end);
            }
            list += QLatin1String(" FROM ") + from;
        }
        out += list;
        if (!optional("where", "WHERE", out))
            return false;
        if (c.skip("group", "by")) {
            out += QLatin1String(" GROUP BY ");
            if (!terms(out))
                return false;
        }
        return optional("having", "HAVING", out) && windows(out);
    }

    bool columns(QString &out, bool seen)
    {
        m_aliases.clear();
        do {
            if (!column(out, seen))
                return false;
        } while (comma(out));
        return true;
    }

    bool windows(QString &out)
    {
        if (!c.peek().is("window") || !c.peek(2).is("as"))
            return true;
        c.take();
        out += QLatin1String(" WINDOW ");
        do {
            if (!name(out) || !c.skip("as"))
                return false;
            out += QLatin1String(" AS ");
            if (!window(out))
                return false;
        } while (comma(out));
        return true;
    }

    /// A column of the result.
    bool column(QString &out, bool seen)
    {
        if (c.skipOperator("*")) {
            out += QLatin1Char('*');
            return true;
        }
        if (c.peek(1).isOperator(".") && c.peek(2).isOperator("*")) {
            QString of;
            if (!name(of))
                return false;
            c.take();
            c.take();
            if (!m_own.isEmpty() && of == m_own)
                applied("sqlite.own");
            else
                out += of + QLatin1Char('.');
            out += QLatin1Char('*');
            return true;
        }
        const size_t start = c.position();
        Node node;
        if (!tree(node))
            return false;
        const size_t end = c.position();
        QString as;
        if (!alias(as))
            return false;
        if (!as.isEmpty())
            m_aliases.append(asciiLower(m_tokens[c.position() - 1].text()));
        const QStringList before = m_rules;
        const QString text = printed(node);
        if (as.isEmpty() && seen && node.kind != NodeKind::Identifier) {
            m_rules = before;
            out += sqliteSpelt(m_tokens, start, end, m_names, m_rules);
        } else {
            out += text + as;
        }
        return true;
    }

    /// The tables of FROM, with how they are joined. `own`: what the only one is called.
    bool sources(QString &out, QString *own = nullptr)
    {
        if (!source(out, own))
            return false;
        for (;;) {
            if (own && (c.peek().isOperator(",") || c.peek().is("join") || startsJoin()))
                own->clear();
            if (c.skipOperator(",")) {
                applied("sqlite.join");
                out += QLatin1String(" JOIN ");
            } else if (!c.peek().is("join") && !startsJoin()) {
                return true;
            } else if (!join(out)) {
                return false;
            }
            if (!source(out))
                return false;
            if (c.skip("using")) {
                out += QLatin1String(" USING (");
                if (!c.skipOperator("(") || !names(out) || !c.skipOperator(")"))
                    return false;
                out += QLatin1Char(')');
            } else if (!optional("on", "ON", out)) {
                return false;
            }
        }
    }

    bool startsJoin() const
    {
        for (const char *word : {"natural", "left", "right", "full", "inner", "cross"}) {
            if (c.peek().is(word))
                return true;
        }
        return false;
    }

    bool join(QString &out)
    {
        if (c.skip("natural"))
            out += QLatin1String(" NATURAL");
        for (const char *word : {"left", "right", "full"}) {
            if (c.skip(word)) {
                out += QLatin1Char(' ') + QString::fromLatin1(word).toUpper();
                if (c.skip("outer"))
                    applied("sqlite.join");
                break;
            }
        }
        if (c.skip("inner"))
            applied("sqlite.join");
        else if (c.skip("cross"))
            out += QLatin1String(" CROSS");
        out += QLatin1String(" JOIN ");
        return c.skip("join");
    }

    /// A table or the values of a table-valued function.
    bool table(QString &out)
    {
        if (!tableName(out))
            return false;
        if (!c.skipOperator("("))
            return true;
        out += QLatin1Char('(');
        if (!c.peek().isOperator(")") && !expressions(out))
            return false;
        out += QLatin1Char(')');
        return c.skipOperator(")");
    }

    bool source(QString &out, QString *own = nullptr)
    {
        if (c.skipOperator("(")) {
            out += QLatin1Char('(');
            if (!(startsSelect(0) ? select(out, true) : sources(out)) || !c.skipOperator(")"))
                return false;
            out += QLatin1Char(')');
            return alias(out);
        }
        QString of;
        QString as;
        if (!table(of) || !alias(as))
            return false;
        if (as == QLatin1String(" AS ") + of) {
            applied("sqlite.as");
            as.clear();
        }
        out += of + as;
        if (own && !of.contains(u'(') && !of.contains(u'.'))
            *own = as.isEmpty() ? of : as.mid(4);
        return indexed(out);
    }

    bool indexed(QString &out)
    {
        if (c.skip("not", "indexed")) {
            out += QLatin1String(" NOT INDEXED");
        } else if (c.skip("indexed", "by")) {
            out += QLatin1String(" INDEXED BY ");
            return name(out);
        }
        return true;
    }

    // Statements.
    bool conflict(QString &out)
    {
        if (!c.skip("or"))
            return true;
        for (const char *word : {"rollback", "abort", "fail", "ignore", "replace"}) {
            if (c.skip(word)) {
                out += QLatin1String("OR ") + QString::fromLatin1(word).toUpper() + QLatin1Char(' ');
                return true;
            }
        }
        return false;
    }

    bool statement(QString &out)
    {
        const size_t start = c.position();
        QString ignored;
        if (c.peek().is("with") && !with(ignored))
            return false;
        const bool selects = c.peek().is("select") || c.peek().is("values");
        c.setPosition(start);
        if (selects)
            return select(out, false);
        if (!with(out))
            return false;
        if (c.skip("replace")) {
            applied("sqlite.replace");
            out += QLatin1String("INSERT OR REPLACE ");
            return insert(out);
        }
        if (c.skip("insert")) {
            out += QLatin1String("INSERT ");
            return conflict(out) && insert(out);
        }
        if (c.skip("update")) {
            out += QLatin1String("UPDATE ");
            return conflict(out) && update(out);
        }
        if (!c.skip("delete", "from"))
            return false;
        out += QLatin1String("DELETE FROM ");
        QString of;
        if (!target(of) || !indexed(out += of))
            return false;
        m_own = of.contains(u' ') ? QString() : of;
        const bool ok = optional("where", "WHERE", out);
        m_own.clear();
        return ok;
    }

    /// The table that is written, with an alias.
    bool target(QString &out)
    {
        if (!tableName(out))
            return false;
        if (!c.skip("as"))
            return true;
        out += QLatin1String(" AS ");
        return name(out);
    }

    bool insert(QString &out)
    {
        if (!c.skip("into"))
            return false;
        out += QLatin1String("INTO ");
        if (!target(out))
            return false;
        if (c.skipOperator("(")) {
            out += QLatin1String(" (");
            if (!names(out) || !c.skipOperator(")"))
                return false;
            out += QLatin1Char(')');
        }
        out += QLatin1Char(' ');
        if (c.skip("default", "values")) {
            out += QLatin1String("DEFAULT VALUES");
            return true;
        }
        if (!select(out, false))
            return false;
        while (c.skip("on", "conflict")) {
            if (!upsert(out))
                return false;
        }
        return true;
    }

    bool upsert(QString &out)
    {
        out += QLatin1String(" ON CONFLICT");
        if (c.skipOperator("(")) {
            out += QLatin1String(" (");
            if (!order(out) || !c.skipOperator(")"))
                return false;
            out += QLatin1Char(')');
            if (!optional("where", "WHERE", out))
                return false;
        }
        if (!c.skip("do"))
            return false;
        if (c.skip("nothing")) {
            out += QLatin1String(" DO NOTHING");
            return true;
        }
        out += QLatin1String(" DO UPDATE SET ");
        return c.skip("update") && c.skip("set") && settings(out) && optional("where", "WHERE", out);
    }

    bool update(QString &out)
    {
        if (!target(out) || !indexed(out) || !c.skip("set"))
            return false;
        out += QLatin1String(" SET ");
        if (!settings(out))
            return false;
        if (c.skip("from")) {
            out += QLatin1String(" FROM ");
            if (!sources(out))
                return false;
        }
        return optional("where", "WHERE", out);
    }

    /// a = 1, (b, c) = (2, 3)
    bool settings(QString &out)
    {
        do {
            if (c.skipOperator("(")) {
                out += QLatin1Char('(');
                if (!names(out) || !c.skipOperator(")"))
                    return false;
                out += QLatin1Char(')');
            } else if (!name(out)) {
                return false;
            }
            out += QLatin1String(" = ");
            if (!c.skipOperator("=") || !expression(out))
                return false;
        } while (comma(out));
        return true;
    }

    const std::vector<Token> m_tokens;
    SqliteCursor c;
    const SqliteNames &m_names;
    SqliteSurroundings &m_around;
    QStringList &m_rules;
    ExpressionContext m_context;
    QString m_own;         ///< what the only table of the query that is read is called
    QStringList m_aliases; ///< of its columns
    int m_depth = 0;
};

} // namespace

QString SqliteQuery::query(const QString &sql, bool seen)
{
    QString out;
    return Writer(sql, m_names, *this, m_rules).query(out, seen) && m_understood ? out : QString();
}

QString SqliteQuery::body(const QString &sql)
{
    QString out;
    return Writer(sql, m_names, *this, m_rules).body(out) && m_understood ? out : QString();
}

QString SqliteQuery::inner(const SqliteExpression &node)
{
    QString out;
    Writer writer(node.raw, m_names, *this, m_rules);
    const bool ok = node.kind == NodeKind::Call ? writer.callTail(out) : writer.subquery(out);
    m_understood = m_understood && ok;
    return ok ? out : QString();
}

} // namespace reckoner
