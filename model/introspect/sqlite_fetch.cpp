// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/asciicase.h"
#include "model/dialect/sqlite.h"
#include "model/introspect/sqlite_facts.h"

#include <QCoreApplication>
#include <QVariant>

#include <algorithm>
#include <future>
#include <set>

namespace reckoner {

namespace {

QString text(const QSqlQuery &row, int at)
{
    return row.value(at).toString();
}

bool isInternal(const QString &name)
{
    return name.startsWith(QLatin1String("sqlite_"), Qt::CaseInsensitive);
}

class Fetch
{
public:
    Fetch(SqliteSession &session, SqliteRows &rows)
        : m_session(session)
        , m_rows(rows)
    {
    }

    Result<void> objects()
    {
        Result<void> done =
            m_session.each(QStringLiteral("SELECT sqlite_version()"),
                           [&](const QSqlQuery &row) { m_rows.libraryVersion = text(row, 0); });
        if (!done)
            return done;
        done =
            m_session.each(QStringLiteral("SELECT type, name, nullif(tbl_name, name), sql, rowid FROM "
                                          "main.sqlite_master ORDER BY rowid"),
                           [&](const QSqlQuery &row) {
                               m_rows.objects.push_back({text(row, 0), text(row, 1), text(row, 2),
                                                         text(row, 3), row.value(4).toLongLong()});
                               if (SqliteRows::Object &object = m_rows.objects.back(); object.table.isEmpty())
                                   object.table = object.name;
                           });
        if (!done)
            return done;
        // Most tables are ordinary ones, of which there is nothing to tell.
        return m_session.each(
            QStringLiteral("SELECT name, type, wr, strict FROM pragma_table_list "
                           "WHERE \"schema\" = 'main' AND (type <> 'table' OR wr OR strict)"),
            [&](const QSqlQuery &row) {
                m_rows.kinds[text(row, 0)] = {text(row, 1), row.value(2).toBool(), row.value(3).toBool()};
            });
    }

    /// One statement for all tables: preparing one for each costs more than it answers. Not asked are virtual
    /// tables (rootpage 0): that would run their module, which may not be there.
    Result<void> summaries()
    {
        const QString sql = QStringLiteral("SELECT m.rowid, %1 FROM main.sqlite_master m "
                                           "WHERE m.type = 'table' AND m.rootpage > 0")
                                .arg(sqliteSummaryExpression());
        return m_session.each(sql, [&](const QSqlQuery &row) {
            const size_t at = objectOf(row.value(0).toLongLong());
            if (at == m_rows.objects.size() || !isOrdinary(m_rows.objects[at].name))
                return;
            m_rows.tables.try_emplace(m_rows.objects[at].name);
            m_summaries.emplace_back(at, text(row, 1));
        });
    }

    /// Column by column and key by key, where the text of the table says something else or is not understood.
    Result<void> details()
    {
        for (const auto &[at, summary] : m_summaries) {
            const QString &name = m_rows.objects[at].name;
            SqliteRows::Table &table = m_rows.tables[name];
            const Result<SqliteCreate> &parsed = m_rows.definitions[at];
            const auto *create = parsed ? std::get_if<SqliteCreateTable>(&*parsed) : nullptr;
            table.textAgrees = create && !create->asSelect && isSqliteSummary(summary, create->table);
            if (table.textAgrees)
                continue;
            Result<void> done = columns(name, table);
            if (done)
                done = foreignKeys(name, table);
            if (!done)
                return done;
        }
        return {};
    }

    /// Of tables for which SQLite made an index by itself: only PRAGMAs tell its columns.
    Result<void> ownIndexes()
    {
        std::set<QString> names;
        for (const SqliteRows::Object &object : m_rows.objects) {
            if (object.type == QLatin1String("index") && object.sql.isEmpty())
                names.insert(object.table);
        }
        return indexes(names);
    }

    /// Of tables with an index whose text is not understood.
    Result<void> unreadIndexes()
    {
        std::set<QString> names;
        for (size_t i = 0; i < m_rows.objects.size(); ++i) {
            const SqliteRows::Object &object = m_rows.objects[i];
            if (object.type == QLatin1String("index") && !object.sql.isEmpty() && !m_rows.definitions[i])
                names.insert(object.table);
        }
        return indexes(names);
    }

    Result<void> estimates()
    {
        const bool analysed =
            std::any_of(m_rows.objects.begin(), m_rows.objects.end(),
                        [](const auto &object) { return object.name == QLatin1String("sqlite_stat1"); });
        if (!analysed)
            return {};
        // "2000 10 1": rows of the table, then rows per key. A partial index counts fewer.
        return m_session.each(
            QStringLiteral("SELECT tbl, stat FROM main.sqlite_stat1"), [&](const QSqlQuery &row) {
                bool ok = false;
                const qint64 count = text(row, 1).section(QLatin1Char(' '), 0, 0).toLongLong(&ok);
                qint64 &known = m_rows.rowEstimates.try_emplace(text(row, 0), -1).first->second;
                if (ok)
                    known = std::max(known, count);
            });
    }

    /// Version tables: of the name that is asked for, and whatever has version_num as its only column.
    Result<void> stamps(const LiveOptions &options)
    {
        for (size_t i = 0; i < m_rows.objects.size(); ++i) {
            const SqliteRows::Object &object = m_rows.objects[i];
            if (object.type != QLatin1String("table"))
                continue;
            const SqliteCreateTable *create =
                m_rows.definitions[i] ? std::get_if<SqliteCreateTable>(&*m_rows.definitions[i]) : nullptr;
            const bool likely = create && create->table.columns.size() == 1 &&
                                sameInAscii(create->table.columns[0].name, QStringLiteral("version_num"));
            if (likely || sameInAscii(object.name, options.versionTable))
                m_rows.versionTables.append(object.name);
        }
        for (const QString &name : std::as_const(m_rows.versionTables)) {
            Stamp stamp;
            stamp.tablePresent = true;
            stamp.table = joinPath({QStringLiteral("main"), name});
            Result<void> read =
                m_session.each(QStringLiteral("SELECT version_num FROM main.%1").arg(quoted(name)),
                               [&](const QSqlQuery &row) { stamp.revisions.append(text(row, 0)); });
            if (!read) {
                if (read.error().code != QLatin1String("sqlite.query"))
                    return read;
                m_rows.stampsUnread.append(stamp.table);
                m_rows.notes.push_back({Severity::Warning,
                                        QStringLiteral("stamp.unreadable"),
                                        QCoreApplication::translate(
                                            "SqliteReader", "The version table %1 could not be read: %2.")
                                            .arg(stamp.table, read.error().detail),
                                        {},
                                        {}});
                continue;
            }
            stamp.revisions.sort();
            m_rows.stamps.push_back(std::move(stamp));
        }
        std::sort(m_rows.stamps.begin(), m_rows.stamps.end(),
                  [](const Stamp &a, const Stamp &b) { return a.table < b.table; });
        m_rows.stampsUnread.sort();
        m_rows.stamp = stampFor(m_rows.stamps, m_rows.stampsUnread, DialectId::Sqlite, options);
        return {};
    }

private:
    Result<void> columns(const QString &name, SqliteRows::Table &table)
    {
        return m_session.each(pragma("table_xinfo", name), [&](const QSqlQuery &row) {
            SqliteRows::Column &column = table.columns.emplace_back();
            column.name = text(row, 1);
            column.type = text(row, 2);
            column.notNull = row.value(3).toBool();
            if (const QVariant value = row.value(4); !value.isNull())
                column.defaultValue = value.toString();
            column.pk = row.value(5).toInt();
            column.hidden = row.value(6).toInt();
        });
    }

    Result<void> foreignKeys(const QString &name, SqliteRows::Table &table)
    {
        Result<void> done = m_session.each(pragma("foreign_key_list", name), [&](const QSqlQuery &row) {
            const int id = row.value(0).toInt();
            if (table.foreignKeys.empty() || table.foreignKeys.back().id != id)
                table.foreignKeys.push_back(
                    {id, text(row, 2), {}, {}, text(row, 5), text(row, 6), text(row, 7)});
            table.foreignKeys.back().from.append(text(row, 3));
            if (!row.isNull(4))
                table.foreignKeys.back().to.append(text(row, 4));
        });
        std::reverse(table.foreignKeys.begin(), table.foreignKeys.end()); // they come last first
        return done;
    }

    /// Where the row of sqlite_master lies in `objects`, which are in its order; their number if nowhere.
    size_t objectOf(qint64 rowid) const
    {
        const auto object =
            std::lower_bound(m_rows.objects.begin(), m_rows.objects.end(), rowid,
                             [](const auto &one, qint64 wanted) { return one.rowid < wanted; });
        const bool found = object != m_rows.objects.end() && object->rowid == rowid;
        return size_t((found ? object : m_rows.objects.end()) - m_rows.objects.begin());
    }

    bool isOrdinary(const QString &table) const
    {
        const auto kind = m_rows.kinds.find(table);
        return !isInternal(table) &&
               (kind == m_rows.kinds.end() || kind->second.type == QLatin1String("table"));
    }

    Result<void> indexes(const std::set<QString> &tables)
    {
        for (const QString &name : tables) {
            const auto table = m_rows.tables.find(name);
            if (table == m_rows.tables.end() || !table->second.indexes.empty())
                continue;
            if (Result<void> done = indexes(name, table->second.indexes); !done)
                return done;
        }
        return {};
    }

    Result<void> indexes(const QString &table, std::vector<SqliteRows::Index> &indexes)
    {
        Result<void> done = m_session.each(pragma("index_list", table), [&](const QSqlQuery &row) {
            indexes.push_back({text(row, 1), row.value(2).toBool(), text(row, 3), row.value(4).toBool(), {}});
        });
        std::reverse(indexes.begin(), indexes.end()); // they come last first
        for (SqliteRows::Index &index : indexes) {
            if (!done)
                return done;
            done = m_session.each(pragma("index_xinfo", index.name), [&](const QSqlQuery &row) {
                if (row.value(5).toBool())
                    index.columns.push_back(
                        {row.value(1).toInt(), text(row, 2), row.value(3).toBool(), text(row, 4)});
            });
        }
        return done;
    }

    /// Always quoted: a key word list is older or newer than the library that reads it.
    static QString quoted(const QString &name)
    {
        QString inner = name;
        return QLatin1Char('"') + inner.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
    }

    static QString pragma(const char *name, const QString &object)
    {
        return QLatin1String("PRAGMA main.") + QLatin1String(name) + QLatin1Char('(') + quoted(object) +
               QLatin1Char(')');
    }

    SqliteSession &m_session;
    SqliteRows &m_rows;
    std::vector<std::pair<size_t, QString>> m_summaries; ///< by place in `objects`
};

} // namespace

std::vector<Result<SqliteCreate>> parseSqliteObjects(const std::vector<SqliteRows::Object> &objects)
{
    std::vector<Result<SqliteCreate>> definitions;
    definitions.reserve(objects.size());
    for (const SqliteRows::Object &object : objects)
        definitions.push_back(parseSqliteCreate(object.sql));
    return definitions;
}

Result<SqliteRows> fetchSqlite(SqliteSession &session, const LiveOptions &options, const Progress &progress)
{
    SqliteRows rows;
    Fetch fetch(session, rows);
    Result<void> done = fetch.objects();
    if (!done)
        return done.forward();
    const auto tables = std::count_if(rows.objects.begin(), rows.objects.end(), [](const auto &object) {
        return object.type == QLatin1String("table");
    });
    progress.say(QCoreApplication::translate("SqliteReader", "Reading %n tables", nullptr, int(tables)));
    // The texts need no connection: they are read while the database answers.
    std::future<std::vector<Result<SqliteCreate>>> definitions = std::async(
        std::launch::async, [&objects = std::as_const(rows.objects)] { return parseSqliteObjects(objects); });
    constexpr qint64 steps = 7;
    qint64 step = 1;
    const auto next = [&](const auto &read) {
        progress.reached(step++, steps);
        if (done)
            done = read();
    };
    next([&] { return fetch.summaries(); });
    next([&] { return fetch.ownIndexes(); });
    rows.definitions = definitions.get();
    next([&] { return fetch.details(); });
    next([&] { return fetch.unreadIndexes(); });
    next([&] { return fetch.estimates(); });
    next([&] { return fetch.stamps(options); });
    if (!done)
        return done.forward();
    return rows;
}

} // namespace reckoner
