// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/asciicase.h"
#include "model/dialect/sqlite.h"
#include "model/dialect/sqlite_names.h"
#include "model/dialect/sqlite_normal.h"
#include "model/dialect/sqlite_print.h"
#include "model/sql/sqlite_parser.h"

namespace reckoner {

/// What queries and statements of SQLite are made of: names, aliases, expressions, orders, windows. Each
/// function reads on from the cursor, writes what it read in its comparable form behind `out`, and is false
/// at what it does not understand.
class SqliteTerms
{
protected:
    using Node = SqliteExpression;
    using NodeKind = SqliteExpression::Kind;
    using Token = SqliteToken;
    using TokenKind = SqliteToken::Kind;

    SqliteTerms(const QString &sql, const SqliteNames &names, SqliteSurroundings &around, QStringList &rules)
        : m_tokens(sqliteTokens(sql))
        , c(sql, m_tokens)
        , m_names(names)
        , m_around(around)
        , m_rules(rules)
    {
        m_context.use = ExpressionContext::Use::Check;
    }

    static bool isSign(const Node &node)
    {
        return node.kind == NodeKind::Unary && node.text != QLatin1String("~") &&
               node.text != QLatin1String("NOT");
    }

    /// Words that end what stands before an alias, and so are none.
    static bool mayBeAlias(const Token &token)
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

    const std::vector<Token> m_tokens;
    SqliteCursor c;
    const SqliteNames &m_names;
    SqliteSurroundings &m_around;
    QStringList &m_rules;
    ExpressionContext m_context;
    QString m_own;         ///< what the only table of the query that is read is called
    QStringList m_aliases; ///< of its columns
};

} // namespace reckoner
