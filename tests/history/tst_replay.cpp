// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scripts.h"

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRevisions()
    {
        const auto replay = replayOf({s("pass"), s("op.execute(\"DELETE FROM t\")")});
        const Revision &first = replay->graph().revisions().front();
        QCOMPARE(first.id, s("r1"));
        QCOMPARE(first.message, s("step 1"));
        QCOMPARE(first.date, s("2024-01-02T03:04:05"));
        QCOMPARE(first.place.toString(), s("m/versions/r1_step.py:11"));
        QVERIFY(replay->effect(s("r2")).dataOnly);
    }

    void scriptsThatCannotBeReadAreErrors()
    {
        auto files = scriptTree({s("pass")});
        files.emplace_back(s("m/versions/bad.py"),
                           "\nrevision = compute()\ndown_revision = None\ndef upgrade():\n    pass\n");
        const auto tree = memoryTree(files);
        const auto roots = findAlembicRoots(tree);
        QVERIFY(roots);
        const auto replay = readAlembic(tree, roots->front(), {});
        QVERIFY(!replay);
        QCOMPARE(replay.error().code, s("python.syntax"));
        QCOMPARE(replay.error().place.toString(), s("m/versions/bad.py:2"));
    }

    void restsAndGoesOnFromTheSameFiles()
    {
        QStringList bodies;
        for (int i = 0; i < 70; ++i)
            bodies.append(s("op.create_table('t%1', sa.Column('id', sa.Integer()))").arg(i));
        QTemporaryDir folder;
        for (const auto &[path, text] : scriptTree(bodies)) {
            const QString file = folder.filePath(path);
            QVERIFY(QDir().mkpath(QFileInfo(file).path()));
            QFile made(file);
            QVERIFY(made.open(QIODevice::WriteOnly) && made.write(text) == text.size());
        }
        const auto files = openFolder(folder.path());
        QVERIFY(files);
        const auto roots = findAlembicRoots(*files);
        QVERIFY(roots);
        const auto replay = readAlembic(*files, roots->front(), {});
        QVERIFY(replay);
        const auto at = [&](int revision) {
            return dumpSchema(*(*replay)->state((*replay)->graph().ancestors({s("r%1").arg(revision)})));
        };
        const QString head = at(70);
        const QString middle = at(40);
        QVERIFY(head != middle);

        // Somebody edits a script meanwhile: the history is still the one that was read.
        QFile script(folder.filePath(s("m/versions/r35_step.py")));
        QVERIFY(script.open(QIODevice::WriteOnly) && script.write("nonsense") > 0);
        script.close();
        QVERIFY(QFile::remove(folder.filePath(s("m/versions/r36_step.py"))));
        (*replay)->rest();
        QCOMPARE(at(40), middle);
        QCOMPARE(at(70), head);
        (*replay)->rest();
        (*replay)->rest();
        QCOMPARE(at(41).count(QLatin1Char('\n')), middle.count(QLatin1Char('\n')) + 2);
        QVERIFY((*replay)->effect(s("r36")).problems.empty());
    }

    void operations_data()
    {
        QTest::addColumn<QStringList>("bodies");
        QTest::addColumn<bool>("sqlite");
        QTest::addColumn<QStringList>("has");
        QTest::addColumn<QStringList>("lacks");
        const auto row = [](const char *name, bool sqlite, QStringList bodies, QStringList has,
                            QStringList lacks = {}) {
            QTest::newRow(name) << bodies << sqlite << has << lacks;
        };
        const QString table = s("op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True), "
                                "sa.Column('a', sa.String(20), nullable=False), sa.Column('b', sa.Text()))");
        row("create_table", false, {table},
            {s("table public.t"), s("column id integer not null"), s("t_pkey")}, {s("problem")});
        row("drop_table", false, {table, s("op.drop_table('t')")}, {}, {s("table public.t"), s("problem")});
        row("rename_table", false, {table, s("op.rename_table('t', 'u')")},
            {s("table public.u"), s("t_pkey")}, {s("problem")});
        row("add_column and drop_column", false,
            {table, s("op.add_column('t', sa.Column('c', sa.Boolean(), server_default=sa.false(), "
                      "nullable=False))\nop.drop_column('t', 'b')")},
            {s("column c boolean not null default false")}, {s("column b"), s("problem")});
        row("add_column with a foreign key", false,
            {table,
             s("op.create_table('u', sa.Column('id', sa.Integer(), primary_key=True))\nop.add_column('u', "
               "sa.Column('t_id', sa.Integer(), sa.ForeignKey('t.id', ondelete='CASCADE')))")},
            {s("u_t_id_fkey")}, {s("problem")});
        row("alter_column", false,
            {table, s("op.alter_column('t', 'a', type_=sa.String(40), nullable=True, new_column_name='z', "
                      "server_default='x')")},
            {s("column z character varying(40) default 'x'")}, {s("problem")});
        row("alter_column drops a default", false,
            {table, s("op.alter_column('t', 'a', server_default='x')"),
             s("op.alter_column('t', 'a', server_default=None)")},
            {s("column a character varying(20) not null")}, {s("default 'x'"), s("problem")});
        row("indexes", false,
            {table, s("op.create_index('ix_a', 't', ['a', sa.text('lower(b)')], unique=True, "
                      "postgresql_where=sa.text('b IS NOT NULL'))\nop.create_index(op.f('ix_b'), 't', "
                      "['b'])\nop.drop_index(op.f('ix_b'), table_name='t')")},
            {s("ix_a")}, {s("ix_b"), s("problem")});
        row("constraints", false,
            {table, s("op.create_unique_constraint(None, 't', ['a', 'b'])\nop.create_check_constraint('ck', "
                      "'t', sa.column('a') != 'x')\nop.create_foreign_key('fk', 't', 't', ['id'], "
                      "['id'])\nop.drop_constraint('fk', 't', type_='foreignkey')")},
            {s("t_a_b_key"), s("ck")}, {s(" fk"), s("problem")});
        row("literal SQL", false, {table, s("op.execute('ALTER TABLE t ADD COLUMN raw integer')")},
            {s("column raw integer")}, {s("problem"), s("opaque")});
        row("SQL through the connection", false,
            {table, s("conn = op.get_bind()\nconn.execute(sa.text('ALTER TABLE t ADD COLUMN raw integer'))")},
            {s("column raw integer")}, {s("problem"), s("opaque")});
        row("an enum made first", false,
            {s("mood = postgresql.ENUM('sad', 'ok', name='mood', "
               "create_type=False)\nmood.create(op.get_bind(), checkfirst=True)\nop.create_table('t', "
               "sa.Column('m', mood))")},
            {s("enum public.mood"), s("sad")}, {s("problem"), s("opaque")});
        row("loops, f-strings and locals", false,
            {table,
             s("for name in ('x', 'y'):\n    op.add_column('t', sa.Column(f'{name}_id', sa.Integer()))")},
            {s("column x_id"), s("column y_id")}, {s("problem"), s("opaque")});
        row("a branch on the dialect", true,
            {table, s("if op.get_bind().dialect.name == 'postgresql':\n    op.execute('nonsense')\nelse:\n   "
                      " op.add_column('t', sa.Column('c', sa.Integer()))")},
            {s("column c INTEGER")}, {s("problem"), s("opaque")});
        row("a question to the inspector", false,
            {table, s("insp = sa.inspect(op.get_bind())\nif 'a' in [c['name'] for c in "
                      "insp.get_columns('t')]:\n    op.drop_column('t', 'a')\nif not insp.has_table('u'):\n  "
                      "  op.create_table('u', sa.Column('id', sa.Integer()))")},
            {s("table public.u")}, {s("column a "), s("problem"), s("opaque")});
        row("try around an operation that fails", false,
            {table, s("try:\n    op.drop_table('nothing')\nexcept Exception:\n    op.drop_column('t', 'b')")},
            {}, {s("column b"), s("problem"), s("opaque")});
        row("a missing object is a problem, and the rest goes on", false,
            {s("op.drop_table('nothing')\n") + table}, {s("table public.t"), s("problem edit.missing r1")});
        row("unknown data SQL is data", false,
            {table, s("import os\nop.execute('UPDATE t SET a = ' + os.environ['X'])")}, {s("opaque data")},
            {s("anything")});
        row("unknown SQL has no bound", false, {table, s("import os\nop.execute(os.environ['X'])")},
            {s("opaque anything")});
        row("an operation of the project's own is bounded by the table it names", false,
            {s("from alembic.operations import MigrateOperation, Operations\n"
               "@Operations.register_operation('audit_table')\nclass Audit(MigrateOperation):\n    pass\n") +
                 table,
             s("op.audit_table('t', keep=3)")},
            {s("opaque t")}, {s("anything"), s("problem")});
        row("the table may be a keyword of it", false, {table, s("op.audit_table(days, table='t')")},
            {s("opaque t")}, {s("anything")});
        row("an operation of the project's own that names no table has no bound", false,
            {table, s("op.audit_table(compute())")}, {s("opaque anything")});
        row("create_all has no bound", false,
            {s("from app import Base\nBase.metadata.create_all(op.get_bind())")}, {s("opaque anything")});
        row("guards of the catalogs are answered", false,
            {table, s("r = op.get_bind().execute(sa.text(\"SELECT 1 FROM information_schema.columns WHERE "
                      "table_name='t' AND column_name='a'\"))\nif r.fetchone() is None:\n    "
                      "op.add_column('t', sa.Column('a', sa.Integer()))")},
            {}, {s("problem"), s("opaque")});
        row("batch on PostgreSQL is plain", false,
            {table, s("with op.batch_alter_table('t') as batch_op:\n    batch_op.add_column(sa.Column('c', "
                      "sa.Integer()))\n    batch_op.create_unique_constraint('uq', ['c'])\n    "
                      "batch_op.drop_column('b')")},
            {s("column c integer"), s("uq")}, {s("column b"), s("problem"), s("opaque")});
        row("batch on PostgreSQL that makes the table anew makes its sequence anew", false,
            {table, s("with op.batch_alter_table('t', recreate='always') as batch_op:\n    "
                      "batch_op.drop_column('b')")},
            {s("_alembic_tmp_t_id_seq"), s("t_pkey")}, {s(" public.t_id_seq"), s("problem"), s("opaque")});
        row("a table that others point at cannot be made anew", false,
            {table,
             s("op.create_table('u', sa.Column('t_id', sa.Integer(), sa.ForeignKey('t.id')))\nwith "
               "op.batch_alter_table('t', recreate='always') as batch_op:\n    batch_op.drop_column('b')")},
            {s("problem edit.refused r2")});
        const QString ring = s("op.create_table('u', sa.Column('v', sa.Integer()), "
                               "sa.ForeignKeyConstraint(['v'], ['t.id'], name='late', use_alter=True))");
        row("a key that create_all() would add is not in the table", false, {table, ring},
            {s("table public.u")}, {s("late"), s("problem")});
        row("without ALTER the key is in the table", true, {table, ring}, {s("late")}, {s("problem")});
        row("an engine has a name too", false,
            {table, s("is_pg = op.get_bind().engine.name == 'postgresql'\n"
                      "op.add_column('t', sa.Column('c', sa.Text() if is_pg else sa.String(9)))")},
            {s("column c text")}, {s("opaque")});
        const QString longName = s("a_name_of_an_index_that_is_much_longer_than_sixty_three_bytes_can_hold");
        row("a fixed name that is too long is shortened as the library does", false,
            {table,
             s("op.create_index(op.f('%1'), 't', ['a'])\nop.create_index(op.f('%1_b'), 't', ['b'])")
                 .arg(longName),
             s("op.drop_index(op.f('%1_b'), table_name='t')").arg(longName)},
            {s("a_name_of_an_index_that_is_much_longer_than_sixty_three_7e67")}, {s("_7094"), s("problem")});
        row("a type that says its length in its own __init__", false,
            {s("class Sized(sa.types.TypeDecorator):\n    impl = sa.String\n    def __init__(self, "
               "size=33, **kwargs):\n        super().__init__(length=size * 2, **kwargs)\n"
               "op.create_table('t', sa.Column('a', Sized()), sa.Column('b', Sized(size=40)))")},
            {s("column a character varying(66)"), s("column b character varying(80)")},
            {s("opaque"), s("problem")});
        row("batch on SQLite rebuilds", true,
            {table,
             s("op.execute('CREATE INDEX ix_low ON t (lower(a))')\nop.execute('CREATE INDEX ix_b ON t (b "
               "DESC)')"),
             s("with op.batch_alter_table('t') as batch_op:\n    batch_op.add_column(sa.Column('c', "
               "sa.Integer()), insert_after='id')\n    batch_op.alter_column('a', new_column_name='z', "
               "nullable=True)")},
            {s("column z VARCHAR(20)"), s("column c INTEGER"), s("ix_b")},
            {s("ix_low"), s("problem"), s("opaque")});
        row("move and copy on SQLite finds one of two keys over the same columns", true,
            {s("op.create_table('t', sa.Column('id', sa.Integer(), primary_key=True), sa.Column('a', "
               "sa.Integer()))"),
             s("with op.batch_alter_table('t') as b:\n    b.create_foreign_key('one', 't', ['a'], ['id'])"),
             s("with op.batch_alter_table('t') as b:\n    b.create_foreign_key('two', 't', ['a'], ['id'])"),
             s("with op.batch_alter_table('t', recreate='always') as b:\n    pass")},
            {s("foreign key one")}, {s("two"), s("problem")});
        row("move and copy on PostgreSQL cuts the table's temporary name", false,
            {s("op.create_table('a_table_with_a_name_of_more_than_thirty_seven_letters', sa.Column('id', "
               "sa.Integer(), primary_key=True))"),
             s("with op.batch_alter_table('a_table_with_a_name_of_more_than_thirty_seven_letters', "
               "recreate='always') as b:\n    pass")},
            {s("_alembic_tmp_a_table_with_a_name_of_more_than_thir_id_seq")}, {s("problem")});
        row("CREATE TABLE makes one of two unique constraints over the same columns", false,
            {s("op.execute('CREATE TABLE t (a int UNIQUE, b int, CONSTRAINT u UNIQUE (a), CONSTRAINT v "
               "UNIQUE (a))')")},
            {s("unique u (a)")}, {s("t_a_key"), s("unique v"), s("problem")});
        row("move and copy on SQLite finds one of two unique constraints", true,
            {s("op.execute('CREATE TABLE t (a int UNIQUE, b int, CONSTRAINT u UNIQUE (a))')"),
             s("with op.batch_alter_table('t', recreate='always') as b:\n    pass")},
            {s("unique u (a)")}, {s("unique (a)"), s("problem")});
        row("move and copy on PostgreSQL gives a key that refers to another table its sequence too", false,
            {s("op.create_table('c', sa.Column('id', sa.Integer(), primary_key=True))\nop.execute('CREATE "
               "TABLE t (id "
               "serial PRIMARY KEY REFERENCES c (id))')"),
             s("with op.batch_alter_table('t', recreate='always') as b:\n    pass")},
            {s("_alembic_tmp_t_id_seq")}, {s("problem")});
        row("create_table makes no sequences of its columns", false,
            {s("op.create_table('t', sa.Column('id', sa.Integer(), sa.Sequence('s')))")},
            {s("table public.t")}, {s("sequence public.s"), s("problem")});
        row("create_all of a MetaData that the script makes", false,
            {s("m = sa.MetaData(naming_convention={'uq': 'u_%(table_name)s'})\n"
               "t = sa.Table('t', m, sa.Column('id', sa.Integer(), sa.Sequence('s'), primary_key=True), "
               "sa.Column('a', sa.Text(), unique=True))\n"
               "other = sa.Table('other', sa.MetaData(), sa.Column('id', sa.Integer()))\n"
               "m.create_all(op.get_bind())\nm.create_all(op.get_bind())")},
            {s("table public.t"), s("u_t"), s("sequence public.s")}, {s("other"), s("problem"), s("opaque")});
        row("DO blocks of plain statements", false,
            {s("op.execute(\"DO $$ BEGIN CREATE TYPE mood AS ENUM ('a'); EXCEPTION WHEN duplicate_object "
               "THEN "
               "null; END $$\")"),
             s("op.execute(\"DO $$ BEGIN CREATE TYPE mood AS ENUM ('b'); EXCEPTION WHEN duplicate_object "
               "THEN "
               "RAISE NOTICE 'there'; END; $$;\")\nop.execute('DO $$ BEGIN CREATE TABLE t (a int); ALTER "
               "TABLE "
               "t ADD COLUMN b int; END $$')")},
            {s("enum public.mood ('a')"), s("column b integer")}, {s("problem"), s("opaque")});
        row("DO blocks that ask", false,
            {s("op.execute('DO $$ BEGIN IF true THEN CREATE TABLE t (a int); END IF; END $$')")},
            {s("opaque")}, {s("table public.t")});
        row("an Index that is made by itself", false,
            {table + s("\nt = sa.Table('t', sa.MetaData(), sa.Column('a', sa.String()))\n"
                       "sa.Index('ix_a', t.c.a).create(op.get_bind())\n"
                       "sa.Index('ix_b', t.c['b'], unique=True).create(bind=op.get_bind())\n"
                       "sa.Index('ix_b', t.c['b']).drop(op.get_bind())")},
            {s("index ix_a (a)")}, {s("ix_b"), s("problem"), s("opaque")});
        row("an Index of what is not known", false,
            {table + s("\nsa.Index('ix_a', sa.text('a')).create(op.get_bind())")}, {s("opaque")},
            {s("ix_a")});
        row("a key's column without a type has that of its target", false,
            {s("m = sa.MetaData()\nsa.Table('u', m, sa.Column('id', sa.BigInteger(), primary_key=True))\n"
               "sa.Table('v', m, sa.Column('u_id', sa.ForeignKey('u.id')))\nm.create_all(op.get_bind())")},
            {s("column u_id bigint")}, {s("problem"), s("opaque")});
        row("a function among the globals", false,
            {s("global make_t\ndef make_t():\n    op.create_table('t', sa.Column('id', sa.Integer()))\n"
               "globals()['make_%s' % 't']()")},
            {s("table public.t")}, {s("problem"), s("opaque")});
        row("a call of what is not known", false, {s("from .missing import make\nmake()")}, {s("opaque")},
            {s("problem")});
        row("a function among the globals that is not known", false,
            {s("import os\nglobals()[os.environ['X']]()")}, {s("opaque")}, {s("problem")});
        row("a batch that gives a column a type with a constraint", true,
            {table, s("with op.batch_alter_table('t') as b:\n    b.alter_column('b', "
                      "type_=sa.Boolean(create_constraint=True, name='ck'))")},
            {s("check ck (b IN (0, 1))")}, {s("problem")});
        row("a batch that gives a column another type with a constraint", true,
            {s("op.create_table('t', sa.Column('e', sa.Enum('x', 'y', name='ee', create_constraint=True)))"),
             s("with op.batch_alter_table('t') as b:\n    b.alter_column('e', existing_type=sa.Enum('x', "
               "'y', "
               "name='ee', create_constraint=True), type_=sa.Enum('x', 'y', 'z', name='ee', "
               "create_constraint=True))")},
            {s("check ee (e IN ('x', 'y', 'z'))")}, {s("('x', 'y')"), s("problem")});
        row("constraints outside batch fail on SQLite", true,
            {table, s("op.create_unique_constraint('uq', 't', ['a'])")}, {s("problem edit.refused r2")},
            {s("uq")});
    }
    void operations()
    {
        QFETCH(QStringList, bodies);
        QFETCH(bool, sqlite);
        QFETCH(QStringList, has);
        QFETCH(QStringList, lacks);
        const auto replay = replayOf(bodies, sqlite ? DialectId::Sqlite : DialectId::PostgreSql);
        const QString head = headOf(*replay);
        for (const QString &text : has)
            QVERIFY2(head.contains(text), qPrintable(s("no \"") + text + s("\" in\n") + head));
        for (const QString &text : lacks)
            QVERIFY2(!head.contains(text), qPrintable(s("\"") + text + s("\" in\n") + head));
    }

    void boundsOfALoopOverWhatIsNotKnown_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("bound");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *name, const char *body, Opaque::Bound bound, QStringList names = {}) {
            QTest::newRow(name) << s(body) << int(bound) << names;
        };
        row("what runs is what the loop goes through", "for each in open('up.sql'):\n    op.execute(each)",
            Opaque::Bound::Anything);
        row("a name in a statement is",
            "for each in open('data'):\n    op.execute(f'CREATE TABLE {each} (a int)')",
            Opaque::Bound::Anything);
        row("a statement that is made of it",
            "for each in open('up.sql'):\n    each = each.strip()\n    op.execute(each)",
            Opaque::Bound::Anything);
        row("a table's name is",
            "for each in open('t'):\n    op.create_table(each, sa.Column('id', sa.Integer()))",
            Opaque::Bound::Anything);
        row("a statement on the connection",
            "for each in open('t'):\n    op.get_bind().execute(sa.text(each))", Opaque::Bound::Anything);
        row("rows", "for each in open('t'):\n    op.execute(f'UPDATE t SET a = {each}')",
            Opaque::Bound::Data);
        row("literals in the body", "for _ in open('up.sql'):\n    op.drop_table('t')",
            Opaque::Bound::Objects, {s("t")});
    }
    void boundsOfALoopOverWhatIsNotKnown()
    {
        QFETCH(QString, body);
        QFETCH(int, bound);
        QFETCH(QStringList, names);
        const auto replay = replayOf({body});
        const auto &opaques = replay->effect(s("r1")).opaques;
        QCOMPARE(opaques.size(), size_t(1));
        QCOMPARE(int(opaques.front().bound), bound);
        QCOMPARE(opaques.front().names, names);
    }

    void whatALoopSaysOfOneStatementIsSaidOnce()
    {
        const auto replay =
            replayOf({s("import os\nfor word in ('a', 'b', 'c'):\n    op.execute(os.environ['X'])")});
        QCOMPARE(replay->effect(s("r1")).opaques.size(), size_t(1));
        const auto other =
            replayOf({s("import os\nop.execute(os.environ['X'])\nop.execute(os.environ['X'])")});
        QCOMPARE(other->effect(s("r1")).opaques.size(), size_t(2));
    }

    void targetMetadataNamesConstraints_data()
    {
        QTest::addColumn<QByteArray>("env");
        QTest::addColumn<QString>("name");
        const QByteArray made =
            "import sqlalchemy as sa\nfrom alembic import context\n"
            "target_metadata = sa.MetaData(naming_convention={'uq': 'env_%(table_name)s'})\n"
            "context.configure(target_metadata=target_metadata)\n";
        QTest::newRow("env.py makes it") << made << s("env_t");
        QTest::newRow("env.py says None")
            << QByteArray("target_metadata = None\ncontext.configure(target_metadata=target_metadata)\n")
            << s("t_a_key");
        QTest::newRow("it comes from elsewhere")
            << QByteArray("from shop import Base\ntarget_metadata = Base.metadata\n") << s("models_t");
        QTest::newRow("env.py says two things") << "target_metadata = None\n" + made << s("models_t");
    }
    void targetMetadataNamesConstraints()
    {
        QFETCH(QByteArray, env);
        QFETCH(QString, name);
        auto files = scriptTree({s("op.create_table('t', sa.Column('a', sa.Text(), unique=True))")});
        for (auto &[path, text] : files) {
            if (path == s("m/env.py"))
                text = env;
        }
        HistoryOptions options;
        options.metadata.namingConvention[s("uq")] = s("models_%(table_name)s");
        const QString head = headOf(*replayOf(files, options));
        QVERIFY2(head.contains(name), qPrintable(head));
    }

    void touchesSayWhichRevisionShapedAnObject()
    {
        const auto replay =
            replayOf({s("op.create_table('t', sa.Column('a', sa.Integer()), sa.Column('b', sa.Integer()))"),
                      s("op.alter_column('t', 'a', nullable=False)"), s("op.drop_column('t', 'b')")});
        const RevisionSet set = all(*replay);
        QCOMPARE(replay->touchedBy({Kind::Column, s("public.t"), s("a")}, set),
                 QStringList({s("r1"), s("r2")}));
        QCOMPARE(replay->touchedBy({Kind::Column, s("public.t"), s("b")}, set),
                 QStringList({s("r1"), s("r3")}));
        QVERIFY(replay->state({s("r1")})->table({s("public"), s("t")})->column(s("b")));
        QVERIFY(!replay->state(set)->table({s("public"), s("t")})->column(s("b")));
    }

    void whatAnExceptionLeavesOpenIsSaid()
    {
        const QString table = s("op.create_table('t', sa.Column('id', sa.Integer()))");
        const auto replay = replayOf({table, s("op.add_column('t', sa.Column('a', sa.Integer()))\n"
                                               "raise RuntimeError('no')\n"
                                               "op.drop_table('t')")});
        const auto &effect = replay->effect(s("r2"));
        QCOMPARE(effect.opaques.size(), size_t(1));
        QCOMPARE(int(effect.opaques.front().bound), int(Opaque::Bound::Anything));
        QCOMPARE(effect.opaques.front().place.file, s("m/versions/r2_step.py"));
        QCOMPARE(effect.problems.size(), size_t(1));
        QCOMPARE(effect.problems.front().code, s("replay.raised"));
        QVERIFY(replay->state(all(*replay))->table({s("public"), s("t")})->column(s("a")));
        const auto caught = replayOf({table, s("try:\n    raise RuntimeError('no')\nexcept RuntimeError:\n"
                                               "    op.drop_table('t')")});
        QVERIFY(caught->effect(s("r2")).opaques.empty());
        QVERIFY(caught->effect(s("r2")).problems.empty());
        QVERIFY(!caught->state(all(*caught))->table({s("public"), s("t")}));
    }

    void whatOnlyRowsDecideIsConditional()
    {
        const auto replay =
            replayOf({s("n = op.get_bind().execute(sa.text('SELECT count(*) FROM t')).scalar()\n"
                        "if n == 0:\n"
                        "    op.create_table('maybe', sa.Column('a', sa.Integer()))\n"
                        "op.create_table('surely', sa.Column('a', sa.Integer()))")});
        const auto state = replay->state(all(*replay));
        QVERIFY(state->table({s("public"), s("maybe")}));
        QVERIFY(state->table({s("public"), s("maybe")})->origin.conditional);
        QVERIFY(!state->table({s("public"), s("surely")})->origin.conditional);
    }
};

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
