// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/constraints.h"
#include "model/schema/kind.h"

namespace reckoner {

/// A trigger of a table or view. Source: pg_trigger; SQLite: the text of sqlite_schema.
struct Trigger
{
    QString name;
    QString timing;          ///< "before", "after", "instead of"
    QStringList events;      ///< of "insert", "update", "delete", "truncate", in this order
    QStringList columns;     ///< UPDATE OF; their order says nothing
    bool forEachRow = false; ///< SQLite knows no other
    std::optional<Expression> when;
    QString function;      ///< PostgreSQL: path of the function, "audit.log"
    QStringList arguments; ///< PostgreSQL: constants given to the function
    QString oldTable;      ///< PostgreSQL: REFERENCING OLD TABLE AS
    QString newTable;
    bool isConstraint = false; ///< PostgreSQL: CREATE CONSTRAINT TRIGGER
    Deferrability deferrability;
    QString from;       ///< PostgreSQL: path of the other table of a constraint trigger
    QString body;       ///< SQLite: the statements between BEGIN and END
    QString enabled;    ///< "" as created, "disabled", "replica", "always"
    QString definition; ///< SQLite: the CREATE TRIGGER text as kept by the file
    QString comment;
    /// PostgreSQL: a partition's one, made by its parent's of that name. Such ones are carried only where
    /// they are enabled in another way.
    bool inherited = false;
    Origin origin;

    bool operator==(const Trigger &) const = default;
};

/// A rewrite rule other than a view's own. Source: pg_rewrite.
struct RewriteRule
{
    QString name;
    QString definition; ///< CREATE RULE ..., as the server prints it or as it was written
    QString enabled;    ///< as Trigger's
    QString comment;
    Origin origin;

    bool operator==(const RewriteRule &) const = default;
};

/// A row security policy. Source: pg_policy.
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
    std::vector<Index> indexes;         ///< those that belong to no constraint
    std::vector<PartIndex> partIndexes; ///< of a partition: those that are not as their parent's
    std::vector<Trigger> triggers;
    std::vector<Policy> policies;
    std::vector<RewriteRule> rules;
    QString comment;
    QStringList options;  ///< sorted: "without rowid", "strict", "unlogged", "fillfactor=70", "row security"
    QString partitionKey; ///< pg_get_partkeydef of a partitioned table: "RANGE (created_at)"
    std::optional<ObjectName> partitionOf;
    QString partitionBound; ///< "FOR VALUES FROM (1) TO (2)", "DEFAULT"; of a partition
    std::vector<ObjectName> inherits;
    std::optional<ObjectName> ofType; ///< PostgreSQL: CREATE TABLE ... OF a composite type
    bool isForeign = false;           ///< a foreign table (FDW)
    QString server;                   ///< of a foreign table
    QStringList serverOptions;        ///< of a foreign table: "name=value", sorted
    bool isVirtual = false;           ///< a virtual table of SQLite
    QString module;                   ///< of a virtual table: "fts5"
    QStringList moduleArguments;      ///< of a virtual table, as written
    QString definition;               ///< SQLite: the CREATE TABLE text as kept by the file
    Origin origin;

    bool operator==(const Table &) const = default;

    const Column *column(const QString &columnName) const;
    Column *column(const QString &columnName);
    QStringList columnNames() const;
};

} // namespace reckoner
