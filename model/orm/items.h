// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"
#include "model/python/interpreter.h"
#include "model/schema/snapshot.h"

#include <map>

namespace reckoner::orm {

/// MetaData(schema=..., naming_convention=...).
struct MetadataInfo
{
    QString schema;                              ///< empty: the dialect's default
    std::map<QString, QString> namingConvention; ///< "ix", "uq", "ck", "fk", "pk" -> template
};

/// The SQL side of a SQLAlchemy type for one dialect, and what creating it makes along.
struct TypeInfo
{
    DataType type;
    std::optional<EnumType> enumType;     ///< native enum; its name.schema may be empty
    bool createsEnum = true;              ///< false: create_type=False
    std::optional<CheckConstraint> check; ///< Boolean/Enum with create_constraint=True (typeBound)
    bool integer = false;                 ///< counts for implicit autoincrement
    QString collation;
};

/// One Column as SQLAlchemy describes it, before the table is known.
struct ColumnInfo
{
    Column column;
    TypeInfo type;
    bool primaryKey = false;
    QString autoincrement = QStringLiteral("auto"); ///< "auto", "true", "false", "ignore_fk"
    bool unique = false;
    bool index = false;
    std::optional<Sequence> sequence;      ///< Sequence(...) given as default
    std::vector<ForeignKey> foreignKeys;   ///< ForeignKey() inside the column
    std::vector<CheckConstraint> checks;
    bool typeFromTarget = false;           ///< no type given: it is that of the foreign key's target column
    bool nullableGiven = false;
};

/// A table and what is created along with it, in the order SQLAlchemy creates them: enums and
/// sequences, the table, its indexes, comments.
struct TableInfo
{
    Table table;
    std::vector<EnumType> enums;
    std::vector<Sequence> sequences;
    std::vector<Opaque> opaques;
};

/// Turns symbolic SQLAlchemy values (python::CallData on "sqlalchemy.*", "sqlmodel.*") into schema
/// values for one dialect. Used by the models reader and by the replay of `op.*`. What is not understood
/// goes to `opaques` with its place, never under the table. Names follow the naming convention; a constraint
/// that has no name keeps none (the SchemaEditor's EngineRules give the server's).
class Items
{
public:
    Items(const Dialect &dialect, python::Interpreter &interpreter, MetadataInfo metadata = {});

    const MetadataInfo &metadata() const { return m_metadata; }

    TypeInfo type(const python::Value &value, const Place &place);
    /// A Column(...)/mapped_column(...)/Field(...) call; `name` if the call has none of its own.
    std::optional<ColumnInfo> column(const python::Value &value, const QString &name = {});
    /// server_default= and text(), func.now(), strings, sequences, ...; `type` for quoting of literals.
    std::optional<Expression> defaultExpression(const python::Value &value, const TypeInfo &type,
                                                const Place &place);
    /// SQL of an expression built in Python: text("..."), func.lower(c), column comparisons, desc(), literals.
    Expression expression(const python::Value &value, const Place &place);

    std::optional<PrimaryKey> primaryKey(const python::Value &call, const ObjectName &table);
    std::optional<UniqueConstraint> unique(const python::Value &call, const ObjectName &table);
    std::optional<CheckConstraint> check(const python::Value &call, const ObjectName &table);
    std::optional<ForeignKey> foreignKey(const python::Value &call, const ObjectName &table);
    /// Index(name, *expressions, **kw) of a table.
    std::optional<Index> index(const python::Value &call, const ObjectName &table);
    /// The same from parts, as op.create_index passes them.
    std::optional<Index> index(const QString &name, const std::vector<python::Value> &parts,
                               const python::Arguments &options, const ObjectName &table, const Place &place);

    /// A whole table from its items (columns, constraints, indexes) and keywords (schema, comment,
    /// sqlite_*, postgresql_*): what Table(name, metadata, *items, **kw) and op.create_table make.
    TableInfo table(const ObjectName &name, const std::vector<python::Value> &items,
                    const python::Arguments &keywords, const Place &place);
    /// The same from columns that are already understood (declarative classes).
    TableInfo assemble(const ObjectName &name, std::vector<ColumnInfo> columns,
                       const std::vector<python::Value> &items, const python::Arguments &keywords,
                       const Place &place);

    /// The name by the naming convention, or `given`; "" if there is none. `type` is "ix", "uq", "ck", "fk", "pk".
    /// Names over the dialect's limit are shortened as SQLAlchemy does (hash suffix) if they came from a convention.
    QString conventionName(const QString &type, const QString &given, const ObjectName &table,
                           const QStringList &columns, const ForeignKey *key = nullptr);

    std::vector<Opaque> takeOpaques();

private:
    const Dialect &m_dialect;
    python::Interpreter &m_interpreter;
    MetadataInfo m_metadata;
    std::vector<Opaque> m_opaques;
};

/// "op.f('name')" and conv('name'): a name that no convention may change; plain strings too. nullopt if not literal.
std::optional<QString> literalName(const python::Value &value);

} // namespace reckoner::orm
