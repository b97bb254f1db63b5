// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/pages.h"

#include "views/findingspage.h"
#include "views/overviewpage.h"
#include "views/startpage.h"

namespace reckoner {

std::vector<Page *> makePages(Workspace &workspace)
{
    return {
        new StartPage(workspace),
        new OverviewPage(workspace),
        new FindingsPage(workspace),
    };
}

} // namespace reckoner
