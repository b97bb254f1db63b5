// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sources/spec.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace reckoner;

class Spec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postgresUrls_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("database");
        const auto row = [](const char *name, const char *spec, const char *host, int port, const char *user,
                            const char *password, const char *db) {
            QTest::newRow(name) << QString::fromUtf8(spec) << QString::fromUtf8(host) << port
                                << QString::fromUtf8(user) << QString::fromUtf8(password)
                                << QString::fromUtf8(db);
        };
        row("everything given", "postgresql://ann:se%40cret@db.example:5433/shop", "db.example", 5433, "ann",
            "se@cret", "shop");
        row("SQLAlchemy's driver name", "postgresql+asyncpg://ann@db/shop", "db", 0, "ann", "", "shop");
        row("the short scheme", "postgres://db/shop", "db", 0, "", "", "shop");
        row("a socket folder as parameter", "postgresql:///shop?host=/tmp/sock&user=bob", "/tmp/sock", 0,
            "bob", "", "shop");
        row("a user and no host", "postgresql://bob@/shop?host=/run", "/run", 0, "bob", "", "shop");
        row("an address of IPv6", "postgresql://[::1]:5432/shop", "::1", 5432, "", "", "shop");
        row("nothing but the scheme", "postgresql://", "", 0, "", "", "");
        row("a name with a blank and a percent sign", "postgresql://db/my%20shop%25", "db", 0, "", "",
            "my shop%");
        row("the port as parameter", "postgresql://db/shop?port=6000", "db", 6000, "", "", "shop");
    }
    void postgresUrls()
    {
        QFETCH(QString, spec);
        const auto parsed = parseSpec(spec);
        QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error().message));
        QVERIFY(parsed->kind == SourceSpec::Kind::Postgres);
        QTEST(parsed->postgres.host, "host");
        QTEST(parsed->postgres.port, "port");
        QTEST(parsed->postgres.user, "user");
        QTEST(parsed->postgres.password, "password");
        QTEST(parsed->postgres.database, "database");
    }

    void noPasswordIsEverShown_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::newRow("in the URL") << QStringLiteral("postgresql://ann:hunter2@db/shop");
        QTest::newRow("as a parameter") << QStringLiteral("postgresql://db/shop?password=hunter2&user=ann");
        QTest::newRow("as a key word") << QStringLiteral("postgresql:service=shop password=hunter2");
        QTest::newRow("beside a port") << QStringLiteral("postgresql://ann:hunter2@db:5432/shop?sslmode=off");
    }
    void noPasswordIsEverShown()
    {
        QFETCH(QString, spec);
        const auto parsed = parseSpec(spec);
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->postgres.password, QStringLiteral("hunter2"));
        QVERIFY2(!parsed->shown.contains(QLatin1String("hunter2")), qPrintable(parsed->shown));
        for (const auto &[key, value] : parsed->postgres.parameters)
            QVERIFY(value != QLatin1String("hunter2"));
    }

    void whatIsLeftOfAUrlWithoutItsPassword_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("left");
        const auto row = [](const char *name, const char *url, const char *left) {
            QTest::newRow(name) << QString::fromUtf8(url) << QString::fromUtf8(left);
        };
        row("a slash in the password", "postgresql://ann:hun/ter2@db/shop", "postgresql://ann@db/shop");
        row("an unquoted at sign in it", "postgresql://ann:hun@ter2@db/shop", "postgresql://ann@db/shop");
        row("both", "postgresql://ann:hun@t/er2@db/shop", "postgresql://ann@db/shop");
        row("digits, and a slash", "postgresql://ann:123/456@db/shop", "postgresql://ann@db/shop");
        row("a port is none", "postgresql://db:5432/shop", "postgresql://db:5432/shop");
        row("nor beside a parameter with an at sign", "postgresql://db:5432/shop?application_name=a@b",
            "postgresql://db:5432/shop?application_name=a@b");
        row("nor without a database", "postgresql://db:5432", "postgresql://db:5432");
    }
    void whatIsLeftOfAUrlWithoutItsPassword()
    {
        QFETCH(QString, url);
        QTEST(withoutPassword(url), "left");
    }

    void aSlashInAPasswordBelongsToIt()
    {
        const auto parsed = parseSpec(QStringLiteral("postgresql://ann:hun/ter2@db/shop"));
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->postgres.password, QStringLiteral("hun/ter2"));
        QCOMPARE(parsed->postgres.host, QStringLiteral("db"));
    }

    void whatIsShownCanBeReadAgain()
    {
        const auto parsed = parseSpec(QStringLiteral("postgresql:service=shop password=hunter2"));
        QVERIFY(parsed.has_value());
        const auto again = parseSpec(parsed->shown);
        QVERIFY(again.has_value());
        QCOMPARE(again->postgres.parameters, parsed->postgres.parameters);
        QCOMPARE(again->postgres.password, QString());
    }

    void sqlitePaths_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<QString>("path");
        QTest::newRow("short form") << QStringLiteral("sqlite:app.db") << QStringLiteral("app.db");
        QTest::newRow("short form, absolute")
            << QStringLiteral("sqlite:/srv/app.db") << QStringLiteral("/srv/app.db");
        QTest::newRow("relative URL") << QStringLiteral("sqlite:///./app.db") << QStringLiteral("./app.db");
        QTest::newRow("absolute URL")
            << QStringLiteral("sqlite:////srv/app.db") << QStringLiteral("/srv/app.db");
        QTest::newRow("with a driver and parameters")
            << QStringLiteral("sqlite+aiosqlite:///app.db?timeout=5") << QStringLiteral("app.db");
        QTest::newRow("a question mark in a plain path")
            << QStringLiteral("sqlite:what?.db") << QStringLiteral("what?.db");
    }
    void sqlitePaths()
    {
        QFETCH(QString, spec);
        const auto parsed = parseSpec(spec);
        QVERIFY(parsed.has_value());
        QVERIFY(parsed->kind == SourceSpec::Kind::Sqlite);
        QTEST(parsed->path, "path");
    }

    void historiesSplitAfterTheLongestFolder()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("a@b")));
        const auto odd = parseSpec(QStringLiteral("history:%1/a@b@rev@head").arg(folder.path()));
        QVERIFY(odd.has_value());
        QCOMPARE(odd->path, folder.path() + QStringLiteral("/a@b"));
        QCOMPARE(odd->revision, QStringLiteral("rev@head"));
        const auto plain = parseSpec(QStringLiteral("history:%1").arg(folder.path()));
        QCOMPARE(plain->path, folder.path());
        QCOMPARE(plain->revision, QString());
        const auto missing = parseSpec(QStringLiteral("history:/no/such@head"));
        QCOMPARE(missing->path, QStringLiteral("/no/such"));
        QCOMPARE(missing->revision, QStringLiteral("head"));
    }

    void theEnvironmentHoldsASpec()
    {
        qputenv("RECKONER_TEST_URL", "postgresql://ann:hunter2@db/shop");
        const auto parsed = parseSpec(QStringLiteral("env:RECKONER_TEST_URL"));
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->postgres.user, QStringLiteral("ann"));
        QCOMPARE(parsed->shown, QStringLiteral("env:RECKONER_TEST_URL"));
        qunsetenv("RECKONER_TEST_URL");
        QCOMPARE(parseSpec(QStringLiteral("env:RECKONER_TEST_URL")).error().code, QStringLiteral("spec.env"));
    }

    void aBarePathIsAnSqliteFileOrNothing()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.db"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("SQLite format 3");
        file.write("\0", 1);
        file.close();
        QVERIFY(parseSpec(path)->kind == SourceSpec::Kind::Sqlite);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("hello");
        file.close();
        QCOMPARE(parseSpec(path).error().code, QStringLiteral("sqlite.notadatabase"));
        QCOMPARE(parseSpec(folder.path()).error().code, QStringLiteral("spec.unknown"));
        QCOMPARE(parseSpec(path + QLatin1Char('x')).error().code, QStringLiteral("file.missing"));
    }

    void filesAtAGitRevision()
    {
        const auto models = parseSpec(QStringLiteral("git:main~2:models:src/shop"));
        QVERIFY(models.has_value());
        QVERIFY(models->kind == SourceSpec::Kind::Models);
        QCOMPARE(models->gitRef, QStringLiteral("main~2"));
        QCOMPARE(models->path, QStringLiteral("src/shop"));
        QCOMPARE(models->shown, QStringLiteral("git:main~2:models:src/shop"));
        const auto history = parseSpec(QStringLiteral("git:HEAD@{1}:history:no/such/folder@abc"));
        QCOMPARE(history->gitRef, QStringLiteral("HEAD@{1}"));
        QCOMPARE(history->path, QStringLiteral("no/such/folder"));
        QCOMPARE(history->revision, QStringLiteral("abc"));
        QVERIFY(parseSpec(QStringLiteral("git:v1:ddl:schema.sql"))->kind == SourceSpec::Kind::Ddl);
        QVERIFY(parseDatabaseSpec(QStringLiteral("git:v1:snapshot:live.json")).has_value());
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<QString>("code");
        QTest::newRow("another database")
            << QStringLiteral("mysql://x/y") << QStringLiteral("spec.unsupported");
        QTest::newRow("an unknown scheme") << QStringLiteral("oracle:x") << QStringLiteral("spec.unknown");
        QTest::newRow("a database in memory")
            << QStringLiteral("sqlite::memory:") << QStringLiteral("spec.url");
        QTest::newRow("a git revision alone") << QStringLiteral("git:main") << QStringLiteral("spec.git");
        QTest::newRow("a database at a git revision")
            << QStringLiteral("git:main:sqlite:app.db") << QStringLiteral("spec.git");
        QTest::newRow("a git revision of a git revision")
            << QStringLiteral("git:main:git:v1:models:.") << QStringLiteral("spec.git");
        QTest::newRow("a key word without a value")
            << QStringLiteral("postgresql:service") << QStringLiteral("spec.url");
    }
    void whatCannotBeReadIsSaid()
    {
        QFETCH(QString, spec);
        QFETCH(QString, code);
        const auto parsed = parseSpec(spec);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, code);
    }
};

QTEST_GUILESS_MAIN(Spec)
#include "tst_spec.moc"
