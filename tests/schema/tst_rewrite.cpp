// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/schema/rewrite.h"

#include <QTest>

using namespace reckoner;

class TestRewrite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renamesColumns_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("fold");
        const auto row = [](const char *name, const char *sql, const char *expected, bool fold = false) {
            QTest::newRow(name) << QString::fromLatin1(sql) << QString::fromLatin1(expected) << fold;
        };
        row("a plain use", "a > 0", "b > 0");
        row("strings stay", "a <> 'a'", "b <> 'a'");
        row("escape strings stay", "a <> E'\\' a'", "b <> E'\\' a'");
        row("dollar strings stay", "a <> $x$ a $x$", "b <> $x$ a $x$");
        row("comments stay", "a /* a */ > 0 -- a", "b /* a */ > 0 -- a");
        row("bare names fold on PostgreSQL", "A > 0", "b > 0");
        row("quoted names are exact on PostgreSQL", "\"A\" > 0", "\"A\" > 0");
        row("quoted names fold on SQLite", "\"A\" > 0 and [a] < `a`", "b > 0 and b < b", true);
        row("a function of that name stays", "a(a)", "a(b)");
        row("a table of that name stays", "a.a > 0", "a.b > 0");
        row("a type of that name stays", "a::a", "b::a");
        row("a cast's type stays", "CAST(a AS a)", "CAST(b AS a)");
    }
    void renamesColumns()
    {
        QFETCH(QString, sql);
        QFETCH(QString, expected);
        QFETCH(bool, fold);
        QCOMPARE(renameColumnIn(sql, QStringLiteral("a"), QStringLiteral("b"), fold), expected);
    }
    void quotesNewNames()
    {
        QCOMPARE(renameColumnIn(QStringLiteral("a > 0"), QStringLiteral("a"), QStringLiteral("Order"), false),
                 QStringLiteral("\"Order\" > 0"));
        QCOMPARE(sqlIdentifier(QStringLiteral("order")), QStringLiteral("\"order\""));
    }
    void anEndOfACaseIsNoColumn()
    {
        QCOMPARE(renameColumnIn(QStringLiteral("CASE WHEN a THEN CASE a WHEN 2 THEN 3 END END = end"),
                                QStringLiteral("end"), QStringLiteral("last"), true),
                 QStringLiteral("CASE WHEN a THEN CASE a WHEN 2 THEN 3 END END = last"));
        QCOMPARE(renameColumnIn(QStringLiteral("CASE WHEN \"end\" > 1 THEN 0 END"), QStringLiteral("end"),
                                QStringLiteral("last"), true),
                 QStringLiteral("CASE WHEN last > 1 THEN 0 END"));
    }
    void namesColumns()
    {
        const QStringList columns{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("lower")};
        QCOMPARE(columnsNamed(QStringLiteral("lower(b) = 'a'"), columns, false),
                 QStringList{QStringLiteral("b")});
    }
    void columnsBesideALiteral()
    {
        const auto beside = [](const char *sql) {
            QStringList found;
            for (const auto &each : columnsBeside(QString::fromUtf8(sql), QStringLiteral("x"),
                                                  {QStringLiteral("a"), QStringLiteral("b")}, false))
                found.append(each ? *each : QStringLiteral("call"));
            return found.join(QLatin1Char(' '));
        };
        QCOMPARE(beside("a = 'x' OR b IN ('y', 'x') OR 'x' = a"), QStringLiteral("a b a"));
        QCOMPARE(beside("(b > 1) AND (NOT a <> 'x')"), QStringLiteral("a"));
        QCOMPARE(beside("a = ANY (ARRAY['x'::mood, 'y'])"), QStringLiteral("a"));
        QCOMPARE(beside("t.a = ANY (ARRAY['y'::public.mood, 'x'::mood])"), QStringLiteral("a"));
        QCOMPARE(beside("a = f('x')"), QStringLiteral("call"));
        QCOMPARE(beside("b = concat(a, 'x')"), QStringLiteral("call"));
        QCOMPARE(beside("a IN ('x') AND NOT (a = 'x')"), QStringLiteral("a a"));
        QCOMPARE(beside("CASE a WHEN 'x' THEN 1 END = 1"), QString());
        QCOMPARE(beside("a = 'y'"), QString());
    }
    void renamesTypesInCasts()
    {
        const auto renamed = [](const char *sql) {
            return renameTypeIn(QString::fromLatin1(sql), QStringLiteral("public"), QStringLiteral("mood"),
                                QStringLiteral("public"), QStringLiteral("mood_old"));
        };
        QCOMPARE(renamed("'ok'::mood"), QStringLiteral("'ok'::mood_old"));
        QCOMPARE(renamed("'ok'::public.mood"), QStringLiteral("'ok'::public.mood_old"));
        QCOMPARE(renamed("'ok'::other.mood"), QStringLiteral("'ok'::other.mood"));
        QCOMPARE(renamed("mood = 'mood'::text"), QStringLiteral("mood = 'mood'::text"));
    }
    void renamesSequences()
    {
        const auto renamed = [](const char *sql) {
            return renameSequenceIn(QString::fromLatin1(sql), QStringLiteral("public"), QStringLiteral("s"),
                                    QStringLiteral("public"), QStringLiteral("T s"),
                                    QStringLiteral("public"));
        };
        QCOMPARE(renamed("nextval('s'::regclass)"), QStringLiteral("nextval('\"T s\"'::regclass)"));
        QCOMPARE(renamed("nextval('public.s')"), QStringLiteral("nextval('public.\"T s\"')"));
        QCOMPARE(renamed("nextval('other.s')"), QStringLiteral("nextval('other.s')"));
    }
};

QTEST_GUILESS_MAIN(TestRewrite)
#include "tst_rewrite.moc"
