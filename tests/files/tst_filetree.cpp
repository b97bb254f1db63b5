// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/filetree.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace reckoner;

class FileTreeTest : public QObject
{
    Q_OBJECT

    static std::vector<std::pair<QString, QByteArray>> sample()
    {
        std::vector<std::pair<QString, QByteArray>> files;
        for (const char *path : {"a.py", "app/models.py", "app/models.txt", "app/.hidden/x.py",
                                 "venv/pyvenv.cfg", "venv/lib/x.py", "tools/pyvenv.cfg", "tools/x.py",
                                 "env/script.py", "node_modules/x.py", "app/__pycache__/x.py", "build/x.py",
                                 "dist/x.py", "lib/site-packages/x.py", "zoo/deep/er/y.py"})
            files.emplace_back(QString::fromLatin1(path), QByteArray(path));
        return files;
    }

    static const QStringList &expected()
    {
        static const QStringList list = {QStringLiteral("a.py"), QStringLiteral("app/models.py"),
                                         QStringLiteral("env/script.py"), QStringLiteral("zoo/deep/er/y.py")};
        return list;
    }

    static void write(const QString &root)
    {
        for (const auto &[path, bytes] : sample()) {
            const QString full = root + QLatin1Char('/') + path;
            QVERIFY(QDir().mkpath(full.left(full.lastIndexOf(QLatin1Char('/')))));
            QFile file(full);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
    }

private Q_SLOTS:
    void findPassesOverWhatIsNotTheProjects()
    {
        QCOMPARE(memoryTree(sample())->find(QStringLiteral(".py")), expected());
    }

    void aFolderOnDiskListsLikeOneInMemory()
    {
        QTemporaryDir folder;
        write(folder.path());
        const auto disk = openFolder(folder.path());
        QVERIFY(disk);
        const auto memory = memoryTree(sample());
        QCOMPARE((*disk)->find(QStringLiteral(".py")), expected());
        QCOMPARE((*disk)->entries(QString()), memory->entries(QString()));
        QCOMPARE((*disk)->entries(QStringLiteral("app")), memory->entries(QStringLiteral("app")));
        QCOMPARE((*disk)->find(QStringLiteral(".py"), QStringLiteral("zoo")),
                 memory->find(QStringLiteral(".py"), QStringLiteral("zoo")));
        QCOMPARE(*(*disk)->read(QStringLiteral("app/models.py")), QByteArray("app/models.py"));
        for (const char *path : {"", "app", "zoo/deep", "none"}) {
            const auto listed = (*disk)->list(QString::fromLatin1(path));
            const auto held = memory->list(QString::fromLatin1(path));
            QVERIFY(std::equal(
                listed.begin(), listed.end(), held.begin(), held.end(),
                [](const auto &a, const auto &b) { return a.name == b.name && a.isFolder == b.isFolder; }));
            QCOMPARE(listed.empty(), path == QByteArray("none"));
        }
        QVERIFY((*disk)->isFolder(QString()));
        QVERIFY(!(*disk)->isFile(QStringLiteral("app")));
    }

    void linksThatLeadBackEnd()
    {
        QTemporaryDir folder;
        write(folder.path());
        QVERIFY(QFile::link(folder.path(), folder.filePath(QStringLiteral("app/loop"))));
        QVERIFY(QFile::link(folder.filePath(QStringLiteral("zoo")),
                            folder.filePath(QStringLiteral("zoo/deep/up"))));
        QVERIFY(QFile::link(folder.filePath(QStringLiteral("zoo/deep")),
                            folder.filePath(QStringLiteral("linked"))));
        QVERIFY(QFile::link(folder.filePath(QStringLiteral("gone")),
                            folder.filePath(QStringLiteral("dangling.py"))));
        QStringList list = expected();
        list.insert(3, QStringLiteral("linked/er/y.py"));
        const auto disk = openFolder(folder.path());
        QVERIFY(disk);
        QCOMPARE((*disk)->find(QStringLiteral(".py")), list);
    }

    void whatIsMissingIsAnError()
    {
        QTemporaryDir folder;
        const auto none = openFolder(folder.filePath(QStringLiteral("none")));
        QVERIFY(!none);
        QCOMPARE(none.error().code, QStringLiteral("folder.missing"));
        const auto disk = openFolder(folder.path());
        QVERIFY(disk);
        QCOMPARE((*disk)->read(QStringLiteral("x.py")).error().code, QStringLiteral("file.missing"));
        QCOMPARE(memoryTree({})->read(QStringLiteral("x.py")).error().code, QStringLiteral("file.missing"));
        QCOMPARE(memoryTree({})->entries(QStringLiteral("x")), QStringList());
        QCOMPARE(memoryTree({})->label(), QStringLiteral("memory"));
    }
};

QTEST_GUILESS_MAIN(FileTreeTest)
#include "tst_filetree.moc"
