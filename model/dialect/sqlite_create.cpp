// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/sqlite_create.h"
#include "model/core/asciicase.h"
#include "model/dialect/createwriter.h"
#include "model/dialect/sqlite.h"
#include "model/dialect/sqlite_complete.h"
#include "model/sql/sqlite_tableparser.h"

#include <QCoreApplication>

#include <set>

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
        for (const View *each : inOrder())
            add(view(*each));
        for (const auto &[name, each] : m_snapshot.schema.tables)
            triggers(*each);
        for (const auto &[name, each] : m_snapshot.schema.views)
            triggers(each);
        return std::move(m_script);
    }

private:
    static QString conflict(const QString &action)
    {
        return action.isEmpty() ? QString() : QLatin1String(" ON CONFLICT ") + action.toUpper();
    }

    /// (a COLLATE NOCASE DESC, b)
    QString keyList(const QStringList &columns, const QStringList &options) const
    {
        QStringList parts;
        for (const QString &column : columns) {
            QString part = quoted(column);
            for (const QString &option : options) {
                if (option.startsWith(column + QLatin1String(sqliteKeyCollate)))
                    part += QLatin1String(" COLLATE ") +
                            quoted(option.mid(column.size() + qsizetype(sizeof(sqliteKeyCollate)) - 1));
            }
            if (options.contains(column + QLatin1String(sqliteKeyDesc)))
                part += QLatin1String(" DESC");
            parts.append(part);
        }
        return QLatin1Char('(') + parts.join(QLatin1String(", ")) + QLatin1Char(')');
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
        QString type = column.type.opaque ? column.type.raw : m_dialect.typeText(column.type);
        if (type.contains(u']')) // what brackets left
            type = QLatin1Char('"') + type + QLatin1Char('"');
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
        for (const QString &option : column.options) {
            if (option.startsWith(QLatin1String(sqliteNotNullConflict)))
                text += conflict(option.mid(sizeof(sqliteNotNullConflict) - 1));
        }
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

    /// What a definition that could not be read leaves of an object.
    bool unread(const ObjectRef &ref, bool empty)
    {
        if (empty)
            m_script.left.append(
                QCoreApplication::translate("CreateScript", "%1: its definition is not known")
                    .arg(ref.path + QLatin1Char('.') + pathPart(ref.object)));
        return empty;
    }

    QString view(const View &view)
    {
        // A text that is not understood is kept as it stands.
        return view.definition.isEmpty() && !view.text.isEmpty() ? view.text : sqliteViewText(view);
    }

    /// Views after those they name; SQLite takes any order, people do not.
    std::vector<const View *> inOrder() const
    {
        std::map<QString, const View *> byName;
        for (const auto &[name, view] : m_snapshot.schema.views)
            byName.emplace(asciiLower(name.name), &view);
        std::vector<const View *> order;
        std::set<const View *> seen;
        const auto visit = [&](const View *view, const auto &self) -> void {
            if (!seen.insert(view).second)
                return;
            for (const SqliteToken &token : sqliteTokens(view->definition)) {
                const bool names =
                    token.kind == SqliteToken::Kind::Word || token.kind == SqliteToken::Kind::Name;
                if (const auto it = names ? byName.find(asciiLower(token.text())) : byName.end();
                    it != byName.end())
                    self(it->second, self);
            }
            order.push_back(view);
        };
        for (const auto &[name, view] : byName)
            visit(view, visit);
        return order;
    }

    template<class Holder>
    void triggers(const Holder &holder)
    {
        for (const Trigger &each : holder.triggers) {
            if (!unread({Kind::Trigger, pathOf(holder.name), each.name},
                        each.body.isEmpty() && each.definition.isEmpty()))
                add(each.body.isEmpty() ? each.definition : sqliteTriggerText(holder.name.name, each));
        }
    }

    /// Whether the text that the source kept says what the values say: then it is as good, and closer.
    bool saysTheSame(const Table &table) const
    {
        Result<SqliteCreate> parsed = parseSqliteCreate(table.definition);
        auto *create = parsed ? std::get_if<SqliteCreateTable>(&*parsed) : nullptr;
        if (!create || create->asSelect || create->temporary)
            return false;
        Table said = std::move(create->table);
        said.name = table.name;
        completeSqliteTable(m_snapshot.schema, said);
        said.indexes = table.indexes;
        said.triggers = table.triggers;
        said.definition = table.definition;
        return said == table;
    }

    void table(const Table &table)
    {
        if (!table.definition.isEmpty() && saysTheSame(table)) {
            add(sqliteKeptText(table.definition, table.name.name));
            return;
        }
        if (table.isVirtual) {
            if (!unread(refOf(table), table.module.isEmpty() && table.definition.isEmpty()))
                add(table.module.isEmpty() ? table.definition : sqliteVirtualTableText(table));
            return;
        }
        QStringList lines;
        bool inColumn = false;
        for (const Column &each : table.columns) {
            lines.append(column(table, each));
            inColumn = inColumn || keyStandsInColumn(table, each);
        }
        if (const auto &key = table.primaryKey; key && !inColumn)
            lines.append(named(key->name) + QLatin1String("PRIMARY KEY ") +
                         keyList(key->columns, key->options) + conflict(key->onConflict));
        for (const UniqueConstraint &unique : table.uniques)
            lines.append(named(unique.name) + QLatin1String("UNIQUE ") +
                         keyList(unique.columns, unique.options) + conflict(unique.onConflict));
        for (const CheckConstraint &check : table.checks) {
            if (known(check.expression,
                      QCoreApplication::translate("CreateScript", "%1, a check").arg(pathOf(table.name))))
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
        const QString what = QCoreApplication::translate("CreateScript", "%1, index %2")
                                 .arg(pathOf(table.name), pathPart(index.name));
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
