# SPDX-FileCopyrightText: 2026 Reckoner contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Names the server gave, dropped by the name they have.

Revision ID: 0004
Revises: 0003
"""
import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade():
    if op.get_context().dialect.name == "postgresql":
        op.drop_constraint("audit_entry_id_fkey", "audit", type_="foreignkey")
        op.drop_constraint("audit_word_key", "audit", type_="unique")
        op.create_foreign_key(None, "audit", "entry", ["entry_id"], ["id"], ondelete="CASCADE", deferrable=True)
        op.create_unique_constraint(None, "audit", ["word", "level"])
        op.create_check_constraint(None, "audit", sa.text("word <> ''"))
        op.drop_constraint("audit_pkey", "audit", type_="primary")
        op.create_primary_key("audit_key", "audit", ["id", "entry_id"])
    with op.batch_alter_table("audit") as batch_op:
        batch_op.drop_constraint("audit_level", type_="check")
        batch_op.drop_constraint("audit_account", type_="foreignkey")


def downgrade():
    raise NotImplementedError
