// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages.h"

#include "views/comparepage.h"
#include "views/findingspage.h"
#include "views/historypage.h"
#include "views/indexespage.h"
#include "views/overviewpage.h"
#include "views/schemapage.h"
#include "views/sourcepage.h"
#include "views/startpage.h"

namespace reckoner {

std::vector<Page *> makePages(Workspace &workspace)
{
    return {
        // clang-format off
        new StartPage(workspace),
        new OverviewPage(workspace),
        new SchemaPage(workspace),
        new ComparePage(workspace),
        new HistoryPage(workspace),
        new IndexesPage(workspace),
        new FindingsPage(workspace),
        new SourcePage(workspace),
        // clang-format on
    };
}

} // namespace reckoner
