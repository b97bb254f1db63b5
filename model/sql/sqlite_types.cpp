// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/sqlite_types.h"

#include "model/sql/sqlite_tokens.h"

namespace reckoner {

namespace {

/// "-2" of DECIMAL(10,-2); SQLite takes any signed number there, only whole ones fit our values.
bool readArgument(const std::vector<SqliteToken> &tokens, size_t &at, DataType &type)
{
    QString text;
    if (tokens[at].isOperator("-") || tokens[at].isOperator("+"))
        text = tokens[at++].text;
    bool whole = false;
    const int value = (text + tokens[at].text).toInt(&whole);
    if (tokens[at++].kind != SqliteToken::Kind::Number || !whole)
        return false;
    type.args.push_back(value);
    return true;
}

bool readType(const std::vector<SqliteToken> &tokens, DataType &type)
{
    using Kind = SqliteToken::Kind;
    QStringList words;
    size_t at = 0;
    for (; tokens[at].kind == Kind::Word || tokens[at].kind == Kind::Name || tokens[at].kind == Kind::String;
         ++at)
        words.append(tokens[at].text.toUpper().simplified());
    type.name = words.join(QLatin1Char(' '));
    if (tokens[at].kind == Kind::End)
        return true;
    if (words.isEmpty() || !tokens[at++].isOperator("("))
        return false;
    if (!readArgument(tokens, at, type))
        return false;
    if (tokens[at].isOperator(",") && !readArgument(tokens, ++at, type))
        return false;
    return tokens[at].isOperator(")") && tokens[at + 1].kind == Kind::End;
}

} // namespace

DataType sqliteType(const QString &text)
{
    DataType type;
    if (!readType(sqliteTokens(text), type)) {
        type = {};
        type.opaque = true;
    }
    type.raw = text;
    return type;
}

QString sqliteTypeText(const DataType &type)
{
    if (type.opaque)
        return type.raw;
    QStringList args;
    for (const int arg : type.args)
        args.append(QString::number(arg));
    return args.isEmpty() ? type.name
                          : type.name + QLatin1Char('(') + args.join(QLatin1Char(',')) + QLatin1Char(')');
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

} // namespace reckoner
