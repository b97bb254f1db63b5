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

QStringList splitPath(const QString &path)
{
    if (!path.contains(QLatin1Char('"')))
        return path.split(QLatin1Char('.'));
    QStringList parts;
    QString part;
    bool quoted = false;
    for (int i = 0; i < path.size(); ++i) {
        const QChar c = path.at(i);
        if (c == QLatin1Char('"')) {
            if (quoted && i + 1 < path.size() && path.at(i + 1) == c) {
                part += c;
                ++i;
            } else {
                quoted = !quoted;
            }
        } else if (c == QLatin1Char('.') && !quoted) {
            parts.append(part);
            part.clear();
        } else {
            part += c;
        }
    }
    parts.append(part);
    return parts;
}

QString pathOf(const ObjectName &name)
{
    const QString schema = pathPart(name.schema);
    const QString object = pathPart(name.name);
    QString path;
    path.reserve(schema.size() + 1 + object.size());
    return path.append(schema).append(QLatin1Char('.')).append(object);
}

ObjectName nameOfPath(const QString &path)
{
    const QStringList names = splitPath(path);
    return names.size() > 1 ? ObjectName{names[0], names[1]} : ObjectName{QString(), names.value(0)};
}

} // namespace reckoner
