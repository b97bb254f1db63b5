// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sources/databasefields.h"
#include "model/sources/greeting.h"
#include "model/sources/pgservices.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace reckoner;

namespace {

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace

class DatabaseFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goAroundAsSpecs_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("spec");
        using Kind = DatabaseFields::Kind;
        const auto row = [](Kind kind, const char *spec) {
            QTest::newRow(spec) << int(kind) << QString::fromUtf8(spec);
        };
        row(Kind::Server, "postgresql://ann@db.example:5433/shop");
        row(Kind::Server, "postgresql://db/my%20shop%25");
        row(Kind::Server, "postgresql://");
        row(Kind::Server, "postgresql://[::1]:5432/shop");
        row(Kind::Server, "postgresql://a%40b@db/shop?sslmode=require&sslrootcert=/etc/ca.pem");
        row(Kind::Socket, "postgresql://ann@/shop?host=/run/post%20gres&port=6000");
        row(Kind::Service, "postgresql:service=shop");
        row(Kind::Service, "postgresql://?service=my%20shop");
        row(Kind::Service, "postgresql://ann@/other?service=shop");
        row(Kind::Sqlite, "sqlite:/home/ann/my shop.db");
        row(Kind::Snapshot, "snapshot:/home/ann/shop.json");
        row(Kind::Text, "postgresql://one,two/shop");
        row(Kind::Text, "postgresql:host=db user=ann");
    }
    void goAroundAsSpecs()
    {
        QFETCH(int, kind);
        QFETCH(QString, spec);
        const auto parsed = parseDatabaseSpec(spec);
        QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error().message));
        const DatabaseFields fields = DatabaseFields::of(*parsed);
        QCOMPARE(int(fields.kind), kind);
        QCOMPARE(fields.toSpec(), spec);
        QVERIFY(fields.isComplete());
        const auto again = parseDatabaseSpec(fields.toSpec());
        QVERIFY(again.has_value());
        QCOMPARE(again->postgres, parsed->postgres);
        QCOMPARE(again->path, parsed->path);
    }

    void passwordsHaveNoField()
    {
        for (const char *text :
             {"postgresql://ann:hunter2@db/shop", "postgresql://db/shop?password=hunter2",
              "postgresql://db/shop?sslpassword=hunter2", "postgresql:service=x password=hunter2",
              "postgresql://ann:hunter2@one,two/shop"}) {
            const auto parsed = parseDatabaseSpec(QString::fromUtf8(text));
            QVERIFY(parsed.has_value());
            QVERIFY2(!DatabaseFields::of(*parsed).toSpec().contains(QLatin1String("hunter2")), text);
            QVERIFY2(!lastingSpec(*parsed).contains(QLatin1String("hunter2")), text);
        }
    }

    void aLastingSpecHasNoRelativePath()
    {
        const auto parsed = parseDatabaseSpec(QStringLiteral("sqlite:shop.db"));
        QVERIFY(parsed.has_value());
        QCOMPARE(lastingSpec(*parsed),
                 QStringLiteral("sqlite:") + QDir::current().absoluteFilePath(QStringLiteral("shop.db")));
    }

    void aVariableStaysAVariable()
    {
        qputenv("RECKONER_TEST_URL", "postgresql://ann:hunter2@db/shop");
        const auto parsed = parseDatabaseSpec(QStringLiteral("env:RECKONER_TEST_URL"));
        QVERIFY(parsed.has_value());
        QCOMPARE(lastingSpec(*parsed), QStringLiteral("env:RECKONER_TEST_URL"));
    }

    void whatIsMissingIsKnown()
    {
        DatabaseFields fields;
        QVERIFY(fields.isComplete()); // libpq has a default for everything
        for (const auto kind : {DatabaseFields::Kind::Service, DatabaseFields::Kind::Sqlite,
                                DatabaseFields::Kind::Snapshot, DatabaseFields::Kind::Text}) {
            fields.kind = kind;
            QVERIFY(!fields.isComplete());
        }
    }

    void servicesAreListedByName()
    {
        const QTemporaryDir folder;
        QVERIFY(write(folder.filePath(QStringLiteral("services")),
                      "# mine\n[shop]\nhost=db\npassword=hunter2\n\n[staging]\nhost=stage\n"));
        QVERIFY(write(folder.filePath(QStringLiteral("pg_service.conf")), "[staging]\n[of the system]\n"));
        qputenv("PGSERVICEFILE", folder.filePath(QStringLiteral("services")).toLocal8Bit());
        qputenv("PGSYSCONFDIR", folder.path().toLocal8Bit());
        QCOMPARE(postgresServices(), QStringList({QStringLiteral("shop"), QStringLiteral("staging"),
                                                  QStringLiteral("of the system")}));
        qputenv("PGSERVICEFILE", "/nowhere/at/all");
        qputenv("PGSYSCONFDIR", "/nowhere");
        QCOMPARE(postgresServices(), QStringList());
        qunsetenv("PGSERVICEFILE");
        qunsetenv("PGSYSCONFDIR");
    }

    void aDatabaseSaysItsVersion()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("shop.db"));
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("make"));
            database.setDatabaseName(path);
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(QStringLiteral("CREATE TABLE t (a)")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("make"));
        const auto greeting = greetDatabase(*parseDatabaseSpec(QStringLiteral("sqlite:") + path), 10, {});
        QVERIFY2(greeting.has_value(), greeting ? "" : qPrintable(greeting.error().message));
        QCOMPARE(greeting->product, QStringLiteral("SQLite"));
        QVERIFY(greeting->version.startsWith(QLatin1String("3.")));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("shop.db")});

        QVERIFY(write(folder.filePath(QStringLiteral("text.db")), QByteArray(4096, 'x')));
        const auto refused = greetDatabase(
            *parseDatabaseSpec(QStringLiteral("sqlite:") + folder.filePath(QStringLiteral("text.db"))), 10,
            {});
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, QStringLiteral("sqlite.notadatabase"));
    }
};

QTEST_GUILESS_MAIN(DatabaseFieldsTest)
#include "tst_databasefields.moc"
