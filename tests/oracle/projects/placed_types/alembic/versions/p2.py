# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""domains that are there"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "p2"
down_revision = "p1"


def upgrade():
    op.add_column("places", sa.Column("code", postgresql.DOMAIN("code", sa.String(5), not_null=True, default="a")))
    op.create_table("others", sa.Column("code", postgresql.DOMAIN("code", sa.String(5), create_type=False)))
    op.execute(postgresql.CreateDomainType(postgresql.DOMAIN("late", sa.Date())))
    op.add_column("others", sa.Column("late", postgresql.DOMAIN("late", sa.Date(), create_type=False)))


def downgrade():
    op.drop_table("others")
    op.drop_column("places", "code")
    postgresql.DOMAIN("late", sa.Date()).drop(op.get_bind())
