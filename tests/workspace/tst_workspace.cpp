// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/demo.h"
#include "model/workspace/workspace.h"
#include "tests/workspace/driftedproject.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace reckoner;

namespace {

constexpr int patience = 20000;

bool opens(Workspace &workspace, const CheckRequest &request)
{
    QSignalSpy came(&workspace, &Workspace::readingChanged);
    workspace.open(request);
    return came.wait(patience);
}

bool refreshes(Workspace &workspace)
{
    QSignalSpy came(&workspace, &Workspace::readingChanged);
    workspace.refresh();
    return came.wait(patience);
}

/// As editors do: a new file takes the place of the old one.
bool replace(const QString &file, const QByteArray &text)
{
    const QString beside = file + QStringLiteral(".new~");
    QFile out(beside);
    return out.open(QIODevice::WriteOnly) && out.write(text) == text.size() && out.flush() &&
           ::rename(qPrintable(beside), qPrintable(file)) == 0;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

class WorkspaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_project = std::make_unique<DriftedProject>(); }

    void opensAProject()
    {
        Workspace workspace;
        QSignalSpy started(&workspace, &Workspace::readingStarted);
        QSignalSpy changed(&workspace, &Workspace::readingChanged);
        QVERIFY(!workspace.root());
        workspace.open(m_project->request());
        QCOMPARE(started.size(), 1);
        QVERIFY(workspace.isReading());
        QCOMPARE(workspace.jobs().size(), 1);
        QVERIFY(changed.wait(patience));
        QCOMPARE(changed.first().first().toBool(), false);
        QVERIFY(workspace.root() && workspace.root()->chart && workspace.root()->tree);
        QTRY_VERIFY(workspace.jobs().isEmpty());
        QVERIFY(!workspace.isReading());
    }

    void keepsTheLastReadingWhenTheNextFails()
    {
        Workspace workspace;
        QVERIFY(opens(workspace, m_project->request()));
        const auto before = workspace.reading();
        QVERIFY(QFile::remove(m_project->path("app.db")));
        QSignalSpy failed(&workspace, &Workspace::failed);
        workspace.refresh();
        QVERIFY(failed.wait(patience));
        const auto error = failed.first().first().value<Error>();
        QVERIFY2(error.message.contains(QStringLiteral("app.db")), qPrintable(error.message));
        QCOMPARE(workspace.reading(), before);
    }

    void refreshKeepsWhatIsSelected()
    {
        Workspace workspace;
        QVERIFY(opens(workspace, m_project->request()));
        const ObjectRef object{Kind::Column, QStringLiteral("main.orders"), QStringLiteral("total")};
        QSignalSpy selected(&workspace, &Workspace::selectedChanged);
        workspace.select(object);
        workspace.select(object);
        QCOMPARE(selected.size(), 1);
        QSignalSpy changed(&workspace, &Workspace::readingChanged);
        workspace.refresh();
        QVERIFY(changed.wait(patience));
        QCOMPARE(changed.first().first().toBool(), true);
        QVERIFY(workspace.selected() == object);
    }

    void anotherProjectForgetsIt()
    {
        Workspace workspace;
        QVERIFY(opens(workspace, m_project->request()));
        workspace.select({Kind::Table, QStringLiteral("main"), QStringLiteral("orders")});
        const DriftedProject other;
        QVERIFY(opens(workspace, other.request()));
        QVERIFY(!workspace.selected());
    }

    void keepsTheRootThatIsLookedAt()
    {
        m_project->write("second/alembic.ini", "[alembic]\nscript_location = migrations\n");
        m_project->write("second/migrations/versions/s.py",
                         "from alembic import op\nimport sqlalchemy as sa\n\nrevision = \"ssss\"\n"
                         "down_revision = None\n\n\ndef upgrade():\n    op.create_table(\"second\", "
                         "sa.Column(\"id\", sa.Integer(), primary_key=True))\n");
        CheckRequest request = m_project->request();
        request.database.reset();
        request.dialect = DialectId::Sqlite;
        Workspace workspace;
        QVERIFY(opens(workspace, request));
        QCOMPARE(workspace.reading()->roots.size(), size_t(2));
        QSignalSpy moved(&workspace, &Workspace::rootChanged);
        workspace.setRoot(1);
        workspace.setRoot(7); // there is none
        workspace.setRoot(-1);
        QCOMPARE(moved.size(), 1);
        const QString name = workspace.root()->verdict->root;
        QVERIFY(refreshes(workspace));
        QCOMPARE(workspace.rootIndex(), 1);
        QCOMPARE(workspace.root()->verdict->root, name);
    }

    void saysWhatCameAndWent()
    {
        Workspace workspace;
        QVERIFY(opens(workspace, m_project->request()));
        QList<ReadingChange> told;
        connect(&workspace, &Workspace::changedSinceLast, this,
                [&](const ReadingChange &change) { told.append(change); });
        QVERIFY(refreshes(workspace));
        QVERIFY(told.isEmpty()); // nothing did
        m_project->database(
            {"DROP TABLE legacy", "CREATE TABLE extra (a INTEGER)", "CREATE TABLE another (a INTEGER)"});
        QVERIFY(refreshes(workspace));
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first(), (ReadingChange{2, 1, false}));
        m_project->database({"UPDATE alembic_version SET version_num = 'aaaa'"});
        QVERIFY(refreshes(workspace));
        QCOMPARE(told.size(), 2);
        QVERIFY(told.last().stampMoved);
    }

    void theSecondOpenCancelsTheFirst()
    {
        Workspace workspace;
        const DriftedProject other;
        QSignalSpy cancelled(&workspace, &Workspace::cancelled);
        QSignalSpy changed(&workspace, &Workspace::readingChanged);
        workspace.open(m_project->request());
        const QPointer<Job> first = workspace.jobs().first();
        workspace.open(other.request());
        QCOMPARE(first->state(), Job::State::Cancelling);
        QVERIFY(changed.wait(patience));
        QTRY_VERIFY(!first);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(workspace.reading()->folder, other.request().folder);
        QVERIFY(cancelled.isEmpty()); // that one was replaced: nothing to tell
    }

    void cancelLeavesEverythingAsItWas()
    {
        Workspace workspace;
        QVERIFY(opens(workspace, m_project->request()));
        const auto before = workspace.reading();
        QSignalSpy cancelled(&workspace, &Workspace::cancelled);
        QSignalSpy changed(&workspace, &Workspace::readingChanged);
        workspace.refresh();
        workspace.cancel();
        QVERIFY(cancelled.wait(patience));
        QVERIFY(changed.isEmpty());
        QCOMPARE(workspace.reading(), before);
        QVERIFY(workspace.jobs().isEmpty());
    }

    void closingWhileItReadsStopsTheWork()
    {
        auto workspace = std::make_unique<Workspace>();
        const auto stopped = std::make_shared<QSemaphore>();
        const auto begun = std::make_shared<QSemaphore>();
        workspace->run<int>(
            workspace.get(), QStringLiteral("Long"),
            [=](const Progress &progress) -> Result<int> {
                begun->release();
                while (!progress.cancel.isCancelled())
                    QThread::yieldCurrentThread();
                stopped->release();
                return 0;
            },
            [](Result<int>) { QFAIL("nobody is there any more"); });
        workspace->open(m_project->request());
        QVERIFY(begun->tryAcquire(1, patience));
        workspace.reset();
        QVERIFY(stopped->tryAcquire(1, patience));
        QVERIFY(QThreadPool::globalInstance()->waitForDone(patience));
        QCoreApplication::processEvents();
    }

    void workOnTheHistoryIsDoneInTurn()
    {
        Workspace workspace;
        QList<int> order;
        for (int i = 0; i < 4; ++i)
            workspace.runOnHistory<int>(
                this, QStringLiteral("In turn"), [i](const Progress &) -> Result<int> { return i; },
                [&](Result<int> value) { order.append(*value); });
        QCOMPARE(workspace.jobs().size(), 4);
        QTRY_COMPARE(order, (QList<int>{0, 1, 2, 3}));
        QTRY_VERIFY(workspace.jobs().isEmpty());
    }

    void offersToReadAgain_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("how");
        QTest::newRow("a model is written") << QStringLiteral("models.py") << QStringLiteral("write");
        QTest::newRow("a model is replaced") << QStringLiteral("models.py") << QStringLiteral("replace");
        QTest::newRow("a model goes") << QStringLiteral("models.py") << QStringLiteral("remove");
        QTest::newRow("a migration is written")
            << QStringLiteral("migrations/versions/b.py") << QStringLiteral("write");
        QTest::newRow("a migration is replaced")
            << QStringLiteral("migrations/versions/b.py") << QStringLiteral("replace");
        QTest::newRow("a migration goes")
            << QStringLiteral("migrations/versions/b.py") << QStringLiteral("remove");
        QTest::newRow("a migration comes")
            << QStringLiteral("migrations/versions/c.py") << QStringLiteral("write");
        QTest::newRow("the waivers come") << QStringLiteral("reckoner.toml") << QStringLiteral("write");
        QTest::newRow("a package comes") << QStringLiteral("later/models.py") << QStringLiteral("write");
    }

    void offersToReadAgain()
    {
        QFETCH(QString, file);
        QFETCH(QString, how);
        Workspace workspace;
        QVERIFY(opens(workspace, m_project->request()));
        QSignalSpy offered(&workspace, &Workspace::filesChanged);
        const QByteArray name = file.toUtf8();
        const QByteArray text = m_project->read(name) + "\n# changed\n";
        if (how == QLatin1String("write"))
            m_project->write(name, text);
        else if (how == QLatin1String("replace"))
            QVERIFY(replace(m_project->path(name), text));
        else
            QVERIFY(QFile::remove(m_project->path(name)));
        QVERIFY(offered.wait(patience));
        QCOMPARE(workspace.changedFiles(), QStringList{m_project->path(name)});
        // And again, though what was watched may be another file now.
        if (how == QLatin1String("replace")) {
            QVERIFY(replace(m_project->path(name), text + "# again\n"));
            QVERIFY(offered.wait(patience));
        }
        QCOMPARE(offered.size(), how == QLatin1String("replace") ? 2 : 1);
        // Reading again answers the offer.
        workspace.refresh();
        QVERIFY(workspace.changedFiles().isEmpty());
    }

    void severalFilesAreOneOffer()
    {
        Workspace workspace;
        QVERIFY(opens(workspace, m_project->request()));
        QSignalSpy offered(&workspace, &Workspace::filesChanged);
        for (const char *file : {"models.py", "migrations/versions/a.py", "migrations/versions/b.py"})
            m_project->write(file, m_project->read(file) + "\n");
        QVERIFY(offered.wait(patience));
        QCOMPARE(offered.size(), 1);
        QCOMPARE(sorted(workspace.changedFiles()),
                 (QStringList{m_project->path("migrations/versions/a.py"),
                              m_project->path("migrations/versions/b.py"), m_project->path("models.py")}));
    }

    /// What Python, editors and SQLite leave behind. The last change is one that counts: what came before it
    /// would stand beside it.
    void whatProgramsLeaveBehindIsNoChange()
    {
        Workspace workspace;
        QVERIFY(opens(workspace, m_project->request()));
        QSignalSpy offered(&workspace, &Workspace::filesChanged);
        for (const char *file :
             {"__pycache__/models.cpython-311.pyc", "migrations/versions/__pycache__/a.pyc", ".models.py.swp",
              "models.py~", "#models.py#", "4913", "migrations/versions/.b.py.swx", "app.db-journal",
              "app.db-wal", ".pytest_cache/README.md", "notes.txt"})
            m_project->write(file, "left behind");
        m_project->database({"CREATE TABLE meanwhile (a INTEGER)"});
        QVERIFY(QFile::remove(m_project->path("models.py~")));
        m_project->write("migrations/versions/c.py", "# soon\n");
        QVERIFY(offered.wait(patience));
        QCOMPARE(workspace.changedFiles(), QStringList{m_project->path("migrations/versions/c.py")});
        QCOMPARE(offered.size(), 1);
    }

    void aFolderThatVanishesIsSaid()
    {
        Workspace workspace;
        QVERIFY(opens(workspace, m_project->request()));
        QSignalSpy offered(&workspace, &Workspace::filesChanged);
        QVERIFY(QDir(m_project->path("migrations")).removeRecursively());
        QVERIFY(offered.wait(patience));
        QVERIFY(workspace.changedFiles().contains(m_project->path("migrations/versions/b.py")));
        QSignalSpy done(&workspace, &Workspace::readingChanged);
        QSignalSpy failed(&workspace, &Workspace::failed);
        workspace.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!done.isEmpty() || !failed.isEmpty(), patience);
        // Either answer names what is missing; neither is a crash.
        if (!failed.isEmpty())
            QVERIFY(failed.first().first().value<Error>().message.contains(QStringLiteral("migrations")));
    }

    void whatChangesWhileItIsReadIsOfferedAfterwards()
    {
        Workspace workspace;
        QVERIFY(opens(workspace, m_project->request()));
        QSignalSpy offered(&workspace, &Workspace::filesChanged);
        QSignalSpy changed(&workspace, &Workspace::readingChanged);
        workspace.refresh();
        m_project->write("models.py", m_project->read("models.py") + "\n");
        // Told before the reading has come: this thread's events stand in line.
        QTRY_VERIFY_WITH_TIMEOUT(!workspace.changedFiles().isEmpty() || !changed.isEmpty(), patience);
        const bool early = !workspace.changedFiles().isEmpty();
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);
        if (early || !workspace.changedFiles().isEmpty()) {
            if (offered.isEmpty())
                QVERIFY(offered.wait(patience));
            QCOMPARE(workspace.changedFiles(), QStringList{m_project->path("models.py")});
        }
    }

    /// The demo's models, migrations and database: each says how far it is, and together they only rise.
    void theFractionRisesToTheEnd()
    {
        const QTemporaryDir target;
        const auto demo = unpackDemo(QStringLiteral(PROJECT_FOLDER "/resources/demo"), target.path(), {});
        QVERIFY(demo.has_value());
        CheckRequest request;
        request.folder = demo->folder;
        request.database = *parseDatabaseSpec(QStringLiteral("sqlite:") + demo->database);
        std::mutex mutex;
        std::vector<double> told;
        std::set<QString> sentences;
        Progress progress;
        progress.advance = [&](qint64 done, qint64 total) {
            const std::lock_guard lock(mutex);
            told.push_back(double(done) / double(total));
        };
        progress.report = [&](const QString &sentence) {
            const std::lock_guard lock(mutex);
            sentences.insert(sentence);
        };
        QVERIFY(readWorkspace(request, progress).has_value());
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        QVERIFY2(told.front() < 0.1, qPrintable(QString::number(told.front())));
        QVERIFY2(told.back() > 0.999, qPrintable(QString::number(told.back())));
        // Real steps: of files, migrations, catalog queries, candidates. None leaps over a third of the way.
        const std::set<double> steps(told.begin(), told.end());
        QVERIFY2(steps.size() >= 30, qPrintable(QString::number(steps.size())));
        double before = 0;
        for (const double step : steps) {
            QVERIFY2(step - before < 0.34, qPrintable(QString::number(step)));
            before = step;
        }
        QVERIFY(sentences.size() >= 4);
    }

private:
    std::unique_ptr<DriftedProject> m_project;
};

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
