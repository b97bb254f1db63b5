// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/cow.h"
#include "model/schema/table.h"

#include <map>

namespace reckoner {

struct Namespace
{
    QString name;
    QString comment;
    Origin origin;

    bool operator==(const Namespace &) const = default;
};

struct EnumType
{
    ObjectName name;
    QStringList labels; ///< in sort order
    QString comment;
    Origin origin;

    bool operator==(const EnumType &) const = default;
};

/// The column a serial or identity sequence belongs to.
struct OwnedBy
{
    ObjectName table;
    QString column;

    bool operator==(const OwnedBy &) const = default;
};

struct Sequence
{
    ObjectName name;
    SequenceOptions options;
    std::optional<OwnedBy> ownedBy;
    QString comment;
    Origin origin;

    bool operator==(const Sequence &) const = default;
};

struct Domain
{
    ObjectName name;
    DataType type;
    bool nullable = true;
    std::optional<Expression> defaultValue;
    std::vector<CheckConstraint> checks;
    QString collation;
    QString comment;
    Origin origin;

    bool operator==(const Domain &) const = default;
};

struct CompositeType
{
    ObjectName name;
    std::vector<Column> attributes;
    QString comment;
    Origin origin;

    bool operator==(const CompositeType &) const = default;
};

struct View
{
    ObjectName name;
    bool materialized = false;
    QString definition;
    QStringList options;
    std::vector<Index> indexes;
    QString comment;
    Origin origin;

    bool operator==(const View &) const = default;
};

/// A function, procedure or aggregate; `name.name` carries the argument types: "f(integer,text)".
struct Routine
{
    ObjectName name;
    QString prokind; ///< "function", "procedure", "aggregate", "window"
    QString definition;
    QString comment;
    Origin origin;

    bool operator==(const Routine &) const = default;
};

struct Extension
{
    QString name;
    QString schema;
    QString version;
    QString comment;
    Origin origin;

    bool operator==(const Extension &) const = default;
};

/// What a schema is, as plain values. Objects name each other; they do not point at each other.
/// The maps make every walk sorted and every lookup cheap.
struct Schema
{
    std::map<QString, Namespace> namespaces;
    std::map<ObjectName, Cow<Table>> tables;
    std::map<ObjectName, EnumType> enums;
    std::map<ObjectName, Sequence> sequences;
    std::map<ObjectName, Domain> domains;
    std::map<ObjectName, CompositeType> composites;
    std::map<ObjectName, View> views; ///< plain and materialized
    std::map<ObjectName, Routine> routines;
    std::map<QString, Extension> extensions;

    bool operator==(const Schema &) const = default;

    const Table *table(const ObjectName &name) const
    {
        const auto it = tables.find(name);
        return it == tables.end() ? nullptr : &*it->second;
    }
    /// The table for writing, or nullptr.
    Table *editTable(const ObjectName &name)
    {
        const auto it = tables.find(name);
        return it == tables.end() ? nullptr : &it->second.edit();
    }
};

/// References, as findings spell them.
ObjectRef refOf(const Table &table);
ObjectRef refOf(const Table &table, const Column &column);
ObjectRef refOf(const Table &table, const PrimaryKey &key);
ObjectRef refOf(const Table &table, const UniqueConstraint &unique);
ObjectRef refOf(const Table &table, const CheckConstraint &check);
ObjectRef refOf(const Table &table, const ForeignKey &key);
ObjectRef refOf(const Table &table, const ExclusionConstraint &exclusion);
ObjectRef refOf(const Table &table, const Index &index);
ObjectRef refOf(const EnumType &type);
ObjectRef refOf(const Sequence &sequence);

} // namespace reckoner
