// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sql/pg_apply.h"

#include "model/schema/typed.h"
#include "model/sql/pg_types.h"

#include <algorithm>
#include <optional>

namespace reckoner::pg {

namespace {

/// Names of an object as DROP, COMMENT and ALTER ... SET SCHEMA give them.
QStringList partsOf(const Node &object)
{
    if (object.is("String"))
        return {object.sval()};
    if (object.is("TypeName"))
        return object.body().strings("names");
    if (object.is("ObjectWithArgs"))
        return object.body().strings("objname");
    QStringList parts;
    for (const Node &item : object.items())
        parts.append(item.sval());
    return parts;
}

QString takeLast(QStringList &parts)
{
    return parts.isEmpty() ? QString() : cutIdentifier(parts.takeLast());
}

} // namespace

void Applier::drop(const Statement &s)
{
    const std::string_view type = s.node.word("removeType");
    const bool ifExists = s.node.flag("missing_ok");
    const bool cascade = s.node.word("behavior") == "DROP_CASCADE";
    for (const Node &object : s.node.list("objects"))
        dropOne(s, type, object, ifExists, cascade);
}

void Applier::dropOne(const Statement &s, std::string_view type, const Node &object, bool ifExists,
                      bool cascade)
{
    QStringList parts = partsOf(object);
    const ObjectName name = nameOf(parts);
    if (type == "OBJECT_TABLE" || type == "OBJECT_FOREIGN_TABLE") {
        report(m_editor.dropTable(name, ifExists, cascade));
    } else if (type == "OBJECT_INDEX") {
        report(m_editor.dropIndex(name, ifExists));
    } else if (type == "OBJECT_SEQUENCE") {
        report(m_editor.dropSequence(name, ifExists, cascade));
    } else if (type == "OBJECT_TYPE" || type == "OBJECT_DOMAIN") {
        report(m_editor.dropType(name, ifExists, cascade));
    } else if (type == "OBJECT_SCHEMA") {
        report(m_editor.dropSchema(takeLast(parts), ifExists, cascade));
    } else if (type == "OBJECT_VIEW" || type == "OBJECT_MATVIEW") {
        report(m_editor.dropOther(type == "OBJECT_VIEW" ? Kind::View : Kind::MaterializedView, name, ifExists,
                                  cascade));
    } else if (type == "OBJECT_FUNCTION" || type == "OBJECT_PROCEDURE" || type == "OBJECT_ROUTINE" ||
               type == "OBJECT_AGGREGATE") {
        ObjectName routine = name;
        const Node signatureOf = object.body();
        if (!signatureOf.flag("args_unspecified"))
            routine.name = signature(s, name.name, signatureOf.list("objfuncargs"));
        report(m_editor.dropOther(Kind::Routine, routine, ifExists, cascade));
    } else if (type == "OBJECT_EXTENSION") {
        report(m_editor.dropOther(Kind::Extension, {QString(), takeLast(parts)}, ifExists, cascade));
    } else if (type == "OBJECT_TRIGGER" || type == "OBJECT_POLICY" || type == "OBJECT_RULE") {
        const QString last = takeLast(parts);
        const Kind kind = type == "OBJECT_TRIGGER"  ? Kind::Trigger
                          : type == "OBJECT_POLICY" ? Kind::Policy
                                                    : Kind::Rule;
        report(m_editor.dropPart(kind, nameOf(parts), last, ifExists));
    } else if (type == "OBJECT_EVENT_TRIGGER" || type == "OBJECT_PUBLICATION" ||
               type == "OBJECT_FOREIGN_SERVER") {
        const Kind kind = type == "OBJECT_EVENT_TRIGGER" ? Kind::EventTrigger
                          : type == "OBJECT_PUBLICATION" ? Kind::Publication
                                                         : Kind::ForeignServer;
        report(m_editor.dropOther(kind, {QString(), takeLast(parts)}, ifExists));
    } else if (type == "OBJECT_COLLATION" || type == "OBJECT_STATISTIC_EXT") {
        report(m_editor.dropOther(type == "OBJECT_COLLATION" ? Kind::Collation : Kind::Statistics, name,
                                  ifExists, cascade));
    }
    // Casts, operators, text search configurations, ... are not carried: nothing to drop.
}

void Applier::rename(const Statement &s)
{
    const std::string_view type = s.node.word("renameType");
    const QString newName = cutIdentifier(s.node.text("newname"));
    const bool ifExists = s.node.flag("missing_ok");
    const ObjectName relation = nameOf(s.node["relation"]);
    const QString sub = cutIdentifier(s.node.text("subname"));
    if (type == "OBJECT_TABLE" || type == "OBJECT_FOREIGN_TABLE" || type == "OBJECT_INDEX" ||
        type == "OBJECT_SEQUENCE" || type == "OBJECT_VIEW" || type == "OBJECT_MATVIEW") {
        // ALTER TABLE renames any relation, whatever its kind.
        const ObjectName resolved = m_editor.resolve(relation);
        if (m_editor.schema().tables.contains(resolved)) {
            report(m_editor.renameTable(relation, newName));
        } else if (m_editor.schema().sequences.contains(resolved)) {
            report(m_editor.renameSequence(relation, newName));
        } else if (const auto view = m_editor.schema().views.find(resolved);
                   view != m_editor.schema().views.end()) {
            report(m_editor.renameTable(relation, newName));
        } else {
            report(m_editor.renameIndex(relation, newName, ifExists || type == "OBJECT_TABLE"));
        }
    } else if (type == "OBJECT_COLUMN") {
        if (const auto view = m_editor.schema().views.find(m_editor.resolve(relation));
            view != m_editor.schema().views.end()) {
            if (std::any_of(view->second.columns.begin(), view->second.columns.end(),
                            [&](const ViewColumn &column) { return column.name == sub; }))
                report(m_editor.renameViewColumn(relation, sub, newName));
            else
                opaque(s, {relation.name}, tr("It renames a column of a view that is not known."));
            return;
        }
        if (ifExists && !m_editor.schema().table(m_editor.resolve(relation)))
            return;
        ColumnEdit edit;
        edit.newName = newName;
        report(m_editor.alterColumn(relation, sub, edit));
    } else if (type == "OBJECT_TABCONSTRAINT") {
        report(m_editor.renameConstraint(relation, sub, newName));
    } else if (type == "OBJECT_TYPE" || type == "OBJECT_DOMAIN") {
        report(m_editor.renameType(nameOf(partsOf(s.node["object"])), newName));
    } else if (type == "OBJECT_TRIGGER" || type == "OBJECT_POLICY" || type == "OBJECT_RULE") {
        renamePart(relation, type, sub, newName);
    } else if (type == "OBJECT_ATTRIBUTE") {
        const auto it = m_editor.schema().composites.find(m_editor.resolve(relation));
        if (it == m_editor.schema().composites.end()) {
            opaque(s, {relation.name}, tr("It alters a type that is not known."));
            return;
        }
        CompositeType composite = it->second;
        composite.origin = {};
        for (Column &attribute : composite.attributes) {
            if (attribute.name == sub)
                attribute.name = newName;
        }
        const ObjectName renamed = composite.name;
        m_editor.put(std::move(composite));
        renameTyped(renamed, sub, newName);
        followAttribute(m_editor, renamed, sub, newName);
    } else if (type == "OBJECT_DOMCONSTRAINT") {
        const auto it = m_editor.schema().domains.find(m_editor.resolve(nameOf(partsOf(s.node["object"]))));
        if (it != m_editor.schema().domains.end()) {
            Domain domain = it->second;
            domain.origin = {};
            for (CheckConstraint &check : domain.checks) {
                if (check.name == sub)
                    check.name = newName;
            }
            m_editor.put(std::move(domain));
        }
    } else if (renameOther(s, type, newName)) {
        return;
    } else {
        opaque(s, partsOf(s.node["object"]) + QStringList{newName}, tr("This form of RENAME is not read."));
    }
}

/// An attribute's new name is a column's in the tables made of the type.
void Applier::renameTyped(const ObjectName &type, const QString &attribute, const QString &newName)
{
    std::vector<ObjectName> typed;
    for (const auto &[name, table] : m_editor.schema().tables) {
        if (table->ofType == type)
            typed.push_back(name);
    }
    ColumnEdit edit;
    edit.newName = newName;
    for (const ObjectName &table : typed)
        report(m_editor.alterColumn(table, attribute, edit));
}

void Applier::setSchema(const Statement &s)
{
    const std::string_view type = s.node.word("objectType");
    const QString newSchema = s.node.text("newschema");
    if (type == "OBJECT_TABLE" || type == "OBJECT_FOREIGN_TABLE") {
        const ObjectName table = nameOf(s.node["relation"]);
        if (s.node.flag("missing_ok") && !m_editor.schema().table(m_editor.resolve(table)))
            return;
        report(m_editor.setTableSchema(table, newSchema));
        return;
    }
    if (moveOther(s, type, newSchema))
        return;
    const ObjectName name =
        s.node["relation"] ? nameOf(s.node["relation"]) : nameOf(partsOf(s.node["object"]));
    opaque(s, {name.name}, tr("This form of SET SCHEMA is not read."));
}

/// COMMENT ON CONSTRAINT c ON DOMAIN d: the domain's name is that of a type.
void Applier::commentDomainCheck(const Statement &s, const QString &text)
{
    const std::vector<Node> object = s.node["object"]["List"].list("items");
    if (object.size() != 2)
        return;
    const auto it =
        m_editor.schema().domains.find(m_editor.resolve(nameOf(object[0]["TypeName"].strings("names"))));
    if (it == m_editor.schema().domains.end())
        return;
    Domain domain = it->second;
    domain.origin = {};
    for (CheckConstraint &check : domain.checks) {
        if (check.name == cutIdentifier(object[1].sval()))
            check.comment = text;
    }
    m_editor.put(std::move(domain));
}

void Applier::comment(const Statement &s)
{
    const std::string_view type = s.node.word("objtype");
    const QString text = s.node.text("comment");
    QStringList parts = partsOf(s.node["object"]);
    if (type == "OBJECT_TABLE") {
        report(m_editor.setTableComment(nameOf(parts), text));
        return;
    }
    if (type == "OBJECT_COLUMN") {
        const QString column = takeLast(parts);
        const ObjectName table = m_editor.resolve(nameOf(parts));
        if (!m_editor.schema().tables.contains(table)) {
            commentColumn(table, column, text);
            return;
        }
        ColumnEdit edit;
        edit.comment = text;
        report(m_editor.alterColumn(table, column, edit));
        return;
    }
    if (type == "OBJECT_TABCONSTRAINT") {
        const QString constraint = takeLast(parts);
        const Table *table = m_editor.schema().table(m_editor.resolve(nameOf(parts)));
        if (!table)
            return;
        Kind kind = Kind::Exclusion;
        const auto holds = [&constraint](const auto &list) {
            for (const auto &each : list) {
                if (each.name == constraint)
                    return true;
            }
            return false;
        };
        if (table->primaryKey && table->primaryKey->name == constraint)
            kind = Kind::PrimaryKey;
        else if (holds(table->uniques))
            kind = Kind::Unique;
        else if (holds(table->checks))
            kind = Kind::Check;
        else if (holds(table->foreignKeys))
            kind = Kind::ForeignKey;
        report(m_editor.setComment({kind, pathOf(table->name), constraint}, text));
        return;
    }
    if (type == "OBJECT_DOMCONSTRAINT") {
        commentDomainCheck(s, text);
        return;
    }
    const ObjectName name = m_editor.resolve(nameOf(parts));
    if (type == "OBJECT_INDEX") {
        for (const auto &[tableName, table] : m_editor.schema().tables) {
            for (const Index &index : table->indexes) {
                if (tableName.schema == name.schema && index.name == name.name) {
                    report(m_editor.setComment({Kind::Index, pathOf(tableName), name.name}, text));
                    return;
                }
            }
        }
        if (const auto part = m_editor.editPartIndex(name)) {
            part->first->comment = text;
            m_editor.noteAltered(part->second, part->first->origin);
        } else if (const auto key = m_editor.editIndexOfKey(name)) {
            *key->comment = text;
            m_editor.noteAltered(key->ref, *key->origin);
        }
        return;
    }
    commentOther(s, type, parts, text);
}

} // namespace reckoner::pg
