// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/introspect/postgresql_rows.h"

#include <set>

namespace reckoner::postgres {

/// "{1,2}" of an int2[] and "1 2" of an int2vector alike.
std::vector<int> numbers(const QString &array);
/// A text[] as PostgreSQL prints it: {a,"b c","say \"x\""}.
QStringList texts(const QString &array);
std::optional<QString> optionalText(const PostgresRow &row, int column);
/// An array of oids as an SQL constant.
QString oidArray(const std::vector<PostgresRows::Oid> &oids);
/// The path of a function as regproc prints it under search_path = '': of the server's own ones the name.
QString functionPath(const QString &regproc);

/// Runs one query after the other until one fails.
class Fetch
{
public:
    using Row = std::function<void(const PostgresRow &)>;

    Fetch(PostgresSession &session, const Progress &progress, PostgresRows &rows)
        : m_session(session)
        , m_progress(progress)
        , m_rows(rows)
    {
    }

    void query(const char *name, const QString &oids, const Row &row);
    /// The same, unless this role may not read `catalog`: then `kinds` cannot be spoken of, and it is said.
    void query(const char *name, const char *catalog, const std::vector<Kind> &kinds, const QString &oids,
               const Row &row);
    /// Locks that `work` takes are given back behind it.
    void unlocked(const std::function<void()> &work);
    const Result<void> &outcome() const { return m_outcome; }

private:
    void statement(const char *sql);

    PostgresSession &m_session;
    /// The queries of a database that has a little of everything. One with less ends early, one with many
    /// views stays near the end.
    static constexpr qint64 queriesUsually = 40;

    const Progress &m_progress;
    qint64 m_done = 0;
    PostgresRows &m_rows;
    std::optional<std::set<QString>> m_denied; ///< catalogs; asked for when it matters first
    Result<void> m_outcome;
};

void fetchPrograms(Fetch &fetch, const QString &schemas, PostgresRows &rows);
void fetchNamed(Fetch &fetch, const QString &schemas, PostgresRows &rows);

} // namespace reckoner::postgres
