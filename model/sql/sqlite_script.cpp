// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/asciicase.h"
#include "model/sql/script.h"
#include "model/sql/sqlite_parser.h"
#include "model/sql/sqlite_shadow.h"

#include <QCoreApplication>

#include <algorithm>

namespace reckoner {

namespace {

using Tokens = std::vector<SqliteToken>;
using TokenKind = SqliteToken::Kind;

struct SqliteScriptText
{
    Q_DECLARE_TR_FUNCTIONS(SqliteScriptText)
};

bool isOneOf(const SqliteToken &token, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return token.is(word); });
}

class Script
{
public:
    Script(const QString &sql, SchemaEditor &editor, const Place &place)
        : m_sql(sql)
        , m_editor(editor)
        , m_place(place)
    {
    }

    ScriptOutcome run()
    {
        const Origin before = m_editor.origin();
        for (Tokens &tokens : sqliteStatements(m_sql)) {
            ++m_out.statements;
            m_statement = std::move(tokens);
            Origin origin = before;
            if (const Place place = here(); place.isKnown()) {
                origin.file = place.file;
                origin.line = place.line;
            }
            m_editor.setOrigin(origin);
            m_editor.settle();
            statement();
            for (const TextEffect::Doubt &doubt : m_editor.takeDoubts())
                opaque(Opaque::Bound::Objects, {doubt.object.object}, doubt.reason);
        }
        m_editor.setOrigin(before);
        return std::move(m_out);
    }

private:
    void statement()
    {
        const SqliteToken &first = m_statement.front();
        if (isOneOf(first, {"create"}))
            create();
        else if (isOneOf(first, {"drop"}))
            drop();
        else if (isOneOf(first, {"alter"}))
            alter();
        else if (isOneOf(first,
                         {"insert", "replace", "update", "delete", "select", "with", "values", "explain"}))
            data();
        else if (isOneOf(first, {"rollback"}))
            opaque(Opaque::Bound::Anything, {},
                   SqliteScriptText::tr("It takes statements back that were applied before."));
        else if (isOneOf(first, {"pragma"}))
            pragma();
        else if (!isOneOf(first, {"begin", "commit", "end", "savepoint", "release", "vacuum", "analyze",
                                  "reindex", "attach", "detach"}))
            notUnderstood();
    }

    Place here() const
    {
        Place place = m_place;
        if (place.line > 0)
            place.line += m_statement.front().line - 1;
        return place;
    }

    QString text() const
    {
        const qsizetype start = m_statement.front().start;
        const QString line = m_sql.mid(start, m_statement.back().end - start).simplified();
        return line.size() <= 120 ? line : line.left(119) + QChar(0x2026);
    }

    void opaque(Opaque::Bound bound, const QStringList &names, const QString &reason)
    {
        m_out.opaques.push_back({bound, names, text(), reason, here(), m_editor.origin().revision});
    }

    /// Bound by every identifier in it. Key words that may be identifiers are none here.
    void notUnderstood()
    {
        QStringList names;
        for (const SqliteToken &token : m_statement) {
            const bool word = token.kind == TokenKind::Word && !isSqliteKeyword(token.raw);
            if ((word || token.kind == TokenKind::Name) && !names.contains(token.text()))
                names.append(token.text());
        }
        opaque(names.isEmpty() ? Opaque::Bound::Anything : Opaque::Bound::Objects, names,
               SqliteScriptText::tr("This SQL statement is not understood."));
    }

    void problem(const Result<void> &result)
    {
        if (!result)
            m_out.problems.push_back({Severity::Warning, result.error().code, result.error().message, here(),
                                      m_editor.origin().revision});
    }

    /// Objects of the temp schema and of attached files are not the database's.
    static bool isElsewhere(const QString &schema)
    {
        return !schema.isEmpty() && schema.compare(QLatin1String("main"), Qt::CaseInsensitive) != 0;
    }

    /// The same of an object that is named: without a schema, temporary ones come first.
    bool isElsewhere(const ObjectName &name)
    {
        return name.schema.isEmpty() ? m_editor.temporaryNames().contains(asciiLower(name.name))
                                     : isElsewhere(name.schema);
    }

    /// True if a CREATE makes something temporary, which is remembered.
    bool isTemporary(bool temporary, const ObjectName &name)
    {
        temporary = temporary || name.schema.compare(QLatin1String("temp"), Qt::CaseInsensitive) == 0;
        if (temporary)
            m_editor.temporaryNames().insert(asciiLower(name.name));
        return temporary || isElsewhere(name.schema);
    }

    static ObjectName inMain(const QString &name) { return {QStringLiteral("main"), name}; }

    bool isShadow(const QString &name) const
    {
        for (qsizetype at = name.indexOf(QLatin1Char('_')); at > 0;
             at = name.indexOf(QLatin1Char('_'), at + 1)) {
            const Table *owner = m_editor.schema().table(m_editor.resolve(inMain(name.left(at))));
            if (owner && owner->isVirtual && sqliteShadowTables(*owner).contains(asciiLower(name)))
                return true;
        }
        return false;
    }

    /// INSERT INTO sqlite_schema (...) VALUES ('table', 'f', 'f', 0, 'CREATE VIRTUAL TABLE f ...'), as
    /// `.dump` makes virtual tables.
    bool dumpedVirtualTable()
    {
        std::vector<QString> values;
        for (const SqliteToken &token : m_statement) {
            if (token.kind == TokenKind::String)
                values.push_back(token.text());
        }
        if (!isOneOf(m_statement.front(), {"insert"}) || values.size() != 4)
            return false;
        Result<SqliteCreate> parsed = parseSqliteCreate(values[3]);
        auto *create = parsed ? std::get_if<SqliteCreateTable>(&*parsed) : nullptr;
        if (!create || !create->table.isVirtual || create->table.name.name != values[1])
            return false;
        apply(*create);
        return true;
    }

    /// INSERT, UPDATE and DELETE are data unless they edit the schema's own table by hand.
    void data()
    {
        const SqliteToken &first = m_statement.front();
        const bool writes = !isOneOf(first, {"select", "values", "explain"});
        const bool schemaTable =
            std::any_of(m_statement.begin(), m_statement.end(), [](const SqliteToken &token) {
                return (token.kind == TokenKind::Word || token.kind == TokenKind::Name) &&
                       (token.raw.compare(QLatin1String("sqlite_master"), Qt::CaseInsensitive) == 0 ||
                        token.raw.compare(QLatin1String("sqlite_schema"), Qt::CaseInsensitive) == 0);
            });
        if (writes && schemaTable && dumpedVirtualTable())
            return;
        if (writes && schemaTable)
            opaque(Opaque::Bound::Anything, {},
                   SqliteScriptText::tr("It may edit SQLite's own table of definitions."));
        else
            ++m_out.dataStatements;
    }

    /// PRAGMA legacy_alter_table = ON: from here on views and triggers do not follow what is renamed.
    void pragma()
    {
        SqliteCursor cursor(m_sql, m_statement);
        cursor.take();
        if (!cursor.skip("legacy_alter_table") || (!cursor.skipOperator("=") && !cursor.skipOperator("(")))
            return;
        const QString value = asciiLower(cursor.peek().text());
        m_editor.setLegacyRename(value == QLatin1String("1") || value == QLatin1String("on") ||
                                 value == QLatin1String("true") || value == QLatin1String("yes"));
    }

    void create()
    {
        Result<SqliteCreate> parsed = parseSqliteCreate(m_sql, m_statement);
        if (!parsed) {
            notUnderstood();
            return;
        }
        std::visit([this](auto &value) { apply(value); }, *parsed);
    }

    void apply(SqliteCreateTable &create)
    {
        if (isTemporary(create.temporary, create.table.name))
            return;
        create.table.name.schema = QStringLiteral("main");
        if (create.asSelect) {
            opaque(Opaque::Bound::Objects, {create.table.name.name},
                   SqliteScriptText::tr("The columns of CREATE TABLE AS SELECT come from a query."));
            return;
        }
        if (isShadow(
                create.table.name.name)) { // made along with its virtual table; dumps list it all the same
            if (!create.ifNotExists)
                isThere(create.table.name);
            return;
        }
        problem(m_editor.createTable(std::move(create.table), create.ifNotExists));
    }

    void apply(SqliteCreateIndex &create)
    {
        if (isElsewhere(create.schema) || isElsewhere(ObjectName{{}, create.table}))
            return;
        problem(m_editor.createIndex(inMain(create.table), std::move(create.index), create.ifNotExists));
    }

    void apply(SqliteCreateView &create)
    {
        if (isTemporary(create.temporary, create.view.name))
            return;
        create.view.name.schema = QStringLiteral("main");
        const ObjectName name = m_editor.resolve(create.view.name);
        if (!m_editor.schema().views.contains(name) && !m_editor.schema().table(name))
            m_editor.put(std::move(create.view));
        else if (!create.ifNotExists)
            isThere(name);
    }

    /// The names of triggers are unique in a file, whatever they are on.
    bool hasTrigger(const QString &name) const
    {
        const auto in = [&](const auto &holder) {
            return std::any_of(holder.triggers.begin(), holder.triggers.end(),
                               [&](const Trigger &trigger) { return sameInAscii(trigger.name, name); });
        };
        const Schema &schema = m_editor.schema();
        return std::any_of(schema.tables.begin(), schema.tables.end(),
                           [&](const auto &entry) { return in(*entry.second); }) ||
               std::any_of(schema.views.begin(), schema.views.end(),
                           [&](const auto &entry) { return in(entry.second); });
    }

    void apply(SqliteCreateTrigger &create)
    {
        const bool onTemporary = create.schema.isEmpty() && isElsewhere(ObjectName{{}, create.table});
        if (isTemporary(create.temporary || onTemporary, {create.schema, create.trigger.name}))
            return;
        if (!hasTrigger(create.trigger.name))
            problem(m_editor.put(inMain(create.table), std::move(create.trigger)));
        else if (!create.ifNotExists)
            isThere(inMain(create.trigger.name));
    }

    void isThere(const ObjectName &name)
    {
        m_out.problems.push_back({Severity::Warning, QStringLiteral("edit.exists"),
                                  SqliteScriptText::tr("%1 is there already.").arg(pathOf(name)), here(),
                                  m_editor.origin().revision});
    }

    void drop()
    {
        SqliteCursor cursor(m_sql, m_statement);
        cursor.take();
        const SqliteToken kind = cursor.take();
        const bool ifExists = cursor.skip("if", "exists");
        ObjectName name;
        if (!readSqliteName(cursor, name) || !cursor.atEnd() ||
            !isOneOf(kind, {"table", "index", "view", "trigger"})) {
            notUnderstood();
            return;
        }
        if (isElsewhere(name)) {
            if (name.schema.isEmpty() || name.schema.compare(QLatin1String("temp"), Qt::CaseInsensitive) == 0)
                m_editor.temporaryNames().erase(asciiLower(name.name));
            return;
        }
        name.schema = QStringLiteral("main");
        if (kind.is("table"))
            problem(m_editor.dropTable(name, ifExists));
        else if (kind.is("index"))
            problem(m_editor.dropIndex(name, ifExists));
        else
            problem(m_editor.dropOther(kind.is("view") ? Kind::View : Kind::Trigger, name, ifExists));
    }

    void alter()
    {
        SqliteCursor cursor(m_sql, m_statement);
        cursor.take();
        ObjectName table;
        if (!cursor.skip("table") || !readSqliteName(cursor, table)) {
            notUnderstood();
            return;
        }
        if (isElsewhere(table))
            return;
        table.schema = QStringLiteral("main");
        if (!alterTable(cursor, table))
            notUnderstood();
    }

    bool alterTable(SqliteCursor &cursor, const ObjectName &table)
    {
        QString name;
        if (cursor.skip("rename", "to")) {
            if (!readSqliteName(cursor, name) || !cursor.atEnd())
                return false;
            problem(m_editor.renameTable(table, name));
            return true;
        }
        if (cursor.skip("rename")) {
            ColumnEdit edit;
            cursor.skip("column");
            if (!readSqliteName(cursor, name) || !cursor.skip("to") ||
                !readSqliteName(cursor, edit.newName.emplace()) || !cursor.atEnd())
                return false;
            problem(m_editor.alterColumn(table, name, edit));
            return true;
        }
        if (cursor.skip("drop")) {
            cursor.skip("column");
            if (!readSqliteName(cursor, name) || !cursor.atEnd())
                return false;
            problem(m_editor.dropColumn(table, name));
            return true;
        }
        if (!cursor.skip("add"))
            return false;
        // COLUMN may be left out, and may itself be a column's name.
        if (cursor.peek().is("column") && cursor.peek(1).kind != TokenKind::End)
            cursor.take();
        SqliteCreateTable added;
        if (!readSqliteColumn(cursor, added) || !cursor.atEnd())
            return false;
        addColumn(table, added.table);
        return true;
    }

    void addColumn(const ObjectName &table, Table &added)
    {
        const Result<void> done = m_editor.addColumn(table, std::move(added.columns.front()));
        problem(done);
        if (!done)
            return;
        for (CheckConstraint &check : added.checks)
            problem(m_editor.addCheck(table, std::move(check)));
        for (ForeignKey &key : added.foreignKeys) {
            key.target.schema = QStringLiteral("main");
            problem(m_editor.addForeignKey(table, std::move(key)));
        }
        // SQLite refuses these; a replay of what ran has none, a script may.
        if (added.primaryKey || !added.uniques.empty())
            m_out.problems.push_back(
                {Severity::Warning, QStringLiteral("edit.refused"),
                 SqliteScriptText::tr("SQLite cannot add a column with a UNIQUE or PRIMARY KEY to table %1.")
                     .arg(pathOf(table)),
                 here(), m_editor.origin().revision});
    }

    const QString &m_sql;
    SchemaEditor &m_editor;
    const Place m_place;
    ScriptOutcome m_out;
    Tokens m_statement;
};

} // namespace

ScriptOutcome applySqliteScript(const QString &sql, SchemaEditor &editor, const Place &place)
{
    return Script(sql, editor, place).run();
}

} // namespace reckoner
