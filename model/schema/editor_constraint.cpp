// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/editor.h"

#include "model/schema/indexstate.h"

#include <algorithm>

namespace reckoner {

namespace {

bool sameColumns(QStringList a, QStringList b)
{
    a.sort();
    b.sort();
    return a == b;
}

/// Calls `visit` with each constraint of `table` of that name and kind until it returns true.
template<class Same, class Visit>
bool visitConstraint(Table &table, const QString &name, std::optional<Kind> kind, const Same &same,
                     const Visit &visit)
{
    const auto wanted = [&](Kind each, const auto &object) {
        return (!kind || *kind == each) && !object.name.isEmpty() && same(object.name, name);
    };
    const auto list = [&](Kind each, auto &objects) {
        const auto it = std::find_if(objects.begin(), objects.end(),
                                     [&](const auto &object) { return wanted(each, object); });
        if (it == objects.end())
            return false;
        visit(*it);
        return true;
    };
    if (table.primaryKey && wanted(Kind::PrimaryKey, *table.primaryKey)) {
        visit(*table.primaryKey);
        return true;
    }
    return list(Kind::Unique, table.uniques) || list(Kind::Check, table.checks) ||
           list(Kind::ForeignKey, table.foreignKeys) || list(Kind::Exclusion, table.exclusions);
}

} // namespace

std::vector<std::pair<ObjectName, int>> SchemaEditor::dependents(const Table &table,
                                                                 const QStringList &key) const
{
    std::vector<std::pair<ObjectName, int>> found;
    for (const auto &[other, value] : m_schema.tables) {
        for (size_t i = 0; i < value->foreignKeys.size(); ++i) {
            const ForeignKey &each = value->foreignKeys[i];
            if (each.target == table.name && sameColumns(each.targetColumns, key))
                found.emplace_back(other, static_cast<int>(i));
        }
    }
    return found;
}

void SchemaEditor::dropForeignKeys(const std::vector<std::pair<ObjectName, int>> &keys)
{
    const std::set<std::pair<ObjectName, int>> ordered(keys.begin(), keys.end());
    for (auto it = ordered.rbegin(); it != ordered.rend(); ++it) {
        Table *table = m_schema.editTable(it->first);
        touch(refOf(*table, table->foreignKeys[it->second]), Touch::Action::Dropped);
        table->foreignKeys.erase(table->foreignKeys.begin() + it->second);
    }
}

Result<void> SchemaEditor::setPrimaryKey(const ObjectName &name, PrimaryKey key)
{
    Table *table = findTable(name);
    if (!table)
        return unexpected(
            missing(tr("There is no table %1 to add a primary key to.").arg(pathOf(resolve(name)))));
    if (table->primaryKey)
        return unexpected(exists(tr("Table %1 has a primary key already.").arg(pathOf(table->name))));
    if (const auto known = knowColumns(*table, key.columns); !known)
        return known;
    if (!isSqlite()) {
        ColumnEdit filled;
        filled.nullable = false;
        const std::vector<ObjectName> heirs = heirsOf(table->name);
        for (const QString &column : key.columns) {
            table->column(column)->nullable = false;
            inheritEdit(heirs, column, filled);
        }
    }
    key.name = nameFor(Kind::PrimaryKey, *table, key.columns, key.name);
    mark(key);
    touch(refOf(*table, key), Touch::Action::Created);
    table->primaryKey = std::move(key);
    indexAsKey(*table, table->primaryKey->name);
    return {};
}

Result<void> SchemaEditor::addUnique(const ObjectName &name, UniqueConstraint unique)
{
    Table *table = findTable(name);
    if (!table)
        return unexpected(
            missing(tr("There is no table %1 to add a unique constraint to.").arg(pathOf(resolve(name)))));
    if (const auto known = knowColumns(*table, unique.columns); !known)
        return known;
    const auto taken = [&](auto &) {};
    if (!unique.name.isEmpty() &&
        (visitConstraint(
             *table, unique.name, {}, [&](const QString &a, const QString &b) { return same(a, b); },
             taken) ||
         relationExists({table->name.schema, unique.name})))
        return unexpected(
            exists(tr("Table %1 has a constraint %2 already.").arg(pathOf(table->name), unique.name)));
    unique.name = nameFor(Kind::Unique, *table, unique.columns, unique.name);
    mark(unique);
    touch(refOf(*table, unique), Touch::Action::Created);
    table->uniques.push_back(std::move(unique));
    indexAsKey(*table, table->uniques.back().name);
    return {};
}

Result<void> SchemaEditor::addCheck(const ObjectName &name, CheckConstraint check)
{
    Table *table = findTable(name);
    if (!table)
        return unexpected(missing(tr("There is no table %1 to add a check to.").arg(pathOf(resolve(name)))));
    if (!check.name.isEmpty() &&
        visitConstraint(
            *table, check.name, {}, [&](const QString &a, const QString &b) { return same(a, b); },
            [](auto &) {}))
        return unexpected(
            exists(tr("Table %1 has a constraint %2 already.").arg(pathOf(table->name), check.name)));
    // The server names a check after its column only if it uses exactly one.
    QStringList columns = columnsIn(*table, check.expression.text);
    if (columns.size() != 1)
        columns.clear();
    check.name = nameFor(Kind::Check, *table, columns, check.name);
    mark(check);
    touch(refOf(*table, check), Touch::Action::Created);
    table->checks.push_back(check);
    inheritCheck(ObjectName(table->name), check);
    return {};
}

Result<void> SchemaEditor::addForeignKey(const ObjectName &name, ForeignKey key)
{
    Table *table = findTable(name);
    if (!table)
        return unexpected(
            missing(tr("There is no table %1 to add a foreign key to.").arg(pathOf(resolve(name)))));
    if (const auto known = knowColumns(*table, key.columns); !known)
        return known;
    if (!key.name.isEmpty() &&
        visitConstraint(
            *table, key.name, {}, [&](const QString &a, const QString &b) { return same(a, b); },
            [](auto &) {}))
        return unexpected(
            exists(tr("Table %1 has a constraint %2 already.").arg(pathOf(table->name), key.name)));
    completeKey(*table, key);
    mark(key);
    touch(refOf(*table, key), Touch::Action::Created);
    table->foreignKeys.push_back(std::move(key));
    return {};
}

Result<void> SchemaEditor::addExclusion(const ObjectName &name, ExclusionConstraint exclusion)
{
    Table *table = findTable(name);
    if (!table)
        return unexpected(missing(
            tr("There is no table %1 to add an exclusion constraint to.").arg(pathOf(resolve(name)))));
    QStringList columns;
    for (const ExclusionElement &element : exclusion.elements)
        columns += columnsIn(*table, element.expression.text);
    exclusion.name = nameFor(Kind::Exclusion, *table, columns + exclusion.include, exclusion.name);
    mark(exclusion);
    touch(refOf(*table, exclusion), Touch::Action::Created);
    table->exclusions.push_back(std::move(exclusion));
    return {};
}

Result<void> SchemaEditor::dropConstraint(const ObjectName &name, const QString &constraint,
                                          std::optional<Kind> kind, bool ifExists, bool cascade)
{
    Table *table = findTable(name);
    if (!table)
        return unexpected(missing(
            tr("There is no table %1 to drop constraint %2 of.").arg(pathOf(resolve(name)), constraint)));
    const auto named = [&](const QString &a, const QString &b) { return same(a, b); };
    QStringList key;
    const bool found = visitConstraint(*table, constraint, kind, named, [&](auto &object) {
        using T = std::decay_t<decltype(object)>;
        if constexpr (std::is_same_v<T, PrimaryKey> || std::is_same_v<T, UniqueConstraint>)
            key = object.columns;
    });
    if (!found) {
        if (ifExists)
            return {};
        return unexpected(
            missing(tr("Table %1 has no constraint %2 to drop.").arg(pathOf(table->name), constraint)));
    }
    if (!key.isEmpty() && !isSqlite()) {
        const int alike = static_cast<int>(std::count_if(
                              table->uniques.begin(), table->uniques.end(),
                              [&](const UniqueConstraint &u) { return sameColumns(u.columns, key); })) +
                          (table->primaryKey && sameColumns(table->primaryKey->columns, key) ? 1 : 0);
        const auto keys = dependents(*table, key);
        if (alike < 2 && !keys.empty()) {
            if (!cascade)
                return unexpected(
                    refused(tr("A foreign key of table %1 needs constraint %2 of %3; say CASCADE.")
                                .arg(pathOf(keys.front().first), constraint, pathOf(table->name))));
            dropForeignKeys(keys);
            table = findTable(name);
        }
    }
    visitConstraint(*table, constraint, kind, named, [&](auto &object) {
        using T = std::decay_t<decltype(object)>;
        touch(refOf(*table, object), Touch::Action::Dropped);
        forgetParts({table->name.schema, object.name});
        followIndex(table->options, object.name);
        const auto erase = [&](auto &objects) {
            objects.erase(objects.begin() + (&object - objects.data()));
        };
        if constexpr (std::is_same_v<T, PrimaryKey>)
            table->primaryKey.reset();
        else if constexpr (std::is_same_v<T, UniqueConstraint>)
            erase(table->uniques);
        else if constexpr (std::is_same_v<T, CheckConstraint>)
            erase(table->checks);
        else if constexpr (std::is_same_v<T, ForeignKey>)
            erase(table->foreignKeys);
        else
            erase(table->exclusions);
    });
    disinheritCheck(ObjectName(table->name), constraint);
    return {};
}

Result<void> SchemaEditor::renameConstraint(const ObjectName &name, const QString &constraint,
                                            const QString &newName)
{
    Table *table = findTable(name);
    if (!table)
        return unexpected(missing(
            tr("There is no table %1 to rename constraint %2 of.").arg(pathOf(resolve(name)), constraint)));
    const bool found = visitConstraint(
        *table, constraint, {}, [&](const QString &a, const QString &b) { return same(a, b); },
        [&](auto &object) {
            touch(refOf(*table, object), Touch::Action::Dropped);
            movePart({table->name.schema, object.name}, {table->name.schema, newName});
            followIndex(table->options, object.name, newName);
            object.name = newName;
            alter(object);
            touch(refOf(*table, object), Touch::Action::Created);
        });
    if (!found)
        return unexpected(
            missing(tr("Table %1 has no constraint %2 to rename.").arg(pathOf(table->name), constraint)));
    return {};
}

Result<void> SchemaEditor::validateConstraint(const ObjectName &name, const QString &constraint)
{
    Table *table = findTable(name);
    if (!table)
        return unexpected(missing(
            tr("There is no table %1 to validate constraint %2 of.").arg(pathOf(resolve(name)), constraint)));
    const bool found = visitConstraint(
        *table, constraint, {}, [&](const QString &a, const QString &b) { return same(a, b); },
        [&](auto &object) {
            if constexpr (requires { object.validated; })
                object.validated = true;
            touch(refOf(*table, object), Touch::Action::Altered);
        });
    if (!found)
        return unexpected(
            missing(tr("Table %1 has no constraint %2 to validate.").arg(pathOf(table->name), constraint)));
    return {};
}

} // namespace reckoner
