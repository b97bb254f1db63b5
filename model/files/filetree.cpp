// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/filetree.h"

#include <algorithm>

namespace reckoner {

namespace {

// Deep enough for any project, shallow enough that a folder linked into itself ends.
constexpr int maximumDepth = 40;

bool isPassedOver(const QString &name)
{
    static const QStringList never = {QStringLiteral("node_modules"), QStringLiteral("__pycache__"),
                                      QStringLiteral("site-packages"), QStringLiteral("build"),
                                      QStringLiteral("dist")};
    return name.startsWith(QLatin1Char('.')) || never.contains(name);
}

/// `env` is also Alembic's habit for folders of its own; pyvenv.cfg tells a virtual environment under any
/// name.
bool isEnvironment(const std::vector<FileTree::Listed> &entries)
{
    return std::any_of(entries.begin(), entries.end(), [](const FileTree::Listed &entry) {
        return !entry.isFolder && entry.name == QLatin1String("pyvenv.cfg");
    });
}

void collect(const FileTree &tree, const QString &folder, const QString &suffix, int depth,
             QStringList &found)
{
    if (depth > maximumDepth)
        return;
    const std::vector<FileTree::Listed> entries = tree.list(folder);
    if (depth > 0 && isEnvironment(entries))
        return;
    for (const FileTree::Listed &entry : entries) {
        const QString path = folder.isEmpty() ? entry.name : folder + QLatin1Char('/') + entry.name;
        if (!entry.isFolder) {
            if (entry.name.endsWith(suffix))
                found << path;
        } else if (!isPassedOver(entry.name)) {
            collect(tree, path, suffix, depth + 1, found);
        }
    }
}

} // namespace

std::vector<FileTree::Listed> FileTree::list(const QString &folder) const
{
    std::vector<Listed> listed;
    for (const QString &name : entries(folder)) {
        const QString path = folder.isEmpty() ? name : folder + QLatin1Char('/') + name;
        if (isFolder(path))
            listed.push_back({name, true});
        else if (isFile(path))
            listed.push_back({name, false});
    }
    return listed;
}

QStringList FileTree::find(const QString &suffix, const QString &folder) const
{
    QStringList found;
    collect(*this, folder, suffix, 0, found);
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace reckoner
