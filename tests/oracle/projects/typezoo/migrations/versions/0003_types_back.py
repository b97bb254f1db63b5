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
    with op.batch_alter_table("annotated") as batch_op:
        batch_op.alter_column("a_int", existing_type=sa.BigInteger(), type_=sa.Integer())
        batch_op.alter_column("a_str", existing_type=sa.String(length=100), type_=sa.String())
        batch_op.alter_column("a_float", existing_type=sa.Numeric(12, 4), type_=sa.Float())
        batch_op.alter_column("a_date", existing_type=sa.DateTime(), type_=sa.Date())
        batch_op.alter_column("a_datetime", existing_type=sa.DateTime(timezone=True), type_=sa.DateTime())
        batch_op.alter_column("opt_str", existing_type=sa.Text(), type_=sa.String())
        batch_op.alter_column("opt_int", existing_type=sa.Integer(), nullable=True, server_default=None)


def downgrade():
    pass
