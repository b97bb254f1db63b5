// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/sqlite_tokens.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <sstream>
#include <string>

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

constexpr qsizetype longest = 17; // CURRENT_TIMESTAMP

std::vector<std::string> words(std::initializer_list<const char *> lists)
{
    std::vector<std::string> found;
    for (const char *list : lists) {
        std::istringstream text(list);
        found.insert(found.end(), std::istream_iterator<std::string>(text), {});
    }
    std::sort(found.begin(), found.end());
    return found;
}

bool isIn(const std::vector<std::string> &words, QStringView word)
{
    if (word.size() > longest)
        return false;
    std::array<char, longest> folded{};
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char16_t unit = word[i].unicode();
        if (unit > 0x7f)
            return false;
        folded[static_cast<size_t>(i)] =
            static_cast<char>(unit >= u'a' && unit <= u'z' ? unit - (u'a' - u'A') : unit);
    }
    return std::binary_search(words.begin(), words.end(),
                              std::string_view(folded.data(), static_cast<size_t>(word.size())),
                              std::less<>());
}

} // namespace

bool isSqliteReserved(QStringView word)
{
    static const std::vector<std::string> set = words({reserved});
    return isIn(set, word);
}

bool isSqliteKeyword(QStringView word)
{
    static const std::vector<std::string> set = words({reserved, others});
    return isIn(set, word);
}

} // namespace reckoner
