// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/cow.h"
#include "model/core/jsonwriter.h"
#include "model/core/name.h"
#include "model/core/parallel.h"
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

    void jsonWritesEveryCharacterAsUtf8()
    {
        QString all;
        for (char32_t c = 1; c <= 0x10ffff; c += c < 0x3000 ? 1 : 977) {
            if (!QChar::isSurrogate(c))
                all += QString::fromUcs4(&c, 1);
        }
        QCOMPARE(QJsonDocument::fromJson('[' + jsonString(all) + ']')[0].toString(), all);
        const QChar lone[] = {u'a', QChar(0xd83d), u'b', QChar(0xde80)};
        QCOMPARE(jsonString(QString(lone, 4)), QByteArray("\"a\xEF\xBF\xBD"
                                                          "b\xEF\xBF\xBD\""));
    }

    void jsonWrittenInPartsIsTheSame()
    {
        const auto document = [](bool apart) {
            JsonWriter json;
            json.beginObject();
            json.key("list");
            json.beginArray();
            for (int from = 0; from < 6; from += 2) {
                JsonWriter part = json.part(from == 0);
                JsonWriter &to = apart ? part : json;
                for (int i = from; i < from + 2; ++i) {
                    to.beginObject();
                    to.field("n", i);
                    to.endObject();
                }
                if (apart)
                    json.add(std::move(part));
            }
            json.endArray();
            json.endObject();
            return json.take();
        };
        QCOMPARE(document(true), document(false));
    }

    void runsCoverTheRangeInOrder_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("least");
        for (const int count : {0, 1, 2, 99, 100, 1001}) {
            for (const int least : {0, 1, 100})
                QTest::addRow("%d in runs of at least %d", count, least) << count << least;
        }
    }
    void runsCoverTheRangeInOrder()
    {
        QFETCH(int, count);
        QFETCH(int, least);
        size_t next = 0;
        for (const auto &[from, to] : inRuns(size_t(count), size_t(least),
                                             [](size_t from, size_t to) { return std::pair(from, to); })) {
            QCOMPARE(from, next);
            QVERIFY(to >= from);
            next = to;
        }
        QCOMPARE(next, size_t(count));
    }
};

QTEST_GUILESS_MAIN(Core)
#include "tst_core.moc"
