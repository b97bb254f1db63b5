// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/progresssides.h"
#include "model/workspace/job.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace reckoner;

namespace {

constexpr int patience = 10000;
/// From the click to the screen that shows it.
constexpr int seenWithinMs = 200;

/// What a thread that hears nothing waits for, so that no test waits for a clock.
struct Gate
{
    QSemaphore begun;
    QSemaphore open;
    QSemaphore passed;

    void wait()
    {
        begun.release();
        passed.release(open.tryAcquire(1, patience) ? 1 : 0);
    }
};

Error failure()
{
    return {QStringLiteral("test.failed"), QStringLiteral("It did not work."), QStringLiteral("why"), {}};
}

} // namespace

class JobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOverTheResultOnTheOwnersThread()
    {
        QObject owner;
        int result = 0;
        QThread *worked = nullptr;
        QThread *told = nullptr;
        const QPointer<Job> job = Job::start<int>(
            &owner, QStringLiteral("Adding"),
            [&](const Progress &) -> Result<int> {
                worked = QThread::currentThread();
                return 42;
            },
            [&](Result<int> value) {
                told = QThread::currentThread();
                result = *value;
            });
        QCOMPARE(job->title(), QStringLiteral("Adding"));
        QVERIFY(job->isRunning());
        QVERIFY(job->fraction() < 0);
        QSignalSpy finished(job, &Job::finished);
        QVERIFY(finished.wait(patience));
        QCOMPARE(result, 42);
        QVERIFY(told == thread());
        QVERIFY(worked != thread());
        QTRY_VERIFY(!job); // it deletes itself
        QCOMPARE(finished.size(), 1);
    }

    void handsOverTheErrorWithAllItSays()
    {
        QObject owner;
        Result<int> outcome = 0;
        Job *job = Job::start<int>(
            &owner, QStringLiteral("Failing"),
            [](const Progress &) -> Result<int> { return Unexpected{failure()}; },
            [&](Result<int> value) { outcome = std::move(value); });
        QSignalSpy finished(job, &Job::finished);
        QVERIFY(finished.wait(patience));
        QCOMPARE(job->state(), Job::State::Failed);
        QVERIFY(!outcome);
        QVERIFY(outcome.error() == failure());
    }

    void saysHowFarItIs()
    {
        QObject owner;
        Gate gate;
        Job *job = Job::start<int>(
            &owner, QStringLiteral("Counting"),
            [&](const Progress &progress) -> Result<int> {
                progress.say(QStringLiteral("Counting the sheep"));
                gate.wait();
                progress.reached(1, 4);
                gate.wait();
                progress.say(QStringLiteral("Counting the goats"));
                progress.reached(3, 4);
                gate.wait();
                return 0;
            },
            [](Result<int>) {});
        QTRY_COMPARE(job->sentence(), QStringLiteral("Counting the sheep"));
        QVERIFY(job->fraction() < 0); // words alone say nothing of how much there is
        gate.open.release();
        QTRY_VERIFY(qAbs(job->fraction() - 0.25) < 0.01);
        QCOMPARE(job->sentence(), QStringLiteral("Counting the sheep"));
        gate.open.release();
        QTRY_VERIFY(qAbs(job->fraction() - 0.75) < 0.01);
        QTRY_COMPARE(job->sentence(), QStringLiteral("Counting the goats"));
        QSignalSpy finished(job, &Job::finished);
        gate.open.release();
        QVERIFY(finished.wait(patience));
    }

    void neverFallsBack()
    {
        QObject owner;
        std::vector<double> seen;
        Gate gate;
        Job *job = Job::start<int>(
            &owner, QStringLiteral("Counting"),
            [&](const Progress &progress) -> Result<int> {
                for (const int done : {1, 50, 20, 60, 0, 100}) {
                    progress.reached(done, 100);
                    progress.say(QString::number(done));
                    gate.wait();
                }
                return 0;
            },
            [](Result<int>) {});
        connect(job, &Job::progressed, this, [&, job] { seen.push_back(job->fraction()); });
        QSignalSpy finished(job, &Job::finished);
        for (const int done : {1, 50, 20, 60, 0, 100}) {
            QTRY_COMPARE(job->sentence(), QString::number(done));
            gate.open.release();
        }
        QVERIFY(finished.wait(patience));
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
        QVERIFY(seen.back() > 0.99);
    }

    void cancelsWorkThatListens()
    {
        QObject owner;
        QSemaphore begun;
        bool done = false;
        Job *job = Job::start<int>(
            &owner, QStringLiteral("Listening"),
            [&](const Progress &progress) -> Result<int> {
                begun.release();
                while (!progress.cancel.isCancelled())
                    QThread::yieldCurrentThread();
                return Unexpected{failure()};
            },
            [&](Result<int>) { done = true; });
        QSignalSpy finished(job, &Job::finished);
        begun.acquire();
        job->cancel();
        QCOMPARE(job->state(), Job::State::Cancelling);
        QVERIFY(finished.wait(patience));
        QCOMPARE(job->state(), Job::State::Cancelled);
        QVERIFY(!done);
    }

    void interruptsACallThatBlocks()
    {
        QObject owner;
        Gate call; // as a query at a server
        Job *job = Job::start<int>(
            &owner, QStringLiteral("Asking the server"),
            [&](const Progress &progress) -> Result<int> {
                progress.cancel.setInterrupt([&] { call.open.release(); });
                call.wait();
                progress.cancel.setInterrupt({});
                return Unexpected{failure()};
            },
            [](Result<int>) {});
        call.begun.acquire();
        QSignalSpy finished(job, &Job::finished);
        job->cancel();
        QVERIFY(finished.wait(patience));
        QVERIFY(call.passed.tryAcquire(1, patience));
    }

    void leavesWorkThatDoesNotListen()
    {
        QObject owner;
        const auto gate = std::make_shared<Gate>();
        bool done = false;
        const QPointer<Job> job = Job::start<int>(
            &owner, QStringLiteral("Deaf"),
            [gate](const Progress &) -> Result<int> {
                gate->wait();
                return 1;
            },
            [&](Result<int>) { done = true; });
        gate->begun.acquire();
        QSignalSpy finished(job, &Job::finished);
        QElapsedTimer since;
        since.start();
        job->cancel();
        QVERIFY(finished.wait(patience));
        QVERIFY2(since.elapsed() <= seenWithinMs, qPrintable(QString::number(since.elapsed())));
        QTRY_VERIFY(!job);
        // What comes of it late is nobody's.
        gate->open.release();
        QVERIFY(gate->passed.tryAcquire(1, patience));
        QVERIFY(QThreadPool::globalInstance()->waitForDone(patience));
        QCoreApplication::processEvents();
        QVERIFY(!done);
        QCOMPARE(finished.size(), 1);
    }

    /// The threads of the pool are all taken by work that waits to be interrupted.
    void reachesWorkWhenNoThreadIsFree()
    {
        QObject owner;
        const int threads = QThreadPool::globalInstance()->maxThreadCount();
        std::vector<std::shared_ptr<Gate>> gates;
        QList<QPointer<Job>> jobs;
        for (int i = 0; i < threads; ++i) {
            gates.push_back(std::make_shared<Gate>());
            jobs.append(Job::start<int>(
                &owner, QStringLiteral("Blocked"),
                [gate = gates.back()](const Progress &progress) -> Result<int> {
                    progress.cancel.setInterrupt([gate] { gate->open.release(); });
                    gate->wait();
                    progress.cancel.setInterrupt({});
                    return 0;
                },
                [](Result<int>) {}));
        }
        for (const auto &gate : gates)
            QVERIFY(gate->begun.tryAcquire(1, patience));
        for (const QPointer<Job> &job : jobs)
            job->cancel();
        for (const auto &gate : gates)
            QVERIFY(gate->passed.tryAcquire(1, patience));
        for (const QPointer<Job> &job : jobs)
            QTRY_VERIFY(!job);
    }

    void cancellingTwiceIsCancellingOnce()
    {
        QObject owner;
        const auto gate = std::make_shared<Gate>();
        Job *job = Job::start<int>(
            &owner, QStringLiteral("Deaf"),
            [gate](const Progress &) -> Result<int> {
                gate->wait();
                return 1;
            },
            [](Result<int>) {});
        QSignalSpy finished(job, &Job::finished);
        job->cancel();
        job->cancel();
        QVERIFY(finished.wait(patience));
        gate->open.release();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(patience));
        QCoreApplication::processEvents();
        QCOMPARE(finished.size(), 1);
    }

    void stopsWhenItsOwnerGoes()
    {
        auto owner = std::make_unique<QObject>();
        Gate heard;
        bool done = false;
        const QPointer<Job> job = Job::start<int>(
            owner.get(), QStringLiteral("Left alone"),
            [&](const Progress &progress) -> Result<int> {
                progress.cancel.setInterrupt([&] { heard.open.release(); });
                heard.wait();
                progress.cancel.setInterrupt({});
                return 1;
            },
            [&](Result<int>) { done = true; });
        heard.begun.acquire();
        owner.reset();
        QVERIFY(!job);
        QVERIFY(heard.passed.tryAcquire(1, patience));
        QVERIFY(QThreadPool::globalInstance()->waitForDone(patience));
        QCoreApplication::processEvents();
        QVERIFY(!done);
    }

    void severalRunAtOnce()
    {
        QObject owner;
        QThreadPool pool;
        pool.setMaxThreadCount(3);
        Gate gates[3];
        int done = 0;
        for (Gate &gate : gates) {
            Job::start<int>(
                &owner, QStringLiteral("One of three"),
                [&gate](const Progress &) -> Result<int> {
                    gate.wait();
                    return 1;
                },
                [&](Result<int> value) { done += *value; }, &pool);
        }
        for (Gate &gate : gates)
            QVERIFY(gate.begun.tryAcquire(1, patience)); // all of them before one has ended
        for (Gate &gate : gates)
            gate.open.release();
        QTRY_COMPARE(done, 3);
    }

    void aPoolOfOneThreadKeepsTheOrder()
    {
        QObject owner;
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        QList<int> order;
        std::atomic_int running = 0;
        std::atomic_bool overlapped = false;
        for (int i = 0; i < 5; ++i) {
            Job::start<int>(
                &owner, QStringLiteral("In turn"),
                [&, i](const Progress &) -> Result<int> {
                    overlapped = overlapped || running++ > 0;
                    QThread::yieldCurrentThread();
                    --running;
                    return i;
                },
                [&](Result<int> value) { order.append(*value); }, &pool);
        }
        QTRY_COMPARE(order, (QList<int>{0, 1, 2, 3, 4}));
        QVERIFY(!overlapped);
    }

    void whatIsCancelledBeforeItsTurnNeverBegins()
    {
        QObject owner;
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        const auto gate = std::make_shared<Gate>();
        Job::start<int>(
            &owner, QStringLiteral("First"),
            [gate](const Progress &) -> Result<int> {
                gate->wait();
                return 0;
            },
            [](Result<int>) {}, &pool);
        gate->begun.acquire();
        std::atomic_bool began = false;
        Job *second = Job::start<int>(
            &owner, QStringLiteral("Second"),
            [&](const Progress &) -> Result<int> {
                began = true;
                return 0;
            },
            [](Result<int>) {}, &pool);
        QSignalSpy finished(second, &Job::finished);
        second->cancel();
        QVERIFY(finished.wait(patience));
        gate->open.release();
        QVERIFY(pool.waitForDone(patience));
        QVERIFY(!began);
    }

    void sidesMakeOneFractionThatRises()
    {
        std::vector<double> told;
        Progress whole;
        whole.advance = [&](qint64 done, qint64 total) { told.push_back(double(done) / double(total)); };
        const ProgressSides sides(whole.part(0, 0.5), {0.75, 0.25});
        sides.side(0).reached(1, 2);
        sides.side(1).reached(4, 4);
        sides.side(0).reached(1, 4); // a second try begins anew
        sides.side(0).reached(7, 5); // more than was thought
        const std::vector<double> expected{0.1875, 0.3125, 0.3125, 0.5};
        QCOMPARE(told.size(), expected.size());
        for (size_t i = 0; i < told.size(); ++i)
            QVERIFY2(qAbs(told[i] - expected[i]) < 0.001, qPrintable(QString::number(told[i])));
    }
};

QTEST_GUILESS_MAIN(JobTest)
#include "tst_job.moc"
