// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/sqlite_names.h"
#include "model/dialect/sqlite_normal.h"

namespace reckoner {

/// The comparable form of queries and of the statements of triggers, as trees. Empty where a text is not
/// understood. Rules, beside those of expressions:
/// - sqlite.as: AS before the alias of a column or table
/// - sqlite.join: INNER JOIN and a comma are JOIN, LEFT OUTER JOIN is LEFT JOIN
/// - sqlite.order: ASC, and NULLS FIRST or LAST where they are sorted so anyhow
/// - sqlite.frame: ROWS x is ROWS BETWEEN x AND CURRENT ROW; the frame that is there without a word
/// - sqlite.own: t.a is a where t is the only table of its query
/// - sqlite.limit: LIMIT 5, 10 is LIMIT 10 OFFSET 5; OFFSET 0
/// - sqlite.all: SELECT ALL is SELECT, WITH RECURSIVE is WITH
/// - sqlite.schema: main.t is t: what lies in the file main names nothing else
/// - sqlite.replace: REPLACE INTO is INSERT OR REPLACE INTO
/// A result column without AS is called by its own text, if it is no column: that is compared as it is
/// written where the name can be seen.
class SqliteQuery final : public SqliteSurroundings
{
public:
    SqliteQuery(const SqliteNames &names, QStringList &rules)
        : m_names(names)
        , m_rules(rules)
    {
    }

    /// A SELECT or VALUES. `seen`: the names of its columns count.
    QString query(const QString &sql, bool seen);
    /// The statements of a trigger.
    QString body(const QString &sql);

    bool isName(const QString &name) const override { return m_names.isName(name); }
    bool isColumn(const QString &name) const override { return m_names.isColumn(name); }
    QString inner(const SqliteExpression &node) override;

private:
    const SqliteNames &m_names;
    QStringList &m_rules;
    bool m_understood = true;
};

} // namespace reckoner
