// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/files/recordingtree.h"

#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

using Files = std::vector<std::pair<QString, QByteArray>>;

const Files before{{s("a.py"), "a = 1\n"}, {s("p/b.py"), "b = 2\n"}};

/// What a reader asked that listed a folder, read one file of it, and looked for two.
TreeRecord recordOf(const std::shared_ptr<const FileTree> &files)
{
    RecordingTree tree(files);
    tree.entries(s("p"));
    tree.list(QString());
    tree.isFolder(s("p"));
    tree.isFile(s("p/c.py"));
    (void)tree.read(s("a.py"));
    (void)tree.read(s("missing.py"));
    return tree.record();
}

} // namespace

class TestRecordingTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsTheTreeDoes()
    {
        const auto files = memoryTree(before);
        const RecordingTree tree(files);
        QCOMPARE(tree.label(), files->label());
        QCOMPARE(tree.entries(QString()), files->entries(QString()));
        QCOMPARE(*tree.read(s("a.py")), QByteArray("a = 1\n"));
        QCOMPARE(tree.read(s("none")).error().code, s("file.missing"));
        QVERIFY(tree.isFolder(s("p")) && tree.isFile(s("p/b.py")) && !tree.isFile(s("p")));
        QVERIFY(!tree.moved());
    }

    void theSameIsAlike()
    {
        const TreeRecord record = recordOf(memoryTree(before));
        QCOMPARE(record.answers.size(), size_t(6));
        QVERIFY(answersAlike(*memoryTree(before), record));
        QVERIFY(recordOf(memoryTree(before)) == record);
    }

    void aChangeIsNoticed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("content"); // null: the file goes
        QTest::addColumn<bool>("alike");
        QTest::newRow("what was read is edited") << s("a.py") << QByteArray("a = 2\n") << false;
        QTest::newRow("what was read goes") << s("a.py") << QByteArray() << false;
        QTest::newRow("what was listed comes") << s("p/d.py") << QByteArray("") << false;
        QTest::newRow("what was looked for comes") << s("p/c.py") << QByteArray("") << false;
        QTest::newRow("what could not be read comes") << s("missing.py") << QByteArray("") << false;
        QTest::newRow("the folder goes") << s("p/b.py") << QByteArray() << false;
        QTest::newRow("what was listed only is edited") << s("p/b.py") << QByteArray("b = 3\n") << true;
        QTest::newRow("a folder comes where it was listed what is there")
            << s("q/e.py") << QByteArray("") << false;
    }
    void aChangeIsNoticed()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, content);
        QFETCH(bool, alike);
        Files after = before;
        std::erase_if(after, [&](const auto &file) { return file.first == path; });
        if (!content.isNull())
            after.emplace_back(path, content);
        QCOMPARE(answersAlike(*memoryTree(after), recordOf(memoryTree(before))), alike);
    }

    void manyFilesAreComparedAtTheSameTime()
    {
        Files many;
        for (int i = 0; i < 2000; ++i)
            many.emplace_back(s("f%1.py").arg(i), QByteArray::number(i));
        RecordingTree tree(memoryTree(many));
        for (const auto &[path, content] : many)
            (void)tree.read(path);
        const TreeRecord record = tree.record();
        QVERIFY(answersAlike(*memoryTree(many), record));
        for (const size_t edited : {size_t(0), size_t(999), size_t(1999)}) {
            Files after = many;
            after[edited].second += "\n";
            QVERIFY(!answersAlike(*memoryTree(after), record));
        }
    }

    void twoContentsOfOneFileAreTold()
    {
        const TreeRecord first = recordOf(memoryTree(before));
        Files after = before;
        after.front().second = "a = 2\n";
        RecordingTree goesOn(memoryTree(after), first);
        goesOn.entries(s("p"));
        QVERIFY(!goesOn.moved());
        (void)goesOn.read(s("a.py"));
        QVERIFY(goesOn.moved());
    }
};

QTEST_GUILESS_MAIN(TestRecordingTree)
#include "tst_recordingtree.moc"
