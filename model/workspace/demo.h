// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"
#include "model/core/result.h"

namespace reckoner {

/// Where the demo was unpacked.
struct Demo
{
    QString folder;   ///< the project
    QString database; ///< a file of SQLite

    bool operator==(const Demo &) const = default;
};

/// The resources of the demo that is part of the program.
QString bundledDemo();

/// Puts the demo together: the shop of `resources` ("shop"), its models as somebody edited them ("drifted"),
/// and its database as somebody left it ("drifted.sql"). Writes only into `target`, a folder that is there.
/// Errors: demo.missing (the resources are not), demo.unwritable, demo.database, cancelled.
Result<Demo> unpackDemo(const QString &resources, const QString &target, const Progress &progress);

} // namespace reckoner
