# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shop sells in euro

Revision ID: f0715d8a3d0c
Revises: 2a9cf764ec0b
Create Date: 2024-03-28 12:15:00
"""
import sqlalchemy as sa
from alembic import op

revision = "f0715d8a3d0c"
down_revision = "2a9cf764ec0b"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("orders", schema=None) as batch_op:
        batch_op.alter_column("currency", existing_type=sa.String(length=3), existing_nullable=False, server_default="EUR")


def downgrade() -> None:
    with op.batch_alter_table("orders", schema=None) as batch_op:
        batch_op.alter_column("currency", existing_type=sa.String(length=3), existing_nullable=False, server_default="USD")
