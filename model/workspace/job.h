// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"
#include "model/core/result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

namespace reckoner {

/// Work on another thread, as a screen sees it: a title, how far it is, a way to stop it, one `finished`.
///
///     Job::start<Listing>(this, tr("Reading the list"),
///                         [folder](const Progress &progress) { return readListing(folder, progress); },
///                         [this](Result<Listing> listing) { show(listing); });
///
/// The work gets copies and gives a constant back. A job that is cancelled ends for the screen at once: work
/// that does not hear of it within leaveAfterMs (a thread inside connect) is left alone and its result is
/// dropped. Jobs delete themselves after `finished`.
class Job final : public QObject
{
    Q_OBJECT

public:
    /// Whoever owned it is gone: work that runs is told to stop.
    ~Job() override;

    enum class State { Running, Cancelling, Done, Failed, Cancelled };
    static constexpr int leaveAfterMs = 100;

    /// `done` is called on the owner's thread unless the job was cancelled or the owner is gone. A `pool` of
    /// one thread makes jobs wait for each other.
    template<class T>
    static Job *start(QObject *owner, const QString &title, std::function<Result<T>(const Progress &)> work,
                      std::function<void(Result<T>)> done, QThreadPool *pool = nullptr)
    {
        auto *job = new Job(owner, title);
        auto *watcher = new QFutureWatcher<Result<T>>(job);
        connect(watcher, &QFutureWatcherBase::finished, job, [job, watcher, done = std::move(done)] {
            if (job->m_state != State::Running)
                return job->end(State::Cancelled);
            Result<T> result = watcher->future().takeResult();
            job->end(result ? State::Done : State::Failed, [&] { done(std::move(result)); });
        });
        watcher->setFuture(QtConcurrent::run(
            pool ? pool : QThreadPool::globalInstance(),
            [work = std::move(work), progress = job->progress()](QPromise<Result<T>> &promise) {
                if (!progress.cancel.isCancelled()) // while it waited for its turn
                    promise.addResult(work(progress));
            }));
        return job;
    }

    const QString &title() const { return m_title; }
    State state() const { return m_state; }
    bool isRunning() const { return m_state == State::Running || m_state == State::Cancelling; }
    /// The last sentence the work said of itself; "" before the first.
    const QString &sentence() const { return m_sentence; }
    /// 0 to 1; below 0 while the work has not said how much there is.
    double fraction() const { return m_fraction; }
    void cancel();

Q_SIGNALS:
    void progressed();
    /// Once, after `done` was called.
    void finished();

private:
    Job(QObject *owner, const QString &title);

    /// What the work said last, between its thread and this one. A promise's own progress would lose the last
    /// word of several in quick succession.
    struct Told
    {
        std::mutex mutex;
        QString sentence;
        double fraction = -1;
    };
    Progress progress() const;
    void look();
    void stopWork() const;
    void end(State state, const std::function<void()> &tell = {});

    QString m_title;
    QString m_sentence;
    double m_fraction = -1;
    State m_state = State::Running;
    CancelToken m_cancel;
    std::shared_ptr<Told> m_told = std::make_shared<Told>();
    QTimer m_look;
};

} // namespace reckoner
