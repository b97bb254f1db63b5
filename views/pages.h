// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "views/page.h"

namespace reckoner {

/// The pages of a window in the order of the navigation. A page is one file and one line there.
std::vector<Page *> makePages(Workspace &workspace);

} // namespace reckoner
