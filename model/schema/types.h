// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/boxed.h"
#include "model/core/name.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace reckoner {

/// Where a fact came from. Lies outside equality: two schemas are equal whatever their sources.
struct Origin
{
    QString file;     ///< as the FileTree names it; empty if not from a file
    int line = 0;     ///< from 1; 0 unknown
    QString revision; ///< the migration that last shaped the object; empty if not from a history
    bool conditional =
        false; ///< made only under a condition that reading cannot decide (both states are correct)

    bool operator==(const Origin &) const { return true; }
    bool isKnown() const { return !file.isEmpty() || !revision.isEmpty(); }
};

/// A column's type. `name` is the dialect's canonical spelling without arguments ("character varying",
/// "timestamp with time zone"; on SQLite the declared words in upper case); `raw` is what the source wrote.
struct DataType
{
    QString raw;
    QString schema; ///< of a user-defined type (enum, domain); empty for built-in types
    QString name;
    std::vector<int> args; ///< length; precision, scale; fractional seconds
    QString fields;        ///< interval fields in lower case, e.g. "year to month"
    int dimensions = 0;    ///< array if > 0; the number itself is not enforced by PostgreSQL
    bool opaque = false;   ///< could not be understood; only `raw` is meaningful
    /// Other names it may have, by a version of the library that the project does not pin; as good as `name`.
    QStringList alternatives;

    bool operator==(const DataType &) const = default;
};

/// An SQL expression as the source spelt it, in the target dialect. Its comparable form is made by
/// Dialect::normalExpression, in the light of the column's type.
struct Expression
{
    QString text;
    bool opaque = false; ///< something is there, but what it is could not be known by reading

    bool operator==(const Expression &) const = default;
};

/// Options of a sequence. Unset means the default for its type and direction; sources that know
/// the effective values fill them all.
struct SequenceOptions
{
    QString type; ///< "bigint", "integer", "smallint"; empty: default
    std::optional<qint64> start;
    std::optional<qint64> increment;
    std::optional<qint64> min;
    std::optional<qint64> max;
    std::optional<qint64> cache;
    bool cycle = false;

    bool operator==(const SequenceOptions &) const = default;
};

struct Identity
{
    bool always = false; ///< GENERATED ALWAYS rather than BY DEFAULT
    SequenceOptions options;

    bool operator==(const Identity &) const = default;
};

struct Generated
{
    Expression expression;
    bool stored = true; ///< false: VIRTUAL

    bool operator==(const Generated &) const = default;
};

struct Column
{
    QString name;
    DataType type;
    bool nullable = true;
    std::optional<Expression> defaultValue; ///< server side; DEFAULT NULL is none
    Boxed<Identity> identity;               ///< a column in some hundred has one
    Boxed<Generated> generated;             ///< likewise
    QString collation; ///< empty: the type's default. "NOCASE" on SQLite; "C" or "schema.name" on PostgreSQL
    QString comment;
    bool autoincrement = false; ///< SQLite's AUTOINCREMENT key word (shown under the identity facet)
    /// Sorted: "storage=external", "compression=lz4", "statistics=500", "n_distinct=5"; of a foreign table's
    /// column "option name=value". What is at its type's default is left out.
    QStringList options;
    bool inherited = false; ///< made by a parent table (INHERITS, partitions) and not by the table itself
    Origin origin;

    bool operator==(const Column &) const = default;
};

/// DEFERRABLE and INITIALLY DEFERRED.
struct Deferrability
{
    bool deferrable = false;
    bool initiallyDeferred = false;

    bool operator==(const Deferrability &) const = default;
};

} // namespace reckoner
