// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/snapshot.h"

namespace reckoner {

// One description of every value for writing and reading JSON: what is written is what is read back.
// An Archive is called as archive("key", member); members at their default are left out.

template<class A>
void fields(A &a, DataType &v)
{
    a("name", v.name);
    a("schema", v.schema);
    a("args", v.args);
    a("fields", v.fields);
    a("dimensions", v.dimensions);
    a("raw", v.raw);
    a("opaque", v.opaque);
    a("alternatives", v.alternatives);
}

template<class A>
void fields(A &a, Expression &v)
{
    a("sql", v.text);
    a("opaque", v.opaque);
}

template<class A>
void fields(A &a, SequenceOptions &v)
{
    a("type", v.type);
    a("start", v.start);
    a("increment", v.increment);
    a("min", v.min);
    a("max", v.max);
    a("cache", v.cache);
    a("cycle", v.cycle);
}

template<class A>
void fields(A &a, Identity &v)
{
    a("always", v.always);
    a("options", v.options);
}

template<class A>
void fields(A &a, Generated &v)
{
    a("expression", v.expression);
    a("stored", v.stored, true);
}

template<class A>
void fields(A &a, Origin &v)
{
    a("file", v.file);
    a("line", v.line);
    a("revision", v.revision);
    a("conditional", v.conditional);
}

template<class A>
void fields(A &a, ObjectName &v)
{
    a("schema", v.schema);
    a("name", v.name);
}

template<class A>
void fields(A &a, Column &v)
{
    a("name", v.name);
    a("type", v.type);
    a("nullable", v.nullable, true);
    a("default", v.defaultValue);
    a("identity", v.identity);
    a("generated", v.generated);
    a("collation", v.collation);
    a("comment", v.comment);
    a("autoincrement", v.autoincrement);
    a("options", v.options);
    a("inherited", v.inherited);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, Deferrability &v)
{
    a("deferrable", v.deferrable);
    a("initiallyDeferred", v.initiallyDeferred);
}

template<class A>
void fields(A &a, PrimaryKey &v)
{
    a("name", v.name);
    a("columns", v.columns);
    a("include", v.include);
    a("deferrability", v.deferrability);
    a("onConflict", v.onConflict);
    a("options", v.options);
    a("withoutOverlaps", v.withoutOverlaps);
    a("comment", v.comment);
    a("indexComment", v.indexComment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, UniqueConstraint &v)
{
    a("name", v.name);
    a("columns", v.columns);
    a("include", v.include);
    a("nullsNotDistinct", v.nullsNotDistinct);
    a("deferrability", v.deferrability);
    a("onConflict", v.onConflict);
    a("options", v.options);
    a("withoutOverlaps", v.withoutOverlaps);
    a("comment", v.comment);
    a("indexComment", v.indexComment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, CheckConstraint &v)
{
    a("name", v.name);
    a("expression", v.expression);
    a("noInherit", v.noInherit);
    a("validated", v.validated, true);
    a("enforced", v.enforced, true);
    a("inherited", v.inherited);
    a("typeBound", v.typeBound);
    a("comment", v.comment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, ForeignKey &v)
{
    a("name", v.name);
    a("columns", v.columns);
    a("target", v.target);
    a("targetColumns", v.targetColumns);
    a("onDelete", v.onDelete);
    a("onUpdate", v.onUpdate);
    a("onDeleteColumns", v.onDeleteColumns);
    a("match", v.match);
    a("deferrability", v.deferrability);
    a("validated", v.validated, true);
    a("enforced", v.enforced, true);
    a("period", v.period);
    a("switchedOff", v.switchedOff);
    a("comment", v.comment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, ExclusionElement &v)
{
    a("expression", v.expression);
    a("op", v.op);
    a("opclass", v.opclass);
    a("collation", v.collation);
    a("descending", v.descending);
    a("nullsFirst", v.nullsFirst);
}

template<class A>
void fields(A &a, ExclusionConstraint &v)
{
    a("name", v.name);
    a("method", v.method);
    a("elements", v.elements);
    a("predicate", v.predicate);
    a("include", v.include);
    a("deferrability", v.deferrability);
    a("options", v.options);
    a("definition", v.definition);
    a("comment", v.comment);
    a("indexComment", v.indexComment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, IndexPart &v)
{
    a("column", v.column);
    a("expression", v.expression);
    a("descending", v.descending);
    a("nullsFirst", v.nullsFirst);
    a("opclass", v.opclass);
    a("collation", v.collation);
}

template<class A>
void fields(A &a, Index &v)
{
    a("name", v.name);
    a("unique", v.unique);
    a("method", v.method);
    a("parts", v.parts);
    a("include", v.include);
    a("predicate", v.predicate);
    a("nullsNotDistinct", v.nullsNotDistinct);
    a("valid", v.valid, true);
    a("options", v.options);
    a("comment", v.comment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, PartIndex &v)
{
    a("name", v.name);
    a("partOf", v.partOf);
    a("valid", v.valid, true);
    a("options", v.options);
    a("comment", v.comment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, Trigger &v)
{
    a("name", v.name);
    a("timing", v.timing);
    a("events", v.events);
    a("columns", v.columns);
    a("forEachRow", v.forEachRow);
    a("when", v.when);
    a("function", v.function);
    a("arguments", v.arguments);
    a("oldTable", v.oldTable);
    a("newTable", v.newTable);
    a("constraint", v.isConstraint);
    a("deferrability", v.deferrability);
    a("from", v.from);
    a("body", v.body);
    a("enabled", v.enabled);
    a("definition", v.definition);
    a("comment", v.comment);
    a("inherited", v.inherited);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, RewriteRule &v)
{
    a("name", v.name);
    a("definition", v.definition);
    a("enabled", v.enabled);
    a("comment", v.comment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, Policy &v)
{
    a("name", v.name);
    a("command", v.command);
    a("permissive", v.permissive, true);
    a("roles", v.roles);
    a("using", v.usingExpression);
    a("check", v.checkExpression);
    a("comment", v.comment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, Table &v)
{
    a("schema", v.name.schema);
    a("name", v.name.name);
    a("comment", v.comment);
    a("columns", v.columns);
    a("primaryKey", v.primaryKey);
    a("uniques", v.uniques);
    a("checks", v.checks);
    a("foreignKeys", v.foreignKeys);
    a("exclusions", v.exclusions);
    a("indexes", v.indexes);
    a("partIndexes", v.partIndexes);
    a("triggers", v.triggers);
    a("policies", v.policies);
    a("rules", v.rules);
    a("options", v.options);
    a("partitionKey", v.partitionKey);
    a("partitionOf", v.partitionOf);
    a("partitionBound", v.partitionBound);
    a("inherits", v.inherits);
    a("ofType", v.ofType);
    a("foreign", v.isForeign);
    a("server", v.server);
    a("serverOptions", v.serverOptions);
    a("virtual", v.isVirtual);
    a("module", v.module);
    a("moduleArguments", v.moduleArguments);
    a("definition", v.definition);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, Namespace &v)
{
    a("name", v.name);
    a("comment", v.comment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, EnumType &v)
{
    a("schema", v.name.schema);
    a("name", v.name.name);
    a("labels", v.labels);
    a("comment", v.comment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, OwnedBy &v)
{
    a("table", v.table);
    a("column", v.column);
}

template<class A>
void fields(A &a, Sequence &v)
{
    a("schema", v.name.schema);
    a("name", v.name.name);
    a("options", v.options);
    a("ownedBy", v.ownedBy);
    a("unlogged", v.unlogged);
    a("comment", v.comment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, Domain &v)
{
    a("schema", v.name.schema);
    a("name", v.name.name);
    a("type", v.type);
    a("nullable", v.nullable, true);
    a("default", v.defaultValue);
    a("checks", v.checks);
    a("collation", v.collation);
    a("comment", v.comment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, CompositeType &v)
{
    a("schema", v.name.schema);
    a("name", v.name.name);
    a("attributes", v.attributes);
    a("comment", v.comment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, ViewColumn &v)
{
    a("name", v.name);
    a("type", v.type);
    a("comment", v.comment);
    a("default", v.defaultValue);
}

template<class A>
void fields(A &a, View &v)
{
    a("schema", v.name.schema);
    a("name", v.name.name);
    a("materialized", v.materialized);
    a("definition", v.definition);
    a("columnNames", v.columnNames);
    a("columns", v.columns);
    a("options", v.options);
    a("indexes", v.indexes);
    a("triggers", v.triggers);
    a("rules", v.rules);
    a("text", v.text);
    a("comment", v.comment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, RoutineArgument &v)
{
    a("name", v.name);
    a("mode", v.mode);
    a("type", v.type);
    a("default", v.defaultValue);
}

template<class A>
void fields(A &a, Routine &v)
{
    a("schema", v.name.schema);
    a("name", v.name.name);
    a("kind", v.prokind);
    a("arguments", v.arguments);
    a("returns", v.returns);
    a("language", v.language);
    a("body", v.body);
    a("atomic", v.atomic);
    a("options", v.options);
    a("definition", v.definition);
    a("comment", v.comment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, Extension &v)
{
    a("name", v.name);
    a("schema", v.schema);
    a("version", v.version);
    a("comment", v.comment);
    a("relocatable", v.relocatable);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, RangeType &v)
{
    a("schema", v.name.schema);
    a("name", v.name.name);
    a("subtype", v.subtype);
    a("opclass", v.opclass);
    a("collation", v.collation);
    a("canonical", v.canonical);
    a("subtypeDiff", v.subtypeDiff);
    a("multirange", v.multirange);
    a("comment", v.comment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, Collation &v)
{
    a("schema", v.name.schema);
    a("name", v.name.name);
    a("provider", v.provider);
    a("locale", v.locale);
    a("deterministic", v.deterministic, true);
    a("rules", v.rules);
    a("comment", v.comment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, Statistics &v)
{
    a("schema", v.name.schema);
    a("name", v.name.name);
    a("table", v.table);
    a("kinds", v.kinds);
    a("columns", v.columns);
    a("expressions", v.expressions);
    a("target", v.target, -1);
    a("comment", v.comment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, EventTrigger &v)
{
    a("name", v.name);
    a("event", v.event);
    a("tags", v.tags);
    a("function", v.function);
    a("enabled", v.enabled);
    a("comment", v.comment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, PublishedTable &v)
{
    a("table", v.table);
    a("columns", v.columns);
    a("where", v.where);
}

template<class A>
void fields(A &a, Publication &v)
{
    a("name", v.name);
    a("allTables", v.allTables);
    a("tables", v.tables);
    a("schemas", v.schemas);
    a("operations", v.operations);
    a("viaRoot", v.viaRoot);
    a("comment", v.comment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, ForeignServer &v)
{
    a("name", v.name);
    a("wrapper", v.wrapper);
    a("type", v.type);
    a("version", v.version);
    a("options", v.options);
    a("comment", v.comment);
    a("origin", v.origin);
}

template<class A>
void fields(A &a, Place &v)
{
    a("file", v.file);
    a("line", v.line);
    a("column", v.column);
}

template<class A>
void fields(A &a, Unknown &v)
{
    a("kind", v.object.kind);
    a("path", v.object.path);
    a("object", v.object.object);
    a("facet", v.facet);
    a("reason", v.reason);
    a("place", v.place);
}

template<class A>
void fields(A &a, Opaque &v)
{
    a("bound", v.bound);
    a("names", v.names);
    a("text", v.text);
    a("reason", v.reason);
    a("place", v.place);
    a("revision", v.revision);
}

template<class A>
void fields(A &a, Diagnostic &v)
{
    a("severity", v.severity);
    a("code", v.code);
    a("message", v.message);
    a("place", v.place);
    a("revision", v.revision);
}

template<class A>
void fields(A &a, SourceInfo &v)
{
    a("spec", v.spec);
    a("label", v.label);
    a("kind", v.kind);
}

template<class A>
void fields(A &a, TableStats &v)
{
    a("rows", v.rows, qint64(-1));
    a("bytes", v.bytes, qint64(-1));
}

} // namespace reckoner
