# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import sqlalchemy as sa
from alembic import op

revision = "flags3"
down_revision = "batches2"


class Busy:
    name = "busy"
    sqltext = "SELECT id, flag FROM customers WHERE id > 1"


def upgrade():
    op.replace_view(Busy, replaces="views1.busy")
    if op.get_bind().dialect.name == "sqlite":
        op.create_table("flags", sa.Column("id", sa.Integer, primary_key=True), sa.Column("b", sa.Boolean()),
                        sa.Column("e", sa.String(3)))
        with op.batch_alter_table("flags", reflect_args=[
                sa.Column("b", sa.Boolean(create_constraint=True, name="ck_b"))]) as batch:
            batch.alter_column("b", new_column_name="flag",
                               existing_type=sa.Boolean(create_constraint=True, name="ck_b"))
            batch.alter_column("e", existing_type=sa.String(3),
                               type_=sa.Enum("x", "y", name="ck_e", create_constraint=True))


def downgrade():
    pass
