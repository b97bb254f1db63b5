# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""defaults set and dropped

Revision ID: 0002
Revises: 0001
"""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    with op.batch_alter_table("note") as batch_op:
        batch_op.alter_column("client_only", server_default="set", existing_type=sa.String(10))
        batch_op.alter_column("client_call", server_default=sa.func.now(), existing_type=sa.DateTime())
        batch_op.alter_column("count", server_default=sa.text("5"), existing_type=sa.Integer())
        batch_op.alter_column("yes", server_default=sa.false(), existing_type=sa.Boolean())


def downgrade():
    pass
