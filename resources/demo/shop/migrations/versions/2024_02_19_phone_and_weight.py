# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Room for long phone numbers, and a weight for products

Revision ID: 57f8d1e3b706
Revises: a60c3b7f5605
Create Date: 2024-02-19 11:30:00
"""
import sqlalchemy as sa
from alembic import op

revision = "57f8d1e3b706"
down_revision = "a60c3b7f5605"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("customers", schema=None) as batch_op:
        batch_op.alter_column("phone", existing_type=sa.String(length=20), type_=sa.String(length=32), existing_nullable=True)

    op.add_column("products", sa.Column("weight", sa.Numeric(precision=8, scale=3), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("products", schema=None) as batch_op:
        batch_op.drop_column("weight")

    with op.batch_alter_table("customers", schema=None) as batch_op:
        batch_op.alter_column("phone", existing_type=sa.String(length=32), type_=sa.String(length=20), existing_nullable=True)
