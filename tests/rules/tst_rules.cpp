// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/rules/rules.h"

#include <QtTest>

using namespace reckoner;

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAreSortedAndSingle()
    {
        for (std::size_t i = 1; i < allRules().size(); ++i)
            QVERIFY(allRules()[i - 1].code < allRules()[i].code);
    }

    void titles()
    {
        QCOMPARE(ruleTitle(QStringLiteral("RK105")),
                 QStringLiteral("Column in the models without a migration"));
        QCOMPARE(ruleTitle(QStringLiteral("RK201")), QStringLiteral("A stamped revision was not run"));
        QCOMPARE(ruleTitle(QStringLiteral("RK707")),
                 QStringLiteral("Column differs between models and database"));
        QCOMPARE(ruleTitle(QStringLiteral("RK999")), QString());
    }
};

QTEST_APPLESS_MAIN(TestRules)
#include "tst_rules.moc"
