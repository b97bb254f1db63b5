// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/diff/sketch.h"

#include <QtTest>

using namespace reckoner;

class TestDiff : public QObject
{
    Q_OBJECT

private:
    const PlainDialect m_dialect;

    DiffResult compare(const Snapshot &from, const Snapshot &to, const DiffOptions &options = {})
    {
        return diff(from, to, m_dialect, options);
    }

private Q_SLOTS:
    void changes_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *from, const char *to, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to)
                                << QString::fromUtf8(expected);
        };
        row("equal schemas have no changes", "table t: id integer", "table t: id integer", "");
        row("a type synonym is no change", "table t: a varchar(5)", "table t: a character varying(5)", "");
        row("a type that differs", "table t: a integer", "table t: a text",
            "column public.t a modified [type]");
        row("a default in parentheses is the same", "table t: a integer = (0)", "table t: a integer = 0", "");
        row("a default that differs", "table t: a integer = 1", "table t: a integer = 0",
            "column public.t a modified [default]");
        row("a default that is gone", "table t: a integer = 1", "table t: a integer",
            "column public.t a modified [default]");
        row("DEFAULT NULL is no default", "table t: a integer = NULL", "table t: a integer", "");
        row("a default of unknown meaning is not comparable", "table t: a integer = ?f()",
            "table t: a integer = 0", "? column a default");
        row("an opaque default is not comparable even if the other has none", "table t: a integer = ???",
            "table t: a integer", "? column a default");
        row("an opaque type is not comparable", "table t: a ?x", "table t: a integer", "? column a type");
        row("several facets are one change", "table t: a integer not null = 1", "table t: a text",
            "column public.t a modified [type, nullable, default]");
        row("a default respelt by another type is not told", "table t: a varchar = 'x'::character varying",
            "table t: a text = 'x'::text", "column public.t a modified [type]");
        row("a column added", "table t: id integer", "table t: id integer, b text",
            "column public.t b added");
        row("an added table carries all in it", "",
            "table t: id integer; pk t_pkey (id); index ix (id)\nsequence t_id_seq: t.id",
            "table public t added > sequence t_id_seq, column id, primaryKey t_pkey, index ix");
        row("a removed table carries the foreign keys to it",
            "table p: id integer; pk p_pkey (id)\ntable c: p_id integer, x text; fk fk_p (p_id) -> p (id)",
            "table c: p_id integer, x text",
            "table public p removed > foreignKey fk_p, column id, primaryKey p_pkey");
        row("a removed column carries its constraints, indexes and sequence",
            "table t: id integer, a text, b text; pk t_pkey (id); index ix (a, b); check ck (id > "
            "0)\nsequence s: t.id",
            "table t: a text, b text; index ix (a, b)",
            "column public.t id removed > sequence s, primaryKey t_pkey, check ck");
        row("what is made over an added column is made by somebody", "table t: a integer",
            "table t: a integer, b text; unique u (b); index ix (b)",
            "column public.t b added\nunique public.t u added\nindex public.t ix added");
        row("an enum stays when its table goes", "table t: m mood\nenum mood: a, b", "",
            "table public t removed > column m\nenum public mood removed");
        row("an index on a removed and replaced column goes with it",
            "table t: a integer, b text not null; index ix (a)",
            "table t: b text not null, c text; index ix (c)",
            "column public.t a removed > index ix\ncolumn public.t c added");
        row("an index that lost a column only is itself changed",
            "table t: a integer, b text; index ix (a, b)", "table t: a integer; index ix (a)",
            "column public.t b removed\nindex public.t ix modified [parts]");
        row("a constraint under another name is mild", "table t: a integer; unique one (a)",
            "table t: a integer; unique two (a)", "unique public.t one modified [name] mild");
        row("a constraint without a name on one side is equal", "table t: a integer; unique (a)",
            "table t: a integer; unique two (a)", "");
        row("two constraints of one structure are matched by name first",
            "table t: a integer; check x (a > 0); check y (a > 0)",
            "table t: a integer; check y (a > 0); check x (a > 0)", "");
        row("a constraint by name whose columns differ", "table t: a integer, b text; unique u (a)",
            "table t: a integer, b text; unique u (a, b)", "unique public.t u modified [columns]");
        row("an unnamed check that says something else", "table t: a integer; check (a > 0)",
            "table t: a integer; check (a > 1)", "check public.t (a > 0) modified [expression]");
        row("an unnamed check that says the same of another column",
            "table t: a integer, b integer; check (a > 0)", "table t: a integer, b integer; check (b > 0)",
            "check public.t (a > 0) modified [expression]");
        row("an era check on one side is mild", "table t: a boolean; check (a IN (0, 1)) type bound",
            "table t: a boolean", "check public.t (a IN (0, 1)) removed mild");
        row("an action of a foreign key under two names",
            "table p: id integer\ntable t: a integer; fk one (a) -> p (id)",
            "table p: id integer\ntable t: a integer; fk two (a) -> p (id) cascade",
            "foreignKey public.t one modified [onDelete, name]");
        row("a foreign key to another table",
            "table p: id integer\ntable q: id integer\ntable t: a integer; fk f (a) -> p (id)",
            "table p: id integer\ntable q: id integer\ntable t: a integer; fk f (a) -> q (id)",
            "foreignKey public.t f modified [target]");
        row("a unique constraint and a unique index are equivalent, differing in kind",
            "table t: a integer; unique uq (a)", "table t: a integer; unique index ux (a)",
            "unique public.t uq modified [kind, name] mild");
        row("a partial unique index is not equivalent", "table t: a integer; unique uq (a)",
            "table t: a integer; unique index ux (a) where (a > 0)",
            "unique public.t uq removed\nindex public.t ux added");
        row("indexes on the same columns in another order", "table t: a integer, b text; index ix (a, b)",
            "table t: a integer, b text; index ix (b, a)", "index public.t ix modified [parts]");
        row("a descending key part", "table t: a integer; index ix (a)",
            "table t: a integer; index ix (a desc)", "index public.t ix modified [parts]");
        row("uniqueness of an index", "table t: a integer; index ix (a)",
            "table t: a integer; unique index ix (a)", "index public.t ix modified [unique]");
        row("a primary key that is gone leaves NOT NULL alone", "table t: a integer not null; pk p (a)",
            "table t: a integer not null", "primaryKey public.t p removed");
        row("a new primary key makes NOT NULL along", "table t: a integer",
            "table t: a integer not null; pk p (a)", "primaryKey public.t p added > column a");
        row("a serial that is lost is one change", "table t: id integer = nextval('s')\nsequence s: t.id",
            "table t: id integer", "column public.t id modified [default] > sequence s");
        row("a sequence of its own", "sequence s:", "", "sequence public s removed");
        row("labels of an enum in another order", "enum m: a, b", "enum m: b, a",
            "enum public m modified [labels]");
        row("column order alone is mild", "table t: a integer, b text", "table t: b text, a integer",
            "table public t modified [columnOrder] mild");
        row("a column in the middle is no other order", "table t: a integer, b text",
            "table t: a integer, c date, b text", "column public.t c added");
        row("a renamed column", "table t: id integer, a text, z date; index ix (a)",
            "table t: id integer, b text, z date; index ix (b)",
            "column public.t a renamed [name] uncertain");
        row("a column of another type is no rename", "table t: id integer, a text",
            "table t: id integer, b date", "column public.t a removed\ncolumn public.t b added");
        row("a column far away is no rename", "table t: a text, b date, c integer, d integer",
            "table t: b date, c integer, d integer, e text",
            "column public.t a removed\ncolumn public.t e added");
        row("a renamed table with keys to it and its sequence",
            "table old: id integer = nextval('s'), a text, b date; pk old_pkey (id)\nsequence s: old.id\n"
            "table c: o integer; fk f (o) -> old (id)",
            "table new: id integer = nextval('s'), a text, b date; pk old_pkey (id)\nsequence s: new.id\n"
            "table c: o integer; fk f (o) -> new (id)",
            "table public old renamed [name] uncertain > sequence s, foreignKey f");
        row("tables too unlike are two", "table x: a text, b date, c integer",
            "table y: a text, d date, e integer",
            "table public x removed > column a, column b, column c\n"
            "table public y added > column a, column d, column e");
    }

    void changes()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, expected);
        const Snapshot a = sketch::snapshot(from);
        const Snapshot b = sketch::snapshot(to);
        QCOMPARE(sketch::lines(compare(a, b)), expected);
        // The laws: nothing differs from itself; the other way round there are as many changes of the
        // mirrored action.
        QCOMPARE(sketch::lines(compare(b, b)), QString());
        QCOMPARE(distance(a.schema, a.schema, m_dialect, a.facets), 0);
        QCOMPARE(distance(a.schema, b.schema, m_dialect, a.facets),
                 static_cast<int>(compare(a, b).changes.size()));
    }

    void mirrored_data() { changes_data(); }
    void mirrored()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        // What the engine does by itself is not symmetric: dropping a primary key leaves NOT NULL, and adding
        // a column adds nothing over it.
        const QStringList oneWay{
            QStringLiteral("a new primary key makes NOT NULL along"),
            QStringLiteral("a removed column carries its constraints, indexes and sequence"),
            QStringLiteral("what is made over an added column is made by somebody")};
        if (oneWay.contains(QLatin1String(QTest::currentDataTag())))
            return;
        const auto counts = [](const DiffResult &result, bool swapped) {
            QStringList words;
            for (const Change &change : result.changes) {
                Action action = change.action;
                if (swapped && action != Action::Modified && action != Action::Renamed)
                    action = action == Action::Added ? Action::Removed : Action::Added;
                words.append(kindName(change.ref.kind) + changeActionName(action) +
                             change.facetNames().join(QLatin1Char(',')));
            }
            words.sort();
            return words;
        };
        const Snapshot a = sketch::snapshot(from);
        const Snapshot b = sketch::snapshot(to);
        QCOMPARE(counts(compare(b, a), true), counts(compare(a, b), false));
    }

    void orderInsideATableDoesNotMatter()
    {
        const Snapshot a =
            sketch::snapshot(QStringLiteral("table t: a integer, b text; unique u (a); unique v (b); check c "
                                            "(a > 0); check d (b <> ''); index i (a); index j (b)"));
        const Snapshot b =
            sketch::snapshot(QStringLiteral("table t: a integer, b text; index j (b); index i (a); check d "
                                            "(b <> ''); check c (a > 0); unique v (b); unique u (a)"));
        QCOMPARE(sketch::lines(compare(a, b)), QString());
    }

    void renamesCanBeTurnedOff()
    {
        DiffOptions options;
        options.renames = false;
        const DiffResult result =
            compare(sketch::snapshot(QStringLiteral("table t: a text, z date; index ix (a)")),
                    sketch::snapshot(QStringLiteral("table t: b text, z date; index ix (b)")), options);
        QCOMPARE(sketch::lines(result),
                 QStringLiteral("column public.t a removed > index ix\ncolumn public.t b added"));
    }

    void whatASideCannotSpeakOf()
    {
        Snapshot from = sketch::snapshot(QStringLiteral("table t: a integer; check c (a > 0)\nenum m: a"));
        Snapshot to = sketch::snapshot(QStringLiteral("table t: a integer"));
        to.facets = Facets();
        to.facets.allow(Kind::Table);
        to.facets.allow(Kind::Column, {QStringLiteral("comment")});
        from.schema.tables.begin()->second.edit().columns.front().comment = QStringLiteral("why");
        QCOMPARE(sketch::lines(compare(from, to)),
                 QStringLiteral("? enum m \n? column a comment\n? check c "));
        from.schema = to.schema;
        QCOMPARE(sketch::lines(compare(from, to)), QString());
    }

    void unknownsOfASource()
    {
        Snapshot from = sketch::snapshot(QStringLiteral("table t: a integer = 1\ntable u: a integer"));
        Snapshot to = sketch::snapshot(QStringLiteral("table t: a integer = 2"));
        to.unknowns.push_back({{Kind::Column, QStringLiteral("public.t"), QString()},
                               QStringLiteral("default"),
                               QStringLiteral("computed"),
                               {QStringLiteral("m.py"), 3, 0}});
        to.unknowns.push_back({{Kind::Table, QStringLiteral("public"), QStringLiteral("u")},
                               QString(),
                               QStringLiteral("permission denied"),
                               {}});
        const DiffResult result = compare(from, to);
        QCOMPARE(sketch::lines(result), QStringLiteral("? table u \n? column a default"));
        QCOMPARE(result.notComparable.back().place.toString(), QStringLiteral("m.py:3"));
    }

    void opaqueBounds_data()
    {
        QTest::addColumn<int>("bound");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("expected");
        const QString certain = QStringLiteral("column public.t a modified [type]\nindex public.u ix added");
        QTest::newRow("data bounds nothing") << 0 << QStringList{QStringLiteral("t")} << certain;
        QTest::newRow("the table is named")
            << 1 << QStringList{QStringLiteral("public.T")}
            << QStringLiteral("column public.t a modified [type] uncertain\nindex public.u ix added");
        QTest::newRow("another table is named")
            << 1 << QStringList{QStringLiteral("w"), QStringLiteral("a")} << certain;
        QTest::newRow("a column is named and no table")
            << 1 << QStringList{QStringLiteral("a")}
            << QStringLiteral("column public.t a modified [type] uncertain\nindex public.u ix added");
        QTest::newRow("an index is named")
            << 1 << QStringList{QStringLiteral("\"ix\""), QStringLiteral("w")}
            << QStringLiteral("column public.t a modified [type]\nindex public.u ix added uncertain");
        QTest::newRow("anything")
            << 2 << QStringList()
            << QStringLiteral(
                   "column public.t a modified [type] uncertain\nindex public.u ix added uncertain");
    }

    void opaqueBounds()
    {
        QFETCH(int, bound);
        QFETCH(QStringList, names);
        QFETCH(QString, expected);
        Snapshot from =
            sketch::snapshot(QStringLiteral("table t: a integer\ntable u: b integer\ntable w: c integer"));
        const Snapshot to = sketch::snapshot(
            QStringLiteral("table t: a text\ntable u: b integer; index ix (b)\ntable w: c integer"));
        Opaque opaque;
        opaque.bound = static_cast<Opaque::Bound>(bound);
        opaque.names = names;
        opaque.reason = QStringLiteral("SQL put together at run time");
        opaque.place = {QStringLiteral("v/1.py"), 7, 0};
        from.opaques.push_back(opaque);
        const DiffResult result = compare(from, to);
        QCOMPARE(sketch::lines(result), expected);
        for (const Change &change : result.changes) {
            QCOMPARE(change.uncertainBecause, change.certainty == Certainty::Certain
                                                  ? QString()
                                                  : QStringLiteral("v/1.py:7: SQL put together at run time"));
        }
    }

    void conditionalObjectsMayBeThereOrNot()
    {
        Snapshot from = sketch::snapshot(QStringLiteral("table t: a integer, b text"));
        from.schema.tables.begin()->second.edit().columns[1].origin = {QStringLiteral("v/2.py"), 4,
                                                                       QStringLiteral("r2"), true};
        const DiffResult result = compare(from, sketch::snapshot(QStringLiteral("table t: a integer")));
        QCOMPARE(sketch::lines(result), QString());
        QCOMPARE(result.notes.size(), std::size_t(1));
        QCOMPARE(result.notes.front().place.toString(), QStringLiteral("v/2.py:4"));
    }

    void schemasOfNobodyButTheDatabase()
    {
        Snapshot from = sketch::snapshot(QStringLiteral("table t: a integer"));
        from.schemas = {QStringLiteral("public")};
        Snapshot to = sketch::snapshot(QStringLiteral("table t: a integer"), "live");
        Table other = sketch::table(QStringLiteral("x"), QStringLiteral("a integer"));
        other.name.schema = QStringLiteral("audit");
        to.schema.tables.emplace(other.name, other);
        const DiffResult result = compare(from, to);
        QCOMPARE(sketch::lines(result), QString());
        QCOMPARE(result.notes.size(), std::size_t(1));
    }

    void namesFoldWhereTheEngineFolds()
    {
        const PlainDialect folding(DialectId::Sqlite);
        const Snapshot from =
            sketch::snapshot(QStringLiteral("table Users: Id integer, Name text; unique u (Name); index ix "
                                            "(Id); fk f (Id) -> Users (Id)\ntable b: x text"));
        const Snapshot to =
            sketch::snapshot(QStringLiteral("table users: id integer, name text; unique U (name); index IX "
                                            "(id); fk F (id) -> users (id)\ntable B: X text"));
        QCOMPARE(sketch::lines(diff(from, to, folding, {})), QString());
    }

    void aSerialsSequenceFollowsItsType()
    {
        const auto side = [](const char *type, qint64 max, qint64 increment) {
            Snapshot snapshot = sketch::snapshot(
                QStringLiteral("table t: id %1 = nextval('s')\nsequence s: t.id").arg(QLatin1String(type)));
            SequenceOptions &options = snapshot.schema.sequences.begin()->second.options;
            options.type = QLatin1String(type);
            options.max = max;
            options.increment = increment;
            return snapshot;
        };
        const Snapshot narrow = side("integer", 2147483647, 1);
        QCOMPARE(sketch::lines(compare(narrow, side("bigint", 9223372036854775807, 1))),
                 QStringLiteral("column public.t id modified [type] > sequence s"));
        QCOMPARE(compare(narrow, side("bigint", 9223372036854775807, 5)).changes.size(), std::size_t(2));
        QCOMPARE(compare(narrow, side("bigint", 99, 1)).changes.size(), std::size_t(2));
    }

    void aSchemaThatWentIsToldBetweenDatabases()
    {
        Snapshot from = sketch::snapshot(QStringLiteral("table t: a integer"), "live");
        from.facets.allow(Kind::Schema);
        Snapshot to = from;
        from.schema.namespaces.emplace(QStringLiteral("old"), Namespace{QStringLiteral("old"), {}, {}});
        from.schemas = {QStringLiteral("public"), QStringLiteral("old")};
        to.schemas = {QStringLiteral("public")};
        QCOMPARE(sketch::lines(compare(from, to)), QStringLiteral("schema  old removed"));
        to.source.kind = QStringLiteral("history");
        QCOMPARE(sketch::lines(compare(from, to)), QString());
    }

    void filtersLeaveObjectsOut()
    {
        DiffOptions options;
        options.include = [](const ObjectRef &ref) { return ref.object != QLatin1String("t"); };
        const DiffResult result =
            compare(sketch::snapshot(QStringLiteral("table t: a integer\ntable u: a integer")),
                    sketch::snapshot(QStringLiteral("table u: a text")), options);
        QCOMPARE(sketch::lines(result), QStringLiteral("column public.u a modified [type]"));
    }

    void destructiveIsWhatLosesData_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *from, const char *to, bool expected) {
            QTest::newRow(from) << QString::fromUtf8(from) << QString::fromUtf8(to) << expected;
        };
        row("table t: a integer", "", true);
        row("table t: a integer, b text", "table t: a integer", true);
        row("table t: a bigint", "table t: a integer", true);
        row("table t: a smallint", "table t: a integer", false);
        row("table t: a varchar(20)", "table t: a varchar(10)", true);
        row("table t: a varchar(10)", "table t: a varchar(20)", false);
        row("table t: a character varying(10)", "table t: a text", false);
        row("table t: a text", "table t: a character varying(10)", true);
        row("table t: a numeric(10,2)", "table t: a numeric(12,2)", false);
        row("table t: a numeric(10,2)", "table t: a integer", true);
        row("table t: x integer", "table t: x text", false);
        row("table t: x text", "table t: x integer", true);
        row("enum e: a, b", "enum e: a", true);
        row("enum e: a", "enum e: a, b", false);
    }

    void destructiveIsWhatLosesData()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(bool, expected);
        const DiffResult result = compare(sketch::snapshot(from), sketch::snapshot(to));
        QCOMPARE(result.changes.size(), std::size_t(1));
        QCOMPARE(result.changes.front().destructive, expected);
    }
};

QTEST_APPLESS_MAIN(TestDiff)
#include "tst_diff.moc"
