// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/dialectid.h"
#include "model/schema/schema.h"

namespace reckoner {

/// A table or column renamed, or a column dropped, as the texts see it that name it elsewhere.
struct Renaming
{
    ObjectName table;
    QString column;      ///< empty: the table itself
    QString newName;     ///< empty: the column is dropped
    bool legacy = false; ///< SQLite: PRAGMA legacy_alter_table, views and triggers keep their texts
    QString newSchema;   ///< of a table that moves; empty: it stays in its schema
};

/// What became of texts that name what was renamed.
struct TextEffect
{
    struct Doubt
    {
        ObjectRef object;
        QString reason;
    };
    std::vector<ObjectRef> changed;
    std::vector<Doubt> doubts; ///< their text may be another now, and which cannot be known
    QString refused;           ///< not empty: the engine refuses the change, and says why
};

/// What an engine does by itself when a schema is edited: the names it gives, the objects it makes
/// along. Implemented per backend in model/dialect; used by SchemaEditor.
class EngineRules
{
public:
    virtual ~EngineRules() = default;

    virtual DialectId id() const = 0;
    /// "public", "main".
    virtual QString defaultSchema() const = 0;
    /// Identifier limit in bytes; 0: none. PostgreSQL cuts longer names to 63 bytes without a word.
    virtual int identifierLimit() const = 0;

    /// The name the server gives to a constraint or index written without one; empty where it gives
    /// none (SQLite). `shape` tells which columns count. Names already taken in `schema` are avoided
    /// as the server does. Source: PostgreSQL ChooseConstraintName, ChooseIndexName, makeObjectName.
    virtual QString serverName(Kind kind, const Schema &schema, const Table &table,
                               const QStringList &columns) const = 0;

    /// Makes what CREATE TABLE makes along: NOT NULL of primary keys, serial's sequence and default,
    /// names of unnamed constraints, default schema of targets, the target columns of foreign keys,
    /// index methods. `schema` is the state before the table is in it; sequences are added to it, which are
    /// the answer.
    virtual std::vector<ObjectName> completeTable(Schema &schema, Table &table) const = 0;

    /// The same for one column added to an existing table (serial and its sequence, implied NOT NULL).
    virtual std::optional<ObjectName> completeColumn(Schema &schema, Table &table, Column &column) const = 0;

    /// Views and triggers that are kept as text (SQLite) follow what is renamed. `schema` is the state before
    /// it.
    virtual TextEffect followRename(Schema &schema, const Renaming &renaming) const
    {
        (void)schema;
        (void)renaming;
        return {};
    }

    /// Texts that call the routine go by its new name and schema; `to` without a name: which ones call it.
    /// `schema` is the state before it.
    virtual TextEffect followRoutine(Schema &schema, const ObjectName &from, const ObjectName &to) const
    {
        (void)schema;
        (void)from;
        (void)to;
        return {};
    }

    /// What DROP ... CASCADE of the relation, or of its column, takes along because it is named there: views,
    /// rules, policies, triggers, routines.
    virtual std::vector<ObjectRef> standingOn(const Schema &schema, const ObjectName &relation,
                                              const QString &column) const
    {
        (void)schema;
        (void)relation;
        (void)column;
        return {};
    }

    /// ALTER COLUMN ... TYPE makes the checks and indexes of a table anew of what the server says of them,
    /// where constants have their types written out. `table` is as it was before.
    virtual void writeOutTypes(const Schema &schema, Table &table, const QString &column) const
    {
        (void)schema;
        (void)table;
        (void)column;
    }

    /// What CREATE VIEW does with its query: `schema` is the state before it.
    virtual void completeView(const Schema &schema, View &view) const
    {
        (void)schema;
        (void)view;
    }

    /// True if identifiers are compared without case (SQLite).
    virtual bool foldsCase() const = 0;
};

} // namespace reckoner
