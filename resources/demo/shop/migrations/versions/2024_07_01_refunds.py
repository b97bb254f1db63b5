# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Orders can be refunded

Revision ID: ac6d39f17212
Revises: 74ad0c93be11
Create Date: 2024-07-01 10:30:00
"""
import sqlalchemy as sa
from alembic import op

revision = "ac6d39f17212"
down_revision = "74ad0c93be11"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # On SQLite the column is VARCHAR(9), wide enough for the new label.
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TYPE order_status ADD VALUE IF NOT EXISTS 'refunded'")
    op.add_column("payments", sa.Column("refunded_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    # PostgreSQL cannot take a label out of an enum; an unused one does no harm.
    with op.batch_alter_table("payments", schema=None) as batch_op:
        batch_op.drop_column("refunded_at")
