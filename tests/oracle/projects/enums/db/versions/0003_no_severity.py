# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""nobody used it

Revision ID: 0003
Revises: 0002
"""
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    for table in ("ticket", "ticket_archive"):
        op.drop_column(table, "severity")
    sa.Enum(name="severity").drop(op.get_bind(), checkfirst=True)
    with op.batch_alter_table("ticket") as batch_op:
        batch_op.alter_column("non_native", existing_type=sa.String(14), type_=sa.String(length=9))


def downgrade():
    pass
