# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Readable addresses for products

Revision ID: 3d84a1f65f0e
Revises: 7be602c94e0d
Create Date: 2024-04-15 14:22:00
"""
import sqlalchemy as sa
from alembic import op

revision = "3d84a1f65f0e"
down_revision = "7be602c94e0d"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("products", sa.Column("slug", sa.String(length=180), nullable=True))
    op.execute("UPDATE products SET slug = lower(replace(name, ' ', '-')) || '-' || id WHERE slug IS NULL")
    with op.batch_alter_table("products", schema=None) as batch_op:
        batch_op.alter_column("slug", existing_type=sa.String(length=180), nullable=False)
        batch_op.create_unique_constraint(batch_op.f("uq_products_slug"), ["slug"])


def downgrade() -> None:
    with op.batch_alter_table("products", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_products_slug"), type_="unique")
        batch_op.drop_column("slug")
