# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""what a table loses that batch mode makes anew"""
import sqlalchemy as sa
from alembic import op

revision = "f7"
down_revision = "f6"


def upgrade():
    op.create_table(
        "ticket",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("a", sa.Integer),
        sa.Column("b", sa.Integer),
        sa.Column("last", sa.Integer),
        sa.UniqueConstraint("a", name="ticket_a", deferrable=True, initially="DEFERRED"),
    )
    op.execute("ALTER TABLE ticket ADD CONSTRAINT ticket_b CHECK (b > 0) NOT VALID")
    with op.batch_alter_table("ticket", recreate="always") as batch_op:
        batch_op.add_column(sa.Column("c", sa.Integer))
        batch_op.drop_column("last")
        batch_op.create_unique_constraint("ticket_b_once", ["b"], deferrable=True)
        batch_op.create_unique_constraint("ticket_a_again", ["a"])
    op.execute("CREATE TYPE rank AS ENUM ('low', 'high')")
    op.create_table("guest", sa.Column("id", sa.Integer), sa.Column("rank", sa.Enum("low", "high", name="guest_rank")))
    with op.batch_alter_table("guest", recreate="always") as batch_op:
        batch_op.drop_column("rank")
    op.create_table("seat", sa.Column("id", sa.Integer, primary_key=True), sa.Column("a", sa.Integer), sa.Column("b", sa.Integer))
    op.execute("ALTER TABLE seat ADD COLUMN rank rank")
    with op.batch_alter_table("seat", recreate="always") as batch_op:
        batch_op.drop_column("rank")
        batch_op.add_column(sa.Column("first", sa.Integer), insert_before="a")
        batch_op.add_column(sa.Column("later", sa.Integer), insert_after="a")
        batch_op.alter_column("b", new_column_name="c")


def downgrade():
    pass
