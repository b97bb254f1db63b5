// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/types.h"

#include <QStringList>

namespace reckoner {

/// Constraint names: what the database calls it. Empty: it has no name there (SQLite), or the name
/// cannot be known. Sources that build a schema (models, history) give PostgreSQL's own names.
struct PrimaryKey
{
    QString name;
    QStringList columns;
    QStringList include;
    Deferrability deferrability;
    QString onConflict;  ///< SQLite: "replace", ...; empty: abort
    QStringList options; ///< of its index: storage parameters "fillfactor=70", "tablespace=fast", sorted
    bool withoutOverlaps = false; ///< PostgreSQL 18: the last column is a range that may not overlap
    QString comment;
    QString indexComment; ///< PostgreSQL: COMMENT ON INDEX, of the index that it has
    Origin origin;

    bool operator==(const PrimaryKey &) const = default;
};

struct UniqueConstraint
{
    QString name;
    QStringList columns;
    QStringList include;
    bool nullsNotDistinct = false;
    Deferrability deferrability;
    QString onConflict;
    QStringList options; ///< as PrimaryKey's
    bool withoutOverlaps = false;
    QString comment;
    QString indexComment; ///< PostgreSQL: COMMENT ON INDEX, of the index that it has
    Origin origin;

    bool operator==(const UniqueConstraint &) const = default;
};

struct CheckConstraint
{
    QString name;
    Expression expression;
    bool noInherit = false;
    bool validated = true;
    bool enforced = true;   ///< PostgreSQL 18: false for NOT ENFORCED
    bool inherited = false; ///< made by a parent table and not by the table itself
    bool typeBound = false; ///< made by SQLAlchemy's Boolean or Enum(native_enum=False), see semantics 10
    QString comment;
    Origin origin;

    bool operator==(const CheckConstraint &) const = default;
};

enum class ReferentialAction { NoAction, Restrict, Cascade, SetNull, SetDefault };

/// "no action", "set null", ...
QString actionName(ReferentialAction action);
/// Reads any letter case; empty text is NoAction.
std::optional<ReferentialAction> actionFromName(const QString &name);

struct ForeignKey
{
    QString name;
    QStringList columns;
    ObjectName target;
    QStringList targetColumns; ///< never empty once completed: the target's primary key stands in
    ReferentialAction onDelete = ReferentialAction::NoAction;
    ReferentialAction onUpdate = ReferentialAction::NoAction;
    QStringList onDeleteColumns; ///< PostgreSQL 15: ON DELETE SET NULL (columns); empty: all
    QString match;               ///< "full", "partial"; empty or, where it was written, "simple"
    Deferrability deferrability;
    bool validated = true;
    bool enforced = true; ///< PostgreSQL 18: false for NOT ENFORCED
    bool period = false;  ///< PostgreSQL 18: the last column is a PERIOD
    /// PostgreSQL: which of the server's triggers that keep it are off (ALTER TABLE ... DISABLE TRIGGER ALL),
    /// sorted: "actions" those of the table that it points at, "checks" those of its own.
    QStringList switchedOff;
    QString comment;
    Origin origin;

    bool operator==(const ForeignKey &) const = default;
};

struct ExclusionElement
{
    Expression expression;
    QString op;
    QString opclass;
    QString collation;
    bool descending = false;
    std::optional<bool> nullsFirst;

    bool operator==(const ExclusionElement &) const = default;
};

struct ExclusionConstraint
{
    QString name;
    QString method;
    std::vector<ExclusionElement> elements;
    std::optional<Expression> predicate;
    QStringList include;
    Deferrability deferrability;
    QStringList options; ///< as PrimaryKey's
    QString definition;  ///< as the server prints it
    QString comment;
    QString indexComment; ///< PostgreSQL: COMMENT ON INDEX, of the index that it has
    Origin origin;

    bool operator==(const ExclusionConstraint &) const = default;
};

/// One key part of an index: a column or an expression, never both.
struct IndexPart
{
    QString column;
    std::optional<Expression> expression;
    bool descending = false;
    std::optional<bool> nullsFirst; ///< unset: the default, first for descending and last for ascending
    QString opclass;                ///< empty: the default one
    QString collation;              ///< empty: the column's own

    bool operator==(const IndexPart &) const = default;
};

struct Index
{
    QString name;
    bool unique = false;
    QString method; ///< "btree" is spelt out; empty on SQLite
    std::vector<IndexPart> parts;
    QStringList include;
    std::optional<Expression> predicate;
    bool nullsNotDistinct = false;
    bool valid = true;
    QStringList options; ///< storage parameters "fillfactor=70", sorted
    QString comment;
    Origin origin;

    bool operator==(const Index &) const = default;
};

/// PostgreSQL: what the index of a partition, which comes with one of its parent, has otherwise than that
/// one.
struct PartIndex
{
    QString name;
    QString partOf; ///< the index or key of the table above, of the one that made it
    bool valid = true;
    QStringList options; ///< as Index's, all of them
    QString comment;
    Origin origin;

    bool operator==(const PartIndex &) const = default;
};

} // namespace reckoner
