# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""columns come, change and go

Revision ID: a2
Revises: a1
"""
import sqlalchemy as sa
from alembic import op

revision = "a2"
down_revision = "a1"


def upgrade():
    # Only additions: SQLite needs no new table for them.
    with op.batch_alter_table("owner", schema=None) as batch_op:
        batch_op.add_column(sa.Column("email", sa.String(120), nullable=True))
        batch_op.add_column(sa.Column("points", sa.Integer(), server_default="0", nullable=False))
        batch_op.create_index("owner_email", ["email"], unique=True)

    with op.batch_alter_table("pet") as batch_op:
        batch_op.alter_column("name", existing_type=sa.String(30), type_=sa.String(60), nullable=False)
        batch_op.alter_column("weight", existing_type=sa.Integer(), type_=sa.Numeric(6, 2))
        batch_op.alter_column("kind", server_default=None, existing_type=sa.String(10))
        batch_op.alter_column("born", new_column_name="birthday", existing_type=sa.Date())
        batch_op.drop_column("chip")


def downgrade():
    pass
