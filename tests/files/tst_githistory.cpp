// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/githistory.h"
#include "tests/files/repository.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace reckoner;

/// Files that only older commits, or other branches, have. Each test has a repository of its own, made by
/// git.
class GitHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsAFileThatWasSquashed();
    void findsAFileOnAnotherBranch();
    void findsAFileThatMovedOutOfTheFolders();
    void findsNothingWhereNoCommitHasIt();
    void tellsTheNeedleFromWhatIsMeant();
    void findsByATagAlone();
    void saysThatThereIsNoRepository();
    void stopsWhenTold();
    void leavesTheRepositoryAlone();

private:
    void git(const QStringList &arguments) { m_repository->git(arguments); }
    void write(const QString &path, const QByteArray &text) { m_repository->write(path, text); }
    void commit(const QString &message) { m_repository->commit(message); }
    QByteArray head() const { return m_repository->head(); }
    GitSearch search(const QByteArray &id) const;
    /// Paths, sizes and times of all files.
    QStringList listing() const;

    std::unique_ptr<TestRepository> m_repository;
    QString m_root;
};

void GitHistoryTest::init()
{
    if (!TestRepository::hasGit())
        QSKIP("git is not installed");
    m_repository = std::make_unique<TestRepository>();
    m_root = m_repository->root;
    write(QStringLiteral("README"), "shop\n");
    write(QStringLiteral("shop/versions/0001.py"), "revision = 'aaa'\n");
    commit(QStringLiteral("start"));
}

GitSearch GitHistoryTest::search(const QByteArray &id) const
{
    GitSearch search;
    search.folder = m_root + QStringLiteral("/shop");
    search.first = {QStringLiteral("versions")};
    search.suffix = QStringLiteral(".py");
    search.needle = id;
    search.matches = [id](const QByteArray &text) { return text.startsWith("revision = '" + id + "'"); };
    return search;
}

void GitHistoryTest::findsAFileThatWasSquashed()
{
    write(QStringLiteral("shop/versions/0002.py"), "revision = 'bbb'\n");
    commit(QStringLiteral("second"));
    write(QStringLiteral("README"), "a shop\n");
    commit(QStringLiteral("words"));
    const QByteArray before = head();
    QVERIFY(QFile::remove(m_root + QStringLiteral("/shop/versions/0002.py")));
    write(QStringLiteral("shop/versions/0001.py"), "revision = 'squashed'\n");
    commit(QStringLiteral("squash"));
    const QByteArray after = head();
    const auto seen = findInGit(search("bbb"));
    QVERIFY(seen);
    QVERIFY(*seen);
    QCOMPARE((*seen)->path, QStringLiteral("shop/versions/0002.py"));
    QCOMPARE((*seen)->commit.toLatin1(), before);
    QCOMPARE((*seen)->date, QStringLiteral("2026-02-04T12:00:00Z"));
    QCOMPARE((*seen)->removedBy.toLatin1(), after);
    QCOMPARE((*seen)->removedAt, QStringLiteral("2026-02-05T12:00:00Z"));
    QCOMPARE((*seen)->branch, QString());
    // a text that changed counts as gone too
    QCOMPARE((*findInGit(search("aaa")))->removedBy.toLatin1(), after);
}

void GitHistoryTest::findsAFileOnAnotherBranch()
{
    git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("-b"),
         QStringLiteral("feature/cart")});
    write(QStringLiteral("shop/versions/0002.py"), "revision = 'bbb'\n");
    commit(QStringLiteral("cart"));
    const QByteArray made = head();
    write(QStringLiteral("README"), "a cart\n");
    commit(QStringLiteral("words"));
    git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("main")});
    const auto seen = findInGit(search("bbb"));
    QVERIFY(seen && *seen);
    QCOMPARE((*seen)->commit.toLatin1(), made);
    QCOMPARE((*seen)->branch, QStringLiteral("feature/cart"));
    QCOMPARE((*seen)->removedBy, QString());
}

void GitHistoryTest::findsAFileThatMovedOutOfTheFolders()
{
    write(QStringLiteral("old place/migrations/0002.py"), "revision = 'bbb'\n");
    commit(QStringLiteral("elsewhere"));
    QVERIFY(QFile::remove(m_root + QStringLiteral("/old place/migrations/0002.py")));
    commit(QStringLiteral("gone"));
    const auto seen = findInGit(search("bbb"));
    QVERIFY(seen && *seen);
    QCOMPARE((*seen)->path, QStringLiteral("old place/migrations/0002.py"));
}

void GitHistoryTest::findsNothingWhereNoCommitHasIt()
{
    const auto seen = findInGit(search("zzz"));
    QVERIFY(seen);
    QVERIFY(!*seen);
}

void GitHistoryTest::tellsTheNeedleFromWhatIsMeant()
{
    write(QStringLiteral("shop/versions/0003.py"), "revision = 'ccc'\ndown_revision = 'bbb'\n");
    commit(QStringLiteral("third"));
    const auto seen = findInGit(search("bbb"));
    QVERIFY(seen);
    QVERIFY(!*seen);
}

void GitHistoryTest::findsByATagAlone()
{
    git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("lost")});
    write(QStringLiteral("shop/versions/0002.py"), "revision = 'bbb'\n");
    commit(QStringLiteral("lost"));
    git({QStringLiteral("tag"), QStringLiteral("kept")});
    git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("main")});
    git({QStringLiteral("branch"), QStringLiteral("-q"), QStringLiteral("-D"), QStringLiteral("lost")});
    const auto seen = findInGit(search("bbb"));
    QVERIFY(seen && *seen);
    QCOMPARE((*seen)->branch, QString());
}

void GitHistoryTest::saysThatThereIsNoRepository()
{
    GitSearch asked = search("aaa");
    asked.folder = QDir::tempPath();
    const auto seen = findInGit(asked);
    QVERIFY(!seen);
    QCOMPARE(seen.error().code, QStringLiteral("git.none"));
}

void GitHistoryTest::stopsWhenTold()
{
    Progress progress;
    progress.cancel.cancel();
    QCOMPARE(findInGit(search("zzz"), progress).error().code, QStringLiteral("cancelled"));
    GitSearch asked = search("zzz");
    asked.budget = std::chrono::milliseconds(-1);
    QCOMPARE(findInGit(asked).error().code, QStringLiteral("git.timeout"));
}

QStringList GitHistoryTest::listing() const
{
    QProcess process;
    process.setWorkingDirectory(m_root);
    process.start(QStringLiteral("find"),
                  {QStringLiteral("."), QStringLiteral("-printf"), QStringLiteral("%p %s %T@\n")});
    process.waitForFinished();
    QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'));
    lines.sort();
    return lines;
}

void GitHistoryTest::leavesTheRepositoryAlone()
{
    const QStringList before = listing();
    QVERIFY(findInGit(search("aaa")));
    QCOMPARE(listing(), before);
}

QTEST_APPLESS_MAIN(GitHistoryTest)
#include "tst_githistory.moc"
