// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/filestories.h"
#include "model/files/filetree.h"
#include "tests/files/repository.h"

#include <thread>

using namespace reckoner;

/// Files as commits have them, and what commits did to files. Each test has a repository of its own.
class GitTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasTheFilesOfThatRevision();
    void isAFolderLikeThatOnDisk();
    void readsAFolderThatIsGone();
    void followsLinksInsideAlone();
    void manyThreadsRead();
    void saysWhatIsMissing();
    void tellsWhoBroughtAFile();
    void tellsWhatWasEditedAfterTheMerge();
    void followsAFileThatMoved();

private:
    QByteArray at(const QString &ref, const QString &path);
    FileStory story(const QString &name);

    std::unique_ptr<TestRepository> m;
};

void GitTreeTest::init()
{
    if (!TestRepository::hasGit())
        QSKIP("git is not installed");
    m = std::make_unique<TestRepository>();
    m->write(QStringLiteral("shop/models.py"), "first\n");
    m->write(QStringLiteral("shop/versions/0001.py"), "one\n");
    m->commit(QStringLiteral("start"));
}

QByteArray GitTreeTest::at(const QString &ref, const QString &path)
{
    const auto tree = openFolderAt(ref, m->root + QStringLiteral("/shop"));
    if (!tree)
        return tree.error().code.toUtf8();
    const Result<QByteArray> text = (*tree)->read(path);
    return text ? *text : text.error().code.toUtf8();
}

void GitTreeTest::hasTheFilesOfThatRevision()
{
    m->write(QStringLiteral("shop/models.py"), "second\n");
    m->commit(QStringLiteral("more"));
    m->git({QStringLiteral("tag"), QStringLiteral("v2")});
    m->write(QStringLiteral("shop/models.py"), "not committed\n");
    QCOMPARE(at(QStringLiteral("HEAD"), QStringLiteral("models.py")), QByteArray("second\n"));
    QCOMPARE(at(QStringLiteral("v2"), QStringLiteral("models.py")), QByteArray("second\n"));
    QCOMPARE(at(QStringLiteral("main~1"), QStringLiteral("models.py")), QByteArray("first\n"));
    QCOMPARE(*readFileAt(QStringLiteral("HEAD~1"), m->root + QStringLiteral("/shop/models.py")),
             QByteArray("first\n"));
    // The work tree is as it was.
    QFile file(m->root + QStringLiteral("/shop/models.py"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("not committed\n"));
}

void GitTreeTest::isAFolderLikeThatOnDisk()
{
    m->write(QStringLiteral("shop/a/b.py"), "b");
    m->write(QStringLiteral("shop/.hidden/c.py"), "c");
    m->write(QStringLiteral("shop/node_modules/d.py"), "d");
    m->commit(QStringLiteral("more"));
    for (const QString &folder : {m->root + QStringLiteral("/shop"), m->root}) {
        const auto disk = openFolder(folder);
        const auto tree = openFolderAt(QStringLiteral("HEAD"), folder);
        QVERIFY(disk && tree);
        QCOMPARE((*tree)->find(QStringLiteral(".py")), (*disk)->find(QStringLiteral(".py")));
        QVERIFY((*tree)->isFolder(QString()));
        const QString inside = folder == m->root ? QStringLiteral("shop/") : QString();
        QVERIFY((*tree)->isFolder(inside + QStringLiteral("versions")));
        QVERIFY(!(*tree)->isFile(inside + QStringLiteral("versions")));
        QVERIFY((*tree)->isFile(inside + QStringLiteral("versions/0001.py")));
        QCOMPARE((*tree)->entries(inside + QStringLiteral("versions")),
                 QStringList(QStringLiteral("0001.py")));
        QVERIFY((*tree)->entries(inside + QStringLiteral("models.py")).isEmpty());
    }
    QCOMPARE((*openFolderAt(QStringLiteral("HEAD"), m->root + QStringLiteral("/shop")))->label(),
             QStringLiteral("shop at HEAD"));
}

void GitTreeTest::readsAFolderThatIsGone()
{
    QVERIFY(QDir(m->root + QStringLiteral("/shop")).removeRecursively());
    QCOMPARE(at(QStringLiteral("main"), QStringLiteral("versions/0001.py")), QByteArray("one\n"));
}

void GitTreeTest::followsLinksInsideAlone()
{
    const QString shop = m->root + QStringLiteral("/shop/");
    QVERIFY(QFile::link(QStringLiteral("models.py"), shop + QStringLiteral("same.py")));
    QVERIFY(QFile::link(QStringLiteral("versions"), shop + QStringLiteral("folder")));
    QVERIFY(QFile::link(QStringLiteral(".."), shop + QStringLiteral("loop")));
    QVERIFY(QFile::link(QStringLiteral("self"), shop + QStringLiteral("self")));
    QVERIFY(QFile::link(QStringLiteral("/etc/hostname"), shop + QStringLiteral("outside")));
    QVERIFY(QFile::link(QStringLiteral("../../other"), shop + QStringLiteral("out")));
    m->commit(QStringLiteral("links"));
    QCOMPARE(at(QStringLiteral("HEAD"), QStringLiteral("same.py")), QByteArray("first\n"));
    QCOMPARE(at(QStringLiteral("HEAD"), QStringLiteral("folder/0001.py")), QByteArray("one\n"));
    for (const char *nothing : {"loop/shop/models.py", "self", "outside", "out"})
        QCOMPARE(at(QStringLiteral("HEAD"), QLatin1String(nothing)), QByteArray("file.missing"));
}

void GitTreeTest::manyThreadsRead()
{
    for (int i = 0; i < 200; ++i)
        m->write(QStringLiteral("shop/many/%1.py").arg(i), QByteArray::number(i));
    m->commit(QStringLiteral("many"));
    const auto tree = *openFolderAt(QStringLiteral("HEAD"), m->root + QStringLiteral("/shop/many"));
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            for (int i = 0; i < 200; ++i) {
                const Result<QByteArray> text = tree->read(QStringLiteral("%1.py").arg(i));
                wrong += !text || *text != QByteArray::number(i);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

void GitTreeTest::saysWhatIsMissing()
{
    QCOMPARE(at(QStringLiteral("nowhere"), QStringLiteral("models.py")), QByteArray("git.ref"));
    QCOMPARE(at(QStringLiteral("HEAD"), QStringLiteral("none.py")), QByteArray("file.missing"));
    QCOMPARE(openFolderAt(QStringLiteral("HEAD"), m->root + QStringLiteral("/none")).error().code,
             QStringLiteral("folder.missing"));
    QCOMPARE(openFolderAt(QStringLiteral("HEAD"), QDir::tempPath()).error().code, QStringLiteral("git.none"));
}

FileStory GitTreeTest::story(const QString &name)
{
    const Result<Stories> stories = storiesOfFiles({m->root + QStringLiteral("/shop"),
                                                    {QStringLiteral("versions")},
                                                    QStringLiteral(".py"),
                                                    std::chrono::seconds(30)});
    if (!stories || !stories->complete)
        return {};
    const auto found = stories->files.find(QStringLiteral("versions/") + name);
    return found == stories->files.end() ? FileStory() : found->second;
}

void GitTreeTest::tellsWhoBroughtAFile()
{
    m->git(
        {QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("feature")});
    m->author = QStringLiteral("Ada Lovelace");
    m->write(QStringLiteral("shop/versions/0002.py"), "two\n");
    m->commit(QStringLiteral("Add totals\n\nAt length."));
    const QByteArray brought = m->head();
    m->author = QStringLiteral("Nobody");
    m->git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("main")});
    m->write(QStringLiteral("README"), "words\n");
    m->commit(QStringLiteral("words"));
    m->git({QStringLiteral("merge"), QStringLiteral("-q"), QStringLiteral("--no-ff"), QStringLiteral("-m"),
            QStringLiteral("merge"), QStringLiteral("feature")});
    const FileStory two = story(QStringLiteral("0002.py"));
    QCOMPARE(two.author, QStringLiteral("Ada Lovelace"));
    QCOMPARE(two.summary, QStringLiteral("Add totals"));
    QCOMPARE(two.commit.toLatin1(), brought);
    QCOMPARE(two.date, QStringLiteral("2026-02-03T12:00:00Z"));
    QVERIFY(two.editedAfterMerge.isEmpty());
    QCOMPARE(story(QStringLiteral("0001.py")).author, QStringLiteral("Nobody"));
}

void GitTreeTest::tellsWhatWasEditedAfterTheMerge()
{
    // On its branch a file may change as often as it likes.
    m->git(
        {QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("feature")});
    m->write(QStringLiteral("shop/versions/0002.py"), "two\n");
    m->commit(QStringLiteral("two"));
    m->write(QStringLiteral("shop/versions/0002.py"), "two, better\n");
    m->commit(QStringLiteral("two, better"));
    m->git({QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("main")});
    m->git({QStringLiteral("merge"), QStringLiteral("-q"), QStringLiteral("--no-ff"), QStringLiteral("-m"),
            QStringLiteral("merge"), QStringLiteral("feature")});
    QVERIFY(story(QStringLiteral("0002.py")).editedAfterMerge.isEmpty());
    m->write(QStringLiteral("shop/versions/0001.py"), "one, otherwise\n");
    m->commit(QStringLiteral("otherwise"));
    QCOMPARE(story(QStringLiteral("0001.py")).editedAfterMerge, QStringList(QString::fromLatin1(m->head())));
    QVERIFY(story(QStringLiteral("0002.py")).editedAfterMerge.isEmpty());
}

void GitTreeTest::followsAFileThatMoved()
{
    m->git({QStringLiteral("mv"), QStringLiteral("shop/versions/0001.py"),
            QStringLiteral("shop/versions/2026_start.py")});
    m->author = QStringLiteral("Mover");
    m->commit(QStringLiteral("names"));
    const FileStory moved = story(QStringLiteral("2026_start.py"));
    QCOMPARE(moved.author, QStringLiteral("Nobody"));
    QVERIFY(moved.editedAfterMerge.isEmpty());
    // Another file of the old name is another file.
    m->write(QStringLiteral("shop/versions/0001.py"), "something else altogether, and longer\n");
    m->author = QStringLiteral("Second");
    m->commit(QStringLiteral("again"));
    QCOMPARE(story(QStringLiteral("0001.py")).author, QStringLiteral("Second"));
    QCOMPARE(story(QStringLiteral("2026_start.py")).author, QStringLiteral("Nobody"));
}

QTEST_GUILESS_MAIN(GitTreeTest)
#include "tst_gittree.moc"
