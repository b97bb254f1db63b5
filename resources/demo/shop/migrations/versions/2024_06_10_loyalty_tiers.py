# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Loyalty tiers

Revision ID: 74ad0c93be11
Revises: 05c2f8e4b110
Create Date: 2024-06-10 11:11:00
"""
import sqlalchemy as sa
from alembic import op

revision = "74ad0c93be11"
down_revision = "05c2f8e4b110"
branch_labels = None
depends_on = None

LOYALTY_TIER = sa.Enum("bronze", "silver", "gold", name="loyalty_tier")


def upgrade() -> None:
    LOYALTY_TIER.create(op.get_bind(), checkfirst=True)
    op.add_column("customers", sa.Column("tier", LOYALTY_TIER, server_default="bronze", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("customers", schema=None) as batch_op:
        batch_op.drop_column("tier")
    LOYALTY_TIER.drop(op.get_bind(), checkfirst=True)
