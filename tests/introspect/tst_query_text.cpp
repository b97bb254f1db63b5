// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/introspect/postgresql_session.h"
#include "model/introspect/query_text.h"

#include <QDir>
#include <QTest>

using namespace reckoner;

class QueryTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreChosenByMajor_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("major");
        QTest::addColumn<QByteArray>("query");
        const auto row = [](const char *name, const char *text, int major, const char *query) {
            QTest::newRow(name) << QByteArray(text) << major << QByteArray(query);
        };
        row("without marks all stays", "SELECT 1,\n 2\n", 12, "SELECT 1,\n 2\n");
        row("comments are left out", "-- why\nSELECT 1\n", 12, "SELECT 1\n");
        row("since: the first major", "SELECT a --@ 15..\n", 15, "SELECT a \n");
        row("since: before it", "SELECT a --@ 15..\n", 14, "");
        row("until: the last major", "SELECT a --@ ..14\n", 14, "SELECT a \n");
        row("until: after it", "SELECT a --@ ..14\n", 15, "");
        row("from and to", "a --@ 13..14\nb --@ 15..16\nc --@ 17..\n", 16, "b \n");
        row("a single major", "a --@ 15..15\nb\n", 16, "b\n");
        row("a mark alone governs what follows", "a\n--@ 15..\nb\nc\n--@ all\nd\n", 14, "a\nd\n");
        row("... and holds there", "a\n--@ 15..\nb\nc\n--@ all\nd\n", 18, "a\nb\nc\nd\n");
        row("the next mark alone takes over", "--@ 15..\nb\n--@ ..14\nc\n", 13, "c\n");
        row("marks inside a governed part are an and", "--@ 14..\nb --@ ..16\nc\n", 17, "c\n");
        row("a mark on an indented line of its own", "a\n  --@ 18..\nb\n", 17, "a\n");
        row("nothing left is nothing", "-- why\n--@ 18..\nSELECT 1\n", 17, "");
    }
    void linesAreChosenByMajor()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, major);
        QFETCH(QByteArray, query);
        const auto chosen = queryForMajor(text, major);
        QVERIFY(chosen.has_value());
        QCOMPARE(*chosen, query);
    }

    void marksThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("mark");
        for (const char *mark : {"", "15", "..", "15...", "x..", "..x", "16..15", "15+", "since 15"})
            QTest::newRow(mark) << QByteArray(mark);
    }
    void marksThatAreNone()
    {
        QFETCH(QByteArray, mark);
        const auto chosen = queryForMajor("SELECT 1 --@ " + mark, 15);
        QVERIFY(!chosen);
        QCOMPARE(chosen.error().code, QStringLiteral("query.mark"));
    }

    void everyQueryIsWellMarked()
    {
        const QDir folder(QStringLiteral(PROJECT_FOLDER "/resources/queries/postgresql"));
        const QStringList names = folder.entryList({QStringLiteral("*.sql")});
        QVERIFY(names.size() > 10);
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            QVERIFY2(text.startsWith("-- "), qPrintable(name + QStringLiteral(" does not say what it asks")));
            for (int major = PostgresSession::oldestMajor; major <= PostgresSession::newestMajor; ++major) {
                const auto query = queryForMajor(text, major);
                QVERIFY2(query.has_value(), query ? "" : qPrintable(name + query.error().message));
                QVERIFY(!query->contains("--@"));
            }
        }
    }
};

QTEST_GUILESS_MAIN(QueryTextTest)
#include "tst_query_text.moc"
