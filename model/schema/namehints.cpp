// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/namehints.h"

#include <algorithm>

namespace reckoner {

namespace {

// Learning a table's names costs about as much as looking through a few dozen tables.
constexpr int manyEdits = 32;
constexpr size_t manyTables = 64;

QString nameKey(const QString &space, const QString &name)
{
    return space.toCaseFolded() + QChar(0) + name.toCaseFolded();
}

QString heirKey(const ObjectName &parent)
{
    return parent.schema + QChar(1) + parent.name;
}

} // namespace

NameHints &NameHints::operator=(NameHints &&other) noexcept
{
    m_knows = std::exchange(other.m_knows, false);
    m_edits = std::exchange(other.m_edits, 0);
    m_tables = std::move(other.m_tables);
    m_edited = std::move(other.m_edited);
    other.forget();
    return *this;
}

void NameHints::forget()
{
    m_knows = false;
    m_edits = 0;
    m_tables.clear();
    m_edited.clear();
}

void NameHints::edited(const ObjectName &table)
{
    if (m_knows && (m_edited.empty() || m_edited.back() != table))
        m_edited.push_back(table);
}

void NameHints::settle(const Tables &tables)
{
    if (m_knows) {
        for (const ObjectName &name : m_edited) {
            if (const auto table = tables.find(name); table != tables.end())
                learn(*table->second);
        }
        m_edited.clear();
    } else if (++m_edits >= manyEdits && tables.size() >= manyTables) {
        m_knows = true;
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
    std::vector<ObjectName> &tables = m_tables[key];
    if (std::find(tables.begin(), tables.end(), table) == tables.end())
        tables.push_back(table);
}

std::vector<ObjectName> NameHints::at(const QString &key) const
{
    std::vector<ObjectName> tables = m_edited;
    if (const auto known = m_tables.find(key); known != m_tables.end())
        tables.insert(tables.end(), known->second.begin(), known->second.end());
    std::sort(tables.begin(), tables.end());
    tables.erase(std::unique(tables.begin(), tables.end()), tables.end());
    return tables;
}

std::optional<std::vector<ObjectName>> NameHints::holding(const QString &space, const QString &name) const
{
    return m_knows ? std::optional(at(nameKey(space, name))) : std::nullopt;
}

std::optional<std::vector<ObjectName>> NameHints::heirs(const ObjectName &parent) const
{
    return m_knows ? std::optional(at(heirKey(parent))) : std::nullopt;
}

} // namespace reckoner
