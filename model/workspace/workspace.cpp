// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace reckoner {

Workspace::Workspace(QObject *parent)
    : QObject(parent)
{
    m_history.setMaxThreadCount(1);
    constexpr int settleMs = 300;
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    connect(&m_settle, &QTimer::timeout, this, &Workspace::filesChanged);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Workspace::fileChanged);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Workspace::fileChanged);
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
    if (!again)
        m_selected.reset();
    watch();
    Q_EMIT readingChanged(again);
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
    m_settle.stop();
    const QStringList before = m_watcher.files() + m_watcher.directories();
    const QSet<QString> old(before.begin(), before.end());
    const QSet<QString> wanted(m_last->watched.begin(), m_last->watched.end());
    const QSet<QString> gone = QSet<QString>(old).subtract(wanted);
    if (!gone.isEmpty())
        m_watcher.removePaths(gone.values());
    const QSet<QString> fresh = QSet<QString>(wanted).subtract(old);
    const auto add = [this, of = m_last, paths = fresh.values()](const auto &again, qsizetype from) -> void {
        constexpr qsizetype atOnce = 100;
        if (of != m_last || from >= paths.size())
            return;
        m_watcher.addPaths(paths.mid(from, atOnce));
        if (from + atOnce < paths.size())
            QTimer::singleShot(0, this, [again, from] { again(again, from + atOnce); });
    };
    add(add, 0);
}

void Workspace::fileChanged(const QString &path)
{
    // Editors replace files: what was watched is another file now.
    if (QFileInfo::exists(path) && !m_watcher.files().contains(path) &&
        !m_watcher.directories().contains(path))
        m_watcher.addPath(path);
    if (!m_changedFiles.contains(path))
        m_changedFiles.append(path);
    m_settle.start();
}

} // namespace reckoner
