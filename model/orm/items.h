// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"
#include "model/orm/compilers.h"
#include "model/python/interpreter.h"
#include "model/schema/snapshot.h"

#include <functional>
#include <map>
#include <set>

namespace reckoner::orm {

/// MetaData(schema=..., naming_convention=...).
struct MetadataInfo
{
    QString schema;                              ///< empty: the dialect's default
    std::map<QString, QString> namingConvention; ///< "ix", "uq", "ck", "fk", "pk" -> template
    std::map<QString, python::Value> tokens;     ///< tokens of the convention that are Python functions
    /// What can call the tokens, if not the reader's own interpreter.
    std::shared_ptr<python::Interpreter> home;
};

/// MetaData(...) as an expression: schema, naming_convention with its functions as tokens.
MetadataInfo metadataInfo(const python::Value &value);
/// The same with `.schema` or `.naming_convention` assigned afterwards.
void assignTo(MetadataInfo &info, const QString &attribute, const python::Value &value);

/// The SQL side of a SQLAlchemy type for one dialect, and what creating it makes along.
struct TypeInfo
{
    DataType type;
    Boxed<EnumType> enumType;     ///< native enum; its name.schema may be empty
    Boxed<Domain> domain;         ///< PostgreSQL's DOMAIN; its name.schema may be empty
    bool createsType = true;      ///< false: create_type=False
    Boxed<CheckConstraint> check; ///< Boolean/Enum with create_constraint=True (typeBound)
    bool integer = false;         ///< counts for implicit autoincrement
    bool boolean = false;
    bool text = false;          ///< values of it are strings
    bool inheritSchema = false; ///< the enum lives in the table's schema
    bool zeroIndexes = false;   ///< ARRAY(zero_indexes=True)
    QString collation;
    /// Member of a Python Enum -> the label stored for it, in order.
    std::vector<std::pair<QString, QString>> members;
    /// The TypeDecorator, if it turns Python values into others on their way into a statement.
    python::Value binds;
};

/// A foreign key, and whether create_all() adds it once all tables are there.
struct KeyInfo : ForeignKey
{
    bool useAlter = false;
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
    QString primaryConflict;          ///< sqlite_on_conflict_primary_key, in lower case
    QString uniqueConflict;           ///< sqlite_on_conflict_unique
    QString nullConflict;             ///< sqlite_on_conflict_not_null
    Boxed<Sequence> sequence;         ///< Sequence(...) given as default
    std::vector<KeyInfo> foreignKeys; ///< ForeignKey() inside the column
    std::vector<CheckConstraint> checks;
    bool typeFromTarget = false; ///< no type given: it is that of the foreign key's target column
    bool nullableGiven = false;
    bool typeGiven = false; ///< a type argument was there
    bool typeLate = false;  ///< the type is the annotation's: what the class says of the column sees none yet
    bool clientDefault = false; ///< default= is set in Python: no implicit autoincrement
    bool sequenceOptional = false;
    QString key;                          ///< key=, by which constraints may name the column; else empty
    std::optional<Place> opaqueArguments; ///< arguments that could not be understood
    int sortOrder = 0;                    ///< mapped_column(sort_order=)
    bool later = false; ///< `Class.name = Column(...)`: behind whatever the table had by then
};

/// Attribute or key -> column, in order. A class and its table share what neither changes.
using NamedColumns = std::vector<std::pair<QString, Cow<ColumnInfo>>>;

/// What an expression that stands for a column means: `Model.attribute`, `table.c.name`, a Column object.
struct ColumnUse
{
    ObjectName table; ///< empty if it is not known, or the table being built
    QString column;
    std::optional<TypeInfo> type;
};

/// A table and what is created along with it, in the order SQLAlchemy creates them: enums and
/// sequences, the table, its indexes, comments.
struct TableInfo
{
    Table table;
    std::vector<EnumType> enums;
    std::vector<Domain> domains;
    std::vector<Sequence> sequences;
    /// use_alter=True: not in the table. CREATE TABLE holds them all the same where there is no ALTER.
    std::vector<ForeignKey> alterKeys;
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
    /// For readers that meet tables of several MetaData.
    void setMetadata(MetadataInfo metadata) { m_metadata = std::move(metadata); }

    /// Whether Mapped[float] is DOUBLE, as since SQLAlchemy 2.1, or FLOAT; nullopt: not known.
    void setFloatIsDouble(std::optional<bool> isDouble) { m_floatIsDouble = isDouble; }
    std::optional<bool> floatIsDouble() const { return m_floatIsDouble; }

    /// Whether data["key"] of JSONB is written data['key'], as since SQLAlchemy 2.0.42, or data -> 'key';
    /// nullopt: not known.
    void setJsonbSubscripts(std::optional<bool> subscripts) { m_jsonbSubscripts = subscripts; }
    std::optional<bool> jsonbSubscripts() const { return m_jsonbSubscripts; }

    /// Whether an enum goes to the schema of its table's MetaData, as since SQLAlchemy 2.1; before, only to
    /// that of a MetaData given to the type itself; nullopt: not known.
    void setEnumFollowsMetadata(std::optional<bool> follows) { m_enumFollowsMetadata = follows; }
    std::optional<bool> enumFollowsMetadata() const { return m_enumFollowsMetadata; }
    /// What SQLAlchemy does to a type before its column meets the table. A copy of an enum or a domain says
    /// its schema, if only that it has none, and follows no MetaData any more.
    enum class TypeUse {
        Own,      ///< the object that the column was given
        Copied,   ///< of a mixin's column, or of one inside Annotated
        Annotated ///< found for an annotation: enums are made anew, a DOMAIN of the map is the object itself
    };
    TypeUse typeUse() const { return m_typeUse; }
    void setTypeUse(TypeUse use) { m_typeUse = use; }

    /// Asked first when an expression may stand for a column; nullopt: not one that is known.
    using ColumnResolver = std::function<std::optional<ColumnUse>(const python::Value &)>;
    void setColumnResolver(ColumnResolver resolver) { m_resolver = std::move(resolver); }
    std::optional<ColumnUse> columnUse(const python::Value &value);

    /// What a copied column, its type or its default stands for; nullptr: it is nothing of the kind.
    using ColumnSource = std::function<const ColumnInfo *(const python::Value &)>;
    void setColumnSource(ColumnSource source) { m_source = std::move(source); }
    const ColumnInfo *copied(const python::Value &value) const
    {
        return m_source ? m_source(value) : nullptr;
    }
    /// The type among a Column's arguments; nullptr: it has none.
    static const python::Value *typeArgument(const python::Arguments &arguments);

    /// Functions under @compiles; shared with those who read for the moment only.
    const std::shared_ptr<Compilers> &compilers() const { return m_compilers; }
    void setCompilers(std::shared_ptr<Compilers> compilers) { m_compilers = std::move(compilers); }

    const Dialect &dialect() const { return m_dialect; }
    python::Interpreter &interpreter() { return m_interpreter; }
    bool isPostgreSql() const { return m_dialect.id() == DialectId::PostgreSql; }

    TypeInfo type(const python::Value &value, const Place &place);
    /// A Column(...)/mapped_column(...)/Field(...) call; `name` if the call has none of its own.
    std::optional<ColumnInfo> column(const python::Value &value, const QString &name = {});
    /// Sequence("name", start=..., ...); the schema as written.
    std::optional<Sequence> sequence(const python::Value &call);
    /// server_default= and text(), func.now(), strings, sequences, ...; `type` for quoting of literals.
    std::optional<Expression> defaultExpression(const python::Value &value, const TypeInfo &type,
                                                const Place &place);
    /// SQL of an expression built in Python: text("..."), func.lower(c), column comparisons, desc(),
    /// literals.
    Expression expression(const python::Value &value, const Place &place);

    std::optional<PrimaryKey> primaryKey(const python::Value &call, const ObjectName &table);
    std::optional<UniqueConstraint> unique(const python::Value &call, const ObjectName &table);
    std::optional<CheckConstraint> check(const python::Value &call, const ObjectName &table);
    std::optional<KeyInfo> foreignKey(const python::Value &call, const ObjectName &table);
    /// Index(name, *expressions, **kw) of a table.
    std::optional<Index> index(const python::Value &call, const ObjectName &table);
    /// The same from parts, as op.create_index passes them.
    std::optional<Index> index(const QString &name, const std::vector<python::Value> &parts,
                               const python::Arguments &options, const ObjectName &table, const Place &place);

    /// A whole table from its items (columns, constraints, indexes) and keywords (schema, comment,
    /// sqlite_*, postgresql_*): what Table(name, metadata, *items, **kw) and op.create_table make.
    TableInfo table(const ObjectName &name, const std::vector<python::Value> &items,
                    const python::Arguments &keywords, const Place &place);
    /// The same from columns that are already understood (declarative classes). From item `appended` on they
    /// came when the table was there. `copyOf`: the table by which constraints have their names already.
    TableInfo assemble(const ObjectName &name, std::vector<ColumnInfo> columns,
                       const std::vector<python::Value> &items, const python::Arguments &keywords,
                       const Place &place, std::optional<size_t> appended = {},
                       const std::optional<ObjectName> &copyOf = {});

    /// The name by the naming convention, or `given`; "" if there is none. `type` is "ix", "uq", "ck", "fk",
    /// "pk". Names over the dialect's limit are shortened as SQLAlchemy does (hash suffix) if they came from
    /// a convention.
    QString conventionName(const QString &type, const QString &given, const ObjectName &table,
                           const QStringList &columns, const ForeignKey *key = nullptr);

    /// A name argument: plain, or fixed by conv() or op.f() so that no convention changes it.
    QString takeName(const python::Value *value);
    /// The same as the library writes it: a fixed name that is too long is shortened.
    QString writtenName(const python::Value *value) { return conventionName({}, takeName(value), {}, {}); }

    /// The SQL words of a type as SQLAlchemy's compiler of this dialect writes them.
    QString typeSpelling(const TypeInfo &type) const;

    /// What the __init__ of a TypeDecorator passed on to its base; told by the hooks of the interpreter.
    void noteBaseCall(const python::Arguments &arguments) { m_baseCall = arguments; }
    std::optional<python::Arguments> takeBaseCall() { return std::exchange(m_baseCall, std::nullopt); }

    size_t opaqueCount() const { return m_opaques.size(); }
    /// Those noted since there were `first`.
    std::vector<Opaque> takeOpaques(size_t first = 0);
    /// What is noted from here on is about no table in particular, or about what has this name alone.
    void leaveTable(const QString &piece = {})
    {
        m_table = {};
        m_piece = piece;
    }
    /// What is noted from here on is about what has this name alone; empty: about the table at hand again.
    /// Gives what it was.
    QString setPiece(const QString &piece) { return std::exchange(m_piece, piece); }
    /// Notes something that could not be understood, bounded by the table and column at hand.
    void addOpaque(const QString &reason, const python::Value &value, const Place &place);

private:
    friend class Naming;
    friend class TypeReader;
    friend class TableAssembly;

    void columnItem(ColumnInfo &info, const python::Value &item, const Place &place);
    void columnKeyword(ColumnInfo &info, const QString &name, const python::Value &value, const Place &place);
    /// start=, increment=, ... of a Sequence or Identity; `first`: where start stands by position.
    SequenceOptions sequenceOptions(const python::Arguments &arguments, int first);
    void setServerDefault(ColumnInfo &info, const python::Value &value, const Place &place);
    void setForeignKeyTarget(ForeignKey &key, const python::Value &target, const Place &place);
    std::optional<QString> columnName(const python::Value &value);
    std::optional<Expression> predicate(const python::Arguments &options, const QString &keyword,
                                        const Place &place);

    const Dialect &m_dialect;
    python::Interpreter &m_interpreter;
    MetadataInfo m_metadata;
    ColumnResolver m_resolver;
    ColumnSource m_source;
    std::shared_ptr<Compilers> m_compilers = std::make_shared<Compilers>();
    std::optional<bool> m_floatIsDouble;
    std::optional<bool> m_jsonbSubscripts;
    std::optional<bool> m_enumFollowsMetadata = true;
    TypeUse m_typeUse = TypeUse::Own;
    std::set<QString> m_fixedNames; ///< names that came through conv() or op.f()
    QString m_piece;    ///< name of the constraint or index at hand, which is all that its expression bounds
    ObjectName m_table; ///< at hand, for bounds and for columns named without a table
    std::map<QString, TypeInfo> m_columnTypes; ///< of the table at hand, by key and by name
    std::map<QString, QString> m_columnKeys;   ///< key -> name, of the table at hand
    std::optional<python::Arguments> m_baseCall;
    std::vector<Opaque> m_opaques;
};

/// "op.f('name')" and conv('name'): a name that no convention may change; plain strings too. nullopt if not
/// literal.
std::optional<QString> literalName(const python::Value &value);

} // namespace reckoner::orm
