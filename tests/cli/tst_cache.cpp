// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

struct Answer
{
    int code = -1;
    QByteArray said;
    QByteArray errors;
};

/// A command about the demo, with a folder of its own for what is kept.
struct World
{
    QTemporaryDir temporary;
    QString caches = temporary.filePath(s("caches"));

    Answer run(const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(s("XDG_CACHE_HOME"), caches);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(temporary.path());
        process.start(s(RECKONER_BINARY), arguments);
        if (!process.waitForFinished(60000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    QStringList entries() const
    {
        QStringList files;
        QDirIterator each(caches, {s("*.reading")}, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext())
            files.append(each.next());
        return files;
    }
};

} // namespace

class TestCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondRunSaysTheSame()
    {
        World world;
        QCOMPARE(world.run({s("demo"), s("shop")}).code, 0);
        const QStringList check{s("check"),    s("shop"), s("--database"), s("sqlite:shop/shop/shop.db"),
                                s("--format"), s("json")};
        const Answer fresh = world.run(check + QStringList{s("--no-cache")});
        QCOMPARE(fresh.code, 1);
        QVERIFY(world.entries().isEmpty());
        const Answer first = world.run(check);
        QCOMPARE(world.entries().size(), 2); // models and history
        const Answer second = world.run(check);
        QCOMPARE(first.said, fresh.said);
        QCOMPARE(second.said, fresh.said);
        QCOMPARE(second.code, fresh.code);
        QCOMPARE(second.errors, first.errors);
        QCOMPARE(world.entries().size(), 2);
    }

    void aQuickLookKeepsNothing()
    {
        World world;
        QCOMPARE(world.run({s("demo"), s("shop")}).code, 0);
        QCOMPARE(world.run({s("check"), s("shop"), s("--quick")}).code, 0);
        QVERIFY(world.entries().isEmpty());
    }

    void whereNothingCanBeKeptItIsReadAnew()
    {
        World world;
        QCOMPARE(world.run({s("demo"), s("shop")}).code, 0);
        const QStringList history{s("history"), s("shop"), s("--dialect"), s("sqlite")};
        const Answer fresh = world.run(history + QStringList{s("--no-cache")});
        QCOMPARE(fresh.code, 0);
        world.caches = s("/proc/none");
        const Answer answer = world.run(history);
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.said, fresh.said);
        QVERIFY(!answer.errors.contains("/proc/none"));
    }
};

QTEST_GUILESS_MAIN(TestCache)
#include "tst_cache.moc"
