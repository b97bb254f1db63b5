// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace reckoner {

/// One assignment of an env file.
struct DotenvEntry
{
    QString key;
    QString value; ///< quotes taken off, ${NAME} of the same file filled in; an unknown one stays as written
    int line = 0;

    bool operator==(const DotenvEntry &) const = default;
};

/// An env file as python-dotenv and Docker read one: KEY=VALUE, `export`, comments, single quotes (literal),
/// double quotes (escapes, several lines), ${NAME} and ${NAME:-default}. Lines that are none of it are passed
/// over.
std::vector<DotenvEntry> parseDotenv(const QByteArray &text);

} // namespace reckoner
