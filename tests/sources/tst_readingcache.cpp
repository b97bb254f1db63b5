// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/packedreplay.h"
#include "model/schema/json.h"
#include "model/schema/packed.h"
#include "model/sources/read.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <utime.h>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// Everything that is read of a project's files, as bytes.
QByteArrayList readAll(const QString &folder, DialectId dialect,
                       const std::shared_ptr<const ReadingCache> &cache)
{
    QByteArrayList all;
    Result<Project> project = openProject(folder);
    if (!project)
        return {project.error().code.toUtf8()};
    project->cache = cache;
    const auto models = readProjectModels(*project, nullptr, dialect, {});
    if (models && models->snapshot) {
        // Texts hold the labels of both readings: what reads the folder anew calls it the same.
        all << packed(*models->snapshot) << writeSnapshot(*models->snapshot)
            << models->files.join(QLatin1Char('\n')).toUtf8() << QByteArray::number(models->classes);
        for (const auto &[kind, pattern] : models->metadata.namingConvention)
            all << (kind + QLatin1Char('=') + pattern).toUtf8();
        for (const auto &[name, token] : models->metadata.tokens)
            all << name.toUtf8();
    } else {
        all << (models ? "no models" : models.error().code.toUtf8());
    }
    for (const AlembicRoot &root : project->roots) {
        const auto replay =
            readProjectHistory(*project, root, dialect, models ? models->metadata : orm::MetadataInfo(), {});
        if (!replay) {
            all << replay.error().code.toUtf8() << replay.error().place.toString().toUtf8();
            continue;
        }
        const RevisionGraph &graph = (*replay)->graph();
        all << writeSnapshot(
            *snapshotAt(**replay, graph.ancestors(graph.heads()), reckoner::dialect(dialect)));
        for (const Revision &revision : graph.revisions()) {
            all << (revision.id + revision.message + revision.place.toString()).toUtf8();
            for (const Diagnostic &problem : (*replay)->effect(revision.id).problems)
                all << (problem.message + problem.place.toString()).toUtf8();
        }
        (*replay)->keep();
    }
    return all;
}

QStringList entriesOf(const QString &folder)
{
    QStringList files;
    QDirIterator each(folder, {s("*.reading")}, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext())
        files.append(each.next());
    files.sort();
    return files;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(content) == content.size();
}

constexpr char models[] =
    "from sqlalchemy import Column, Integer, MetaData, Text\n"
    "from sqlalchemy.orm import declarative_base\n"
    "from .text import Body\n"
    "Base = declarative_base(metadata=MetaData(naming_convention={'ix': 'i_%(column_0_name)s'}))\n"
    "class User(Base):\n    __tablename__ = 'users'\n"
    "    id = Column(Integer, primary_key=True)\n    body = Column(Body, index=True)\n";
constexpr char script[] =
    "from alembic import op\nimport sqlalchemy as sa\nrevision = '%1'\ndown_revision = %2\n"
    "def upgrade():\n    op.create_table('%3', sa.Column('id', sa.Integer(), primary_key=True))\n"
    "def downgrade():\n    op.drop_table('%3')\n";

struct Fixture
{
    QTemporaryDir temporary;
    QString folder = temporary.filePath(s("shop"));
    QString kept = temporary.filePath(s("cache/build"));
    std::shared_ptr<const ReadingCache> cache = std::make_shared<ReadingCache>(kept);

    Fixture()
    {
        if (!put(s("app/models.py"), models) || !put(s("app/__init__.py"), "") ||
            !put(s("app/text.py"), "from sqlalchemy import Text\nBody = Text\n") ||
            !put(s("alembic.ini"), "[alembic]\nscript_location = m\n") || !put(s("m/env.py"), "") ||
            !migration(s("aaaa"), s("None"), s("users")))
            qFatal("The project cannot be written.");
    }
    bool put(const QString &path, const QByteArray &content)
    {
        return write(folder + QLatin1Char('/') + path, content);
    }
    bool migration(const QString &id, const QString &down, const QString &table)
    {
        return put(s("m/versions/%1.py").arg(id), s(script).arg(id, down, table).toUtf8());
    }
    QByteArrayList fresh() const { return readAll(folder, DialectId::PostgreSql, nullptr); }
    QByteArrayList cached() const { return readAll(folder, DialectId::PostgreSql, cache); }
};

} // namespace

class TestReadingCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySampleIsReadTheSame_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("dialect");
        const QDir samples(s(PROJECT_FOLDER "/tests/oracle/projects"));
        for (const QString &name : samples.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            for (const DialectId dialect : {DialectId::PostgreSql, DialectId::Sqlite})
                QTest::newRow(qPrintable(name + QLatin1Char(' ') + dialectName(dialect)))
                    << samples.filePath(name) << int(dialect);
        }
    }
    void everySampleIsReadTheSame()
    {
        QFETCH(QString, folder);
        QFETCH(int, dialect);
        QTemporaryDir kept;
        const auto cache = std::make_shared<ReadingCache>(kept.path());
        const QByteArrayList fresh = readAll(folder, DialectId(dialect), nullptr);
        QVERIFY(fresh.size() > 1);
        QCOMPARE(readAll(folder, DialectId(dialect), cache), fresh);
        const QStringList entries = entriesOf(kept.path());
        QVERIFY(!entries.isEmpty());
        QByteArrayList before;
        for (const QString &entry : entries)
            before << contentOf(entry);
        QCOMPARE(readAll(folder, DialectId(dialect), cache), fresh);
        QCOMPARE(entriesOf(kept.path()), entries);
        for (qsizetype i = 0; i < entries.size(); ++i)
            QVERIFY(contentOf(entries[i]) == before[i]); // nothing was read that had to be kept anew
    }

    void everyEditCounts()
    {
        Fixture fixture;
        const auto same = [&] { return fixture.cached() == fixture.fresh(); };
        QVERIFY(same());
        const QByteArrayList first = fixture.fresh();
        QVERIFY(same());
        // In a file that the models import; the time of the file says nothing.
        const QString imported = fixture.folder + s("/app/text.py");
        const struct utimbuf past
        {
            1'000'000, 1'000'000
        };
        QVERIFY(!utime(qPrintable(imported), &past));
        QVERIFY(same());
        QVERIFY(fixture.put(s("app/text.py"), "from sqlalchemy import JSON\nBody = JSON\n"));
        QVERIFY(!utime(qPrintable(imported), &past));
        QVERIFY(same());
        QVERIFY(fixture.fresh() != first);
        // A file that hides another of the same name, one that comes, one that goes, a convention.
        QVERIFY(fixture.put(s("app/text/__init__.py"), "from sqlalchemy import Integer\nBody = Integer\n"));
        QVERIFY(same());
        QVERIFY(fixture.migration(s("bbbb"), s("'aaaa'"), s("orders")));
        QVERIFY(same());
        QVERIFY(fixture.migration(s("cccc"), s("'bbbb'"), s("lines")));
        QVERIFY(same());
        QVERIFY(QFile::remove(fixture.folder + s("/m/versions/cccc.py")));
        QVERIFY(same());
        QVERIFY(fixture.put(s("app/models.py"), QByteArray(models).replace("i_%", "ix_%")));
        QVERIFY(same());
        QVERIFY(fixture.put(s("app/models.py"), "class User(\n"));
        QVERIFY(same());
        QVERIFY(fixture.put(s("app/models.py"), models));
        QVERIFY(QDir(fixture.folder + s("/app/text")).removeRecursively());
        QVERIFY(fixture.put(s("app/text.py"), "from sqlalchemy import Text\nBody = Text\n"));
        QVERIFY(QFile::remove(fixture.folder + s("/m/versions/bbbb.py")));
        QVERIFY(same());
        QCOMPARE(fixture.cached(), first);
    }

    void librariesCount()
    {
        Fixture fixture;
        const QString library = s(".venv/lib/python3.11/site-packages/stamped/__init__.py");
        QVERIFY(fixture.put(s(".venv/pyvenv.cfg"), "home = /usr/bin\n"));
        QVERIFY(fixture.put(library, "from sqlalchemy import Column, Integer\n"
                                     "class Stamped:\n    made = Column(Integer)\n"));
        QVERIFY(fixture.put(s("app/models.py"),
                            QByteArray(models)
                                .replace("from .text", "from stamped import Stamped\nfrom .text")
                                .replace("class User(Base)", "class User(Stamped, Base)")));
        const QByteArrayList fresh = fixture.fresh();
        QVERIFY(fresh.join().contains("made"));
        QCOMPARE(fixture.cached(), fresh);
        QCOMPARE(fixture.cached(), fresh);
        QVERIFY(fixture.put(library, "from sqlalchemy import Column, Integer\n"
                                     "class Stamped:\n    changed = Column(Integer)\n"));
        QCOMPARE(fixture.cached(), fixture.fresh());
        QVERIFY(fixture.fresh().join().contains("changed"));
        QVERIFY(QDir(fixture.folder + s("/.venv")).removeRecursively());
        QCOMPARE(fixture.cached(), fixture.fresh());
    }

    void anEditMeanwhileIsNotKept()
    {
        Fixture fixture;
        Result<Project> project = openProject(fixture.folder);
        QVERIFY(project);
        project->cache = fixture.cache;
        const auto replay =
            readProjectHistory(*project, project->roots.front(), DialectId::PostgreSql, {}, {});
        QVERIFY(replay);
        const RevisionSet head = (*replay)->graph().ancestors((*replay)->graph().heads());
        (*replay)->state(head);
        (*replay)->keep();
        const auto again =
            readProjectHistory(*project, project->roots.front(), DialectId::PostgreSql, {}, {});
        QVERIFY(again);
        // A state that was not asked for yet comes from the scripts as they were.
        QVERIFY(fixture.migration(s("aaaa"), s("None"), s("others")));
        QCOMPARE((*again)->state({})->tables.size(), size_t(0));
        QVERIFY((*again)->continued({}, head).schema.table({s("public"), s("users")}));
        QCOMPARE(fixture.cached(), fixture.fresh());
    }

    void brokenEntriesAreAsIfTheyWereNotThere()
    {
        Fixture fixture;
        const QByteArrayList fresh = fixture.fresh();
        QCOMPARE(fixture.cached(), fresh);
        const QStringList entries = entriesOf(fixture.kept);
        QCOMPARE(entries.size(), 2);
        for (const QString &entry : entries) {
            const QByteArray good = contentOf(entry);
            for (const QByteArray &bad : {QByteArray(), good.left(20), good.left(good.size() / 2), good + "x",
                                          QByteArray(good).replace(good.size() / 2, 1, "\xff")}) {
                QVERIFY(write(entry, bad));
                QCOMPARE(fixture.cached(), fresh);
                QVERIFY(contentOf(entry) == good); // and are made again
            }
        }
        // Entries under each other's names.
        const QByteArray one = contentOf(entries[0]);
        QVERIFY(write(entries[0], contentOf(entries[1])) && write(entries[1], one));
        QCOMPARE(fixture.cached(), fresh);
    }

    void aFolderThatCannotBeWrittenIsNone()
    {
        Fixture fixture;
        fixture.cache = std::make_shared<ReadingCache>(s("/dev/null/reckoner"));
        QCOMPARE(fixture.cached(), fixture.fresh());
        QCOMPARE(fixture.cached(), fixture.fresh());
    }

    void isForItsOwnerAlone()
    {
        Fixture fixture;
        fixture.cached();
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        QVERIFY(!(QFileInfo(fixture.kept).permissions() & others));
        QVERIFY(!QFileInfo::exists(fixture.folder + s("/.reckoner")));
    }

    void keepsWhatWasUsedLast()
    {
        Fixture fixture;
        fixture.cached();
        qint64 bytes = 0;
        for (const QString &entry : entriesOf(fixture.kept)) {
            bytes += QFileInfo(entry).size();
            const struct utimbuf past
            {
                1'000'000, 1'000'000
            };
            QVERIFY(!utime(qPrintable(entry), &past));
        }
        // Another build's folder beside it counts too, and goes when it is empty.
        Fixture other;
        other.kept = fixture.temporary.filePath(s("cache/other"));
        other.cache = std::make_shared<ReadingCache>(other.kept, bytes + bytes / 2);
        other.cached();
        QVERIFY(entriesOf(fixture.kept).size() < 2);
        QCOMPARE(entriesOf(other.kept).size(), 2);
        QCOMPARE(other.cached(), other.fresh());
    }

    void languagesAndDialectsAreKeptApart()
    {
        Fixture fixture;
        const QByteArrayList first = fixture.cached();
        QVERIFY(readAll(fixture.folder, DialectId::Sqlite, fixture.cache) != first);
        QCOMPARE(readAll(fixture.folder, DialectId::Sqlite, fixture.cache),
                 readAll(fixture.folder, DialectId::Sqlite, nullptr));
        QCOMPARE(entriesOf(fixture.kept).size(), 4);
        QCOMPARE(fixture.cached(), first);
    }
};

QTEST_GUILESS_MAIN(TestReadingCache)
#include "tst_readingcache.moc"
