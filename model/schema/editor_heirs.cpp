// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/editor.h"
#include "model/schema/rewrite.h"

#include <algorithm>

namespace reckoner {

std::vector<ObjectName> SchemaEditor::heirsOf(const ObjectName &parent) const
{
    std::vector<ObjectName> heirs;
    if (isSqlite())
        return heirs;
    const auto add = [&](const Table &table) {
        if (table.partitionOf == parent ||
            std::find(table.inherits.begin(), table.inherits.end(), parent) != table.inherits.end())
            heirs.push_back(table.name);
    };
    if (const auto hinted = m_schema.hints.heirs(parent)) {
        for (const ObjectName &name : *hinted) {
            if (const Table *table = m_schema.table(name))
                add(*table);
        }
        return heirs;
    }
    for (const auto &[name, table] : m_schema.tables)
        add(*table);
    return heirs;
}

void SchemaEditor::inheritColumn(const ObjectName &parent, const QString &column)
{
    const std::vector<ObjectName> heirs = m_only ? std::vector<ObjectName>() : heirsOf(parent);
    if (heirs.empty())
        return;
    const Table *table = m_schema.table(parent);
    const Column *own = table ? table->column(column) : nullptr;
    if (!own)
        return;
    Column copy = *own;
    copy.inherited = true;
    copy.comment.clear();
    copy.options.clear();
    copy.identity.reset();
    for (const ObjectName &heir : heirs)
        (void)addColumn(heir, copy, true);
}

void SchemaEditor::disinheritColumn(const std::vector<ObjectName> &heirs, const QString &column)
{
    for (const ObjectName &heir : heirs) {
        const Table *table = m_schema.table(heir);
        const Column *own = table ? table->column(column) : nullptr;
        if (!own || !own->inherited)
            continue;
        if (m_only) // it stays, as the heir's own
            m_schema.editTable(heir)->column(column)->inherited = false;
        else
            (void)dropColumn(heir, column, true, true);
    }
}

void SchemaEditor::inheritEdit(const std::vector<ObjectName> &heirs, const QString &column,
                               const ColumnEdit &edit)
{
    ColumnEdit same = edit;
    same.comment.reset();
    same.identity.reset();
    for (const ObjectName &heir : m_only ? std::vector<ObjectName>() : heirs) {
        const Table *table = m_schema.table(heir);
        if (table && table->column(column))
            (void)alterColumn(heir, column, same);
    }
}

void SchemaEditor::inheritCheck(const ObjectName &parent, const CheckConstraint &check)
{
    if (check.noInherit || m_only)
        return;
    for (const ObjectName &heir : heirsOf(parent)) {
        CheckConstraint copy = check;
        copy.inherited = true;
        copy.comment.clear();
        const Table *table = m_schema.table(heir);
        const bool there = std::any_of(table->checks.begin(), table->checks.end(),
                                       [&](const CheckConstraint &own) { return own.name == check.name; });
        if (!there)
            (void)addCheck(heir, std::move(copy));
    }
}

void SchemaEditor::disinheritCheck(const ObjectName &parent, const QString &name)
{
    for (const ObjectName &heir : heirsOf(parent)) {
        const Table *table = m_schema.table(heir);
        const bool inherited =
            std::any_of(table->checks.begin(), table->checks.end(),
                        [&](const CheckConstraint &own) { return own.name == name && own.inherited; });
        if (!inherited)
            continue;
        if (!m_only) {
            (void)dropConstraint(heir, name, Kind::Check, true);
            continue;
        }
        for (CheckConstraint &check : m_schema.editTable(heir)->checks) {
            if (check.name == name)
                check.inherited = false;
        }
    }
}

} // namespace reckoner
