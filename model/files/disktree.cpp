// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/filetree.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>

namespace reckoner {

namespace fs = std::filesystem;

namespace {

struct FileTreeText
{
    Q_DECLARE_TR_FUNCTIONS(FileTreeText)
};

/// Nothing is kept, so any number of threads may read. A folder that a symbolic link leads back into is
/// listed as empty: `a/loop -> ..` would otherwise be found again at every depth.
class DiskTree final : public FileTree
{
public:
    explicit DiskTree(const QString &root)
        : m_root(QDir(root).absolutePath())
    {
    }

    QString label() const override { return QDir(m_root).dirName(); }

    bool isFile(const QString &path) const override { return QFileInfo(absolute(path)).isFile(); }

    bool isFolder(const QString &path) const override
    {
        const QFileInfo info(absolute(path));
        return info.isDir() && !leadsBack(path);
    }

    QStringList entries(const QString &folder) const override
    {
        if (leadsBack(folder))
            return {};
        return QDir(absolute(folder))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::vector<Listed> list(const QString &folder) const override
    {
        std::vector<Listed> listed;
        if (leadsBack(folder))
            return listed;
        std::error_code failure;
        // Says of most entries what they are without asking for each.
        for (fs::directory_iterator each(fs::path(QFile::encodeName(absolute(folder)).toStdString()),
                                         failure);
             !failure && each != fs::directory_iterator(); each.increment(failure)) {
            std::error_code gone; // a link to nothing, or it went meanwhile: neither
            const QString name = QFile::decodeName(each->path().filename().c_str());
            const bool isFolder = each->is_directory(gone);
            if (isFolder && each->is_symlink(gone) &&
                leadsBack(folder.isEmpty() ? name : folder + QLatin1Char('/') + name))
                continue;
            if (isFolder || each->is_regular_file(gone))
                listed.push_back({name, isFolder});
        }
        std::sort(listed.begin(), listed.end(),
                  [](const Listed &a, const Listed &b) { return a.name < b.name; });
        return listed;
    }

    Result<QByteArray> read(const QString &path) const override
    {
        QFile file(absolute(path));
        if (!QFileInfo(file).isFile())
            return unexpected(QStringLiteral("file.missing"),
                              FileTreeText::tr("There is no file %1 in %2.").arg(path, label()), Place{path});
        if (!file.open(QIODevice::ReadOnly))
            return unexpected(
                QStringLiteral("file.unreadable"),
                FileTreeText::tr("The file %1 cannot be read; look at its permissions.").arg(path),
                Place{path}, file.errorString());
        const QByteArray bytes = file.readAll();
        if (file.error() != QFileDevice::NoError)
            return unexpected(QStringLiteral("file.unreadable"),
                              FileTreeText::tr("Reading the file %1 failed.").arg(path), Place{path},
                              file.errorString());
        return bytes;
    }

private:
    QString absolute(const QString &path) const
    {
        return path.isEmpty() ? m_root : m_root + QLatin1Char('/') + path;
    }

    /// Whether a part of the path is a symbolic link to one of the folders it lies in.
    bool leadsBack(const QString &path) const
    {
        qsizetype end = 0;
        while (end >= 0 && end < path.size()) {
            end = path.indexOf(QLatin1Char('/'), end + 1);
            const QString part = absolute(end < 0 ? path : path.left(end));
            const QFileInfo info(part);
            if (!info.isSymLink())
                continue;
            const QString target = info.canonicalFilePath();
            const QString parent = QFileInfo(info.absolutePath()).canonicalFilePath();
            if (!target.isEmpty() && (parent == target || parent.startsWith(target + QLatin1Char('/'))))
                return true;
        }
        return false;
    }

    QString m_root;
};

} // namespace

Result<std::shared_ptr<const FileTree>> openFolder(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return unexpected(QStringLiteral("folder.missing"),
                          FileTreeText::tr("There is no folder %1.").arg(path), Place{path});
    return std::shared_ptr<const FileTree>(std::make_shared<DiskTree>(path));
}

} // namespace reckoner
