// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/gitobjects.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace reckoner::gitfiles {

namespace {

struct GitHistoryText
{
    Q_DECLARE_TR_FUNCTIONS(GitHistoryText)
};

} // namespace

Library::Library()
{
    git().git_libgit2_init();
    // Reading is harmless whoever owns the folder; nothing of the repository is ever run.
    git().git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
}

Library::~Library()
{
    git().git_libgit2_shutdown();
}

QString lastError()
{
    const git_error *error = git().git_error_last();
    return error && error->message ? QString::fromUtf8(error->message) : QString();
}

QString dateOf(const git_commit *commit)
{
    return QDateTime::fromSecsSinceEpoch(git().git_commit_time(commit), Qt::UTC).toString(Qt::ISODate);
}

QString idOf(const git_oid &id)
{
    return QString::fromLatin1(git().git_oid_tostr_s(&id));
}

Result<Repository> openRepository(const QString &folder)
{
    if (!Libgit2::loaded())
        return unexpected(QStringLiteral("git.library"),
                          GitHistoryText::tr("libgit2, which reads git's history, cannot be loaded."));
    git_repository *opened = nullptr;
    const int code =
        git().git_repository_open_ext(&opened, QFile::encodeName(folder).constData(), 0, nullptr);
    if (code == GIT_ENOTFOUND)
        return unexpected(QStringLiteral("git.none"),
                          GitHistoryText::tr("%1 is in no git repository.").arg(folder));
    if (code != 0)
        return unexpected(
            QStringLiteral("git.unreadable"),
            GitHistoryText::tr("The git repository of %1 cannot be read: %2").arg(folder, lastError()));
    return Repository(opened);
}

QString pathInside(git_repository *repository, const QString &folder)
{
    const char *top = git().git_repository_workdir(repository);
    if (!top)
        return {};
    const QString root = QDir(QFile::decodeName(top)).canonicalPath();
    // The folder may be gone by now: what of it is there can be resolved, the rest is taken as it is.
    QString there = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    QString rest;
    while (!QFileInfo::exists(there) && there.contains(QLatin1Char('/'))) {
        rest.prepend(QLatin1Char('/') + there.section(QLatin1Char('/'), -1));
        there = there.section(QLatin1Char('/'), 0, -2);
    }
    const QString inside = QDir(root).relativeFilePath(QFileInfo(there).canonicalFilePath() + rest);
    return inside == QLatin1String(".") ? QString() : inside;
}

} // namespace reckoner::gitfiles
