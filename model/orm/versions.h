// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/files/filetree.h"

#include <QVersionNumber>

#include <optional>

namespace reckoner::orm {

/// Which versions of a package a project admits: from one, up to below another.
struct VersionRange
{
    std::optional<QVersionNumber> from;
    std::optional<QVersionNumber> below;

    /// Whether all versions admitted are at least this one (true), or all below it (false); nullopt: both may
    /// be.
    std::optional<bool> isAtLeast(const QVersionNumber &version) const;

    bool operator==(const VersionRange &) const = default;
};

/// Reads "==2.0.30", "~=2.0.3", ">=2.0,<2.1", and Poetry's "^2.0" and "~2.0".
VersionRange versionRange(const QString &specifiers);

/// From the lock file that pins the package, else from what requirements*.txt, pyproject.toml or Pipfile
/// say of it; the nearest to `folder` counts.
VersionRange admittedVersions(const FileTree &files, const QString &folder, const QString &package);

} // namespace reckoner::orm
