// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/reading.h"

#include "model/core/memory.h"
#include "model/rules/waivers.h"
#include "model/schema/compact.h"
#include "model/schema/kinds_of_schema.h"
#include "model/workspace/letgo.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <set>

namespace reckoner {

namespace {

/// inotify's usual limit is 8192 watches for everything a person runs.
constexpr qsizetype watchedAtMost = 4000;

std::set<QString> filesOf(const RootResult &root)
{
    std::set<QString> files;
    const auto add = [&](const Place &place) {
        if (place.isKnown())
            files.insert(place.file);
    };
    if (root.replay) {
        for (const Revision &revision : root.replay->graph().revisions())
            add(revision.place);
    }
    if (const auto &models = root.verdict.positions.models) {
        for (const auto &[name, table] : models->schema.tables) {
            files.insert(table->origin.file);
            for (const Column &column : table->columns) // of mixins in other files
                files.insert(column.origin.file);
        }
        eachKind(models->schema, [&](Kind, const auto &map) {
            for (const auto &[name, object] : map)
                files.insert(object.origin.file);
        });
        for (const Opaque &opaque : models->opaques)
            add(opaque.place);
        for (const Unknown &unknown : models->unknowns)
            add(unknown.place);
    }
    files.erase(QString());
    return files;
}

/// git's side of the story, at the same time as the rest. No repository is no error here.
QFuture<Stories> startStories(const CheckRequest &request, const Progress &progress)
{
    return QtConcurrent::run([folder = request.folder, progress]() -> Stories {
        const Result<Project> project = openProject(folder);
        if (!project || project->roots.empty())
            return {};
        StoryRequest wanted;
        wanted.folder = folder;
        wanted.suffix = QStringLiteral(".py");
        for (const AlembicRoot &root : project->roots)
            wanted.folders += root.versionLocations;
        Progress quiet;
        quiet.cancel = progress.cancel;
        Result<Stories> stories = storiesOfFiles(wanted, quiet);
        return stories ? *std::move(stories) : Stories();
    });
}

} // namespace

QString Reading::fileOf(const Place &place) const
{
    return place.isKnown() ? QDir(folder).absoluteFilePath(place.file) : QString();
}

Result<std::shared_ptr<const Reading>> readWorkspace(const CheckRequest &request, const Progress &progress)
{
    QFuture<Stories> stories = startStories(request, progress);
    Result<CheckResult> checked = checkProject(request, progress.part(0, 0.9));
    stories.waitForFinished();
    if (!checked)
        return checked.forward();
    auto reading = std::make_unique<Reading>();
    reading->request = request;
    reading->project = checked->project;
    reading->folder = QFileInfo(request.folder).absoluteFilePath();
    reading->dialect = checked->dialect;
    reading->gate = checked->gate;
    const Dialect &dialect = reckoner::dialect(checked->dialect);
    std::set<QString> watched;
    qint64 made = 0;
    Compactor compactor;
    for (RootResult &root : checked->roots) {
        for (const Side side : allSides) {
            if (const auto &position = sideOf(root.verdict.positions, side))
                compactor.compact(position->schema);
        }
        for (const QString &file : filesOf(root)) {
            const QFileInfo info(QDir(reading->folder).absoluteFilePath(file));
            watched.insert(info.absoluteFilePath());
            watched.insert(info.absolutePath());
        }
        for (const QString &path :
             {reading->folder, QDir(reading->folder).absoluteFilePath(QLatin1String(configFileName))}) {
            if (QFileInfo::exists(path))
                watched.insert(path);
        }
        RootReading shown;
        shown.replay = root.replay;
        shown.verdict = letGoElsewhere(std::move(root.verdict));
        shown.tree = letGoElsewhere(mergePositions(*shown.verdict, dialect));
        if (shown.replay) {
            shown.chart = letGoElsewhere(chartOf(*shown.replay, *shown.verdict, stories.result()));
            shown.replay->rest();
        }
        reading->roots.push_back(std::move(shown));
        progress.part(0.9, 1).reached(++made, qint64(checked->roots.size()));
        if (progress.cancel.isCancelled())
            return unexpected(QStringLiteral("cancelled"),
                              QCoreApplication::translate("Check", "Cancelled."));
    }
    reading->watched = QStringList(watched.begin(), watched.end());
    if (reading->watched.size() > watchedAtMost) {
        reading->watched.resize(watchedAtMost);
        reading->watchesAll = false;
    }
    returnFreeMemory(); // readers need a multiple of what they leave behind
    return letGoElsewhere(std::move(reading));
}

ReadingChange changedSince(const Verdict &before, const Verdict &now)
{
    const auto prints = [](const Verdict &verdict) {
        std::set<QString> set;
        for (const Finding &finding : verdict.findings)
            set.insert(finding.fingerprint);
        return set;
    };
    const std::set<QString> old = prints(before);
    const std::set<QString> fresh = prints(now);
    ReadingChange change;
    for (const QString &print : fresh)
        change.came += !old.contains(print);
    for (const QString &print : old)
        change.went += !fresh.contains(print);
    change.stampMoved = before.stampRows != now.stampRows;
    return change;
}

} // namespace reckoner
