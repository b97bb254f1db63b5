// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/filestories.h"

#include "model/files/gitobjects.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <optional>
#include <set>

namespace reckoner {

using namespace gitfiles;

namespace {

class Telling
{
public:
    Telling(const StoryRequest &request, const Progress &progress)
        : m_request(request)
        , m_progress(progress)
        , m_end(std::chrono::steady_clock::now() + request.budget)
    {
    }

    Result<Stories> run()
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
        for (const bool mainLine : {false, true}) {
            if (const std::optional<Error> error = walk(mainLine))
                return Unexpected{*error};
        }
        return std::move(m_stories);
    }

private:
    std::optional<Error> walk(bool mainLine)
    {
        git_revwalk *made = nullptr;
        if (git().git_revwalk_new(&made, m_repository.get()) != 0)
            return unreadable();
        const Walk walk(made);
        git().git_revwalk_sorting(made, GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME);
        if (mainLine)
            git().git_revwalk_simplify_first_parent(made);
        if (git().git_revwalk_push_head(made) != 0)
            return std::nullopt; // no commit yet
        m_nameNow.clear();
        m_settled.clear();
        git_oid id;
        while (git().git_revwalk_next(&id, made) == 0) {
            if (m_progress.cancel.isCancelled())
                return Error{QStringLiteral("cancelled"),
                             QCoreApplication::translate("GitHistory", "Cancelled."),
                             {},
                             {}};
            if (std::chrono::steady_clock::now() > m_end) {
                m_stories.complete = false;
                return std::nullopt;
            }
            git_commit *read = nullptr;
            if (git().git_commit_lookup(&read, m_repository.get(), &id) != 0)
                return unreadable();
            const Commit commit(read);
            // What a merge brings was written in the commits of its branch.
            if (mainLine || git().git_commit_parentcount(read) < 2)
                look(read, mainLine);
        }
        return std::nullopt;
    }

    Tree treeOf(git_commit *commit)
    {
        git_tree *tree = nullptr;
        return git().git_commit_tree(&tree, commit) == 0 ? Tree(tree) : Tree();
    }

    void look(git_commit *commit, bool mainLine)
    {
        const Tree tree = treeOf(commit);
        Tree before;
        if (git().git_commit_parentcount(commit) > 0) {
            git_commit *parent = nullptr;
            if (git().git_commit_parent(&parent, commit, 0) != 0) {
                m_stories.complete = false; // a shallow clone ends here
                return;
            }
            const Commit held(parent);
            before = treeOf(parent);
        }
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
        if (git().git_diff_tree_to_tree(&compared, m_repository.get(), before.get(), tree.get(), &options) !=
            0)
            return;
        const Diff diff(compared);
        git_diff_find_options similar = GIT_DIFF_FIND_OPTIONS_INIT;
        similar.flags = GIT_DIFF_FIND_RENAMES;
        if (hasBoth(compared))
            git().git_diff_find_similar(compared, &similar);
        for (size_t i = 0; i < git().git_diff_num_deltas(compared); ++i)
            tell(commit, *git().git_diff_get_delta(compared, i), mainLine);
    }

    /// Renames need something added and something gone.
    bool hasBoth(git_diff *diff) const
    {
        bool added = false;
        bool removed = false;
        for (size_t i = 0; i < git().git_diff_num_deltas(diff); ++i) {
            const git_delta_t status = git().git_diff_get_delta(diff, i)->status;
            added |= status == GIT_DELTA_ADDED;
            removed |= status == GIT_DELTA_DELETED;
        }
        return added && removed;
    }

    void tell(git_commit *commit, const git_diff_delta &delta, bool mainLine)
    {
        const QString path = QString::fromUtf8(delta.new_file.path);
        if (!path.endsWith(m_request.suffix) || delta.status == GIT_DELTA_DELETED)
            return;
        // From the newest commit to the oldest: under which name HEAD has the file of this one.
        const auto renamed = m_nameNow.find(path);
        const QString now = renamed == m_nameNow.end() ? path : renamed->second;
        if (!now.startsWith(m_prefix))
            return;
        const QString key = now.mid(m_prefix.size());
        if (m_settled.contains(key))
            return; // another file of that name, long gone
        if (delta.status == GIT_DELTA_ADDED)
            m_settled.insert(key);
        if (delta.status == GIT_DELTA_RENAMED) {
            m_nameNow[QString::fromUtf8(delta.old_file.path)] = now;
            if (git().git_oid_equal(&delta.old_file.id, &delta.new_file.id))
                return;
        }
        if (mainLine) {
            if (delta.status == GIT_DELTA_MODIFIED || delta.status == GIT_DELTA_RENAMED)
                m_stories.files[key].editedAfterMerge.append(idOf(*git().git_commit_id(commit)));
        } else if (delta.status == GIT_DELTA_ADDED) {
            FileStory &story = m_stories.files[key];
            const git_signature *author = git().git_commit_author(commit);
            story.author = author ? QString::fromUtf8(author->name) : QString();
            story.date = dateOf(commit);
            story.commit = idOf(*git().git_commit_id(commit));
            const char *summary = git().git_commit_summary(commit);
            story.summary = summary ? QString::fromUtf8(summary) : QString();
        }
    }

    Error unreadable() const
    {
        return {QStringLiteral("git.unreadable"),
                QCoreApplication::translate("GitHistory", "The git repository of %1 cannot be read: %2")
                    .arg(m_request.folder, lastError()),
                {},
                {}};
    }

    const Library m_library;
    const StoryRequest &m_request;
    const Progress &m_progress;
    const std::chrono::steady_clock::time_point m_end;
    Repository m_repository;
    std::vector<QByteArray> m_folders; ///< from the repository's top
    QString m_prefix;
    std::map<QString, QString> m_nameNow;
    std::set<QString> m_settled; ///< whose beginning was met
    Stories m_stories;
};

} // namespace

Result<Stories> storiesOfFiles(const StoryRequest &request, const Progress &progress)
{
    if (!Libgit2::loaded())
        return unexpected(QStringLiteral("git.library"),
                          QCoreApplication::translate(
                              "GitHistory", "libgit2, which reads git's history, cannot be loaded."));
    return Telling(request, progress).run();
}

} // namespace reckoner
