// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/history/scripts.h"

#include "model/position/explain.h"
#include "model/schema/kinds_of_schema.h"

#include <QDir>
#include <QtTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// What some state holds and everMade() does not know, one a line.
QString missed(Replay &replay, bool foldsCase)
{
    const position::EverMade made = position::everMade(replay, foldsCase);
    std::set<QString> lines;
    for (const Revision &revision : replay.graph().revisions()) {
        const auto state = replay.state(replay.graph().ancestors({revision.id}));
        const auto look = [&](const ObjectRef &ref) {
            if (!made.has(ref, foldsCase))
                lines.insert(revision.id + QLatin1Char(' ') + kindName(ref.kind) + QLatin1Char(' ') +
                             fullPath(ref));
        };
        for (const auto &[name, table] : state->tables)
            look(refOf(*table));
        eachKind(*state, [&](Kind kind, const auto &map) {
            for (const auto &[name, object] : map)
                look(keyRef(kind, name));
        });
    }
    return QStringList(lines.begin(), lines.end()).join(QLatin1Char('\n'));
}

} // namespace

class TestEverMade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What is there at any revision, some revision touched: that is what everMade() goes by.
    void knowsWhatIsThere_data()
    {
        QTest::addColumn<bool>("sqlite");
        QTest::addColumn<QStringList>("bodies");
        const QString table = s("op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True), "
                                "sa.Column('kind', sa.Enum('a', 'b', name='kind')))");
        const auto row = [&](const char *name, const QStringList &more, bool sqlite = false) {
            QTest::newRow(name) << sqlite << (QStringList{table} + more);
        };
        const auto sql = [](const char *text) { return s("op.execute(\"%1\")").arg(s(text)); };
        row("create_table makes a sequence and an enum", {});
        row("rename_table", {s("op.rename_table('t', 'u')")});
        row("rename_table, folded", {s("op.rename_table('t', 'Under')")}, true);
        row("batch", {s("with op.batch_alter_table('t') as b:\n    b.add_column(sa.Column('x', sa.Text()))")},
            true);
        row("a table renamed in SQL",
            {sql("ALTER TABLE t RENAME TO u; ALTER SEQUENCE t_id_seq RENAME TO u_id_seq")});
        row("a type renamed", {sql("ALTER TYPE kind RENAME TO sort")});
        row("moved to another schema",
            {sql("CREATE SCHEMA x; ALTER TABLE t SET SCHEMA x; ALTER TYPE kind SET SCHEMA x")});
        row("a schema renamed",
            {sql("CREATE SCHEMA x; CREATE TABLE x.a (id serial); CREATE VIEW x.v AS SELECT 1 AS one"),
             sql("ALTER SCHEMA x RENAME TO y")});
        row("views",
            {sql("CREATE VIEW v AS SELECT id FROM t; CREATE MATERIALIZED VIEW m AS SELECT id FROM t"),
             sql("ALTER VIEW v RENAME TO w; ALTER MATERIALIZED VIEW m RENAME TO n")});
        row("made from others",
            {sql("CREATE TABLE a (LIKE t INCLUDING ALL); CREATE TABLE b AS SELECT id FROM t; "
                 "SELECT id INTO c FROM t")});
        row("partitions",
            {sql("CREATE TABLE p (id int, at date) PARTITION BY RANGE (at); CREATE TABLE p1 PARTITION OF p "
                 "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')"),
             sql("ALTER TABLE p DETACH PARTITION p1; ALTER TABLE p1 RENAME TO alone")});
        row("identity and sequences", {sql("CREATE SEQUENCE q; ALTER TABLE t ADD COLUMN n bigserial; CREATE "
                                           "TABLE i (n int GENERATED ALWAYS AS IDENTITY)"),
                                       sql("ALTER SEQUENCE q RENAME TO r")});
        row("programs",
            {sql("CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT a'; CREATE DOMAIN d AS text; "
                 "CREATE TYPE pair AS (a int, b int); CREATE TYPE span AS RANGE (subtype = int8)"),
             sql("ALTER FUNCTION f(int) RENAME TO g; ALTER DOMAIN d RENAME TO e; ALTER TYPE pair RENAME TO "
                 "two")});
        row("SQL of SQLite",
            {sql("CREATE TABLE a (x INTEGER)"), sql("ALTER TABLE a RENAME TO b"),
             sql("CREATE VIEW v AS SELECT x FROM b")},
            true);
        row("dropped and gone",
            {sql("CREATE VIEW v AS SELECT id FROM t"), sql("DROP TABLE t CASCADE"), table});
    }

    void knowsWhatIsThere()
    {
        QFETCH(bool, sqlite);
        QFETCH(QStringList, bodies);
        const auto replay = replayOf(bodies, sqlite ? DialectId::Sqlite : DialectId::PostgreSql);
        for (const Revision &revision : replay->graph().revisions()) {
            for (const Diagnostic &problem : replay->effect(revision.id).problems)
                QFAIL(qPrintable(problem.message));
        }
        QCOMPARE(missed(*replay, sqlite), QString());
    }

    /// Each folder in $RECKONER_TEST_PROJECTS, as PostgreSQL and as SQLite.
    void knowsWhatIsThereInProjects()
    {
        const QString folder = qEnvironmentVariable("RECKONER_TEST_PROJECTS");
        if (folder.isEmpty())
            QSKIP("RECKONER_TEST_PROJECTS names no folder of projects.");
        int revisions = 0;
        for (const QFileInfo &each : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const auto files = openFolder(each.absoluteFilePath());
            QVERIFY(files);
            const auto roots = findAlembicRoots(*files);
            if (!roots)
                continue;
            for (const AlembicRoot &root : *roots) {
                for (const DialectId dialect : {DialectId::PostgreSql, DialectId::Sqlite}) {
                    HistoryOptions options;
                    options.dialect = dialect;
                    const auto replay = readAlembic(*files, root, options);
                    if (!replay)
                        continue;
                    revisions += int((*replay)->graph().revisions().size());
                    QCOMPARE(each.fileName() + missed(**replay, dialect == DialectId::Sqlite),
                             each.fileName());
                }
            }
        }
        qInfo("%d revisions", revisions);
        QVERIFY(revisions > 0);
    }
};

QTEST_GUILESS_MAIN(TestEverMade)
#include "tst_evermade.moc"
