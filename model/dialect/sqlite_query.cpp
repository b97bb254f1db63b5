// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/sqlite_query.h"

#include "model/dialect/sqlite_terms.h"

namespace reckoner {

namespace {

/// Reads one text and writes it in its comparable form as it goes. Each reader is false at what it does not
/// understand.
class Writer : SqliteTerms
{
public:
    Writer(const QString &sql, const SqliteNames &names, SqliteSurroundings &around, QStringList &rules)
        : SqliteTerms(sql, names, around, rules)
    {
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
    const bool ok = node.kind == SqliteExpression::Kind::Call ? writer.callTail(out) : writer.subquery(out);
    m_understood = m_understood && ok;
    return ok ? out : QString();
}

} // namespace reckoner
