// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"

namespace reckoner {

/// What a build without PostgreSQL (preset minimal) says where one is asked for: postgres.absent.
Unexpected postgresAbsent();

} // namespace reckoner
