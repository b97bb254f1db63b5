// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/history/alembic.h"
#include "model/history/arguments.h"

#include <memory>

namespace reckoner {

class TableRebuild;

/// Runs upgrade() of Alembic scripts by reading: the Python is evaluated by python::Interpreter, and every
/// `op.*` call that it makes edits the schema. Questions that the code asks of the database are answered from
/// the replayed schema; rows are assumed not to be there (readers.md: what only the rows decide is made
/// conditional). What is not understood becomes an Opaque with its bound.
///
/// Objects of the libraries are symbols of its own: "reckoner.bind", "reckoner.context", "reckoner.dialect",
/// "reckoner.inspector", "reckoner.session", "reckoner.result" (rows of a query), "reckoner.row" (a value
/// that only rows know), "reckoner.assumed.true|false" (a comparison with one), "reckoner.batch.N".
class AlembicRunner final : public RevisionRunner, private python::Hooks
{
public:
    AlembicRunner(std::shared_ptr<const FileTree> files, const AlembicRoot &root,
                  const HistoryOptions &options);
    ~AlembicRunner() override;

    RevisionEffect run(const Revision &revision, Schema &schema) override;
    const EngineRules &rules() const override { return m_dialect; }
    python::Interpreter &interpreter() { return m_interpreter; }

private:
    using Value = python::Value;
    using Arguments = python::Arguments;

    struct Batch
    {
        ObjectName table;
        QString recreate;
        std::map<QString, QString> naming;
        std::vector<Value> tableArguments;
        Arguments tableKeywords;
        std::optional<Value> copyFrom;
        std::vector<QStringList> reordering;
        std::vector<Value> reflected;                         ///< reflect_args
        std::vector<std::pair<QString, OpArguments>> waiting; ///< on PostgreSQL: until the batch is left
        std::vector<std::pair<QString, OpArguments>> queue;   ///< on PostgreSQL those that order columns
        QStringList added;           ///< beside queue, on PostgreSQL: the last column after the operation
        std::optional<Table> before; ///< as it was, of a table that PostgreSQL will make anew
        Place place;
    };
    struct Region ///< lines of a file that run only if rows say so
    {
        QString file;
        int first = 0;
        int last = 0;
    };

    // Hooks
    std::optional<Value> onCall(python::Interpreter &, const Value &callee, const Arguments &,
                                const Place &) override;
    std::optional<Value> onAttribute(python::Interpreter &, const Value &base, const QString &name,
                                     const Place &) override;
    std::optional<Value> onOperation(python::Interpreter &, const QString &op, const std::vector<Value> &,
                                     const Place &) override;
    std::optional<bool> onTruth(python::Interpreter &, const Value &, const Place &) override;
    std::optional<std::vector<Value>> onIterate(python::Interpreter &, const Value &, const Place &) override;
    Value onEnter(python::Interpreter &, const Value &value, const Place &) override;
    void onExit(python::Interpreter &, const Value &value, const Place &) override;
    void onOpaque(python::Interpreter &, const python::OpaqueRegion &) override;
    void onDecorate(python::Interpreter &, const Value &decorator, const Value &decorated) override;

    // One operation on the schema; nullopt: not known.
    std::optional<Value> operation(const QString &name, const OpArguments &arguments);
    std::optional<Value> batchOperation(int batch, const QString &name, const Arguments &arguments,
                                        const Place &place);
    /// target_metadata where env.py itself makes it, or says None; nullopt: it comes from elsewhere.
    std::optional<orm::MetadataInfo> targetMetadata();
    /// create_all() and drop_all() of any MetaData, create() and drop() of a table of the models: what these
    /// make can be replayed only if it stands beside the scripts. False: it is another call.
    bool makesModels(const Value &callee, const QString &method, const Arguments &arguments,
                     const Place &place);
    /// create_all() or drop_all() of a MetaData that the script makes.
    void createAll(const Value &metadata, bool create, const Place &place);
    void noteModelsOfItsDay(const QString &call, const Place &place);
    bool isBesideScripts(const QString &file) const;
    /// A Table(...) or Index(...), remembered for a create_all() to come.
    std::vector<Value> knownTables() const;
    Value remembered(const Value &callee, const Arguments &arguments, const Place &place);
    Value openBatch(const OpArguments &arguments);
    void closeBatch(Batch batch);
    void runWaiting(Batch &batch);
    void describeReflected(const Batch &batch, TableRebuild &rebuild);
    void moveAndCopy(const Batch &batch);
    static void orderColumns(const Batch &batch, Table &table);
    bool needsRebuild(const Batch &batch);
    void rebuild(const Batch &batch);
    void rebuildStep(TableRebuild &table, const QString &name, const OpArguments &arguments);

    /// `sequences`: those of its columns too, which Table.create() makes and op.create_table() does not.
    void createTable(const OpArguments &arguments, bool sequences = false);
    void addColumn(const OpArguments &arguments);
    void alterColumn(const OpArguments &arguments);
    void createIndex(const OpArguments &arguments);
    void dropIndex(const OpArguments &arguments);
    void createForeignKey(const OpArguments &arguments);
    void createUnique(const OpArguments &arguments);
    void createCheck(const OpArguments &arguments);
    void createPrimaryKey(const OpArguments &arguments);
    void createExclusion(const OpArguments &arguments);
    void dropConstraint(const OpArguments &arguments);

    // Values of an operation, without applying it.
    std::optional<orm::TableInfo> columnFrom(const OpArguments &arguments, orm::Items &items);
    struct ColumnChange
    {
        ColumnEdit edit;
        std::optional<CheckConstraint> check; ///< that the new type brings along
        bool onlyName = true;
    };
    ColumnChange changeFrom(const OpArguments &arguments, const Column *current);
    std::optional<Index> indexFrom(const OpArguments &arguments);
    std::optional<ForeignKey> foreignKeyFrom(const OpArguments &arguments);
    std::optional<UniqueConstraint> uniqueFrom(const OpArguments &arguments);
    std::optional<CheckConstraint> checkFrom(const OpArguments &arguments);
    std::optional<PrimaryKey> primaryKeyFrom(const OpArguments &arguments);
    QString constraintName(const OpArguments &arguments, int position, const char *keyword, const char *type,
                           const ObjectName &table, const QStringList &columns,
                           const ForeignKey *key = nullptr);

    // SQL
    Value execute(const Value &statement, const Value *parameters, const Place &place);
    void applySql(const QString &sql, const Place &place);
    /// Whether an Index(...) that stands beside its table is on this one.
    static bool isIndexOf(const Value &index, const Value &table);
    bool applyElement(const Value &statement, const Place &place);
    bool typeMethod(const Value &type, const QString &method, const Arguments &arguments, const Place &place);
    Value answerCatalogQuery(QString sql, const Value *parameters);

    // The connection and what hangs on it
    std::optional<Value> connectionCall(const QString &object, const QString &method,
                                        const Arguments &arguments, const Place &place);
    std::optional<Value> inspectorCall(const QString &method, const OpArguments &arguments);
    std::optional<Value> ownOperation(const QString &name, const OpArguments &arguments);
    void findOwnOperations();
    std::optional<Value> scriptModule(const QString &revision);
    std::optional<Value> extensionOperation(const QString &name, const OpArguments &arguments);

    // Saying what happened
    void at(const Place &place);
    bool report(const Result<void> &result, const Place &place);
    void problem(const QString &code, const QString &message, const Place &place, const char *exception);
    void opaque(Opaque::Bound bound, QStringList names, const QString &text, const QString &reason,
                const Place &place);
    void unknownOperation(const QString &name, const OpArguments &arguments, const QString &reason);
    void takeItemOpaques(orm::Items &items, const ObjectName &table);
    const QStringList &linesOf(const QString &file);
    bool insideTry(const Place &place);
    void assumed(const Place &place);
    bool isConditional(const Place &place);
    bool isSqlite() const { return m_dialect.id() == DialectId::Sqlite; }
    SchemaEditor &editor() { return *m_editor; }

    std::shared_ptr<const FileTree> m_files;
    AlembicRoot m_root;
    HistoryOptions m_options;
    const Dialect &m_dialect;
    python::Interpreter m_interpreter;
    orm::Items m_items;

    std::optional<SchemaEditor> m_editor;
    RevisionEffect m_effect;
    QString m_revision;
    std::map<ObjectName, QString> m_typesOfTables; ///< enums that op.create_table made -> the last revision
    int m_data = 0;                                ///< operations that can only be data
    std::vector<Value> m_tables;                   ///< Table(...) called by the revision that runs
    std::vector<Value> m_moduleTables;             ///< by the modules beside the scripts, for all revisions
    struct OwnOperation
    {
        Value type;
        QString source; ///< the class method that stands for it
    };
    std::vector<Value> m_indexes; ///< Index(...) called by it
    std::vector<Value> m_moduleIndexes;
    std::map<QString, OwnOperation> m_ownOperations;        ///< by the name that `op` has them
    std::vector<std::pair<Value, Value>> m_implementations; ///< class of an operation, function
    bool m_soughtOperations = false;
    std::map<QString, QString> m_scripts; ///< files of the revisions that were run
    std::vector<Batch> m_batches;
    std::vector<Region> m_regions;
    std::map<QString, QStringList> m_lines;
};

} // namespace reckoner
