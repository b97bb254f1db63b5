// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/schema/schema.h"

#include <functional>
#include <set>

namespace reckoner {

/// "Move and copy": how Alembic's batch mode rebuilds a table on SQLite (semantics 10). The table is first
/// what SQLAlchemy's reflection sees of it (reflect()), then the operations of the batch are applied to
/// that by name, and at last a new table is made of what is left (finish()). What reflection does not see is
/// gone: unnamed CHECKs, COLLATE, AUTOINCREMENT, ON CONFLICT, expression indexes, descending and collated
/// index parts, triggers, MATCH; and types come back in SQLAlchemy's own spelling. Source:
/// alembic/operations/batch.py (ApplyBatchImpl), sqlalchemy/dialects/sqlite/base.py (reflection); confirmed
/// against Alembic 1.20 with SQLAlchemy 2.1.
///
/// Constraints and indexes name columns by their *old* names until the end, as the library's keys do.
class TableRebuild
{
public:
    explicit TableRebuild(Table table)
        : m_table(std::move(table))
    {
    }

    /// Leaves what reflection would bring back. `parse` understands a type's text.
    void reflect(const std::function<DataType(const QString &)> &parse,
                 const std::function<QString(const DataType &)> &text, bool keepUnnamedChecks);

    /// Only that the columns have an order, for a table of which nothing else is asked.
    void noteColumns();

    Table &table() { return m_table; }

    Result<void> addColumn(const Column &column, const QString &insertBefore, const QString &insertAfter);
    Result<void> dropColumn(const QString &name);
    /// The column for editing by its old name, or nullptr.
    Column *column(const QString &name);
    void renameColumn(const QString &name, const QString &newName) { m_renamed[name] = newName; }
    /// What was taken out and may be brought back by `type`: constraints by name.
    Result<void> dropConstraint(const QString &name);
    Result<void> dropIndex(const QString &name);
    void addIndex(const Index &index);
    /// The constraint of a column's type: it is written anew for whatever the column is called at the end.
    void addCheckOfType(const QString &column, const CheckConstraint &check)
    {
        m_ofTypes.emplace_back(column, check);
    }
    void reorder(const std::vector<QStringList> &chains) { m_chains = chains; }

    /// The new table; what SQLite or the library would have stopped at is told in `problems`.
    Table finish(QStringList *problems);

    /// SQLAlchemy's spelling of a declared type after reflection: "VARCHAR(50)" stays, "INT" becomes
    /// "INTEGER", "UUID" becomes "NUMERIC". Empty: it cannot be created again (BLOB-like words and no type at
    /// all).
    static QString reflectedType(const QString &declared);

private:
    QString newName(const QString &column) const;
    void searchText();
    void order();

    Table m_table;
    QStringList m_ordering;                              ///< columns that were there, in order
    std::vector<std::pair<QString, QString>> m_addOrder; ///< (before, after) pairs of added columns
    std::vector<QStringList> m_chains;                   ///< partial_reordering
    std::map<QString, QString> m_renamed;
    std::vector<std::pair<QString, CheckConstraint>> m_ofTypes;
    std::vector<Index> m_newIndexes;
};

} // namespace reckoner
