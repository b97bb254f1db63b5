// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace reckoner {

/// How to reach a PostgreSQL server. Unset members are left to libpq: environment, service file, ~/.pgpass.
struct PostgresTarget
{
    QString host; ///< a name, or a folder of a socket
    int port = 0;
    QString user;
    QString password; ///< never shown, logged or kept
    QString database;
    std::vector<std::pair<QString, QString>> parameters; ///< other libpq key words: service, sslmode, ...

    bool operator==(const PostgresTarget &) const = default;
};

} // namespace reckoner
