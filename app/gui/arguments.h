// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/workspace/check.h"
#include "views/appearance.h"

#include <QSize>

namespace reckoner {

/// What `reckoner-gui` was asked on the command line.
struct Arguments
{
    CheckRequest request;
    bool opensSomething = false; ///< a folder or a database was given
    QString page;                ///< "": the window's own choice
    QString object;              ///< a path to select: "public.orders.total"
    std::optional<Place> source; ///< FILE:LINE to show
    std::optional<Appearance::Scheme> scheme;
    QSize size;
    QString grab;            ///< the picture to write
    bool untilShown = false; ///< end once the window has been painted
};

/// Ends the program itself for --help and --version. Errors (usage): those of parseDatabaseSpec(),
/// arguments.dialect, arguments.scheme, arguments.language, arguments.size.
Result<Arguments> readArguments(const QStringList &arguments);

} // namespace reckoner
