// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/diff/change.h"

namespace reckoner {

QString changeActionName(Action action)
{
    switch (action) {
    case Action::Added:
        return QStringLiteral("added");
    case Action::Removed:
        return QStringLiteral("removed");
    case Action::Renamed:
        return QStringLiteral("renamed");
    case Action::Modified:
        break;
    }
    return QStringLiteral("modified");
}

QStringList Change::facetNames() const
{
    QStringList names;
    names.reserve(static_cast<int>(facets.size()));
    for (const FacetChange &facet : facets)
        names.append(facet.facet);
    return names;
}

} // namespace reckoner
