// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace reckoner {

namespace {

/// Of files that a reading looks at or would look at; folders that may hold some end with a slash.
std::set<QString> namesThatMatter(const QString &folder)
{
    std::set<QString> names;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({QStringLiteral("*.py"), QStringLiteral("*.toml"),
                                              QStringLiteral("*.ini"), QStringLiteral("*.cfg")},
                                             QDir::Files))
        names.insert(name);
    for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (name != QLatin1String("__pycache__"))
            names.insert(name + QLatin1Char('/'));
    }
    return names;
}

} // namespace

Workspace::Workspace(QObject *parent)
    : QObject(parent)
{
    m_history.setMaxThreadCount(1);
    constexpr int settleMs = 300;
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &Workspace::filesChanged);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Workspace::fileChanged);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Workspace::folderChanged);
}

Workspace::~Workspace()
{
    for (Job *job : std::as_const(m_jobs)) {
        job->disconnect(this);
        job->cancel();
    }
}

void Workspace::open(const CheckRequest &request)
{
    cancel();
    m_request = request;
    m_changedFiles.clear();
    m_settle.stop();
    m_reading = Job::start<std::shared_ptr<const Reading>>(
        this, tr("Reading %1").arg(QDir(request.folder).dirName()),
        [request](const Progress &progress) { return readWorkspace(request, progress); },
        [this](Result<std::shared_ptr<const Reading>> reading) {
            if (reading)
                take(*reading);
            else
                Q_EMIT failed(reading.error());
        });
    connect(m_reading, &Job::finished, this, [this, job = m_reading.data()] {
        if (job == m_reading && job->state() == Job::State::Cancelled)
            Q_EMIT cancelled();
    });
    track(m_reading);
    Q_EMIT readingStarted();
}

void Workspace::refresh()
{
    open(m_request);
}

void Workspace::cancel()
{
    if (m_reading)
        m_reading->cancel();
}

const RootReading *Workspace::root() const
{
    return m_last ? &m_last->roots[size_t(m_root)] : nullptr;
}

void Workspace::setRoot(int index)
{
    if (!m_last || index == m_root || index < 0 || index >= int(m_last->roots.size()))
        return;
    m_root = index;
    Q_EMIT rootChanged();
}

void Workspace::select(const ObjectRef &object)
{
    if (m_selected == object)
        return;
    m_selected = object;
    Q_EMIT selectedChanged(object);
}

void Workspace::take(const std::shared_ptr<const Reading> &reading)
{
    const std::shared_ptr<const Reading> before = m_last;
    const QString rootName = before ? before->roots[size_t(m_root)].verdict->root : QString();
    const bool again = before && before->folder == reading->folder;
    m_last = reading;
    m_root = 0;
    for (int i = 0; again && i < int(reading->roots.size()); ++i) {
        if (reading->roots[size_t(i)].verdict->root == rootName)
            m_root = i;
    }
    if (!again) {
        m_selected.reset();
        m_changedFiles.clear();
    }
    m_settle.stop();
    watch();
    Q_EMIT readingChanged(again);
    // What changed while it was read may have been read before that.
    if (!m_changedFiles.isEmpty())
        m_settle.start();
    if (again && root()->verdict->root == rootName) {
        for (const RootReading &old : before->roots) {
            if (old.verdict->root != rootName)
                continue;
            const ReadingChange change = changedSince(*old.verdict, *root()->verdict);
            if (!change.isEmpty())
                Q_EMIT changedSinceLast(change);
        }
    }
}

Job *Workspace::track(Job *job)
{
    m_jobs.append(job);
    connect(job, &Job::progressed, this, &Workspace::jobsChanged);
    const auto forget = [this, job] {
        if (m_jobs.removeOne(job))
            Q_EMIT jobsChanged();
    };
    connect(job, &Job::finished, this, forget);
    connect(job, &QObject::destroyed, this, forget);
    Q_EMIT jobsChanged();
    return job;
}

/// Each path asks the system: some at a time, those that are watched already not again.
void Workspace::watch()
{
    m_watched.clear();
    m_listings.clear();
    QSet<QString> wanted;
    for (const QString &path : m_last->watched) {
        wanted.insert(path);
        if (QFileInfo(path).isDir())
            m_listings[path] = namesThatMatter(path);
        else
            m_watched.insert(path);
    }
    const QStringList before = m_watcher.files() + m_watcher.directories();
    const QSet<QString> old(before.begin(), before.end());
    const QSet<QString> gone = QSet<QString>(old).subtract(wanted);
    if (!gone.isEmpty())
        m_watcher.removePaths(gone.values());
    const auto add = [this, of = m_last, paths = QSet<QString>(wanted).subtract(old).values()](
                         const auto &again, qsizetype from) -> void {
        constexpr qsizetype atOnce = 100;
        if (of != m_last || from >= paths.size())
            return;
        m_watcher.addPaths(paths.mid(from, atOnce));
        if (from + atOnce < paths.size())
            QTimer::singleShot(0, this, [again, from] { again(again, from + atOnce); });
    };
    add(add, 0);
}

void Workspace::watchFolder(const QString &path)
{
    m_listings[path] = namesThatMatter(path);
    m_watcher.addPath(path);
}

void Workspace::fileChanged(const QString &path)
{
    // Editors replace files: what was watched is another file now. One that is not there yet is looked for
    // when its folder changes.
    if (QFileInfo::exists(path) && !m_watcher.files().contains(path))
        m_watcher.addPath(path);
    note(path);
}

/// What programs leave in a folder beside the project's files (__pycache__, *.swp, a database's journal) is
/// nothing to read again for.
void Workspace::folderChanged(const QString &path)
{
    const std::set<QString> before = std::exchange(m_listings[path], namesThatMatter(path));
    const std::set<QString> &now = m_listings[path];
    const QDir folder(path);
    std::vector<QString> fresh;
    std::set_difference(now.begin(), now.end(), before.begin(), before.end(), std::back_inserter(fresh));
    std::vector<QString> gone;
    std::set_difference(before.begin(), before.end(), now.begin(), now.end(), std::back_inserter(gone));
    const bool isGone = !folder.exists();
    for (const QString &name : gone) {
        if (!name.endsWith(QLatin1Char('/')) || isGone)
            note(QDir::cleanPath(folder.filePath(name)));
    }
    for (const QString &name : fresh) {
        const QString made = QDir::cleanPath(folder.filePath(name));
        if (!name.endsWith(QLatin1Char('/'))) {
            note(made);
            continue;
        }
        // A new package: its files may come now or later.
        watchFolder(made);
        for (const QString &inside : m_listings[made]) {
            if (!inside.endsWith(QLatin1Char('/')))
                note(QDir(made).filePath(inside));
        }
    }
    for (const QString &name : now) {
        const QString file = folder.filePath(name);
        if (m_watched.contains(file) && !m_watcher.files().contains(file) && m_watcher.addPath(file))
            note(file);
    }
    if (!isGone && !m_watcher.directories().contains(path))
        m_watcher.addPath(path);
}

void Workspace::note(const QString &path)
{
    if (!m_changedFiles.contains(path))
        m_changedFiles.append(path);
    m_settle.start();
}

} // namespace reckoner
