// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/editor.h"
#include "model/schema/partindex.h"

#include <algorithm>

namespace reckoner {

namespace {

/// A key as an index, which is what its partitions see of it.
Index asIndex(const QString &name, const QStringList &columns, const QStringList &include,
              bool nullsNotDistinct)
{
    Index index;
    index.name = name;
    index.unique = true;
    for (const QString &column : columns) {
        index.parts.emplace_back();
        index.parts.back().column = column;
    }
    index.include = include;
    index.nullsNotDistinct = nullsNotDistinct;
    return index;
}

Index asIndex(const PrimaryKey &key)
{
    return asIndex(key.name, key.columns, key.include, false);
}

Index asIndex(const UniqueConstraint &unique)
{
    return asIndex(unique.name, unique.columns, unique.include, unique.nullsNotDistinct);
}

bool isAlike(const Index &a, const Index &b)
{
    return a.parts == b.parts && a.unique == b.unique && a.include == b.include &&
           a.predicate == b.predicate && a.nullsNotDistinct == b.nullsNotDistinct &&
           (a.method == b.method || a.method.isEmpty() || b.method.isEmpty());
}

QStringList partNames(const Index &index)
{
    QStringList names;
    for (const IndexPart &part : index.parts)
        names.append(part.expression ? part.expression->text : part.column);
    return names;
}

struct Standing
{
    Kind kind;
    Index index; ///< under the name that it has on the table
    Deferrability deferrability;
};

/// All that a table has of indexes: its own, and what it has from the tables that it is a partition of.
std::vector<Standing> standingOf(const Schema &schema, const Table &table)
{
    std::vector<Standing> all;
    if (table.primaryKey)
        all.push_back({Kind::PrimaryKey, asIndex(*table.primaryKey), table.primaryKey->deferrability});
    for (const UniqueConstraint &unique : table.uniques)
        all.push_back({Kind::Unique, asIndex(unique), unique.deferrability});
    for (const Index &index : table.indexes)
        all.push_back({Kind::Index, index, {}});
    const Table *parent = table.partitionOf ? schema.table(*table.partitionOf) : nullptr;
    if (!parent)
        return all;
    for (Standing &above : standingOf(schema, *parent)) {
        for (const auto &[name, part] : *schema.attached.indexes) {
            if (part.table == table.name && part.parent.name == above.index.name &&
                part.parent.schema == parent->name.schema) {
                above.index.name = name.name;
                all.push_back(std::move(above));
                break;
            }
        }
    }
    return all;
}

/// Takes the first that `wanted` answers true for out of the list.
template<class T, class Wanted>
std::optional<T> taken(std::vector<T> &objects, Wanted wanted)
{
    const auto it = std::find_if(objects.begin(), objects.end(), wanted);
    if (it == objects.end())
        return std::nullopt;
    T object = std::move(*it);
    objects.erase(it);
    return object;
}

/// What a key says of its index.
template<class Key>
Index indexOf(const Key &key)
{
    Index index = asIndex(key);
    index.options = key.options;
    index.comment = key.indexComment;
    return index;
}

/// The index or key that all above it come from: the one of the table that made it.
ObjectName rootOf(const Schema &schema, ObjectName index)
{
    const auto &known = *schema.attached.indexes;
    for (auto it = known.find(index); it != known.end(); it = known.find(index))
        index = it->second.parent;
    return index;
}

} // namespace

/// An index of a partitioned table is one on each partition: what is there already, or one that the server
/// names.
void SchemaEditor::indexPartitions(const Table &table, const Index &index, Kind kind)
{
    if (isSqlite() || m_only || table.partitionKey.isEmpty())
        return;
    for (const ObjectName &name : heirsOf(table.name))
        indexPartition(table.name, name, index, kind);
}

void SchemaEditor::indexPartition(const ObjectName &parent, const ObjectName &name, const Index &index,
                                  Kind kind)
{
    const ObjectName above{parent.schema, index.name};
    Table *child = m_schema.editTable(name);
    const auto &known = *m_schema.attached.indexes;
    if (!child || std::any_of(known.begin(), known.end(), [&](const auto &each) {
            return each.second.table == name && each.second.parent == above;
        }))
        return;
    Index own = index;
    own.name.clear();
    std::optional<Index> before;
    if (kind == Kind::PrimaryKey) {
        if (child->primaryKey && isAlike(asIndex(*child->primaryKey), index)) {
            before = indexOf(*child->primaryKey);
            child->primaryKey.reset();
        }
    } else if (kind == Kind::Unique) {
        if (const auto key =
                taken(child->uniques, [&](const auto &each) { return isAlike(asIndex(each), index); }))
            before = indexOf(*key);
    } else {
        before = taken(child->indexes, [&](const Index &each) { return each.valid && isAlike(each, index); });
    }
    if (before)
        own.name = before->name;
    if (own.name.isEmpty()) {
        if (kind == Kind::Index)
            completeIndex(*child, own);
        else
            own.name = nameFor(kind, *child, partNames(index) + index.include, {});
    }
    m_schema.attached.indexes.edit().insert_or_assign(ObjectName{name.schema, own.name},
                                                      AttachedIndex{name, above});
    if (before)
        keepPartFacts(name, above, *before);
    indexPartitions(Table(*child), own, kind);
}

/// A key that a partitioned table got is one of each partition.
void SchemaEditor::indexAsKey(const Table &table, const QString &constraint)
{
    if (table.partitionKey.isEmpty())
        return;
    if (m_only && !heirsOf(table.name).empty()) {
        // ONLY: partitions get none, and as long as they have none it is not valid.
        if (const auto key = editIndexOfKey({table.name.schema, constraint}))
            key->options->append(QStringLiteral("invalid"));
        return;
    }
    const Table owner = table;
    if (owner.primaryKey && owner.primaryKey->name == constraint)
        indexPartitions(owner, asIndex(*owner.primaryKey), Kind::PrimaryKey);
    for (const UniqueConstraint &unique : owner.uniques) {
        if (unique.name == constraint)
            indexPartitions(owner, asIndex(unique), Kind::Unique);
    }
}

/// A new partition gets the indexes of its parent.
void SchemaEditor::indexAsParent(const ObjectName &name)
{
    const Table *table = m_schema.table(name);
    const Table *parent = table && table->partitionOf ? m_schema.table(*table->partitionOf) : nullptr;
    if (!parent)
        return;
    for (const Standing &each : standingOf(m_schema, *parent)) {
        indexPartition(parent->name, name, each.index, each.kind);
        judgeIndex(parent->name, each.index.name);
    }
}

Result<void> SchemaEditor::attachIndex(const ObjectName &parentIndex, const ObjectName &partIndex)
{
    const ObjectName parent = resolve(parentIndex);
    const ObjectName part = resolve(partIndex);
    if (m_schema.attached.indexes->contains(part))
        return {};
    const auto holder = [&](const ObjectName &index) -> Table * {
        if (const auto [name, at] = findIndex(index); at >= 0)
            return m_schema.editTable(name);
        for (const auto &[name, value] : m_schema.tables) {
            const auto named = [&](const UniqueConstraint &unique) { return unique.name == index.name; };
            if (name.schema == index.schema &&
                ((value->primaryKey && value->primaryKey->name == index.name) ||
                 std::any_of(value->uniques.begin(), value->uniques.end(), named)))
                return m_schema.editTable(name);
        }
        return nullptr;
    };
    Table *child = holder(part);
    if (!child)
        return unexpected(missing(tr("There is no index %1 to attach.").arg(pathOf(part))));
    const ObjectName table = child->name;
    std::optional<Index> before;
    if (child->primaryKey && child->primaryKey->name == part.name) {
        before = indexOf(*child->primaryKey);
        child->primaryKey.reset();
    }
    const auto named = [&](const auto &each) { return each.name == part.name; };
    if (const auto key = taken(child->uniques, named))
        before = indexOf(*key);
    if (const auto index = taken(child->indexes, named))
        before = index;
    m_schema.attached.indexes.edit().insert_or_assign(part, AttachedIndex{table, parent});
    if (before)
        keepPartFacts(table, parent, *before);
    if (const Table *above = holder(parent))
        judgeIndex(above->name, parent.name);
    return {};
}

/// An index that was made ON ONLY the partitioned table is valid when all partitions have theirs attached.
void SchemaEditor::judgeIndex(const ObjectName &table, const QString &index)
{
    Table *owner = m_schema.editTable(table);
    if (!owner)
        return;
    const auto it = std::find_if(owner->indexes.begin(), owner->indexes.end(),
                                 [&](const Index &each) { return each.name == index; });
    const auto key = it == owner->indexes.end() ? editIndexOfKey({table.schema, index}) : std::nullopt;
    if (key ? !key->options->contains(QLatin1String("invalid")) : it == owner->indexes.end() || it->valid)
        return;
    const auto &parts = *m_schema.attached.indexes;
    const std::vector<ObjectName> partitions = heirsOf(table);
    const bool valid = std::all_of(partitions.begin(), partitions.end(), [&](const ObjectName &partition) {
        return std::any_of(parts.begin(), parts.end(), [&](const auto &each) {
            return each.second.table == partition && each.second.parent == ObjectName{table.schema, index};
        });
    });
    if (it != owner->indexes.end())
        it->valid = valid;
    else if (valid)
        key->options->removeAll(QStringLiteral("invalid"));
}

/// What became a part of the index above keeps what it has by itself.
void SchemaEditor::keepPartFacts(const ObjectName &table, const ObjectName &parent, const Index &own)
{
    Table *edited = m_schema.editTable(table);
    PartIndex part{own.name, rootOf(m_schema, parent).name, own.valid, own.options, own.comment, own.origin};
    std::optional<PartIndex> usual = partAsAbove(m_schema, *edited, part.partOf);
    if (!usual)
        return;
    if (part.valid != usual->valid || part.options != usual->options || part.comment != usual->comment)
        edited->partIndexes.push_back(std::move(part));
}

std::optional<std::pair<PartIndex *, ObjectRef>> SchemaEditor::editPartIndex(const ObjectName &name)
{
    const auto &known = *m_schema.attached.indexes;
    const auto it = known.find(name);
    Table *table = it == known.end() ? nullptr : m_schema.editTable(it->second.table);
    if (!table)
        return std::nullopt;
    auto &parts = table->partIndexes;
    auto own = std::find_if(parts.begin(), parts.end(),
                            [&](const PartIndex &each) { return each.name == name.name; });
    if (own == parts.end()) {
        std::optional<PartIndex> usual = partAsAbove(m_schema, *table, rootOf(m_schema, name).name);
        if (!usual)
            return std::nullopt;
        usual->name = name.name;
        usual->origin = {};
        own = parts.insert(parts.end(), std::move(*usual));
    }
    return std::pair(&*own, ObjectRef{Kind::Index, pathOf(table->name), name.name});
}

/// What was a partition keeps the indexes and keys that it had from its parent.
void SchemaEditor::keepParts(const ObjectName &name, const ObjectName &parentName)
{
    const Table *parent = m_schema.table(parentName);
    for (Standing &each : parent ? standingOf(m_schema, *parent) : std::vector<Standing>()) {
        Index index = std::move(each.index);
        const QString above = index.name;
        index.name = takePart(name, above);
        index.comment.clear();
        index.origin = {};
        index.valid = true;
        Table *table = m_schema.editTable(name);
        if (const auto own = taken(table->partIndexes, [&](const PartIndex &part) {
                return index.name.isEmpty() ? part.partOf == above : part.name == index.name;
            })) {
            index.name = own->name;
            index.comment = own->comment;
            index.options = own->options;
            index.valid = own->valid;
        }
        QStringList columns;
        for (const IndexPart &part : index.parts)
            columns.append(part.column);
        if (each.kind == Kind::PrimaryKey && !table->primaryKey) {
            PrimaryKey key{index.name, columns, index.include, each.deferrability};
            key.options = index.options;
            key.indexComment = index.comment;
            (void)setPrimaryKey(name, std::move(key));
        } else if (each.kind == Kind::Unique) {
            UniqueConstraint key{index.name, columns, index.include, index.nullsNotDistinct,
                                 each.deferrability};
            key.options = index.options;
            key.indexComment = index.comment;
            (void)addUnique(name, std::move(key));
        } else if (each.kind == Kind::Index)
            (void)createIndex(name, std::move(index));
    }
}

QString SchemaEditor::takePart(const ObjectName &table, const QString &parentIndex)
{
    for (const auto &[name, part] : *m_schema.attached.indexes) {
        if (part.table == table && part.parent.name == parentIndex) {
            const QString own = name.name;
            m_schema.attached.indexes.edit().erase(ObjectName(name));
            return own;
        }
    }
    return {};
}

void SchemaEditor::forgetParts(const ObjectName &index)
{
    std::vector<ObjectName> gone;
    for (const auto &[name, part] : *m_schema.attached.indexes) {
        if (part.parent != index)
            continue;
        gone.push_back(name);
        const Table *table = m_schema.table(part.table);
        const auto isPart = [&name = name](const PartIndex &each) { return each.name == name.name; };
        if (table && std::any_of(table->partIndexes.begin(), table->partIndexes.end(), isPart))
            std::erase_if(m_schema.editTable(part.table)->partIndexes, isPart);
    }
    for (const ObjectName &name : gone) {
        m_schema.attached.indexes.edit().erase(name);
        forgetParts(name);
    }
}

void SchemaEditor::movePart(const ObjectName &index, const ObjectName &newName)
{
    const auto &known = *m_schema.attached.indexes;
    if (std::none_of(known.begin(), known.end(),
                     [&](const auto &each) { return each.first == index || each.second.parent == index; }))
        return;
    for (const auto &[name, part] : known) {
        const Table *table = m_schema.table(part.table);
        if (!table || table->partIndexes.empty())
            continue;
        for (PartIndex &each : m_schema.editTable(part.table)->partIndexes) {
            if (name == index && each.name == index.name)
                each.name = newName.name;
            if (each.name == name.name && each.partOf == index.name && rootOf(m_schema, name) == index)
                each.partOf = newName.name;
        }
    }
    auto &parts = m_schema.attached.indexes.edit();
    if (auto node = parts.extract(index); !node.empty()) {
        node.key() = newName;
        parts.insert(std::move(node));
    }
    for (auto &[name, part] : parts) {
        if (part.parent == index)
            part.parent = newName;
    }
}

/// A table goes, or goes by another name.
void SchemaEditor::movePartsOf(const ObjectName &table, const std::optional<ObjectName> &newName)
{
    const auto &known = *m_schema.attached.indexes;
    if (std::none_of(known.begin(), known.end(),
                     [&](const auto &each) { return each.second.table == table; }))
        return;
    auto &parts = m_schema.attached.indexes.edit();
    if (!newName) {
        std::erase_if(parts, [&](const auto &each) { return each.second.table == table; });
        return;
    }
    for (auto &[name, part] : parts) {
        if (part.table == table)
            part.table = *newName;
    }
}

} // namespace reckoner
