# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""types changed and changed back

Revision ID: 0002
Revises: 0001
"""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

# column, the type it has, the type it gets for a while
CHANGES = [
    ("a_int", sa.Integer(), sa.BigInteger()),
    ("a_str", sa.String(), sa.String(length=100)),
    ("a_float", sa.Float(), sa.Numeric(12, 4)),
    ("a_date", sa.Date(), sa.DateTime()),
    ("a_datetime", sa.DateTime(), sa.DateTime(timezone=True)),
    ("opt_str", sa.String(), sa.Text()),
]


def upgrade():
    with op.batch_alter_table("annotated") as batch_op:
        for name, old, new in CHANGES:
            batch_op.alter_column(name, existing_type=old, type_=new)
        batch_op.alter_column("opt_int", existing_type=sa.Integer(), nullable=False, server_default="0")


def downgrade():
    pass
