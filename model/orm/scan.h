// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"
#include "model/orm/models.h"

#include <QHash>

#include <optional>

namespace reckoner::orm {

/// The Python files that may declare models, and where their imports start from.
struct Scan
{
    QStringList candidates; ///< files that speak of SQLAlchemy or SQLModel themselves
    QStringList others;     ///< the rest, which may subclass a base by name
    QStringList roots;
    QHash<QString, QByteArray> texts;
    std::vector<Error> unread; ///< files that are there and cannot be read: any of them may declare models
    int looked = 0;
};

Scan scanPython(const FileTree &files, const ModelsOptions &options, const Progress &progress);

/// Those of `files` with a `class X(... Name ...)` for one of the names.
QStringList filesSubclassing(const Scan &scan, const QStringList &files, const QStringList &names);

/// The files in which the MetaData of the project, the bases and the Core tables are made; nullopt: nothing
/// short of reading all files tells. Empty: no file says anything of a schema or a naming convention.
std::optional<QStringList> filesOfMetadata(const Scan &scan);

/// The lines on which a text makes one of these.
std::vector<int> linesOfDefinitions(const QByteArray &text);

/// The version of a package that a lock file of the project pins ("0.0.24"), or "".
QString lockedVersion(const FileTree &files, const QString &folder, const QString &package);

} // namespace reckoner::orm
