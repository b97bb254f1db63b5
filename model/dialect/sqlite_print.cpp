// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/sqlite_print.h"

#include "model/dialect/sqlite.h"

namespace reckoner {

namespace {

using Node = SqliteExpression;
using Kind = SqliteExpression::Kind;

enum Level { Any, Or, And, Not, Equality, Comparison, Bits, Sum, Product, Concat, Collate, Sign, Atom };

Level binaryLevel(const QString &op)
{
    struct Row
    {
        const char *ops;
        Level level;
    };
    static constexpr Row rows[] = {
        {" OR ", Or},          {" AND ", And}, {" = <> IS ", Equality}, {" < <= > >= ", Comparison},
        {" & | << >> ", Bits}, {" + - ", Sum}, {" * / % ", Product},    {" || -> ->> ", Concat}};
    const QString padded = QLatin1Char(' ') + op + QLatin1Char(' ');
    for (const Row &row : rows) {
        if (QString(QLatin1String(row.ops)).contains(padded))
            return row.level;
    }
    return Equality;
}

Level levelOf(const Node &node)
{
    switch (node.kind) {
    case Kind::Unary:
        return node.text == QLatin1String("NOT") ? Not : Sign;
    case Kind::Binary:
        return binaryLevel(node.text);
    case Kind::Like:
    case Kind::Between:
    case Kind::In:
    case Kind::IsNull:
        return Equality;
    case Kind::Collate:
        return Collate;
    default:
        return Atom;
    }
}

QString print(const Node &node, Level least);

QString joined(const Node &node, size_t from)
{
    QStringList parts;
    for (size_t i = from; i < node.children.size(); ++i)
        parts.append(print(node.children[i], Any));
    return parts.join(QLatin1String(", "));
}

QString negation(const Node &node)
{
    return node.negated ? QStringLiteral(" NOT ") : QStringLiteral(" ");
}

QString binary(const Node &node)
{
    const Level level = binaryLevel(node.text);
    const bool chain = level == And || level == Or;
    QString op = node.text;
    if (node.negated)
        op += QLatin1String(" NOT");
    return print(node.children[0], level) + QLatin1Char(' ') + op + QLatin1Char(' ') +
           print(node.children[1], chain ? level : static_cast<Level>(level + 1));
}

QString unary(const Node &node)
{
    const Node &operand = node.children.front();
    if (node.text == QLatin1String("NOT"))
        return QLatin1String("NOT ") + print(operand, Not);
    const QString text = print(operand, Sign);
    const bool signs = text.startsWith(QLatin1Char('-')) || text.startsWith(QLatin1Char('+'));
    return signs ? node.text + QLatin1Char('(') + text + QLatin1Char(')') : node.text + text;
}

QString caseWhen(const Node &node)
{
    QString text = QStringLiteral("CASE");
    size_t at = 0;
    if (!node.text.isEmpty())
        text += QLatin1Char(' ') + print(node.children[at++], Any);
    const size_t end = node.children.size() - (node.distinct ? 1 : 0);
    for (; at + 1 < end; at += 2)
        text += QLatin1String(" WHEN ") + print(node.children[at], Any) + QLatin1String(" THEN ") +
                print(node.children[at + 1], Any);
    if (node.distinct)
        text += QLatin1String(" ELSE ") + print(node.children.back(), Any);
    return text + QLatin1String(" END");
}

QString call(const Node &node)
{
    QString inner = node.star ? QStringLiteral("*") : joined(node, 0);
    if (node.distinct)
        inner.prepend(QLatin1String("DISTINCT "));
    QString text = sqliteDialect().quote(node.text) + QLatin1Char('(') + inner + QLatin1Char(')');
    return text + node.tail;
}

QString bare(const Node &node)
{
    switch (node.kind) {
    case Kind::String:
        return sqliteDialect().literal(node.text);
    case Kind::Blob:
        return QLatin1String("x'") + node.text + QLatin1Char('\'');
    case Kind::Identifier: {
        const QString name = sqliteDialect().quote(node.text);
        return node.qualifier.isEmpty() ? name : node.qualifier + QLatin1Char('.') + name;
    }
    case Kind::Unary:
        return unary(node);
    case Kind::Binary:
        return binary(node);
    case Kind::Like: {
        QString text = print(node.children[0], Equality) + negation(node) + node.text + QLatin1Char(' ') +
                       print(node.children[1], Comparison);
        if (node.children.size() > 2)
            text += QLatin1String(" ESCAPE ") + print(node.children[2], Comparison);
        return text;
    }
    case Kind::Between:
        return print(node.children[0], Equality) + negation(node) + QLatin1String("BETWEEN ") +
               print(node.children[1], Comparison) + QLatin1String(" AND ") +
               print(node.children[2], Comparison);
    case Kind::In:
        return print(node.children[0], Equality) + negation(node) + QLatin1String("IN ") +
               (node.text.isEmpty() ? QLatin1Char('(') + joined(node, 1) + QLatin1Char(')') : node.text);
    case Kind::IsNull:
        return print(node.children[0], Equality) +
               (node.negated ? QLatin1String(" IS NOT NULL") : QLatin1String(" IS NULL"));
    case Kind::Case:
        return caseWhen(node);
    case Kind::Cast:
        return QLatin1String("CAST(") + print(node.children[0], Any) + QLatin1String(" AS ") + node.text +
               QLatin1Char(')');
    case Kind::Collate:
        return print(node.children[0], Collate) + QLatin1String(" COLLATE ") + node.text;
    case Kind::Call:
        return call(node);
    case Kind::Row:
        return QLatin1Char('(') + joined(node, 0) + QLatin1Char(')');
    case Kind::Number:
    case Kind::Parameter:
    case Kind::Keyword:
    case Kind::Select:
        break;
    }
    return node.text;
}

QString print(const Node &node, Level least)
{
    const QString text = bare(node);
    return levelOf(node) < least ? QLatin1Char('(') + text + QLatin1Char(')') : text;
}

} // namespace

QString sqlitePrinted(const SqliteExpression &expression)
{
    return print(expression, Any);
}

} // namespace reckoner
