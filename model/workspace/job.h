// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/core/progress.h"
#include "model/core/result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
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
    enum class State { Running, Cancelling, Done, Failed, Cancelled };
    static constexpr int leaveAfterMs = 150;

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
        job->watch(watcher);
        watcher->setFuture(
            QtConcurrent::run(pool ? pool : QThreadPool::globalInstance(),
                              [work = std::move(work), cancel = job->m_cancel](QPromise<Result<T>> &promise) {
                                  promise.setProgressRange(0, progressEnd);
                                  promise.addResult(work(progressInto(promise, cancel)));
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
    static constexpr int progressEnd = 1 << 30;
    Job(QObject *owner, const QString &title);

    template<class T>
    static Progress progressInto(QPromise<T> &promise, const CancelToken &cancel)
    {
        // A promise takes rising values only: each word moves on by at least one.
        struct Told
        {
            std::atomic_int value = 0;
            QString text;
            std::mutex mutex;
        };
        const auto told = std::make_shared<Told>();
        Progress progress;
        progress.cancel = cancel;
        const auto tell = [told, &promise](int least, const QString *sentence) {
            const std::lock_guard lock(told->mutex);
            if (sentence)
                told->text = *sentence;
            told->value = std::max(told->value + 1, least);
            promise.setProgressValueAndText(told->value, told->text);
        };
        progress.report = [tell](const QString &sentence) { tell(0, &sentence); };
        progress.advance = [tell](qint64 done, qint64 total) {
            if (total > 0)
                tell(int(double(progressEnd - 1'000'000) * double(std::min(done, total)) / double(total)),
                     nullptr);
        };
        return progress;
    }

    void watch(QFutureWatcherBase *watcher);
    void end(State state, const std::function<void()> &tell = {});

    QString m_title;
    QString m_sentence;
    double m_fraction = -1;
    State m_state = State::Running;
    CancelToken m_cancel;
};

} // namespace reckoner
