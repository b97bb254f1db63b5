# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""start

Revision ID: a1
Revises:
"""
import sqlalchemy as sa
from alembic import op

revision = "a1"
down_revision = None


def upgrade():
    op.create_table(
        "owner",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(50), nullable=False),
    )
    op.create_table(
        "pet",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=30), nullable=True),
        sa.Column("kind", sa.String(length=10), server_default="cat", nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("weight", sa.Integer(), nullable=True),
        sa.Column("born", sa.Date(), nullable=True),
        sa.Column("chip", sa.String(15), nullable=True),
        sa.ForeignKeyConstraint(["owner_id"], ["owner.id"], name="pet_owner"),
        sa.CheckConstraint("weight > 0", name="pet_weight"),
        sa.UniqueConstraint("chip", name="pet_chip"),
        sa.PrimaryKeyConstraint("id", name="pet_key"),
    )
    op.create_index("pet_name", "pet", ["name"])


def downgrade():
    op.drop_table("pet")
    op.drop_table("owner")
