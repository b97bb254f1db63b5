// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/demo.h"
#include "model/workspace/reading.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace reckoner;

namespace {

const QString resources = QStringLiteral(PROJECT_FOLDER "/resources/demo");

} // namespace

class DemoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsItsStory()
    {
        const QTemporaryDir target;
        const auto demo = unpackDemo(resources, target.path(), {});
        QVERIFY2(demo.has_value(), demo ? "" : qPrintable(demo.error().message + demo.error().detail));
        QCOMPARE(demo->folder, target.filePath(QStringLiteral("shop")));
        CheckRequest request;
        request.folder = demo->folder;
        request.database = *parseDatabaseSpec(QStringLiteral("sqlite:") + demo->database);
        const auto reading = readWorkspace(request, {});
        QVERIFY2(reading.has_value(), reading ? "" : qPrintable(reading.error().message));
        QCOMPARE((*reading)->project, QStringLiteral("shop"));
        const Verdict &verdict = *(*reading)->roots.at(0).verdict;
        QVERIFY(verdict.summary.drift > 0);
        QVERIFY(verdict.summary.pending > 0);
        QVERIFY(verdict.summary.modelsWithoutMigration > 0);
    }

    void isPutTogetherAnewEachTime()
    {
        const QTemporaryDir target;
        const auto first = unpackDemo(resources, target.path(), {});
        QVERIFY(first.has_value());
        QFile models(first->folder + QStringLiteral("/shop/orders.py"));
        QVERIFY(models.open(QIODevice::WriteOnly)); // files may be edited
        models.write("broken(");
        models.close();
        const auto second = unpackDemo(resources, target.path(), {});
        QVERIFY2(second.has_value(), second ? "" : qPrintable(second.error().detail));
        QVERIFY(models.open(QIODevice::ReadOnly));
        QFile drifted(resources + QStringLiteral("/drifted/shop/orders.py"));
        QVERIFY(drifted.open(QIODevice::ReadOnly));
        QCOMPARE(models.readAll(), drifted.readAll());
    }

    void writesNothingElsewhere()
    {
        const QTemporaryDir around;
        const QString target = around.filePath(QStringLiteral("target"));
        QVERIFY(QDir().mkpath(target));
        QVERIFY(unpackDemo(resources, target, {}).has_value());
        QCOMPARE(QDir(around.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("target")});
        QCOMPARE(QDir(target).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("shop")});
    }

    void saysWhatIsMissing()
    {
        const QTemporaryDir target;
        const auto demo = unpackDemo(QStringLiteral(":/nothing"), target.path(), {});
        QVERIFY(!demo.has_value());
        QCOMPARE(demo.error().code, QStringLiteral("demo.missing"));
    }

    void saysWhereItCannotWrite()
    {
        const QTemporaryDir target;
        QFile inTheWay(target.filePath(QStringLiteral("shop")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        const auto demo = unpackDemo(resources, target.path(), {});
        QVERIFY(!demo.has_value());
        QCOMPARE(demo.error().code, QStringLiteral("demo.unwritable"));
    }

    void canBeCancelled()
    {
        const QTemporaryDir target;
        Progress progress;
        progress.cancel.cancel();
        const auto demo = unpackDemo(resources, target.path(), progress);
        QVERIFY(!demo.has_value());
        QCOMPARE(demo.error().code, QStringLiteral("cancelled"));
    }

    void isPartOfTheProgram()
    {
        const QTemporaryDir target;
        const auto demo = unpackDemo(bundledDemo(), target.path(), {});
        QVERIFY2(demo.has_value(), demo ? "" : qPrintable(demo.error().message));
        QVERIFY(QFile::exists(demo->database));
        QVERIFY(QFile::exists(demo->folder + QStringLiteral("/alembic.ini")));
    }

    /// demo.qrc carries it inside the programs.
    void theResourceListsEveryFile()
    {
        QFile qrc(QStringLiteral(PROJECT_FOLDER "/model/workspace/demo.qrc"));
        QVERIFY(qrc.open(QIODevice::ReadOnly));
        const QString listed = QString::fromUtf8(qrc.readAll());
        int files = 0;
        for (const char *part : {"shop", "drifted"}) {
            QDirIterator walk(resources + QLatin1Char('/') + QLatin1String(part), QDir::Files,
                              QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                const QString path = QDir(resources).relativeFilePath(walk.next());
                if (path.contains(QLatin1String("__pycache__")))
                    continue;
                ++files;
                QVERIFY2(listed.contains(QStringLiteral("alias=\"%1\"").arg(path)), qPrintable(path));
            }
        }
        QVERIFY(listed.contains(QLatin1String("alias=\"drifted.sql\"")));
        QCOMPARE(listed.count(QLatin1String("<file ")), files + 1);
    }
};

QTEST_GUILESS_MAIN(DemoTest)
#include "tst_demo.moc"
