// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/workspace/driftedproject.h"

#include "model/workspace/quickcheck.h"

#include <QDirIterator>
#include <QtTest>

#include <mutex>

using namespace reckoner;

namespace {

/// A tree that knows what was read of it.
class RecordingTree final : public FileTree
{
public:
    explicit RecordingTree(std::shared_ptr<const FileTree> files)
        : m_files(std::move(files))
    {
    }

    QString label() const override { return m_files->label(); }
    bool isFile(const QString &path) const override { return m_files->isFile(path); }
    bool isFolder(const QString &path) const override { return m_files->isFolder(path); }
    QStringList entries(const QString &folder) const override { return m_files->entries(folder); }
    Result<QByteArray> read(const QString &path) const override
    {
        const std::lock_guard lock(m_mutex);
        m_read.insert(path);
        return m_files->read(path);
    }

    QStringList wasRead() const { return QStringList(m_read.begin(), m_read.end()); }

private:
    std::shared_ptr<const FileTree> m_files;
    mutable std::mutex m_mutex;
    mutable std::set<QString> m_read;
};

QStringList historyOf(const Verdict &verdict)
{
    QStringList lines{QStringLiteral("heads ") + verdict.heads.join(QLatin1Char(' ')),
                      QStringLiteral("stamp ") + verdict.stampRows.join(QLatin1Char(' '))};
    for (const Finding &finding : verdict.findings) {
        if (finding.rule == QLatin1String("RK301") || finding.rule == QLatin1String("RK302") ||
            finding.rule == QLatin1String("RK303"))
            lines.append(QStringLiteral("%1 %2 %3 %4")
                             .arg(finding.rule, finding.revision, severityName(finding.severity),
                                  finding.fingerprint));
    }
    return lines;
}

QStringList everything(const QString &folder)
{
    QStringList lines;
    QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo info(files.next());
        lines.append(QStringLiteral("%1 %2 %3")
                         .arg(info.filePath())
                         .arg(info.isDir() ? 0 : info.size())
                         .arg(info.lastModified().toMSecsSinceEpoch()));
    }
    lines.sort();
    return lines;
}

} // namespace

class TestQuickCheck : public QObject
{
    Q_OBJECT

private:
    static void stamp(const DriftedProject &project, const QList<QByteArray> &rows)
    {
        QList<QByteArray> statements{"DELETE FROM alembic_version"};
        for (const QByteArray &row : rows)
            statements.append("INSERT INTO alembic_version VALUES ('" + row + "')");
        project.database(statements);
    }

private Q_SLOTS:
    /// What both look at they say alike.
    void saysWhatTheWholeCheckSays_data()
    {
        QTest::addColumn<QList<QByteArray>>("rows");
        QTest::addColumn<bool>("branch");
        QTest::newRow("at the head") << QList<QByteArray>{"bbbb"} << false;
        QTest::newRow("behind") << QList<QByteArray>{"aaaa"} << false;
        QTest::newRow("at base") << QList<QByteArray>{} << false;
        QTest::newRow("unknown") << QList<QByteArray>{"zzzz"} << false;
        QTest::newRow("one of them unknown") << QList<QByteArray>{"aaaa", "zzzz"} << false;
        QTest::newRow("overlapping") << QList<QByteArray>{"aaaa", "bbbb"} << false;
        QTest::newRow("two heads") << QList<QByteArray>{"bbbb"} << true;
        QTest::newRow("at both heads") << QList<QByteArray>{"bbbb", "cccc"} << true;
    }

    void saysWhatTheWholeCheckSays()
    {
        QFETCH(QList<QByteArray>, rows);
        QFETCH(bool, branch);
        const DriftedProject project;
        if (branch)
            project.write("migrations/versions/c.py",
                          "revision = 'cccc'\ndown_revision = 'aaaa'\n\n\ndef upgrade():\n    pass\n");
        stamp(project, rows);
        const Result<CheckResult> whole = checkProject(project.request(), {});
        const Result<CheckResult> quick = checkQuickly(project.request(), {});
        QVERIFY2(whole, whole ? "" : qPrintable(whole.error().message));
        QVERIFY2(quick, quick ? "" : qPrintable(quick.error().message));
        QCOMPARE(quick->roots.size(), whole->roots.size());
        const Verdict &one = quick->roots.front().verdict;
        const Verdict &other = whole->roots.front().verdict;
        QCOMPARE(one.root, other.root);
        QCOMPARE(historyOf(one), historyOf(other));
        QVERIFY(one.quick);
        QCOMPARE(one.quick->told, !rows.contains("zzzz"));
        // where the fix would stand in, nothing is called pending
        QCOMPARE(one.pending, one.quick->told ? other.pending : QStringList());
        QCOMPARE(one.quick->revisions, branch ? 3 : 2);
        QVERIFY(!one.positions.live && !one.positions.head && !one.positions.stamp && !one.positions.models);
        if (!one.pending.isEmpty())
            QCOMPARE(quick->roots.front().graph->find(QStringLiteral("bbbb"))->message,
                     QStringLiteral("orders"));
    }

    void cannotTellWithoutAVersionTable()
    {
        const DriftedProject project;
        project.database({"DROP TABLE alembic_version"});
        const Result<CheckResult> quick = checkQuickly(project.request(), {});
        QVERIFY(quick);
        const Verdict &verdict = quick->roots.front().verdict;
        QVERIFY(!verdict.quick->told);
        QVERIFY(!verdict.quick->stamp);
        QCOMPARE(gateExitCode(verdict, quick->gate), 2);
        QCOMPARE(verdict.pending, QStringList());
    }

    void readsTheScriptsAndNothingElse()
    {
        const auto files = std::make_shared<RecordingTree>(memoryTree(
            {{QStringLiteral("alembic.ini"), "[alembic]\nscript_location = m\n"},
             {QStringLiteral("m/env.py"), "from shop.models import Base\ntarget_metadata = Base.metadata\n"},
             {QStringLiteral("m/versions/a.py"),
              "from shop.models import Base\nrevision = 'a'\ndown_revision = None\ndef upgrade():\n    pass\n"},
             {QStringLiteral("m/versions/helpers.py"), "x = 1\n"},
             {QStringLiteral("shop/__init__.py"), ""},
             {QStringLiteral("shop/models.py"), "class Base: pass\n"},
             {QStringLiteral("shop/other.py"), "x = 1\n"},
             {QStringLiteral("setup.cfg"), "[x]\n"}}));
        const auto roots = findAlembicRoots(files);
        QVERIFY(roots);
        const auto graph = readAlembicGraph(files, roots->front());
        QVERIFY(graph);
        QCOMPARE(files->wasRead(),
                 (QStringList{QStringLiteral("alembic.ini"), QStringLiteral("m/env.py"),
                              QStringLiteral("m/versions/a.py"), QStringLiteral("m/versions/helpers.py"),
                              QStringLiteral("setup.cfg")}));
    }

    void leavesNothingBehind()
    {
        const DriftedProject project;
        const QString folder = project.path("");
        const QStringList before = everything(folder);
        QVERIFY(checkQuickly(project.request(), {}));
        QCOMPARE(everything(folder), before);
    }

    void failsAsTheWholeCheckDoes()
    {
        const DriftedProject project;
        CheckRequest request = project.request();
        request.root = QStringLiteral("nowhere");
        QCOMPARE(checkQuickly(request, {}).error().code, checkProject(request, {}).error().code);
        request = project.request();
        request.database->path = project.path("no.db");
        QCOMPARE(checkQuickly(request, {}).error().code, checkProject(request, {}).error().code);
        request = project.request();
        request.dialect = DialectId::PostgreSql;
        QCOMPARE(checkQuickly(request, {}).error().code, QStringLiteral("dialect.two"));
        project.write("migrations/versions/c.py", "revision = 'bbbb'\ndown_revision = None\ndef upgrade():\n    pass\n");
        request = project.request();
        QCOMPARE(checkQuickly(request, {}).error().code, QStringLiteral("history.duplicate"));
        request.folder = project.path("gone");
        QCOMPARE(checkQuickly(request, {}).error().code, QStringLiteral("folder.missing"));
        const CancelToken cancelled;
        cancelled.cancel();
        Progress progress;
        progress.cancel = cancelled;
        QCOMPARE(checkQuickly(DriftedProject().request(), progress).error().code, QStringLiteral("cancelled"));
    }

    /// A version table that somebody made otherwise.
    void saysThatAVersionTableIsOdd()
    {
        const DriftedProject project;
        project.database({"DROP TABLE alembic_version", "CREATE TABLE alembic_version (number INTEGER)"});
        const Result<CheckResult> quick = checkQuickly(project.request(), {});
        QVERIFY(!quick);
        QCOMPARE(quick.error().code, QStringLiteral("stamp.unreadable"));
        QVERIFY(quick.error().message.contains(QStringLiteral("main.alembic_version")));
    }
};

QTEST_GUILESS_MAIN(TestQuickCheck)
#include "tst_quickcheck.moc"
