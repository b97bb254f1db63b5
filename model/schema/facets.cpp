// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/facets.h"

namespace reckoner {

void Facets::allow(Kind kind, const QStringList &except)
{
    m_kinds[kind] = std::set<QString>(except.begin(), except.end());
}

void Facets::forbid(Kind kind, const QString &facet)
{
    m_kinds[kind].insert(facet);
}

bool Facets::speaksOf(Kind kind, const QString &facet) const
{
    const auto it = m_kinds.find(kind);
    return it != m_kinds.end() && !it->second.contains(facet);
}

QStringList Facets::describe() const
{
    QStringList lines;
    for (const auto &[kind, silent] : m_kinds) {
        QStringList spoken;
        for (const QString &facet : facetsOf(kind)) {
            if (!silent.contains(facet))
                spoken.append(facet);
        }
        lines.append(kindName(kind) + QLatin1String(": ") + spoken.join(QLatin1String(", ")));
    }
    return lines;
}

} // namespace reckoner
