// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/sqlite_tokens.h"

#include <QSet>

namespace reckoner {

namespace {

// sqlite3_keyword_name() less the %fallback list of parse.y; CROSS, FULL, ... may stand as names too.
constexpr char reserved[] =
    "ADD ALL ALTER AND AS AUTOINCREMENT BETWEEN CASE CHECK COLLATE COMMIT CONSTRAINT CREATE DEFAULT "
    "DEFERRABLE "
    "DELETE DISTINCT DROP ELSE ESCAPE EXISTS FOREIGN FROM GROUP HAVING IN INDEX INSERT INTO IS ISNULL JOIN "
    "LIMIT NOT NOTHING NOTNULL NULL ON OR ORDER PRIMARY REFERENCES RETURNING SELECT SET TABLE THEN TO "
    "TRANSACTION UNION EXCEPT INTERSECT UNIQUE UPDATE USING VALUES WHEN WHERE";

constexpr char others[] =
    "ABORT ACTION AFTER ALWAYS ANALYZE ASC ATTACH BEFORE BEGIN BY CASCADE CAST COLUMN CONFLICT CROSS CURRENT "
    "CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP DATABASE DEFERRED DESC DETACH DO EACH END EXCLUDE EXCLUSIVE "
    "EXPLAIN FAIL FILTER FIRST FOLLOWING FOR FULL GENERATED GLOB GROUPS IF IGNORE IMMEDIATE INDEXED "
    "INITIALLY "
    "INNER INSTEAD KEY LAST LEFT LIKE MATCH MATERIALIZED NATURAL NO NULLS OF OFFSET OTHERS OUTER OVER "
    "PARTITION PLAN PRAGMA PRECEDING QUERY RAISE RANGE RECURSIVE REGEXP REINDEX RELEASE RENAME REPLACE "
    "RESTRICT RIGHT ROLLBACK ROW ROWS SAVEPOINT TEMP TEMPORARY TIES TRIGGER UNBOUNDED VACUUM VIEW VIRTUAL "
    "WINDOW WITH WITHOUT WITHIN";

QSet<QString> words(const char *list)
{
    const QStringList split = QString(QLatin1String(list)).split(QLatin1Char(' '));
    return QSet<QString>(split.begin(), split.end());
}

} // namespace

bool isSqliteReserved(const QString &word)
{
    static const QSet<QString> set = words(reserved);
    return set.contains(word.toUpper());
}

bool isSqliteKeyword(const QString &word)
{
    static const QSet<QString> set = words(others);
    return isSqliteReserved(word) || set.contains(word.toUpper());
}

} // namespace reckoner
