// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/schema/enginerules.h"

#include <set>

namespace reckoner {

/// One object a statement touched, for "which revision last touched it".
struct Touch
{
    enum class Action { Created, Altered, Dropped };
    ObjectRef object;
    Action action = Action::Created;

    bool operator==(const Touch &) const = default;
};

/// Which side of ALTER COLUMN changes; unset members stay.
struct ColumnEdit
{
    std::optional<DataType> type;
    std::optional<bool> nullable;
    std::optional<std::optional<Expression>> defaultValue;
    std::optional<std::optional<Identity>> identity;
    std::optional<std::optional<Generated>> generated;
    std::optional<QString> collation;
    std::optional<QString> comment;
    std::optional<QString> newName;
};

/// Applies DDL to a Schema the way the engine would, consequences included (semantics 8): a dropped
/// column takes its constraints, indexes and owned sequence along; a renamed table or column is
/// renamed wherever it is named. Every edit says what it touched. Errors: edit.missing (the object is
/// not there), edit.exists, edit.refused (other objects depend on it and CASCADE was not said).
/// Names without a schema mean EngineRules::defaultSchema().
class SchemaEditor
{
public:
    SchemaEditor(Schema &schema, const EngineRules &rules)
        : m_schema(schema)
        , m_rules(rules)
    {
    }

    const Schema &schema() const { return m_schema; }
    const EngineRules &rules() const { return m_rules; }
    /// Fills an empty schema, and folds to the spelling of the existing object where the engine folds case.
    ObjectName resolve(ObjectName name) const;

    Result<void> createSchema(const QString &name, bool ifNotExists = false);
    Result<void> dropSchema(const QString &name, bool ifExists, bool cascade);

    Result<void> createTable(Table table, bool ifNotExists = false);
    Result<void> dropTable(const ObjectName &name, bool ifExists = false, bool cascade = false);
    Result<void> renameTable(const ObjectName &name, const QString &newName);
    Result<void> setTableSchema(const ObjectName &name, const QString &newSchema);
    Result<void> setTableComment(const ObjectName &name, const QString &comment);

    Result<void> addColumn(const ObjectName &table, Column column, bool ifNotExists = false);
    Result<void> dropColumn(const ObjectName &table, const QString &column, bool ifExists = false,
                            bool cascade = false);
    Result<void> alterColumn(const ObjectName &table, const QString &column, const ColumnEdit &edit);

    Result<void> setPrimaryKey(const ObjectName &table, PrimaryKey key);
    Result<void> addUnique(const ObjectName &table, UniqueConstraint unique);
    Result<void> addCheck(const ObjectName &table, CheckConstraint check);
    Result<void> addForeignKey(const ObjectName &table, ForeignKey key);
    Result<void> addExclusion(const ObjectName &table, ExclusionConstraint exclusion);
    /// Any kind of constraint, by name. `kind` narrows it where known.
    Result<void> dropConstraint(const ObjectName &table, const QString &name, std::optional<Kind> kind = {},
                                bool ifExists = false, bool cascade = false);
    Result<void> renameConstraint(const ObjectName &table, const QString &name, const QString &newName);
    Result<void> validateConstraint(const ObjectName &table, const QString &name);

    Result<void> createIndex(const ObjectName &table, Index index, bool ifNotExists = false);
    /// Index names are unique per schema: `table` is only a hint.
    Result<void> dropIndex(const ObjectName &index, bool ifExists = false);
    Result<void> renameIndex(const ObjectName &index, const QString &newName, bool ifExists = false);

    Result<void> createEnum(EnumType type, bool ifNotExists = false);
    Result<void> dropType(const ObjectName &name, bool ifExists = false, bool cascade = false);
    Result<void> renameType(const ObjectName &name, const QString &newName);
    /// `before`/`after`: at most one is not empty.
    Result<void> addEnumLabel(const ObjectName &type, const QString &label, const QString &before,
                              const QString &after, bool ifNotExists);
    Result<void> renameEnumLabel(const ObjectName &type, const QString &label, const QString &newLabel);

    Result<void> createSequence(Sequence sequence, bool ifNotExists = false);
    Result<void> alterSequence(const ObjectName &name, const SequenceOptions &options,
                               std::optional<std::optional<OwnedBy>> ownedBy = {});
    Result<void> dropSequence(const ObjectName &name, bool ifExists = false, bool cascade = false);
    Result<void> renameSequence(const ObjectName &name, const QString &newName);

    /// Puts any object in place as it is (views, routines, domains, triggers, ...: carried, not understood).
    void put(View view);
    void put(Routine routine);
    void put(Extension extension);
    void put(Domain domain);
    void put(CompositeType type);
    void put(const ObjectName &table, Trigger trigger);
    Result<void> dropOther(Kind kind, const ObjectName &name, bool ifExists = false);

    Result<void> setComment(const ObjectRef &object, const QString &comment);

    /// What has been touched since the last call.
    std::vector<Touch> takeTouches();
    /// The origin given to every object created or altered from now on.
    void setOrigin(Origin origin) { m_origin = std::move(origin); }
    const Origin &origin() const { return m_origin; }

private:
    Schema &m_schema;
    const EngineRules &m_rules;
    Origin m_origin;
    std::vector<Touch> m_touches;
};

} // namespace reckoner
