// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/introspect/live.h"
#include "model/introspect/postgresql_witness.h"
#include "model/schema/snapshot.h"

#include <QHash>

namespace reckoner {

/// The catalogs' rows as fetched, before they mean anything. Names follow the columns of the catalogs.
struct PostgresRows
{
    using Oid = quint32;

    struct Namespace
    {
        Oid oid;
        QString name;
        QString comment;
    };
    struct Relation
    {
        Oid oid;
        Oid nsp;
        QString name;
        char kind;
        char persistence;
        bool isPartition;
        bool rowSecurity;
        bool forceRowSecurity;
        qint64 tuples;
        qint64 pages;
        QStringList options;
        QString partitionKey;
    };
    struct Type
    {
        QString text; ///< format_type
        Oid collation;
    };
    struct Column
    {
        Oid rel;
        int number;
        QString name;
        Oid type;
        int typmod;
        bool notNull;
        char identity;
        char generated;
        Oid collation;
    };
    struct Constraint
    {
        Oid oid;
        QString name;
        char type;
        Oid rel;
        Oid index;
        Oid parent;
        Oid target;
        char onUpdate;
        char onDelete;
        char match;
        bool deferrable;
        bool deferred;
        bool validated;
        bool noInherit;
        std::vector<int> key;
        std::vector<int> targetKey;
        QString definition;
    };
    struct Index
    {
        Oid oid;
        Oid rel;
        QString name;
        QString method;
        bool unique;
        bool nullsNotDistinct;
        bool valid;
        int keyParts;
        std::vector<int> key;
        std::vector<int> opclass;
        std::vector<int> collation;
        std::vector<int> option;
        QStringList options;
        QStringList expressions;
        std::optional<QString> predicate;
        bool isPartition;
    };
    struct UserType
    {
        Oid oid;
        Oid nsp;
        QString name;
        char type;
    };
    struct Sequence
    {
        Oid rel;
        SequenceOptions options;
        Oid owner;
        int ownerColumn;
        char dependency; ///< 'a' serial, 'i' identity, 0 none
    };

    std::vector<Namespace> namespaces;
    std::vector<Relation> relations;
    QHash<quint64, Type> types; ///< by typeKey
    std::vector<Column> columns;
    QHash<quint64, QString> defaults; ///< by columnKey
    std::vector<Constraint> constraints;
    std::vector<Index> indexes;
    std::vector<UserType> userTypes;
    std::vector<std::pair<Oid, QString>> enumLabels;
    std::vector<Sequence> sequences;
    QHash<quint64, QString> comments; ///< pg_class, by columnKey (number 0: the relation)
    QHash<Oid, QString> typeComments;
    QHash<Oid, QString> constraintComments;
    QHash<quint64, bool> extensionMembers; ///< by columnKey(oid, catalog's oid)
    std::vector<std::pair<Oid, Oid>> inherits;
    QHash<Oid, QString> opclasses; ///< not default ones
    QHash<Oid, QString> collations;
    std::vector<std::pair<QString, quint64>> others; ///< kind, key as extensionMembers
    std::optional<Stamp> stamp;
    std::vector<Diagnostic> notes;
    std::vector<QString> schemas;
    QString serverVersion;
    std::vector<PostgresWitness::Touched> touchedColumns;
    PostgresWitness witness;

    static quint64 columnKey(Oid rel, int number) { return (quint64(rel) << 32) | quint32(number); }
    static quint64 typeKey(Oid type, int typmod) { return (quint64(type) << 32) | quint32(typmod); }
};

/// Runs the catalog queries; the witness then knows whether the rows are one state of the database.
/// Errors: those of PostgresSession, postgres.schema.
Result<PostgresRows> fetchPostgres(PostgresSession &session, const LiveOptions &options,
                                   const Progress &progress);

/// Rows to a Snapshot; pure.
std::shared_ptr<const Snapshot> assemblePostgres(const PostgresRows &rows, const SourceInfo &source);

} // namespace reckoner
