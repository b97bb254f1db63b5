// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/gitline.h"

#include "model/files/gitobjects.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>

#include <map>

namespace reckoner {

using namespace gitfiles;

namespace {

struct GitHistoryText
{
    Q_DECLARE_TR_FUNCTIONS(GitHistoryText)
};

using Id = std::optional<git_oid>;

bool same(const Id &a, const Id &b)
{
    return a.has_value() == b.has_value() && (!a || git().git_oid_equal(&*a, &*b));
}

QByteArray bytesOf(const git_oid &id)
{
    return QByteArray(reinterpret_cast<const char *>(id.id), GIT_OID_RAWSZ);
}

/// A folder's tree in one commit after another. What lies above it seldom changes: only the levels that did are
/// looked at again.
class Folder
{
public:
    explicit Folder(const QString &path)
        : m_levels(path.isEmpty() ? 0 : size_t(path.count(QLatin1Char('/')) + 1))
    {
        const QStringList parts = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < parts.size(); ++i)
            m_levels[size_t(i)].name = parts.at(i).toUtf8();
    }

    Id in(git_repository *repository, const git_oid &root)
    {
        Id at = root;
        for (Level &level : m_levels) {
            if (!level.tree || !git().git_oid_equal(&*level.tree, &*at)) {
                level.tree = at;
                level.child = childOf(repository, *at, level.name);
            }
            at = level.child;
            if (!at)
                break;
        }
        return at;
    }

private:
    struct Level
    {
        QByteArray name;
        Id tree;
        Id child;
    };

    static Id childOf(git_repository *repository, const git_oid &id, const QByteArray &name)
    {
        git_tree *opened = nullptr;
        if (git().git_tree_lookup(&opened, repository, &id) != 0)
            return std::nullopt;
        const Tree tree(opened);
        const git_tree_entry *entry = git().git_tree_entry_byname(opened, name.constData());
        if (!entry || git().git_tree_entry_filemode(entry) != GIT_FILEMODE_TREE)
            return std::nullopt;
        return *git().git_tree_entry_id(entry);
    }

    std::vector<Level> m_levels;
};

} // namespace

class GitLine::Private
{
public:
    struct Watched
    {
        QString path; ///< as it was asked for
        Folder folder;
        Id tree; ///< in the commit that is looked at
    };

    const Library library;
    Repository repository;
    QByteArray suffix;
    std::vector<Watched> watched;
    QString branch;
    git_oid tip = {};
    Commit at;     ///< the next one to look at
    bool begun = false;
    End end = End::Root;
    QString since;
    int commits = 0;

    /// Names of the line's tip, and the commit.
    bool findTip()
    {
        for (const char *name : {"refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master",
                                 "refs/heads/main", "refs/heads/master", "HEAD"}) {
            git_reference *found = nullptr;
            if (git().git_reference_lookup(&found, repository.get(), name) != 0)
                continue;
            const Reference reference(found);
            git_reference *resolved = nullptr;
            if (git().git_reference_resolve(&resolved, found) != 0)
                continue;
            const Reference direct(resolved);
            const git_oid *target = git().git_reference_target(resolved);
            git_commit *opened = nullptr;
            if (!target || git().git_commit_lookup(&opened, repository.get(), target) != 0)
                continue;
            at.reset(opened);
            tip = *target;
            branch = QString::fromUtf8(git().git_reference_shorthand(resolved));
            return true;
        }
        return false;
    }

    /// The files of a watched folder, by their names.
    std::map<QString, git_oid> filesOf(const Id &tree) const
    {
        std::map<QString, git_oid> files;
        git_tree *opened = nullptr;
        if (!tree || git().git_tree_lookup(&opened, repository.get(), &*tree) != 0)
            return files;
        const Tree held(opened);
        for (size_t i = 0; i < git().git_tree_entrycount(opened); ++i) {
            const git_tree_entry *entry = git().git_tree_entry_byindex(opened, i);
            const git_filemode_t mode = git().git_tree_entry_filemode(entry);
            const QByteArray name = git().git_tree_entry_name(entry);
            if ((mode == GIT_FILEMODE_BLOB || mode == GIT_FILEMODE_BLOB_EXECUTABLE) && name.endsWith(suffix))
                files[QString::fromUtf8(name)] = *git().git_tree_entry_id(entry);
        }
        return files;
    }

    static GitFile named(const QString &folder, const QString &name, const git_oid &id)
    {
        return {folder.isEmpty() ? name : folder + QLatin1Char('/') + name, bytesOf(id)};
    }

    std::vector<GitFile> filesAt(const git_oid &root)
    {
        std::vector<GitFile> files;
        for (Watched &each : watched) {
            Folder folder = each.folder;
            for (const auto &[name, id] : filesOf(folder.in(repository.get(), root)))
                files.push_back(named(each.path, name, id));
        }
        return files;
    }

    void compare(const QString &path, const Id &before, const Id &after, GitStep &step) const
    {
        const std::map<QString, git_oid> old = filesOf(before);
        const std::map<QString, git_oid> now = filesOf(after);
        const auto differs = [](const auto &file, const std::map<QString, git_oid> &others) {
            const auto other = others.find(file.first);
            return other == others.end() || !git().git_oid_equal(&file.second, &other->second);
        };
        for (const auto &file : old) {
            if (differs(file, now))
                step.before.push_back(named(path, file.first, file.second));
        }
        for (const auto &file : now) {
            if (differs(file, old))
                step.after.push_back(named(path, file.first, file.second));
        }
    }

    Id treeOf(git_commit *commit) const { return *git().git_commit_tree_id(commit); }

    /// Goes to the parent of `at`; what it did is added to `step`.
    void goOn(GitStep &step)
    {
        if (!begun) {
            begun = true;
            for (Watched &each : watched)
                each.tree = each.folder.in(repository.get(), *treeOf(at.get()));
        }
        const Commit commit = std::move(at);
        ++commits;
        since = dateOf(commit.get());
        step.commit = idOf(*git().git_commit_id(commit.get()));
        step.date = since;
        const bool hasParent = git().git_commit_parentcount(commit.get()) > 0;
        git_commit *parent = nullptr;
        if (hasParent && git().git_commit_parent(&parent, commit.get(), 0) != 0) {
            end = End::Shallow; // the clone ends here: what is there may have been there for long
            return;
        }
        at.reset(parent);
        for (Watched &each : watched) {
            const Id before = parent ? each.folder.in(repository.get(), *treeOf(parent)) : std::nullopt;
            if (!same(before, each.tree))
                compare(each.path, before, each.tree, step);
            each.tree = before;
        }
    }
};

GitLine::GitLine(std::unique_ptr<Private> made)
    : d(std::move(made))
{
}

GitLine::~GitLine() = default;

Result<std::unique_ptr<GitLine>> GitLine::open(const QString &folder, const QStringList &folders,
                                               const QString &suffix)
{
    if (!Libgit2::loaded())
        return unexpected(QStringLiteral("git.library"),
                          GitHistoryText::tr("libgit2, which reads git's history, cannot be loaded."));
    auto line = std::make_unique<Private>();
    Result<Repository> repository = openRepository(folder);
    if (!repository)
        return repository.forward();
    line->repository = *std::move(repository);
    line->suffix = suffix.toUtf8();
    if (!git().git_repository_workdir(line->repository.get()) || !line->findTip())
        return unexpected(QStringLiteral("git.none"),
                          GitHistoryText::tr("%1 is in no git repository.").arg(folder));
    const QString inside = pathInside(line->repository.get(), folder);
    for (const QString &each : folders) {
        const QString path = QDir::cleanPath(inside.isEmpty() ? each : inside + QLatin1Char('/') + each);
        line->watched.push_back({each, Folder(path == QLatin1String(".") ? QString() : path), {}});
    }
    return std::unique_ptr<GitLine>(new GitLine(std::move(line)));
}

QString GitLine::branch() const
{
    return d->branch;
}

std::optional<GitStep> GitLine::next(std::chrono::steady_clock::time_point end, const CancelToken &cancel)
{
    while (d->at) {
        if (cancel.isCancelled()) {
            d->end = End::Cancelled;
            return std::nullopt;
        }
        if (std::chrono::steady_clock::now() > end) {
            d->end = End::Time;
            return std::nullopt;
        }
        GitStep step;
        d->goOn(step);
        if (!step.before.empty() || !step.after.empty())
            return step;
    }
    return std::nullopt;
}

GitLine::End GitLine::end() const
{
    return d->end;
}

QString GitLine::since() const
{
    return d->since;
}

int GitLine::commits() const
{
    return d->commits;
}

std::vector<GitFile> GitLine::atTip() const
{
    git_commit *opened = nullptr;
    if (git().git_commit_lookup(&opened, d->repository.get(), &d->tip) != 0)
        return {};
    const Commit commit(opened);
    return d->filesAt(*d->treeOf(opened));
}

std::optional<std::vector<GitFile>> GitLine::atFork() const
{
    git_reference *found = nullptr;
    if (git().git_reference_lookup(&found, d->repository.get(), "HEAD") != 0)
        return std::nullopt;
    const Reference reference(found);
    git_reference *resolved = nullptr;
    if (git().git_reference_resolve(&resolved, found) != 0)
        return std::nullopt;
    const Reference head(resolved);
    const git_oid *target = git().git_reference_target(resolved);
    git_oid base;
    if (!target || git().git_merge_base(&base, d->repository.get(), target, &d->tip) != 0)
        return std::nullopt;
    git_commit *opened = nullptr;
    if (git().git_commit_lookup(&opened, d->repository.get(), &base) != 0)
        return std::nullopt;
    const Commit commit(opened);
    return d->filesAt(*d->treeOf(opened));
}

QByteArray GitLine::text(const QByteArray &id) const
{
    git_oid oid = {};
    if (id.size() != GIT_OID_RAWSZ)
        return {};
    std::copy(id.begin(), id.end(), reinterpret_cast<char *>(oid.id));
    git_blob *opened = nullptr;
    if (git().git_blob_lookup(&opened, d->repository.get(), &oid) != 0)
        return {};
    const Blob blob(opened);
    return QByteArray(static_cast<const char *>(git().git_blob_rawcontent(opened)),
                      qsizetype(git().git_blob_rawsize(opened)));
}

QByteArray gitIdOf(const QByteArray &text)
{
    return QCryptographicHash::hash("blob " + QByteArray::number(text.size()) + QByteArray(1, '\0') + text,
                                    QCryptographicHash::Sha1);
}

} // namespace reckoner
