// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sql/pg_slices.h"
#include "model/sql/pg_tree.h"
#include "model/sql/script.h"

namespace reckoner::pg {

/// Applies one parsed statement after another to a schema. Members are grouped in one file each:
/// tables, alterations, indexes and types, drops and renames, and what is carried only.
class Applier
{
    Q_DECLARE_TR_FUNCTIONS(Applier)

public:
    Applier(SchemaEditor &editor, ScriptOutcome &outcome)
        : m_editor(editor)
        , m_outcome(outcome)
        , m_path(editor.searchPath())
    {
        if (!m_path.isEmpty() && m_path.first() != editor.rules().defaultSchema())
            m_space = m_path.first();
    }

    /// Where the statements that follow stand.
    void setPlace(const Place &place) { m_place = place; }
    void apply(const QByteArray &sql);

private:
    /// The statement at hand.
    struct Statement
    {
        const Tree &tree;
        const Slices &slices;
        Node node; ///< its body
    };

    /// A constraint, read: exactly one member is set.
    struct ReadConstraint
    {
        std::optional<PrimaryKey> primaryKey;
        std::optional<UniqueConstraint> unique;
        std::optional<CheckConstraint> check;
        std::optional<ForeignKey> foreignKey;
        std::optional<ExclusionConstraint> exclusion;
        QString usingIndex;
    };
    struct ReadColumn
    {
        Column column;
        std::vector<ReadConstraint> constraints;
    };

    void applyNode(std::string_view kind, const Statement &statement);

    // pg_apply_table.cpp
    void createTable(const Statement &s);
    ReadColumn readColumn(const Statement &s, const Node &definition);
    std::optional<ReadConstraint> readConstraint(const Statement &s, const Node &node, const QString &column);
    QStringList indexOptions(const Statement &s, const Node &node);
    ExclusionConstraint readExclusion(const Statement &s, const Node &node);
    Identity readIdentity(const Statement &s, const Node &node);
    void put(Table &table, ReadConstraint constraint);
    void inherit(Table &table, const std::vector<Node> &parents, bool partition);
    bool takeAttributes(const Statement &s, Table &table);
    static void refine(Column &column, const Column &said);

    // pg_apply_alter.cpp
    void alterTable(const Statement &s);
    void alterOne(const Statement &s, const ObjectName &table, const Node &command);
    void alterColumn(const Statement &s, const ObjectName &table, const Node &command);
    void addColumn(const Statement &s, const ObjectName &table, const Node &command);
    void addConstraint(const ObjectName &table, ReadConstraint constraint);
    void useIndex(const ObjectName &table, ReadConstraint &constraint);
    void alterConstraint(const ObjectName &table, const Node &node);

    // pg_apply_relation.cpp
    void alterRelation(const Statement &s);
    bool viewDefault(const Statement &s, View &view, const Node &command);
    bool sequenceState(const ObjectName &name, std::string_view type);
    bool isUnlogged(const std::optional<OwnedBy> &owner) const;
    bool indexColumn(const Statement &s, const ObjectName &name, const Node &command);
    static void changeOptions(QStringList &options, const QStringList &given, bool set);

    // pg_apply_alter.cpp, too
    void setState(const ObjectName &table, const QString &beginning, const QString &state);
    bool columnOptions(const Statement &s, const ObjectName &table, const Node &command);
    static QString ordinaryStorage(const DataType &type);

    // pg_apply_copy.cpp
    /// What LIKE copies when the table is there.
    struct Copied
    {
        Table model;
        bool indexes = false;
        bool statistics = false;
        bool comments = false;
    };
    bool copyLike(const Statement &s, Table &table, const Node &clause, std::vector<Copied> &behind);
    void copyBehind(const ObjectName &table, const Copied &like);
    void partition(const Statement &s, const ObjectName &parent, const Node &command, bool attach);
    void attach(const Table &parent, Table &child);
    void detach(const Table &parent, const ObjectName &child);
    QString boundText(const Statement &s, const Node &bound) const;

    // pg_toast.cpp
    static bool isToastOption(const QString &option);
    bool hasToast(const Table &table) const;
    void settleOptions(Table &table) const;

    // pg_apply_index.cpp
    void createIndex(const Statement &s);
    std::vector<IndexPart> readParts(const Statement &s, const std::vector<Node> &elements, int location);
    QStringList readOptions(const Statement &s, const std::vector<Node> &options);

    // pg_apply_type.cpp
    void createEnum(const Statement &s);
    void alterEnum(const Statement &s);
    void createSequence(const Statement &s);
    void alterSequence(const Statement &s);
    SequenceOptions readSequence(const Statement &s, const std::vector<Node> &options, SequenceOptions given,
                                 std::optional<std::optional<OwnedBy>> *ownedBy);
    void createDomain(const Statement &s);
    void createComposite(const Statement &s);

    // pg_apply_drop.cpp
    void drop(const Statement &s);
    void dropOne(const Statement &s, std::string_view type, const Node &object, bool ifExists, bool cascade);
    void rename(const Statement &s);
    void renameTyped(const ObjectName &type, const QString &attribute, const QString &newName);
    void setSchema(const Statement &s);
    void comment(const Statement &s);

    // pg_apply_name.cpp
    void commentColumn(const ObjectName &holder, const QString &column, const QString &text);
    bool commentInherited(const ObjectName &name, const QString &trigger, const QString &text);
    void commentDomainCheck(const Statement &s, const QString &text);
    void commentOther(const Statement &s, std::string_view type, QStringList parts, const QString &text);
    void renamePart(const ObjectName &holder, std::string_view type, const QString &name,
                    const QString &newName);
    template<class Map>
    bool moved(const Map &map, Kind kind, const typename Map::key_type &from,
               const typename Map::key_type &to);
    void followRoutine(const ObjectName &from, const ObjectName &to);
    bool renameOther(const Statement &s, std::string_view type, const QString &newName);
    void renameSchema(const QString &from, const QString &to);
    bool moveOther(const Statement &s, std::string_view type, const QString &newSchema);

    // pg_apply_routine.cpp
    void createRoutine(const Statement &s);
    void createAggregate(const Statement &s);
    void alterRoutine(const Statement &s);
    void applyRoutineOption(const Statement &s, Routine &routine, const Node &option);
    Routine *editRoutine(const Statement &s, const Node &object, bool missingOk);
    std::vector<RoutineArgument> readArguments(const Statement &s, const std::vector<Node> &parameters) const;
    QString returnsOf(const Statement &s, const Routine &routine, const Node &type) const;
    QString functionPath(const QStringList &parts, bool ofTrigger) const;
    /// An expression whose text cannot be cut out of the statement: as its tree prints.
    Expression expressionOf(const Statement &s, const Node &node) const;

    // pg_apply_program.cpp
    View readView(const Statement &s, const Node &relation, const std::vector<Node> &options);
    void putView(View view);
    void createView(const Statement &s);
    void createTableAs(const Statement &s);
    void createTrigger(const Statement &s);
    void createRule(const Statement &s);
    void readPolicy(const Statement &s, Policy &policy);
    void createPolicy(const Statement &s);
    void alterPolicy(const Statement &s);
    void createEventTrigger(const Statement &s);
    void alterEventTrigger(const Statement &s);

    // pg_apply_query.cpp
    void selectInto(const Statement &s);
    void tableOfQuery(const Statement &s, const Node &into, const Node &query, const QString &definition,
                      bool ifNotExists);

    // pg_apply_switch.cpp
    bool switchParts(const ObjectName &holder, const Node &command);
    void switchTriggers(const ObjectName &table, const QString &name, const QString &state);
    void switchInherited(const ObjectName &table, const QString &name, const QString &state);
    std::vector<Trigger> handedDown(const Table &parent) const;
    void switchKeys(const ObjectName &table, bool off);

    // pg_apply_path.cpp
    void applyView(std::string_view kind, const Statement &s);

    // pg_apply_define.cpp
    static void genericOptions(QStringList &options, const std::vector<Node> &given,
                               const QString &prefix = {});
    void define(const Statement &s);
    void createCollation(const Statement &s);
    void createRange(const Statement &s);
    void createStatistics(const Statement &s);
    void alterStatistics(const Statement &s);
    void publicationOptions(const Statement &s, Publication &publication);
    void publishObjects(const Statement &s, Publication &publication, std::string_view action);
    void createPublication(const Statement &s);
    void alterPublication(const Statement &s);
    void createServer(const Statement &s);
    void alterServer(const Statement &s);
    void createForeignTable(const Statement &s);
    void alterExtension(const Statement &s);
    void alterDomain(const Statement &s);
    QString checkNameIn(const Domain &domain) const;
    void alterComposite(const Statement &s);
    void tellTyped(const Statement &s, const ObjectName &type);

    // pg_apply_other.cpp
    void createSchema(const Statement &s);
    void applyElements(const Statement &s);
    void createExtension(const Statement &s);
    void setVariable(const Statement &s);
    void select(const Statement &s);
    void call(const Statement &s);
    void block(const Statement &s);
    bool runPlainBlock(const QByteArray &body, const QByteArray &whole); ///< pg_block.cpp

    ObjectName nameOf(const Node &rangeVar) const;
    ObjectName nameOf(const QStringList &parts) const;
    DataType typeOf(const Statement &s, const Node &typeName) const;
    /// A collation as the catalogs give it: the bare name of the server's own, the path of others. Empty:
    /// none.
    QString collationOf(const QStringList &names) const;
    QString signature(const Statement &s, const QString &name, const std::vector<Node> &parameters) const;

    void report(const Result<void> &result);
    void opaque(const QByteArray &sql, Opaque::Bound bound, QStringList names, const QString &reason);
    void opaque(const Statement &s, QStringList names, const QString &reason);

    SchemaEditor &m_editor;
    ScriptOutcome &m_outcome;
    Place m_place;
    QString m_space;    ///< schema of unqualified names, if search_path was set; empty: the default
    QStringList m_path; ///< the schemas where they are looked up, if it was set
};

/// The identifiers of a text that are no key words, names joined by dots also whole: the bound of a
/// statement that could not be understood.
QStringList namesIn(const QByteArray &sql, bool insideStrings);

} // namespace reckoner::pg
