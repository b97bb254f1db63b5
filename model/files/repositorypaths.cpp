// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/repositorypaths.h"

#include <QDir>
#include <QFileInfo>

namespace reckoner {

namespace {

/// A work tree has a folder .git, or a file where it is linked to another one. libgit2 would be loaded for
/// more than is asked here.
QString topOf(const QString &folder)
{
    QDir dir(folder);
    do {
        if (dir.exists(QStringLiteral(".git")))
            return dir.path();
    } while (dir.cdUp());
    return folder;
}

} // namespace

RepositoryPaths::RepositoryPaths(const QString &folder)
    : m_folder(QFileInfo(folder).canonicalFilePath())
    , m_top(m_folder.isEmpty() ? QString() : topOf(m_folder))
{
}

QString RepositoryPaths::of(const QString &file) const
{
    if (m_folder.isEmpty() || file.isEmpty())
        return file;
    const QString path = QDir::cleanPath(QDir(m_folder).absoluteFilePath(file));
    const QString top = m_top.endsWith(QLatin1Char('/')) ? m_top : m_top + QLatin1Char('/');
    return path.startsWith(top) ? path.mid(top.size()) : path;
}

bool RepositoryPaths::has(const QString &file) const
{
    return !m_folder.isEmpty() && QFileInfo(QDir(m_folder), file).isFile();
}

} // namespace reckoner
