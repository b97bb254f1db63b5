// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/dialect/dialect.h"

namespace reckoner::pg {

/// "RANGE (created_at)": strategy and members, each in its normal form.
Normal normalPartitionKey(const QString &key, const StatementContext &context);
/// "FOR VALUES FROM (...) TO (...)": each bound as a value of its key column's type.
Normal normalPartitionBound(const QString &bound, const StatementContext &context);

} // namespace reckoner::pg
