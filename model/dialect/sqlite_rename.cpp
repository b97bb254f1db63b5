// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/sqlite_rename.h"

#include "model/core/asciicase.h"
#include "model/dialect/sqlite.h"
#include "model/dialect/sqlite_create.h"
#include "model/sql/sqlite_parser.h"
#include "model/sql/sqlite_tokens.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <algorithm>
#include <set>

namespace reckoner {

namespace {

struct SqliteRenameText
{
    Q_DECLARE_TR_FUNCTIONS(SqliteRenameText)
};

std::set<QString> wordsOf(const QString &sql)
{
    std::set<QString> words;
    for (const SqliteToken &token : sqliteTokens(sql)) {
        if (token.kind == SqliteToken::Kind::Word || token.kind == SqliteToken::Kind::Name ||
            token.kind == SqliteToken::Kind::String)
            words.insert(asciiLower(token.text()));
    }
    return words;
}

/// A database in memory, for the time of one question.
class Shadow
{
public:
    Shadow()
    {
        m_open = sqlite3_open_v2(":memory:", &m_db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) ==
                 SQLITE_OK;
    }
    ~Shadow() { sqlite3_close(m_db); }
    Shadow(const Shadow &) = delete;
    Shadow &operator=(const Shadow &) = delete;

    bool run(const QString &sql)
    {
        return m_open && sqlite3_exec(m_db, sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    QString problem() const { return QString::fromUtf8(sqlite3_errmsg(m_db)); }

    /// (type, name) to text of the views and triggers.
    std::map<std::pair<QString, QString>, QString> texts()
    {
        std::map<std::pair<QString, QString>, QString> all;
        const auto take = [](void *into, int, char **values, char **) {
            (*static_cast<decltype(all) *>(
                into))[{QString::fromUtf8(values[0]), QString::fromUtf8(values[1]).toLower()}] =
                QString::fromUtf8(values[2]);
            return 0;
        };
        sqlite3_exec(m_db, "SELECT type, name, sql FROM sqlite_master WHERE type IN ('view', 'trigger')",
                     take, &all, nullptr);
        return all;
    }

private:
    sqlite3 *m_db = nullptr;
    bool m_open = false;
};

/// One view or trigger of the schema.
struct Text
{
    View *view = nullptr;
    ObjectName holder; ///< of a trigger
    bool onView = false;
    size_t at = 0;
    ObjectRef ref;
    QString sql;
    std::set<QString> words;
};

class Follower
{
public:
    Follower(Schema &schema, const Renaming &renaming)
        : m_schema(schema)
        , m_renaming(renaming)
    {
    }

    TextEffect run()
    {
        gather();
        const QString subject = asciiLower(m_renaming.table.name);
        // A view may hand a column on to another that never names the table.
        std::set<QString> wanted{subject};
        for (bool grown = true; grown;) {
            grown = false;
            for (const Text &text : m_texts) {
                const bool names = std::any_of(wanted.begin(), wanted.end(), [&](const QString &name) {
                    return text.words.contains(name);
                });
                const bool isNew = names && m_concerned.insert(&text).second;
                grown =
                    grown || (isNew && text.view && wanted.insert(asciiLower(text.view->name.name)).second);
            }
        }
        if (m_concerned.empty())
            return std::move(m_effect);
        if (!build())
            doubt(m_shadow.problem());
        else
            change();
        return std::move(m_effect);
    }

private:
    void gather()
    {
        const auto triggers = [&](const auto &holder, bool onView) {
            for (size_t i = 0; i < holder.triggers.size(); ++i)
                m_texts.push_back({nullptr,
                                   holder.name,
                                   onView,
                                   i,
                                   {Kind::Trigger, pathOf(holder.name), holder.triggers[i].name},
                                   sqliteTriggerText(holder.name.name, holder.triggers[i]),
                                   {}});
        };
        for (auto &[name, view] : m_schema.views) {
            m_texts.push_back({&view, {}, false, 0, refOf(view), sqliteViewText(view), {}});
            triggers(view, true);
        }
        for (const auto &[name, table] : m_schema.tables)
            triggers(*table, false);
        for (Text &text : m_texts)
            text.words = wordsOf(text.sql);
    }

    static QString quoted(const QString &name) { return sqliteDialect().quote(name); }

    /// The concerned texts and all that they name, as far as it is known.
    bool build()
    {
        std::set<QString> words{asciiLower(m_renaming.table.name)};
        std::set<const Text *> views;
        for (const Text *text : m_concerned)
            words.insert(text->words.begin(), text->words.end());
        for (bool grown = true; grown;) {
            grown = false;
            for (const Text &text : m_texts) {
                if (!text.view || !words.contains(asciiLower(text.view->name.name)) ||
                    !views.insert(&text).second)
                    continue;
                words.insert(text.words.begin(), text.words.end());
                grown = true;
            }
        }
        for (const auto &[name, table] : m_schema.tables) {
            if (words.contains(asciiLower(name.name)) && !make(*table))
                return false;
        }
        for (const Text *text : views) {
            if (!m_shadow.run(text->sql))
                return false;
        }
        for (const Text *text : m_concerned) {
            if (!text->view && !m_shadow.run(text->sql))
                return false;
        }
        return m_shadow.run(QLatin1String("PRAGMA legacy_alter_table = ") +
                            QLatin1String(m_renaming.legacy ? "ON" : "OFF"));
    }

    bool make(const Table &table)
    {
        if (table.isVirtual) { // of the modules that come with SQLite and look at nothing outside
            static const QStringList modules{QStringLiteral("fts3"), QStringLiteral("fts4"),
                                             QStringLiteral("fts5"), QStringLiteral("rtree")};
            return modules.contains(table.module) && m_shadow.run(sqliteVirtualTableText(table));
        }
        QStringList columns;
        for (const Column &column : table.columns)
            columns.append(quoted(column.name));
        return m_shadow.run(QLatin1String("CREATE TABLE ") + quoted(table.name.name) + QLatin1String(" (") +
                            columns.join(QLatin1String(", ")) + QLatin1Char(')'));
    }

    void change()
    {
        const auto before = m_shadow.texts();
        QString sql = QLatin1String("ALTER TABLE ") + quoted(m_renaming.table.name);
        if (m_renaming.column.isEmpty())
            sql += QLatin1String(" RENAME TO ") + quoted(m_renaming.newName);
        else if (m_renaming.newName.isEmpty())
            sql += QLatin1String(" DROP COLUMN ") + quoted(m_renaming.column);
        else
            sql += QLatin1String(" RENAME COLUMN ") + quoted(m_renaming.column) + QLatin1String(" TO ") +
                   quoted(m_renaming.newName);
        if (!m_shadow.run(sql)) {
            const QString why = m_shadow.problem();
            if (why.contains(QLatin1String("after drop column")))
                m_effect.refused = SqliteRenameText::tr("SQLite does not drop column %1 of %2: %3.")
                                       .arg(m_renaming.column, pathOf(m_renaming.table), why);
            else
                doubt(why);
            return;
        }
        const auto after = m_shadow.texts();
        for (const Text *text : m_concerned) {
            const std::pair key{text->view ? QStringLiteral("view") : QStringLiteral("trigger"),
                                asciiLower(text->ref.object)};
            const auto now = after.find(key);
            const auto was = before.find(key);
            if (now == after.end() || was == before.end() || now->second == was->second)
                continue;
            if (take(*text, now->second))
                m_effect.changed.push_back(text->ref);
        }
    }

    bool take(const Text &text, const QString &sql)
    {
        Result<SqliteCreate> parsed = parseSqliteCreate(sql);
        if (!parsed) {
            m_effect.doubts.push_back({text.ref, parsed.error().message});
            return false;
        }
        if (auto *create = text.view ? std::get_if<SqliteCreateView>(&*parsed) : nullptr) {
            text.view->definition = create->view.definition;
            text.view->columnNames = create->view.columnNames;
            text.view->text = sql;
            return true;
        }
        auto *create = std::get_if<SqliteCreateTrigger>(&*parsed);
        if (!create)
            return false;
        std::vector<Trigger> &triggers =
            text.onView ? m_schema.views.at(text.holder).triggers : m_schema.editTable(text.holder)->triggers;
        Trigger &trigger = triggers[text.at];
        create->trigger.comment = trigger.comment;
        create->trigger.origin = trigger.origin;
        create->trigger.name = trigger.name;
        trigger = std::move(create->trigger);
        return true;
    }

    void doubt(const QString &why)
    {
        if (m_renaming.newName.isEmpty()) // dropping a column changes no text
            return;
        for (const Text *text : m_concerned)
            m_effect.doubts.push_back(
                {text->ref,
                 SqliteRenameText::tr("What renaming in %1 makes of the text of %2 cannot be known (%3).")
                     .arg(pathOf(m_renaming.table), text->ref.object, why)});
    }

    Schema &m_schema;
    const Renaming &m_renaming;
    std::vector<Text> m_texts;
    std::set<const Text *> m_concerned;
    Shadow m_shadow;
    TextEffect m_effect;
};

bool anyTexts(const Schema &schema)
{
    return !schema.views.empty() ||
           std::any_of(schema.tables.begin(), schema.tables.end(),
                       [](const auto &entry) { return !entry.second->triggers.empty(); });
}

} // namespace

TextEffect followSqliteRename(Schema &schema, const Renaming &renaming)
{
    return anyTexts(schema) ? Follower(schema, renaming).run() : TextEffect();
}

} // namespace reckoner
