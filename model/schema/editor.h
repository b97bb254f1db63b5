// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/schema/enginerules.h"

#include <QCoreApplication>

#include <set>
#include <utility>

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
/// Names without a schema mean currentSchema(). A foreign key to a table that is not there is
/// kept as it is: a history without its baseline must still be readable; its caller says so.
class SchemaEditor
{
    Q_DECLARE_TR_FUNCTIONS(SchemaEditor)

public:
    SchemaEditor(Schema &schema, const EngineRules &rules)
        : m_schema(schema)
        , m_rules(rules)
    {
        settle();
    }

    const Schema &schema() const { return m_schema; }
    const EngineRules &rules() const { return m_rules; }
    /// What SET search_path says for the rest of a session; empty: what it is by default.
    const QStringList &searchPath() const { return m_searchPath; }
    void setSearchPath(const QStringList &schemas) { m_searchPath = schemas; }
    /// Where names without a schema go: the first of searchPath(), or EngineRules::defaultSchema().
    QString currentSchema() const
    {
        return m_searchPath.isEmpty() ? m_rules.defaultSchema() : m_searchPath.first();
    }
    /// Fills an empty schema, and folds to the spelling of the existing object where the engine folds case.
    ObjectName resolve(ObjectName name) const;

    Result<void> createSchema(const QString &name, bool ifNotExists = false);
    Result<void> dropSchema(const QString &name, bool ifExists, bool cascade);
    /// Tables, views, types and sequences move along; what else lies in it is its caller's.
    Result<void> renameSchema(const QString &name, const QString &newName);

    Result<void> createTable(Table table, bool ifNotExists = false);
    /// Puts \a table in place of the one of that name, as a rebuild does ("move and copy"); says of each part
    /// whether it came, went or changed. What other tables say of it stays as it is.
    Result<void> replaceTable(Table table);
    Result<void> dropTable(const ObjectName &name, bool ifExists = false, bool cascade = false);
    Result<void> renameTable(const ObjectName &name, const QString &newName);
    /// Of a table or a view.
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
    /// An enum, domain, composite or range.
    Result<void> renameType(const ObjectName &name, const QString &newName);
    Result<void> setTypeSchema(const ObjectName &name, const QString &newSchema);
    /// `before`/`after`: at most one is not empty.
    Result<void> addEnumLabel(const ObjectName &type, const QString &label, const QString &before,
                              const QString &after, bool ifNotExists);
    /// All labels anew, in order, as dropping and making the type again under the same name does.
    Result<void> setEnumLabels(const ObjectName &type, const QStringList &labels);
    Result<void> renameEnumLabel(const ObjectName &type, const QString &label, const QString &newLabel);

    Result<void> createSequence(Sequence sequence, bool ifNotExists = false);
    /// Unset options stay as they are; `cycle` is taken as it is given.
    Result<void> alterSequence(const ObjectName &name, const SequenceOptions &options,
                               std::optional<std::optional<OwnedBy>> ownedBy = {});
    Result<void> dropSequence(const ObjectName &name, bool ifExists = false, bool cascade = false);
    Result<void> renameSequence(const ObjectName &name, const QString &newName);
    Result<void> setSequenceSchema(const ObjectName &name, const QString &newSchema);

    /// Puts any object in place as it is (views, routines, domains, triggers, ...: carried, not understood).
    void put(View view);
    void put(Routine routine);
    void put(Extension extension);
    void put(Domain domain);
    void put(CompositeType type);
    void put(RangeType type);
    void put(Collation collation);
    void put(Statistics statistics);
    void put(EventTrigger trigger);
    void put(Publication publication);
    void put(ForeignServer server);
    /// Of a table or a view; edit.missing if there is neither.
    Result<void> put(const ObjectName &holder, Trigger trigger);
    Result<void> put(const ObjectName &holder, RewriteRule rule);
    Result<void> put(const ObjectName &table, Policy policy);
    Result<void> dropOther(Kind kind, const ObjectName &name, bool ifExists = false, bool cascade = false);
    /// A trigger, rule or policy of a table or view, by name.
    Result<void> dropPart(Kind kind, const ObjectName &holder, const QString &name, bool ifExists = false);

    Result<void> setComment(const ObjectRef &object, const QString &comment);

    /// The table for writing, or nullptr: for facts no edit covers (storage options, partitions, policies).
    Table *editTable(const ObjectName &name) { return findTable(name); }
    /// The same for a view, plain or materialized.
    /// ALTER VIEW ... RENAME COLUMN: of a view whose columns are known.
    Result<void> renameViewColumn(const ObjectName &view, const QString &column, const QString &newName);
    View *editView(const ObjectName &name);
    /// The same for a routine: by its whole signature, or by the bare name if only one has it.
    Routine *editRoutine(const ObjectName &name);
    /// An index of a table or view, with what findings call it.
    std::optional<std::pair<Index *, ObjectRef>> editIndex(const ObjectName &name);
    /// What a key or an exclusion says of the index of its name.
    struct IndexOfKey
    {
        QStringList *options;
        QString *comment;
        ObjectRef ref;
        Origin *origin;
    };
    std::optional<IndexOfKey> editIndexOfKey(const ObjectName &name);
    /// A partition's index that comes with one of its parent, as it is now.
    std::optional<std::pair<PartIndex *, ObjectRef>> editPartIndex(const ObjectName &name);
    /// A routine gets another name or schema: so do its calls in the texts of others. Said before the change.
    void followRoutine(const ObjectName &from, const ObjectName &to);
    Sequence *editSequence(const ObjectName &name);
    /// The table's sequences are logged or not as it is.
    void keepOwnedSequences(const ObjectName &table);
    /// ALTER INDEX ... ATTACH PARTITION: what the partition has of it is its parent's from then on.
    Result<void> attachIndex(const ObjectName &parent, const ObjectName &part);
    /// Tables that inherit from it and its partitions: what ALTER TABLE without ONLY reaches too.
    std::vector<ObjectName> heirsOf(const ObjectName &parent) const;
    /// Gives a new partition its parent's indexes: those of its own that are alike become parts of them.
    void indexAsParent(const ObjectName &partition);
    /// The table, a partition before, keeps by itself what it has of its parent's indexes.
    void keepParts(const ObjectName &table, const ObjectName &parent);
    /// What partitions were before they were attached.
    AttachedTables &attached() { return m_schema.attached; }
    /// Says that an object was altered through one of the above, and gives it the origin at hand.
    void noteAltered(ObjectRef object, Origin &origin);

    /// What has been touched since the last call. Settles.
    std::vector<Touch> takeTouches();
    /// No table that was handed out for writing is written to any more; said between statements, it keeps
    /// looking for names fast.
    void settle() { m_schema.hints.settle(m_schema.tables); }
    /// Texts that followed a rename in a way that cannot be known, since the last call.
    std::vector<TextEffect::Doubt> takeDoubts() { return std::exchange(m_doubts, {}); }
    /// Temporary objects are not the schema's, but an unqualified name means them first; in lower case.
    std::set<QString> &temporaryNames() { return m_temporary; }
    /// ALTER TABLE ONLY, ON ONLY: heirs and partitions are not told until it is taken back.
    void setOnly(bool only) { m_only = only; }
    bool isOnly() const { return m_only; }
    /// SQLite: PRAGMA legacy_alter_table.
    void setLegacyRename(bool legacy) { m_legacyRename = legacy; }
    /// The origin given to every object created or altered from now on.
    void setOrigin(Origin origin) { m_origin = std::move(origin); }
    const Origin &origin() const { return m_origin; }

private:
    Error missing(const QString &sentence) const;
    Error exists(const QString &sentence) const;
    Error refused(const QString &sentence) const;
    bool same(const QString &a, const QString &b) const;
    bool isSqlite() const { return m_rules.id() == DialectId::Sqlite; }

    Table *findTable(const ObjectName &name);
    Column *findColumn(Table &table, const QString &name) const;
    const View *findMaterializedView(const ObjectName &name) const;
    /// Whether a table, view, sequence or index of that name is there.
    bool relationExists(const ObjectName &name, bool withIndexes = true) const;
    std::pair<ObjectName, int> findIndex(const ObjectName &index) const;
    std::pair<ObjectName, int> findViewIndex(const ObjectName &index) const;

    template<class Map, class T>
    void putNamed(Map &map, Kind kind, T object);
    template<class Part, class Parts>
    Result<void> putPart(Kind kind, const ObjectName &holder, Part part, Parts parts);
    void touch(ObjectRef object, Touch::Action action);
    void touchAll(const Table &table, Touch::Action action);
    void touchMade(const ObjectName &sequence);
    template<class T>
    void mark(T &object) const
    {
        if (!object.origin.isKnown())
            object.origin = m_origin;
        if (m_origin.conditional)
            object.origin.conditional = true;
    }
    template<class T>
    void alter(T &object) const
    {
        if (m_origin.isKnown())
            object.origin = m_origin;
    }
    void markAll(Table &table) const;
    QStringList columnsIn(const Table &table, const QString &expression) const;
    Result<void> knowColumns(Table &table, QStringList &columns) const;
    /// Foreign keys anywhere that need this key of `table`.
    std::vector<std::pair<ObjectName, int>> dependents(const Table &table, const QStringList &key) const;
    void dropForeignKeys(const std::vector<std::pair<ObjectName, int>> &keys);
    void dropOwnedSequences(const ObjectName &table, const QString &column);
    void indexPartitions(const Table &table, const Index &index, Kind kind);
    void indexAsKey(const Table &table, const QString &constraint);
    void indexPartition(const ObjectName &parent, const ObjectName &name, const Index &index, Kind kind);
    QString takePart(const ObjectName &partition, const QString &parentIndex);
    void judgeIndex(const ObjectName &table, const QString &index);
    void keepPartFacts(const ObjectName &table, const ObjectName &parent, const Index &own);
    void forgetParts(const ObjectName &index);
    void movePart(const ObjectName &index, const ObjectName &newName);
    void movePartsOf(const ObjectName &table, const std::optional<ObjectName> &newName);
    void retarget(const ObjectName &table, const ObjectName &newName);
    void moveSequence(const ObjectName &name, const ObjectName &newName);
    Result<void> movedSequence(const ObjectName &from, const ObjectName &to);
    void moveView(const ObjectName &from, const ObjectName &to);
    Result<void> moveType(const ObjectName &from, const ObjectName &to);
    void followType(const ObjectName &name, const ObjectName &newName);
    Result<void> followTexts(const ObjectName &table, const QString &column, const QString &newName,
                             const QString &newSchema = {});
    void noteEffect(const TextEffect &effect);
    void inheritColumn(const ObjectName &parent, const QString &column);
    void disinheritColumn(const std::vector<ObjectName> &heirs, const QString &column);
    void inheritEdit(const std::vector<ObjectName> &heirs, const QString &column, const ColumnEdit &edit);
    void inheritCheck(const ObjectName &parent, const CheckConstraint &check);
    void disinheritCheck(const ObjectName &parent, const QString &name);
    void renameLabelIn(const ObjectName &type, const QString &label, const QString &newLabel);
    void dropStanding(const ObjectName &relation, const QString &column);
    void forgetTable(const ObjectName &table, const QString &column);
    void dropAll(const std::vector<ObjectRef> &objects);
    std::vector<ObjectRef> callersOf(const ObjectName &routine);
    Result<void> renameColumn(Table &table, QString column, const QString &newName);
    void completeKey(const Table &table, ForeignKey &key) const;
    void completeIndex(const Table &table, Index &index) const;
    QString nameFor(Kind kind, const Table &table, const QStringList &columns, const QString &given) const;

    Schema &m_schema;
    const EngineRules &m_rules;
    Origin m_origin;
    std::vector<Touch> m_touches;
    std::vector<TextEffect::Doubt> m_doubts;
    std::set<QString> m_temporary;
    bool m_legacyRename = false;
    bool m_only = false;
    QStringList m_searchPath;
};

} // namespace reckoner
