// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace reckoner {

/// Every kind of object a finding can be about. The names are the contract's.
enum class Kind {
    Schema,
    Table,
    Column,
    PrimaryKey,
    Unique,
    Check,
    ForeignKey,
    Exclusion,
    Index,
    Sequence,
    Enum,
    Domain,
    Composite,
    View,
    MaterializedView,
    Routine,
    Trigger,
    Policy,
    Extension,
    Range,
    Collation,
    Statistics,
    EventTrigger,
    Rule,
    Publication,
    ForeignServer,
};

inline constexpr std::array allKinds{
    Kind::Schema,        Kind::Table,      Kind::Column,       Kind::PrimaryKey, Kind::Unique,
    Kind::Check,         Kind::ForeignKey, Kind::Exclusion,    Kind::Index,      Kind::Sequence,
    Kind::Enum,          Kind::Domain,     Kind::Composite,    Kind::View,       Kind::MaterializedView,
    Kind::Routine,       Kind::Trigger,    Kind::Policy,       Kind::Extension,  Kind::Range,
    Kind::Collation,     Kind::Statistics, Kind::EventTrigger, Kind::Rule,       Kind::Publication,
    Kind::ForeignServer,
};

/// "table", "primaryKey", "materializedView": as JSON spells it.
QString kindName(Kind kind);
std::optional<Kind> kindFromName(const QString &name);

/// The closed list of facets of a kind, in the order they are shown. `reckoner --help facets`.
QStringList facetsOf(Kind kind);

/// True for kinds that live inside a table: their path is the table's.
bool belongsToTable(Kind kind);

/// One object as findings and JSON name it. For a table, view, type or routine `path` is its schema;
/// for what belongs to a table, the table's path. `object` is the unquoted name; a constraint without
/// a name is called by its shape, "(a, b)".
struct ObjectRef
{
    Kind kind = Kind::Table;
    QString path;
    QString object;

    auto operator<=>(const ObjectRef &other) const
    {
        if (const int order = path.compare(other.path))
            return order <=> 0;
        if (kind != other.kind)
            return static_cast<int>(kind) <=> static_cast<int>(other.kind);
        return object.compare(other.object) <=> 0;
    }
    bool operator==(const ObjectRef &) const = default;
};

/// The whole name as paths spell it: "public.orders.total". A shape that stands for a missing name, and a
/// routine with its signature, are not quoted.
QString fullPath(const ObjectRef &ref);

} // namespace reckoner
