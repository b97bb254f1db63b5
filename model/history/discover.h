// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/history/alembic.h"

namespace reckoner {

/// The steps of findAlembicRoots(), apart for reading: what a configuration says, and what content says.

/// One configured environment before its folders have been looked at.
struct AlembicConfig
{
    QString file;
    QString section;
    QString scriptLocation; ///< as written, with %(here)s filled in
    QStringList versionLocations;
    bool recursive = false;
    QStringList pythonPath;
    QString versionTable; ///< not an option of Alembic's own, but many env.py take it from there
    QString url;
};

/// Environments of an ini file or a pyproject.toml; empty if it says nothing of Alembic.
std::vector<AlembicConfig> readAlembicConfig(const QString &path, const QByteArray &text);

/// Whether the text is that of a migration script: `revision`, `down_revision` and `def upgrade` at the left
/// edge.
bool looksLikeMigration(const QByteArray &text);

/// A path relative to `folder`, with "." and ".." taken out; "" if it leaves the tree.
QString joinFolder(const QString &folder, const QString &path);

} // namespace reckoner
