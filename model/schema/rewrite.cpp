// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/rewrite.h"

#include "model/core/asciicase.h"
#include "model/core/name.h"

#include <algorithm>
#include <set>

namespace reckoner {

namespace {

using Type = SqlToken::Type;

bool startsName(QChar c)
{
    return c.isLetter() || c == QLatin1Char('_');
}

bool inName(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('$');
}

/// The end of a quoted piece that begins at `from`; doubled quotes stay inside.
int endOfQuoted(const QString &sql, int from, QChar close, bool backslash)
{
    int i = from + 1;
    for (; i < sql.size(); ++i) {
        if (backslash && sql.at(i) == QLatin1Char('\\')) {
            ++i;
        } else if (sql.at(i) == close) {
            if (i + 1 < sql.size() && sql.at(i + 1) == close)
                ++i;
            else
                return i + 1;
        }
    }
    return sql.size();
}

QString unquoted(const QString &text, QChar close)
{
    QString inner = text.mid(1, text.size() - 2);
    return inner.replace(QString(2, close), QString(close));
}

int nextSolid(const std::vector<SqlToken> &tokens, int from, int step)
{
    int i = from + step;
    while (i >= 0 && i < static_cast<int>(tokens.size()) && tokens[i].type == Type::Space)
        i += step;
    return i >= 0 && i < static_cast<int>(tokens.size()) ? i : -1;
}

bool isSymbol(const std::vector<SqlToken> &tokens, int at, const char *text)
{
    return at >= 0 && tokens[at].type == Type::Symbol && tokens[at].text == QLatin1String(text);
}

bool isWord(const std::vector<SqlToken> &tokens, int at, const char *word)
{
    return at >= 0 && tokens[at].type == Type::Identifier && !tokens[at].quoted &&
           tokens[at].text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
}

/// END of a CASE; SQLite takes it for a name elsewhere.
bool endsCase(const std::vector<SqlToken> &tokens, int at)
{
    if (!isWord(tokens, at, "end"))
        return false;
    int open = 0;
    for (int i = 0; i < at; ++i) {
        if (isWord(tokens, i, "case"))
            ++open;
        else if (open > 0 && isWord(tokens, i, "end"))
            --open;
    }
    return open > 0;
}

bool isColumnUse(const std::vector<SqlToken> &tokens, int at)
{
    if (endsCase(tokens, at))
        return false;
    const int after = nextSolid(tokens, at, 1);
    if (isSymbol(tokens, after, ".") || isSymbol(tokens, after, "("))
        return false;
    const int before = nextSolid(tokens, at, -1);
    return !isSymbol(tokens, before, "::") && !isWord(tokens, before, "collate") &&
           !isWord(tokens, before, "as");
}

QString joined(const std::vector<SqlToken> &tokens)
{
    QString text;
    for (const SqlToken &token : tokens)
        text += token.text;
    return text;
}

bool equals(const QString &a, const QString &b, bool fold)
{
    return fold ? sameInAscii(a, b) : a == b;
}

} // namespace

std::vector<SqlToken> tokenizeSql(const QString &sql, bool fold)
{
    std::vector<SqlToken> tokens;
    int i = 0;
    const auto take = [&](Type type, int end, QString name = {}, bool quoted = false) {
        tokens.push_back({type, sql.mid(i, end - i), std::move(name), quoted});
        i = end;
    };
    while (i < sql.size()) {
        const QChar c = sql.at(i);
        const QChar next = i + 1 < sql.size() ? sql.at(i + 1) : QChar();
        if (c.isSpace()) {
            int end = i;
            while (end < sql.size() && sql.at(end).isSpace())
                ++end;
            take(Type::Space, end);
        } else if (c == QLatin1Char('-') && next == c) {
            const int end = sql.indexOf(QLatin1Char('\n'), i);
            take(Type::Space, end < 0 ? sql.size() : end);
        } else if (c == QLatin1Char('/') && next == QLatin1Char('*')) {
            const int end = sql.indexOf(QLatin1String("*/"), i + 2);
            take(Type::Space, end < 0 ? sql.size() : end + 2);
        } else if (c == QLatin1Char('\'')) {
            const int end = endOfQuoted(sql, i, c, false);
            take(Type::String, end, unquoted(sql.mid(i, end - i), c));
        } else if ((c == QLatin1Char('E') || c == QLatin1Char('e')) && next == QLatin1Char('\'')) {
            const int end = endOfQuoted(sql, i + 1, next, true);
            take(Type::String, end, unquoted(sql.mid(i + 1, end - i - 1), next));
        } else if (c == QLatin1Char('"') || c == QLatin1Char('`')) {
            const int end = endOfQuoted(sql, i, c, false);
            take(Type::Identifier, end, unquoted(sql.mid(i, end - i), c), true);
        } else if (fold && c == QLatin1Char('[')) {
            const int close = sql.indexOf(QLatin1Char(']'), i);
            const int end = close < 0 ? sql.size() : close + 1;
            take(Type::Identifier, end, sql.mid(i + 1, end - i - 2), true);
        } else if (c == QLatin1Char('$') && (next == c || startsName(next))) {
            const int tagEnd = sql.indexOf(c, i + 1);
            const QString tag = sql.mid(i, tagEnd - i + 1);
            const int close = tagEnd < 0 ? -1 : sql.indexOf(tag, tagEnd + 1);
            if (close < 0)
                take(Type::Symbol, i + 1);
            else
                take(Type::String, close + tag.size(), sql.mid(tagEnd + 1, close - tagEnd - 1));
        } else if (startsName(c)) {
            int end = i;
            while (end < sql.size() && inName(sql.at(end)))
                ++end;
            const QString word = sql.mid(i, end - i);
            take(Type::Identifier, end, fold ? word : asciiLower(word));
        } else if (c.isDigit()) {
            int end = i;
            while (end < sql.size() && (inName(sql.at(end)) || sql.at(end) == QLatin1Char('.')))
                ++end;
            take(Type::Number, end);
        } else {
            take(Type::Symbol, c == QLatin1Char(':') && next == c ? i + 2 : i + 1);
        }
    }
    return tokens;
}

QString sqlIdentifier(const QString &name)
{
    // Reserved in PostgreSQL or SQLite as a column name.
    static const std::set<QString> reserved = [] {
        std::set<QString> words;
        const QString list = QStringLiteral(
            "all alter analyse analyze and any array as asc asymmetric authorization autoincrement between "
            "both "
            "case cast check collate collation column commit concurrently constraint create cross "
            "current_catalog "
            "current_date current_role current_schema current_time current_timestamp current_user default "
            "deferrable delete desc distinct do drop else end escape except exists false fetch for foreign "
            "freeze "
            "from full grant group having if ilike in index initially inner insert intersect into is isnull "
            "join "
            "lateral leading left like limit localtime localtimestamp natural not nothing notnull null "
            "offset on "
            "only or order outer overlaps placing primary references returning right select session_user set "
            "similar some symmetric table tablesample then to trailing transaction true union unique update "
            "user "
            "using values variadic verbose when where window with");
        for (const QString &word : list.split(QLatin1Char(' ')))
            words.insert(word);
        return words;
    }();
    if (!reserved.count(name))
        return pathPart(name);
    return QLatin1Char('"') + name + QLatin1Char('"');
}

QStringList columnsNamed(const QString &sql, const QStringList &columns, bool fold)
{
    const std::vector<SqlToken> tokens = tokenizeSql(sql, fold);
    QStringList used;
    for (const QString &column : columns) {
        for (int i = 0; i < static_cast<int>(tokens.size()); ++i) {
            if (tokens[i].type == Type::Identifier && equals(tokens[i].name, column, fold) &&
                isColumnUse(tokens, i)) {
                used.append(column);
                break;
            }
        }
    }
    return used;
}

std::vector<std::optional<QString>> columnsBeside(const QString &sql, const QString &value,
                                                  const QStringList &columns, bool fold)
{
    std::vector<SqlToken> tokens = tokenizeSql(sql, fold);
    std::erase_if(tokens, [](const SqlToken &token) { return token.type == Type::Space; });
    const auto columnOf = [&](size_t at) {
        const auto it = std::find_if(columns.begin(), columns.end(), [&](const QString &column) {
            return at < tokens.size() && tokens[at].type == Type::Identifier &&
                   equals(tokens[at].name, column, fold);
        });
        return it == columns.end() ? QString() : *it;
    };
    const auto isWord = [&](size_t at, const char *word) {
        return at < tokens.size() && !tokens[at].quoted && tokens[at].type == Type::Identifier &&
               tokens[at].text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    };
    const auto isSign = [&](size_t at, const char *signs) {
        return at < tokens.size() && tokens[at].type == Type::Symbol &&
               std::all_of(tokens[at].text.begin(), tokens[at].text.end(),
                           [&](QChar each) { return QString::fromLatin1(signs).contains(each); });
    };
    const auto of = [&](size_t literal) -> std::optional<QString> {
        bool listed = false; // a comma was passed, and not yet the bracket that opens the list
        size_t at = literal;
        while (at-- > 0) {
            size_t first = at; // of a name with its schema
            while (first > 1 && tokens[at].type == Type::Identifier && isSign(first - 1, "."))
                first -= 2;
            if (tokens[at].type == Type::Identifier && first > 0 && isSign(first - 1, ":")) {
                at = first - 1; // a cast of what stands before it
                continue;
            }
            if (tokens[at].type == Type::String || isSign(at, ",")) {
                listed = true;
            } else if (isSign(at, "([")) {
                const bool list = isWord(at - 1, "in") || isWord(at - 1, "any") || isWord(at - 1, "array");
                if (!list &&
                    (listed || (at > 0 && tokens[at - 1].type == Type::Identifier && !isWord(at - 1, "and") &&
                                !isWord(at - 1, "or") && !isWord(at - 1, "not"))))
                    return std::nullopt;
                listed = false;
            } else if (const QString column = columnOf(at); !column.isEmpty()) {
                return listed ? std::nullopt : std::optional(column);
            } else if (!isSign(at, "=<>!") && !isWord(at, "in") && !isWord(at, "not") && !isWord(at, "any") &&
                       !isWord(at, "array")) {
                break;
            }
        }
        if (listed)
            return std::nullopt;
        return isSign(literal + 1, "=<>!") ? columnOf(literal + 2) : QString();
    };
    std::vector<std::optional<QString>> found;
    for (size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].type == Type::String && tokens[i].name == value)
            found.push_back(of(i));
    }
    return found;
}

QString replaceLiterals(const QString &sql, const QString &value, const QString &newValue,
                        const std::vector<bool> &which, bool fold)
{
    QString replaced;
    size_t number = 0;
    for (const SqlToken &token : tokenizeSql(sql, fold)) {
        const bool wanted =
            token.type == Type::String && token.name == value && number < which.size() && which[number];
        if (token.type == Type::String && token.name == value)
            ++number;
        replaced += wanted ? QLatin1Char('\'') +
                                 QString(newValue).replace(QLatin1Char('\''), QLatin1String("''")) +
                                 QLatin1Char('\'')
                           : token.text;
    }
    return replaced;
}

QString renameColumnIn(const QString &sql, const QString &column, const QString &newName, bool fold)
{
    std::vector<SqlToken> tokens = tokenizeSql(sql, fold);
    for (int i = 0; i < static_cast<int>(tokens.size()); ++i) {
        if (tokens[i].type == Type::Identifier && equals(tokens[i].name, column, fold) &&
            isColumnUse(tokens, i))
            tokens[i].text = sqlIdentifier(newName);
    }
    return joined(tokens);
}

namespace {

/// The AS of CAST(x AS type), not the one before another name.
bool isInCast(const std::vector<SqlToken> &tokens, int as)
{
    int depth = 0;
    for (int i = nextSolid(tokens, as, -1); i >= 0; i = nextSolid(tokens, i, -1)) {
        if (isSymbol(tokens, i, ")"))
            ++depth;
        else if (isSymbol(tokens, i, "(") && depth-- == 0)
            return isWord(tokens, nextSolid(tokens, i, -1), "cast");
    }
    return false;
}

} // namespace

QString renameTypeIn(const QString &sql, const QString &schema, const QString &type, const QString &newSchema,
                     const QString &newName)
{
    std::vector<SqlToken> tokens = tokenizeSql(sql, false);
    for (int i = 0; i < static_cast<int>(tokens.size()); ++i) {
        if (tokens[i].type != Type::Identifier || tokens[i].name != type)
            continue;
        int before = nextSolid(tokens, i, -1);
        int qualifier = -1;
        if (isSymbol(tokens, before, ".")) {
            qualifier = nextSolid(tokens, before, -1);
            if (qualifier < 0 || tokens[qualifier].name != schema)
                continue;
            before = nextSolid(tokens, qualifier, -1);
        }
        if (!isSymbol(tokens, before, "::") && !(isWord(tokens, before, "as") && isInCast(tokens, before)))
            continue;
        tokens[i].text = sqlIdentifier(newName);
        if (qualifier >= 0)
            tokens[qualifier].text = sqlIdentifier(newSchema);
        else if (schema != newSchema)
            tokens[i].text.prepend(sqlIdentifier(newSchema) + QLatin1Char('.'));
    }
    return joined(tokens);
}

QString renameSequenceIn(const QString &sql, const QString &schema, const QString &sequence,
                         const QString &newSchema, const QString &newName, const QString &defaultSchema)
{
    if (!sql.contains(QLatin1String("nextval"), Qt::CaseInsensitive))
        return sql;
    std::vector<SqlToken> tokens = tokenizeSql(sql, false);
    for (int i = 0; i < static_cast<int>(tokens.size()); ++i) {
        if (tokens[i].type != Type::String || !isSymbol(tokens, nextSolid(tokens, i, -1), "("))
            continue;
        QStringList named;
        for (const SqlToken &token : tokenizeSql(tokens[i].name, false)) {
            if (token.type == Type::Identifier)
                named.append(token.name);
        }
        if (named.isEmpty() || named.last() != sequence)
            continue;
        if ((named.size() > 1 ? named.first() : defaultSchema) != schema)
            continue;
        QString literal = named.size() > 1 || newSchema != defaultSchema
                              ? sqlIdentifier(newSchema) + QLatin1Char('.') + sqlIdentifier(newName)
                              : sqlIdentifier(newName);
        literal.replace(QLatin1Char('\''), QLatin1String("''"));
        tokens[i].text = QLatin1Char('\'') + literal + QLatin1Char('\'');
    }
    return joined(tokens);
}

bool namesIdentifier(const QString &sql, const QString &name, bool fold)
{
    // A quote in it is written twice.
    if (!name.contains(QLatin1Char('"')) && !sql.contains(name, Qt::CaseInsensitive))
        return false;
    for (const SqlToken &token : tokenizeSql(sql, fold)) {
        if (token.type == Type::Identifier && equals(token.name, name, fold))
            return true;
    }
    return false;
}

} // namespace reckoner
