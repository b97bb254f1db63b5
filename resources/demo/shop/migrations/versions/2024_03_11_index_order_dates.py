# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Index the day an order was placed

Revision ID: 93a7f5d18908
Revises: e2b94c06d807
Create Date: 2024-03-11 09:05:00
"""
from alembic import op

revision = "93a7f5d18908"
down_revision = "e2b94c06d807"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_orders_placed_at"), "orders", ["placed_at"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_orders_placed_at"), table_name="orders")
