// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/schema.h"

namespace reckoner::pg {

/// What depends on a table, on a view or on a column of one by naming it: views, rules, policies and triggers
/// (in the order of their names), routines with a parsed body. Those that hang on the relation itself go with
/// it and are told only for a column. A text that cannot be resolved counts if it names all the identifiers.
std::vector<ObjectRef> standingOn(const Schema &schema, const ObjectName &relation, const QString &column);

} // namespace reckoner::pg
