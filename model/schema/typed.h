// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/editor.h"

namespace reckoner {

/// The columns of tables that have the type, arrays of it too.
std::vector<std::pair<ObjectName, QString>> columnsTyped(const Schema &schema, const ObjectName &type,
                                                         const QString &defaultSchema);

/// DROP TYPE ... CASCADE, or of the table that is the type of its rows: columns of the type go, attributes of
/// composite types, domains and ranges over it, tables made of it.
void dropTyped(SchemaEditor &editor, const ObjectName &type);

/// What is told of by a collation's path: columns, attributes, domains, parts of indexes. A new name follows;
/// without one (DROP ... CASCADE) columns, domains and indexes that need it go.
void followCollation(SchemaEditor &editor, const ObjectName &collation, const ObjectName &newName);
void dropCollated(SchemaEditor &editor, const ObjectName &collation);

/// "(place).street" of columns of the composite type, in the texts of their tables.
void followAttribute(SchemaEditor &editor, const ObjectName &type, const QString &attribute,
                     const QString &newName);

} // namespace reckoner
