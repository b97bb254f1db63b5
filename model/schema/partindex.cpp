// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/partindex.h"

#include <algorithm>

namespace reckoner {

Index asIndex(const PartIndex &part)
{
    Index index;
    index.name = part.name;
    index.valid = part.valid;
    index.options = part.options;
    index.comment = part.comment;
    return index;
}

QStringList handedDown(QStringList options)
{
    options.removeIf([](const QString &option) { return option.startsWith(QLatin1String("statistics(")); });
    return options;
}

std::optional<PartIndex> partAsAbove(const Schema &schema, const Table &table, const QString &partOf)
{
    PartIndex part;
    part.partOf = partOf;
    const auto among = [&](const auto &objects) {
        const auto it = std::find_if(objects.begin(), objects.end(),
                                     [&](const auto &object) { return object.name == partOf; });
        if (it == objects.end())
            return false;
        part.options = handedDown(it->options);
        part.origin = it->origin;
        return true;
    };
    const Table *above = &table;
    while ((above = above->partitionOf ? schema.table(*above->partitionOf) : nullptr)) {
        std::vector<PrimaryKey> key;
        if (above->primaryKey)
            key.push_back(*above->primaryKey);
        if (among(key) || among(above->uniques) || among(above->indexes) || among(above->exclusions))
            return part;
    }
    return std::nullopt;
}

} // namespace reckoner
