// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/mainline.h"

#include "model/files/gitobjects.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <optional>
#include <set>

namespace reckoner {

using namespace gitfiles;

namespace {

struct Version
{
    git_oid text;
    git_oid commit;
    QString date;
};

class Walking
{
public:
    Walking(const StoryRequest &request, const Progress &progress)
        : m_request(request)
        , m_progress(progress)
        , m_end(std::chrono::steady_clock::now() + request.budget)
    {
    }

    Result<MergedTexts> run()
    {
        Result<Repository> repository = openRepository(m_request.folder);
        if (!repository)
            return repository.forward();
        m_repository = std::move(*repository);
        const QString inside = pathInside(m_repository.get(), m_request.folder);
        for (const QString &folder : m_request.folders) {
            const QString path =
                QDir::cleanPath(inside.isEmpty() ? folder : inside + QLatin1Char('/') + folder);
            m_folders.push_back(path == QLatin1String(".") ? QByteArray() : path.toUtf8());
        }
        m_prefix = inside.isEmpty() ? QString() : inside + QLatin1Char('/');
        if (const std::optional<Error> error = walk())
            return Unexpected{*error};
        for (const auto &[path, versions] : m_versions)
            add(path, versions);
        return std::move(m_out);
    }

private:
    Commit defaultBranch()
    {
        for (const char *name : {"origin/HEAD", "origin/main", "origin/master", "main", "master", "HEAD"}) {
            git_object *found = nullptr;
            const QByteArray spec = QByteArray(name) + "^{commit}";
            if (git().git_revparse_single(&found, m_repository.get(), spec.constData()) != 0)
                continue;
            m_out.branch = QString::fromLatin1(name);
            return Commit(reinterpret_cast<git_commit *>(found)); // peeled to one
        }
        return {};
    }

    Tree treeOf(git_commit *commit)
    {
        git_tree *tree = nullptr;
        return git().git_commit_tree(&tree, commit) == 0 ? Tree(tree) : Tree();
    }

    /// Of the folders in a tree; zero where there is none. Comparing them spares most commits a look.
    std::vector<git_oid> idsIn(git_tree *tree) const
    {
        std::vector<git_oid> ids(m_folders.size(), git_oid{});
        for (size_t i = 0; tree && i < m_folders.size(); ++i) {
            if (m_folders[i].isEmpty()) {
                ids[i] = *git().git_tree_id(tree);
                continue;
            }
            git_tree_entry *entry = nullptr;
            if (git().git_tree_entry_bypath(&entry, tree, m_folders[i].constData()) != 0)
                continue;
            ids[i] = *git().git_tree_entry_id(entry);
            git().git_tree_entry_free(entry);
        }
        return ids;
    }

    std::optional<Error> walk()
    {
        Commit commit = defaultBranch();
        Tree tree = commit ? treeOf(commit.get()) : Tree();
        std::vector<git_oid> folders = idsIn(tree.get());
        while (commit) {
            if (m_progress.cancel.isCancelled())
                return Error{QStringLiteral("cancelled"),
                             QCoreApplication::translate("GitHistory", "Cancelled."),
                             {},
                             {}};
            Commit parent;
            Tree before;
            if (git().git_commit_parentcount(commit.get()) > 0) {
                git_commit *read = nullptr;
                const bool over = std::chrono::steady_clock::now() > m_end;
                if (over || git().git_commit_parent(&read, commit.get(), 0) != 0) {
                    m_out.since = dateOf(commit.get()); // what came with this commit is not known
                    return std::nullopt;
                }
                parent.reset(read);
                before = treeOf(read);
            }
            std::vector<git_oid> foldersBefore = idsIn(before.get());
            if (!std::equal(
                    folders.begin(), folders.end(), foldersBefore.begin(),
                    [](const git_oid &a, const git_oid &b) { return git().git_oid_equal(&a, &b) != 0; }))
                look(commit.get(), before.get(), tree.get());
            commit = std::move(parent);
            tree = std::move(before);
            folders = std::move(foldersBefore);
        }
        return std::nullopt;
    }

    void look(git_commit *commit, git_tree *before, git_tree *after)
    {
        git_diff_options options = GIT_DIFF_OPTIONS_INIT;
        options.flags = GIT_DIFF_DISABLE_PATHSPEC_MATCH | GIT_DIFF_SKIP_BINARY_CHECK;
        std::vector<char *> paths;
        for (const QByteArray &folder : m_folders)
            paths.push_back(const_cast<char *>(folder.constData()));
        const bool everywhere = std::any_of(m_folders.begin(), m_folders.end(),
                                            [](const QByteArray &folder) { return folder.isEmpty(); });
        options.pathspec.strings = paths.data();
        options.pathspec.count = everywhere ? 0 : paths.size();
        git_diff *compared = nullptr;
        if (git().git_diff_tree_to_tree(&compared, m_repository.get(), before, after, &options) != 0)
            return;
        const Diff diff(compared);
        bool added = false;
        bool removed = false;
        const size_t count = git().git_diff_num_deltas(compared);
        for (size_t i = 0; i < count; ++i) {
            const git_delta_t status = git().git_diff_get_delta(compared, i)->status;
            added |= status == GIT_DELTA_ADDED;
            removed |= status == GIT_DELTA_DELETED;
        }
        if (added && removed) {
            git_diff_find_options similar = GIT_DIFF_FIND_OPTIONS_INIT;
            similar.flags = GIT_DIFF_FIND_RENAMES;
            git().git_diff_find_similar(compared, &similar);
        }
        for (size_t i = 0; i < git().git_diff_num_deltas(compared); ++i)
            tell(commit, *git().git_diff_get_delta(compared, i));
    }

    /// From the newest commit to the oldest: under which name the branch has the file of this one now.
    void tell(git_commit *commit, const git_diff_delta &delta)
    {
        const QString path = QString::fromUtf8(delta.new_file.path);
        if (!path.endsWith(m_request.suffix) || delta.status == GIT_DELTA_DELETED)
            return;
        const auto renamed = m_nameNow.find(path);
        const QString now = renamed == m_nameNow.end() ? path : renamed->second;
        if (!now.startsWith(m_prefix))
            return;
        const QString key = now.mid(m_prefix.size());
        if (m_begun.contains(key))
            return; // another file of that name, long gone
        if (delta.status == GIT_DELTA_ADDED)
            m_begun.insert(key);
        if (delta.status == GIT_DELTA_RENAMED)
            m_nameNow[QString::fromUtf8(delta.old_file.path)] = now;
        m_versions[key].push_back({delta.new_file.id, *git().git_commit_id(commit), dateOf(commit)});
    }

    void add(const QString &path, const std::vector<Version> &versions)
    {
        std::vector<MergedText> texts;
        for (auto it = versions.rbegin(); it != versions.rend(); ++it) {
            if (it != versions.rbegin() && git().git_oid_equal(&it->text, &std::prev(it)->text))
                continue; // moved
            git_blob *read = nullptr;
            if (git().git_blob_lookup(&read, m_repository.get(), &it->text) != 0)
                return;
            const Blob blob(read);
            texts.push_back({idOf(it->commit), it->date,
                             QByteArray(static_cast<const char *>(git().git_blob_rawcontent(read)),
                                        qsizetype(git().git_blob_rawsize(read)))});
        }
        if (!texts.empty())
            m_out.files[path] = std::move(texts);
    }

    const Library m_library;
    const StoryRequest &m_request;
    const Progress &m_progress;
    const std::chrono::steady_clock::time_point m_end;
    Repository m_repository;
    std::vector<QByteArray> m_folders; ///< from the repository's top
    QString m_prefix;
    std::map<QString, QString> m_nameNow;
    std::set<QString> m_begun;
    std::map<QString, std::vector<Version>> m_versions; ///< the newest first
    MergedTexts m_out;
};

} // namespace

Result<MergedTexts> mergedTexts(const StoryRequest &request, const Progress &progress)
{
    if (!Libgit2::loaded())
        return unexpected(QStringLiteral("git.library"),
                          QCoreApplication::translate(
                              "GitHistory", "libgit2, which reads git's history, cannot be loaded."));
    return Walking(request, progress).run();
}

} // namespace reckoner
