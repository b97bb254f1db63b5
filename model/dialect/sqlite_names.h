// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"
#include "model/sql/sqlite_tokens.h"

#include <set>

namespace reckoner {

/// What a query or a trigger may call by name: what its text itself uses as one, and the columns of the
/// tables and views that it names. All in lower case.
class SqliteNames
{
public:
    SqliteNames(const QString &sql, const StatementContext &context);

    bool isName(const QString &name) const { return m_names.contains(name); }
    bool isColumn(const QString &name) const { return m_columns.contains(name); }
    /// A name that stands where nothing else may.
    void add(const QString &name) { m_names.insert(name); }

private:
    void take(const QString &name, const QStringList &columns);

    std::set<QString> m_names;
    std::set<QString> m_columns;
};

/// Tokens [from, to) with one blank where one is wanted, their quotes and case made one. Notes the rules
/// sqlite.identifier, sqlite.string and sqlite.operator.
QString sqliteSpelt(const std::vector<SqliteToken> &tokens, size_t from, size_t to, const SqliteNames &names,
                    QStringList &rules);

} // namespace reckoner
