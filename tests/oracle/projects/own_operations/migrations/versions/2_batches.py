# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
import sqlalchemy as sa
from alembic import op

revision = "batches2"
down_revision = "views1"


def upgrade():
    metadata = sa.MetaData()
    made = sa.Table("made", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("v", sa.String(9)))
    sa.Index("ix_made_before", made.c.v, made.c.id, unique=True)
    metadata.create_all(op.get_bind())
    sa.Index("ix_made_after", metadata.tables["made"].c.v).create(op.get_bind())
    with op.batch_alter_table("made") as first, op.batch_alter_table("made") as second:
        first.add_column(sa.Column("one", sa.Integer()))
        second.add_column(sa.Column("two", sa.Integer()))


def downgrade():
    pass
