// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/sqlite_types.h"

#include <algorithm>

namespace reckoner {

namespace {

/// The tokens of a type; behind the last one stands an End.
class TypeReader
{
public:
    explicit TypeReader(std::span<const SqliteToken> tokens)
        : m_tokens(tokens)
    {
    }

    bool read(DataType &type)
    {
        using Kind = SqliteToken::Kind;
        // SQLite takes the quotes off the text as a whole: what follows the closing one is lost.
        if (!m_tokens.empty() && m_tokens.size() > 1 && peek().quote != QChar() && peek().quote != u'[' &&
            m_tokens[1].kind != Kind::End) {
            type.name = peek().text().toUpper().simplified();
            return true;
        }
        for (; peek().kind == Kind::Word || peek().kind == Kind::Name || peek().kind == Kind::String;
             ++m_at) {
            const QString word = peek().text().toUpper().simplified();
            type.name = m_at == 0 ? word : type.name + QLatin1Char(' ') + word;
        }
        if (peek().kind == Kind::End)
            return true;
        if (m_at == 0 || !skip("(") || !argument(type))
            return false;
        if (skip(",") && !argument(type))
            return false;
        return skip(")") && peek().kind == Kind::End;
    }

private:
    const SqliteToken &peek() const
    {
        static const SqliteToken end;
        return m_at < m_tokens.size() ? m_tokens[m_at] : end;
    }

    bool skip(std::string_view op)
    {
        const bool found = peek().isOperator(op);
        m_at += found;
        return found;
    }

    /// "-2" of DECIMAL(10,-2); SQLite takes any signed number there, only whole ones fit our values.
    bool argument(DataType &type)
    {
        QString text;
        if (peek().isOperator("-") || peek().isOperator("+"))
            text = m_tokens[m_at++].text();
        bool whole = false;
        const int value = (text + peek().text()).toInt(&whole);
        if (peek().kind != SqliteToken::Kind::Number || !whole)
            return false;
        ++m_at;
        type.args.push_back(value);
        return true;
    }

    std::span<const SqliteToken> m_tokens;
    size_t m_at = 0;
};

} // namespace

DataType sqliteType(std::span<const SqliteToken> tokens, const QString &raw)
{
    DataType type;
    // Of brackets with more behind them SQLite takes the first and the last character off: NUMERIC](10,2
    if (tokens.size() > 1 && tokens[0].quote == u'[' && tokens[1].kind != SqliteToken::Kind::End) {
        type.raw = raw;
        type.name = raw.mid(1, raw.size() - 2).toUpper().simplified();
        return type;
    }
    if (!TypeReader(tokens).read(type)) {
        type = {};
        type.opaque = true;
    }
    type.raw = raw == type.name ? type.name : raw;
    return type;
}

DataType sqliteType(const QString &text)
{
    return sqliteType(sqliteTokens(text), text);
}

QString sqliteTypeText(const DataType &type)
{
    if (type.opaque)
        return type.raw;
    if (type.args.empty())
        return type.name;
    QString text = type.name;
    QChar before = QLatin1Char('(');
    for (const int arg : type.args) {
        text += before;
        text += QString::number(arg);
        before = QLatin1Char(',');
    }
    return text += QLatin1Char(')');
}

QString sqliteAffinity(const DataType &type, bool strict)
{
    const QString name = (type.opaque ? type.raw : type.name).toUpper();
    const auto has = [&](const char *part) { return name.contains(QLatin1String(part)); };
    if (strict && name == QLatin1String("ANY"))
        return QStringLiteral("BLOB");
    if (has("INT"))
        return QStringLiteral("INTEGER");
    if (has("CHAR") || has("CLOB") || has("TEXT"))
        return QStringLiteral("TEXT");
    if (has("BLOB") || name.isEmpty())
        return QStringLiteral("BLOB");
    if (has("REAL") || has("FLOA") || has("DOUB"))
        return QStringLiteral("REAL");
    return QStringLiteral("NUMERIC");
}

bool sqliteHolds(const DataType &declared, const DataType &mapped)
{
    const QString affinity = sqliteAffinity(declared);
    if (affinity == sqliteAffinity(mapped))
        return true;
    const QString name = mapped.name.toUpper();
    const auto is = [&](std::initializer_list<const char *> names) {
        return std::any_of(names.begin(), names.end(),
                           [&](const char *each) { return name == QLatin1String(each); });
    };
    if (affinity == QLatin1String("TEXT"))
        return is({"DATETIME", "DATE", "TIME", "TIMESTAMP", "JSON"});
    if (affinity == QLatin1String("INTEGER"))
        return is({"BOOLEAN"});
    if (affinity == QLatin1String("REAL"))
        return is({"NUMERIC", "DECIMAL"});
    if (affinity == QLatin1String("BLOB"))
        return is({"CHAR"}); // a Uuid
    return false;
}

} // namespace reckoner
