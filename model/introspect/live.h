// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/snapshot.h"

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

/// The one that the options ask for: of that name, in that schema before another; none: not tablePresent.
Stamp stampFor(const std::vector<Stamp> &stamps, DialectId dialect, const LiveOptions &options);
/// The same, where some could not be read; unset: it is one of them.
std::optional<Stamp> stampFor(std::vector<Stamp> stamps, const QStringList &unread, DialectId dialect,
                              const LiveOptions &options);

} // namespace reckoner
