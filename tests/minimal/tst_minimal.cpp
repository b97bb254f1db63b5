// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program without PostgreSQL: SQLite works, PostgreSQL is refused with one sentence, and no library of it
// is needed.

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

class MinimalTest : public QObject
{
    Q_OBJECT

    struct Answer
    {
        int code;
        QByteArray out;
        QByteArray err;
    };

    static Answer run(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(RECKONER_BINARY), arguments);
        process.waitForFinished();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

private Q_SLOTS:
    void postgresqlIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("inspecting") << QStringList{QStringLiteral("inspect"),
                                                   QStringLiteral("postgresql:///shop")};
        QTest::newRow("comparing") << QStringList{QStringLiteral("diff"), QStringLiteral("postgresql:///a"),
                                                  QStringLiteral("postgresql:///b")};
        QTest::newRow("a file of DDL") << QStringList{
            QStringLiteral("inspect"), QStringLiteral("ddl:" PROJECT_FOLDER "/tests/live/common.sql"),
            QStringLiteral("--dialect"), QStringLiteral("postgresql")};
    }
    void postgresqlIsRefused()
    {
        QFETCH(QStringList, arguments);
        const Answer plain = run(arguments);
        QCOMPARE(
            plain.err,
            QByteArray("reckoner: This build of Reckoner reads SQLite only; use one with PostgreSQL.\n"));
        QCOMPARE(plain.code, 2);
        const Answer machine =
            run(arguments + QStringList{QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(machine.code, 2);
        QCOMPARE(QJsonDocument::fromJson(machine.out).object().value(QLatin1String("code")).toString(),
                 QStringLiteral("postgres.absent"));
    }

    void sqliteIsRead()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("shop.db"));
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
            database.setDatabaseName(path);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(QStringLiteral("CREATE TABLE a (id INTEGER PRIMARY KEY CHECK (id > 0))")));
        }
        const Answer answer = run({QStringLiteral("inspect"), path});
        QCOMPARE(answer.code, 0);
        QVERIFY2(answer.out.contains("table a") || answer.out.contains("table main.a"),
                 answer.out.constData());
        QCOMPARE(run({QStringLiteral("diff"), path, path}).code, 0);
    }

    void nothingOfPostgresqlIsNeeded()
    {
        QProcess process;
        process.start(QStringLiteral("ldd"), {QStringLiteral(RECKONER_BINARY)});
        if (!process.waitForFinished() || process.exitCode() != 0)
            QSKIP("there is no ldd");
        const QByteArray libraries = process.readAllStandardOutput();
        for (const char *library : {"libpq.", "libpg_query", "libQt6Gui", "libQt6Widgets", "qscintilla"})
            QVERIFY2(!libraries.contains(library), library);
    }
};

QTEST_GUILESS_MAIN(MinimalTest)
#include "tst_minimal.moc"
