# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""columns that bring something along"""
import sqlalchemy as sa
from alembic import op

revision = "2"
down_revision = "1"


def upgrade():
    with op.batch_alter_table("player") as batch_op:
        batch_op.add_column(sa.Column("team_id", sa.Integer(), sa.ForeignKey("team.id", name="player_team")))
        batch_op.add_column(sa.Column("shirt", sa.Integer(), nullable=True))
        batch_op.create_index("ix_player_shirt", ["shirt"])
        batch_op.add_column(sa.Column("nick", sa.String(20), nullable=True))
    if op.get_bind().dialect.name == "postgresql":
        op.add_column("team", sa.Column("code", sa.String(4), unique=True))
        op.add_column("team", sa.Column("rival_id", sa.Integer(), sa.ForeignKey("team.id", ondelete="SET NULL")))
        op.add_column("team", sa.Column("size", sa.Integer(), sa.CheckConstraint("size > 0", name="team_size")))
        op.add_column("team", sa.Column("rank", sa.Integer(), sa.Identity(start=3)))
        op.add_column("team", sa.Column("city", sa.String(30), index=True, comment="Where it plays"))
        op.add_column("team", sa.Column("initial", sa.String(1), sa.Computed("left(name, 1)", persisted=True)))
        op.execute("ALTER TABLE team ADD COLUMN serial_no SERIAL, ADD COLUMN big bigserial NOT NULL")


def downgrade():
    pass
