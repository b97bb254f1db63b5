// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/postgresql_value.h"

#include <QRegularExpression>

namespace reckoner::pg {

namespace {

/// A path of JSON, read as jsonpath_gram.y does and printed with a pair of parentheses for each operator.
class PathReader
{
public:
    explicit PathReader(const QString &text)
        : m_text(text)
    {
    }

    std::optional<QString> read()
    {
        QString out;
        if (!word("lax") && word("strict"))
            out = QStringLiteral("strict ");
        out += whole().text;
        blanks();
        return m_failed || m_at < m_text.size() ? std::nullopt : std::optional(out);
    }

private:
    struct Part
    {
        QString text;
        bool isTruth = false;   ///< a predicate
        bool isNumber = false;  ///< a number by itself
        bool isQuoted = false;  ///< a string by itself
        bool isWrapped = false; ///< in parentheses of its own
    };

    void blanks()
    {
        static const QRegularExpression gap(QStringLiteral("\\G(?:\\s|/\\*.*?\\*/)*"),
                                            QRegularExpression::DotMatchesEverythingOption);
        m_at = gap.match(m_text, m_at).capturedEnd();
    }
    Part fail()
    {
        m_failed = true;
        m_at = m_text.size();
        return {};
    }
    bool take(const char *sign)
    {
        blanks();
        const QLatin1String wanted(sign);
        if (m_failed || !QStringView(m_text).mid(m_at).startsWith(wanted))
            return false;
        m_at += wanted.size();
        return true;
    }
    QString taken(const QRegularExpression &pattern)
    {
        blanks();
        const QRegularExpressionMatch match = pattern.match(m_text, m_at);
        if (m_failed || !match.hasMatch())
            return {};
        m_at = match.capturedEnd();
        return match.captured();
    }
    static QRegularExpression name()
    {
        static const QRegularExpression pattern(
            QStringLiteral("\\G[^\\s?%$.\\[\\]{}()|&!=<>@#,*:+/\"\\\\-]+"));
        return pattern;
    }
    /// A key word, in any letters.
    bool word(const char *wanted)
    {
        blanks();
        const QRegularExpressionMatch match = name().match(m_text, m_at);
        if (m_failed || match.captured().compare(QLatin1String(wanted), Qt::CaseInsensitive) != 0)
            return false;
        m_at = match.capturedEnd();
        return true;
    }
    /// With its quotes; those with escapes are not read.
    QString quoted()
    {
        static const QRegularExpression pattern(QStringLiteral("\\G\"[^\"\\\\]*\""));
        return taken(pattern);
    }
    static QString joined(const QString &left, const char *op, const QString &right)
    {
        return QLatin1Char('(') + left + QLatin1Char(' ') + QLatin1String(op) + QLatin1Char(' ') + right +
               QLatin1Char(')');
    }

    Part whole() { return either(); }
    Part either()
    {
        Part left = both();
        while (take("||")) {
            const Part right = both();
            if (!left.isTruth || !right.isTruth)
                return fail();
            left = {joined(left.text, "||", right.text), true};
        }
        return left;
    }
    Part both()
    {
        Part left = compared();
        while (take("&&")) {
            const Part right = compared();
            if (!left.isTruth || !right.isTruth)
                return fail();
            left = {joined(left.text, "&&", right.text), true};
        }
        return left;
    }
    Part compared()
    {
        if (take("!")) {
            const Part inner = word("exists") ? exists() : inBrackets();
            return inner.isTruth ? Part{QLatin1String("!(") + inner.text + QLatin1Char(')'), true} : fail();
        }
        if (word("exists"))
            return exists();
        Part left = sum();
        if (left.isTruth) {
            if (left.isWrapped && word("is")) {
                if (!word("unknown"))
                    return fail();
                return {QLatin1Char('(') + left.text + QLatin1String(") is unknown"), true};
            }
            return left;
        }
        static const char *const signs[][2] = {{"==", "=="}, {"!=", "!="}, {"<>", "!="}, {"<=", "<="},
                                               {">=", ">="}, {"<", "<"},   {">", ">"}};
        for (const auto &[sign, op] : signs) {
            if (take(sign)) {
                const Part right = sum();
                return right.isTruth ? fail() : Part{joined(left.text, op, right.text), true};
            }
        }
        if (word("starts")) {
            if (!word("with"))
                return fail();
            QString start = quoted();
            if (start.isEmpty())
                start = take("$") ? variable() : QString();
            return start.isEmpty() ? fail() : Part{joined(left.text, "starts with", start), true};
        }
        if (word("like_regex")) {
            const QString pattern = quoted();
            if (pattern.isEmpty())
                return fail();
            QString flags;
            if (word("flag")) {
                const QString given = quoted();
                for (const QChar flag : QStringLiteral("ismxq")) {
                    if (given.contains(flag))
                        flags += flag;
                }
            }
            const QString said = flags.isEmpty() ? pattern : pattern + QLatin1String(" flag ") + flags;
            return {joined(left.text, "like_regex", said), true};
        }
        return left;
    }
    Part exists()
    {
        const Part inner = inBrackets();
        return inner.isTruth ? fail() : Part{QLatin1String("exists (") + inner.text + QLatin1Char(')'), true};
    }
    Part inBrackets()
    {
        if (!take("("))
            return fail();
        Part inner = whole();
        inner.isWrapped = true;
        inner.isNumber = inner.isQuoted = false;
        return take(")") ? inner : fail();
    }
    Part sum()
    {
        Part left = product();
        for (;;) {
            const char *op = take("+") ? "+" : take("-") ? "-" : nullptr;
            if (!op || left.isTruth)
                return op ? fail() : left;
            const Part right = product();
            if (right.isTruth)
                return fail();
            left = {joined(left.text, op, right.text)};
        }
    }
    Part product()
    {
        Part left = sign();
        for (;;) {
            const char *op = take("*") ? "*" : take("/") ? "/" : take("%") ? "%" : nullptr;
            if (!op || left.isTruth)
                return op ? fail() : left;
            const Part right = sign();
            if (right.isTruth)
                return fail();
            left = {joined(left.text, op, right.text)};
        }
    }
    Part sign()
    {
        const char *op = take("+") ? "+" : take("-") ? "-" : nullptr;
        if (!op)
            return steps();
        const Part inner = sign();
        if (inner.isTruth)
            return fail();
        if (inner.isNumber && *op == '+')
            return inner;
        if (inner.isNumber && !inner.text.startsWith(QLatin1Char('-')))
            return {QLatin1Char('-') + inner.text, false, true};
        return {QLatin1Char('(') + QLatin1String(op) + inner.text + QLatin1Char(')')};
    }
    /// $foo and $"foo", behind the sign.
    QString variable()
    {
        QString own = quoted();
        if (own.isEmpty()) {
            const QString bare = taken(name());
            own = bare.isEmpty() ? QString() : QLatin1Char('"') + bare + QLatin1Char('"');
        }
        return own.isEmpty() ? own : QLatin1Char('$') + own;
    }
    Part start()
    {
        static const QRegularExpression number(
            QStringLiteral("\\G(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?"));
        blanks();
        if (const QString digits = taken(number); !digits.isEmpty()) {
            const std::optional<QString> value = scaledNumber(digits);
            return value ? Part{*value, false, true} : fail();
        }
        if (const QString text = quoted(); !text.isEmpty())
            return {text, false, false, true};
        if (take("@"))
            return {QStringLiteral("@")};
        if (take("$")) {
            const QChar next = m_at < m_text.size() ? m_text.at(m_at) : QChar();
            if (next == u'"' || name().match(m_text, m_at).hasMatch())
                return {variable()};
            return {QStringLiteral("$")};
        }
        if (QStringView(m_text).mid(m_at).startsWith(u'('))
            return inBrackets();
        for (const char *constant : {"last", "true", "false", "null"}) {
            if (word(constant))
                return {QLatin1String(constant)};
        }
        return fail();
    }
    Part steps()
    {
        Part left = start();
        for (bool more = true; more && !m_failed;) {
            blanks();
            const QString step = next();
            more = !step.isEmpty();
            if (!more)
                continue;
            if (left.isTruth)
                left.text = QLatin1Char('(') + left.text + QLatin1Char(')');
            left = {left.text + step};
        }
        return left;
    }
    /// One step behind what there is, or nothing.
    QString next()
    {
        if (take("?")) {
            const Part filter = inBrackets();
            if (!filter.isTruth)
                return fail().text;
            return QLatin1String("?(") + filter.text + QLatin1Char(')');
        }
        if (take("["))
            return elements();
        if (!take("."))
            return {};
        if (take("**"))
            return anyLevel();
        if (take("*"))
            return QStringLiteral(".*");
        if (const QString key = quoted(); !key.isEmpty())
            return QLatin1Char('.') + key;
        const QString key = taken(name());
        if (key.isEmpty())
            return fail().text;
        if (!take("("))
            return QLatin1String(".\"") + key + QLatin1Char('"');
        const QString argument = quoted();
        if (!take(")"))
            return fail().text;
        return QLatin1Char('.') + key.toLower() + QLatin1Char('(') + argument + QLatin1Char(')');
    }
    QString elements()
    {
        if (take("*"))
            return take("]") ? QStringLiteral("[*]") : fail().text;
        QStringList parts;
        do {
            QString part = sum().text;
            if (word("to"))
                part += QLatin1String(" to ") + sum().text;
            parts.append(part);
        } while (take(","));
        if (!take("]"))
            return fail().text;
        return QLatin1Char('[') + parts.join(QLatin1Char(',')) + QLatin1Char(']');
    }
    QString anyLevel()
    {
        static const QRegularExpression number(QStringLiteral("\\G\\d+"));
        const auto level = [&] { return word("last") ? QStringLiteral("last") : taken(number); };
        if (!take("{"))
            return QStringLiteral(".**");
        const QString first = level();
        const QString last = word("to") ? level() : first;
        if (!take("}") || first.isEmpty() || last.isEmpty())
            return fail().text;
        if (first == QLatin1String("0") && last == QLatin1String("last"))
            return QStringLiteral(".**");
        return QLatin1String(".**{") + (first == last ? first : first + QLatin1String(" to ") + last) +
               QLatin1Char('}');
    }

    const QString m_text;
    qsizetype m_at = 0;
    bool m_failed = false;
};

} // namespace

std::optional<QString> jsonPathText(const QString &text)
{
    return PathReader(text).read();
}

} // namespace reckoner::pg
