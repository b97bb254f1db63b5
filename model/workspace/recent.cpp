// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/recent.h"

#include "model/sources/databasefields.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace reckoner {

namespace {

const QString listKey = QStringLiteral("recent");

std::vector<RecentProject> read(QSettings &settings)
{
    settings.sync();
    std::vector<RecentProject> projects;
    const int count = settings.beginReadArray(listKey);
    for (int i = 0; i < count && i < RecentProjects::atMost; ++i) {
        settings.setArrayIndex(i);
        RecentProject project;
        project.folder = settings.value(QStringLiteral("folder")).toString();
        project.database = settings.value(QStringLiteral("database")).toString();
        project.dialect = settings.value(QStringLiteral("dialect")).toString();
        project.when =
            QDateTime::fromString(settings.value(QStringLiteral("when")).toString(), Qt::ISODate).toUTC();
        if (!project.folder.isEmpty())
            projects.push_back(project);
    }
    settings.endArray();
    return projects;
}

void write(QSettings &settings, const std::vector<RecentProject> &projects)
{
    settings.remove(listKey);
    settings.beginWriteArray(listKey, int(projects.size()));
    for (int i = 0; i < int(projects.size()); ++i) {
        const RecentProject &project = projects[size_t(i)];
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("folder"), project.folder);
        if (!project.database.isEmpty())
            settings.setValue(QStringLiteral("database"), project.database);
        if (!project.dialect.isEmpty())
            settings.setValue(QStringLiteral("dialect"), project.dialect);
        settings.setValue(QStringLiteral("when"), project.when.toUTC().toString(Qt::ISODate));
    }
    settings.endArray();
}

QString wholePath(const QString &folder)
{
    return QDir::cleanPath(QDir(folder).absolutePath());
}

} // namespace

QString RecentProject::name() const
{
    const QString last = QDir(folder).dirName();
    return last.isEmpty() ? folder : last;
}

RecentProjects::RecentProjects(QSettings &settings, QObject *parent)
    : QAbstractListModel(parent)
    , m_settings(settings)
    , m_projects(read(settings))
{
}

void RecentProjects::add(const CheckRequest &request, const QDateTime &when)
{
    std::vector<RecentProject> projects = read(m_settings);
    RecentProject project;
    project.folder = wholePath(request.folder);
    project.when = when.toUTC();
    const auto same = std::find_if(projects.begin(), projects.end(),
                                   [&](const RecentProject &each) { return each.folder == project.folder; });
    if (same != projects.end()) {
        project.database = same->database;
        project.dialect = same->dialect;
        projects.erase(same);
    }
    if (request.database)
        project.database = lastingSpec(*request.database);
    if (request.dialect)
        project.dialect = dialectName(*request.dialect);
    projects.insert(projects.begin(), project);
    if (projects.size() > size_t(atMost))
        projects.resize(size_t(atMost));
    store(std::move(projects));
}

void RecentProjects::remove(const QString &folder)
{
    std::vector<RecentProject> projects = read(m_settings);
    std::erase_if(projects, [&](const RecentProject &each) { return each.folder == folder; });
    store(std::move(projects));
}

void RecentProjects::store(std::vector<RecentProject> projects)
{
    write(m_settings, projects);
    for (RecentProject &project : projects) {
        const auto known = std::find_if(m_projects.begin(), m_projects.end(), [&](const RecentProject &each) {
            return each.folder == project.folder;
        });
        project.missing = known != m_projects.end() && known->missing;
    }
    beginResetModel();
    m_projects = std::move(projects);
    endResetModel();
}

void RecentProjects::setMissing(const QStringList &folders)
{
    for (size_t i = 0; i < m_projects.size(); ++i) {
        const bool missing = folders.contains(m_projects[i].folder);
        if (missing == m_projects[i].missing)
            continue;
        m_projects[i].missing = missing;
        Q_EMIT dataChanged(index(int(i)), index(int(i)));
    }
}

int RecentProjects::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_projects.size());
}

QVariant RecentProjects::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const RecentProject &project = m_projects[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return project.name();
    case Qt::ToolTipRole:
    case FolderRole:
        return project.folder;
    case DatabaseRole:
        return project.database;
    case WhenRole:
        return project.when;
    case MissingRole:
        return project.missing;
    default:
        return {};
    }
}

QStringList vanishedOf(const QStringList &folders)
{
    QStringList vanished;
    for (const QString &folder : folders) {
        if (!QFileInfo(folder).isDir())
            vanished.append(folder);
    }
    return vanished;
}

Result<CheckRequest> requestOf(const RecentProject &project)
{
    CheckRequest request;
    request.folder = project.folder;
    request.dialect = dialectFromName(project.dialect);
    if (!project.database.isEmpty()) {
        const Result<SourceSpec> spec = parseDatabaseSpec(project.database);
        if (!spec)
            return spec.forward();
        request.database = *spec;
    }
    return request;
}

} // namespace reckoner
