// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"

namespace reckoner::pg {

/// The part of an index as the server keeps it: without the operator class that its type and method have by
/// default, a bare column in parentheses as the column, its COLLATE as the part's. The names of operator
/// classes go without their schema, which an extension chooses.
IndexPart keptPart(IndexPart part, const QString &method, const Table *table, const QSet<QString> &off,
                   QStringList &rules);

} // namespace reckoner::pg
