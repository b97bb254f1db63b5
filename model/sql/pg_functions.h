// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace reckoner::pg {

/// A function of the catalog that changes no schema: calling it is data.
bool isKnownFunction(const QString &name);

} // namespace reckoner::pg
