// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/types.h"
#include "model/sql/pg_tree.h"

namespace reckoner::pg {

/// The type a TypeName node means, with PostgreSQL's own spelling (format_type) as its name:
/// "int4", "integer" and "pg_catalog.int4" are all "integer". Unlimited bpchar is "bpchar", unlimited
/// bit is "\"bit\"", the one-byte type is "\"char\"". serial forms stay "serial", "bigserial",
/// "smallserial" until EngineRules completes them. User types without a schema mean public.
DataType typeOf(const Node &typeName, const Tree &tree);

/// A type as SQL text spells it. Never fails: opaque if not understood.
DataType parseType(const QString &text);

/// format_type's spelling: "character varying(50)", "timestamp(3) with time zone", "public.mood[]".
QString typeText(const DataType &type);

/// What the server keeps of the type of an argument or result: no length, no precision.
DataType withoutLength(DataType type);

/// Type of the catalog (not a user's) under one of its spellings, e.g. "int4" -> "integer"; empty if none.
QString builtinName(const QString &internalName);

/// PostgreSQL's quote_identifier().
QString quoteIdentifier(const QString &identifier);
/// "public.t", each part quoted if need be; no schema: "t".
QString quoteName(const ObjectName &name);
/// A string constant; backslashes give E'...' as quote_literal() does.
QString quoteLiteral(const QString &text);
/// PostgreSQL cuts identifiers to 63 bytes, at a character's border.
QString cutIdentifier(const QString &identifier);

} // namespace reckoner::pg
