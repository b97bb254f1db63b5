// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/sqlite_statement.h"

#include "model/dialect/sqlite_module.h"
#include "model/dialect/sqlite_query.h"

#include <algorithm>

namespace reckoner {

namespace {

/// Token by token, where it is not understood.
Normal byTokens(const QString &sql, const SqliteNames &names)
{
    Normal normal;
    const std::vector<SqliteToken> tokens = sqliteTokens(sql);
    size_t end = tokens.size() - 1; // End
    while (end > 0 && tokens[end - 1].isOperator(";"))
        --end;
    normal.known = std::none_of(tokens.begin(), tokens.end(), [](const SqliteToken &token) {
        return token.kind == SqliteToken::Kind::Bad;
    });
    normal.text = sqliteSpelt(tokens, 0, end, names, normal.rules);
    return normal;
}

Normal normalOf(StatementUse use, const QString &sql, const SqliteNames &names, bool seen)
{
    Normal normal;
    if (use == StatementUse::Module) {
        normal.text = normalSqliteModule(sql, names, normal.rules);
    } else {
        SqliteQuery query(names, normal.rules);
        normal.text = use == StatementUse::TriggerBody ? query.body(sql) : query.query(sql, seen);
        if (!normal.text.isEmpty() && sqliteParentheses(sql) != sqliteParentheses(normal.text))
            normal.rules.append(QStringLiteral("sqlite.parentheses"));
    }
    return normal.text.isEmpty() ? byTokens(sql, names) : normal;
}

} // namespace

Normal normalSqliteStatement(StatementUse use, const QString &sql, const StatementContext &context)
{
    Normal normal = normalOf(use, sql, SqliteNames(sql, context), context.columnNames.isEmpty());
    if (normal.text != sql && normal.rules.isEmpty())
        normal.rules.append(QStringLiteral("sqlite.layout"));
    // With one of its rules off the text itself is compared.
    if (context.off && std::any_of(normal.rules.begin(), normal.rules.end(),
                                   [&](const QString &rule) { return context.off->contains(rule); }))
        return {sql, {}, normal.known};
    return normal;
}

} // namespace reckoner
