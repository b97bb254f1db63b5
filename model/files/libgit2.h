// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <git2.h>

namespace reckoner {

#define RECKONER_LIBGIT2(F)                                                                                  \
    F(git_blob_free)                                                                                         \
    F(git_blob_lookup)                                                                                       \
    F(git_blob_rawcontent)                                                                                   \
    F(git_blob_rawsize)                                                                                      \
    F(git_branch_is_head)                                                                                    \
    F(git_branch_iterator_free)                                                                              \
    F(git_branch_iterator_new)                                                                               \
    F(git_branch_name)                                                                                       \
    F(git_branch_next)                                                                                       \
    F(git_commit_author)                                                                                     \
    F(git_commit_free)                                                                                       \
    F(git_commit_id)                                                                                         \
    F(git_commit_lookup)                                                                                     \
    F(git_commit_parent)                                                                                     \
    F(git_commit_parentcount)                                                                                \
    F(git_commit_summary)                                                                                    \
    F(git_commit_time)                                                                                       \
    F(git_commit_tree)                                                                                       \
    F(git_diff_find_similar)                                                                                 \
    F(git_diff_free)                                                                                         \
    F(git_diff_get_delta)                                                                                    \
    F(git_diff_num_deltas)                                                                                   \
    F(git_diff_tree_to_tree)                                                                                 \
    F(git_error_last)                                                                                        \
    F(git_graph_descendant_of)                                                                               \
    F(git_libgit2_init)                                                                                      \
    F(git_libgit2_opts)                                                                                      \
    F(git_libgit2_shutdown)                                                                                  \
    F(git_object_free)                                                                                       \
    F(git_object_peel)                                                                                       \
    F(git_oid_equal)                                                                                         \
    F(git_oid_fromstr)                                                                                       \
    F(git_oid_is_zero)                                                                                       \
    F(git_oid_tostr_s)                                                                                       \
    F(git_reference_free)                                                                                    \
    F(git_reference_target)                                                                                  \
    F(git_repository_free)                                                                                   \
    F(git_repository_open_ext)                                                                               \
    F(git_repository_workdir)                                                                                \
    F(git_revparse_single)                                                                                   \
    F(git_revwalk_free)                                                                                      \
    F(git_revwalk_new)                                                                                       \
    F(git_revwalk_next)                                                                                      \
    F(git_revwalk_push_glob)                                                                                 \
    F(git_revwalk_push_head)                                                                                 \
    F(git_revwalk_simplify_first_parent)                                                                     \
    F(git_revwalk_sorting)                                                                                   \
    F(git_tree_entry_byindex)                                                                                \
    F(git_tree_entry_bypath)                                                                                 \
    F(git_tree_entry_filemode)                                                                               \
    F(git_tree_entry_free)                                                                                   \
    F(git_tree_entry_id)                                                                                     \
    F(git_tree_entry_name)                                                                                   \
    F(git_tree_entrycount)                                                                                   \
    F(git_tree_free)                                                                                         \
    F(git_tree_id)                                                                                           \
    F(git_tree_lookup)

/// libgit2, loaded when it is first asked for. Linking it would load it and the ten libraries behind it at
/// every start of the program, a third of what starting takes; a history is only looked up for a lost stamp.
struct Libgit2
{
#define RECKONER_FUNCTION(name) decltype(&::name) name = nullptr;
    RECKONER_LIBGIT2(RECKONER_FUNCTION)
#undef RECKONER_FUNCTION

    /// nullptr: it is not there.
    static const Libgit2 *loaded();
};

} // namespace reckoner
