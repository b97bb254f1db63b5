// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace reckoner {

/// What the files of a folder are called from the top of the git work tree that it is in: the names by which
/// a code host knows them. Outside of one, their names from the folder itself.
///
///     RepositoryPaths("services/shop").of("alembic.ini")  // "services/shop/alembic.ini"
class RepositoryPaths
{
public:
    /// Names stay as they are.
    RepositoryPaths() = default;
    explicit RepositoryPaths(const QString &folder);

    /// `file`: from the folder, or absolute. One outside of the work tree is absolute.
    QString of(const QString &file) const;
    /// Whether the folder has the file.
    bool has(const QString &file) const;

private:
    QString m_folder; ///< canonical; "": names stay as they are
    QString m_top;    ///< of the work tree, else m_folder
};

} // namespace reckoner
