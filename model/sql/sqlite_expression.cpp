// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/sqlite_expression.h"
#include "model/core/asciicase.h"

#include <QCoreApplication>

namespace reckoner {

namespace {

using Node = SqliteExpression;
using Kind = SqliteExpression::Kind;
using TokenKind = SqliteToken::Kind;

// Binding strength, weakest first: the %left and %right lines of SQLite's parse.y.
enum Level {
    Or = 1,
    And,
    Not,
    Equality, // = <> IS IN LIKE BETWEEN ISNULL NOTNULL
    Comparison,
    Bits,
    Sum,
    Product,
    Concat, // || -> ->>
    Collate,
    Sign, // unary - + ~
};

struct BinaryOperator
{
    const char *op;
    Level level;
};

constexpr BinaryOperator binaryOperators[] = {
    {"=", Equality},    {"==", Equality},  {"<>", Equality},   {"!=", Equality}, {"<", Comparison},
    {"<=", Comparison}, {">", Comparison}, {">=", Comparison}, {"&", Bits},      {"|", Bits},
    {"<<", Bits},       {">>", Bits},      {"+", Sum},         {"-", Sum},       {"*", Product},
    {"/", Product},     {"%", Product},    {"||", Concat},     {"->", Concat},   {"->>", Concat},
};

constexpr const char *likeOperators[] = {"like", "glob", "regexp", "match"};

/// Deeper nesting than SQLite takes itself (SQLITE_MAX_EXPR_DEPTH).
constexpr int maxDepth = 1000;

class Reader
{
public:
    explicit Reader(SqliteCursor &cursor)
        : c(cursor)
    {
    }

    bool expression(Node &node, int level = Or)
    {
        if (++m_depth > maxDepth)
            return false;
        bool ok = prefix(node);
        while (ok) {
            const Step step = infix(node, level);
            if (step == Step::Done)
                break;
            ok = step == Step::Taken;
        }
        --m_depth;
        return ok;
    }

private:
    enum class Step { Done, Taken, Failed };

    static Node wrap(Kind kind, QString text, Node &&child)
    {
        Node node;
        node.kind = kind;
        node.text = std::move(text);
        node.children.push_back(std::move(child));
        return node;
    }

    bool child(Node &node, int level = Or)
    {
        node.children.emplace_back();
        return expression(node.children.back(), level);
    }

    static Step taken(bool ok) { return ok ? Step::Taken : Step::Failed; }

    Step infix(Node &left, int level)
    {
        const SqliteToken &token = c.peek();
        if (token.kind == TokenKind::Operator) {
            for (const BinaryOperator &entry : binaryOperators) {
                if (token.isOperator(entry.op))
                    return entry.level < level ? Step::Done : binary(left, token.text(), entry.level);
            }
            return Step::Done;
        }
        if (token.kind != TokenKind::Word)
            return Step::Done;
        if (token.is("collate") && level <= Collate)
            return collate(left);
        if (token.is("and"))
            return level <= And ? binary(left, QStringLiteral("AND"), And) : Step::Done;
        if (token.is("or"))
            return level <= Or ? binary(left, QStringLiteral("OR"), Or) : Step::Done;
        return level <= Equality ? equality(left) : Step::Done;
    }

    Step binary(Node &left, QString op, Level level)
    {
        c.take();
        left = wrap(Kind::Binary, std::move(op), std::move(left));
        return taken(child(left, level + 1));
    }

    Step collate(Node &left)
    {
        c.take();
        const SqliteToken &name = c.take();
        if (name.kind != TokenKind::Word && name.kind != TokenKind::Name && name.kind != TokenKind::String)
            return Step::Failed;
        left = wrap(Kind::Collate, name.text(), std::move(left));
        return Step::Taken;
    }

    Step equality(Node &left)
    {
        if (c.skip("isnull")) {
            left = wrap(Kind::IsNull, {}, std::move(left));
            return Step::Taken;
        }
        if (c.skip("notnull") || c.skip("not", "null")) {
            left = wrap(Kind::IsNull, {}, std::move(left));
            left.negated = true;
            return Step::Taken;
        }
        if (c.skip("is"))
            return is(left);
        const size_t start = c.position();
        const bool negated = c.skip("not");
        const Step step = negatable(left, negated);
        if (step == Step::Done)
            c.setPosition(start);
        return step;
    }

    Step is(Node &left)
    {
        bool negated = c.skip("not");
        if (c.skip("distinct", "from"))
            negated = !negated;
        if (c.peek().is("null")) {
            c.take();
            left = wrap(Kind::IsNull, {}, std::move(left));
            left.negated = negated;
            return Step::Taken;
        }
        left = wrap(Kind::Binary, QStringLiteral("IS"), std::move(left));
        left.negated = negated;
        return taken(child(left, Equality + 1));
    }

    Step negatable(Node &left, bool negated)
    {
        for (const char *op : likeOperators) {
            if (!c.skip(op))
                continue;
            left = wrap(Kind::Like, QString::fromLatin1(op).toUpper(), std::move(left));
            left.negated = negated;
            if (!child(left, Equality + 1))
                return Step::Failed;
            return taken(!c.skip("escape") || child(left, Equality + 1));
        }
        if (c.skip("between")) {
            left = wrap(Kind::Between, {}, std::move(left));
            left.negated = negated;
            return taken(child(left, And + 1) && c.skip("and") && child(left, Equality + 1));
        }
        if (c.skip("in"))
            return in(left, negated);
        return Step::Done;
    }

    Step in(Node &left, bool negated)
    {
        left = wrap(Kind::In, {}, std::move(left));
        left.negated = negated;
        const size_t start = c.position();
        if (!c.peek().isOperator("(") || startsSelect(1)) {
            // A subselect, a table or a table-valued function: its tokens are all there is to compare.
            if (!c.peek().isOperator("(")) {
                c.take();
                if (c.skipOperator("."))
                    c.take();
            }
            if (c.peek().isOperator("(") && !c.skipParentheses())
                return Step::Failed;
            left.raw = c.textSince(start);
            left.text = sqliteFoldedText(left.raw);
            return taken(!left.text.isEmpty());
        }
        c.take();
        return taken(c.skipOperator(")") || (list(left) && c.skipOperator(")")));
    }

    bool list(Node &node)
    {
        do {
            if (!child(node))
                return false;
        } while (c.skipOperator(","));
        return true;
    }

    bool startsSelect(size_t ahead) const
    {
        const SqliteToken &token = c.peek(ahead);
        return token.is("select") || token.is("with") || token.is("values");
    }

    bool prefix(Node &node)
    {
        const SqliteToken token = c.peek();
        switch (token.kind) {
        case TokenKind::Number:
            return leaf(node, Kind::Number);
        case TokenKind::String:
            return leaf(node, Kind::String);
        case TokenKind::Blob:
            return leaf(node, Kind::Blob);
        case TokenKind::Parameter:
            return leaf(node, Kind::Parameter);
        case TokenKind::Operator:
            return sign(node, token);
        case TokenKind::Name:
            return identifier(node);
        case TokenKind::Word:
            return word(node, token);
        case TokenKind::Bad:
        case TokenKind::End:
            break;
        }
        return false;
    }

    bool leaf(Node &node, Kind kind)
    {
        node.kind = kind;
        node.text = c.take().text();
        return true;
    }

    bool sign(Node &node, const SqliteToken &token)
    {
        if (token.isOperator("(")) {
            if (startsSelect(1))
                return select(node);
            c.take();
            if (!expression(node))
                return false;
            if (c.peek().isOperator(",")) {
                node = wrap(Kind::Row, {}, std::move(node));
                c.take();
                if (!list(node))
                    return false;
            }
            return c.skipOperator(")");
        }
        if (!token.isOperator("-") && !token.isOperator("+") && !token.isOperator("~"))
            return false;
        c.take();
        node.kind = Kind::Unary;
        node.text = token.text();
        return child(node, Sign);
    }

    bool select(Node &node)
    {
        const size_t start = c.position();
        node.kind = Kind::Select;
        c.skip("exists");
        const bool ok = c.skipParentheses();
        node.raw = c.textSince(start);
        node.text = sqliteFoldedText(node.raw);
        return ok;
    }

    bool word(Node &node, const SqliteToken &token)
    {
        if (token.is("not")) {
            c.take();
            node.kind = Kind::Unary;
            node.text = QStringLiteral("NOT");
            return child(node, Not);
        }
        if (token.is("null") || token.is("current_timestamp") || token.is("current_date") ||
            token.is("current_time")) {
            node.kind = Kind::Keyword;
            node.text = c.take().text().toUpper();
            return true;
        }
        if (token.is("case"))
            return caseWhen(node);
        if (token.is("exists") && c.peek(1).isOperator("("))
            return select(node);
        if (token.is("cast") && c.peek(1).isOperator("("))
            return cast(node);
        if (token.is("raise") && c.peek(1).isOperator("(")) {
            const size_t start = c.position();
            c.take();
            node.kind = Kind::Select;
            const bool ok = c.skipParentheses();
            node.raw = c.textSince(start);
            node.text = sqliteFoldedText(node.raw);
            return ok;
        }
        if (isSqliteReserved(token.raw))
            return false;
        if (c.peek(1).isOperator("("))
            return call(node);
        return identifier(node);
    }

    bool identifier(Node &node)
    {
        node.kind = Kind::Identifier;
        node.quote = c.peek().quote;
        node.text = c.take().text();
        if (c.peek().isOperator("(") && node.quote != QChar()) {
            return callArguments(node);
        }
        while (c.skipOperator(".")) {
            const SqliteToken &part = c.take();
            if (part.kind != TokenKind::Word && part.kind != TokenKind::Name &&
                part.kind != TokenKind::String)
                return false;
            node.qualifier += (node.qualifier.isEmpty() ? QString() : QStringLiteral(".")) + node.text;
            node.text = part.text();
            node.quote = part.quote;
        }
        return true;
    }

    bool caseWhen(Node &node)
    {
        c.take();
        node.kind = Kind::Case;
        if (!c.peek().is("when")) {
            node.text = QStringLiteral("base");
            if (!child(node))
                return false;
        }
        if (!c.peek().is("when"))
            return false;
        while (c.skip("when")) {
            if (!child(node) || !c.skip("then") || !child(node))
                return false;
        }
        node.distinct = c.skip("else");
        if (node.distinct && !child(node))
            return false;
        return c.skip("end");
    }

    bool cast(Node &node)
    {
        c.take();
        c.take();
        node.kind = Kind::Cast;
        if (!child(node) || !c.skip("as"))
            return false;
        const size_t start = c.position();
        while (!c.atEnd() && !c.peek().isOperator(")")) {
            if (c.peek().isOperator("(")) {
                if (!c.skipParentheses())
                    return false;
            } else {
                c.take();
            }
        }
        node.text = c.textSince(start);
        return c.skipOperator(")");
    }

    bool call(Node &node)
    {
        node.text = c.take().text();
        return callArguments(node);
    }

    bool callArguments(Node &node)
    {
        node.kind = Kind::Call;
        c.take();
        if (c.skipOperator("*")) {
            node.star = true;
        } else if (!c.peek().isOperator(")")) {
            node.distinct = c.skip("distinct");
            if (!node.distinct)
                c.skip("all");
            if (!list(node))
                return false;
        }
        const size_t start = c.position();
        if (c.skip("order", "by")) { // 3.44 and later
            while (!c.atEnd() && !c.peek().isOperator(")")) {
                if (c.peek().isOperator("(") ? !c.skipParentheses() : (c.take(), false))
                    return false;
            }
        }
        node.tail = sqliteFoldedText(c.textSince(start));
        return c.skipOperator(")") && callTail(node);
    }

    bool callTail(Node &node)
    {
        const size_t start = c.position();
        if (c.peek().is("filter") && c.peek(1).isOperator("(")) {
            c.take();
            if (!c.skipParentheses())
                return false;
        }
        if (c.peek().is("over") && (c.peek(1).isOperator("(") || c.peek(1).kind == TokenKind::Word ||
                                    c.peek(1).kind == TokenKind::Name)) {
            c.take();
            if (!c.peek().isOperator("("))
                c.take();
            else if (!c.skipParentheses())
                return false;
        }
        if (c.position() > start) {
            const QString tail = c.textSince(start);
            if (node.tail.isEmpty())
                node.raw = tail;
            node.tail += QLatin1Char(' ') + sqliteFoldedText(tail);
        }
        return true;
    }

    SqliteCursor &c;
    int m_depth = 0;
};

} // namespace

bool readSqliteExpression(SqliteCursor &cursor, SqliteExpression &expression)
{
    expression = {};
    return Reader(cursor).expression(expression);
}

Result<SqliteExpression> parseSqliteExpression(const QString &text)
{
    SqliteCursor cursor(text, sqliteTokens(text));
    SqliteExpression expression;
    if (readSqliteExpression(cursor, expression) && cursor.atEnd())
        return expression;
    const SqliteToken &token = cursor.peek();
    return unexpected(
        QStringLiteral("sql.syntax"),
        QCoreApplication::translate("reckoner", "The expression \"%1\" is not understood near \"%2\".")
            .arg(text.simplified(), token.text()),
        {{}, token.line, 0});
}

QString sqliteFoldedText(const QString &text)
{
    QString folded;
    const SqliteToken *last = nullptr;
    const std::vector<SqliteToken> tokens = sqliteTokens(text);
    for (const SqliteToken &token : tokens) {
        if (token.kind == TokenKind::End)
            break;
        const bool tight =
            !last || last->isOperator("(") || last->isOperator(".") || token.isOperator(")") ||
            token.isOperator(".") || token.isOperator(",") ||
            (token.isOperator("(") && last->kind == TokenKind::Word && !isSqliteKeyword(last->raw));
        if (!tight)
            folded += QLatin1Char(' ');
        switch (token.kind) {
        case TokenKind::Word:
            folded += asciiLower(token.text());
            break;
        case TokenKind::Name: {
            QString inner = asciiLower(token.text());
            folded +=
                QLatin1Char('"') + inner.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
            break;
        }
        case TokenKind::String: {
            QString inner = token.text();
            folded +=
                QLatin1Char('\'') + inner.replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
            break;
        }
        case TokenKind::Blob:
            folded += QLatin1String("x'") + asciiLower(token.text()) + QLatin1Char('\'');
            break;
        default:
            folded += token.text();
        }
        last = &token;
    }
    return folded;
}

} // namespace reckoner
