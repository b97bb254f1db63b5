// SPDX-FileCopyrightText: 2026 Reckoner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/history/meaning.h"

#include <QTest>

using namespace reckoner;

namespace {

const QByteArray script = R"py("""Add a note

Revision ID: b
"""
from alembic import op
import sqlalchemy as sa

revision = 'b'
down_revision = 'a'


def upgrade():
    # ### commands
    op.add_column('orders', sa.Column('note', sa.Text(), nullable=True))
    op.execute("UPDATE orders SET note = 'it''s'")


def downgrade():
    op.drop_column('orders', 'note')
)py";

} // namespace

class MeaningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSame_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *name, const char *before, const char *after, bool same) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << same;
        };
        row("nothing", "note", "note", true);
        row("the docstring", "Add a note", "Adds a note to orders", true);
        row("a comment", "# ### commands", "# made by hand", true);
        row("blank lines", "\n\n\ndef upgrade", "\ndef upgrade", true);
        row("quotes", "'note', sa.Text()", "\"note\", sa.Text()", true);
        row("quotes with escapes", "\"UPDATE orders SET note = 'it''s'\"",
            "'UPDATE orders SET note = \\'it\\'\\'s\\''", true);
        row("as black breaks lines", "op.add_column('orders', sa.Column('note', sa.Text(), nullable=True))",
            "op.add_column(\n        'orders',\n        sa.Column('note', sa.Text(), nullable=True),\n    )",
            true);
        row("a text in two pieces", "op.execute(\"UPDATE orders SET note = 'it''s'\")",
            "op.execute((\"UPDATE orders SET note = 'it''s'\"))", true);
        row("imports in another order", "from alembic import op\nimport sqlalchemy as sa",
            "import sqlalchemy as sa\nfrom alembic import op", true);
        row("an annotation", "revision = 'b'", "revision: str = 'b'", true);
        row("what downgrade does", "op.drop_column('orders', 'note')", "raise NotImplementedError", true);
        row("another column", "'note', sa.Text()", "'notes', sa.Text()", false);
        row("another type", "sa.Text()", "sa.String(20)", false);
        row("another nullability", "nullable=True", "nullable=False", false);
        row("an operation less", "    op.execute(\"UPDATE orders SET note = 'it''s'\")\n", "", false);
        row("another parent", "down_revision = 'a'", "down_revision = 'c'", false);
        row("another import", "import sqlalchemy as sa", "import sqlmodel as sa", false);
        row("another text", "note = 'it''s'", "note = 'its'", false);
        row("an argument of another name", "nullable=True", "unique=True", false);
        row("a sign", "down_revision = 'a'", "down_revision = 'a'\nlimit = 1 + 2", false);
    }

    void isTheSame()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(bool, same);
        QVERIFY(script.contains(before));
        QCOMPARE(meaningOf(QByteArray(script).replace(before, after)) == meaningOf(script), same);
    }

    void operatorsCount()
    {
        QVERIFY(meaningOf("x = a + b\n") != meaningOf("x = a - b\n"));
        QVERIFY(meaningOf("x = a == b\n") != meaningOf("x = a != b\n"));
        QVERIFY(meaningOf("x = not a\n") != meaningOf("x = a\n"));
        QVERIFY(meaningOf("x = f'{a}'\n") != meaningOf("x = f'{b}'\n"));
        QVERIFY(meaningOf("x = f'a{a}'\n") != meaningOf("x = f'b{a}'\n"));
        QVERIFY(meaningOf("if a:\n    x()\nelse:\n    y()\n") != meaningOf("if a:\n    x()\n    y()\n"));
        QVERIFY(meaningOf("x = (1,)\n") != meaningOf("x = (1)\n"));
        QVERIFY(meaningOf("x = 'a' 'b'\n") != meaningOf("x = ['a', 'b']\n"));
        QVERIFY(meaningOf("x = r'\\n'\n") != meaningOf("x = '\\n'\n"));
        QVERIFY(meaningOf("x = b'a'\n") != meaningOf("x = 'a'\n"));
    }
};

QTEST_GUILESS_MAIN(MeaningTest)
#include "tst_meaning.moc"
