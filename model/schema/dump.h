// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/snapshot.h"

namespace reckoner {

/// A type in words: "character varying(50)", "timestamp(3) with time zone", "public.mood[]".
QString typeWords(const DataType &type);

/// The schema as text, one fact a line, each with its line end, sorted by schema and name; for people and for
/// tests.
QString dumpSchema(const Schema &schema);
/// The same, behind what `text` holds.
void dumpSchema(const Schema &schema, QString &text);

} // namespace reckoner
