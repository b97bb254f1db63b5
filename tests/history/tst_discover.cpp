// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/alembic.h"
#include "model/history/ini.h"

#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

const QByteArray script =
    "\"\"\"one\"\"\"\nrevision: str = 'a1'\ndown_revision: str | None = None\n\n\ndef upgrade():\n    pass\n";
const QByteArray env = "from alembic import context\ncontext.configure(target_metadata=None)\n";

using Files = std::vector<std::pair<QString, QByteArray>>;

QString told(const Files &files, const QString &folder = {})
{
    const auto roots = findAlembicRoots(memoryTree(files), folder);
    if (!roots)
        return roots.error().code;
    QStringList lines;
    for (const AlembicRoot &root : *roots)
        lines.append(root.name + s(": ") + root.scriptLocation + s(" [") +
                     root.versionLocations.join(QLatin1Char(' ')) + s("]"));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class TestDiscover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsIniAsConfigparserDoes()
    {
        const IniFile ini = IniFile::parse(
            "; a comment\n[DEFAULT]\nbase = x\n[alembic]\n# no\nScript_Location : %(here)s/%(base)s\n"
            "percent=100%%\nlist = one\n   two\n\n   three\nempty\n[other]\nbase=y\n");
        const QString here = s("/app");
        QCOMPARE(ini.sections(), QStringList({s("alembic"), s("other")}));
        QCOMPARE(*ini.value(s("alembic"), s("script_location"), here), s("/app/x"));
        QCOMPARE(*ini.value(s("alembic"), s("percent"), here), s("100%"));
        QCOMPARE(*ini.value(s("alembic"), s("list"), here), s("one\ntwo\n\nthree"));
        QCOMPARE(*ini.value(s("other"), s("base"), here), s("y"));
        QVERIFY(!ini.value(s("other"), s("list"), here));
    }

    void findsRoots_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *expected, Files files) {
            QTest::newRow(name) << files << s(expected);
        };
        row("relative to the ini", "alembic: app/migrations [app/migrations/versions]",
            {{s("app/alembic.ini"), "[alembic]\nscript_location = migrations\n"},
             {s("app/migrations/env.py"), env},
             {s("app/migrations/versions/a1.py"), script}});
        row("with %(here)s", "alembic: m [m/versions]",
            {{s("conf/alembic.ini"), "[alembic]\nscript_location = %(here)s/../m\n"},
             {s("m/env.py"), env},
             {s("m/versions/a1.py"), script}});
        row("in package form", "alembic: src/shop/db/migrations [src/shop/db/migrations/versions]",
            {{s("alembic.ini"), "[alembic]\nscript_location = shop.db:migrations\n"},
             {s("src/shop/db/migrations/env.py"), env},
             {s("src/shop/db/migrations/versions/a1.py"), script}});
        row("several sections", "core: core [core/versions]\ntenant: tenant [tenant/versions]",
            {{s("alembic.ini"),
              "[core]\nscript_location = core\n[tenant]\nscript_location = tenant\n[loggers]\nkeys=root\n"},
             {s("core/versions/a1.py"), script},
             {s("tenant/versions/a1.py"), script}});
        row("version locations split by path_separator", "alembic: m [a b]",
            {{s("alembic.ini"), "[alembic]\nscript_location = m\npath_separator = os\nversion_locations = "
                                "%(here)s/a:%(here)s/b\n"},
             {s("m/env.py"), env},
             {s("a/a1.py"), script},
             {s("b/b1.py"), script}});
        row("version locations split by new lines", "alembic: m [a b]",
            {{s("alembic.ini"), "[alembic]\nscript_location = m\nversion_path_separator = "
                                "newline\nversion_locations =\n  a\n  b\n"},
             {s("m/env.py"), env},
             {s("a/a1.py"), script},
             {s("b/b1.py"), script}});
        row("version locations split the old way", "alembic: m [a b]",
            {{s("alembic.ini"), "[alembic]\nscript_location = m\nversion_locations = a, b\n"},
             {s("m/env.py"), env},
             {s("a/a1.py"), script},
             {s("b/b1.py"), script}});
        row("recursive", "alembic: m [m/versions m/versions/2023 m/versions/2024]",
            {{s("alembic.ini"), "[alembic]\nscript_location = m\nrecursive_version_locations = true\n"},
             {s("m/env.py"), env},
             {s("m/versions/2023/a1.py"), script},
             {s("m/versions/2024/b1.py"), script}});
        row("pyproject.toml", "alembic: m [m/v]",
            {{s("pyproject.toml"),
              "[tool.alembic]\nscript_location = \"%(here)s/m\"\nversion_locations = [\"%(here)s/m/v\"]\n"},
             {s("m/env.py"), env},
             {s("m/v/a1.py"), script}});
        row("inis in several folders", "one: one/m [one/m/versions]\ntwo: two/m [two/m/versions]",
            {{s("one/alembic.ini"), "[alembic]\nscript_location = m\n"},
             {s("one/m/versions/a1.py"), script},
             {s("two/alembic.ini"), "[alembic]\nscript_location = m\n"},
             {s("two/m/versions/a1.py"), script}});
        row("no ini", "migrations: app/migrations [app/migrations/versions]",
            {{s("app/migrations/env.py"), env}, {s("app/migrations/versions/a1.py"), script}});
        row("no ini, no env, no versions folder", "scripts: db/scripts [db/scripts]",
            {{s("db/scripts/a1.py"), script}});
        row("folders that env.py walks", "alembic: m [m/versions/a m/versions/b]",
            {{s("alembic.ini"), "[alembic]\nscript_location = m\n"},
             {s("m/env.py"), env},
             {s("m/versions/a/a1.py"), script},
             {s("m/versions/b/b1.py"), script}});
        row("one history per dialect", "postgresql: m [m/postgresql]\nsqlite: m [m/sqlite]",
            {{s("alembic.ini"), "[alembic]\nscript_location = m\n"},
             {s("m/env.py"), env},
             {s("m/postgresql/a1.py"), script},
             {s("m/sqlite/a1.py"), script}});
        row("nothing", "history.none", {{s("app.py"), "revision = 1\n"}});
        row("an ini that points nowhere, and scripts", "x: x [x]",
            {{s("alembic.ini"), "[alembic]\nscript_location = gone\n"}, {s("x/a1.py"), script}});
    }
    void findsRoots()
    {
        QFETCH(Files, files);
        QFETCH(QString, expected);
        QCOMPARE(told(files), expected);
    }

    void readsTheVersionTable()
    {
        const auto roots = findAlembicRoots(memoryTree(
            {{s("alembic.ini"),
              "[alembic]\nscript_location = m\nsqlalchemy.url = postgresql://me:secret@host/shop\n"},
             {s("m/env.py"), "TABLE = 'shop_version'\n# version_table='no'\ncontext.configure(\n    "
                             "version_table=TABLE,\n    version_table_schema=\"app\",\n)\n"},
             {s("m/versions/a1.py"), script}}));
        QVERIFY(roots);
        QCOMPARE(roots->front().versionTable, s("shop_version"));
        QCOMPARE(roots->front().versionTableSchema, s("app"));
        QCOMPARE(roots->front().urlText, s("postgresql://me@host/shop"));
        QCOMPARE(roots->front().ini, s("alembic.ini"));
    }
};

QTEST_GUILESS_MAIN(TestDiscover)
#include "tst_discover.moc"
