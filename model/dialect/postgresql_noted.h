// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/postgresql_rules.h"
#include "model/schema/enginerules.h"

namespace reckoner::pg {

/// What the text of an object (as eachText() gives it) is made of; nothing where that cannot be worked out.
std::optional<Noted> notedIn(const Schema &schema, const QString &text, const ObjectRef &ref);
/// The same of the body of a routine.
std::optional<Noted> notedIn(const Schema &schema, const Routine &routine);

/// An enum's label gets another name: what the texts of others say of it is written anew. The changed ones
/// are those that could be worked out, whether they name it or not.
TextEffect followLabel(Schema &schema, const ObjectName &type, const QString &label, const QString &newLabel);

/// A collation gets another name or schema: COLLATE of the texts of others follows.
TextEffect followCollation(Schema &schema, const ObjectName &from, const ObjectName &to);
/// Those whose texts name the collation.
std::vector<ObjectRef> namingCollation(const Schema &schema, const ObjectName &collation);

} // namespace reckoner::pg
