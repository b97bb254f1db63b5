// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/indexstate.h"

namespace reckoner {

void followIndex(QStringList &options, const QString &index, const QString &newName)
{
    for (const char *start : {"replica identity using index ", "clustered on "}) {
        const qsizetype at = options.indexOf(QLatin1String(start) + index);
        if (at < 0)
            continue;
        if (newName.isEmpty())
            options.removeAt(at);
        else
            options[at] = QLatin1String(start) + newName;
    }
    options.sort();
}

} // namespace reckoner
