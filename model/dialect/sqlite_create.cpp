// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/createwriter.h"
#include "model/dialect/sqlite.h"
#include "model/dialect/sqlite_complete.h"
#include "model/sql/sqlite_tableparser.h"

namespace reckoner {

namespace {

class Writer : public CreateWriter
{
public:
    using CreateWriter::CreateWriter;

    CreateScript run()
    {
        for (const auto &[name, each] : m_snapshot.schema.tables)
            table(*each);
        for (const auto &[name, each] : m_snapshot.schema.tables) {
            for (const Index &one : each->indexes)
                index(*each, one);
        }
        return std::move(m_script);
    }

private:
    static QString conflict(const QString &action)
    {
        return action.isEmpty() ? QString() : QLatin1String(" ON CONFLICT ") + action.toUpper();
    }

    /// AUTOINCREMENT, and DESC where it decides, can only be said beside the column.
    static bool keyStandsInColumn(const Table &table, const Column &column)
    {
        return table.primaryKey && table.primaryKey->columns == QStringList(column.name) &&
               (column.autoincrement || table.options.contains(QLatin1String(sqlitePrimaryKeyDesc)));
    }

    QString column(const Table &table, const Column &column)
    {
        const QString what = pathOf(table.name) + QLatin1Char('.') + pathPart(column.name);
        const QString type = column.type.opaque ? column.type.raw : m_dialect.typeText(column.type);
        QString text = quoted(column.name) + (type.isEmpty() ? QString() : QLatin1Char(' ') + type);
        if (keyStandsInColumn(table, column)) {
            text +=
                QLatin1Char(' ') + named(table.primaryKey->name) + QLatin1String("PRIMARY KEY") +
                QLatin1String(table.options.contains(QLatin1String(sqlitePrimaryKeyDesc)) ? " DESC" : "") +
                conflict(table.primaryKey->onConflict) +
                QLatin1String(column.autoincrement ? " AUTOINCREMENT" : "");
        }
        if (!column.nullable)
            text += QLatin1String(" NOT NULL");
        if (!column.collation.isEmpty())
            text += QLatin1String(" COLLATE ") + quoted(column.collation);
        if (column.generated && known(column.generated->expression, what))
            text += QLatin1String(" GENERATED ALWAYS AS (") + column.generated->expression.text +
                    QLatin1String(column.generated->stored ? ") STORED" : ") VIRTUAL");
        else if (column.defaultValue && known(*column.defaultValue, what))
            text += QLatin1String(" DEFAULT ") + defaultText(column.defaultValue->text);
        return text;
    }

    /// Only literals and signed numbers may stand without parentheses.
    static QString defaultText(const QString &text)
    {
        const std::vector<SqliteToken> tokens = sqliteTokens(text);
        const size_t sign = tokens[0].isOperator("-") || tokens[0].isOperator("+") ? 1 : 0;
        const bool literal = tokens.size() == sign + 2 && tokens[sign].kind != SqliteToken::Kind::Name &&
                             tokens[sign].kind != SqliteToken::Kind::Operator;
        return literal || text.startsWith(QLatin1Char('(')) ? text
                                                            : QLatin1Char('(') + text + QLatin1Char(')');
    }

    void table(const Table &table)
    {
        if (table.isVirtual) {
            add(table.definition);
            return;
        }
        QStringList lines;
        bool inColumn = false;
        for (const Column &each : table.columns) {
            lines.append(column(table, each));
            inColumn = inColumn || keyStandsInColumn(table, each);
        }
        if (const auto &key = table.primaryKey; key && !inColumn)
            lines.append(named(key->name) + QLatin1String("PRIMARY KEY ") + list(key->columns) +
                         conflict(key->onConflict));
        for (const UniqueConstraint &unique : table.uniques)
            lines.append(named(unique.name) + QLatin1String("UNIQUE ") + list(unique.columns) +
                         conflict(unique.onConflict));
        for (const CheckConstraint &check : table.checks) {
            if (known(check.expression, pathOf(table.name) + QLatin1String(", a check")))
                lines.append(named(check.name) + QLatin1String("CHECK (") + check.expression.text +
                             QLatin1Char(')'));
        }
        for (const ForeignKey &key : table.foreignKeys)
            lines.append(
                named(key.name) + QLatin1String("FOREIGN KEY ") + list(key.columns) +
                QLatin1String(" REFERENCES ") + quoted(key.target.name) +
                (key.targetColumns.isEmpty() ? QString() : QLatin1Char(' ') + list(key.targetColumns)) +
                actions(key));
        QStringList options;
        for (const QString &option : table.options) {
            if (option != QLatin1String(sqlitePrimaryKeyDesc))
                options.append(option.toUpper());
        }
        add(QLatin1String("CREATE TABLE ") + quoted(table.name.name) + body(lines) +
            (options.isEmpty() ? QString() : QLatin1Char(' ') + options.join(QLatin1String(", "))));
    }

    void index(const Table &table, const Index &index)
    {
        const QString what = pathOf(table.name) + QLatin1String(", index ") + pathPart(index.name);
        QStringList parts;
        for (const IndexPart &part : index.parts) {
            if (part.expression && !known(*part.expression, what))
                return;
            QString text = part.expression ? part.expression->text : quoted(part.column);
            if (!part.collation.isEmpty())
                text += QLatin1String(" COLLATE ") + quoted(part.collation);
            parts.append(text + (part.descending ? QStringLiteral(" DESC") : QString()));
        }
        if (index.predicate && !known(*index.predicate, what))
            return;
        add(QLatin1String(index.unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ") + quoted(index.name) +
            QLatin1String(" ON ") + quoted(table.name.name) + QLatin1String(" (") +
            parts.join(QLatin1String(", ")) + QLatin1Char(')') +
            (index.predicate ? QLatin1String(" WHERE ") + index.predicate->text : QString()));
    }
};

} // namespace

CreateScript sqliteCreateScript(const Snapshot &snapshot)
{
    return Writer(snapshot, sqliteDialect()).run();
}

} // namespace reckoner
