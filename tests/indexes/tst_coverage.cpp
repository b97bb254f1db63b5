// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/indexes/coverage.h"

#include "tests/position/positions.h"

#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Schema postgres(const QString &sql)
{
    Schema schema;
    SchemaEditor editor(schema, dialect(DialectId::PostgreSql));
    applyScript(sql, editor, {s("test.sql"), 1, 0});
    return schema;
}

/// "t (a): index ix" or "t (a): none" of each foreign key, "ix < iy" or "ix = iy" of what is redundant.
QString words(const Coverage &coverage)
{
    QStringList lines;
    for (const KeyCoverage &key : coverage.keys)
        lines.append(QStringLiteral("%1 (%2): %3")
                         .arg(key.key.path.section(u'.', 1), key.columns.join(u','),
                              key.by ? kindName(key.by->kind) + u' ' + key.by->object : s("none")));
    for (const Redundancy &each : coverage.redundant)
        lines.append(
            QStringLiteral("%1 %2 %3").arg(each.index.object, s(each.duplicate ? "=" : "<"), each.by.object));
    return lines.join(s("; "));
}

QString states(const IndexRemark &remark)
{
    QString letters;
    for (const IndexState state : remark.states)
        letters += QLatin1Char("-acLRn"[int(state)]);
    return letters;
}

} // namespace

class CoverageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversForeignKeys_data();
    void coversForeignKeys();
    void ignoresAnIndexThatIsNotValid();
    void findsWhatIsRedundant_data();
    void findsWhatIsRedundant();
    void foldsCaseWhereTheDatabaseDoes();
    void saysItForEachPosition();
    void ordersByWhatMatters();
    void saysNothingOfNothing();
    void stopsWhenCancelled();
};

void CoverageTest::coversForeignKeys_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &sql, const char *expected) {
        QTest::newRow(name)
            << s("CREATE TABLE c (a int PRIMARY KEY, k text UNIQUE, x int, y int, UNIQUE (x, y));"
                 "CREATE TABLE t (id int, a int, b int, n text);")
                   .append(QString::fromUtf8(sql))
            << s(expected);
    };
    const char *const one = "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES c (a);";
    const char *const two = "ALTER TABLE t ADD FOREIGN KEY (a, b) REFERENCES c (x, y);";
    const auto with = [](const char *key, const char *more) { return QByteArray(key) + more; };
    row("without any index", one, "t (a): none");
    row("by an index", with(one, "CREATE INDEX ix ON t (a);"), "t (a): index ix");
    row("by the first column of an index", with(one, "CREATE INDEX ix ON t (a, b);"), "t (a): index ix");
    row("not by the second", with(one, "CREATE INDEX ix ON t (b, a);"), "t (a): none");
    row("not by what is only included", with(one, "CREATE INDEX ix ON t (b) INCLUDE (a);"), "t (a): none");
    row("not by a part of the rows", with(one, "CREATE INDEX ix ON t (a) WHERE b > 0;"), "t (a): none");
    row("not by an expression", with(one, "CREATE INDEX ix ON t ((a + 1));"), "t (a): none");
    row("by a column before an expression", with(one, "CREATE INDEX ix ON t (a, (b + 1));"),
        "t (a): index ix");
    row("by a descending one", with(one, "CREATE INDEX ix ON t (a DESC NULLS LAST);"), "t (a): index ix");
    row("by a hash", with(one, "CREATE INDEX ix ON t USING hash (a);"), "t (a): index ix");
    row("not by BRIN", with(one, "CREATE INDEX ix ON t USING brin (a);"), "t (a): none");
    row("by the primary key", with(one, "ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY (a, b);"),
        "t (a): primaryKey pk");
    row("by a unique constraint", with(one, "ALTER TABLE t ADD CONSTRAINT uq UNIQUE (a);"),
        "t (a): unique uq");
    row("by a unique index", with(one, "CREATE UNIQUE INDEX ix ON t (a);"), "t (a): index ix");
    row("the shorter of two", with(one, "CREATE INDEX ix ON t (a, b); CREATE INDEX iy ON t (a DESC);"),
        "t (a): index iy");
    row("two columns", with(two, "CREATE INDEX ix ON t (a, b);"), "t (a,b): index ix");
    row("two columns in any order", with(two, "CREATE INDEX ix ON t (b, a, n);"), "t (a,b): index ix");
    row("two columns apart", with(two, "CREATE INDEX ix ON t (a, n, b);"), "t (a,b): none");
    row("one of two columns", with(two, "CREATE INDEX ix ON t (a);"), "t (a,b): none");
    row("not in another collation",
        "ALTER TABLE t ADD FOREIGN KEY (n) REFERENCES c (k); CREATE INDEX ix ON t (n COLLATE \"C\");",
        "t (n): none");
    row("a name that must be quoted",
        "CREATE TABLE \"Big One\" (\"the A\" int REFERENCES c (a)); CREATE INDEX ix ON \"Big One\" (\"the "
        "A\");",
        "\"Big One\" (the A): index ix");
}

void CoverageTest::coversForeignKeys()
{
    QFETCH(QString, sql);
    QTEST(words(coverageOf(postgres(sql), false)), "expected");
}

void CoverageTest::ignoresAnIndexThatIsNotValid()
{
    Schema schema =
        postgres(s("CREATE TABLE c (a int PRIMARY KEY); CREATE TABLE t (a int REFERENCES c (a), b int);"
                   "CREATE INDEX ix ON t (a); CREATE INDEX iy ON t (a);"
                   "CREATE INDEX iz ON t (b); CREATE INDEX iz2 ON t (b, a);"));
    const ObjectName name{s("public"), s("t")};
    Table table = *schema.tables.at(name);
    for (Index &index : table.indexes)
        index.valid = index.name == s("iz");
    schema.tables[name] = Cow<Table>(table);
    QCOMPARE(words(coverageOf(schema, false)), s("t (a): none"));
}

void CoverageTest::findsWhatIsRedundant_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &sql, const char *expected) {
        QTest::newRow(name) << s("CREATE TABLE t (id int CONSTRAINT pk PRIMARY KEY, a int, b int, n text);")
                                   .append(QString::fromUtf8(sql))
                            << s(expected);
    };
    row("nothing", "CREATE INDEX ix ON t (a); CREATE INDEX iy ON t (b);", "");
    row("the first part of another", "CREATE INDEX ix ON t (a); CREATE INDEX iy ON t (a, b);", "ix < iy");
    row("not its last part", "CREATE INDEX ix ON t (b); CREATE INDEX iy ON t (a, b);", "");
    row("not in another order", "CREATE INDEX ix ON t (b, a); CREATE INDEX iy ON t (a, b, n);", "");
    row("the same twice", "CREATE INDEX iy ON t (a); CREATE INDEX ix ON t (a);", "iy = ix");
    row("the same three times",
        "CREATE INDEX ix ON t (a); CREATE INDEX iy ON t (a); CREATE INDEX iz ON t (a);", "iy = ix; iz = ix");
    row("a chain, by its end",
        "CREATE INDEX ix ON t (a); CREATE INDEX iy ON t (a, b);"
        "CREATE INDEX iz ON t (a, b, n);",
        "ix < iz; iy < iz");
    row("of the primary key", "CREATE INDEX ix ON t (id);", "ix = pk");
    row("the first part of a unique constraint",
        "ALTER TABLE t ADD CONSTRAINT uq UNIQUE (a, b); CREATE INDEX ix ON t (a);", "ix < uq");
    row("not a unique one as a first part", "CREATE UNIQUE INDEX ix ON t (a); CREATE INDEX iy ON t (a, b);",
        "");
    row("a plain one beside a unique one", "CREATE UNIQUE INDEX ix ON t (a); CREATE INDEX iy ON t (a);",
        "iy = ix");
    row("a unique one twice", "CREATE UNIQUE INDEX ix ON t (a); CREATE UNIQUE INDEX iy ON t (a);", "iy = ix");
    row("a unique one beside a constraint",
        "ALTER TABLE t ADD CONSTRAINT uq UNIQUE (a); CREATE UNIQUE INDEX ix ON t (a);", "ix = uq");
    row("not a unique one that a foreign key may stand on",
        "CREATE UNIQUE INDEX ix ON t (a); CREATE UNIQUE INDEX iy ON t (a);"
        "CREATE TABLE u (x int REFERENCES t (a)); CREATE INDEX iu ON u (x);",
        "u (x): index iu");
    row("a plain one beside such a unique one",
        "CREATE UNIQUE INDEX iy ON t (a); CREATE INDEX ix ON t (a); CREATE TABLE u (x int REFERENCES t (a));",
        "u (x): none; ix = iy");
    row("not another treatment of nulls",
        "CREATE UNIQUE INDEX ix ON t (a) NULLS NOT DISTINCT; CREATE UNIQUE INDEX iy ON t (a);", "");
    row("not sorted otherwise", "CREATE INDEX ix ON t (a DESC); CREATE INDEX iy ON t (a, b);", "");
    row("sorted alike, spelt out", "CREATE INDEX ix ON t (a ASC NULLS LAST); CREATE INDEX iy ON t (a, b);",
        "ix < iy");
    row("not of another operator class",
        "CREATE INDEX ix ON t (n text_pattern_ops); CREATE INDEX iy ON t (n, a);", "");
    row("not of another collation", "CREATE INDEX ix ON t (n COLLATE \"C\"); CREATE INDEX iy ON t (n, a);",
        "");
    row("not of another method", "CREATE INDEX ix ON t USING hash (a); CREATE INDEX iy ON t (a, b);", "");
    row("the same of another method twice",
        "CREATE INDEX ix ON t USING hash (a); CREATE INDEX iy ON t USING hash (a);", "iy = ix");
    row("not a part of the rows for all",
        "CREATE INDEX ix ON t (a); CREATE INDEX iy ON t (a, b) WHERE b > 0;", "");
    row("not all rows for a part", "CREATE INDEX ix ON t (a) WHERE b > 0; CREATE INDEX iy ON t (a, b);", "");
    row("the same part of the rows",
        "CREATE INDEX ix ON t (a) WHERE b > 0; CREATE INDEX iy ON t (a, b) WHERE b > 0;", "ix < iy");
    row("an expression", "CREATE INDEX ix ON t (lower(n)); CREATE INDEX iy ON t (lower(n), a);", "ix < iy");
    row("not what includes more", "CREATE INDEX ix ON t (a) INCLUDE (n); CREATE INDEX iy ON t (a, b);", "");
    row("what includes what the other has",
        "CREATE INDEX ix ON t (a) INCLUDE (b); CREATE INDEX iy ON t (a, b);", "ix < iy");
    row("not on another table",
        "CREATE TABLE u (a int, b int); CREATE INDEX ix ON t (a); CREATE INDEX iy ON u "
        "(a, b);",
        "");
}

void CoverageTest::findsWhatIsRedundant()
{
    QFETCH(QString, sql);
    QTEST(words(coverageOf(postgres(sql), false)), "expected");
}

void CoverageTest::foldsCaseWhereTheDatabaseDoes()
{
    const auto snapshot = snapshotOf(s("CREATE TABLE c (id INTEGER PRIMARY KEY);"
                                       "CREATE TABLE T (Ref INTEGER REFERENCES C (ID));"
                                       "CREATE INDEX ix ON t (REF); CREATE INDEX iy ON t (ref);"),
                                     "live");
    QCOMPARE(words(coverageOf(snapshot->schema, true)), s("\"T\" (Ref): index ix; iy = ix"));
}

void CoverageTest::saysItForEachPosition()
{
    const QString tables =
        s("CREATE TABLE c (id INTEGER PRIMARY KEY);"
          "CREATE TABLE t (a INTEGER REFERENCES c (id), b INTEGER REFERENCES c (id), d INT);"
          "CREATE INDEX ib ON t (b);");
    Positions sides;
    sides.models = snapshotOf(tables + s("CREATE INDEX ia ON t (a);"), "models");
    sides.head = snapshotOf(tables + s("CREATE INDEX ib2 ON t (b, d);"), "head");
    const auto live = snapshotOf(s("CREATE TABLE c (id INTEGER PRIMARY KEY);"
                                   "CREATE TABLE t (a INTEGER, b INTEGER REFERENCES c (id), d INT);"),
                                 "live");
    live->stats[s("main.t")].rows = 1200;
    sides.live = live;
    const IndexReport report = indexReport(sides);
    QCOMPARE(report.main, Side::Live);
    QCOMPARE(report.counts[size_t(Side::Live)], (IndexCounts{1, 1, 0}));
    QCOMPARE(report.counts[size_t(Side::Head)], (IndexCounts{2, 1, 1}));
    QCOMPARE(report.counts[size_t(Side::Models)], (IndexCounts{2, 0, 0}));
    QCOMPARE(report.counts[size_t(Side::Stamp)], IndexCounts());
    QCOMPARE(report.remarks.size(), size_t(3));
    const IndexRemark &a = report.remarks[0];
    QCOMPARE(a.columns, QStringList{s("a")});
    QCOMPARE(states(a), s("cL-a"));
    QCOMPARE(a.by->object, s("ia"));
    QCOMPARE(a.rows, 1200);
    const IndexRemark &b = report.remarks[1];
    QCOMPARE(b.columns, QStringList{s("b")});
    QCOMPARE(states(b), s("cc-L"));
    const IndexRemark &index = report.remarks[2];
    QCOMPARE(index.object, (ObjectRef{Kind::Index, s("main.t"), s("ib")}));
    QCOMPARE(index.sort, IndexRemark::Sort::Prefix);
    QCOMPARE(states(index), s("nR-a"));
    QCOMPARE(index.by->object, s("ib2"));
}

void CoverageTest::ordersByWhatMatters()
{
    Positions sides;
    const auto live = snapshotOf(s("CREATE TABLE c (id INTEGER PRIMARY KEY);"
                                   "CREATE TABLE small (a INT REFERENCES c (id));"
                                   "CREATE TABLE tall (a INT REFERENCES c (id), b INT REFERENCES c (id));"
                                   "CREATE INDEX ib ON tall (b); CREATE INDEX ic ON tall (b);"
                                   "CREATE TABLE unknown (a INT REFERENCES c (id));"),
                                 "live");
    live->stats[s("main.small")].rows = 3;
    live->stats[s("main.tall")].rows = 30;
    sides.live = live;
    QStringList order;
    for (const IndexRemark &remark : indexReport(sides).remarks)
        order.append(remark.table.section(u'.', 1) + u' ' + remark.columns.join(u',') + u' ' +
                     states(remark));
    QCOMPARE(order, (QStringList{s("tall a ---L"), s("small a ---L"), s("unknown a ---L"), s("tall b ---R"),
                                 s("tall b ---c")}));
}

void CoverageTest::saysNothingOfNothing()
{
    QVERIFY(indexReport({}).remarks.empty());
    Positions sides;
    sides.models = snapshotOf({}, "models");
    const IndexReport report = indexReport(sides);
    QVERIFY(report.remarks.empty());
    QCOMPARE(report.main, Side::Models);
}

void CoverageTest::stopsWhenCancelled()
{
    Positions sides;
    sides.live = snapshotOf(s("CREATE TABLE c (id INTEGER PRIMARY KEY REFERENCES c (id));"), "live");
    QCOMPARE(indexReport(sides).remarks.size(), size_t(1));
    Progress progress;
    progress.cancel.cancel();
    QVERIFY(indexReport(sides, progress).remarks.empty());
}

QTEST_GUILESS_MAIN(CoverageTest)
#include "tst_coverage.moc"
