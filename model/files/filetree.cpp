// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/filetree.h"

#include <algorithm>

namespace reckoner {

namespace {

// Deep enough for any project, shallow enough that a folder linked into itself ends.
constexpr int maximumDepth = 40;

bool isPassedOver(const FileTree &tree, const QString &path, const QString &name)
{
    static const QStringList never = {QStringLiteral("node_modules"), QStringLiteral("__pycache__"),
                                      QStringLiteral("site-packages"), QStringLiteral("build"),
                                      QStringLiteral("dist")};
    if (name.startsWith(QLatin1Char('.')) || never.contains(name))
        return true;
    // `env` is also Alembic's habit for folders of its own; pyvenv.cfg tells a virtual environment under any
    // name.
    return tree.isFile(path + QStringLiteral("/pyvenv.cfg"));
}

void collect(const FileTree &tree, const QString &folder, const QString &suffix, int depth,
             QStringList &found)
{
    if (depth > maximumDepth)
        return;
    const QStringList names = tree.entries(folder);
    for (const QString &name : names) {
        const QString path = folder.isEmpty() ? name : folder + QLatin1Char('/') + name;
        if (tree.isFolder(path)) {
            if (!isPassedOver(tree, path, name))
                collect(tree, path, suffix, depth + 1, found);
        } else if (name.endsWith(suffix) && tree.isFile(path)) {
            found << path;
        }
    }
}

} // namespace

QStringList FileTree::find(const QString &suffix, const QString &folder) const
{
    QStringList found;
    collect(*this, folder, suffix, 0, found);
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace reckoner
