// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/libraries.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace reckoner {

namespace {

class TreeWithLibraries final : public FileTree
{
public:
    TreeWithLibraries(std::shared_ptr<const FileTree> files, const QStringList &folders)
        : m_files(std::move(files))
    {
        for (const QString &folder : folders) {
            const QString path = QDir(folder).absolutePath();
            const Result<std::shared_ptr<const FileTree>> opened = openFolder(path);
            if (!opened || m_folders.contains(path))
                continue;
            m_folders.append(path);
            m_libraries.push_back({path + QLatin1Char('/'), *opened});
        }
    }

    QString label() const override { return m_files->label(); }
    QStringList libraries() const override { return m_folders; }
    QStringList entries(const QString &folder) const override { return at(folder).entries(inside(folder)); }
    std::vector<Listed> list(const QString &folder) const override { return at(folder).list(inside(folder)); }
    bool isFile(const QString &path) const override { return at(path).isFile(inside(path)); }
    bool isFolder(const QString &path) const override { return at(path).isFolder(inside(path)); }
    Result<QByteArray> read(const QString &path) const override { return at(path).read(inside(path)); }

private:
    struct Library
    {
        QString prefix;
        std::shared_ptr<const FileTree> files;
    };

    const Library *libraryOf(const QString &path) const
    {
        if (!path.startsWith(QLatin1Char('/')))
            return nullptr;
        for (const Library &each : m_libraries)
            if (path.startsWith(each.prefix))
                return &each;
        return nullptr;
    }
    const FileTree &at(const QString &path) const
    {
        const Library *library = libraryOf(path);
        return library ? *library->files : *m_files;
    }
    QString inside(const QString &path) const
    {
        const Library *library = libraryOf(path);
        return library ? path.mid(library->prefix.size()) : path;
    }

    std::shared_ptr<const FileTree> m_files;
    QStringList m_folders;
    std::vector<Library> m_libraries;
};

/// lib/python3.12/site-packages, or Lib/site-packages.
QStringList sitePackages(const QString &environment)
{
    QStringList found;
    for (const char *lib : {"lib", "lib64", "Lib"}) {
        const QDir folder(environment + QLatin1Char('/') + QLatin1String(lib));
        QStringList candidates = {folder.filePath(QStringLiteral("site-packages"))};
        for (const QString &version :
             folder.entryList({QStringLiteral("python3*"), QStringLiteral("pypy3*")}, QDir::Dirs, QDir::Name))
            candidates.append(folder.filePath(version + QStringLiteral("/site-packages")));
        for (const QString &candidate : candidates) {
            const QString real = QFileInfo(candidate).canonicalFilePath(); // lib64 is often a link to lib
            if (!real.isEmpty() && !found.contains(real))
                found.append(real);
        }
    }
    return found;
}

/// What the .pth files of site-packages put on Python's path. Lines that run code are passed over.
QStringList namedByPth(const QString &sitePackages)
{
    constexpr qint64 most = 64 * 1024;
    QStringList folders;
    const QDir folder(sitePackages);
    for (const QString &name : folder.entryList({QStringLiteral("*.pth")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.read(most).split('\n')) {
            const QString text = QString::fromUtf8(line).trimmed();
            if (text.isEmpty() || text.startsWith(QLatin1Char('#')) ||
                text.startsWith(QLatin1String("import")))
                continue;
            if (const QFileInfo named(folder.filePath(text)); named.isDir())
                folders.append(named.canonicalFilePath());
        }
    }
    return folders;
}

} // namespace

std::shared_ptr<const FileTree> withLibraries(std::shared_ptr<const FileTree> files,
                                              const QStringList &folders)
{
    auto tree = std::make_shared<TreeWithLibraries>(files, folders);
    return tree->libraries().isEmpty() ? files : tree;
}

QStringList findLibraries(const QString &folder)
{
    const QString project = QFileInfo(folder).canonicalFilePath();
    if (project.isEmpty())
        return {};
    QStringList above; // up to the top of the repository, if there is one
    for (QDir at(project);;) {
        above.append(at.path());
        if (at.exists(QStringLiteral(".git")))
            break;
        if (!at.cdUp()) {
            above = {project};
            break;
        }
    }
    for (const QString &each : above) {
        for (const char *name : {".venv", "venv", "env", ".env"}) {
            const QString environment = each + QLatin1Char('/') + QLatin1String(name);
            if (!QFileInfo(environment + QStringLiteral("/pyvenv.cfg")).isFile())
                continue;
            QStringList found = sitePackages(environment);
            if (found.isEmpty())
                continue;
            for (const QString &site : QStringList(found)) {
                for (const QString &named : namedByPth(site)) {
                    // the project itself is read as a tree
                    const bool own = named == project || named.startsWith(project + QLatin1Char('/')) ||
                                     project.startsWith(named + QLatin1Char('/'));
                    if (!own && !found.contains(named))
                        found.append(named);
                }
            }
            return found;
        }
    }
    return {};
}

} // namespace reckoner
