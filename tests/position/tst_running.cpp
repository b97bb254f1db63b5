// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/dialect/dialect.h"
#include "model/position/running.h"
#include "model/sql/script.h"

#include <QTest>

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

Snapshot snapshotOf(DialectId id, const QString &sql)
{
    Snapshot snapshot;
    snapshot.dialect = id;
    snapshot.facets = dialect(id).liveFacets();
    SchemaEditor editor(snapshot.schema, dialect(id));
    applyScript(sql, editor, {s("x.sql"), 1, 0});
    return snapshot;
}

QStringList told(const Running &running)
{
    QStringList list;
    for (const RunProblem &problem : running.problems)
        list.append((problem.certain ? QString() : s("? ")) + problem.what);
    return list;
}

} // namespace

class RunningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weighsOneDifference_data();
    void weighsOneDifference();
    void whatIsCertainComesFirst();
    void modelsThatAreNotWhollyKnown();
    void whatIsUncertainIsNoCertainFailure();
    void aViewStandsInForATable();
};

void RunningTest::weighsOneDifference_data()
{
    QTest::addColumn<DialectId>("id");
    QTest::addColumn<QString>("models");
    QTest::addColumn<QString>("live");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QStringList>("problems");
    const DialectId lite = DialectId::Sqlite;
    const DialectId pg = DialectId::PostgreSql;
    const auto row = [](const char *name, DialectId id, const char *models, const char *live,
                        const char *answer, const QStringList &problems = {}) {
        QTest::newRow(name) << id << s(models) << s(live) << s(answer) << problems;
    };
    const char *t = "CREATE TABLE t (a integer, b varchar(20));";
    row("equal", pg, t, t, "yes");
    row("a table is missing", pg, t, "", "no", {s("table public.t is not there")});
    row("a table more", pg, t,
        "CREATE TABLE t (a integer, b varchar(20)); CREATE TABLE u (a integer NOT NULL);", "yes");
    row("a column is missing", pg, t, "CREATE TABLE t (a integer);", "no",
        {s("column public.t.b is not there")});
    row("a column more that takes NULL", pg, t, "CREATE TABLE t (a integer, b varchar(20), c text);", "yes");
    row("a column more with a default", pg, t,
        "CREATE TABLE t (a integer, b varchar(20), c text NOT NULL DEFAULT '');", "yes");
    row("a column more that counts itself", pg, t,
        "CREATE TABLE t (a integer, b varchar(20), c int GENERATED ALWAYS AS IDENTITY);", "yes");
    row("a column more that must be filled", pg, t,
        "CREATE TABLE t (a integer, b varchar(20), c text NOT NULL);", "no",
        {s("column public.t.c is not in the models, takes no NULL and has no default")});
    row("a column that takes no NULL in Live", pg, t, "CREATE TABLE t (a integer NOT NULL, b varchar(20));",
        "perhaps", {s("? column public.t.a takes no NULL")});
    row("a column that takes NULL in Live", pg, "CREATE TABLE t (a integer NOT NULL);",
        "CREATE TABLE t (a integer);", "yes");
    row("a shorter text", pg, t, "CREATE TABLE t (a integer, b varchar(10));", "perhaps",
        {s("? column public.t.b is character varying(10), which takes less than character varying(20)")});
    row("a longer text", pg, t, "CREATE TABLE t (a integer, b text);", "yes");
    row("a text with a length for one without", pg, "CREATE TABLE t (a text);",
        "CREATE TABLE t (a varchar(9));", "perhaps",
        {s("? column public.t.a is character varying(9), which takes less than text")});
    row("a smaller integer", pg, "CREATE TABLE t (a bigint);", "CREATE TABLE t (a integer);", "perhaps",
        {s("? column public.t.a is integer, which takes less than bigint")});
    row("a larger integer", pg, t, "CREATE TABLE t (a bigint, b varchar(20));", "yes");
    row("an integer that is numeric", pg, t, "CREATE TABLE t (a numeric, b varchar(20));", "yes");
    row("an integer that is a text", pg, t, "CREATE TABLE t (a text, b varchar(20));", "no",
        {s("column public.t.a is text and not integer")});
    row("a text that is an integer", pg, "CREATE TABLE t (a text);", "CREATE TABLE t (a integer);", "perhaps",
        {s("? column public.t.a is integer and not text")});
    row("a truth that is an integer", pg, "CREATE TABLE t (a boolean);", "CREATE TABLE t (a integer);", "no",
        {s("column public.t.a is integer and not boolean")});
    row("jsonb that is json", pg, "CREATE TABLE t (a jsonb);", "CREATE TABLE t (a json);", "perhaps",
        {s("? column public.t.a is json, which takes less than jsonb")});
    row("json that is jsonb", pg, "CREATE TABLE t (a json);", "CREATE TABLE t (a jsonb);", "yes");
    row("fewer digits before the point", pg, "CREATE TABLE t (a numeric(12,2));",
        "CREATE TABLE t (a numeric(12,4));", "perhaps",
        {s("? column public.t.a is numeric(12,4), which takes less than numeric(12,2)")});
    row("more digits on both sides", pg, "CREATE TABLE t (a numeric(12,2));",
        "CREATE TABLE t (a numeric(16,4));", "yes");
    row("another type that is not known", pg, "CREATE TABLE t (a uuid);", "CREATE TABLE t (a text);",
        "perhaps", {s("? column public.t.a is text and not uuid")});
    row("a default that the models leave to the database", pg,
        "CREATE TABLE t (a integer NOT NULL DEFAULT 1);", "CREATE TABLE t (a integer NOT NULL);", "no",
        {s("column public.t.a takes no NULL and has no default, which the models leave to the database")});
    row("the same where NULL is taken", pg, "CREATE TABLE t (a integer DEFAULT 1);",
        "CREATE TABLE t (a integer);", "perhaps",
        {s("? column public.t.a has no default, which the models leave to the database")});
    row("another default", pg, "CREATE TABLE t (a integer DEFAULT 1);",
        "CREATE TABLE t (a integer DEFAULT 2);", "yes");
    row("a key that does not count itself", pg, "CREATE TABLE t (id serial PRIMARY KEY);",
        "CREATE TABLE t (id integer PRIMARY KEY);", "no",
        {s("column public.t.id takes no NULL and has no default, which the models leave to the database")});
    row("a column that is generated", pg, "CREATE TABLE t (a integer, b integer);",
        "CREATE TABLE t (a integer, b integer GENERATED ALWAYS AS (a + 1) STORED);", "perhaps",
        {s("? column public.t.b is generated")});
    row("a unique more", pg, t, "CREATE TABLE t (a integer CONSTRAINT u UNIQUE, b varchar(20));", "perhaps",
        {s("? unique public.t.u is not in the models")});
    row("an index more or less", pg, t, "CREATE TABLE t (a integer, b varchar(20)); CREATE INDEX i ON t (a);",
        "yes");
    row("labels that are missing", pg, "CREATE TYPE m AS ENUM ('a', 'b', 'c');",
        "CREATE TYPE m AS ENUM ('a');", "perhaps", {s("? enum public.m lacks b, c")});
    row("a label more", pg, "CREATE TYPE m AS ENUM ('a');", "CREATE TYPE m AS ENUM ('a', 'z');", "perhaps",
        {s("? enum public.m has z, which the models do not know")});
    row("another length on SQLite", lite, t, "CREATE TABLE t (a integer, b varchar(10));", "yes");
    row("another affinity on SQLite", lite, t, "CREATE TABLE t (a text, b varchar(20));", "perhaps",
        {s("? column main.t.a is text and not integer")});
    row("another case on SQLite", lite, t, "CREATE TABLE T (A integer NOT NULL, B varchar(20));", "perhaps",
        {s("? column main.t.a takes no NULL")});
}

void RunningTest::weighsOneDifference()
{
    QFETCH(DialectId, id);
    QFETCH(QString, models);
    QFETCH(QString, live);
    const Running running = wouldRun(snapshotOf(id, models), snapshotOf(id, live), dialect(id), {});
    QStringList problems = told(running);
    if (id == DialectId::Sqlite) // its types are told as they were written
        problems.replaceInStrings(s("TEXT"), s("text")).replaceInStrings(s("INTEGER"), s("integer"));
    QTEST(problems, "problems");
    QTEST(answerName(running.answer), "answer");
}

void RunningTest::whatIsCertainComesFirst()
{
    const Running running =
        wouldRun(snapshotOf(DialectId::Sqlite, s("CREATE TABLE t (a integer, b integer);")),
                 snapshotOf(DialectId::Sqlite, s("CREATE TABLE t (a integer NOT NULL);")),
                 dialect(DialectId::Sqlite), {});
    QCOMPARE(told(running),
             (QStringList{s("column main.t.b is not there"), s("? column main.t.a takes no NULL")}));
    QCOMPARE(running.answer, Running::Answer::No);
}

void RunningTest::modelsThatAreNotWhollyKnown()
{
    Snapshot models = snapshotOf(DialectId::Sqlite, s("CREATE TABLE t (a integer);"));
    Opaque opaque;
    opaque.bound = Opaque::Bound::Anything;
    opaque.reason = s("type() is called");
    opaque.place = {s("models.py"), 3, 1};
    models.opaques = {opaque};
    const Running running = wouldRun(models, snapshotOf(DialectId::Sqlite, s("CREATE TABLE t (a integer);")),
                                     dialect(DialectId::Sqlite), {});
    QCOMPARE(running.answer, Running::Answer::Perhaps);
    QCOMPARE(running.problems[0].effect, s("type() is called"));
    QCOMPARE(running.problems[0].origin.line, 3);
}

void RunningTest::whatIsUncertainIsNoCertainFailure()
{
    Snapshot models = snapshotOf(DialectId::Sqlite, s("CREATE TABLE t (a integer);"));
    Opaque opaque;
    opaque.bound = Opaque::Bound::Objects;
    opaque.names = QStringList{s("t")};
    models.opaques = {opaque};
    const Running running =
        wouldRun(models, snapshotOf(DialectId::Sqlite, s("")), dialect(DialectId::Sqlite), {});
    QCOMPARE(running.answer, Running::Answer::Perhaps);
}

void RunningTest::aViewStandsInForATable()
{
    const Running running = wouldRun(
        snapshotOf(DialectId::Sqlite, s("CREATE TABLE t (a integer);")),
        snapshotOf(DialectId::Sqlite, s("CREATE TABLE u (a integer); CREATE VIEW t AS SELECT a FROM u;")),
        dialect(DialectId::Sqlite), {});
    QCOMPARE(running.answer, Running::Answer::Yes);
}

QTEST_GUILESS_MAIN(RunningTest)
#include "tst_running.moc"
