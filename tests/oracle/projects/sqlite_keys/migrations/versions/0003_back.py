# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""and back

Revision ID: 0003
Revises: 0002
"""
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    with op.batch_alter_table("row_id") as batch_op:
        batch_op.drop_column("b")
        batch_op.alter_column("a", existing_type=sa.String(), nullable=False)
    with op.batch_alter_table("pair") as batch_op:
        batch_op.drop_column("c")


def downgrade():
    pass
