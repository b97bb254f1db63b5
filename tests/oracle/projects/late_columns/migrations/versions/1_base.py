# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""base"""
import sqlalchemy as sa
from alembic import op

revision = "1"
down_revision = None


def upgrade():
    op.create_table("team", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("name", sa.String(20)))
    op.create_table("player", sa.Column("id", sa.Integer(), primary_key=True))


def downgrade():
    op.drop_table("player")
    op.drop_table("team")
