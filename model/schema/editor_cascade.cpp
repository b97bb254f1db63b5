// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/editor.h"
#include "model/schema/kinds_of_schema.h"
#include "model/schema/rewrite.h"
#include "model/schema/routines.h"

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
    dropAll(m_rules.standingOn(m_schema, relation, column));
}

void SchemaEditor::dropAll(const std::vector<ObjectRef> &objects)
{
    for (const ObjectRef &ref : objects) {
        const QStringList path = splitPath(ref.path);
        const ObjectName holder{path.value(0), path.value(1)};
        switch (ref.kind) {
        case Kind::View:
        case Kind::MaterializedView:
        case Kind::Routine:
        case Kind::Statistics:
            (void)dropOther(ref.kind, nameOf(ref), true, true);
            break;
        case Kind::EventTrigger:
            (void)dropOther(ref.kind, {QString(), ref.object}, true);
            break;
        case Kind::Column: {
            const Table *table = m_schema.table(holder);
            const Column *column = table ? table->column(ref.object) : nullptr;
            if (column && column->generated) {
                (void)dropColumn(holder, ref.object, true, true);
            } else if (column) {
                ColumnEdit edit;
                edit.defaultValue = std::optional<Expression>();
                (void)alterColumn(holder, ref.object, edit);
            }
            break;
        }
        case Kind::Check:
        case Kind::Exclusion:
            (void)dropConstraint(holder, ref.object, ref.kind, true, true);
            break;
        case Kind::Index:
            (void)dropIndex({holder.schema, ref.object}, true);
            break;
        case Kind::Policy:
        case Kind::Rule:
        case Kind::Trigger:
            (void)dropPart(ref.kind, holder, ref.object, true);
            break;
        default:
            m_doubts.push_back({ref, tr("it needs what was dropped")});
        }
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

/// What calls a routine: triggers, event triggers, aggregates, and the objects whose texts do.
std::vector<ObjectRef> SchemaEditor::callersOf(const ObjectName &routine)
{
    std::vector<ObjectRef> callers;
    for (const auto &[holder, trigger] : triggersCalling(m_schema, routine))
        callers.push_back({Kind::Trigger, pathOf(holder), trigger.name});
    for (const EventTrigger &trigger : eventTriggersCalling(m_schema, routine))
        callers.push_back({Kind::EventTrigger, {}, trigger.name});
    for (const Routine &aggregate : aggregatesOf(m_schema, routine))
        callers.push_back(keyRef(Kind::Routine, aggregate.name));
    const TextEffect texts = m_rules.followRoutine(m_schema, routine, {});
    callers.insert(callers.end(), texts.changed.begin(), texts.changed.end());
    m_doubts.insert(m_doubts.end(), texts.doubts.begin(), texts.doubts.end());
    return callers;
}

} // namespace reckoner
