// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"

#include <QByteArray>

namespace reckoner {

/// A query of resources/queries for one major version of the server.
///
/// Lines end in a mark where they are not for every major; the range includes both ends, and either may be
/// left out. A mark alone on its line governs the lines below it, up to the next mark that stands alone; `--@
/// all` ends that.
///
///     SELECT i.indexrelid,
///            i.indnullsnotdistinct,    --@ 15..
///            false,                    --@ ..14
///            i.indisvalid
///     FROM pg_catalog.pg_index i
///     --@ 15..16
///     JOIN pg_catalog.pg_collation c ON c.colliculocale IS NOT NULL
///     --@ all
///
/// Every variant gives the same columns in the same order, so that who reads the rows asks for no version. A
/// query of which nothing is left is for other majors only: it has no rows.
/// Comments are left out of what is sent. Errors: query.mark (a mark that is none; found by the tests).
Result<QByteArray> queryForMajor(const QByteArray &text, int major);

} // namespace reckoner
