// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/sqlite_parser.h"

#include "model/core/asciicase.h"
#include "model/sql/sqlite_expression.h"
#include "model/sql/sqlite_tableparser.h"

#include <QCoreApplication>

namespace reckoner {

namespace {

using TokenKind = SqliteToken::Kind;

Unexpected syntaxError(const SqliteCursor &cursor)
{
    const SqliteToken &token = cursor.peek();
    const QString near =
        token.kind == TokenKind::End ? QCoreApplication::translate("reckoner", "its end") : token.text();
    return unexpected(
        QStringLiteral("sql.syntax"),
        QCoreApplication::translate("reckoner", "The SQL statement is not understood near %1.").arg(near),
        {{}, token.line, 0}, cursor.source().simplified().left(200));
}

bool readIfNotExists(SqliteCursor &cursor, bool &ifNotExists)
{
    ifNotExists = cursor.skip("if");
    return !ifNotExists || cursor.skip("not", "exists");
}

/// A column or an expression, with COLLATE and direction.
bool readPart(SqliteCursor &cursor, IndexPart &part)
{
    const size_t start = cursor.position();
    SqliteExpression tree;
    if (!readSqliteExpression(cursor, tree))
        return false;
    QString text = cursor.textSince(start);
    const SqliteExpression *inner = &tree;
    const size_t end = cursor.position();
    if (tree.kind == SqliteExpression::Kind::Collate && end >= start + 3) {
        cursor.setPosition(end - 2);
        if (cursor.peek().is("collate")) { // else it stands inside parentheses and belongs to the expression
            part.collation = tree.text.toUpper();
            text = cursor.textSince(start);
            inner = &tree.children.front();
        }
        cursor.setPosition(end);
    }
    // CREATE INDEX takes 'a' for the column a, as it takes "a".
    const bool named = (inner->kind == SqliteExpression::Kind::Identifier && inner->qualifier.isEmpty()) ||
                       inner->kind == SqliteExpression::Kind::String;
    if (named)
        part.column = inner->text;
    else
        part.expression = Expression{text};
    part.descending = cursor.skip("desc");
    if (!part.descending)
        cursor.skip("asc");
    if (cursor.skip("nulls"))
        part.nullsFirst = cursor.skip("first") || !cursor.skip("last");
    return true;
}

bool readIndex(SqliteCursor &cursor, SqliteCreateIndex &create)
{
    ObjectName name;
    if (!readIfNotExists(cursor, create.ifNotExists) || !readSqliteName(cursor, name) || !cursor.skip("on") ||
        !readSqliteName(cursor, create.table) || !cursor.skipOperator("("))
        return false;
    create.schema = name.schema;
    create.index.name = name.name;
    do {
        create.index.parts.emplace_back();
        if (!readPart(cursor, create.index.parts.back()))
            return false;
    } while (cursor.skipOperator(","));
    if (!cursor.skipOperator(")"))
        return false;
    if (cursor.skip("where")) {
        const size_t start = cursor.position();
        SqliteExpression tree;
        if (!readSqliteExpression(cursor, tree))
            return false;
        create.index.predicate = Expression{cursor.textSince(start)};
    }
    return cursor.atEnd();
}

bool readNames(SqliteCursor &cursor, QStringList &names)
{
    do {
        QString name;
        if (!readSqliteName(cursor, name))
            return false;
        names.append(name);
    } while (cursor.skipOperator(","));
    return true;
}

bool readView(SqliteCursor &cursor, SqliteCreateView &create)
{
    if (!readIfNotExists(cursor, create.ifNotExists) || !readSqliteName(cursor, create.view.name))
        return false;
    if (cursor.skipOperator("(") &&
        (!readNames(cursor, create.view.columnNames) || !cursor.skipOperator(")")))
        return false;
    if (!cursor.skip("as"))
        return false;
    const size_t start = cursor.position();
    cursor.toEnd();
    create.view.definition = cursor.textSince(start);
    create.view.text = cursor.textSince(0);
    return !create.view.definition.isEmpty();
}

/// [BEFORE|AFTER|INSTEAD OF] event [OF columns]; BEFORE is what it is without a word.
bool readTriggerEvent(SqliteCursor &cursor, Trigger &trigger)
{
    trigger.timing = QStringLiteral("before");
    if (cursor.skip("after"))
        trigger.timing = QStringLiteral("after");
    else if (cursor.skip("instead", "of"))
        trigger.timing = QStringLiteral("instead of");
    else
        cursor.skip("before");
    for (const char *event : {"insert", "update", "delete"}) {
        if (cursor.skip(event))
            trigger.events.append(QLatin1String(event));
    }
    if (trigger.events.size() != 1)
        return false;
    if (cursor.skip("of") &&
        (trigger.events.front() != QLatin1String("update") || !readNames(cursor, trigger.columns)))
        return false;
    trigger.columns.sort(Qt::CaseInsensitive);
    return true;
}

/// The text between WHEN and BEGIN; where it is no expression that is understood, comparing it says
/// "unknown".
bool readTriggerWhen(SqliteCursor &cursor, Trigger &trigger)
{
    const size_t start = cursor.position();
    SqliteExpression tree;
    if (!readSqliteExpression(cursor, tree) || !cursor.peek().is("begin")) {
        cursor.setPosition(start);
        while (!cursor.atEnd() && !cursor.peek().is("begin")) {
            if (!cursor.peek().isOperator("("))
                cursor.take();
            else if (!cursor.skipParentheses())
                return false;
        }
    }
    trigger.when = Expression{cursor.textSince(start)};
    return !trigger.when->text.isEmpty();
}

bool readTrigger(SqliteCursor &cursor, SqliteCreateTrigger &create)
{
    ObjectName name;
    ObjectName table;
    if (!readIfNotExists(cursor, create.ifNotExists) || !readSqliteName(cursor, name))
        return false;
    create.schema = name.schema;
    create.trigger.name = name.name;
    create.trigger.forEachRow = true; // with and without the words
    if (!readTriggerEvent(cursor, create.trigger) || !cursor.skip("on") || !readSqliteName(cursor, table))
        return false;
    create.table = table.name;
    if (cursor.skip("for") && (!cursor.skip("each") || !cursor.skip("row")))
        return false;
    if (cursor.skip("when") && !readTriggerWhen(cursor, create.trigger))
        return false;
    if (!cursor.skip("begin"))
        return false;
    const size_t start = cursor.position();
    cursor.toEnd();
    create.trigger.definition = cursor.textSince(0);
    cursor.setPosition(cursor.position() - 1);
    create.trigger.body = cursor.textSince(start);
    return cursor.skip("end") && !create.trigger.body.isEmpty();
}

/// Any tokens between commas, kept as they stand: only the module knows what they mean.
bool readModuleArguments(SqliteCursor &cursor, QStringList &arguments)
{
    size_t start = cursor.position() + 1;
    int depth = 0;
    while (!cursor.atEnd()) {
        const SqliteToken &token = cursor.peek();
        const bool opens = token.isOperator("(");
        const bool ends = (depth == 1) && (token.isOperator(")") || token.isOperator(","));
        depth += opens - token.isOperator(")");
        if (ends) {
            const QString argument = cursor.textSince(start);
            start = cursor.position() + 1;
            if (!argument.isEmpty() || depth == 1 || !arguments.isEmpty())
                arguments.append(argument);
        }
        cursor.take();
        if (depth == 0)
            return true;
    }
    return false;
}

bool readVirtualTable(SqliteCursor &cursor, SqliteCreateTable &create)
{
    if (!readIfNotExists(cursor, create.ifNotExists) || !readSqliteName(cursor, create.table.name) ||
        !cursor.skip("using") || !readSqliteName(cursor, create.table.module))
        return false;
    create.table.module = asciiLower(create.table.module);
    if (cursor.peek().isOperator("(") && !readModuleArguments(cursor, create.table.moduleArguments))
        return false;
    create.table.isVirtual = true;
    create.table.definition = cursor.textSince(0);
    return cursor.atEnd();
}

Result<SqliteCreate> read(SqliteCursor &cursor)
{
    if (!cursor.skip("create"))
        return syntaxError(cursor);
    const bool temporary = cursor.skip("temp") || cursor.skip("temporary");
    const auto done = [&](bool ok, auto &&create) -> Result<SqliteCreate> {
        if (!ok)
            return syntaxError(cursor);
        return SqliteCreate(std::move(create));
    };
    if (cursor.skip("table")) {
        SqliteCreateTable create;
        create.temporary = temporary;
        const bool ok = readIfNotExists(cursor, create.ifNotExists) && readSqliteTable(cursor, create);
        return done(ok, std::move(create));
    }
    if (cursor.skip("virtual", "table")) {
        SqliteCreateTable create;
        const bool ok = readVirtualTable(cursor, create);
        return done(ok, std::move(create));
    }
    if (cursor.skip("view")) {
        SqliteCreateView create;
        create.temporary = temporary;
        const bool ok = readView(cursor, create);
        return done(ok, std::move(create));
    }
    if (cursor.skip("trigger")) {
        SqliteCreateTrigger create;
        create.temporary = temporary;
        const bool ok = readTrigger(cursor, create);
        return done(ok, std::move(create));
    }
    SqliteCreateIndex create;
    create.index.unique = cursor.skip("unique");
    const bool ok = cursor.skip("index") && readIndex(cursor, create);
    return done(ok, std::move(create));
}

} // namespace

bool readSqliteName(SqliteCursor &cursor, QString &name)
{
    const SqliteToken &token = cursor.peek();
    const bool bare = token.kind == TokenKind::Word && !isSqliteReserved(token.raw);
    if (!bare && token.kind != TokenKind::Name && token.kind != TokenKind::String)
        return false;
    name = cursor.take().text();
    return true;
}

bool readSqliteName(SqliteCursor &cursor, ObjectName &name)
{
    if (!readSqliteName(cursor, name.name))
        return false;
    if (!cursor.skipOperator("."))
        return true;
    name.schema = name.name;
    return readSqliteName(cursor, name.name);
}

Result<SqliteCreate> parseSqliteCreate(const QString &source, std::vector<SqliteToken> tokens)
{
    SqliteCursor cursor(source, std::move(tokens));
    return read(cursor);
}

Result<SqliteCreate> parseSqliteCreate(const QString &text)
{
    std::vector<std::vector<SqliteToken>> statements = sqliteStatements(text);
    if (statements.size() != 1)
        return unexpected(QStringLiteral("sql.syntax"),
                          QCoreApplication::translate("reckoner",
                                                      "One CREATE statement was expected, %n found.", nullptr,
                                                      int(statements.size())));
    return parseSqliteCreate(text, std::move(statements.front()));
}

} // namespace reckoner
