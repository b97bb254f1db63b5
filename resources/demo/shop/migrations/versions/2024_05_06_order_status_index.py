# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One index for the order list

Revision ID: b91e57d3a00f
Revises: 3d84a1f65f0e
Create Date: 2024-05-06 08:40:00
"""
from alembic import op

revision = "b91e57d3a00f"
down_revision = "3d84a1f65f0e"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_orders_status", table_name="orders")
    op.create_index("ix_orders_status_placed_at", "orders", ["status", "placed_at"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_orders_status_placed_at", table_name="orders")
    op.create_index("ix_orders_status", "orders", ["status"], unique=False)
