// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/editor.h"
#include "model/schema/rewrite.h"

#include <algorithm>

namespace reckoner {

namespace {

ObjectName nameOf(const ObjectRef &ref)
{
    return {splitPath(ref.path).value(0), ref.object};
}

} // namespace

/// CASCADE takes along what names the relation, or its column, and what names that in turn.
void SchemaEditor::dropStanding(const ObjectName &relation, const QString &column)
{
    for (const ObjectRef &ref : m_rules.standingOn(m_schema, relation, column)) {
        if (ref.kind == Kind::View || ref.kind == Kind::MaterializedView || ref.kind == Kind::Routine) {
            (void)dropOther(ref.kind, nameOf(ref), true, true);
            continue;
        }
        const QStringList path = splitPath(ref.path);
        (void)dropPart(ref.kind, {path.value(0), path.value(1)}, ref.object, true);
    }
}

/// Statistics over a table or its column go with it, without CASCADE; publications say it no more.
void SchemaEditor::forgetTable(const ObjectName &table, const QString &column)
{
    const auto names = [&](const Statistics &statistics) {
        if (statistics.table != table)
            return false;
        return column.isEmpty() || statistics.columns.contains(column) ||
               std::any_of(statistics.expressions.begin(), statistics.expressions.end(),
                           [&](const Expression &each) { return namesIdentifier(each.text, column, false); });
    };
    std::vector<ObjectName> gone;
    for (const auto &[name, statistics] : m_schema.statistics) {
        if (names(statistics))
            gone.push_back(name);
    }
    for (const ObjectName &name : gone)
        (void)dropOther(Kind::Statistics, name, true);
    for (auto &[name, publication] : m_schema.publications) {
        const auto count = std::erase_if(publication.tables, [&](const PublishedTable &published) {
            return published.table == table &&
                   (column.isEmpty() || published.columns.contains(column) ||
                    (published.where && namesIdentifier(published.where->text, column, false)));
        });
        if (count > 0)
            touch({Kind::Publication, {}, name}, Touch::Action::Altered);
    }
}

/// The triggers and event triggers that call a routine without arguments.
void SchemaEditor::dropTriggersOf(const ObjectName &routine)
{
    if (!routine.name.endsWith(QLatin1String("()")))
        return;
    const QString function = pathOf({routine.schema, routine.name.chopped(2)});
    std::vector<std::pair<ObjectName, QString>> triggers;
    const auto collect = [&](const ObjectName &holder, const std::vector<Trigger> &list) {
        for (const Trigger &trigger : list) {
            if (trigger.function == function)
                triggers.emplace_back(holder, trigger.name);
        }
    };
    for (const auto &[name, table] : m_schema.tables)
        collect(name, table->triggers);
    for (const auto &[name, view] : m_schema.views)
        collect(name, view.triggers);
    for (const auto &[holder, trigger] : triggers)
        (void)dropPart(Kind::Trigger, holder, trigger, true);
    QStringList events;
    for (const auto &[name, trigger] : m_schema.eventTriggers) {
        if (trigger.function == function)
            events.append(name);
    }
    for (const QString &name : events)
        (void)dropOther(Kind::EventTrigger, {QString(), name}, true);
}

} // namespace reckoner
