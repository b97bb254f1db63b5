// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/name.h"

namespace reckoner {

QString pathPart(const QString &identifier)
{
    bool plain = !identifier.isEmpty();
    for (int i = 0; plain && i < identifier.size(); ++i) {
        const ushort c = identifier.at(i).unicode();
        plain = (c >= 'a' && c <= 'z') || c == '_' || (i > 0 && c >= '0' && c <= '9');
    }
    if (plain)
        return identifier;
    QString inner = identifier;
    inner.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + inner + QLatin1Char('"');
}

QString joinPath(const QStringList &identifiers)
{
    QString path;
    for (const QString &identifier : identifiers) {
        if (!path.isEmpty())
            path += QLatin1Char('.');
        path += pathPart(identifier);
    }
    return path;
}

QString pathOf(const ObjectName &name)
{
    return joinPath({name.schema, name.name});
}

} // namespace reckoner
