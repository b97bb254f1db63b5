// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/position/chart.h"

namespace reckoner {

/// The revisions as a table, the newest first: RFC 4180, UTF-8, a header line that is never translated. Lists
/// within a cell are separated by spaces.
QByteArray revisionsCsv(const Chart &chart);

} // namespace reckoner
