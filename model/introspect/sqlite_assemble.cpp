// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/asciicase.h"
#include "model/dialect/sqlite.h"
#include "model/introspect/sqlite_facts.h"
#include "model/introspect/sqlite_rows.h"
#include "model/sql/sqlite_parser.h"
#include "model/sql/sqlite_shadow.h"

#include <QCoreApplication>

#include <set>

namespace reckoner {

namespace {

const QString mainSchema = QStringLiteral("main");

struct SqliteReaderText
{
    Q_DECLARE_TR_FUNCTIONS(SqliteReaderText)
};

class Assembly
{
public:
    explicit Assembly(SqliteRows &&rows)
        : m_rows(std::move(rows))
    {
        if (m_rows.definitions.size() != m_rows.objects.size())
            m_rows.definitions = parseSqliteObjects(m_rows.objects);
    }

    std::shared_ptr<Snapshot> run(const SourceInfo &source)
    {
        m_out = std::make_shared<Snapshot>();
        m_out->source = source;
        m_out->dialect = DialectId::Sqlite;
        m_out->facets = sqliteDialect().liveFacets();
        m_out->serverVersion = m_rows.libraryVersion;
        m_out->stamp = m_rows.stamp;
        m_out->stamps = m_rows.stamps;
        m_out->stampsUnread = m_rows.stampsUnread;
        m_out->notes = m_rows.notes;
        findShadows();
        for (size_t i = 0; i < m_rows.objects.size(); ++i) {
            if (m_rows.objects[i].type == QLatin1String("table"))
                table(m_rows.objects[i], m_rows.definitions[i]);
        }
        for (size_t i = 0; i < m_rows.objects.size(); ++i) {
            const SqliteRows::Object &object = m_rows.objects[i];
            if (object.type == QLatin1String("index"))
                index(object, m_rows.definitions[i]);
            else if (object.type == QLatin1String("view"))
                view(object, m_rows.definitions[i]);
        }
        for (size_t i = 0; i < m_rows.objects.size(); ++i) { // views may come behind the triggers on them
            if (m_rows.objects[i].type == QLatin1String("trigger"))
                trigger(m_rows.objects[i], m_rows.definitions[i]);
        }
        // Last: foreign keys take their target columns from tables made later, indexes their spelling.
        for (auto &[name, table] : m_out->schema.tables)
            sqliteDialect().completeTable(m_out->schema, table.edit());
        return m_out;
    }

private:
    void note(Severity severity, const char *code, const QString &message)
    {
        m_out->notes.push_back({severity, QLatin1String(code), message, {}, {}});
    }

    /// SQLite tells the shadow tables of those modules only that are there when it is asked; the rules by
    /// which the usual ones name their tables are known.
    void findShadows()
    {
        for (const Result<SqliteCreate> &parsed : m_rows.definitions) {
            const auto *create = parsed ? std::get_if<SqliteCreateTable>(&*parsed) : nullptr;
            if (!create || !create->table.isVirtual)
                continue;
            for (const QString &name : sqliteShadowTables(create->table))
                m_shadows.insert(name);
        }
    }

    bool leftOut(const QString &name)
    {
        const auto kind = m_rows.kinds.find(name);
        if ((kind != m_rows.kinds.end() && kind->second.type == QLatin1String("shadow")) ||
            m_shadows.contains(asciiLower(name))) {
            ++m_out->bookkeeping[QStringLiteral("shadow table")];
            return true;
        }
        if (m_rows.versionTables.contains(name) ||
            name.startsWith(QLatin1String("sqlite_"), Qt::CaseInsensitive) || isBookkeepingTable(name)) {
            ++m_out->bookkeeping[QStringLiteral("bookkeeping table")];
            return true;
        }
        return false;
    }

    void table(const SqliteRows::Object &object, Result<SqliteCreate> &parsed)
    {
        if (leftOut(object.name))
            return;
        const ObjectName name{mainSchema, object.name};
        Table made;
        SqliteCreateTable *create = parsed ? std::get_if<SqliteCreateTable>(&*parsed) : nullptr;
        const auto facts = m_rows.tables.find(object.name);
        if (facts == m_rows.tables.end()) {
            if (create && create->table.isVirtual) {
                made = std::move(create->table);
            } else {
                made.isVirtual = true;
                unreadText({Kind::Table, mainSchema, object.name}, object.sql);
            }
        } else if (!create || create->asSelect) {
            made = withoutText(name, facts->second,
                               parsed ? SqliteReaderText::tr("it is no CREATE TABLE with columns")
                                      : parsed.error().message);
        } else {
            made = std::move(create->table);
            made.name = name;
            const QStringList doubts = sqliteDoubts(made, facts->second);
            if (!doubts.isEmpty())
                made = withoutText(name, facts->second, doubts.join(QLatin1String("; ")));
        }
        made.name = name;
        made.definition = object.sql;
        if (const auto rows = m_rows.rowEstimates.find(object.name); rows != m_rows.rowEstimates.end())
            m_out->stats[pathOf(name)].rows = rows->second;
        m_out->schema.tables.emplace(name, std::move(made));
    }

    Table withoutText(const ObjectName &name, const SqliteRows::Table &facts, const QString &why)
    {
        const auto kind = m_rows.kinds.find(name.name);
        const QString reason =
            SqliteReaderText::tr(
                "The definition of table %1 is not understood (%2); it is read from PRAGMAs, which do "
                "not tell everything.")
                .arg(pathOf(name), why);
        note(Severity::Warning, "sqlite.definition", reason);
        const auto unknown = [&](Kind kindOf, const char *facet) {
            m_out->unknowns.push_back({{kindOf, pathOf(name), {}}, QLatin1String(facet), reason, {}});
        };
        for (const char *facet : {"identity", "generated", "collation"})
            unknown(Kind::Column, facet);
        unknown(Kind::Check, "");
        for (const char *facet : {"onConflict", "name"}) {
            unknown(Kind::PrimaryKey, facet);
            unknown(Kind::Unique, facet);
        }
        for (const char *facet : {"deferrable", "name"})
            unknown(Kind::ForeignKey, facet);
        return sqliteTableFromFacts(facts,
                                    kind == m_rows.kinds.end() ? SqliteRows::TableKind() : kind->second);
    }

    void index(const SqliteRows::Object &object, Result<SqliteCreate> &parsed)
    {
        Table *table = m_out->schema.editTable({mainSchema, object.table});
        if (!table || object.sql.isEmpty()) // sqlite_autoindex_...: belongs to its UNIQUE or PRIMARY KEY
            return;
        if (auto *create = parsed ? std::get_if<SqliteCreateIndex>(&*parsed) : nullptr) {
            table->indexes.push_back(std::move(create->index));
            table->indexes.back().name = object.name;
            return;
        }
        const QString path = pathOf(table->name);
        const QString reason =
            SqliteReaderText::tr(
                "The definition of index %1 is not understood; it is read from PRAGMAs, which tell "
                "neither expressions nor the WHERE.")
                .arg(object.name);
        note(Severity::Warning, "sqlite.definition", reason);
        for (const char *facet : {"parts", "predicate"})
            m_out->unknowns.push_back({{Kind::Index, path, object.name}, QLatin1String(facet), reason, {}});
        const auto facts = m_rows.tables.find(object.table);
        if (facts != m_rows.tables.end())
            table->indexes.push_back(sqliteIndexFromFacts(object.name, facts->second));
    }

    /// A definition that is not understood: the object is known to be there, and nothing of what it says.
    void unreadText(const ObjectRef &ref, const QString &text)
    {
        const QString reason = SqliteReaderText::tr("The definition of %1 %2 is not understood (%3).")
                                   .arg(kindName(ref.kind), ref.object, text.simplified().left(80));
        note(Severity::Warning, "sqlite.definition", reason);
        for (const QString &facet : facetsOf(ref.kind)) {
            if (m_out->facets.speaksOf(ref.kind, facet))
                m_out->unknowns.push_back({ref, facet, reason, {}});
        }
    }

    void view(const SqliteRows::Object &object, Result<SqliteCreate> &parsed)
    {
        View view;
        if (auto *create = parsed ? std::get_if<SqliteCreateView>(&*parsed) : nullptr)
            view = std::move(create->view);
        view.name = {mainSchema, object.name};
        view.text = object.sql;
        if (!parsed)
            unreadText(refOf(view), object.sql);
        m_out->schema.views.emplace(view.name, std::move(view));
    }

    void trigger(const SqliteRows::Object &object, Result<SqliteCreate> &parsed)
    {
        Table *table = m_out->schema.editTable({mainSchema, object.table});
        const auto view = m_out->schema.views.find({mainSchema, object.table});
        if (!table && view == m_out->schema.views.end()) // of a table that is left out
            return;
        Trigger trigger;
        if (auto *create = parsed ? std::get_if<SqliteCreateTrigger>(&*parsed) : nullptr)
            trigger = std::move(create->trigger);
        trigger.name = object.name;
        trigger.definition = object.sql;
        if (!parsed)
            unreadText({Kind::Trigger, pathOf({mainSchema, object.table}), object.name}, object.sql);
        (table ? table->triggers : view->second.triggers).push_back(std::move(trigger));
    }

    SqliteRows m_rows;
    std::shared_ptr<Snapshot> m_out;
    std::set<QString> m_shadows; ///< in lower case
};

} // namespace

std::shared_ptr<Snapshot> assembleSqlite(SqliteRows rows, const SourceInfo &source)
{
    return Assembly(std::move(rows)).run(source);
}

} // namespace reckoner
