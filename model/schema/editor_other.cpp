// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/editor.h"

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

void SchemaEditor::put(Extension extension)
{
    mark(extension);
    touch({Kind::Extension, {}, extension.name}, Touch::Action::Created);
    m_schema.extensions[extension.name] = std::move(extension);
}

void SchemaEditor::put(Domain domain)
{
    domain.name = resolve(domain.name);
    mark(domain);
    touch({Kind::Domain, pathPart(domain.name.schema), domain.name.name}, Touch::Action::Created);
    m_schema.domains[domain.name] = std::move(domain);
}

void SchemaEditor::put(CompositeType type)
{
    type.name = resolve(type.name);
    mark(type);
    touch({Kind::Composite, pathPart(type.name.schema), type.name.name}, Touch::Action::Created);
    m_schema.composites[type.name] = std::move(type);
}

void SchemaEditor::put(const ObjectName &name, Trigger trigger)
{
    Table *table = findTable(name);
    if (!table)
        return;
    mark(trigger);
    touch({Kind::Trigger, pathOf(table->name), trigger.name}, Touch::Action::Created);
    std::erase_if(table->triggers, [&](const Trigger &other) { return same(other.name, trigger.name); });
    table->triggers.push_back(std::move(trigger));
}

Result<void> SchemaEditor::dropOther(Kind kind, const ObjectName &name, bool ifExists)
{
    const ObjectName resolved = resolve(name);
    bool found = false;
    ObjectRef ref{kind, pathPart(resolved.schema), resolved.name};
    switch (kind) {
    case Kind::View:
    case Kind::MaterializedView: {
        const auto it = m_schema.views.find(resolved);
        if (it != m_schema.views.end() && it->second.materialized == (kind == Kind::MaterializedView)) {
            m_schema.views.erase(it);
            found = true;
        }
        break;
    }
    case Kind::Routine: {
        const auto it = findRoutine(m_schema.routines, resolved);
        if (it != m_schema.routines.end()) {
            ref.object = it->first.name;
            m_schema.routines.erase(it);
            found = true;
        }
        break;
    }
    case Kind::Extension:
        ref.path.clear();
        found = m_schema.extensions.erase(name.name) > 0;
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
        if (!table)
            return fail();
        const auto in = [&](auto &objects) {
            const auto it = std::find_if(objects.begin(), objects.end(),
                                         [&](const auto &each) { return same(each.name, object.object); });
            if (it == objects.end())
                return false;
            it->comment = comment;
            alter(*it);
            return true;
        };
        const auto key = [&] {
            if (!table->primaryKey || !same(table->primaryKey->name, object.object))
                return false;
            table->primaryKey->comment = comment;
            return true;
        };
        const bool found = object.kind == Kind::Column    ? in(table->columns)
                           : object.kind == Kind::Index   ? in(table->indexes)
                           : object.kind == Kind::Trigger ? in(table->triggers)
                           : object.kind == Kind::Policy
                               ? in(table->policies)
                               : key() || in(table->uniques) || in(table->checks) || in(table->foreignKeys) ||
                                     in(table->exclusions);
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
        return in(m_schema.enums, name) || in(m_schema.domains, name) || in(m_schema.composites, name)
                   ? said()
                   : fail();
    }
}

} // namespace reckoner
