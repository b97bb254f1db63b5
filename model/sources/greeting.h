// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"
#include "model/sources/spec.h"

namespace reckoner {

/// What a database says when it is opened for reading, and closed again.
struct Greeting
{
    QString product; ///< "PostgreSQL", "SQLite", "snapshot"
    QString version; ///< "15.20"; of a snapshot that of its server, or ""

    bool operator==(const Greeting &) const = default;
};

/// Opens, asks for the version, closes; read-only as readDatabase() does it. Errors: as readDatabase().
Result<Greeting> greetDatabase(const SourceSpec &spec, int timeoutSeconds, const Progress &progress);

} // namespace reckoner
