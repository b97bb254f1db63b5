// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/cow.h"
#include "model/schema/namehints.h"
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
    bool unlogged = false; ///< PostgreSQL 15: though the table that it belongs to, if there is one, is not

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

/// What is known of a view's column: its comment counts, its type follows from the query.
struct ViewColumn
{
    QString name;
    DataType type; ///< empty where only the query could tell
    QString comment;
    std::optional<Expression> defaultValue; ///< of a plain view: ALTER VIEW ... ALTER COLUMN ... SET DEFAULT

    bool operator==(const ViewColumn &) const = default;
};

struct View
{
    ObjectName name;
    bool materialized = false;
    QString definition;              ///< the query
    QStringList columnNames;         ///< given explicitly: CREATE VIEW v (a, b); empty on a live source
    std::vector<ViewColumn> columns; ///< all on a live source; else those that something was said of
    QStringList options; ///< sorted: "security_barrier=true", "check_option=local", "tablespace=fast"
    std::vector<Index> indexes;
    std::vector<Trigger> triggers;
    std::vector<RewriteRule> rules;
    QString text; ///< SQLite: the CREATE VIEW text as kept by the file
    QString comment;
    Origin origin;

    bool operator==(const View &) const = default;
};

struct RoutineArgument
{
    QString name;
    QString mode; ///< "in", "out", "inout", "variadic", "table"
    DataType type;
    std::optional<Expression> defaultValue;

    bool operator==(const RoutineArgument &) const = default;
};

/// A function, procedure or aggregate; `name.name` carries the argument types: "f(integer,text)".
/// Source: pg_proc, pg_aggregate.
struct Routine
{
    ObjectName name;
    QString prokind; ///< "function", "procedure", "aggregate", "window"
    std::vector<RoutineArgument> arguments;
    QString returns;  ///< "integer", "SETOF public.orders", "TABLE"; empty for procedures and aggregates
    QString language; ///< "sql", "plpgsql"; empty for aggregates
    QString
        body; ///< the text between the quotes; of an atomic one the statements; of an aggregate its options
    bool atomic = false; ///< BEGIN ATOMIC ... END or RETURN: the server keeps the parsed body
    QStringList
        options; ///< what is not the default, sorted: "cost 10", "immutable", "set search_path='public'"
    QString definition; ///< a statement that makes it
    QString comment;
    Origin origin;

    bool operator==(const Routine &) const = default;
};

/// Source: pg_range.
struct RangeType
{
    ObjectName name;
    DataType subtype;
    QString opclass;   ///< empty: the default one
    QString collation; ///< empty: the subtype's
    QString canonical; ///< path of a function
    QString subtypeDiff;
    QString multirange; ///< name of the multirange type; empty: the server's choice
    QString comment;
    Origin origin;

    bool operator==(const RangeType &) const = default;
};

/// The name of its multirange type, the server's choice where nobody gave one. Source:
/// makeMultirangeTypeName().
QString multirangeOf(const RangeType &range);

/// Source: pg_collation.
struct Collation
{
    ObjectName name;
    QString provider; ///< "libc", "icu", "builtin"
    QString locale;   ///< "de_DE.utf8", "und-u-ks-level2"; "lc_collate/lc_ctype" where the two differ
    bool deterministic = true;
    QString rules; ///< ICU rules, PostgreSQL 16
    QString comment;
    Origin origin;

    bool operator==(const Collation &) const = default;
};

/// Extended statistics. Source: pg_statistic_ext.
struct Statistics
{
    ObjectName name;
    ObjectName table;
    QStringList kinds; ///< sorted: "dependencies", "mcv", "ndistinct"; empty for statistics of one expression
    QStringList columns;
    std::vector<Expression> expressions;
    int target = -1;
    QString comment;
    Origin origin;

    bool operator==(const Statistics &) const = default;
};

/// Source: pg_event_trigger.
struct EventTrigger
{
    QString name;
    QString event;    ///< "ddl_command_start", ...
    QStringList tags; ///< sorted: "CREATE TABLE"
    QString function; ///< path
    QString enabled;  ///< as Trigger's
    QString comment;
    Origin origin;

    bool operator==(const EventTrigger &) const = default;
};

struct PublishedTable
{
    ObjectName table;
    QStringList columns; ///< empty: all
    std::optional<Expression> where;

    bool operator==(const PublishedTable &) const = default;
};

/// Source: pg_publication, pg_publication_rel, pg_publication_namespace.
struct Publication
{
    QString name;
    bool allTables = false;
    std::vector<PublishedTable> tables; ///< sorted by table
    QStringList schemas;                ///< sorted
    QStringList operations;             ///< of "insert", "update", "delete", "truncate", in this order
    bool viaRoot = false;
    QString comment;
    Origin origin;

    bool operator==(const Publication &) const = default;
};

/// Source: pg_foreign_server. User mappings may hold passwords: they are never read.
struct ForeignServer
{
    QString name;
    QString wrapper;
    QString type;
    QString version;
    QStringList options; ///< sorted: "dbname=shop"
    QString comment;
    Origin origin;

    bool operator==(const ForeignServer &) const = default;
};

struct Extension
{
    QString name;
    QString schema;
    QString version;
    QString comment;
    /// Live: pg_extension.extrelocatable, it has no schema of its own. History: made without SCHEMA and
    /// without IF NOT EXISTS, so that such a one is in the default schema.
    bool relocatable = false;
    Origin origin;

    bool operator==(const Extension &) const = default;
};

/// The index of a partition that belongs to one of its parent: its table, and the parent's index.
struct AttachedIndex
{
    ObjectName table;
    ObjectName parent;

    bool operator==(const AttachedIndex &) const = default;
};

/// Partitions as they were before ATTACH PARTITION made their keys and indexes their parent's, and the names
/// of the indexes that they have from their parents: DETACH gives them back. Known to a replay alone, and no
/// part of the schema's value.
struct AttachedTables
{
    std::map<ObjectName, Cow<Table>> tables;
    Cow<std::map<ObjectName, AttachedIndex>> indexes;

    bool operator==(const AttachedTables &) const { return true; }
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
    std::map<ObjectName, RangeType> ranges;
    std::map<ObjectName, Collation> collations;
    std::map<ObjectName, Statistics> statistics;
    std::map<QString, EventTrigger> eventTriggers;
    std::map<QString, Publication> publications;
    std::map<QString, ForeignServer> foreignServers;
    NameHints hints;
    AttachedTables attached;

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
        if (it == tables.end())
            return nullptr;
        hints.edited(name);
        return &it->second.edit();
    }

    /// The first table of the namespace `space` that `wanted` answers true for; it is asked of all that may
    /// go by that name, or have an index or constraint of it, in whatever case.
    template<class Wanted>
    const Table *tableNaming(const QString &space, const QString &name, Wanted wanted) const
    {
        if (const auto hinted = hints.holding(space, name)) {
            for (const ObjectName &each : *hinted) {
                if (const Table *found = each.schema == space ? table(each) : nullptr;
                    found && wanted(*found))
                    return found;
            }
            return nullptr;
        }
        for (auto it = tables.lower_bound({space, QString()});
             it != tables.end() && it->first.schema == space; ++it) {
            if (wanted(*it->second))
                return &*it->second;
        }
        return nullptr;
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
ObjectRef refOf(const View &view);

} // namespace reckoner
