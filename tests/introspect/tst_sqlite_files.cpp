// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading an SQLite file changes nothing: not the file, not its folder, whatever lies beside it.

#include "model/introspect/sqlite.h"

#include "sqlitefile.h"

#include <thread>

using namespace reckoner;

class SqliteFilesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_next = 0;

    QString folder()
    {
        const QString path = m_folder.filePath(QString::number(++m_next));
        QDir().mkpath(path);
        return path;
    }

    static void copyFiles(const QString &from, const QString &to, const QStringList &suffixes)
    {
        for (const QString &suffix : suffixes)
            QVERIFY(QFile::copy(from + suffix, to + suffix));
    }

    static Result<std::shared_ptr<const Snapshot>> read(const QString &file, int seconds = 60)
    {
        LiveOptions options;
        options.timeoutSeconds = seconds;
        return readSqlite(file, {}, options);
    }

    /// Reads and compares the folder before and after; the tables that were found. `locks` names the -shm
    /// of a writer in this process: SQLite shares its mapping and puts the reader's mark there, as a lock.
    static QStringList tablesOf(const QString &file, const QString &locks = {})
    {
        const QString parent = QFileInfo(file).path();
        const QStringList before = listing(parent, locks);
        const auto snapshot = read(file);
        const QStringList after = listing(parent, locks);
        if (after != before)
            return {QStringLiteral("changed:"), before.join(QLatin1Char('\n')),
                    after.join(QLatin1Char('\n'))};
        if (!snapshot)
            return {snapshot.error().code, snapshot.error().message, snapshot.error().detail};
        QStringList names;
        for (const auto &[name, table] : (*snapshot)->schema.tables)
            names.append(name.name);
        return names;
    }

    static QStringList names(const char *text)
    {
        return QString(QLatin1String(text)).split(QLatin1Char(' '));
    }

private Q_SLOTS:
    void aPlainFile()
    {
        const QString file = folder() + QStringLiteral("/shop.db");
        {
            SqliteWriter writer(file);
            writer.run("CREATE TABLE a (id INTEGER PRIMARY KEY)");
        }
        QCOMPARE(tablesOf(file), names("a"));
    }

    void aCleanlyClosedWalFileGetsNoCompanions()
    {
        const QString file = folder() + QStringLiteral("/shop.db");
        {
            SqliteWriter writer(file);
            writer.run("PRAGMA journal_mode=WAL");
            writer.run("CREATE TABLE a (id INTEGER PRIMARY KEY)");
        }
        QCOMPARE(QDir(QFileInfo(file).path()).entryList(QDir::Files), names("shop.db"));
        QCOMPARE(tablesOf(file), names("a"));
    }

    void aWalInUseIsReadToItsEnd()
    {
        const QString file = folder() + QStringLiteral("/shop.db");
        SqliteWriter writer(file);
        writer.run("PRAGMA journal_mode=WAL");
        writer.run("PRAGMA wal_autocheckpoint=0");
        writer.run("CREATE TABLE a (id INTEGER PRIMARY KEY)");
        QCOMPARE(tablesOf(file, QStringLiteral("shop.db-shm")), names("a"));
        writer.run("CREATE TABLE b (id INTEGER PRIMARY KEY)");
        QCOMPARE(tablesOf(file, QStringLiteral("shop.db-shm")), names("a b"));
        writer.run("BEGIN IMMEDIATE");
        writer.run("CREATE TABLE c (id INTEGER PRIMARY KEY)");
        QCOMPARE(tablesOf(file, QStringLiteral("shop.db-shm")), names("a b"));
        writer.run("COMMIT");
        QCOMPARE(tablesOf(file, QStringLiteral("shop.db-shm")), names("a b c"));
        writer.run("PRAGMA wal_checkpoint(TRUNCATE)");
        QCOMPARE(tablesOf(file, QStringLiteral("shop.db-shm")), names("a b c"));
    }

    void aWalLeftBehind_data()
    {
        QTest::addColumn<QStringList>("suffixes");
        QTest::newRow("without -shm") << QStringList{QString(), QStringLiteral("-wal")};
        QTest::newRow("with -shm") << QStringList{QString(), QStringLiteral("-wal"), QStringLiteral("-shm")};
    }

    void aWalLeftBehind()
    {
        QFETCH(QStringList, suffixes);
        const QString file = folder() + QStringLiteral("/shop.db");
        const QString crashed = folder() + QStringLiteral("/shop.db");
        SqliteWriter writer(file);
        writer.run("PRAGMA journal_mode=WAL");
        writer.run("PRAGMA wal_autocheckpoint=0");
        writer.run("CREATE TABLE a (id INTEGER PRIMARY KEY)");
        writer.run("CREATE TABLE b (id INTEGER PRIMARY KEY)");
        copyFiles(file, crashed, suffixes);
        QCOMPARE(tablesOf(crashed), names("a b"));
    }

    void aJournalOfACrashIsRolledBackElsewhere()
    {
        const QString file = folder() + QStringLiteral("/shop.db");
        const QString crashed = folder() + QStringLiteral("/shop.db");
        SqliteWriter writer(file);
        writer.run("CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT)");
        writer.run("PRAGMA cache_size=2");
        writer.run("BEGIN");
        writer.run("ALTER TABLE a RENAME TO half_done");
        writer.run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
                   "INSERT INTO half_done (x) SELECT hex(randomblob(500)) FROM n");
        copyFiles(file, crashed, {QString(), QStringLiteral("-journal")});
        QVERIFY(QFileInfo(crashed + QStringLiteral("-journal")).size() > 0);
        writer.run("ROLLBACK");
        QCOMPARE(tablesOf(crashed), names("a"));
    }

    void aPersistentJournalIsNoCrash()
    {
        const QString file = folder() + QStringLiteral("/shop.db");
        {
            SqliteWriter writer(file);
            writer.run("PRAGMA journal_mode=PERSIST");
            writer.run("CREATE TABLE a (id INTEGER PRIMARY KEY)");
        }
        QVERIFY(QFileInfo::exists(file + QStringLiteral("-journal")));
        QCOMPARE(tablesOf(file), names("a"));
    }

    void aWriterThatHasNotCommittedIsNotDisturbed()
    {
        const QString file = folder() + QStringLiteral("/shop.db");
        SqliteWriter writer(file);
        writer.run("CREATE TABLE a (id INTEGER PRIMARY KEY)");
        writer.run("BEGIN IMMEDIATE");
        writer.run("CREATE TABLE b (id INTEGER PRIMARY KEY)");
        QCOMPARE(tablesOf(file), names("a"));
        writer.run("COMMIT");
        QCOMPARE(tablesOf(file), names("a b"));
    }

    void aLockedFileSaysSo()
    {
        const QString file = folder() + QStringLiteral("/shop.db");
        SqliteWriter writer(file);
        writer.run("CREATE TABLE a (id INTEGER PRIMARY KEY)");
        writer.run("BEGIN EXCLUSIVE");
        const auto snapshot = read(file, 1);
        QVERIFY(!snapshot);
        QCOMPARE(snapshot.error().code, QStringLiteral("sqlite.locked"));
        QVERIFY(snapshot.error().message.contains(QLatin1String("locked by another program")));
        writer.run("COMMIT");
        QCOMPARE(tablesOf(file), names("a"));
    }

    void oddPaths_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"a b.db", "what?.db", "50%.db", "a#b.db", "a%20b.db", "grün.db",
                                 "a&mode=rwc.db", "it's.db", "a;b.db", "a+b.db", "file:x.db"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }

    void oddPaths()
    {
        QFETCH(QString, name);
        const QString place = folder() + QLatin1String("/dir #1 ?%");
        QVERIFY(QDir().mkpath(place));
        {
            SqliteWriter writer(m_folder.filePath(QStringLiteral("plain.db")));
            writer.run("CREATE TABLE IF NOT EXISTS a (id INTEGER PRIMARY KEY)");
        }
        const QString file = place + QLatin1Char('/') + name;
        QVERIFY(QFile::copy(m_folder.filePath(QStringLiteral("plain.db")), file));
        QCOMPARE(tablesOf(file), names("a"));
    }

    void aLinkIsFollowed()
    {
        const QString file = folder() + QStringLiteral("/shop.db");
        const QString link = folder() + QStringLiteral("/link.db");
        SqliteWriter writer(file);
        writer.run("PRAGMA journal_mode=WAL");
        writer.run("CREATE TABLE a (id INTEGER PRIMARY KEY)");
        QVERIFY(QFile::link(file, link));
        QCOMPARE(tablesOf(link), names("a"));
    }

    void anEmptyFileIsAnEmptyDatabase()
    {
        const QString file = folder() + QStringLiteral("/empty.db");
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        QCOMPARE(tablesOf(file), QStringList());
    }

    void whatIsNoDatabase_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a text") << QByteArray("CREATE TABLE t (id INTEGER);\n").repeated(100);
        QTest::newRow("one byte") << QByteArray("x");
        QTest::newRow("noise, as an encrypted file looks")
            << QCryptographicHash::hash("k", QCryptographicHash::Sha512).repeated(64);
        QTest::newRow("zeroes") << QByteArray(4096, '\0');
    }

    void whatIsNoDatabase()
    {
        QFETCH(QByteArray, content);
        const QString path = folder();
        QFile file(path + QStringLiteral("/odd.db"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QCOMPARE(tablesOf(file.fileName()).value(0), QStringLiteral("sqlite.notadatabase"));
    }

    void aDamagedFileSaysSo()
    {
        const QString path = folder() + QStringLiteral("/shop.db");
        {
            SqliteWriter writer(path);
            for (int i = 0; i < 60; ++i)
                writer.run(
                    QStringLiteral("CREATE TABLE a%1 (id INTEGER PRIMARY KEY, some_column TEXT)").arg(i));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(100);
        file.write(QByteArray(3000, '\x7f'));
        file.close();
        QCOMPARE(tablesOf(path).value(0), QStringLiteral("sqlite.corrupt"));
    }

    void missingFilesAndFolders()
    {
        const QString path = folder();
        const QString missing = path + QStringLiteral("/none.db");
        QCOMPARE(tablesOf(missing).value(0), QStringLiteral("file.missing"));
        QVERIFY(!QFile::exists(missing));
        QCOMPARE(read(path).error().code, QStringLiteral("sqlite.directory"));
    }

    void cancelling()
    {
        const QString file = folder() + QStringLiteral("/shop.db");
        SqliteWriter(file).run("CREATE TABLE a (id INTEGER PRIMARY KEY)");
        Progress progress;
        progress.cancel.cancel();
        const auto snapshot = readSqlite(file, progress, {});
        QVERIFY(!snapshot);
        QCOMPARE(snapshot.error().code, QStringLiteral("cancelled"));
        // The token outlives the connection that it interrupted.
        progress.cancel.cancel();
    }

    void severalAtOnce()
    {
        const QString file = folder() + QStringLiteral("/shop.db");
        SqliteWriter(file).run("CREATE TABLE a (id INTEGER PRIMARY KEY)");
        std::array<QStringList, 4> found;
        std::vector<std::thread> threads;
        for (QStringList &names : found)
            threads.emplace_back([&] { names = tablesOf(file); });
        for (std::thread &thread : threads)
            thread.join();
        for (const QStringList &each : found)
            QCOMPARE(each, names("a"));
        QVERIFY(QSqlDatabase::connectionNames().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SqliteFilesTest)
#include "tst_sqlite_files.moc"
