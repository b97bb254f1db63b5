// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/workspace/job.h"
#include "model/workspace/reading.h"

#include <QFileSystemWatcher>
#include <QPointer>
#include <QTimer>

#include <map>
#include <set>

namespace reckoner {

/// What one window works on: the project and database that were chosen, their last reading, what runs, and
/// the object that is selected everywhere. Lives on the window's thread; reads on others.
class Workspace final : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    /// Starts reading; a reading that still runs is cancelled. What was read last stays until it is done.
    void open(const CheckRequest &request);
    void refresh();
    /// Cancels the reading that runs, if one does.
    void cancel();
    bool isReading() const { return m_reading && m_reading->isRunning(); }

    const CheckRequest &request() const { return m_request; }
    /// Null before the first.
    const std::shared_ptr<const Reading> &reading() const { return m_last; }
    /// The root that is looked at; null before the first reading.
    const RootReading *root() const;
    int rootIndex() const { return m_root; }
    void setRoot(int index);

    const std::optional<ObjectRef> &selected() const { return m_selected; }
    void select(const ObjectRef &object);

    /// Work of a page, shown and cancelled with the rest. `work` runs on another thread.
    template<class T>
    Job *run(QObject *owner, const QString &title, std::function<Result<T>(const Progress &)> work,
             std::function<void(Result<T>)> done)
    {
        return track(Job::start<T>(owner, title, std::move(work), std::move(done)));
    }
    /// Work on a Replay, one after the other.
    template<class T>
    Job *runOnHistory(QObject *owner, const QString &title, std::function<Result<T>(const Progress &)> work,
                      std::function<void(Result<T>)> done)
    {
        return track(Job::start<T>(owner, title, std::move(work), std::move(done), &m_history));
    }
    /// What runs, the oldest first.
    const QList<Job *> &jobs() const { return m_jobs; }

    /// Files that were read and have changed since, that are new beside them or gone, absolute; after a
    /// reading began only those that changed since then.
    const QStringList &changedFiles() const { return m_changedFiles; }

Q_SIGNALS:
    void readingStarted();
    /// A reading came: pages take it up. `again`: of the same project as the one before.
    void readingChanged(bool again);
    void rootChanged();
    /// No reading came: why. The last one still stands.
    void failed(const reckoner::Error &error);
    void cancelled();
    /// After a reading of the same project and root: what differs from the one before.
    void changedSinceLast(const reckoner::ReadingChange &change);
    void selectedChanged(const reckoner::ObjectRef &object);
    void jobsChanged();
    void filesChanged();

private:
    Job *track(Job *job);
    void take(const std::shared_ptr<const Reading> &reading);
    void watch();
    void watchFolder(const QString &path);
    void fileChanged(const QString &path);
    void folderChanged(const QString &path);
    void note(const QString &path);

    CheckRequest m_request;
    std::shared_ptr<const Reading> m_last;
    int m_root = 0;
    std::optional<ObjectRef> m_selected;
    QPointer<Job> m_reading;
    QList<Job *> m_jobs;
    QThreadPool m_history;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; ///< editors write a file in several steps
    QStringList m_changedFiles;
    std::set<QString> m_watched;                     ///< files that were read, though they may be gone now
    std::map<QString, std::set<QString>> m_listings; ///< of each folder, the names that matter
};

} // namespace reckoner
