// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"

#include "model/sql/pg_types.h"

#include <algorithm>

namespace reckoner::pg {

/// ENABLE and DISABLE of triggers and rules, in the words of ALTER TABLE's commands. False: another command.
bool Applier::switchParts(const ObjectName &holder, const Node &command)
{
    std::string_view type = command.word("subtype");
    const bool enable = type.starts_with("AT_Enable");
    if (!enable && !type.starts_with("AT_Disable"))
        return false;
    type.remove_prefix(enable ? 9 : 10);
    QString state = enable ? QString() : QStringLiteral("disabled");
    if (enable && type.starts_with("Always")) {
        state = QStringLiteral("always");
        type.remove_prefix(6);
    } else if (enable && type.starts_with("Replica")) {
        state = QStringLiteral("replica");
        type.remove_prefix(7);
    }
    const QString name = cutIdentifier(command.text("name"));
    Table *table = m_editor.editTable(holder);
    View *view = table ? nullptr : m_editor.editView(holder);
    const auto turn = [&](auto &parts, Kind kind) {
        for (auto &part : parts) {
            if (name.isEmpty() || part.name == name) {
                part.enabled = state;
                m_editor.noteAltered({kind, pathOf(m_editor.resolve(holder)), part.name}, part.origin);
            }
        }
    };
    if (type == "Rule") {
        if (table)
            turn(table->rules, Kind::Rule);
        else if (view)
            turn(view->rules, Kind::Rule);
    } else if (type == "Trig" || type == "TrigAll" || type == "TrigUser") {
        const ObjectName resolved = m_editor.resolve(holder);
        if (table)
            switchTriggers(resolved, name, state);
        else if (view)
            turn(view->triggers, Kind::Trigger);
        if (table && type == "TrigAll")
            switchKeys(resolved, !enable);
    } else {
        return false;
    }
    return true;
}

/// The triggers that partitions of a table have from it, as they are enabled there.
std::vector<Trigger> Applier::handedDown(const Table &parent) const
{
    std::vector<Trigger> all;
    const Table *above = parent.partitionOf ? m_editor.schema().table(*parent.partitionOf) : nullptr;
    if (above)
        all = handedDown(*above);
    for (const Trigger &own : parent.triggers) {
        if (own.inherited)
            std::erase_if(all, [&](const Trigger &each) { return each.name == own.name; });
        if (own.forEachRow)
            all.push_back(own);
    }
    return all;
}

/// A partition's triggers are its parent's. One that is enabled in another way is carried.
void Applier::switchInherited(const ObjectName &name, const QString &trigger, const QString &state)
{
    const Table *table = m_editor.schema().table(name);
    const Table *parent =
        table && table->partitionOf ? m_editor.schema().table(*table->partitionOf) : nullptr;
    if (!parent)
        return;
    for (Trigger above : handedDown(*parent)) {
        if (!trigger.isEmpty() && above.name != trigger)
            continue;
        Table *edited = m_editor.editTable(name);
        QString said;
        for (const Trigger &each : edited->triggers) {
            if (each.inherited && each.name == above.name)
                said = each.comment;
        }
        std::erase_if(edited->triggers,
                      [&](const Trigger &each) { return each.inherited && each.name == above.name; });
        if (above.enabled == state && said.isEmpty())
            continue;
        above.enabled = state;
        above.inherited = true;
        above.comment = said;
        edited->triggers.push_back(above);
        m_editor.noteAltered({Kind::Trigger, pathOf(name), above.name}, edited->triggers.back().origin);
    }
}

/// A comment of its own makes a trigger that a partition has from its parent one that is carried.
bool Applier::commentInherited(const ObjectName &name, const QString &trigger, const QString &text)
{
    const Table *table = m_editor.schema().table(name);
    const Table *parent =
        table && table->partitionOf ? m_editor.schema().table(*table->partitionOf) : nullptr;
    if (!parent || std::any_of(table->triggers.begin(), table->triggers.end(),
                               [&](const Trigger &own) { return own.name == trigger; }))
        return false;
    for (Trigger above : handedDown(*parent)) {
        if (above.name != trigger)
            continue;
        above.inherited = true;
        above.comment = text;
        Table *edited = m_editor.editTable(name);
        edited->triggers.push_back(above);
        m_editor.noteAltered({Kind::Trigger, pathOf(name), trigger}, edited->triggers.back().origin);
        return true;
    }
    return false;
}

void Applier::switchTriggers(const ObjectName &name, const QString &trigger, const QString &state)
{
    std::vector<ObjectName> partitions;
    for (const ObjectName &heir : m_editor.heirsOf(name)) {
        if (m_editor.schema().table(heir)->partitionOf == name)
            partitions.push_back(heir);
    }
    const std::vector<Trigger> before =
        m_editor.isOnly() ? handedDown(*m_editor.schema().table(name)) : std::vector<Trigger>();
    switchInherited(name, trigger, state);
    for (Trigger &own : m_editor.editTable(name)->triggers) {
        if (own.inherited || (!trigger.isEmpty() && own.name != trigger))
            continue;
        own.enabled = state;
        m_editor.noteAltered({Kind::Trigger, pathOf(name), own.name}, own.origin);
    }
    for (const ObjectName &partition : partitions) {
        if (!m_editor.isOnly()) {
            switchTriggers(partition, trigger, state);
            continue;
        }
        // ONLY: what they have stays as it was.
        const Table *table = m_editor.schema().table(partition);
        for (const Trigger &each : before) {
            const auto own =
                std::find_if(table->triggers.begin(), table->triggers.end(),
                             [&](const Trigger &t) { return t.inherited && t.name == each.name; });
            if (trigger.isEmpty() || each.name == trigger)
                switchInherited(partition, each.name,
                                own == table->triggers.end() ? each.enabled : own->enabled);
        }
    }
}

/// DISABLE TRIGGER ALL means those of the server too, by which it keeps foreign keys: those of the table
/// check what is put in, those of the table that is pointed at act on what is taken out.
void Applier::switchKeys(const ObjectName &table, bool off)
{
    const auto turn = [&](ForeignKey &key, const QString &what) {
        key.switchedOff.removeAll(what);
        if (off)
            key.switchedOff.append(what);
        key.switchedOff.sort();
    };
    std::vector<ObjectName> concerned;
    for (const auto &[name, value] : m_editor.schema().tables) {
        const bool points = std::any_of(value->foreignKeys.begin(), value->foreignKeys.end(),
                                        [&](const ForeignKey &key) { return key.target == table; });
        if (points || (name == table && !value->foreignKeys.empty()))
            concerned.push_back(name);
    }
    for (const ObjectName &name : concerned) {
        Table *edited = m_editor.editTable(name);
        for (ForeignKey &key : edited->foreignKeys) {
            if (name == table)
                turn(key, QStringLiteral("checks"));
            if (key.target == table)
                turn(key, QStringLiteral("actions"));
            if (name == table || key.target == table)
                m_editor.noteAltered(refOf(*edited, key), key.origin);
        }
    }
}

} // namespace reckoner::pg
