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
        Oid owner;
        std::optional<QString> acl;
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
        QString partitionBound;
        Oid owner;
        std::optional<QString> acl; ///< as the array prints; unset: nobody granted anything
        char replicaIdentity;       ///< 'd', 'f', 'n', 'i'
        QString tablespace;         ///< empty: the database's
        QString accessMethod;       ///< empty: heap
        Oid ofType;                 ///< CREATE TABLE ... OF type
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
    /// What is not usual of a column.
    struct ColumnOptions
    {
        bool local;
        char storage; ///< '\0': the type's own
        char compression;
        int statistics; ///< -1: the server's default
        QStringList options;
        QStringList foreignOptions;
        std::optional<QString> acl;
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
        bool local;
        bool noInherit;
        std::vector<int> key;
        std::vector<int> targetKey;
        QString definition;
        std::vector<int> onDeleteKey;
        bool enforced;
        bool period;
    };
    struct DomainCheck
    {
        Oid oid;
        Oid domain;
        QString name;
        QString expression;
        bool validated;
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
        bool isClustered;
        bool isReplicaIdentity;
        QString tablespace;
        Oid parent; ///< of a partition's: the one of its parent that it comes with
    };
    struct UserType
    {
        Oid oid;
        Oid nsp;
        QString name;
        char type;
        Oid owner;
        std::optional<QString> acl;
        bool isDefined;
        bool notNull; ///< of a domain, as the next three
        QString base;
        std::optional<QString> defaultValue;
        Oid collation;   ///< 0: the base type's
        QString subtype; ///< of a range, as the next five
        Oid opclass;
        Oid subtypeCollation;
        QString canonical;
        QString subtypeDiff;
        QString multirange;
        Oid relation; ///< of a composite type
    };
    struct Collation
    {
        Oid oid;
        Oid nsp;
        QString name;
        Oid owner;
        char provider;
        bool deterministic;
        QString collate;
        QString ctype;
        QString locale;
        QString rules;
    };
    struct Routine
    {
        Oid oid;
        Oid nsp;
        QString name;
        char kind;
        Oid owner;
        std::optional<QString> acl;
        QString language;
        QString source;
        QString library;
        char volatility;
        bool strict;
        bool securityDefiner;
        bool leakproof;
        char parallel;
        double cost;
        double rows;
        QString support;
        QStringList settings;
        bool returnsSet;
        QString returns;
        QStringList types; ///< of all arguments
        QStringList modes;
        QStringList names;
        QStringList defaults; ///< as many as there are arguments, or none
        QStringList transforms;
        QString definition;
        QString sqlBody;
    };
    struct Trigger
    {
        Oid oid;
        Oid rel;
        QString name;
        int type;
        char enabled;
        QString function;
        bool isConstraint;
        Oid from;
        bool deferrable;
        bool deferred;
        std::vector<int> columns;
        QByteArray arguments; ///< hexadecimal, each ends with a zero byte
        QString oldTable;
        QString newTable;
        QString definition; ///< only where it has a WHEN
        bool inherited;     ///< by a partition, and enabled there in another way
    };
    /// The server's triggers of a foreign key, where some are off.
    struct KeyTriggers
    {
        bool checksOff;
        bool actionsOff;
    };
    struct Rule
    {
        Oid oid;
        Oid rel;
        QString name;
        char enabled;
        QString definition;
    };
    struct Policy
    {
        Oid oid;
        Oid rel;
        QString name;
        char command;
        bool permissive;
        std::vector<Oid> roles;
        std::optional<QString> usingExpression;
        std::optional<QString> checkExpression;
    };
    struct Statistics
    {
        Oid oid;
        Oid nsp;
        QString name;
        Oid rel;
        std::vector<int> key;
        QStringList kinds;
        QStringList expressions;
        int target;
        Oid owner;
    };
    struct EventTrigger
    {
        Oid oid;
        QString name;
        QString event;
        QString function;
        char enabled;
        QStringList tags;
        Oid owner;
    };
    struct Publication
    {
        Oid oid;
        QString name;
        bool allTables;
        bool inserts;
        bool updates;
        bool deletes;
        bool truncates;
        bool viaRoot;
        Oid owner;
    };
    struct PublishedTable
    {
        Oid publication;
        Oid rel;
        std::vector<int> columns;
        std::optional<QString> where;
    };
    struct ForeignServer
    {
        Oid oid;
        QString name;
        QString wrapper;
        QString type;
        QString version;
        QStringList options;
        Oid owner;
        std::optional<QString> acl;
    };
    struct ForeignTable
    {
        QString server;
        QStringList options;
    };
    struct Extension
    {
        Oid oid;
        QString name;
        QString schema;
        QString version;
        bool relocatable = false;
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
    QHash<quint64, QString> comments;            ///< pg_class, by columnKey (number 0: the relation)
    QHash<quint64, QString> otherComments;       ///< by columnKey(oid, catalog's oid)
    QHash<quint64, ColumnOptions> columnOptions; ///< by columnKey; indexes too
    QHash<Oid, QStringList> toastOptions;
    QHash<Oid, QStringList> exclusionOperators; ///< by constraint
    std::vector<DomainCheck> domainChecks;
    QHash<Oid, QString> viewQueries;
    std::vector<Collation> ownCollations;
    std::vector<Routine> routines;
    QHash<Oid, QStringList> aggregates; ///< by routine: what CREATE AGGREGATE says, "sfunc=public.add"
    std::vector<Trigger> triggers;
    QHash<Oid, KeyTriggers> keyTriggers; ///< by constraint
    std::vector<Rule> rules;
    std::vector<Policy> policies;
    std::vector<Statistics> statistics;
    std::vector<EventTrigger> eventTriggers;
    std::vector<Publication> publications;
    std::vector<PublishedTable> publishedTables;
    std::vector<std::pair<Oid, QString>> publishedSchemas;
    std::vector<ForeignServer> foreignServers;
    QHash<Oid, ForeignTable> foreignTables;
    std::vector<Extension> extensions;
    QHash<Oid, QString> roles;
    std::vector<Kind> denied;              ///< kinds whose catalogs this role may not read
    QHash<quint64, bool> extensionMembers; ///< by columnKey(oid, catalog's oid)
    std::vector<std::pair<Oid, Oid>> inherits;
    QHash<Oid, QString> opclasses; ///< not default ones
    QHash<Oid, QString> defaultOpclasses;
    QHash<Oid, QString> collations;
    std::vector<std::pair<QString, quint64>> others; ///< kind, key as extensionMembers
    std::optional<Stamp> stamp;     ///< unset: there is a version table, but it cannot be read
    std::vector<Stamp> stamps;      ///< of all version tables
    QStringList stampsUnread;       ///< version tables that cannot be read
    std::vector<Oid> versionTables; ///< few
    bool isVersionTable(Oid oid) const
    {
        return std::find(versionTables.begin(), versionTables.end(), oid) != versionTables.end();
    }
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
