# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Longer tracking codes, and at least one parcel

Revision ID: 48e7b0c5d313
Revises: ac6d39f17212
Create Date: 2024-08-12 09:00:00
"""
import sqlalchemy as sa
from alembic import op

revision = "48e7b0c5d313"
down_revision = "ac6d39f17212"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("shipments", schema=None) as batch_op:
        batch_op.alter_column("tracking_code", existing_type=sa.String(length=40), type_=sa.String(length=64), existing_nullable=True)
        batch_op.create_check_constraint(batch_op.f("ck_shipments_parcels_positive"), "parcels > 0")


def downgrade() -> None:
    with op.batch_alter_table("shipments", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_shipments_parcels_positive"), type_="check")
        batch_op.alter_column("tracking_code", existing_type=sa.String(length=64), type_=sa.String(length=40), existing_nullable=True)
