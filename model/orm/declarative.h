// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/orm/annotations.h"
#include "model/orm/hooks.h"
#include "model/orm/names.h"

#include <set>

namespace reckoner::orm {

/// MetaData of a project: what tables of one declarative base, or of Core, hang on.
struct MetadataSlot
{
    MetadataInfo info;
    python::Value value; ///< the MetaData(...) call; None for one that a base makes by itself
    int tables = 0;

    /// What is assigned to it after it was made, in order, counts for the tables made later.
    struct Change
    {
        int classes = 0;
        size_t tables = 0;
        MetadataInfo info;
    };
    std::vector<Change> changes;

    const MetadataInfo &ofClass(const python::ClassData &type) const;
    /// Of the Core table that was made as number `index`, from 0.
    const MetadataInfo &ofTable(size_t index) const;
    const MetadataInfo &last() const { return changes.empty() ? info : changes.back().info; }
};

/// Where a class stands: what made it declarative.
struct BaseInfo
{
    enum class Flavour { None, Declarative, SqlModel, Flask };
    Flavour flavour = Flavour::None;
    size_t metadata = 0; ///< index into the slots
    TypeMap types;
};

/// A class with a table, or one that shares its parent's.
struct MappedClass
{
    std::shared_ptr<python::ClassData> type;
    BaseInfo base;
    MappedClass *parent = nullptr; ///< the nearest superclass that is mapped
    bool single = false;           ///< single-table inheritance: lives in the parent's table
    ObjectName table;
    NamedColumns columns;
    std::vector<python::Value> arguments; ///< of __table_args__
    python::Arguments keywords;
    const python::CallData *tableCall = nullptr; ///< __table__ = Table(...)
    std::optional<Place> opaqueArguments;        ///< __table_args__ that could not be worked out
    bool skipAutogenerate = false;
};

/// Reads declarative classes into columns and table arguments. Keeps every class it has read, so that
/// `Model.attribute` can be followed.
class Declarative
{
public:
    Declarative(Items &items, python::Interpreter &interpreter, bool awareDateTime);

    /// nullptr if the class has no table of its own or of a parent.
    MappedClass *read(const std::shared_ptr<python::ClassData> &type);
    BaseInfo baseOf(const std::shared_ptr<python::ClassData> &type);
    /// The slot of a MetaData value, of `Base.metadata`, or of a base.
    size_t metadataSlot(const python::Value &value);
    void changeMetadata(const ModelHooks::MetadataChange &change);
    std::optional<ColumnUse> columnUse(const python::Value &value);
    /// The table a Core Table(...) call makes.
    static std::optional<ObjectName> coreTableName(const python::CallData &call);

    std::vector<MetadataSlot> &slots() { return m_slots; }
    const std::vector<std::unique_ptr<MappedClass>> &classes() const { return m_classes; }
    /// A column object's name by its identity, once its class was read.
    void nameColumn(const python::Value &value, const QString &name,
                    const python::ClassData *owner = nullptr);
    /// The table of the class in whose body a column object stands; empty if that is not known.
    ObjectName tableOfColumn(const python::Value &column) const;
    /// Defaults of the environment that what classes say rests on.
    std::vector<python::Assumption> takeAssumed() { return std::exchange(m_assumed, {}); }
    std::vector<Diagnostic> takeNotes() { return std::exchange(m_notes, {}); }
    void note(const QString &code, const QString &message, const Place &place);
    /// What was not understood while classes were read, each bound by its class's table where that is known.
    std::vector<Opaque> takeOpaques() { return std::exchange(m_opaques, {}); }
    /// Bounds by a table what Items noted since there were `first` and is about this table only.
    void settleOpaques(size_t first, const QString &table);
    /// Of classes with columns whose table only a base could name that is not read.
    void noteUnnamedTables(const std::vector<std::shared_ptr<python::ClassData>> &types);

private:
    struct Attribute
    {
        QString name;
        python::Value value;
        bool hasValue = false;
        std::shared_ptr<const python::Member> member; ///< a copy: what is computed may add to the class
        std::shared_ptr<python::ClassData> owner;
    };
    using Order = std::vector<std::shared_ptr<python::ClassData>>;

    std::optional<python::Value> classValue(const std::shared_ptr<python::ClassData> &type,
                                            const Order &order, const QString &name,
                                            bool *inherited = nullptr);
    python::Value evaluated(const python::Member &member, const std::shared_ptr<python::ClassData> &type);
    void readTableName(MappedClass &mapped, const Order &order, std::optional<QString> &name);
    void readTableArguments(MappedClass &mapped, const Order &order, bool hasTableName);
    void addArguments(MappedClass &mapped, const python::Value &value, const Place &place);
    /// With the mixins of libraries that are known, where they stand among the bases.
    Order withKnownMixins(const Order &order);
    std::vector<Attribute> attributesOf(const Order &order, const std::shared_ptr<python::ClassData> &type);
    void readColumns(MappedClass &mapped, const Order &order);
    void readSqlModelColumns(MappedClass &mapped, const Order &order);
    std::optional<ColumnInfo> sqlModelColumn(const Attribute &attribute);
    std::optional<ColumnInfo> columnOf(MappedClass &mapped, const Attribute &given);
    Annotation annotationOf(const Attribute &attribute);
    /// Whether the attribute is a composite(); its columns are added.
    bool compositeColumns(MappedClass &mapped, const Attribute &attribute, const Annotation &annotation);
    std::optional<python::Value> columnOfTable(const MappedClass &mapped, const python::Value &value);
    std::optional<ColumnInfo> annotatedColumn(MappedClass &mapped, const Attribute &attribute,
                                              const python::Value &value, const Annotation &annotation);
    bool isDeclaredAttr(const python::Member &member) const;
    python::Value madeByLibrary(const python::Value &value);
    bool isMapped(const std::shared_ptr<python::ClassData> &type);
    /// The bases of a class that are not read and may bring columns, but those of its mapped parent.
    std::vector<python::Value> unreadBases(const std::shared_ptr<python::ClassData> &type,
                                           const MappedClass *parent);
    BaseInfo::Flavour flavourByContent(const std::shared_ptr<python::ClassData> &type, const Order &order,
                                       const std::vector<python::Value> &symbolic);
    void noteUnreadBases(MappedClass &mapped);
    void markOpaque(MappedClass &mapped, const QString &reason, const python::Value &value,
                    const Place &place);

    Items &m_items;
    python::Interpreter &m_interpreter;
    bool m_awareDateTime;
    std::vector<MetadataSlot> m_slots;
    std::map<const void *, size_t> m_slotByIdentity;
    std::map<const python::ClassData *, MappedClass *> m_byClass;
    std::vector<std::shared_ptr<python::ClassData>> m_asked; ///< keeps the addresses of m_byClass theirs
    std::vector<std::unique_ptr<MappedClass>> m_classes;
    struct NamedColumn
    {
        python::Value value; ///< kept, or another call might come to stand at its address
        QString name;
        const python::ClassData *owner = nullptr; ///< which m_asked keeps
    };
    std::map<const python::CallData *, NamedColumn> m_columnNames;
    std::map<QString, std::shared_ptr<python::ClassData>> m_mixins; ///< of libraries, by name
    std::vector<python::Assumption> m_assumed;
    std::vector<Diagnostic> m_notes;
    std::vector<Opaque> m_opaques;
    int m_depth = 0;
};

/// sqlalchemy.util.merge_lists_w_ordering: the order of a class body whose names stand partly in
/// annotations only.
QStringList mergedOrder(const QStringList &values, const QStringList &annotations);

/// Flask-SQLAlchemy's camel_to_snake_case.
QString snakeCase(const QString &className);

} // namespace reckoner::orm
