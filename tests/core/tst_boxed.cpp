// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Boxed is std::optional in a pointer's room: the same laws, side by side with it.

#include "model/core/boxed.h"

#include <QString>
#include <QTest>

#include <vector>

using namespace reckoner;

class Boxes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAPointersRoom()
    {
        struct Big
        {
            char bytes[500];
        };
        QCOMPARE(sizeof(Boxed<Big>), sizeof(void *));
    }

    void isEmptyUntilItIsGivenSomething()
    {
        Boxed<QString> box;
        QVERIFY(!box);
        QVERIFY(!box.has_value());
        box = QStringLiteral("a");
        QVERIFY(box.has_value());
        QCOMPARE(*box, QStringLiteral("a"));
        QCOMPARE(box->size(), 1);
        box.reset();
        QVERIFY(!box);
        QCOMPARE(box.emplace(3, QLatin1Char('x')), QStringLiteral("xxx"));
        box = std::nullopt;
        QVERIFY(!box);
    }

    void copiesAreTheirOwn()
    {
        Boxed<QString> first(QStringLiteral("first"));
        Boxed<QString> second = first;
        *second += QLatin1Char('!');
        QCOMPARE(*first, QStringLiteral("first"));
        QCOMPARE(*second, QStringLiteral("first!"));
        first = second;
        second->clear();
        QCOMPARE(*first, QStringLiteral("first!"));
        const Boxed<QString> &itself = first;
        first = itself;
        QCOMPARE(*first, QStringLiteral("first!"));
        second = Boxed<QString>();
        QVERIFY(!second);
        first = second;
        QVERIFY(!first);
    }

    void movesLeaveNothingBehind()
    {
        Boxed<QString> first(QStringLiteral("first"));
        Boxed<QString> second = std::move(first);
        QCOMPARE(*second, QStringLiteral("first"));
        QVERIFY(!first.has_value());
        first = std::move(second);
        QCOMPARE(*first, QStringLiteral("first"));
    }

    void isEqualWhereOptionalsAre()
    {
        const std::vector<std::optional<QString>> values{std::nullopt, QString(), QStringLiteral("a"),
                                                         QStringLiteral("b")};
        for (const auto &left : values) {
            const Boxed<QString> box = left;
            QCOMPARE(std::optional<QString>(box), left); // there and back
            for (const auto &right : values) {
                QCOMPARE(box == Boxed<QString>(right), left == right);
                QCOMPARE(box != Boxed<QString>(right), left != right);
            }
        }
    }
};

QTEST_APPLESS_MAIN(Boxes)
#include "tst_boxed.moc"
