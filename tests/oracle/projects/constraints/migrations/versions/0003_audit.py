# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A table whose constraints come and go one by one.

Revision ID: 0003
Revises: 0002
"""
import sqlalchemy as sa
from alembic import context, op

revision = "0003"
down_revision = "0002"


def upgrade():
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("entry_id", sa.Integer, sa.ForeignKey("entry.id"), nullable=False),
        sa.Column("account_id", sa.Integer, nullable=False),
        sa.Column("word", sa.String(20), unique=True),
        sa.Column("level", sa.Integer, index=True),
    )
    with op.batch_alter_table("audit") as batch_op:
        batch_op.create_foreign_key("audit_account", "account", ["account_id"], ["id"], onupdate="CASCADE")
        batch_op.create_unique_constraint("audit_once", ["entry_id", "account_id"])
        batch_op.create_check_constraint("audit_level", "level BETWEEN 0 AND 9")


def downgrade():
    op.drop_table("audit")
