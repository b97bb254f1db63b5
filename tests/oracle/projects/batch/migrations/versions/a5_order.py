# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""places of columns, and tables that are there already

Revision ID: a5
Revises: a4
"""
import sqlalchemy as sa
from alembic import op

revision = "a5"
down_revision = "a4"


def upgrade():
    op.create_table("keeper", sa.Column("id", sa.Integer, primary_key=True), if_not_exists=True)
    op.create_table("link", sa.Column("a", sa.Integer, nullable=False), sa.Column("b", sa.Integer, nullable=False))
    with op.batch_alter_table("link") as batch_op:
        batch_op.create_primary_key("link_key", ["a", "b"])
    with op.batch_alter_table("keeper", recreate="auto") as batch_op:
        batch_op.add_column(sa.Column("town", sa.String(20), nullable=True))
        batch_op.alter_column("name", existing_type=sa.String(50), existing_nullable=False, server_default="nobody")
    with op.batch_alter_table("keeper", recreate="never") as batch_op:
        batch_op.create_index("keeper_town", ["town", sa.text("lower(name)")])
    op.drop_table("no_such_table", if_exists=True)


def downgrade():
    pass
