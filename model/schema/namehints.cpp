// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/namehints.h"
#include "model/core/asciicase.h"

#include <algorithm>

namespace reckoner {

namespace {

// Learning a table's names costs about as much as looking through a few dozen tables.
constexpr int manyEdits = 32;
constexpr size_t manyTables = 64;

QString nameKey(const QString &space, const QString &name)
{
    return asciiLower(space) + QChar(0) + asciiLower(name);
}

QString heirKey(const ObjectName &parent)
{
    return parent.schema + QChar(1) + parent.name;
}

} // namespace

void NameHints::edited(const ObjectName &table)
{
    if (m_book && (m_edited.empty() || m_edited.back() != table))
        m_edited.push_back(table);
}

void NameHints::settle(const Tables &tables)
{
    if (m_book) {
        const std::scoped_lock lock(m_book->mutex);
        for (const ObjectName &name : m_edited) {
            if (const auto table = tables.find(name); table != tables.end())
                learn(*table->second);
        }
        m_edited.clear();
    } else if (++m_edits >= manyEdits && tables.size() >= manyTables) {
        m_book = std::make_shared<Book>();
        for (const auto &[name, table] : tables)
            learn(*table);
    }
}

void NameHints::learn(const Table &table)
{
    add(nameKey(table.name.schema, table.name.name), table.name);
    const auto each = [&](const auto &objects) {
        for (const auto &object : objects) {
            if (!object.name.isEmpty())
                add(nameKey(table.name.schema, object.name), table.name);
        }
    };
    if (table.primaryKey && !table.primaryKey->name.isEmpty())
        add(nameKey(table.name.schema, table.primaryKey->name), table.name);
    each(table.uniques);
    each(table.checks);
    each(table.foreignKeys);
    each(table.exclusions);
    each(table.indexes);
    if (table.partitionOf)
        add(heirKey(*table.partitionOf), table.name);
    for (const ObjectName &parent : table.inherits)
        add(heirKey(parent), table.name);
}

void NameHints::add(const QString &key, const ObjectName &table)
{
    std::vector<ObjectName> &tables = m_book->tables[key];
    if (std::find(tables.begin(), tables.end(), table) == tables.end())
        tables.push_back(table);
}

std::optional<std::vector<ObjectName>> NameHints::at(const QString &key) const
{
    if (!m_book)
        return std::nullopt;
    std::vector<ObjectName> tables = m_edited;
    const std::scoped_lock lock(m_book->mutex);
    if (const auto known = m_book->tables.find(key); known != m_book->tables.end())
        tables.insert(tables.end(), known->second.begin(), known->second.end());
    std::sort(tables.begin(), tables.end());
    tables.erase(std::unique(tables.begin(), tables.end()), tables.end());
    return tables;
}

std::optional<std::vector<ObjectName>> NameHints::holding(const QString &space, const QString &name) const
{
    return at(nameKey(space, name));
}

std::optional<std::vector<ObjectName>> NameHints::heirs(const ObjectName &parent) const
{
    return at(heirKey(parent));
}

} // namespace reckoner
