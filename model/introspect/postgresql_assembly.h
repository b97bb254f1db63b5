// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"
#include "model/introspect/postgresql_rows.h"

#include <QSet>

namespace reckoner::postgres {

/// Turns rows into a Snapshot. Each step reads only what the steps before it have filled in.
class Assembly
{
public:
    using Oid = PostgresRows::Oid;

    Assembly(const PostgresRows &rows, Snapshot &snapshot)
        : m_rows(rows)
        , m_out(snapshot)
        , m_dialect(dialect(DialectId::PostgreSql))
    {
    }

    void run();

private:
    /// Oids of the catalogs, as pg_depend and pg_description name them.
    enum Catalog : int {
        Types = 1247,
        Procs = 1255,
        Relations = 1259,
        Servers = 1417,
        Constraints = 2606,
        Namespaces = 2615,
        Rewrites = 2618,
        Triggers = 2620,
        Extensions = 3079,
        Policies = 3256,
        ExtendedStatistics = 3381,
        Collations = 3456,
        EventTriggers = 3466,
        Publications = 6104,
    };

    // Relations and what they are made of.
    void namespaces();
    void relations();
    void view(const PostgresRows::Relation &row, const ObjectName &name);
    void table(const PostgresRows::Relation &row, const ObjectName &name);
    QStringList storageOf(const PostgresRows::Relation &row) const;
    void columns();
    Column column(const PostgresRows::Column &row);
    ViewColumn viewColumn(const PostgresRows::Column &row);
    QString columnName(Oid rel, int number) const; ///< "" if there is no such column
    QStringList columnOptions(quint64 key, bool &inherited) const;
    void inheritance();
    void sequences();
    void others();
    void hand();

    // Constraints and indexes.
    void constraints();
    void constraint(const PostgresRows::Constraint &row, Table &table);
    ExclusionConstraint exclusion(const PostgresRows::Constraint &row, const Table &table) const;
    void indexes();
    Index index(const PostgresRows::Index &row, const Table &table) const;
    void partIndex(const PostgresRows::Index &row, Table &table);
    std::vector<IndexPart> parts(const PostgresRows::Index &row, const Table &table) const;
    QString opclass(const PostgresRows::Index &row, size_t part) const;
    QStringList indexOptions(const PostgresRows::Index &row) const;

    // Types.
    void types();
    void type(const PostgresRows::UserType &row, const ObjectName &name);
    void domain(const PostgresRows::UserType &row, const ObjectName &name);
    void range(const PostgresRows::UserType &row, const ObjectName &name);
    void collations();

    // Routines and what runs them.
    void routines();
    void routine(const PostgresRows::Routine &row);
    QStringList routineOptions(const PostgresRows::Routine &row) const;
    QString aggregateDefinition(const PostgresRows::Routine &row) const;
    void triggers();
    void rules();
    void policies();
    void eventTriggers();

    // What has a name of its own.
    void statistics();
    void publications();
    void foreignServers();
    void extensions();

    bool isMember(Oid oid, int catalog) const
    {
        return m_rows.extensionMembers.contains(PostgresRows::columnKey(oid, catalog));
    }
    /// True, and counted, if the object belongs to an extension.
    bool leaveToExtension(Oid oid, int catalog);
    QString comment(Oid oid, int catalog) const
    {
        return m_rows.otherComments.value(PostgresRows::columnKey(oid, catalog));
    }
    const DataType &typeOf(Oid type, int typmod);
    QStringList names(Oid rel, const std::vector<int> &key) const;

    const PostgresRows &m_rows;
    Snapshot &m_out;
    const Dialect &m_dialect;
    QHash<Oid, QString> m_schemas;
    QHash<Oid, ObjectName> m_names;
    std::map<Oid, Table> m_tables;
    std::map<Oid, View> m_views;
    std::map<Oid, CompositeType> m_composites;           ///< by relation
    std::vector<const PostgresRows::Column *> m_columns; ///< by relation and number
    QHash<Oid, size_t> m_firstColumns;                   ///< of each relation, in m_columns
    QHash<quint64, DataType> m_types;
    QHash<Oid, const PostgresRows::Index *> m_indexes;
    QHash<Oid, bool> m_owned;
    QSet<Oid> m_unlogged;
};

/// Owners and grants of everything that the snapshot carries.
RightsBook rightsOf(const PostgresRows &rows);

} // namespace reckoner::postgres
