# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""tables rebuilt by batch mode

Revision ID: 0002
Revises: 0001
"""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    with op.batch_alter_table("row_id") as batch_op:
        batch_op.add_column(sa.Column("b", sa.Integer(), nullable=True))
        batch_op.alter_column("a", existing_type=sa.String(), nullable=True)
    with op.batch_alter_table("pair") as batch_op:
        batch_op.add_column(sa.Column("c", sa.String(4), server_default="c", nullable=False))


def downgrade():
    pass
