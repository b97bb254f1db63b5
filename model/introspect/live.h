// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace reckoner {

/// How a live database is read, whatever the backend.
struct LiveOptions
{
    int timeoutSeconds = 60; ///< for the whole of the reading; waiting for another's lock is cut shorter
    QStringList schemas;     ///< patterns; empty: all but the engine's own. SQLite has "main" only
    QString versionTable = QStringLiteral("alembic_version");
    QString versionTableSchema; ///< empty: the default schema

    bool operator==(const LiveOptions &) const = default;
};

} // namespace reckoner
