# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""vehicles

Revision ID: 0002
Revises: 0001
"""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.create_table(
        "fleet_vehicle",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("plate", sa.String(12), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("depot_id", sa.Integer(), nullable=False),
    )
    with op.batch_alter_table("fleet_vehicle") as batch_op:
        batch_op.create_unique_constraint(None, ["plate"])
        batch_op.create_check_constraint("seats", "seats > 0")
        batch_op.create_foreign_key(None, "fleet_depot", ["depot_id"], ["id"])
        batch_op.create_index(None, ["depot_id"])


def downgrade():
    pass
