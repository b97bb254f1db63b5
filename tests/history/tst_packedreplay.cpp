// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scripts.h"

#include "model/history/packedreplay.h"

using namespace reckoner;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// A history with a type that lives from revision to revision, an opaque statement and a problem.
QStringList bodies()
{
    QStringList bodies{
        s("op.create_table('users', sa.Column('id', sa.Integer(), primary_key=True),\n"
          "    sa.Column('mood', sa.Enum('good', 'bad', name='mood')))"),
        s("op.execute(somewhere())"),
        s("op.drop_column('nothing', 'there')"),
    };
    for (int i = 0; i < 70; ++i)
        bodies.append(s("op.create_table('t%1', sa.Column('id', sa.Integer()), sa.Column('u', sa.Integer(), "
                        "sa.ForeignKey('users.id')))")
                          .arg(i));
    bodies.append(s("with op.batch_alter_table('users') as batch:\n"
                    "    batch.alter_column('mood', type_=sa.Enum('good', 'bad', 'odd', name='mood'))"));
    return bodies;
}

RevisionSet upTo(const Replay &replay, int revision)
{
    return replay.graph().ancestors({s("r%1").arg(revision)});
}

/// All that is known of a replay at a revision, origins too.
QStringList knownAt(Replay &replay, int revision)
{
    const RevisionSet set = upTo(replay, revision);
    QStringList lines{dumpSchema(*replay.state(set))};
    for (const auto &[name, table] : replay.state(set)->tables)
        lines.append(name.name + QLatin1Char(' ') + table->origin.file + QLatin1Char(' ') +
                     QString::number(table->origin.line) + table->origin.revision);
    for (const Opaque &opaque : replay.opaques(set))
        lines.append(opaque.reason + opaque.place.toString());
    for (const QString &id : set) {
        const RevisionEffect &effect = replay.effect(id);
        lines.append(
            s("%1: %2 touches, %3 operations").arg(id).arg(effect.touches.size()).arg(effect.operations));
        for (const Diagnostic &problem : effect.problems)
            lines.append(problem.message + problem.place.toString());
    }
    return lines;
}

struct Fixture
{
    std::shared_ptr<const FileTree> tree = memoryTree(scriptTree(bodies()));
    std::vector<AlembicRoot> roots = *findAlembicRoots(tree);
    HistoryOptions options;
    int runners = 0;

    std::shared_ptr<Replay> read() const { return *readAlembic(tree, roots.front(), options); }
    std::shared_ptr<Replay> unpack(const QByteArray &bytes)
    {
        return PackedReplay::unpack(bytes, [this] {
            ++runners;
            return alembicRunner(tree, roots.front(), options);
        });
    }
};

} // namespace

class TestPackedReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheSame_data()
    {
        QTest::addColumn<int>("dialect");
        QTest::newRow("postgresql") << int(DialectId::PostgreSql);
        QTest::newRow("sqlite") << int(DialectId::Sqlite);
    }
    void knowsTheSame()
    {
        QFETCH(int, dialect);
        Fixture fixture;
        fixture.options.dialect = DialectId(dialect);
        const auto read = fixture.read();
        const QStringList head = knownAt(*read, 74);
        const QStringList middle = knownAt(*read, 40);
        const QByteArray bytes = PackedReplay::pack(*read);

        const auto again = fixture.unpack(bytes);
        QVERIFY(again);
        QVERIFY(again->graph().revisions() == read->graph().revisions());
        QCOMPARE(again->graph().heads(), read->graph().heads());
        QCOMPARE(knownAt(*again, 74), head);
        QCOMPARE(knownAt(*again, 40), middle);
        for (int revision = 1; revision <= 74; ++revision)
            QVERIFY(again->effect(s("r%1").arg(revision)) == read->effect(s("r%1").arg(revision)));
        QCOMPARE(fixture.runners, 0); // no script was looked at
    }

    void whatWasNotAskedIsReadThen()
    {
        Fixture fixture;
        const auto read = fixture.read();
        knownAt(*read, 40);
        const auto again = fixture.unpack(PackedReplay::pack(*read));
        QVERIFY(again);
        // A runner that had not run what the state comes from could not go on from it: the labels that the
        // last revision adds are those of a type that the first one made.
        QCOMPARE(knownAt(*again, 74), knownAt(*fixture.read(), 74));
        QCOMPARE(fixture.runners, 1);
        QCOMPARE(knownAt(*again, 40), knownAt(*read, 40));
    }

    void goesOnAsTheReadOneDoes()
    {
        Fixture fixture;
        const auto read = fixture.read();
        knownAt(*read, 74);
        const auto again = fixture.unpack(PackedReplay::pack(*read));
        const auto there = again->continued(upTo(*again, 40), upTo(*again, 74));
        const auto here = read->continued(upTo(*read, 40), upTo(*read, 74));
        QCOMPARE(dumpSchema(there.schema), dumpSchema(here.schema));
        QVERIFY(there.problems == here.problems);
    }

    void isKeptWhenItHasGrown()
    {
        Fixture fixture;
        const auto replay = fixture.read();
        int kept = 0;
        replay->setKeeper([&](Replay &) { ++kept; });
        replay->keep();
        QCOMPARE(kept, 0);
        knownAt(*replay, 40);
        replay->keep();
        replay->keep();
        QCOMPARE(kept, 1);
        knownAt(*replay, 40);
        replay->keep();
        QCOMPARE(kept, 1);
    }

    void sharesTablesInTheBytes()
    {
        Fixture fixture;
        const auto replay = fixture.read();
        knownAt(*replay, 74);
        const qsizetype few = PackedReplay::pack(*replay).size();
        for (int revision = 60; revision < 74; ++revision)
            replay->state(upTo(*replay, revision));
        const qsizetype many = PackedReplay::pack(*replay).size();
        QVERIFY2(many < few * 2, qPrintable(s("%1 %2").arg(few).arg(many)));
    }

    void brokenBytesAreNone()
    {
        Fixture fixture;
        const auto replay = fixture.read();
        knownAt(*replay, 74);
        const QByteArray bytes = PackedReplay::pack(*replay);
        for (const qsizetype size : {qsizetype(0), qsizetype(1), bytes.size() / 3, bytes.size() - 1})
            QVERIFY(!fixture.unpack(bytes.left(size)));
        QVERIFY(!fixture.unpack(bytes + "x"));
        // Whatever is there, it is read without reading elsewhere; that it is not the same is told by a
        // digest.
        for (qsizetype at = 0; at < bytes.size(); at += 97) {
            QByteArray other = bytes;
            other[at] = char(other[at] ^ 0xff);
            (void)fixture.unpack(other);
        }
        QCOMPARE(fixture.runners, 0);
    }
};

QTEST_GUILESS_MAIN(TestPackedReplay)
#include "tst_packedreplay.moc"
