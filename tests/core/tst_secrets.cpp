// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/core/secrets.h"

#include <QTest>

using namespace reckoner;

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesPasswords_data();
    void hidesPasswords();
    void hidesThis();
    void hidesLiterals_data();
    void hidesLiterals();
    void findsWordsOfRows();
};

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

void TestSecrets::hidesPasswords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *text, const char *shown) { QTest::newRow(text) << s(text) << s(shown); };
    row("There is no file postgresql://u:pw@h/shop.", "There is no file postgresql://u@h/shop.");
    row("postgresql+asyncpg://u:p@w/x@h.invalid/shop is not it",
        "postgresql+asyncpg://u@h.invalid/shop is not it");
    row("\"sqlite+pysqlcipher://:pw@/shop.db\"", "\"sqlite+pysqlcipher://@/shop.db\"");
    row("postgresql:/u:pw@h/shop", "postgresql:/u@h/shop");
    row("snapshot:https://u:pw@h/s.json", "snapshot:https://u@h/s.json");
    row("not u:pw@h/shop", "not u@h/shop");
    row("service \"none&password=pw\" not found", "service \"none&password=…\" not found");
    row("host=/nowhere PASSWORD = 'p w' user=u", "host=/nowhere PASSWORD = … user=u");
    row("postgresql:password=pw host=/nowhere", "postgresql:password=… host=/nowhere");
    row("postgresql:///shop?sslpassword=pw&host=h", "postgresql:///shop?sslpassword=…&host=h");
    row("postgresql://u:pw@h:port/shop and ftp://a:b@c", "postgresql://u@h:port/shop and ftp://a@c");
    row("There is no file :pw@/shop.db.", "There is no file @/shop.db.");
    row("There is no folder https://u:pw.", "There is no folder https://u");
    row("There is no file //u:pw@h:models:p.", "There is no file //u@h:models:p.");
    // What has none stays as it is.
    for (const char *text :
         {"postgresql://u@h:5432/shop", "postgresql://h:5432/shop?options=a@b", "history:p@aaaa",
          "git:main:history:p@head", "a.py:12: the decorator @cached", "set PGPASSWORD or ~/.pgpass",
          "\"postgresql://h:5432\" or ann@db", "2027-03-31T12:00:00Z"})
        row(text, text);
}

void TestSecrets::hidesPasswords()
{
    QFETCH(QString, text);
    QTEST(withoutPasswords(text), "shown");
    QCOMPARE(withoutPasswords(withoutPasswords(text)), withoutPasswords(text));
}

void TestSecrets::hidesThis()
{
    QCOMPARE(withoutThis(s("password \"hunter2\" is wrong"), s("hunter2")), s("password \"…\" is wrong"));
    QCOMPARE(withoutThis(s("a%40b%2Fc and a@b/c"), s("a@b/c")), s("… and …"));
    QCOMPARE(withoutThis(s("a database of ann: a"), s("a")), s("… database of ann: …"));
    QCOMPARE(withoutThis(s("nothing"), {}), s("nothing"));
}

void TestSecrets::hidesLiterals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *text, const char *shown) { QTest::newRow(text) << s(text) << s(shown); };
    row("INSERT INTO users VALUES (1, 'ann', E'b\\'c')", "INSERT INTO users VALUES (1, '…', E'…')");
    row("ALTER ROLE app PASSWORD 'it''s' VALID", "ALTER ROLE app PASSWORD '…' VALID");
    row("UPDATE users SET name = 'cut o", "UPDATE users SET name = '…'");
    row("DO $x$ it's $x$ LANGUAGE plpgsql", "DO '…' LANGUAGE plpgsql");
    row("op.bulk_insert(t, [{\"name\": \"ann\", \"id\": 2}])",
        "op.bulk_insert(t, [{\"name\": '…', \"id\": 2}])");
    row("create_engine(\"postgresql://u:pw@h/d\")", "create_engine(\"postgresql://u@h/d\")");
    row("sqlalchemy.Index('ix_users', os.environ['NAME'])",
        "sqlalchemy.Index('ix_users', os.environ['NAME'])");
    row("op.bulk_insert(t, [{'name': 'ann'}])", "op.bulk_insert(t, [{'…': '…'}])");
    row("op.execute(t.values('ann'))", "op.execute(t.values('…'))");
    row("op.drop_column(\"users\", NAME)", "op.drop_column(\"users\", NAME)");
    row("SELECT a::text FROM \"Users\" WHERE b = $1", "SELECT a::text FROM \"Users\" WHERE b = $1");
}

void TestSecrets::hidesLiterals()
{
    QFETCH(QString, text);
    QTEST(withoutLiterals(text), "shown");
    QCOMPARE(withoutLiterals(withoutLiterals(text)), withoutLiterals(text));
}

void TestSecrets::findsWordsOfRows()
{
    QCOMPARE(wordsOfRows(s("op.execute(\"INSERT INTO users VALUES (1, 'Ann Lee')\n")),
             QStringList({s("ann"), s("lee")}));
    // What stands elsewhere as well may be an object; so may what stands behind the string, or on the next
    // line.
    QCOMPARE(wordsOfRows(s("\"UPDATE users SET a = 'users', b = 'x'\"; op.drop_table('teams')")),
             QStringList(s("x")));
    QCOMPARE(wordsOfRows(s("INSERT INTO a VALUES (1)\nop.drop_table('teams')")), QStringList());
    QCOMPARE(wordsOfRows(s("EXECUTE 'INSERT INTO t VALUES (''ann'')' || x()")), QStringList(s("ann")));
    QCOMPARE(wordsOfRows(s("DO 'ALTER TABLE users ADD a int'")), QStringList());
}

QTEST_APPLESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
