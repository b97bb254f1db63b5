// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/kind.h"

#include "model/core/name.h"

namespace reckoner {

namespace {

struct KindRow
{
    Kind kind;
    const char *name;
    const char *facets;
    bool inTable;
};

// The closed list of the contract. "name" is a facet where two objects are matched by structure.
constexpr KindRow rows[] = {
    {Kind::Schema, "schema", "comment", false},
    {Kind::Table, "table", "comment,options,columnOrder,partitionKey,partitionOf,inherits,server,module,name",
     false},
    {Kind::Column, "column", "type,nullable,default,identity,generated,collation,options,comment,name", true},
    {Kind::PrimaryKey, "primaryKey", "columns,deferrable,onConflict,options,comment,name", true},
    {Kind::Unique, "unique",
     "columns,include,nullsNotDistinct,deferrable,onConflict,options,comment,kind,name", true},
    {Kind::Check, "check", "expression,noInherit,validated,comment,name", true},
    {Kind::ForeignKey, "foreignKey",
     "columns,target,onDelete,onUpdate,match,deferrable,validated,comment,name", true},
    {Kind::Exclusion, "exclusion", "elements,method,predicate,deferrable,options,comment,name", true},
    {Kind::Index, "index",
     "unique,method,parts,include,predicate,nullsNotDistinct,valid,options,comment,name", true},
    {Kind::Sequence, "sequence", "options,ownedBy,comment", false},
    {Kind::Enum, "enum", "labels,comment", false},
    {Kind::Domain, "domain", "type,nullable,default,checks,collation,comment", false},
    {Kind::Composite, "composite", "attributes,comment", false},
    {Kind::View, "view", "definition,columns,options,comment", false},
    {Kind::MaterializedView, "materializedView", "definition,columns,options,comment", false},
    {Kind::Routine, "routine", "kind,arguments,returns,language,options,body,comment", false},
    {Kind::Trigger, "trigger",
     "timing,events,columns,level,when,function,arguments,transition,deferrable,body,enabled,comment", true},
    {Kind::Policy, "policy", "command,permissive,roles,using,check,comment", true},
    {Kind::Extension, "extension", "version,schema,comment", false},
    {Kind::Range, "range", "subtype,opclass,collation,canonical,subtypeDiff,multirange,comment", false},
    {Kind::Collation, "collation", "provider,locale,deterministic,rules,comment", false},
    {Kind::Statistics, "statistics", "table,kinds,parts,target,comment", false},
    {Kind::EventTrigger, "eventTrigger", "event,tags,function,enabled,comment", false},
    {Kind::Rule, "rule", "definition,enabled,comment", true},
    {Kind::Publication, "publication", "tables,schemas,operations,options,comment", false},
    {Kind::ForeignServer, "foreignServer", "wrapper,type,version,options,comment", false},
};

const KindRow &row(Kind kind)
{
    return rows[static_cast<int>(kind)];
}

} // namespace

QString kindName(Kind kind)
{
    return QLatin1String(row(kind).name);
}

std::optional<Kind> kindFromName(const QString &name)
{
    for (const KindRow &entry : rows) {
        if (name == QLatin1String(entry.name))
            return entry.kind;
    }
    return std::nullopt;
}

QStringList facetsOf(Kind kind)
{
    return QString(QLatin1String(row(kind).facets)).split(QLatin1Char(','));
}

bool belongsToTable(Kind kind)
{
    return row(kind).inTable;
}

QString fullPath(const ObjectRef &ref)
{
    const bool asItIs = ref.object.startsWith(QLatin1Char('(')) || ref.kind == Kind::Routine;
    const QString name = asItIs ? ref.object : pathPart(ref.object);
    return ref.path.isEmpty() ? name : ref.path + QLatin1Char('.') + name;
}

} // namespace reckoner
