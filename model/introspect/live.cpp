// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/live.h"

#include "model/core/asciicase.h"
#include "model/dialect/dialect.h"

namespace reckoner {

Stamp stampFor(const std::vector<Stamp> &stamps, DialectId id, const LiveOptions &options)
{
    const bool folds = dialect(id).foldsCase();
    const QString wanted =
        options.versionTableSchema.isEmpty() ? dialect(id).defaultSchema() : options.versionTableSchema;
    const Stamp *found = nullptr;
    for (const Stamp &stamp : stamps) {
        const QStringList path = splitPath(stamp.table);
        const QString name = path.value(1);
        if (folds ? !sameInAscii(name, options.versionTable) : name != options.versionTable)
            continue;
        if (folds || path.value(0) == wanted)
            return stamp;
        if (!found)
            found = &stamp;
    }
    return found ? *found : Stamp();
}

std::optional<Stamp> stampFor(std::vector<Stamp> stamps, const QStringList &unread, DialectId id,
                              const LiveOptions &options)
{
    for (const QString &table : unread)
        stamps.push_back({true, table, {}});
    Stamp asked = stampFor(stamps, id, options);
    return unread.contains(asked.table) ? std::nullopt : std::optional<Stamp>(std::move(asked));
}

} // namespace reckoner
