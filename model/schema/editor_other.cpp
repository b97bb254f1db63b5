// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/editor.h"
#include "model/schema/rewrite.h"
#include "model/schema/typed.h"

#include <algorithm>

namespace reckoner {

namespace {

/// A routine by full signature, or by bare name if only one has it.
std::map<ObjectName, Routine>::iterator findRoutine(std::map<ObjectName, Routine> &routines,
                                                    const ObjectName &name)
{
    const auto exact = routines.find(name);
    if (exact != routines.end() || name.name.contains(QLatin1Char('(')))
        return exact;
    auto found = routines.end();
    for (auto it = routines.begin(); it != routines.end(); ++it) {
        if (it->first.schema != name.schema || !it->first.name.startsWith(name.name + QLatin1Char('(')))
            continue;
        if (found != routines.end())
            return routines.end();
        found = it;
    }
    return found;
}

} // namespace

void SchemaEditor::put(View view)
{
    view.name = resolve(view.name);
    mark(view);
    const Kind kind = view.materialized ? Kind::MaterializedView : Kind::View;
    const bool there = m_schema.views.contains(view.name);
    touch({kind, pathPart(view.name.schema), view.name.name},
          there ? Touch::Action::Altered : Touch::Action::Created);
    m_schema.views[view.name] = std::move(view);
}

void SchemaEditor::put(Routine routine)
{
    routine.name = resolve(routine.name);
    mark(routine);
    const bool there = m_schema.routines.contains(routine.name);
    touch({Kind::Routine, pathPart(routine.name.schema), routine.name.name},
          there ? Touch::Action::Altered : Touch::Action::Created);
    m_schema.routines[routine.name] = std::move(routine);
}

template<class Map, class T>
void SchemaEditor::putNamed(Map &map, Kind kind, T object)
{
    mark(object);
    ObjectRef ref{kind, {}, {}};
    if constexpr (std::is_same_v<decltype(object.name), ObjectName>) {
        object.name = resolve(object.name);
        ref = {kind, pathPart(object.name.schema), object.name.name};
    } else {
        ref.object = object.name;
    }
    touch(ref, map.contains(object.name) ? Touch::Action::Altered : Touch::Action::Created);
    map[object.name] = std::move(object);
}

void SchemaEditor::put(Extension extension)
{
    const auto before = m_schema.extensions.find(extension.name);
    if (before != m_schema.extensions.end() && !extension.schema.isEmpty() &&
        before->second.schema != extension.schema)
        (void)followTexts({QString(), extension.name}, {}, extension.name, extension.schema);
    putNamed(m_schema.extensions, Kind::Extension, std::move(extension));
}

void SchemaEditor::put(Domain domain)
{
    putNamed(m_schema.domains, Kind::Domain, std::move(domain));
}

void SchemaEditor::put(CompositeType type)
{
    putNamed(m_schema.composites, Kind::Composite, std::move(type));
}

void SchemaEditor::put(RangeType type)
{
    putNamed(m_schema.ranges, Kind::Range, std::move(type));
}

void SchemaEditor::put(Collation collation)
{
    putNamed(m_schema.collations, Kind::Collation, std::move(collation));
}

void SchemaEditor::put(Statistics statistics)
{
    putNamed(m_schema.statistics, Kind::Statistics, std::move(statistics));
}

void SchemaEditor::put(EventTrigger trigger)
{
    putNamed(m_schema.eventTriggers, Kind::EventTrigger, std::move(trigger));
}

void SchemaEditor::put(Publication publication)
{
    putNamed(m_schema.publications, Kind::Publication, std::move(publication));
}

void SchemaEditor::put(ForeignServer server)
{
    putNamed(m_schema.foreignServers, Kind::ForeignServer, std::move(server));
}

View *SchemaEditor::editView(const ObjectName &name)
{
    const auto it = m_schema.views.find(resolve(name));
    return it == m_schema.views.end() ? nullptr : &it->second;
}

Result<void> SchemaEditor::renameViewColumn(const ObjectName &name, const QString &column,
                                            const QString &newName)
{
    const ObjectName resolved = resolve(name);
    if (Result<void> followed = followTexts(resolved, column, newName); !followed)
        return followed;
    View *view = editView(resolved);
    view->columnNames.clear();
    for (ViewColumn &each : view->columns) {
        if (each.name == column)
            each.name = newName;
        view->columnNames.append(each.name);
    }
    for (Index &index : view->indexes) {
        for (IndexPart &part : index.parts) {
            if (part.expression)
                part.expression->text = renameColumnIn(part.expression->text, column, newName, false);
            else if (part.column == column)
                part.column = newName;
        }
        if (index.predicate)
            index.predicate->text = renameColumnIn(index.predicate->text, column, newName, false);
    }
    touch(refOf(*view), Touch::Action::Altered);
    return {};
}

void SchemaEditor::followRoutine(const ObjectName &from, const ObjectName &to)
{
    noteEffect(m_rules.followRoutine(m_schema, from, to));
}

Routine *SchemaEditor::editRoutine(const ObjectName &name)
{
    const auto it = findRoutine(m_schema.routines, resolve(name));
    if (it == m_schema.routines.end())
        return nullptr;
    noteAltered({Kind::Routine, pathPart(it->first.schema), it->first.name}, it->second.origin);
    return &it->second;
}

void SchemaEditor::noteAltered(ObjectRef object, Origin &origin)
{
    if (m_origin.isKnown())
        origin = m_origin;
    touch(std::move(object), Touch::Action::Altered);
}

/// `listOf` gives the list of a table or view that the part goes to.
template<typename Part, typename ListOf>
Result<void> SchemaEditor::putPart(Kind kind, const ObjectName &holder, Part part, ListOf listOf)
{
    Table *table = findTable(holder);
    View *view = table ? nullptr : editView(holder);
    std::vector<Part> *list = table ? listOf(*table) : view ? listOf(*view) : nullptr;
    if (!list)
        return unexpected(missing(tr("There is no table or view %1 for the %2 %3.")
                                      .arg(pathOf(resolve(holder)), kindName(kind), part.name)));
    mark(part);
    const auto named = [&](const Part &other) { return same(other.name, part.name); };
    const bool there = std::any_of(list->begin(), list->end(), named);
    touch({kind, pathOf(table ? table->name : view->name), part.name},
          there ? Touch::Action::Altered : Touch::Action::Created);
    std::erase_if(*list, named);
    list->push_back(std::move(part));
    return {};
}

Result<void> SchemaEditor::put(const ObjectName &holder, Trigger trigger)
{
    return putPart(Kind::Trigger, holder, std::move(trigger), [](auto &object) { return &object.triggers; });
}

Result<void> SchemaEditor::put(const ObjectName &holder, RewriteRule rule)
{
    return putPart(Kind::Rule, holder, std::move(rule), [](auto &object) { return &object.rules; });
}

Result<void> SchemaEditor::put(const ObjectName &table, Policy policy)
{
    return putPart(Kind::Policy, table, std::move(policy), [](auto &object) -> std::vector<Policy> * {
        if constexpr (std::is_same_v<std::decay_t<decltype(object)>, Table>)
            return &object.policies;
        else
            return nullptr;
    });
}

Result<void> SchemaEditor::dropPart(Kind kind, const ObjectName &holder, const QString &name, bool ifExists)
{
    const auto drop = [&](auto &list) {
        return std::erase_if(list, [&](const auto &part) { return same(part.name, name); }) > 0;
    };
    Table *table = findTable(holder);
    View *view = table ? nullptr : editView(holder);
    bool found = false;
    if (table)
        found = kind == Kind::Trigger  ? drop(table->triggers)
                : kind == Kind::Policy ? drop(table->policies)
                                       : drop(table->rules);
    else if (view)
        found = kind == Kind::Trigger ? drop(view->triggers) : kind == Kind::Rule && drop(view->rules);
    if (found)
        touch({kind, pathOf(table ? table->name : view->name), name}, Touch::Action::Dropped);
    else if (!ifExists)
        return unexpected(missing(
            tr("There is no %1 %2 on %3 to drop.").arg(kindName(kind), name, pathOf(resolve(holder)))));
    return {};
}

Result<void> SchemaEditor::dropOther(Kind kind, const ObjectName &name, bool ifExists, bool cascade)
{
    const ObjectName resolved = resolve(name);
    bool found = false;
    ObjectRef ref{kind, pathPart(resolved.schema), resolved.name};
    switch (kind) {
    case Kind::View:
    case Kind::MaterializedView: {
        const auto it = m_schema.views.find(resolved);
        if (it != m_schema.views.end() && it->second.materialized == (kind == Kind::MaterializedView)) {
            std::vector<ObjectRef> standing;
            if (cascade)
                standing = m_rules.standingOn(m_schema, resolved, {});
            for (const Trigger &trigger : it->second.triggers)
                touch({Kind::Trigger, pathOf(resolved), trigger.name}, Touch::Action::Dropped);
            m_schema.views.erase(it);
            if (cascade && !isSqlite())
                dropTyped(*this, resolved);
            dropAll(standing); // which may stand on each other, and on what is gone
            found = true;
        }
        break;
    }
    case Kind::Routine: {
        const auto it = findRoutine(m_schema.routines, resolved);
        if (it != m_schema.routines.end()) {
            const ObjectName routine = it->first;
            ref.object = routine.name;
            std::vector<ObjectRef> callers;
            if (cascade)
                callers = callersOf(routine);
            m_schema.routines.erase(it);
            dropAll(callers);
            found = true;
        }
        break;
    }
    case Kind::Extension:
        ref.path.clear();
        if (cascade) {
            // Its own types are among that, as domains.
            std::vector<ObjectRef> standing = m_rules.standingOn(m_schema, {QString(), name.name}, {});
            for (const ObjectRef &each : standing) {
                if (each.kind == Kind::Domain)
                    dropTyped(*this, {splitPath(each.path).value(0), each.object});
            }
            std::erase_if(standing, [](const ObjectRef &each) { return each.kind == Kind::Domain; });
            dropAll(standing);
        }
        found = m_schema.extensions.erase(name.name) > 0;
        break;
    case Kind::EventTrigger:
        ref.path.clear();
        found = m_schema.eventTriggers.erase(name.name) > 0;
        break;
    case Kind::Publication:
        ref.path.clear();
        found = m_schema.publications.erase(name.name) > 0;
        break;
    case Kind::ForeignServer:
        ref.path.clear();
        found = m_schema.foreignServers.erase(name.name) > 0;
        break;
    case Kind::Collation:
        if (cascade) {
            dropStanding(resolved, {});
            dropCollated(*this, resolved);
        }
        found = m_schema.collations.erase(resolved) > 0;
        break;
    case Kind::Statistics:
        found = m_schema.statistics.erase(resolved) > 0;
        break;
    case Kind::Table:
        return dropTable(name, ifExists);
    case Kind::Index:
        return dropIndex(name, ifExists);
    case Kind::Sequence:
        return dropSequence(name, ifExists);
    case Kind::Enum:
    case Kind::Domain:
    case Kind::Composite:
    case Kind::Range:
        return dropType(name, ifExists);
    case Kind::Trigger:
        // A trigger is named by itself on SQLite: `name` is the trigger's.
        for (auto &[other, value] : m_schema.tables) {
            const auto named = [&](const Trigger &trigger) { return same(trigger.name, name.name); };
            if (std::none_of(value->triggers.begin(), value->triggers.end(), named))
                continue;
            std::erase_if(value.edit().triggers, named);
            ref = {kind, pathOf(other), name.name};
            found = true;
            break;
        }
        for (auto &[other, view] : m_schema.views) {
            const auto named = [&](const Trigger &trigger) { return same(trigger.name, name.name); };
            if (found || std::erase_if(view.triggers, named) == 0)
                continue;
            ref = {kind, pathOf(other), name.name};
            found = true;
        }
        break;
    default:
        break;
    }
    if (found) {
        touch(ref, Touch::Action::Dropped);
        return {};
    }
    if (ifExists)
        return {};
    return unexpected(missing(tr("There is no %1 %2 to drop.").arg(kindName(kind), pathOf(resolved))));
}

Result<void> SchemaEditor::setComment(const ObjectRef &object, const QString &comment)
{
    const QStringList path = splitPath(object.path);
    const auto fail = [&] {
        return unexpected(
            missing(tr("There is no %1 %2 to comment on.").arg(kindName(object.kind), object.object)));
    };
    const auto said = [&]() -> Result<void> {
        touch(object, Touch::Action::Altered);
        return {};
    };
    if (belongsToTable(object.kind)) {
        Table *table =
            findTable(path.size() > 1 ? ObjectName{path[0], path[1]} : ObjectName{{}, path.value(0)});
        const auto in = [&](auto &objects) {
            const auto it = std::find_if(objects.begin(), objects.end(),
                                         [&](const auto &each) { return same(each.name, object.object); });
            if (it == objects.end())
                return false;
            it->comment = comment;
            alter(*it);
            return true;
        };
        if (!table) {
            View *view =
                editView(path.size() > 1 ? ObjectName{path[0], path[1]} : ObjectName{{}, path.value(0)});
            if (!view)
                return fail();
            if (object.kind == Kind::Column) {
                const auto it =
                    std::find_if(view->columns.begin(), view->columns.end(),
                                 [&](const ViewColumn &column) { return same(column.name, object.object); });
                if (it == view->columns.end())
                    view->columns.push_back({object.object, {}, comment, {}});
                else
                    it->comment = comment;
                return said();
            }
            const bool found = object.kind == Kind::Index     ? in(view->indexes)
                               : object.kind == Kind::Trigger ? in(view->triggers)
                                                              : object.kind == Kind::Rule && in(view->rules);
            return found ? said() : fail();
        }
        const auto key = [&] {
            if (!table->primaryKey || !same(table->primaryKey->name, object.object))
                return false;
            table->primaryKey->comment = comment;
            return true;
        };
        const bool found = object.kind == Kind::Column    ? in(table->columns)
                           : object.kind == Kind::Index   ? in(table->indexes)
                           : object.kind == Kind::Trigger ? in(table->triggers)
                           : object.kind == Kind::Policy  ? in(table->policies)
                           : object.kind == Kind::Rule    ? in(table->rules)
                                                       : key() || in(table->uniques) || in(table->checks) ||
                                                             in(table->foreignKeys) || in(table->exclusions);
        if (!found)
            return fail();
        return said();
    }
    const ObjectName name = resolve({path.value(0), object.object});
    const auto in = [&](auto &objects, const auto &id) {
        const auto it = objects.find(id);
        if (it == objects.end())
            return false;
        it->second.comment = comment;
        alter(it->second);
        return true;
    };
    switch (object.kind) {
    case Kind::Table:
        return setTableComment(name, comment);
    case Kind::Schema:
        return in(m_schema.namespaces, object.object) ? said() : fail();
    case Kind::Extension:
        return in(m_schema.extensions, object.object) ? said() : fail();
    case Kind::Sequence:
        return in(m_schema.sequences, name) ? said() : fail();
    case Kind::EventTrigger:
        return in(m_schema.eventTriggers, object.object) ? said() : fail();
    case Kind::Publication:
        return in(m_schema.publications, object.object) ? said() : fail();
    case Kind::ForeignServer:
        return in(m_schema.foreignServers, object.object) ? said() : fail();
    case Kind::Collation:
        return in(m_schema.collations, name) ? said() : fail();
    case Kind::Statistics:
        return in(m_schema.statistics, name) ? said() : fail();
    case Kind::View:
    case Kind::MaterializedView:
        return in(m_schema.views, name) ? said() : fail();
    case Kind::Routine: {
        const auto it = findRoutine(m_schema.routines, name);
        if (it == m_schema.routines.end())
            return fail();
        it->second.comment = comment;
        return said();
    }
    default:
        return in(m_schema.enums, name) || in(m_schema.domains, name) || in(m_schema.composites, name) ||
                       in(m_schema.ranges, name)
                   ? said()
                   : fail();
    }
}

} // namespace reckoner
