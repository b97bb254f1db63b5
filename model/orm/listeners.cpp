// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/orm/listeners.h"

#include "model/orm/expressionwriter.h"

#include <QRegularExpression>

#include <algorithm>

namespace reckoner::orm {

using namespace python;

namespace {

constexpr char connectionMark[] = "reckoner.listener";

/// Whether ddl.execute_if(dialect=...) is for this one; nullopt: not known.
std::optional<bool> isMeant(const Arguments &arguments, DialectId dialect)
{
    if (!arguments.complete || arguments.get(1, QStringLiteral("callable_")))
        return std::nullopt;
    const Value *names = arguments.get(0, QStringLiteral("dialect"));
    if (!names || names->isNone())
        return true;
    if (names->string())
        return *names->string() == dialectName(dialect);
    const ListData *list = names->list();
    if (!list)
        return std::nullopt;
    return std::any_of(list->items.begin(), list->items.end(), [&](const Value &name) {
        return name.string() && *name.string() == dialectName(dialect);
    });
}

ListenedDdl::Statement unknownStatement(const Value &value, const Place &place)
{
    return {std::nullopt, stringsIn(value), describe(value), place};
}

/// A statement as it is executed: DDL(...), text(...), a string for exec_driver_sql().
std::optional<ListenedDdl::Statement> statementOf(const Value &value, DialectId dialect, const Place &place)
{
    Value at = value;
    while (const std::optional<LibraryCall> call = libraryCall(at)) {
        if (call->method == QLatin1String("execute_if")) {
            const std::optional<bool> meant = isMeant(call->arguments, dialect);
            if (!meant)
                return unknownStatement(value, place);
            if (!*meant)
                return std::nullopt;
            at = call->base;
            continue;
        }
        const Value *text =
            call->arguments.get(0, call->name == QLatin1String("sqlalchemy.DDL") ? QStringLiteral("statement")
                                                                                 : QStringLiteral("text"));
        if (!text || !text->string())
            break;
        if (call->name == QLatin1String("sqlalchemy.DDL") && call->arguments.positional.size() <= 1 &&
            !call->arguments.find(QStringLiteral("context")))
            return ListenedDdl::Statement{
                *text->string(), {*text->string()}, *text->string(), placeOf(at, place)};
        if (call->name == QLatin1String("sqlalchemy.text")) {
            // its percent signs stand for themselves
            const QString sql = textClause(*text->string()).replace(QLatin1Char('%'), QLatin1String("%%"));
            return ListenedDdl::Statement{sql, {sql}, sql, placeOf(at, place)};
        }
        break;
    }
    return unknownStatement(value, place);
}

} // namespace

std::optional<QString> expandedDdl(const QString &text, const ObjectName &table, const Dialect &dialect)
{
    static const QRegularExpression places(QStringLiteral("%(?:(%)|\\((\\w+)\\)s|)"));
    QString result;
    qsizetype at = 0;
    for (auto it = places.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        result += text.mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const QString word = match.captured(2);
        const QString name = dialect.quote(table.name);
        const QString schema = table.schema.isEmpty() ? QString() : dialect.quote(table.schema);
        if (!match.captured(1).isEmpty())
            result += QLatin1Char('%');
        else if (word == QLatin1String("table") && !table.name.isEmpty())
            result += name;
        else if (word == QLatin1String("schema") && !table.name.isEmpty())
            result += schema;
        else if (word == QLatin1String("fullname") && !table.name.isEmpty())
            result += schema.isEmpty() ? name : schema + QLatin1Char('.') + name;
        else
            return std::nullopt;
    }
    return result + text.mid(at);
}

bool speaksOfTables(const QString &sql)
{
    static const QRegularExpression tables(
        QStringLiteral("^\\s*(?:--[^\\n]*\\n\\s*)*(?:CREATE\\s+(?:UNIQUE\\s+)?INDEX|CREATE\\s+(?:TABLE|TYPE|"
                       "SEQUENCE|DOMAIN)|"
                       "ALTER\\s+(?:TABLE|TYPE|INDEX|SEQUENCE|DOMAIN)|COMMENT\\s+ON|DROP\\s+(?:INDEX|TABLE|"
                       "TYPE|SEQUENCE))\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return sql.contains(tables);
}

std::optional<ListenedDdl> listenedDdl(const ModelHooks::Listener &listener, Items &items, ModelHooks &hooks)
{
    const bool after = listener.event == QLatin1String("after_create");
    if (!after && listener.event != QLatin1String("before_create"))
        return std::nullopt;
    ListenedDdl ddl;
    ddl.target = listener.target;
    ddl.before = !after;
    const DialectId dialect = items.dialect().id();
    if (!listener.what.function()) {
        if (std::optional<ListenedDdl::Statement> statement =
                statementOf(listener.what, dialect, listener.place))
            ddl.statements.push_back(std::move(*statement));
        return ddl;
    }
    // The function is called with a connection that writes down what it is asked to execute.
    const auto before = std::exchange(
        hooks.onConnection, [&](const QString &method, const Arguments &arguments, const Place &place) {
            static const QStringList executes = {QStringLiteral("execute"), QStringLiteral("exec_driver_sql"),
                                                 QStringLiteral("scalar"), QStringLiteral("scalars")};
            if (!executes.contains(method) || arguments.positional.empty())
                return;
            const Value &given = arguments.positional.front();
            if (given.string()) {
                const QString sql = QString(*given.string()).replace(QLatin1Char('%'), QLatin1String("%%"));
                ddl.statements.push_back({sql, {sql}, sql, place});
            } else if (std::optional<ListenedDdl::Statement> statement = statementOf(given, dialect, place)) {
                ddl.statements.push_back(std::move(*statement));
            }
        });
    const auto regions = std::exchange(hooks.onRegion, [&](const OpaqueRegion &region) {
        ddl.statements.push_back({std::nullopt, region.strings, region.text, region.place});
    });
    const Value connection{Symbol{QLatin1String(connectionMark)}};
    items.interpreter().call(listener.what, Arguments{{listener.target, connection}, {}, true},
                             listener.place);
    if (items.interpreter().takeException())
        ddl.statements.push_back(unknownStatement(listener.what, listener.place));
    hooks.onConnection = before;
    hooks.onRegion = regions;
    return ddl;
}

} // namespace reckoner::orm
