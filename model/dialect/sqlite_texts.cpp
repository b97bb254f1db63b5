// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/asciicase.h"
#include "model/dialect/sqlite.h"
#include "model/dialect/sqlite_create.h"
#include "model/sql/sqlite_parser.h"

namespace reckoner {

namespace {

QString quoted(const QString &name)
{
    return sqliteDialect().quote(name);
}

QString list(const QStringList &names)
{
    QStringList parts;
    for (const QString &name : names)
        parts.append(quoted(name));
    return parts.join(QLatin1String(", "));
}

} // namespace

QString sqliteKeptText(const QString &text, const QString &name)
{
    const std::vector<SqliteToken> tokens = sqliteTokens(text);
    // CREATE [VIRTUAL] TABLE|TRIGGER|VIEW [IF NOT EXISTS] [schema.]name: SQLite keeps what follows the name.
    size_t at = 1;
    QString what;
    for (; at < tokens.size() && (tokens[at].is("virtual") || tokens[at].is("table") ||
                                  tokens[at].is("trigger") || tokens[at].is("view"));
         ++at)
        what += tokens[at].text().toUpper() + QLatin1Char(' ');
    if (at < tokens.size() && tokens[at].is("if"))
        at += 3;
    if (at + 1 < tokens.size() && tokens[at + 1].isOperator("."))
        at += 2;
    return at + 1 < tokens.size() ? QLatin1String("CREATE ") + what + quoted(name) + text.mid(tokens[at].end)
                                  : text;
}

QString sqliteViewText(const View &view)
{
    return QLatin1String("CREATE VIEW ") + quoted(view.name.name) +
           (view.columnNames.isEmpty() ? QString()
                                       : QLatin1String(" (") + list(view.columnNames) + QLatin1Char(')')) +
           QLatin1String(" AS ") + view.definition;
}

QString sqliteTriggerText(const QString &holder, const Trigger &trigger)
{
    if (Result<SqliteCreate> parsed = parseSqliteCreate(trigger.definition)) {
        const auto *create = std::get_if<SqliteCreateTrigger>(&*parsed);
        if (create && !create->temporary && sameInAscii(create->table, holder)) {
            Trigger said = create->trigger;
            said.name = trigger.name;
            said.definition = trigger.definition;
            said.comment = trigger.comment;
            if (said == trigger)
                return sqliteKeptText(trigger.definition, trigger.name);
        }
    }
    QString text = QLatin1String("CREATE TRIGGER ") + quoted(trigger.name) + QLatin1Char(' ') +
                   trigger.timing.toUpper() + QLatin1Char(' ') +
                   trigger.events.join(QLatin1String(" OR ")).toUpper();
    if (!trigger.columns.isEmpty())
        text += QLatin1String(" OF ") + list(trigger.columns);
    text += QLatin1String(" ON ") + quoted(holder);
    if (trigger.when)
        text += QLatin1String(" WHEN ") + trigger.when->text;
    return text + QLatin1String(" BEGIN ") + trigger.body + QLatin1String(" END");
}

QString sqliteVirtualTableText(const Table &table)
{
    return QLatin1String("CREATE VIRTUAL TABLE ") + quoted(table.name.name) + QLatin1String(" USING ") +
           quoted(table.module) +
           (table.moduleArguments.isEmpty()
                ? QString()
                : QLatin1Char('(') + table.moduleArguments.join(QLatin1String(", ")) + QLatin1Char(')'));
}

} // namespace reckoner
