// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/githistory.h"

#include "model/files/gitobjects.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>

namespace reckoner {

using namespace gitfiles;

namespace {

struct GitHistoryText
{
    Q_DECLARE_TR_FUNCTIONS(GitHistoryText)
};

class Search
{
public:
    Search(const GitSearch &asked, const Progress &progress)
        : m_asked(asked)
        , m_progress(progress)
        , m_end(std::chrono::steady_clock::now() + asked.budget)
    {
    }

    Result<std::optional<GitSighting>> run()
    {
        Result<Repository> repository = openRepository(m_asked.folder);
        if (!repository)
            return repository.forward();
        m_repository = std::move(*repository);
        std::vector<QByteArray> folders;
        if (git().git_repository_workdir(m_repository.get())) {
            const QString inside = pathInside(m_repository.get(), m_asked.folder);
            for (const QString &folder : m_asked.first)
                folders.push_back(
                    QDir::cleanPath(inside.isEmpty() ? folder : inside + QLatin1Char('/') + folder).toUtf8());
        }
        // Nearly always the file stood where its kind still stands; comparing only these folders is cheap.
        if (!folders.empty()) {
            if (auto found = walk(folders); !found || *found)
                return found;
        }
        return walk({});
    }

private:
    Result<std::optional<GitSighting>> walk(const std::vector<QByteArray> &folders)
    {
        git_revwalk *made = nullptr;
        if (git().git_revwalk_new(&made, m_repository.get()) != 0)
            return unreadable();
        const Walk walk(made);
        git().git_revwalk_sorting(made, GIT_SORT_TIME);
        git().git_revwalk_push_glob(made, "*"); // below refs/
        git().git_revwalk_push_head(made);
        git_oid id;
        while (git().git_revwalk_next(&id, made) == 0) {
            if (m_progress.cancel.isCancelled())
                return unexpected(QStringLiteral("cancelled"), GitHistoryText::tr("Cancelled."));
            if (std::chrono::steady_clock::now() > m_end)
                return unexpected(
                    QStringLiteral("git.timeout"),
                    GitHistoryText::tr(
                        "The git history was not searched to its end: %1 commits took too long.")
                        .arg(m_commits));
            ++m_commits;
            git_commit *read = nullptr;
            if (git().git_commit_lookup(&read, m_repository.get(), &id) != 0)
                return unreadable();
            const Commit commit(read);
            // What a merge brings stands in the commits of its branch.
            if (git().git_commit_parentcount(read) > 1)
                continue;
            if (std::optional<GitSighting> found = look(read, folders)) {
                found->branch = branchWith(*found);
                return found;
            }
        }
        return std::optional<GitSighting>();
    }

    std::optional<GitSighting> look(git_commit *commit, const std::vector<QByteArray> &folders)
    {
        git_tree *made = nullptr;
        if (git().git_commit_tree(&made, commit) != 0)
            return std::nullopt;
        const Tree tree(made);
        Commit parent;
        Tree before;
        if (git().git_commit_parentcount(commit) == 1) {
            git_commit *read = nullptr;
            if (git().git_commit_parent(&read, commit, 0) != 0)
                return std::nullopt; // a shallow clone ends here
            parent.reset(read);
            git_tree *old = nullptr;
            if (git().git_commit_tree(&old, read) != 0)
                return std::nullopt;
            before.reset(old);
        }
        git_diff_options options = GIT_DIFF_OPTIONS_INIT;
        options.flags = GIT_DIFF_DISABLE_PATHSPEC_MATCH | GIT_DIFF_SKIP_BINARY_CHECK;
        std::vector<char *> paths;
        for (const QByteArray &folder : folders)
            paths.push_back(const_cast<char *>(folder.constData()));
        options.pathspec.strings = paths.data();
        options.pathspec.count = paths.size();
        git_diff *compared = nullptr;
        if (git().git_diff_tree_to_tree(&compared, m_repository.get(), before.get(), tree.get(), &options) !=
            0)
            return std::nullopt;
        const Diff diff(compared);
        for (size_t i = 0; i < git().git_diff_num_deltas(compared); ++i) {
            const git_diff_delta *delta = git().git_diff_get_delta(compared, i);
            if (delta->status != GIT_DELTA_DELETED && isWanted(delta->new_file)) {
                GitSighting sighting;
                sighting.commit = idOf(*git().git_commit_id(commit));
                sighting.date = dateOf(commit);
                sighting.path = QString::fromUtf8(delta->new_file.path);
                return sighting;
            }
            if (delta->status != GIT_DELTA_ADDED && parent && isWanted(delta->old_file)) {
                GitSighting sighting;
                sighting.commit = idOf(*git().git_commit_id(parent.get()));
                sighting.date = dateOf(parent.get());
                sighting.path = QString::fromUtf8(delta->old_file.path);
                sighting.removedBy = idOf(*git().git_commit_id(commit));
                sighting.removedAt = dateOf(commit);
                return sighting;
            }
        }
        return std::nullopt;
    }

    bool isWanted(const git_diff_file &file)
    {
        if (!(file.flags & GIT_DIFF_FLAG_EXISTS) && git().git_oid_is_zero(&file.id))
            return false;
        if (!QString::fromUtf8(file.path).endsWith(m_asked.suffix))
            return false;
        const QByteArray key(reinterpret_cast<const char *>(file.id.id), GIT_OID_RAWSZ);
        if (m_others.contains(key))
            return false;
        git_blob *read = nullptr;
        if (git().git_blob_lookup(&read, m_repository.get(), &file.id) == 0) {
            const Blob blob(read);
            const QByteArray text = QByteArray::fromRawData(
                static_cast<const char *>(git().git_blob_rawcontent(read)), git().git_blob_rawsize(read));
            if (text.contains(m_asked.needle) && m_asked.matches(text))
                return true;
        }
        m_others.insert(key);
        return false;
    }

    /// A branch that reaches the commit, and not the one that took the file away.
    QString branchWith(const GitSighting &sighting)
    {
        git_oid commit;
        git_oid removal;
        git().git_oid_fromstr(&commit, sighting.commit.toLatin1().constData());
        const bool removed = !sighting.removedBy.isEmpty();
        if (removed)
            git().git_oid_fromstr(&removal, sighting.removedBy.toLatin1().constData());
        const auto reaches = [&](const git_oid &tip, const git_oid &wanted) {
            return git().git_oid_equal(&tip, &wanted) ||
                   git().git_graph_descendant_of(m_repository.get(), &tip, &wanted) == 1;
        };
        git_branch_iterator *made = nullptr;
        if (git().git_branch_iterator_new(&made, m_repository.get(), GIT_BRANCH_ALL) != 0)
            return {};
        const Branches branches(made);
        git_reference *next = nullptr;
        git_branch_t kind = GIT_BRANCH_LOCAL;
        while (git().git_branch_next(&next, &kind, made) == 0) {
            const Reference reference(next);
            if (std::chrono::steady_clock::now() > m_end || m_progress.cancel.isCancelled())
                return {};
            // The branch at hand has not got it: it was looked for because the folder has not.
            const git_oid *tip = git().git_reference_target(next);
            if (!tip || git().git_branch_is_head(next) == 1)
                continue;
            const char *name = nullptr;
            if (reaches(*tip, commit) && !(removed && reaches(*tip, removal)) &&
                git().git_branch_name(&name, next) == 0)
                return QString::fromUtf8(name);
        }
        return {};
    }

    Unexpected unreadable() const
    {
        return unexpected(QStringLiteral("git.unreadable"),
                          GitHistoryText::tr("The git repository of %1 cannot be read: %2")
                              .arg(m_asked.folder, lastError()));
    }

    const Library m_library;
    const GitSearch &m_asked;
    const Progress &m_progress;
    const std::chrono::steady_clock::time_point m_end;
    Repository m_repository;
    QSet<QByteArray> m_others; ///< blobs that were looked at
    int m_commits = 0;
};

} // namespace

Result<std::optional<GitSighting>> findInGit(const GitSearch &search, const Progress &progress)
{
    if (!Libgit2::loaded())
        return unexpected(QStringLiteral("git.library"),
                          GitHistoryText::tr("libgit2, which reads git's history, cannot be loaded."));
    return Search(search, progress).run();
}

} // namespace reckoner
