// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"

#include "model/schema/kinds_of_schema.h"
#include "model/schema/routines.h"
#include "model/schema/typed.h"
#include "model/sql/pg_lexer.h"
#include "model/sql/pg_types.h"

namespace reckoner::pg {

namespace {

/// CREATE RULE with another name.
QString ruleNamed(const QString &definition, const QString &name)
{
    QByteArray sql = definition.toUtf8();
    const std::vector<Token> all = tokens(sql);
    for (size_t i = 1; i < all.size(); ++i) {
        if (!isWord(sql, all[i - 1], "rule"))
            continue;
        sql.replace(all[i].start, all[i].end - all[i].start, quoteIdentifier(name).toUtf8());
        break;
    }
    return QString::fromUtf8(sql);
}

/// CREATE AGGREGATE under another name.
QString aggregateNamed(const QString &definition, const QString &path)
{
    QByteArray sql = definition.toUtf8();
    const std::vector<Token> all = tokens(sql);
    for (size_t i = 1; i < all.size(); ++i) {
        if (!isWord(sql, all[i - 1], "aggregate"))
            continue;
        const size_t last = i + 2 < all.size() && isSymbol(sql, all[i + 1], '.') ? i + 2 : i;
        sql.replace(all[i].start, all[last].end - all[i].start, path.toUtf8());
        break;
    }
    return QString::fromUtf8(sql);
}

/// CREATE AGGREGATE with another name for one of its functions: what stands behind "=".
QString functionNamed(const QString &definition, const QString &name, const QString &path)
{
    QByteArray sql = definition.toUtf8();
    std::vector<Token> all = tokens(sql);
    for (size_t i = all.size(); i-- > 1;) {
        size_t first = i; // behind a schema, where there is one
        if (i > 2 && isSymbol(sql, all[i - 1], '.'))
            first = i - 2;
        const Token &before = all[first - (first > 0 ? 1 : 0)];
        if (tokenValue(sql, all[i]) == name && sql.mid(before.start, before.end - before.start) == "=")
            sql.replace(all[first].start, all[i].end - all[first].start, path.toUtf8());
    }
    return QString::fromUtf8(sql);
}

} // namespace

/// A column of a view, or an attribute of a composite type.
void Applier::commentColumn(const ObjectName &holder, const QString &column, const QString &text)
{
    if (m_editor.editView(holder)) {
        report(m_editor.setComment({Kind::Column, pathOf(holder), column}, text));
        return;
    }
    const auto it = m_editor.schema().composites.find(holder);
    if (it == m_editor.schema().composites.end())
        return;
    CompositeType type = it->second;
    type.origin = {};
    for (Column &attribute : type.attributes) {
        if (attribute.name == column)
            attribute.comment = text;
    }
    m_editor.put(std::move(type));
}

void Applier::commentOther(const Statement &s, std::string_view type, QStringList parts, const QString &text)
{
    const Schema &schema = m_editor.schema();
    const ObjectName name = m_editor.resolve(nameOf(parts));
    const auto say = [&](Kind kind) { report(m_editor.setComment(keyRef(kind, name), text)); };
    const auto unplaced = [&](Kind kind, const auto &map) {
        if (map.contains(parts.value(0)))
            report(m_editor.setComment({kind, {}, parts.value(0)}, text));
    };
    if (type == "OBJECT_SEQUENCE" && schema.sequences.contains(name)) {
        say(Kind::Sequence);
    } else if (type == "OBJECT_TYPE" || type == "OBJECT_DOMAIN") {
        if (schema.enums.contains(name))
            say(Kind::Enum);
        else if (schema.domains.contains(name))
            say(Kind::Domain);
        else if (schema.composites.contains(name))
            say(Kind::Composite);
        else if (schema.ranges.contains(name))
            say(Kind::Range);
    } else if (type == "OBJECT_VIEW" || type == "OBJECT_MATVIEW") {
        if (schema.views.contains(name))
            say(type == "OBJECT_VIEW" ? Kind::View : Kind::MaterializedView);
    } else if (type == "OBJECT_FUNCTION" || type == "OBJECT_PROCEDURE" || type == "OBJECT_ROUTINE" ||
               type == "OBJECT_AGGREGATE") {
        if (Routine *routine = editRoutine(s, s.node["object"].body(), true))
            routine->comment = text;
    } else if (type == "OBJECT_FOREIGN_TABLE") {
        report(m_editor.setTableComment(name, text));
    } else if (type == "OBJECT_COLLATION" && schema.collations.contains(name)) {
        say(Kind::Collation);
    } else if (type == "OBJECT_STATISTIC_EXT" && schema.statistics.contains(name)) {
        say(Kind::Statistics);
    } else if (type == "OBJECT_SCHEMA") {
        if (parts.value(0) == m_editor.rules().defaultSchema()) // there without being made
            report(m_editor.createSchema(parts.value(0), true));
        unplaced(Kind::Schema, schema.namespaces);
    } else if (type == "OBJECT_EXTENSION") {
        unplaced(Kind::Extension, schema.extensions);
    } else if (type == "OBJECT_EVENT_TRIGGER") {
        unplaced(Kind::EventTrigger, schema.eventTriggers);
    } else if (type == "OBJECT_PUBLICATION") {
        unplaced(Kind::Publication, schema.publications);
    } else if (type == "OBJECT_FOREIGN_SERVER") {
        unplaced(Kind::ForeignServer, schema.foreignServers);
    } else if (type == "OBJECT_TRIGGER" || type == "OBJECT_POLICY" || type == "OBJECT_RULE") {
        const QString part = parts.isEmpty() ? QString() : cutIdentifier(parts.takeLast());
        const Kind kind = type == "OBJECT_TRIGGER"  ? Kind::Trigger
                          : type == "OBJECT_POLICY" ? Kind::Policy
                                                    : Kind::Rule;
        const ObjectName holder = m_editor.resolve(nameOf(parts));
        if (kind != Kind::Trigger || !commentInherited(holder, part, text))
            report(m_editor.setComment({kind, pathOf(holder), part}, text));
    }
    // Comments on what is not carried (casts, operators, roles, databases, ...) go with it.
}

void Applier::renamePart(const ObjectName &holder, std::string_view type, const QString &name,
                         const QString &newName)
{
    Table *table = m_editor.editTable(holder);
    View *view = table ? nullptr : m_editor.editView(holder);
    const auto renamed = [&](auto *parts) {
        if (!parts)
            return;
        for (auto &part : *parts) {
            if (part.name != name)
                continue;
            auto changed = part;
            changed.name = newName;
            changed.origin = {};
            if constexpr (std::is_same_v<decltype(changed), RewriteRule>)
                changed.definition = ruleNamed(changed.definition, newName);
            report(m_editor.dropPart(type == "OBJECT_TRIGGER"  ? Kind::Trigger
                                     : type == "OBJECT_POLICY" ? Kind::Policy
                                                               : Kind::Rule,
                                     holder, name));
            report(m_editor.put(holder, std::move(changed)));
            return;
        }
    };
    if (type == "OBJECT_TRIGGER")
        renamed(table ? &table->triggers : view ? &view->triggers : nullptr);
    else if (type == "OBJECT_RULE")
        renamed(table ? &table->rules : view ? &view->rules : nullptr);
    else
        renamed(table ? &table->policies : nullptr);
}

/// Takes an object out under its name and puts it back under another.
template<class Map>
bool Applier::moved(const Map &map, Kind kind, const typename Map::key_type &from,
                    const typename Map::key_type &to)
{
    const auto it = map.find(from);
    if (it == map.end())
        return false;
    auto object = it->second;
    object.name = to;
    object.origin = {};
    if constexpr (std::is_same_v<typename Map::mapped_type, Routine>) {
        if (object.prokind == QLatin1String("aggregate"))
            object.definition = aggregateNamed(object.definition, pathOf(bareRoutine(to)));
    }
    if constexpr (std::is_same_v<typename Map::mapped_type, Collation>)
        followCollation(m_editor, from, to);
    if constexpr (std::is_same_v<typename Map::key_type, ObjectName>)
        report(m_editor.dropOther(kind, from));
    else
        report(m_editor.dropOther(kind, {QString(), from}));
    m_editor.put(std::move(object));
    return true;
}

/// Texts, triggers, event triggers and aggregates point at the routine.
void Applier::followRoutine(const ObjectName &from, const ObjectName &to)
{
    const QString before = pathOf(bareRoutine(from));
    const QString after = pathOf(bareRoutine(to));
    m_editor.followRoutine(from, to);
    const Schema &schema = m_editor.schema();
    for (auto &[holder, trigger] : triggersCalling(schema, from)) {
        trigger.function = after;
        trigger.origin = {};
        report(m_editor.put(holder, std::move(trigger)));
    }
    for (EventTrigger &trigger : eventTriggersCalling(schema, from)) {
        trigger.function = after;
        trigger.origin = {};
        m_editor.put(std::move(trigger));
    }
    for (Routine &aggregate : aggregatesOf(schema, from)) {
        QStringList options = aggregate.body.split(QLatin1String(", "));
        for (QString &option : options) {
            if (option.section(QLatin1Char('='), 1) == before)
                option = option.section(QLatin1Char('='), 0, 0) + QLatin1Char('=') + after;
        }
        aggregate.body = options.join(QLatin1String(", "));
        aggregate.definition = functionNamed(aggregate.definition, splitPath(before).last(), after);
        aggregate.origin = {};
        m_editor.put(std::move(aggregate));
    }
}

/// ALTER FUNCTION, COLLATION, STATISTICS, ... RENAME TO. False: nothing of that kind is carried.
bool Applier::renameOther(const Statement &s, std::string_view type, const QString &newName)
{
    const Schema &schema = m_editor.schema();
    const Node object = s.node["object"];
    if (type == "OBJECT_FUNCTION" || type == "OBJECT_PROCEDURE" || type == "OBJECT_ROUTINE" ||
        type == "OBJECT_AGGREGATE") {
        const Routine *routine = editRoutine(s, object.body(), false);
        if (!routine)
            return true;
        ObjectName to = routine->name;
        to.name = newName + to.name.mid(to.name.indexOf(QLatin1Char('(')));
        const ObjectName from = routine->name;
        followRoutine(from, to);
        return moved(schema.routines, Kind::Routine, from, to);
    }
    QStringList parts;
    if (object.is("String"))
        parts = {object.sval()};
    for (const Node &item : object.items())
        parts.append(item.sval());
    const ObjectName from = m_editor.resolve(nameOf(parts));
    const ObjectName to{from.schema, newName};
    const QString plain = parts.value(0);
    if (type == "OBJECT_COLLATION")
        return moved(schema.collations, Kind::Collation, from, to);
    if (type == "OBJECT_STATISTIC_EXT")
        return moved(schema.statistics, Kind::Statistics, from, to);
    if (type == "OBJECT_EVENT_TRIGGER")
        return moved(schema.eventTriggers, Kind::EventTrigger, plain, newName);
    if (type == "OBJECT_PUBLICATION")
        return moved(schema.publications, Kind::Publication, plain, newName);
    if (type == "OBJECT_FOREIGN_SERVER")
        return moved(schema.foreignServers, Kind::ForeignServer, plain, newName);
    if (type == "OBJECT_SCHEMA") {
        renameSchema(cutIdentifier(s.node.text("subname")), newName);
        return true;
    }
    return false;
}

/// All that lies in it goes along.
void Applier::renameSchema(const QString &from, const QString &to)
{
    const Schema &schema = m_editor.schema();
    const auto inside = [&](const auto &map) {
        std::vector<ObjectName> names;
        for (const auto &[name, object] : map) {
            if (name.schema == from)
                names.push_back(name);
        }
        return names;
    };
    for (const ObjectName &name : inside(schema.routines)) {
        followRoutine(name, {to, name.name});
        moved(schema.routines, Kind::Routine, name, {to, name.name});
    }
    for (const ObjectName &name : inside(schema.collations))
        moved(schema.collations, Kind::Collation, name, {to, name.name});
    for (const ObjectName &name : inside(schema.statistics))
        moved(schema.statistics, Kind::Statistics, name, {to, name.name});
    std::vector<Extension> extensions;
    for (const auto &[name, extension] : schema.extensions) {
        if (extension.schema == from)
            extensions.push_back(extension);
    }
    for (Extension &extension : extensions) {
        extension.schema = to;
        extension.origin = {};
        m_editor.put(std::move(extension));
    }
    report(m_editor.renameSchema(from, to));
}

bool Applier::moveOther(const Statement &s, std::string_view type, const QString &newSchema)
{
    const Schema &schema = m_editor.schema();
    const Node object = s.node["object"];
    if (type == "OBJECT_FUNCTION" || type == "OBJECT_PROCEDURE" || type == "OBJECT_ROUTINE" ||
        type == "OBJECT_AGGREGATE") {
        const Routine *routine = editRoutine(s, object.body(), false);
        if (!routine)
            return true;
        const ObjectName from = routine->name;
        followRoutine(from, {newSchema, from.name});
        return moved(schema.routines, Kind::Routine, from, {newSchema, from.name});
    }
    if (type == "OBJECT_EXTENSION") {
        if (const auto it = schema.extensions.find(object.sval()); it != schema.extensions.end()) {
            Extension extension = it->second;
            extension.schema = newSchema;
            extension.origin = {};
            m_editor.put(std::move(extension));
        }
        return true;
    }
    QStringList parts = object.strings("names");
    for (const Node &item : object.items())
        parts.append(item.sval());
    const ObjectName from = m_editor.resolve(s.node["relation"] ? nameOf(s.node["relation"]) : nameOf(parts));
    const ObjectName to{newSchema, from.name};
    if (type == "OBJECT_VIEW" || type == "OBJECT_MATVIEW") {
        if (schema.views.contains(from))
            report(m_editor.setTableSchema(from, newSchema));
        return schema.views.contains(to);
    }
    if (type == "OBJECT_COLLATION")
        return moved(schema.collations, Kind::Collation, from, to);
    if (type == "OBJECT_STATISTIC_EXT")
        return moved(schema.statistics, Kind::Statistics, from, to);
    if (type == "OBJECT_SEQUENCE")
        report(m_editor.setSequenceSchema(from, newSchema));
    else if (type == "OBJECT_TYPE" || type == "OBJECT_DOMAIN")
        report(m_editor.setTypeSchema(from, newSchema));
    else
        return false;
    return true;
}

} // namespace reckoner::pg
