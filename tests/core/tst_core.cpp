// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/cow.h"
#include "model/core/jsonwriter.h"
#include "model/core/name.h"
#include "model/core/progress.h"
#include "model/core/result.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace reckoner;

class Core : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsQuoteWhatTheyMust_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("path");
        QTest::newRow("plain names") << QStringList{QStringLiteral("public"), QStringLiteral("order_items2")}
                                     << QStringLiteral("public.order_items2");
        QTest::newRow("upper case") << QStringList{QStringLiteral("public"), QStringLiteral("Orders")}
                                    << QStringLiteral("public.\"Orders\"");
        QTest::newRow("a dot inside") << QStringList{QStringLiteral("a.b")} << QStringLiteral("\"a.b\"");
        QTest::newRow("a quote inside")
            << QStringList{QStringLiteral("a\"b")} << QStringLiteral("\"a\"\"b\"");
        QTest::newRow("a digit first") << QStringList{QStringLiteral("1a")} << QStringLiteral("\"1a\"");
        QTest::newRow("an empty name") << QStringList{QString()} << QStringLiteral("\"\"");
        QTest::newRow("a letter that is not ASCII")
            << QStringList{QString::fromUtf8("größe")} << QString::fromUtf8("\"größe\"");
    }
    void pathsQuoteWhatTheyMust()
    {
        QFETCH(QStringList, names);
        QFETCH(QString, path);
        QCOMPARE(joinPath(names), path);
    }

    void resultsCarryOneOfTwo()
    {
        const Result<int> good = 4;
        QVERIFY(good.has_value());
        QCOMPARE(*good, 4);
        const Result<int> bad = unexpected(QStringLiteral("x.y"), QStringLiteral("why"));
        QVERIFY(!bad);
        QCOMPARE(bad.error().code, QStringLiteral("x.y"));
        const Result<QString> passedOn = bad.forward();
        QCOMPARE(passedOn.error().message, QStringLiteral("why"));
        const Result<void> nothing;
        QVERIFY(nothing.has_value());
    }

    void copiesShareUntilOneIsEdited()
    {
        Cow<QString> first(QStringLiteral("a"));
        Cow<QString> second = first;
        QCOMPARE(first.identity(), second.identity());
        second.edit() = QStringLiteral("b");
        QVERIFY(first.identity() != second.identity());
        QCOMPARE(*first, QStringLiteral("a"));
        QVERIFY(!(first == second));
        first.edit() = QStringLiteral("b");
        QVERIFY(first == second);
    }

    void cancellingCallsTheInterruptOnce()
    {
        CancelToken token;
        int calls = 0;
        token.setInterrupt([&] { ++calls; });
        CancelToken copy = token;
        copy.cancel();
        QVERIFY(token.isCancelled());
        QCOMPARE(calls, 1);
        token.setInterrupt({});
        copy.cancel();
        QCOMPARE(calls, 1);
    }

    void anInterruptThatComesLateIsCalledAtOnce()
    {
        CancelToken token;
        token.cancel();
        bool called = false;
        token.setInterrupt([&] { called = true; });
        QVERIFY(called);
    }

    void jsonKeepsTheOrderAndIsJson()
    {
        JsonWriter json;
        json.beginObject();
        json.field("zebra", QString::fromUtf8("q\"\\\n\x01 \xF0\x9F\x9A\x80"));
        json.field("apple", QStringList{QStringLiteral("a"), QStringLiteral("b")});
        json.key("empty");
        json.beginObject();
        json.endObject();
        json.key("none");
        json.null();
        json.field("yes", true);
        json.field("number", qint64(9007199254740993));
        json.endObject();
        const QByteArray bytes = json.take();
        QVERIFY(bytes.indexOf("zebra") < bytes.indexOf("apple"));
        QJsonParseError error;
        const QJsonObject back = QJsonDocument::fromJson(bytes, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(back[QStringLiteral("zebra")].toString(), QString::fromUtf8("q\"\\\n\x01 \xF0\x9F\x9A\x80"));
        QVERIFY(back[QStringLiteral("none")].isNull());
        QVERIFY(back[QStringLiteral("empty")].toObject().isEmpty());
    }
};

QTEST_GUILESS_MAIN(Core)
#include "tst_core.moc"
