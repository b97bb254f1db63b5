# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Index the products on sale

Revision ID: 05c2f8e4b110
Revises: b91e57d3a00f
Create Date: 2024-05-21 16:05:00
"""
from alembic import op

revision = "05c2f8e4b110"
down_revision = "b91e57d3a00f"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE INDEX ix_products_active_price ON products (price_cents) WHERE is_active")


def downgrade() -> None:
    op.execute("DROP INDEX ix_products_active_price")
