// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/sqlite_tableparser.h"

#include "model/core/asciicase.h"
#include "model/sql/sqlite_expression.h"
#include "model/sql/sqlite_types.h"

namespace reckoner {

namespace {

using TokenKind = SqliteToken::Kind;

class TableReader
{
public:
    TableReader(SqliteCursor &cursor, SqliteCreateTable &create)
        : c(cursor)
        , m_create(create)
        , m_table(create.table)
    {
    }

    bool table()
    {
        if (!readSqliteName(c, m_table.name))
            return false;
        if (c.skip("as")) {
            m_create.asSelect = true;
            while (!c.atEnd())
                c.take();
            return true;
        }
        if (!c.skipOperator("(") || !body() || !c.skipOperator(")") || !options() || !c.atEnd())
            return false;
        m_table.definition = c.textSince(0);
        return true;
    }

    bool column()
    {
        if (m_table.columns.empty())
            m_table.columns.reserve(16);
        Column &column = m_table.columns.emplace_back();
        if (!readSqliteName(c, column.name))
            return false;
        if (!type(column.type))
            return false;
        while (!c.atEnd() && !c.peek().isOperator(",") && !c.peek().isOperator(")")) {
            if (!columnConstraint(column))
                return false;
        }
        return true;
    }

private:
    bool body()
    {
        if (!column())
            return false;
        bool inConstraints = false;
        // The comma between table constraints may be missing: SQLite's grammar has "conslist tconscomma
        // tcons".
        while (!c.peek().isOperator(")")) {
            const bool comma = c.skipOperator(",");
            if (c.atEnd() || (!comma && !inConstraints))
                return false;
            inConstraints = inConstraints || startsTableConstraint();
            if (!(inConstraints ? tableConstraint() : column()))
                return false;
        }
        return true;
    }

    bool startsTableConstraint() const
    {
        const SqliteToken &token = c.peek();
        return token.is("constraint") || token.is("primary") || token.is("unique") || token.is("check") ||
               token.is("foreign");
    }

    bool startsColumnConstraint() const
    {
        const SqliteToken &token = c.peek();
        if (token.is("generated"))
            return c.peek(1).is("always");
        return token.kind == TokenKind::Word && isSqliteReserved(token.raw);
    }

    bool options()
    {
        while (!c.atEnd()) {
            if (c.skip("without")) {
                QString word;
                if (!readSqliteName(c, word) ||
                    word.compare(QLatin1String("rowid"), Qt::CaseInsensitive) != 0)
                    return false;
                m_table.options.append(QStringLiteral("without rowid"));
            } else if (c.skip("strict")) {
                m_table.options.append(QStringLiteral("strict"));
            } else {
                return false;
            }
            if (!c.skipOperator(",") && !c.atEnd())
                return false;
        }
        m_table.options.removeDuplicates();
        m_table.options.sort();
        return true;
    }

    bool type(DataType &dataType)
    {
        const size_t start = c.position();
        while (!c.atEnd() && !startsColumnConstraint() &&
               (c.peek().kind == TokenKind::Word || c.peek().kind == TokenKind::Name ||
                c.peek().kind == TokenKind::String))
            c.take();
        if (c.position() > start && c.peek().isOperator("(") && !c.skipParentheses())
            return false;
        dataType = sqliteType(c.tokensSince(start), c.textSince(start));
        return true;
    }

    bool columnConstraint(Column &column)
    {
        QString name;
        while (c.skip("constraint")) { // a name without a constraint is legal and means nothing
            if (!readSqliteName(c, name))
                return false;
        }
        QString ignored;
        if (c.skip("default"))
            return defaultValue(column);
        if (c.skip("null"))
            return onConflict(ignored);
        if (c.skip("not", "null"))
            return notNull(column);
        if (c.skip("primary", "key"))
            return columnPrimaryKey(column, name);
        if (c.skip("unique")) {
            UniqueConstraint unique;
            unique.name = name;
            unique.columns = {column.name};
            const bool ok = onConflict(unique.onConflict);
            m_table.uniques.push_back(std::move(unique));
            return ok;
        }
        if (c.skip("check"))
            return check(name);
        if (c.skip("references"))
            return references(name, {column.name});
        if (c.skip("collate")) {
            if (!readSqliteName(c, column.collation))
                return false;
            column.collation = column.collation.toUpper();
            return true;
        }
        if (c.peek().is("not") || c.peek().is("deferrable"))
            return !m_table.foreignKeys.empty() && deferrability(m_table.foreignKeys.back().deferrability);
        if (c.skip("generated", "always") ? c.skip("as") : c.skip("as"))
            return generated(column);
        return !name.isEmpty() && (c.peek().isOperator(",") || c.peek().isOperator(")") || c.atEnd());
    }

    bool notNull(Column &column)
    {
        QString action;
        if (!onConflict(action))
            return false;
        column.nullable = false;
        column.options.clear();
        if (!action.isEmpty())
            column.options.append(QLatin1String(sqliteNotNullConflict) + action);
        return true;
    }

    bool onConflict(QString &action)
    {
        if (!c.skip("on", "conflict"))
            return true;
        for (const std::string_view word : {"rollback", "abort", "fail", "ignore", "replace"}) {
            if (c.skip(word)) {
                // ABORT is what happens anyhow.
                action = word == "abort" ? QString() : QString::fromLatin1(word.data());
                return true;
            }
        }
        return false;
    }

    bool defaultValue(Column &column)
    {
        const size_t start = c.position();
        bool isNull = false;
        if (c.peek().isOperator("(")) {
            if (!c.skipParentheses())
                return false;
        } else {
            if (c.peek().isOperator("-") || c.peek().isOperator("+"))
                c.take();
            const SqliteToken &token = c.take();
            isNull = token.is("null");
            const bool reserved = token.kind == TokenKind::Word && isSqliteReserved(token.raw) && !isNull;
            if (token.kind == TokenKind::Bad || token.kind == TokenKind::End ||
                token.kind == TokenKind::Operator || reserved)
                return false;
        }
        column.defaultValue.reset();
        if (!isNull)
            column.defaultValue = Expression{c.textSince(start)};
        return true;
    }

    bool columnPrimaryKey(Column &column, const QString &name)
    {
        PrimaryKey key;
        key.name = name;
        key.columns = {column.name};
        if (c.skip("desc")) {
            if (column.type.name == QLatin1String("INTEGER") && column.type.args.empty())
                m_table.options.append(QLatin1String(sqlitePrimaryKeyDesc));
            else
                key.options.append(column.name + QLatin1String(sqliteKeyDesc));
        } else {
            c.skip("asc");
        }
        if (!onConflict(key.onConflict))
            return false;
        column.autoincrement = c.skip("autoincrement");
        m_table.primaryKey = std::move(key);
        return true;
    }

    bool check(const QString &name)
    {
        const size_t open = c.position();
        if (!c.peek().isOperator("("))
            return false;
        c.take();
        const size_t start = c.position();
        SqliteExpression tree;
        if (!readSqliteExpression(c, tree) || !c.peek().isOperator(")")) {
            // Not understood as an expression: keep the text, let the comparison say "unknown".
            c.setPosition(open);
            if (!c.skipParentheses())
                return false;
            c.setPosition(c.position() - 1);
        }
        CheckConstraint constraint;
        constraint.name = name;
        constraint.expression.text = c.textSince(start);
        c.take();
        m_table.checks.push_back(std::move(constraint));
        QString ignored; // parsed and forgotten by SQLite, too (parse.y)
        return onConflict(ignored);
    }

    bool references(const QString &name, const QStringList &columns)
    {
        ForeignKey key;
        key.name = name;
        key.columns = columns;
        if (!readSqliteName(c, key.target.name))
            return false;
        if (c.peek().isOperator("(") && !columnList(key.targetColumns))
            return false;
        for (;;) {
            if (c.skip("match")) {
                if (!readSqliteName(c, key.match))
                    return false;
                key.match = asciiLower(key.match);
                if (key.match == QLatin1String("simple"))
                    key.match.clear();
            } else if (c.skip("on", "delete")) {
                if (!action(key.onDelete))
                    return false;
            } else if (c.skip("on", "update")) {
                if (!action(key.onUpdate))
                    return false;
            } else if (c.peek().is("deferrable") || (c.peek().is("not") && c.peek(1).is("deferrable"))) {
                if (!deferrability(key.deferrability))
                    return false;
            } else {
                break;
            }
        }
        m_table.foreignKeys.push_back(std::move(key));
        return true;
    }

    bool action(ReferentialAction &action)
    {
        if (c.skip("set", "null"))
            action = ReferentialAction::SetNull;
        else if (c.skip("set", "default"))
            action = ReferentialAction::SetDefault;
        else if (c.skip("cascade"))
            action = ReferentialAction::Cascade;
        else if (c.skip("restrict"))
            action = ReferentialAction::Restrict;
        else if (c.skip("no", "action"))
            action = ReferentialAction::NoAction;
        else
            return false;
        return true;
    }

    bool deferrability(Deferrability &value)
    {
        const bool negated = c.skip("not");
        if (!c.skip("deferrable"))
            return false;
        bool initiallyDeferred = false;
        if (c.skip("initially")) {
            initiallyDeferred = c.skip("deferred");
            if (!initiallyDeferred && !c.skip("immediate"))
                return false;
        }
        // NOT DEFERRABLE INITIALLY DEFERRED is immediate, says SQLite's foreignkeys.html, 4.2.
        value.deferrable = !negated;
        value.initiallyDeferred = !negated && initiallyDeferred;
        return true;
    }

    bool generated(Column &column)
    {
        if (!c.peek().isOperator("("))
            return false;
        const size_t start = c.position() + 1;
        if (!c.skipParentheses())
            return false;
        c.setPosition(c.position() - 1);
        Generated value;
        value.expression.text = c.textSince(start);
        c.take();
        value.stored = c.skip("stored");
        if (!value.stored)
            c.skip("virtual");
        column.generated = std::move(value);
        return true;
    }

    /// (a, "b") of REFERENCES and FOREIGN KEY; of keys also COLLATE, ASC, DESC, AUTOINCREMENT.
    bool columnList(QStringList &columns, QStringList *options = nullptr)
    {
        if (!c.skipOperator("("))
            return false;
        do {
            QString name;
            const bool inner = c.skipOperator("("); // UNIQUE ((a)) is legal
            if (!readSqliteName(c, name) || (inner && !c.skipOperator(")")))
                return false;
            columns.append(name);
            QString collation;
            const bool collated = c.skip("collate");
            if (collated && !readSqliteName(c, collation))
                return false;
            const bool descending = c.skip("desc");
            c.skip("asc");
            if (collated && options)
                options->append(name + QLatin1String(sqliteKeyCollate) + collation.toUpper());
            if (descending && options)
                options->append(name + QLatin1String(sqliteKeyDesc));
            if (c.skip("autoincrement"))
                m_autoincrement = name;
        } while (c.skipOperator(","));
        return c.skipOperator(")");
    }

    bool tableConstraint()
    {
        QString name;
        while (c.skip("constraint")) {
            if (!readSqliteName(c, name))
                return false;
        }
        if (c.skip("primary", "key"))
            return tablePrimaryKey(name);
        if (c.skip("unique")) {
            UniqueConstraint unique;
            unique.name = name;
            const bool ok = columnList(unique.columns, &unique.options) && onConflict(unique.onConflict);
            m_table.uniques.push_back(std::move(unique));
            return ok;
        }
        if (c.skip("check"))
            return check(name);
        if (c.skip("foreign", "key")) {
            QStringList columns;
            return columnList(columns) && c.skip("references") && references(name, columns);
        }
        return !name.isEmpty() && (c.peek().isOperator(",") || c.peek().isOperator(")"));
    }

    bool tablePrimaryKey(const QString &name)
    {
        PrimaryKey key;
        key.name = name;
        m_autoincrement.clear();
        if (!columnList(key.columns, &key.options) || !onConflict(key.onConflict))
            return false;
        for (Column &column : m_table.columns) {
            if (!m_autoincrement.isEmpty() && sameInAscii(column.name, m_autoincrement))
                column.autoincrement = true;
        }
        m_table.primaryKey = std::move(key);
        return true;
    }

    SqliteCursor &c;
    SqliteCreateTable &m_create;
    Table &m_table;
    QString m_autoincrement;
};

} // namespace

bool readSqliteTable(SqliteCursor &cursor, SqliteCreateTable &create)
{
    return TableReader(cursor, create).table();
}

bool readSqliteColumn(SqliteCursor &cursor, SqliteCreateTable &into)
{
    return TableReader(cursor, into).column();
}

} // namespace reckoner
