// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <compare>

namespace reckoner {

/// The name of an object inside a schema, unquoted. `schema` is never empty once a source has
/// resolved it ("public", "main"); only a Dialect quotes.
struct ObjectName
{
    QString schema;
    QString name;

    bool operator==(const ObjectName &) const = default;
    std::strong_ordering operator<=>(const ObjectName &other) const
    {
        if (const int order = schema.compare(other.schema))
            return order <=> 0;
        return name.compare(other.name) <=> 0;
    }
};

/// One identifier as contract paths spell it: as it is if it matches [a-z_][a-z0-9_]*, else
/// double-quoted with inner quotes doubled.
QString pathPart(const QString &identifier);

/// Identifiers joined by '.', each by pathPart(): `public.orders`, `public."Order Lines"`.
QString joinPath(const QStringList &identifiers);

/// The identifiers of a path, unquoted: the reverse of joinPath().
QStringList splitPath(const QString &path);

/// The path of an object inside a schema: joinPath({schema, name}).
QString pathOf(const ObjectName &name);
/// The reverse of pathOf(ObjectName).
ObjectName nameOfPath(const QString &path);

} // namespace reckoner
