// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/enginerules.h"

namespace reckoner::pg {

/// PostgreSQL keeps views, rules and policies as trees that point at tables and columns: what is renamed goes
/// by its new name in them, what the query gives keeps its name. The texts of a replay follow by aliases: a
/// table renamed is "bills AS orders", a column renamed is "orders AS orders (id, amount)"; a column dropped
/// (no new name) leaves such lists. A table without a schema means the extension of that name; a column of an
/// enum is a label of it.
TextEffect followRename(Schema &schema, const Renaming &renaming);

/// Texts that call a routine which gets another name or schema: the call is written with the new one. A text
/// in which another routine of that name may be meant is a doubt. Without a name in `to` nothing is written:
/// the changed ones are those that call it. A name without arguments is a collation's.
TextEffect followRoutine(Schema &schema, const ObjectName &from, const ObjectName &to);

/// A routine that takes, gives or names a type which gets another name or schema; its signature is another
/// then. False: its text may name the type in a way that is not understood.
bool followType(Routine &routine, const ObjectName &from, const ObjectName &to);
void followTypeInRoutines(Schema &schema, const ObjectName &from, const ObjectName &to, TextEffect &effect);
/// One text; `head` makes it a statement.
bool followTypeIn(QString &text, const QByteArray &head, const ObjectName &from, const ObjectName &to);
/// What DROP TYPE ... CASCADE takes along because it names the type: routines, and objects the texts of which
/// do. A table or view is a type too.
std::vector<ObjectRef> namingType(const Schema &schema, const ObjectName &type);

/// An extension gets another schema: what it brought is named with that. Of what comes with the server only.
TextEffect followExtension(Schema &schema, const QString &name, const QString &newSchema);
/// What DROP EXTENSION ... CASCADE takes along; the extension's own types are among it, as domains.
std::vector<ObjectRef> standingOnExtension(const Schema &schema, const QString &name);

/// What CREATE VIEW does with its query: stars are spelt out (columns that a table gets later are not in a
/// view that is there already), and the view gets its columns. As it is where that cannot be known.
void completeView(const Schema &schema, View &view);

} // namespace reckoner::pg
