// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/orm/declarative.h"
#include "model/orm/hooks.h"

namespace reckoner::orm {

/// What a copied column is called among values.
inline constexpr char copyMark[] = "reckoner.column_copy";

/// Tables and columns that a program asks for while it makes others: `for c in a.columns`, `c.name`,
/// `c.type`, `c._copy()`, `metadata.sorted_tables`, `Model.__table__.c.x.type`. Classes are read for the
/// moment only, as they are by then. What is answered stands for itself in values of its own:
///
///     table.c.name                the column of a table, wherever it was asked for
///     reckoner.column_copy(n)     a copy, which assignments may change
///     reckoner.column_type(n)     the type of a column whose words are not at hand
///     reckoner.column_default(n)  its server_default
class TableColumns
{
public:
    /// `configure` tells what is known of the library's version; `aware` as Declarative.
    TableColumns(const Dialect &dialect, python::Interpreter &interpreter, ModelHooks &hooks,
                 std::function<void(Items &)> configure, bool aware);

    std::optional<std::vector<python::Value>> iterate(const python::Value &value, const Place &place);
    std::optional<python::Value> attribute(const python::Value &base, const QString &name,
                                           const Place &place);
    /// "name" in table.c, "name" in metadata.tables
    std::optional<bool> contains(const python::Value &container, const python::Value &key,
                                 const Place &place);
    /// column._copy(), column.copy()
    std::optional<python::Value> call(const python::Value &callee, const Place &place);
    /// Whether the object is a copy; the attribute is set.
    bool assign(const python::Value &object, const QString &name, const python::Value &value);

    /// What reckoner.column_copy(n) and the like stand for; nullptr: it is nothing of the kind.
    const ColumnInfo *known(const python::Value &value) const;

    /// A loop over the tables of a MetaData, and those that it met.
    struct Loop
    {
        python::Value metadata;
        std::set<ObjectName> tables;
        size_t appended = 0; ///< columns and constraints that were appended before
        Place place;
    };
    const std::vector<Loop> &loops() const { return m_loops; }

private:
    struct Entry
    {
        QString key;
        ColumnInfo info;
        python::Value type;   ///< as it was written; None: not at hand
        python::Value object; ///< Column(...); None: not at hand
    };
    using Entries = std::vector<Entry>;

    std::optional<Entries> columnsOf(const python::Value &table, int depth = 0);
    std::optional<Entries> columnsOfClass(const std::shared_ptr<python::ClassData> &type);
    std::optional<Entries> columnsOfCore(const python::Value &table, int depth);
    std::optional<TypeInfo> typeOfTarget(const ForeignKey &key, int depth);
    /// The table of `table.c`, `table.columns`, `inspect(Model).columns`; None: it is no such thing.
    static python::Value tableOfColumns(const python::Value &value);
    std::optional<Entry> entryOf(const python::Value &column);
    std::optional<std::vector<python::Value>> tablesOf(const python::Value &metadata, const Place &place);
    python::Value keep(const char *what, ColumnInfo info, const Place &place);
    std::optional<python::Value> tableAttribute(const python::Value &table, const QString &name);

    /// Runs with hooks that forget what they met.
    template<class Ask>
    auto aside(Ask ask);

    const Dialect &m_dialect;
    python::Interpreter &m_interpreter;
    ModelHooks &m_hooks;
    std::function<void(Items &)> m_configure;
    bool m_aware;
    std::vector<ColumnInfo> m_known;
    std::vector<Loop> m_loops;
    int m_depth = 0;
};

} // namespace reckoner::orm
