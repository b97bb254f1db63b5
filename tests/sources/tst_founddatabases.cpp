// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sources/dotenv.h"
#include "model/sources/founddatabases.h"

#include <QTest>

using namespace reckoner;

namespace {

QString line(const FoundDatabase &found)
{
    static const char *const kinds[] = {"usable", "other", "incomplete", "memory"};
    QStringList words{QLatin1String(kinds[int(found.kind)]), found.backend, found.spec, found.key,
                      found.place.toString()};
    if (found.hasPassword)
        words.append(QStringLiteral("password"));
    if (found.isExample)
        words.append(QStringLiteral("example"));
    return words.join(QLatin1Char(' '));
}

QStringList foundIn(std::vector<std::pair<QString, QByteArray>> files)
{
    QStringList lines;
    for (const FoundDatabase &each :
         findDatabases(*memoryTree(std::move(files)), QStringLiteral("/home/ann/shop")))
        lines.append(line(each));
    return lines;
}

} // namespace

class FoundDatabases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneFile_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const char *file, const char *text, const QStringList &found) {
            QTest::newRow(name) << QString::fromUtf8(file) << QByteArray(text) << found;
        };
        const auto one = [](const char *text) { return QStringList{QString::fromUtf8(text)}; };
        row("the url of an Alembic ini", "alembic.ini",
            "[alembic]\n# a comment\nsqlalchemy.url = "
            "postgresql+psycopg2://ann:hunter2@db.example:5433/shop\n",
            one("usable postgresql postgresql://ann@db.example:5433/shop sqlalchemy.url alembic.ini:3 "
                "password"));
        row("of a section of Pyramid", "development.ini", "[app:main]\nsqlalchemy.url = postgresql:///shop\n",
            one("usable postgresql postgresql:///shop sqlalchemy.url development.ini:2"));
        row("two sections, each once", "alembic.ini",
            "[one]\nsqlalchemy.url = postgresql://a/x\n[two]\nsqlalchemy.url = postgresql://b/y\n"
            "[three]\nsqlalchemy.url = postgresql://b/y\n",
            {QStringLiteral("usable postgresql postgresql://a/x sqlalchemy.url alembic.ini:2"),
             QStringLiteral("usable postgresql postgresql://b/y sqlalchemy.url alembic.ini:4")});
        row("a relative SQLite file lies beside the ini", "backend/alembic.ini",
            "[alembic]\nsqlalchemy.url = sqlite:///data/app.db\n",
            one("usable sqlite sqlite:/home/ann/shop/backend/data/app.db sqlalchemy.url "
                "backend/alembic.ini:2"));
        row("%(here)s is the folder of the ini", "backend/alembic.ini",
            "[alembic]\nsqlalchemy.url = sqlite:///%(here)s/../app.db\n",
            one("usable sqlite sqlite:/home/ann/shop/app.db sqlalchemy.url backend/alembic.ini:2"));
        row("an absolute file of an asynchronous driver", ".env",
            "DB=sqlite+aiosqlite:////var/app.db?cache=shared\n",
            one("usable sqlite sqlite:/var/app.db DB .env:1"));
        row("a database in memory", ".env", "DB=sqlite:///:memory:\n",
            one("memory sqlite sqlite:///:memory: DB .env:1"));
        row("options filled in from other options", "alembic.ini",
            "[DEFAULT]\nhost = db\n[alembic]\nsqlalchemy.url = postgresql://%(host)s/shop\n",
            one("usable postgresql postgresql://db/shop sqlalchemy.url alembic.ini:4"));
        row("options that env.py fills in", "alembic.ini",
            "[alembic]\nsqlalchemy.url = postgresql://%(USER)s:%(PASS)s@%(HOST)s/shop\n",
            one("incomplete postgresql postgresql://%(USER)s@%(HOST)s/shop sqlalchemy.url alembic.ini:2"));
        row("a password alone that is filled in later is asked for", "alembic.ini",
            "[alembic]\nsqlalchemy.url = postgresql://ann:%(PASS)s@db/shop\n",
            one("usable postgresql postgresql://ann@db/shop sqlalchemy.url alembic.ini:2"));
        row("what Alembic writes into a new ini names nothing", "alembic.ini",
            "[alembic]\nsqlalchemy.url = driver://user:pass@localhost/dbname\n", {});
        row("another ini", "tox.ini", "[tox]\nenvlist = py\n", {});
        row("pyproject.toml", "pyproject.toml",
            "[tool.alembic]\n\"sqlalchemy.url\" = \"postgresql://db/shop\"\n",
            one("usable postgresql postgresql://db/shop sqlalchemy.url pyproject.toml:2"));
        row("quotes, export and comments", ".env",
            "# the database\nexport DATABASE_URL=\"postgresql://ann:hun#ter2@db/shop\" # "
            "here\nREDIS=redis://cache/0\n",
            one("usable postgresql postgresql://ann@db/shop DATABASE_URL .env:2 password"));
        row("a value without quotes ends at a comment", ".env", "URL=postgres://db/shop # staging\n",
            one("usable postgresql postgresql://db/shop URL .env:1"));
        row("Windows line ends", ".env", "A=1\r\nURL=postgres://db/shop\r\n",
            one("usable postgresql postgresql://db/shop URL .env:2"));
        row("names of the same file", ".env",
            "PG_HOST=db\nPASS=hunter2\nURL=postgresql://ann:${PASS}@${PG_HOST}:${PG_PORT:-5432}/shop\n",
            one("usable postgresql postgresql://ann@db:5432/shop URL .env:3 password"));
        row("single quotes are literal", ".env", "HOST=db\nURL='postgresql://${HOST}/shop'\n",
            one("incomplete postgresql postgresql://${HOST}/shop URL .env:2"));
        row("an example is marked", ".env.example", "URL=postgresql://ann:change-me@localhost/shop\n",
            one("usable postgresql postgresql://ann@localhost/shop URL .env.example:1 password example"));
        row("an env file under another name", "deploy/staging.env", "URL=postgresql://db/shop\n",
            one("usable postgresql postgresql://db/shop URL deploy/staging.env:1"));
        row("a backend that is not read", ".env",
            "URL=mysql+pymysql://root:hunter2@db/shop?ssl_key=hunter2\n",
            one("other mysql mysql+pymysql://root@db/shop URL .env:1 password"));
        row("the pieces that libpq knows", ".env",
            "PGHOST=db.example\nPGPORT=6000\nPGUSER=ann\nPGPASSWORD=hunter2\nPGDATABASE=shop\n",
            one("usable postgresql postgresql://ann@db.example:6000/shop PGHOST .env:1 password"));
        row("the pieces of the postgres image", ".env",
            "POSTGRES_USER=ann\nPOSTGRES_PASSWORD=hunter2\nPOSTGRES_DB=shop\nPOSTGRES_SERVER=db\n",
            one("usable postgresql postgresql://ann@db/shop POSTGRES_SERVER .env:4 password"));
        row("pieces beside the URL that is made of them", ".env",
            "POSTGRES_USER=ann\nPOSTGRES_DB=shop\nURL=postgresql://${POSTGRES_USER}@db/${POSTGRES_DB}\n",
            one("usable postgresql postgresql://ann@db/shop URL .env:3"));
        row("what only a driver of Python knows is left out", ".env",
            "URL=postgresql+asyncpg://db/shop?ssl=require&sslmode=require&password=hunter2\n",
            one("usable postgresql postgresql://db/shop?sslmode=require URL .env:1 password"));
        row("a folder of a socket", ".env", "URL=postgresql:///shop?host=/run/postgresql&user=ann\n",
            one("usable postgresql postgresql://ann@/shop?host=/run/postgresql URL .env:1"));
    }
    void oneFile()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        QTEST(foundIn({{file, text}}), "found");
    }

    void noPasswordIsKept()
    {
        const QByteArray urls[] = {"postgresql://ann:hunter2@db/shop",
                                   "postgresql://ann:x/hunter2@db/shop",
                                   "postgresql://ann:x@hunter2@db/shop",
                                   "mysql://a:hunter2@db/x",
                                   "mssql+pyodbc:///?odbc_connect=PWD%3Dhunter2",
                                   "postgresql://db/shop?user=a&password=hunter2"};
        for (const QByteArray &url : urls) {
            const QStringList found =
                foundIn({{QStringLiteral(".env"), "URL=" + url},
                         {QStringLiteral("alembic.ini"), "[alembic]\nsqlalchemy.url=" + url}});
            QCOMPARE(found.size(), 2);
            QVERIFY2(!found.join(QLatin1Char('\n')).contains(QLatin1String("hunter2")),
                     qPrintable(found.join(QLatin1Char('\n'))));
        }
    }

    void aFileThatOnlyTheRootHasIsMeant()
    {
        const QStringList found = foundIn(
            {{QStringLiteral("backend/alembic.ini"), "[alembic]\nsqlalchemy.url = sqlite:///app.db\n"},
             {QStringLiteral("app.db"), ""}});
        QCOMPARE(found,
                 QStringList{QStringLiteral(
                     "usable sqlite sqlite:/home/ann/shop/app.db sqlalchemy.url backend/alembic.ini:2")});
    }

    void virtualEnvironmentsAreNotLookedInto()
    {
        QCOMPARE(
            foundIn({{QStringLiteral("venv/pyvenv.cfg"), ""},
                     {QStringLiteral("venv/lib/alembic.ini"), "[a]\nsqlalchemy.url = postgresql://db/x\n"}}),
            QStringList());
    }

    void stopsWhenCancelled()
    {
        Progress progress;
        progress.cancel.cancel();
        const auto tree = memoryTree({{QStringLiteral(".env"), "URL=postgresql://db/x"}});
        QVERIFY(findDatabases(*tree, QStringLiteral("/x"), progress).empty());
    }

    void envFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("value"); // of A
        QTest::addColumn<int>("line");
        QTest::newRow("plain") << QByteArray("A=b c\n") << QStringLiteral("b c") << 1;
        QTest::newRow("blanks around the sign") << QByteArray("A = b\n") << QStringLiteral("b") << 1;
        QTest::newRow("empty") << QByteArray("A=\nB=1\n") << QString() << 1;
        QTest::newRow("no line end") << QByteArray("A=b") << QStringLiteral("b") << 1;
        QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                         "A=b\n")
                                           << QStringLiteral("b") << 1;
        QTest::newRow("several lines in quotes, and the line after them")
            << QByteArray("B=\"one\ntwo\"\nA=b\n") << QStringLiteral("b") << 3;
        QTest::newRow("escapes in double quotes")
            << QByteArray("A=\"a\\\"b\\\\c\\nd\"\n") << QStringLiteral("a\"b\\c\nd") << 1;
        QTest::newRow("a quotation mark that is not closed")
            << QByteArray("A=\"b\n") << QStringLiteral("\"b") << 1;
        QTest::newRow("a hash inside a word") << QByteArray("A=b#c\n") << QStringLiteral("b#c") << 1;
        QTest::newRow("an unknown name stays") << QByteArray("A=${B}\n") << QStringLiteral("${B}") << 1;
        QTest::newRow("a default") << QByteArray("A=${B:-c}\n") << QStringLiteral("c") << 1;
        QTest::newRow("a line that is no assignment")
            << QByteArray("just words\nA=b\n") << QStringLiteral("b") << 2;
    }
    void envFiles()
    {
        QFETCH(QByteArray, text);
        for (const DotenvEntry &entry : parseDotenv(text)) {
            if (entry.key == QLatin1String("A")) {
                QTEST(entry.value, "value");
                QTEST(entry.line, "line");
                return;
            }
        }
        QFAIL("A was not found");
    }
};

QTEST_GUILESS_MAIN(FoundDatabases)
#include "tst_founddatabases.moc"
