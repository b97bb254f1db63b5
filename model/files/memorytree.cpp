// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/filetree.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace reckoner {

namespace {

class MemoryTree final : public FileTree
{
public:
    MemoryTree(std::vector<std::pair<QString, QByteArray>> files, const QString &label)
        : m_label(label)
    {
        m_folders[QString()];
        for (auto &[path, bytes] : files) {
            QString child = path;
            m_files[path] = std::move(bytes);
            while (!child.isEmpty()) {
                const qsizetype slash = child.lastIndexOf(QLatin1Char('/'));
                const QString folder = slash < 0 ? QString() : child.left(slash);
                m_folders[folder].insert(child.mid(slash + 1));
                child = folder;
            }
        }
    }

    QString label() const override { return m_label; }
    bool isFile(const QString &path) const override { return m_files.contains(path); }
    bool isFolder(const QString &path) const override { return m_folders.contains(path); }

    QStringList entries(const QString &folder) const override
    {
        const auto found = m_folders.find(folder);
        return found == m_folders.end() ? QStringList()
                                        : QStringList(found->second.begin(), found->second.end());
    }

    Result<QByteArray> read(const QString &path) const override
    {
        const auto found = m_files.find(path);
        if (found != m_files.end())
            return found->second;
        const QString text = QCoreApplication::translate("reckoner::FileTree", "There is no file %1 in %2.");
        return unexpected(QStringLiteral("file.missing"), text.arg(path, m_label), Place{path});
    }

private:
    QString m_label;
    std::map<QString, QByteArray> m_files;
    std::map<QString, std::set<QString>> m_folders;
};

} // namespace

std::shared_ptr<const FileTree> memoryTree(std::vector<std::pair<QString, QByteArray>> files,
                                           const QString &label)
{
    return std::make_shared<MemoryTree>(std::move(files), label);
}

} // namespace reckoner
