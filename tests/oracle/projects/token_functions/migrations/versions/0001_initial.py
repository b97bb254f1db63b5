# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""initial

Revision ID: 0001
"""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.create_table(
        "fleet_depot",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("city", sa.String(40), nullable=False, index=True),
        sa.Column("street", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("city", "street"),
    )


def downgrade():
    pass
