// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/schema.h"

namespace reckoner {

/// The index that the partition \a table has of the index or key \a partOf of a table above it, as that one
/// makes it: valid, with its options. Nothing if there is none of that name above.
std::optional<PartIndex> partAsAbove(const Schema &schema, const Table &table, const QString &partOf);

/// The part as an index that has no more than what a part may have otherwise.
Index asIndex(const PartIndex &part);

/// Of the options of an index those that the indexes of partitions get too.
QStringList handedDown(QStringList options);

} // namespace reckoner
