// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/sqlite.h"
#include "model/introspect/sqlite_rows.h"

#include <QCoreApplication>
#include <QVariant>

#include <algorithm>

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
        done = m_session.each(
            QStringLiteral("SELECT type, name, tbl_name, sql FROM main.sqlite_master ORDER BY rowid"),
            [&](const QSqlQuery &row) {
                m_rows.objects.push_back({text(row, 0), text(row, 1), text(row, 2), text(row, 3)});
            });
        if (!done)
            return done;
        return m_session.each(QStringLiteral("PRAGMA main.table_list"), [&](const QSqlQuery &row) {
            if (text(row, 0) == QLatin1String("main"))
                m_rows.kinds[text(row, 1)] = {text(row, 2), row.value(4).toBool(), row.value(5).toBool()};
        });
    }

    Result<void> table(const QString &name)
    {
        SqliteRows::Table &table = m_rows.tables[name];
        Result<void> done = m_session.each(pragma("table_xinfo", name), [&](const QSqlQuery &row) {
            SqliteRows::Column column{text(row, 1), text(row, 2),         row.value(3).toBool(),
                                      {},           row.value(5).toInt(), row.value(6).toInt()};
            if (!row.isNull(4))
                column.defaultValue = text(row, 4);
            table.columns.push_back(std::move(column));
        });
        if (!done)
            return done;
        done = m_session.each(pragma("foreign_key_list", name), [&](const QSqlQuery &row) {
            const int id = row.value(0).toInt();
            if (table.foreignKeys.empty() || table.foreignKeys.back().id != id)
                table.foreignKeys.push_back(
                    {id, text(row, 2), {}, {}, text(row, 5), text(row, 6), text(row, 7)});
            table.foreignKeys.back().from.append(text(row, 3));
            if (!row.isNull(4))
                table.foreignKeys.back().to.append(text(row, 4));
        });
        if (!done)
            return done;
        // Both come last first.
        std::reverse(table.foreignKeys.begin(), table.foreignKeys.end());
        done = m_session.each(pragma("index_list", name), [&](const QSqlQuery &row) {
            table.indexes.push_back(
                {text(row, 1), row.value(2).toBool(), text(row, 3), row.value(4).toBool(), {}});
        });
        std::reverse(table.indexes.begin(), table.indexes.end());
        for (SqliteRows::Index &index : table.indexes) {
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

    Result<void> stamp(const QString &wanted)
    {
        Stamp stamp;
        for (const SqliteRows::Object &object : m_rows.objects) {
            if (object.type == QLatin1String("table") &&
                object.name.compare(wanted, Qt::CaseInsensitive) == 0)
                m_rows.versionTable = object.name;
        }
        if (m_rows.versionTable.isEmpty()) {
            m_rows.stamp = stamp;
            return {};
        }
        stamp.tablePresent = true;
        stamp.table = joinPath({QStringLiteral("main"), m_rows.versionTable});
        const Result<void> read =
            m_session.each(QStringLiteral("SELECT version_num FROM main.%1").arg(quoted(m_rows.versionTable)),
                           [&](const QSqlQuery &row) { stamp.revisions.append(text(row, 0)); });
        if (!read) {
            if (read.error().code != QLatin1String("sqlite.query"))
                return read;
            m_rows.notes.push_back(
                {Severity::Warning,
                 QStringLiteral("stamp.unreadable"),
                 QCoreApplication::translate("SqliteReader", "The version table %1 could not be read: %2.")
                     .arg(stamp.table, read.error().detail),
                 {},
                 {}});
            return {};
        }
        stamp.revisions.sort();
        m_rows.stamp = stamp;
        return {};
    }

private:
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
};

} // namespace

Result<SqliteRows> fetchSqlite(SqliteSession &session, const LiveOptions &options, const Progress &progress)
{
    SqliteRows rows;
    Fetch fetch(session, rows);
    Result<void> done = fetch.objects();
    if (!done)
        return done.forward();
    progress.say(QCoreApplication::translate("SqliteReader", "Reading %n tables", nullptr,
                                             static_cast<int>(rows.kinds.size())));
    for (const SqliteRows::Object &object : rows.objects) {
        const auto kind = rows.kinds.find(object.name);
        // Asking a virtual table would run its module, which may not be there.
        const bool plain = object.type == QLatin1String("table") &&
                           (kind == rows.kinds.end() || kind->second.type == QLatin1String("table"));
        if (!plain || isInternal(object.name))
            continue;
        done = fetch.table(object.name);
        if (!done)
            return done.forward();
    }
    done = fetch.estimates();
    if (done)
        done = fetch.stamp(options.versionTable);
    if (!done)
        return done.forward();
    return rows;
}

} // namespace reckoner
