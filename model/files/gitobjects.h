// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/result.h"
#include "model/files/libgit2.h"

#include <QString>

#include <memory>

/// libgit2's objects with their ends, for the files of this room that read a repository. All of it wants
/// Libgit2::loaded(). Nothing is ever checked out, fetched, written or run.
namespace reckoner::gitfiles {

inline const Libgit2 &git()
{
    return *Libgit2::loaded();
}

template<auto Free>
struct Freer
{
    template<class T>
    void operator()(T *object) const
    {
        (git().*Free)(object);
    }
};

using Repository = std::unique_ptr<git_repository, Freer<&Libgit2::git_repository_free>>;
using Walk = std::unique_ptr<git_revwalk, Freer<&Libgit2::git_revwalk_free>>;
using Object = std::unique_ptr<git_object, Freer<&Libgit2::git_object_free>>;
using Commit = std::unique_ptr<git_commit, Freer<&Libgit2::git_commit_free>>;
using Tree = std::unique_ptr<git_tree, Freer<&Libgit2::git_tree_free>>;
using Diff = std::unique_ptr<git_diff, Freer<&Libgit2::git_diff_free>>;
using Blob = std::unique_ptr<git_blob, Freer<&Libgit2::git_blob_free>>;
using Branches = std::unique_ptr<git_branch_iterator, Freer<&Libgit2::git_branch_iterator_free>>;
using Reference = std::unique_ptr<git_reference, Freer<&Libgit2::git_reference_free>>;

/// The library counts its users.
class Library
{
public:
    Library();
    ~Library();
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;
};

/// What libgit2 said last on this thread.
QString lastError();
/// Of the committer, UTC, ISO 8601.
QString dateOf(const git_commit *commit);
QString idOf(const git_oid &id);

/// The repository whose work tree, or whose parts, `folder` lies in. Errors: git.library, git.none,
/// git.unreadable.
Result<Repository> openRepository(const QString &folder);
/// The path of a folder on disk inside its repository's work tree, "" for the top.
QString pathInside(git_repository *repository, const QString &folder);

} // namespace reckoner::gitfiles
