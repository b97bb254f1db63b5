# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keep the average rating beside the product

Revision ID: d58e03b9cb0a
Revises: 6c41be27fa09
Create Date: 2024-03-25 10:00:00
"""
import sqlalchemy as sa
from alembic import op

revision = "d58e03b9cb0a"
down_revision = "6c41be27fa09"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("products", sa.Column("rating_average", sa.Numeric(precision=3, scale=2), nullable=True))
    op.add_column("products", sa.Column("rating_count", sa.Integer(), server_default="0", nullable=False))


def downgrade() -> None:
    with op.batch_alter_table("products", schema=None) as batch_op:
        batch_op.drop_column("rating_count")
        batch_op.drop_column("rating_average")
