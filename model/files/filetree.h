// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <utility>
#include <vector>

namespace reckoner {

/// A folder that can be listed and read: on disk, at a git ref, or in memory. Readers of models
/// and migrations use this and never QFile. Paths are relative to the root, with '/', without a
/// leading "./"; "" is the root. Listings are sorted. Thread safe for reading.
class FileTree
{
public:
    virtual ~FileTree() = default;

    /// How the root is named to people ("shop", "main:shop").
    virtual QString label() const = 0;
    virtual bool isFile(const QString &path) const = 0;
    virtual bool isFolder(const QString &path) const = 0;
    /// Names of the entries of a folder; empty if it is none.
    virtual QStringList entries(const QString &folder) const = 0;
    struct Listed
    {
        QString name;
        bool isFolder = false;
    };
    /// The entries that are files or folders, and which.
    virtual std::vector<Listed> list(const QString &folder) const;
    /// Errors: file.missing, file.unreadable.
    virtual Result<QByteArray> read(const QString &path) const = 0;
    /// Absolute folders of libraries whose files can be read beside those of the tree: withLibraries().
    virtual QStringList libraries() const { return {}; }

    /// All files below `folder` whose name ends with `suffix`, sorted; hidden folders, virtual
    /// environments, node_modules, __pycache__ and build folders are passed over.
    QStringList find(const QString &suffix, const QString &folder = {}) const;
};

/// A folder on disk. Errors: folder.missing.
Result<std::shared_ptr<const FileTree>> openFolder(const QString &path);

/// A folder of a work tree as the git revision `ref` has it ("main", "HEAD~3", "v1.2"), without a checkout;
/// the folder need not be on disk any more. Errors: git.library, git.none, git.unreadable, git.ref (there is
/// no such revision), folder.missing (the revision has no such folder).
Result<std::shared_ptr<const FileTree>> openFolderAt(const QString &ref, const QString &path);
/// A file as that revision has it: the same errors, and file.missing.
Result<QByteArray> readFileAt(const QString &ref, const QString &path);

/// The same folder, each file as it was when it was read first: who reads again reads the same.
std::shared_ptr<const FileTree> keepingTree(std::shared_ptr<const FileTree> files);

/// Files held in memory, for tests and for texts that have no file.
std::shared_ptr<const FileTree> memoryTree(std::vector<std::pair<QString, QByteArray>> files,
                                           const QString &label = QStringLiteral("memory"));

} // namespace reckoner
