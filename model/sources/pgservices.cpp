// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sources/pgservices.h"

#include "model/files/filetree.h"
#include "model/history/ini.h"

#include <QDir>
#include <QFileInfo>

namespace reckoner {

QStringList postgresServices()
{
    QStringList files;
    files.append(
        qEnvironmentVariable("PGSERVICEFILE", QDir::home().filePath(QStringLiteral(".pg_service.conf"))));
    if (qEnvironmentVariableIsSet("PGSYSCONFDIR")) {
        files.append(qEnvironmentVariable("PGSYSCONFDIR") + QStringLiteral("/pg_service.conf"));
    } else {
        files.append(QStringLiteral("/etc/postgresql-common/pg_service.conf")); // Debian
        files.append(QStringLiteral("/etc/pg_service.conf"));
        files.append(QStringLiteral("/usr/local/pgsql/etc/pg_service.conf"));
    }
    QStringList names;
    for (const QString &path : files) {
        const QFileInfo file(path);
        const auto folder = openFolder(file.path());
        if (!folder)
            continue;
        if (const Result<QByteArray> text = (*folder)->read(file.fileName()))
            names += IniFile::parse(*text).sections();
    }
    names.removeDuplicates();
    return names;
}

} // namespace reckoner
