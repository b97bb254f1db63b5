# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Discount codes

Revision ID: e2b94c06d807
Revises: 57f8d1e3b706
Create Date: 2024-03-04 13:37:00
"""
import sqlalchemy as sa
from alembic import op

revision = "e2b94c06d807"
down_revision = "57f8d1e3b706"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "discounts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=24), nullable=False),
        sa.Column("percent", sa.Numeric(precision=5, scale=2), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("percent > 0 AND percent <= 90", name=op.f("ck_discounts_percent_range")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_discounts")),
        sa.UniqueConstraint("code", name=op.f("uq_discounts_code")),
    )
    with op.batch_alter_table("orders", schema=None) as batch_op:
        batch_op.add_column(sa.Column("discount_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_orders_discount_id_discounts"), "discounts", ["discount_id"], ["id"], ondelete="SET NULL")


def downgrade() -> None:
    with op.batch_alter_table("orders", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_orders_discount_id_discounts"), type_="foreignkey")
        batch_op.drop_column("discount_id")

    op.drop_table("discounts")
