// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/filetree.h"
#include "model/files/gitobjects.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <map>
#include <mutex>
#include <optional>

namespace reckoner {

using namespace gitfiles;

namespace {

struct FileTreeText
{
    Q_DECLARE_TR_FUNCTIONS(FileTreeText)
};

struct Entry
{
    enum class Type { File, Folder, Link };
    Type type = Type::File;
    git_oid id = {};
};
using Listing = std::map<QString, Entry>;

/// The files of one commit. Folders are listed when they are first asked for and kept: a commit does not
/// change. libgit2's objects belong to one thread at a time, hence the lock. A symbolic link is what it
/// points at inside the repository; one that leads back into a folder that it lies in, or out of the
/// repository, is nothing, as on disk.
class GitTree final : public FileTree
{
public:
    GitTree(Repository repository, const git_oid &root, QString prefix, QString label)
        : m_repository(std::move(repository))
        , m_root(root)
        , m_prefix(std::move(prefix))
        , m_label(std::move(label))
    {
    }

    QString label() const override { return m_label; }

    bool isFile(const QString &path) const override { return is(path, Entry::Type::File); }
    bool isFolder(const QString &path) const override { return is(path, Entry::Type::Folder); }

    QStringList entries(const QString &folder) const override
    {
        const std::scoped_lock lock(m_mutex);
        const std::optional<Entry> found = entryAt(inside(folder));
        QStringList names; // sorted, as the map is
        if (found && found->type == Entry::Type::Folder) {
            for (const auto &[name, entry] : listing(found->id))
                names.append(name);
        }
        return names;
    }

    Result<QByteArray> read(const QString &path) const override
    {
        const std::scoped_lock lock(m_mutex);
        const std::optional<Entry> found = entryAt(inside(path));
        if (!found || found->type != Entry::Type::File)
            return unexpected(QStringLiteral("file.missing"),
                              FileTreeText::tr("There is no file %1 in %2.").arg(path, label()), Place{path});
        if (std::optional<QByteArray> text = blob(found->id))
            return *std::move(text);
        return unexpected(QStringLiteral("file.unreadable"),
                          FileTreeText::tr("Reading the file %1 failed.").arg(path), Place{path},
                          lastError());
    }

private:
    QString inside(const QString &path) const
    {
        return m_prefix.isEmpty() ? path : path.isEmpty() ? m_prefix : m_prefix + QLatin1Char('/') + path;
    }

    bool is(const QString &path, Entry::Type type) const
    {
        const std::scoped_lock lock(m_mutex);
        const std::optional<Entry> found = entryAt(inside(path));
        return found && found->type == type;
    }

    const Listing &listing(const git_oid &id) const
    {
        const QByteArray key(reinterpret_cast<const char *>(id.id), GIT_OID_RAWSZ);
        const auto [it, isNew] = m_listings.try_emplace(key);
        git_tree *opened = nullptr;
        if (!isNew || git().git_tree_lookup(&opened, m_repository.get(), &id) != 0)
            return it->second;
        const Tree tree(opened);
        for (size_t i = 0; i < git().git_tree_entrycount(opened); ++i) {
            const git_tree_entry *entry = git().git_tree_entry_byindex(opened, i);
            const git_filemode_t mode = git().git_tree_entry_filemode(entry);
            if (mode == GIT_FILEMODE_COMMIT)
                continue; // another repository
            it->second[QString::fromUtf8(git().git_tree_entry_name(entry))] = {
                mode == GIT_FILEMODE_TREE   ? Entry::Type::Folder
                : mode == GIT_FILEMODE_LINK ? Entry::Type::Link
                                            : Entry::Type::File,
                *git().git_tree_entry_id(entry)};
        }
        return it->second;
    }

    std::optional<QByteArray> blob(const git_oid &id) const
    {
        git_blob *opened = nullptr;
        if (git().git_blob_lookup(&opened, m_repository.get(), &id) != 0)
            return std::nullopt;
        const Blob held(opened);
        return QByteArray(static_cast<const char *>(git().git_blob_rawcontent(opened)),
                          qsizetype(git().git_blob_rawsize(opened)));
    }

    std::optional<Entry> entryAt(const QString &path, int links = 0) const
    {
        constexpr int maximumLinks = 16;
        Entry at{Entry::Type::Folder, m_root};
        if (path.isEmpty())
            return at;
        const QStringList parts = path.split(QLatin1Char('/'));
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (at.type != Entry::Type::Folder)
                return std::nullopt;
            const Listing &names = listing(at.id);
            const auto found = names.find(parts.at(i));
            if (found == names.end())
                return std::nullopt;
            at = found->second;
            if (at.type != Entry::Type::Link)
                continue;
            const QString own = parts.mid(0, i + 1).join(QLatin1Char('/'));
            const std::optional<QByteArray> text = blob(at.id);
            if (!text || links == maximumLinks || text->startsWith('/'))
                return std::nullopt;
            const QString target = QDir::cleanPath(own + QLatin1String("/../") + QString::fromUtf8(*text));
            const bool leadsOut = target == QLatin1String("..") || target.startsWith(QLatin1String("../"));
            if (leadsOut || target == QLatin1String(".") || own.startsWith(target + QLatin1Char('/')))
                return std::nullopt;
            return entryAt((QStringList(target) + parts.mid(i + 1)).join(QLatin1Char('/')), links + 1);
        }
        return at;
    }

    const Library m_library;
    const Repository m_repository;
    const git_oid m_root;
    const QString m_prefix; ///< the folder, from the repository's top
    const QString m_label;
    mutable std::mutex m_mutex;
    mutable std::map<QByteArray, Listing> m_listings;
};

/// The nearest folder on disk that a path lies in: there the repository is looked for.
QString nearestFolder(const QString &path)
{
    QFileInfo info(path);
    while (!info.isDir() && !info.isRoot())
        info.setFile(info.absolutePath());
    return info.absoluteFilePath();
}

Result<std::shared_ptr<const GitTree>> openAt(const QString &ref, const QString &path, bool isFolder)
{
    if (!Libgit2::loaded())
        return unexpected(QStringLiteral("git.library"),
                          QCoreApplication::translate(
                              "GitHistory", "libgit2, which reads git's history, cannot be loaded."));
    const Library library;
    Result<Repository> repository = openRepository(nearestFolder(path));
    if (!repository)
        return repository.forward();
    git_object *found = nullptr;
    if (git().git_revparse_single(&found, repository->get(), ref.toUtf8().constData()) != 0)
        return unexpected(QStringLiteral("git.ref"),
                          FileTreeText::tr("The git repository of %1 has no revision %2.").arg(path, ref), {},
                          lastError());
    const Object named(found);
    git_object *peeled = nullptr;
    if (git().git_object_peel(&peeled, found, GIT_OBJECT_TREE) != 0)
        return unexpected(QStringLiteral("git.ref"), FileTreeText::tr("%1 is no commit.").arg(ref), {},
                          lastError());
    const Object tree(peeled);
    const git_oid root = *git().git_tree_id(reinterpret_cast<const git_tree *>(peeled));
    const QString inside = pathInside(repository->get(), path);
    const QString folder = isFolder                            ? inside
                           : inside.contains(QLatin1Char('/')) ? inside.section(QLatin1Char('/'), 0, -2)
                                                               : QString();
    const QString name = QDir(nearestFolder(path)).dirName();
    auto made = std::make_shared<GitTree>(std::move(*repository), root, folder,
                                          FileTreeText::tr("%1 at %2").arg(name, ref));
    if (!made->isFolder({}))
        return unexpected(QStringLiteral("folder.missing"),
                          FileTreeText::tr("There is no folder %1 at %2.").arg(path, ref), Place{path});
    return std::shared_ptr<const GitTree>(std::move(made));
}

} // namespace

Result<std::shared_ptr<const FileTree>> openFolderAt(const QString &ref, const QString &path)
{
    const Result<std::shared_ptr<const GitTree>> tree = openAt(ref, path, true);
    if (!tree)
        return tree.forward();
    return std::shared_ptr<const FileTree>(*tree);
}

Result<QByteArray> readFileAt(const QString &ref, const QString &path)
{
    const Result<std::shared_ptr<const GitTree>> tree = openAt(ref, path, false);
    return tree ? (*tree)->read(QFileInfo(path).fileName()) : tree.forward();
}

} // namespace reckoner
