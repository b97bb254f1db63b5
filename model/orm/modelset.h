// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/orm/declarative.h"
#include "model/orm/hooks.h"
#include "model/orm/listeners.h"
#include "model/orm/models.h"

namespace reckoner::orm {

/// One table on its way from classes and Core calls into a schema.
struct TableDraft
{
    ObjectName name; ///< schema filled
    size_t metadata = 0;
    MetadataInfo info; ///< of its MetaData as it was when the table was made
    NamedColumns columns;
    NamedColumns later;               ///< columns given to the class afterwards
    std::vector<python::Value> items; ///< constraints and indexes beside them
    std::optional<size_t> appended;   ///< the first of them that came when the table stood
    python::Arguments keywords;
    Place place;
    std::optional<Place> opaqueArguments;
    bool skipped = false;
    std::optional<ObjectName>
        copyOf; ///< made by to_metadata(): names of constraints stay those of the source

    /// From here on items come to a table that stands.
    void stands()
    {
        if (!appended)
            appended = items.size();
    }
};

/// Gathers the tables of all classes and Core calls, settles what depends on each other, and makes a
/// Snapshot.
class ModelSet
{
public:
    ModelSet(Items &items, Declarative &declarative, const Dialect &dialect)
        : m_items(items)
        , m_declarative(declarative)
        , m_dialect(dialect)
    {
    }

    void addClass(const MappedClass &mapped);
    /// When all classes are there.
    void settleColumns();
    /// The Core table that was made as number `index`, from 0.
    void addCore(const python::Value &value, size_t index);
    /// table.append_column(...), table.append_constraint(...)
    void append(const python::Value &table, const python::Value &item, const Place &place);
    /// Index(...) written beside a table.
    void addIndex(const python::Value &value);
    /// Sequence(..., metadata=...): made with the tables, whoever uses it. One without metadata is made with
    /// its column's table, or not at all.
    void addSequence(const python::Value &value);
    /// When all is there: of copies whose source was changed, sooner or later than it was copied.
    void noteCopies();
    /// A loop over the tables of a MetaData that appends to them: whether it meets one that another file
    /// makes depends on the order in which the files are imported.
    void noteLoop(size_t metadata, const std::set<ObjectName> &met, const Place &place);
    /// Of tables in files that `seen` does not have: env.py never imports them.
    void noteUnseen(const std::function<bool(const QString &file)> &seen);
    /// DDL that runs when tables are created.
    void listen(std::vector<ListenedDdl> ddl) { m_ddl = std::move(ddl); }
    bool isEmpty() const { return m_drafts.empty(); }

    /// Makes the schema; drafts are used up.
    std::shared_ptr<Snapshot> build();
    QStringList files() const;

private:
    TableDraft &draft(const ObjectName &name, size_t metadata, const MetadataInfo &info, const Place &place);
    void settleTypes();
    std::optional<TypeInfo> targetType(const ForeignKey &key, int depth);
    std::vector<size_t> creationOrder() const;
    void create(const TableDraft &draft, TableInfo info, Snapshot &snapshot);
    void noteUnknowns(const TableDraft &draft, const Table &table, Snapshot &snapshot) const;
    ObjectName filled(ObjectName name) const;

    void addItem(TableDraft &target, const python::Value &item);
    void retarget(ForeignKey &key, const ObjectName &source, const ObjectName &copy) const;
    static void copy(const TableDraft &source, TableDraft &target);
    /// The table a Table(...) call or `Model.__table__` stands for; empty if it is not known.
    ObjectName tableNamed(const python::Value &table);
    struct FirstColumn
    {
        ObjectName table;     ///< empty: of no table
        bool unknown = false; ///< something in the expression may be a column that is not known
    };
    FirstColumn firstColumn(const python::Value &expression);

    Items &m_items;
    Declarative &m_declarative;
    const Dialect &m_dialect;
    std::vector<TableDraft> m_drafts;
    std::map<ObjectName, size_t> m_byName;
    std::set<const python::CallData *> m_used;                     ///< Index calls that stand inside a table
    std::map<const python::CallData *, ObjectName> m_columnTables; ///< of columns that Core tables hold
    std::vector<Sequence> m_sequences;
    std::vector<ListenedDdl> m_ddl;
    std::vector<Unknown> m_unknowns;

    /// What runs before or after a table is created, or all of them; `table`: nullopt for the MetaData.
    void runDdl(const std::optional<ObjectName> &table, bool before, Snapshot &snapshot);
};

/// What models can speak of (semantics 1).
Facets modelFacets(DialectId dialect);

} // namespace reckoner::orm
