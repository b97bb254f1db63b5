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
    with op.batch_alter_table("note") as batch_op:
        batch_op.alter_column("client_only", server_default=None, existing_type=sa.String(10))
        batch_op.alter_column("client_call", server_default=None, existing_type=sa.DateTime())
        batch_op.alter_column("count", server_default="0", existing_type=sa.Integer())
        batch_op.alter_column("yes", server_default=sa.true(), existing_type=sa.Boolean())


def downgrade():
    pass
