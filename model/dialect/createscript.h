// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/schema/snapshot.h"

namespace reckoner {

/// DDL that builds a schema in an empty database.
struct CreateScript
{
    QStringList statements; ///< in an order in which they run, without semicolons
    QStringList left;       ///< what could not be written, a sentence each
};

/// Rights are written only when asked for: the roles they name have to be there.
struct RightsWanted
{
    bool owners = false;
    bool grants = false;
};

/// Writes what `snapshot` carries, of every kind. The same schema gives the same statements.
CreateScript createScript(const Snapshot &snapshot, const RightsWanted &rights = {});

/// The statements as a file: one after the other, what was left out as a comment before them.
QString createText(const Snapshot &snapshot, const RightsWanted &rights = {});

/// A backend's part of createScript().
CreateScript postgresCreateScript(const Snapshot &snapshot, const RightsWanted &rights);
CreateScript sqliteCreateScript(const Snapshot &snapshot);

} // namespace reckoner
