// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/workspace/recent.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace reckoner;

namespace {

const QDateTime noon(QDate(2026, 5, 4), QTime(12, 0), Qt::UTC);

CheckRequest request(const QString &folder, const char *database = nullptr)
{
    CheckRequest request;
    request.folder = folder;
    if (database)
        request.database = *parseDatabaseSpec(QString::fromUtf8(database));
    return request;
}

} // namespace

class Recent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("settings.ini"));
    }

    void theNewestStandsFirstAndIsKept()
    {
        {
            QSettings settings(m_file, QSettings::IniFormat);
            RecentProjects recent(settings);
            const QAbstractItemModelTester tester(&recent);
            recent.add(request(QStringLiteral("/p/one"), "postgresql://ann@db/shop"), noon);
            recent.add(request(QStringLiteral("/p/two")), noon.addSecs(1));
            recent.add(request(QStringLiteral("/p/one/")), noon.addSecs(2));
            QCOMPARE(recent.rowCount(), 2);
        }
        QSettings settings(m_file, QSettings::IniFormat);
        RecentProjects recent(settings);
        QCOMPARE(
            recent.projects(),
            (std::vector<RecentProject>{
                // Opened again without a database it keeps the one it had.
                {QStringLiteral("/p/one"), QStringLiteral("postgresql://ann@db/shop"), {}, noon.addSecs(2)},
                {QStringLiteral("/p/two"), {}, {}, noon.addSecs(1)}}));
        const QModelIndex first = recent.index(0);
        QCOMPARE(first.data().toString(), QStringLiteral("one"));
        QCOMPARE(first.data(RecentProjects::FolderRole).toString(), QStringLiteral("/p/one"));
        QCOMPARE(first.data(RecentProjects::DatabaseRole).toString(),
                 QStringLiteral("postgresql://ann@db/shop"));
        QCOMPARE(first.data(RecentProjects::WhenRole).toDateTime(), noon.addSecs(2));
    }

    void twelveAtMost()
    {
        QSettings settings(m_file, QSettings::IniFormat);
        RecentProjects recent(settings);
        for (int i = 0; i < 15; ++i)
            recent.add(request(QStringLiteral("/p/%1").arg(i)), noon.addSecs(i));
        QCOMPARE(recent.rowCount(), RecentProjects::atMost);
        QCOMPARE(recent.projects().front().folder, QStringLiteral("/p/14"));
        QCOMPARE(recent.projects().back().folder, QStringLiteral("/p/3"));
    }

    void oneCanBeTakenAway()
    {
        QSettings settings(m_file, QSettings::IniFormat);
        RecentProjects recent(settings);
        const QAbstractItemModelTester tester(&recent);
        recent.add(request(QStringLiteral("/p/one")), noon);
        recent.add(request(QStringLiteral("/p/two")), noon);
        recent.remove(QStringLiteral("/p/two"));
        QCOMPARE(recent.rowCount(), 1);
        QCOMPARE(RecentProjects(settings).projects(), recent.projects());
    }

    void foldersThatAreGoneAreKeptAndMarked()
    {
        QSettings settings(m_file, QSettings::IniFormat);
        RecentProjects recent(settings);
        const QAbstractItemModelTester tester(&recent);
        const QString gone = m_folder->filePath(QStringLiteral("gone"));
        recent.add(request(gone), noon);
        recent.add(request(m_folder->path()), noon);
        QCOMPARE(vanishedOf({gone, m_folder->path()}), QStringList{gone});
        const QSignalSpy changed(&recent, &QAbstractItemModel::dataChanged);
        recent.setMissing({gone});
        QCOMPARE(changed.size(), 1);
        QVERIFY(recent.index(1).data(RecentProjects::MissingRole).toBool());
        QVERIFY(!recent.index(0).data(RecentProjects::MissingRole).toBool());
        recent.add(request(QStringLiteral("/p")), noon); // the mark stays with its folder
        QVERIFY(recent.index(2).data(RecentProjects::MissingRole).toBool());
    }

    void whatAnotherWindowAddedIsNotLost()
    {
        QSettings settings(m_file, QSettings::IniFormat);
        QSettings others(m_file, QSettings::IniFormat);
        RecentProjects here(settings);
        RecentProjects there(others);
        here.add(request(QStringLiteral("/p/here")), noon);
        settings.sync();
        there.add(request(QStringLiteral("/p/there")), noon);
        QCOMPARE(there.rowCount(), 2);
    }

    void opensAsItWasOpened()
    {
        QSettings settings(m_file, QSettings::IniFormat);
        RecentProjects recent(settings);
        CheckRequest asked = request(QStringLiteral("/p/one"), "sqlite:shop.db");
        asked.dialect = DialectId::Sqlite;
        recent.add(asked, noon);
        const auto again = requestOf(recent.projects().front());
        QVERIFY(again.has_value());
        QCOMPARE(again->folder, QStringLiteral("/p/one"));
        QCOMPARE(again->database->path, QDir::current().absoluteFilePath(QStringLiteral("shop.db")));
        QVERIFY(again->dialect == DialectId::Sqlite);
    }

    void noPasswordIsWritten()
    {
        QSettings settings(m_file, QSettings::IniFormat);
        RecentProjects recent(settings);
        const char *const urls[] = {"postgresql://ann:hunter2@db/shop",
                                    "postgresql://db/shop?password=hunter2",
                                    "postgresql:service=shop password=hunter2"};
        for (const char *url : urls) {
            recent.add(request(QStringLiteral("/p/one"), url), noon);
            settings.sync();
            QFile file(m_file);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray written = file.readAll();
            QVERIFY(written.contains("/p/one"));
            QVERIFY2(!written.contains("hunter2"), written.constData());
            const auto again = requestOf(recent.projects().front());
            QVERIFY(again.has_value());
            QCOMPARE(again->database->postgres.password, QString());
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(Recent)
#include "tst_recent.moc"
