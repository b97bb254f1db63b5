// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sources/stampsearch.h"

#include "model/files/githistory.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace reckoner {

namespace {

struct SourcesText
{
    Q_DECLARE_TR_FUNCTIONS(SourcesText)
};

QString shortId(const QString &commit)
{
    return commit.left(10);
}

QString sentence(const QString &revision, const GitSighting &seen)
{
    const QString found = SourcesText::tr("Git has revision %1: commit %2 of %3 has it in %4")
                              .arg(revision, shortId(seen.commit), seen.date.left(10), seen.path);
    if (!seen.branch.isEmpty())
        return found + SourcesText::tr(", and it is on branch %1.").arg(seen.branch);
    if (!seen.removedBy.isEmpty())
        return found + SourcesText::tr("; commit %1 of %2 took it away, so it may have been squashed.")
                           .arg(shortId(seen.removedBy), seen.removedAt.left(10));
    return found + QLatin1Char('.');
}

} // namespace

std::optional<Diagnostic> lookUpRevision(const Project &project, const AlembicRoot &root,
                                         const QString &revision, const Progress &progress)
{
    progress.say(SourcesText::tr("Looking for revision %1 in the git history").arg(revision));
    const QRegularExpression assignment(QStringLiteral("^revision\\s*(?::[^=\\n]+)?=\\s*[\"']%1[\"']")
                                            .arg(QRegularExpression::escape(revision)),
                                        QRegularExpression::MultilineOption);
    GitSearch search;
    search.folder = project.folder;
    search.first = root.versionLocations;
    search.suffix = QStringLiteral(".py");
    search.needle = revision.toUtf8();
    search.matches = [&](const QByteArray &text) {
        return assignment.match(QString::fromUtf8(text)).hasMatch();
    };
    const Result<std::optional<GitSighting>> seen = findInGit(search, progress);
    if (!seen) {
        if (seen.error().code == QLatin1String("git.none"))
            return std::nullopt;
        return Diagnostic{Severity::Info, seen.error().code, seen.error().message, {}, revision};
    }
    if (!*seen)
        return std::nullopt;
    return Diagnostic{
        Severity::Warning, QStringLiteral("stamp.git"), sentence(revision, **seen), {}, revision};
}

} // namespace reckoner
