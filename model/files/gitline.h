// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"
#include "model/core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace reckoner {

/// A file as a commit has it: the same id, the same text.
struct GitFile
{
    QString path; ///< from the folder that the line was opened for
    QByteArray id;

    bool operator==(const GitFile &) const = default;
};

/// What a commit did to the files of some folders: those it found and left otherwise, or not at all, before and
/// after. A file that moved stands on both sides.
struct GitStep
{
    QString commit; ///< full id
    QString date;   ///< of the committer, UTC, ISO 8601
    std::vector<GitFile> before;
    std::vector<GitFile> after;
};

/// The line of commits that a default branch went: from its tip always to the first parent, so that a branch that
/// was merged counts when it was merged, as a whole. The default branch is what origin/HEAD names, else main or
/// master, of origin first, else where HEAD is. Nothing is checked out, fetched or written. One thread at a time.
class GitLine
{
public:
    /// `folders` from `folder`, which is in a work tree; only files right in them count, by their suffix. Errors:
    /// git.library, git.none (no repository, or no commit), git.unreadable.
    static Result<std::unique_ptr<GitLine>> open(const QString &folder, const QStringList &folders,
                                                 const QString &suffix);
    ~GitLine();

    QString branch() const; ///< "origin/main"; "HEAD"
    /// The next older commit that did something to the folders; the oldest one that is known brings all that it
    /// has only if it has no parent. nullopt: there is none, or stop() says why.
    std::optional<GitStep> next(std::chrono::steady_clock::time_point end, const CancelToken &cancel);

    enum class End { Root, Shallow, Time, Cancelled };
    End end() const;       ///< why next() gave nothing
    QString since() const; ///< date of the oldest commit that was looked at; ""
    int commits() const;   ///< that were looked at

    std::vector<GitFile> atTip() const;
    /// Where HEAD left the line: what HEAD has otherwise, it has done itself. nullopt: the two share nothing.
    std::optional<std::vector<GitFile>> atFork() const;
    QByteArray text(const QByteArray &id) const;

private:
    class Private;
    explicit GitLine(std::unique_ptr<Private> made);
    std::unique_ptr<Private> d;
};

/// The id that git has for a text.
QByteArray gitIdOf(const QByteArray &text);

} // namespace reckoner
