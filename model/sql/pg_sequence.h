// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/types.h"

namespace reckoner::pg {

/// Fills what CREATE SEQUENCE leaves open with PostgreSQL's defaults: bigint, increment 1, the type's
/// bounds by direction, start at the near bound, cache 1.
void completeSequence(SequenceOptions &options);

/// Bounds that were the old type's own follow a change of type, as ALTER SEQUENCE ... AS does.
void changeSequenceType(SequenceOptions &options, const QString &type);

} // namespace reckoner::pg
