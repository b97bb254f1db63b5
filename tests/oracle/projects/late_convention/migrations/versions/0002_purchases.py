# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""purchases

Revision ID: 0002
Revises: 0001
"""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.create_table(
        "purchase",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
    )
    with op.batch_alter_table("purchase") as batch_op:
        batch_op.create_foreign_key(None, "customer", ["customer_id"], ["id"])
        batch_op.create_unique_constraint(None, ["customer_id", "number"])
        batch_op.create_index(None, ["customer_id"])


def downgrade():
    pass
