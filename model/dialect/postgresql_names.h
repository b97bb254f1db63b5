// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/schema.h"

namespace reckoner::pg {

// The names PostgreSQL gives by itself; commands/indexcmds.c, catalog/pg_constraint.c.

/// makeObjectName(): name1_name2_label in 63 bytes, the longer of the two names shortened first, at
/// characters' borders. An empty name2 or label leaves its underscore out too.
QString makeObjectName(const QString &name1, const QString &name2, const QString &label);

/// ChooseIndexNameAddition(): "a_b".
QString joinColumnNames(const QStringList &columns);

/// ChooseIndexColumnNames(): repeated names get a number, "expr", "expr1".
QStringList indexColumnNames(const QStringList &origins);

/// Is there a table, index, sequence or view of this name in the table's schema? `table` counts
/// although it need not be in `schema` yet.
bool relationExists(const Schema &schema, const Table &table, const QString &name);
/// Is there a constraint of this name on any table of the table's schema?
bool constraintExists(const Schema &schema, const Table &table, const QString &name);

/// ChooseRelationName(): pkey, key, excl (`isConstraint`: avoid constraints' names too), idx, seq.
QString chooseRelationName(const Schema &schema, const Table &table, const QString &columns,
                           const QString &label, bool isConstraint);
/// ChooseConstraintName(): check, fkey.
QString chooseConstraintName(const Schema &schema, const Table &table, const QString &columns,
                             const QString &label);

} // namespace reckoner::pg
