# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reserve stock for open orders

Revision ID: 2a9cf764ec0b
Revises: 93a7f5d18908
Create Date: 2024-03-20 17:45:00
"""
import sqlalchemy as sa
from alembic import op

revision = "2a9cf764ec0b"
down_revision = "93a7f5d18908"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("stock_levels", schema=None) as batch_op:
        batch_op.add_column(sa.Column("reserved", sa.Integer(), server_default="0", nullable=False))
        batch_op.create_check_constraint(batch_op.f("ck_stock_levels_quantity_not_negative"), "quantity >= 0")


def downgrade() -> None:
    with op.batch_alter_table("stock_levels", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_stock_levels_quantity_not_negative"), type_="check")
        batch_op.drop_column("reserved")
