// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/filetree.h"

#include <QHash>

#include <mutex>

namespace reckoner {

namespace {

class KeepingTree final : public FileTree
{
public:
    explicit KeepingTree(std::shared_ptr<const FileTree> files)
        : m_files(std::move(files))
    {
    }

    QString label() const override { return m_files->label(); }
    QStringList libraries() const override { return m_files->libraries(); }
    bool isFolder(const QString &path) const override { return m_files->isFolder(path); }
    QStringList entries(const QString &folder) const override { return m_files->entries(folder); }
    std::vector<Listed> list(const QString &folder) const override { return m_files->list(folder); }

    bool isFile(const QString &path) const override
    {
        const std::scoped_lock lock(m_mutex);
        return m_kept.contains(path) || m_files->isFile(path);
    }

    Result<QByteArray> read(const QString &path) const override
    {
        {
            const std::scoped_lock lock(m_mutex);
            if (const auto kept = m_kept.constFind(path); kept != m_kept.constEnd())
                return *kept;
        }
        Result<QByteArray> bytes = m_files->read(path);
        if (!bytes)
            return bytes;
        const std::scoped_lock lock(m_mutex);
        return *m_kept.insert(path, *bytes);
    }

private:
    std::shared_ptr<const FileTree> m_files;
    mutable std::mutex m_mutex;
    mutable QHash<QString, QByteArray> m_kept;
};

} // namespace

std::shared_ptr<const FileTree> keepingTree(std::shared_ptr<const FileTree> files)
{
    return std::make_shared<KeepingTree>(std::move(files));
}

} // namespace reckoner
