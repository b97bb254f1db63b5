// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/history/scripts.h"

#include "model/position/verdict.h"

using namespace reckoner;

/// What is said of a history itself, from scripts: RK304 and on.
class TestJudgeHistory : public QObject
{
    Q_OBJECT

private:
    using Files = std::vector<std::pair<QString, QByteArray>>;

    static QString s(const char *text) { return QString::fromLatin1(text); }

    /// A script of revision `id`, over `down` ("" for none).
    static std::pair<QString, QByteArray> script(const QString &id, const QString &down,
                                                 const QString &upgrade, const QString &rest)
    {
        const QStringList parents = down.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const QString text =
            QStringLiteral(
                "from alembic import op\nimport sqlalchemy as sa\nrevision = '%1'\ndown_revision = "
                "%2\ndef upgrade():\n    %3\n%4")
                .arg(id,
                     parents.isEmpty() ? QStringLiteral("None")
                                       : QStringLiteral("('%1',)").arg(parents.join(QLatin1String("', '"))),
                     QString(upgrade).replace(QLatin1Char('\n'), QLatin1String("\n    ")), rest);
        return {QStringLiteral("m/versions/%1.py").arg(id), text.toUtf8()};
    }

    static Verdict judged(Files files, const std::optional<QStringList> &noRepairsSince = {})
    {
        files.emplace_back(QStringLiteral("alembic.ini"), "[alembic]\nscript_location = m\n");
        files.emplace_back(QStringLiteral("m/env.py"), "from alembic import context\n");
        VerdictInput input;
        input.root = QStringLiteral("shop");
        input.replay = replayOf(files, {});
        input.noRepairsSince = noRepairsSince;
        return judge(input);
    }

    static std::pair<QString, QByteArray> titled(std::pair<QString, QByteArray> script, const char *message)
    {
        script.second.prepend("'''" + QByteArray(message) + "'''\n");
        return script;
    }

    static QStringList told(const Verdict &verdict, const QString &rule)
    {
        QStringList lines;
        for (const Finding &finding : verdict.findings) {
            if (finding.rule == rule)
                lines.append(
                    QStringLiteral("%1 %2 %3:%4 %5")
                        .arg(severityName(finding.severity), finding.revision, finding.change.from.file)
                        .arg(finding.change.from.line)
                        .arg(finding.message));
        }
        return lines;
    }

    const QString m_table = QStringLiteral("op.create_table('%1', sa.Column('id', sa.Integer()))");
    const QString m_back = QStringLiteral("def downgrade():\n    op.drop_table('t')\n");

private Q_SLOTS:
    void namesRevisionsWithoutAWayBack()
    {
        const QString empty = QStringLiteral("def downgrade():\n    pass\n");
        const Verdict verdict =
            judged({script(s("a"), s(""), m_table.arg(s("a")), m_back),
                    script(s("b"), s("a"), m_table.arg(s("b")), {}),
                    script(s("c"), s("b"), m_table.arg(s("c")), empty),
                    script(s("d"), s("c"), m_table.arg(s("d")),
                           QStringLiteral("def downgrade():\n    raise RuntimeError\n")),
                    // what only looks alike: rows, nothing at all, a merge
                    script(s("e"), s("d"), QStringLiteral("op.execute('UPDATE a SET id = 1')"), empty),
                    script(s("f"), s("e"), QStringLiteral("pass"), empty),
                    script(s("g"), s("e"), m_table.arg(s("g")), m_back),
                    script(s("h"), s("f g"), m_table.arg(s("h")), empty)});
        QCOMPARE(
            told(verdict, QStringLiteral("RK307")),
            (QStringList{
                s("info b m/versions/b.py:3 Revision b changes the schema and has no downgrade()."),
                s("info c m/versions/c.py:7 Revision c changes the schema and its downgrade() does nothing."),
                s("info d m/versions/d.py:7 Revision d changes the schema and its downgrade() only "
                  "raises.")}));
    }

    void fingerprintsStayWhenFilesMove()
    {
        Files files{script(s("b"), s(""), m_table.arg(s("b")), {})};
        const Verdict one = judged(files);
        files.front().first = QStringLiteral("m/versions/2_other_name.py");
        files.front().second.prepend("# a line above\n");
        const Verdict other = judged(files);
        QCOMPARE(one.findings.size(), size_t(1));
        QCOMPARE(other.findings.size(), size_t(1));
        QCOMPARE(other.findings.front().fingerprint, one.findings.front().fingerprint);
        QVERIFY(other.findings.front().message == one.findings.front().message);
    }

    void namesRepairsAfterARevision()
    {
        const Files files{
            titled(script(s("a"), s(""), m_table.arg(s("a")), m_back), "Fix what was never there"),
            titled(script(s("b"), s("a"), m_table.arg(s("b")), m_back), "Fix names"),
            titled(script(s("c"), s("b"), m_table.arg(s("c")), m_back), "Add fixed prices"),
            titled(script(s("d"), s("c"), m_table.arg(s("d")), m_back), "add missing indexes"),
            // beside the line of the others, so after none of them
            titled(script(s("e"), s("a"), m_table.arg(s("e")), m_back), "restore the trigger"),
            // rows, and nothing at all
            titled(script(s("f"), s("d"), s("op.execute('UPDATE a SET id = 1')"), m_back), "Fix rows"),
            titled(script(s("g"), s("e f"), s("pass"), m_back), "Fix several heads")};
        const QString rule = s("RK310");
        const QString b =
            s("error b m/versions/b.py:4 Revision b comes after %1 and looks like a repair: its "
              "message says \"Fix\".");
        const QString d =
            s("error d m/versions/d.py:4 Revision d comes after %1 and looks like a repair: its "
              "message says \"missing indexes\".");
        const QString e =
            s("error e m/versions/e.py:4 Revision e comes after %1 and looks like a repair: its "
              "message says \"restore\".");
        const auto sorted = [&](const QStringList &since) {
            QStringList lines = told(judged(files, since), rule);
            lines.sort();
            return lines;
        };
        QCOMPARE(sorted({}), (QStringList{b.arg(s("base")), d.arg(s("base")), e.arg(s("base"))}));
        QCOMPARE(sorted({s("a")}), (QStringList{b.arg(s("a")), d.arg(s("a")), e.arg(s("a"))}));
        QCOMPARE(sorted({s("b")}), (QStringList{d.arg(s("b")), e.arg(s("b"))}));
        QCOMPARE(sorted({s("d"), s("e")}), QStringList());
        QCOMPARE(sorted({s("g")}), QStringList());
        const Verdict nobodyAsks = judged(files);
        QCOMPARE(told(nobodyAsks, rule), QStringList());
        QVERIFY(!nobodyAsks.repairsForbidden);
        QVERIFY(judged(files, QStringList{s("g")}).repairsForbidden);
    }

    void modelsOfTheirDay_data()
    {
        QTest::addColumn<QString>("upgrade");
        QTest::addColumn<QString>("calls"); ///< "": nothing is said
        QTest::addColumn<bool>("unbounded");
        const auto row = [](const char *name, const char *upgrade, const char *calls, bool unbounded) {
            QTest::newRow(name) << QString::fromLatin1(upgrade) << QString::fromLatin1(calls) << unbounded;
        };
        row("create_all of a base of the models",
            "from app.models import Base\nBase.metadata.create_all(op.get_bind())", "create_all()", true);
        row("drop_all", "from app.models import Base\nBase.metadata.drop_all(bind=op.get_bind())",
            "drop_all()", true);
        row("create_all of their MetaData",
            "from app.models import metadata\nmetadata.create_all(op.get_bind())", "create_all()", true);
        row("create_all of some of their tables",
            "from app.models import metadata, notes\nmetadata.create_all(op.get_bind(), tables=[notes])",
            "create_all()", true);
        row("create_all of a base that is not there", "from gone import db\ndb.create_all()\ndb.create_all()",
            "create_all()", true);
        row("create_all under a condition that nobody knows",
            "from gone import settings, db\nif settings.LEGACY:\n    db.create_all()", "create_all()", true);
        row("a table of a class", "from app.models import User\nUser.__table__.create(op.get_bind())",
            "create() of table users", false);
        row("a table of the models", "from app.models import notes\nnotes.create(op.get_bind())",
            "create() of table notes", false);
        row("a table by its name",
            "from app.models import Base\nBase.metadata.tables['users'].drop(op.get_bind())",
            "drop() of table users", false);
        row("create_all of a MetaData of the script",
            "m = sa.MetaData()\nsa.Table('t', m, sa.Column('id', sa.Integer()))\nm.create_all(op.get_bind())",
            "", false);
        row("create_all of a MetaData beside the scripts",
            "from m.versions.v1 import metadata\nmetadata.create_all(op.get_bind())", "", false);
        row("an enum's create", "sa.Enum('a', name='mood').create(op.get_bind())", "", false);
        row("a function that is called so", "def create_all():\n    pass\ncreate_all()", "", false);
    }

    void modelsOfTheirDay()
    {
        QFETCH(QString, upgrade);
        QFETCH(QString, calls);
        QFETCH(bool, unbounded);
        const Verdict verdict =
            judged({script(s("a"), s(""), upgrade, m_back),
                    {QStringLiteral("m/versions/v1.py"),
                     "import sqlalchemy as sa\nmetadata = sa.MetaData()\n"
                     "frozen = sa.Table('frozen', metadata, sa.Column('id', sa.Integer()))\n"},
                    {QStringLiteral("app/__init__.py"), ""},
                    {QStringLiteral("app/models.py"),
                     "import sqlalchemy as sa\nfrom sqlalchemy.orm import declarative_base\n"
                     "metadata = sa.MetaData()\nBase = declarative_base(metadata=metadata)\n"
                     "class User(Base):\n    __tablename__ = 'users'\n    id = sa.Column(sa.Integer, "
                     "primary_key=True)\n"
                     "notes = sa.Table('notes', metadata, sa.Column('id', sa.Integer()))\n"}});
        const QStringList found = told(verdict, QStringLiteral("RK308"));
        QCOMPARE(found.size(), calls.isEmpty() ? 0 : 1);
        if (!calls.isEmpty()) {
            QVERIFY2(found.front().startsWith(QStringLiteral("warning a m/versions/a.py:")),
                     qPrintable(found.front()));
            QVERIFY2(found.front().contains(QStringLiteral("Revision a runs %1, which").arg(calls)),
                     qPrintable(found.front()));
        }
        // said once: the opaque statement is not told a second time
        QCOMPARE(told(verdict, QStringLiteral("RK305")), QStringList());
        bool anything = false;
        for (const Opaque &opaque : verdict.positions.head->opaques)
            anything = anything || opaque.bound == Opaque::Bound::Anything;
        QCOMPARE(anything, unbounded);
    }

    /// What the models of today say stands in for the table and is in doubt; a frozen one is certain.
    void whatIsMadeOfModelsIsInDoubt()
    {
        const Verdict verdict = judged(
            {script(s("a"), s(""),
                    QStringLiteral("from app.models import notes\nnotes.create(op.get_bind())\n"
                                   "from m.versions.v1 import metadata\nmetadata.create_all(op.get_bind())"),
                    m_back),
             {QStringLiteral("m/versions/v1.py"),
              "import sqlalchemy as sa\nmetadata = sa.MetaData()\n"
              "frozen = sa.Table('frozen', metadata, sa.Column('id', sa.Integer()))\n"
              "sa.Index('ix_frozen', frozen.c.id)\n"},
             {QStringLiteral("app/models.py"),
              "import sqlalchemy as sa\nnotes = sa.Table('notes', sa.MetaData(), sa.Column('id', "
              "sa.Integer()))\n"}});
        const Schema &head = verdict.positions.head->schema;
        QVERIFY(head.table({QStringLiteral("public"), QStringLiteral("notes")}));
        const Table *frozen = head.table({QStringLiteral("public"), QStringLiteral("frozen")});
        QVERIFY(frozen);
        QCOMPARE(frozen->indexes.size(), size_t(1));
        QCOMPARE(verdict.positions.head->opaques.size(), size_t(1));
        QCOMPARE(verdict.positions.head->opaques.front().names, QStringList{QStringLiteral("notes")});
    }
};

QTEST_GUILESS_MAIN(TestJudgeHistory)
#include "tst_judgehistory.moc"
