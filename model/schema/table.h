// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/constraints.h"
#include "model/schema/kind.h"

namespace reckoner {

/// A trigger, a policy: found and named; compared from the next issues on.
struct Trigger
{
    QString name;
    QString definition;
    QString enabled; ///< "" as created, "disabled", "replica", "always"
    QString comment;
    Origin origin;

    bool operator==(const Trigger &) const = default;
};

struct Policy
{
    QString name;
    QString command; ///< "all", "select", "insert", "update", "delete"
    bool permissive = true;
    QStringList roles; ///< sorted; empty: public
    std::optional<Expression> usingExpression;
    std::optional<Expression> checkExpression;
    QString comment;
    Origin origin;

    bool operator==(const Policy &) const = default;
};

struct Table
{
    ObjectName name;
    std::vector<Column> columns;
    std::optional<PrimaryKey> primaryKey;
    std::vector<UniqueConstraint> uniques;
    std::vector<CheckConstraint> checks;
    std::vector<ForeignKey> foreignKeys;
    std::vector<ExclusionConstraint> exclusions;
    std::vector<Index> indexes; ///< those that belong to no constraint
    std::vector<Trigger> triggers;
    std::vector<Policy> policies;
    QString comment;
    QStringList options;  ///< sorted: "without rowid", "strict", "unlogged", "fillfactor=70", "row security"
    QString partitionKey; ///< pg_get_partkeydef of a partitioned table
    std::optional<ObjectName> partitionOf;
    std::vector<ObjectName> inherits;
    bool isForeign = false; ///< a foreign table (FDW)
    bool isVirtual = false; ///< a virtual table of SQLite
    QString definition;     ///< SQLite: the CREATE TABLE text as kept by the file
    Origin origin;

    bool operator==(const Table &) const = default;

    const Column *column(const QString &columnName) const;
    Column *column(const QString &columnName);
    QStringList columnNames() const;
};

} // namespace reckoner
