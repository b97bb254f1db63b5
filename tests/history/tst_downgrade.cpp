// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/scripts.h"

#include <QtTest>

using namespace reckoner;

/// What a script has for going back.
class TestDowngrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("line");
        const auto row = [](const char *name, const char *text, Downgrade kind, int line) {
            QTest::newRow(name) << QString::fromLatin1(text) << int(kind) << line;
        };
        row("an operation", "def downgrade():\n    op.drop_table('t')\n", Downgrade::There, 7);
        row("none", "", Downgrade::Absent, 0);
        row("None", "downgrade = None\n", Downgrade::Absent, 0);
        row("pass", "def downgrade():\n    pass\n", Downgrade::Empty, 7);
        row("pass in the line", "def downgrade(): pass\n", Downgrade::Empty, 7);
        row("an ellipsis", "def downgrade() -> None:\n    ...\n", Downgrade::Empty, 7);
        row("a docstring", "def downgrade():\n    '''Not wanted.'''\n", Downgrade::Empty, 7);
        row("a comment and pass", "\n# no\ndef downgrade():\n    # never\n    pass\n", Downgrade::Empty, 9);
        row("return", "def downgrade():\n    return None\n", Downgrade::Empty, 7);
        row("what stands behind return", "def downgrade():\n    return\n    op.drop_table('t')\n",
            Downgrade::Empty, 7);
        row("words for a person", "def downgrade():\n    print('no')\n    logger.info('no')\n",
            Downgrade::Empty, 7);
        row("a call of another log", "def downgrade():\n    ledger.info('no')\n", Downgrade::There, 7);
        row("raise", "def downgrade():\n    raise NotImplementedError('no way back')\n", Downgrade::Raises,
            7);
        row("words, then raise", "def downgrade():\n    'no'\n    print('no')\n    raise RuntimeError\n",
            Downgrade::Raises, 7);
        row("assert False", "def downgrade():\n    assert False, 'no'\n", Downgrade::Raises, 7);
        row("assert of something", "def downgrade():\n    assert ready()\n", Downgrade::There, 7);
        row("raise behind an operation", "def downgrade():\n    op.drop_table('t')\n    raise RuntimeError\n",
            Downgrade::There, 7);
        row("raise under a condition", "def downgrade():\n    if forbidden:\n        raise RuntimeError\n",
            Downgrade::There, 7);
        row("pass under a condition", "def downgrade():\n    if forbidden:\n        pass\n", Downgrade::There,
            7);
        row("several databases", "def downgrade(engine):\n    globals()['downgrade_' + engine]()\n",
            Downgrade::There, 7);
        row("a lambda", "downgrade = lambda: op.drop_table('t')\n", Downgrade::There, 7);
        row("another function of the file", "def back():\n    op.drop_table('t')\ndowngrade = back\n",
            Downgrade::There, 7);
        row("an empty function of the file", "def back():\n    pass\ndowngrade = back\n", Downgrade::Empty,
            7);
        row("decorated", "@guarded\ndef downgrade():\n    pass\n", Downgrade::Unknown, 0);
        row("imported from what is not there", "from helpers import downgrade\n", Downgrade::Unknown, 0);
        row("a syntax error in it", "def downgrade():\n    op.drop_table('t'\n", Downgrade::Unknown, 0);
        row("a syntax error instead of it", "def downgrade(:\n    pass\n", Downgrade::Unknown, 0);
    }

    void kinds()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(int, line);
        const QByteArray script =
            "from alembic import op\nrevision = 'a'\ndown_revision = None\ndef upgrade():\n"
            "    op.create_table('t')\n\n" +
            text.toUtf8();
        const auto files = memoryTree({{QStringLiteral("m/a.py"), script}});
        python::Interpreter interpreter(files, {QString()});
        const Result<Revision> revision = readScript(interpreter, QStringLiteral("m/a.py"));
        QVERIFY(revision);
        QCOMPARE(int(revision->downgrade), kind);
        if (line)
            QCOMPARE(revision->downgradePlace.line, line);
        else if (revision->downgrade == Downgrade::Absent)
            QVERIFY(!revision->downgradePlace.isKnown());
    }
};

QTEST_GUILESS_MAIN(TestDowngrade)
#include "tst_downgrade.moc"
