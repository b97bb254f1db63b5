// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages.h"

#include "views/findingspage.h"
#include "views/indexespage.h"
#include "views/overviewpage.h"

namespace reckoner {

std::vector<Page *> makePages(Workspace &workspace)
{
    return {
        new OverviewPage(workspace),
        new IndexesPage(workspace),
        new FindingsPage(workspace),
    };
}

} // namespace reckoner
