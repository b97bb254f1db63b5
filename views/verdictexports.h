// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/page.h"

namespace reckoner {

/// The verdict of the root that is shown, in each format that `reckoner check` writes; nothing without one.
std::vector<Export> verdictExports(const Workspace &workspace);

} // namespace reckoner
